"""The corpus: records that are generated, grown from the dictionary, and broken, from a seed alone.

Half of the records to start from are those of the county's generator, half are grown from the dictionary, so that every
element is somewhere.  Every tenth stays as it is; in the others one edge is put at one element, in some of them up to
three.  The pairs of element and edge take turns, so that all are met once the corpus is large enough.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from random import Random
from typing import Any, NamedTuple

from agreement.edges import Edge, Removed, edges, sound
from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.rules.samples import names, sample
from enforce_data.sample.generator import records

_GENERATED = 300
"""Records of the generator that a family starts from."""
_UNTOUCHED = 10
"""One record in so many stays as it is."""

Record = dict[str, Any]
Names = tuple[str, ...]


class Made(NamedTuple):
    """A record of the corpus."""

    record: Record
    change: str
    """What was done to it, empty for nothing."""


class Pair(NamedTuple):
    """An edge at an element."""

    path: Names
    entry: Entry | None
    """None for a member that the dictionary does not know."""
    edge: Edge


class Corpus:
    """The records of one family."""

    def __init__(
        self, standard: Standard, family: str, edition: Edition, seed: int, generated: int = _GENERATED
    ) -> None:
        self.family = family
        self.edition = edition
        self.section = standard.section(family)
        self.random = Random(f"{seed} {family}")
        self.pairs = list(self._pairs(self.section, ()))
        self.random.shuffle(self.pairs)
        self.met = 0
        """How many of the pairs the records made so far have met."""
        own = [sample(name) for name in names() if name.partition(".")[0] == family]
        own = [each for each in own if Edition.parse(each["edition"]) <= edition]
        made = [*own, *records(family, generated, seed)] if family in standard.models else own
        self._bases = [json.dumps(each | {"edition": str(edition)}) for each in made]

    def made(self, count: int) -> Iterator[Made]:
        """So many records; the same for the same seed."""
        pairs = cycle(self.pairs)
        bases = cycle(self._bases)
        for number in range(count):
            record = json.loads(next(bases)) if number % 2 else self._grown()
            record["record_id"] = f"{self.family}-{number}"
            chosen = [] if number % _UNTOUCHED == 0 else [next(pairs)]
            self.met = min(self.met + len(chosen), len(self.pairs))
            if chosen and self.random.random() < 0.15:
                chosen += self.random.sample(self.pairs, self.random.randint(1, 2))
            for pair in chosen:
                self._put(record, pair)
            yield Made(record, "; ".join(f"{'.'.join(pair.path)}: {pair.edge.tries}" for pair in chosen))

    def _grown(self) -> Record:
        return self.grown(self.section, self.random.choice((0.05, 0.2, 0.6)))

    def grown(self, section: Section, share: float, depth: int = 0) -> Record:
        """A structurally sound group with a share of its optional elements."""
        found: Record = {}
        entries = [entry for entry in section.entries.values() if self.edition in entry.element.span]
        for entry in entries:
            if entry.mandatory or self.random.random() < share / (1 + depth):
                found[entry.name] = self._value(entry, share, depth)
        if not found:
            entry = self.random.choice(entries)
            found[entry.name] = self._value(entry, share, depth)
        return found

    def _value(self, entry: Entry, share: float, depth: int) -> Any:
        if entry.name == "record_type" and depth == 0:
            return self.family
        if entry.name == "edition" and depth == 0:
            return str(self.edition)
        count = self.random.choice((1, 1, 2)) if entry.many else 1
        if entry.section is not None:
            values = [self.grown(entry.section, share, depth + 1) for _ in range(count)]
        else:
            values = [self.random.choice(sound(entry, self.edition)) for _ in range(count)]
        return values if entry.many else values[0]

    # Changes.

    def _pairs(self, section: Section, inside: Names) -> Iterator[Pair]:
        for name, value in (("unheard_of", "x"), ("unheard_of", None), ("未知项", "x"), ("x y", "x"), ("", "x")):
            yield Pair((*inside, name), None, Edge(f"unknown member, {value!r}", value, whole=True))
        first = next(iter(section.entries.values()))
        for name in (first.name.upper(), first.zh, first.id):
            yield Pair((*inside, name), None, Edge("another spelling of a name", "x", whole=True))
        for entry in section.entries.values():
            if self.edition not in entry.element.span:
                continue
            path = (*inside, entry.name)
            yield from (Pair(path, entry, edge) for edge in edges(entry, self.edition))
            if entry.section is not None:
                yield from self._pairs(entry.section, path)

    def _put(self, record: Record, pair: Pair) -> None:
        group: Any = record
        section: Section | None = self.section
        for name in pair.path[:-1]:
            entry = section.entries[name] if section else None
            if entry is None or entry.section is None:
                return
            section = entry.section
            value = group.get(name)
            if entry.many:
                if not (isinstance(value, list) and value):
                    value = group[name] = [self.grown(section, 0.1, 1)]
                value = self.random.choice(value)
            elif not isinstance(value, dict):
                value = group[name] = self.grown(section, 0.1, 1)
            if not isinstance(value, dict):  # another change stands here
                return
            group = value
        self._set(group, pair)

    def _set(self, group: Record, pair: Pair) -> None:
        name = pair.path[-1]
        if pair.edge.value is Removed:
            group.pop(name, None)
            return
        value = json.loads(json.dumps(pair.edge.value))  # no two records share it
        if pair.entry is None or pair.edge.whole or not pair.entry.many:
            group[name] = value
            return
        items = group.get(name)
        if not (isinstance(items, list) and items):
            items = group[name] = self._value(pair.entry, 0.1, 1)
        items[self.random.randrange(len(items))] = value
