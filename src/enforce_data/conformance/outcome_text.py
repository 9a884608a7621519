"""What a run came to, for people at a console: a table of roles, and the cases not passed, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from enforce_data.conformance.cases import ROLE_NAMES, Outcome, Role
from enforce_data.conformance.face_parts import OUTCOMES
from enforce_data.findings import Said
from enforce_data.report.columns import display_width, pad
from enforce_data.report.escapes import visible

_MOST_CASES = 50
_MOST_REASONS = 5
_ROLE, _VERDICT = Said("角色", "role"), Said("结论", "verdict")
_WHERE: Mapping[str, Said] = {
    "record": Said("记录", "record"),
    "path": Said("数据项", "element"),
    "place": Said("位置", "place"),
    "rule": Said("规则", "rule"),
    "article": Said("依据", "article"),
}

_Result = Mapping[str, Any]


def outcome(
    results: Sequence[_Result], roles: Mapping[str, Mapping[str, Any]], lang: str, *, aligned: bool
) -> Iterator[str]:
    """The lines of the outcome; columns are aligned on a terminal and parted by tabs elsewhere."""
    rows = [[_in(lang, each) for each in (_ROLE, _VERDICT, *OUTCOMES.values())]]
    for role, counts in roles.items():
        name = _in(lang, ROLE_NAMES[Role(role)]) if aligned else role
        verdict = _in(lang, OUTCOMES[Outcome(counts["verdict"])])
        rows.append([name, verdict, *(str(counts[str(each)]) for each in OUTCOMES)])
    yield from table(rows, aligned=aligned)
    for role, counts in roles.items():
        yield from (f"{role}: {lacking[lang]}\n" for lacking in counts["lacking"])
    yield from _failed([each for each in results if each["outcome"] == Outcome.FAIL], lang)
    yield from _not_run([each for each in results if each["outcome"] == Outcome.NOT_RUN], lang)


def table(rows: Iterable[Sequence[str]], *, aligned: bool) -> Iterator[str]:
    """Rows as lines, in columns for people or parted by tabs for programs."""
    if not aligned:
        yield from ("\t".join(row) + "\n" for row in rows)
        return
    listed = list(rows)
    widths = [max(map(display_width, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        yield "  ".join(pad(text, width) for text, width in zip(row, widths, strict=True)).rstrip() + "\n"


def _failed(failed: Sequence[_Result], lang: str) -> Iterator[str]:
    for each in failed[:_MOST_CASES]:
        yield f"\n{_in(lang, OUTCOMES[Outcome.FAIL])}: {each['case']} {each['title'][lang]}\n"
        for reason in each["reasons"][:_MOST_REASONS]:
            yield from _reason(reason, lang)
        yield from _more(len(each["reasons"]) - _MOST_REASONS, Said("处", "reasons"), lang)
    yield from _more(len(failed) - _MOST_CASES, Said("个用例", "cases"), lang)


def _reason(reason: _Result, lang: str) -> Iterator[str]:
    where = ", ".join(f"{_in(lang, name)} {visible(reason[key])}" for key, name in _WHERE.items() if reason[key])
    yield f"  {visible(reason[lang])}" + (f" [{where}]" if where else "") + "\n"
    if reason["fix"]:
        yield f"    {visible(reason['fix'][lang])}\n"


def _more(number: int, what: Said, lang: str) -> Iterator[str]:
    if number > 0:
        yield "  " + _in(lang, Said(f"另有 {number} {what.zh}", f"{number} more {what.en}")) + "\n"


def _not_run(cases: Sequence[_Result], lang: str) -> Iterator[str]:
    """Cases that were not run, those with the same reason together."""

    def why(each: _Result) -> str:
        return "; ".join(visible(reason[lang]) for reason in each["reasons"])

    for reason, group in groupby(sorted(cases, key=why), key=why):
        named = [each["case"] for each in group]
        shown = ", ".join(named[:_MOST_REASONS]) + (" …" if len(named) > _MOST_REASONS else "")
        yield f"\n{_in(lang, OUTCOMES[Outcome.NOT_RUN])} ({len(named)}): {reason}\n  {shown}\n"


def _in(lang: str, said: Said) -> str:
    return said.zh if lang == "zh" else said.en
