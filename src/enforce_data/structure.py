"""One record against one edition: what every schema language can say, in our own words.

A clean record passes pydantic and a short *edition gate* and costs one call.  Any other record is walked by the
dictionary, which names every fault at once and builds a :class:`Partial` of what is sound, so that one bad value never
hides another: a faulty element only silences the rules that touch it.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from enforce_data.dictionary.element import Record
from enforce_data.dictionary.partial import (
    Faulty,
    FaultyElementError,
    NotCarriedError,
    Partial,
    PartialTuple,
    names_of,
)
from enforce_data.dictionary.reading import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Notice, Path
from enforce_data.structure_notices import (
    ST_CODE,
    ST_DEPRECATED,
    ST_EMPTY,
    ST_LENGTH,
    ST_MISSING,
    ST_PATTERN,
    ST_TYPE,
    ST_UNKNOWN,
)
from enforce_data.values.code import Code
from enforce_data.values.text import TEXT_PATTERN
from enforce_data.values.written import Form, Kind

__all__ = [
    "FaultyElementError",
    "Judged",
    "NotCarriedError",
    "Partial",
    "PartialTuple",
    "Problem",
    "Structure",
    "judge_group",
    "names_of",
]


class Problem(NamedTuple):
    """One structural fault of a record."""

    notice: Notice
    path: Path
    params: Mapping[str, Any] = {}


@dataclass(slots=True)
class Judged:
    """The answer of the structure check: a record to give to the rules, and the problems found."""

    record: Any
    """The model instance where the record is sound, else a :class:`Partial`."""
    problems: list[Problem]


@dataclass
class _Gate:
    """What pydantic lets through at one member, or below it: the tree has only members that lead to such a thing."""

    absent: bool = False
    noted: bool = False
    codes: frozenset[str] | None = None
    length: int | None = None
    below: dict[str, _Gate] = field(default_factory=dict)


class Structure:
    """The structure check of one standard."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self._checks: dict[tuple[str, Edition], tuple[Callable[[Any], Any], dict[str, _Gate]]] = {}
        """What pydantic and the edition gate need, by record type and edition."""

    def judge(
        self,
        raw: dict[str, Any],
        record_type: str,
        edition: Edition,
        uncarried: frozenset[tuple[str, ...]] = frozenset(),
    ) -> Judged:
        """Judge one record (JSON values, nothing is absent) of a known type against a known edition.

        A sound record costs one call of pydantic; a faulty one is walked for its problems.  ``uncarried`` are the
        elements (member names only) that the sender's layout cannot carry: they are not missing, and rules that touch
        them are not checked.
        """
        if uncarried:
            walker = _Walk(edition, uncarried)
            return Judged(walker.group(self.standard.section(record_type), raw, ()), walker.problems)
        try:
            validate, gates = self._checks[record_type, edition]
        except KeyError:
            validate = self.standard.models[record_type].__pydantic_validator__.validate_python
            gates = _gates(self.standard.section(record_type), edition)
            self._checks[record_type, edition] = validate, gates
        record: Record | None
        try:
            record = validate(raw)
        except ValidationError:
            record = None
        if record is not None and (not gates or _through(raw, gates)):
            return Judged(record, [])
        walker = _Walk(edition)
        partial = walker.group(self.standard.section(record_type), raw, ())
        # Where only pydantic refuses, the record lacks what editions other than its own ask for.
        sound = record is not None and not walker.faulty
        return Judged(record if sound else partial, walker.problems)


def judge_group(section: Section, raw: Any, edition: Edition) -> Judged:
    """Judge one group that is no record of its own, such as a manifest; ``record`` is always a partial one."""
    walker = _Walk(edition)
    return Judged(walker.group(section, raw, ()), walker.problems)


def _gates(section: Section, edition: Edition) -> dict[str, _Gate]:
    """The members below a section of which pydantic takes more than this edition does."""
    gates = {}
    for name, entry in section.entries.items():
        gate = _Gate(absent=edition not in entry.element.span)
        deprecated = entry.element.deprecated
        gate.noted = deprecated is not None and Edition.parse(deprecated[0]) <= edition
        if entry.codes is not None:
            codes = frozenset(member.value for member in entry.codes.members_of(edition))
            gate.codes = codes if len(codes) < len(entry.codes) else None
        if entry.form is not None and entry.max_length(edition) != entry.form.max_length:
            gate.length = entry.max_length(edition)
        if entry.section is not None:
            gate.below = _gates(entry.section, edition)
        if gate != _Gate():
            gates[name] = gate
    return gates


def _through(raw: Mapping[str, Any], gates: Mapping[str, _Gate]) -> bool:
    """Whether a record that pydantic took holds nothing that this edition lacks, narrows or notes."""
    for name, gate in gates.items():
        value = raw.get(name)
        if value is None:
            continue
        if gate.absent or gate.noted:
            return False
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if gate.codes is not None and item not in gate.codes:
                return False
            if gate.length is not None and len(item) > gate.length:
                return False
            if gate.below and not _through(item, gate.below):
                return False
    return True


class _Walk:
    """A walk over one record that names every fault; ``faulty`` says whether any of them spoils an element."""

    def __init__(self, edition: Edition, uncarried: frozenset[tuple[str, ...]] = frozenset()) -> None:
        self.edition = edition
        self.uncarried = uncarried
        self.problems: list[Problem] = []
        self.faulty = False

    def fault(self, notice: Notice, path: Path, **params: Any) -> Faulty:
        self.faulty = True
        self.problems.append(Problem(notice, path, params))
        return Faulty(path)

    def group(self, section: Section, raw: Any, path: Path) -> Any:
        if not isinstance(raw, dict):
            return self.fault(ST_TYPE, path, expected_zh="对象", expected_en="an object", found=_type_name(raw))
        if not raw:
            return self.fault(ST_EMPTY, path, found="{}")
        values: dict[str, Any] = {}
        for name, entry in section.entries.items():
            value = raw.get(name)
            if value is None:
                if self.uncarried and names_of((*path, name)) in self.uncarried:
                    values[name] = Faulty((*path, name), NotCarriedError)
                elif entry.mandatory and self.edition in entry.element.span:
                    values[name] = self.fault(ST_MISSING, (*path, name), zh=entry.zh, name=name)
                continue
            if self.edition not in entry.element.span:
                values[name] = self.unknown(section, (*path, name), span=str(entry.element.span))
                continue
            values[name] = self.element(entry, value, (*path, name))
            if entry.element.deprecated and Edition.parse(entry.element.deprecated[0]) <= self.edition:
                since, zh, en = entry.element.deprecated
                self.problems.append(
                    Problem(ST_DEPRECATED, (*path, name), {"since": since, "reason_zh": zh, "reason_en": en})
                )
        for name in raw:
            if name not in section.entries:
                self.unknown(section, (*path, name))
        return Partial(section, values)

    def unknown(self, section: Section, path: Path, span: str | None = None) -> Faulty:
        name = str(path[-1])
        hint_zh, hint_en = "请删除该项,或改用数据字典中的名称", "remove it, or use the name of the data dictionary"
        if span is not None:
            hint_zh, hint_en = f"该项只存在于版次 {span}", f"it exists in editions {span} only"
        elif len(name) <= _LONGEST_NAME and (close := _close(section, name)):
            hint_zh, hint_en = f"是否应为 {close}", f"did you mean {close}"
        return self.fault(ST_UNKNOWN, path, name=path[-1], hint_zh=hint_zh, hint_en=hint_en)

    def element(self, entry: Entry, value: Any, path: Path) -> Any:
        if not entry.many:
            return self.value(entry, value, path)
        if not isinstance(value, (list, tuple)):
            return self.fault(ST_TYPE, path, expected_zh="列表", expected_en="a list", found=_type_name(value))
        if not value:
            return self.fault(ST_EMPTY, path, found="[]")
        return PartialTuple(self.value(entry, item, (*path, index)) for index, item in enumerate(value))

    def value(self, entry: Entry, value: Any, path: Path) -> Any:
        if value is None:
            return self.fault(ST_EMPTY, path, found="null")
        if entry.section is not None:
            return self.group(entry.section, value, path)
        if entry.codes is not None:
            return self.code(entry.codes, value, path)
        form = entry.form
        if form is None:
            raise TypeError(f"{entry.name} is neither a group nor a code nor a form")
        if form.kind is Kind.FLAG or form.kind is Kind.INTEGER:
            return self.scalar(form, value, path)
        if not isinstance(value, str):
            return self.wrong_type(form, value, path)
        if value == "":
            return self.fault(ST_EMPTY, path, found='""')
        limit = entry.max_length(self.edition)
        if limit is not None and len(value) > limit and form.pattern == TEXT_PATTERN:
            return self.fault(ST_LENGTH, path, limit=limit, length=len(value))
        if (limit is not None and len(value) > limit) or not form.regex.fullmatch(value):
            return self.fault(ST_PATTERN, path, form_zh=form.label.zh, form_en=form.label.en)
        return _adapter(form).validate_python(value)

    def scalar(self, form: Form, value: Any, path: Path) -> Any:
        wanted = bool if form.kind is Kind.FLAG else int
        if type(value) is not wanted:
            return self.wrong_type(form, value, path)
        low, high = form.minimum, form.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            return self.fault(ST_PATTERN, path, form_zh=form.label.zh, form_en=form.label.en)
        return value

    def wrong_type(self, form: Form, value: Any, path: Path) -> Faulty:
        return self.fault(ST_TYPE, path, expected_zh=form.label.zh, expected_en=form.label.en, found=_type_name(value))

    def code(self, codes: type[Code], value: Any, path: Path) -> Any:
        if not isinstance(value, str):
            return self.fault(ST_TYPE, path, expected_zh="代码", expected_en="a code", found=_type_name(value))
        members = codes.members_of(self.edition)
        for member in members:
            if member.value == value:
                return member
        if value == "":
            return self.fault(ST_EMPTY, path, found='""')
        meant = next((member.value for member in members if value in (member.zh, member.en)), None)
        known = meant or ", ".join(member.value for member in members)
        return self.fault(ST_CODE, path, list=codes.__name__, known=known)


_LONGEST_NAME = 64


@lru_cache(maxsize=4096)
def _close(section: Section, name: str) -> str | None:
    """The member that an unknown name may mean; remembered, because the same name stands in every record of a file."""
    return next(iter(difflib.get_close_matches(name, section.entries, n=1, cutoff=0.75)), None)


_ADAPTERS: dict[int, TypeAdapter[Any]] = {}


def _adapter(form: Form) -> TypeAdapter[Any]:
    """The reading of a form, made once; forms are module constants, so their identity is a key."""
    from typing import Annotated

    if (adapter := _ADAPTERS.get(id(form))) is None:
        adapter = _ADAPTERS[id(form)] = TypeAdapter(Annotated[Any, form])
    return adapter


def _type_name(value: Any) -> str:
    """The JSON name of what was found, for messages."""
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list() | tuple():
            return "array"
        case dict():
            return "object"
        case Decimal():
            return "decimal"
        case _:
            return type(value).__name__
