"""Workbooks written out by hand, with whatever in them no spreadsheet program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'


def cell(reference: str, text: str) -> str:
    """A text cell."""
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def number(reference: str, value: object, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def row(place: int, *texts: str) -> str:
    """A row of text cells from column A on; empty texts make no cell."""
    cells = (cell(f"{chr(65 + column)}{place}", text) for column, text in enumerate(texts) if text)
    return f'<row r="{place}">{"".join(cells)}</row>'


def sheet(*rows: str, before: str = "") -> str:
    return f'{_XML}<worksheet xmlns="{_MAIN}">{before}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def book(
    sheets: Mapping[str, str | bytes],
    *,
    properties: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    method: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A workbook of these sheets; style 1 is a date, 2 a date with time; ``parts`` add or replace members."""
    links = [
        f'<Relationship Id="r{place}" Type="{_OFFICE}/worksheet" Target="worksheets/s{place}.xml"/>'
        for place, _ in enumerate(sheets)
    ]
    links.append(f'<Relationship Id="style" Type="{_OFFICE}/styles" Target="styles.xml"/>')
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{place + 1}" r:id="r{place}"/>' for place, name in enumerate(sheets)
    )
    root = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}">{root}</Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{properties}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}">{"".join(links)}</Relationships>',
        "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="22"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/s{place}.xml": content for place, content in enumerate(sheets.values())},
        **(parts or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()
