"""The faults of ``examples/faulty-package``: sound records in a package whose manifest does not fit its files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from enforce_data.sample import places
from enforce_data.sample.files import GB18030, UTF8, Files, Table, as_json, coverage, delivery, written
from enforce_data.sample.generator import REGISTERS, Record

_FILES = {
    "agency": ("agencies.json", UTF8),
    "matter": ("matters.json", UTF8),
    "certificate": ("certificates.jsonl", UTF8),
    "delegation": ("delegations.csv", GB18030),
}
_ALTERED = "agencies.json"
_MISCOUNTED = "matters.json"
_MISSING = {"path": "inspections.jsonl", "record_type": "inspection", "format": "jsonl", "records": 36}
_EXTRA = "licenses-late.jsonl"
_DAY_BEFORE = "2025123000001"


def faulty_package(records: Mapping[str, list[Record]], sender: str) -> Files:
    """The package below its folder, and what is to be found of it: each rule with its place in the manifest."""
    tables = [Table(name, records[record_type], encoding) for record_type, (name, encoding) in _FILES.items()]
    complete = dict.fromkeys(REGISTERS, True)
    files = delivery(tables, f"{places.COUNTY}-2025-faulty", sender, coverage(places.COUNTY, complete))
    manifest: dict[str, Any] = json.loads(files["manifest.json"])
    rows = {row["path"]: number for number, row in enumerate(manifest["files"])}
    files[_ALTERED] += b"\n"
    manifest["files"][rows[_MISCOUNTED]]["records"] += 1
    manifest["files"].append(_MISSING)
    manifest["batch_no"] = _DAY_BEFORE
    plain = next(record for record in records["license"] if "decision" in record and "linked_acts" not in record)
    files |= written(Table(_EXTRA, [plain]))
    files["manifest.json"] = as_json(manifest)
    expected = [
        ("DL-BATCH", "/batch_no"),
        ("DL-FILE-EXTRA", "/files"),
        ("DL-DIGEST", f"/files/{rows[_ALTERED]}/sha256"),
        ("DL-COUNT", f"/files/{rows[_MISCOUNTED]}/records"),
        ("DL-FILE-MISSING", f"/files/{len(rows)}/path"),
    ]
    below = {f"faulty-package/{path}": content for path, content in files.items()}
    findings = [{"rule": rule, "path": path} for rule, path in sorted(expected)]
    return {**below, "expected/faulty-package.json": as_json({"findings": findings})}
