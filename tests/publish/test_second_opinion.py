"""``check --by schema`` finds what ``check --by model`` finds, in the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from enforce_data import check
from enforce_data.usage import UsageError

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("folder", ["faulty/json", "faulty/csv", "faulty-json"])
def test_both_opinions_say_the_same(folder: str) -> None:
    by_model, by_schema = (check(EXAMPLES / folder, by=by, max_findings=10_000) for by in ("model", "schema"))
    assert by_schema.to_json() == by_model.to_json()


def test_an_unknown_judge_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="model or schema"):
        check(EXAMPLES / "county", by="jury")  # type: ignore[arg-type]
