"""Cases for upgraders: records taken to the next edition, and back where nothing of them is lost.

What is right is what our own migration makes of a record.  Going down, a value that only the newer edition has must not
be lost unnoticed: the system refuses, and names the record and the element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.conformance.cases import Action, Answer, Case, Role, Verdict
from enforce_data.conformance.migration_judging import moved, refused
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.supplies import Record, lawful, put, seed_of, types_of
from enforce_data.findings import Said
from enforce_data.model import STANDARD

_OLD, _NEW = sorted(STANDARD.editions)[-2:]
OLDER, NEWER = str(_OLD), str(_NEW)
"""The two editions between which records are taken."""

_RECORDS = 6
_DOWNGRADE = frozenset({"downgrade"})
_IN_NEW_TYPE = "transfer"
"""A record type that the older edition does not have."""


class _Loss(NamedTuple):
    """Something that only the newer edition has, put into a record of a type."""

    name: str
    title: Said
    record_type: str
    members: Mapping[str, Any]


_LOSSES = (
    _Loss(
        "group",
        Said("新版次才有的数据组", "a group that only the newer edition has"),
        "penalty",
        {"compliance": {"guided_on": "2025-03-03", "plan": "建立进货查验制度"}},
    ),
    _Loss(
        "element",
        Said("新版次才有的数据项", "an element that only the newer edition has"),
        "inspection",
        {"enterprise_involved": True},
    ),
    _Loss(
        "code",
        Said("新版次才有的代码", "a code that only the newer edition has"),
        "license",
        {"source": "supervision"},
    ),
)


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """Every record type up and down in every claimed format; what must be refused in the first of them."""
    for form in statement.formats:
        for record_type in types_of(OLDER):
            yield _up(record_type, form, seed)
        for record_type in types_of(OLDER):
            yield _down(record_type, form, seed)
    for loss in _LOSSES:
        yield _refusal(loss, statement.formats[0], seed)
    yield _refusal_of_type(statement.formats[0], seed)


def _up(record_type: str, form: str, seed: int) -> Case:
    name = f"upgrader/up/{record_type}/{form}"
    title = STANDARD.section(record_type).title
    return _case(
        name,
        lambda: lawful(record_type, _RECORDS, seed_of(seed, name), OLDER),
        (OLDER, NEWER),
        form,
        lambda given, answer: moved(given, answer, NEWER, rule="RQ-UP-01"),
        families=frozenset({record_type}),
        requirements=("RQ-UP-01", "RQ-UP-02"),
        title=Said(f"升到 {NEWER} 版:{title.zh}({form})", f"up to {NEWER}: {title.en} ({form})"),
    )


def _down(record_type: str, form: str, seed: int) -> Case:
    name = f"upgrader/down/{record_type}/{form}"
    title = STANDARD.section(record_type).title
    return _case(
        name,
        lambda: lawful(record_type, _RECORDS, seed_of(seed, name), NEWER),
        (NEWER, OLDER),
        form,
        lambda given, answer: moved(given, answer, OLDER, rule="RQ-UP-03"),
        families=frozenset({record_type}),
        requirements=("RQ-UP-02", "RQ-UP-03"),
        title=Said(f"降到 {OLDER} 版:{title.zh}({form})", f"down to {OLDER}: {title.en} ({form})"),
        needs=_DOWNGRADE,
    )


def _refusal(loss: _Loss, form: str, seed: int) -> Case:
    name = f"upgrader/refuse-{loss.name}/{form}"

    def given() -> list[Record]:
        """Sound records, one of which has what would be lost."""
        own = seed_of(seed, name)
        records = lawful(loss.record_type, _RECORDS, own, NEWER)
        place = own % len(records)
        records[place] = {**records[place], **loss.members}
        return records

    return _case(
        name,
        given,
        (NEWER, OLDER),
        form,
        lambda given, answer: refused(given, answer, OLDER, rule="RQ-UP-04"),
        families=frozenset({loss.record_type}),
        requirements=("RQ-UP-04",),
        title=Said(f"拒绝降版次:{loss.title.zh}({form})", f"refuse to go down: {loss.title.en} ({form})"),
        needs=_DOWNGRADE,
    )


def _refusal_of_type(form: str, seed: int) -> Case:
    name = f"upgrader/refuse-type/{form}"
    return _case(
        name,
        lambda: lawful(_IN_NEW_TYPE, _RECORDS, seed_of(seed, name), NEWER),
        (NEWER, OLDER),
        form,
        lambda given, answer: refused(given, answer, OLDER, rule="RQ-UP-05"),
        families=frozenset({_IN_NEW_TYPE}),
        requirements=("RQ-UP-05",),
        title=Said(f"拒绝降版次:旧版次没有的记录类型({form})", f"refuse to go down: a new record type ({form})"),
        needs=_DOWNGRADE,
    )


def _case(
    name: str,
    given: Callable[[], list[Record]],
    way: tuple[str, str],
    form: str,
    judged: Callable[[list[Record], Answer], Verdict],
    *,
    families: frozenset[str],
    requirements: tuple[str, ...],
    title: Said,
    needs: frozenset[str] = frozenset(),
) -> Case:
    before, after = way

    def pose(folder: Path) -> Mapping[str, Any]:
        put(given(), folder / "delivery", form, before)
        return {"format": form, "to_edition": after}

    def judge(answer: Answer) -> Verdict:
        return judged(given(), answer)

    return Case(
        id=name,
        role=Role.UPGRADER,
        action=Action.MIGRATE,
        title=title,
        requirements=requirements,
        pose=pose,
        judge=judge,
        families=families,
        needs=needs,
        format=form,
    )
