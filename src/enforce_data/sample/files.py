"""Files of a delivery, as bytes: records in one format each, and the manifest that lists them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.formats.base import Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.sample.days import LAST, PRODUCED_AT
from enforce_data.sample.shape import EDITION

Files = dict[str, bytes]
"""Path below a folder, with slashes → content."""

UTF8, UTF8_BOM, GB18030 = "utf-8", "utf-8-sig", "gb18030"


class Table(NamedTuple):
    """One file of records and how it is written."""

    name: str
    records: list[dict[str, Any]]
    encoding: str = UTF8

    @property
    def format(self) -> str:
        """The format that the ending names."""
        ending = Path(self.name).suffix
        return next(name for name, each in FORMATS.items() if ending in each.endings)

    @property
    def record_type(self) -> str | None:
        """The one record type of its records; None where there are several."""
        types = {str(record["record_type"]) for record in self.records}
        return types.pop() if len(types) == 1 else None


def written(table: Table) -> Files:
    """The file of a table, and for CSV its child tables.

    A CSV gets a column of its own for a member that is not in the dictionary.
    """
    record_type = table.record_type
    known = STANDARD.section(str(table.records[0]["record_type"])).entries
    unknown = [
        (str(record["record_id"]), name, str(value))
        for record in table.records
        for name, value in record.items()
        if name not in known
    ]
    if table.format == "csv" and unknown:
        sound = [{name: value for name, value in record.items() if name in known} for record in table.records]
        files = written(table._replace(records=sound))
        for record_id, name, value in unknown:
            files[table.name] = _with_column(files[table.name], table.encoding, record_id, name, value)
        return files
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / Path(table.name).name
        writing = Writing(STANDARD, record_type=record_type, encoding=table.encoding)
        made = FORMATS[table.format].write(table.records, target, writing)
        return {str(Path(table.name).with_name(path.name)): path.read_bytes() for path in made}


def _with_column(content: bytes, encoding: str, record_id: str, name: str, value: str) -> bytes:
    rows = list(csv.reader(io.StringIO(content.decode(encoding), newline="")))
    key = rows[0].index("record_id")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*rows[0], name])
    writer.writerows([*row, value if row[key] == record_id else ""] for row in rows[1:])
    return out.getvalue().encode(encoding)


def delivery(
    tables: Iterable[Table], package_id: str, sender: str, coverage: list[Mapping[str, Any]], *, sm3: bool = False
) -> Files:
    """All files of a delivery, with its manifest; ``sm3`` states that digest beside SHA-256.

    ``records`` is stated of files of records; a child table holds none of its own.
    """
    files: Files = {}
    listed: list[dict[str, Any]] = []
    for table in tables:
        encoding = "utf-8" if table.encoding == UTF8_BOM else table.encoding
        for path, content in written(table).items():
            files[path] = content
            parent = path == table.name
            listed.append(
                {
                    "path": path,
                    **({"record_type": table.record_type} if table.record_type else {}),
                    "format": table.format,
                    **({"encoding": encoding} if FORMATS[table.format].is_text else {}),
                    **({"records": len(table.records)} if parent else {}),
                    "sha256": hashlib.sha256(content).hexdigest(),
                    **({"sm3": hashlib.new("sm3", content).hexdigest()} if sm3 else {}),
                }
            )
    answered = f"R-{PRODUCED_AT.year}-0001"
    stated = manifest(package_id, sender, coverage, test=False, sequence=2, answers=answered)
    files["manifest.json"] = as_json({**stated, "files": listed})
    return files


def manifest(
    package_id: str,
    sender: str,
    coverage: Iterable[Mapping[str, Any]],
    *,
    produced_at: datetime = PRODUCED_AT,
    edition: str = str(EDITION),
    **more: Any,
) -> dict[str, Any]:
    """The manifest of a delivery with further members, but without the list of its files."""
    return {
        "edition": edition,
        "package_id": package_id,
        "batch_no": f"{produced_at:%Y%m%d}00001",
        "sender": sender,
        "receiver": "省级行政执法监督平台",
        "produced_at": produced_at.isoformat(),
        **more,
        "coverage": list(coverage),
    }


def coverage(division: str, record_types: Mapping[str, bool]) -> list[Mapping[str, Any]]:
    """What a delivery says it covers: record type → whether it is complete."""
    return [
        {
            "record_type": record_type,
            "division": division,
            "starts_on": (date(LAST.year - 1, 1, 1) if complete else date(LAST.year, 1, 1)).isoformat(),
            "ends_on": LAST.isoformat(),
            **({"complete": True} if complete else {}),
        }
        for record_type, complete in record_types.items()
    ]


def as_json(value: Any) -> bytes:
    """Readable JSON, as manifests and expectations are written."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
