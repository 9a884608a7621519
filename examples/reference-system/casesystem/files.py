"""Deliveries as files: taken in, and given out, one file for each record type."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casesystem.store import Store
from enforce_data import read, write


def take_in(folder: Path) -> Iterator[dict[str, Any]]:
    """The records of a delivery, whatever its format."""
    return (item.raw for item in read(folder))


def give_out(store: Store, folder: Path, form: str) -> list[Path]:
    """Write all records that are stored; return the files, child tables of CSV among them."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for record_type in store.types():
        written += write(store.records(record_type), folder / f"{record_type}.{form}", format=form)
    return written


def manifest(folder: Path, store: Store, files: list[Path], form: str, members: dict[str, Any]) -> None:
    """Write the manifest of a package: what it says of itself, and its files with their digests."""
    listed = []
    for path in sorted(files, key=lambda path: path.name.encode()):
        entry: dict[str, Any] = {"path": path.name, "format": form}
        if form in ("json", "xml", "csv"):
            entry["encoding"] = "utf-8"
        if path.stem in store.types():  # a child table, penalty.officers.csv, is counted with its parent
            entry |= {"record_type": path.stem, "records": sum(1 for _ in store.records(path.stem))}
        listed.append(entry | {"sha256": hashlib.sha256(path.read_bytes()).hexdigest()})
    stated = {name: value for name, value in members.items() if value is not None}
    text = json.dumps(stated | {"files": listed}, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")
