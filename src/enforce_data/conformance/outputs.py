"""What a system wrote: its records with their places, what could not be read of them, and what a check says of them.

A folder is read as any delivery is, ``manifest.json`` and child tables included.  Bad data never raise: they become
reasons.  Texts name files from the folder, so that they are the same wherever it lies.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from enforce_data.checking import check
from enforce_data.conformance.cases import Reason
from enforce_data.deliveries import Asking, Delivery, Opened, numbered, open_deliveries
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Finding, Location, Said, Severity, pointer
from enforce_data.findings import Path as RecordPath
from enforce_data.formats.base import Item
from enforce_data.judging import masked
from enforce_data.limits import Limits
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK

MOST_RECORDS = 100_000
"""Most records that are taken of one answer: no case has so many, and a runaway export must not fill the memory."""
TOO_MANY = Reason(
    Said(f"输出超过 {MOST_RECORDS} 条记录,其余未读", f"more than {MOST_RECORDS} records; the rest is not read"),
    Said("只导出本任务的记录", "export the records of this task only"),
)


@dataclass(frozen=True)
class Found:
    """One record of an output, and where it stands."""

    raw: dict[str, Any]
    file: str
    """Path of its file from the folder, with slashes."""
    _item: Item = field(repr=False, compare=False)
    _files: Sequence[str] = field(repr=False, compare=False)

    @property
    def record_id(self) -> str | None:
        """Its ``record_id``, where that is a text."""
        return text_of(self.raw, "record_id")

    @property
    def record_type(self) -> str | None:
        """Its ``record_type``, where that is a text."""
        return text_of(self.raw, "record_type")

    @property
    def place(self) -> str:
        """File and line, cell or key of the record."""
        return self.at(())

    def at(self, path: RecordPath) -> str:
        """The same of a value in it; worked out when asked, which may be slow."""
        return place_of(self._files[self._item.input_of(path) or 0], self._item.locate(path))


@dataclass(frozen=True)
class Read:
    """All that was read of a folder."""

    records: tuple[Found, ...]
    faults: tuple[Reason, ...]
    """What is missing, broken or cannot be read."""


def records_in(folder: Path, edition: str | None = None) -> Read:
    """Read the records of a folder; ``edition`` is that of records which do not say so."""
    asking = Asking(edition=None if edition is None else Edition.parse(edition), limits=Limits())
    records: list[Found] = []
    faults: list[Reason] = []
    for found in _all(folder, asking):
        if isinstance(found, Reason):
            faults.append(found)
        elif len(records) == MOST_RECORDS:
            faults.append(TOO_MANY)
            break
        else:
            records.append(found)
    return Read(tuple(records), tuple(faults))


def checked(
    folder: Path, registers: Iterable[Path] = (), as_of: date | None = None, *, least: Severity = Severity.ERROR
) -> tuple[Reason, ...]:
    """What our own check finds in a folder, as reasons: findings of at least this severity.

    ``registers`` are deliveries of register records; those in the folder serve too.  Only the rules of the standard
    are run, so that the answer is the same whatever else is installed.
    """
    taken = tuple(Severity)[: tuple(Severity).index(least) + 1]
    report = check(str(folder), registers=[str(each) for each in registers], as_of=as_of, rules=BOOK)
    files = [named(item.path, folder) for item in report.inputs]
    return tuple(reason_of(each, files, folder) for each in report.findings if each.notice.severity in taken)


def checked_together(records: Iterable[Mapping[str, Any]], as_of: date) -> tuple[Reason, ...]:
    """The errors that our own check finds in records which are in no file."""
    report = check(records=list(records), as_of=as_of, rules=BOOK)
    errors = (each for each in report.findings if each.notice.severity is Severity.ERROR)
    return tuple(reason_of(each, ["."], Path())._replace(place=None) for each in errors)


def reason_of(finding: Finding, files: Sequence[str], folder: Path) -> Reason:
    """A finding as a reason; ``files`` are the names of the inputs that it counts by."""
    basis = "、".join(f"{item.law} {item.article}".strip() for item in finding.notice.basis)
    return Reason(
        said=_local(finding.message(), folder),
        fix=_local(finding.fix(), folder),
        record=None if finding.record is None else finding.record.id,
        path=None if finding.path is None else pointer(finding.path),
        rule=finding.notice.id,
        place=None if finding.input is None else place_of(files[finding.input], finding.location),
        article=basis or None,
    )


def place_of(file: str, location: Location) -> str:
    """A place in words that need no translation: ``file:line:column``, cell, key, XPath."""
    parts = [":".join([file, *(str(number) for number in (location.line, location.column) if number is not None)])]
    if location.cell is not None:
        parts.append(location.cell if location.sheet is None else f"{location.sheet}!{location.cell}")
    parts += [each for each in (location.key, location.xpath) if each is not None]
    return " ".join(parts)


def text_of(raw: Mapping[str, Any], name: str) -> str | None:
    """A member that is a text; None where it is absent or something else."""
    value = raw.get(name)
    return value if isinstance(value, str) else None


def _all(folder: Path, asking: Asking) -> Iterator[Found | Reason]:
    for delivery in open_deliveries([str(folder)], asking, STANDARD):
        yield from _of_whole(delivery, folder)
        for opened in delivery.inputs:
            yield from _of_input(opened, folder)


def _of_whole(delivery: Delivery, folder: Path) -> Iterator[Reason]:
    """What is wrong with a manifest as a file, and that there is nothing to read."""
    if delivery.manifest is not None and delivery.stated is not None:
        name = named(delivery.manifest.label, folder)
        yield from (_of_fault(fault, name, folder) for fault in delivery.stated.faults)
    if delivery.empty is not None:
        yield _of_fault(delivery.empty, None, folder)


def _of_input(opened: Opened, folder: Path) -> Iterator[Found | Reason]:
    sources = [opened.source, *(child.source for child in opened.source.children)]
    files = [named(source.label, folder) for source in sources]
    for item in numbered(opened, range(1, len(files))).items():
        if isinstance(item, Fault):
            if item.fatal or item.broken or item.notice.severity is Severity.ERROR:
                yield _of_fault(item, files[item.input or 0], folder)
            continue
        record = Found(item.raw, files[0], item, files)
        for fault in item.faults:
            if fault.notice.severity is Severity.ERROR:
                yield _of_fault(fault, files[fault.input or 0], folder, record.record_id)
        yield record


def _of_fault(fault: Fault, file: str | None, folder: Path, record: str | None = None) -> Reason:
    finding = Finding(fault.notice, None, path=fault.path, location=fault.location, params=masked(fault.params))
    place = None if file is None else place_of(file, fault.location)
    return Reason(
        said=_local(finding.message(), folder),
        fix=_local(finding.fix(), folder),
        record=record,
        path=None if fault.path is None else pointer(fault.path),
        rule=fault.notice.id,
        place=place,
    )


def _local(said: Said, folder: Path) -> Said:
    """A text without the place of the folder on this machine."""
    whole = Said("输出文件夹", "the output folder")
    below = f"{folder}{os.sep}"
    return Said(*(text.replace(below, "").replace(str(folder), name) for text, name in zip(said, whole, strict=True)))


def named(label: str, folder: Path) -> str:
    """A file by its path from the folder, with slashes."""
    return os.path.relpath(label, folder).replace(os.sep, "/")
