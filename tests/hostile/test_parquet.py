"""Parquet that lies: about sizes, counts, levels, its schema.  Every file ends with findings, in bounded memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats import parquet_file, parquet_pages
from enforce_data.formats.base import Item, Writing
from enforce_data.limits import Limits
from hostile.promises import checked, said
from toy.files import faults, items, put, raws, read
from toy.parquet_made import REPEATED, element, file, footer, levels, page, schema, text
from toy.samples import FULL_VISIT, VISIT
from toy.standard import TOY

SOUND = file(page(text("甲", "乙"), 2), 2)


def test_a_file_made_by_hand_is_read(tmp_path: Path) -> None:
    assert raws(read(put(tmp_path, "a.parquet", SOUND))) == [{"x": "甲"}, {"x": "乙"}]


TWO = text("甲", "乙")


@pytest.mark.parametrize(
    ("content", "id_", "reason"),
    [
        (b"PAR", "RD-SYNTAX", "not a Parquet"),
        (b"record_id\nV-1\n", "RD-SYNTAX", "not a Parquet"),
        (b"PAR1", "RD-SYNTAX", "not a Parquet"),
        (SOUND[:-1], "RD-SYNTAX", "incomplete"),
        (SOUND[:40], "RD-SYNTAX", "incomplete"),
        (b"PAR1PAR1", "RD-SYNTAX", "incomplete"),
        (SOUND[:-4] + b"PARE", "RD-UNREADABLE", "encrypted"),
        (b"PARE" + SOUND[4:], "RD-UNREADABLE", "encrypted"),
        (SOUND[:-8] + b"\xff\xff\xff\x7fPAR1", "RD-SYNTAX", "incomplete"),
        (SOUND[:-8] + b"\0\0\0\0PAR1", "RD-SYNTAX", "footer"),
        (b"PAR1" + b"\x19" * 60 + (60).to_bytes(4, "little") + b"PAR1", "RD-SYNTAX", "footer"),
        (b"PAR1" + footer([], 0, []), "RD-SCHEMA", "no columns"),
        (b"PAR1" + footer(schema(), 0, []), "RD-SCHEMA", "no columns"),
        (b"PAR1" + footer(schema("x", "x"), 0, []), "RD-SCHEMA", "two columns have the name x"),
        (b"PAR1" + footer(schema("x")[:1], 0, []), "RD-SYNTAX", "footer"),
        (b"PAR1" + footer([*schema("x"), element("y")], 0, []), "RD-SYNTAX", "footer"),
        (b"PAR1" + footer([element("r", 2**31 - 1), element("x")], 0, []), "RD-SYNTAX", "footer"),
        (b"PAR1" + footer([element(f"g{n}", 1) for n in range(400)] + [element("x")], 0, []), "RD-LIMIT", "nesting"),
        (b"PAR1" + footer(schema(*map(str, range(5000))), 0, []), "RD-LIMIT", "columns"),
        (file(page(TWO, 2), 2, stored=10**9), "RD-SYNTAX", "footer"),
        (file(page(TWO, 2), 2, at=10**9), "RD-SYNTAX", "footer"),
        (file(page(TWO, 2), 2, at=-5), "RD-SYNTAX", "footer"),
        (file(page(TWO, 2), 2, values=-1), "RD-SYNTAX", "footer"),
        (file(page(TWO, 2), 3), "RD-SYNTAX", "head of a data page"),
        (file(page(TWO, 2), 3, 2), "RD-SYNTAX", "head of a data page"),
        (file(page(TWO, 3), 3), "RD-SYNTAX", "cannot be decoded"),
        (file(page(TWO, 2**31 - 1), 2), "RD-SYNTAX", "head of a data page"),
        (file(page(TWO, -1), 2), "RD-SYNTAX", "head of a data page"),
        (file(page(TWO, 2, size=-1), 2), "RD-SYNTAX", "head of a data page"),
        (file(page(TWO, 2, stored=1 << 20), 2), "RD-SYNTAX", "incomplete"),
        (file(page(TWO, 2, size=2**31 - 1), 2), "RD-LIMIT", "ratio"),
        (file(page(TWO, 2, size=2**31 - 1), 2, codec=6), "RD-LIMIT", "ratio"),
        (file(page(TWO, 2), 2, codec=6), "RD-SYNTAX", "cannot be decoded"),
        (file(page(TWO, 2), 2, codec=3), "RD-CODEC", "the codec lzo"),
        (file(b"\xff" * 40, 2), "RD-SYNTAX", "head of a data page"),
        (file(page(text("x"), 1), 2**31 - 1), "RD-LIMIT", "ratio"),
        (file(page(b"\xff\xff\xff\x7f", 1), 1), "RD-SYNTAX", "cannot be decoded"),
        (file(page(TWO, 5, kind=2) + page(TWO, 2), 2), "RD-SYNTAX", "head of a data page"),
    ],
)
def test_files_that_lie(tmp_path: Path, content: bytes, id_: str, reason: str) -> None:
    (fault,) = checked(read(put(tmp_path, "a.parquet", content)))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, fault.fatal) == (id_, True)
    assert reason in said(fault)[1]


LISTS = [element("schema", 1), element("x", repetition=REPEATED)]


def repeated(items_: int, rows: int, *runs: tuple[int, int]) -> bytes:
    """A list of texts in which nothing stands but levels."""
    return file(page(levels(*runs) + levels((items_, 1)) + text("x"), items_), rows, items_, elements=LISTS)


def test_items_of_a_row_are_counted_before_they_are_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dozen bytes can say that a row has a billion items."""
    monkeypatch.setattr(parquet_file, "_batches", None)
    path = put(tmp_path, "a.parquet", repeated(2**30, 1, (1, 0), (2**30 - 1, 1)))
    (fault,) = checked(read(path))
    assert isinstance(fault, Fault)
    assert said(fault) == ("RD-LIMIT", "record_values", True)


BOMBS: list[tuple[str, Any, dict[str, Any], str]] = [
    ("rows of nothing", lambda: {"x": pa.nulls(3_000_000, pa.string())}, {}, "ratio"),
    ("one list of nothing", lambda: {"x": pa.array([[None] * 3_000_000], pa.list_(pa.string()))}, {}, "record_values"),
    (
        "a page of one letter",
        lambda: {"x": ["x" * 20_000_000]},
        {"compression": "zstd", "use_dictionary": False, "write_statistics": False},
        "ratio",
    ),
    (
        "one text in every row",
        lambda: {"x": pa.DictionaryArray.from_arrays([0] * 100_000, ["x" * 1_000_000])},
        {},
        "ratio",
    ),
    (
        "texts that begin alike",
        lambda: {"x": ["x" * 500_000 + str(number) for number in range(220)]},
        {"use_dictionary": False, "column_encoding": {"x": "DELTA_BYTE_ARRAY"}, "write_statistics": False},
        "ratio",
    ),
    (
        "many columns of large pages",
        lambda: {f"x{number}": ["x" * 900_000] for number in range(160)},
        {"compression": "zstd", "use_dictionary": False, "write_statistics": False},
        "page_bytes",
    ),
    (
        "a row of large texts",
        lambda: {f"x{number}": ["x" * 900_000] for number in range(60)},
        {"compression": "zstd", "use_dictionary": False, "write_statistics": False},
        "record_chars",
    ),
]


@pytest.mark.parametrize(("made", "options", "limit"), [pytest.param(*each[1:], id=each[0]) for each in BOMBS])
def test_bombs(tmp_path: Path, made: Any, options: dict[str, Any], limit: str) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(made()), path, store_schema=False, **options)
    usual = pa.default_memory_pool()
    pool = pa.proxy_memory_pool(usual)
    pa.set_memory_pool(pool)
    try:
        found = checked(read(path, Limits(bare_records=10**9)))
    finally:
        pa.set_memory_pool(usual)
    assert said(faults(found)[-1]) == ("RD-LIMIT", limit, True)
    assert pool.max_memory() < 150_000_000
    assert pool.max_memory() > 0 or not items(found)


def test_pages_of_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_pages, "_FEW_PAGES", 100)
    monkeypatch.setattr(parquet_pages, "_PAGE_BYTES", 1000)
    path = put(tmp_path, "a.parquet", file(page(b"", 0) * 200 + page(text("x"), 1), 1))
    (fault,) = checked(read(path))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, "too many pieces" in said(fault)[1]) == ("RD-SYNTAX", True)


def test_levels_in_runs_of_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run is walked over; a page of them may be a thousand times what it takes in the file."""
    runs = [(1, 0), (1, 1)] * 500
    path = put(tmp_path, "a.parquet", repeated(1000, 500, *runs))
    monkeypatch.setattr(parquet_pages, "_FEW_RUNS", 100)
    monkeypatch.setattr(parquet_pages, "_RUN_BYTES", 10**9)
    (fault,) = checked(read(path))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, "too many pieces" in said(fault)[1]) == ("RD-SYNTAX", True)


def test_a_dictionary_of_more_words_than_the_file_has_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_pages, "_FEW_WORDS", 0)
    (fault,) = checked(read(put(tmp_path, "a.parquet", file(page(b"", 10**6, kind=2) + page(TWO, 2), 2))))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, "too many pieces" in said(fault)[1]) == ("RD-SYNTAX", True)


def test_lists_of_fewer_rows_than_the_footer_says(tmp_path: Path) -> None:
    items_ = page(levels((1, 0), (1, 1)) + levels((2, 1)) + TWO, 2)
    assert raws(read(put(tmp_path, "a.parquet", file(items_, 1, 2, elements=LISTS)))) == [{"x": ["甲", "乙"]}]
    *_, fault = checked(read(put(tmp_path, "b.parquet", file(items_, 5, 2, elements=LISTS))))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, fault.fatal) == ("RD-SYNTAX", True)


def test_a_file_full_of_records_that_are_none_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"x": list(range(30_000))}), path)
    *bare, last = checked(read(path))
    assert len(bare) == 10_000
    assert isinstance(last, Fault)
    assert said(last) == ("RD-LIMIT", "bare_records", True)


def test_a_header_of_nested_structs_without_end(tmp_path: Path) -> None:
    """Structs in structs, and lists in lists, each a byte."""
    for data in (b"\x1c" * 5000, b"\x19" * 5000):
        (fault,) = checked(read(put(tmp_path, "a.parquet", file(data, 1))))
        assert isinstance(fault, Fault)
        assert fault.notice.id == "RD-SYNTAX"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("sound") / "v.parquet"
    return parquet_file.write([FULL_VISIT, VISIT], target, Writing(TOY))[0].read_bytes()


@given(st.data())
def test_a_sound_file_with_bytes_changed(
    tmp_path_factory: pytest.TempPathFactory, sound: bytes, data: st.DataObject
) -> None:
    content = bytearray(sound)
    tail = len(content) - 8 - int.from_bytes(content[-8:-4], "little")
    for _ in range(data.draw(st.integers(1, 3))):
        first = data.draw(st.sampled_from([0, tail]))
        content[data.draw(st.integers(first, len(content) - 1))] = data.draw(st.integers(0, 255))
    checked(read(put(tmp_path_factory.mktemp("changed"), "a.parquet", bytes(content))))


@given(st.data())
def test_a_sound_file_cut_off(tmp_path_factory: pytest.TempPathFactory, sound: bytes, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, len(sound) - 1))
    (fault,) = checked(read(put(tmp_path_factory.mktemp("cut"), "a.parquet", sound[:end])))
    assert isinstance(fault, Fault)
    assert (fault.notice.id, fault.fatal) == ("RD-SYNTAX", True)


@pytest.mark.parametrize("name", Limits.__dataclass_fields__)
def test_limits_of_one_hold_everywhere(tmp_path: Path, sound: bytes, name: str) -> None:
    found: list[Item | Fault] = checked(read(put(tmp_path, "a.parquet", sound), Limits(**{name: 1})))
    if name in {"record_chars", "nesting", "columns", "list_items", "record_values", "page_bytes", "schema_chars"}:
        assert {fault.notice.id for fault in faults(found)} == {"RD-LIMIT"}
    else:
        assert (len(items(found)), faults(found)) == (2, [])
