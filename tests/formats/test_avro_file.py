"""Reading Avro: schemas of other writers, values of every type, codecs and places."""

from __future__ import annotations

import bz2
import datetime as dt
import lzma
import sys
import zlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import fastavro
import pytest

from enforce_data.findings import Fault, Location
from enforce_data.formats import avro_file
from enforce_data.formats.base import Writing
from enforce_data.limits import Limits
from toy.avro_made import block, container, deflated, encoded, header, long, record, text
from toy.files import faults, items, put, raws, read, reading, source
from toy.samples import FULL_VISIT, VISIT
from toy.standard import TOY

INT = {"type": "int", "logicalType": "date"}
BYTES = {"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2}
FIXED = {"type": "fixed", "name": "F", "size": 4, "logicalType": "decimal", "precision": 9, "scale": 3}
ENUM = {"type": "enum", "name": "E", "symbols": ["calm", "glad"]}
DAY = dt.date(2024, 3, 1)
UTC = dt.UTC


def counted(kind: str, unit: str) -> dict[str, str]:
    return {"type": "int" if unit == "millis" and kind == "time" else "long", "logicalType": f"{kind}-{unit}"}


def only(tmp_path: Path, kind: Any, data: bytes) -> Any:
    """The one member of the one record of a file, or what was said of it."""
    found = read(put(tmp_path, "a.avro", container(record(("x", kind)), data)))
    return [fault.notice.id for fault in faults(found)] or items(found)[0].raw.get("x")


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        ("string", "湘", "湘"),
        ("string", "", ""),
        ("boolean", True, True),
        ("int", -5, -5),
        ("long", 2**62, 2**62),
        ("double", 5.0, 5),
        ("double", 5.5, 5.5),
        ("double", -0.0, 0),
        ("float", 0.5, 0.5),
        (["null", "string"], None, None),
        (["string", "null"], "x", "x"),
        (ENUM, "glad", "glad"),
        (["null", ENUM], "calm", "calm"),
        (INT, DAY, "2024-03-01"),
        ({"type": "long", "logicalType": "date"}, 5, 5),
        (BYTES, Decimal("2000.00"), "2000.00"),
        (BYTES, Decimal("-0.05"), "-0.05"),
        ({**BYTES, "scale": 0}, Decimal(7), "7"),
        (FIXED, Decimal("12.500"), "12.500"),
        (["null", BYTES], Decimal("0.00"), "0.00"),
        (["null", BYTES, "string"], "viel", "viel"),
        (["null", BYTES, "string"], Decimal("1.50"), "1.50"),
        ([INT, counted("timestamp", "millis")], DAY, "2024-03-01"),
        (counted("timestamp", "millis"), dt.datetime(2024, 3, 1, 1, 30, tzinfo=UTC), "2024-03-01T01:30:00Z"),
        (counted("timestamp", "micros"), dt.datetime(2024, 3, 1, 1, 30, 0, 250, UTC), "2024-03-01T01:30:00.000250Z"),
        (counted("local-timestamp", "millis"), dt.datetime(2024, 3, 1, 9, 30), "2024-03-01T09:30:00"),  # noqa: DTZ001
        (counted("time", "millis"), dt.time(9, 30, 1), "09:30:01"),
        (counted("time", "micros"), dt.time(9, 30, 1, 5), "09:30:01.000005"),
        ({"type": "long", "logicalType": "timestamp-nanos"}, 1_500_000_000, "1970-01-01T00:00:01.500000Z"),
        ({"type": "long", "logicalType": "timestamp-millis"}, -1, "1969-12-31T23:59:59.999000Z"),
        ({"type": "string", "logicalType": "uuid"}, UUID(int=5), str(UUID(int=5))),
        ({"type": "fixed", "name": "U", "size": 16, "logicalType": "uuid"}, UUID(int=5).bytes, str(UUID(int=5))),
        ({"type": "array", "items": ["null", INT]}, [None, DAY], [None, "2024-03-01"]),
        ({"type": "array", "items": "string"}, [], []),
        ({"type": "map", "values": ["null", ENUM]}, {"a": "calm", "b": None}, {"a": "calm"}),
        (record(("a", ["null", "string"]), ("b", BYTES), name="S"), {"a": None, "b": Decimal(1)}, {"b": "1.00"}),
        ({"type": {"type": "array", "items": "int"}}, [1], [1]),
    ],
)
def test_values(tmp_path: Path, kind: Any, value: Any, wanted: Any) -> None:
    schema = record(("x", kind["type"] if isinstance(kind, dict) and isinstance(kind["type"], dict) else kind))
    data = encoded(schema, {"x": value})
    found = only(tmp_path, kind, data)
    assert (found, type(found)) == (wanted, type(wanted))


@pytest.mark.parametrize(
    ("kind", "data", "found"),
    [
        ("bytes", text(b"abc"), "RD-VALUE"),
        ({"type": "fixed", "name": "F", "size": 2}, b"ab", "RD-VALUE"),
        ({"type": "fixed", "name": "F", "size": 12, "logicalType": "duration"}, bytes(12), "RD-VALUE"),
        ({"type": "bytes", "logicalType": "decimal"}, text(b"a"), "RD-VALUE"),
        ({**BYTES, "scale": 19}, text(b"a"), "RD-VALUE"),
        (BYTES, text(b""), "RD-VALUE"),
        (BYTES, text(b"\x7f" * 65), "RD-VALUE"),
        (BYTES, text(b"\x7f" * 1_000_000), "RD-VALUE"),
        (INT, long(2**31 - 1), "RD-VALUE"),
        (INT, long(-(2**31)), "RD-VALUE"),
        ({"type": "long", "logicalType": "timestamp-millis"}, long(2**62), "RD-VALUE"),
        ({"type": "long", "logicalType": "timestamp-nanos"}, long(1), "RD-VALUE"),
        ({"type": "int", "logicalType": "time-millis"}, long(86_400_000), "RD-VALUE"),
        ({"type": "int", "logicalType": "time-millis"}, long(-1), "RD-VALUE"),
        (ENUM, long(2), "RD-VALUE"),
        (ENUM, long(-1), "RD-VALUE"),
        (["null", "bytes", "string"], long(1) + text(b"x"), "RD-VALUE"),
        ({"type": "map", "values": "bytes"}, long(1) + text("k") + text(b"x") + long(0), "RD-VALUE"),
        ({"type": "array", "items": "bytes"}, long(1) + text(b"x") + long(0), "RD-VALUE"),
        ("string", text(b"\xff\xfe"), "RD-ENCODING"),
        ({"type": "map", "values": "int"}, long(1) + text(b"\xe6\xb9") + long(1) + long(0), "RD-ENCODING"),
        ("double", b"\0\0\0\0\0\0\xf8\x7f", "RD-NUMBER"),
        ("double", b"\0\0\0\0\0\0\xf0\x7f", "RD-NUMBER"),
    ],
)
def test_values_that_cannot_be_read(tmp_path: Path, kind: Any, data: bytes, found: str) -> None:
    schema = record(("x", kind), ("y", "string"))
    path = put(tmp_path, "a.avro", container(schema, (data + text("here")) * 2, 2))
    both = read(path)
    assert [fault.notice.id for fault in faults(both)] == [found] * 2
    for item in items(both):
        assert item.raw["y"] == "here"
        assert item.faults[0].path is not None
        assert item.faults[0].path[0] == "x"
        if found == "RD-NUMBER":
            assert isinstance(item.raw["x"], float)
        else:
            assert item.raw.get("x") in (None, {})
            assert {names[:1] for names in item.uncarried} == {("x",)}


def test_what_could_not_be_read_is_not_missing(tmp_path: Path) -> None:
    """An element that was there and could not be read must not become one that the sender left out."""
    from enforce_data.structure import Structure

    schema = record(*((name, "bytes" if name == "visited_on" else "string") for name in VISIT if name != "branch"))
    data = encoded(schema, {**{name: str(value) for name, value in VISIT.items()}, "visited_on": b"2024-03-01"})
    (item,) = items(read(put(tmp_path, "a.avro", container(schema, data))))
    judged = Structure(TOY).judge(item.raw, "visit", TOY.default_edition, item.uncarried)
    assert [(problem.notice.id, problem.path) for problem in judged.problems] == [("ST-MISSING", ("branch",))]


def test_a_union_of_record_types(tmp_path: Path) -> None:
    kinds = [record(("a", "int"), name="A"), record(("b", INT), name="B")]
    data = long(1) + long(19783) + long(0) + long(7)
    assert raws(read(put(tmp_path, "a.avro", container(kinds, data, 2)))) == [{"b": "2024-03-01"}, {"a": 7}]


def test_types_by_name_in_namespaces(tmp_path: Path) -> None:
    inner = {**record(("d", INT), name="n.D"), "namespace": "ignored"}
    schema = {**record(("a", inner), ("b", "n.D"), ("c", ["null", "n.D"])), "namespace": "m"}
    data = encoded(schema, {"a": {"d": DAY}, "b": {"d": DAY}, "c": {"d": DAY}})
    day = {"d": "2024-03-01"}
    assert raws(read(put(tmp_path, "a.avro", container(schema, data)))) == [{"a": day, "b": day, "c": day}]


def test_a_field_that_is_always_null(tmp_path: Path) -> None:
    schema = record(("x", "null"), ("y", "int"), ("z", {"type": "null"}))
    assert raws(read(put(tmp_path, "a.avro", container(schema, long(5))))) == [{"y": 5}]


def test_names_of_any_script(tmp_path: Path) -> None:
    data = text("V-1") + text("x")
    found = read(put(tmp_path, "a.avro", container(record(("记录编号", "string"), ("a b", "string")), data)))
    assert raws(found) == [{"记录编号": "V-1", "a b": "x"}]


@pytest.mark.parametrize(
    ("codec", "compress"),
    [
        ("null", bytes),
        ("deflate", deflated),
        ("bzip2", bz2.compress),
        ("xz", lzma.compress),
    ],
)
def test_codecs(tmp_path: Path, codec: str, compress: Any) -> None:
    data = encoded(record(("x", "string")), {"x": "甲"}, {"x": "乙"})
    path = put(tmp_path, "a.avro", header(record(("x", "string")), codec) + block(compress(data), 2))
    assert raws(read(path)) == [{"x": "甲"}, {"x": "乙"}]
    cut = put(tmp_path, "b.avro", header(record(("x", "string")), codec) + block(compress(data)[:-1], 2))
    (fault,) = faults(read(cut))
    assert (fault.notice.id, fault.fatal) == ("RD-SYNTAX", True)


def test_no_codec_is_null(tmp_path: Path) -> None:
    path = put(tmp_path, "a.avro", header(record(("x", "int")), None) + block(long(5)))
    assert raws(read(path)) == [{"x": 5}]


def snappy_literal(data: bytes) -> bytes:
    """Snappy without any copy: the length, then pieces of up to 60 bytes; behind it the checksum of Avro."""
    length, rest = bytearray(), len(data)
    while rest > 0x7F:
        length.append(rest & 0x7F | 0x80)
        rest >>= 7
    length.append(rest)
    pieces = [data[start : start + 60] for start in range(0, len(data), 60)]
    body = bytes(length) + b"".join(bytes([(len(piece) - 1) << 2]) + piece for piece in pieces)
    return body + zlib.crc32(data).to_bytes(4, "big")


def _decompress_literals(body: bytes) -> bytes:
    at = next(place for place, byte in enumerate(body) if byte < 0x80) + 1
    out = b""
    while at < len(body):
        size = (body[at] >> 2) + 1
        out += body[at + 1 : at + 1 + size]
        at += 1 + size
    return out


def snappy_file(folder: Path, compressed: bytes) -> Path:
    return put(folder, "a.avro", header(record(("x", "string")), "snappy") + block(compressed))


def test_snappy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = SimpleNamespace(snappy=SimpleNamespace(decompress_raw=_decompress_literals))
    monkeypatch.setitem(sys.modules, "cramjam", library)
    data = snappy_literal(text("湘" * 100))
    assert raws(read(snappy_file(tmp_path, data))) == [{"x": "湘" * 100}]
    (wrong,) = faults(read(snappy_file(tmp_path, data[:-1] + b"\0")))
    assert wrong.notice.id == "RD-SYNTAX"
    (bomb,) = faults(read(snappy_file(tmp_path, b"\xff\xff\xff\xff\x0f" + data[2:])))
    assert (bomb.notice.id, bomb.params["name"]) == ("RD-LIMIT", "ratio")


def test_snappy_with_the_library_itself(tmp_path: Path) -> None:
    cramjam = pytest.importorskip("cramjam")
    data = text("湘" * 100)
    compressed = bytes(cramjam.snappy.compress_raw(data)) + zlib.crc32(data).to_bytes(4, "big")
    assert raws(read(snappy_file(tmp_path, compressed))) == [{"x": "湘" * 100}]
    (wrong,) = faults(read(snappy_file(tmp_path, compressed[:8] + b"\xff" * 8 + compressed[16:])))
    assert (wrong.notice.id, wrong.fatal) == ("RD-SYNTAX", True)
    assert "decompressed" in wrong.params["reason_en"]


def test_snappy_without_the_library_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cramjam", None)
    (fault,) = faults(read(snappy_file(tmp_path, snappy_literal(b"\0"))))
    assert (fault.notice.id, fault.fatal) == ("RD-CODEC", True)
    assert 'pip install "enforce-data[snappy]"' in fault.params["reason_en"]


def test_an_unknown_codec(tmp_path: Path) -> None:
    (fault,) = faults(read(put(tmp_path, "a.avro", header(record(("x", "int")), "lz4"))))
    assert (fault.notice.id, fault.params["codec"]) == ("RD-CODEC", "lz4")


def test_places(tmp_path: Path) -> None:
    (file,) = avro_file.write([VISIT, FULL_VISIT], tmp_path / "v.avro", Writing(TOY))
    item = items(read(file))[1]
    assert item.locate(("branch", "code")) == Location(key="record 2", source="branch.code")
    assert item.locate(("loans", 0, "copies", 1, "barcode")) == Location(key="record 2", source="loans.copies.barcode")
    assert item.locate(("loans", 7, "title")) == Location(key="record 2", source="loans")
    assert item.locate(("visitor", "shoe")) == Location(key="record 2", source="visitor")
    assert item.locate(("weather",)) == Location(key="record 2")
    assert item.locate(()) == Location(key="record 2")
    assert item.input_of(()) is None


def test_a_record_beyond_the_window_is_read_whole(tmp_path: Path) -> None:
    """What fastavro is shown at a time must not decide what can be read."""
    schema = record(("x", "string"), ("y", {"type": "array", "items": "int"}))
    values = [{"x": "湘" * size, "y": list(range(size // 50))} for size in (1, 2000, 0, 3000, 5, 6, 7)]
    path = put(tmp_path, "a.avro", container(schema, encoded(schema, *values), len(values)))
    assert raws(read(path, Limits(record_values=100))) == values


def test_records_that_are_too_large(tmp_path: Path) -> None:
    schema = record(("x", "string"), ("y", {"type": "array", "items": "int"}))
    values = [{"x": "湘" * size, "y": [1] * items_} for size, items_ in ((1, 0), (60, 0), (1, 11), (2, 3))]
    path = put(tmp_path, "a.avro", container(schema, encoded(schema, *values), len(values)))
    found = read(path, Limits(record_chars=50, list_items=10))
    assert raws(found) == [values[0], values[3]]
    assert [(each.number, each.params["name"], each.path) for each in found if isinstance(each, Fault)] == [
        (2, "record_chars", None),
        (3, "list_items", ("y",)),
    ]
    assert [each.number for each in found] == [1, 2, 3, 4]
    (last, *_) = reversed(read(path, Limits(record_values=9, list_items=1000)))
    assert isinstance(last, Fault)
    assert (last.params["name"], last.fatal, last.number) == ("record_values", True, 3)


def test_a_file_of_fastavro(tmp_path: Path) -> None:
    schema = record(("record_id", "string"), ("fee", ["null", BYTES]))
    path = tmp_path / "a.avro"
    with path.open("wb") as stream:
        rows = [{"record_id": f"V-{number}", "fee": Decimal(number)} for number in range(5000)]
        fastavro.writer(stream, schema, rows, codec="deflate")
    found = raws(read(path))
    assert len(found) == 5000
    assert found[4999] == {"record_id": "V-4999", "fee": "4999.00"}


def test_the_record_type_is_told_by_our_own_schemas_only(tmp_path: Path) -> None:
    (visits,) = avro_file.write([VISIT], tmp_path / "v.avro", Writing(TOY))
    (cards,) = avro_file.write([], tmp_path / "c.avro", Writing(TOY, record_type="card"))
    lying = {"type": "record", "name": "Visit", "namespace": "toy.v1", "fields": [{"name": "card_no", "type": "int"}]}
    foreign = put(tmp_path, "f.avro", container(record(("record_type", "string")), b"\0"))
    liar = put(tmp_path, "l.avro", container(lying, b"\0"))
    odd = put(tmp_path, "o.avro", container({"type": "record", "name": [], "fields": [{"name": {}}, 5]}, b"\0"))
    torn = put(tmp_path, "t.avro", b"Obj\x01")
    files = (visits, cards, foreign, liar, odd, torn)
    assert [avro_file.stated_type(source(path), reading()) for path in files] == ["visit", "card", *[None] * 4]


def test_the_progress_bar_comes_to_the_end(tmp_path: Path) -> None:
    (file,) = avro_file.write([VISIT, FULL_VISIT], tmp_path / "v.avro", Writing(TOY))
    pieces: list[int] = []
    opened = replace(source(file), on_read=pieces.append)
    assert len(list(avro_file.read(opened, reading()))) == 2
    assert sum(pieces) == file.stat().st_size
    assert min(pieces) > 0
