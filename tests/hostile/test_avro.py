"""Avro that lies: about lengths, counts, markers, its schema.  Every file ends with findings, in bounded memory."""

from __future__ import annotations

import bz2
import lzma
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats import avro_file
from enforce_data.formats.base import Writing
from enforce_data.limits import Limits
from hostile.promises import checked, said
from toy.avro_made import SYNC, block, container, deflated, encoded, header, long, record, text
from toy.files import faults, items, put, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT
from toy.standard import TOY

R = record(("x", "string"))
X = text("甲")
SMALL = Limits(record_chars=200, nesting=5, list_items=10, record_values=100, block_bytes=1000, schema_chars=5000)


SOUND = header(R) + block(X)


@pytest.mark.parametrize(
    ("content", "id_", "reason", "before"),
    [
        (b"Obj\x02" + SOUND[4:], "RD-SYNTAX", "not an Avro", 0),
        (b"Ob", "RD-SYNTAX", "not an Avro", 0),
        (b"record_id\nV-1\n", "RD-SYNTAX", "not an Avro", 0),
        (SOUND[:4], "RD-SYNTAX", "incomplete", 0),
        (SOUND[:30], "RD-SYNTAX", "incomplete", 0),
        (header(R)[:-1], "RD-SYNTAX", "incomplete", 0),
        (SOUND + block(X)[:-1], "RD-SYNTAX", "incomplete", 1),
        (SOUND + b"\x02", "RD-SYNTAX", "incomplete", 1),
        (SOUND + block(X, sync=bytes(16)), "RD-SYNTAX", "sync marker", 1),
        (SOUND + block(X + X), "RD-SYNTAX", "behind the 1 records", 2),
        (SOUND + block(X, 0), "RD-SYNTAX", "behind the 0 records", 1),
        (SOUND + block(X, 2), "RD-SYNTAX", "own schema", 2),
        (SOUND + block(X, 2**62), "RD-SYNTAX", "own schema", 2),
        (SOUND + block(X, -1), "RD-SYNTAX", "-1 records", 1),
        (SOUND + block(X, size=-1), "RD-SYNTAX", "-1 bytes", 1),
        (SOUND + block(X, size=2**62), "RD-SYNTAX", "incomplete", 1),
        (SOUND + block(X, size=3), "RD-SYNTAX", "sync marker", 1),
        (SOUND + b"\xff" * 20, "RD-SYNTAX", "header", 1),
        (SOUND + block(long(-5) + b"abcdef"), "RD-SYNTAX", "own schema", 1),
        (SOUND + block(long(-1) + b"abcdef"), "RD-SYNTAX", "own schema", 1),
        (SOUND + block(long(2**62) + b"abc"), "RD-SYNTAX", "own schema", 1),
        (SOUND + block(b"\xff" * 30), "RD-SYNTAX", "own schema", 1),
        (b"Obj\x01" + long(2**62), "RD-SYNTAX", "incomplete", 0),
        (b"Obj\x01" + long(1) + long(-3), "RD-SYNTAX", "header", 0),
        (b"Obj\x01" + long(1) + long(2**62), "RD-LIMIT", "schema_chars", 0),
        (b"Obj\x01" + long(1) + text("avro.schema") + long(2**40), "RD-LIMIT", "schema_chars", 0),
        (b"Obj\x01" + long(0) + SYNC, "RD-SCHEMA", "no schema", 0),
        (header("nonsense"), "RD-SYNTAX", "value is expected", 0),
        (header(b"\xff"), "RD-ENCODING", "UTF-8", 0),
        (header('"a'), "RD-SYNTAX", "never closed", 0),
        (header('{"type":"record","type":"record"}'), "RD-DUPLICATE-KEY", "", 0),
    ],
)
def test_files_that_lie(tmp_path: Path, content: bytes, id_: str, reason: str, before: int) -> None:
    found = checked(read(put(tmp_path, "a.avro", content)))
    assert len(items(found)) == before
    (fault,) = faults(found)
    assert (fault.notice.id, fault.fatal) == (id_, True)
    assert reason in said(fault)[1]
    assert fault.location.key == (f"record {before + 1}" if before else None)


def nested(depth: int) -> str:
    """A schema too deep for Python's own JSON."""
    kind = '{"type":"array","items":' * depth + '"int"' + "}" * depth
    return f'{{"type":"record","name":"R","fields":[{{"name":"a","type":{kind}}}]}}'


def _powers(length: int, leaf: Any) -> Any:
    """Types of which each holds ten of the next: 10 to the power of ``length`` values, if the leaf takes no bytes."""
    kind: Any = record(("a", leaf), name="T0")
    for number in range(1, length):
        kind = record(*((f"f{each}", kind if each == 0 else f"T{number - 1}") for each in range(10)), name=f"T{number}")
    return kind


NODE = record(("v", "int"), ("next", ["null", "N"]), name="N")


@pytest.mark.parametrize(
    ("schema", "id_", "reason"),
    [
        (NODE, "RD-SCHEMA", "contains itself"),
        (record(("a", {"type": "array", "items": "N"}), name="N"), "RD-SCHEMA", "contains itself"),
        (record(("a", "N"), name="N"), "RD-SCHEMA", "contains itself"),
        (record(("a", {"type": "map", "values": ["null", "N"]}), name="N"), "RD-SCHEMA", "contains itself"),
        (record(), "RD-SCHEMA", "no bytes"),
        (record(("a", "null")), "RD-SCHEMA", "no bytes"),
        (record(("a", {"type": "fixed", "name": "F", "size": 0})), "RD-SCHEMA", "no bytes"),
        (record(("n", "int"), ("a", {"type": "array", "items": "null"})), "RD-SCHEMA", "no bytes"),
        (record(("n", "int"), ("a", {"type": "array", "items": record(name="S")})), "RD-SCHEMA", "no bytes"),
        (record(("n", "int"), ("a", ["null", _powers(9, "null")])), "RD-SCHEMA", "no bytes"),
        (_powers(9, "null"), "RD-SCHEMA", "no bytes"),
        (nested(64), "RD-LIMIT", "nesting"),
        (nested(5000), "RD-LIMIT", "nesting"),
        ('"int"', "RD-SCHEMA", "does not describe records"),
        ({"type": "array", "items": R}, "RD-SCHEMA", "does not describe records"),
        (["null", R], "RD-SCHEMA", "does not describe records"),
        ([], "RD-SCHEMA", "no valid type"),
        (5, "RD-SCHEMA", "no valid type"),
        ({}, "RD-SCHEMA", "no valid type"),
        ({"type": "decimal"}, "RD-SCHEMA", "no valid type"),
        ({"type": "record"}, "RD-SCHEMA", "no valid type"),
        ({"type": "record", "name": 5, "fields": []}, "RD-SCHEMA", "no valid type"),
        ({"type": "record", "name": "int", "fields": []}, "RD-SCHEMA", "no valid type"),
        ({"type": "record", "name": "R"}, "RD-SCHEMA", "no valid type"),
        ({"type": "record", "name": "R", "fields": [5]}, "RD-SCHEMA", "no valid type"),
        ({"type": "record", "name": "R", "fields": [{"name": "a"}]}, "RD-SCHEMA", "no valid type"),
        (record(("a", "int"), ("a", "int")), "RD-SCHEMA", "no valid type"),
        (record(("a", R), ("b", R), name="S"), "RD-SCHEMA", "no valid type"),
        (record(("a", "nowhere.T")), "RD-SCHEMA", "no valid type"),
        (record(("a", {"type": "array"})), "RD-SCHEMA", "no valid type"),
        (record(("a", {"type": "fixed", "name": "F", "size": -1})), "RD-SCHEMA", "no valid type"),
        (record(("a", {"type": "fixed", "name": "F", "size": True})), "RD-SCHEMA", "no valid type"),
        (record(("a", {"type": "enum", "name": "F"})), "RD-SCHEMA", "no valid type"),
        (record(("a", {"type": "enum", "name": "F", "symbols": [1]})), "RD-SCHEMA", "no valid type"),
        (record(("a", ["int", ["null"]])), "RD-SCHEMA", "no valid type"),
        (record(("a", None)), "RD-SCHEMA", "no valid type"),
    ],
)
def test_schemas_that_are_refused(tmp_path: Path, schema: Any, id_: str, reason: str) -> None:
    path = put(tmp_path, "a.avro", header(schema) + block(b"\2" * 64, 64))
    (fault,) = checked(read(path))
    assert isinstance(fault, Fault)
    assert said(fault)[0] == id_
    assert reason in said(fault)[1]


def test_a_chain_of_types_by_name(tmp_path: Path) -> None:
    """Each level is named in the one above, so that the text is shallow and the data deep."""
    kinds = [record(("a", "int"), name="T0")] + [record(("a", f"T{n}"), name=f"T{n + 1}") for n in range(3000)]
    schema = record(*((f"f{n}", kind) for n, kind in enumerate(kinds)))
    (fault,) = checked(read(put(tmp_path, "a.avro", header(schema) + block(bytes(9)))))
    assert isinstance(fault, Fault)
    assert said(fault)[:2] == ("RD-LIMIT", "nesting")


def test_values_by_powers_that_take_bytes_only_end(tmp_path: Path) -> None:
    (fault,) = checked(read(put(tmp_path, "a.avro", header(_powers(9, "int")) + block(bytes(5000)))))
    assert isinstance(fault, Fault)
    assert said(fault)[0] == "RD-SYNTAX"


def test_a_schema_that_is_too_long(tmp_path: Path) -> None:
    schema = {**R, "doc": "湘" * 5000}
    path = put(tmp_path, "a.avro", container(schema, X))
    assert raws(read(path, Limits(schema_chars=6000))) == [{"x": "甲"}]
    (fault,) = checked(read(path, Limits(schema_chars=4000)))
    assert isinstance(fault, Fault)
    assert said(fault) == ("RD-LIMIT", "schema_chars", True)


@pytest.mark.parametrize("number", [-1, -2, 2, 2**40, -(2**63)])
def test_branches_that_a_union_has_not(tmp_path: Path, number: int) -> None:
    """A negative number must not count from the end, as it does in Python."""
    for kind in (["null", "string"], ["string", "null"], ["null", "string", "bytes"][: 2 if number == 2 else 3]):
        schema = record(("v", "int"), ("x", kind), ("y", {"type": "array", "items": kind}))
        sound = encoded(schema, {"v": 1, "x": "a", "y": ["b"]})
        path = put(tmp_path, "a.avro", container(schema, sound + long(1) + long(number) + text("ab") + long(0), 2))
        found = checked(read(path))
        assert [said(fault)[0] for fault in faults(found)] == ["RD-SYNTAX"]
        assert len(items(found)) == 1


def test_a_size_beyond_all_numbers(tmp_path: Path) -> None:
    schema = record(("a", ["int", {"type": "fixed", "name": "F", "size": 10**400}]))
    sound = encoded(record(("a", ["int"])), {"a": 7})
    found = checked(read(put(tmp_path, "a.avro", container(schema, sound + b"\2", 2))))
    assert raws(found) == [{"a": 7}]
    assert [fault.notice.id for fault in faults(found)] == ["RD-SYNTAX"]


BOMB = 40_000_000


@pytest.mark.parametrize(("codec", "compress"), [("deflate", deflated), ("bzip2", bz2.compress), ("xz", lzma.compress)])
def test_a_block_that_grows(tmp_path: Path, codec: str, compress: Any) -> None:
    path = put(tmp_path, "a.avro", header(R, codec) + block(compress(X)) + block(compress(bytes(BOMB)), BOMB))
    tracemalloc.start()
    try:
        found = checked(read(path, Limits(block_bytes=1_000_000)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert said(faults(found)[0]) == ("RD-LIMIT", "block_bytes", True)
    assert len(items(found)) == 1
    assert peak < 12_000_000


def test_a_block_that_grows_too_much_for_its_size(tmp_path: Path) -> None:
    """Many small blocks, each within the limit of a block, would take hours."""
    schema, data = record(("x", "int")), bytes(2_000_000)
    path = put(tmp_path, "a.avro", header(schema, "deflate") + block(deflated(data), len(data)))
    (fault,) = faults(checked(read(path)))
    assert said(fault) == ("RD-LIMIT", "ratio", True)
    assert not faults(read(put(tmp_path, "b.avro", header(schema, "deflate") + block(deflated(data[:9000]), 9000))))


def test_a_block_that_is_too_long(tmp_path: Path) -> None:
    long_text = text("x" * 2000)
    path = put(tmp_path, "a.avro", header(R) + block(X) + block(long_text))
    (fault,) = faults(checked(read(path, Limits(block_bytes=1000))))
    assert said(fault) == ("RD-LIMIT", "block_bytes", True)
    assert items(read(path))[1].raw == {"x": "x" * 2000}


DENSE = [
    ("groups of one absent member", record(("o", ["null", "int"]), name="S"), b"\0"),
    ("empty lists", {"type": "array", "items": "int"}, b"\0"),
    ("empty maps", {"type": "map", "values": "int"}, b"\0"),
    ("numbers", "long", b"\2"),
    ("chains of groups", record(("a", record(("b", record(("c", "int"), name="C")), name="B")), name="A"), b"\2"),
]


@pytest.mark.parametrize(("item", "data"), [pytest.param(*each[1:], id=each[0]) for each in DENSE])
@pytest.mark.parametrize("size", [2_000_000, -2_000_000, 2**60])
def test_values_that_take_a_byte(tmp_path: Path, item: Any, data: bytes, size: int) -> None:
    schema = record(("x", {"type": "array", "items": item}))
    count = long(size) + (long(1) if size < 0 else b"")
    path = put(tmp_path, "a.avro", container(schema, count + data * 2_000_000 + long(0)))
    tracemalloc.start()
    try:
        found = checked(read(path, Limits(record_values=20_000, list_items=10_000)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    (fault,) = faults(found)
    assert fault.notice.id in ("RD-LIMIT", "RD-SYNTAX")
    assert items(found) == []
    assert peak < 20_000_000


def test_a_file_full_of_records_that_are_none_is_given_up(tmp_path: Path) -> None:
    """Each takes a byte, and a dozen findings; how many are walked must not follow from the size of the file."""
    path = put(tmp_path, "a.avro", container(record(("x", "int")), bytes(500_000), 500_000))
    *bare, last = checked(read(path, Limits(bare_records=100)))
    assert (len(bare), last.number) == (100, 101)
    assert isinstance(last, Fault)
    assert said(last) == ("RD-LIMIT", "bare_records", True)
    assert len(read(path)) == 10_001


def test_records_with_as_many_members_as_any_must_have_are_all_read(tmp_path: Path) -> None:
    """The smallest record of the standard is a card, and type and edition may be stated of the whole file."""
    card = {name: "x" for name in CARD if name not in ("record_type", "edition")}
    schema = record(*((name, "string") for name in card))
    path = put(tmp_path, "a.avro", container(schema, encoded(schema, *[card] * 30), 30))
    assert raws(read(path, Limits(bare_records=1))) == [card] * 30
    lost = record(*((name, "bytes") for name in card))
    path = put(tmp_path, "b.avro", container(lost, encoded(schema, *[card] * 30), 30))
    assert raws(read(path, Limits(bare_records=1))) == [{}] * 30, "members that could not be read are not missing"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("sound")
    return {
        codec: avro_file.write([FULL_VISIT, VISIT], folder / f"{codec}.avro", Writing(TOY, codec=codec))[0].read_bytes()
        for codec in ("null", "deflate")
    }


@pytest.mark.parametrize("codec", ["null", "deflate"])
@given(st.data())
def test_a_sound_file_with_bytes_changed(
    tmp_path_factory: pytest.TempPathFactory, sound: dict[str, bytes], codec: str, data: st.DataObject
) -> None:
    content = bytearray(sound[codec])
    behind = content.index(b"avro.codec")
    for _ in range(data.draw(st.integers(1, 3))):
        first = data.draw(st.sampled_from([0, behind]))
        content[data.draw(st.integers(first, len(content) - 1))] = data.draw(st.integers(0, 255))
    checked(read(put(tmp_path_factory.mktemp("changed"), "a.avro", bytes(content))))


@pytest.mark.parametrize("codec", ["null", "deflate"])
@given(st.data())
def test_a_sound_file_cut_off(
    tmp_path_factory: pytest.TempPathFactory, sound: dict[str, bytes], codec: str, data: st.DataObject
) -> None:
    end = data.draw(st.integers(1, len(sound[codec]) - 1))
    found = checked(read(put(tmp_path_factory.mktemp("cut"), "a.avro", sound[codec][:end])))
    header_only = b"avro.codec" in sound[codec][: end - 40] and not items(found) and not faults(found)
    assert header_only or [fault.fatal for fault in faults(found)] == [True]


@given(st.binary(max_size=80), st.integers(0, 5))
def test_any_data_of_a_rich_schema(tmp_path_factory: pytest.TempPathFactory, content: bytes, count: int) -> None:
    inner = record(("a", ["null", "string", "bytes"]), ("b", {"type": "map", "values": ["null", "double"]}), name="I")
    schema = record(
        ("x", {"type": "array", "items": inner}),
        ("d", ["null", {"type": "int", "logicalType": "date"}]),
        ("e", {"type": "enum", "name": "E", "symbols": ["p", "q"]}),
        ("f", {"type": "bytes", "logicalType": "decimal", "precision": 5, "scale": 2}),
    )
    path = put(tmp_path_factory.mktemp("any"), "a.avro", container(schema, content, count))
    checked(read(path))
    checked(read(path, SMALL))


@pytest.mark.parametrize("name", Limits.__dataclass_fields__)
def test_limits_of_one_hold_everywhere(tmp_path: Path, sound: dict[str, bytes], name: str) -> None:
    found = checked(read(put(tmp_path, "a.avro", sound["null"]), Limits(**{name: 1})))
    assert found
    if name in {"record_chars", "nesting", "list_items", "record_values", "block_bytes", "schema_chars"}:
        assert {fault.notice.id for fault in faults(found)} == {"RD-LIMIT"}
    else:
        assert faults(found) == []
