"""The budget for hostile or broken files: every limit has a name and a default, and can be changed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from enforce_data.findings import Said


@dataclass(frozen=True)
class Limits:
    """What one input may cost before reading is given up with ``RD-LIMIT`` (``--limit NAME=VALUE``)."""

    record_chars: int = 8_000_000
    """Longest record, in code points (a JSON value, a line of JSON Lines, a row)."""
    nesting: int = 64
    """Deepest nesting of objects and lists in one record."""
    columns: int = 4_096
    """Most columns of a table."""
    list_items: int = 100_000
    """Most items of one list in one record."""
    record_values: int = 500_000
    """Most values of one record of an Avro file, groups and lists counted too."""
    block_bytes: int = 32_000_000
    """Longest block of an Avro file, in bytes, compressed and decompressed."""
    ratio: int = 500
    """Most bytes that one byte of compressed data may become, where these are more than a million."""
    schema_chars: int = 1_000_000
    """Longest schema that a file brings with it, in code points."""
    tags: int = 500_000
    """Most tags and attributes of one record in XML; every ``<`` and ``=`` counts."""
    zip_members: int = 10_000
    """Most members of a zip or workbook."""
    unpacked_bytes: int = 4_000_000_000
    """Most bytes that a zip or workbook unpacks to."""
    sheets: int = 500
    """Most sheets of a workbook."""
    sheet_rows: int = 1_048_576
    """Last row of a sheet that may hold a cell."""
    sheet_cells: int = 20_000_000
    """Most cells of a sheet, empty ones between the filled ones included."""
    error_cells: int = 10_000
    """Most cells of a sheet that hold an error of the spreadsheet program."""

    def changed(self, settings: tuple[str, ...]) -> Limits:
        """Apply ``NAME=VALUE`` settings; raise ValueError with the reason for an unknown name or a bad number."""
        result = self
        for setting in settings:
            name, equals, value = setting.partition("=")
            if name not in LIMIT_NAMES or not equals:
                raise ValueError(f"unknown limit {name!r}; known: {', '.join(LIMIT_NAMES)}")
            if not (value.isascii() and value.isdigit() and int(value) > 0):
                raise ValueError(f"limit {name} needs a positive whole number, not {value!r}")
            result = replace(result, **{name: int(value)})
        return result


LIMIT_NAMES = tuple(item.name for item in fields(Limits))

LIMIT_LABELS = {
    "record_chars": Said("单条记录的字符数", "characters of one record"),
    "nesting": Said("嵌套层数", "depth of nesting"),
    "columns": Said("表格列数", "columns of a table"),
    "list_items": Said("单个列表的项数", "items of one list"),
    "record_values": Said("单条 Avro 记录的值数", "values of one Avro record"),
    "block_bytes": Said("Avro 数据块的字节数", "bytes of an Avro block, also when decompressed"),
    "ratio": Said("解压后与解压前的字节数之比", "bytes that one compressed byte becomes"),
    "schema_chars": Said("文件自带的模式的字符数", "characters of the schema that a file brings with it"),
    "tags": Said("XML 中单条记录的标记和属性数", "tags and attributes of one record in XML"),
    "zip_members": Said("压缩包或工作簿内的文件数", "members of a zip or workbook"),
    "unpacked_bytes": Said("压缩包或工作簿解压后的字节数", "bytes of an unpacked zip or workbook"),
    "sheets": Said("工作簿的工作表数", "sheets of a workbook"),
    "sheet_rows": Said("工作表的行数", "rows of a sheet"),
    "sheet_cells": Said("工作表的单元格数(含其间的空格)", "cells of a sheet, empty ones in between included"),
    "error_cells": Said("工作表中显示错误值的单元格数", "cells of a sheet that show an error"),
}
