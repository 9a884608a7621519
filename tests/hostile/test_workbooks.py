"""Workbooks made to do harm, and files that only look like workbooks: each ends with a finding that says what to do."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats.base import Item, Writing
from enforce_data.formats.xlsx_write import write
from enforce_data.limits import Limits
from toy.books import book, cell, number, row, sheet
from toy.files import faults, items, put, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT
from toy.standard import TOY

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = row(1, "record_id", "seat")
SOUND = sheet(HEADER, row(2, "V-1", "A1"))


def checked(found: list[Item | Fault]) -> list[Item | Fault]:
    """What every reader promises of what it hands over."""
    for place, each in enumerate(found):
        if isinstance(each, Fault):
            assert not each.fatal or place == len(found) - 1
            for text in (*each.notice.message, *each.notice.fix):
                assert "{" not in text.format_map(each.params)
        else:
            each.locate(("record_id",))
            each.locate(("loans", 0, "copies", 1, "barcode"))
    numbers = [each.number for each in found if isinstance(each, Item) or each.broken]
    assert numbers == list(range(1, len(numbers) + 1))
    return found


def one_fault(folder: Path, content: bytes, limits: Limits | None = None, name: str = "v.xlsx") -> Fault:
    """The only thing that is said of a file, within a budget of memory."""
    path = put(folder, name, content)
    tracemalloc.start()
    try:
        found = checked(read(path, limits, record_type="visit"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60_000_000
    (fault,) = faults(found)
    assert items(found) == []
    assert fault.fatal
    return fault


@pytest.mark.parametrize("name", ["v.xlsx", "v.xls"])
@pytest.mark.parametrize(
    ("content", "reason", "fix"),
    [
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "web page", "save it as .xlsx"),
        (b"\xef\xbb\xbf\n <?xml version='1.0'?><Workbook/>", "web page", "save it as .xlsx"),
        ("<html>".encode("utf-16"), "web page", "save it as .xlsx"),
        ("编号,座位\nV-1,A1\n".encode("gbk"), "text", "--format csv"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no workbook", "copy"),
        (bytes(1000), "no workbook", "copy"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password", "clear the password"),
        (OLE + bytes(300_000) + "EncryptedPackage".encode("utf-16-le"), "password", "clear the password"),
        (OLE + bytes(600) + "Workbook".encode("utf-16-le"), ".xls", "save it as .xlsx"),
    ],
)
def test_files_of_another_kind(tmp_path: Path, content: bytes, reason: str, fix: str, name: str) -> None:
    fault = one_fault(tmp_path, content, name=name)
    assert fault.notice.id == "RD-WORKBOOK"
    assert reason in fault.params["reason_en"]
    assert fix in fault.params["fix_en"]


def zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (zipped(a=b"x"), "no .xlsx workbook"),
        (zipped(), "no .xlsx workbook"),
        (zipped(**{"xl__workbook.bin": b"x"}), ".xlsb"),
        (book({"visit": SOUND})[:600], "incomplete"),
        (book({"visit": SOUND}, method=zipfile.ZIP_STORED).replace(b"V-1", b"V-2"), "damaged"),
        (book({"visit": SOUND}, method=zipfile.ZIP_BZIP2), "compressed"),
        (book({"visit": SOUND}, parts={"xl/workbook.xml": b"<workbook>"}), "damaged"),
        (book({"visit": SOUND}, parts={"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "damaged"),
        (book({"visit": SOUND}, parts={"XL/worksheets/s0.xml": SOUND}), "same name"),
        (book({"visit": SOUND}, parts={"_rels/.rels": b"<Relationships/>"}), "no .xlsx workbook"),
        (book({"visit": SOUND}, parts={"xl/_rels/workbook.xml.rels": b"<Relationships/>"}), "damaged"),
        (book({"visit": "<worksheet>"}), "damaged"),
        (book({"visit": sheet(HEADER, '<row r="2"><c r="A2" t="s"><v>7</v></c></row>')}), "damaged"),
        (book({"visit": sheet(HEADER, '<row r="2"><c r="A2" t="q"><v>7</v></c></row>')}), "damaged"),
        (book({"visit": sheet(HEADER, '<row r="2"><c r="A2" t="&#101;"><v>#N/A</v></c></row>')}), "damaged"),
    ],
)
def test_broken_workbooks(tmp_path: Path, content: bytes, reason: str) -> None:
    fault = one_fault(tmp_path, content)
    assert fault.notice.id == "RD-WORKBOOK"
    assert reason in fault.params["reason_en"]


def test_an_external_entity_and_an_entity_bomb(tmp_path: Path) -> None:
    secret = put(tmp_path, "secret.txt", "secret")
    for entity in (f'SYSTEM "{secret.as_uri()}"', f'"{"a" * 1000}"'):
        content = SOUND.replace(
            "<worksheet", f"<!DOCTYPE worksheet [<!ENTITY a {entity}><!ENTITY b '&a;&a;&a;'>]><worksheet"
        ).replace("V-1", "&b;")
        assert one_fault(tmp_path, book({"visit": content})).notice.id == "RD-WORKBOOK"
        shared = content.replace("worksheet", "sst")
        found = checked(read(put(tmp_path, "w.xlsx", book({"visit": SOUND}, parts={"xl/sharedStrings.xml": shared}))))
        assert "secret" not in repr([each.raw for each in items(found)])


@pytest.mark.parametrize(
    ("content", "limits", "name"),
    [
        (book({"visit": sheet(HEADER, row(2, "V-1", "x" * 30_000_000))}), Limits(), "ratio"),
        (book({"visit": SOUND}, parts={"xl/theme.xml": bytes(30_000_000)}), Limits(), "ratio"),
        (book({"visit": SOUND}), Limits(unpacked_bytes=1000), "unpacked_bytes"),
        (book({"visit": SOUND}), Limits(zip_members=3), "zip_members"),
        (book({"visit": SOUND, "card": SOUND}), Limits(sheets=1), "sheets"),
        (
            book({"visit": sheet(row(1, "x"), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}),
            Limits(),
            "columns",
        ),
        (
            book({"visit": sheet(f"<row>{cell('A1', 'x')}</row><row>{cell('XFD1048576', 'y')}</row>")}),
            Limits(),
            "columns",
        ),
        (
            book({"visit": sheet(row(1, "x"), '<row r="1048576"><c r="AZ1048576"><v>1</v></c></row>')}),
            Limits(),
            "sheet_cells",
        ),
    ],
    ids=["cell", "part", "bytes", "members", "sheets", "two cells", "two cells without row numbers", "two near cells"],
)
def test_bombs(tmp_path: Path, content: bytes, limits: Limits, name: str) -> None:
    fault = one_fault(tmp_path, content, limits)
    assert (fault.notice.id, fault.params["name"]) == ("RD-LIMIT", name)


def test_a_lying_size_is_not_believed(tmp_path: Path) -> None:
    content = bytearray(book({"visit": SOUND}))
    place = content.index(b"PK\x01\x02")
    while not bytes(content[place + 46 :]).startswith(b"xl/worksheets/s0.xml"):
        place = content.index(b"PK\x01\x02", place + 4)
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    assert one_fault(tmp_path, bytes(content)).notice.id == "RD-WORKBOOK"


def test_a_claimed_dimension_costs_nothing(tmp_path: Path) -> None:
    claimed = sheet(HEADER, row(2, "V-1", "A1"), before='<dimension ref="A1:XFD1048576"/>')
    found = checked(read(put(tmp_path, "v.xlsx", book({"visit": claimed}))))
    assert [each.raw["seat"] for each in items(found)] == ["A1"]
    assert faults(found) == []


@pytest.mark.parametrize("blank", ['<row r="{0}"/>', '<row r="{0}"><c r="A{0}" s="1"/></row>'])
def test_blank_rows_are_skipped(tmp_path: Path, blank: str) -> None:
    rows = [HEADER, *(blank.format(place) for place in range(2, 100_002)), row(100_002, "V-1", "A1")]
    path = put(tmp_path, "v.xlsx", book({"visit": sheet(*rows)}))
    found = checked(read(path))
    (item,) = items(found)
    assert (item.number, item.locate(("seat",)).cell) == (1, "B100002")


def test_a_row_beyond_the_limit_is_one_broken_record(tmp_path: Path) -> None:
    long = sheet(HEADER, row(2, "V-1", "x" * 500), row(3, "V-2", "A2"))
    found = checked(read(put(tmp_path, "v.xlsx", book({"visit": long})), Limits(record_chars=300)))
    assert [raw["record_id"] for raw in raws(found)] == ["V-2"]
    assert [(fault.notice.id, fault.location.cell) for fault in faults(found)] == [("RD-LIMIT", "A2")]


@pytest.mark.parametrize("value", ["abc", "1e400", "-1e400", "nan", "1e308", "", "0x10", " 7 "])
@pytest.mark.parametrize("style", [0, 1, 2])
@pytest.mark.parametrize("header", ["visited_on", "companions", "fee", "seat"])
def test_numbers_that_are_none(tmp_path: Path, value: str, style: int, header: str) -> None:
    rows = [row(1, "record_id", header), f'<row r="2">{cell("A2", "V-1")}{number("B2", value, style)}</row>']
    checked(read(put(tmp_path, "v.xlsx", book({"visit": sheet(*rows)}))))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("sound") / "v.xlsx"
    write([VISIT, FULL_VISIT, CARD], target, Writing(TOY))
    return target.read_bytes()


@given(st.data())
def test_a_sound_workbook_with_a_byte_changed(
    tmp_path_factory: pytest.TempPathFactory, sound: bytes, data: st.DataObject
) -> None:
    content = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    checked(read(put(tmp_path_factory.mktemp("changed"), "v.xlsx", bytes(content))))


INSERTED = [
    *(b'<c r="B2">', b"</c>", b"</row>", b"<row>", b'<row r="9">', b' t="e"', b"<v>1</v>", b"</sheetData>", b"<!--"),
    *(b"-->", b"&#0;", b'"', b"<", b">", b"x:", b"\x00", b"\xff", b' r="XFD1048576"', b"1e999", b' s="99999"', b"9"),
]


@given(st.data())
def test_a_sound_workbook_with_a_part_changed(
    tmp_path_factory: pytest.TempPathFactory, sound: bytes, data: st.DataObject
) -> None:
    with zipfile.ZipFile(io.BytesIO(sound)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from([name for name in members if name.startswith("xl/w")]))
    content = bytearray(members[name])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content)))
        cut = data.draw(st.sampled_from([0, 0, 1, 20]))
        content[place : place + cut] = data.draw(st.sampled_from([b"", *INSERTED]))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for each, unchanged in members.items():
            archive.writestr(each, bytes(content) if each == name else unchanged)
    checked(read(put(tmp_path_factory.mktemp("part"), "v.xlsx", stream.getvalue()), record_type="visit"))


PIECES: list[Any] = [
    *('<row r="1">', '<row r="3">', "<row>", "</row>", "<c>", '<c r="B1">', '<c r="A3" t="b">', '<c t="e">', "</c>"),
    *('<c r="C3" s="1">', "<v>1</v>", "<v>45000</v>", "<v>record_id</v>", '<c r="A1" t="str">', "<v></v>", "<f>A1</f>"),
    *("</sheetData>", "<sheetData>", "<!-- -->", "<is><t>V-1</t></is>", '<c r="B1" t="inlineStr">', "&#0;", "&amp;"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_sheet(tmp_path_factory: pytest.TempPathFactory, rows: str) -> None:
    path = put(tmp_path_factory.mktemp("any"), "v.xlsx", book({"visit": sheet(rows)}))
    checked(read(path, record_type="visit"))
