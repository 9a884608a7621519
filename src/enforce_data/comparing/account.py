"""Two schemas, or two editions, compared: every change with its verdicts."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from enforce_data.comparing.change import Change, Role, Verdict
from enforce_data.comparing.differences import STATED, differences
from enforce_data.comparing.instance import record_with
from enforce_data.comparing.shape import Schema, Shape, shape_of
from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.publish.json_schema import json_schema

_NO_WITNESS = Said("没有找到能证明的记录", "no record was found that shows it")


@dataclass
class Account:
    """The changes of each record type."""

    changes: dict[str, list[Change]] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    """Record types that only the new side knows."""
    removed: list[str] = field(default_factory=list)

    def verdict(self, role: Role) -> Verdict:
        """Whether a role is broken by anything."""
        verdicts = {change.verdicts[role] for changes in self.changes.values() for change in changes}
        if (self.added if role is Role.READER else self.removed) or Verdict.BREAKS in verdicts:
            return Verdict.BREAKS
        return Verdict.UNDETERMINED if Verdict.UNDETERMINED in verdicts else Verdict.SAFE


def compare_editions(standard: Standard, old: Edition, new: Edition) -> Account:
    """Compare two editions of a standard."""
    before, after = standard.models_of(old), standard.models_of(new)
    account = Account(added=[each for each in after if each not in before])
    account.removed = [each for each in before if each not in after]
    for record_type in before:
        if record_type in after:
            schemas = (json_schema(standard, record_type, edition) for edition in (old, new))
            account.changes[record_type] = compare(*schemas)
    return account


def compare(old: Schema, new: Schema) -> list[Change]:
    """Compare two schemas of one record type; raise NotOursError for what is not written as ours are.

    A role is broken where a record shows it: one that the one side takes and the other refuses.
    """
    shapes = {Role.READER: shape_of(new), Role.WRITER: shape_of(old)}
    sides = {Role.READER: (_validator(new), _validator(old)), Role.WRITER: (_validator(old), _validator(new))}
    changes = list(differences(shapes[Role.WRITER], shapes[Role.READER]))
    for change in changes:
        for role in Role:
            _judge(change, role, shapes[role], *sides[role])
    return changes


def _judge(change: Change, role: Role, shape: Shape, writes: Any, reads: Any) -> None:
    """Look for a record that the one side writes and the other refuses."""
    trials = change.trials.get(role)
    change.verdicts[role] = Verdict.SAFE
    if trials is None:
        return
    for trial in trials:
        try:
            record = record_with(shape, change.path, copy.deepcopy(trial))
        except (KeyError, IndexError, AttributeError, TypeError):
            continue
        if not writes.is_valid(record):
            change.verdicts[role] = Verdict.UNDETERMINED
        elif not reads.is_valid(record):
            change.verdicts[role] = Verdict.BREAKS
            change.witnesses[role] = record
            return
    if change.reason is not None and not trials:
        change.verdicts[role] = Verdict.UNDETERMINED
    if change.verdicts[role] is Verdict.UNDETERMINED:
        change.reason = change.reason or _NO_WITNESS


def _validator(schema: Schema) -> Any:
    """A validator that takes any edition: two editions always differ in what they are called."""
    from jsonschema import Draft202012Validator

    opened: dict[str, Any] = dict(schema)
    members: Mapping[str, Any] = schema.get("properties", {})
    opened["properties"] = {name: {} if (name,) in STATED else each for name, each in members.items()}
    return Draft202012Validator(opened)
