"""The manifest of a converted delivery: that of the source, with the files that stand in the target."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.dictionary.reading import Standard, section_of
from enforce_data.editions import Edition
from enforce_data.manifests import NAME
from enforce_data.migrating import Migrated, migrated_group
from enforce_data.model.manifest import Manifest


class Made(NamedTuple):
    """A data file of the target: the first is the table or file of the records, others are its child tables."""

    files: list[Path]
    record_type: str | None
    records: int


def write(folder: Path, stated: Mapping[str, Any], made: Iterable[Made], form: str, encoding: str | None) -> Path:
    """Write ``manifest.json`` beside the files of a delivery.

    ``stated`` is the manifest of the source, of which all but ``files`` is kept as it is; ``encoding`` is that of text.
    """
    files = []
    for each in made:
        for path in each.files:
            row: dict[str, Any] = {"path": path.name}
            if path == each.files[0]:
                row |= {"record_type": each.record_type, "records": each.records}
            row |= {"format": form, "sha256": _digest(path)}
            if encoding is not None:
                row["encoding"] = encoding
            files.append(row)
    files.sort(key=lambda row: row["path"])
    path = folder / NAME
    text = json.dumps({**stated, "files": files}, ensure_ascii=False, indent=1) + "\n"
    path.write_bytes(text.encode())
    return path


def without_claims(stated: Mapping[str, Any]) -> tuple[dict[str, Any], bool]:
    """The manifest without the claim that its data are complete, and whether it made that claim."""
    rows = stated.get("coverage")
    if not isinstance(rows, list) or not any(isinstance(row, dict) and "complete" in row for row in rows):
        return dict(stated), False
    kept = [
        {name: value for name, value in row.items() if name != "complete"} if isinstance(row, dict) else row
        for row in rows
    ]
    return {**stated, "coverage": kept}, True


def of_edition(stated: Mapping[str, Any], standard: Standard, edition: Edition) -> Migrated:
    """The manifest in another edition; its list of files, which is written anew, is left out."""
    kept = {name: value for name, value in stated.items() if name != "files"}
    before = standard.stated_edition(kept.get("edition"))
    moved = migrated_group(standard, section_of(Manifest), kept, before, edition)
    if moved.record is not None and "edition" in kept:
        moved.record["edition"] = str(edition)
    return moved


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
