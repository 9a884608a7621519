"""Small Parquet files: of our writer, of Arrow with every type, codec and encoding, and a few made by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from itertools import accumulate
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from fuzz.seeds import Sown, written
from toy.parquet_made import I64, LIST, REPEATED, STRUCT, chunk, element, file, footer, levels, page, schema, text

_DAY = dt.date(2024, 3, 1)
_NOON = dt.datetime(2024, 3, 1, 12)  # noqa: DTZ001 - of a column without offset
_WORDS = ["湘", None, "湘西", "湘西自治州"]


def parquet_seeds() -> Iterator[Sown]:
    """Files of our writer (of types whose schemas are short), and what others write."""
    yield from written("parquet", ("agency", "certificate", "matter"))
    for columns, options in _tables():
        yield _toy(_file(columns, **options))
    for data in _made():
        yield _toy(data)


def _toy(data: bytes) -> Sown:
    return Sown({"a.parquet": data}, record_type="visit", toy=True)


def _file(columns: Any, **options: Any) -> bytes:
    stream = BytesIO()
    table = columns if isinstance(columns, pa.Table) else pa.table(columns)
    pq.write_table(
        table, stream, **{"compression": "none", "write_statistics": False, "store_schema": False, **options}
    )
    return stream.getvalue()


def _tables() -> Iterator[tuple[Any, dict[str, Any]]]:
    ids = {"record_type": ["visit"] * 4, "edition": ["1.0"] * 4, "record_id": ["V-1", "V-2", "V-3", "V-4"]}
    words = pa.array(_WORDS)
    lists = {
        "topics": [["诗", "戏"], [], None, ["a", None]],
        "loans": [[{"title": "x", "copies": [{"barcode": "1"}]}], [], None, [None]],
    }
    for codec in ("none", "snappy", "gzip", "brotli", "lz4", "zstd"):
        yield {**ids, **lists}, {"compression": codec}
    for version in ("1.0", "2.0"):
        coded = {"w": "DELTA_BYTE_ARRAY", "l.list.element": "DELTA_BYTE_ARRAY"}
        options = {"use_dictionary": False, "column_encoding": coded, "data_page_version": version}
        yield {"w": words, "l": [["a", "ab"], [], None, ["abc"]]}, options
        yield {"w": words, "l": [["a", "ab"], [], None, ["abc"]]}, {**options, "compression": "zstd"}
        yield (
            {**ids, **lists},
            {"data_page_version": version, "data_page_size": 1, "write_statistics": True, "row_group_size": 2},
        )
    yield (
        {
            "a": words.cast(pa.large_string()),
            "b": pa.array([None] * 4),
            "c": [True, None, False, True],
            "d": pa.array([1, None, 2**63, 4], pa.uint64()),
            "e": [5.0, float("nan"), None, float("-inf")],
            "f": pa.array([1, 2, 3, None], pa.float32()),
            "g": [Decimal("2000.00"), None, Decimal("-0.05"), Decimal(0)],
            "h": pa.array([_DAY, None, _DAY, _DAY], pa.date64()),
            "i": [_DAY, None, _DAY, _DAY],
        },
        {"store_schema": True},
    )
    yield (
        {
            "a": pa.array([_NOON] * 2, pa.timestamp("s")),
            "b": pa.array([_NOON, None], pa.timestamp("ms", "UTC")),
            "c": pa.array([_NOON] * 2, pa.timestamp("us")),
            "d": pa.array([_NOON, None], pa.timestamp("ns", "Asia/Shanghai")),
            "e": pa.array([dt.time(9, 30, 1)] * 2, pa.time32("ms")),
            "f": pa.array([dt.time(9, 30, 1, 5), None], pa.time64("us")),
            "g": pa.array([b"x", None]),
            "h": pa.array([b"xy", None], pa.binary(2)),
            "i": pa.array([["a", "b"], None], pa.list_(pa.string(), 2)),
            "j": pa.array([["a"], None], pa.large_list(pa.string())),
        },
        {"store_schema": True},
    )
    yield {"a": words.dictionary_encode(), "b": words.cast(pa.string_view())}, {"store_schema": True}
    yield (
        {"a": pa.array([_NOON]), "b": pa.array([b"x"], pa.binary_view())},
        {"use_deprecated_int96_timestamps": True, "store_schema": True},
    )
    yield {"a": pa.array(["{}"], pa.json_()), "b": [2.5]}, {"store_schema": True}
    yield {"a": pa.array([b"\xff", "湘".encode(), None]).view(pa.string()), "b": [[b"x"], None, [b"y"]]}, {}
    yield {"branch.code": ["B", None], "visitor.address.street": [None, "街"], "a..b": ["x", None]}, {}
    yield {"a": [{"b": {"c": 1}, "d": [{"e": None}]}, None]}, {}
    yield {"a": pa.array([[("x", 1)]], pa.map_(pa.string(), pa.int32()))}, {}
    yield {"a": [[["x"]]]}, {}
    yield {"a": [dt.timedelta(1)]}, {"store_schema": True}
    yield pa.Table.from_arrays([pa.array([1]), pa.array([2])], ["a", "a.b"]), {}
    yield pa.table({"x": pa.array([], pa.string())}), {}
    yield {"nothing": [1] * 8}, {}
    yield {"x": pa.array([["a"] * 30, []]), "y": ["湘" * 400, ""]}, {}
    required = pa.schema([pa.field("n", pa.string(), nullable=False)])
    yield (
        pa.table({"n": ["甲乙"] * 9}, required),
        {"use_dictionary": False, "column_encoding": {"n": "DELTA_BYTE_ARRAY"}},
    )


def _made() -> Iterator[bytes]:
    yield file(page(text("a", "b"), 2), 2)
    yield file(page(text("a"), 1) + page(text("b", "c"), 2), 3)
    yield file(page(b"", 0, kind=1) + page(text("a"), 1), 1)
    yield file(page(text("a", "b"), 2), 2, elements=schema("x", "x"))
    repeated = [element("schema", 1), element("x", repetition=REPEATED)]
    yield file(page(levels((1, 0), (2, 1)) + levels((3, 1)) + text("a", "b", "c"), 3), 1, 3, elements=repeated)
    for codec in (3, 7, 9):
        yield file(page(text("a"), 1), 1, codec=codec)
    yield file(page(levels((2, 0)) + text("a", "b"), 2), 1, 2, elements=repeated)
    packed = b"\x07\xfe\xff\x7f\0\0"  # three groups of eight levels, and a run of none
    yield file(page(len(packed).to_bytes(4, "little") + packed + text(*"a" * 24), 24), 1, 24, elements=repeated)
    yield file(page(text("a"), 1), 60_000)
    yield file(page(text("a"), 1, size=2_000_000), 1, codec=1)
    yield file(page(levels((1, 0), (50, 1)) + text("a"), 51, size=900_000), 1, 51, elements=repeated)
    yield file(page(text("a"), 2_000_000, kind=2) + page(text("a"), 1), 1)
    for data in (b"\x04\x0ca", bytes(8) + b"\x10a"):
        yield file(page(data, 1, size=1), 1, codec=5)
    deep = [element("schema", 1), *(element(f"g{depth}", 1) for depth in range(40)), element("x")]
    yield file(page(text("a"), 1), 1, elements=deep)
    pages = [page(text("a"), 1, size=1_000_000) for _ in range(40)]
    starts = list(accumulate(map(len, pages), initial=4))
    chunks = [chunk((f"x{place}",), each, 1, at=starts[place]) for place, each in enumerate(pages)]
    group = {1: (LIST, (STRUCT, chunks)), 2: (I64, starts[-1]), 3: (I64, 1)}
    yield b"PAR1" + b"".join(pages) + footer(schema(*(f"x{place}" for place in range(40))), 1, [group])
    yield b"PARE" + bytes(8) + b"PARE"
    yield b"PAR1"
