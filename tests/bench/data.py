"""What is timed: penalty records of one county, each with its own id and numbers, and the registers beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import orjson

from enforce_data.sample import county

_REGISTERS = {"agency", "matter", "certificate", "delegation"}


def write_registers(path: Path) -> None:
    """Write the registers that the penalties refer to, as JSON Lines."""
    lines = (orjson.dumps(item) + b"\n" for item in _world() if item["record_type"] in _REGISTERS)
    path.write_bytes(b"".join(lines))


def penalties(count: int) -> Iterator[bytes]:
    """So many penalty records of usual size, one a line; nothing is remembered from one that holds for another."""
    kinds = _penalties()
    for number in range(count):
        yield _numbered(kinds[number % len(kinds)], number)


@cache
def _world() -> list[dict[str, object]]:
    return list(county(seed=7, acts=400))


@cache
def _penalties() -> list[bytes]:
    lines = [orjson.dumps(item) for item in _world() if item["record_type"] == "penalty"]
    return [line for line in lines if 1_200 <= len(line) <= 3_000] or lines


def _numbered(line: bytes, number: int) -> bytes:
    record = orjson.loads(line)
    record["record_id"] = f"B-{number}"
    record["case_no"] = f"基准{number}号"
    if "document_number" in record.get("decision", {}):
        record["decision"]["document_number"] = f"基准罚〔2024〕{number + 1}号"
    return orjson.dumps(record)
