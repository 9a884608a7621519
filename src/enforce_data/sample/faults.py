"""Planting faults: lawful records are changed in one place each, and what must be found is written down.

The plan says rule and place; nothing here runs the checker.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from enforce_data.findings import pointer, steps
from enforce_data.sample.days import YEAR, at

Record = dict[str, Any]
Change = Callable[[Record], None]
Fits = Callable[[Record], bool]

_UPDATED_AT = at(date(YEAR, 12, 31), 17).isoformat()
"""When changed acts were last changed: after everything that may have been moved in them."""


@dataclass(frozen=True)
class Planted:
    """One fault: the rule that finds it, the record type, the place, which record fits and how it is changed."""

    rule: str
    record_type: str
    path: str
    change: Change
    fits: Fits = field(default=lambda record: True)  # noqa: ARG005 - any record will do
    also: tuple[tuple[str, str], ...] = ()
    """Other rules that must find something too, each with its place."""
    twin: Change | None = None
    """Change of a twin of the lawful record, which stands before it in the file."""
    on_twin: tuple[tuple[str, str], ...] = ()
    """What must be found in the twin."""
    secret: bool = False
    """Whether the record is not named in the finding."""


@dataclass(frozen=True)
class Extra:
    """A lawful record that faults refer to, made from another one."""

    record_type: str
    change: Change
    fits: Fits = field(default=lambda record: True)  # noqa: ARG005 - any record will do

    def made(self, records: Sequence[Record]) -> Record:
        """The extra record."""
        record = copy.deepcopy(next(r for r in records if r["record_type"] == self.record_type and self.fits(r)))
        self.change(record)
        return record


class Expected(NamedTuple):
    """One finding that must come: rule, record (None where it may not be named), and place as JSON Pointer."""

    rule: str
    record: str | None
    path: str


def planted(plan: Sequence[Planted], records: Sequence[Record]) -> tuple[list[Record], list[Expected]]:
    """Plant each fault in the smallest record that fits and is still free; raise LookupError where none is."""
    made: list[Record] = []
    expected: list[Expected] = []
    for fault, original in zip(plan, _chosen(plan, records), strict=True):
        if fault.twin is not None:
            twin = copy.deepcopy(original)
            fault.twin(twin)
            made.append(twin)
            expected += _expected(twin, fault.on_twin)
        record, found = _faulty(original, fault)
        made.append(record)
        expected += found
    return made, expected


def sown(
    plan: Sequence[Planted], records: Iterable[Record], share: float
) -> Iterator[tuple[Record, Sequence[Expected]]]:
    """Plant faults in a share of the records that pass; each record comes with what must be found in it.

    Of the faults that fit a record the one that was planted least is taken.  Faults with a twin are left out.
    """
    times = dict.fromkeys((fault for fault in plan if fault.twin is None), 0)
    due = 0.0
    for original in records:
        due += share
        fitting = [fault for fault in times if _fits(fault, original)] if due >= 1 else []
        if not fitting:
            yield original, ()
            continue
        fault = min(fitting, key=lambda fault: times[fault])
        times[fault] += 1
        due -= 1
        yield _faulty(original, fault)


def _fits(fault: Planted, record: Record) -> bool:
    return record["record_type"] == fault.record_type and fault.fits(record)


def _faulty(original: Record, fault: Planted) -> tuple[Record, list[Expected]]:
    """A copy of a record with a fault, and what must be found in it."""
    record = copy.deepcopy(original)
    fault.change(record)
    if "case_no" in record:
        record["updated_at"] = _UPDATED_AT
    return record, list(_expected(record, ((fault.rule, fault.path), *fault.also), secret=fault.secret))


def _chosen(plan: Sequence[Planted], records: Sequence[Record]) -> list[Record]:
    """A record for each fault; those that few records fit choose first."""
    small = sorted(records, key=lambda record: len(json.dumps(record)))
    fitting = [[index for index, record in enumerate(small) if _fits(fault, record)] for fault in plan]
    chosen: dict[int, int] = {}
    for number in sorted(range(len(plan)), key=lambda number: len(fitting[number])):
        index = next((index for index in fitting[number] if index not in chosen.values()), None)
        if index is None:
            raise LookupError(f"no record fits {plan[number].rule} at {plan[number].path}")
        chosen[number] = index
    return [small[chosen[number]] for number in range(len(plan))]


def _expected(record: Record, found: Sequence[tuple[str, str]], *, secret: bool = False) -> Iterator[Expected]:
    for rule, path in found:
        yield Expected(rule, None if secret else str(record["record_id"]), pointer(steps(path)))


# Changes.


def put(dotted: str, value: Any) -> Change:
    """Set a member to a value."""

    def change(record: Record) -> None:
        group, name = _inside(record, dotted)
        group[name] = value

    return change


def drop(*dotted: str) -> Change:
    """Take members out."""

    def change(record: Record) -> None:
        for path in dotted:
            group, name = _inside(record, path)
            if isinstance(group, list):
                group.pop(name)
            else:
                group.pop(name, None)

    return change


def add(dotted: str, value: Any) -> Change:
    """Add an item to a list, which may not be there yet."""

    def change(record: Record) -> None:
        group, name = _inside(record, dotted)
        group.setdefault(name, []).append(value)

    return change


def later(dotted: str, days: int, *, than: str | None = None) -> Change:
    """Put a day so many days after itself, or after another day of the record."""

    def change(record: Record) -> None:
        day = date.fromisoformat(str(get(record, than or dotted))[:10]) + timedelta(days=days)
        put(dotted, day.isoformat())(record)

    return change


def all_of(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(record: Record) -> None:
        for one in changes:
            one(record)

    return change


def last_character(dotted: str) -> Change:
    """Exchange the check character at the end of a number for another one."""

    def change(record: Record) -> None:
        text = str(get(record, dotted))
        put(dotted, text[:-1] + ("1" if text[-1] != "1" else "2"))(record)

    return change


def _inside(record: Record, dotted: str) -> tuple[Any, Any]:
    """The group that holds a path's end, and the end; groups on the way are made where they are missing."""
    *way, last = steps(dotted)
    group: Any = record
    for step in way:
        group = group[step] if isinstance(step, int) else group.setdefault(step, {})
    return group, last


# What fits.


def get(record: Record, dotted: str) -> Any:
    """The value at a path, None where there is none."""
    value: Any = record
    for step in steps(dotted):
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def where(**wanted: Any) -> Fits:
    """Records with these values; ``__`` stands for the dot of a path, ``...`` for any value, None for none."""

    def fits(record: Record) -> bool:
        for name, value in wanted.items():
            found = get(record, name.replace("__", "."))
            if value is ...:
                if found is None:
                    return False
            elif found != value:
                return False
        return True

    return fits


def also(*conditions: Fits) -> Fits:
    """Records that fit all of these."""
    return lambda record: all(condition(record) for condition in conditions)
