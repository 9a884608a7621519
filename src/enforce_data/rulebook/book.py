"""The book: all rules of a standard, and what each family is judged by."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from enforce_data.rulebook.rule import Rule

OWN_PREFIX = "X-"
"""Ids of rules that users add begin with this, so that they can never be taken for rules of the book."""


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

    Raises ValueError for an id used twice, and for foreign rules whose id does not begin with ``X-``.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        families: Mapping[str, Family],
        *,
        tables: Iterable[bytes] = (),
    ) -> None:
        self.rules = tuple(rules)
        self.families = dict(families)
        self._tables = tuple(tables)
        self._by_id = {rule.id: rule for rule in self.rules}
        if len(self._by_id) != len(self.rules):
            ids = [rule.id for rule in self.rules]
            raise ValueError(f"rule ids used twice: {sorted({id_ for id_ in ids if ids.count(id_) > 1})}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __getitem__(self, rule_id: str) -> Rule:
        return self._by_id[rule_id]

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._by_id

    def __add__(self, own: Iterable[Rule]) -> Book:
        own = tuple(own)
        if wrong := [rule.id for rule in own if not rule.id.startswith(OWN_PREFIX)]:
            raise ValueError(f"ids of added rules begin with {OWN_PREFIX!r}: {', '.join(wrong)}")
        return Book((*self.rules, *own), self.families, tables=self._tables)

    @property
    def digest(self) -> str:
        """SHA-256 over the source files of the rules with their guards, and the tables they read: which book judged."""
        functions = [each for rule in self.rules for each in (rule.function, rule.when.holds, rule.keys) if each]
        files = sorted({inspect.getfile(inspect.unwrap(function)) for function in functions})
        state = hashlib.sha256()
        for name in files:
            path = FilePath(name)
            state.update(path.name.encode())
            state.update(path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else name.encode())
        for table in self._tables:
            state.update(table)
        return state.hexdigest()
