"""A plan: which rules of a book run on one record type in one edition with the registers at hand, made once.

Rules are grouped by guard, so that each guard is worked out once a record and a rule that does not apply costs nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from enforce_data.dictionary.partial import Faulty, FaultyElementError, NotCarriedError, members_of, names_of
from enforce_data.dictionary.reading import Section
from enforce_data.editions import Edition
from enforce_data.findings import Path, Said
from enforce_data.rulebook.across import Keyed
from enforce_data.rulebook.book import Book
from enforce_data.rulebook.rule import Guard, Rule, Unchecked, hit_parts
from enforce_data.values.written import Form

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
    internal: list[tuple[Rule, Exception]] = field(default_factory=list)


@dataclass(slots=True)
class _Bound:
    """A rule with the registers it reads, or the reason why it cannot run."""

    rule: Rule
    args: tuple[Any, ...]
    by_day: bool
    missing: Said | None
    find: Callable[..., Any] = field(init=False)
    """What is called on a record: it yields faults, or keys where the rule compares records."""
    alone: bool = field(init=False)
    """Whether it reads nothing beside the record."""
    ran: bool = False

    def __post_init__(self) -> None:
        self.find = self.rule.keys or self.rule.function
        self.alone = not self.args and not self.by_day

    def on_day(self, law: date | None, otherwise: Said, *, dayless: bool) -> _Bound:
        """The same rule under the law in force from the day ``law``, with the reason where it cannot run then."""
        since = self.rule.since
        if since is not None and (law is None or law < since):
            return replace(self, missing=otherwise)
        if self.by_day and dayless and self.missing is None:
            return replace(self, missing=NO_DECISIVE_DAY)
        return self


class _Gate(NamedTuple):
    """A guard, the rules behind it, and the narrower guards that are asked only where it holds."""

    holds: Callable[[Any], bool]
    bounds: list[_Bound]
    missing: list[tuple[Rule, Said]]
    """The rules that cannot run, with the reason."""
    narrower: list[_Gate]

    def rules(self) -> Iterator[Rule]:
        """Every rule behind it."""
        yield from (bound.rule for bound in self.bounds)
        yield from (rule for rule, _ in self.missing)
        for gate in self.narrower:
            yield from gate.rules()


_Key = str | tuple[str, date | None]


@dataclass(slots=True)
class _Valued:
    """The rules on values of one form, and what they said so far.

    They are pure, so answers are remembered: the same codes stand in many records.
    """

    gate: _Gate
    by_day: bool
    sound: set[_Key] = field(default_factory=set)
    """The values of which they said nothing."""
    answers: dict[_Key, Outcomes] = field(default_factory=dict)


class _Node(NamedTuple):
    """A member on the way to groups or values that have rules of their own."""

    name: str
    many: bool
    values: _Valued | None
    groups: list[_Gate]
    below: list[_Node]


@dataclass
class _Variant:
    """The rules in force on the days between two dates on which law changed."""

    whole: list[_Gate]
    nodes: list[_Node]


_HERE: Path = ()
_MEMO_LIMIT = 100_000
_LACKING = "the layout does not carry element"


class Plan:
    """The rules for one record type and edition, bound to the registers at hand.

    ``context`` maps the types that rules name in their signatures to what they get; a type that is not there leaves
    its rules unchecked, with the label of the type in the reason.
    """

    def __init__(self, book: Book, section: Section, edition: Edition, context: Mapping[type, Any]) -> None:
        self._section = section
        self._whole: list[_Bound] = []
        self._groups: dict[type, list[_Bound]] = {}
        self._forms: dict[Form, list[_Bound]] = {}
        for rule in book:
            if edition not in rule.span:
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
        self._variants: dict[tuple[int, bool, bool], _Variant] = {}

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
        which = index, day is None, deleted
        variant = self._variants.get(which)
        if variant is None:
            variant = self._variants[which] = self._variant(index, dayless=day is None, deleted=deleted)
        outcomes = Outcomes()
        decisive = None if day is None else Decisive(day)
        _guarded(variant.whole, record, decisive, outcomes)
        if variant.nodes:
            _sweep(variant.nodes, record, decisive, outcomes)
        return outcomes

    def _variant(self, index: int, *, dayless: bool, deleted: bool) -> _Variant:
        last = self._sinces[index - 1] if index > 0 else None
        otherwise = NO_DECISIVE_DAY if index < 0 else LAW_OF_THAT_DAY

        def chosen(bounds: list[_Bound]) -> list[_Bound]:
            remaining = [bound for bound in bounds if bound.rule.on_deleted or not deleted]
            return [bound.on_day(last, otherwise, dayless=dayless) for bound in remaining]

        groups = {group: _by_guard(chosen(bounds)) for group, bounds in self._groups.items()}
        forms = {}
        for form, bounds in self._forms.items():
            if gates := _by_guard(chosen(bounds)):
                forms[form] = _Valued(gates[0], any(bound.by_day for bound in gates[0].bounds))
        return _Variant(_by_guard(chosen(self._whole)), _nodes(self._section, groups, forms))


def _sweep(nodes: list[_Node], place: Any, decisive: Decisive | None, outcomes: Outcomes) -> None:
    """Run the rules on groups and values below a place; paths are made only for what is found."""
    get = members_of(place).get
    hits = outcomes.hits
    for node in nodes:
        name, many, values, groups, below = node
        value = get(name)
        if value is None:
            continue
        index = -1
        for item in tuple.__iter__(value) if many and type(value) is not Faulty else (value,):
            index += 1
            if type(item) is Faulty:
                _skip(node, touched(item.error(item.path)), outcomes)
                continue
            if values is not None:
                # As text: instants that are equal may still be written with different offsets.
                key = (str(item), decisive and decisive.day) if values.by_day else str(item)
                if key in values.sound:
                    continue
            before = len(hits)
            if values is not None:
                _judge(values, key, item, decisive, outcomes)
            if groups:
                _guarded(groups, item, decisive, outcomes)
            if below:
                _sweep(below, item, decisive, outcomes)
            if len(hits) > before:
                here = (name, index) if many else (name,)
                hits[before:] = [(rule, here + at, params) for rule, at, params in hits[before:]]


def _judge(values: _Valued, key: _Key, value: Any, decisive: Decisive | None, outcomes: Outcomes) -> None:
    """Add what the rules on values of a form say of one value; remember it, and that it is sound."""
    if (answer := values.answers.get(key)) is None:
        if len(values.sound) + len(values.answers) >= _MEMO_LIMIT:
            values.sound.clear()
            values.answers.clear()
        answer = Outcomes()
        _guarded([values.gate], value, decisive, answer)
        if not (answer.hits or answer.unchecked or answer.internal):
            values.sound.add(key)
            return
        values.answers[key] = answer
    outcomes.hits += answer.hits
    outcomes.unchecked += answer.unchecked
    outcomes.internal += answer.internal


def _bind(rule: Rule, context: Mapping[type, Any]) -> _Bound:
    by_day = Decisive in rule.context
    wanted = [kind for kind in rule.context if kind is not Decisive]
    for kind in wanted:
        if context.get(kind) is None:
            label: Said = kind.label  # type: ignore[attr-defined]
            return _Bound(rule, (), by_day, Said(f"没有{label.zh}登记簿", f"no register of {label.en}"))
    return _Bound(rule, tuple(context[kind] for kind in wanted), by_day, None)


def _by_guard(bounds: list[_Bound]) -> list[_Gate]:
    """The rules behind their guards, and guards within the wider ones that they name."""
    gates: dict[Guard, _Gate] = {}
    widest: list[_Gate] = []

    def gate_of(guard: Guard) -> _Gate:
        if guard not in gates:
            gates[guard] = gate = _Gate(guard.holds, [], [], [])
            (widest if guard.within is None else gate_of(guard.within).narrower).append(gate)
        return gates[guard]

    for bound in bounds:
        gate = gate_of(bound.rule.when)
        if bound.missing is None:
            gate.bounds.append(bound)
        else:
            gate.missing.append((bound.rule, bound.missing))
    return widest


def _nodes(section: Section, groups: Mapping[type, list[_Gate]], forms: Mapping[Form, _Valued]) -> list[_Node]:
    nodes = []
    for name, entry in section.entries.items():
        values = forms.get(entry.form) if entry.form is not None else None
        own: list[_Gate] = []
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


def _skip(node: _Node, reason: Said, outcomes: Outcomes) -> None:
    """Everything below a faulty element is not checked."""
    for gate in node.groups if node.values is None else [node.values.gate]:
        outcomes.unchecked += [(rule, reason) for rule in gate.rules()]
    for child in node.below:
        _skip(child, reason, outcomes)


def _guarded(gates: list[_Gate], record: Any, decisive: Decisive | None, outcomes: Outcomes) -> None:
    """Run the rules behind the guards that hold; the hottest loop of a check, so it makes no call of its own."""
    for gate in gates:
        holds, bounds, missing, narrower = gate
        try:
            if not holds(record):
                continue
        except Exception as error:  # noqa: BLE001 - a broken rule must not hide the others; it is reported as internal
            for rule in gate.rules():
                _failed(rule, error, outcomes)
            continue
        if missing:
            outcomes.unchecked += missing
        for bound in bounds:
            find = bound.find
            try:
                # Collected first: hits made before a faulty element is touched are dropped, the rule is not checked.
                if bound.alone:
                    found = [*find(record)]
                elif bound.by_day:
                    found = [*find(record, *bound.args, decisive)]
                else:
                    found = [*find(record, *bound.args)]
                if found:
                    _note(bound.rule, found, outcomes)
                bound.ran = True
            except Exception as error:  # noqa: BLE001 - as above
                _failed(bound.rule, error, outcomes)
        if narrower:
            _guarded(narrower, record, decisive, outcomes)


def _note(rule: Rule, found: list[Any], outcomes: Outcomes) -> None:
    """Note what a rule yielded; nothing of it where some of it makes no sense."""
    if rule.keys is not None:
        outcomes.keyed += [(rule, keyed) for keyed in found]
        return
    hits = [hit if isinstance(hit, Unchecked) else hit_parts(hit) for hit in found]
    outcomes.unchecked += [(rule, hit.reason) for hit in hits if isinstance(hit, Unchecked)]
    # What is no path raises here, within the reach of the rule.
    outcomes.hits += [(rule, _HERE + hit[0], hit[1]) for hit in hits if not isinstance(hit, Unchecked)]


def _failed(rule: Rule, error: Exception, outcomes: Outcomes) -> None:
    """A rule or its guard touched a faulty element, or broke down."""
    if isinstance(error, FaultyElementError):
        outcomes.unchecked.append((rule, touched(error)))
    else:
        outcomes.internal.append((rule, error))
        outcomes.unchecked.append((rule, INTERNAL_FAULT))
