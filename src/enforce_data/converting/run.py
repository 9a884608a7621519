"""``convert``: a delivery in one format becomes one in another, in two passes.

The first reads the whole source, settles what the target can carry, and spools the records; only then is anything
written.  So a conversion that is refused leaves no target, and a target of several files takes records in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from enforce_data.asking import AnyPath, UsageError, understood
from enforce_data.converting import manifest
from enforce_data.converting import target as targets
from enforce_data.converting.account import Account, Subject
from enforce_data.converting.conversion import Conversion, LossError, UnreadableSourceError
from enforce_data.converting.fitting import fit
from enforce_data.converting.loss_report import ENDINGS, save
from enforce_data.converting.notices import (
    CV_COVERAGE,
    CV_ENCODING,
    CV_FILLED,
    CV_MANIFEST,
    CV_RECORD,
    CV_VALUE,
    NO_FILE,
    SEVERAL_MANIFESTS,
    SINGLE_FILE,
)
from enforce_data.converting.spool import Spool
from enforce_data.converting.target import Kind, Target
from enforce_data.deliveries import Delivery, Opened, numbered, open_deliveries, watched
from enforce_data.dictionary.reading import Section
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Finding, Notice
from enforce_data.findings import Path as RecordPath
from enforce_data.formats.base import CannotCarryError, Item, NotInEncodingError, Writing
from enforce_data.formats.carrying import written_codec_of
from enforce_data.formats.faults import because
from enforce_data.formats.headers import EDITION, RECORD_TYPE
from enforce_data.limits import Limits
from enforce_data.model import STANDARD
from enforce_data.tally import InputResult

Tidy = Callable[[dict[str, Any], Section, Edition], tuple[dict[str, Any], list[Fault]]]
"""Repairs what has only one meaning: a record, its dictionary and its edition become a new record and the repairs."""

TIDY: Tidy | None = None
"""The tidying of this version."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Order:
    """What was asked for, understood."""

    target: Target
    encoding: str
    record_type: str | None
    allow_loss: bool
    loss_report: Path | None
    tidy: Tidy | None

    def writing(self, record_type: str | None) -> Writing:
        """How records are written to a file of the target."""
        return Writing(STANDARD, record_type=record_type, encoding=self.encoding)


def convert(
    source: AnyPath,
    target: AnyPath,
    *,
    from_: str | None = None,
    to: str | None = None,
    encoding: str = "utf-8",
    type: str | None = None,  # noqa: A002 - the name of the contract
    edition: str | None = None,
    mapping: AnyPath | None = None,
    tidy: bool = True,
    allow_loss: bool = False,
    loss_report: AnyPath | None = None,
    max_findings: int = 100,
    limits: Limits | None = None,
    on_progress: Progress | None = None,
) -> Conversion:
    """Write the records of a file or folder in another format, and say what was lost and what was repaired.

    ``source`` and ``target`` are paths, ``-`` is standard input and output; their formats are those of their endings
    unless ``from_`` and ``to`` name them.  A folder (one that exists, ends in a slash or has no ending) and a ``.zip``
    get one file per record type.  ``encoding`` is that of a text target; ``type`` and ``edition`` are those of records
    that do not say so.  ``loss_report`` is a ``.json`` or ``.jsonl`` file that gets every finding.

    Raises :class:`LossError` where something would be lost, unless ``allow_loss``, :class:`UnreadableError` where the
    source cannot be read to its end (with ``allow_loss``: not at all), and :class:`UsageError` for wrong arguments and
    for a target that cannot be written.  In each case no target is written and one that exists stays as it is.
    """
    codec = written_codec_of(encoding)
    if codec is None:
        raise UsageError(f"unknown encoding {encoding!r}; use utf-8, gb18030, gbk, gb2312, utf-16 or ascii")
    if max_findings < 1:
        raise UsageError("max_findings is at least 1")
    asking = understood(type, edition, from_, None, mapping, limits or Limits())
    aimed = targets.aim(str(target), to)
    targets.refuse_existing(aimed)
    report = None if loss_report is None else Path(loss_report)
    _refuse_same(str(source), aimed, report)
    order = _Order(aimed, codec, type, allow_loss, report, TIDY if tidy else None)
    with ExitStack() as stack:
        made = stack.enter_context(targets.workshop(aimed))
        account = Account(max_findings, whole=report is not None)
        stack.callback(account.close)
        deliveries = open_deliveries([str(source)], asking, STANDARD)
        run = _Run(order, account, deliveries, stack, on_progress)
        return run.convert(str(source), made)


def _refuse_same(source: str, target: Target, report: Path | None) -> None:
    """Raise UsageError where one thing would be written over another, or into what is read."""
    if report is not None and report.suffix.lower() not in ENDINGS:
        raise UsageError(f"a loss report is a file with the ending {' or '.join(ENDINGS)}, not {report}")
    places = [] if target.kind is Kind.STREAM else [(target.label, target.path.resolve())]
    if report is not None:
        places.append((str(report), report.resolve()))
    if len(places) > 1 and places[0][1] == places[1][1]:
        raise UsageError("the loss report and the target are the same file")
    if source == "-":
        return
    read = Path(source).resolve()
    for label, place in places:
        if place == read:
            raise UsageError(f"{label} is the source, too")
        if read.is_dir() and read in place.parents:
            raise UsageError(f"{label} lies in the source; it would be read the next time")
        if place in read.parents and label == target.label:
            raise UsageError(f"the source lies in {label}")


class _Run:
    """One conversion."""

    def __init__(
        self,
        order: _Order,
        account: Account,
        deliveries: list[Delivery],
        stack: ExitStack,
        on_progress: Progress | None,
    ) -> None:
        self._order = order
        self._account = account
        self._deliveries = deliveries
        self._stack = stack
        self._spools: dict[str | None, Spool] = {}
        self._unreadable: tuple[str, Fault] | None = None
        self._on_progress = on_progress
        self._size = sum(opened.source.survey.size or 0 for each in deliveries for opened in each.inputs)
        self._done = 0

    def convert(self, source: str, made: Path) -> Conversion:
        """Read, settle, write."""
        order, account = self._order, self._account
        for delivery in self._deliveries:
            self._delivery(delivery)
        stated = self._manifest()
        refused = bool(account.losses) and not order.allow_loss
        conversion = self._result(source)
        spools = [spool for _, spool in sorted(self._spools.items(), key=lambda each: each[0] or "")]
        conversion.refused = refused
        hopeless = self._unreadable is not None and not any(spool.count for spool in spools)
        if refused or hopeless:
            self._report(conversion)
            if self._unreadable is not None:
                raise UnreadableSourceError(*self._unreadable, conversion)
            raise LossError(conversion)
        if not spools and order.target.by_type:
            raise UsageError("the source holds no record, so a folder would be empty; name a single file")
        try:
            files = self._write(spools or [self._spool(order.record_type)], stated, made)
            conversion.written = sum(spool.count for spool in spools)
            self._report(conversion)
            conversion.files = targets.publish(order.target, made, files)
        except OSError as error:
            raise UsageError(f"cannot write {order.target.label}: {error.strerror or error}") from None
        return conversion

    # The first pass.

    def _delivery(self, delivery: Delivery) -> None:
        account = self._account
        account.passed_over += delivery.passed_over
        if delivery.manifest is not None and delivery.stated is not None and delivery.stated.faults:
            place = self._open(InputResult.of(delivery.manifest, "json"))
            for fault in delivery.stated.faults:
                self._fault(fault, place)
        if delivery.empty is not None:
            self._fault(delivery.empty, self._open(InputResult(delivery.label)))
        for opened in delivery.inputs:
            self._input(opened)

    def _input(self, opened: Opened) -> None:
        place = self._open(InputResult.of(opened.source, opened.format, by_manifest=opened.by_manifest))
        children = []
        for child in opened.source.children:
            result = InputResult.of(child.source, opened.format, by_manifest=opened.by_manifest)
            result.is_child = True
            children.append(self._open(result))
        opened = numbered(opened, children)
        if self._on_progress is not None:
            opened = watched(opened, self._advance)
        for item in opened.items():
            if isinstance(item, Fault):
                self._fault(item, place)
            else:
                self._record(item, place, opened)

    def _open(self, result: InputResult) -> int:
        self._account.inputs.append(result)
        return len(self._account.inputs) - 1

    def _fault(self, fault: Fault, place: int) -> None:
        self._account.fault(fault, place)
        if fault.fatal and self._unreadable is None:
            at = place if fault.input is None else fault.input
            self._unreadable = self._account.inputs[at].path, fault

    def _record(self, item: Item, place: int, opened: Opened) -> None:
        account, order = self._account, self._order
        record, filled = _filled(item.raw, opened)
        record_type = record.get(RECORD_TYPE)
        known = record_type if isinstance(record_type, str) and record_type in STANDARD.models else None
        section = None if known is None else STANDARD.section(known)
        result = account.inputs[place]
        result.records += 1
        if known is not None:
            result.record_types[known] += 1
        subject = Subject.of(item, place, record, section)
        for fault in item.faults:
            account.fault_of(subject, fault)
        for name, value in filled.items():
            account.about(subject, CV_FILLED, (name,), {"name": name, "found": value})
        if order.tidy is not None and section is not None:
            edition = STANDARD.stated_edition(record.get(EDITION), opened.edition)
            record, repairs = order.tidy(record, section, edition)
            for repair in repairs:
                account.about(subject, repair.notice, repair.path or (), repair.params)
        self._place(record, known, subject)

    def _place(self, record: dict[str, Any], record_type: str | None, subject: Subject) -> None:
        """Put what can be carried of a record into its file."""
        account, target = self._account, self._order.target
        if target.by_type and record_type is None:
            self._leave_out(subject, (RECORD_TYPE,), CannotCarryError((RECORD_TYPE,), NO_FILE), record_type)
            return
        spool = self._spool(record_type)
        fitted = fit(record, spool.carry)
        for path, error in fitted.taken_out:
            notice = CV_ENCODING if isinstance(error, NotInEncodingError) else CV_VALUE
            account.about(subject, notice, path, self._why(error))
        if fitted.why_not is not None:
            self._leave_out(subject, *fitted.why_not, record_type)
        else:
            spool.add(fitted.record)

    def _leave_out(self, subject: Subject, at: RecordPath, error: CannotCarryError, record_type: str | None) -> None:
        self._account.left_out[record_type] += 1
        self._account.about(subject, CV_RECORD, at, self._why(error))

    def _why(self, error: CannotCarryError) -> Mapping[str, Any]:
        return because(error.reason, format=self._order.target.format)

    def _spool(self, record_type: str | None) -> Spool:
        """The file for records of a type; raise UsageError where one file would have to hold two types."""
        target = self._order.target
        if not target.by_type:
            if not self._spools:
                first = record_type if target.form.one_type else None
                self._spools[None] = self._new(first)
            spool = self._spools[None]
            if target.form.one_type and record_type is not None:
                if spool.record_type is None:
                    spool.record_type = record_type
                if spool.record_type != record_type:
                    raise UsageError(
                        f"a {target.format} file holds one record type, and the source has {spool.record_type} and "
                        f"{record_type}; name a folder (ending in /) or a .zip, or another format"
                    )
            return spool
        if record_type not in self._spools:
            self._spools[record_type] = self._new(record_type)
        return self._spools[record_type]

    def _new(self, record_type: str | None) -> Spool:
        order = self._order
        carry = order.target.form.carrier(order.writing(record_type))
        spool = Spool(order.target.file_of(record_type), record_type, carry)
        self._stack.callback(spool.close)
        return spool

    def _advance(self, size: int) -> None:
        """Reading is the first half of the work."""
        self._done += size
        if self._on_progress is not None:
            self._on_progress(self._done, 2 * self._size)

    # Between the passes.

    def _manifest(self) -> dict[str, Any] | None:
        """The manifest that goes with the target, and what is to be said of it and of others."""
        found = [each for each in self._deliveries if each.stated is not None and each.stated.item is not None]
        carried = len(found) == 1 and self._order.target.by_type
        reason = SINGLE_FILE if not self._order.target.by_type else SEVERAL_MANIFESTS
        stated: dict[str, Any] | None = None
        for delivery in found:
            if delivery.manifest is None or delivery.stated is None or delivery.stated.item is None:
                continue
            label = delivery.manifest.label
            if not carried:
                self._note(CV_MANIFEST, because(reason, path=label))
                continue
            stated = delivery.stated.item.raw
            if self._account.left_out:
                stated, claimed = manifest.without_claims(stated)
                if claimed:
                    self._note(CV_COVERAGE, {})
        return stated

    def _note(self, notice: Notice, params: Mapping[str, Any]) -> None:
        self._account.say(notice, 0, lambda: Finding(notice, None, params=params))

    def _result(self, source: str) -> Conversion:
        account, target = self._account, self._order.target
        return Conversion(
            source,
            target.label,
            target.format,
            account.inputs,
            account.passed_over,
            account.findings,
            account.by_rule,
            account.notices,
        )

    def _report(self, conversion: Conversion) -> None:
        if self._order.loss_report is not None:
            save(conversion, self._account.lines(), self._order.loss_report)

    # The second pass.

    def _write(self, spools: list[Spool], stated: dict[str, Any] | None, made: Path) -> list[Path]:
        """Write every file into the workshop; return those of the data, the main one first."""
        order, target = self._order, self._order.target
        targets.announce_children(target, made)
        all_made = []
        for spool in spools:
            writing = order.writing(spool.record_type or order.record_type)
            if target.form.one_type and writing.record_type is None:
                raise UsageError(f"the source holds no record; say of which --type the {target.format} file is")
            files = target.form.write(self._spooled(spool, spools), made / spool.name, writing)
            all_made.append(manifest.Made(files, spool.record_type, spool.count))
        written = [path for each in all_made for path in each.files]
        targets.refuse_remains(target, written)
        self._refuse_sources(written)
        if stated is None:
            targets.refuse_ambiguous(target, written, order.encoding)
        else:
            manifest.write(made, stated, all_made, target.format, order.encoding if target.form.is_text else None)
        return written

    def _spooled(self, spool: Spool, spools: list[Spool]) -> Iterator[dict[str, Any]]:
        """The records of a file; writing them is the second half of the work."""
        total = sum(each.size for each in spools) or 1

        def advance(size: int) -> None:
            self._done += size * self._size // total
            if self._on_progress is not None:
                self._on_progress(min(self._done, 2 * self._size), 2 * self._size)

        return spool.records(advance)

    def _refuse_sources(self, files: list[Path]) -> None:
        """Raise UsageError where a child table of the target would take the place of a file of the source."""
        if self._order.target.kind is not Kind.FILE:
            return
        places = {self._order.target.path.with_name(path.name).resolve() for path in files}
        for result in self._account.inputs:
            if Path(result.path).resolve() in places:
                raise UsageError(f"{result.path} is part of the source and would be written over")


def _filled(raw: dict[str, Any], opened: Opened) -> tuple[dict[str, Any], dict[str, str]]:
    """A record with the type and edition that option or manifest state and it does not, and which these are."""
    given = {RECORD_TYPE: opened.reading.record_type, EDITION: opened.edition and str(opened.edition)}
    filled = {name: value for name, value in given.items() if value is not None and name not in raw}
    return {**raw, **filled} if filled else raw, filled
