"""The targets of a mapping, checked against the dictionary as they are read."""

from __future__ import annotations

from collections import abc
from collections.abc import Iterable
from typing import Any

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.findings import Path, Said, steps
from enforce_data.mapping.definition import EVERY, Column, Target
from enforce_data.mapping.values import DAY_FORMS, INSTANT_FORMS, UNITS, Table
from enforce_data.values.number import YUAN
from enforce_data.values.written import Kind


class Refusal(Exception):  # noqa: N818 - becomes a MappingError where the name of the mapping is known
    """Why a mapping cannot be used."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.reason = Said(zh, en)


def placed(text: str) -> Path:
    """A dotted path with positions, as mappings write it; raise Refusal where a position is no plain number."""
    try:
        return steps(text)
    except ValueError:
        raise Refusal(f"路径 {text} 中的位置有误", f"bad position in the path {text}") from None


def unknown_key(key: str, known: Iterable[str], where: Said) -> Refusal:
    """The refusal of a key that a mapping does not have."""
    listed = ", ".join(known)
    return Refusal(f"{where.zh}:没有「{key}」这个键;有 {listed}", f"{where.en}: unknown key {key}; there are {listed}")


class Targets:
    """Reads targets for one record type in one edition."""

    KEYS: abc.Mapping[str, type | tuple[type, ...]] = {
        "path": str,
        "unit": str,
        "form": (str, list),
        "values": str,
        "separators": str,
        "where": dict,
        "constant": (str, bool, int),
        "derived": bool,
    }

    def __init__(self, section: Section, edition: Edition, tables: abc.Mapping[str, Table]) -> None:
        self.section = section
        self.edition = edition
        self.tables = tables

    def read(self, data: dict[str, Any], where: Said) -> Target:
        """One target of a column; raise Refusal with the reason."""
        for key, value in data.items():
            if key not in self.KEYS:
                raise unknown_key(key, self.KEYS, where)
            if not isinstance(value, self.KEYS[key]):
                raise Refusal(f"{where.zh}:{key} 的类型不对", f"{where.en}: {key} is of the wrong type")
        if not data.get("path"):
            raise Refusal(f"{where.zh}:缺少 path", f"{where.en}: path is missing")
        path = placed(data["path"])
        where = Said(f"{where.zh} → {data['path']}", f"{where.en} → {data['path']}")
        entry = self.entry(path, data["path"], where, leaf=True)
        constant = data.get("constant")
        if constant is not None:
            self._sound(entry, constant, where)
        derived = data.get("derived", False)
        if derived and (EVERY in path or "values" not in data):
            raise Refusal(
                f"{where.zh}:derived 须有 values,路径中不能有 *",
                f"{where.en}: derived needs values and a path without *",
            )
        return Target(
            path=path,
            entry=entry,
            unit=_unit(entry, data.get("unit"), where, fixed=constant is not None),
            forms=_forms(entry, data.get("form"), where),
            table=self._table(entry, data.get("values"), where, only_words=constant is not None),
            separators=data.get("separators", ""),
            where=self._where(path, data.get("where"), where),
            constant=constant,
            derived=derived,
        )

    def fixed(self, text: str, value: Any) -> Any:
        """The value of a constant or default, if it is sound; raise Refusal if not."""
        where = Said(f"固定值 {text}", f"constant {text}")
        path = placed(text)
        if EVERY in path:
            raise Refusal(f"{where.zh}:路径中不能有 *", f"{where.en}: the path must not hold *")
        self._sound(self.entry(path, text, where, leaf=True), value, where)
        return value

    def entry(self, path: Path, text: str, where: Said, *, leaf: bool = False) -> Entry:
        """The element at a path; with ``leaf`` the path must lead to a single value, positions included."""
        section: Section | None = self.section
        entry: Entry | None = None
        position_due = False
        for step in path:
            if isinstance(step, int) or step == EVERY:
                if not position_due:
                    raise Refusal(
                        f"{where.zh}:{text} 中的「{step}」前面不是列表", f"{where.en}: no list before {step} in {text}"
                    )
                position_due = False
                continue
            if position_due and leaf:
                break
            entry = None if section is None else section.entries.get(step)
            if entry is None or self.edition not in entry.element.span:
                raise Refusal(
                    f"{where.zh}:版次 {self.edition} 没有 {text} 这一项",
                    f"{where.en}: edition {self.edition} has no element {text}",
                )
            section = entry.section
            position_due = entry.many
        if entry is None:
            raise Refusal(f"{where.zh}:缺少路径", f"{where.en}: the path is empty")
        if leaf and (position_due or entry.section is not None):
            raise Refusal(
                f"{where.zh}:{text} 是列表或组,请写到其中的一项,如 {text}.0",
                f"{where.en}: {text} is a list or a group; name one value in it, such as {text}.0",
            )
        if path.count(EVERY) > 1:
            raise Refusal(f"{where.zh}:路径中只能有一个 *", f"{where.en}: a path may hold one * only")
        return entry

    def _table(self, entry: Entry, name: str | None, where: Said, *, only_words: bool) -> Table | None:
        if name is None:
            return None
        if (table := self.tables.get(name)) is None:
            raise Refusal(f"{where.zh}:没有值表 {name}", f"{where.en}: there is no table {name}")
        for meaning in () if only_words else table.meanings.values():
            for value in meaning:
                self._sound(entry, value, Said(f"{where.zh}(值表 {name})", f"{where.en} (table {name})"))
        return table

    def _where(self, path: Path, data: dict[str, Any] | None, where: Said) -> tuple[str, frozenset[str]] | None:
        if data is None:
            return None
        wrong = Refusal(
            f'{where.zh}:where 应如 {{ kind = ["fine"] }},用于带 * 的路径',
            f'{where.en}: where must be like {{ kind = ["fine"] }}, on a path with *',
        )
        if EVERY not in path or len(data) != 1:
            raise wrong
        [(member, codes)] = data.items()
        if not isinstance(codes, list) or not codes:
            raise wrong
        item = path[: path.index(EVERY) + 1]
        entry = self.entry((*item, member), ".".join(map(str, (*item, member))), where, leaf=True)
        for code in codes:
            self._sound(entry, code, where)
        return member, frozenset(codes)

    def _sound(self, entry: Entry, value: Any, where: Said) -> None:
        if entry.codes is not None:
            sound = any(member.value == value for member in entry.codes.members_of(self.edition))
        elif entry.kind is Kind.FLAG:
            sound = isinstance(value, bool)
        elif entry.kind is Kind.INTEGER:
            sound = type(value) is int
        else:
            sound = isinstance(value, str) and entry.form is not None and bool(entry.form.regex.fullmatch(value))
        if not sound:
            raise Refusal(
                f"{where.zh}:「{value}」不是 {entry.name}({entry.zh})可取的值",
                f"{where.en}: {value!r} is no value of {entry.name}",
            )

    def check_together(self, columns: tuple[Column, ...], constants: abc.Mapping[Path, Any]) -> None:
        """No element is filled twice, and the items of a list come from one column or stand at fixed positions."""
        _filled_once(columns, constants)
        for items, targets in _by_list(columns).items():
            spelt = ".".join(map(str, items))
            makers = [target for target in targets if target.separators]
            followers = [target for target in targets if not target.separators]
            if len(makers) != 1:
                raise Refusal(
                    f"{spelt}.*:应恰有一列带 separators,由它产生各项",
                    f"{spelt}.*: exactly one column with separators must make the items",
                )
            maker = makers[0]
            for follower in followers:
                if follower.where and (maker.of_list or ((), ()))[1] != (follower.where[0],):
                    raise Refusal(
                        f"{spelt}.*:where 应按 {'.'.join(map(str, maker.path))} 判断",
                        f"{spelt}.*: where must ask for {'.'.join(map(str, maker.path))}",
                    )
        _positions(columns, constants)


def _unit(entry: Entry, name: str | None, where: Said, *, fixed: bool) -> Any:
    if (entry.form is YUAN) != (name is not None) and not fixed:
        raise Refusal(
            f"{where.zh}:金额要写明 unit(元、万元……),其他项不能有 unit",
            f"{where.en}: an amount of money needs its unit (元, 万元 …), and nothing else has one",
        )
    if name is None:
        return None
    if name not in UNITS:
        raise Refusal(f"{where.zh}:没有单位「{name}」", f"{where.en}: unknown unit {name}; units are {' '.join(UNITS)}")
    return UNITS[name]


def _forms(entry: Entry, stated: str | list[Any] | None, where: Said) -> tuple[str, ...]:
    if stated is None:
        return ()
    forms = (stated,) if isinstance(stated, str) else tuple(stated)
    known = {Kind.DAY: DAY_FORMS, Kind.INSTANT: INSTANT_FORMS}.get(entry.kind, frozenset())
    for form in forms:
        if form not in known:
            listed = "、".join(sorted(known)) or "—"
            raise Refusal(
                f"{where.zh}:{entry.name} 不能用形式「{form}」;可用 {listed}",
                f"{where.en}: {entry.name} has no form {form}; there are {listed}",
            )
    return forms


def _by_list(columns: Iterable[Column]) -> dict[Path, list[Target]]:
    lists: dict[Path, list[Target]] = {}
    for column in columns:
        for target in column.targets:
            if target.of_list is not None:
                lists.setdefault(target.of_list[0], []).append(target)
    return lists


def _filled_once(columns: tuple[Column, ...], constants: abc.Mapping[Path, Any]) -> None:
    taken: dict[tuple[Path, str], list[Column]] = {}
    for column in columns:
        for target in column.targets:
            if target.path in constants:
                raise _twice(target.path, column.header, "constants")
            for code in sorted(target.where[1]) if target.where else ("",):
                others = taken.setdefault((target.path, code), [])
                for other in others:
                    if other.header not in column.instead_of and column.header not in other.instead_of:
                        raise _twice(target.path, column.header, other.header)
                others.append(column)
        if len({(target.path, target.where) for target in column.targets}) < len(column.targets):
            raise _twice(column.targets[0].path, column.header, column.header)


def _twice(path: Path, header: str, other: str) -> Refusal:
    spelt = ".".join(map(str, path))
    return Refusal(f"{spelt} 既来自「{header}」又来自「{other}」", f"{spelt} comes from both {header} and {other}")


def _positions(columns: tuple[Column, ...], constants: abc.Mapping[Path, Any]) -> None:
    paths = [target.path for column in columns for target in column.targets] + list(constants)
    used: dict[Path, set[int | str]] = {}
    for path in paths:
        for at, step in enumerate(path):
            if isinstance(step, int) or step == EVERY:
                used.setdefault(path[:at], set()).add(step)
    for items, positions in used.items():
        if positions not in ({EVERY}, set(range(len(positions)))):
            spelt = ".".join(map(str, items))
            raise Refusal(
                f"{spelt}:位置应从 0 起连续,且不与 * 混用", f"{spelt}: positions must run from 0, and not mix with *"
            )
