"""A receipt as a workbook: what came of the package, the agencies, the records and their findings.

What comes from the package is text in every cell, so that nothing is calculated, and no value is taken for a formula;
what was counted is a number.  The same receipt makes the same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from enforce_data.answers import Status
from enforce_data.findings import Said
from enforce_data.receipts import Receipt

Cell = str | int | float | None

_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_LAST_ROW = 1_048_576
_LONGEST = 32_767

STATUS = {
    Status.ACCEPTED: Said("接收", "accepted"),
    Status.ACCEPTED_WITH_WARNINGS: Said("接收,有警告", "accepted with warnings"),
    Status.REJECTED: Said("退回", "rejected"),
    Status.SUPERSEDED: Said("已被替代", "superseded"),
    Status.DELETED: Said("已删除", "deleted"),
}
_SEVERITY = {"error": Said("错误", "error"), "warning": Said("警告", "warning"), "info": Said("提示", "info")}


class _Kind(NamedTuple):
    """A sheet: its name, its headings, and how wide its columns are, in characters."""

    title: Said
    headings: tuple[Said, ...]
    widths: tuple[int, ...]


_SUMMARY = {
    "id": Said("回执标识", "receipt"),
    "package_id": Said("包标识", "package"),
    "digest": Said("包摘要(SHA-256)", "digest of the package (SHA-256)"),
    "produced_at": Said("生成时间", "produced at"),
    "answers": Said("所答复的回执", "answers receipt"),
    "as_of": Said("截至", "as of"),
    "version": Said("软件版本", "version"),
    "rulebook": Said("规则库", "rule book"),
    "records": Said("记录数", "records"),
    **{str(status): said for status, said in STATUS.items()},
    "repeated": Said("其中重复", "of these repeated"),
    "unreadable": Said("其中读不出", "of the rejected unreadable"),
    "test": Said("测试", "test"),
    "not_listed": Said("未列入清单", "not listed"),
    "compliance_rate": Said("合规率", "compliance rate"),
    "late_rate": Said("迟报率", "late rate"),
}
_AGENCY = {
    "code": Said("统一社会信用代码", "code"),
    "name": Said("机关", "agency"),
    "records": Said("记录数", "records"),
    "without_errors": Said("无错误", "without errors"),
    "compliance_rate": Said("合规率", "compliance rate"),
    "decided_acts": Said("已决定", "acts decided"),
    "late_acts": Said("迟报", "late acts"),
    "late_rate": Said("迟报率", "late rate"),
    "lateness_unknown": Said("是否迟报不详", "lateness unknown"),
    "superseded": Said("已被替代", "superseded"),
    "repeated": Said("其中重复", "of these repeated"),
    "deleted": Said("删除", "deleted"),
}
_RECORD = (
    Said("文件", "file"),
    Said("序号", "number"),
    Said("记录类型", "type"),
    Said("记录标识", "record id"),
    Said("机关", "agency"),
    Said("结果", "status"),
    Said("问题数", "findings"),
)
_FINDING = (
    *_RECORD[:4],
    Said("规则", "rule"),
    Said("程度", "severity"),
    Said("位置", "place"),
    Said("路径", "path"),
    Said("值", "value"),
    Said("说明", "what"),
    Said("改法", "fix"),
)


_SUMMARY_SHEET = _Kind(Said("概要", "summary"), (), (30, 100))
_AGENCIES = _Kind(Said("机关", "agencies"), tuple(_AGENCY.values()), (22, 32, *[16] * 10))
_RECORDS = _Kind(Said("记录", "records"), _RECORD, (26, 8, 12, 30, 22, 18, 8))
_FINDINGS = _Kind(Said("问题", "findings"), _FINDING, (26, 8, 12, 30, 18, 8, 14, 32, 26, 60, 50))


def write(receipt: Receipt, target: FilePath, lang: str) -> None:
    """Write a receipt to a workbook; raise ImportError without the extra ``xlsx``, OSError where it cannot be written.

    Where the rows of a sheet are too many, they go on in another one.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    head = receipt.head()
    files = [item["path"] for item in head["inputs"]]
    with TemporaryDirectory(prefix="enforce-data-") as folder:
        options = {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False, "strings_to_urls": False}
        book = xlsxwriter.Workbook(target, options)
        book.set_properties({"created": _MADE})
        sheets = _Sheets(book, lang)
        try:
            sheets.write(_SUMMARY_SHEET, _summary(head, lang))
            sheets.write(_AGENCIES, ([each[name] for name in _AGENCY] for each in head["agencies"]))
            sheets.write(_RECORDS, _records(receipt, files, lang))
            sheets.write(_FINDINGS, _findings(receipt, head, files, lang))
            book.close()
        except BaseException:
            book.fileclosed = True  # else it would be written when it is thrown away
            raise


class _Sheets:
    def __init__(self, book: Any, lang: str) -> None:
        self._book = book
        self._lang = lang
        common = {"valign": "top", "align": "left"}
        self._text = book.add_format({**common, "num_format": "@"})
        self._count = book.add_format({**common, "num_format": "0"})
        self._rate = book.add_format({**common, "num_format": "0.0000"})
        self._bold = book.add_format({**common, "num_format": "@", "bold": True})

    def write(self, kind: _Kind, rows: Iterable[Sequence[Cell]]) -> None:
        part, row, sheet = 0, _LAST_ROW, None
        for cells in rows:
            if row == _LAST_ROW:
                part += 1
                sheet, row = self._sheet(kind, part), int(bool(kind.headings))
            self._row(sheet, row, cells, self._text)
            row += 1
        if sheet is None:
            self._sheet(kind, 1)

    def _sheet(self, kind: _Kind, part: int) -> Any:
        sheet = self._book.add_worksheet(_say(kind.title, self._lang) + (f" {part}" if part > 1 else ""))
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        for column, width in enumerate(kind.widths):
            sheet.set_column(column, column, width, self._text)
        if kind.headings:
            sheet.freeze_panes(1, 0)
            self._row(sheet, 0, [_say(each, self._lang) for each in kind.headings], self._bold)
        return sheet

    def _row(self, sheet: Any, row: int, cells: Sequence[Cell], form: Any) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, cell[:_LONGEST], form)
            elif cell is not None:
                sheet.write_number(row, column, cell, self._rate if isinstance(cell, float) else self._count)


def _say(said: Said, lang: str) -> str:
    return said.zh if lang == "zh" else said.en


def _summary(head: dict[str, Any], lang: str) -> Iterator[list[Cell]]:
    values = {
        "id": head["id"],
        **head["package"],
        "as_of": head["as_of"]["day"],
        "version": head["tool"]["version"],
        "rulebook": head["rulebook"],
        **head["totals"],
        "compliance_rate": head["rates"]["compliance_rate"],
        "late_rate": head["rates"]["late_rate"],
    }
    values["test"] = head["totals"]["test"]
    for name, label in _SUMMARY.items():
        yield [_say(label, lang), values[name]]
    for remark in head["remarks"]:
        yield [_say(Said("说明", "remark"), lang), remark[lang]]


def _records(receipt: Receipt, files: Sequence[str], lang: str) -> Iterator[list[Cell]]:
    for each in receipt.answers:
        about = (files[each.input], each.number, each.type, each.record_id, each.agency)
        yield [*about, _say(STATUS[each.status], lang), len(each.findings)]


def _findings(receipt: Receipt, head: dict[str, Any], files: Sequence[str], lang: str) -> Iterator[list[Cell]]:
    for found in head["findings"]:
        yield _finding(found, [None if found["input"] is None else files[found["input"]], None, None, None], lang)
    for each in receipt.answers:
        for found in each.findings:
            name = files[each.input if found["input"] is None else found["input"]]
            yield _finding(found, [name, each.number, each.type, each.record_id], lang)


def _finding(found: dict[str, Any], about: list[Cell], lang: str) -> list[Cell]:
    place = found["location"]
    spot = ":".join(str(place[name]) for name in ("line", "column") if place[name] is not None)
    where = " ".join(filter(None, [place["sheet"], place["cell"] or spot, place["key"]]))
    return [
        *about,
        found["rule"],
        _say(_SEVERITY[found["severity"]], lang),
        where,
        found["path"],
        found["value"],
        found["message"][lang],
        found["fix"][lang],
    ]
