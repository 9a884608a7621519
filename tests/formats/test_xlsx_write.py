"""Writing workbooks, and what other programs read in them."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from enforce_data.formats import xlsx_book, xlsx_write
from enforce_data.formats.base import CannotCarryError, Writing
from toy.files import faults, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT, records
from toy.standard import TOY

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "{=1}", "http://example.org", "'0"]


def write(target: Path, records: list[dict[str, Any]], **options: Any) -> Path:
    (path,) = xlsx_book.write(records, target, Writing(TOY, **options))
    return path


@pytest.mark.parametrize("chinese", [True, False])
@pytest.mark.parametrize("name", ["v.xlsx", ""])
def test_writing_and_reading_back(tmp_path: Path, chinese: bool, name: str) -> None:
    wanted = [VISIT, FULL_VISIT, CARD]
    path = write(tmp_path / name, wanted, chinese=chinese)
    assert path.name == (name or "records.xlsx")
    found = read(path)
    assert (raws(found), faults(found)) == (wanted, [])


def test_sheets_and_their_order(tmp_path: Path) -> None:
    path = write(tmp_path / "v.xlsx", [CARD, {**VISIT, "steps": [1]}, {**FULL_VISIT, "topics": ["诗"]}])
    book = load_workbook(path)
    assert book.sheetnames == [
        *("card", "visit", "visit.topics", "visit.moods", "visit.steps", "visit.loans", "visit.loans.copies"),
        *("visit.loans.copies.defects", "visit.feedback.remarks"),
    ]
    assert [cell.value for cell in book["visit.topics"][2]] == ["V-2", "1", "诗"]


def test_every_value_is_a_text_cell(tmp_path: Path) -> None:
    book = load_workbook(write(tmp_path / "v.xlsx", [FULL_VISIT, *({**VISIT, "remarks": text} for text in FORMULAS)]))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert not [cell for cell in cells if cell.hyperlink]


def test_formulas_come_back_unchanged(tmp_path: Path) -> None:
    wanted = [{**VISIT, "remarks": text} for text in FORMULAS]
    assert raws(read(write(tmp_path / "v.xlsx", wanted))) == wanted


@pytest.mark.parametrize(
    "text", ["_x0041_", "_x000D_", "a\rb\r\nc\n", "\x01", "\x7f\x85", " x ", "𠮷\U0010ffff", "\ufeff", "&lt;<b>", "]]>"]
)
def test_nasty_text(tmp_path: Path, text: str) -> None:
    wanted = [{**VISIT, "remarks": text, "topics": [text]}]
    assert raws(read(write(tmp_path / "v.xlsx", wanted))) == wanted


@pytest.mark.parametrize(
    "text", ["x" * 32_768, "𠮷" * 16_384, "\ufffe", "\uffff", "\ud800"], ids=["long", "astral", "fffe", "ffff", "lone"]
)
def test_text_that_no_cell_can_hold(tmp_path: Path, text: str) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.xlsx", [VISIT, {**VISIT, "remarks": text}])
    assert caught.value.path == ("remarks",)
    assert not (tmp_path / "v.xlsx").exists()


def test_the_longest_text(tmp_path: Path) -> None:
    wanted = [{**VISIT, "remarks": "𠮷" * 16_383}, {**VISIT, "remarks": "x" * 32_767}]
    assert raws(read(write(tmp_path / "v.xlsx", wanted))) == wanted


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"weather": "晴"}, ("weather",)),
        ({"seat": ""}, ("seat",)),
        ({"companions": "5"}, ("companions",)),
        ({"record_type": "parcel"}, ("record_type",)),
        ({"record_id": None, "topics": ["诗"]}, ("record_id",)),
        ({"edition": "2.0", "note": "x"}, ("note",)),
    ],
)
def test_what_a_workbook_cannot_carry(tmp_path: Path, change: dict[str, Any], path: tuple[Any, ...]) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.xlsx", [{**VISIT, **change}])
    assert caught.value.path == path


def test_the_carrier_refuses_what_the_writer_refuses(tmp_path: Path) -> None:
    cases = [VISIT, {**VISIT, "weather": "晴"}, FULL_VISIT, CARD, {**VISIT, "seat": "\uffff"}, FULL_VISIT, {**CARD}]
    carry = xlsx_book.carrier(Writing(TOY))
    passed, refused = [], []
    for record in cases:
        try:
            carry(record)
        except CannotCarryError as error:
            refused.append(error.path)
        else:
            passed.append(record)
    assert refused == [("weather",), ("seat",), ("record_id",)]
    assert raws(read(write(tmp_path / "v.xlsx", passed))) == [VISIT, FULL_VISIT, CARD, CARD]


def test_the_path_of_what_no_cell_can_hold(tmp_path: Path) -> None:
    loans = [{"title": "边城"}, {"title": "长河", "copies": [{"barcode": "1"}, {"barcode": "\uffff"}]}]
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.xlsx", [{**VISIT, "loans": loans}])
    assert caught.value.path == ("loans", 1, "copies", 1, "barcode")


def test_rows_beyond_the_end_of_a_sheet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(xlsx_write, "_LAST_ROW", 4)
    fitting = [{**VISIT, "topics": ["诗"] * 3}, {**VISIT, "record_id": "V-2"}]
    assert raws(read(write(tmp_path / "v.xlsx", fitting))) == fitting
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "w.xlsx", [{**VISIT, "topics": ["诗"] * 4}])
    assert caught.value.path == ("topics",)


def test_child_rows_need_an_id_of_their_own(tmp_path: Path) -> None:
    with pytest.raises(CannotCarryError):
        write(tmp_path / "v.xlsx", [FULL_VISIT, FULL_VISIT])


def test_no_records(tmp_path: Path) -> None:
    assert read(write(tmp_path / "c.xlsx", [], record_type="card")) == []
    with pytest.raises(ValueError, match="record type"):
        write(tmp_path / "d.xlsx", [])


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    shuffled = dict(reversed(FULL_VISIT.items()))
    one, two = write(tmp_path / "a.xlsx", [FULL_VISIT, CARD]), write(tmp_path / "b.xlsx", [shuffled, CARD])
    assert one.read_bytes() == two.read_bytes()


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(records(), records("card")),
        min_size=1,
        max_size=3,
        unique_by=lambda record: record["record_id"],
    ),
    st.booleans(),
)
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]], chinese: bool
) -> None:
    target = tmp_path_factory.mktemp("xlsx") / "v.xlsx"
    found = read(write(target, wanted, chinese=chinese, editions=tuple(TOY.editions)))
    assert faults(found) == []
    kinds = list(dict.fromkeys(record["record_type"] for record in wanted))
    assert raws(found) == [record for kind in kinds for record in wanted if record["record_type"] == kind]


@pytest.mark.needs("soffice")
def test_libreoffice_saves_the_same_values(tmp_path: Path) -> None:
    wanted = [VISIT, FULL_VISIT, *({**VISIT, "remarks": text} for text in FORMULAS), CARD]
    path = write(tmp_path / "v.xlsx", wanted, chinese=True)
    (tmp_path / "saved").mkdir()
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    found = read(tmp_path / "saved" / "v.xlsx")
    assert (raws(found), faults(found)) == (wanted, [])
