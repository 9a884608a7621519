"""The rule book for other languages: what every rule is, and its cases as data that any validator can be tried with.

A case gives records and registers, and what must be found in the last record.  Registers are those that the rule reads,
no others: rules that need more answer *not checked* there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from enforce_data.casework import judged, stage_of
from enforce_data.dictionary import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Finding
from enforce_data.pipeline import Run
from enforce_data.publish.artefact import Artefact, json_bytes
from enforce_data.registers.shelf import REGISTER_TYPES
from enforce_data.rulebook import Book, Case, Rule
from enforce_data.rules.samples import AS_OF, RawRecord, names, sample, scene
from enforce_data.values.written import Form, Kind

SuiteCase = dict[str, Any]


def artefacts(standard: Standard, book: Book) -> Iterator[Artefact]:
    """``rules.json``, and the cases: one file for each rule, one for structure."""
    yield Artefact("rules.json", partial(_rules, book))
    for rule in book:
        yield Artefact(f"suite/{rule.id}.json", partial(_suite, standard, book, rule))
    yield Artefact("suite/structure.json", partial(_lines, structural_cases(standard)))


# What rules are.


def _rules(book: Book) -> bytes:
    return json_bytes({"rulebook": book.digest, "rules": [described(rule) for rule in book]})


def described(rule: Rule) -> dict[str, Any]:
    """A rule as data."""
    return {
        "id": rule.id,
        "severity": str(rule.severity),
        "title": rule.title._asdict(),
        "message": rule.message._asdict(),
        "fix": rule.fix._asdict(),
        "applies_to": rule.when.label._asdict(),
        "judges": _subject(rule),
        "basis": [{"law": each.law, "article": each.article, "since": _day(each.since)} for each in rule.basis],
        "dimension": str(rule.dimension),
        "editions": str(rule.span),
        "registers": _registers(rule),
        "across_records": rule.keys is not None,
        "judges_deleted": rule.on_deleted,
    }


def _subject(rule: Rule) -> list[str]:
    if isinstance(rule.subject, Form):
        return [rule.subject.label.en]
    return [getattr(kind, "record_type_name", kind.__name__) for kind in rule.subject]


def _registers(rule: Rule) -> list[str]:
    return [name for name, kind in REGISTER_TYPES.items() if kind in rule.context]


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()


# The cases of rules.


def _suite(standard: Standard, book: Book, rule: Rule) -> bytes:
    return _lines(cases(standard, book, rule))


def _lines(found: Sequence[SuiteCase]) -> bytes:
    """A JSON array with one case on each line."""
    texts = (json.dumps(case, ensure_ascii=False, default=str) for case in found)
    return ("[\n" + ",\n".join(texts) + "\n]\n").encode()


def cases(standard: Standard, book: Book, rule: Rule) -> list[SuiteCase]:
    """The cases of a rule; raise ValueError for one whose rule does not answer as it says."""
    found = []
    for kind, each in (("good", rule.good), ("bad", rule.bad)):
        for number, case in enumerate(each, start=1):
            found.append(_case(standard, book, rule, case, f"{rule.id}-{kind}-{number}"))
    return found


def _case(standard: Standard, book: Book, rule: Rule, case: Case, name: str) -> SuiteCase:
    wanted = _registers(rule)
    stage = stage_of(standard, rule, case, wanted=wanted)
    last = stage.records[-1]
    findings = found_in_last(judged(standard, book, stage))
    expected = [{"rule": each.notice.id, "record": last.get("record_id"), "path": _pointer(each)} for each in findings]
    own = {each["path"] for each in expected if each["rule"] == rule.id}
    if own != (set() if case.at is None else {"".join(f"/{step}" for step in case.at.split(".") if step)}):
        raise ValueError(f"{name} answers {own}")
    said: SuiteCase = {
        "id": name,
        "description": case.note or rule.title.en,
        "edition": str(standard.stated_edition(last.get("edition"))),
        "as_of": (case.as_of or AS_OF).isoformat(),
        "registers": [raw for raw in scene(rule, case).registers if raw["record_type"] in wanted],
        "records": list(stage.records),
        "expect": expected,
    }
    if case.complete:
        said["complete"] = list(case.complete)
    if case.manifest is not None:
        said["manifest"] = dict(case.manifest)
    return said


def found_in_last(run: Run) -> list[Finding]:
    """What was found in the last record of a run, by rule and path."""
    count = sum(result.records for result in run.inputs)
    last = (each for each in run.tally.sorted_findings() if each.record and each.record.number == count)
    return sorted(last, key=lambda each: (each.notice.id, _pointer(each)))


def _pointer(finding: Finding) -> str:
    return "".join(f"/{step}" for step in finding.path or ())


# Structure.


def structural_cases(standard: Standard) -> list[SuiteCase]:
    """For each record type the sample as it is, and with one fault of each kind that structure knows."""
    found = []
    for name in names():
        record = sample(name)
        if name not in standard.models:
            continue
        edition = standard.stated_edition(record["edition"])
        section = standard.section(name)
        found.append(_structural(f"{name}-sound", record, [], edition))
        for notice, path, changed in _faults(record, section):
            found.append(_structural(f"{name}-{notice.lower()}-{path}", changed, [(notice, f"/{path}")], edition))
    return found


def _structural(name: str, record: RawRecord, expected: list[tuple[str, str]], edition: Edition) -> SuiteCase:
    expect = [{"rule": rule, "record": record.get("record_id"), "path": path} for rule, path in expected]
    return {
        "id": f"structure-{name}",
        "description": "structure alone",
        "edition": str(edition),
        "as_of": AS_OF.isoformat(),
        "registers": [],
        "records": [record],
        "expect": expect,
    }


def _faults(record: RawRecord, section: Section) -> Iterator[tuple[str, str, RawRecord]]:
    """Records with one fault, by the notice and the member that it concerns."""
    yield "ST-UNKNOWN", "unheard_of", record | {"unheard_of": "x"}
    for name, entry in section.entries.items():
        if name in ("record_type", "edition", "record_id"):
            continue
        if entry.mandatory:
            yield "ST-MISSING", name, {key: value for key, value in record.items() if key != name}
        if name not in record:
            continue
        yield "ST-TYPE", name, record | {name: "x" if entry.many or entry.section else 1.5}
        if entry.many or entry.section is not None:
            yield "ST-EMPTY", name, record | {name: [] if entry.many else {}}
        elif entry.codes is not None:
            yield "ST-CODE", name, record | {name: "no_such_code"}
        elif entry.kind not in (Kind.FLAG, Kind.INTEGER):
            yield "ST-EMPTY", name, record | {name: ""}
            yield "ST-PATTERN", name, record | {name: " edge "}
