"""The same records in any format give the same findings, each with its place in the sender's own file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, read, write
from enforce_data.findings import pointer
from enforce_data.rulebook.case import ABSENT
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, scene
from enforce_data.tally import Report
from work.given import LATE, PENALTY, check_one, ids, outcomes, penalty, put, simple, triples

FAULTY = [
    penalty({"record_id": "A-1", **LATE}),
    penalty({"record_id": "A-2", "officers.1": ABSENT}),
    penalty({"record_id": "A-3", "documents.2.dated": "2024-02-30", "case_no": "星市监案〔2024〕㐀123号"}),
    penalty({"record_id": "A-4", "penalties.0.amount": "2000", "parties.0.uscc": "91430121MA4X05016X"}),
    penalty({"record_id": "A-5", "decision.remedy_notice.days": 6, "evidence.1.kind": "hearsay"}),
    simple({"record_id": "A-6", "decision.dated": ABSENT, "on_spot.signed_by.1": "向湘婷 "}),
]
FORMS = {
    "array": ("in.json", "utf-8"),
    "lines": ("in.jsonl", "utf-8"),
    "lines in GB18030": ("in.ndjson", "gb18030"),
    "table": ("in.csv", "utf-8"),
    "table with a mark": ("in.csv", "utf-8-sig"),
    "table in GB18030": ("in.csv", "gb18030"),
    "table with tabs": ("in.tsv", "utf-8"),
}
EXPECTED = {
    ("CF-FILE-01", "A-1", "/filed_on"),
    ("CF-OFF-01", "A-2", "/officers"),
    ("ST-PATTERN", "A-3", "/documents/2/dated"),
    ("ST-PATTERN", "A-4", "/penalties/0/amount"),
    ("ID-USCC-01", "A-4", "/parties/0/uscc"),
    ("ST-CODE", "A-5", "/evidence/1/kind"),
    ("ST-MISSING", "A-6", "/decision/dated"),
    ("ST-PATTERN", "A-6", "/on_spot/signed_by/1"),
}


def written(folder: Path, form: str, records: list[Any]) -> Path:
    name, encoding = FORMS[form]
    for path in write(records, folder / name):
        path.write_bytes(path.read_bytes().decode().encode(encoding))
    return folder / name


@pytest.mark.parametrize("form", FORMS)
def test_the_same_findings_in_every_format(tmp_path: Path, form: str) -> None:
    report = check(written(tmp_path, form, FAULTY), as_of=AS_OF)
    assert triples(report) >= EXPECTED
    assert triples(report) == triples(check(records=FAULTY, as_of=AS_OF))
    _, encoding = FORMS[form]
    assert report.inputs[0].encoding == encoding.removesuffix("-sig")
    assert report.inputs[0].records == len(FAULTY)


@pytest.mark.parametrize("form", FORMS)
def test_every_bad_case_of_the_book_in_every_format(tmp_path: Path, form: str) -> None:
    """All bad cases of penalties in one delivery; a table shows dates and codes that are no text as they were."""
    records = []
    for rule in BOOK:
        for number, case in enumerate(rule.bad):
            record = scene(rule, case).record
            if record["record_type"] == "penalty":
                records.append({**record, "record_id": f"{rule.id}-{number}"})
    plain = check(records=records, as_of=AS_OF, max_findings=10_000)
    report = check(written(tmp_path, form, records), as_of=AS_OF, max_findings=10_000)
    assert triples(report) == triples(plain)
    assert (report.by_rule, report.counts) == (plain.by_rule, plain.counts)
    assert report.not_checked == plain.not_checked
    assert len(triples(report)) > 60


@pytest.mark.parametrize("form", FORMS)
def test_what_is_read_is_what_was_written(tmp_path: Path, form: str) -> None:
    path = written(tmp_path, form, FAULTY)
    assert [item.raw for item in read(path)] == FAULTY


# Places.


def cell_at(report: Report, finding: Any) -> str:
    """The text at the line and column of a finding, as far as it goes."""
    item = report.inputs[finding.input]
    encoding = item.encoding or "utf-8"
    line = Path(item.path).read_bytes().decode(encoding).removeprefix("\ufeff").split("\n")[finding.location.line - 1]
    return line[finding.location.column - 1 :]


@pytest.mark.parametrize("form", FORMS)
def test_a_finding_stands_where_its_value_stands(tmp_path: Path, form: str) -> None:
    report = check(written(tmp_path, form, FAULTY), as_of=AS_OF, unmask=True)
    quoted = [finding for finding in report.findings if finding.value]
    assert len(quoted) >= 5
    for finding in quoted:
        assert cell_at(report, finding).lstrip('"').startswith(finding.value)


@pytest.mark.parametrize("form", FORMS)
def test_a_missing_element_stands_at_its_nearest_parent(tmp_path: Path, form: str) -> None:
    report = check(written(tmp_path, form, FAULTY), as_of=AS_OF)
    (missing,) = [finding for finding in report.findings if finding.notice.id == "ST-MISSING"]
    assert missing.location.line is not None
    assert missing.location.column is not None
    if form.startswith("table"):
        assert missing.location.source == "decision.dated", "the empty cell"


def test_places_in_child_tables(tmp_path: Path) -> None:
    report = check(written(tmp_path, "table in GB18030", FAULTY), as_of=AS_OF)
    found = {
        (each.notice.id, each.record.id): (
            Path(report.inputs[each.input].path).name,
            each.location.cell,
            each.location.source,
        )
        for each in report.findings
        if each.record
    }
    assert found["ST-PATTERN", "A-3"] == ("in.documents.csv", "I22", "dated")
    assert found["ST-CODE", "A-5"] == ("in.evidence.csv", "C15", "kind")
    assert found["ST-PATTERN", "A-6"] == ("in.on_spot.signed_by.csv", "C3", "value")
    assert found["ID-USCC-01", "A-4"][0] == "in.parties.csv"
    assert found["CF-FILE-01", "A-1"][0] == "in.csv"


def test_places_where_the_sender_has_chinese_headers(tmp_path: Path) -> None:
    text = "记录标识,决定.日期,执法人员.0.姓名\nA-1,2024-02-30,彭岳\n"
    report = check(put(tmp_path / "penalty.csv", text), type="penalty", as_of=AS_OF)
    (finding,) = [each for each in report.findings if each.notice.id == "ST-PATTERN"]
    assert pointer(finding.path or ()) == "/decision/dated"
    place = finding.location
    assert (place.line, place.column, place.cell, place.source) == (2, 5, "B2", "决定.日期")


# A child table shares the fate of its parent.


def test_a_child_table_with_an_error_violates_and_the_others_do_not(tmp_path: Path) -> None:
    record = penalty({"documents.2.dated": "2024-02-30"})
    report = check(written(tmp_path, "table", [record]), as_of=AS_OF)
    found = outcomes(report)
    assert (found["in.csv"], found["in.documents.csv"]) == ("violates", "violates")
    assert set(found.values()) == {"violates", "incomplete"}
    assert found["in.officers.csv"] == "incomplete", "its cards were not looked up"


def test_errors_beyond_the_cap_count_for_the_child_table_too(tmp_path: Path) -> None:
    first = penalty({"record_id": "A-1", "documents.2.dated": "2024-02-30"})
    second = penalty({"record_id": "A-2", "services.0.served_on": "2024-02-30"})
    report = check(written(tmp_path, "table", [first, second]), as_of=AS_OF, max_findings=1)
    assert [each.notice.id for each in report.findings].count("ST-PATTERN") == 1
    assert outcomes(report)["in.services.csv"] == "violates"


def test_a_child_table_is_not_read_where_its_parent_is_unreadable(tmp_path: Path) -> None:
    path = written(tmp_path, "table", [PENALTY])
    path.write_bytes(path.read_bytes() + b"\xff\xff")
    report = check(path, as_of=AS_OF)
    assert set(outcomes(report).values()) == {"unreadable"}


def test_an_unreadable_child_table_leaves_its_parent_unread(tmp_path: Path) -> None:
    path = written(tmp_path, "table", [PENALTY])
    put(tmp_path / "in.officers.csv", b"\xff\xff")
    report = check(path, as_of=AS_OF)
    (finding,) = report.findings
    assert (finding.notice.id, Path(report.inputs[finding.input or 0].path).name) == ("RD-ENCODING", "in.officers.csv")
    assert set(outcomes(report).values()) == {"unreadable"}
    assert report.records == 0


def test_with_a_format_or_mapping_stated_no_table_claims_another(tmp_path: Path) -> None:
    """The rows of a claimed table would be read by nobody."""
    put(tmp_path / "in.csv", '{"record_type": "penalty"}\n')
    put(tmp_path / "in.officers.csv", "[{")
    report = check(tmp_path, format="jsonl", as_of=AS_OF)
    assert outcomes(report) == {"in.csv": "violates", "in.officers.csv": "violates"}
    report = check(tmp_path, mapping="shuanggongshi-penalty-2018", as_of=AS_OF)
    assert [Path(each.path).name for each in report.inputs] == ["in.csv", "in.officers.csv"]


def test_a_county_table_alone_conforms_to_all_that_could_be_checked(tmp_path: Path) -> None:
    report = check(written(tmp_path, "table", [PENALTY]), as_of=AS_OF)
    assert ids(report) == ids(check_one(PENALTY)) == []
    assert set(outcomes(report).values()) == {"incomplete"}
