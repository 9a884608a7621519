"""TOML → :class:`Profile`: every value is checked before anything is read, and all that is wrong is said at once."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from hashlib import sha256
from importlib import resources
from os import PathLike
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from enforce_data.acceptance import FAMILY, Effect, Line, Profile, names
from enforce_data.findings import Said, Severity
from enforce_data.profiles.lines import Lines, quoted_days

DEFAULT = "provincial"
"""The profile of a check for which nobody names one."""

_BUILT_IN = resources.files("enforce_data.profiles") / "builtin"
_LONGEST = 200_000
_MOST_ADVISED = 50
"""From so many faults on, what an unknown id may have meant is not said: looking for that is slow."""
_TOP = ("title", "rejects", "extends", *map(str, Effect))
_LINE = ("rules", "severity", "reason", "until")
_SEVERITIES = tuple(map(str, Severity))

KnownIds = Callable[[], Iterable[str]]
"""The ids that a profile may name; asked only where it has lines."""


class Complaint(NamedTuple):
    """One thing wrong with a profile: the line of its file, None where it is about all of it, and what."""

    line: int | None
    reason: Said


class ProfileError(ValueError):
    """Raised for a profile that cannot be used; says all that is wrong, each with its line, in both languages."""

    def __init__(self, name: str, complaints: Iterable[Complaint]) -> None:
        self.complaints = sorted(complaints, key=lambda each: each.line or 0)
        super().__init__("\n".join(_told(name, each) for each in self.complaints))


def _told(name: str, complaint: Complaint) -> str:
    line, reason = complaint
    en, zh = ("", "") if line is None else (f", line {line}", f" 第 {line} 行")
    return f"profile {name}{en}: {reason.en} / 方案 {name}{zh}:{reason.zh}"


def builtin_names() -> list[str]:
    """The names of the built-in profiles, in alphabetical order."""
    return sorted(item.name.removesuffix(".toml") for item in _BUILT_IN.iterdir() if item.name.endswith(".toml"))


def builtin_text(name: str) -> str:
    """The file of a built-in profile; raise FileNotFoundError where there is none of that name."""
    return (_BUILT_IN / f"{name}.toml").read_text("utf-8")


def load(name_or_path: str | PathLike[str], known: KnownIds) -> Profile:
    """Load a built-in profile by its name, or a TOML file; raise ProfileError with all that is wrong."""
    if str(name_or_path) in builtin_names():
        return _read(str(name_or_path), builtin_text(str(name_or_path)).encode(), known)
    path = FilePath(name_or_path)
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
    except (FileNotFoundError, ValueError):  # ValueError: a NUL in the path
        there = ", ".join(builtin_names())
        reason = Said(f"没有这样的文件,也不是内置方案({there})", f"no such file, and not built in ({there})")
        raise ProfileError(str(path), [Complaint(None, reason)]) from None
    except OSError as error:
        reason = Said(f"打不开({error.strerror})", f"cannot be opened ({error.strerror})")
        raise ProfileError(str(path), [Complaint(None, reason)]) from None
    return _read(str(path), data, known)


def _read(name: str, data: bytes, known: KnownIds) -> Profile:
    if len(data) > _LONGEST:
        reason = Said(f"文件超过 {_LONGEST} 字节", f"the file is longer than {_LONGEST} bytes")
        raise ProfileError(name, [Complaint(None, reason)])
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        parsed = tomllib.loads(quoted_days(text))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ProfileError(name, [Complaint(line, Said("应为 UTF-8", "it must be UTF-8"))]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = Said(f"不是合格的 TOML({error})", f"not TOML ({error})")
        raise ProfileError(name, [Complaint(None, reason)]) from None
    reading = _Reading(Lines(text), known)
    profile = reading.profile(FilePath(name).stem, parsed, sha256(data).hexdigest())
    if reading.complaints:
        raise ProfileError(name, reading.complaints)
    return profile


class _Place(NamedTuple):
    """A table of the file: its kind and which of them; None at the top."""

    table: str | None = None
    number: int = 0


class _Reading:
    """One pass over a parsed profile; what is wrong is noted, and the pass goes on."""

    def __init__(self, lines: Lines, known: KnownIds) -> None:
        self._lines = lines
        self._known_ids = known
        self._known: tuple[str, ...] | None = None
        self._named: set[tuple[str, Any]] = set()
        self.complaints: list[Complaint] = []

    def _wrong(self, line: int, zh: str, en: str) -> None:
        self.complaints.append(Complaint(line, Said(zh, en)))

    def profile(self, name: str, data: dict[str, Any], digest: str) -> Profile:
        self._keys(data, _TOP, _Place())
        title = self._said("title", data.get("title"), _Place())
        extended = self._extended(data["extends"]) if "extends" in data else None
        lines = [line for effect in Effect for line in self._effect(effect, data.get(str(effect), []))]
        return Profile(name, title, self._rejects(data, extended), tuple(lines), extended, digest)

    def _extended(self, name: Any) -> Profile | None:
        there = builtin_names()
        if name in there:
            return load(name, self._known_ids)
        listed = ", ".join(there)
        self._wrong(
            self._lines.key("extends"),
            f"extends 应为内置方案之一({listed}),不是 {name!r}",
            f"extends names a built-in profile ({listed}), not {name!r}",
        )
        return None

    def _rejects(self, data: dict[str, Any], extended: Profile | None) -> frozenset[Severity]:
        if "rejects" not in data:
            return extended.rejects if extended else frozenset({Severity.ERROR})
        given = data["rejects"]
        if not isinstance(given, list):
            self._must_be("rejects", _Place(), Said("列表", "a list"))
            return frozenset()
        for each in given:
            if each not in _SEVERITIES:
                self._no_severity(each, self._lines.text(str(each), "rejects"))
        return frozenset(Severity(each) for each in given if each in _SEVERITIES)

    def _no_severity(self, value: Any, line: int) -> None:
        listed = ", ".join(_SEVERITIES)
        self._wrong(line, f"没有级别 {value!r};有 {listed}", f"no severity {value!r}; there are {listed}")

    def _effect(self, effect: Effect, tables: Any) -> Iterable[Line]:
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            line = self._lines.key(str(effect))
            self._wrong(line, f"应写作 [[{effect}]]", f"to be written as [[{effect}]]")
            return
        for index, data in enumerate(tables):
            yield self._line(effect, data, _Place(str(effect), index))

    def _line(self, effect: Effect, data: dict[str, Any], place: _Place) -> Line:
        self._keys(data, _LINE, place)
        severity = data.get("severity")
        if severity is not None and severity not in _SEVERITIES:
            self._no_severity(severity, self._lines.key("severity", *place))
            severity = None
        return Line(
            effect,
            self._rules(data, place, severity),
            self._said("reason", data.get("reason"), place),
            self._until(data, effect, place),
            None if severity is None else Severity(severity),
        )

    def _rules(self, data: dict[str, Any], place: _Place, severity: str | None) -> tuple[str, ...]:
        given = data.get("rules")
        if given is None:
            self._missing("rules", place)
        elif not isinstance(given, list) or not given or not all(isinstance(each, str) for each in given):
            self._must_be("rules", place, Said("规则号的非空列表", "a list of ids that is not empty"))
        else:
            seen: Counter[str] = Counter()
            for each in given:
                self._rule(each, severity, self._lines.text(each, "rules", *place, nth=seen[each]))
                seen[each] += 1
            return tuple(given)
        return ()

    def _rule(self, pattern: str, severity: str | None, line: int) -> None:
        if self._known is None:
            self._known = tuple(self._known_ids())
        if not any(names(pattern, each) for each in self._known) or not _is_family(pattern):
            some = len(self.complaints) < _MOST_ADVISED
            near = get_close_matches(pattern, self._known, n=3, cutoff=0.6) if some else []
            zh, en = (f";是否指 {'、'.join(near)}", f"; did you mean {', '.join(near)}?") if near else ("", "")
            self._wrong(line, f"没有规则 {pattern!r}{zh}", f"unknown rule {pattern!r}{en}")
        elif (pattern, severity) in self._named:
            self._wrong(line, f"{pattern} 写了两次", f"{pattern} is named twice")
        self._named.add((pattern, severity))

    def _until(self, data: dict[str, Any], effect: Effect, place: _Place) -> date | None:
        given = data.get("until")
        if given is None:
            if effect is not Effect.RAISE:
                self._missing("until", place)
            return None
        text = str(given)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text:
            line = self._lines.key("until", *place)
            self._wrong(line, f"until 应为日期 YYYY-MM-DD,不是 {text}", f"until is a day, YYYY-MM-DD, not {text}")
        return day

    def _said(self, key: str, given: Any, place: _Place) -> Said:
        texts = given if isinstance(given, dict) else {}
        if given is None:
            self._missing(key, place)
        elif not isinstance(given, dict):
            self._must_be(key, place, Said(f"{key}.zh 和 {key}.en", f"{key}.zh and {key}.en"))
        else:
            for language in ("zh", "en"):
                text = given.get(language)
                if not (isinstance(text, str) and text.strip()):
                    self._missing(f"{key}.{language}", place)
            for unknown in given.keys() - {"zh", "en"}:
                self._unknown(f"{key}.{unknown}", (f"{key}.zh", f"{key}.en"), place)
        return Said(str(texts.get("zh", "")), str(texts.get("en", "")))

    def _keys(self, data: dict[str, Any], allowed: tuple[str, ...], place: _Place) -> None:
        for key in data:
            if key not in allowed:
                self._unknown(key, allowed, place)

    def _unknown(self, key: str, allowed: tuple[str, ...], place: _Place) -> None:
        line, listed = self._lines.key(key, *place), ", ".join(allowed)
        self._wrong(line, f"没有 {key} 这一项;有 {listed}", f"unknown key {key}; there are {listed}")

    def _missing(self, key: str, place: _Place) -> None:
        line = 1 if place.table is None else self._lines.table(place.table, place.number)
        self._wrong(line, f"缺少 {key}", f"{key} is missing")

    def _must_be(self, key: str, place: _Place, wanted: Said) -> None:
        self._wrong(self._lines.key(key, *place), f"{key} 应为{wanted.zh}", f"{key} must be {wanted.en}")


def _is_family(pattern: str) -> bool:
    """Whether a pattern is an id, every rule, or a family, which ends behind a hyphen."""
    return FAMILY not in pattern or pattern == FAMILY or (pattern.count(FAMILY) == 1 and pattern.endswith(f"-{FAMILY}"))
