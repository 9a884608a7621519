"""Small workbooks: of our writer, of sheets written out by hand, and old ones (.xls)."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile, ZipInfo

import xlwt

from fuzz.seeds import Sown, written
from fuzz.shells import zipped
from toy.books import book, cell, number, row, sheet, texts

_DAY = xlwt.easyxf(num_format_str="YYYY/M/D")
_NOON = dt.datetime(2024, 3, 1, 12)  # noqa: DTZ001 - cells have no offset
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def xlsx_seeds() -> Iterator[Sown]:
    """Sheets by their names and by ``record_type``, every type of cell, styles, shared texts; and what is no book."""
    for sown in (*written("xlsx"), *written("xlsx", ("penalty", "matter"), chinese=True)):
        yield replace(sown, files={name: _dateless(data) for name, data in sown.files.items()})
    for sheets, options in _BOOKS:
        yield Sown({"a.xlsx": _dateless(book(sheets, **options))}, record_type="visit", toy=True)
    ledger = book({"说明": sheet(row(1, "本表")), "台账": sheet(row(1, *_LEDGER[0]), row(2, *_LEDGER[1]))})
    yield Sown({"a.xlsx": _dateless(ledger)}, mapping="ledger.toml")
    yield Sown(
        {"a.xls": _old({"台账": [*_LEDGER, ["A2", None, dt.date(2024, 3, 2), "罚款", 2000.5]]})}, mapping="ledger.toml"
    )
    doubled = [[*_LEDGER[0], "案号"], [*_LEDGER[1], "", "", "more"]]
    for rows in ([[]], doubled):
        yield Sown({"a.xls": _old({"台账": rows})}, mapping="ledger.toml")
    old = _old({"visit": [_HEAD], "visiu": [["a"]]})
    for found, other in ((b"visiu", b"visit"), (b"\xe1\0\2\0", b"\x2f\0\2\0")):  # a sheet's name; a password
        yield Sown({"a.xls": old.replace(found, other, 1)}, record_type="visit", toy=True)
    for odd in _odd_zips():
        yield Sown({"a.xlsx": odd}, record_type="visit", toy=True)
    for tables in _OLD:
        yield Sown({"a.xls": _old(tables)}, record_type="visit", toy=True)
    yield Sown({"a.xls": _old(_OLD[0], from_1904=True)}, record_type="visit", toy=True)
    for other in _OTHERS:
        yield Sown({"a.xlsx": other}, record_type="visit", toy=True)


def _dateless(data: bytes) -> bytes:
    """A zip without the time at which it was made."""
    parts, close = zipped(data)
    return close(parts)


def _odd_zips() -> Iterator[bytes]:
    """Workbooks with a member more: of another method, with a password, with names in other encodings."""
    stored, name = "湘.txt".encode("gbk"), "湘.txt".encode()
    path = b"\x01" + zlib.crc32(stored).to_bytes(4, "little") + name
    extra = b"\x75\x70" + len(path).to_bytes(2, "little") + path
    for system, held, about, method in (
        (0, stored, b"", 0),
        (3, name, b"", 0),
        (0, stored, extra, 0),
        (0, b"b.txt", b"", 12),
    ):
        stream = BytesIO(_dateless(book({"visit": sheet(_ROW)})))
        with ZipFile(stream, "a") as archive:
            info = ZipInfo("x" * len(held))
            info.create_system, info.extra = system, about
            archive.writestr(info, "x", method)
        yield stream.getvalue().replace(b"x" * len(held), held)
    whole = _dateless(book({"visit": sheet(_ROW)}))
    at = whole.index(b"PK\x01\x02")
    yield whole[: at + 8] + b"\1" + whole[at + 9 :]


def _old(tables: dict[str, list[list[Any]]], *, from_1904: bool = False) -> bytes:
    made = xlwt.Workbook()
    made.dates_1904 = from_1904
    for name, rows in tables.items():
        table = made.add_sheet(name)
        for line, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, dt.date):
                    table.write(line, column, value, _DAY)
                elif isinstance(value, str) and value.startswith("="):
                    table.write(line, column, xlwt.Formula(value[1:]))
                elif isinstance(value, bytes):
                    table.row(line).set_cell_error(column, value.decode())
                elif value is not None:
                    table.write(line, column, value)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


_LEDGER: list[list[Any]] = [
    ["案号", "被处罚人", "决定日期", "处罚种类", "罚款（元）", "打印次数"],
    ["A〔2024〕1号", "某公司", "2024/3/1", "警告;罚款", "5", "1"],
]
_HEAD = ["record_id", "visited_on", "fee", "companions", "first_visit", "entered_at", "seat"]
_OLD: tuple[dict[str, list[list[Any]]], ...] = (
    {
        "visit": [
            _HEAD,
            ["V-1", dt.date(2024, 3, 1), 12.5, 2, True, _NOON, "=1/0"],
            ["V-2", 45352, 0.125, b"#DIV/0!", 1],
        ],
        "visit.topics": [["record_id", "no", "value"], ["V-1", 1, "诗"], ["V-1", 3, 4.5], ["X", 1, _NOON]],
    },
    {"其他": [[], ["记录编号", "座位"], ["V-1", "A" * 40]], "x": [["a"]]},
    {"x": [["record_type", "record_id"], ["card", 1e17], ["visit", dt.time(9, 30)]], "y": []},
    {"visit": [["record_id", "seat"], [430102199001010014, "=A2"]], "到馆": [["record_id"]]},
)

_ROW = row(1, *_HEAD)
_SHARED = (
    '<row r="2" spans="1:7"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45352</v></c><c r="C2"><v>12.5</v></c>'
    '<c r="D2" t="n"><v>2</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" s="2"><v>45352.5</v></c>'
    '<c r="G2" t="e"><v>#N/A</v></c></row>'
    '<row r="4"><c r="A4" t="str"><f aca="1">A2&amp;1</f><v>V-&#51;</v></c>'
    '<c r="B4" t="d"><v>2024-03-01T00:00:00</v></c><c r="C4" s="3"><v>1.5</v></c><c r="D4"/>'
    '<c r="F4" t="d"><v>2024-03-01T09:30:00</v></c><c r="G4" t="s"><v>2</v></c></row>'
    '<row><c t="inlineStr"><is><r><t>V</t></r><r><t>-4</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
    '<c s="1"><v>60</v></c><c><v>1e17</v></c><c t="s"><v>1</v></c><c><v/></c><c s="1"><v>0.5</v></c>'
    '<c t="str"><v>4.3E+17</v></c></row>'
    '<row r="9"><c r="A9" t="inlineStr"><is><t>V-_x0035_</t></is></c><c r="B9" s="1"><v>3</v></c>'
    '<c r="C9"><v>0.125</v></c><c r="D9" s="1"><v>45352</v></c><c r="E9"><v>1</v></c><c r="F9"><v>45352</v></c>'
    '<c r="G9" t="b"><v>0</v></c></row>'
    '<row r="10"><c r="B10"><v>-5</v></c><c r="C10" s="4"><v>99999999</v></c><c r="E10" t="e"/></row>'
)
_ODD_ROWS = (
    '<row r="5"><c r="A5" t="str"><v>a&amp;&lt;&#10;_x0041_</v></c><c r="B5" s="2"><v>45352.5</v></c>'
    '<c r="Z5" t="inlineStr"><is><t>&#x110000;</t></is></c></row>'
)
_BAD_ROWS = (
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>',
    '<row r="2"><c r="A3"><v>1</v></c></row>',
    '<row r="2"><c r="A2" t="z"><v>1</v></c></row>',
    '<row r="2"><c r="A2" t="s"><v>99</v></c></row>',
    '<row r="2"><c r="A2"><v>&x;</v></c></row>',
    '<row r="2"><c r="A2"><v>&amp;</v></c></row></sheetData></row><sheetData>',
)
_STRINGS = texts(
    "<t>V-1</t>",
    "<r><t>a</t></r><r><rPr/><t xml:space='preserve'> b</t></r><rPh><t>x</t></rPh>",
    "<t>湘_x000D_&amp;</t>",
)
_STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">'
    '<numFmt numFmtId="170" formatCode="[h]:mm:ss"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m月;@"/>'
    '<numFmt numFmtId="172" formatCode="General"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="45"/>'
    '<xf numFmtId="x"/></cellXfs></styleSheet>'
)
_PARTS = {"xl/sharedStrings.xml": _STRINGS, "xl/styles.xml": _STYLES}
_TOPICS = sheet(
    row(1, "record_id", "no", "value"), row(2, "V-1", "2", "b"), row(3, "V-1", "1", "a"), row(4, "X", "", "c")
)
_BOOKS: tuple[tuple[dict[str, str], dict[str, Any]], ...] = (
    ({"visit": sheet(_ROW, _SHARED), "visit.topics": _TOPICS}, {"parts": _PARTS}),
    ({"到馆": sheet(_ROW, _SHARED)}, {"parts": _PARTS, "properties": '<workbookPr date1904="1"/>'}),
    ({"a": sheet(row(3, "record_type", "record_id"), row(4, "card", "C"), row(5, "visit", "V"))}, {}),
    ({"a": sheet(row(1, "record_id", "seat"), row(2, "V")), "b": sheet(row(1, "x")), "c": sheet()}, {}),
    ({"visit": sheet(row(1, "record_id")), "到馆": sheet(row(1, "record_id"))}, {}),
    ({"visit.topics": _TOPICS}, {}),
    (
        {
            "a": sheet(row(1, "值"), row(2, "x")),
            "visit": sheet(_ROW, row(2, "V-1", "2024-03-01"), before="<dimension ref='A1'/>"),
        },
        {},
    ),
    ({"visit": sheet(row(1, "record_id", "fee"), f'<row r="2">{cell("A2", "V")}{number("B2", "1E400")}</row>')}, {}),
    ({"visit": sheet()}, {}),
    (
        {
            "visit": sheet(_ROW, _SHARED)
            .replace("<row", "<!-- x --><x:row")
            .replace("</row", "</x:row")
            .replace("<worksheet", "<worksheet xmlns:x='y'")
        },
        {"parts": _PARTS},
    ),
    ({"visit": sheet(_ROW)}, {"parts": {"xl/workbook.bin": ""}}),
    ({"visit": sheet(_ROW)}, {"parts": {"xl/workbook.xml": "<document/>"}}),
    ({f"s{place}": sheet(_ROW) for place in range(9)}, {}),
    (
        {"visit.x": sheet(_ROW), "visit": sheet(_ROW + "<row r='3'></row>", '<row r="4"></row>', _ODD_ROWS)},
        {"parts": _PARTS},
    ),
    *(({"visit": sheet(_ROW, each)}, {"parts": _PARTS}) for each in _BAD_ROWS),
    (
        {"visit": sheet(_ROW, row(2, "湘" * 300))},
        {"parts": {"xl/sharedStrings.xml": texts(*(f"<t>{n}</t>" for n in range(300)))}},
    ),
)
_OTHERS = (
    b"\xef\xbb\xbf<html><table><tr><td>a</td></tr></table>",
    "案号,日期\n1,2\n".encode("gbk"),
    b"\0\0\0\1" * 20,
    b" \n",
    _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480),
    _OLE + bytes(1016),
)
