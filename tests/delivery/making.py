"""Packages for these tests: a folder of two files with its manifest, and zips of any kind."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from enforce_data.rules.samples import sample
from work.given import MANIFEST, PENALTY, cases, put

LICENSE = sample("license")
FILES = {"penalties.json": [PENALTY, *cases(2)], "more/licenses.jsonl": LICENSE}


def entry(path: str, content: bytes, **members: Any) -> dict[str, Any]:
    """What a manifest says of a file."""
    return {"path": path, "sha256": hashlib.sha256(content).hexdigest(), **members}


def package(folder: Path, **members: Any) -> Path:
    """A sound package; ``members`` of the manifest win."""
    entries = []
    for path, value in FILES.items():
        file = put(folder / path, value if path.endswith(".json") else json.dumps(value) + "\n")
        content = file.read_bytes()
        sm3 = hashlib.new("sm3", content).hexdigest()
        entries.append(entry(path, content, sm3=sm3, records=len(value) if isinstance(value, list) else 1))
    manifest = {**MANIFEST, "files": entries, **members}
    put(folder / "manifest.json", {name: value for name, value in manifest.items() if value is not None})
    return folder


def manifest(folder: Path) -> dict[str, Any]:
    """What the manifest of a folder says."""
    read: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return read


def restate(folder: Path, row: int, **members: Any) -> None:
    """Change what the manifest says of one file."""
    said = manifest(folder)
    said["files"][row] |= members
    put(folder / "manifest.json", said)


def zipped(target: Path, members: Mapping[str, bytes], *, below: str = "") -> Path:
    """A zip of these members."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(ZipInfo(below + name), content, ZIP_DEFLATED)
    return target


def members(folder: Path) -> dict[str, bytes]:
    """The files of a folder, as members of a zip."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
