"""Records that are Python objects already: dictionaries and model instances.

``date``, aware ``datetime``, ``Decimal``, ``int`` and enum members are written in their form; a naive ``datetime``
and a ``float`` are left as they are, and the structure check says ``ST-TYPE``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from enforce_data.dictionary.reading import Section
from enforce_data.findings import Fault
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_LIMIT, RD_NOT_A_RECORD, beyond


def read(records: Iterable[Any], reading: Reading) -> Iterator[Item | Fault]:
    """Items of an iterable of mappings or model instances; anything else is a broken record."""
    for number, record in enumerate(records, start=1):
        section = _section(record, reading)
        try:
            raw = plain(record, section)
        except RecursionError:  # a value that holds itself, too
            yield Fault(RD_LIMIT, beyond("nesting", reading.limits.nesting), number=number, broken=True)
            continue
        if isinstance(raw, dict):
            yield Item(raw, number)
        else:
            yield Fault(RD_NOT_A_RECORD, number=number, broken=True)


def _section(record: Any, reading: Reading) -> Section | None:
    kind = record.get("record_type") if isinstance(record, Mapping) else getattr(record, "record_type", None)
    kind = str(kind) if isinstance(kind, str) else reading.record_type
    return reading.standard.section(kind) if kind in reading.standard.models else None


def plain(value: Any, section: Section | None = None, scale: int | None = None) -> Any:
    """A value as JSON values; ``section`` gives the scale of decimals, absent members are dropped."""
    match value:
        case BaseModel():
            return plain(dict(value), section)
        case Mapping():
            result = {}
            for name, member in value.items():
                if member is None:
                    continue
                entry = section.entries.get(name) if section else None
                form = entry.form if entry else None
                result[str(name)] = plain(member, entry.section if entry else None, form.scale if form else None)
            return result
        case list() | tuple():
            return [plain(item, section, scale) for item in value]
        case Enum():
            return value.value
        case datetime():
            return value if value.tzinfo is None else value.isoformat()
        case date():
            return value.isoformat()
        case Decimal():
            return _decimal(value, scale)
        case _:
            return value


def _decimal(value: Decimal, scale: int | None) -> str:
    """Written with the stated scale where that loses nothing, else as it is, for the structure check to judge."""
    if scale is not None and value.is_finite():
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -exponent <= scale:
            return format(value, f".{scale}f")
    return format(value, "f")
