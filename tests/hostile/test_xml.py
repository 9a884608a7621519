"""XML made to hurt: bombs, depth, and values without end.  Each ends with findings, in bounded memory."""

from __future__ import annotations

import resource
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats import source as source_module
from enforce_data.formats import survey as survey_module
from enforce_data.formats import xml_tree
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading, source

SPACE = 'xmlns="urn:enforce-data:1"'
FULL = (Path(__file__).parents[1] / "formats" / "full_visit.xml").read_text("utf-8")
CARD = "<card><edition>1.0</edition></card>"
CARD_RAW = {"record_type": "card", "edition": "1.0"}

MANY = " ".join(f"a{n}=''" for n in range(300_000))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "doctype",
    [
        f'[<!ENTITY l0 "lol">{LAUGHS}]',
        '[<!ENTITY x SYSTEM "file:///etc/hostname">]',
        '[<!ENTITY x SYSTEM "http://localhost:1/x">]',
        '[<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]',
        'SYSTEM "http://localhost:1/x.dtd"',
        'PUBLIC "-//X//X//EN" "file:///dev/zero"',
        f'[<!ENTITY x "{"x" * 300_000}">]',
        "[",
    ],
)
def test_a_dtd_is_refused_before_it_is_read(tmp_path: Path, doctype: str) -> None:
    begin = f"<!-- a --><?b c?>\n<!DOCTYPE records {doctype}>"
    text = f"{begin}<records {SPACE}><card><card_no>&l9;&x;</card_no></card></records>"
    (fault,) = read(put(tmp_path, "a.xml", text))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, fault.fatal, fault.location.line) == ("RD-DTD", True, 2)


def test_an_entity_without_dtd_is_an_error(tmp_path: Path) -> None:
    text = f"<records {SPACE}>{CARD}<card><card_no>&l9;</card_no></card></records>"
    found = read(put(tmp_path, "a.xml", text))
    assert raws(found) == [CARD_RAW]
    assert [fault.notice.id for fault in faults(found)] == ["RD-SYNTAX"]


def big(place: str) -> str:
    """A file of some 3 MB, nearly all of it one thing."""
    filler = "x" * 3_000_000
    return {
        "text": f"<records {SPACE}>{CARD}<card><holder>{filler}</holder></card>{CARD}</records>",
        "open text": f"<records {SPACE}>{CARD}<card><holder>{filler}",
        "cdata": f"<records {SPACE}>{CARD}<card><holder><![CDATA[{filler}]]></holder></card></records>",
        "attribute": f'<records {SPACE}>{CARD}<card a="{filler}"/></records>',
        "open attribute": f'<records {SPACE}>{CARD}<card a="{filler}',
        "name": f"<records {SPACE}>{CARD}<{filler}/></records>",
        "comment": f"<records {SPACE}>{CARD}<!-- {filler} -->{CARD}</records>",
        "instruction": f"<records {SPACE}>{CARD}<?x {filler}?>{CARD}</records>",
        "blanks": f"<records {SPACE}>{CARD}{' ' * 3_000_000}{CARD}</records>",
        "references": f"<records {SPACE}>{CARD}<card><holder>{'&#65;' * 600_000}</holder></card></records>",
        "attributes": f"<records {SPACE}>{CARD}<card {MANY}/></records>",
        "children": f"<records {SPACE}>{CARD}<card>{'<a/>' * 750_000}</card></records>",
        "root": f'<records {SPACE} a="{filler}">{CARD}</records>',
        "prolog": f"<!-- {filler} --><records {SPACE}>{CARD}</records>",
        "single": f"<card {SPACE}><holder>{filler}</holder></card>",
        "stray": f"<records {SPACE}>{CARD}{filler}{CARD}</records>",
    }[place]


@pytest.mark.parametrize(
    ("place", "before"),
    [
        *[(place, 1) for place in ("text", "open text", "cdata", "attribute", "open attribute", "name", "comment")],
        *[(place, 1) for place in ("instruction", "blanks", "references", "attributes", "children", "stray")],
        *[(place, 0) for place in ("root", "prolog", "single")],
    ],
)
def test_memory_does_not_grow_with_one_huge_thing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, before: int
) -> None:
    path = put(tmp_path, "a.xml", big(place))
    monkeypatch.setattr(source_module, "CHUNK", 20_000)
    monkeypatch.setattr(survey_module, "CHUNK", 20_000)
    opened = source(path)
    tracemalloc.start()
    try:
        found = list(xml_tree.read(opened, reading(Limits(record_chars=20_000))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1_500_000
    assert raws(found) == [CARD_RAW] * before
    (fault,) = faults(found)
    assert (fault.notice.id, fault.params["name"], fault.fatal) == ("RD-LIMIT", "record_chars", True)


@pytest.mark.parametrize(("depth", "after"), [(70, True), (300, True), (5_000, False), (200_000, False)])
@pytest.mark.parametrize("name", ["visitor", "a"])
def test_depth(tmp_path: Path, name: str, depth: int, after: bool) -> None:
    deep = f"<visit>{f'<{name}>' * depth}x{f'</{name}>' * depth}</visit>"
    found = read(put(tmp_path, "a.xml", f"<records {SPACE}>{CARD}{deep}{CARD}</records>"))
    assert raws(found) == [CARD_RAW] * (1 + after)
    (fault,) = faults(found)
    assert (fault.notice.id, fault.params["name"], fault.broken, fault.fatal) == (
        "RD-LIMIT",
        "nesting",
        after,
        not after,
    )


def test_a_list_without_end(tmp_path: Path) -> None:
    text = (
        f"<records {SPACE}><visit>{'<topics>x</topics>' * 11}</visit>{CARD}<visit>{'<b>x</b>' * 11}</visit></records>"
    )
    found = read(put(tmp_path, "a.xml", text), Limits(list_items=10))
    assert raws(found) == [CARD_RAW]
    assert [(fault.params["name"], fault.broken, fault.number) for fault in faults(found)] == [
        ("list_items", True, 1),
        ("list_items", True, 3),
    ]
    assert faults(found)[0].location.xpath == "/records/visit[1]/topics[11]"


def test_tags_without_end(tmp_path: Path) -> None:
    found = read(put(tmp_path, "a.xml", f"<records {SPACE}>{CARD}<card>{'<a/>' * 80_000}"), Limits(tags=50_000))
    assert raws(found) == [CARD_RAW]
    assert [fault.params["name"] for fault in faults(found)] == ["tags"]


def test_many_small_records_in_bounded_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = [CARD, "<card/>", "<parcel>x</parcel>", "<!-- </card> --><card></card >", '<card a="&gt;">1</card>\n']
    path = put(tmp_path, "a.xml", f"<records {SPACE}>{''.join(kind * 5000 for kind in kinds)}</records>")
    monkeypatch.setattr(source_module, "CHUNK", 20_000)
    opened = source(path)
    tracemalloc.start()
    try:
        number = sum(1 for _ in xml_tree.read(opened, reading(Limits(record_chars=2000))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert number == 25_000
    assert peak < 1_000_000


FLOOD = """
import sys
from pathlib import Path
from toy.files import read, faults
for text in sys.argv[2:]:
    head, piece, times = text.split("|")
    path = Path(sys.argv[1])
    with path.open("w", encoding="utf-8") as file:
        file.write('<records xmlns="urn:enforce-data:1">' + head)
        for _ in range(int(times)):
            file.write(piece * 1000)
    print(*[fault.notice.id for fault in faults(read(path))])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures the memory of a process as Linux states it")
def test_the_process_stays_small(tmp_path: Path) -> None:
    """Two hundred megabytes of one attribute, of one text, of one record: the limits at their defaults."""
    texts = [
        f'<card a="|{"x" * 50}|4000',
        f"<card><holder>|{'湘' * 20}|3000",
        "<card>|<a/>|20000",
        "<card>|<a b=''/>|9000",
    ]
    limit = 300 << 20
    run = subprocess.run(
        [sys.executable, "-c", FLOOD, str(tmp_path / "a.xml"), *texts],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    assert run.stdout.split() == ["RD-LIMIT"] * len(texts)


PIECES = [
    "<records>",
    f"<records {SPACE}>",
    "</records>",
    "<visit>",
    "</visit>",
    "<seat>",
    "</seat>",
    "<seat/>",
    "x",
    "\n",
]
ODD = [
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x ",
    "?>",
    "&#10;",
    "&lt;",
    "&x;",
    "<",
    ">",
    '"',
    " a='",
    "'",
    "\x00",
    "\r",
]
MORE = [
    '<?xml version="1.0"?>',
    "<!DOCTYPE a>",
    "<x:a>",
    " xmlns:x='y'",
    "湘",
    "\ufeff",
    "<card/>",
    "<topics>",
    "</topics>",
]


@given(st.lists(st.sampled_from(PIECES + ODD + MORE), max_size=25).map("".join), st.booleans())
def test_any_text(tmp_path_factory: pytest.TempPathFactory, text: str, rooted: bool) -> None:
    whole = f"<records {SPACE}>{text}" if rooted else text
    found = read(put(tmp_path_factory.mktemp("any"), "a.xml", whole), Limits(200, 5, 8, 10, 50))
    for item in items(found):
        item.locate(("seat",))
        item.locate(("topics", 1))
    assert all(not fault.fatal or fault is found[-1] for fault in faults(found))


@given(st.data())
def test_a_sound_file_with_bytes_changed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    content = bytearray(f"<records {SPACE}>{FULL}{CARD}{FULL}</records>".encode())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = read(put(tmp_path_factory.mktemp("changed"), "a.xml", bytes(content)))
    for item in items(found):
        item.locate(("loans", 0, "copies", 1, "barcode"))
    assert found
    assert all(not fault.fatal or fault is found[-1] for fault in faults(found))
