"""Reading XML: records, what stands where, and what is said of everything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats import xml_tree
from enforce_data.formats.base import Item
from enforce_data.formats.detect import sniff
from enforce_data.formats.source import open_source
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading
from toy.running import found, report_of, run
from toy.samples import FULL_VISIT, VISIT

SPACE = 'xmlns="urn:enforce-data:1"'
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
BEGIN = "<edition>1.0</edition><record_id>V-1</record_id>"
BRANCH = "<branch><code>B-03</code><name>南门分馆</name></branch>"
END = BRANCH + "{}<visited_on>2024-03-01</visited_on><purpose>loan</purpose>"
SOUND = f"<visit>{BEGIN}{END.format('')}</visit>"


def document(*records: str, attributes: str = "") -> str:
    return f"<records {SPACE}{attributes}>{''.join(records)}</records>"


def visit(members: str) -> str:
    """The start of a visit with these members behind the record's id."""
    return f"<visit>{BEGIN}{members}</visit>"


def of(tmp_path: Path, text: str | bytes, limits: Limits | None = None, **changes: Any) -> list[Item | Fault]:
    return read(put(tmp_path, "v.xml", text), limits, **changes)


def the(tmp_path: Path, members: str) -> Item:
    """The only record."""
    (item,) = of(tmp_path, document(visit(members)))
    assert isinstance(item, Item)
    return item


def test_records(tmp_path: Path) -> None:
    found = of(tmp_path, document(SOUND, "<card><edition>1.0</edition></card>", SOUND))
    assert raws(found) == [VISIT, {"record_type": "card", "edition": "1.0"}, VISIT]
    assert [item.number for item in items(found)] == [1, 2, 3]
    assert faults(found) == []


def test_one_record_as_root(tmp_path: Path) -> None:
    found = of(tmp_path, SOUND.replace("<visit>", f"<visit {SPACE}>"))
    assert (raws(found), faults(found)) == ([VISIT], [])
    place = items(found)[0].locate(("branch", "name"))
    assert (place.line, place.xpath, place.source) == (1, "/visit/branch/name", "name")
    assert place.column == len(f"<visit {SPACE}>{BEGIN}<branch><code>B-03</code>") + 1


@pytest.mark.parametrize("text", [document(), f"<records {SPACE}/>", f"<!-- none --><records {SPACE}>\n</records>\n"])
def test_no_records(tmp_path: Path, text: str) -> None:
    assert of(tmp_path, text) == []


def test_prefixes(tmp_path: Path) -> None:
    text = document(SOUND).replace("</", "</ed:").replace("<", "<ed:").replace("<ed:/ed:", "</ed:")
    found = of(tmp_path, text.replace("xmlns=", "xmlns:ed="))
    assert (raws(found), faults(found)) == ([VISIT], [])
    place = items(found)[0].locate(("purpose",))
    assert (place.xpath, place.source) == ("/ed:records/ed:visit[1]/ed:purpose", "ed:purpose")


@pytest.mark.parametrize(
    ("members", "value"),
    [
        ("<topics>诗</topics>", {"topics": ["诗"]}),
        ("<topics>诗</topics><topics/><topics>歌</topics>", {"topics": ["诗", "歌"]}),
        ("<topics/><topics></topics>", {}),
        ("<seat/>", {}),
        ("<seat></seat>", {}),
        ("<seat><!-- nobody --></seat>", {}),
        ("<visitor>\n</visitor>", {}),
        ("<visitor><name/><address><street/></address></visitor>", {}),
        ("<loans><title/></loans><loans><title>长河</title></loans>", {"loans": [{"title": "长河"}]}),
        ("<seat> A1\n</seat>", {"seat": " A1\n"}),
        ("<seat> </seat>", {"seat": " "}),
        ("<seat>A<!-- x -->1<?y z?>2<![CDATA[<&]]>&#65;&lt;</seat>", {"seat": "A12<&A<"}),
        ("<seat>a\r\nb&#13;</seat>", {"seat": "a\nb\r"}),
        ("<companions>2</companions>", {"companions": 2}),
        ("<companions>02</companions>", {"companions": "02"}),
        ("<companions> 2</companions>", {"companions": " 2"}),
        ("<first_visit>false</first_visit>", {"first_visit": False}),
        ("<first_visit>1</first_visit>", {"first_visit": "1"}),
        ("<steps>0</steps><steps>x</steps>", {"steps": [0, "x"]}),
        ("<seat>1</seat>", {"seat": "1"}),
        ("<visitor>石小溪</visitor>", {"visitor": "石小溪"}),
        ("<seat><row>A</row></seat>", {"seat": {"row": "A"}}),
        # once expected, given again: nothing is lost, and the structure check says what is wrong
        ("<seat>A1</seat><seat>A2</seat><seat>A3</seat>", {"seat": ["A1", "A2", "A3"]}),
        (
            "<visitor><name>石</name></visitor><visitor><name>李</name></visitor>",
            {"visitor": [{"name": "石"}, {"name": "李"}]},
        ),
        ("<weather>晴</weather>", {"weather": "晴"}),
        ("<weather><sky>晴</sky><sky>雨</sky></weather>", {"weather": {"sky": ["晴", "雨"]}}),
        ("<weather/>", {}),
        ('<x:seat xmlns:x="urn:x">A1</x:seat>', {"{urn:x}seat": "A1"}),
        ('<seat xmlns="">A1</seat>', {"{}seat": "A1"}),
        (f'<seat {XSI} xsi:nil="true"/>', {}),
    ],
)
def test_values(tmp_path: Path, members: str, value: dict[str, Any]) -> None:
    item = the(tmp_path, members)
    assert item.raw == {"record_type": "visit", "edition": "1.0", "record_id": "V-1", **value}
    assert item.faults == ()


@pytest.mark.parametrize(
    ("members", "id_", "path", "xpath"),
    [
        ("<seat>A1</seat><topics>诗</topics>", "ST-ORDER", ("topics", 0), "topics[1]"),
        ("<seat>A1</seat><first_visit/><topics>诗</topics>", "ST-ORDER", ("first_visit",), "first_visit"),
        ("<topics>诗</topics><moods>glad</moods><topics>歌</topics>", "ST-ORDER", ("topics", 1), "topics[2]"),
        (
            "<loans><title>甲</title></loans><loans><price>1.00</price><title>乙</title></loans>",
            "ST-ORDER",
            ("loans", 1, "title"),
            "loans[2]/title",
        ),
        ('<seat lang="zh">A1</seat>', "ST-UNKNOWN", ("seat", "@lang"), "seat/@lang"),
        ('<seat xml:space="preserve">A1</seat>', "ST-UNKNOWN", ("seat", "@space"), "seat/@space"),
        ('<topics/><topics n="2">诗</topics>', "ST-UNKNOWN", ("topics", 0, "@n"), "topics[2]/@n"),
        ('<visitor id="7"><name>石</name></visitor>', "ST-UNKNOWN", ("visitor", "@id"), "visitor/@id"),
        ("<visitor>夹<name>石</name></visitor>", "RD-STRAY-TEXT", ("visitor",), "visitor"),
        ("<visitor><name>石</name>夹</visitor>", "RD-STRAY-TEXT", ("visitor",), "visitor"),
        ("<visitor><name>石</name>\u3000</visitor>", "RD-STRAY-TEXT", ("visitor",), "visitor"),
        ("<seat>A<b>1</b></seat>", "RD-STRAY-TEXT", ("seat",), "seat"),
    ],
)
def test_faults_of_shape(tmp_path: Path, members: str, id_: str, path: tuple[Any, ...], xpath: str) -> None:
    item = the(tmp_path, members)
    (fault,) = item.faults
    assert (fault.notice.id, fault.path) == (id_, path)
    assert item.locate(path).xpath == f"/records/visit[1]/{xpath}"


def test_the_record_type_is_not_repeated(tmp_path: Path) -> None:
    (item,) = items(of(tmp_path, document(f"<visit><record_type>card</record_type>{BEGIN}</visit>")))
    assert item.raw == {"record_type": "visit", "edition": "1.0", "record_id": "V-1"}
    assert [(fault.notice.id, fault.path) for fault in item.faults] == [("ST-UNKNOWN", ("record_type",))]


def test_attributes_of_records_and_root(tmp_path: Path) -> None:
    schema = f' {XSI} xsi:schemaLocation="urn:enforce-data:1 x.xsd" version="3"'
    fault, item = of(tmp_path, document(SOUND.replace("<visit>", '<visit id="1">'), attributes=schema))
    assert isinstance(fault, Fault)
    assert isinstance(item, Item)
    assert (fault.notice.id, fault.location.xpath, fault.fatal) == ("ST-UNKNOWN", "/records/@version", False)
    assert [(each.notice.id, each.path) for each in item.faults] == [("ST-UNKNOWN", ("@id",))]
    assert item.raw == VISIT


def test_text_between_records(tmp_path: Path) -> None:
    found = of(tmp_path, document("一", SOUND, "\n二\n", SOUND, "三"))
    assert [fault.notice.id for fault in faults(found)] == ["RD-STRAY-TEXT"] * 3
    assert raws(found) == [VISIT, VISIT]


@pytest.mark.parametrize("name", ["parcel", "x:visit"])
def test_records_of_no_known_type(tmp_path: Path, name: str) -> None:
    other = f'<{name} xmlns:x="urn:x"><weight>1</weight></{name}>'
    found = of(tmp_path, document(other, SOUND, other, other))
    types = [raw["record_type"] for raw in raws(found)]
    unknown = "{urn:x}visit" if ":" in name else name
    assert types == [unknown, "visit", unknown, unknown]
    assert items(found)[2].locate(("record_type",)).xpath == f"/records/{name}[2]"
    assert [each.notice.id for each in report_of(run(found)).findings] == ["RD-TYPE-UNKNOWN"] * 3


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("<records/>", "RD-ROOT", "namespace must be urn:enforce-data:1"),
        (SOUND, "RD-ROOT", "namespace must be urn:enforce-data:1"),
        ('<visit xmlns="urn:enforce-data:2"/>', "RD-ROOT", "not urn:enforce-data:2"),
        (f"<parcel {SPACE}/>", "RD-ROOT", "<records> or a record type"),
        ('<s:Envelope xmlns:s="urn:soap"/>', "RD-ROOT", "<s:Envelope>"),
        ("<!DOCTYPE records><records/>", "RD-DTD", "DOCTYPE"),
        ("<!-- x -->\n<!DOCTYPE html><html><body>404</body></html>", "RD-DTD", "DOCTYPE"),
        ('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">', "RD-DTD", "DOCTYPE"),
        ("   \n ", "RD-EMPTY", "holds no data"),
        ("<!-- x -->", "RD-SYNTAX", "the text ends here"),
        ("{}", "RD-SYNTAX", "not well-formed"),
        (" <?xml version='1.0'?><records/>", "RD-SYNTAX", "not well-formed"),
    ],
)
def test_texts_without_records(tmp_path: Path, text: str, id_: str, words: str) -> None:
    (fault,) = of(tmp_path, text)
    assert isinstance(fault, Fault)
    assert (fault.notice.id, fault.fatal) == (id_, True)
    assert words in fault.notice.message.en.format_map(fault.params)


BROKEN_AT_3 = [
    ("<visit><edition>1.0</record_id></visit>", 22, "the end tag does not match", "/records/visit/edition"),
    ("<visit><seat>A&nbsp;1</seat></visit>", 15, "the entity is not defined", "/records/visit/seat"),
    ("<visit><seat>甲&乙;1</seat></visit>", 15, "the entity is not defined", "/records/visit/seat"),
    ("<visit><seat>A & B</seat></visit>", 17, "not escaped", "/records/visit/seat"),
    ("<visit><seat>甲乙<丙 </seat></visit>", None, "not", None),
    ("<visit><seat>\x01</seat></visit>", 14, "not allowed", "/records/visit/seat"),
    ("<visit><seat>&#0;</seat></visit>", 14, "not allowed", "/records/visit/seat"),
    ('<visit><seat a="1" a="2"/></visit>', 20, "given twice", "/records/visit"),
    ("<visit><x:seat>A</x:seat></visit>", 8, "is not declared", "/records/visit"),
    ('<visit><seat xsi:nil="true"/></visit>', 8, "is not declared", "/records/visit"),
    ("<visit><seat>甲乙丙", 17, "the text ends here", "/records/visit/seat"),
    ("<visit><seat>甲乙丙</se", 17, "the text ends here", "/records/visit/seat"),
    ("</records><visit/>", 11, "behind the end of the root", None),
    ("<!-- <visit/>", 1, "the text ends here", "/records"),
]


@pytest.mark.parametrize(("bad", "column", "words", "xpath"), BROKEN_AT_3)
@pytest.mark.parametrize("before", [1, 40, 1000])
def test_broken_xml(tmp_path: Path, bad: str, column: int | None, words: str, xpath: str | None, before: int) -> None:
    text = document(*[SOUND] * (before - 1), f"\n{SOUND}\n{bad}").removesuffix("</records>" if "<丙" not in bad else "")
    found = of(tmp_path, text)
    last = found[-1]
    assert isinstance(last, Fault)
    assert last.fatal
    assert raws(found) == [VISIT] * before
    assert len(found) == before + 1
    assert (last.notice.id, last.location.line) == ("RD-SYNTAX", 3)
    assert words in last.notice.message.en.format_map(last.params)
    if column is not None:
        assert (last.location.column, last.location.xpath) == (column, xpath)


def test_places(tmp_path: Path) -> None:
    full = (Path(__file__).parent / "full_visit.xml").read_text("utf-8")
    text = document(*[f"\n{SOUND}"] * 3, f"<!-- <visit> </visit> -->{full}", SOUND, f"\n<card/>{full}")
    wanted = raws(of(tmp_path, text))
    assert [raw["record_id"] for raw in wanted if len(raw) > 1] == ["V-1"] * 3 + ["V-2", "V-1", "V-2"]
    lines = text.split("\n")
    for item in items(of(tmp_path, text)):
        for path, value in leaves(item.raw):
            place = item.locate(path)
            assert place.line is not None
            assert place.column is not None
            rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
            written = value if isinstance(value, str) else json.dumps(value)
            assert rest.replace("&lt;", "<").startswith(f"<{place.source}>{written}</"), (path, place)
            assert place.source == next(step for step in reversed(path) if isinstance(step, str))


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, dict):
        return [
            leaf
            for name, each in value.items()
            if path or name != "record_type"
            for leaf in leaves(each, (*path, name))
        ]
    if isinstance(value, list):
        return [leaf for index, each in enumerate(value) for leaf in leaves(each, (*path, index))]
    return [(path, value)]


@pytest.mark.parametrize(
    ("path", "xpath"),
    [
        ((), ""),
        (("visitor", "shoe"), "/visitor"),
        (("nothing", 3, "else"), ""),
        (("loans", 2, "copies", 0, "barcode"), "/loans[3]/copies[1]/barcode"),
        (("loans", 9, "title"), ""),
        (("loans",), "/loans[1]"),
    ],
)
def test_the_nearest_place(tmp_path: Path, path: tuple[Any, ...], xpath: str) -> None:
    full = (Path(__file__).parent / "full_visit.xml").read_text("utf-8")
    (item,) = items(of(tmp_path, document(full)))
    assert item.raw == FULL_VISIT
    assert item.locate(path).xpath == f"/records/visit[1]{xpath}"


def test_lines_beyond_65535(tmp_path: Path) -> None:
    text = document(*["\n" * 30_000 + SOUND] * 3, "\n" * 10 + "<visit>" + "\n" * 70_000 + "<seat>A1</seat></visit>")
    last = items(of(tmp_path, text))[-1]
    assert (last.locate(()).line, last.locate(("seat",)).line) == (90_011, 160_011)
    assert last.locate(("seat",)).column == 1


def test_the_place_is_known_where_no_end_tag_can_be_cut_at(tmp_path: Path) -> None:
    text = document(
        "<card/>\n" * 20_000, "<!-- </card> --><card/ ><card>\n<edition>1.0</edition></card >".replace("/ >", "/>")
    )
    found = items(of(tmp_path, text))
    assert len(found) == 20_002
    place = found[-1].locate(("edition",))
    assert (place.line, place.column, place.xpath) == (20_002, 1, "/records/card[20002]/edition")


@pytest.mark.parametrize(
    ("declared", "encoding", "decided", "seen"),
    [
        ("GB18030", "gb18030", "declared", "gb18030"),
        ("GBK", "gbk", "declared", "gb18030"),
        ("gb2312", "gb2312", "declared", "gb18030"),
        ("UTF-8", "utf-8", "declared", "utf-8"),
        ("UTF-8", "utf-8-sig", "bom", "utf-8"),
        ("UTF-16", "utf-16", "bom", "utf-16-le"),
        ("UTF-16", "utf-16-be", "declared", "utf-16-be"),
        (None, "utf-8", "strict-utf-8", "utf-8"),
        (None, "gb18030", "strict-gb18030", "gb18030"),
    ],
)
def test_encodings(tmp_path: Path, declared: str | None, encoding: str, decided: str, seen: str) -> None:
    words = f' encoding="{declared}"' if declared else ""
    path = put(tmp_path, "v.xml", f'<?xml version="1.0"{words}?>\n{document(SOUND)}', encoding)
    survey = open_source(str(path)).survey
    assert (survey.encoding_source, survey.encoding, survey.fault) == (decided, seen, None)
    assert raws(read(path)) == [VISIT]
    (item,) = items(read(path))
    prefix = f"<records {SPACE}><visit>{BEGIN}<branch><code>B-03</code>"
    assert (item.locate(("branch", "name")).line, item.locate(("visited_on",)).column) == (
        2,
        len(f"{prefix}<name>南门分馆</name></branch>") + 1,
    )


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("UTF-8", "gbk", "not utf-8"),
        ("UTF-16", "utf-8", "declares the encoding UTF-16"),
        ("Big5", "utf-8", "Big5 is not supported"),
    ],
)
def test_a_declaration_that_is_not_so(tmp_path: Path, declared: str, encoding: str, words: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>{document(SOUND)}'
    (fault,) = of(tmp_path, text.encode(encoding))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, fault.fatal) == ("RD-ENCODING", True)
    assert words in fault.notice.message.en.format_map(fault.params)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_format_by_content(tmp_path: Path, encoding: str) -> None:
    assert sniff(open_source(str(put(tmp_path, "unknown", f"\n{document()}", encoding))), reading()) == "xml"


def test_what_the_structure_check_says(tmp_path: Path) -> None:
    records = [
        visit("<seat>A1</seat><seat>A2</seat>").replace("</visit>", ""),
        END.format("<weather>晴</weather>") + "</visit>",
    ]
    report = report_of(run(of(tmp_path, document("".join(records)))))
    assert sorted(found(report)) == [("ST-ORDER", ("branch",)), ("ST-TYPE", ("seat",)), ("ST-UNKNOWN", ("weather",))]


@given(st.integers(1, 90))
def test_the_pieces_do_not_matter(tmp_path_factory: pytest.TempPathFactory, size: int) -> None:
    path = put(tmp_path_factory.mktemp("xml"), "v.xml", document(*[f"\r\n <!-- </visit> -->{SOUND}<card/>"] * 4))
    wanted = read(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml_tree, "_PIECE", size)
        again = read(path)
    assert raws(again) == raws(wanted) == [VISIT, {"record_type": "card"}] * 4
    for path_ in ((), ("branch", "name")):
        assert [item.locate(path_) for item in items(again)] == [item.locate(path_) for item in items(wanted)]


@pytest.mark.parametrize(("begin", "column"), [("\0", 1), ("<\0", 2), (" \0", 2)])
@pytest.mark.parametrize("longest", [1, 1000])
def test_a_nul_at_the_beginning(tmp_path: Path, begin: str, column: int, longest: int) -> None:
    """Expat takes it for a sign of UTF-16, and its lines would be wrong."""
    path = put(tmp_path, "a.xml", begin + document(SOUND).replace("\n", "\0\n\0"))
    (fault,) = read(path, Limits(record_chars=longest))
    assert isinstance(fault, Fault)
    if longest > 1:
        assert (fault.notice.id, fault.location.line, fault.location.column) == ("RD-SYNTAX", 1, column)
