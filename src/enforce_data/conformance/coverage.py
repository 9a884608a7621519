"""The matrix of coverage: requirement → case → rule → format, and what has no place in it.

It is read off the plan of a statement that claims everything an edition has.  Nothing is posed, so it takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from enforce_data.conformance.cases import Case, Role
from enforce_data.conformance.plan import plan
from enforce_data.conformance.requirement import Level, Requirement
from enforce_data.conformance.requirements import by_id, requirements
from enforce_data.conformance.statement import Statement, System
from enforce_data.editions import Edition
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK
from enforce_data.rules.delivery import DL_SECRET, PACKAGE_NOTICES
from enforce_data.structure_notices import STRUCTURE_NOTICES

_SEED = 1
"""Cases differ with the seed in what they pose, and in which format where they take one only; not in what they try."""


class Row(NamedTuple):
    """The cases that try one requirement in one role, in the same formats."""

    requirement: str
    role: Role
    level: Level
    cases: tuple[str, ...]
    """Ids of cases; ``*`` stands for each of the formats."""
    rules: tuple[str, ...]
    """What notices a breach."""
    formats: tuple[str, ...]
    """In which formats it is tried; none where the case is not about one."""


class Holes(NamedTuple):
    """What is missing in the matrix; all empty where it is whole."""

    untried: tuple[tuple[str, Role], ...]
    """Requirements without a case in a role that they bind."""
    without_requirement: tuple[str, ...]
    """Rules and kinds of finding that no requirement speaks of."""
    unknown: tuple[tuple[str, str], ...]
    """Cases that name a requirement which does not exist."""


def claims_all(edition: Edition | str) -> Statement:
    """The statement of a system that claims all roles, record types, formats and options of an edition."""
    known = Edition.parse(edition) if isinstance(edition, str) else edition
    return Statement(
        system=System("—", "—", "—"),
        edition=str(known),
        roles=tuple(Role),
        families=tuple(STANDARD.models_of(known)),
        formats=tuple(FORMATS),
    )


@cache
def coverage(edition: Edition) -> tuple[Row, ...]:
    """The matrix of an edition, in the order of its requirements."""
    return tuple(_rows(requirements(edition), _tried(_plan(edition))))


@cache
def _plan(edition: Edition) -> tuple[Case, ...]:
    return tuple(plan(claims_all(edition), _SEED))


_Tried = Mapping[tuple[str, Role], Mapping[str, set[str]]]
"""By requirement and role: the patterns of cases, each with the formats in which it is tried."""


def _tried(cases: Iterable[Case]) -> _Tried:
    tried: dict[tuple[str, Role], dict[str, set[str]]] = {}
    for case in cases:
        pattern = _pattern(case)
        for requirement in case.requirements:
            formats = tried.setdefault((requirement, case.role), {}).setdefault(pattern, set())
            if case.format is not None:
                formats.add(case.format)
    return tried


def _pattern(case: Case) -> str:
    """The id of a case without the format that it ends with."""
    ending = f"/{case.format}"
    return f"{case.id.removesuffix(ending)}/*" if case.id.endswith(ending) else case.id


def _rows(known: Iterable[Requirement], tried: _Tried) -> Iterator[Row]:
    for each in known:
        for role in each.roles:
            together: dict[tuple[str, ...], list[str]] = {}
            for pattern, formats in tried.get((each.id, role), {}).items():
                together.setdefault(tuple(name for name in FORMATS if name in formats), []).append(pattern)
            for among, patterns in together.items() or [((), [])]:
                yield Row(each.id, role, each.level, tuple(patterns), each.noticed_by, among)


def holes(edition: Edition) -> Holes:
    """What the matrix of an edition lacks."""
    known = by_id(edition)
    noticed = {notice for each in known.values() for notice in each.noticed_by}
    return Holes(
        untried=tuple((row.requirement, row.role) for row in coverage(edition) if not row.cases),
        without_requirement=tuple(sorted(set(_noticeable(edition)) - noticed)),
        unknown=tuple(
            (case.id, requirement)
            for case in _plan(edition)
            for requirement in case.requirements
            if requirement not in known
        ),
    )


def _noticeable(edition: Edition) -> Iterator[str]:
    """What can be noticed of records and packages of an edition; reading, tidying and conversion speak of files."""
    yield from (rule.id for rule in BOOK if edition in rule.span)
    yield from (notice.id for notice in (*STRUCTURE_NOTICES, *PACKAGE_NOTICES, DL_SECRET))
