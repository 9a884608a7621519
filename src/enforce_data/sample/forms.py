"""The formats of ``formats/``: how the county is written in each, and whether two files of one say the same."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.findings import Fault
from enforce_data.formats.base import Reading
from enforce_data.formats.detect import FORMATS, format_of
from enforce_data.formats.source import open_source
from enforce_data.formats.survey import Asked
from enforce_data.model import STANDARD
from enforce_data.sample.files import GB18030, UTF8


class Form(NamedTuple):
    """One format of ``formats/``; with ``name`` all records stand in one file."""

    folder: str
    ending: str
    encoding: str = UTF8
    name: str | None = None


FAULTY = (
    Form("json", ".json"),
    Form("jsonl", ".jsonl"),
    Form("csv", ".csv"),
    Form("csv-gb18030", ".csv", GB18030),
)
"""The formats in which planted faults are kept as files; the others are made from them by conversion."""

FORMS = (
    *FAULTY,
    Form("xml", ".xml"),
    Form("avro", ".avro"),
    Form("xlsx", ".xlsx", name="county"),
    Form("sqlite", ".db", name="county"),
    Form("parquet", ".parquet"),
)

_BY_LIBRARY = frozenset({".xlsx", ".db", ".parquet"})
"""Endings of files whose bytes are settled by a library, and change with its version."""
_FOLDERS = frozenset(form.folder for form in FORMS if form.ending in _BY_LIBRARY)


def alike(path: str, made: bytes, found: bytes) -> bool:
    """Whether a file says what it should: byte by byte, or record by record where a library settles the bytes."""
    place = Path(path)
    if made == found:
        return True
    if place.suffix in _BY_LIBRARY:
        return list(_records(place.suffix, made)) == list(_records(place.suffix, found))
    return place.parent.name in _FOLDERS and _without_digests(made) == _without_digests(found)


def _records(ending: str, content: bytes) -> Iterator[Any]:
    form = FORMATS[format_of(f"made{ending}") or ""]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"made{ending}"
        file.write_bytes(content)
        source = open_source(str(file), Asked(text=form.is_text))
        for item in form.read(source, Reading(STANDARD)):
            yield item.notice.id if isinstance(item, Fault) else item.raw


def _without_digests(manifest: bytes) -> Any:
    value = json.loads(manifest)
    files: Iterable[dict[str, Any]] = value.get("files", ())
    return {**value, "files": [{**each, "sha256": None} for each in files]}
