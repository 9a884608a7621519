"""The written form of a value: kind, pattern, reading and printing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from enforce_data.findings import Said


class Kind(StrEnum):
    """The kinds of value an element can hold."""

    TEXT = "text"
    DAY = "day"
    INSTANT = "instant"
    DECIMAL = "decimal"
    INTEGER = "integer"
    FLAG = "flag"
    CODE = "code"
    GROUP = "group"


class Notation(StrEnum):
    """Numbers that are known in more spellings than their form allows, or than one would compare."""

    DOCUMENT = "document"
    """Numbers of documents: the year in brackets of many kinds."""
    ORGANISATION = "organisation"
    """Unified social credit codes."""
    PERSON = "person"
    """Numbers of people's identity documents, most of them resident numbers."""
    PLAIN = "plain"
    """Any other number: full-width digits and letters stand for those of ASCII."""


@dataclass(frozen=True)
class Form:
    """A written form: what text (or JSON number, or JSON boolean) a value of this kind is.

    ``pattern`` uses only literals, explicit character classes, groups, ``|``, ``*``, ``?`` and ``{m,n}``, so that every
    schema language reads it the same; it carries no anchors, each user adds its own.  Lengths count code points.
    """

    kind: Kind
    label: Said
    """What a value must look like, for messages."""
    pattern: str | None = None
    max_length: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    scale: int | None = None
    """Digits behind the point of a decimal."""
    notation: Notation | None = None
    """What the text is a number of; None for all other text.  It changes nothing of what the form accepts."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern for ``fullmatch``; it holds no ``$``, which would let a trailing newline through.

        Lone surrogates are refused beside it: only Python lets them stand in a text, and no other engine has a
        pattern for them.
        """
        return re.compile(f"(?![^\ud800-\udfff]*[\ud800-\udfff])(?:{self.pattern or ''})", re.ASCII | re.DOTALL)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        match self.kind:
            case Kind.INTEGER:
                return core_schema.int_schema(strict=True, ge=self.minimum, le=self.maximum)
            case Kind.FLAG:
                return core_schema.bool_schema(strict=True)
        text = core_schema.str_schema(
            strict=True,
            pattern=rf"\A(?:{self.pattern})\z" if self.pattern else None,
            max_length=self.max_length,
        )
        reading: CoreSchema
        match self.kind:
            case Kind.DAY:
                reading = core_schema.date_schema(strict=False)
            case Kind.INSTANT:
                reading = core_schema.datetime_schema(strict=False, tz_constraint="aware")
            case Kind.DECIMAL:
                reading = core_schema.decimal_schema(strict=False)
            case _:
                return text
        return core_schema.chain_schema([text, reading])
