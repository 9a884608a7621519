"""What systems are given: seeded, lawful records of every type, and deliveries of them in every format.

The same seed makes the same bytes on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from enforce_data.converting.manifest import Made, write
from enforce_data.editions import Edition
from enforce_data.formats.base import Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.rules.samples import names
from enforce_data.rules.samples import sample as told
from enforce_data.sample import records
from enforce_data.sample.generator import ACTS, REGISTERS

Record = dict[str, Any]

_GENERATED = (*REGISTERS, *ACTS)


def types_of(edition: str) -> tuple[str, ...]:
    """The record types of an edition."""
    return tuple(STANDARD.models_of(Edition.parse(edition)))


def seed_of(seed: int, case: str) -> int:
    """A seed for one case: cases of one run share nothing."""
    return int.from_bytes(hashlib.sha256(f"{seed}/{case}".encode()).digest()[:6])


def lawful(record_type: str, n: int, seed: int, edition: str) -> list[Record]:
    """At most ``n`` records of a type that no rule has anything to say against.

    Of types that are not generated there are as many as there are written examples, under ids of their own.
    """
    if record_type in _GENERATED:
        made: Iterable[Record] = records(record_type, n, seed)
    else:
        of_type = [name for name in names() if name.partition(".")[0] == record_type]
        made = (_of_seed(told(name), seed) for name in of_type[:n])
    return [{**record, "edition": edition} for record in made]


def put(records: Sequence[Record], folder: Path, form: str, edition: str, *, tag: str = "") -> list[Made]:
    """Write records into a folder in a format, a file for each record type; ``tag`` tells files of one type apart."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    by_type = sorted(records, key=_type)
    for record_type, group in groupby(by_type, key=_type):
        rows = list(group)
        writing = Writing(STANDARD, record_type=record_type, editions=(Edition.parse(edition),))
        target = folder / f"{record_type}{tag}{FORMATS[form].endings[0]}"
        made.append(Made(FORMATS[form].write(rows, target, writing), record_type, len(rows)))
    return made


def pack(folder: Path, made: Iterable[Made], form: str, stated: Mapping[str, Any]) -> None:
    """Make a package of a folder: write its manifest, with SHA-256 alone, which every machine can compute."""
    write(folder, stated, made, form, "utf-8" if FORMATS[form].is_text else None)


def put_json(value: Any, file: Path) -> None:
    """Write a readable JSON file."""
    file.write_bytes((json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


def instant(record: Mapping[str, Any]) -> datetime | None:
    """When a record says that it was updated; None where it does not say so soundly, with an offset."""
    try:
        moment = datetime.fromisoformat(str(record.get("updated_at")))
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment


def _type(record: Record) -> str:
    return str(record["record_type"])


def _of_seed(record: Record, seed: int) -> Record:
    return {**record, "record_id": f"{record['record_id']}-{seed % 1_000_000:06d}"}
