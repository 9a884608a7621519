"""Deliveries for the tests of conversion, and what stands in a target."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from enforce_data import read, write
from enforce_data.formats.canonical import canonical

EXAMPLES = Path(__file__).parents[2] / "examples"
COUNTY = EXAMPLES / "county"


def some_of_the_county() -> list[dict[str, Any]]:
    """A few records of each type, by type in alphabetical order, as a folder is read."""
    by_type: dict[str, list[dict[str, Any]]] = {}
    for item in read(COUNTY):
        by_type.setdefault(item.raw["record_type"], []).append(item.raw)
    return [record for record_type in sorted(by_type) for record in by_type[record_type][::30]]


def lines(records: list[dict[str, Any]]) -> str:
    """The canonical JSON of records."""
    return "".join(canonical(record) + "\n" for record in records)


def held(path: Path) -> str:
    """The canonical JSON of what stands in a file or folder."""
    return lines([item.raw for item in read(path)])


def source(folder: Path, *records: dict[str, Any], name: str = "in.jsonl") -> Path:
    """A file with records, faulty ones too."""
    path = folder / name
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
    return path


def written(folder: Path, records: list[dict[str, Any]], name: str) -> Path:
    """A file in the format of its ending."""
    write(records, folder / name)
    return folder / name


def listing(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())
