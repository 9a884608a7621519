"""``convert``: a delivery in one format becomes one in another, in two passes.

The first reads the whole source, settles what the target can carry, and spools the records; only then is anything
written.  So a conversion that is refused leaves no target, and a target of several files takes records in any order.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from enforce_data.asking import AnyPath, known_edition, understood
from enforce_data.converting import manifest
from enforce_data.converting import target as targets
from enforce_data.converting.account import Account
from enforce_data.converting.conversion import Conversion, LossError, UnreadableSourceError
from enforce_data.converting.intake import Intake, Order, Progress
from enforce_data.converting.loss_report import ENDINGS, save
from enforce_data.converting.notices import (
    CV_COVERAGE,
    CV_EDITION,
    CV_LOSABLE,
    CV_MANIFEST,
    SEVERAL_MANIFESTS,
    SINGLE_FILE,
)
from enforce_data.converting.spool import Spool
from enforce_data.converting.target import Kind, Target
from enforce_data.deliveries import Delivery, open_deliveries
from enforce_data.findings import Finding, Notice
from enforce_data.findings import Path as RecordPath
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.carrying import written_codec_of
from enforce_data.formats.detect import target_of
from enforce_data.formats.faults import because
from enforce_data.formats.urls import masked
from enforce_data.limits import Limits
from enforce_data.model import STANDARD
from enforce_data.tidying import tidy as repaired
from enforce_data.usage import MissingExtraError, UsageError


def convert(
    source: AnyPath,
    target: AnyPath,
    *,
    from_: str | None = None,
    to: str | None = None,
    encoding: str = "utf-8",
    type: str | None = None,  # noqa: A002 - the name of the contract
    edition: str | None = None,
    to_edition: str | None = None,
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
    that do not say so.  ``to_edition`` takes every record, and the manifest, to that edition; what it has no room for
    is a loss, unless the standard says that the element may be dropped.  ``loss_report`` is a ``.json`` or ``.jsonl``
    file that gets every finding.

    Raises :class:`LossError` where something would be lost, unless ``allow_loss``, :class:`UnreadableError` where the
    source cannot be read to its end (with ``allow_loss``: not at all), and :class:`UsageError` for wrong arguments and
    for a target that cannot be written (:class:`MissingExtraError` where only a library is missing).  In each case no
    target is written and one that exists stays as it is.
    """
    codec = written_codec_of(encoding)
    if codec is None:
        raise UsageError(f"unknown encoding {encoding!r}; use utf-8, gb18030, gbk, gb2312, utf-16 or ascii")
    if max_findings < 1:
        raise UsageError("max_findings is at least 1")
    asking = understood(type, edition, from_, None, mapping, limits or Limits())
    report = None if loss_report is None else Path(loss_report)
    try:
        aimed = targets.aim(str(target), to)
        targets.refuse_existing(aimed)
        _refuse_same(str(source), aimed, report)
    except OSError as error:  # of the target: a name that is too long, a folder that may not be looked into
        raise UsageError(f"cannot write {masked(str(target))}: {error.strerror}") from None
    goal = None if to_edition is None else known_edition(to_edition)
    order = Order(aimed, codec, type, allow_loss, report, repaired if tidy else None, goal)
    with ExitStack() as stack:
        made = stack.enter_context(targets.workshop(aimed))
        account = Account(max_findings, whole=report is not None)
        stack.callback(account.close)
        deliveries = open_deliveries([str(source)], asking, STANDARD)
        run = _Run(order, account, deliveries, stack, on_progress)
        return run.convert(masked(str(source)), made)


def _refuse_same(source: str, target: Target, report: Path | None) -> None:
    """Raise UsageError where one thing would be written over another, or into what is read."""
    if report is not None and report.suffix.lower() not in ENDINGS:
        raise UsageError(f"a loss report is a file with the ending {' or '.join(ENDINGS)}, not {report}")
    places = [] if target.kind in (Kind.STREAM, Kind.SERVER) else [(target.label, target.path.resolve())]
    if report is not None:
        places.append((str(report), report.resolve()))
    if len(places) > 1 and places[0][1] == places[1][1]:
        raise UsageError("the loss report and the target are the same file")
    if source == target.url:
        raise UsageError(f"{target.label} is the source, too")
    if source == "-":
        return
    read = target_of(source)[0].resolve()
    for label, place in places:
        if place == read:
            raise UsageError(f"{label} is the source, too")
        if read in place.parents and os.path.isdir(source):  # noqa: PTH112 - no error where nothing can be asked
            raise UsageError(f"{label} lies in the source; it would be read the next time")


class _Run:
    """One conversion."""

    def __init__(
        self,
        order: Order,
        account: Account,
        deliveries: list[Delivery],
        stack: ExitStack,
        on_progress: Progress | None,
    ) -> None:
        self._order = order
        self._account = account
        self._deliveries = deliveries
        self._on_progress = on_progress
        self._size = sum(opened.source.survey.size or 0 for each in deliveries for opened in each.inputs)
        self._done = 0
        self._intake = Intake(order, account, stack, None if on_progress is None else self._advance)

    def convert(self, source: str, made: Path) -> Conversion:
        """Read, settle, write."""
        order, account = self._order, self._account
        for delivery in self._deliveries:
            self._intake.delivery(delivery)
        stated = self._manifest()
        spools = self._intake.spools()
        conversion = self._result(source)
        conversion.refused = bool(account.losses) and not order.allow_loss
        unreadable = self._intake.unreadable
        if conversion.refused or (unreadable is not None and not any(spool.count for spool in spools)):
            self._report(conversion)
            if unreadable is not None:
                raise UnreadableSourceError(*unreadable, conversion)
            raise LossError(conversion)
        if not spools:
            raise UsageError("the source holds no record, so a folder would be empty; name a single file")
        try:
            files = self._write(spools, stated, made)
            conversion.written = sum(spool.count for spool in spools)
            self._report(conversion)
            conversion.files = targets.publish(order.target, made, files)
        except OSError as error:
            raise UsageError(f"cannot write {order.target.label}: {error.strerror or error}") from None
        except (UsageError, CannotCarryError):
            raise
        except ImportError as error:
            raise MissingExtraError(str(error)) from None
        except ValueError as error:  # a server does not take the records
            raise UsageError(str(error)) from None
        return conversion

    def _advance(self, size: int) -> None:
        """Tell the progress; reading is the first half of the work, writing the second."""
        self._done = min(self._done + size, 2 * self._size)
        if self._on_progress is not None:
            self._on_progress(self._done, 2 * self._size)

    def _manifest(self) -> dict[str, Any] | None:
        """The manifest that goes with the target, and what is to be said of it and of others."""
        found = [
            (each.manifest.label, each.stated.item.raw)
            for each in self._deliveries
            if each.manifest is not None and each.stated is not None and each.stated.item is not None
        ]
        if len(found) != 1 or not self._order.target.by_type:
            reason = SEVERAL_MANIFESTS if self._order.target.by_type else SINGLE_FILE
            for label, _ in found:
                self._note(CV_MANIFEST, because(reason, path=label))
            return None
        stated = found[0][1]
        if self._order.to_edition is not None:
            moved = manifest.of_edition(stated, STANDARD, self._order.to_edition)
            for loss in moved.losses:
                self._note(CV_LOSABLE if loss.losable else CV_EDITION, because(loss.reason), loss.path)
            stated = moved.record or {}
        if self._account.losses:
            stated, claimed = manifest.without_claims(stated)
            if claimed:
                self._note(CV_COVERAGE, {})
        return stated

    def _note(self, notice: Notice, params: Mapping[str, Any], path: RecordPath | None = None) -> None:
        self._account.say(notice, 0, lambda: Finding(notice, None, None, path, params=params))

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

    def _write(self, spools: list[Spool], stated: dict[str, Any] | None, made: Path) -> list[Path]:
        """Write every file into the workshop; return those of the data, the main one first."""
        order, target = self._order, self._order.target
        targets.announce_children(target, made)
        total = sum(spool.size for spool in spools) or 1
        all_made = []
        for spool in spools:
            writing = order.writing(spool.record_type or order.record_type)
            if target.form.one_type and writing.record_type is None:
                raise UsageError(f"the source holds no record; say of which --type the {target.format} file is")
            files = target.form.write(self._spooled(spool, total), made / spool.name, writing)
            all_made.append(manifest.Made(files, spool.record_type, spool.count))
        written = [path for each in all_made for path in each.files]
        targets.refuse_remains(target, made, written)
        self._refuse_sources(written)
        if stated is None:
            targets.refuse_ambiguous(target, written, order.encoding)
        else:
            manifest.write(made, stated, all_made, target.format, order.encoding if target.form.is_text else None)
        return written

    def _spooled(self, spool: Spool, total: int) -> Iterator[dict[str, Any]]:
        """The records of a file, of spools that hold so many bytes in all."""
        return spool.records(lambda size: self._advance(size * self._size // total))

    def _refuse_sources(self, files: list[Path]) -> None:
        """Raise UsageError where a child table of the target would take the place of a file of the source."""
        if self._order.target.kind is not Kind.FILE:
            return
        places = {self._order.target.path.with_name(path.name).resolve() for path in files}
        for result in self._account.inputs:
            if Path(result.path).resolve() in places:
                raise UsageError(f"{result.path} is part of the source and would be written over")
