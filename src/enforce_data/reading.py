"""``read`` and ``write``: the formats, for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from enforce_data.deliveries import Asking, numbered, open_deliveries
from enforce_data.editions import Edition
from enforce_data.findings import Fault
from enforce_data.formats.base import Item, Writing
from enforce_data.formats.carrying import written_codec_of
from enforce_data.formats.detect import FORMATS, format_of, target_of
from enforce_data.formats.objects import plain
from enforce_data.model import STANDARD


class UnreadableError(ValueError):
    """An input cannot be read, or not to its end; ``fault`` says why and where."""

    def __init__(self, label: str, fault: Fault) -> None:
        from enforce_data.findings import fill

        where = f":{fault.location.line}:{fault.location.column}" if fault.location.line else ""
        message = fault.notice.message
        texts = (fill(message.zh, fault.params), fill(message.en, fault.params))
        super().__init__(f"{label}{where}: {fault.notice.id}: {texts[1]} / {texts[0]}")
        self.fault = fault


def read(
    path: str | FilePath,
    *,
    type: str | None = None,  # noqa: A002 - the name of the contract
    edition: str | None = None,
    format: str | None = None,  # noqa: A002
    encoding: str | None = None,
) -> Iterator[Item]:
    """Read the records of a file, folder or database (by its URL), one at a time, each knowing where its values stand.

    ``item.raw`` holds JSON values, ``item.locate(path)`` the place of a path in the file.  Nothing is judged: what a
    reader found without losing a record is in ``item.faults``.  Raises :class:`UnreadableError` for a record or input
    that cannot be read, and ValueError for an unknown edition or format.
    """
    if format is not None and format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; in this version: {', '.join(FORMATS)}")
    asked = None if edition is None else Edition.parse(edition)
    if asked is not None and asked not in STANDARD.editions:
        raise ValueError(f"unknown edition {edition!r}; known: {', '.join(map(str, STANDARD.editions))}")
    asking = Asking(type, asked, format, encoding)
    for delivery in open_deliveries([str(path)], asking, STANDARD):
        for fault in delivery.stated.faults if delivery.stated else ():
            if delivery.manifest is not None and fault.fatal:
                raise UnreadableError(delivery.manifest.label, fault)
        if delivery.empty is not None:
            raise UnreadableError(delivery.label, delivery.empty)
        for opened in delivery.inputs:
            files = [opened.source, *(child.source for child in opened.source.children)]
            for item in numbered(opened, range(1, len(files))).items():
                if not isinstance(item, Fault):
                    yield item
                elif item.fatal or item.broken:
                    raise UnreadableError(files[item.input or 0].label, item)


def write(
    records: Iterable[Any],
    path: str | FilePath,
    *,
    format: str | None = None,  # noqa: A002
    encoding: str = "utf-8",
) -> list[FilePath]:
    """Write records (dicts or model instances) to a file, and return the files made (a CSV has child tables).

    The format is that of the ending unless given; a URL (``sqlite:///x.db``, ``postgresql://…``) is a database.  CSV
    and Avro hold one record type, that of the first record.  Raises CannotCarryError, a ValueError, for what the format
    or the encoding cannot carry, ImportError where the extra of a format is not installed; nothing is replaced.
    """
    form = format or format_of(str(path))
    target, url = target_of(str(path))
    if form not in FORMATS:
        raise ValueError(f"unknown format of {target}; in this version: {', '.join(FORMATS)}")
    codec = written_codec_of(encoding)
    if codec is None:
        raise ValueError(f"unknown encoding {encoding!r}; use utf-8, gb18030, gbk, gb2312, utf-16 or ascii")
    rows = (_plain(record) for record in records)
    first = next(rows, None)
    record_type = str(first["record_type"]) if first and "record_type" in first else None
    writing = Writing(STANDARD, record_type=record_type, encoding=codec, url=url)
    return FORMATS[form].write(_chain(first, rows), target, writing)


def _chain(first: Mapping[str, Any] | None, rest: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    if first is not None:
        yield first
        yield from rest


def _plain(record: Any) -> dict[str, Any]:
    kind = record.get("record_type") if isinstance(record, Mapping) else getattr(record, "record_type", None)
    section = STANDARD.section(str(kind)) if str(kind) in STANDARD.models else None
    values = plain(record, section)
    if not isinstance(values, dict):
        raise ValueError(f"not a record: {record!r:.60}")  # noqa: TRY004 - one error type for bad data
    return values
