"""What one line of a model says about its data element.

A model holds elements only: no validators, no methods.  Anything about two elements, or a check digit, is a rule; so
structure can be exactly what the schema languages can express.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from enforce_data.editions import Span


@dataclass(frozen=True, init=False)
class E:
    """The metadata of one data element, written beside its type.

    ``id`` is stable for ever and never reused; ``zh`` is the Chinese name, unique among its siblings.  A plain type is
    mandatory and ``| None = None`` is optional; ``conditional`` marks an optional element that some rule asks for.
    ``basis`` is the source (law article, national or peer standard), ``editions`` when the element exists, ``earlier``
    narrower code lengths of old editions, ``personal`` masks it in everything printed, ``losable`` allows dropping it
    when an older edition is written, ``was`` is its name before a major edition renamed it, and ``deprecated`` the
    reason and replacement.  The docstring under the element is its definition: Chinese line, then English line.
    """

    id: str
    zh: str
    basis: str = ""
    example: Any = None
    span: Span = Span.parse("1.0+")  # noqa: RUF009 - immutable
    conditional: bool = False
    personal: bool = False
    losable: bool = False
    was: str | None = None
    earlier: Mapping[str, int] = field(default_factory=dict)
    """Shorter maximum lengths of earlier editions, e.g. ``{"1.0": 20}``."""
    deprecated: tuple[str, str, str] | None = None
    """Edition from which, reason in Chinese, reason in English (with the replacement)."""

    def __init__(
        self,
        id: str,  # noqa: A002 - the field's standard name
        zh: str,
        *,
        basis: str = "",
        example: Any = None,
        editions: str = "1.0+",
        conditional: bool = False,
        personal: bool = False,
        losable: bool = False,
        was: str | None = None,
        earlier: Mapping[str, int] | None = None,
        deprecated: tuple[str, str, str] | None = None,
    ) -> None:
        values = {
            "id": id,
            "zh": zh,
            "basis": basis,
            "example": example,
            "span": Span.parse(editions),
            "conditional": conditional,
            "personal": personal,
            "losable": losable,
            "was": was,
            "earlier": dict(earlier or {}),
            "deprecated": deprecated,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuse, where the element repeats, an empty list (what has no content is absent) and what is no list."""
        schema = handler(source)
        inner = schema["schema"] if schema["type"] == "nullable" else schema
        if inner["type"] != "tuple":
            return schema
        filled = core_schema.no_info_before_validator_function(_filled_list, inner)
        return filled if inner is schema else core_schema.nullable_schema(filled)


def _filled_list(value: Any) -> Any:
    if value and isinstance(value, (list, tuple)):
        return value
    raise ValueError("a list with at least one item is expected")


def _filled_group(value: Any) -> Any:
    if value == {}:
        raise ValueError("an empty object")
    return value


class Group(BaseModel):
    """Base of every group of elements: closed, immutable, built when first used."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuse an empty object, which a group that asks for nothing would take."""
        schema = handler(source)
        if any(info.is_required() for info in cls.model_fields.values()):
            return schema
        # Inside the model, because of a group that stands in several places pydantic keeps the inside only.
        model: Any = handler.resolve_ref_schema(schema)
        if model["type"] == "model":
            model["schema"] = core_schema.no_info_before_validator_function(_filled_group, model["schema"])
        return schema


class Record(Group):
    """Base of every record type; ``record_type_name`` is the value of its ``record_type`` member."""

    record_type_name: ClassVar[str]
    record_type_span: ClassVar[Span] = Span.parse("1.0+")
    """The editions in which the record type exists."""
