"""From A to B and back to A is the identity, for every pair of formats; new formats join by themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.findings import Path as RecordPath
from enforce_data.findings import Said
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from property.made import FAMILIES, NASTY, RANDOMS, lines, record, records_of, wrote


def file_in(folder: str, name: str, form: str) -> Path:
    return Path(folder, name, f"in{FORMATS[form].endings[0]}")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("family", STANDARD.models)
@settings(max_examples=4)
@given(random=RANDOMS)
def test_what_is_written_comes_back(form: str, family: str, random: Random) -> None:
    records = [record(random, family) for _ in range(2)]
    with TemporaryDirectory() as folder:
        assert lines(records_of(wrote(records, file_in(folder, "a", form), form))) == lines(records)


@pytest.mark.parametrize(("first", "second"), list(product(FORMATS, repeat=2)))
@settings(max_examples=5)
@given(random=RANDOMS, family=FAMILIES)
def test_there_and_back_is_the_identity(first: str, second: str, random: Random, family: str) -> None:
    records = [record(random, family) for _ in range(2)]
    with TemporaryDirectory() as folder:
        there = records_of(wrote(records, file_in(folder, "a", first), first))
        and_back = records_of(wrote(there, file_in(folder, "b", second), second))
        end = wrote(and_back, file_in(folder, "c", first), first)
        assert lines(records_of(end)) == lines(records)


@pytest.mark.parametrize("form", FORMATS)
def test_every_nasty_text_comes_back(form: str, tmp_path: Path) -> None:
    records = [{**sample("penalty"), "record_id": f"R-{number}", "name": text} for number, text in enumerate(NASTY)]
    found = records_of(wrote(records, file_in(str(tmp_path), "a", form), form))
    assert [each["name"] for each in found] == list(NASTY)


# What a format declares is what it does.

PLACES = (
    *("name", "facts", "filed_on", "pilot", "record_id", "operation", "updated_at", "parties", "parties.0", "officers"),
    *("officers.1.name", "decision", "decision.dated", "decision.remedy_notice.days", "decision.sealed", "nobody"),
    *("penalties.0.amount", "penalties.0.kind", "penalties.0.nobody", "place", "matters.0", "secrecy", "edition"),
)
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.sampled_from(NASTY[:-1])
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["name", "dated", "kind", "days", "天气", "-", ""]), inner, max_size=2)
    ),
    max_leaves=4,
)


def carried(value: Any) -> Any:
    """A value without the members that are null, which are the same as absent ones."""
    if isinstance(value, dict):
        return {name: carried(member) for name, member in value.items() if member is not None}
    return [carried(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=120)
@given(change=st.dictionaries(st.sampled_from(PLACES), ANYTHING, min_size=1, max_size=2))
def test_a_format_carries_what_it_says_it_does_and_nothing_else(form: str, change: dict[str, Any]) -> None:
    try:
        faulty = carried(changed(sample("penalty"), change))
    except (KeyError, IndexError, TypeError):
        return  # two changes, of which one took the place of the other away
    writing = Writing(STANDARD, record_type="penalty")
    declared = refusal(lambda: FORMATS[form].carrier(writing)(faulty))
    with TemporaryDirectory() as folder:
        path = file_in(folder, "a", form)
        path.parent.mkdir()
        assert refusal(lambda: FORMATS[form].write([faulty], path, writing)) == declared
        if declared is None:
            (found,) = records_of(path)
            assert json.dumps(found, sort_keys=True) == json.dumps(faulty, sort_keys=True)


def refusal(run: Callable[[], Any]) -> tuple[RecordPath, Said] | None:
    """What cannot be carried, and why; None where everything can."""
    try:
        run()
    except CannotCarryError as error:
        return error.path, error.reason
    return None
