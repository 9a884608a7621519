"""The plan: all cases that follow from a statement and a seed, and which of them do not apply to what it claims."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from importlib import import_module

from enforce_data.conformance.cases import Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.statement import Statement
from enforce_data.findings import Said
from enforce_data.usage import UsageError

_MODULES = {
    Role.PRODUCER: "enforce_data.conformance.producer",
    Role.CONSUMER: "enforce_data.conformance.consumer",
    Role.CHECKER: "enforce_data.conformance.checker",
    Role.CORRECTOR: "enforce_data.conformance.corrector",
    Role.UPGRADER: "enforce_data.conformance.upgrader",
}
"""Where the cases of a role are made; each module has ``cases(statement, seed)``."""


def plan(statement: Statement, seed: int) -> list[Case]:
    """All cases of the roles that a statement claims, those that do not apply included; always in the same order."""
    return [case for role in statement.roles for case in _cases(role, statement, seed)]


def _cases(role: Role, statement: Statement, seed: int) -> Iterator[Case]:
    made: Iterable[Case] = import_module(_MODULES[role]).cases(statement, seed)
    seen: set[str] = set()
    for case in made:
        if case.id in seen:
            raise ValueError(f"two cases are called {case.id}")
        seen.add(case.id)
        yield case


def demand_claimed(roles: Iterable[Role], claimed: Container[Role]) -> None:
    """Raise UsageError for a role that nobody claims."""
    for role in roles:
        if role not in claimed:
            raise UsageError(f"the statement does not claim the role {role} / 声明不含角色 {role}")


def not_applicable(statement: Statement, case: Case) -> Verdict | None:
    """The verdict of a case that the statement leaves out; None for one that is to be put."""
    families = sorted(case.families.difference(statement.families))
    if families:
        listed = ", ".join(families)
        said = Said(f"声明不含记录类型 {listed}", f"the statement does not claim the record types {listed}")
        return _left_out(said)
    if case.format is not None and case.format not in statement.formats:
        said = Said(f"声明不含格式 {case.format}", f"the statement does not claim the format {case.format}")
        return _left_out(said)
    options = sorted(option for option in case.needs if not statement.has(option))
    if options:
        meant = [OPTIONS[option] for option in options]
        said = Said(
            f"声明关闭了选项 {', '.join(options)}({';'.join(each.zh for each in meant)})",
            f"the statement turns off {', '.join(options)} ({'; '.join(each.en for each in meant)})",
        )
        return _left_out(said)
    return None


def _left_out(said: Said) -> Verdict:
    return Verdict(Outcome.NOT_APPLICABLE, (Reason(said),))
