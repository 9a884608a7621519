"""What a comparison found, as text, as JSON or as a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from enforce_data import __version__
from enforce_data.comparing.account import Account
from enforce_data.comparing.change import Change, Role, Verdict, written
from enforce_data.findings import Said
from enforce_data.report.escapes import visible
from enforce_data.report.phrases import say

Accounts = Sequence[Account]
Roles = Sequence[Role]

_ROLE = {
    Role.READER: Said("旧的读取程序读新数据", "old readers meet new data"),
    Role.WRITER: Said("旧的填报程序对新的读取程序", "old writers meet new readers"),
}
_COLUMN = {Role.READER: Said("旧的读取程序", "old readers"), Role.WRITER: Said("旧的填报程序", "old writers")}
_VERDICT = {
    Verdict.SAFE: Said("不受影响", "not affected"),
    Verdict.BREAKS: Said("受影响", "broken"),
    Verdict.UNDETERMINED: Said("未能判定", "undetermined"),
}
_NOTHING = Said("没有变化", "nothing changed")
_ALONE = Said("本版本只有一个版次", "this version has one edition only")
_HEADING = Said("{old} 与 {new} 的比较", "{old} compared with {new}")
_WITNESS = Said("例证", "witness")
_FROM, _TO, _PLACE, _CHANGE = Said("旧", "old"), Said("新", "new"), Said("要素", "element"), Said("变化", "change")


def text(accounts: Accounts, roles: Roles, lang: str) -> Iterator[str]:
    """Lines for people: the verdicts, then each change, and below what it breaks the record that shows it."""
    if not accounts:
        yield f"{say(_ALONE, lang)}\n"
    for account in accounts:
        yield say(_HEADING, lang, old=visible(account.old), new=visible(account.new)) + "\n"
        yield from (f"  {say(_ROLE[role], lang)}: {say(_VERDICT[account.verdict(role)], lang)}\n" for role in roles)
        if len(accounts) > 1:
            continue
        if not account.changes:
            yield f"\n{say(_NOTHING, lang)}\n"
        for record_type, changes in account.changes.items():
            yield f"\n{visible(record_type)}\n"
            for change in changes:
                yield from _change(change, roles, lang)


def _change(change: Change, roles: Roles, lang: str) -> Iterator[str]:
    element = f" ({change.element})" if change.element else ""
    place = f"{written(change.path)}{element}: " if change.path else ""
    yield "  " + visible(place + say(change.said, lang)) + "\n"
    for role in roles:
        verdict = change.verdicts[role]
        if verdict is Verdict.SAFE:
            continue
        why = say(change.reasons[role], lang) if verdict is Verdict.UNDETERMINED else ""
        yield f"    {say(_COLUMN[role], lang)}: {say(_VERDICT[verdict], lang)}{f' ({why})' if why else ''}\n"
        if verdict is Verdict.BREAKS:
            yield f"      {say(_WITNESS, lang)}: {visible(_json(change.witnesses[role]))}\n"


def markdown(accounts: Accounts, roles: Roles, lang: str) -> Iterator[str]:
    """A page: the table of verdicts, then a table of changes for each record type."""
    columns = [say(_COLUMN[role], lang) for role in roles]
    rows = [
        [account.old, account.new, *(say(_VERDICT[account.verdict(role)], lang) for role in roles)]
        for account in accounts
    ]
    if len(accounts) == 1:
        yield f"# {_cell(say(_HEADING, lang, old=accounts[0].old, new=accounts[0].new))}\n\n"
    yield from _table([say(_FROM, lang), say(_TO, lang), *columns], rows)
    if len(accounts) > 1:
        return
    for record_type, changes in accounts[0].changes.items():
        yield f"\n## {_cell(record_type)}\n\n"
        rows = [
            [
                f"{written(change.path)} {change.element or ''}".strip(),
                say(change.said, lang),
                *(_told(change, role, lang) for role in roles),
            ]
            for change in changes
        ]
        yield from _table([say(_PLACE, lang), say(_CHANGE, lang), *columns], rows)


def _told(change: Change, role: Role, lang: str) -> str:
    """A verdict with its witness or its reason."""
    verdict = say(_VERDICT[change.verdicts[role]], lang)
    if role in change.witnesses:
        return f"{verdict}: `{_json(change.witnesses[role])}`"
    return f"{verdict}: {say(change.reasons[role], lang)}" if role in change.reasons else verdict


def _table(heads: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    for row in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(map(_cell, row))} |\n"


def _cell(value: str) -> str:
    return visible(value).replace("|", "\\|").replace("<", "&lt;")


def as_json(accounts: Accounts, roles: Roles, lang: str) -> Iterator[str]:  # noqa: ARG001 - it holds both languages
    """The same for programs, every verdict with its witness or its reason."""
    document = {
        "report": "1",
        "tool": {"name": "enforce-data", "version": __version__},
        "comparisons": [
            {
                "old": account.old,
                "new": account.new,
                "verdicts": {role: account.verdict(role) for role in roles},
                "changes": [
                    _change_dict(record_type, change, roles)
                    for record_type, changes in account.changes.items()
                    for change in changes
                ],
            }
            for account in accounts
        ],
    }
    yield json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _change_dict(record_type: str, change: Change, roles: Roles) -> dict[str, Any]:
    return {
        "record_type": record_type,
        "kind": change.kind,
        "path": written(change.path),
        "element": change.element,
        "said": {"zh": change.said.zh, "en": change.said.en},
        "verdicts": {role: change.verdicts[role] for role in roles},
        "witnesses": {role: change.witnesses[role] for role in roles if role in change.witnesses},
        "reasons": {
            role: {"zh": change.reasons[role].zh, "en": change.reasons[role].en}
            for role in roles
            if role in change.reasons
        },
    }


def _json(record: Any) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


REPORTS: dict[str, Callable[[Accounts, Roles, str], Iterator[str]]] = {
    "text": text,
    "json": as_json,
    "markdown": markdown,
}
"""The forms of a report, by name."""
