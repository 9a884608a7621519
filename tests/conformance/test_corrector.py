"""Correctors: a careful one passes every story, and each carelessness is told by requirement, record and path."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from conformance.claims import FORMATS, case_of, claim, digests, told
from conformance.correcting import Corrector
from enforce_data.conformance import corrector
from enforce_data.conformance.cases import Answer, Outcome, Verdict
from enforce_data.conformance.correction_stories import STORIES
from enforce_data.conformance.mistakes import omissions, typing_errors, wrong_days
from enforce_data.conformance.outputs import checked_together
from enforce_data.conformance.supplies import Record, lawful
from enforce_data.sample.days import LAST

SEED = 7
SENT_LATER = "2025-12-31T17:59:00+08:00"
Spoil = Callable[[list[Record], list[Record]], list[Record]]


def answered(tmp_path: Path, story: str, system: Corrector, *, families: tuple[str, ...] = ("penalty",)) -> Verdict:
    """What comes of a system's answer to a story."""
    case = case_of(corrector.cases(claim(*families), SEED), f"corrector/{story}/json")
    members = case.pose(tmp_path / "in")
    (tmp_path / "out").mkdir()
    system(tmp_path / "in", members, tmp_path / "out")
    return case.judge(Answer(tmp_path / "out", {}))


def statuses(tmp_path: Path) -> dict[str, set[str]]:
    """Record ids of the receipt by status."""
    found: dict[str, set[str]] = {}
    for record in json.loads((tmp_path / "in" / "receipt.json").read_text("utf-8"))["records"]:
        found.setdefault(record["status"], set()).add(record["record_id"])
    return found


@pytest.mark.parametrize("story", [story.name for story in STORIES])
def test_a_careful_system_passes(tmp_path: Path, story: str) -> None:
    verdict = answered(tmp_path, story, Corrector(), families=("license", "coercion", "delegation"))
    assert verdict.reasons == ()
    assert verdict.outcome is Outcome.PASS
    facts = json.loads((tmp_path / "in" / "facts.json").read_text("utf-8"))
    wrong = {fact["record"] for fact in facts if "path" in fact}
    assert statuses(tmp_path).get("rejected", set()) == wrong
    assert verdict.tally["records"] == len({fact["record"] for fact in facts})


@pytest.mark.parametrize("form", FORMATS)
def test_the_simplest_story_is_tried_in_every_format(tmp_path: Path, form: str) -> None:
    first = "csv" if form == "xml" else "xml"
    (case,) = (case for case in corrector.cases(claim(formats=(first, form)), SEED) if case.format == form)
    members = case.pose(tmp_path / "in")
    assert members["format"] == form
    Corrector()(tmp_path / "in", members, tmp_path / "out")
    assert case.judge(Answer(tmp_path / "out", {})).outcome is Outcome.PASS


@pytest.mark.parametrize("story", ["superseded", "one-instant", "deleted-stays"])
def test_versions_of_a_record_are_sent_in_tables_too(tmp_path: Path, story: str) -> None:
    case = case_of(corrector.cases(claim(formats=("csv",)), SEED), f"corrector/{story}/csv")
    members = case.pose(tmp_path / "in")
    Corrector()(tmp_path / "in", members, tmp_path / "out")
    assert case.judge(Answer(tmp_path / "out", {})).outcome is Outcome.PASS


def test_the_same_seed_asks_the_same(tmp_path: Path) -> None:
    made = []
    for seed, folder in ((SEED, "a"), (SEED, "b"), (SEED + 1, "c")):
        members = case_of(corrector.cases(claim(), seed), "corrector/several-values/json").pose(tmp_path / folder)
        made.append((digests(tmp_path / folder), members))
    assert made[0] == made[1] != made[2]
    assert str(tmp_path) not in (tmp_path / "a" / "receipt.json").read_text("utf-8")


def test_stories_need_what_they_tell_of() -> None:
    cases = {case.id: case for case in corrector.cases(claim("matter", "inspection"), SEED)}
    assert cases["corrector/one-value/json"].families == {"inspection"}
    assert cases["corrector/register/json"].families == {"matter"}
    assert cases["corrector/omitted-value/json"].families == {"penalty"}
    assert {case.id for case in cases.values() if "deletion" in case.needs} == {
        f"corrector/{name}/json" for name in ("deletion", "deletion-and-correction", "deleted-stays")
    }


@pytest.mark.parametrize("record_type", ["penalty", "coercion", "inspection", "license", "certificate", "delegation"])
@pytest.mark.parametrize("seed", [1, 2])
def test_every_mistake_is_an_error_that_needs_no_register(record_type: str, seed: int) -> None:
    records = lawful(record_type, 4, seed, "1.0")
    assert any(typing_errors(record) for record in records)
    made = {
        f"{number}-{place}": mistake.made(record)
        for number, record in enumerate(records)
        for place, mistake in enumerate((*typing_errors(record), *wrong_days(record), *omissions(record)))
    }
    errors = checked_together(({**record, "record_id": name} for name, record in made.items()), LAST)
    # Copies of one record have the same number of the decision, which is a mistake of the test.
    assert {each.record for each in errors if each.rule not in ("CF-DOC-03", "DL-CASE-NO")} == made.keys()


# Carelessness: what a system does to its answer, and the requirement that it breaks.


def _nothing(answer: list[Record], sent: list[Record]) -> list[Record]:
    return []


def _not_later(answer: list[Record], sent: list[Record]) -> list[Record]:
    before = {record["record_id"]: record["updated_at"] for record in sent}
    return [{**record, "updated_at": before[record["record_id"]]} for record in answer]


def _no_instant(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [{**record, "updated_at": "昨天"} for record in answer]


def _another_id(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [{**record, "source_system": "另一系统"} for record in answer]


def _renumbered(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [{**record, "record_id": record["record_id"] + "-1"} for record in answer]


def _touched(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [{**record, "remarks": "已更正"} for record in answer]


def _without_documents(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [{name: value for name, value in record.items() if name != "documents"} for record in answer]


def _as_before(answer: list[Record], sent: list[Record]) -> list[Record]:
    """Resent with a new instant and nothing mended."""
    now = answer[0]["updated_at"]
    wanted = {record["record_id"] for record in answer}
    return [{**record, "updated_at": now} for record in sent if record["record_id"] in wanted]


def _others_changed(answer: list[Record], sent: list[Record]) -> list[Record]:
    wanted = {record["record_id"] for record in answer}
    rest = [record for record in sent if record["record_id"] not in wanted]
    return [*answer, {**rest[0], "remarks": "顺便改了", "updated_at": answer[0]["updated_at"]}]


def _a_stranger(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [*answer, {**sent[-1], "record_id": "X-1", "case_no": "星市监案〔2025〕99999号"}]


def _first_version(answer: list[Record], sent: list[Record]) -> list[Record]:
    """Corrected from the version that a newer one replaced."""
    return [{**sent[0], "updated_at": answer[0]["updated_at"]}]


def _without_operation(answer: list[Record], sent: list[Record]) -> list[Record]:
    return [{name: value for name, value in record.items() if name != "operation"} for record in answer]


def _brought_back(answer: list[Record], sent: list[Record]) -> list[Record]:
    gone = next(record for record in sent if record.get("operation") == "delete")
    alive = {name: value for name, value in gone.items() if name != "operation"}
    return [*answer, {**alive, "updated_at": answer[0]["updated_at"]}]


@pytest.mark.parametrize(
    ("story", "spoil", "rule", "path"),
    [
        ("one-value", _not_later, "RQ-CO-02", "/updated_at"),
        ("one-value", _no_instant, "RQ-CO-02", "/updated_at"),
        ("one-value", _another_id, "RQ-CO-01", "/source_system"),
        ("one-value", _renumbered, "RQ-RC-02", None),
        ("one-value", _renumbered, "RQ-RC-05", None),
        ("one-value", _touched, "RQ-CO-03", "/remarks"),
        ("one-value", _without_documents, "RQ-CO-03", "/documents"),
        ("one-value", _as_before, "RQ-CO-04", "*"),
        ("several-values", _as_before, "RQ-CO-04", "*"),
        ("omitted-value", _as_before, "RQ-CO-04", "*"),
        ("untouched", _others_changed, "RQ-RC-03", "/remarks"),
        ("untouched", _a_stranger, "RQ-RC-05", None),
        ("superseded", _first_version, "RQ-CO-03", "*"),
        ("one-instant", _not_later, "RQ-CO-02", "/updated_at"),
        ("deletion", _without_operation, "RQ-WD-01", "/operation"),
        ("deletion", _touched, "RQ-WD-01", "/remarks"),
        ("deletion", _not_later, "RQ-WD-02", "/updated_at"),
        ("deletion", _nothing, "RQ-RC-02", None),
        ("deletion-and-correction", lambda answer, _: answer[1:], "RQ-RC-02", None),
        ("deleted-stays", _brought_back, "RQ-WD-03", "/operation"),
    ],
)
def test_carelessness_fails_with_its_requirement(
    tmp_path: Path, story: str, spoil: Spoil, rule: str, path: str | None
) -> None:
    verdict = answered(tmp_path, story, Corrector(spoil))
    assert verdict.outcome is Outcome.FAIL
    found = {(each.rule, each.path) for each in verdict.reasons}
    assert (rule, path) in found or (path == "*" and rule in {one for one, _ in found})
    assert all(each.record or each.place or each.rule in ("RQ-PK-01", "RD-EMPTY") for each in verdict.reasons)


@pytest.mark.parametrize(
    ("members", "rule", "path"),
    [
        ({"edition": "1.1"}, "RQ-PK-02", "/edition"),
        ({"package_id": None}, "RQ-PK-03", "/package_id"),
        ({"sequence": 2}, "RQ-PK-04", "/sequence"),
        ({"produced_at": "2025-12-31T18:00:00+08:00"}, "RQ-PK-05", "/produced_at"),
        ({"sender": "11430000MB0X04044G"}, "RQ-PK-06", "/sender"),
        ({"answers": "R-2025-0001"}, "RQ-RC-01", "/answers"),
    ],
)
def test_a_wrong_manifest_is_told(tmp_path: Path, members: Mapping[str, Any], rule: str, path: str) -> None:
    case = case_of(corrector.cases(claim(), SEED), "corrector/one-value/json")
    given = case.pose(tmp_path / "in")
    stated = json.loads((tmp_path / "in" / "sent" / "manifest.json").read_text("utf-8"))
    said = {name: stated[name] if value is None else value for name, value in members.items()}
    (tmp_path / "out").mkdir()
    Corrector(members=said)(tmp_path / "in", given, tmp_path / "out")
    verdict = case.judge(Answer(tmp_path / "out", {}))
    assert (rule, None, path) in told(verdict)
    assert {each.place for each in verdict.reasons if each.rule == rule} == {"manifest.json"}


def _restated(out: Path, **members: Any) -> None:
    stated = json.loads((out / "manifest.json").read_text("utf-8")) | members
    kept = {name: value for name, value in stated.items() if value is not None}
    (out / "manifest.json").write_text(json.dumps(kept), "utf-8")


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        (lambda out: (out / "manifest.json").unlink(), "RQ-PK-01"),
        (lambda out: (out / "manifest.json").write_text("{", "utf-8"), "RQ-PK-01"),
        (lambda out: _restated(out, files=[{"path": "penalty.json"}]), "RQ-PK-01"),
        (lambda out: _restated(out, files=None), "RD-ARRANGEMENT"),
        (lambda out: (out / "penalty.json").write_text("[]\n", "utf-8"), "DL-DIGEST"),
        (lambda out: (out / "penalty.json").unlink(), "DL-FILE-MISSING"),
        (lambda out: (out / "more.json").write_text("[{", "utf-8"), "DL-FILE-EXTRA"),
        (lambda out: (out / "more.json").write_text("[{", "utf-8"), "RD-SYNTAX"),
    ],
)
def test_a_package_that_is_not_whole_is_told(tmp_path: Path, harm: Callable[[Path], object], rule: str) -> None:
    case = case_of(corrector.cases(claim(), SEED), "corrector/one-value/json")
    members = case.pose(tmp_path / "in")
    Corrector()(tmp_path / "in", members, tmp_path / "out")
    harm(tmp_path / "out")
    verdict = case.judge(Answer(tmp_path / "out", {}))
    assert verdict.outcome is Outcome.FAIL
    assert rule in {each.rule for each in verdict.reasons}
    assert str(tmp_path) not in repr(verdict)


def test_records_may_be_resent_as_they_were(tmp_path: Path) -> None:
    def all_again(answer: list[Record], sent: list[Record]) -> list[Record]:
        wanted = {record["record_id"] for record in answer}
        rest = [record for record in sent if record["record_id"] not in wanted]
        return [{**answer[0], "operation": "upsert"}, *rest[:-1], {**rest[-1], "updated_at": SENT_LATER}]

    assert answered(tmp_path, "untouched", Corrector(all_again)).reasons == ()


def test_where_nothing_is_rejected_nothing_need_be_sent_and_nothing_may_change(tmp_path: Path) -> None:
    def changed(answer: list[Record], sent: list[Record]) -> list[Record]:
        return [{**sent[0], "remarks": "改"}]

    def again(answer: list[Record], sent: list[Record]) -> list[Record]:
        return sent

    for number, (spoil, outcome) in enumerate(
        ((_nothing, Outcome.PASS), (again, Outcome.PASS), (changed, Outcome.FAIL))
    ):
        verdict = answered(tmp_path / str(number), "warnings-only", Corrector(spoil))
        assert verdict.outcome is outcome, verdict
    assert set(statuses(tmp_path / "0")) == {"accepted"}
    receipt = json.loads((tmp_path / "0" / "in" / "receipt.json").read_text("utf-8"))
    assert [each["rule"] for each in receipt["findings"]] == ["DL-BATCH"]


def test_an_error_that_is_left_is_told_with_its_article(tmp_path: Path) -> None:
    reasons = answered(tmp_path, "omitted-value", Corrector(_as_before)).reasons
    assert any(each.article for each in reasons if each.rule and each.rule.startswith("CF-"))
