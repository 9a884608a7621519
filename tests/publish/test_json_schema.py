"""The published JSON Schemas: well formed, without what engines disagree on, and of one mind with the checker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from enforce_data.editions import Edition
from enforce_data.model import STANDARD
from enforce_data.publish.json_schema import json_schema, openapi
from enforce_data.rules.samples import names, sample

EDITIONS = [(record_type, edition) for edition in STANDARD.editions for record_type in STANDARD.models_of(edition)]
KEYWORDS = {
    *("$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "deprecated", "examples"),
    *("type", "properties", "required", "additionalProperties", "items", "minItems", "enum", "const"),
    *("pattern", "maxLength", "minimum", "maximum", "anyOf", "not"),
}
"""All that our schemas use: what ajv, jsonschema and jsonschema-rs read alike."""
DIVERGENT = re.compile(r"\\[^.\\]|\(\?|(?<!\[)\^|\$|(?<!\\)\.")
"""In patterns: escapes of classes, groups with a meaning, anchors, and the point, on which engines differ."""


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, list):
        for item in schema:
            yield from subschemas(item)
    if not isinstance(schema, dict):
        return
    yield schema
    for keyword, value in schema.items():
        if keyword in ("properties", "$defs"):
            for item in value.values():
                yield from subschemas(item)
        elif keyword in ("items", "not", "anyOf") or (keyword == "additionalProperties" and value is not False):
            yield from subschemas(value)


@pytest.fixture(params=EDITIONS, ids=lambda each: f"{each[0]}-{each[1]}")
def schema(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json_schema(STANDARD, *request.param)


def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


def test_only_keywords_that_engines_read_alike(schema: dict[str, Any]) -> None:
    assert {keyword for each in subschemas(schema) for keyword in each} <= KEYWORDS


def test_patterns_hold_nothing_that_engines_read_differently(schema: dict[str, Any]) -> None:
    for each in subschemas(schema):
        if "pattern" not in each or each["pattern"] == "\n$":
            continue
        whole = re.fullmatch(r"\^\(\?:(.*)\)\$", each["pattern"], re.DOTALL)
        assert whole is not None, each["pattern"]
        classes_apart = re.sub(r"\[\^?[^\]]*\]", "", whole[1])
        assert DIVERGENT.findall(classes_apart) == [], each["pattern"]
        assert "\\" not in "".join(re.findall(r"\[[^\]]*\]", whole[1]))


def test_every_reference_resolves_in_its_own_file(schema: dict[str, Any]) -> None:
    wanted = {each["$ref"] for each in subschemas(schema) if "$ref" in each}
    assert wanted == {f"#/$defs/{name}" for name in schema["$defs"]}


def test_titles_and_descriptions_are_in_both_languages(schema: dict[str, Any]) -> None:
    for name, member in schema["properties"].items():
        chinese, _, english = member["description"].partition("\n")
        assert re.search("[一-鿿]", chinese), name
        assert english.isascii() or re.search("[a-z]{3}", english), name
        assert re.fullmatch(r"HED-\d{4}", member["$comment"])


@pytest.mark.parametrize("name", names())
def test_samples_are_valid_in_two_engines(name: str) -> None:
    record = sample(name)
    schema = json_schema(STANDARD, record["record_type"], STANDARD.stated_edition(record["edition"]))
    jsonschema.validate(record, schema, jsonschema.Draft202012Validator)
    assert jsonschema_rs.validator_for(schema).is_valid(record)


@pytest.mark.parametrize(
    ("member", "value", "sound"),
    [
        ("remarks", None, True),
        ("remarks", "由旧系统迁移\n第二行", True),
        ("remarks", "由旧系统迁移\n", False),
        ("remarks", "", False),
        ("updated_at", "2024-06-04T08:30+08:00", True),
        ("updated_at", "2024-06-04T08:30+08:00\n", False),
        ("updated_at", None, False),
        ("place", {"address": None}, False),
        ("place", {}, False),
        ("penalties", [], False),
        ("penalties", [None], False),
        ("edition", "1.7", False),
        ("unheard_of", 1, False),
    ],
)
def test_nothing_and_edges_are_the_same_to_both_engines(member: str, value: Any, sound: bool) -> None:
    record = sample("penalty") | {member: value}
    schema = json_schema(STANDARD, "penalty", STANDARD.default_edition)
    text = json.dumps(record)
    assert jsonschema.Draft202012Validator(schema).is_valid(json.loads(text)) is sound
    assert jsonschema_rs.validator_for(schema).is_valid(json.loads(text)) is sound


@pytest.mark.parametrize("edition", STANDARD.editions, ids=str)
def test_openapi_holds_the_same_records(edition: Edition) -> None:
    whole = openapi(STANDARD, edition)
    schemas = whole["components"]["schemas"]
    assert {STANDARD.section(record_type).name for record_type in STANDARD.models_of(edition)} <= schemas.keys()
    wanted = {each["$ref"] for schema in schemas.values() for each in subschemas(schema) if "$ref" in each}
    assert {reference.removeprefix("#/components/schemas/") for reference in wanted} <= schemas.keys()
    record = sample("penalty") | {"edition": str(edition)}
    schema = {"$ref": "#/components/schemas/Penalty", "components": whole["components"]}
    assert jsonschema_rs.validator_for(schema).is_valid(record)
    assert not jsonschema_rs.validator_for(schema).is_valid(record | {"procedure": "summary"})
