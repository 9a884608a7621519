"""The published files: ``schemas/`` of a checkout, or the same files inside an installed wheel."""

from __future__ import annotations

import json
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
