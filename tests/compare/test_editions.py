"""Editions compared: those of the toy standard, with everything that may change, and those of the real one."""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import ClassVar

import pytest
from jsonschema import Draft202012Validator

from enforce_data.comparing import Account, Role, Verdict, compare_editions, compatibility
from enforce_data.comparing.change import ITEM, written
from enforce_data.dictionary import Standard
from enforce_data.editions import Edition, Span, Status
from enforce_data.model import STANDARD
from enforce_data.publish.json_schema import json_schema
from toy.made import E10, E11, E20
from toy.standard import TOY, Card, Visit

SAFE, BREAKS = Verdict.SAFE, Verdict.BREAKS


def told(account: Account) -> dict[tuple[str, str], tuple[Verdict, Verdict]]:
    """Kind and path of every change of visits, with the verdicts for reader and writer."""
    return {
        (each.kind, written(each.path)): (each.verdicts[Role.READER], each.verdicts[Role.WRITER])
        for each in account.changes["visit"]
    }


def test_a_minor_edition_breaks_old_readers_only() -> None:
    account = compare_editions(TOY, E10, E11)
    assert told(account) == {
        ("widened", "branch.name"): (BREAKS, SAFE),
        ("code-added", "purpose"): (BREAKS, SAFE),
        ("deprecated", "seat"): (SAFE, SAFE),
        ("added", "desk"): (BREAKS, SAFE),
    }


def test_a_major_edition_may_break_both() -> None:
    assert told(compare_editions(TOY, E11, E20)) == {
        ("removed", "parcel_weight"): (SAFE, BREAKS),
        ("removed", "locker"): (SAFE, BREAKS),
        ("renamed", "note"): (BREAKS, BREAKS),
        ("added", "parcel_grams"): (BREAKS, SAFE),
    }


def test_every_edition_is_compared_with_every_other() -> None:
    found = {
        (each.old, each.new): (each.verdict(Role.READER), each.verdict(Role.WRITER)) for each in compatibility(TOY)
    }
    assert found == {
        ("1.0", "1.1"): (BREAKS, SAFE),
        ("1.1", "1.0"): (SAFE, BREAKS),
        ("1.0", "2.0"): (BREAKS, BREAKS),
        ("1.1", "2.0"): (BREAKS, BREAKS),
        ("2.0", "1.0"): (BREAKS, BREAKS),
        ("2.0", "1.1"): (BREAKS, BREAKS),
    }


@pytest.mark.parametrize("standard", [TOY, STANDARD], ids=["toy", "real"])
def test_every_witness_is_refused_for_more_than_its_edition(standard: Standard) -> None:
    for account in compatibility(standard):
        for record_type, changes in account.changes.items():
            for change in changes:
                for role, record in change.witnesses.items():
                    writes, reads = (account.new, account.old) if role is Role.READER else (account.old, account.new)
                    assert _valid(standard, record_type, writes, record)
                    assert not _valid(standard, record_type, reads, {**record, "edition": reads})


def _valid(standard: Standard, record_type: str, edition: str, record: object) -> bool:
    known = Edition.parse(edition)
    if record_type not in standard.models_of(known):
        return False
    return Draft202012Validator(json_schema(standard, record_type, known)).is_valid(record)


MINOR = [
    (old, new)
    for old, new in combinations_with_replacement(sorted(STANDARD.editions), 2)
    if old.major == new.major  # a major edition may do anything
]


@pytest.mark.parametrize(("old", "new"), MINOR, ids=str)
def test_a_minor_edition_names_all_that_is_new_and_breaks_no_writer(old: Edition, new: Edition) -> None:
    account = compare_editions(STANDARD, old, new)
    assert account.verdict(Role.WRITER) is SAFE
    for record_type in STANDARD.models_of(old):
        section = STANDARD.section(record_type)
        before = {path for path, _ in section.walk(old)}
        added = {path for path, _ in section.walk(new)} - before
        changes = account.changes.get(record_type, [])
        assert added == {_names(each.path) for each in changes if each.kind == "added"}
        codes = {
            (path, member.value)
            for path, entry in section.walk(new)
            if entry.codes is not None and path in before and path != ("record_type",)  # its own name only
            for member in set(entry.codes.members_of(new)) - set(entry.codes.members_of(old))
        }
        told = {(_names(each.path), each.said.en.rpartition(" ")[2]) for each in changes if each.kind == "code-added"}
        assert told == codes
    assert set(STANDARD.models_of(new)) - set(STANDARD.models_of(old)) == {
        name for name, changes in account.changes.items() if changes[0].kind == "type-added"
    }


def _names(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(step for step in path if step != ITEM)


class Late(Card):
    """晚来的证 · A card that came later."""

    record_type_name: ClassVar[str] = "late"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")


def test_a_new_record_type_breaks_old_readers() -> None:
    editions = {"1.0": Status.SEALED, "1.1": Status.DRAFT}
    standard = Standard("toy", {"visit": Visit, "late": Late}, editions)
    (found,) = compare_editions(standard, E10, E11).changes["late"]
    assert (found.kind, found.verdicts) == ("type-added", {Role.READER: BREAKS, Role.WRITER: SAFE})
    assert found.witnesses[Role.READER]["record_type"] == "late"
    (found,) = compare_editions(standard, E11, E10).changes["late"]
    assert (found.kind, found.verdicts) == ("type-removed", {Role.READER: SAFE, Role.WRITER: BREAKS})
