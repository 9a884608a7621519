"""What came out: who agreed how often, and every disagreement with its reason or without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

from agreement.cases import Case
from agreement.engines import Answer
from agreement.reasons import REFUSED, TAKEN, reason

AGREED, JUSTIFIED, UNEXPLAINED, NOT_CARRIED = "agreed", "justified", "unexplained", "cannot carry"
SHOWN = 40
"""Most unexplained disagreements that are printed."""


@dataclass
class Account:
    """Counts of one run; accounts of parts can be added up."""

    outcomes: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """By engine, family and outcome."""
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By key of the reason and engine."""
    unexplained: list[str] = field(default_factory=list)
    cases: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By family and kind: ``records``, ``sound`` among them, ``documents``, ``pairs`` of element and edge, ``met``."""
    seconds: Counter[str] = field(default_factory=Counter)
    """By engine."""

    def count(self, engine: str, cases: Sequence[Case], answers: Sequence[Answer]) -> None:
        """Count what an engine answered."""
        for case, answer in zip(cases, answers, strict=True):
            outcome = AGREED
            if answer is None:
                outcome = NOT_CARRIED
            elif answer != case.sound:
                why = reason(engine, case, takes=answer)
                outcome = UNEXPLAINED if why is None else JUSTIFIED
                if why is None:
                    self.unexplained.append(_told(engine, case, takes=answer))
                else:
                    self.reasons[why, engine] += 1
            self.outcomes[engine, case.family, outcome] += 1

    def __iadd__(self, other: Account) -> Self:
        self.outcomes.update(other.outcomes)
        self.reasons.update(other.reasons)
        self.unexplained += other.unexplained
        self.cases.update(other.cases)
        self.seconds.update(other.seconds)
        return self

    def lines(self) -> Iterator[str]:
        """The account as Markdown."""
        families = list(dict.fromkeys(family for family, _ in self.cases))
        engines = list(dict.fromkeys(engine for engine, _, _ in self.outcomes))
        yield from self._corpus(families)
        yield ""
        yield f"| engine | {' | '.join(families)} | s |"
        yield f"| --- |{' ---: |' * (len(families) + 1)}"
        for engine in engines:
            cells = (self._cell(engine, family) for family in families)
            yield f"| {engine} | {' | '.join(cells)} | {self.seconds[engine]:,.0f} |"
        yield ""
        yield "Agreed + justified disagreements (cannot carry); unexplained ones in bold."
        yield ""
        yield from self._reasons(engines)
        yield ""
        yield f"Unexplained: {len(self.unexplained):,}"
        yield from (f"- {each}" for each in self.unexplained[:SHOWN])

    def _corpus(self, families: Sequence[str]) -> Iterator[str]:
        yield "| family | records | sound | documents | pairs of element and edge | met |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: |"
        for family in families:
            counts = (self.cases[family, kind] for kind in ("records", "sound", "documents", "pairs", "met"))
            yield f"| {family} | {' | '.join(f'{count:,}' for count in counts)} |"

    def _cell(self, engine: str, family: str) -> str:
        agreed, justified, unexplained, away = (
            self.outcomes[engine, family, outcome] for outcome in (AGREED, JUSTIFIED, UNEXPLAINED, NOT_CARRIED)
        )
        return f"{agreed:,} + {justified:,} ({away:,})" + (f" **{unexplained:,}**" if unexplained else "")

    def _reasons(self, engines: Sequence[str]) -> Iterator[str]:
        yield "| reason | engines | 原因 | it is that |"
        yield "| --- | --- | --- | --- |"
        for each in (*TAKEN, *REFUSED):
            counts = (f"{name} {self.reasons[each.key, name]:,}" for name in each.engines if name in engines)
            yield f"| {each.key} | {', '.join(counts)} | {each.said.zh} | {each.said.en} |"


def _told(engine: str, case: Case, *, takes: bool) -> str:
    problems = "; ".join(f"{each.id} /{'/'.join(map(str, each.path))}" for each in case.problems) or "sound"
    return f"{engine} {'takes' if takes else 'refuses'} a {case.family} ({case.change or 'as made'}): {problems}"
