"""Structure judged by the published JSON Schema, through ``jsonschema``: a second opinion on our own check.

What the schema finds is said in the words of our own findings.  The record that rules get is the same, so that only
structure can differ between the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.findings import Notice, Path
from enforce_data.model import STANDARD
from enforce_data.published import record_schema
from enforce_data.structure import Judged, Problem, Structure, names_of
from enforce_data.structure_notices import (
    ST_CODE,
    ST_DEPRECATED,
    ST_EMPTY,
    ST_LENGTH,
    ST_MISSING,
    ST_PATTERN,
    ST_TYPE,
    ST_UNKNOWN,
)
from enforce_data.usage import UsageError
from enforce_data.values.text import TEXT_PATTERN

_STATED = {("record_type",), ("edition",)}
"""Members that choose the schema: what they may be is judged before."""


def structure_by(judge: str) -> Structure:
    """The structure check by ``model`` or ``schema``; raise UsageError for another judge."""
    if judge not in ("model", "schema"):
        raise UsageError(f"by= is model or schema, not {judge!r}")
    return Structure(STANDARD) if judge == "model" else SchemaStructure(STANDARD)


class SchemaStructure(Structure):
    """The structure check by the published schemas."""

    def __init__(self, standard: Standard) -> None:
        super().__init__(standard)
        self._validators: dict[tuple[str, Edition], Any] = {}

    def judge(
        self,
        raw: dict[str, Any],
        record_type: str,
        edition: Edition,
        uncarried: frozenset[tuple[str, ...]] = frozenset(),
    ) -> Judged:
        """Judge one record as :meth:`Structure.judge` does.

        Raises FileNotFoundError where the published schemas are not installed.
        """
        own = super().judge(raw, record_type, edition, uncarried)
        words = {(problem.notice, problem.path): problem for problem in own.problems}
        problems = [problem for problem in own.problems if problem.notice is ST_DEPRECATED or problem.path in _STATED]
        said = dict.fromkeys(_said(self._errors(raw, record_type, edition), ()))
        of_other_type = {path for notice, path in said if notice is ST_TYPE}
        for notice, path in said:
            names = names_of(path)
            if path in _STATED or (notice is ST_MISSING and names in uncarried):
                continue
            if notice is ST_TYPE or path not in of_other_type:
                problems.append(words.get((notice, path)) or Problem(notice, path, _OTHER_WORDS))
        return Judged(own.record, problems)

    def _errors(self, raw: Mapping[str, Any], record_type: str, edition: Edition) -> Iterable[Any]:
        try:
            validator = self._validators[record_type, edition]
        except KeyError:
            from jsonschema import Draft202012Validator

            schema = record_schema(str(edition), record_type)
            validator = self._validators[record_type, edition] = Draft202012Validator(schema)
        errors: Iterable[Any] = validator.iter_errors(raw)
        return errors


_OTHER_WORDS = {
    **dict.fromkeys(("zh", "name", "found", "list", "known", "length", "limit"), "-"),
    **{f"{name}_zh": "JSON Schema 所规定的" for name in ("expected", "form", "hint")},
    **{f"{name}_en": "what the JSON Schema says" for name in ("expected", "form", "hint")},
}
"""The parameters of a problem that our own check does not see."""


def _said(errors: Iterable[Any], inside: Path) -> Iterator[tuple[Notice, Path]]:
    """What errors of ``jsonschema`` are called by us, and where they stand."""
    for error in errors:
        path = (*inside, *error.relative_path)
        match error.validator:
            case "anyOf":  # what is wrong with the value, which is not null
                yield from _said((each for each in error.context if each.schema_path[0] == 0), path)
            case "required":
                yield from ((ST_MISSING, (*path, name)) for name in error.validator_value if name not in error.instance)
            case "additionalProperties":
                known = error.schema["properties"]
                yield from ((ST_UNKNOWN, (*path, name)) for name in error.instance if name not in known)
            case _:
                yield _notice(error), path


def _notice(error: Any) -> Notice:
    value, keyword = error.instance, error.validator
    if value is None or value in ("", [], {}):
        return ST_EMPTY
    if keyword == "not" and isinstance(value, dict):
        return ST_EMPTY
    if keyword == "type" or (keyword == "enum" and not isinstance(value, str)):
        return ST_TYPE
    if keyword == "enum":
        return ST_CODE
    if keyword == "maxLength" and TEXT_PATTERN in error.schema.get("pattern", ""):
        return ST_LENGTH
    return ST_PATTERN
