"""The shape of what a bundle says, so that a forged one ends in a sentence and not in a fault of ours."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from enforce_data.conformance.cases import Outcome, Role
from enforce_data.findings import Said

_Text = Annotated[str, Field(max_length=20_000)]
_Count = Annotated[int, Field(ge=0, le=10**12)]
_Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(date.fromisoformat)]
_Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Said(_Shape):
    zh: _Text
    en: _Text


class _Reason(_Said):
    fix: _Said | None
    record: _Text | None
    path: _Text | None
    rule: _Text | None
    place: _Text | None
    article: _Text | None


class _Result(_Shape):
    case: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)+$", max_length=200)]
    role: Role
    outcome: Outcome
    mandatory: bool
    title: _Said
    requirements: list[_Text]
    families: list[_Text]
    format: _Text | None
    reasons: list[_Reason]
    tally: dict[_Text, _Count]
    inputs: _Sha256 | None
    outputs: _Sha256 | None


class _Verdict(_Shape):
    model_config = ConfigDict(extra="forbid", strict=True)

    verdict: Outcome
    lacking: list[_Said]
    tally: dict[_Text, _Count]
    not_applicable: _Count
    not_run: _Count
    fail: _Count
    passed: _Count = Field(alias="pass")


class _Run(_Shape):
    bundle: Literal["1"]
    tool: _Text
    tool_sha256: _Sha256
    rulebook: _Sha256
    edition: _Text
    as_of: _Day
    expires_on: _Day
    seed: int
    challenge: _Text | None
    environment: dict[_Text, _Text]
    roles: dict[Role, _Verdict]


_RUN = TypeAdapter(_Run)
_RESULTS = TypeAdapter(list[_Result])


def run_fault(value: Any) -> Said | None:
    """What is wrong with the content of ``run.json``."""
    return _fault(_RUN, value)


def results_fault(value: Any) -> Said | None:
    """What is wrong with the content of ``results.json``."""
    return _fault(_RESULTS, value)


def _fault(shape: TypeAdapter[Any], value: Any) -> Said | None:
    import json

    try:
        shape.validate_json(json.dumps(value))
    except ValidationError as error:
        place = "/".join(map(str, error.errors(include_url=False)[0]["loc"]))
        return Said(f"{place} 不合规定", f"{place} is not as it should be")
    return None
