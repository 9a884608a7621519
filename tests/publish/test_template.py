"""The fillable workbooks: LibreOffice keeps their drop-down lists, and what is filled in there checks clean."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from enforce_data import check
from enforce_data.findings import Outcome
from enforce_data.formats.nesting import flatten, layouts
from enforce_data.formats.table_headers import header_row
from enforce_data.formats.xlsx_sheets import Table, sheet_name
from enforce_data.model import STANDARD
from enforce_data.publish.template import artefacts
from enforce_data.rules.samples import AS_OF, sample

EDITION = STANDARD.default_edition
FAMILIES = list(STANDARD.models_of(EDITION))


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    for artefact in artefacts(STANDARD, EDITION):
        path = folder / artefact.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(artefact.make())
    return folder / "template"


def filled(template: Path, target: Path, record: dict[str, Any]) -> None:
    """Fill in a record as somebody would: below the headers, as text."""
    book = openpyxl.load_workbook(template)
    section = STANDARD.section(template.stem)
    rows = flatten(record, section)
    for layout in layouts(section, [EDITION]):
        sheet = book[sheet_name(Table(template.stem, layout.group), STANDARD, chinese=True)]
        headers = header_row(section, layout, chinese=True)
        assert [cell.value for cell in sheet[1]] == headers
        own = [row for row in rows if row.group == layout.group]
        for number, row in enumerate(own, start=2):
            keys = [record["record_id"], *map(str, row.numbers)] if layout.group else []
            for column, text in enumerate([*keys, *(row.cells.get(path) for path in layout.columns)], start=1):
                sheet.cell(number, column).value = text
    book.save(target)


def lists(path: Path) -> dict[str, set[tuple[int, int]]]:
    """First column and row of every drop-down list, by sheet."""
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: {
            (area.min_col, area.min_row)
            for rule in sheet.data_validations.dataValidation
            if rule.type == "list"
            for area in rule.sqref.ranges
        }
        for sheet in book
    }


@pytest.mark.parametrize("family", FAMILIES)
def test_a_filled_template_checks_clean(templates: Path, tmp_path: Path, family: str) -> None:
    target = tmp_path / f"{family}.xlsx"
    filled(templates / f"{family}.xlsx", target, sample(family))
    report = check(target, as_of=AS_OF)
    assert report.summary["records"] == 1
    assert report.findings == []
    assert report.outcome in (Outcome.CONFORMS, Outcome.INCOMPLETE)


@pytest.mark.needs("soffice")
def test_libreoffice_keeps_the_lists_and_what_is_filled_in(templates: Path, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    for family in FAMILIES:
        filled(templates / f"{family}.xlsx", given / f"{family}.xlsx", sample(family))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "saved"]
    subprocess.run([str(part) for part in (*command, *sorted(given.iterdir()))], check=True, capture_output=True)
    for family in FAMILIES:
        saved = tmp_path / "saved" / f"{family}.xlsx"
        assert lists(saved) == lists(templates / f"{family}.xlsx")
        report = check(saved, as_of=AS_OF)
        assert report.summary["records"] == 1
        assert report.findings == []
