"""Building a package, and verifying one: whether it is whole, and its files are those of the manifest.

Neither judges records.  Files are read to count them, and only what ends the reading of one is said.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from enforce_data import packages
from enforce_data.asking import AnyPath
from enforce_data.checking import Checking, Progress, as_of_day, reported
from enforce_data.deliveries import Asking, Delivery, Opened, open_deliveries, relative
from enforce_data.dictionary.reading import section_of
from enforce_data.findings import Fault, Said, Severity
from enforce_data.formats.base import Item
from enforce_data.formats.detect import FORMATS
from enforce_data.formats.faults import RD_ARRANGEMENT, because
from enforce_data.formats.packing import pack
from enforce_data.formats.source import Source
from enforce_data.limits import Limits
from enforce_data.manifests import NAME, Stated, take
from enforce_data.model import STANDARD
from enforce_data.model.manifest import Manifest
from enforce_data.pipeline import Run, Settings
from enforce_data.results import InputResult
from enforce_data.rulebook import Book
from enforce_data.rules.delivery import DL_DIGEST
from enforce_data.structure import Problem
from enforce_data.tally import Report
from enforce_data.usage import UsageError

NO_MANIFEST = Said("没有 manifest.json,无从核对", "there is no manifest.json to verify by")
NO_LIST = Said("清单没有列出文件,无从核对", "the manifest lists no files to verify")
NO_DIGEST = Said("清单没有给出文件的摘要", "the manifest states no digest of the file")


class _Counting(Run):
    """A run without rules: it counts records and hears only of what ends the reading of a file."""

    def __init__(self) -> None:
        super().__init__(STANDARD, Book((), {}), {}, Settings())

    def judge(self, item: Item, place: int) -> None:
        """Count a record, with its type and edition."""
        result = self.inputs[place]
        result.records += 1
        record_type = item.raw.get("record_type", self.expected(place).record_type)
        if isinstance(record_type, str) and record_type in STANDARD.models:
            result.record_types[record_type] += 1
        result.editions[str(STANDARD.stated_edition(item.raw.get("edition")))] += 1

    def fault(self, fault: Fault, place: int) -> None:
        """Hear of a fault; one that a record or a header has is for the check."""
        if fault.fatal or os.path.basename(self.inputs[place].path) == NAME:  # noqa: PTH119 - a label
            super().fault(fault, place)
        else:
            self.inputs[place].records += fault.broken


# Verifying.


def verify(path: AnyPath, *, limits: Limits | None = None, on_progress: Progress | None = None) -> Report:
    """Whether a package is whole and authentic: nothing missing, extra or altered, and the counts right.

    It is where :func:`is_whole` says so of the report.  A path may hold several packages.
    """
    deliveries = open_deliveries([str(path)], Asking(limits=limits or Limits()), STANDARD)
    run = _Counting()
    checking = Checking(run, on_progress, _size(deliveries))
    for delivery in deliveries:
        if delivery.stated is not None:
            _demand(delivery, delivery.stated, run)
            checking.delivery(delivery)
        else:
            _without_manifest(delivery, run)
    checking.settle()
    return reported(run, as_of_day(None, deliveries), deliveries)


def is_whole(report: Report) -> bool:
    """Whether a report of :func:`verify` has no error, no warning, and nothing that could not be looked at."""
    return not (report.counts[Severity.ERROR] or report.counts[Severity.WARNING] or report.not_checked)


def _demand(delivery: Delivery, stated: Stated, run: Run) -> None:
    """Ask for what a check does without: a list of files, and a digest of each."""
    if stated.item is not None and not stated.lists_files:
        stated.problems.append(Problem(RD_ARRANGEMENT, (), because(NO_LIST)))
    files = packages.held(delivery)
    for path, note in stated.files.items():
        if path in files and note.sha256 is None and note.sm3 is None:
            run.tally.not_checked[DL_DIGEST.id, NO_DIGEST] += note.records or 0


def _without_manifest(delivery: Delivery, run: Run) -> None:
    faults = [opened.source.fault for opened in delivery.inputs if opened.source.fault is not None]
    faults += [delivery.empty] if delivery.empty is not None else []
    place = run.open(InputResult(delivery.label))
    for fault in faults or [Fault(RD_ARRANGEMENT, because(NO_MANIFEST), fatal=False)]:
        Run.fault(run, fault, place)


def _size(deliveries: Iterable[Delivery]) -> int:
    return sum(opened.source.survey.size or 0 for delivery in deliveries for opened in delivery.inputs)


# Building.


@dataclass(frozen=True)
class Built:
    """A package that was built, or why it was not: ``manifest`` is None then."""

    report: Report
    manifest: FilePath | None = None
    zip: FilePath | None = None
    files: int = 0


def build(
    folder: AnyPath,
    members: Mapping[str, Any],
    *,
    output: AnyPath | None = None,
    limits: Limits | None = None,
    on_progress: Progress | None = None,
) -> Built:
    """Write the manifest of a folder, or complete the one that is there, and pack the zip that is asked for.

    ``members`` are members of the manifest that win over those already there; the files are listed anew.  Nothing is
    written where a file cannot be read or the manifest would be faulty: the report says why.  Raises UsageError for
    what is no folder, OSError where it cannot be written, and ValueError for a file name that a zip cannot hold.
    """
    root = FilePath(folder)
    target = None if output is None else FilePath(output)
    if not root.is_dir():
        raise UsageError(f"{folder} is not a folder")
    if target is not None and target.resolve().is_relative_to(root.resolve()):
        raise UsageError(f"{output} lies in the folder itself")
    deliveries = open_deliveries([str(folder)], Asking(limits=limits or Limits(), anew=True), STANDARD)
    if inner := [delivery.label for delivery in deliveries if delivery.label != str(folder)]:
        raise UsageError(f"{folder} holds packages of its own: {', '.join(inner)}")
    run = _Counting()
    checking = Checking(run, on_progress, _size(deliveries))
    for delivery in deliveries:
        _heard(delivery, run)
        for opened in delivery.inputs:
            checking.input(opened)
    delivery = deliveries[0]
    stated = _composed(delivery, members, run)
    report = reported(run, as_of_day(None, deliveries), deliveries)
    if report.counts[Severity.ERROR] or stated.item is None:
        return Built(report)
    manifest = root / NAME
    _write(manifest, stated.item.raw)
    held = packages.held(delivery)
    if target is not None:
        pack([(NAME, manifest), *((path, each.source.file) for path, each in held.items())], target)
    return Built(report, manifest, target, len(held))


def _heard(delivery: Delivery, run: Run) -> None:
    """Say why a manifest that is to be completed cannot be read, and that there is nothing to list."""
    if delivery.manifest is not None and delivery.stated is not None and delivery.stated.faults:
        place = run.open(InputResult.of(delivery.manifest, "json"))
        for fault in delivery.stated.faults:
            run.fault(fault, place)
    if delivery.empty is not None:
        run.fault(delivery.empty, run.open(InputResult(delivery.label)))


def _composed(delivery: Delivery, members: Mapping[str, Any], run: Run) -> Stated:
    """The manifest as it is to be, judged; what is wrong with it is said in the run."""
    old = delivery.stated.item.raw if delivery.stated and delivery.stated.item else {}
    files = _listed(delivery, {result.path: result for result in run.inputs})
    new = {"edition": _latest(run.inputs), **old, **members, "files": files}
    order = [*section_of(Manifest).entries, *new]
    raw = {name: new[name] for name in dict.fromkeys(order) if new.get(name) is not None}
    stated = Stated()
    take(stated, Item(raw, 1), STANDARD)
    problems = [*stated.problems, *packages.noted(stated)]
    if problems:
        place = run.open(InputResult(os.path.join(delivery.label, NAME), format="json"))  # noqa: PTH118 - a label
        run.problems(Item(raw, 1), problems, section_of(Manifest), place)
    return stated


def _latest(inputs: Iterable[InputResult]) -> str:
    """The latest edition that records of the package are of: that one has all their record types."""
    found = {STANDARD.stated_edition(edition) for result in inputs for edition in result.editions}
    return str(max(found, default=STANDARD.default_edition))


def _listed(delivery: Delivery, results: Mapping[str, InputResult]) -> list[dict[str, Any]]:
    listed = []
    for opened in delivery.inputs:
        result = results[opened.source.label]
        types = list(result.record_types)
        record_type = types[0] if len(types) == 1 else None
        listed.append(_entry(opened, opened.source, delivery, record_type, result.records))
        listed += (_entry(opened, child.source, delivery, record_type) for child in opened.source.children)
    return sorted(listed, key=lambda each: os.fsencode(str(each["path"])))


def _entry(
    opened: Opened, source: Source, delivery: Delivery, record_type: str | None, records: int | None = None
) -> dict[str, Any]:
    form = opened.format
    entry = {
        "path": relative(source.label, delivery),
        "record_type": record_type,
        "format": form,
        "encoding": source.survey.encoding if form is not None and FORMATS[form].is_text else None,
        "records": records,
        "sha256": source.survey.sha256,
        "sm3": source.survey.sm3,
    }
    return {name: value for name, value in entry.items() if value is not None}


def _write(manifest: FilePath, raw: Mapping[str, Any]) -> None:
    """Write a manifest, which takes the place of the old one only once it is whole."""
    part = manifest.with_name(f".{manifest.name}.part")
    try:
        part.write_bytes((json.dumps(raw, ensure_ascii=False, indent=1) + "\n").encode())
        part.replace(manifest)
    finally:
        part.unlink(missing_ok=True)
