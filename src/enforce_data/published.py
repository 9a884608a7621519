"""The published files: ``schemas/`` of a checkout, or the same files inside an installed wheel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


def folder() -> Traversable:
    """The folder of published files; raise FileNotFoundError where the installation lacks it."""
    installed = files("enforce_data") / "_published"
    if installed.is_dir():
        return installed
    checkout = Path(__file__).resolve().parents[2] / "schemas"
    if checkout.is_dir():
        return checkout
    raise FileNotFoundError("the published schemas are not installed")


def report_schema() -> dict[str, Any]:
    """The JSON Schema of the JSON report."""
    schema: dict[str, Any] = json.loads((folder() / "report.schema.json").read_text("utf-8"))
    return schema


def record_schema(edition: str, record_type: str) -> dict[str, Any]:
    """The JSON Schema of a record type; raise FileNotFoundError where the edition has none."""
    path = folder() / edition / "jsonschema" / f"{record_type}.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return schema


def files_of(edition: str, kind: str | None = None, record_type: str | None = None) -> dict[str, Traversable]:
    """The published files of an edition by their path below it, in alphabetical order.

    ``kind`` is one of the folders, ``record_type`` leaves the files that are about it.
    """
    root = folder() / edition
    if not root.is_dir():
        raise FileNotFoundError(f"the published files of edition {edition} are not installed")
    return {
        path: file
        for path, file in _walk(root, "")
        if "/" in path
        and (kind is None or path.startswith(f"{kind}/"))
        and (record_type is None or path.rpartition("/")[2].startswith(f"{record_type}."))
    }


def _walk(place: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for child in sorted(place.iterdir(), key=lambda each: each.name):
        if child.is_dir():
            yield from _walk(child, f"{path}{child.name}/")
        else:
            yield f"{path}{child.name}", child
