"""Faulty twins: for every rule, a lawful record changed in one thing, so that it breaks that rule and no other.

The twins are the bad cases of the rules themselves: what a rule must find is said once, beside the rule, and proved
there.  A twin brings what it needs to be found faulty: the register records and other records beside it, and the day
it is to be judged by.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from functools import partial
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.editions import Edition
from enforce_data.findings import pointer, steps
from enforce_data.identifiers import organisation_code, resident_id, uscc
from enforce_data.model import STANDARD, Certificate, Matter
from enforce_data.model.benchmark import DiscretionBenchmark
from enforce_data.model.certificate import Holder
from enforce_data.model.party import Party, Representative
from enforce_data.rulebook import Case, Rule
from enforce_data.rules import BOOK
from enforce_data.rules.samples import REGISTER_TYPES, RawRecord, key_of, sample, scene, start_of
from enforce_data.usage import UsageError
from enforce_data.values.written import Notation


@dataclass(frozen=True)
class Twin:
    """A record that breaks one rule, and what stands beside it."""

    rule: str
    record_type: str
    record: RawRecord
    sound: RawRecord
    """The lawful record of which it is the twin."""
    registers: tuple[RawRecord, ...]
    """The register records by which it is judged."""
    others: tuple[RawRecord, ...]
    """Other records of the delivery, such as the first of two that contradict each other."""
    path: str
    """Where the fault is, as JSON Pointer."""
    as_of: date
    """The day by which it is to be judged."""
    also: Mapping[str, str]
    """Other rules that it cannot help breaking, each with the reason."""
    of_registers: frozenset[str]
    """Those of them that only the register records break, where these are judged at all."""
    manifest: Mapping[str, Any] | None
    """Members that the manifest of the package must have for the fault to be found; None where it takes none."""

    def delivery(self) -> list[RawRecord]:
        """All that is needed to find the fault: registers, other records, and the twin."""
        return list(self.stream())

    def stream(self, copies: int = 1) -> Iterator[RawRecord]:
        """A delivery with several twins, each of which breaks the rule: its numbers are its own."""
        yield from self.registers
        kept = frozenset(_texts(list(self.registers)))
        for copy in range(copies):
            for record in (*self.others, self.record):
                yield _renumbered(record, copy, kept)

    def copy(self, number: int) -> Twin:
        """One of its copies to stand alone, under numbers of its own; 0 is the twin itself."""
        kept = frozenset(_texts(list(self.registers)))
        others = tuple(_renumbered(each, number, kept, alone=True) for each in self.others)
        return replace(self, record=_renumbered(self.record, number, kept, alone=True), others=others)


def twin(rule_id: str, record_type: str | None = None, *, choice: int = 0) -> Twin:
    """The twin that breaks a rule; ``choice`` takes one of the several that most rules have.

    Raises UsageError for a rule that is not in the book, and for a record type of which it has no twin.
    """
    rule = _known(rule_id)
    known = types_of(rule.id)
    cases = [case for case in rule.bad if record_type in (None, _type_of(rule, case))]
    if not cases:
        raise UsageError(
            f"{rule.id} has no faulty {record_type}, only {', '.join(known)} "
            f"/ 规则 {rule.id} 没有 {record_type} 的违规样例,只有 {'、'.join(known)}"
        )
    return _twin(rule, cases[choice % len(cases)])


def choices(rule_id: str) -> tuple[tuple[str, int], ...]:
    """Every twin of a rule of the book, as record type and ``choice`` to ask :func:`twin` for it."""
    types = [_type_of(BOOK[rule_id], case) for case in BOOK[rule_id].bad]
    return tuple((each, types[:place].count(each)) for place, each in enumerate(types))


def lawful(rule_id: str) -> tuple[Twin, ...]:
    """The good cases of a rule of the book, set up like twins: the rule looks at each and finds nothing.

    Many stand just within the limit.  A few break another rule than this one.
    """
    return tuple(_twin(BOOK[rule_id], case) for case in BOOK[rule_id].good)


def _known(rule_id: str) -> Rule:
    if rule_id.upper() in BOOK:
        return BOOK[rule_id.upper()]
    close = ", ".join(get_close_matches(rule_id.upper(), [rule.id for rule in BOOK], n=3))
    meant, zh = (f"did you mean {close}?", f"是否为 {close}?") if close else ("see explain --list", "见 explain --list")
    raise UsageError(f"unknown rule {rule_id!r}: not in the rule book; {meant} / 规则库中没有 {rule_id!r};{zh}")


def types_of(rule_id: str) -> tuple[str, ...]:
    """The record types of which a rule of the book has twins; KeyError for a rule that is not in it."""
    rule = BOOK[rule_id]
    return tuple(dict.fromkeys(_type_of(rule, case) for case in rule.bad))


def _type_of(rule: Rule, case: Case) -> str:
    return (case.sample or start_of(rule)).partition(".")[0]


def _twin(rule: Rule, case: Case) -> Twin:
    set_up = scene(rule, case)
    own = {key_of(record) for record in (*set_up.before, set_up.record)}
    registers = [record for record in set_up.registers if key_of(record) not in own]
    stated = set_up.record.get("edition")
    manifest = _manifest(case, (*set_up.registers, *set_up.before), STANDARD.stated_edition(stated))
    if manifest is not None and "produced_at" in manifest:  # what was not yet written cannot be in the package
        made = datetime.fromisoformat(manifest["produced_at"])
        registers = [record for record in registers if datetime.fromisoformat(record["updated_at"]) <= made]
    return Twin(
        rule=rule.id,
        record_type=_type_of(rule, case),
        record=set_up.record,
        sound=sample(case.sample or start_of(rule)),
        registers=tuple({**each, "edition": stated} for each in registers),
        others=tuple({**each, "edition": stated} for each in set_up.before),
        path=pointer(steps(case.at or "")),
        as_of=set_up.as_of,
        also={**{rule_id: why for given in case.given for rule_id, why in given.also.items()}, **case.also},
        of_registers=_of_registers(rule, case),
        manifest=manifest,
    )


def _of_registers(rule: Rule, case: Case) -> frozenset[str]:
    beside = [given for given in case.given if rule.keys is None and given.sample.partition(".")[0] in REGISTER_TYPES]
    judged = [given for given in case.given if given not in beside]
    own = {*case.also, *(rule_id for given in judged for rule_id in given.also)}
    return frozenset(rule_id for given in beside for rule_id in given.also) - own


def _manifest(case: Case, registers: Iterable[RawRecord], edition: Edition) -> Mapping[str, Any] | None:
    """What the manifest must say: what the case says of it, or which registers are complete.

    All else is covered, so that no record lies outside; but the register of agencies speaks only of those it holds.
    """
    if not case.complete:
        return case.manifest
    rows = [{"record_type": each, "complete": True} for each in case.complete]
    types = STANDARD.models_of(edition)
    rows += [{"record_type": each} for each in types if each not in (*case.complete, "agency")]
    if "agency" not in case.complete:
        rows += [{"record_type": "agency", "agency": each["code"]} for each in registers if _is_agency(each)]
    return {**(case.manifest or {}), "coverage": rows}


def _is_agency(record: RawRecord) -> bool:
    return bool(record["record_type"] == "agency")


# Copies: what tells them apart is numbers, so that no rule across records takes one for another.  A matter, whose code
# says what it is, stands in another version of the catalogue.

_SERIAL = re.compile(r"[0-9]+(?=号\Z)")
_STEP = 10_000
"""Added to the serial of a document for each copy: no sample has so high a one."""
_TAIL = re.compile(r"[0-9]+\Z")
_CARD_STEP = _STEP + 1
"""Added to the number of a card: those of four digits and fewer must differ, too."""


def _renumbered(record: RawRecord, copy: int, kept: frozenset[str], *, alone: bool = False) -> RawRecord:
    """The record under a number of its own, with documents and parties of its own; what the registers name stays.

    A copy that is ``alone`` has no other to be told apart from, and shares with the registers all that they name.
    """
    if copy == 0:
        return record
    section = STANDARD.section(record["record_type"])
    renewed: RawRecord = _renewed(record, section, copy, kept, alone)
    return renewed | {"record_id": f"{record['record_id']}-{copy + 1}"}


def _renewed(value: Any, section: Section | None, copy: int, kept: frozenset[str], alone: bool) -> Any:
    if isinstance(value, list):
        return [_renewed(item, section, copy, kept, alone) for item in value]
    if not isinstance(value, dict) or section is None:
        return value
    result = {}
    for name, member in value.items():
        entry = section.entries.get(name)
        notation = entry.form.notation if entry is not None and entry.form is not None else None
        of_copy = _OF_EACH_COPY.get((section.model, name))
        if isinstance(member, str) and of_copy is not None and not (alone and member in kept):
            result[name] = of_copy(member, copy)
        elif not isinstance(member, str) or member in kept:
            result[name] = _renewed(member, entry.section if entry else None, copy, kept, alone)
        elif notation is Notation.DOCUMENT:
            result[name] = _SERIAL.sub(partial(_renewed_serial, copy), member)
        elif notation is Notation.ORGANISATION and section.model is Party and "other_numbers" not in value:
            result[name] = _another_organisation(member, copy)
        elif notation is Notation.PERSON and section.model in (Party, Representative, Holder):
            result[name] = _another_person(member, copy)
        else:
            result[name] = member
    return result


def _renewed_serial(copy: int, found: re.Match[str]) -> str:
    """Another serial; zeros before it, which are a fault, stay."""
    zeros = len(found[0]) - len(found[0].lstrip("0"))
    return "0" * zeros + str(int(found[0]) + copy * _STEP)


_ORGANISATION = slice(11, 16)
"""Where a unified code has the last five characters of the body of its organisation code."""
_SERIES = slice(-4, -2)
"""Where a citizen number of eighteen characters has the digits before that of the sex."""
_OLD_SERIES = slice(-3, -1)
"""Where one of fifteen digits has them."""


def _another_organisation(code: str, copy: int) -> str:
    """Another credit code of the same place and kind; a wrong one stays as it is."""
    if uscc.check(code):
        return code
    number = 0
    for character in code[_ORGANISATION]:
        number = number * len(uscc.ALPHABET) + uscc.ALPHABET.index(character)
    body, number = "", number + copy
    for _ in range(5):
        number, digit = divmod(number, len(uscc.ALPHABET))
        body = uscc.ALPHABET[digit] + body
    return uscc.with_check(code[:8] + organisation_code.with_check(code[8:11] + body))


def _another_person(number: str, copy: int) -> str:
    """Another citizen number of the same place, birthday and sex; a wrong one stays as it is."""
    if len(number) == _OLD_LENGTH and number.isdecimal():
        return f"{number[:12]}{_later(number[_OLD_SERIES], copy)}{number[14]}"
    if resident_id.check(number) or len(number) < _LENGTH:
        return number
    return resident_id.with_check(f"{number[:14]}{_later(number[_SERIES], copy)}{number[16]}")


def _later(digits: str, step: int) -> str:
    """A number some steps on, in as many digits."""
    return f"{(int(digits) + step) % 10 ** len(digits):0{len(digits)}d}"


_OF_EACH_COPY: dict[tuple[type, str], Callable[[str, int], str]] = {
    (Certificate, "certificate_no"): lambda number, copy: _TAIL.sub(
        lambda found: _later(found[0], copy * _CARD_STEP), number
    ),
    (DiscretionBenchmark, "code"): lambda code, copy: f"{code}-{copy + 1}",
    (Matter, "catalogue_version"): lambda version, copy: f"{version}-{copy + 1}",
}
"""Members that each copy has to itself, whatever the registers name."""

_LENGTH = 18
_OLD_LENGTH = 15


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _texts(member)
