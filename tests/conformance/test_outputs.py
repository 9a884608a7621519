"""What a system wrote: read with places; whatever is wrong becomes a reason, and nothing raises."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from conformance.claims import FORMATS
from enforce_data.conformance import outputs
from enforce_data.conformance.outputs import checked, checked_together, records_in
from enforce_data.conformance.supplies import lawful, pack, put
from enforce_data.findings import Severity

DAY = date(2025, 12, 31)
RECORDS = lawful("penalty", 2, 1, "1.0")


@pytest.mark.parametrize("form", FORMATS)
def test_records_come_with_their_places(tmp_path: Path, form: str) -> None:
    put(RECORDS, tmp_path, form, "1.0")
    read = records_in(tmp_path)
    assert read.faults == ()
    assert [found.raw for found in read.records] == RECORDS
    assert all(found.place.startswith("penalty.") for found in read.records)
    assert len({found.place for found in read.records}) == len(RECORDS)
    assert {found.record_type for found in read.records} == {"penalty"}


def test_a_value_of_a_child_table_stands_in_its_file(tmp_path: Path) -> None:
    put(RECORDS, tmp_path, "csv", "1.0")
    assert records_in(tmp_path).records[0].at(("parties", 0, "name")).startswith("penalty.parties.csv:2:")


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.xml", "<a><b>", "RD-ROOT"),
        ("a.json", '[{"record_type": "penalty",', "RD-SYNTAX"),
        ("a.json", '[{"record_id": "1", "record_id": "2"}]', "RD-DUPLICATE-KEY"),
        ("a.parquet", "no Parquet", "RD-SYNTAX"),
        ("a.xlsx", "no workbook", "RD-WORKBOOK"),
        ("a.zip", "no zip", "RD-ARCHIVE"),
    ],
)
def test_a_broken_file_is_a_reason(tmp_path: Path, name: str, content: str, rule: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    faults = records_in(tmp_path).faults
    assert [each.rule for each in faults] == [rule]
    assert str(tmp_path) not in repr(faults)
    assert all(each.said.zh and each.said.en and (each.place or "").startswith(name) for each in faults)


@pytest.mark.parametrize("folder", ["", "none"])
def test_nothing_to_read_is_a_reason(tmp_path: Path, folder: str) -> None:
    read = records_in(tmp_path / folder)
    assert read.records == ()
    assert [each.rule for each in read.faults] == ["RD-NOT-FOUND" if folder else "RD-EMPTY"]
    assert str(tmp_path) not in repr(read.faults)


def test_a_broken_manifest_is_a_reason(tmp_path: Path) -> None:
    put(RECORDS, tmp_path, "json", "1.0")
    (tmp_path / "manifest.json").write_text("[]", "utf-8")
    read = records_in(tmp_path)
    assert len(read.records) == len(RECORDS)
    assert [each.place for each in read.faults] == ["manifest.json"]


def test_a_runaway_export_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(RECORDS, tmp_path, "json", "1.0")
    monkeypatch.setattr(outputs, "MOST_RECORDS", 1)
    read = records_in(tmp_path)
    assert len(read.records) == 1
    assert read.faults == (outputs.TOO_MANY,)


def test_personal_values_of_faults_are_masked(tmp_path: Path) -> None:
    number = "430102196907109991"
    (tmp_path / "a.json").write_text(f'[{{"{number}": 1, "{number}": 2}}]', "utf-8")
    (fault,) = records_in(tmp_path).faults
    assert fault.rule == "RD-DUPLICATE-KEY"
    assert number not in repr(fault.said)


def test_our_check_says_rule_record_path_place_and_article(tmp_path: Path) -> None:
    wrong = {**RECORDS[0], "filed_on": "2029-01-01"}
    put([wrong], tmp_path, "json", "1.0")
    found = {each.rule: each for each in checked(tmp_path, as_of=DAY)}["CF-FILE-01"]
    assert found.record == wrong["record_id"]
    assert found.path
    assert found.place is not None
    assert found.place.startswith("penalty.json:2:")
    assert found.article is not None
    assert found.article.startswith("行政处罚法 ")


def test_a_clean_folder_has_no_error_and_severities_are_chosen(tmp_path: Path) -> None:
    made = put(RECORDS, tmp_path, "json", "1.0")
    pack(tmp_path, made, "json", {"edition": "1.0", "package_id": "1", "produced_at": "x", "test": True})
    assert [each.rule for each in checked(tmp_path, as_of=DAY)] == ["ST-PATTERN"]
    assert "DL-TEST" in {each.rule for each in checked(tmp_path, as_of=DAY, least=Severity.INFO)}


def test_records_in_no_file_are_checked_together() -> None:
    assert checked_together(RECORDS, DAY) == ()
    twice = [RECORDS[0], {**RECORDS[0], "remarks": "另一种内容"}]
    assert {each.rule for each in checked_together(twice, DAY)} == {"DL-DUPLICATE-ID"}
