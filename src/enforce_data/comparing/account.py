"""Two schemas, or two editions, compared: every change with its verdicts, each break with a record that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

from enforce_data.comparing.change import Change, Role, Trial, Verdict, verdict_of
from enforce_data.comparing.differences import EDITION, NULL, Places, differences
from enforce_data.comparing.instance import record_with, value_of
from enforce_data.comparing.shape import NotOursError, Schema, Shape, shape_of
from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.publish.json_schema import json_schema

_NO_WITNESS = Said("按推断会有影响,但没有找到能证明的记录", "it should break, but no record was found that shows it")


@dataclass
class Account:
    """What changed, by record type."""

    old: str
    new: str
    changes: dict[str, list[Change]] = field(default_factory=dict)

    def verdict(self, role: Role) -> Verdict:
        """Whether a role is broken by anything."""
        return verdict_of(change.verdicts[role] for changes in self.changes.values() for change in changes)


class Side:
    """One schema: its shape, and a validator that takes any edition, because two of them always differ in that."""

    def __init__(self, schema: Schema) -> None:
        from jsonschema import Draft202012Validator

        self.shape: Shape = shape_of(schema)
        members: Mapping[str, Any] = schema.get("properties", {})
        opened = {name: {} if (name,) == EDITION else each for name, each in members.items()}
        named = {name: each for name, each in schema.items() if name not in ("$id", "$schema")}  # nothing is fetched
        self._validator = Draft202012Validator({**named, "properties": opened})

    @property
    def record_type(self) -> Any:
        """The one value of ``record_type``; None where the schema is of something else."""
        member = self.shape.members.get("record_type")
        return member.codes[0] if member is not None and len(member.codes) == 1 else None

    def takes(self, record: Any) -> bool:
        """Whether a record conforms to the schema."""
        return self._validator.is_valid(record)


def compare_editions(standard: Standard, old: Edition, new: Edition) -> Account:
    """Compare two editions of a standard."""
    before, after = (
        {each: Side(json_schema(standard, each, edition)) for each in standard.models_of(edition)}
        for edition in (old, new)
    )
    account = Account(str(old), str(new))
    for record_type in standard.models:
        if record_type in before and record_type in after:
            was = {
                entry.id: entry.element.was
                for _, entry in standard.section(record_type).walk()
                if entry.element.was is not None
            }
            found = compare(before[record_type], after[record_type], was)
        elif record_type in after:
            said = Said("新增记录类型", "record type added")
            found = [_whole("type-added", said, Role.READER, after[record_type], before)]
        elif record_type in before:
            said = Said("删除记录类型", "record type removed")
            found = [_whole("type-removed", said, Role.WRITER, before[record_type], after)]
        else:
            continue
        if found:
            account.changes[record_type] = found
    return account


def compare_schemas(old: Schema, new: Schema, names: tuple[str, str]) -> Account:
    """Compare two schemas; raise NotOursError for what is not written as ours are, or is of two record types."""
    before, after = Side(old), Side(new)
    if before.record_type != after.record_type:
        raise NotOursError(f"the files are of two record types, {before.record_type} and {after.record_type}")
    found = compare(before, after, {})
    return Account(*names, {str(after.record_type): found} if found else {})


def compatibility(standard: Standard) -> Iterator[Account]:
    """Every edition with every other, older ones first."""
    for old, new in permutations(sorted(standard.editions), 2):
        yield compare_editions(standard, old, new)


def compare(old: Side, new: Side, was: Mapping[str, str]) -> list[Change]:
    """The changes between two schemas of one record type; ``was`` has former names by the id of the element."""
    changes = list(differences(old.shape, new.shape, Places(was=was)))
    for change in changes:
        _prove(change, Role.READER, new, old)
        _prove(change, Role.WRITER, old, new)
    return changes


def _prove(change: Change, role: Role, writes: Side, reads: Side) -> None:
    """Settle what a change means to a role, by a record that the one side takes and the other refuses."""
    trial = change.trials.get(role)
    if trial is None:
        return
    change.verdicts[role] = Verdict.UNDETERMINED
    if not isinstance(trial, Trial):
        change.reasons[role] = trial
        return
    record = record_with(writes.shape, trial.path, None if trial.value is NULL else trial.value)
    if writes.takes(record) and not reads.takes(record):
        change.verdicts[role] = Verdict.BREAKS
        change.witnesses[role] = record
    else:
        change.reasons[role] = _NO_WITNESS


def _whole(kind: str, said: Said, role: Role, writes: Side, reads: Mapping[str, Side]) -> Change:
    """The change that a record type is new, or gone: any record of it is refused by every schema of the other side."""
    change = Change(kind, (), None, said)
    record = value_of(writes.shape)
    if writes.takes(record) and not any(side.takes(record) for side in reads.values()):
        change.verdicts[role] = Verdict.BREAKS
        change.witnesses[role] = record
    else:
        change.verdicts[role] = Verdict.UNDETERMINED
        change.reasons[role] = _NO_WITNESS
    return change
