"""Frictionless, over the tables of the CSV form."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from agreement.cases import Case, without_null
from agreement.engines import Answer, Engine, Judge, spread
from enforce_data.editions import Edition
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, VALUE_NAMES
from enforce_data.formats.nesting import FlatRow, flatten, layouts


def _carried(case: Case) -> bool:
    """Whether tables have room for the record, whose rows are kept."""
    if not case.text:
        return False
    if "tables" not in case.notes:
        try:
            case.notes["tables"] = flatten(without_null(case.record), case.section)
        except CannotCarryError:
            case.notes["tables"] = None
        else:
            cells = (cell for row in case.notes["tables"] for cell in row.cells.values())
            # The csv module reads no NUL, and UTF-8 has no halves of surrogate pairs.
            if any("\0" in cell or any("\ud800" <= each <= "\udfff" for each in cell) for cell in cells):
                case.notes["tables"] = None
    return case.notes["tables"] is not None


def _frictionless(folder: Path, family: str) -> Judge:
    from frictionless import Resource, Schema

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        section = cases[0].section
        refused: set[int] = set()
        with tempfile.TemporaryDirectory() as place:
            for layout in layouts(section, [Edition.parse(folder.name)]):
                name = ".".join((family, *layout.group))
                headers = _headers(layout)
                owners = []
                with Path(place, "table.csv").open("w", encoding="utf-8", newline="") as stream:
                    writer = csv.writer(stream)
                    writer.writerow(headers)
                    for number, case in enumerate(cases):
                        for row in case.notes["tables"]:
                            if row.group == layout.group:
                                owners.append(number)
                                writer.writerow(_cells(row, layout, headers, case))
                if not owners:
                    continue
                schema = Schema.from_descriptor(json.loads((folder / "table" / f"{name}.json").read_text("utf-8")))
                resource = Resource(path="table.csv", basepath=place, schema=schema, encoding="utf-8")
                report = resource.validate(limit_errors=10**6)
                if report.errors:
                    raise RuntimeError(f"{name}: {report.errors[0].message}")
                errors = report.tasks[0].errors
                refused |= {_owner(each, owners) for each in errors}
        return iter([number not in refused for number in range(len(cases))])

    return judge


def _owner(error: object, owners: list[int]) -> int:
    """Which case an error is about; a fault of the table itself is not one of a case."""
    number = getattr(error, "row_number", None)
    if number is None:
        raise RuntimeError(str(error))
    return owners[number - 2]  # the header is row 1


def _headers(layout: object) -> list[str]:
    keys = []
    if layout.group:
        numbers = [".".join((*group, NUMBER_NAMES[0])) for group in layout.outer] + [NUMBER_NAMES[0]]
        keys = [RECORD_ID, *numbers]
    return keys + [".".join(path) or VALUE_NAMES[0] for path in layout.columns]


def _cells(row: FlatRow, layout: object, headers: list[str], case: Case) -> list[str]:
    keys = [str(case.record.get(RECORD_ID) or ""), *map(str, row.numbers)] if layout.group else []
    return keys + [row.cells.get(path, "") for path in layout.columns]


def _given(folder: Path, family: str) -> Judge:
    judge = _frictionless(folder, family)
    return lambda cases: spread(cases, _carried, judge)


ENGINES = (Engine("frictionless", _given, needs=("py:frictionless",), share=19),)
