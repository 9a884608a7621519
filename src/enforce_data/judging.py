"""What is found about one record, on its way into the tally."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from enforce_data.acceptance import Weighing
from enforce_data.dictionary.reading import Entry
from enforce_data.findings import (
    NOWHERE,
    Fault,
    Finding,
    Location,
    Notice,
    Outcome,
    Path,
    RecordRef,
    Said,
    Severity,
)
from enforce_data.formats.base import Item
from enforce_data.report.masking import mask, mask_text
from enforce_data.results import ERROR_BIT, FLAW_BITS, KEPT_RECORDS, REJECT_BIT, InputResult, Judged
from enforce_data.rulebook import Rule
from enforce_data.tally import Tally

SHOWN_CHARS = 80
"""Longest value that a finding quotes."""


def flaw_of(notice: Notice, weighing: Weighing) -> int:
    """What a finding adds to the flaws of its record: an error, a reason to reject, and a dimension that is flawed."""
    flaw = REJECT_BIT if weighing.rejects(notice) else 0
    if notice.severity is Severity.INFO:
        return flaw
    return flaw | FLAW_BITS[notice.dimension] | (ERROR_BIT if notice.severity is Severity.ERROR else 0)


class Judging:
    """Gathers the findings about one record; where they stand is asked only for those that are kept."""

    __slots__ = ("_inputs", "_item", "_tally", "_unchecked", "_unmask", "entry_of", "flaws", "place", "reference")

    def __init__(
        self,
        item: Item,
        place: int,
        reference: RecordRef | None,
        tally: Tally,
        inputs: Sequence[InputResult],
        *,
        unmask: bool,
    ) -> None:
        self._item = item
        self._tally = tally
        self._inputs = inputs
        self._unmask = unmask
        self._unchecked: set[tuple[str, Said]] = set()
        self.place = place
        self.reference = reference
        self.entry_of: Callable[[Path], Entry | None] = _no_entry
        self.flaws = 0

    def say(
        self, notice: Notice, path: Path, params: Mapping[str, Any], *, quote: bool = True, firm: bool = False
    ) -> None:
        """Count a finding at a path of the record, and keep it with its place while its kind has room.

        A ``firm`` one keeps the record from being judged: the record is rejected whatever the profile says.
        """
        flaw = flaw_of(notice, self._tally.weighing) | (REJECT_BIT if firm else 0)
        self.flaws |= flaw
        self._mark(flaw, self.elsewhere(flaw, path))
        if self._tally.count(notice, firm=firm):
            self._keep(notice, path, params, quote=quote)

    def elsewhere(self, flaw: int, path: Path) -> int | None:
        """The child table that holds the place of an error, or of what rejects; None where the parent file does."""
        return self._item.input_of(path) if flaw & (ERROR_BIT | REJECT_BIT) else None

    def keep(self, notice: Notice, path: Path, params: Mapping[str, Any]) -> None:
        """Keep a finding across records that was counted, with its place and value."""
        flaw = flaw_of(notice, self._tally.weighing)
        self._mark(flaw, self.elsewhere(flaw, path))
        self._keep(notice, path, params, quote=True)

    def _keep(self, notice: Notice, path: Path, params: Mapping[str, Any], *, quote: bool) -> None:
        entry = self.entry_of(path)
        elsewhere = self._item.input_of(path)
        self._tally.keep(
            Finding(
                notice,
                self.place if elsewhere is None else elsewhere,
                self.reference,
                path,
                entry.id if entry else None,
                location=shown(self._item.locate(path), unmask=self._unmask) if quote else self._item.veiled(),
                value=self._quoted(path, entry) if quote else None,
                params=params,
            ),
            self.place,
        )

    def reading_fault(self, fault: Fault) -> None:
        """Count what the reader said of this record."""
        flaw = flaw_of(fault.notice, self._tally.weighing)
        self.flaws |= flaw
        self._mark(flaw, fault.input)
        if self._tally.count(fault.notice):
            path = fault.path or ()
            location = fault.location if fault.location != NOWHERE else self._item.locate(path)
            location = shown(location, unmask=self._unmask)
            place = self.place if fault.input is None else fault.input
            params = fault.params if self._unmask else masked(fault.params, self.entry_of(path))
            self._tally.keep(
                Finding(fault.notice, place, self.reference, fault.path, location=location, params=params), self.place
            )

    def _mark(self, flaw: int, elsewhere: int | None) -> None:
        """Let the child table that holds the place of a finding violate or be rejected, too."""
        if elsewhere is not None:
            self._inputs[elsewhere].blame_child(flaw)

    def not_checked(self, rule: Rule, reason: Said) -> None:
        """Note that a rule applied and could not be checked; once a record for each reason."""
        if (rule.id, reason) not in self._unchecked:
            self._unchecked.add((rule.id, reason))
            self._tally.not_checked[rule.id, reason] += 1

    def close(self) -> None:
        """Count the record's outcome."""
        self._inputs[self.place].count(self.flaws)
        if self._unchecked:
            self._inputs[self.place].records_unchecked += 1
        if (self.flaws or self._unchecked) and len(self._tally.judged) < KEPT_RECORDS and self.reference is not None:
            conforms = Outcome.INCOMPLETE if self._unchecked else Outcome.CONFORMS
            outcome = Outcome.VIOLATES if self.flaws & ERROR_BIT else conforms
            rejected = bool(self.flaws & REJECT_BIT)
            self._tally.judged.append(Judged(self.place, self.reference, outcome, rejected))

    @property
    def rules_unchecked(self) -> bool:
        """Whether some rule was not checked on the record."""
        return bool(self._unchecked)

    def _quoted(self, path: Path, entry: Entry | None) -> str | None:
        """The value at a path as it may be printed: masked where personal, and never an unknown member's."""
        if entry is None:
            return None
        value: Any = self._item.raw
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return quoted(value, entry, unmask=self._unmask)


def shown(location: Location, *, unmask: bool) -> Location:
    """A place as it may be printed: the key of a row in a database may be somebody's number."""
    return location if unmask or location.key is None else replace(location, key=mask_text(location.key))


def masked(params: Mapping[str, Any], entry: Entry | None = None) -> dict[str, Any]:
    """The parameters of a reading fault as they may be printed: a header or a name may hold somebody's number.

    What was found in a known element, and what it was repaired to, are masked as its value.
    """
    safe = {name: mask_text(value) if isinstance(value, str) else value for name, value in params.items()}
    if entry is not None:
        for name in params.keys() & {"found", "now"}:
            safe[name] = quoted(str(params[name]), entry, unmask=False)
    return safe


def quoted(value: Any, entry: Entry, *, unmask: bool) -> str | None:
    """A single value as a finding shows it; None for groups and lists."""
    if isinstance(value, (dict, list, tuple)):
        return None
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    if not unmask:
        text = mask(text, entry.zh) if entry.element.personal else mask_text(text)
    return text if len(text) <= SHOWN_CHARS else text[: SHOWN_CHARS - 1] + "…"


def _no_entry(path: Path) -> None:  # noqa: ARG001 - a record of unknown type has no dictionary
    return None
