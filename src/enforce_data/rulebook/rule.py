"""Declaring a rule."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from enforce_data.dictionary import Group
from enforce_data.editions import Span
from enforce_data.findings import Citation, Dimension, Notice, Path, Said, Severity, steps
from enforce_data.rulebook.across import Keyed, Seen, Version
from enforce_data.rulebook.case import Case
from enforce_data.values.written import Form


@dataclass(frozen=True)
class Unchecked:
    """Yielded by a rule that cannot decide on this record, with the reason."""

    reason: Said


Hit = str | Path | tuple[str | Path, Mapping[str, Any]] | Unchecked
"""What a rule yields: the path of the fault (dotted or as a tuple), with parameters for its texts where it has any."""
Hits = Iterator[Hit]


@dataclass(frozen=True)
class Guard:
    """A named condition on a record alone, shared by rules and worked out at most once a record.

    ``holds`` is asked only where the wider guard ``within`` holds, so that a narrow guard costs nothing elsewhere.
    """

    name: str
    label: Said
    holds: Callable[[Any], bool]
    within: Guard | None = None

    def __call__(self, record: Any) -> bool:
        """Tell whether the condition holds for a record, the wider one included."""
        return (self.within is None or self.within(record)) and self.holds(record)


def guard(zh: str, en: str, *, within: Guard | None = None) -> Callable[[Callable[[Any], bool]], Guard]:
    """Make a guard of a predicate; the two texts complete the sentence "applies to …"."""

    def make(holds: Callable[[Any], bool]) -> Guard:
        return Guard(holds.__name__, Said(zh, en), holds, within)

    return make


@guard("所有记录", "every record")
def always(record: Any) -> bool:  # noqa: ARG001 - the one guard that asks nothing
    """Hold for every record."""
    return True


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule(Notice):
    """A rule of the book: a notice, and the function that finds it.

    ``subject`` is what the function judges: record classes, a group class (then it runs on every such group of a
    record, and its paths are relative to the group), or a written form (then on every value of that form).
    ``context`` are the types of its other parameters.
    """

    function: Callable[..., Any]
    subject: tuple[type[Group], ...] | Form
    context: tuple[type, ...]
    when: Guard
    span: Span
    good: tuple[Case, ...]
    bad: tuple[Case, ...]
    on_deleted: bool = False
    """Whether it also judges withdrawn records (identifiers and delivery rules do, rules on law do not)."""
    keys: Callable[..., Iterable[Keyed | Unchecked]] | None = None
    """Only of rules across records: the keys under which a record is compared with others."""
    alone: bool = False
    """Whether a rule across records also judges a key that only one record has."""
    of_versions: bool = False
    """Whether the function judges all records of one key: the versions of a record."""

    @property
    def explanation(self) -> Said:
        """Why the rule is as it is: the docstring of its function, of which the last paragraph is in Chinese."""
        english, _, chinese = (inspect.getdoc(self.function) or "").rpartition("\n\n")
        if not chinese.endswith("。"):  # a rule that somebody added may speak one language
            english = f"{english}\n\n{chinese}".strip()
            return Said(english, english)
        return Said("".join(chinese.splitlines()), english)

    @property
    def since(self) -> date | None:
        """The first day on which all the cited law was in force, or None for rules that rest on no law."""
        days = [citation.since for citation in self.basis if citation.since is not None]
        return max(days) if days else None


Texts = tuple[str, str, str]
"""Title (naming the fault), message and fix."""


def rule(
    id: str,  # noqa: A002 - the field's standard name
    severity: Severity,
    basis: Sequence[Citation],
    *,
    zh: Texts,
    en: Texts,
    good: Sequence[Case],
    bad: Sequence[Case],
    when: Guard = always,
    form: Form | None = None,
    dimension: Dimension = Dimension.CONFORMITY,
    editions: str = "1.0+",
    on_deleted: bool = False,
) -> Callable[[Callable[..., Any]], Rule]:
    """Declare a rule on one record, one kind of group, or one form of value.

    The decorated generator yields hits; those of ``form`` rules have the empty path: ``()``, or ``((), parameters)``.
    """

    def declare(function: Callable[..., Any]) -> Rule:
        subject, context = _signature(function)
        if form is not None and when is not always:
            raise TypeError(f"{id}: a rule on values cannot be guarded by a condition on the record")
        return Rule(
            **_notice(id, severity, basis, zh, en, dimension),
            function=function,
            subject=form if form is not None else subject,
            context=context,
            when=when,
            span=Span.parse(editions),
            good=tuple(good),
            bad=tuple(bad),
            on_deleted=on_deleted,
        )

    return declare


def across(
    id: str,  # noqa: A002
    severity: Severity,
    basis: Sequence[Citation],
    *,
    keys: Callable[..., Iterable[Keyed | Unchecked]],
    zh: Texts,
    en: Texts,
    good: Sequence[Case],
    bad: Sequence[Case],
    when: Guard = always,
    dimension: Dimension = Dimension.CONSISTENCY,
    editions: str = "1.0+",
    alone: bool = False,
) -> Callable[[Callable[[Sequence[Seen]], Any]], Rule]:
    """Declare a rule across records: ``keys(record)`` says what to compare, the function judges all with one key.

    ``keys`` names registers as a rule on one record does.  The function gets the entries of one key, the newest of each
    record only, in the order of the inputs, and yields those at fault, each with parameters where its texts need some.
    With ``alone`` it is also asked about keys with one entry.
    """

    def declare(function: Callable[[Sequence[Seen]], Any]) -> Rule:
        subject, context = _signature(keys)
        return Rule(
            **_notice(id, severity, basis, zh, en, dimension),
            function=function,
            subject=subject,
            context=context,
            when=when,
            span=Span.parse(editions),
            good=tuple(good),
            bad=tuple(bad),
            keys=keys,
            alone=alone,
        )

    return declare


def versions(
    id: str,  # noqa: A002
    severity: Severity,
    basis: Sequence[Citation],
    *,
    of: type[Group],
    zh: Texts,
    en: Texts,
    good: Sequence[Case],
    bad: Sequence[Case],
    dimension: Dimension,
) -> Callable[[Callable[[Sequence[Version]], Any]], Rule]:
    """Declare a rule on the versions of a record: the function judges two or more records of one key.

    They come in the order of the inputs, withdrawn ones among them; it yields the ``seen`` of those at fault, each with
    parameters where its texts need some.  ``of`` is the class of all records.
    """

    def declare(function: Callable[[Sequence[Version]], Any]) -> Rule:
        return Rule(
            **_notice(id, severity, basis, zh, en, dimension),
            function=function,
            subject=(of,),
            context=(),
            when=always,
            span=Span.parse("1.0+"),
            good=tuple(good),
            bad=tuple(bad),
            on_deleted=True,
            of_versions=True,
        )

    return declare


def _notice(
    id: str,  # noqa: A002
    severity: Severity,
    basis: Sequence[Citation],
    zh: Texts,
    en: Texts,
    dimension: Dimension,
) -> dict[str, Any]:
    title, message, fix = (Said(*pair) for pair in zip(zh, en, strict=True))
    return {
        "id": id,
        "severity": severity,
        "title": title,
        "message": message,
        "fix": fix,
        "basis": tuple(basis),
        "dimension": dimension,
    }


def _signature(function: Callable[..., Any]) -> tuple[tuple[type[Group], ...], tuple[type, ...]]:
    """The record or group classes of the first parameter, and the types of the others."""
    hints = typing.get_type_hints(function)
    names = list(inspect.signature(function).parameters)
    first = hints[names[0]]
    classes = typing.get_args(first) or (first,)
    return tuple(classes), tuple(hints[name] for name in names[1:])


def hit_parts(hit: str | Path | tuple[str | Path, Mapping[str, Any]]) -> tuple[Path, Mapping[str, Any]]:
    """Split a hit into its path and its parameters."""
    if isinstance(hit, str):
        return steps(hit), {}
    if len(hit) == 2 and isinstance(hit[1], Mapping):  # noqa: PLR2004 - a pair of path and parameters
        path = hit[0]
        return (steps(path) if isinstance(path, str) else path), hit[1]
    return hit, {}
