"""Models → dictionary: one :class:`Section` per group, one :class:`Entry` per element.

Generators, readers and the structure check see only this table, never pydantic.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from enforce_data.dictionary.element import E, Group, Record
from enforce_data.dictionary.pairs import Pair
from enforce_data.editions import Edition, Status
from enforce_data.findings import Path, Said
from enforce_data.values.code import Code
from enforce_data.values.written import Form, Kind


@dataclass(frozen=True, eq=False)
class Entry:
    """One element as it stands in its group."""

    name: str
    element: E
    kind: Kind
    mandatory: bool
    many: bool
    form: Form | None = None
    codes: type[Code] | None = None
    section: Section | None = None

    @property
    def id(self) -> str:
        """The stable element id."""
        return self.element.id

    @property
    def zh(self) -> str:
        """The Chinese name."""
        return self.element.zh

    def max_length(self, edition: Edition) -> int | None:
        """Longest text in an edition, in code points; earlier editions may be narrower."""
        if self.element.earlier and (earlier := self.element.earlier.get(str(edition))) is not None:
            return earlier
        return self.form.max_length if self.form else None


@dataclass(frozen=True, eq=False)
class Section:
    """One group of elements, in dictionary order."""

    model: type[Group]
    entries: Mapping[str, Entry]

    @property
    def name(self) -> str:
        """The English name of the group: its class name."""
        return self.model.__name__

    @cached_property
    def title(self) -> Said:
        """The group's title, from the first line of its docstring, ``中文 · English``."""
        first = inspect.cleandoc(self.model.__doc__ or self.name).partition("\n")[0]
        zh, dot, en = first.partition(" · ")
        return Said(zh, en if dot else zh)

    @cached_property
    def definitions(self) -> Mapping[str, Said]:
        """Definitions of the elements, from the docstrings under them: Chinese line, then English line."""
        return {
            name: _said(text) for base in reversed(self.model.__mro__) for name, text in _attribute_docs(base).items()
        }

    def entry(self, path: Path) -> Entry | None:
        """The entry at the end of a record path, list positions included; None where the path leaves the dictionary."""
        section: Section | None = self
        found: Entry | None = None
        for step in path:
            if isinstance(step, int):
                continue
            if section is None or (found := section.entries.get(step)) is None:
                return None
            section = found.section
        return found

    def walk(self, edition: Edition | None = None, *, inside: Path = ()) -> Iterator[tuple[Path, Entry]]:
        """Every element below this group with its path of member names, parents before children."""
        for name, entry in self.entries.items():
            if edition is not None and edition not in entry.element.span:
                continue
            path = (*inside, name)
            yield path, entry
            if entry.section is not None:
                yield from entry.section.walk(edition, inside=path)


class Standard:
    """A standard: its record types and its editions.  The machinery takes it as an argument and knows no other."""

    def __init__(
        self,
        name: str,
        models: Mapping[str, type[Record]],
        editions: Mapping[str, Status],
        pairs: Sequence[Pair] = (),
    ) -> None:
        self.name = name
        self.pairs = tuple(pairs)
        self.models = dict(models)
        self.editions = {Edition.parse(text): status for text, status in editions.items()}

    @cached_property
    def default_edition(self) -> Edition:
        """The newest edition that is not a draft."""
        return max(edition for edition, status in self.editions.items() if status is not Status.DRAFT)

    def stated_edition(self, stated: object, fallback: Edition | None = None) -> Edition:
        """The edition that a record states, where it is one of these; else ``fallback``, or the default one."""
        try:
            edition = Edition.parse(stated) if isinstance(stated, str) else None
        except ValueError:
            edition = None
        return edition if edition in self.editions else fallback or self.default_edition

    def models_of(self, edition: Edition) -> dict[str, type[Record]]:
        """The record types that exist in an edition, in their declared order."""
        return {name: model for name, model in self.models.items() if edition in model.record_type_span}

    def section(self, record_type: str) -> Section:
        """The dictionary of a record type; raise KeyError for an unknown one."""
        return section_of(self.models[record_type])


@cache
def section_of(model: type[Group]) -> Section:
    """Read one model class and, below it, the groups it uses."""
    hints = typing.get_type_hints(model, include_extras=True)
    entries = {}
    for name, info in model.model_fields.items():
        element = next((item for item in info.metadata if isinstance(item, E)), None)
        if element is None:
            raise TypeError(f"{model.__name__}.{name} has no E(...)")
        entries[name] = _entry(name, element, hints[name], mandatory=info.is_required())
    return Section(model, entries)


def _entry(name: str, element: E, hint: object, *, mandatory: bool) -> Entry:
    many = False
    form: Form | None = None
    while True:
        origin = typing.get_origin(hint)
        if origin is typing.Annotated:
            form = form or next((item for item in hint.__metadata__ if isinstance(item, Form)), None)  # type: ignore[attr-defined]
            hint = typing.get_args(hint)[0]
        elif origin in (typing.Union, types.UnionType):
            hint = next(part for part in typing.get_args(hint) if part is not type(None))
        elif origin is tuple:
            many = True
            hint = typing.get_args(hint)[0]
        else:
            break
    if isinstance(hint, type) and issubclass(hint, Code):
        return Entry(name, element, Kind.CODE, mandatory, many, codes=hint)
    if isinstance(hint, type) and issubclass(hint, Group):
        return Entry(name, element, Kind.GROUP, mandatory, many, section=section_of(hint))
    if form is None:
        raise TypeError(f"{name} has no written form: {hint!r}")
    return Entry(name, element, form.kind, mandatory, many, form=form)


@cache
def _module_tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))


@cache
def _attribute_docs(model: type) -> Mapping[str, str]:
    """Docstrings under attributes; read from the source only when somebody asks, because that is slow."""
    if model is object or not issubclass(model, Group) or model in (Group, Record):
        return {}
    for node in ast.walk(_module_tree(model.__module__)):
        if isinstance(node, ast.ClassDef) and node.name == model.__name__:
            return dict(_docs_in(node))
    return {}


def _docs_in(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for line, following in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(line, ast.AnnAssign)
            and isinstance(line.target, ast.Name)
            and isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
            and isinstance(following.value.value, str)
        ):
            yield line.target.id, textwrap.dedent(following.value.value).strip()


def _said(text: str) -> Said:
    zh, _, en = text.partition("\n")
    return Said(zh.strip(), " ".join(part.strip() for part in en.splitlines()))
