"""A package: what its manifest says against the files that are there.

The files are compared with the manifest only where it lists files.  Digests are judged on the bytes, before anything is
read; counts after reading, and only of files that were read to their end.  ``records`` of a child table counts its
rows, for it holds no records of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from enforce_data.deliveries import Delivery, relative
from enforce_data.findings import Notice, Path, Said
from enforce_data.formats.base import Reading
from enforce_data.formats.csv_table import count_rows
from enforce_data.formats.digests import has_sm3
from enforce_data.formats.source import Source
from enforce_data.manifests import FileNote, Stated
from enforce_data.rules.delivery import (
    DL_BATCH,
    DL_COUNT,
    DL_DIGEST,
    DL_FILE_EXTRA,
    DL_FILE_MISSING,
    DL_TEST,
)
from enforce_data.structure import Problem

NO_SM3 = Said("本机的 Python(OpenSSL)不能计算 SM3", "this Python (its OpenSSL) cannot compute SM3")


class Held(NamedTuple):
    """A data file that is in a package: its source, how it is read, and whether it is a child table."""

    source: Source
    reading: Reading
    is_child: bool


def held(delivery: Delivery) -> dict[str, Held]:
    """The data files of a delivery, by path from its folder with slashes, in the order of reading."""
    files = {}
    for opened in delivery.inputs:
        files[relative(opened.source.label, delivery)] = Held(opened.source, opened.reading, is_child=False)
        for child in opened.source.children:
            files[relative(child.source.label, delivery)] = Held(child.source, opened.reading, is_child=True)
    return files


def compared(delivery: Delivery) -> list[Problem]:
    """What is wrong between a manifest and the files, as far as their bytes tell; what is only noted, too."""
    stated = delivery.stated
    if stated is None:
        return []
    problems = list(noted(stated))
    if stated.lists_files:
        files = held(delivery)
        for path, note in stated.files.items():
            if path in files:
                problems += _digests(path, note, files[path].source)
            else:
                problems.append(_problem(DL_FILE_MISSING, ("files", note.row, "path"), file=path))
        problems += (_problem(DL_FILE_EXTRA, ("files",), file=path) for path in unlisted(delivery))
    return problems


def unlisted(delivery: Delivery) -> list[str]:
    """The data files that a manifest does not list; none where it lists no files, or some path in it is not clear."""
    stated = delivery.stated
    if stated is None or not (stated.lists_files and stated.lists_all):
        return []
    return sorted(held(delivery).keys() - stated.files.keys(), key=os.fsencode)


def counted(delivery: Delivery, read: Mapping[str, int | None]) -> list[Problem]:
    """Which counts of a manifest are wrong; ``read`` has the records of each input by its label, None if given up."""
    if delivery.stated is None:
        return []
    files = held(delivery)
    problems = []
    for path, note in delivery.stated.files.items():
        if note.records is None or path not in files:
            continue
        file = files[path]
        count = count_rows(file.source, file.reading) if file.is_child else read.get(file.source.label)
        if count is not None and count != note.records:
            at = ("files", note.row, "records")
            problems.append(_problem(DL_COUNT, at, file=path, counted=count, stated=note.records))
    return problems


def without_sm3(delivery: Delivery) -> list[str]:
    """The labels of files whose SM3 is stated and cannot be computed here."""
    if delivery.stated is None or has_sm3():
        return []
    files = held(delivery)
    return [files[path].source.label for path, note in delivery.stated.files.items() if note.sm3 and path in files]


def noted(stated: Stated) -> Iterator[Problem]:
    """What a manifest shows by itself, whatever the files."""
    if stated.test:
        yield _problem(DL_TEST, ("test",))
    if stated.batch_no and stated.day and stated.batch_no[:8] != f"{stated.day:%Y%m%d}":
        yield _problem(DL_BATCH, ("batch_no",), found=stated.batch_no[:8], day=stated.day)


def _digests(path: str, note: FileNote, source: Source) -> Iterator[Problem]:
    survey = source.survey
    for member, algorithm, computed in (("sha256", "SHA-256", survey.sha256), ("sm3", "SM3", survey.sm3)):
        stated = getattr(note, member)
        if stated is not None and computed is not None and stated.lower() != computed:
            yield _problem(DL_DIGEST, ("files", note.row, member), file=path, algorithm=algorithm)


def _problem(notice: Notice, path: Path, **params: object) -> Problem:
    return Problem(notice, path, params)
