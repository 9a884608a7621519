"""TOML → :class:`Mapping`: every key, path, code, unit and form is checked before a row is read.

The file is described in ``docs/guide/mapping.md``.
"""

from __future__ import annotations

import tomllib
from collections import abc
from importlib import resources
from pathlib import Path as FilePath
from typing import Any

from enforce_data.dictionary import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.mapping.definition import Column, Ignored, Mapping, MappingError
from enforce_data.mapping.header import fold
from enforce_data.mapping.targets import Refusal, Targets, placed, unknown_key
from enforce_data.mapping.values import Table
from enforce_data.structure import names_of

_BUILT_IN = resources.files("enforce_data.mapping") / "builtin"
_LONGEST = 1_000_000

_TOP = {
    "title": dict,
    "source": str,
    "record_type": str,
    "edition": str,
    "rows": str,
    "cannot_carry": list,
    "constants": dict,
    "defaults": dict,
    "tables": dict,
    "column": list,
    "ignored": list,
}
_COLUMN = {
    "header": str,
    "also": list,
    "variants": list,
    "optional": bool,
    "instead_of": list,
    "targets": list,
}
_IGNORED = {"header": str, "also": list, "variants": list, "reason": dict}


def builtin_names() -> tuple[str, ...]:
    """The names of the mappings that come with the library, sorted."""
    return tuple(sorted(item.name.removesuffix(".toml") for item in _BUILT_IN.iterdir() if item.name.endswith(".toml")))


def builtin_text(name: str) -> str:
    """The TOML text of a built-in mapping, to start one's own from; raise KeyError for another name."""
    if name not in builtin_names():
        raise KeyError(name)
    return (_BUILT_IN / f"{name}.toml").read_text("utf-8")


def load(name_or_path: str | FilePath, standard: Standard | None = None) -> Mapping:
    """Load a built-in mapping or a TOML file; see :meth:`Mapping.load`."""
    if standard is None:
        from enforce_data.model import STANDARD

        standard = STANDARD
    built_in = str(name_or_path) in builtin_names()
    name = str(name_or_path) if built_in else FilePath(name_or_path).stem
    try:
        text = builtin_text(name) if built_in else _text(FilePath(name_or_path))
        return _Reading(name, standard).mapping(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError(name, Said(f"不是合格的 TOML({error})", f"not TOML ({error})")) from None
    except Refusal as refusal:
        raise MappingError(name, refusal.reason) from None


def _text(path: FilePath) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
        if len(data) <= _LONGEST:
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("应为 UTF-8", "it must be UTF-8") from None
    except (FileNotFoundError, ValueError):  # ValueError: a NUL in the path
        known = ", ".join(builtin_names())
        raise Refusal(f"没有这样的文件,也不是内置映射({known})", f"no such file, and not built in ({known})") from None
    except OSError as error:
        raise Refusal(f"打不开({error.strerror})", f"cannot be opened ({error.strerror})") from None
    raise Refusal(f"文件超过 {_LONGEST} 字节", f"the file is longer than {_LONGEST} bytes")


class _Reading:
    """One pass over a parsed mapping file."""

    def __init__(self, name: str, standard: Standard) -> None:
        self.name = name
        self.standard = standard

    def mapping(self, data: dict[str, Any]) -> Mapping:
        _check(data, _TOP, Said("文件", "the file"), needed=("title", "record_type", "edition", "column"))
        section, edition = self._section(data["record_type"], data["edition"])
        tables = {name: _table(name, data["tables"][name]) for name in data.get("tables", {})}
        targets = Targets(section, edition, tables)
        columns = tuple(self._column(each, targets) for each in _tables_in(data, "column"))
        ignored = tuple(_ignored(each) for each in _tables_in(data, "ignored"))
        _different_headers(columns, ignored)
        _known_slots(columns)
        constants = {placed(text): targets.fixed(text, value) for text, value in data.get("constants", {}).items()}
        defaults = {placed(text): targets.fixed(text, value) for text, value in data.get("defaults", {}).items()}
        targets.check_together(columns, constants)
        return Mapping(
            name=self.name,
            title=_said(data["title"], Said("title", "title")),
            source=data.get("source", ""),
            record_type=data["record_type"],
            edition=edition,
            rows=data.get("rows"),
            columns=columns,
            ignored=ignored,
            constants=constants,
            defaults=defaults,
            not_carried=_not_carried(data.get("cannot_carry", []), targets),
        )

    def _section(self, record_type: str, edition_text: str) -> tuple[Section, Edition]:
        if record_type not in self.standard.models:
            known = ", ".join(self.standard.models)
            raise Refusal(f"没有记录类型 {record_type};有 {known}", f"no record type {record_type}; there are {known}")
        known = ", ".join(map(str, self.standard.editions))
        try:
            edition = Edition.parse(edition_text)
        except ValueError:
            edition = None
        if edition is None or edition not in self.standard.editions:
            raise Refusal(f"没有版次 {edition_text};有 {known}", f"no edition {edition_text}; there are {known}")
        return self.standard.section(record_type), edition

    def _column(self, data: dict[str, Any], targets: Targets) -> Column:
        header = data.get("header", "?")
        where = Said(f"列「{header}」", f"column {header}")
        own = {key: value for key, value in data.items() if key not in Targets.KEYS}
        _check(own, _COLUMN, where, needed=("header",))
        single = {key: value for key, value in data.items() if key in Targets.KEYS}
        if bool(single) == ("targets" in data):
            raise Refusal(f"{where.zh}:path 与 targets 应有其一", f"{where.en}: give either path or targets")
        wanted = [single] if single else _tables_in(data, "targets")
        if not wanted:
            raise Refusal(f"{where.zh}:targets 为空", f"{where.en}: targets is empty")
        return Column(
            header=data["header"],
            also=_texts(data, "also", where),
            variants=_texts(data, "variants", where),
            targets=tuple(targets.read(each, where) for each in wanted),
            optional=data.get("optional", False),
            instead_of=_texts(data, "instead_of", where),
        )


def _check(data: dict[str, Any], shape: abc.Mapping[str, type], where: Said, needed: tuple[str, ...] = ()) -> None:
    for key, value in data.items():
        if key not in shape:
            raise unknown_key(key, shape, where)
        if type(value) is not shape[key]:
            found, wanted = type(value).__name__, shape[key].__name__
            raise Refusal(
                f"{where.zh}:{key} 应为 {wanted},不是 {found}", f"{where.en}: {key} must be {wanted}, not {found}"
            )
    for key in needed:
        if not data.get(key):
            raise Refusal(f"{where.zh}:缺少 {key}", f"{where.en}: {key} is missing")


def _tables_in(data: dict[str, Any], key: str) -> list[dict[str, Any]]:
    items = data.get(key, [])
    if not all(isinstance(item, dict) for item in items):
        raise Refusal(f"{key} 的每一项应为表", f"every item of {key} must be a table")
    return list(items)


def _texts(data: dict[str, Any], key: str, where: Said) -> tuple[str, ...]:
    items = data.get(key, [])
    if not all(isinstance(item, str) and item for item in items):
        raise Refusal(f"{where.zh}:{key} 应为文字的列表", f"{where.en}: {key} must be a list of texts")
    return tuple(items)


def _said(data: dict[str, Any], where: Said) -> Said:
    _check(data, {"zh": str, "en": str}, where, needed=("zh", "en"))
    return Said(data["zh"], data["en"])


def _ignored(data: dict[str, Any]) -> Ignored:
    header = data.get("header", "?")
    where = Said(f"不读取的列「{header}」", f"ignored column {header}")
    _check(data, _IGNORED, where, needed=("header", "reason"))
    return Ignored(
        header=data["header"],
        also=_texts(data, "also", where),
        variants=_texts(data, "variants", where),
        reason=_said(data["reason"], where),
    )


def _table(name: str, data: Any) -> Table:
    where = Said(f"值表 {name}", f"table {name}")
    if not isinstance(data, dict) or not data:
        raise Refusal(f"{where.zh}应为非空的表", f"{where.en} must be a table with entries")
    meanings: dict[str, tuple[Any, ...]] = {}
    for words, meant in data.items():
        meaning = tuple(meant) if isinstance(meant, list) else () if meant == "" else (meant,)
        if isinstance(meant, list) and not (len(meant) > 1 and all(isinstance(code, str) for code in meant)):
            raise Refusal(
                f"{where.zh}:「{words}」的列表应有两个以上代码",
                f"{where.en}: the list of {words} needs two or more codes",
            )
        meanings[words] = meaning
    return Table(name, meanings)


def _different_headers(columns: tuple[Column, ...], ignored: tuple[Ignored, ...]) -> None:
    taken: dict[str, str] = {}
    every: tuple[Column | Ignored, ...] = (*columns, *ignored)
    for column in every:
        for name in (column.header, *column.also, *column.variants):
            if (other := taken.setdefault(fold(name), name)) is not name:
                raise Refusal(f"列名「{name}」与「{other}」相同", f"header {name} is the same as {other}")


def _known_slots(columns: tuple[Column, ...]) -> None:
    headers = {column.header for column in columns if not column.instead_of}
    for column in columns:
        for header in column.instead_of:
            if header not in headers:
                raise Refusal(
                    f"列「{column.header}」:instead_of 所指的列「{header}」不存在",
                    f"column {column.header}: instead_of names {header}, which is no column",
                )


def _not_carried(items: list[Any], targets: Targets) -> frozenset[tuple[str, ...]] | None:
    if items == ["*"]:
        return None
    names = set()
    for item in items:
        if not isinstance(item, str) or item == "*":
            raise Refusal('cannot_carry 应为 ["*"] 或路径的列表', 'cannot_carry must be ["*"] or a list of paths')
        path = placed(item)
        targets.entry(path, item, Said("cannot_carry", "cannot_carry"))
        names.add(names_of(path))
    return frozenset(names)
