"""The loss report: every finding of a conversion, for programs; and the summary of it, for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from enforce_data import __version__
from enforce_data.converting.conversion import Conversion, Outcome
from enforce_data.findings import Said, Severity
from enforce_data.report import phrases, text
from enforce_data.report.escapes import visible
from enforce_data.report.phrases import Counted, say
from enforce_data.results import input_dict
from enforce_data.usage import UsageError

ENDINGS = (".json", ".jsonl")
_OF_CHECKS = ("records_with_errors", "outcome")
"""What only a check can say of an input."""

_SENTENCE = {
    Outcome.LOSSLESS: Said("已转换,没有损失", "Converted without loss"),
    Outcome.LOSSY: Said("已转换,有损失", "Converted with losses"),
    Outcome.REFUSED: Said(
        "没有写出任何文件:转换会有损失。确实可以舍弃时加 --allow-loss",
        "Nothing was written: the conversion would lose something. Where that is acceptable, add --allow-loss",
    ),
    Outcome.UNREADABLE: Said("来源没有读到底", "The source could not be read to its end"),
}
_READ = Counted("读取 {n} 条记录", "{n} record read", "{n} records read")
_WRITTEN = Counted("写出 {n} 条", "{n} written", "{n} written")
_LOST = Counted("损失 {n} 处", "{n} loss", "{n} losses")
_REPAIRED = Counted("修整 {n} 处", "{n} repair", "{n} repairs")
_UNTIDIED = Counted("未能修整 {n} 处", "{n} value left untidy", "{n} values left untidy")
_PASSED_OVER = Counted("未读取的文件 {n} 个:", "{n} file passed over:", "{n} files passed over:")
_ALSO = Said("另有", "also")


def save(conversion: Conversion, lines: Iterable[str], path: Path) -> None:
    """Write the report to a file; ``lines`` are all findings as JSON.  Raises UsageError if it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(lines if path.suffix.lower() == ".jsonl" else _document(conversion, lines))
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None


def _document(conversion: Conversion, lines: Iterable[str]) -> Iterator[str]:
    heading = json.dumps(_heading(conversion), ensure_ascii=False, indent=1)
    yield heading.removesuffix("\n}") + ',\n "findings": ['
    before = "\n  "
    for line in lines:
        yield before + line.rstrip("\n")
        before = ",\n  "
    yield "]\n}\n" if before == "\n  " else "\n ]\n}\n"


def _heading(conversion: Conversion) -> dict[str, Any]:
    inputs = [
        {name: value for name, value in input_dict(item).items() if name not in _OF_CHECKS}
        for item in conversion.inputs
    ]
    return {
        "report": "1",
        "tool": {"name": "enforce-data", "version": __version__},
        "source": conversion.source,
        "target": conversion.target,
        "format": conversion.format,
        "outcome": str(conversion.outcome),
        "inputs": inputs,
        "passed_over": conversion.passed_over,
        "summary": {
            "records": conversion.records,
            "written": conversion.written,
            "losses": conversion.lost,
            "by_rule": dict(sorted(conversion.by_rule.items())),
        },
    }


def summary(conversion: Conversion, lang: str) -> Iterator[str]:
    """What came of a conversion in a few lines, then every kind of loss with the first of its places."""
    yield say(_SENTENCE[conversion.outcome], lang) + f": {visible(conversion.target)} ({conversion.format})\n"
    comma = say(phrases.COMMA, lang)
    facts = [_READ.of(conversion.records, lang), _WRITTEN.of(conversion.written, lang)]
    facts += [_LOST.of(conversion.lost, lang)] if conversion.lost else []
    facts += [_REPAIRED.of(conversion.repaired, lang)] if conversion.repaired else []
    facts += [_UNTIDIED.of(conversion.untidied, lang)] if conversion.untidied else []
    yield comma.join(facts) + "\n"
    if conversion.passed_over:
        yield _PASSED_OVER.of(len(conversion.passed_over), lang) + "\n"
        yield from (f"  {visible(path)}\n" for path in conversion.passed_over)
    errors = {rule for rule, notice in conversion.notices.items() if notice.severity is Severity.ERROR}
    notes = {rule: notice for rule, notice in conversion.notices.items() if rule not in errors}
    if notes:
        listed = (f"{rule} {say(notice.title, lang)} ({conversion.by_rule[rule]})" for rule, notice in notes.items())
        yield f"{say(_ALSO, lang)}: {comma.join(listed)}\n"
    yield from text.findings(
        replace(conversion, notices={rule: conversion.notices[rule] for rule in conversion.notices if rule in errors}),
        lang,
    )
