"""Cases for producers: a story is entered, and what is exported must say what happened, and be lawful.

One case for each story and claimed format.  An export fails by what it says otherwise than the story (see
:mod:`.saying_otherwise`), by records that are missing or too many, and by every error of our own check, with the
registers of the story.  Warnings are told and fail nothing: they allow for exceptions.

All rules are run on every export.  So a case names every rule that judges one of its record types, not only those that
the story is about: which others have something to look at in it, only a run of the whole book could tell.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.differences import SHOULD_IS, bounded, leaves, reason
from enforce_data.conformance.outputs import Found, checked, records_in, text_of
from enforce_data.conformance.saying_otherwise import otherwise
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.stories import AS_OF, STORIES, Record, Story, facts, stories_of
from enforce_data.conformance.story_told import kind_of, told
from enforce_data.conformance.supplies import put_json
from enforce_data.editions import Edition
from enforce_data.explain import every_notice, record_types
from enforce_data.findings import Said, Severity, fill
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK

NUMBERS: Mapping[str, tuple[str, ...]] = {
    "agency": ("code",),
    "matter": ("code", "catalogue_version"),
    "certificate": ("certificate_no",),
    "delegation": ("delegation_no",),
    "discretion_benchmark": ("code", "version"),
    "empowerment": ("empowerment_no",),
    "clue": ("clue_no",),
    "problem": ("problem_no",),
    "supervision": ("supervision_no",),
}
"""Record type → the numbers by which its records are known in business; acts have their ``case_no``."""

_PACKAGES = ("RQ-PK-21", "RQ-PK-22")
"""That files can be read, and agree with a manifest that comes with them."""
_AS_TOLD = Said("按场景录入或更正后重新导出", "enter what the story says, and export again")
_MISSING = Said("没有导出记录：{title} {number}", "the record is not exported: {title} {number}")
_ENTER = Said("录入场景中的每条记录并全部导出", "enter every record of the story and export all of them")
_EXTRA = Said(
    "场景中没有这条记录，或者导出了两次：{title} {number}",
    "no record of the story, or exported twice: {title} {number}",
)
_ONLY = Said("只导出本场景的记录，每条一次", "export the records of this story only, each once")
_WARNING = Said("（提示，不影响结论）", " (a warning; it fails nothing)")


def cases(statement: Statement, seed: int) -> Iterator[Case]:  # noqa: ARG001 - stories are the same for every seed
    """Every story of the edition in every claimed format."""
    for story in stories_of(statement.edition):
        for form in statement.formats:
            yield _case(story, form, statement.edition)


def _case(story: Story, form: str, edition: str) -> Case:
    return Case(
        id=f"producer/{story.id}/{form}",
        role=Role.PRODUCER,
        action=Action.EXPORT,
        title=Said(f"{story.title.zh}（{form}）", f"{story.title.en} ({form})"),
        requirements=_requirements(story.families, edition),
        pose=partial(_pose, story.id, form, edition),
        judge=partial(_judge, story.id, edition),
        families=story.families,
        needs=story.needs,
        format=form,
    )


def _pose(name: str, form: str, edition: str, folder: Path) -> Mapping[str, Any]:
    story = STORIES[name]
    put_json(facts(story, edition), folder / "story.json")
    text = told(story, edition, "zh") + "\n" + told(story, edition, "en")
    (folder / "story.md").write_bytes(text.encode())
    return {"story": name, "format": form}


def _judge(name: str, edition: str, answer: Answer) -> Verdict:
    return judged(STORIES[name], edition, answer.folder)


def judged(story: Story, edition: str, folder: Path) -> Verdict:
    """What an export of a story is worth."""
    read = records_in(folder, edition)
    met = _met(story.records_in(edition), story.registers_in(edition), read.records)
    errors, warnings = _found_by_check(story, edition, folder)
    known = {(each.rule, each.said) for each in errors}
    faults = (each for each in read.faults if (each.rule, each.said) not in known)
    failing = (*faults, *_of_records(met), *errors)
    tally = {"records": len(met.expected), "compared": sum(leaves(one) for one, _ in met.pairs)}
    return Verdict(Outcome.FAIL if failing else Outcome.PASS, bounded((*failing, *warnings)), tally)


class _Met(NamedTuple):
    """Records of a story with what was exported of them; those that were not, and those that are too many."""

    expected: list[Record]
    pairs: list[tuple[Record, Found]]
    missing: list[Record]
    extra: list[Found]


def _met(expected: list[Record], registers: Sequence[Record], came: Iterable[Found]) -> _Met:
    """Match by type and number; the registers of the story may be exported, too, and must then be as they are.

    Where one record of a type is missing and one too many, it is taken for the same with a wrong number.
    """
    left = list(came)
    pairs: list[tuple[Record, Found]] = []
    missing: list[Record] = []
    for record in (*expected, *registers):
        found = next((each for each in left if _number(each.raw) == _number(record)), None)
        if found is not None:
            left.remove(found)
            pairs.append((record, found))
        elif record in expected:
            missing.append(record)
    for record in list(missing):
        alike = [each for each in left if each.record_type == record["record_type"]]
        if len(alike) == 1 and sum(other["record_type"] == record["record_type"] for other in missing) == 1:
            missing.remove(record)
            left.remove(alike[0])
            pairs.append((record, alike[0]))
    return _Met(expected, pairs, missing, left)


def _number(raw: Mapping[str, Any]) -> tuple[Any, ...]:
    record_type = text_of(raw, "record_type") or ""
    return (record_type, *(text_of(raw, name) for name in NUMBERS.get(record_type, ("case_no",))))


def _of_records(met: _Met) -> Iterator[Reason]:
    for record in met.missing:
        yield Reason(_named(_MISSING, record), _ENTER, record=_known_as(record))
    for found in met.extra:
        yield Reason(_named(_EXTRA, found.raw), _ONLY, record=found.record_id, place=found.place)
    for record, found in met.pairs:
        record_type = str(record["record_type"])
        for each in otherwise(record, found.raw, STANDARD.section(record_type)):
            yield reason(each, record_type, found, SHOULD_IS, fix=_AS_TOLD)


def _named(template: Said, raw: Mapping[str, Any]) -> Said:
    texts = zip(template, kind_of(raw), strict=True)
    return Said(*(fill(text, {"title": kind, "number": _known_as(raw)}) for text, kind in texts))


def _known_as(raw: Mapping[str, Any]) -> str:
    return " ".join(str(part) for part in _number(raw)[1:] if part is not None)


def _found_by_check(story: Story, edition: str, folder: Path) -> tuple[list[Reason], list[Reason]]:
    """Errors and warnings of our own check, by the registers of the story."""
    with tempfile.TemporaryDirectory(prefix="enforce-data-") as beside:
        registers = Path(beside) / "registers.json"
        put_json(story.registers_in(edition), registers)
        found = checked(folder, [registers] if story.registers else [], AS_OF, least=Severity.WARNING)
    errors = [each for each in found if _severities().get(each.rule or "", Severity.ERROR) is Severity.ERROR]
    marked = (Said(*(text + mark for text, mark in zip(each.said, _WARNING, strict=True))) for each in found)
    warnings = [each._replace(said=said) for each, said in zip(found, marked, strict=True) if each not in errors]
    return errors, warnings


@cache
def _severities() -> Mapping[str, Severity]:
    return {notice.id: notice.severity for notice in every_notice()}


@cache
def _requirements(families: frozenset[str], edition: str) -> tuple[str, ...]:
    """What a case tries: the story itself, the dictionary, and every rule that judges one of its record types."""
    types = sorted(families)
    known = Edition.parse(edition)
    rules = sorted(rule.id for rule in BOOK if known in rule.span and not families.isdisjoint(_judged(rule.id)))
    return (
        *(f"RQ-P-STORY-{each}" for each in types),
        *(f"RQ-P-ST-{each}" for each in types),
        *_PACKAGES,
        *(f"RQ-P-{each}" for each in rules),
    )


@cache
def _judged(rule: str) -> frozenset[str]:
    """The record types that a rule judges."""
    return frozenset(record_types(BOOK[rule]))
