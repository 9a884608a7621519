"""The pipeline of one check: item → structure → rules → across records → findings → tally.

One record travels at a time; memory does not grow with the input.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path as FilePath
from traceback import extract_tb
from typing import Any

from enforce_data.dictionary.element import Record
from enforce_data.dictionary.reading import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Finding, Notice, RecordRef, Said, Severity
from enforce_data.formats.base import Item
from enforce_data.formats.faults import RD_TYPE_UNKNOWN
from enforce_data.judging import Judging, count_flaws, flaw_of, masked, shown
from enforce_data.rulebook import Book, Rule
from enforce_data.rulebook.across import Ledger, Seen
from enforce_data.rulebook.book import Family
from enforce_data.rulebook.plan import INTERNAL_FAULT, NO_DECISIVE_DAY, Plan, touched
from enforce_data.structure import FaultyElementError, Partial, Problem, Structure
from enforce_data.structure_notices import ST_EDITION, ST_MISSING
from enforce_data.tally import InputResult, Tally

Reread = Callable[[int, Collection[int]], Iterable[Item]]
"""``reread(input, record numbers)`` reads these records of an input once more, in their order."""


@dataclass(frozen=True)
class Settings:
    """What was decided about a run before its first record."""

    max_findings: int = 100
    unmask: bool = False


@dataclass(frozen=True)
class Secrecy:
    """Which member marks a record that must not be here at all, and the notice for it."""

    member: str
    value: str
    notice: Notice


@dataclass(frozen=True)
class Expected:
    """What is known of an input's records before they are read."""

    record_type: str | None = None
    """The type of records that do not say so themselves."""
    edition: Edition | None = None
    """``--edition``, or the manifest's; a record's own edition wins over it."""


_NOTHING_EXPECTED = Expected()

_EDITIONS_KEPT = 100
"""Most spellings of an edition whose meaning is remembered."""


class Run:
    """One check: judges records of any input and gathers what is found.

    ``context`` maps register types to registers, as rules name them in their signatures.
    """

    def __init__(
        self,
        standard: Standard,
        book: Book,
        context: Mapping[type, Any],
        settings: Settings,
        secrecy: Secrecy | None = None,
        tally: Tally | None = None,
        structure: Structure | None = None,
    ) -> None:
        self.standard = standard
        self.book = book
        self.context = context
        self.settings = settings
        self.secrecy = secrecy
        self.tally = tally or Tally(settings.max_findings)
        self.inputs: list[InputResult] = []
        self._expected: list[Expected] = []
        self.internal: list[str] = []
        self._broken: set[str] = set()
        self._structure = structure or Structure(standard)
        self._editions: dict[tuple[Any, Edition | None], tuple[Edition, str, list[Problem]]] = {}
        self._plans: dict[tuple[str, Edition], Plan] = {}
        self._having: dict[tuple[str, Edition], Edition] = {}
        self._across = [rule for rule in book if rule.keys is not None]
        self._numbers = {rule.id: number for number, rule in enumerate(self._across)}
        self._ledger = Ledger() if self._across else None

    def open(self, result: InputResult, expected: Expected = _NOTHING_EXPECTED) -> int:
        """Add an input and return its place, the number that records and faults of it are given with."""
        self.inputs.append(result)
        self._expected.append(expected)
        return len(self.inputs) - 1

    def expected(self, place: int) -> Expected:
        """What was known of input ``place`` before it was read."""
        return self._expected[place]

    def fault(self, fault: Fault, place: int) -> None:
        """Count what a reader said of input ``place`` outside any record, or of a record that it could not read."""
        result = self.inputs[place]
        if fault.broken:
            result.records += 1
            count_flaws(flaw_of(fault.notice), result, self.tally)
        at = place if fault.input is None else fault.input
        for each in (result, self.inputs[at]):
            if fault.fatal:
                each.unreadable = True
            elif fault.notice.severity is Severity.ERROR:
                each.violates = True
        if self.tally.count(fault.notice):
            record = None if fault.number is None else RecordRef(fault.number, None, None, None)
            params = fault.params if self.settings.unmask else masked(fault.params)
            location = shown(fault.location, unmask=self.settings.unmask)
            self.tally.keep(Finding(fault.notice, at, record, fault.path, location=location, params=params), place)

    def problems(self, item: Item, problems: Iterable[Problem], section: Section, place: int) -> None:
        """Report the structural problems of something that is no record, such as a manifest."""
        judging = Judging(item, place, None, self.tally, self.inputs, unmask=self.settings.unmask)
        judging.entry_of = section.entry
        for problem in problems:
            judging.say(*problem)
            self.inputs[place].violates |= problem.notice.severity is Severity.ERROR

    def judge(self, item: Item, place: int) -> None:
        """Judge one record of input ``place``."""
        raw = item.raw
        result = self.inputs[place]
        expected = self._expected[place]
        result.records += 1
        record_type = raw.get("record_type", expected.record_type)
        stated = raw.get("edition")
        try:
            edition, edition_text, problems = self._editions[stated, expected.edition]
        except (KeyError, TypeError):  # TypeError: a list or an object stands there
            edition, problems = self._edition(stated, expected.edition)
            edition_text = str(edition)
            if len(self._editions) < _EDITIONS_KEPT and isinstance(stated, str):
                self._editions[stated, expected.edition] = edition, edition_text, problems
        reference = RecordRef(item.number, _text(record_type), _text(raw.get("record_id")), edition_text)
        secret = self.secrecy
        if secret is not None and raw.get(secret.member) == secret.value:
            hidden = RecordRef(item.number, None, None, None)
            judging = Judging(item, place, hidden, self.tally, self.inputs, unmask=False)
            judging.say(secret.notice, (), {}, quote=False)
            judging.close()
            return
        judging = Judging(item, place, reference, self.tally, self.inputs, unmask=self.settings.unmask)
        model = self.standard.models.get(record_type) if isinstance(record_type, str) else None
        if isinstance(record_type, str) and model is not None:
            judging.entry_of = self.standard.section(record_type).entry
        for fault in item.faults:
            judging.reading_fault(fault)
        if not isinstance(record_type, str) or model is None:
            known = ", ".join(self.standard.models_of(edition))
            judging.say(RD_TYPE_UNKNOWN, ("record_type",), {"found": _text(record_type) or "—", "known": known})
            judging.close()
            return
        result.record_types[record_type] += 1
        result.editions[edition_text] += 1
        judged_by = self._judged_by(record_type, model, edition)
        if judged_by != edition:
            problems = [*problems, _other_editions(record_type, model, edition, judged_by)]
            edition = judged_by
        for problem in problems:
            judging.say(*problem)
        if "record_type" not in raw:
            raw = {"record_type": record_type, **raw}
            judging.say(ST_MISSING, ("record_type",), {"zh": "记录类型", "name": "record_type"})
        judged = self._structure.judge(raw, record_type, edition, item.uncarried)
        for problem in judged.problems:
            judging.say(*problem)
        if isinstance(judged.record, (model, Partial)):
            self._rules(judged.record, raw, reference, edition, judging)
        judging.close()

    def _edition(self, stated: Any, asked: Edition | None) -> tuple[Edition, list[Problem]]:
        """The edition that a record is judged by, and what is wrong with the one it states."""
        fallback = asked or self.standard.default_edition
        try:
            edition = Edition.parse(stated) if isinstance(stated, str) else fallback
        except ValueError:
            return fallback, []
        if edition not in self.standard.editions:
            return fallback, [unknown_edition(edition, self.standard)]
        if asked is None or edition == asked:
            return edition, []
        detail = {
            "detail_zh": f"与选项或清单中的版次 {asked} 不一致",
            "detail_en": f"differs from edition {asked} of the option or manifest",
        }
        return edition, [Problem(ST_EDITION, ("edition",), {"found": str(edition), **detail})]

    def _judged_by(self, record_type: str, model: type[Record], edition: Edition) -> Edition:
        """The edition itself, or for a record type that it does not have the first edition that has it."""
        try:
            return self._having[record_type, edition]
        except KeyError:
            having = [each for each in self.standard.editions if each in model.record_type_span]
            found = edition if edition in having else min(having, default=edition)
            self._having[record_type, edition] = found
            return found

    def _rules(
        self, record: Any, raw: Mapping[str, Any], reference: RecordRef, edition: Edition, judging: Judging
    ) -> None:
        record_type = reference.type or ""
        plan = self._plans.get((record_type, edition))
        if plan is None:
            section = self.standard.section(record_type)
            plan = self._plans[record_type, edition] = Plan(self.book, section, edition, self.context)
        day, law_day, dayless = self._decisive(record, record_type)
        outcomes = plan.run(record, day, law_day=law_day, deleted=raw.get("operation") == "delete")
        for rule, path, params in outcomes.hits:
            judging.say(rule, path, params)
        for rule, reason in outcomes.unchecked:
            judging.not_checked(rule, dayless if reason == NO_DECISIVE_DAY else reason)
        for rule, error in outcomes.internal:
            self._broke_down(rule, error)
        if self._ledger is not None:
            number = reference.number
            key, updated_at = version_of(raw, record_type, judging.place, number)
            self._ledger.version(key, updated_at, judging.place, number, judging.flaws)
            for rule, keyed in outcomes.keyed:
                self._ledger.add(self._numbers[rule.id], judging.place, reference, keyed)

    def _decisive(self, record: Any, record_type: str) -> tuple[date | None, date | None, Said]:
        """The decisive day, the day that chooses the law, and why there is no decisive day where there is none."""
        family = self.book.families.get(record_type)
        if family is None:
            return None, None, NO_DECISIVE_DAY
        try:
            day = family.decisive(record)
        except FaultyElementError as error:
            return None, _first_known(family, record), touched(error)
        return day, day, NO_DECISIVE_DAY

    def _broke_down(self, rule: Rule, error: Exception) -> None:
        """Note where a rule broke down: the first time only, and without its words, which may quote personal data."""
        if rule.id not in self._broken:
            self._broken.add(rule.id)
            words = repr(error) if self.settings.unmask else type(error).__name__
            frame = extract_tb(error.__traceback__)[-1]
            self.internal.append(f"{rule.id}: {words} ({FilePath(frame.filename).name}, line {frame.lineno})")

    def finish(self, reread: Reread) -> None:
        """Judge across records; to be called once, after the last record."""
        for plan in self._plans.values():
            self.tally.run |= plan.ran
        if self._ledger is None:
            return
        kept: list[tuple[Rule, Seen, Mapping[str, Any]]] = []
        flaws: dict[tuple[int, int], int] = {}
        for number, entries in self._ledger.groups():
            rule = self._across[number]
            try:
                hits = [(hit, {}) if isinstance(hit, Seen) else hit for hit in rule.function(entries)]
            except Exception as error:  # noqa: BLE001 - a broken rule must not hide the others; it is reported
                self._broke_down(rule, error)
                self.tally.not_checked[rule.id, INTERNAL_FAULT] += len({(seen.input, seen.record) for seen in entries})
                for seen in entries:
                    self.inputs[seen.input].incomplete = True
                continue
            for seen, params in hits:
                which = (seen.input, seen.record.number)
                before = flaws.get(which, seen.flaws)
                flaws[which] = before | flaw_of(rule)
                count_flaws(flaws[which] & ~before, self.inputs[seen.input], self.tally)
                if self.tally.count_across(rule, seen.input, seen.record, seen.at, params):
                    kept.append((rule, seen, params))
        self._ledger.close()
        self._place(kept, reread)

    def _place(self, kept: Iterable[tuple[Rule, Seen, Mapping[str, Any]]], reread: Reread) -> None:
        """Keep findings across records with their places, for which the inputs are read once more."""
        by_input: dict[int, dict[int, list[tuple[Rule, Seen, Mapping[str, Any]]]]] = {}
        for rule, seen, params in kept:
            by_input.setdefault(seen.input, {}).setdefault(seen.record.number, []).append((rule, seen, params))
        for place, wanted in by_input.items():
            for item in reread(place, wanted):
                for rule, seen, params in wanted.pop(item.number, ()):
                    self._judging(item, place, seen.record).keep(rule, seen.at, params)
            for rule, seen, params in (hit for hits in wanted.values() for hit in hits):
                # The input cannot be read twice: the record is named, its place is not known.
                self._judging(Item({}, seen.record.number), place, seen.record).keep(rule, seen.at, params)

    def _judging(self, item: Item, place: int, reference: RecordRef) -> Judging:
        judging = Judging(item, place, reference, self.tally, self.inputs, unmask=self.settings.unmask)
        if reference.type in self.standard.models:
            judging.entry_of = self.standard.section(reference.type).entry
        return judging


def version_of(raw: Mapping[str, Any], record_type: str, place: int, number: int) -> tuple[tuple[str, ...], float]:
    """The key that all versions of a record share, and what orders them; without an id it is a version of no other."""
    own = _text(raw.get("record_id")) or f"{place}\0{number}"
    key = (_text(raw.get("source_agency")) or "", _text(raw.get("source_system")) or "", record_type, own)
    return key, _timestamp(raw.get("updated_at"))


def unknown_edition(edition: Edition, standard: Standard) -> Problem:
    """What is wrong with a record or manifest that states an edition which is not in this version."""
    known = ", ".join(map(str, standard.editions))
    detail = {"detail_zh": f"本版本只有版次 {known}", "detail_en": f"this version has editions {known} only"}
    return Problem(ST_EDITION, ("edition",), {"found": str(edition), **detail})


def _other_editions(record_type: str, model: type[Record], edition: Edition, judged_by: Edition) -> Problem:
    """What is wrong with a record whose type its edition does not have."""
    span = model.record_type_span
    detail = {
        "detail_zh": f"记录类型 {record_type} 只存在于版次 {span},以下按版次 {judged_by} 检查",
        "detail_en": f"the record type {record_type} exists in editions {span} only; judged by edition {judged_by}",
    }
    return Problem(ST_EDITION, ("edition",), {"found": str(edition), **detail})


def _first_known(family: Family, record: Any) -> date | None:
    for another in family.instead:
        try:
            if (day := another(record)) is not None:
                return day
        except FaultyElementError:
            continue
    return None


def _text(value: Any) -> str | None:
    """A text that can be stored and written: lone surrogates, which only Python lets stand, as escapes."""
    if not isinstance(value, str):
        return None
    return value if value.isascii() else value.encode(errors="backslashreplace").decode()


def _timestamp(value: Any) -> float:
    """Seconds of an instant, to order the versions of a record; a missing or faulty one is the oldest."""
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return float("-inf")
    return float("-inf") if moment.tzinfo is None else moment.timestamp()
