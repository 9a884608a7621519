"""A plan: which rules of a book run on one record type in one edition with the registers at hand, made once.

Rules are grouped by guard, so that each guard is worked out once a record and a rule that does not apply costs nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

from enforce_data.dictionary.reading import Section
from enforce_data.editions import Edition
from enforce_data.findings import Path, Said
from enforce_data.rulebook.across import Keyed
from enforce_data.rulebook.book import Book
from enforce_data.rulebook.rule import Guard, Rule, Unchecked, hit_parts
from enforce_data.structure import FaultyElementError, NotCarriedError, names_of
from enforce_data.values.written import Form

INAPPLICABLE: Final = object()
"""Stands in a context for what a run does not have, and need not have: rules that ask for it do not apply."""

LAW_OF_THAT_DAY = Said("规则库没有当日有效的法律", "the law of that day is not in the rule book")
NO_DECISIVE_DAY = Said("没有决定日", "no decisive day")
INTERNAL_FAULT = Said("程序内部故障", "internal fault")


class Decisive(NamedTuple):
    """The decisive day of a record, for rules that ask for it."""

    day: date


@dataclass(slots=True)
class Outcomes:
    """What the rules said of one record."""

    hits: list[tuple[Rule, Path, Mapping[str, Any]]] = field(default_factory=list)
    unchecked: list[tuple[Rule, Said]] = field(default_factory=list)
    keyed: list[tuple[Rule, Keyed]] = field(default_factory=list)
    internal: list[tuple[Rule, BaseException]] = field(default_factory=list)


@dataclass(slots=True)
class _Bound:
    """A rule with the registers it reads, or the reason why it cannot run."""

    rule: Rule
    args: tuple[Any, ...]
    by_day: bool
    missing: Said | None
    find: Callable[..., Any] = field(init=False)
    """What is called on a record: it yields faults, or keys where the rule compares records."""
    ran: bool = False

    def __post_init__(self) -> None:
        self.find = self.rule.keys or self.rule.function

    def on_day(self, day: date | None, otherwise: Said) -> _Bound:
        since = self.rule.since
        if since is None or (day is not None and day >= since):
            return self
        return _Bound(self.rule, self.args, self.by_day, otherwise)


@dataclass(slots=True)
class _Gate:
    """A guard, the rules behind it, and the narrower guards that are asked only where it holds."""

    holds: Callable[[Any], bool]
    bounds: list[_Bound]
    narrower: list[_Gate]


_Guarded = list[_Gate]


@dataclass(slots=True)
class _Valued:
    """The rules on values of one form, and their answers so far.

    They are pure, so answers are remembered: the same codes stand in many records.  A sound value has the answer None.
    """

    bounds: list[_Bound]
    by_day: bool
    memo: dict[str | tuple[str, date | None], Outcomes | None] = field(default_factory=dict)


class _Node(NamedTuple):
    """A member on the way to groups or values that have rules of their own."""

    name: str
    many: bool
    values: _Valued | None
    groups: _Guarded
    below: list[_Node]


@dataclass
class _Variant:
    """The rules in force on the days between two dates on which law changed."""

    whole: _Guarded
    nodes: list[_Node]


_MEMO_LIMIT = 100_000
_LACKING = "the layout does not carry element"


class Plan:
    """The rules for one record type and edition, bound to the registers at hand.

    ``context`` maps the types that rules name in their signatures to what they get; a type that is not there leaves
    its rules unchecked, with the label of the type in the reason.  Where it is :data:`INAPPLICABLE`, they do not apply.
    """

    def __init__(self, book: Book, section: Section, edition: Edition, context: Mapping[type, Any]) -> None:
        self._section = section
        self._whole: list[_Bound] = []
        self._groups: dict[type, list[_Bound]] = {}
        self._forms: dict[Form, list[_Bound]] = {}
        for rule in book:
            unasked = any(context.get(kind) is INAPPLICABLE for kind in rule.context)
            if rule.of_versions or unasked or edition not in rule.span:
                continue
            bound = _bind(rule, context)
            if isinstance(rule.subject, Form):
                self._forms.setdefault(rule.subject, []).append(bound)
            elif issubclass(section.model, rule.subject):
                self._whole.append(bound)
            else:
                for group in rule.subject:
                    self._groups.setdefault(group, []).append(bound)
        lists = (self._whole, *self._groups.values(), *self._forms.values())
        sinces = {bound.rule.since for bounds in lists for bound in bounds}
        self._sinces = sorted(day for day in sinces if day is not None)
        self._variants: dict[tuple[int, bool], _Variant] = {}

    @property
    def ran(self) -> set[str]:
        """Ids of the rules that ran on some record."""
        lists = (self._whole, *self._groups.values(), *self._forms.values())
        return {bound.rule.id for bounds in lists for bound in bounds if bound.ran}

    def run(self, record: Any, day: date | None, *, law_day: date | None = None, deleted: bool = False) -> Outcomes:
        """Run the rules on one record (a model or a partial one) whose decisive day is ``day``.

        Where that is not known, ``law_day`` may still choose the law in force.
        """
        law_day = day or law_day
        index = -1 if law_day is None else bisect_right(self._sinces, law_day)
        variant = self._variants.get((index, deleted))
        if variant is None:
            variant = self._variants[index, deleted] = self._variant(index, deleted=deleted)
        outcomes = Outcomes()
        decisive = None if day is None else Decisive(day)
        _guarded(variant.whole, record, (), decisive, outcomes)
        if variant.nodes:
            _sweep(variant.nodes, record, (), decisive, outcomes)
        return outcomes

    def _variant(self, index: int, *, deleted: bool) -> _Variant:
        last = self._sinces[index - 1] if index > 0 else None
        otherwise = NO_DECISIVE_DAY if index < 0 else LAW_OF_THAT_DAY

        def chosen(bounds: list[_Bound]) -> list[_Bound]:
            return [bound.on_day(last, otherwise) for bound in bounds if bound.rule.on_deleted or not deleted]

        groups = {group: _by_guard(chosen(bounds)) for group, bounds in self._groups.items()}
        forms = {}
        for form, bounds in self._forms.items():
            if remaining := chosen(bounds):
                forms[form] = _Valued(remaining, any(bound.by_day for bound in remaining))
        return _Variant(_by_guard(chosen(self._whole)), _nodes(self._section, groups, forms))


_ONCE = (0,)


def _sweep(nodes: list[_Node], place: Any, path: Path, decisive: Decisive | None, outcomes: Outcomes) -> None:
    """Run the rules on groups and values below a place; paths are made only for what is found."""
    for node in nodes:
        name, many, values, groups, below = node
        try:
            value = getattr(place, name)
        except FaultyElementError as error:
            _skip(node, error, outcomes)
            continue
        if value is None:
            continue
        for index in range(len(value)) if many else _ONCE:
            try:
                item = value[index] if many else value
            except FaultyElementError as error:
                _skip(node, error, outcomes)
                continue
            if values is not None:
                # As text: instants that are equal may still be written with different offsets.
                key = (str(item), decisive and decisive.day) if values.by_day else str(item)
                try:
                    answer = values.memo[key]
                except KeyError:
                    answer = values.memo[key] = _answer(values, item, decisive)
                if answer is not None:
                    here = (*path, name, index) if many else (*path, name)
                    outcomes.hits += [(rule, here + at, params) for rule, at, params in answer.hits]
                    outcomes.unchecked += answer.unchecked
                    outcomes.internal += answer.internal
                continue
            here = (*path, name, index) if many else (*path, name)
            if groups:
                _guarded(groups, item, here, decisive, outcomes)
            if below:
                _sweep(below, item, here, decisive, outcomes)


def _answer(values: _Valued, value: Any, decisive: Decisive | None) -> Outcomes | None:
    """What the rules on values of a form say of one value, for the memo; None where they find nothing."""
    if len(values.memo) >= _MEMO_LIMIT:
        values.memo.clear()
    alone = Outcomes()
    for bound in values.bounds:
        _run(bound, value, (), decisive, alone)
    return alone if alone.hits or alone.unchecked or alone.internal else None


def _bind(rule: Rule, context: Mapping[type, Any]) -> _Bound:
    by_day = Decisive in rule.context
    wanted = [kind for kind in rule.context if kind is not Decisive]
    for kind in wanted:
        if context.get(kind) is None:
            name = getattr(kind, "__name__", str(kind))
            label: Said = getattr(kind, "label", Said(name, name))  # an added rule may ask for anything
            return _Bound(rule, (), by_day, Said(f"没有{label.zh}登记簿", f"no register of {label.en}"))
    return _Bound(rule, tuple(context[kind] for kind in wanted), by_day, None)


def _by_guard(bounds: list[_Bound]) -> _Guarded:
    """The rules behind their guards, and guards within the wider ones that they name."""
    gates: dict[Guard, _Gate] = {}
    widest: list[_Gate] = []

    def gate_of(guard: Guard) -> _Gate:
        if guard not in gates:
            gates[guard] = gate = _Gate(guard.holds, [], [])
            (widest if guard.within is None else gate_of(guard.within).narrower).append(gate)
        return gates[guard]

    for bound in bounds:
        gate_of(bound.rule.when).bounds.append(bound)
    return widest


def _behind(gates: _Guarded) -> Iterator[_Bound]:
    """Every rule behind some guards."""
    for gate in gates:
        yield from gate.bounds
        yield from _behind(gate.narrower)


def _nodes(section: Section, groups: Mapping[type, _Guarded], forms: Mapping[Form, _Valued]) -> list[_Node]:
    nodes = []
    for name, entry in section.entries.items():
        values = forms.get(entry.form) if entry.form is not None else None
        own: _Guarded = []
        below: list[_Node] = []
        if entry.section is not None:
            own = [gate for kind, gates in groups.items() if issubclass(entry.section.model, kind) for gate in gates]
            below = _nodes(entry.section, groups, forms)
        if values is not None or own or below:
            nodes.append(_Node(name, entry.many, values, own, below))
    return nodes


def is_lacking(reason: Said) -> bool:
    """Whether a reason is that the sender's layout cannot carry an element."""
    return reason.en.startswith(_LACKING)


def touched(error: FaultyElementError) -> Said:
    """Why a rule that touched this element was not checked."""
    name = ".".join(names_of(error.path))
    if isinstance(error, NotCarriedError):
        return Said(f"该版式不含要素 {name}", f"{_LACKING} {name}")
    return Said(f"要素 {name} 有误", f"element {name} is faulty")


def _skip(node: _Node, error: FaultyElementError, outcomes: Outcomes) -> None:
    """Everything below a faulty element is not checked."""
    reason = touched(error)
    bounds = list(_behind(node.groups))
    if node.values is not None:
        bounds += node.values.bounds
    outcomes.unchecked += [(bound.rule, reason) for bound in bounds]
    for child in node.below:
        _skip(child, error, outcomes)


def _guarded(gates: _Guarded, record: Any, path: Path, decisive: Decisive | None, outcomes: Outcomes) -> None:
    for gate in gates:
        try:
            if not gate.holds(record):
                continue
        except FaultyElementError as error:
            reason = touched(error)
            outcomes.unchecked += [(bound.rule, reason) for bound in _behind([gate])]
            continue
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as in _run
            for bound in _behind([gate]):
                _broken(bound.rule, error, outcomes)
            continue
        for bound in gate.bounds:
            _run(bound, record, path, decisive, outcomes)
        if gate.narrower:
            _guarded(gate.narrower, record, path, decisive, outcomes)


def _run(bound: _Bound, record: Any, path: Path, decisive: Decisive | None, outcomes: Outcomes) -> None:
    if bound.missing is not None:
        outcomes.unchecked.append((bound.rule, bound.missing))
        return
    try:
        # Collected first: hits made before a faulty element is touched are dropped, the rule is not checked.
        if not bound.by_day:
            found = [*bound.find(record, *bound.args)]
        elif decisive is not None:
            found = [*bound.find(record, *bound.args, decisive)]
        else:
            outcomes.unchecked.append((bound.rule, NO_DECISIVE_DAY))
            return
        if found:
            _note(bound.rule, found, path, outcomes)
    except FaultyElementError as error:
        outcomes.unchecked.append((bound.rule, touched(error)))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a broken rule must not hide the others; it is reported as internal
        _broken(bound.rule, error, outcomes)
    else:
        bound.ran = True


def _note(rule: Rule, found: list[Any], path: Path, outcomes: Outcomes) -> None:
    """Note what a rule yielded; nothing of it where some of it makes no sense."""
    decided = [hit for hit in found if not isinstance(hit, Unchecked)]
    if rule.keys is not None:
        outcomes.keyed += [(rule, keyed) for keyed in decided]
    else:
        hits = [hit_parts(hit) for hit in decided]
        outcomes.hits += [(rule, path + at, params) for at, params in hits]
    if len(decided) < len(found):
        outcomes.unchecked += [(rule, hit.reason) for hit in found if isinstance(hit, Unchecked)]


def _broken(rule: Rule, error: BaseException, outcomes: Outcomes) -> None:
    outcomes.internal.append((rule, error))
    outcomes.unchecked.append((rule, INTERNAL_FAULT))
