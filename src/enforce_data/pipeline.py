"""The pipeline of one check: item → structure → rules → across records → findings → tally.

One record travels at a time; memory does not grow with the input.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as FilePath
from traceback import extract_tb
from typing import Any

from enforce_data.acceptance import PLAIN, Weighing
from enforce_data.dictionary.reading import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Finding, Notice, RecordRef, Said
from enforce_data.formats.base import Item
from enforce_data.formats.faults import RD_TYPE_UNKNOWN
from enforce_data.identity import content_of, storable, version_of
from enforce_data.judging import Judging, flaw_of, masked, shown
from enforce_data.results import REJECT_BIT, InputResult
from enforce_data.rulebook import Book, Rule
from enforce_data.rulebook.across import NOBODYS, Account, Entered, Ledger, Seen
from enforce_data.rulebook.book import Family
from enforce_data.rulebook.plan import INTERNAL_FAULT, NO_DECISIVE_DAY, Plan, touched
from enforce_data.stated_edition import StatedEditions
from enforce_data.structure import FaultyElementError, Partial, Problem, Structure
from enforce_data.structure_notices import ST_MISSING
from enforce_data.tally import Tally
from enforce_data.withdrawal import Withdrawal

Reread = Callable[[int, Collection[int]], Iterable[Item]]
"""``reread(input, record numbers)`` reads these records of an input once more, in their order."""


@dataclass(frozen=True)
class Settings:
    """What was decided about a run before its first record."""

    max_findings: int = 100
    unmask: bool = False
    weighing: Weighing = PLAIN
    """The profile that says what is accepted, on the day of the run."""


@dataclass(frozen=True)
class Secrecy:
    """Which member marks a record that must not be here at all, and the notice for it."""

    member: str
    value: str
    notice: Notice


@dataclass(frozen=True)
class Expected:
    """What is known of an input's records before they are read.

    ``context`` is what the rules that ask for it get beside the registers of the run, the same object for every input
    of a delivery.
    """

    record_type: str | None = None
    """The type of records that do not say so themselves."""
    edition: Edition | None = None
    """``--edition``, or the manifest's; a record's own edition wins over it."""
    context: Mapping[type, Any] = field(default_factory=dict)
    twice: bool = False
    """Whether the input can be read once more."""


_NOTHING_EXPECTED = Expected()

Accounts = Callable[[Mapping[str, Any], str | None, Expected], Account]
"""Tells under what a record, as it was read, is counted in the figures: with its type, and what its delivery says."""


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
        accounts: Accounts | None = None,
        structure: Structure | None = None,
    ) -> None:
        self.standard = standard
        self.book = book
        self.context = context
        self.settings = settings
        self.secrecy = secrecy
        self.tally = tally or Tally(settings.max_findings, settings.weighing)
        self.inputs: list[InputResult] = []
        self._expected: list[Expected] = []
        self.internal: list[str] = []
        self._broken: set[str] = set()
        self._structure = structure or Structure(standard)
        self._editions = StatedEditions(standard)
        self._plans: dict[tuple[str, Edition], Plan] = {}
        self._planned: Mapping[type, Any] = _NOTHING_EXPECTED.context
        self._across = [rule for rule in book if rule.keys is not None]
        self._numbers = {rule.id: number for number, rule in enumerate(self._across)}
        self._of_versions = [rule for rule in book if rule.of_versions]
        self.accounts = accounts
        self._ledger = Ledger()
        self._withdrawal = Withdrawal(self.tally, self.inputs)

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
            # A record that could not be read is never accepted, whatever the profile says of the fault.
            result.count(flaw_of(fault.notice, self.tally.weighing) | REJECT_BIT)
        at = place if fault.input is None else fault.input
        for each in (result, self.inputs[at]):
            if fault.fatal:
                each.unreadable = True
            else:
                each.blame(fault.notice, self.tally.weighing)
        if self.tally.count(fault.notice, firm=fault.broken or fault.fatal):
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
            self.inputs[place].blame(problem.notice, self.tally.weighing)

    def judge(self, item: Item, place: int) -> None:
        """Judge one record of input ``place``."""
        raw = item.raw
        result = self.inputs[place]
        expected = self._expected[place]
        result.records += 1
        record_type = raw.get("record_type", expected.record_type)
        stated = raw.get("edition")
        edition, edition_text, problems = self._editions.of(stated, expected.edition)
        reference = RecordRef(item.number, storable(record_type), storable(raw.get("record_id")), edition_text)
        secret = self.secrecy
        if secret is not None and raw.get(secret.member) == secret.value:
            hidden = RecordRef(item.number, None, None, None)
            judging = Judging(item, place, hidden, self.tally, self.inputs, unmask=False)
            judging.say(secret.notice, (), {}, quote=False, firm=True)
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
            params = {"found": storable(record_type) or "—", "known": known}
            judging.say(RD_TYPE_UNKNOWN, ("record_type",), params, firm=True)
            self._enter(raw, reference, judging, None)
            return
        result.record_types[record_type] += 1
        result.editions[edition_text] += 1
        edition, misplaced = self._editions.judging(record_type, model, edition)
        for problem in (*problems, *misplaced):
            judging.say(*problem)
        if "record_type" not in raw:
            raw = {"record_type": record_type, **raw}
            judging.say(ST_MISSING, ("record_type",), {"zh": "记录类型", "name": "record_type"})
        judged = self._structure.judge(raw, record_type, edition, item.uncarried)
        for problem in judged.problems:
            judging.say(*problem)
        on_law = None
        if isinstance(judged.record, (model, Partial)):
            on_law = self._rules(judged.record, raw, reference, edition, judging)
        self._enter(raw, reference, judging, on_law)

    def _enter(self, raw: Mapping[str, Any], reference: RecordRef, judging: Judging, on_law: str | None) -> None:
        """Count the record, and note in the ledger what it is a version of and what is wrong with it."""
        judging.close()
        place = judging.place
        key, updated_at = version_of(raw, reference.type or "", place, reference.number)
        expected = self._expected[place]
        # What can be read again is digested only where another record has its key and its instant.
        content = content_of(raw, place, reference.number) if self._of_versions and not expected.twice else b""
        account = NOBODYS if self.accounts is None else self.accounts(raw, reference.type, expected)
        self._ledger.version(
            Entered(key, updated_at, place, reference, judging.flaws, content, judging.rules_unchecked, account, on_law)
        )

    def _plan(self, record_type: str, edition: Edition, beside: Mapping[type, Any]) -> Plan:
        """The plan for a type and edition; those of another delivery, with what its manifest says, are not kept."""
        if beside is not self._planned:
            self._retire()
            self._planned = beside
        plan = self._plans.get((record_type, edition))
        if plan is None:
            section = self.standard.section(record_type)
            plan = self._plans[record_type, edition] = Plan(self.book, section, edition, {**self.context, **beside})
        return plan

    def _retire(self) -> None:
        for plan in self._plans.values():
            self.tally.run |= plan.ran
        self._plans.clear()

    def _rules(
        self, record: Any, raw: Mapping[str, Any], reference: RecordRef, edition: Edition, judging: Judging
    ) -> str | None:
        """Run the rules; returns what those on law said, for the case that a later record replaces this one."""
        record_type = reference.type or ""
        plan = self._plan(record_type, edition, self._expected[judging.place].context)
        day, law_day, dayless = self._decisive(record, record_type)
        before = judging.flaws
        outcomes = plan.run(record, day, law_day=law_day, deleted=raw.get("operation") == "delete")
        for rule, path, params in outcomes.hits:
            judging.say(rule, path, params)
        unchecked = [(rule, self._reason(rule, reason, dayless)) for rule, reason in outcomes.unchecked]
        for rule, reason in unchecked:
            judging.not_checked(rule, reason)
        for rule, error in outcomes.internal:
            self._broke_down(rule, error)
        for rule, keyed in outcomes.keyed:
            self._ledger.add(self._numbers[rule.id], judging.place, reference, keyed)
        return self._withdrawal.noted(outcomes.hits, unchecked, before, judging)

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

    def _broke_down(self, rule: Rule, error: BaseException) -> None:
        """Note where a rule broke down: the first time only, and without its words, which may quote personal data."""
        if rule.id not in self._broken:
            self._broken.add(rule.id)
            words = repr(error) if self.settings.unmask else type(error).__name__
            frame = extract_tb(error.__traceback__)[-1]
            package = self.book.package_of(rule)
            whose = "" if package is None else f", package {package}"
            self.internal.append(f"{rule.id}: {words} ({FilePath(frame.filename).name}, line {frame.lineno}{whose})")

    def _reason(self, rule: Rule, reason: Said, dayless: Said) -> Said:
        """Why a rule was not checked, in full."""
        if reason == NO_DECISIVE_DAY:
            return dayless
        return self._fault_of(rule) if reason == INTERNAL_FAULT else reason

    def _fault_of(self, rule: Rule) -> Said:
        """Why a rule that broke down was not checked; of an added one, with the package that is to blame."""
        package = self.book.package_of(rule)
        if package is None:
            return INTERNAL_FAULT
        return Said(f"{INTERNAL_FAULT.zh}(软件包 {package})", f"{INTERNAL_FAULT.en} in package {package}")

    def finish(self, reread: Reread) -> None:
        """Judge across records; to be called once, after the last record."""
        self._retire()
        if self._of_versions:  # else nothing tells of records that no longer count
            self._digest(reread)
            self._withdrawal.take_back(self._ledger)
        kept: list[tuple[Rule, Seen, Mapping[str, Any]]] = []
        flaws: dict[tuple[int, int], int] = {}
        for rule, entries, seen_of in self._compared():
            try:
                hits = [(hit, {}) if isinstance(hit, Seen) else hit for hit in rule.function(entries)]
            except (Exception, SystemExit) as error:  # noqa: BLE001 - a broken rule must not hide the others; it is reported
                self._broke_down(rule, error)
                self.tally.not_checked[rule.id, self._fault_of(rule)] += len(
                    {(seen.input, seen.record) for seen in seen_of}
                )
                for seen in seen_of:
                    self.inputs[seen.input].incomplete = True
                continue
            for seen, params in hits:
                which = (seen.input, seen.record.number)
                before = flaws.get(which, seen.flaws)
                flaws[which] = before | flaw_of(rule, self.tally.weighing)
                self.inputs[seen.input].count(flaws[which] & ~before)
                if self.tally.count_across(rule, seen.input, seen.record, seen.at, params):
                    kept.append((rule, seen, params))
        self._ledger.restate((bits, *which) for which, bits in flaws.items())
        self.tally.total(self._ledger.figures())
        self._ledger.close()
        self._place(kept, reread)

    def _digest(self, reread: Reread) -> None:
        """Digest the records that have key and instant in common with another."""
        for place, first, last in self._ledger.alike():
            self._ledger.digest(self._contents(place, reread(place, range(first, last + 1))))

    def _contents(self, place: int, items: Iterable[Item]) -> Iterator[tuple[bytes, int, int]]:
        numbers = self._ledger.alike_in(place)
        wanted = next(numbers, None)
        record_type = self._expected[place].record_type
        for item in items:
            if item.number == wanted:
                raw = item.raw if record_type is None else {"record_type": record_type, **item.raw}
                yield content_of(raw, place, item.number), place, item.number
                wanted = next(numbers, None)

    def _compared(self) -> Iterator[tuple[Rule, Sequence[Any], Sequence[Seen]]]:
        """Each rule with the entries, or the versions, that it is to judge together."""
        for number, entries in self._ledger.groups([self._numbers[rule.id] for rule in self._across if rule.alone]):
            yield self._across[number], entries, entries
        for versions in self._ledger.versions() if self._of_versions else ():
            for rule in self._of_versions:
                yield rule, versions, [version.seen for version in versions]

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


def _first_known(family: Family, record: Any) -> date | None:
    for another in family.instead:
        try:
            if (day := another(record)) is not None:
                return day
        except FaultyElementError:
            continue
    return None
