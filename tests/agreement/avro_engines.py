"""Engines of Avro: fastavro, the avro of Apache, and avsc.

They get the values of Avro's types where the text of the record stands for one exactly; anything else is given as it
is, for the engine to refuse.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from agreement.cases import Case
from agreement.engines import HERE, NODE, Answer, Engine, Judge, asked, spread
from enforce_data.dictionary import Entry, Section
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.typed_values import decimal_taker, take_day
from enforce_data.values.written import Kind

_EPOCH = dt.date(1970, 1, 1)


class CannotSayError(Exception):
    """The record has a value that means another thing in Avro, or none."""


def _file(folder: Path, family: str) -> Path:
    return folder / "avro" / f"{family}.avsc"


def native(value: Any, section: Section) -> Any:
    """A group with the values that Avro has for days and decimals."""
    if not isinstance(value, dict):
        return value
    return {_text(name): _member(member, section.entries.get(name)) for name, member in value.items()}


def _member(value: Any, entry: Entry | None) -> Any:
    if isinstance(value, list):
        return [_member(item, entry) for item in value]
    if entry is not None and entry.section is not None:
        return native(value, entry.section)
    if isinstance(value, dict):
        return {_text(name): _member(member, None) for name, member in value.items()}
    if entry is not None and entry.kind is Kind.DAY and type(value) in (int, float):
        raise CannotSayError  # Avro counts days
    if entry is not None and entry.kind is Kind.INTEGER and type(value) is float:
        value = int(value) if value.is_integer() else value  # JSON writes one number both ways
    if not isinstance(value, str):
        return value
    if entry is not None and entry.kind is Kind.DECIMAL and value.startswith("-") and not value.strip("-0."):
        raise CannotSayError  # zero has no sign there
    try:
        if entry is not None and entry.kind is Kind.DAY:
            return take_day(value, ())
        if entry is not None and entry.form is not None and entry.kind is Kind.DECIMAL:
            return decimal_taker(entry.form)(value, ())
    except CannotCarryError:
        pass
    return _text(value)


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise CannotSayError from None
    return value


def _carried(case: Case) -> bool:
    """Whether Avro has values for the record, which are kept."""
    if not case.text:
        return False
    if "avro" not in case.notes:
        try:
            case.notes["avro"] = native(case.record, case.section)
        except CannotSayError:
            case.notes["avro"] = None
    return case.notes["avro"] is not None


def _fastavro(folder: Path, family: str) -> Judge:
    from fastavro import parse_schema
    from fastavro.validation import validate

    schema = parse_schema(json.loads(_file(folder, family).read_text("utf-8")))

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        for case in cases:
            try:
                yield validate(case.notes["avro"], schema, raise_errors=False, strict=True)
            except ValueError:  # the text of no day, where one belongs
                yield False

    return judge


def _apache(folder: Path, family: str) -> Judge:
    from avro.io import validate
    from avro.schema import parse

    schema = parse(_file(folder, family).read_text("utf-8"))

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        return (validate(schema, case.notes["avro"]) for case in cases)

    return judge


def _avsc(folder: Path, family: str) -> Judge:
    def judge(cases: Sequence[Case]) -> list[Answer]:
        lines = (json.dumps(case.notes["avro"], default=_tagged) for case in cases)
        return asked(["node", HERE / "judge_avro.js", NODE, _file(folder, family)], lines)

    return judge


def _tagged(value: Any) -> Any:
    """What stands for a day or a decimal in JSON: the days since 1970, the bytes of the whole number."""
    if isinstance(value, dt.date):
        return {"$days": (value - _EPOCH).days}
    if not isinstance(value, Decimal):
        raise TypeError(repr(value))
    number = int(format(value, "f").replace(".", ""))
    return {"$bytes": base64.b64encode(number.to_bytes(16, "big", signed=True)).decode()}


def _given(make: Callable[[Path, str], Judge]) -> Callable[[Path, str], Judge]:
    def made(folder: Path, family: str) -> Judge:
        judge = make(folder, family)
        return lambda cases: spread(cases, _carried, judge)

    return made


ENGINES = (
    Engine("fastavro", _given(_fastavro), needs=("py:fastavro",)),
    Engine("avro", _given(_apache), needs=("py:avro",)),
    Engine("avsc", _given(_avsc), needs=("node", "npm:avsc"), python_only=False),
)
