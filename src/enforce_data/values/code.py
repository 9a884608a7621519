"""Small code lists: enumerations whose members carry their labels and editions."""

from __future__ import annotations

from enum import Enum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from enforce_data.editions import Edition, Span


class Code(str, Enum):
    """Base of every small code list.

    A member is ``NAME = "mnemonic", "中文", "English"``, then optionally the editions it exists in and its source::

        class Procedure(Code):
            \"\"\"处罚程序 · Procedure of a penalty case (行政处罚法 51, 54).\"\"\"

            SIMPLE = "simple", "简易程序", "simple procedure"
            ORDINARY = "ordinary", "普通程序", "ordinary procedure"

    The value is a lower_snake_case ASCII mnemonic; other systems' codes live in mappings.
    """

    zh: str
    en: str
    span: Span
    source: str

    def __new__(cls, value: str, zh: str, en: str, editions: str = "1.0+", source: str = "") -> Self:
        """Make a member of its value, labels, editions and source."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.en = en
        member.span = Span.parse(editions)
        member.source = source
        return member

    __str__ = str.__str__

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # An enumeration alone would take bytes for text.
        return core_schema.chain_schema([core_schema.str_schema(strict=True), handler(source)])

    @classmethod
    def members_of(cls, edition: Edition) -> list[Self]:
        """The members that exist in an edition, in their declared order."""
        return [member for member in cls if edition in member.span]
