"""The files of a task for a checker: a delivery, and the registers beside it, in one format.

Written straight by the writers of the formats, because there are some thousand tasks.  Nothing in names or contents
tells what is wrong with a delivery.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from enforce_data.converting import manifest as manifests
from enforce_data.converting.manifest import Made
from enforce_data.editions import Edition
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD

Record = Mapping[str, Any]

DELIVERY, REGISTERS = "delivery", "registers"
"""The folders of a task."""


@dataclass(frozen=True)
class Posed:
    """What is put to a checker."""

    records: tuple[Record, ...]
    registers: tuple[Record, ...]
    as_of: date
    manifest: Mapping[str, Any] | None = None
    """The manifest without its list of files; None where the delivery has none."""


def in_edition(record: Record, edition: str) -> dict[str, Any]:
    """A record of an edition as plain values, without the nulls that stand for nothing."""
    stated: dict[str, Any] = _plain(record)
    return stated | {"edition": edition}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else value


def carries(form: str, records: Iterable[Record], edition: str) -> bool:
    """Whether a format can carry all of these records, each type in a file of its own."""
    try:
        for record_type, group in _by_type(records).items():
            carry = FORMATS[form].carrier(_writing(record_type, edition))
            for record in group:
                carry(record)
    except CannotCarryError:
        return False
    return True


def write(folder: Path, posed: Posed, form: str, edition: str) -> dict[str, Any]:
    """Write the folders of a task, and return the members of its entry in the request."""
    delivery = folder / DELIVERY
    delivery.mkdir()
    made = _write(delivery, posed.records, form, edition)
    if posed.manifest is not None:
        manifests.write(delivery, posed.manifest, made, form, "utf-8" if FORMATS[form].is_text else None)
    if posed.registers:
        beside = folder / REGISTERS
        beside.mkdir()
        text = json.dumps(posed.registers, ensure_ascii=False)
        for name, content in _register_files(text, form, edition):
            (beside / name).write_bytes(content)
    return {"as_of": posed.as_of.isoformat(), "format": form}


def _write(folder: Path, records: Iterable[Record], form: str, edition: str) -> list[Made]:
    """Write a file for each record type, with its child tables where the format has such."""
    made = []
    for record_type, group in _by_type(records).items():
        target = folder / f"{record_type}{FORMATS[form].endings[0]}"
        files = FORMATS[form].write(group, target, _writing(record_type, edition))
        made.append(Made(files, record_type, len(group)))
    return made


@lru_cache(maxsize=128)
def _register_files(text: str, form: str, edition: str) -> tuple[tuple[str, bytes], ...]:
    """The files of registers, which are the same in most tasks."""
    with tempfile.TemporaryDirectory(prefix="enforce-data-") as folder:
        _write(Path(folder), json.loads(text), form, edition)
        return tuple((path.name, path.read_bytes()) for path in sorted(Path(folder).iterdir()))


@lru_cache(maxsize=1024)
def carries_registers(form: str, text: str, edition: str) -> bool:
    """Whether a format can carry registers, which are a JSON array here."""
    return carries(form, json.loads(text), edition)


def _by_type(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(str(record["record_type"]), []).append(record)
    return found


def _writing(record_type: str, edition: str) -> Writing:
    return Writing(STANDARD, record_type=record_type, editions=(Edition.parse(edition),))
