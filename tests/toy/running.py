"""A check of records of the toy standard, from items to a report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from enforce_data.findings import AsOf, Fault, Location, Path
from enforce_data.formats.base import Item
from enforce_data.pipeline import Expected, Run, Secrecy, Settings
from enforce_data.rates import Figures, number
from enforce_data.register import Coverage
from enforce_data.results import InputResult, NotChecked
from enforce_data.rulebook import Book
from enforce_data.structure import Structure
from enforce_data.tally import Report
from toy.rules import BOOK, Cards
from toy.standard import TOY, Card

AS_OF = AsOf(date(2024, 12, 31), "option")


class FiledItem(Item):
    """An item that has a place, and keeps a list of the paths it was asked for."""

    __slots__ = ("asked",)

    def __init__(self, raw: dict[str, Any], number: int, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(raw, number, faults)
        self.asked: list[Path] = []

    def locate(self, path: Path) -> Location:
        self.asked.append(path)
        return Location(line=self.number, source=".".join(map(str, path)))


def items(records: Iterable[Mapping[str, Any]]) -> list[FiledItem]:
    return [FiledItem(dict(record), number) for number, record in enumerate(records, start=1)]


def cards(*records: Mapping[str, Any], branch: str = "B-03", complete: bool = False) -> dict[type, Any]:
    """A context with a register of these cards; ``complete`` says that the branch has no others."""
    register = Cards([Coverage(owner=branch, complete=True)] if complete else ())
    for record in records:
        register.add(Card.model_validate(record), branch)
    return {Cards: register}


def run(
    *inputs: Iterable[Item | Fault],
    book: Book = BOOK,
    context: Mapping[type, Any] | None = None,
    expected: Expected | None = None,
    secrecy: Secrecy | None = None,
    **settings: Any,
) -> Run:
    """Judge inputs one after another, and across them."""
    check = Run(TOY, book, {AsOf: AS_OF, **(context or {})}, Settings(**settings), secrecy)
    places = [check.open(InputResult(f"visits-{number}.json"), expected or Expected()) for number in range(len(inputs))]
    for place, records in zip(places, inputs, strict=True):
        for record in records:
            if isinstance(record, Fault):
                check.fault(record, place)
            else:
                check.judge(record, place)
    check.finish(nowhere)
    return check


def nowhere(place: int, numbers: Collection[int]) -> list[Item]:
    return []


def report_of(check: Run) -> Report:
    tally = check.tally
    return Report(
        version="0",
        rulebook="toy",
        as_of=AS_OF,
        inputs=check.inputs,
        passed_over=[],
        findings=tally.sorted_findings(),
        counts=tally.counts,
        by_rule=tally.by_rule,
        notices=tally.notices,
        rules_run=len(tally.run),
        not_checked=[NotChecked(rule, reason, number) for (rule, reason), number in sorted(tally.not_checked.items())],
        quality={dimension: number(rate) for dimension, rate in Figures.of(tally.together).quality.items()},
        max_findings=tally.max_findings,
        internal=check.internal,
    )


def check(*records: Mapping[str, Any], **options: Any) -> Report:
    """The report on these records as one input."""
    return report_of(run(items(records), **options))


def found(report: Report) -> list[tuple[str, Path | None]]:
    """Id and path of every kept finding."""
    return [(finding.notice.id, finding.path) for finding in report.findings]


def unchecked(report: Report) -> dict[str, str]:
    """Why each rule was not checked, in English."""
    return {item.rule: item.reason.en for item in report.not_checked}


STRUCTURE = Structure(TOY)
