"""What requirements come to: a case that fails does so on somebody's account."""

from __future__ import annotations

from typing import Any

import pytest

from enforce_data.conformance.results import MOST_REASONS, requirement_results

CLEAN = "RQ-K-CLEAN"
STORY, LAW, OTHER = "RQ-P-STORY-penalty", "RQ-P-CF-OFF-01", "RQ-P-CF-FILE-01"


def failed(
    *rules: str | None, requirements: tuple[str, ...] = (STORY, LAW, OTHER), **more: dict[str, int] | None
) -> dict[str, Any]:
    reasons = [{"rule": rule} for rule in rules]
    named = {"case": "producer/x", "role": "producer", "requirements": list(requirements)}
    seen = {"outputs": "0" * 64, "tally": {"records": 1, "compared": 9}} | more
    return {**named, "outcome": "fail", "reasons": reasons, **seen}


@pytest.mark.parametrize(
    ("rules", "blamed"),
    [
        ((None,), {STORY}),
        (("CF-OFF-01",), {LAW}),
        ((None, "CF-OFF-01"), {STORY, LAW}),
        (("ST-PATTERN",), {STORY, LAW, OTHER}),  # a rule that meets a faulty element does not speak
        ((None,) * (MOST_REASONS + 1), {STORY, LAW, OTHER}),  # some are not listed
        ((), {STORY, LAW, OTHER}),
    ],
)
def test_a_case_fails_on_account_of_what_its_reasons_name(rules: tuple[str | None, ...], blamed: set[str]) -> None:
    found = requirement_results([failed(*rules)])
    assert {name for name, each in found.items() if each["outcome"] == "fail"} == blamed
    assert {each["outcome"] for name, each in found.items() if name not in blamed} <= {"pass"}


def test_reasons_that_name_a_requirement_blame_it() -> None:
    found = requirement_results([failed("RQ-CO-03", requirements=("RQ-CO-03", "RQ-CO-04"))])
    assert {name: each["outcome"] for name, each in found.items()} == {"RQ-CO-03": "fail", "RQ-CO-04": "pass"}


def test_catches_and_false_alarms_are_told_apart_for_each_requirement() -> None:
    def case(name: str, outcome: str, tally: dict[str, int], *requirements: str) -> dict[str, Any]:
        told = {"case": name, "role": "checker", "outcome": outcome, "requirements": list(requirements)}
        return {**told, "reasons": [], "outputs": "0" * 64, "tally": tally}

    found = requirement_results(
        [
            case("checker/CF-OFF-01/json", "pass", {"caught": 1}, "RQ-K-CF-OFF-01"),
            case("checker/CF-OFF-01/csv", "fail", {"missed": 1, "false_alarms": 2}, "RQ-K-CF-OFF-01"),
            case("checker/near-CF-OFF-01/csv", "fail", {"records": 1, "false_alarms": 1}, CLEAN, "RQ-K-CF-OFF-01"),
            failed("CF-OFF-01"),
        ]
    )
    assert found["RQ-K-CF-OFF-01"]["checked"] == {"caught": 1, "missed": 1, "false_alarms": 3}
    assert found[CLEAN]["checked"] == {"caught": 0, "missed": 0, "false_alarms": 1}
    assert found[LAW]["checked"] is None


@pytest.mark.parametrize("unseen", [{"outputs": None}, {"tally": {}}, {"tally": {"records": 1, "compared": 0}}])
def test_nothing_is_passed_where_nothing_was_seen(unseen: dict[str, Any]) -> None:
    found = requirement_results([failed(None, **unseen)])
    assert {each["outcome"] for each in found.values()} == {"fail"}


def test_nobody_chooses_what_a_case_without_outputs_fails() -> None:
    found = requirement_results([failed("CF-OFF-01", outputs=None, tally={})])
    assert {each["outcome"] for each in found.values()} == {"fail"}
