"""Consumers: a faithful one passes in every format, and each way to be unfaithful is told by record and path."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conformance.claims import FORMATS, case_of, claim, digests, told
from enforce_data.conformance import consumer
from enforce_data.conformance.cases import Answer, Outcome, Verdict
from enforce_data.conformance.differences import MOST_REASONS
from enforce_data.conformance.outputs import checked, records_in
from enforce_data.conformance.rare_text import RARE
from enforce_data.conformance.supplies import Record, put, types_of

SEED = 7
LAST_DAY = date(2025, 12, 31)
Spoil = Callable[[list[Record]], Any]


def read_back(tmp_path: Path, spoil: Spoil, name: str = "consumer/penalty/json") -> Verdict:
    """What comes of a system that does this to the records on their way."""
    case = case_of(consumer.cases(claim(), SEED), name)
    members = case.pose(tmp_path / "in")
    records = [copy.deepcopy(found.raw) for found in records_in(tmp_path / "in" / "delivery").records]
    records = spoil(records) or records
    put(records, tmp_path / "out", members["format"], "1.0")
    return case.judge(Answer(tmp_path / "out", {}))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("about", ["delegation", "text"])
def test_a_faithful_system_passes(tmp_path: Path, form: str, about: str) -> None:
    case = case_of(consumer.cases(claim(formats=(form,)), SEED), f"consumer/{about}/{form}")
    assert case.pose(tmp_path) == {"format": form}
    verdict = case.judge(Answer(tmp_path / "delivery", {}))
    assert verdict.outcome is Outcome.PASS
    assert verdict.tally["compared"] > verdict.tally["records"] > 1


def test_another_layout_and_spelling_is_as_good(tmp_path: Path) -> None:
    case = case_of(consumer.cases(claim(), SEED), "consumer/penalty/json")
    case.pose(tmp_path / "in")
    records = [found.raw for found in records_in(tmp_path / "in").records]
    for number, record in enumerate(reversed(records)):
        put([dict(reversed(record.items()))], tmp_path / "out" / str(number), "xml", "1.0")
    assert case.judge(Answer(tmp_path / "out", {})).outcome is Outcome.PASS


@pytest.mark.parametrize("edition", ["1.0", "1.1"])
def test_every_record_type_in_every_claimed_format(edition: str) -> None:
    cases = list(consumer.cases(claim(formats=("csv", "xml"), edition=edition), SEED))
    types = types_of(edition)
    assert {case.id for case in cases} == {
        f"consumer/{name}/{form}" for name in (*types, "text") for form in ("csv", "xml")
    }
    assert {each for case in cases for each in case.requirements} == {f"RQ-C-{name}" for name in (*types, "TEXT")}
    assert all(case.families for case in cases)


@pytest.mark.parametrize("name", ["penalty", "agency", "transfer", "text"])
def test_what_is_sent_is_lawful_and_the_same_for_the_same_seed(tmp_path: Path, name: str) -> None:
    made = []
    for seed, folder in ((SEED, "a"), (SEED, "b"), (SEED + 1, "c")):
        case_of(consumer.cases(claim(edition="1.1"), seed), f"consumer/{name}/json").pose(tmp_path / folder)
        made.append(digests(tmp_path / folder))
    assert made[0] == made[1] != made[2]
    assert checked(tmp_path / "a" / "delivery", as_of=LAST_DAY) == ()


@pytest.mark.parametrize("families", [("penalty",), ("agency",), ("transfer",)])
def test_every_rare_text_is_sent(tmp_path: Path, families: tuple[str, ...]) -> None:
    case = case_of(consumer.cases(claim(*families, edition="1.1"), SEED), "consumer/text/json")
    assert case.families == set(families)
    case.pose(tmp_path)
    sent = "\0".join(_texts([found.raw for found in records_in(tmp_path).records]))
    assert [text for text in RARE if text not in sent and len(text) < 1_000] == []


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in _texts(each)]


def test_a_changed_value_is_told_with_both_sides_and_its_place(tmp_path: Path) -> None:
    def spoil(records: list[Record]) -> None:
        records[1]["violation_kind"] = "别的"

    verdict = read_back(tmp_path, spoil)
    (reason,) = verdict.reasons
    assert verdict.outcome is Outcome.FAIL
    assert reason.record == "CF-2025-00002"
    assert reason.path == "/violation_kind"
    assert reason.place is not None
    assert reason.place.startswith("penalty.json:3:")
    assert "违法" in reason.said.zh
    assert '"别的"' in reason.said.en


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (lambda records: records[0].update(updated_at="2025-12-31T00:00:00+08:00"), "/updated_at"),
        (lambda records: records[0].pop("source_system"), "/source_system"),
        (lambda records: records[0].update(edition="1.1"), "/edition"),
        (lambda records: records[0].update(remarks="补"), "/remarks"),
        (lambda records: records[0]["officers"].pop(), "/officers/1"),
        (lambda records: records[0]["officers"].append({"name": "某", "certificate_no": "1"}), "/officers/2"),
        (lambda records: records[0]["parties"][0].update(party_no=1), "/parties/0/party_no"),
    ],
)
def test_each_change_is_told_at_its_path(tmp_path: Path, spoil: Callable[[list[Record]], Any], path: str) -> None:
    def once(records: list[Record]) -> None:
        spoil(records)

    verdict = read_back(tmp_path, once)
    assert told(verdict) == [(None, "CF-2025-00001", path)]


def test_personal_values_are_masked_even_where_the_masks_are_alike(tmp_path: Path) -> None:
    def spoil(records: list[Record]) -> None:
        records[0]["officers"][0]["name"] = records[0]["officers"][0]["name"][0] + "某某"

    (reason,) = read_back(tmp_path, spoil).reasons
    assert "某某" not in repr(reason)
    assert "masked" in reason.said.en


def test_lost_extra_and_repeated_records_are_told(tmp_path: Path) -> None:
    def spoil(records: list[Record]) -> list[Record]:
        return [*records[1:], {**records[1], "record_id": "CF-X"}, records[2]]

    found = {(each.record, each.said.en.split(" ", 3)[2]) for each in read_back(tmp_path, spoil).reasons}
    assert found == {("CF-2025-00001", "was"), ("CF-X", "came"), ("CF-2025-00003", "came")}


def test_many_differences_are_counted(tmp_path: Path) -> None:
    def spoil(records: list[Record]) -> None:
        for record in records:
            for name in [name for name in record if name not in ("record_type", "record_id", "edition")]:
                del record[name]

    reasons = read_back(tmp_path, spoil).reasons
    assert len(reasons) == MOST_REASONS + 1
    assert reasons[-1].said.en.endswith("more")


def test_a_broken_output_is_told(tmp_path: Path) -> None:
    case = case_of(consumer.cases(claim(), SEED), "consumer/penalty/json")
    (tmp_path / "penalty.json").write_text("[{", "utf-8")
    verdict = case.judge(Answer(tmp_path, {}))
    assert verdict.reasons[0].rule == "RD-SYNTAX"
    shutil.rmtree(tmp_path)
    assert case.judge(Answer(tmp_path, {})).reasons[0].rule == "RD-NOT-FOUND"
