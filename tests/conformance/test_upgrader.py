"""Upgraders: what our own migration makes of records is right; what would be lost must be refused by name."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conformance.claims import case_of, claim, digests, told
from enforce_data import MigrationError, migrate
from enforce_data.conformance import upgrader
from enforce_data.conformance.cases import Answer, Case, Outcome, Verdict
from enforce_data.conformance.outputs import records_in
from enforce_data.conformance.supplies import Record, put, types_of
from enforce_data.findings import pointer

SEED = 7
FORMATS = ("json", "csv", "parquet")
Spoil = Callable[[list[Record]], Any]


def _same(records: list[Record]) -> None:
    """Write what came of the migration."""


def answered(tmp_path: Path, case: Case, spoil: Spoil = _same) -> Verdict:
    """What comes of a system that migrates as it should, and then does this to the records."""
    members = case.pose(tmp_path / "in")
    refused: list[dict[str, str]] = []
    records = []
    for found in records_in(tmp_path / "in" / "delivery").records:
        try:
            records.append(migrate(found.raw, to=members["to_edition"]))
        except MigrationError as error:
            refused += ({"record": str(found.record_id), "path": pointer(loss.path)} for loss in error.losses)
    (tmp_path / "out").mkdir()
    if refused:
        return case.judge(Answer(tmp_path / "out", {"refused": refused}))
    records = copy.deepcopy(records)
    records = spoil(records) or records
    put(records, tmp_path / "out", members["format"], members["to_edition"])
    return case.judge(Answer(tmp_path / "out", {}))


def case_named(name: str, *formats: str) -> Case:
    """A case of an upgrader that claims the newer edition."""
    return case_of(upgrader.cases(claim(formats=formats or ("json",), edition="1.1"), SEED), f"upgrader/{name}")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["up/penalty", "down/inspection", "up/matter"])
def test_a_faithful_system_passes(tmp_path: Path, name: str, form: str) -> None:
    verdict = answered(tmp_path, case_named(f"{name}/{form}", form))
    assert verdict.reasons == ()
    assert verdict.outcome is Outcome.PASS
    assert verdict.tally["compared"] > verdict.tally["records"] > 1


@pytest.mark.parametrize("name", ["group", "element", "code", "type"])
@pytest.mark.parametrize("form", FORMATS)
def test_what_would_be_lost_is_refused(tmp_path: Path, name: str, form: str) -> None:
    case = case_named(f"refuse-{name}/{form}", form)
    assert case.needs == {"downgrade"}
    verdict = answered(tmp_path, case)
    assert verdict.reasons == ()
    assert verdict.outcome is Outcome.PASS


def test_down_and_up_again_is_the_same(tmp_path: Path) -> None:
    case_named("down/license/json").pose(tmp_path)
    records = [found.raw for found in records_in(tmp_path).records]
    assert [migrate(migrate(record, to="1.0"), to="1.1") for record in records] == records


@pytest.mark.parametrize("edition", ["1.0", "1.1"])
def test_both_editions_ask_the_same(edition: str) -> None:
    cases = list(upgrader.cases(claim(formats=FORMATS, edition=edition), SEED))
    assert len(cases) == 2 * len(types_of("1.0")) * len(FORMATS) + 4
    assert {each for case in cases for each in case.requirements} == {f"RQ-UP-0{number}" for number in range(1, 6)}
    assert all((case.needs == {"downgrade"}) == ("/up/" not in case.id) for case in cases)


def test_the_same_seed_asks_the_same(tmp_path: Path) -> None:
    made = []
    for seed, folder in ((SEED, "a"), (SEED, "b"), (SEED + 1, "c")):
        case = case_of(upgrader.cases(claim(), seed), "upgrader/refuse-group/json")
        assert case.pose(tmp_path / folder) == {"format": "json", "to_edition": "1.0"}
        made.append(digests(tmp_path / folder))
    assert made[0] == made[1] != made[2]


@pytest.mark.parametrize(
    ("spoil", "rule", "record", "path"),
    [
        (lambda records: records[0].update(remarks="升级"), "RQ-UP-01", "CF-2025-00001", "/remarks"),
        (lambda records: records[0]["officers"].pop(), "RQ-UP-01", "CF-2025-00001", "/officers/1"),
        (lambda records: records[0].update(edition="1.0"), "RQ-UP-02", "CF-2025-00001", "/edition"),
        (lambda records: records.pop(), "RQ-UP-02", "CF-2025-00006", None),
        (lambda records: records.append({**records[0], "record_id": "X"}), "RQ-UP-02", "X", None),
    ],
)
def test_unfaithfulness_is_told(
    tmp_path: Path, spoil: Callable[[list[Record]], Any], rule: str, record: str, path: str | None
) -> None:
    def once(records: list[Record]) -> None:
        spoil(records)

    verdict = answered(tmp_path, case_named("up/penalty/json"), once)
    assert verdict.outcome is Outcome.FAIL
    assert told(verdict) == [(rule, record, path)]


def refusal(tmp_path: Path, *refused: Any, name: str = "refuse-group/json") -> Verdict:
    """What comes of a system that refuses these."""
    return case_named(name).judge(Answer(tmp_path, {"refused": list(refused)}))


def the_loss(tmp_path: Path, name: str = "refuse-group/json") -> dict[str, str]:
    """What is to be refused."""
    (reason,) = refusal(tmp_path, name=name).reasons
    return {"record": str(reason.record), "path": str(reason.path)}


def test_a_refusal_may_name_what_stands_in_a_group(tmp_path: Path) -> None:
    loss = the_loss(tmp_path)
    assert loss["path"] == "/compliance"
    assert refusal(tmp_path, {**loss, "path": "/compliance/plan"}).outcome is Outcome.PASS
    assert refusal(tmp_path, {**loss, "path": "/compliances"}).outcome is Outcome.FAIL


def test_a_refused_type_needs_no_path(tmp_path: Path) -> None:
    loss = the_loss(tmp_path, "refuse-type/json")
    assert refusal(tmp_path, {"record": loss["record"]}, name="refuse-type/json").outcome is Outcome.PASS


@pytest.mark.parametrize("refused", [None, "no", [], [1, {"record": 1}, {"path": "/compliance"}]])
def test_a_refusal_that_names_nothing_is_told(tmp_path: Path, refused: Any) -> None:
    verdict = case_named("refuse-group/json").judge(Answer(tmp_path, {"refused": refused}))
    assert told(verdict) == [("RQ-UP-04", the_loss(tmp_path)["record"], "/compliance")]


def test_who_refuses_more_than_is_lost_fails(tmp_path: Path) -> None:
    loss = the_loss(tmp_path)
    verdict = refusal(tmp_path, loss, {**loss, "path": "/facts"}, {"record": "CF-2025-99999", "path": "/compliance"})
    assert told(verdict) == [
        ("RQ-UP-04", loss["record"], "/facts"),
        ("RQ-UP-04", "CF-2025-99999", "/compliance"),
    ]


def test_who_refuses_and_writes_all_the_same_fails(tmp_path: Path) -> None:
    loss = the_loss(tmp_path)
    (tmp_path / "penalty.json").write_text("[]", "utf-8")
    assert told(refusal(tmp_path, loss)) == [("RQ-UP-04", None, None)]


def test_who_drops_the_value_fails(tmp_path: Path) -> None:
    case = case_named("refuse-code/json")
    case.pose(tmp_path / "in")
    records = [migrate(found.raw, to="1.0", allow_loss=True) for found in records_in(tmp_path / "in").records]
    put(records, tmp_path / "out", "json", "1.0")
    verdict = case.judge(Answer(tmp_path / "out", {}))
    assert {each.path for each in verdict.reasons} == {None, "/source"}


def test_a_refusal_without_ground_fails(tmp_path: Path) -> None:
    case = case_named("down/penalty/json")
    case.pose(tmp_path)
    verdict = case.judge(Answer(tmp_path / "delivery", {"refused": [{"record": "CF-2025-00001", "path": "/facts"}]}))
    assert ("RQ-UP-03", None, None) in told(verdict)
    assert ("RQ-UP-02", "CF-2025-00001", "/edition") in told(verdict)


def test_a_broken_output_is_told(tmp_path: Path) -> None:
    (tmp_path / "penalty.json").write_text("[{", "utf-8")
    assert "RD-SYNTAX" in {rule for rule, _, _ in told(case_named("up/penalty/json").judge(Answer(tmp_path, {})))}
