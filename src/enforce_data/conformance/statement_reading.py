"""What a statement says, as plain values: everything is checked, and all that is wrong is noted with its line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from enforce_data.conformance.cases import Role
from enforce_data.conformance.options import OPTIONS
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.profiles.lines import Lines

KINDS = ("command", "url", "folder")
"""The members of ``[adapter]`` of which there is one: each is a way to reach a system."""

_TABLES = ("system", "claim", "options", "adapter", "environment")
_SYSTEM = ("name", "version", "vendor", "contact")
_CLAIM = ("edition", "roles", "families", "formats")
_LONGEST = 200
_MOST_SECONDS = 86_400
_MOST_TASKS = 1_000
_MOST_PAIRS = 50


class Complaint(NamedTuple):
    """One thing wrong with a statement: its line where there is one, and what."""

    line: int | None
    reason: Said


class Reading:
    """One pass over a statement; what is wrong is noted in ``complaints``, and the pass goes on.

    ``lines`` is None for a statement out of a bundle, whose adapter says no more than its kind.
    """

    def __init__(self, data: Mapping[str, Any], lines: Lines | None = None) -> None:
        self._lines = lines
        self._data = data
        self.complaints: list[Complaint] = []

    def read(self) -> dict[str, Any]:
        """The values of a statement by the names of its members."""
        self._keys(self._data, _TABLES, None)
        return {
            "system": self._system(),
            **self._claim(),
            "options": self._options(),
            "adapter": self._adapter(),
            "environment": self.environment(),
        }

    def _system(self) -> dict[str, str | None]:
        table = self._table("system", mandatory=True)
        self._keys(table, _SYSTEM, "system")
        return {key: self._text(table, key, "system", mandatory=key != "contact") for key in _SYSTEM}

    def _claim(self) -> dict[str, Any]:
        table = self._table("claim", mandatory=True)
        self._keys(table, _CLAIM, "claim")
        edition = self._text(table, "edition", "claim") or ""
        editions = tuple(map(str, STANDARD.editions))
        if edition and edition not in editions:
            self._unknown(edition, editions, Said("版次", "edition"), "edition", "claim")
        known = tuple(STANDARD.models_of(Edition.parse(edition))) if edition in editions else tuple(STANDARD.models)
        roles = self._some(table, "roles", tuple(map(str, Role)), Said("角色", "role"))
        return {
            "edition": edition,
            "roles": tuple(map(Role, roles)),
            "families": self._some(table, "families", known, Said("记录类型", "record type")),
            "formats": self._some(table, "formats", tuple(FORMATS), Said("格式", "format")),
        }

    def _options(self) -> dict[str, bool]:
        table, stated = self._table("options"), dict.fromkeys(OPTIONS, True)
        for key, value in table.items():
            if key not in OPTIONS:
                self._unknown(key, tuple(OPTIONS), Said("选项", "option"), key, "options")
            elif not isinstance(value, bool):
                self._wrong(f"选项 {key} 应为 true 或 false", f"option {key} is true or false", key, "options")
            else:
                stated[key] = value
        return stated

    def _adapter(self) -> dict[str, Any] | None:
        if "adapter" not in self._data:
            return None
        table = self._table("adapter")
        ways = KINDS if self._lines else ("kind",)
        self._keys(table, (*ways, "time_limit", "batch"), "adapter")
        stated = [way for way in ways if way in table]
        if len(stated) != 1:
            listed = ", ".join(ways)
            self._wrong(f"[adapter] 应写 {listed} 中的一项", f"[adapter] has one of {listed}", "adapter", "adapter")
            return None
        kind = str(table["kind"]) if stated == ["kind"] else stated[0]
        if kind not in KINDS:
            self._unknown(kind, KINDS, Said("适配方式", "kind of adapter"), "kind", "adapter")
        return {
            "kind": kind,
            "target": () if stated == ["kind"] else self._target(kind, table),
            "time_limit": self._number(table, "time_limit", 60, _MOST_SECONDS),
            "batch": self._number(table, "batch", 20, _MOST_TASKS),
        }

    def _target(self, kind: str, table: Mapping[str, Any]) -> tuple[str, ...]:
        if kind == "command":
            given = table[kind]
            if isinstance(given, list) and given and all(isinstance(each, str) and each for each in given):
                return tuple(given)
            zh, en = '应为文字的非空列表,如 ["python3", "adapter.py"]', 'a list of texts, as ["python3", "adapter.py"]'
            self._wrong(f"{kind} {zh}", f"{kind} is {en}", kind, "adapter")
            return ()
        target = self._text(table, kind, "adapter") or ""
        if kind == "url" and target and not _is_url(target):
            zh, en = (
                "url 应以 http:// 或 https:// 开头,只含可见的 ASCII 字符,其他字符写作 %XX",
                "url begins with http:// or https:// and has visible ASCII characters only, others as %XX",
            )
            self._wrong(zh, en, kind, "adapter")
        return (target,)

    def environment(self) -> dict[str, str]:
        """What is said of the surroundings, in the order of the names."""
        table = self._table("environment")
        if len(table) > _MOST_PAIRS:
            zh, en = f"最多 {_MOST_PAIRS} 项", f"at most {_MOST_PAIRS} members"
            self._wrong(f"[environment] {zh}", f"[environment] has {en}", "environment", "environment")
        return {key: self._text(table, key, "environment") or "" for key in sorted(table)}

    def _table(self, name: str, *, mandatory: bool = False) -> Mapping[str, Any]:
        given = self._data.get(name, {})
        if not isinstance(given, Mapping):
            self._wrong(f"{name} 应写作 [{name}]", f"{name} is to be written as [{name}]", name)
        elif mandatory and name not in self._data:
            self._wrong(f"缺少 [{name}]", f"[{name}] is missing", None)
        return given if isinstance(given, Mapping) else {}

    def _text(self, table: Mapping[str, Any], key: str, name: str, *, mandatory: bool = True) -> str | None:
        if key not in table:
            if mandatory and name in self._data:
                self._missing(key, name)
            return None
        given = table[key]
        if not (isinstance(given, str) and given.strip() and is_one_line(given)):
            zh, en = (
                f"{key} 应为一行文字,不超过 {_LONGEST} 字",
                f"{key} is one line of text, at most {_LONGEST} characters",
            )
            self._wrong(zh, en, key, name)
            return None
        return given

    def _number(self, table: Mapping[str, Any], key: str, default: int, most: int) -> int:
        given = table.get(key, default)
        if isinstance(given, int) and not isinstance(given, bool) and 1 <= given <= most:
            return given
        self._wrong(f"{key} 应为 1 至 {most} 的整数", f"{key} is a whole number from 1 to {most}", key, "adapter")
        return default

    def _some(self, table: Mapping[str, Any], key: str, known: Sequence[str], kind: Said) -> tuple[str, ...]:
        """The known texts of a list, in the order in which we know them, whatever the file's order is."""
        if key not in table:
            if "claim" in self._data:
                self._missing(key, "claim")
            return ()
        given = table[key]
        if not isinstance(given, list) or not given or not all(isinstance(each, str) for each in given):
            self._wrong(f"{key} 应为文字的非空列表", f"{key} is a list of texts that is not empty", key, "claim")
            return ()
        for each in dict.fromkeys(given):
            if each not in known:
                self._unknown(each, known, kind, key, "claim")
            elif given.count(each) > 1:
                self._wrong(f"{key}:{each} 写了两次", f"{key}: {each} is named twice", key, "claim")
        return tuple(each for each in known if each in given)

    def _keys(self, table: Mapping[str, Any], allowed: Sequence[str], name: str | None) -> None:
        for key in table:
            if key not in allowed:
                self._unknown(key, allowed, Said("这一项", "key"), key, name)

    def _unknown(self, value: str, known: Sequence[str], kind: Said, key: str, name: str | None) -> None:
        shown = value[:_LONGEST]
        near = get_close_matches(shown, known, n=3, cutoff=0.6)
        zh, en = (f"是否指 {'、'.join(near)}?", f"did you mean {', '.join(near)}?") if near else _listed(known)
        self._wrong(f"没有{kind.zh} {shown!r};{zh}", f"unknown {kind.en} {shown!r}; {en}", key, name)

    def _missing(self, key: str, name: str) -> None:
        self._wrong(f"[{name}] 缺少 {key}", f"[{name}] lacks {key}", key, name)

    def _wrong(self, zh: str, en: str, key: str | None, name: str | None = None) -> None:
        self.complaints.append(Complaint(None if key is None else self._line(key, name), Said(zh, en)))

    def _line(self, key: str, name: str | None) -> int | None:
        """The line of a key, or of the table that stands at the top under this name."""
        if self._lines is None:
            return None
        line = self._lines.key(key, name)
        return line if name is not None else max(line, self._lines.table(key, 0))


def _listed(known: Iterable[str]) -> tuple[str, str]:
    names = ", ".join(known)
    return f"有 {names}", f"there are {names}"


def is_one_line(text: str) -> bool:
    """Whether a text is short, and has nothing in it that breaks a line or has no bytes."""
    return len(text) <= _LONGEST and not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in text)


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, too
        return False
    return parts.scheme in ("http", "https") and named and text.isascii() and text.isprintable() and " " not in text
