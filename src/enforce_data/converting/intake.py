"""The first pass of a conversion: the source is read, made to fit the target, and spooled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from enforce_data.converting.account import Account, Subject
from enforce_data.converting.fitting import fit
from enforce_data.converting.notices import (
    CV_EDITION,
    CV_ENCODING,
    CV_FILLED,
    CV_LOSABLE,
    CV_RECORD,
    CV_VALUE,
    NO_EDITION,
    NO_FILE,
    NO_TYPE,
    UNKNOWN_EDITION,
)
from enforce_data.converting.spool import Spool
from enforce_data.converting.target import Target
from enforce_data.deliveries import Delivery, Opened, numbered, watched
from enforce_data.dictionary.reading import Section
from enforce_data.editions import Edition
from enforce_data.findings import Fault
from enforce_data.findings import Path as RecordPath
from enforce_data.formats.base import CannotCarryError, Item, NotInEncodingError, Writing
from enforce_data.formats.faults import because
from enforce_data.formats.headers import EDITION, RECORD_TYPE
from enforce_data.migrating import Loss, Migrated, migrated
from enforce_data.model import STANDARD
from enforce_data.results import InputResult
from enforce_data.usage import UsageError

Tidy = Callable[[dict[str, Any], Section, Edition], tuple[dict[str, Any], list[Fault]]]
"""Repairs what has only one meaning: a record, its dictionary and its edition become a new record and the repairs."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Order:
    """What was asked for, understood."""

    target: Target
    encoding: str
    record_type: str | None
    allow_loss: bool
    loss_report: Path | None
    tidy: Tidy | None
    to_edition: Edition | None = None

    def writing(self, record_type: str | None) -> Writing:
        """How records are written to a file of the target."""
        editions = () if self.to_edition is None else (self.to_edition,)
        return Writing(
            STANDARD, record_type=record_type, encoding=self.encoding, url=self.target.url, editions=editions
        )


class Intake:
    """Takes deliveries in: every record into the spool of its file, every loss into the account."""

    def __init__(self, order: Order, account: Account, stack: ExitStack, advance: Callable[[int], None] | None) -> None:
        self._order = order
        self._account = account
        self._stack = stack
        self._advance = advance
        self._spools: dict[str | None, Spool] = {}
        self.unreadable: tuple[str, Fault] | None = None
        """The first input that was not read to its end, and why."""

    def spools(self) -> list[Spool]:
        """The files of the target by record type, each with its records; one at least where the target is a file."""
        if not self._spools and not self._order.target.by_type:
            self._spool(self._order.record_type)
        return [spool for _, spool in sorted(self._spools.items(), key=lambda each: each[0] or "")]

    def delivery(self, delivery: Delivery) -> None:
        """Read all of a delivery; raise UsageError where one file would have to hold records of two types."""
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
        if self._advance is not None:
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
        if fault.fatal and self.unreadable is None:
            at = place if fault.input is None else fault.input
            self.unreadable = self._account.inputs[at].path, fault

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
                account.repair(subject, repair)
        moved = (
            Migrated(record, [], []) if order.to_edition is None else self._migrated(record, known, order.to_edition)
        )
        for loss in moved.losses:
            account.about(subject, CV_LOSABLE if loss.losable else CV_EDITION, loss.path, because(loss.reason))
        if moved.record is not None:
            self._place(moved.record, known, subject, moved.original)

    def _migrated(self, record: dict[str, Any], record_type: str | None, edition: Edition) -> Migrated:
        """A record in another edition; one whose type or edition nobody knows has no place there."""
        if record_type is None:
            return Migrated(None, [Loss((RECORD_TYPE,), NO_TYPE)], [])
        stated = record.get(EDITION)
        if stated is None:
            return Migrated(None, [Loss((EDITION,), NO_EDITION)], [])
        before = {str(each): each for each in STANDARD.editions}.get(stated if isinstance(stated, str) else "")
        if before is None:
            return Migrated(None, [Loss((EDITION,), UNKNOWN_EDITION)], [])
        return migrated(STANDARD, record, record_type, before, edition)

    def _place(
        self,
        record: dict[str, Any],
        record_type: str | None,
        subject: Subject,
        original: Callable[[RecordPath], RecordPath],
    ) -> None:
        """Put what can be carried of a record into its file; ``original`` leads back to where a value stood."""
        account, target = self._account, self._order.target
        if target.by_type and record_type is None:
            self._leave_out(subject, (RECORD_TYPE,), CannotCarryError((RECORD_TYPE,), NO_FILE))
            return
        spool = self._spool(record_type)
        fitted = fit(record, spool.carry)
        for path, error in fitted.taken_out:
            notice = CV_ENCODING if isinstance(error, NotInEncodingError) else CV_VALUE
            account.about(subject, notice, original(path), self._why(error))
        if fitted.why_not is not None:
            at, error = fitted.why_not
            self._leave_out(subject, original(at), error)
        else:
            spool.add(fitted.record)

    def _leave_out(self, subject: Subject, at: RecordPath, error: CannotCarryError) -> None:
        self._account.about(subject, CV_RECORD, at, self._why(error))

    def _why(self, error: CannotCarryError) -> Mapping[str, Any]:
        return because(error.reason, format=self._order.target.format)

    def _spool(self, record_type: str | None) -> Spool:
        """The file for records of a type; raise UsageError where one file would have to hold two types."""
        target = self._order.target
        one_type = target.by_type or target.form.one_type
        key = record_type if target.by_type else None
        if key not in self._spools:
            self._spools[key] = self._new(record_type if one_type else None)
        spool = self._spools[key]
        if one_type and record_type is not None:
            spool.record_type = spool.record_type or record_type
            if spool.record_type != record_type:
                raise UsageError(
                    f"a {target.format} file holds one record type, and the source has {spool.record_type} and "
                    f"{record_type}; name a folder (ending in /) or a .zip, or another format"
                )
        return spool

    def _new(self, record_type: str | None) -> Spool:
        order = self._order
        carry = order.target.form.carrier(order.writing(record_type))
        spool = Spool(order.target.file_of(record_type), record_type, carry)
        self._stack.callback(spool.close)
        return spool


def _filled(raw: dict[str, Any], opened: Opened) -> tuple[dict[str, Any], dict[str, str]]:
    """A record with the type and edition that option or manifest state and it does not, and which these are."""
    given = {RECORD_TYPE: opened.reading.record_type, EDITION: opened.edition and str(opened.edition)}
    filled = {name: value for name, value in given.items() if value is not None and name not in raw}
    return {**raw, **filled} if filled else raw, filled
