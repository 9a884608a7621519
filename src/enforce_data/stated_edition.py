"""The edition that a record is judged by, and what is wrong with the one it states."""

from __future__ import annotations

from typing import Any

from enforce_data.dictionary.element import Record
from enforce_data.dictionary.reading import Standard
from enforce_data.editions import Edition
from enforce_data.structure import Problem
from enforce_data.structure_notices import ST_EDITION

_KEPT = 100
"""Most spellings of an edition whose meaning is remembered."""


class StatedEditions:
    """Reads the editions that records state; what it has read once it remembers."""

    def __init__(self, standard: Standard) -> None:
        self._standard = standard
        self._read: dict[tuple[Any, Edition | None], tuple[Edition, str, list[Problem]]] = {}
        self._having: dict[tuple[str, Edition], tuple[Edition, list[Problem]]] = {}

    def of(self, stated: Any, asked: Edition | None) -> tuple[Edition, str, list[Problem]]:
        """The edition, its text, and what is wrong; ``asked`` is that of the option or the manifest."""
        try:
            return self._read[stated, asked]
        except (KeyError, TypeError):  # TypeError: a list or an object stands there
            edition, problems = self._parsed(stated, asked)
            found = edition, str(edition), problems
            if len(self._read) < _KEPT and isinstance(stated, str):
                self._read[stated, asked] = found
            return found

    def judging(self, record_type: str, model: type[Record], edition: Edition) -> tuple[Edition, list[Problem]]:
        """The edition itself, or for a record type that it does not have the first that has it, with the problem."""
        try:
            return self._having[record_type, edition]
        except KeyError:
            having = [each for each in self._standard.editions if each in model.record_type_span]
            found = edition if edition in having else min(having, default=edition)
            problems = [] if found == edition else [_other_editions(record_type, model, edition, found)]
            self._having[record_type, edition] = found, problems
            return found, problems

    def _parsed(self, stated: Any, asked: Edition | None) -> tuple[Edition, list[Problem]]:
        fallback = asked or self._standard.default_edition
        try:
            edition = Edition.parse(stated) if isinstance(stated, str) else fallback
        except ValueError:
            return fallback, []
        if edition not in self._standard.editions:
            return fallback, [unknown_edition(edition, self._standard)]
        if asked is None or edition == asked:
            return edition, []
        detail = {
            "detail_zh": f"与选项或清单中的版次 {asked} 不一致",
            "detail_en": f"differs from edition {asked} of the option or manifest",
        }
        return edition, [Problem(ST_EDITION, ("edition",), {"found": str(edition), **detail})]


def unknown_edition(edition: Edition, standard: Standard) -> Problem:
    """What is wrong with a record or manifest that states an edition which is not in this version."""
    known = ", ".join(map(str, standard.editions))
    detail = {"detail_zh": f"本版本只有版次 {known}", "detail_en": f"this version has editions {known} only"}
    return Problem(ST_EDITION, ("edition",), {"found": str(edition), **detail})


def _other_editions(record_type: str, model: type[Record], edition: Edition, judged_by: Edition) -> Problem:
    """What is wrong with a record whose type its edition does not have."""
    span = model.record_type_span
    detail = {
        "detail_zh": f"记录类型 {record_type} 只存在于版次 {span},以下按版次 {judged_by} 检查",
        "detail_en": f"the record type {record_type} exists in editions {span} only; judged by edition {judged_by}",
    }
    return Problem(ST_EDITION, ("edition",), {"found": str(edition), **detail})
