"""The book: all rules of a standard, and what each family is judged by."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from enforce_data.rulebook.rule import Rule
from enforce_data.usage import UsageError

OWN_PREFIX = "X-"
"""Ids of rules that users add begin with this, so that they can never be taken for rules of the book."""


class Package(NamedTuple):
    """The Python package that added rules come from; ``version`` is None where it is not installed as one."""

    name: str
    version: str | None

    def __str__(self) -> str:
        return self.name if self.version is None else f"{self.name} {self.version}"


@dataclass(frozen=True)
class Family:
    """How the records of one type are judged: their decisive day, which chooses the law in force.

    ``instead`` are other days of a record, tried in this order where the decisive day itself cannot be read: the law in
    force can still be told, while rules that need the decisive day stay unchecked.
    """

    decisive: Callable[[Any], date | None]
    instead: tuple[Callable[[Any], date | None], ...] = ()


class Book:
    """A set of rules; ``book + rules`` makes a new one.

    Raises UsageError for an id used twice, and for added rules whose id does not begin with ``X-``.  ``packages`` says
    whose the rules with some ids are, where that is known.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        families: Mapping[str, Family],
        *,
        tables: Iterable[bytes] = (),
        packages: Mapping[str, Package] | None = None,
    ) -> None:
        self.rules = tuple(rules)
        self._packages = dict(packages or {})
        self.families = dict(families)
        self._tables = tuple(tables)
        self._by_id = {rule.id: rule for rule in self.rules}
        if len(self._by_id) != len(self.rules):
            ids = [rule.id for rule in self.rules]
            raise UsageError(f"rule ids used twice: {sorted({id_ for id_ in ids if ids.count(id_) > 1})}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __getitem__(self, rule_id: str) -> Rule:
        return self._by_id[rule_id]

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._by_id

    def __add__(self, own: Iterable[Rule]) -> Book:
        return self.plus(own)

    def plus(self, own: Iterable[Rule], package: Package | None = None) -> Book:
        """The book with further rules, of a package where that is known; raises UsageError as the class says."""
        own = tuple(own)
        if wrong := [rule.id for rule in own if not rule.id.startswith(OWN_PREFIX)]:
            whose = "" if package is None else f" (package {package})"
            raise UsageError(f"ids of added rules begin with {OWN_PREFIX!r}: {', '.join(wrong)}{whose}")
        packages = self._packages | (dict.fromkeys((rule.id for rule in own), package) if package else {})
        return Book((*self.rules, *own), self.families, tables=self._tables, packages=packages)

    def package_of(self, rule: Rule) -> Package | None:
        """Whose an added rule is: the package it was added for, else the one its function is from.

        None for rules of the standard.
        """
        if not rule.id.startswith(OWN_PREFIX):
            return None
        return self._packages.get(rule.id) or _package_of_module(getattr(rule.function, "__module__", None) or "?")

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the source files of the rules with their guards, and the tables they read: which book judged."""
        return digest_of(self.rules, self._tables)


def digest_of(rules: Iterable[Rule], tables: Iterable[bytes] = ()) -> str:
    """SHA-256 over the source files of some rules with their guards, and over tables."""
    functions = [each for rule in rules for each in (rule.function, rule.when.holds, rule.keys) if each]
    state = hashlib.sha256()
    for name in sorted({_file_of(function) for function in functions}):
        path = FilePath(name)
        state.update(path.name.encode())
        state.update(path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else name.encode())
    for table in tables:
        state.update(table)
    return state.hexdigest()


def _file_of(function: Callable[..., Any]) -> str:
    """The source file of a function; of something else that can be called, its name."""
    try:
        return inspect.getfile(inspect.unwrap(function))
    except TypeError:
        return f"{type(function).__module__}.{type(function).__qualname__}"


@cache
def _package_of_module(module: str) -> Package:
    """The installed package of a module; the module itself where it belongs to none."""
    from importlib.metadata import packages_distributions, version

    top = module.partition(".")[0]
    names = packages_distributions().get(top)
    return Package(names[0], version(names[0])) if names else Package(top, None)
