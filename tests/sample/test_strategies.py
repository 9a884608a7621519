"""``enforce_data.testing``: strategies of Hypothesis."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings

from enforce_data import UsageError, check
from enforce_data.model import STANDARD
from enforce_data.sample import registers
from enforce_data.testing import AS_OF, Twin, deliveries, faulty, records

few = settings(max_examples=12, deadline=None)


@pytest.mark.parametrize("record_type", STANDARD.models_of(STANDARD.default_edition))
def test_records_satisfy_every_rule(record_type: str) -> None:
    @few
    @given(records(record_type))
    def lawful(record: dict[str, Any]) -> None:
        assert record["record_type"] == record_type
        assert check(records=[record], as_of=AS_OF).by_rule == {}

    lawful()


@few
@given(records("penalty", seed=7))
def test_records_of_one_county_fit_its_registers(record: dict[str, Any]) -> None:
    report = check(records=[*registers(7), record], as_of=AS_OF)
    assert (report.by_rule, report.not_checked) == ({}, [])


@settings(max_examples=4, deadline=None)
@given(deliveries(max_acts=20))
def test_deliveries_are_wholly_checked(made: list[dict[str, Any]]) -> None:
    report = check(records=made, as_of=AS_OF)
    assert (report.by_rule, report.not_checked) == ({}, [])


@few
@given(faulty())
def test_twins_break_their_rule(twin: Twin) -> None:
    if twin.manifest is None:
        assert twin.rule in check(records=twin.delivery(), as_of=twin.as_of).by_rule


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(UsageError, match="未知的记录类型"):
        records("fine")
    with pytest.raises(UsageError, match="规则库中没有"):
        faulty("CF-NONE-99")


def test_without_hypothesis_the_error_says_what_to_install() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import enforce_data.testing"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "ImportError" in ended.stderr
    assert "pip install 'enforce-data[test]'" in ended.stderr
