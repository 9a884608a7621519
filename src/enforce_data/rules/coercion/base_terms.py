"""What executions and the decisions behind them give to be compared by, across records.

The base decision is the penalty of the same agency whose decision has the number of ``base_decision_no``; where it is
not in the delivery, nothing is compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from enforce_data.codes.record import RecordType
from enforce_data.identifiers import document_no
from enforce_data.rulebook import ABSENT, Given, Guard, Keyed, Seen, guard
from enforce_data.rules.coercion.terms import execution
from enforce_data.rules.guards import penalised

Params = Mapping[str, Any]
Faults = Iterator[tuple[Seen, Params]]

EXECUTION: Final = "execution"
_BASE: Final = "base"


_OF_A_DECISION_BEHIND = {
    "ID-DOCNO-01": "its number is written in another way, and is to be found all the same",
    "CF-DOC-02": "the same",
    "CF-STATE-01": "only the service of the sample is put into the year before",
    "CF-DOC-01": "a term that the decision does not state",
    "CF-PAY-04": "of the deferral only its days are given",
}


def decision_behind(**more: Any) -> tuple[Given, ...]:
    """Return the decision behind the sample of an execution, made of the sample of a penalty."""
    return (
        Given(
            "penalty",
            {
                "decision.document_number": "星市监罚[2023]第61号",
                "services": [{"document_kind": "penalty_decision", "method": "direct", "served_on": "2023-09-22"}],
                "parties.0.name": "湘枫五金有限公司",
                "payments": ABSENT,
                "decision.performance.due_on": "2023-10-09",
                **{name.replace("__", "."): value for name, value in more.items()},
            },
            also=_OF_A_DECISION_BEHIND,
        ),
    )


def either(record: Any, executions: Guard, bases: Guard = penalised) -> bool:
    """Tell whether a record is one of these executions, or a penalty that may be executed."""
    if record.record_type == RecordType.PENALTY:
        return bases(record) and record.decision.document_number is not None
    return record.base_decision_no is not None and executions(record)


@guard("强制执行及其据以执行的处罚决定", "executions, and the penalties that they may execute")
def executions_and_bases(record: Any) -> bool:
    """Hold for an execution that names its base decision, and for a penalty with a number."""
    return either(record, execution)


def is_execution(record: Any) -> bool:
    """Tell an execution from a base decision."""
    return bool(record.record_type == RecordType.COERCION)


def _base_key(penalty: Any) -> tuple[str, str]:
    return penalty.agency.code, document_no.canonical(penalty.decision.document_number)


def executed_key(coercion: Any) -> tuple[str, str]:
    """Return agency and number of the decision that an execution executes."""
    return coercion.agency.code, document_no.canonical(coercion.base_decision_no)


def of_base(penalty: Any, *parts: date | str | None) -> Keyed:
    """Return what a base decision gives to compare with: days and words, empty where they are not known."""
    value = "|".join("" if part is None else str(part) for part in (_BASE, *parts))
    return Keyed(_base_key(penalty), ("decision", "document_number"), None, value)


def at_fault(entries: Sequence[Seen], fault: Callable[[Seen, list[str]], Params | None]) -> Faults:
    """Yield the executions at fault beside every base decision of the number.

    Cases of several parties may share one decision: an execution that fits one of them is not at fault.
    """
    bases = [entry.value.split("|")[1:] for entry in entries if entry.value.startswith(_BASE)]
    for entry in entries:
        if not entry.value.startswith(_BASE):
            found = [fault(entry, base) for base in bases]
            if found and None not in found:
                yield entry, found[0] or {}


def day_from(text: str) -> date | None:
    """Read a day that :func:`of_base` wrote."""
    return date.fromisoformat(text) if text else None
