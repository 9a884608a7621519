"""The JSON reports and their published schema."""

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from enforce_data.report import RENDERERS
from report.hand_built import county_report, empty_report

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

FINDING_KEYS = [
    "rule",
    "severity",
    "input",
    "record",
    "path",
    "element",
    "related",
    "location",
    "value",
    "message",
    "fix",
    "basis",
    "rejects",
]
LOCATION_KEYS = ["line", "column", "cell", "sheet", "xpath", "key", "source"]


def parsed(report):
    return json.loads("".join(RENDERERS["json"].render(report, "zh")))


def subschemas(schema, at="#"):
    yield at, schema
    for name in ("properties", "$defs"):
        for key, value in schema.get(name, {}).items():
            yield from subschemas(value, f"{at}/{name}/{key}")
    for name in ("items", "additionalProperties"):
        if isinstance(schema.get(name), dict):
            yield from subschemas(schema[name], f"{at}/{name}")


def test_the_schema_is_a_schema_with_its_address():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "https://enforce-data.example/report.schema.json"


@pytest.mark.parametrize(("at", "schema"), list(subschemas(SCHEMA)))
def test_every_object_is_closed_and_everything_is_described_in_both_languages(at, schema):
    if "properties" in schema:
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])
    if set(schema) != {"$ref"}:
        zh, separator, en = schema["description"].partition(" · ")
        assert separator, at
        assert not zh.isascii(), at
        assert en, at


@pytest.mark.parametrize(
    "report",
    [county_report(), county_report(max_findings=0), empty_report()],
    ids=["county", "no findings kept", "empty"],
)
def test_reports_satisfy_the_schema(report):
    VALIDATOR.validate(parsed(report))


def test_every_key_of_every_finding_is_present():
    for finding in parsed(county_report())["findings"]:
        assert list(finding) == FINDING_KEYS
        assert list(finding["location"]) == LOCATION_KEYS


@pytest.mark.parametrize("key", FINDING_KEYS)
def test_the_schema_wants_every_key_of_a_finding(key):
    report = parsed(county_report())
    del report["findings"][0][key]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("outcome",), "valid"),
        (("extra",), 1),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "location", "line"), 0),
        (("findings", 0, "input"), -1),
        (("findings", 1, "record", "number"), 0),
        (("inputs", 0, "sha256"), "0D" * 32),
        (("inputs", 0, "sha256"), "0d" * 33),
        (("as_of", "day"), "2024-12-31\n"),
        (("summary", "quality", "规范性"), 1.1),
    ],
)
def test_the_schema_refuses_what_no_report_says(path, value):
    report = copy.deepcopy(parsed(county_report()))
    *way, last = path
    target = report
    for step in way:
        target = target[step]
    target[last] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)


def test_json_lines_hold_the_same_as_the_report_in_one_piece():
    heading, *findings = map(json.loads, RENDERERS["jsonl"].render(county_report(), "zh"))
    assert "findings" not in heading
    assert {**heading, "findings": findings} == parsed(county_report())


def test_json_lines_are_lines_of_their_own():
    for line in RENDERERS["jsonl"].render(county_report(), "zh"):
        assert line.endswith("\n")
        assert line.count("\n") == 1


def test_language_changes_nothing_in_json():
    for form in ("json", "jsonl"):
        assert list(RENDERERS[form].render(county_report(), "zh")) == list(
            RENDERERS[form].render(county_report(), "en")
        )
