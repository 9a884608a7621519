"""Parquet files made by hand in Thrift's compact protocol, sound and lying ones; the lies are keyword arguments."""

from __future__ import annotations

from typing import Any

I32, I64, BINARY, LIST, STRUCT = 5, 6, 8, 9, 12
BYTE_ARRAY, PLAIN, RLE, UTF8, REQUIRED, REPEATED = 6, 0, 3, 0, 0, 2


def varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def value(kind: int, content: Any) -> bytes:
    if kind in (I32, I64):
        return varint(content << 1 if content >= 0 else ~(content << 1))
    if kind == BINARY:
        data = content if isinstance(content, bytes) else content.encode()
        return varint(len(data)) + data
    if kind == LIST:
        inner, items = content
        return bytes([0xF0 | inner]) + varint(len(items)) + b"".join(value(inner, each) for each in items)
    return struct(content)


def struct(fields: dict[int, tuple[int, Any]]) -> bytes:
    out, last = b"", 0
    for number, (kind, content) in sorted(fields.items()):
        out += bytes([(number - last) << 4 | kind]) + value(kind, content)
        last = number
    return out + b"\0"


def element(name: str, children: int = 0, repetition: int = REQUIRED) -> dict[int, Any]:
    about = {4: (BINARY, name), 3: (I32, repetition)}
    return {**about, 5: (I32, children)} if children else {**about, 1: (I32, BYTE_ARRAY), 6: (I32, UTF8)}


def schema(*names: str) -> list[dict[int, Any]]:
    """Flat columns of texts that are there in every row."""
    return [element("schema", len(names)), *map(element, names)]


def text(*words: str) -> bytes:
    """Plain values."""
    return b"".join(len(data := word.encode()).to_bytes(4, "little") + data for word in words)


def page(data: bytes, values: int, *, size: int | None = None, stored: int | None = None, kind: int = 0) -> bytes:
    """A data page without levels, not compressed."""
    about = {1: (I32, values), 2: (I32, PLAIN), 3: (I32, RLE), 4: (I32, RLE)}
    return (
        struct(
            {
                1: (I32, kind),
                2: (I32, len(data) if size is None else size),
                3: (I32, len(data) if stored is None else stored),
                {0: 5, 2: 7}.get(kind, 8): (STRUCT, about),
            }
        )
        + data
    )


def levels(*runs: tuple[int, int]) -> bytes:
    """Levels of one bit as runs: how many, of which value; the length stands in front."""
    data = b"".join(varint(count << 1) + bytes([level]) for count, level in runs)
    return len(data).to_bytes(4, "little") + data


def chunk(path: tuple[str, ...], pages: bytes, values: int, **lies: int) -> dict[int, Any]:
    about = {
        1: (I32, BYTE_ARRAY),
        2: (LIST, (I32, [PLAIN, RLE])),
        3: (LIST, (BINARY, list(path))),
        4: (I32, lies.get("codec", 0)),
        5: (I64, lies.get("values", values)),
        6: (I64, len(pages)),
        7: (I64, lies.get("stored", len(pages))),
        9: (I64, lies.get("at", 4)),
    }
    return {2: (I64, 4), 3: (STRUCT, about)}


def footer(elements: list[Any], rows: int, groups: list[Any]) -> bytes:
    data = struct({1: (I32, 1), 2: (LIST, (STRUCT, elements)), 3: (I64, rows), 4: (LIST, (STRUCT, groups))})
    return data + len(data).to_bytes(4, "little") + b"PAR1"


def file(
    pages: bytes, rows: int, values: int | None = None, *, elements: Any = None, path: Any = None, **lies: int
) -> bytes:
    """A file of one column of texts, ``x`` unless said otherwise, in one row group."""
    about = chunk(path or ("x",), pages, rows if values is None else values, **lies)
    group = {1: (LIST, (STRUCT, [about])), 2: (I64, len(pages)), 3: (I64, rows)}
    return b"PAR1" + pages + footer(elements or schema("x"), rows, [group])
