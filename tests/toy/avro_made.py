"""Avro containers made by hand, sound ones and lying ones."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import fastavro

SYNC = bytes(range(16))


def long(number: int) -> bytes:
    """A number as Avro writes it; more than 64 bits are written as such."""
    rest = number << 1 if number >= 0 else ~(number << 1)
    out = bytearray()
    while rest > 0x7F:
        out.append(rest & 0x7F | 0x80)
        rest >>= 7
    return bytes([*out, rest])


def text(value: str | bytes) -> bytes:
    data = value if isinstance(value, bytes) else value.encode()
    return long(len(data)) + data


def header(schema: Any, codec: str | None = "null", more: Mapping[str, bytes] | None = None) -> bytes:
    written = schema if isinstance(schema, (str, bytes)) else json.dumps(schema, ensure_ascii=False)
    members = {"avro.schema": written, **({} if codec is None else {"avro.codec": codec}), **(more or {})}
    pairs = b"".join(text(name) + text(value) for name, value in members.items())
    return b"Obj\x01" + long(len(members)) + pairs + long(0) + SYNC


def block(data: bytes, count: int = 1, *, size: int | None = None, sync: bytes = SYNC) -> bytes:
    return long(count) + long(len(data) if size is None else size) + data + sync


def container(schema: Any, data: bytes, count: int = 1, codec: str = "null") -> bytes:
    return header(schema, codec) + block(data, count)


def encoded(schema: Any, *values: Any) -> bytes:
    """Values as fastavro encodes them."""
    stream = BytesIO()
    parsed = fastavro.parse_schema(schema)
    for value in values:
        fastavro.schemaless_writer(stream, parsed, value)
    return stream.getvalue()


def record(*fields: tuple[str, Any], name: str = "R") -> dict[str, Any]:
    return {"type": "record", "name": name, "fields": [{"name": each, "type": kind} for each, kind in fields]}


def deflated(data: bytes) -> bytes:
    deflating = zlib.compressobj(9, wbits=-15)
    return deflating.compress(data) + deflating.flush()
