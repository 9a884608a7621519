"""The budget for hostile or broken files: every limit has a name and a default, and can be changed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from enforce_data.findings import Said

MOST_FOLDERS = 100
"""Folders in one another; deeper ones can neither be walked nor removed on every system."""


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
    record_faults: int = 1_000
    """Most faults that reading one record of JSON or XML reveals, such as names that repeat."""
    record_values: int = 500_000
    """Most values of one record of an Avro or Parquet file, groups and lists counted too."""
    block_bytes: int = 32_000_000
    """Longest block of an Avro file, in bytes, compressed and decompressed."""
    page_bytes: int = 128_000_000
    """Largest pages of a row group of Parquet, one of each column and its dictionary, in decompressed bytes."""
    bare_records: int = 10_000
    """Most records of an Avro or Parquet file that have fewer members than any record must have."""
    ratio: int = 500
    """Most bytes that one byte of compressed data may become, where these are more than a million."""
    schema_chars: int = 1_000_000
    """Longest schema that a file brings with it, in code points."""
    tags: int = 500_000
    """Most tags and attributes of one record in XML; every ``<`` counts once, every ``=`` twice."""
    zip_members: int = 10_000
    """Most members of a zip or workbook."""
    unpacked_bytes: int = 4_000_000_000
    """Most bytes that a zip or workbook unpacks to."""
    sheets: int = 500
    """Most sheets of a workbook."""
    sheet_rows: int = 1_048_576
    """Last row of a sheet that may hold a cell."""
    shared_bytes: int = 200_000_000
    """Most bytes of the texts that the sheets of a workbook share, and 24 for each of them."""

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
    "record_faults": Said("单条 JSON 或 XML 记录的读取错误数", "faults in reading one record of JSON or XML"),
    "record_values": Said("单条 Avro、Parquet 记录的值数", "values of one Avro or Parquet record"),
    "block_bytes": Said("Avro 数据块的字节数", "bytes of an Avro block, also when decompressed"),
    "page_bytes": Said(
        "Parquet 行组各列最大页解压后的字节数之和", "bytes of the largest pages of all columns of Parquet, decompressed"
    ),
    "bare_records": Said(
        "Avro、Parquet 文件中几乎没有内容的记录数", "records of an Avro or Parquet file with hardly any content"
    ),
    "ratio": Said("解压后与解压前的字节数之比", "bytes that one compressed byte becomes"),
    "schema_chars": Said("文件自带的模式的字符数", "characters of the schema that a file brings with it"),
    "tags": Said("XML 中单条记录的标记和属性数", "tags and attributes of one record in XML"),
    "zip_members": Said("压缩包或工作簿内的文件数", "members of a zip or workbook"),
    "unpacked_bytes": Said("压缩包或工作簿解压后的字节数", "bytes of an unpacked zip or workbook"),
    "sheets": Said("工作簿的工作表数", "sheets of a workbook"),
    "sheet_rows": Said("工作表的行数", "rows of a sheet"),
    "shared_bytes": Said("工作簿共用文字的字节数", "bytes of the texts that the sheets of a workbook share"),
}
