"""Cases for checkers in which nothing is wrong: records of a county, and records just within the limits of the rules.

Whatever a checker raises here is a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import Action, Case, Role
from enforce_data.conformance.checker_files import Posed, in_edition, write
from enforce_data.conformance.checker_replies import Scoring, judge_lawful
from enforce_data.conformance.checker_twins import carries_all, is_looked_up, severities, types_of
from enforce_data.conformance.statement import Statement
from enforce_data.editions import Edition
from enforce_data.findings import Said, Severity
from enforce_data.model import STANDARD
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF
from enforce_data.rules.samples import registers as sample_registers
from enforce_data.sample import county, records, registers
from enforce_data.sample.days import LAST
from enforce_data.sample.draw import Draw
from enforce_data.sample.generator import ACTS, REGISTERS
from enforce_data.twins import Twin, lawful

REQUIREMENT = "RQ-K-CLEAN"
_WANTED = 320
"""Lawful records that are put in all: more than the 200 that are asked, for some families may not be run."""
_FEWEST, _MOST = 8, 40
"""Records of one type in one delivery."""


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """Deliveries of a county's records, then one record just within the limit for each rule."""
    yield from _counties(statement, seed)
    for place, rule in enumerate(BOOK):
        if Edition.parse(statement.edition) in rule.span:
            yield from _near(rule, place, statement, seed)


def _scoring(statement: Statement) -> Scoring:
    return Scoring(statement.has("names_rules"), statement.has("names_paths"))


# A county.


def _counties(statement: Statement, seed: int) -> Iterator[Case]:
    """For each format a delivery of each family, as many as it takes, and one of all that are claimed."""
    families = (*REGISTERS, *ACTS)
    claimed = [each for each in families if each in statement.families]
    share = max(_FEWEST, -(-_WANTED // (max(1, len(claimed)) * len(statement.formats))))
    number = 0
    for form in statement.formats:
        for family in families:
            for count in _cut(share):
                number += 1
                yield _clean(number, (family,), count, form, statement, seed)
        if len(claimed) > 1:
            number += 1
            yield _clean(number, tuple(claimed), _MOST, form, statement, seed)


def _cut(share: int) -> Iterator[int]:
    """A number of records in deliveries of a handy size."""
    while share > 0:
        yield min(share, _MOST)
        share -= _MOST


def _clean(number: int, families: tuple[str, ...], count: int, form: str, statement: Statement, seed: int) -> Case:
    own = Draw(seed, f"checker/clean-{number}").below(10**6)
    return Case(
        id=f"checker/clean-{number:03d}/{form}",
        role=Role.CHECKER,
        action=Action.CHECK,
        title=Said("全部合格的数据不误报", "raises nothing on records that conform"),
        requirements=(REQUIREMENT,),
        pose=partial(_pose_clean, families, count, own, form, statement.edition),
        judge=lambda answer: judge_lawful(len(_made(families, count, own)), _scoring(statement), answer),
        families=frozenset(families),
        format=form,
    )


def _made(families: tuple[str, ...], count: int, seed: int) -> list[dict[str, Any]]:
    """Acts of these families, or register records where there is nothing else."""
    if families[0] in REGISTERS and len(families) == 1:
        return [each for each in registers(seed) if each["record_type"] == families[0]][:count]
    if len(families) == 1:
        return list(records(families[0], count, seed))
    acts = set(families) - set(REGISTERS)
    found = [each for each in county(seed, count) if each["record_type"] in acts]
    return found or [each for each in registers(seed) if each["record_type"] in families]


def _pose_clean(
    families: tuple[str, ...], count: int, seed: int, form: str, edition: str, folder: Path
) -> Mapping[str, Any]:
    made = tuple(in_edition(each, edition) for each in _made(families, count, seed))
    beside = tuple(in_edition(each, edition) for each in registers(seed))
    return write(folder, Posed(made, beside, LAST), form, edition)


# Just within the limits.


def _near(rule: Rule, place: int, statement: Statement, seed: int) -> Iterator[Case]:
    """A good case of a rule, in the first format that carries it, beginning with another one for each rule and seed."""
    turn = (seed + place) % len(statement.formats)
    order = _in_order(rule, statement, seed)
    for form in (*statement.formats[turn:], *statement.formats[:turn]):
        first = next((each for each in order if _is_carried(rule.id, each, form, statement.edition)), None)
        if first is not None:
            types = types_of(_good(rule.id)[first])
            alike = [each for each in order[order.index(first) :] if types_of(_good(rule.id)[each]) == types]
            yield _near_case(rule, tuple(alike), form, statement, seed)
            return


def _in_order(rule: Rule, statement: Statement, seed: int) -> list[int]:
    """The good cases that need no manifest, turned by chance, those of claimed families first."""
    found = _good(rule.id)
    edition, claimed = Edition.parse(statement.edition), set(statement.families)
    known = [place for place, each in enumerate(found) if each.manifest is None and _edition(each) <= edition]
    start = Draw(seed, f"checker/near/{rule.id}").below(len(known)) if known else 0
    return sorted((*known[start:], *known[:start]), key=lambda place: not types_of(found[place]) <= claimed)


def _near_case(rule: Rule, places: tuple[int, ...], form: str, statement: Statement, seed: int) -> Case:
    copy = Draw(seed, f"checker/near/{rule.id}/copy").between(1, 90)
    first = _good(rule.id)[places[0]]
    return Case(
        id=f"checker/near-{rule.id}/{form}",
        role=Role.CHECKER,
        action=Action.CHECK,
        title=Said(f"不误报「{rule.title.zh}」", f"does not raise falsely: {rule.title.en}"),
        requirements=(REQUIREMENT, f"RQ-K-{rule.id}"),
        pose=partial(_pose_near, rule.id, places, copy, form, statement.edition),
        judge=partial(judge_lawful, 1, _scoring(statement)),
        families=frozenset(types_of(first)),
        needs=frozenset(("registers",) if is_looked_up(rule) else ()),
        format=form,
    )


def _pose_near(
    rule_id: str, places: tuple[int, ...], copy: int, form: str, edition: str, folder: Path
) -> Mapping[str, Any]:
    """The first good case of which no other rule complains; where each has its complaint, the sample unchanged."""
    for place in places:
        found = _good(rule_id)[place].copy(copy)
        posed = _posed(found, edition)
        if _is_carried(rule_id, place, form, edition) and severities(posed) <= {Severity.INFO}:
            return write(folder, posed, form, edition)
    sound = in_edition(_good(rule_id)[places[0]].sound, edition)
    types = STANDARD.models_of(Edition.parse(edition))
    beside = [in_edition(each, edition) for each in sample_registers() if each["record_type"] in types]
    return write(folder, Posed((sound,), tuple(beside), AS_OF), form, edition)


def _posed(found: Twin, edition: str) -> Posed:
    records = tuple(in_edition(each, edition) for each in (*found.others, found.record))
    return Posed(records, tuple(in_edition(each, edition) for each in found.registers), found.as_of)


@lru_cache(maxsize=1024)
def _good(rule_id: str) -> tuple[Twin, ...]:
    """The good cases of a rule, which are only read."""
    return lawful(rule_id)


@lru_cache(maxsize=8192)
def _is_carried(rule_id: str, place: int, form: str, edition: str) -> bool:
    return carries_all(_good(rule_id)[place], form, edition)


def _edition(found: Twin) -> Edition:
    return STANDARD.stated_edition(found.record.get("edition"))
