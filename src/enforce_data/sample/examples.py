"""Everything below ``examples/`` that is generated: the county, its formats, planted faults and broken files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from enforce_data.findings import pointer, steps
from enforce_data.sample import places
from enforce_data.sample.fault_plan import EXPIRED, PLAN
from enforce_data.sample.faults import Expected, planted
from enforce_data.sample.files import GB18030, UTF8, UTF8_BOM, Files, Table, as_json, coverage, delivery
from enforce_data.sample.forms import FAULTY, FORMS, Form, alike
from enforce_data.sample.generator import ACTS, COMPLETE, REGISTERS, SEED, Record, county
from enforce_data.sample.json_faults import ARRAY, LINES, spoilt
from enforce_data.sample.package_faults import faulty_package
from enforce_data.sample.unreadable import broken_files
from enforce_data.sample.untidy import untidy

MANAGED = ("county", "formats", "faulty", "faulty-json", "faulty-package", "unreadable", "untidy", "expected")
"""The folders that hold nothing but generated files and what their readers are told about them."""

_PLURALS = {
    "agency": "agencies",
    "matter": "matters",
    "certificate": "certificates",
    "delegation": "delegations",
    "penalty": "penalties",
    "coercion": "coercions",
    "inspection": "inspections",
    "license": "licenses",
}


_MIXED = {
    "penalty": (".csv", GB18030),
    "inspection": (".csv", UTF8_BOM),
    "license": (".jsonl", UTF8),
}
_PLACED = ("applied_on", "status", "handler")
"""Members whose faults are told with line, column and cell too."""


def tree() -> Files:
    """Every generated file: path below ``examples/`` → content."""
    records = [record for group in _by_type(county(SEED)).values() for record in group]
    files = _below("county", _mixed(records))
    for form in FORMS:
        files |= _below(f"formats/{form.folder}", _uniform(records, form, form.folder, COMPLETE))
    files |= _faulty(records)
    files |= _faulty_json(records)
    files |= untidy(records)
    files |= faulty_package(_by_type(records), _sender(records))
    return files | _unreadable(records)


def write(root: Path) -> None:
    """Write every generated file below a folder, and remove generated files that are no more."""
    files = tree()
    for path in _strangers(root, files):
        (root / path).unlink()
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def stale(root: Path) -> list[str]:
    """The paths below a folder that are missing, differ, or do not belong there."""
    files = tree()
    differing = [
        path
        for path, content in files.items()
        if not (root / path).is_file() or not alike(path, content, (root / path).read_bytes())
    ]
    return sorted([*differing, *_strangers(root, files)])


def _strangers(root: Path, files: Files) -> list[str]:
    found = (path for name in MANAGED for path in (root / name).rglob("*") if path.is_file())
    paths = (path.relative_to(root).as_posix() for path in found)
    return [path for path in paths if path not in files and not Path(path).name.startswith(("README", "."))]


def _below(folder: str, files: Files) -> Files:
    return {f"{folder}/{path}": content for path, content in files.items()}


# Deliveries.


def _by_type(records: Iterable[Record]) -> dict[str, list[Record]]:
    """The records by type, registers first."""
    found: dict[str, list[Record]] = {record_type: [] for record_type in (*REGISTERS, *ACTS)}
    for record in records:
        found[record["record_type"]].append(record)
    return {record_type: group for record_type, group in found.items() if group}


def _sender(records: Iterable[Record]) -> str:
    """The county government, which has no parent."""
    return next(str(r["code"]) for r in records if r["record_type"] == "agency" and "parent_code" not in r)


def _mixed(records: Sequence[Record]) -> Files:
    tables = [
        Table(_PLURALS[record_type] + ending, group, encoding)
        for record_type, group in _by_type(records).items()
        for ending, encoding in [_MIXED.get(record_type, (".json", UTF8))]
    ]
    covered = coverage(places.COUNTY, COMPLETE)
    return delivery(tables, f"{places.COUNTY}-2025-0002", _sender(records), covered, sm3=True)


def _uniform(records: Sequence[Record], form: Form, name: str, complete: Mapping[str, bool]) -> Files:
    groups = _by_type(records)
    if form.name is None:
        tables = [
            Table(_PLURALS[record_type] + form.ending, group, form.encoding) for record_type, group in groups.items()
        ]
    else:
        tables = [Table(form.name + form.ending, [record for group in groups.values() for record in group])]
    return delivery(tables, f"{places.COUNTY}-2025-{name}", _sender(records), coverage(places.COUNTY, complete))


def needed(records: Sequence[Record], keep: Iterable[Record] = ()) -> list[Record]:
    """The acts, and of the registers what they name: cards, letters, matters, and the organs of all of these."""
    kept = [record for record in records if record["record_type"] in ACTS]
    kept += keep
    chosen = {id(record) for record in kept}
    for record_type in ("certificate", "delegation", "matter", "agency"):
        named = set(_texts(kept))
        for record in records:
            if record["record_type"] == record_type and id(record) not in chosen:
                key = next(record[name] for name in _KEYS if name in record)
                if key in named or (record_type == "agency" and "parent_code" not in record):
                    kept.append(record)
    wanted = {id(record) for record in kept}
    return [record for record in records if id(record) in wanted]


_KEYS = ("certificate_no", "delegation_no", "code")


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for member in value.values():
            yield from _texts(member)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


# Faults.


def _faulty(records: Sequence[Record]) -> Files:
    made, expected = planted(PLAN, records)
    extra = EXPIRED.made(records)
    replaced = {(record["record_type"], record["record_id"]) for record in made}
    untouched = [
        record
        for record in records
        if record["record_type"] in REGISTERS and (record["record_type"], record["record_id"]) not in replaced
    ]
    all_records = needed([*untouched, extra, *made], keep=made)
    complete = {**COMPLETE, "matter": False}
    files: Files = {}
    places_of: dict[str, Any] = {}
    for form in FAULTY:
        written = _uniform(all_records, form, "faulty", complete)
        files |= _below(f"faulty/{form.folder}", written)
        places_of[form.folder] = [
            place
            for fault in PLAN
            if fault.path in _PLACED
            for place in [_place(written, form, fault.record_type, fault.path, expected, fault.rule, made)]
        ]
    findings = sorted(
        ({"rule": found.rule, "record": found.record, "path": found.path} for found in expected),
        key=lambda found: (found["rule"], found["record"] or "", found["path"]),
    )
    files["expected/faulty.json"] = as_json({"findings": findings, "places": places_of})
    return files


def _place(
    written: Files,
    form: Form,
    record_type: str,
    name: str,
    expected: Sequence[Expected],
    rule: str,
    made: Sequence[Record],
) -> dict[str, Any]:
    """Where the value of a top-level member with a planted fault stands, worked out from the file's text alone."""
    types = {record["record_id"]: record["record_type"] for record in made}
    path = pointer(steps(name))
    record_id = next(
        found.record for found in expected if found[::2] == (rule, path) and types.get(found.record) == record_type
    )
    file = _PLURALS[record_type] + form.ending
    text = written[file].decode(form.encoding)
    place: dict[str, Any] = {"file": file, "rule": rule, "record": record_id, "path": path}
    if form.ending == ".csv":
        rows = list(csv.reader(io.StringIO(text, newline="")))
        column, key = rows[0].index(name), rows[0].index("record_id")
        line = next(number for number, row in enumerate(rows, start=1) if row[key] == record_id)
        return {**place, "line": line, "cell": f"{_letters(column)}{line}"}
    for line, row in enumerate(text.split("\n"), start=1):
        if f'"record_id":"{record_id}"' in row:
            return {**place, "line": line, "column": row.index(f'"{name}":') + len(name) + 4}
    raise LookupError(f"{record_id} is not in {file}")


def _letters(column: int) -> str:
    """The name of a column from 0, as spreadsheets have it."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _faulty_json(records: Sequence[Record]) -> Files:
    plain = [  # ended, so that no finding depends on the day of the check
        record
        for record in records
        if record["record_type"] == "license"
        and record["secrecy"] == "open"
        and record.keys() & {"decision", "non_acceptance"}
        and not record.keys() & {"linked_acts", "changes"}
    ]
    ended = sorted(plain, key=lambda record: len(str(record)))
    array, in_array = spoilt(ARRAY, ended[: len(ARRAY)])
    lines, in_lines = spoilt(LINES, ended[len(ARRAY) : len(ARRAY) + len(LINES)])
    expected = [{"file": "array.json", **found, "line": found["line"] + 1} for found in in_array]
    expected += [{"file": "lines.jsonl", **found} for found in in_lines]
    return {
        "faulty-json/array.json": ("[\n" + ",\n".join(array) + "\n]\n").encode(),
        "faulty-json/lines.jsonl": ("\n".join(lines) + "\n").encode(),
        "expected/faulty-json.json": as_json({"findings": expected}),
    }


def _unreadable(records: Sequence[Record]) -> Files:
    township = next(r for r in records if r["record_type"] == "agency" and r["level"] == "township")
    broken = broken_files(township)
    findings = [{"file": file.name, "rule": rule} for file in broken for rule in file.rules]
    passed_over = [file.name for file in broken if file.name.endswith(".txt")]
    files = {f"unreadable/{file.name}": file.content for file in broken}
    files["expected/unreadable.json"] = as_json({"findings": findings, "passed_over": passed_over})
    return files
