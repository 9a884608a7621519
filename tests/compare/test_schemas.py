"""Hand-made changes of a schema: each with the right verdict, each break with a record that one side really refuses."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from enforce_data.comparing import Change, NotOursError, Role, Verdict, compare_schemas
from enforce_data.comparing.change import written
from enforce_data.comparing.languages import TOO_LARGE
from enforce_data.publish.json_schema import json_schema
from toy.made import E11
from toy.standard import TOY

Schema = dict[str, Any]
SCHEMA: Schema = json_schema(TOY, "visit", E11)
TEXT_20 = SCHEMA["$defs"]["text_20"]


def changes(old: Schema, new: Schema) -> list[Change]:
    return [change for each in compare_schemas(old, new, ("old", "new")).changes.values() for change in each]


def edited(edit: Callable[[Schema], object]) -> Schema:
    schema = copy.deepcopy(SCHEMA)
    edit(schema)
    return schema


def member(schema: Schema, *names: str) -> Schema:
    """The schema of a member of the record, or of a group by its name."""
    around = schema if len(names) == 1 else schema["$defs"][names[0]]
    found: Schema = around["properties"][names[-1]]
    return found


def _rename(schema: Schema) -> None:
    schema["properties"]["sum"] = schema["properties"].pop("fee")


_EMPTY = {"type": "object", "properties": {}, "additionalProperties": False}

BREAKS: dict[str, tuple[Callable[[Schema], object], str, str, set[Role]]] = {
    # what was done: the edit, the kind of change, its path, whom it breaks
    "a member is removed": (lambda it: it["properties"].pop("fee"), "removed", "fee", {Role.WRITER}),
    "a member is added": (
        lambda it: it["properties"].update(
            cat={"$comment": "X-1", "title": "猫", "anyOf": [{"type": "boolean"}, NULL]}
        ),
        "added",
        "cat",
        {Role.READER},
    ),
    "a member is renamed": (_rename, "renamed", "sum", {Role.READER, Role.WRITER}),
    "a member is made mandatory": (lambda it: it["required"].append("fee"), "mandatory", "fee", {Role.WRITER}),
    "a member is made optional": (lambda it: it["required"].remove("purpose"), "optional", "purpose", {Role.READER}),
    "a code is removed": (
        lambda it: it["$defs"]["Mood"]["enum"].remove("calm"),
        "code-removed",
        "feedback.remarks[].mood",
        {Role.WRITER},
    ),
    "a code is added": (lambda it: it["$defs"]["Mood"]["enum"].append("sad"), "code-added", "moods[]", {Role.READER}),
    "a text is shortened": (
        lambda it: it["$defs"]["text_200"].update(maxLength=100),
        "narrowed",
        "loans[].title",
        {Role.WRITER},
    ),
    "a number may be greater": (
        lambda it: it["$defs"]["count"].update(maximum=2**40),
        "widened",
        "steps[]",
        {Role.READER},
    ),
    "a written form is another": (
        lambda it: it["$defs"]["yuan"].update(pattern="^(?:[0-9]{1,9}\\.[0-9]{1,2})$"),
        "changed",
        "fee",
        {Role.READER, Role.WRITER},
    ),
    "a type is another": (
        lambda it: it["$defs"].update(flag={"enum": ["yes", "no"]}),
        "type",
        "first_visit",
        {Role.READER, Role.WRITER},
    ),
    "codes become any text": (
        lambda it: it["$defs"].update(Purpose=TEXT_20),
        "type",
        "purpose",
        {Role.READER},
    ),
    "null is refused": (
        lambda it: it["properties"].update(fee=member(it, "fee")["anyOf"][0]),
        "narrowed",
        "fee",
        {Role.WRITER},
    ),
    "a list may be empty": (
        lambda it: member(it, "topics")["anyOf"][0].pop("minItems"),
        "widened",
        "topics",
        {Role.READER},
    ),
}
NULL = {"type": "null"}


@pytest.mark.parametrize("name", BREAKS)
def test_a_change_breaks_whom_it_breaks(name: str) -> None:
    edit, kind, path, broken = BREAKS[name]
    new = edited(edit)
    found = next(each for each in changes(SCHEMA, new) if (each.kind, written(each.path)) == (kind, path))
    assert {role for role, verdict in found.verdicts.items() if verdict is Verdict.BREAKS} == broken
    assert not found.reasons
    before, after = Draft202012Validator(SCHEMA), Draft202012Validator(new)
    for role, record in found.witnesses.items():
        writes, reads = (after, before) if role is Role.READER else (before, after)
        assert writes.is_valid(record)
        assert not reads.is_valid(record)


@pytest.mark.parametrize("name", BREAKS)
def test_the_other_way_round_the_roles_change_places(name: str) -> None:
    edit, _, _, broken = BREAKS[name]
    account = compare_schemas(edited(edit), SCHEMA, ("new", "old"))
    other = {Role.READER: Role.WRITER, Role.WRITER: Role.READER}
    assert {role for role in Role if account.verdict(role) is Verdict.BREAKS} == {other[role] for role in broken}


def test_a_schema_compared_with_itself_gives_nothing() -> None:
    assert compare_schemas(SCHEMA, edited(lambda it: it.update(title="另一个名称")), ("old", "new")).changes == {}


def test_what_is_only_written_in_another_way_breaks_nothing() -> None:
    (found, *_) = changes(SCHEMA, edited(lambda it: it["$defs"]["yuan"].update(pattern=_YUAN)))
    assert found.kind == "reworded"
    assert set(found.verdicts.values()) == {Verdict.SAFE}


_YUAN = "^(?:(?:[0-9]|[1-9][0-9]{1,15})\\.[0-9][0-9])$"


def test_a_deprecation_is_told_and_breaks_nothing() -> None:
    (found,) = changes(SCHEMA, edited(lambda it: member(it, "fee").update(deprecated=True)))
    assert (found.kind, found.path, set(found.verdicts.values())) == ("deprecated", ("fee",), {Verdict.SAFE})


def test_what_cannot_be_decided_is_undetermined_with_the_reason() -> None:
    intricate = "^(?:(a|b)*a(a|b){14})$"
    old, new = (
        edited(lambda it, pattern=pattern: it["$defs"]["yuan"].update(pattern=pattern, maxLength=99))
        for pattern in (intricate, intricate.replace("*a(", "*b("))
    )
    account = compare_schemas(old, new, ("old", "new"))
    found, *_ = account.changes["visit"]
    assert set(found.verdicts.values()) == {Verdict.UNDETERMINED}
    assert found.reasons == dict.fromkeys(Role, TOO_LARGE)
    assert account.verdict(Role.READER) is Verdict.UNDETERMINED


def test_a_group_that_is_added_is_listed_with_all_that_is_in_it() -> None:
    old = edited(lambda it: it["properties"].pop("feedback"))
    assert [written(each.path) for each in changes(old, SCHEMA)] == [
        "feedback",
        "feedback.score",
        "feedback.remarks",
        "feedback.remarks[].text",
        "feedback.remarks[].mood",
    ]


@pytest.mark.parametrize(
    "edit",
    [
        lambda it: it.update(patternProperties={}),
        lambda it: it.update(additionalProperties=True),
        lambda it: it["$defs"]["yuan"].update({"not": {"type": "null"}}),
        lambda it: it["$defs"]["yuan"].update(type=["string", "null"]),
        lambda it: it["$defs"].update(yuan={"$ref": "#/$defs/yuan"}),
        lambda it: it["$defs"].update(yuan={"$ref": "#/$defs/nowhere"}),
        lambda it: it["$defs"].update(yuan={"$ref": "#/$defs/hours", "maxLength": 3}),
        lambda it: it["$defs"].update(yuan=True),
        lambda it: it["required"].append("nobody"),
        lambda it: it.pop("properties"),
        lambda it: it.update(anyOf=[]),
        lambda it: it["$defs"]["Mood"].update(enum=[]),
        lambda it: it["$defs"]["yuan"].update(pattern="("),
        lambda it: it["$defs"]["yuan"].update(pattern=7),
        lambda it: it["$defs"]["text_20"].update(maxLength="20"),
        lambda it: it["$defs"]["count"].update(maximum=2.5),
        lambda it: it["$defs"]["yuan"].update({"$id": "https://elsewhere.example"}),
        lambda it: it.update(required=[[]]),
        lambda it: it["$defs"]["Mood"].update(_EMPTY) or it["$defs"]["Mood"].pop("enum"),
        lambda it: it.update({"$defs": 7}),
        lambda it: it["$defs"]["Mood"].update(enum=[1]),
        lambda it: it["properties"]["record_type"].update(const="card"),
    ],
)
def test_what_ours_never_do_is_not_compared(edit: Callable[[Schema], object]) -> None:
    with pytest.raises(NotOursError):
        changes(SCHEMA, edited(edit))


def test_what_is_no_schema_is_not_compared() -> None:
    with pytest.raises(NotOursError):
        compare_schemas([], SCHEMA, ("old", "new"))  # type: ignore[arg-type]
