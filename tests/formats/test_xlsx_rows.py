"""The rows of a sheet: the quick way and the exact way read the same, and neither lets a cell escape."""

from __future__ import annotations

import datetime as dt
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.formats.grid import letters
from enforce_data.formats.xlsx_errors import BookError
from enforce_data.formats.xlsx_rows import Cells, SheetReader
from enforce_data.formats.xlsx_texts import Texts, day_styles
from enforce_data.limits import Limits
from toy.books import cell, number, row, sheet, texts

WIDE = Limits(columns=20_000)
SHARED = [
    "",
    "<t>诗</t>",
    '<t xml:space="preserve"> &lt;&#10;&#x8bd7; </t>',
    "<r><t>边</t></r><r><t>城</t></r>",
    "<t/>",
]
SHARED += ["<t>东京</t><rPh><t>とうきょう</t></rPh>", "<t>_x000D_x_x005F_x0041_</t>", "<t>_xD83D__xDE00_ _xD800_</t>"]
READ = ["", "诗", " <\n诗 ", "边城", "", "东京", "\rx_x0041_", "😀 _xD800_"]


def pieces(content: str | bytes, size: int = 1 << 20) -> list[bytes]:
    data = content.encode() if isinstance(content, str) else content
    return [data[at : at + size] for at in range(0, len(data), size)]


def rows(
    content: str | bytes, size: int = 1 << 20, limits: Limits = WIDE, **options: Any
) -> list[tuple[int, list[Any]]]:
    known = Texts()
    known.read(pieces(texts(*SHARED)), limits)
    cells = Cells(known, {"1": "date", "2": "elapsed"}, from_1904=False)
    found = SheetReader(cells, "s", "v.xlsx", limits).rows(pieces(content, size))
    return [(place, values) for place, values in found if any(value != "" for value in values)]


def unusual(content: str) -> str:
    """The same sheet, so written that every row needs the parser."""
    return content.replace("<row ", "<!-- --><row ").replace("<sheetData>", "<sheetData ><!-- -->")


@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_shared_texts(size: int) -> None:
    for markup in (texts(*SHARED), texts(*SHARED).replace("<si>", "<si ><!-- -->"), texts("<r><t/></r>", *SHARED[1:])):
        known = Texts()
        known.read(pieces(markup, size), WIDE)
        assert [known[str(place)] for place in range(len(READ))] == READ
        with pytest.raises(LookupError):
            known[str(len(READ))]


TEXT = st.text(st.sampled_from("aZ诗<&>\"'\r\n\t_x00D]-😀 "), max_size=6)
CELL = st.one_of(
    st.tuples(st.just("text"), TEXT),
    st.tuples(st.just("shared"), st.integers(1, len(READ) - 1)),
    st.tuples(st.just("number"), st.integers(-5, 10**6)),
)


def written(reference: str, value: tuple[str, Any]) -> str:
    kind, content = value
    if kind == "text":
        return cell(reference, content.replace("_x", "_x005F_x")).replace("\r", "&#13;")
    if kind == "shared":
        return f'<c r="{reference}" s="3" t="s"><v>{content}</v></c>'
    return number(reference, content)


def meant(value: tuple[str, Any]) -> Any:
    return READ[value[1]] if value[0] == "shared" else value[1]


@given(
    st.dictionaries(st.integers(1, 400), st.dictionaries(st.integers(0, 800), CELL, max_size=4), max_size=5),
    st.integers(1, 90),
)
def test_both_ways_read_the_same(cells: dict[int, dict[int, tuple[str, Any]]], size: int) -> None:
    lines, wanted = [], []
    for line in sorted(cells):
        here = {column: cells[line][column] for column in sorted(cells[line])}
        body = "".join(written(f"{letters(column)}{line}", value) for column, value in here.items())
        lines.append(f'<row r="{line}" spans="1:9">{body}</row>')
        values = [meant(here[column]) if column in here else "" for column in range(max(here, default=-1) + 1)]
        wanted.append((line, values))
    content = sheet(*lines, before='<dimension ref="A1:XFD9"/><cols><col min="1"/></cols>')

    def trimmed(found: list[tuple[int, list[Any]]]) -> dict[tuple[int, int], Any]:
        return {(line, place): cell for line, cells in found for place, cell in enumerate(cells) if cell != ""}

    assert trimmed(rows(content, size)) == trimmed(rows(unusual(content), size)) == trimmed(wanted)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<row><c><v>1</v></c><c/></row><row><c/><c><v>2</v></c></row>", [(1, [1.0]), (2, ["", 2.0])]),
        ('<row r="5"><c><v>1</v></c><c r="D5"/><c><v>2</v></c></row>', [(5, [1.0, "", "", "", 2.0])]),
        ("<row r='2'><c r='b2'><v>1</v></c></row>", [(2, ["", 1.0])]),
        ('<row r="1"><c s="1" r="C1"><v>45352</v></c></row>', [(1, ["", "", dt.date(2024, 3, 1)])]),
        ('<row r="1"><c\nr = "C1"><v> 1 </v></c></row>', [(1, ["", "", 1.0])]),
        ('<row r="1"><c r="&#67;1"><v>1</v></c></row>', [(1, ["", "", 1.0])]),
        ('<row r="1"><c r="A1" t="str"><v><![CDATA[</row><c r="Z9"/>]]></v></c></row>', [(1, ['</row><c r="Z9"/>'])]),
        ('<x:row r="1" xmlns:x="urn:x"><x:c r="B1"><x:v>1</x:v></x:c></x:row>', [(1, ["", 1.0])]),
        ('<row r="1"><c r="A1" t="str"><f>A2&amp;B2</f><v>_x0041_</v></c></row>', [(1, ["A"])]),
        ('<row r="1"><c r="A1" t="str"><f aca="false">A2</f><v>_x005F_x0041_</v></c></row>', [(1, ["_x0041_"])]),
        ('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t=\'e\'/></row>', [(1, ["#N/A", "#N/A"])]),
        ('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>', [(1, [True, False])]),
        ('<row r="1"><c r="A1" t="d"><v>2024-03-01</v></c></row>', [(1, [dt.date(2024, 3, 1)])]),
        ('<row r="1"><c r="A1" s="2"><v>1.5</v></c></row>', [(1, [dt.timedelta(1.5)])]),
        ('<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="1"><v>60</v></c></row>', [(1, [dt.time(12), 60.0])]),
        (
            '<row r="1"><c r="A1" t="inlineStr"><is><t>边</t><rPh><t>b</t></rPh><r><t>城</t></r></is></c></row>',
            [(1, ["边城"])],
        ),
    ],
)
def test_ways_to_write_a_cell(markup: str, wanted: list[tuple[int, list[Any]]]) -> None:
    for content in (sheet(markup), sheet(markup, before="<sheetData2/>").replace("<sheetData>", "<sheetData >")):
        for size in (3, 1 << 20):
            assert rows(content, size) == wanted


DAMAGED = [
    '<row r="1"><c r="A1"/><c r="A1"/></row>',
    '<row r="1"><c r="B1"/><c r="A1"/></row>',
    '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>',
    '<row r="1"><c r="A1"/></row><row r="1"><c r="A1"/></row>',
    '<row r="1"><c r="$A$1"/></row>',
    '<row r="1" r="2"><c r="A1"/></row>',
    '<row r="1"><c r="D1" r="XFD1048576"/></row>',
    '<row r="1"><c r="A1"></row>',
    '<row r="1"><c r="A1"><v>1</c></row>',
    '<row r="1"><c r="A0"/></row>',
    '<row r="1"><c r="A1"/><c r=""/></row>',
    '<row r="3"><c r="A30"/></row>',
    '<row r="30"><c r="A3030"/></row>',
    '<row r="2"><c r="B7"/></row>',
    '<row r="1"><c r="A99999999999999999999"/></row>',
    '<row r="-1"><c r="A1"/></row>',
    '<row r="1"><c r="A1"/></row><c r="ZZ99"/>',
    '<row r="1"><row r="2"/></row>',
    '<row r="1"><c r="A1"><c r="B1"/></c></row>',
    '<row r="1"><c r="A1" t="str"><v>\x01</v></c></row>',
    '<row r="1"><c r="A1" t="str"><v>&#1;</v></c></row>',
    '<row r="1"><c r="A1" t="str"><v>&amp;&b;</v></c></row>',
    '<row r="1"><c r="A1"><v>1_0</v></c></row>',
    '<row r="1"><c r="A1"><v>nan</v></c></row>',
    '<row r="1"><c r="A1" t="d"><v>heute</v></c></row>',
    '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
    '<row r="1"><c r="A1" t="q"><v>1</v></c></row>',
    "</sheetData><sheetData>",
]


@pytest.mark.parametrize("markup", DAMAGED)
def test_damaged_sheets(markup: str) -> None:
    for content in (sheet(markup), unusual(sheet(markup))):
        with pytest.raises(BookError) as caught:
            rows(content)
        fault = caught.value.fault
        assert (fault.notice.id, fault.location.sheet) == ("RD-WORKBOOK", "s")


def test_a_bad_cell_is_named() -> None:
    with pytest.raises(BookError) as caught:
        rows(sheet(row(1, "x"), '<row r="2"><c r="C2" t="s"><v>99</v></c></row>'))
    assert caught.value.fault.location.cell == "C2"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "gb18030"])
def test_other_encodings_are_refused(encoding: str) -> None:
    content = sheet(row(1, "编号")).replace("UTF-8", encoding.upper()).encode(encoding)
    with pytest.raises(BookError):
        rows(content)


def test_text_that_is_no_utf8() -> None:
    with pytest.raises(BookError):
        rows(sheet(row(1, "abc")).encode().replace(b"abc", b"a\xffc"))


@pytest.mark.parametrize(
    ("markup", "name", "place"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "columns", "XFD1048576"),
        ('<row r="2000000"><c r="A2000000"><v>1</v></c></row>', "sheet_rows", "A2000000"),
        ('<row r="2"><c r="FAO2"><v>1</v></c></row>', "columns", "FAO2"),
    ],
)
def test_cells_beyond_the_limits(markup: str, name: str, place: str) -> None:
    for content in (sheet(row(1, "x"), markup), unusual(sheet(row(1, "x"), markup))):
        with pytest.raises(BookError) as caught:
            rows(content, limits=Limits())
        fault = caught.value.fault
        assert (fault.notice.id, fault.params["name"], fault.location.cell) == ("RD-LIMIT", name, place)


FORMATS = {
    "yyyy/m/d": "date",
    '"日"0': None,
    "[h]:mm": "elapsed",
    '0.00"d"': None,
    r"0\d": None,
    "[Red]0": None,
    "[$-804]yyyy年m月d日": "date",
    "General": None,
    "0;yyyy": None,
    "mm:ss.0": "date",
}
BUILT_IN = {14: "date", 22: "date", 27: "date", 36: "date", 58: "date", 45: "elapsed", 0: None, 9: None, 49: None}


def test_number_formats() -> None:
    codes = "".join(f"<numFmt numFmtId='{200 + at}' formatCode={quoteattr(code)}/>" for at, code in enumerate(FORMATS))
    numbers = [*BUILT_IN, *range(200, 200 + len(FORMATS))]
    styles = "".join(f"<xf numFmtId='{each}'/>" for each in numbers)
    markup = f"<styleSheet xmlns='urn:x'><numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>"
    found = day_styles(markup.encode())
    assert [found.get(str(place)) for place in range(len(numbers))] == [*BUILT_IN.values(), *FORMATS.values()]
