"""Reading Parquet: schemas of other writers, values of every type, codecs and places."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from enforce_data.findings import Location
from enforce_data.formats import parquet_file, parquet_pages
from enforce_data.formats.base import Writing
from enforce_data.formats.parquet_footer import ParquetError
from enforce_data.formats.parquet_values import _named
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading, source
from toy.samples import CARD, FULL_VISIT, VISIT
from toy.standard import TOY

DAY = dt.date(2024, 3, 1)
NOON = dt.datetime(2024, 3, 1, 12)  # noqa: DTZ001
WORDS = pa.array(["甲", None, "乙", "甲"])


def table(path: Path, columns: Any, **options: Any) -> Path:
    pq.write_table(columns if isinstance(columns, pa.Table) else pa.table(columns), path, **options)
    return path


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (WORDS, ["甲", None, "乙", "甲"]),
        (WORDS.cast(pa.large_string()), ["甲", None, "乙", "甲"]),
        (WORDS.cast(pa.string_view()), ["甲", None, "乙", "甲"]),
        (WORDS.dictionary_encode(), ["甲", None, "乙", "甲"]),
        (pa.array([None, None]), [None, None]),
        (pa.array([True, None, False]), [True, None, False]),
        (pa.array([5, None], pa.int8()), [5, None]),
        (pa.array([2**64 - 1], pa.uint64()), [2**64 - 1]),
        (pa.array([5.0, 5.5, None]), [5, 5.5, None]),
        (pa.array([5.0, -0.0, 0.5], pa.float32()), [5, 0, 0.5]),
        (pa.array([Decimal("2000.00"), Decimal("-0.05"), None]), ["2000.00", "-0.05", None]),
        (pa.array([Decimal(10) ** 40], pa.decimal256(50, 9)), ["1" + "0" * 40 + ".000000000"]),
        (pa.array([DAY, None]), ["2024-03-01", None]),
        (pa.array([DAY], pa.date64()), ["2024-03-01"]),
        (pa.array([NOON, None], pa.timestamp("us")), ["2024-03-01T12:00:00", None]),
        (pa.array([NOON], pa.timestamp("s")), ["2024-03-01T12:00:00"]),
        (pa.array([NOON], pa.timestamp("ms", "UTC")), ["2024-03-01T12:00:00Z"]),
        (pa.array([NOON], pa.timestamp("ns", "Asia/Shanghai")), ["2024-03-01T12:00:00Z"]),
        (pa.array([dt.time(9, 30, 1)], pa.time32("s")), ["09:30:01"]),
        (pa.array([dt.time(9, 30, 1, 5)], pa.time64("us")), ["09:30:01.000005"]),
        (pa.array([[DAY, None], [], None]), [["2024-03-01", None], [], None]),
        (pa.array([["a"], None], pa.large_list(pa.string())), [["a"], None]),
        (pa.array([["a", "b"], None], pa.list_(pa.string(), 2)), [["a", "b"], None]),
        (pa.array([{"a": DAY, "b": None}, None, {}]), [{"a": "2024-03-01"}, None, {}]),
        (pa.array([[{"a": [{"b": 1}]}, None], []]), [[{"a": [{"b": 1}]}, None], []]),
    ],
)
def test_values(tmp_path: Path, values: Any, wanted: list[Any]) -> None:
    found = read(table(tmp_path / "a.parquet", {"x": values}))
    assert faults(found) == []
    read_back = [each.get("x") for each in raws(found)]
    assert read_back == wanted
    assert [type(each) for each in read_back] == [type(each) for each in wanted]


def test_int96(tmp_path: Path) -> None:
    path = table(tmp_path / "a.parquet", {"x": pa.array([NOON])}, use_deprecated_int96_timestamps=True)
    assert raws(read(path)) == [{"x": "2024-03-01T12:00:00"}]


@pytest.mark.parametrize(
    ("values", "id_"),
    [
        (pa.array([b"abc"]), "RD-VALUE"),
        (pa.array([b"abc"], pa.large_binary()), "RD-VALUE"),
        (pa.array([b"abc"], pa.binary(3)), "RD-VALUE"),
        (pa.array([2**31 - 1], pa.int32()).cast(pa.date32()), "RD-VALUE"),
        (pa.array([2**62], pa.int64()).cast(pa.timestamp("ms")), "RD-VALUE"),
        (pa.array([1], pa.int64()).cast(pa.timestamp("ns")), "RD-VALUE"),
        (pa.array([float("nan")]), "RD-NUMBER"),
        (pa.array([float("inf")]), "RD-NUMBER"),
        (pa.array([[b"x"]]), "RD-VALUE"),
        (pa.array([{"y": [{"z": b"x"}]}]), "RD-VALUE"),
    ],
)
def test_values_that_cannot_be_read(tmp_path: Path, values: Any, id_: str) -> None:
    found = read(table(tmp_path / "a.parquet", {"x": values, "y": ["here"]}))
    (item,), (fault,) = items(found), faults(found)
    assert (fault.notice.id, (fault.path or ("",))[0], item.raw["y"]) == (id_, "x", "here")
    if id_ == "RD-NUMBER":
        assert isinstance(item.raw["x"], float)
    else:
        assert {names[:1] for names in item.uncarried} == {("x",)}


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    words = pa.array([b"\xff", "湘".encode(), None]).view(pa.string())
    found = read(table(tmp_path / "a.parquet", {"x": words, "y": [1, 2, 3]}, store_schema=False))
    assert raws(found) == [{"y": 1}, {"x": "湘", "y": 2}, {"y": 3}]
    assert [(fault.notice.id, fault.path) for fault in faults(found)] == [("RD-ENCODING", ("x",))]


@pytest.mark.parametrize(
    "values",
    [
        pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int32())),
        pa.array([[["a"]]]),
        pa.array([[[("a", 1)]]], pa.list_(pa.map_(pa.string(), pa.int32()))),
        pa.array([dt.timedelta(1)]),
    ],
)
def test_types_of_which_no_element_is(tmp_path: Path, values: Any) -> None:
    (fault,) = faults(read(table(tmp_path / "a.parquet", {"x": values})))
    assert (fault.notice.id, fault.fatal, fault.params["column"]) == ("RD-SCHEMA", True, "x")


def test_dotted_columns_are_groups(tmp_path: Path) -> None:
    columns = {"branch.code": ["B", None], "visitor.address.street": [None, "河街"], "a..b": ["x", None], "n": [1, 2]}
    found = raws(read(table(tmp_path / "a.parquet", columns)))
    assert found == [
        {"branch": {"code": "B"}, "a..b": "x", "n": 1},
        {"visitor": {"address": {"street": "河街"}}, "n": 2},
    ]


@pytest.mark.parametrize("names", [["a", "a"], ["a", "a.b"], ["a.b", "a"]])
def test_two_columns_of_one_name(tmp_path: Path, names: list[str]) -> None:
    columns = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names)
    (fault,) = faults(read(table(tmp_path / "a.parquet", columns)))
    assert (fault.notice.id, fault.fatal) == ("RD-SCHEMA", True)


@pytest.mark.parametrize("codec", ["none", "snappy", "gzip", "brotli", "lz4", "zstd"])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_codecs_and_page_versions(tmp_path: Path, codec: str, version: str) -> None:
    rows = {"x": [f"湘{number}" for number in range(500)], "l": [[str(number)] * (number % 4) for number in range(500)]}
    path = table(tmp_path / "a.parquet", rows, compression=codec, data_page_version=version, data_page_size=200)
    assert raws(read(path)) == [{"x": x, "l": each} for x, each in zip(rows["x"], rows["l"], strict=True)]


@pytest.mark.parametrize("codec", ["none", "zstd"])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_texts_that_say_how_they_begin(tmp_path: Path, codec: str, version: str) -> None:
    """The encoding of Spark's and Rust's newer pages; in lists, and with values that are absent."""
    texts = [None if number % 7 == 3 else "湘" * (number * 37 % 50) + str(number) for number in range(900)]
    rows = {"x": texts, "l": [[each] * (number % 4) for number, each in enumerate(texts)], "n": ["甲乙"] * 900}
    coded = {"x": "DELTA_BYTE_ARRAY", "l.list.element": "DELTA_BYTE_ARRAY", "n": "DELTA_BYTE_ARRAY"}
    schema = pa.schema([("x", pa.string()), ("l", pa.list_(pa.string())), pa.field("n", pa.string(), nullable=False)])
    path = table(
        tmp_path / "a.parquet",
        pa.table(rows, schema),
        use_dictionary=False,
        column_encoding=coded,
        compression=codec,
        data_page_version=version,
        data_page_size=3000,
    )
    assert pq.ParquetFile(path).metadata.row_group(0).column(1).encodings[-1] == "DELTA_BYTE_ARRAY"
    found = read(path)
    assert faults(found) == []
    assert [each.get("x") for each in raws(found)] == texts
    assert [each["l"] for each in raws(found)] == rows["l"]


def test_the_longest_shared_beginning(tmp_path: Path) -> None:
    texts = [
        "",
        "x" * 500,
        "x" * 700,
        "y",
        *(f"z{number}" for number in range(100)),
        "z99" + "w" * 900,
        "z99" + "w" * 900,
    ]
    path = tmp_path / "a.parquet"
    for compression in ("none", "zstd"):
        table(
            path,
            pa.table({"x": texts}),
            use_dictionary=False,
            column_encoding={"x": "DELTA_BYTE_ARRAY"},
            compression=compression,
        )
        with path.open("rb") as stream:
            layout = parquet_pages.Layout(stream, "a", Limits())
            (leaf,), (chunk,) = layout.footer.leaves, layout.footer.groups[0].chunks
            (page,) = layout._chunk(chunk)
            assert layout._prefix(page, leaf, chunk.codec) == 903


@pytest.mark.parametrize("rows", [1, 7, 1000])
def test_rows_at_a_time_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr(parquet_pages, "_ROWS", rows)
    wanted = [{**FULL_VISIT, "record_id": f"V-{number}"} for number in range(20)]
    (path,) = parquet_file.write(wanted, tmp_path / "v.parquet", Writing(TOY))
    assert raws(read(path)) == wanted


def test_records_that_are_too_large(tmp_path: Path) -> None:
    values = [("湘", 0), ("湘" * 60, 0), ("湘", 11), ("湘湘", 3)]
    rows = {"x": [x for x, _ in values], "y": [[1] * number for _, number in values]}
    path = table(tmp_path / "a.parquet", rows)
    found = read(path, Limits(record_chars=50, list_items=10))
    assert [each["x"] for each in raws(found)] == ["湘", "湘湘"]
    assert [(each.number, each.params["name"]) for each in faults(found)] == [(2, "record_chars"), (3, "list_items")]
    (last,) = faults(read(path, Limits(record_values=9)))
    assert (last.params["name"], last.fatal) == ("record_values", True)


def test_groups_that_are_too_deep(tmp_path: Path) -> None:
    value: Any = "x"
    for _ in range(6):
        value = {"a": value}
    path = table(tmp_path / "a.parquet", {"x": pa.array([value])})
    assert raws(read(path, Limits(nesting=8))) == [{"x": value}]
    (fault,) = faults(read(path, Limits(nesting=5)))
    assert (fault.params["name"], fault.fatal) == ("nesting", True)


def test_places(tmp_path: Path) -> None:
    (path,) = parquet_file.write([VISIT, FULL_VISIT], tmp_path / "v.parquet", Writing(TOY))
    item = items(read(path))[1]
    assert item.locate(("branch", "code")) == Location(key="record 2", source="branch.code")
    assert item.locate(("loans", 0, "copies", 1, "barcode")) == Location(key="record 2", source="loans.copies.barcode")
    assert item.locate(("weather",)) == Location(key="record 2")


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "a.parquet", b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (fault,) = faults(read(path))
    assert (fault.notice.id, fault.fatal) == ("RD-EXTRA", True)
    assert fault.params["command"] == 'pip install "enforce-data[parquet]"'
    with pytest.raises(ImportError, match="pip install"):
        parquet_file.write([CARD], tmp_path / "b.parquet", Writing(TOY))


def test_the_record_type_is_told_by_our_own_files_only(tmp_path: Path) -> None:
    (visits,) = parquet_file.write([VISIT], tmp_path / "v.parquet", Writing(TOY))
    (cards,) = parquet_file.write([], tmp_path / "c.parquet", Writing(TOY, record_type="card"))
    foreign = table(tmp_path / "f.parquet", {name: ["x"] for name in CARD})
    lying = pa.table({"card_no": ["x"]}).replace_schema_metadata({"enforce-data.record": "toy.v1.Visit"})
    liar = table(tmp_path / "l.parquet", lying)
    torn = put(tmp_path, "t.parquet", b"PAR1")
    files = (visits, cards, foreign, liar, torn)
    assert [parquet_file.stated_type(source(path), reading()) for path in files] == ["visit", "card", *[None] * 3]


def test_the_progress_bar_comes_to_the_end(tmp_path: Path) -> None:
    (path,) = parquet_file.write([VISIT, FULL_VISIT], tmp_path / "v.parquet", Writing(TOY))
    pieces: list[int] = []
    opened = replace(source(path), on_read=pieces.append)
    assert len(list(parquet_file.read(opened, reading()))) == 2
    assert sum(pieces) == path.stat().st_size
    assert min(pieces) > 0


def test_a_number_of_no_word_ends_the_file() -> None:
    for number in (2, -1):
        with pytest.raises(ParquetError):
            _named(["a", "b"], [0, None, number])
    assert _named(["a", "b"], [1, None]) == ["b", None]
