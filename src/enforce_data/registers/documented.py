"""Documented tables (CSV) that a user may replace: how they are read, and what is wrong with one that cannot be.

The first line that is no remark (``#``) names the columns; ``starts_on``, ``ends_on``, ``source`` and ``mark`` may
stand in every table.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from enforce_data.findings import Said
from enforce_data.values.day import DAY

MOST_BYTES = 1_000_000
"""A larger file is no table of the rule book; it is not read."""

EVERYWHERE = ("starts_on", "ends_on", "source", "mark")
"""Columns that every table may have."""

SHOWN = 40
"""So much of a wrong cell is quoted."""

Table = TypeVar("Table")
Choice = TypeVar("Choice", bound=Enum)
Cells = Mapping[str, str]

_MARKS = frozenset({"", "S", "P", "V", "G"})


class TableError(ValueError):
    """A table that cannot be used: ``said`` tells why in both languages, ``row`` and ``column`` where.

    ``row`` counts the lines of the file from 1, remarks included.
    """

    def __init__(self, zh: str, en: str, *, row: int | None = None, column: str | None = None) -> None:
        self.row = row
        self.column = column
        where_zh = (f"第 {row} 行" if row else "") + (f"“{column}”列" if column else "")
        where_en = ", ".join([*([f"row {row}"] if row else []), *([f"column {column!r}"] if column else [])])
        self.said = Said(f"{where_zh}:{zh}" if where_zh else zh, f"{where_en}: {en}" if where_en else en)
        super().__init__(f"{self.said.zh} · {self.said.en}")


def read_table(path: Path, parse: Callable[[str], Table], name: Said) -> Table:
    """Read a user's table, UTF-8 or GB 18030; raise TableError, or OSError as the system says.

    ``name`` is what the table holds, for a file that is too large to be one.
    """
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise TableError(
            f"文件超过 {MOST_BYTES} 字节,不是{name.zh}表", f"more than {MOST_BYTES} bytes: not a table of {name.en}"
        )
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return parse(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise TableError("既不是 UTF-8 也不是 GB 18030 编码", "neither UTF-8 nor GB 18030")


def rows_of(text: str, needed: Sequence[str], known: Collection[str]) -> Iterator[tuple[int, Cells]]:
    """Yield the number of each row and its cells by column; raise TableError at the first row or column at fault."""
    lines = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    remarks = 0
    while remarks < len(lines) and (lines[remarks].startswith("#") or not lines[remarks].strip()):
        remarks += 1
    reader = csv.reader(lines[remarks:], strict=True)
    columns: list[str] = []
    try:
        for raw in reader:
            row = remarks + reader.line_num
            cells = [cell.strip() for cell in raw]
            if not any(cells):  # a spreadsheet leaves such rows behind
                continue
            if not columns:
                columns = _header(cells, row, needed, known)
            elif len(cells) == len(columns):
                yield row, dict(zip(columns, cells, strict=True))
            else:
                raise TableError(
                    f"应有 {len(columns)} 列,实有 {len(cells)} 列",
                    f"{len(columns)} columns expected, {len(cells)} found",
                    row=row,
                )
    except csv.Error as error:
        raise TableError(
            f"不是有效的 CSV({error})", f"not valid CSV ({error})", row=remarks + reader.line_num
        ) from error


def _header(columns: list[str], row: int, needed: Sequence[str], known: Collection[str]) -> list[str]:
    """Return the columns of the header; raise TableError for a strange, double or missing one."""
    for column in columns:
        if column not in known or columns.count(column) > 1:
            raise TableError(
                f"列名未知或重复;可用:{'、'.join(known)}",
                f"unknown or repeated column; known: {', '.join(known)}",
                row=row,
                column=column[:SHOWN],
            )
    for column in needed:
        if column not in columns:
            raise TableError("缺少此列", "the column is missing", row=row, column=column)
    return columns


def day_in(cells: Cells, column: str, row: int) -> date:
    """Return the day in a cell; raise TableError where it is none."""
    text = cells[column]
    if not DAY.regex.fullmatch(text):
        raise TableError(
            f"“{text[:SHOWN]}”不是 YYYY-MM-DD 形式的真实日期",
            f"{text[:SHOWN]!r} is not a real calendar day, YYYY-MM-DD",
            row=row,
            column=column,
        )
    return date.fromisoformat(text)


def choice_in(cells: Cells, column: str, kinds: type[Choice], row: int) -> Choice:
    """Return the word in a cell as a member of its list; raise TableError where it is none."""
    text = cells[column]
    try:
        return kinds(text)
    except ValueError:
        known = [each.value for each in kinds]
        raise TableError(
            f"“{text[:SHOWN]}”不是已知类型;可用:{'、'.join(known)}",
            f"{text[:SHOWN]!r} is no known kind; known: {', '.join(known)}",
            row=row,
            column=column,
        ) from None


def check_mark(cells: Cells, row: int) -> None:
    """Raise TableError for a mark of trust that nobody knows; brackets may stand round it."""
    if cells.get("mark", "").strip("[]") not in _MARKS:
        raise TableError(
            "可信度标记应为 [S]、[P]、[V] 或 [G]", "marks are [S], [P], [V] or [G]", row=row, column="mark"
        )
