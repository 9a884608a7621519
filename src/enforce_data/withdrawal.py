"""What rules on law said of a record that a later one replaces: noted, and taken back.

Such rules do not apply to a version that no longer counts; which one does is known after the last record.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from enforce_data.findings import Outcome, Path, Said
from enforce_data.judging import Judging, flaw_of
from enforce_data.results import ERROR_BIT, REJECT_BIT, InputResult, Withdrawn
from enforce_data.rulebook import Rule
from enforce_data.rulebook.across import Ledger
from enforce_data.tally import Tally

_SPELLINGS_KEPT = 1_000
_AT_ONCE = 1_000


class Withdrawal:
    """Spells what rules on law said of a record, for the ledger, and takes it back from a tally and its inputs."""

    def __init__(self, tally: Tally, inputs: Sequence[InputResult]) -> None:
        self._tally = tally
        self._inputs = inputs
        self._spelt: dict[tuple[Any, ...], str] = {}

    def noted(
        self,
        hits: Sequence[tuple[Rule, Path, Mapping[str, Any]]],
        unchecked: Sequence[tuple[Rule, Said]],
        before: int,
        judging: Judging,
    ) -> str | None:
        """What rules on law said of a record, spelt; None where they said nothing.

        ``before`` are its flaws without any rule.  Most records say the same, so spellings are remembered.
        """
        rest = before
        on_law = []
        for rule, path, _ in hits:
            flaw = flaw_of(rule, self._tally.weighing)
            if rule.on_deleted:
                rest |= flaw
            else:
                on_law.append((rule.id, flaw, judging.elsewhere(flaw, path)))
        lacking = tuple(dict.fromkeys((rule.id, reason) for rule, reason in unchecked if not rule.on_deleted))
        if not (on_law or lacking):
            return None
        said = (rest, tuple(on_law), lacking, any(rule.on_deleted for rule, _ in unchecked))
        spelt = self._spelt.get(said)
        if spelt is None:
            spelt = json.dumps(said, ensure_ascii=False)
            if len(self._spelt) < _SPELLINGS_KEPT:
                self._spelt[said] = spelt
        return spelt

    def take_back(self, ledger: Ledger) -> None:
        """Take back what was said of all records that a later one replaces."""
        last = (0, 0)
        while outdated := ledger.outdated(last, _AT_ONCE):
            rests = [self._one(*record) for record in outdated]
            ledger.restate((rest, *record[:2]) for rest, record in zip(rests, outdated, strict=True))
            last = outdated[-1][:2]

    def _one(self, place: int, number: int, flaws: int, spelt: str) -> int:
        """Take back what was said of one record with these flaws; returns those that remain."""
        rest, hits, unchecked, still_unchecked = json.loads(spelt)
        outcome = Outcome.INCOMPLETE if still_unchecked else Outcome.CONFORMS
        self._tally.withdraw(
            Withdrawn(
                place,
                number,
                [rule for rule, _, _ in hits],
                [(rule, Said(*reason)) for rule, reason in unchecked],
                Outcome.VIOLATES if rest & ERROR_BIT else outcome,
                rejected=bool(rest & REJECT_BIT),
            )
        )
        self._inputs[place].count(flaws & ~rest, -1)
        if unchecked and not still_unchecked:
            self._inputs[place].records_unchecked -= 1
        for _, flaw, child in hits:
            if child is not None:
                self._inputs[child].blame_child(flaw, -1)
        return int(rest)
