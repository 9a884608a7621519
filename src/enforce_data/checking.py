"""``check``: the whole way from paths or records to a report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from os import PathLike
from typing import Any, Literal

from enforce_data import __version__, own_rules, packages
from enforce_data.acceptance import BY_SEVERITY, Profile, Weighing
from enforce_data.accounts import accountant, statistics
from enforce_data.asking import AnyPath, accepting, understood
from enforce_data.beside import SECRECY, fill, offer, read_beside
from enforce_data.deliveries import Asking, Delivery, Opened, numbered, open_deliveries, relative, watched
from enforce_data.dictionary.reading import section_of
from enforce_data.findings import AsOf, Fault
from enforce_data.formats import objects
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.source import Child
from enforce_data.limits import Limits
from enforce_data.mapping.notices import RD_LAYOUT
from enforce_data.model import STANDARD
from enforce_data.model.manifest import Manifest
from enforce_data.pipeline import Expected, Run, Settings
from enforce_data.rates import Figures, number
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import claimed
from enforce_data.registers.shelf import Shelf
from enforce_data.results import InputResult, NotChecked
from enforce_data.rulebook import Book
from enforce_data.rulebook.plan import is_lacking
from enforce_data.rules import BOOK
from enforce_data.rules.delivery import DL_DIGEST
from enforce_data.second_opinion import structure_by
from enforce_data.structure import Problem, Structure
from enforce_data.tally import NO_STATISTICS, Report, Tally
from enforce_data.usage import UsageError
from enforce_data.values.day import CHINA

RECORDS_LABEL = "<records>"
_NO_PACKAGE: Mapping[type, Any] = {}

Progress = Callable[[int, int], None]


def check(
    *paths: AnyPath,
    records: Iterable[Any] | None = None,
    type: str | None = None,  # noqa: A002 - the name of the contract
    edition: str | None = None,
    format: str | None = None,  # noqa: A002
    encoding: str | None = None,
    registers: Iterable[AnyPath] = (),
    mapping: AnyPath | None = None,
    as_of: date | None = None,
    profile: AnyPath | None = None,
    rules: Book | None = None,
    max_findings: int = 100,
    unmask: bool = False,
    limits: Limits | None = None,
    by: Literal["model", "schema"] = "model",
    on_progress: Progress | None = None,
) -> Report:
    """Check deliveries, or records that are Python objects, and report what was found.

    ``paths`` are files or folders (``-`` is standard input); ``records`` is any iterable of dicts or model instances,
    streamed.  ``registers`` are deliveries of register records, or a ``holidays.csv`` or ``hearing_thresholds.csv``;
    the register records of the deliveries serve too.  ``as_of`` is the day by which unfinished matters are judged: by
    default that of the manifest, else today in China.  ``profile`` says what is accepted, by name or file; ``rules``
    are by default those of the standard and of installed packages.  ``by="schema"`` judges structure by the published
    JSON Schema, as a second opinion.  Never raises on bad data; raises :class:`UsageError` on wrong arguments.
    """
    if (records is None) == (not paths):
        raise UsageError("give paths, or records=")
    if isinstance(records, (str, bytes, Mapping)):
        raise UsageError("records= is an iterable of records")
    if isinstance(registers, (str, PathLike)):
        raise UsageError("registers= is a list of paths")
    if as_of is not None and not _is_day(as_of):
        raise UsageError("as_of= is a date")
    if max_findings < 1:
        raise UsageError("max_findings is at least 1")
    asking = understood(type, edition, format, encoding, mapping, limits or Limits())
    book, troubles = own_rules.installed() if rules is None else (own_rules.checked(rules), ())
    report = examine(
        open_deliveries(map(str, paths), asking, STANDARD),
        asking,
        records=records,
        registers=registers,
        as_of=as_of,
        rules=book,
        profile=accepting(profile, book),
        settings=Settings(max_findings, unmask),
        structure=structure_by(by),
        on_progress=on_progress,
    )
    report.internal[:0] = troubles
    return report


class Follower(Tally):
    """A tally that is told of every record, too; what a receipt is made of."""

    def begin(self, run: Run, context: Mapping[type, Any]) -> None:
        """Hear what is about to be judged, and with which registers."""

    def after(self, item: Item | Fault, place: int) -> None:
        """Hear of one record or fault of input ``place``, after what was found about it."""


def examine(
    deliveries: list[Delivery],
    asking: Asking,
    *,
    records: Iterable[Any] | None = None,
    registers: Iterable[AnyPath] = (),
    as_of: date | None = None,
    rules: Book = BOOK,
    profile: Profile = BY_SEVERITY,
    settings: Settings | None = None,
    structure: Structure | None = None,
    on_progress: Progress | None = None,
    follower: Follower | None = None,
) -> Report:
    """Check what was opened; raises UsageError as :func:`check`."""
    shelf = Shelf()
    beside = read_beside(registers, shelf, asking.limits)
    for delivery in deliveries:
        fill(shelf, delivery)
    if isinstance(records, (list, tuple)):
        offer(shelf, objects.read(records, _plain_reading(asking)), asking.edition)
    day = as_of_day(as_of, deliveries)
    context = shelf.context(day) | claimed(each.stated.coverage for each in deliveries if each.stated is not None)
    settings = replace(settings or Settings(), weighing=Weighing(profile, day.day))
    run = Run(STANDARD, rules, context, settings, SECRECY, follower, accountant(context), structure)
    if follower is not None:
        follower.begin(run, context)
    size = sum(opened.source.survey.size or 0 for delivery in deliveries for opened in delivery.inputs)
    checking = Checking(run, on_progress, size, follower)
    for delivery in deliveries:
        checking.delivery(delivery)
    for delivery in beside:
        checking.faults_of_register(delivery)
    if records is not None:
        checking.records(records, asking)
    run.finish(checking.reread)
    checking.settle()
    return reported(run, day, [*deliveries, *beside])


def _is_day(value: Any) -> bool:
    """Whether it is a date and no datetime, which Python calls a date, too."""
    return isinstance(value, date) and not isinstance(value, datetime)


def as_of_day(day: date | None, deliveries: Iterable[Delivery]) -> AsOf:
    """The day of a check: the one asked for, else that of the newest manifest, else today in China."""
    if day is not None:
        return AsOf(day, "option")
    stated = [each.stated.day for each in deliveries if each.stated is not None and each.stated.day is not None]
    return AsOf(max(stated), "manifest") if stated else AsOf(datetime.now(CHINA).date(), "today")


def _plain_reading(asking: Asking) -> Reading:
    return Reading(STANDARD, record_type=asking.record_type, limits=asking.limits)


class Checking:
    """Takes inputs through a run, and finds the places of findings across records afterwards."""

    def __init__(self, run: Run, on_progress: Progress | None, size: int, follower: Follower | None = None) -> None:
        self._run = run
        self._follower = follower
        self._opened: dict[int, Opened] = {}
        self._manifests: dict[str, int] = {}
        self._handover: Mapping[type, Any] = _NO_PACKAGE
        self._on_progress = on_progress
        self._size = size
        self._done = 0

    def delivery(self, delivery: Delivery) -> None:
        """Check every input of a delivery, and its manifest."""
        self._whole(delivery)
        handover = _NO_PACKAGE if delivery.stated is None else delivery.stated.handover(self._run.context.get(Agencies))
        apart = set(packages.unlisted(delivery))
        read = {}
        for opened in delivery.inputs:
            # What the manifest says is said of the files that it lists.
            self._handover = _NO_PACKAGE if apart and relative(opened.source.label, delivery) in apart else handover
            read[opened.source.label] = self._run.inputs[self.input(opened)]
        self._handover = _NO_PACKAGE
        self._count(delivery, read)

    def _whole(self, delivery: Delivery) -> None:
        """Say what is wrong with a manifest and the files that it lists, and that a folder is empty."""
        stated = delivery.stated
        if stated is not None:
            self._of_manifest(delivery, [*stated.problems, *packages.compared(delivery)], stated.faults)
        if delivery.empty is not None:
            self._run.fault(delivery.empty, self._run.open(InputResult(delivery.label)))

    def _count(self, delivery: Delivery, read: Mapping[str, InputResult]) -> None:
        """Say which counts of a manifest are wrong, and which digests were not looked at; ``read`` is by label."""
        if delivery.stated is None:
            return
        counts = {label: None if result.unreadable else result.records for label, result in read.items()}
        self._of_manifest(delivery, packages.counted(delivery, counts))
        for label in packages.without_sm3(delivery):
            self._run.tally.not_checked[DL_DIGEST.id, packages.NO_SM3] += counts.get(label) or 0
            if label in read:
                read[label].incomplete = True

    def _of_manifest(self, delivery: Delivery, problems: list[Problem], faults: Iterable[Fault] = ()) -> None:
        """Say what is wrong with a manifest, which is an input of the run as soon as anything is."""
        manifest, stated = delivery.manifest, delivery.stated
        if manifest is None or stated is None or not (problems or faults):
            return
        place = self._manifests.get(manifest.label)
        if place is None:
            place = self._manifests[manifest.label] = self._run.open(InputResult.of(manifest, "json"))
        for fault in faults:
            self._run.fault(fault, place)
        if stated.item is not None:
            self._run.problems(stated.item, problems, section_of(Manifest), place)

    def input(self, opened: Opened) -> int:
        """Check one input with its child tables, and return its place."""
        run = self._run
        expected = Expected(opened.reading.record_type, opened.edition, self._handover, twice=True)
        place = run.open(InputResult.of(opened.source, opened.format, by_manifest=opened.by_manifest), expected)
        run.inputs[place].child_tables = len(opened.source.children)
        opened = numbered(opened, [self._child(child, opened) for child in opened.source.children])
        self._opened[place] = opened
        if self._on_progress is not None:
            opened = watched(opened, self._advance)
        if opened.mapping is None:
            self._take(opened.items(), place)
        else:
            self._take_mapped(opened.items(), place)
            # What a layout has no place for was not looked at, not even where the file has no row.
            run.inputs[place].incomplete |= opened.mapping.is_partial
        return place

    def settle(self) -> None:
        """A child table is read and checked with its parent: what was left undone there was left undone here."""
        for place, opened in self._opened.items():
            parent = self._run.inputs[place]
            for child in opened.source.children:
                if child.input is not None:
                    result = self._run.inputs[child.input]
                    result.unreadable |= parent.unreadable
                    result.incomplete |= parent.incomplete or bool(parent.records_unchecked)

    def _child(self, child: Child, opened: Opened) -> int:
        result = InputResult.of(child.source, opened.format, by_manifest=opened.by_manifest)
        result.is_child = True
        return self._run.open(result)

    def _advance(self, size: int) -> None:
        self._done += size
        if self._on_progress is not None:
            self._on_progress(self._done, self._size)

    def _take_mapped(self, items: Iterable[Item | Fault], place: int) -> None:
        """As :meth:`_take`; what the layout cannot carry is said at the end, with the rules it left unchecked."""
        layouts: list[Fault] = []
        before = set(self._run.tally.not_checked)

        def others() -> Iterator[Item | Fault]:
            for item in items:
                if isinstance(item, Fault) and item.notice is RD_LAYOUT:
                    layouts.append(item)
                else:
                    yield item

        self._take(others(), place)
        new = set(self._run.tally.not_checked) - before
        rules = sorted({rule for rule, reason in new if is_lacking(reason)})
        for fault in layouts:
            params = {**fault.params, "rules_zh": "、".join(rules) or "无", "rules_en": ", ".join(rules) or "none"}
            self._run.fault(replace(fault, params=params), place)

    def _take(self, items: Iterable[Item | Fault], place: int) -> None:
        run, follower = self._run, self._follower
        for item in items:
            if isinstance(item, Fault):
                run.fault(item, place)
            else:
                run.judge(item, place)
            if follower is not None:
                follower.after(item, place)

    def faults_of_register(self, delivery: Delivery) -> None:
        """Say what could not be read of a register; its records are the business of whoever keeps it."""
        self._whole(delivery)
        read: dict[str, InputResult] = {}
        for opened in delivery.inputs:
            result = read[opened.source.label] = InputResult(opened.source.label)
            faults = []
            for item in opened.items():
                if isinstance(item, Fault):
                    faults.append(item)
                    result.unreadable |= item.fatal
                result.records += not isinstance(item, Fault) or item.broken
            if faults:
                place = self._run.open(InputResult.of(opened.source, opened.format, by_manifest=opened.by_manifest))
                for fault in faults:
                    self._run.fault(fault, place)
        self._count(delivery, read)

    def records(self, records: Iterable[Any], asking: Asking) -> None:
        """Check Python objects."""
        expected = Expected(asking.record_type, asking.edition)
        place = self._run.open(InputResult(RECORDS_LABEL, format="objects"), expected)
        self._take(objects.read(records, _plain_reading(asking)), place)

    def reread(self, place: int, wanted: Collection[int]) -> Iterator[Item]:
        """Read some records of an input once more, up to the last one wanted."""
        opened = self._opened.get(place)
        last = max(wanted)
        for item in opened.items() if opened else ():
            if isinstance(item, Item):
                if item.number in wanted:
                    yield item
                if item.number >= last:
                    break


def reported(run: Run, as_of: AsOf, deliveries: Iterable[Delivery]) -> Report:
    """What came of a run that is finished."""
    tally = run.tally
    not_checked = [NotChecked(rule, reason, count) for (rule, reason), count in sorted(tally.not_checked.items())]
    return Report(
        version=__version__,
        rulebook=run.book.digest,
        as_of=as_of,
        inputs=run.inputs,
        passed_over=[label for delivery in deliveries for label in delivery.passed_over],
        findings=tally.sorted_findings(),
        counts=tally.counts,
        by_rule=tally.by_rule,
        notices=tally.notices,
        rules_run=len(tally.run),
        not_checked=not_checked,
        quality={dimension: number(rate) for dimension, rate in Figures.of(tally.together).quality.items()},
        max_findings=run.settings.max_findings,
        judged=tally.judged,
        internal=run.internal,
        weighing=tally.weighing,
        silenced=tally.silenced,
        own_rules=own_rules.by_package(run.book),
        statistics=NO_STATISTICS if run.accounts is None else statistics(run),
    )
