"""Sound files to begin with: records of ``examples/formats``, few to a file, and what else a format can say."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from enforce_data.dictionary import Standard
from enforce_data.formats.base import Writing
from enforce_data.formats.canonical import canonical
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from fuzz.shells import PACKED
from toy.avro_made import encoded, header, long, record
from toy.samples import FULL_VISIT, VISIT
from toy.standard import TOY

_HERE = Path(__file__).parent
_EXAMPLES = _HERE.parents[1] / "examples" / "formats" / "jsonl"
_LONGEST = 3_600
"""Most bytes of a record that serves: short files make many trials."""

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Sown:
    """A sound file, the main one first where there are several, and what must be said of it."""

    files: Mapping[str, bytes]
    record_type: str | None = None
    mapping: str | None = None
    toy: bool = False


def layout(name: str) -> str:
    """The mapping of a name: a built-in one, or the one beside this module."""
    return str(_HERE / name) if name.endswith(".toml") else name


@cache
def examples() -> tuple[Raw, ...]:
    """The shortest record of each type, and of some types a second one."""
    found: list[Raw] = []
    for path in sorted(_EXAMPLES.glob("*.jsonl")):
        lines = sorted(path.read_bytes().splitlines(), key=len)
        found += [json.loads(line) for line in lines[:2] if sum(map(len, lines[:2])) < _LONGEST or line is lines[0]]
    return tuple(found)


def written(form: str, kinds: Collection[str] = (), **settings: Any) -> Iterator[Sown]:
    """Files of one record type each, of all types unless given, by the format's own writer."""
    for kind in sorted(kinds or {each["record_type"] for each in examples()}):
        records = [each for each in examples() if each["record_type"] == kind]
        yield Sown(_files(form, records, STANDARD, record_type=kind, **settings))
    yield Sown(_files(form, [FULL_VISIT, VISIT], TOY, record_type="visit", **settings), toy=True)


def _files(form: str, records: list[Raw], standard: Standard, **settings: Any) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        target = Path(folder, "a" + FORMATS[form].endings[0])
        made = FORMATS[form].write(records, target, Writing(standard, **settings))
        return {path.name: path.read_bytes() for path in sorted(made, key=lambda path: (path != target, path.name))}


def _one(name: str, text: str | bytes, **rest: Any) -> Sown:
    return Sown({name: text if isinstance(text, bytes) else text.encode()}, **rest)


_ROW = {"案号": "A〔2024〕1号", "被处罚人": "某公司", "决定日期": "2024/3/1", "处罚种类": "警告;罚款", "罚款(元)": 5}
_ROWS = [{**_ROW, "更新时间": 1709251200000}, {**_ROW, "处罚种类": "没收", "打印次数": "3", "x": None}]


def json_seeds() -> Iterator[Sown]:
    """Arrays, single records, and rows within an object."""
    yield from written("json")
    yield _one("a.json", json.dumps(examples()[0], indent=2) + "\n")
    yield _one("a.json", json.dumps([{**FULL_VISIT, "fee": 5.0, "seat": None}, {}], ensure_ascii=False), toy=True)
    yield _one("a.json", '[{"record_id":"}{","a":"\\"[","b":[[],{}],"c":-1.5e3,"record_id":"V"}, []\t,\r\n 5, "x"]')
    yield _one("a.json", "[]")
    rows = {"total": 2, "data": {"page": [1, {"rows": []}], "rows": _ROWS, "more": False}, "ok": True}
    yield _one("a.json", json.dumps(rows, ensure_ascii=False), mapping="ledger.toml")
    yield _one("a.json", json.dumps(_ROWS, ensure_ascii=False, indent=1), mapping="ledger.toml")


def jsonl_seeds() -> Iterator[Sown]:
    """Lines, blank lines, both line ends."""
    yield from written("jsonl")
    lines = "\r\n".join(canonical(each) for each in (VISIT, FULL_VISIT))
    yield _one("a.jsonl", f"\ufeff{lines}\n\n \n{{}}\n[1.0, null]", toy=True)
    yield _one("a.jsonl", "\n".join(json.dumps(each) for each in _ROWS), mapping="ledger.toml")


_SPACE = 'xmlns="urn:enforce-data:1"'
_INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


def xml_seeds() -> Iterator[Sown]:
    """Many records, one as the root, prefixes, comments, CDATA, and a declared encoding."""
    yield from written("xml")
    full = (_HERE.parent / "formats" / "full_visit.xml").read_text("utf-8")
    card = "<card><edition>1.0</edition></card>"
    yield _one("a.xml", f"<records {_SPACE}>\n{full}<!-- a -->{card}<?b c?></records>\n", toy=True)
    yield _one("a.xml", full.replace("<visit>", f"<visit {_SPACE}>", 1), toy=True)
    told = f"<?xml version='1.0' encoding='GB18030'?>\n<records {_SPACE} {_INSTANCE} xsi:schemaLocation='a b'>{card}"
    text = f"{told}\r\n<card a='1'><holder><![CDATA[湘<]]>&#28248;&amp;</holder><b/></card>x</records><!-- 湘 -->"
    yield _one("a.xml", text.encode("gb18030"), toy=True)
    prefixed = f'<e:records xmlns:e="urn:enforce-data:1">{card.replace("<", "<e:").replace("<e:/", "</e:")}</e:records>'
    yield _one("a.xml", prefixed, toy=True)
    topics = (
        f"<records {_SPACE}><visit><topics>a</topics><topics/><x:b xmlns:x='y'/><topics>b</topics></visit></records>"
    )
    yield _one("a.xml", topics, toy=True)


def csv_seeds() -> Iterator[Sown]:
    """Parents with their child tables, three delimiters, two languages, numbered columns, a sender's own layout."""
    yield from written("csv")
    yield from written("csv", chinese=True, encoding="gb18030")
    yield _one("a.csv", 'record_id;seat;remarks;;\nV-1;A1;"甲\n""乙""";;\n\nV-2;;;;\n', record_type="visit", toy=True)
    yield _one("a.tsv", "record_id\tvisitor.name\tedition\nV-1\t石\t1.1\nV-2\t\t9.9\n", record_type="visit", toy=True)
    yield _one(
        "a.csv",
        "record_type,edition,record_id,loans.0.title,loans.0.copies.0.barcode,loans.1.title,topics.0,topics.2,x,seat,seat\n"
        "visit,1.0,V-1,边城,1,长河,诗,戏,y,A,B\rvisit,1.1,V-2,,,长河,,戏\n,,V-3,,,,,,,,,\ncard,,C,,,,,,,,\n",
        toy=True,
    )
    yield _one("a.csv", "record_id\rV-1\rV-2\r", record_type="visit", toy=True)
    topics = b"record_id,no,value,x\nV-1,1,a\nV-1,3,b\nV-1,1,c\nX,1,d\nV-2,x,e\n"
    loans = b"record_id,loans.no,no,barcode,defects.0\nV-1,1,1,0001,a\nV-1,2,1,0002,\n,1,1,,\nV-1,7,1,,\n"
    files = {"a.csv": b"record_id,topics.0,seat\nV-1,z,A\nV-2,,B\nV-2,,\n", "a.topics.csv": topics}
    yield Sown(files, record_type="visit", toy=True)
    inner = {"a.loans.csv": b"record_id,title\nV-1,b\nV-1,c\n", "a.loans.copies.csv": loans, "a.x.csv": b"y\n"}
    yield Sown({**files, **inner}, record_type="visit", toy=True)
    cells = ["案号,被处罚人,决定日期,处罚种类,罚款（元）,打印次数,被处罚人"]
    cells += [",".join(map(str, (*_ROW.values(), 1, "乙"))), '"x,y",,20240301,没收']
    yield _one("a.csv", "\n".join(cells) + "\n", mapping="ledger.toml")


_RICH = record(
    ("record_type", {"type": "enum", "name": "T", "symbols": ["visit", "card"]}),
    ("edition", "string"),
    ("a", ["null", "string", "bytes", "long"]),
    ("b", {"type": "map", "values": ["null", "double"]}),
    ("c", {"type": "array", "items": ["null", {"type": "int", "logicalType": "date"}]}),
    ("d", {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}),
    ("e", {"type": "fixed", "name": "F", "size": 4, "logicalType": "decimal", "precision": 9, "scale": 0}),
    ("f", {"type": "long", "logicalType": "timestamp-micros"}),
    ("g", {"type": "int", "logicalType": "time-millis"}),
    ("h", {"type": "long", "logicalType": "local-timestamp-nanos"}),
    ("i", ["null", {"type": "fixed", "name": "U", "size": 16, "logicalType": "uuid"}]),
    ("j", ["float", record(("k", "T"), ("l", {"type": "array", "items": "string"}), name="S")]),
    ("m", "boolean"),
    ("n", {"type": "map", "values": "bytes"}),
)
_RICH_DATA = (
    long(0) + b"\x061.0" + b"\2\x06\xe6\xb9\x98" + b"\2\2x\2" + bytes(8) + b"\0" + b"\4\0\2\x8e\xb5\2\0"
    b"\4\1\x2c" + bytes([0, 0, 1, 2]) + long(1709251200000000) + long(3_600_000) + long(1709251200000000000)
    + b"\2" + bytes(range(16)) + b"\2\2\2\2a\0" + b"\1" + b"\0"
)  # fmt: skip


def avro_seeds() -> Iterator[Sown]:
    """Files of our writer (of types whose schemas are short), and every type of values, in every codec."""
    yield from written("avro", ("agency", "certificate"))
    yield from written("avro", ("matter",), codec="deflate")
    sync = bytes(range(16))
    for codec, (pack, _) in PACKED.items():
        body = pack(_RICH_DATA * 2)
        yield _one("a.avro", header(_RICH, codec.decode()) + long(2) + long(len(body)) + body + sync, toy=True)
    union = [{"type": "record", "name": name, "fields": [{"name": name, "type": "int"}]} for name in ("P", "Q")]
    body = encoded(union, ("P", {"P": 1}), ("Q", {"Q": 2}))
    yield _one("a.avro", header(union) + long(2) + long(len(body)) + body + sync, toy=True)
    groups = record(("x", {"type": "array", "items": record(("o", ["null", "int"]), name="S")}))
    body = encoded(groups, {"x": [{"o": None}] * 40 + [{"o": 7}]})
    yield _one("a.avro", header(groups) + long(1) + long(len(body)) + body + sync, toy=True)
