"""Rules across records, through files: what counts as the same record, and where the findings stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, write
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import AS_OF, sample
from work.given import check_one, ids, penalty, put, said

NUMBER = ("CF-DOC-03", "/decision/document_number")
OTHER = {"record_id": "CF-2", "case_no": "星市监案〔2024〕124号"}
"""Another case with the same number of its decision."""


def versions(*updated: str, **change: Any) -> list[dict[str, Any]]:
    """Versions of one record, told apart by their instant."""
    return [penalty({"record_id": "CF-1", "updated_at": f"2024-{each}T09:00:00+08:00", **change}) for each in updated]


def test_two_cases_with_one_number_are_found_at_both(tmp_path: Path) -> None:
    write([penalty(), penalty(OTHER)], tmp_path / "in.json")
    assert said(check(tmp_path, as_of=AS_OF)) == [NUMBER, NUMBER]


def test_versions_of_one_record_count_once() -> None:
    assert ids(check(records=versions("07-15", "07-16", "07-17"), as_of=AS_OF)) == ["DL-SUPERSEDED"] * 2


@pytest.mark.parametrize("order", [1, -1])
def test_only_the_newest_version_is_compared(order: int) -> None:
    """Wherever it stands: an older version had the number that another case has now."""
    old, new = versions("07-15", "08-15")
    new["decision"]["document_number"] = "星市监罚〔2024〕999号"
    assert NUMBER not in said(check(records=[penalty(OTHER), *[old, new][::order]], as_of=AS_OF))
    old, new = versions("07-15", "08-15")
    old["decision"]["document_number"] = "星市监罚〔2024〕999号"
    report = check(records=[penalty(OTHER), *[old, new][::order]], as_of=AS_OF)
    assert said(report).count(NUMBER) == 2
    found = [each.record.number for each in report.findings if each.record and each.notice.id == "CF-DOC-03"]
    assert found == ([1, 3] if order == 1 else [1, 2])


@pytest.mark.parametrize(
    ("first", "second", "newest"),
    [
        ("2024-07-15T09:00:00+08:00", "2024-07-15T01:30:00Z", 3),
        ("2024-07-15T09:00:00+08:00", "2024-07-15T00:30:00Z", 2),
        ("2024-07-15T09:00:00+08:00", "2024-07-15T01:00:00Z", 3),
        ("2024-07-15T09:00:00+08:00", "soon", 2),
    ],
)
def test_instants_are_compared_and_not_their_spelling(first: str, second: str, newest: int) -> None:
    """Of equals the later one counts; a faulty instant is the oldest."""
    records = [penalty(OTHER), *(penalty({"record_id": "CF-1", "updated_at": each}) for each in (first, second))]
    report = check(records=records, as_of=AS_OF)
    assert [each.record.number for each in report.findings if each.record and each.notice.id == "CF-DOC-03"] == [
        1,
        newest,
    ]


@pytest.mark.parametrize("member", ["source_agency", "source_system", "record_id"])
def test_records_of_other_keys_are_other_records(member: str) -> None:
    other = penalty(
        {member: "11430121MB0X02022M" if member == "source_agency" else "其他", "case_no": OTHER["case_no"]}
    )
    assert said(check_one(other, penalty())).count(NUMBER) == 2


def test_versions_may_come_in_different_files_and_formats(tmp_path: Path) -> None:
    old, new = versions("07-15", "08-15")
    new["decision"]["document_number"] = "星市监罚〔2024〕999号"
    write([new], tmp_path / "a.csv")
    write([penalty(OTHER)], tmp_path / "b.json")
    write([old], tmp_path / "c.jsonl")
    assert NUMBER not in said(check(tmp_path, as_of=AS_OF))


@pytest.mark.parametrize("name", ["in.json", "in.jsonl", "in.csv"])
def test_a_finding_across_records_has_its_place(tmp_path: Path, name: str) -> None:
    write(
        [penalty(), penalty(OTHER), penalty({"record_id": "CF-3", "case_no": "星市监案〔2024〕125号"})], tmp_path / name
    )
    report = check(tmp_path / name, as_of=AS_OF)
    found = [each for each in report.findings if each.notice.id == "CF-DOC-03"]
    assert [each.record.number for each in found if each.record] == [1, 2, 3]
    assert [each.value for each in found] == ["星市监罚〔2024〕123号"] * 3
    lines = Path(report.inputs[0].path).read_text("utf-8").split("\n")
    for finding in found:
        line, column = finding.location.line, finding.location.column
        assert line is not None
        assert column is not None
        assert lines[line - 1][column - 1 :].lstrip('"').startswith("星市监罚〔2024〕123号")


def test_a_finding_across_records_that_are_objects_has_no_place_but_its_record() -> None:
    found = check(records=(each for each in [penalty(), penalty(OTHER)]), as_of=AS_OF).findings
    assert [(each.record and each.record.number, each.path, each.location.line) for each in found] == [
        (1, ("decision", "document_number"), None),
        (2, ("decision", "document_number"), None),
    ]


def test_cards_of_different_people_with_one_number_are_found_across_files(tmp_path: Path) -> None:
    change = {"record_id": "ZJ-2", "holder.id_number": "430121199103251020", "holder.gender": "female"}
    put(tmp_path / "a.json", sample("certificate"))
    put(tmp_path / "b.json", changed(sample("certificate"), change))
    (finding,) = check(tmp_path, as_of=AS_OF).findings
    assert (finding.notice.id, finding.input, finding.path) == ("ZJ-05", 1, ("certificate_no",))
    assert finding.location.line is not None


def test_faults_count_once_a_record_in_the_quality_of_a_delivery() -> None:
    report = check(records=[penalty(), penalty(OTHER)], as_of=AS_OF)
    assert report.counts == {"warning": 2}
    assert report.records_with_errors == 0
    assert report.summary["quality"]["准确性"] == 0.0
