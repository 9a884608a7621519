"""A group that holds nothing is refused wherever it stands, also where the same group stands in several places."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from enforce_data.dictionary import Section
from enforce_data.model import STANDARD


def holding(section: Section, path: tuple[str, ...]) -> dict[str, Any]:
    """Groups with nothing but the way to an empty one."""
    entry = section.entries[path[0]]
    below = holding(entry.section, path[1:]) if entry.section is not None and path[1:] else {}
    return {path[0]: [below] if entry.many else below}


@pytest.mark.parametrize("record_type", STANDARD.models)
def test_an_empty_group_is_refused_wherever_it_stands(record_type: str) -> None:
    section = STANDARD.section(record_type)
    groups = [tuple(path) for path, entry in section.walk() if entry.section is not None]
    assert groups
    for path in groups:
        with pytest.raises(ValidationError) as said:
            STANDARD.models[record_type].model_validate(holding(section, path))
        places = {tuple(step for step in error["loc"] if isinstance(step, str)) for error in said.value.errors()}
        assert any(place[: len(path)] == path for place in places), path
