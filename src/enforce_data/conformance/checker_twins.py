"""Cases for checkers: for every rule a lawful record changed in one thing, in every format that can carry it.

Which of the twins of a rule, and under which numbers, follows from seed and rule, so that no answer can be learned.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from enforce_data.casework import judged, staged
from enforce_data.conformance.cases import Action, Answer, Case, Role, Verdict
from enforce_data.conformance.checker_files import Posed, Record, carries, carries_registers, in_edition, write
from enforce_data.conformance.checker_replies import Planted, Scoring, judge_planted
from enforce_data.conformance.statement import Statement
from enforce_data.editions import Edition
from enforce_data.findings import AsOf, Said, Severity
from enforce_data.model import STANDARD
from enforce_data.registers.shelf import REGISTER_TYPES
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from enforce_data.sample.draw import Draw
from enforce_data.sampling import sample
from enforce_data.twins import Twin, choices, twin

_COPIES = 90
"""Numbers under which a twin comes: below a hundred, because citizen numbers leave room for no more."""

Choice = tuple[str, int]
"""Record type and number of a twin."""


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """A case for each rule of the edition and each format that can carry a twin of it."""
    for rule in BOOK:
        if Edition.parse(statement.edition) in rule.span:
            order = _ordered(rule, statement, seed)
            for form in statement.formats:
                choice = next((each for each in order if _is_carried(rule.id, each, form, statement.edition)), None)
                if choice is not None:
                    yield _case(rule, choice, form, statement, seed)


def cannot_carry(rule_id: str, form: str, edition: str) -> bool:
    """Whether a format can carry no twin of a rule, so that there is no case of it."""
    return not any(_is_carried(rule_id, each, form, edition) for each in _known(rule_id, edition))


def _known(rule_id: str, edition: str) -> list[Choice]:
    """The twins of a rule that an edition has."""
    return [each for each in choices(rule_id) if Edition.parse(_stated(_twin(rule_id, each))) <= Edition.parse(edition)]


def _ordered(rule: Rule, statement: Statement, seed: int) -> list[Choice]:
    """The twins of a rule, the one to take first, then those that do where a format cannot carry it.

    Chance decides, but twins of families that are claimed come before others, and those that break no graver rule.
    """
    known = _known(rule.id, statement.edition)
    draw = Draw(seed, f"checker/{rule.id}")
    start = draw.below(len(known)) if known else 0
    claimed = set(statement.families)

    def rank(choice: Choice) -> tuple[bool, bool]:
        found = _twin(rule.id, choice)
        return not types_of(found) <= claimed, _is_rejected(rule, choice) != (rule.severity is Severity.ERROR)

    return sorted((*known[start:], *known[:start]), key=rank)


def types_of(found: Twin) -> set[str]:
    """The types of the records that are judged."""
    return {str(each["record_type"]) for each in (*found.others, found.record)}


def _is_rejected(rule: Rule, choice: Choice) -> bool:
    """Whether a twin has an error: its own, or another that it cannot help."""
    return rule.severity is Severity.ERROR or _has_error(rule.id, choice)


@lru_cache(maxsize=4096)
def _has_error(rule_id: str, choice: Choice) -> bool:
    """Whether a twin or a record beside it has an error; those that may have one are judged to know."""
    found = _twin(rule_id, choice)
    if all(BOOK[each].severity is not Severity.ERROR for each in _also(found)):
        return False
    return Severity.ERROR in severities(posed(rule_id, choice, 0, _stated(found)))


def severities(asked: Posed) -> set[Severity]:
    """How grave it is what we find in records by the registers beside them."""
    held = [dict(each) for each in asked.records if each["record_type"] in REGISTER_TYPES]
    beside = [*map(dict, asked.registers), *held]
    stage = staged(STANDARD, [dict(each) for each in asked.records], beside, AsOf(asked.as_of, "case"))
    return {each.notice.severity for each in judged(STANDARD, BOOK, stage).tally.sorted_findings()}


def _also(found: Twin) -> frozenset[str]:
    """The other rules that it breaks; registers lie beside the delivery, and nobody judges them."""
    return frozenset(found.also) - found.of_registers


def carries_all(found: Twin, form: str, edition: str) -> bool:
    """Whether a format can carry a twin and all that is beside it."""
    if not carries(form, _all_in((*found.others, found.record), edition), edition):
        return False
    return carries_registers(form, json.dumps(_all_in(found.registers, edition)), edition)


def is_looked_up(rule: Rule) -> bool:
    """Whether a rule reads registers."""
    return not set(rule.context).isdisjoint(REGISTER_TYPES.values())


def _case(rule: Rule, choice: Choice, form: str, statement: Statement, seed: int) -> Case:
    found = _twin(rule.id, choice)
    copy = Draw(seed, f"checker/{rule.id}/copy").between(1, _COPIES)
    grave = rule.severity is Severity.ERROR
    scoring = Scoring(statement.has("names_rules"), statement.has("names_paths"))
    needs = [*(() if grave else ("names_rules",)), *(("registers",) if is_looked_up(rule) else ())]
    return Case(
        id=f"checker/{rule.id}/{form}",
        role=Role.CHECKER,
        action=Action.CHECK,
        title=Said(f"查出「{rule.title.zh}」", f"finds: {rule.title.en}"),
        requirements=(f"RQ-K-{rule.id}",),
        pose=partial(_pose, rule.id, choice, copy, form, statement.edition),
        judge=partial(_judge, rule, choice, copy, scoring),
        families=frozenset(types_of(found)),
        needs=frozenset(needs),
        format=form,
        mandatory=grave,
        rule=rule.id,
    )


def posed(rule_id: str, choice: Choice, copy: int, edition: str) -> Posed:
    """What is put to a checker for a twin of a rule."""
    found = _twin(rule_id, choice)
    renewed = found.copy(copy)
    records = (*renewed.others, renewed.record)
    as_of, manifest = found.as_of, None
    if found.manifest is not None:
        made = sample(choice[0], seed=choice[1], edition=edition, fault=rule_id)
        number = Draw(copy, rule_id).below(10**9)
        as_of, manifest = made.as_of, made.manifest | {"package_id": f"{found.record['source_agency']}-{number:09d}"}
    return Posed(_all_in(records, edition), _all_in(found.registers, edition), as_of, manifest)


def _all_in(records: Iterable[Record], edition: str) -> tuple[Record, ...]:
    return tuple(in_edition(each, edition) for each in records)


def _pose(rule_id: str, choice: Choice, copy: int, form: str, edition: str, folder: Path) -> Mapping[str, Any]:
    return write(folder, posed(rule_id, choice, copy, edition), form, edition)


def _judge(rule: Rule, choice: Choice, copy: int, scoring: Scoring, answer: Answer) -> Verdict:
    found = _twin(rule.id, choice).copy(copy)
    planted = Planted(
        rule,
        str(found.record["record_id"]),
        found.path,
        _is_rejected(rule, choice),
        _also(found),
        frozenset(str(each["record_id"]) for each in found.others),
    )
    return judge_planted(planted, scoring, answer)


@lru_cache(maxsize=4096)
def _twin(rule_id: str, choice: Choice) -> Twin:
    """A twin, which is only read."""
    return twin(rule_id, choice[0], choice=choice[1])


@lru_cache(maxsize=32768)
def _is_carried(rule_id: str, choice: Choice, form: str, edition: str) -> bool:
    return carries_all(_twin(rule_id, choice), form, edition)


def _stated(found: Twin) -> str:
    return str(found.record.get("edition"))
