"""A story as a hand-out for people who enter it by hand: the prose, then every fact by section, in Markdown.

Nothing is masked: the people are invented, and their numbers have to be typed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from enforce_data.codes.record import RecordType
from enforce_data.conformance.stories import AS_OF, Story, fixed
from enforce_data.dictionary import Entry, Section
from enforce_data.findings import Path, Said, fill
from enforce_data.model import STANDARD

_HEADINGS = Said("| 数据项 | 值 | 编号 |", "| element | value | id |")
_RULED = "| --- | --- | --- |"
_REGISTERS = Said("登记册中已有", "Already in the registers")
_RECORD = Said("记录 {number}：{title}", "Record {number}: {title}")
_WHOLE = Said("基本情况", "The record itself")
_YES, _NO = Said("是", "yes"), Said("否", "no")
_CODE = Said("{meaning}（{code}）", "{meaning} ({code})")
_NOTE = Said(
    "请逐项录入下表，然后导出。记录编号、来源系统、更新时间、备注由系统自定；表中没有的不要填写。按 {day} 检查。",
    "Enter what the tables say, then export it. The id of a record, the source system, the time of updating and "
    "remarks are the system's own; what is not in the tables stays empty. The export is checked as of {day}.",
)
_SEPARATOR = " · "
_NUMBERS = ("code", "certificate_no", "delegation_no")


class _Row(NamedTuple):
    section: str
    element: str
    value: str
    id: str


def told(story: Story, edition: str, lang: str) -> str:
    """The hand-out of a story in ``zh`` or ``en``."""
    note = fill(_in(_NOTE, lang), {"day": AS_OF.isoformat()})
    lines = [f"# {_in(story.title, lang)}", "", _in(story.story, lang), "", note, ""]
    lines += _registers(story.registers_in(edition), lang)
    for number, record in enumerate(story.records_in(edition), start=1):
        title = _in(kind_of(record), lang)
        lines += [f"## {fill(_in(_RECORD, lang), {'number': number, 'title': title})}", "", *_tables(record, lang)]
    return "\n".join(lines).rstrip() + "\n"


def kind_of(record: Mapping[str, Any]) -> Said:
    """What a record is a record of; its type as it stands where nobody knows it."""
    stated = str(record.get("record_type"))
    return next((Said(code.zh, code.en) for code in RecordType if code.value == stated), Said(stated, stated))


def _registers(records: Iterable[Mapping[str, Any]], lang: str) -> list[str]:
    """What need not be entered, because the registers have it: kind, name and number."""
    rows = [_SEPARATOR.join((f"- {_in(kind_of(each), lang)}", _name(each), _number(each))) for each in records]
    return [f"## {_in(_REGISTERS, lang)}", "", *rows, ""] if rows else []


def _name(record: Mapping[str, Any]) -> str:
    named = record if "name" in record else record.get("holder") or record["delegate"]
    return str(named["name"])


def _number(record: Mapping[str, Any]) -> str:
    return next(str(record[name]) for name in _NUMBERS if name in record)


def _tables(record: Mapping[str, Any], lang: str) -> Iterator[str]:
    for section, rows in groupby(_rows(record, lang), key=lambda row: row.section):
        yield from (f"### {section}", "", _in(_HEADINGS, lang), _RULED)
        yield from (f"| {row.element} | {row.value} | {row.id} |" for row in rows)
        yield ""


def _rows(record: Mapping[str, Any], lang: str) -> list[_Row]:
    """The facts of a record, those that stand in no group first."""
    whole = _in(_WHOLE, lang)
    rows = []
    for path, entry, value in fixed(record):
        words = _words(path, _section(record), lang)
        section, element = (words[0], _SEPARATOR.join(words[1:])) if len(words) > 1 else (whole, words[0])
        rows.append(_Row(section, element, _shown(value, entry, lang), entry.id))
    return sorted(rows, key=lambda row: row.section != whole)


def _words(path: Path, section: Section, lang: str) -> list[str]:
    """The names along a path; the place in a list, counted from 1, stands behind the name of the list."""
    words: list[str] = []
    for end, step in enumerate(path, start=1):
        if isinstance(step, int):
            words[-1] += f" {step + 1}"
        else:
            entry = section.entry(path[:end])
            words.append(entry.zh if entry is not None and lang == "zh" else step)
    return words


def _shown(value: Any, entry: Entry, lang: str) -> str:
    if isinstance(value, bool):
        return _in(_YES if value else _NO, lang)
    text = str(value)
    if entry.codes is not None:
        meaning = next(_in(Said(code.zh, code.en), lang) for code in entry.codes if code.value == text)
        text = fill(_in(_CODE, lang), {"meaning": meaning, "code": text})
    return text.replace("|", "\\|").replace("\n", " ")


def _section(record: Mapping[str, Any]) -> Section:
    return STANDARD.section(str(record["record_type"]))


def _in(said: Said, lang: str) -> str:
    return said.zh if lang == "zh" else said.en
