"""The changes that the cases of a rule must notice: guards off, comparisons and thresholds shifted, days miscounted."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import CodeType, FunctionType
from typing import Any, Literal

from enforce_data import counting
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import Rule
from enforce_data.rulebook.rule import Guard, always

Kind = Literal["condition", "guard", "comparison", "threshold", "days"]
Context = dict[type, Any]


@dataclass(frozen=True)
class Mutant:
    """One change to a rule: what it is, the changed rule, and what else is different while it runs."""

    kind: Kind
    name: str
    """Names the change within the rule, steadily enough for the ledger."""
    rule: Rule
    patched: Callable[[], AbstractContextManager[object]] = nullcontext
    context: Callable[[Context], Context] = dict


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every change to try on a rule."""
    yield Mutant("condition", "never found", _with(rule, lambda *_: iter(())))
    yield from _guards(rule)
    yield from _comparisons(rule)
    yield from _thresholds(rule)
    yield from _days(rule)


def _with(rule: Rule, find: Callable[..., Any]) -> Rule:
    """The rule with another function that asks the record: its keys, where it compares records."""
    return replace(rule, keys=find) if rule.keys is not None else replace(rule, function=find)


# Guards.


def _guards(rule: Rule) -> Iterator[Mutant]:
    if rule.when is always:
        return
    yield Mutant("guard", f"not asked: {rule.when.name}", replace(rule, when=replace(rule.when, holds=lambda _: True)))
    if rule.when.within is not None:
        yield Mutant("guard", "no guard at all", replace(rule, when=always))


# Comparisons of the rule's own functions.

_SHIFTED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}


def _comparisons(rule: Rule) -> Iterator[Mutant]:
    for function in filter(None, (rule.function, rule.keys)):
        tree = _tree(function)
        for place, node in enumerate(each for each in ast.walk(tree) if isinstance(each, ast.Compare)):
            if (shifted := _SHIFTED.get(type(node.ops[0]))) is None:
                continue
            before, node.ops[0] = node.ops[0], shifted()
            changed = _compiled(tree, function)
            yield Mutant(
                "comparison",
                f"{function.__name__} {place}: {ast.unparse(node)}",
                replace(rule, keys=changed) if function is rule.keys else replace(rule, function=changed),
            )
            node.ops[0] = before


def _tree(function: Callable[..., Any]) -> ast.Module:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    definition = tree.body[0]
    if isinstance(definition, ast.FunctionDef):
        definition.decorator_list = []
    return tree


def _compiled(tree: ast.Module, function: Callable[..., Any]) -> Callable[..., Any]:
    names: dict[str, Any] = {}
    if not isinstance(tree.body[0], ast.FunctionDef):  # a lambda among the arguments of a rule
        return function
    exec(compile(ast.fix_missing_locations(tree), "<mutant>", "exec"), vars(inspect.getmodule(function)), names)
    return next(iter(names.values()))  # type: ignore[no-any-return]


# Thresholds: the named numbers that a rule, its guard and what they call look up.


def _thresholds(rule: Rule) -> Iterator[Mutant]:
    seen = set()
    for function in _called(rule):
        for name in _names(function.__code__):
            value = function.__globals__.get(name)
            if not name.isupper() and not name.lstrip("_").isupper():
                continue
            if type(value) not in (int, Decimal) or name in seen:
                continue
            seen.add(name)
            for step in (Decimal("0.01"), Decimal("-0.01")) if isinstance(value, Decimal) else (1, -1):
                yield Mutant("threshold", f"{name} {step:+}", rule, _everywhere(rule, name, value + step))


def _everywhere(rule: Rule, name: str, value: Any) -> Callable[[], AbstractContextManager[object]]:
    @contextmanager
    def patched() -> Iterator[None]:
        spaces = {id(function.__globals__): function.__globals__ for function in _called(rule)}
        before = [(space, space[name]) for space in spaces.values() if name in space]
        for space, _ in before:
            space[name] = value
        try:
            yield
        finally:
            for space, old in before:
                space[name] = old

    return patched


def _called(rule: Rule) -> list[FunctionType]:
    """The functions of a rule and its guards, and all of the rule book that they call."""
    guards = []
    guard: Guard | None = rule.when
    while guard is not None:
        guards.append(guard.holds)
        guard = guard.within
    found: dict[int, FunctionType] = {}
    waiting: list[Any] = [rule.function, rule.keys, *guards]
    while waiting:
        function = waiting.pop()
        if isinstance(function, Guard):
            function = function.holds
        if not isinstance(function, FunctionType) or id(function) in found:
            continue
        if not function.__module__.startswith(("enforce_data.rules", "enforce_data.registers")):
            continue
        found[id(function)] = function
        waiting += [function.__globals__.get(name) for name in _names(function.__code__)]
    return list(found.values())


def _names(code: CodeType) -> set[str]:
    return set(code.co_names).union(*(_names(each) for each in code.co_consts if isinstance(each, CodeType)))


# Days.


class _EveryDay(Holidays):
    """A calendar on which every day is a working day."""

    def is_working(self, day: date) -> bool:
        return True

    def working_day_after(self, start: date, n: int) -> date | None:
        return counting.after(start, n)

    def working_days_between(self, start: date, end: date) -> int | None:
        return (end - start).days


def _days(rule: Rule) -> Iterator[Mutant]:
    packaged = Holidays.packaged()
    functions = _called(rule)
    names = set().union(*(_names(function.__code__) for function in functions))
    if Holidays in rule.context and names & {"working_day_after", "working_days_between", "is_working"}:
        every = _EveryDay.packaged()
        yield Mutant("days", "working days as calendar days", rule, context=lambda known: {**known, Holidays: every})
    if any(function.__globals__.get("after") is counting.after for function in functions) and "after" in names:

        def working(start: date, days: int) -> date:
            return packaged.working_day_after(start, days) or counting.after(start, days)

        yield Mutant("days", "calendar days as working days", rule, _everywhere(rule, "after", working))
