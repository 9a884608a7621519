"""The extent of a sheet: the quick way and the exact way agree, and neither lets a cell escape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.formats.grid import letters
from enforce_data.formats.xlsx_package import BookError
from enforce_data.formats.xlsx_scan import Extent, _Parsed, _usual, scan
from enforce_data.limits import Limits
from toy.books import cell, number, row, sheet

WIDE = Limits(columns=20_000, sheet_cells=10**12)


def exact(content: str | bytes, limits: Limits = WIDE) -> Extent:
    return _Parsed("s", "v.xlsx", limits).parse(pieces(content))


def quick(content: str | bytes, size: int = 1 << 20) -> Extent | None:
    return _usual(pieces(content, size), "s", "v.xlsx", WIDE)


def pieces(content: str | bytes, size: int = 1 << 20) -> list[bytes]:
    data = content.encode() if isinstance(content, str) else content
    return [data[at : at + size] for at in range(0, len(data), size)]


CELLS = st.sets(st.tuples(st.integers(1, 400), st.integers(1, 800)), max_size=12)


@given(CELLS, st.integers(1, 60))
def test_both_ways_find_the_same_extent(cells: set[tuple[int, int]], size: int) -> None:
    by_row: dict[int, list[int]] = {}
    for line, column in sorted(cells):
        by_row.setdefault(line, []).append(column)
    rows = [
        f'<row r="{line}" spans="1:9">{"".join(cell(f"{letters(each - 1)}{line}", "<c r=") for each in columns)}</row>'
        for line, columns in by_row.items()
    ]
    content = sheet(*rows, before='<dimension ref="A1:XFD9"/><cols><col min="1"/></cols>')
    wanted = Extent(max((line for line, _ in cells), default=0), max((column for _, column in cells), default=0))
    assert quick(content, size) == exact(content) == wanted


@pytest.mark.parametrize(
    ("rows", "rows_reached", "columns_reached"),
    [
        ("<row><c/><c/></row><row><c/></row>", 2, 2),
        ('<row r="5"><c/><c r="D5"/><c/></row>', 5, 5),
        ('<row r="2"><c r="B7"/></row>', 7, 2),
        ("<row r='2'><c r='b2'/></row>", 2, 2),
        ('<row r="1"/><row r="2"/><row r="3"><c r="A3"/></row>', 3, 1),
        ('<row r="1"><!-- --><c r="A1"/></row>', 1, 1),
        ('<row r="1"><c s="1" r="C1"/></row>', 1, 3),
        ('<row r="1"><c\nr="C1"/></row>', 1, 3),
        ('<row r="1"><c r = "C1"/></row>', 1, 3),
        ('<row r="1"><c r="&#67;1"/></row>', 1, 3),
        ('<row r="1"><c r="A1"><is><t><![CDATA[</row><c r="Z9"/>]]></t></is></c></row>', 1, 1),
        ('<row r="3"><c r="A30"/></row>', 30, 1),
        ('<row r="30"><c r="A3030"/></row>', 3030, 1),
        ('<x:row r="1" xmlns:x="urn:x"><x:c r="E1"/></x:row>', 1, 5),
        ('<row r="1"><x:c xmlns:x="urn:x" r="E1"/></row>', 1, 5),
        ('<row r="1"><c r="A1"/></row><c r="ZZ99"/>', 99, 702),
    ],
)
def test_what_is_unusual_is_parsed(rows: str, rows_reached: int, columns_reached: int) -> None:
    assert quick(sheet(rows)) is None
    assert exact(sheet(rows)) == Extent(rows_reached, columns_reached)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"/><c r="A1"/></row>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>',
        '<row r="1"><c r="A1"/></row><row r="1"><c r="A1"/></row>',
        '<row r="1"><c r="$A$1"/></row>',
        '<row r="1"><c r="D1" r="XFD1048576"/></row>',
        '<row r="1"><c r="A1"></row>',
        '<row r="1"><c r="A1"><v>1</c></row>',
        '<row r="1"><c r="A0"/></row>',
        '<row r="1"><c r="A1"/><c r=""/></row>',
        '<row r="1"><c r="A99999999999999999999"/></row>',
        '<row r="-1"><c r="A1"/></row>',
        "</sheetData><sheetData>",
    ],
)
def test_damaged_sheets(rows: str) -> None:
    content = sheet(rows)
    assert quick(content) is None
    with pytest.raises(BookError) as caught:
        exact(content)
    assert (caught.value.fault.notice.id, caught.value.fault.location.sheet) == ("RD-WORKBOOK", "s")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "gb18030"])
def test_other_encodings_are_refused(encoding: str) -> None:
    content = sheet(row(1, "编号")).replace("UTF-8", encoding.upper()).encode(encoding)
    assert quick(content) is None
    with pytest.raises(BookError):
        exact(content)


@pytest.mark.parametrize("shown", ["#N/A", "#DIV/0!", "#REF!"])
@pytest.mark.parametrize("attribute", ['t="e"', "t='e'", 't = "e"'])
def test_error_cells(shown: str, attribute: str) -> None:
    content = sheet(f'<row r="2"><c r="B2" {attribute}><f>A1</f><v>{shown}</v></c></row>')
    assert scan(lambda: pieces(content), "s", "v.xlsx", WIDE).errors == {1: {1: shown}}


@pytest.mark.parametrize(
    ("rows", "name", "place"),
    [
        ([row(1, "x"), '<row r="1048576"><c r="XFD1048576"/></row>'], "columns", "XFD1048576"),
        ([row(1, "x"), '<row r="1048576"><c r="AZ1048576"/></row>'], "sheet_cells", "AZ1048576"),
        ([row(1, "x"), '<row r="2000000"><c r="A2000000"/></row>'], "sheet_rows", "A2000000"),
        ([row(1, "x"), '<row r="2"><c r="FAO2"/></row>'], "columns", "FAO2"),
        (["<row><c/></row>" + "<row/>" * 20 + "<row>" + "<c/>" * 5000 + "</row>"], "columns", "FAO22"),
    ],
)
def test_sheets_beyond_the_limits(rows: list[str], name: str, place: str) -> None:
    for content in (sheet(*rows), sheet(*rows, "<row/>"), sheet(*rows, before="<!-- -->")):
        with pytest.raises(BookError) as caught:
            scan(lambda content=content: pieces(content), "s", "v.xlsx", Limits())
        fault = caught.value.fault
        assert (fault.notice.id, fault.params["name"]) == ("RD-LIMIT", name)
        assert (fault.location.sheet, fault.location.cell) == ("s", place)


def test_many_error_cells() -> None:
    errors = "".join(f'<row r="{place}"><c r="A{place}" t="e"><v>#N/A</v></c></row>' for place in range(1, 20))
    with pytest.raises(BookError) as caught:
        scan(lambda: pieces(sheet(errors)), "s", "v.xlsx", Limits(error_cells=10))
    assert caught.value.fault.params["name"] == "error_cells"


def test_numbers_are_no_errors() -> None:
    content = sheet(f'<row r="1">{number("A1", 1)}{number("B1", "e")}</row>')
    assert quick(content) == exact(content) == Extent(1, 2)
