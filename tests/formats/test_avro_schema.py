"""Our Avro schema: what it says of each kind of element, and that others can read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import avro.schema
import fastavro
import pytest

from enforce_data.dictionary import E, Group
from enforce_data.dictionary.reading import section_of
from enforce_data.editions import Edition
from enforce_data.formats.avro_schema import schema_of
from enforce_data.model import STANDARD
from enforce_data.values import Text20
from toy.standard import TOY

E10, E11, E20 = (Edition(1, 0), Edition(1, 1), Edition(2, 0))
EVERY = [(TOY, kind, edition) for kind in TOY.models for edition in TOY.editions] + [
    (STANDARD, kind, edition) for kind in STANDARD.models for edition in STANDARD.editions
]
ASCII_NAME = re.compile("[A-Za-z_][A-Za-z0-9_]*")


def visit(*editions: Edition) -> dict[str, Any]:
    return schema_of(TOY.name, TOY.section("visit"), editions)


def fields(schema: dict[str, Any]) -> dict[str, Any]:
    return {field["name"]: field["type"] for field in schema["fields"]}


def types(schema: Any) -> Iterator[Any]:
    """Every type within a schema."""
    yield schema
    if isinstance(schema, list):
        for branch in schema:
            yield from types(branch)
    elif isinstance(schema, dict):
        for inner in (schema.get("items"), *(field["type"] for field in schema.get("fields", ()))):
            if inner is not None:
                yield from types(inner)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("record_id", "string"),
        ("visited_on", {"type": "int", "logicalType": "date"}),
        ("entered_at", ["null", "string"]),
        ("first_visit", ["null", "boolean"]),
        ("companions", ["null", "int"]),
        ("fee", ["null", {"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2}]),
        ("longitude", ["null", {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 6}]),
        ("topics", ["null", {"type": "array", "items": "string"}]),
        ("purpose", {"type": "enum", "name": "Purpose", "doc": "来馆目的", "symbols": ["study", "loan", "event"]}),
    ],
)
def test_kinds_of_elements(name: str, kind: Any) -> None:
    assert fields(visit(E10))[name] == kind


def test_the_record() -> None:
    schema = visit(E10)
    assert (schema["name"], schema["namespace"], schema["doc"]) == ("Visit", "toy.v1", "到馆")
    first = schema["fields"][0]
    assert first == {"name": "record_type", "doc": "记录类型:记录类型,固定为 visit。", "type": "string"}
    optional = next(field for field in schema["fields"] if field["name"] == "visitor")
    assert optional["default"] is None
    assert visit(E20)["namespace"] == "toy.v2"


def test_elements_and_codes_by_edition() -> None:
    old, new, both = fields(visit(E10)), fields(visit(E11)), fields(visit(E10, E11))
    assert "desk" not in old
    assert new == both
    assert new["desk"] == ["null", "string"]
    assert new["purpose"]["symbols"] == ["study", "loan", "event", "workshop"]
    assert {"note", "remarks", "locker"} <= set(fields(visit(E10, E20)))


def test_types_of_one_name_are_told_apart() -> None:
    one, two = (type("Same", (Group,), {"__module__": __name__, "__doc__": f"{word} · Same."}) for word in "甲乙")

    def with_text(model: Any, id_: str) -> Any:
        notes = {"__module__": __name__, "__annotations__": {"text": Annotated[Text20, E(id_, "内容")]}}
        return type("Same", (model,), {**notes, "__doc__": model.__doc__})

    left, right = with_text(one, "X-1"), with_text(two, "X-2")
    notes = {"left": Annotated[left, E("X-3", "左")], "right": Annotated[right, E("X-4", "右")]}
    outer = type("Same", (Group,), {"__module__": __name__, "__doc__": "外 · Same.", "__annotations__": notes})
    schema = schema_of("x", section_of(outer), [E10])
    names = [each["name"] for each in types(schema) if isinstance(each, dict) and "name" in each]
    assert names == ["Same", "Same_left_Same", "Same_right_Same"]
    fastavro.parse_schema(schema)


@pytest.mark.parametrize(("standard", "kind", "edition"), EVERY)
def test_both_libraries_take_every_schema(standard: Any, kind: str, edition: Edition) -> None:
    schema = schema_of(standard.name, standard.section(kind), [edition])
    text = json.dumps(schema)
    fastavro.parse_schema(json.loads(text))
    avro.schema.parse(text)
    for each in types(schema):
        if isinstance(each, dict):
            names = [each.get("name", "x"), *each.get("symbols", ()), *fields(each)] if "fields" in each else []
            assert all(ASCII_NAME.fullmatch(name) for name in names)


@pytest.mark.parametrize("kind", STANDARD.models)
def test_no_class_of_the_standard_shares_a_name(kind: str) -> None:
    schema = schema_of(STANDARD.name, STANDARD.section(kind), STANDARD.editions)
    names = [each["name"] for each in types(schema) if isinstance(each, dict) and "name" in each]
    assert len(names) == len(set(names))
    assert not [name for name in names if "_" in name]


def test_old_readers_and_new_writers_resolve(tmp_path: Path) -> None:
    """Minor editions only add, so either schema reads what the other wrote (while the codes are known to both)."""
    old, new = visit(E10), visit(E11)
    record = {"record_type": "visit", "edition": "1.0", "record_id": "V-1", "branch": {"code": "B"}, "purpose": "loan"}
    record["visited_on"] = 19783
    for writer, reader in ((old, new), (new, old)):
        path = tmp_path / "a.avro"
        with path.open("wb") as stream:
            fastavro.writer(stream, writer, [record])
        with path.open("rb") as stream:
            (found,) = fastavro.reader(stream, reader)
        assert found["record_id"] == "V-1"
