"""Every published file before the judges of its own language."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from agreement.engines import NODE, ROOT
from enforce_data.editions import Edition
from enforce_data.model import STANDARD
from enforce_data.publish.artefacts import artefacts

EDITIONS = [each for each in STANDARD.editions if (ROOT / "schemas" / str(each)).is_dir()]


@pytest.fixture(scope="module", params=EDITIONS, ids=str)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all files that are text, as the generators make them now."""
    edition: Edition = request.param
    folder = tmp_path_factory.mktemp(f"made-{edition}")
    for artefact in artefacts(STANDARD, edition):
        if artefact.path.partition("/")[0] in ("jsonschema", "xsd", "avro", "table"):
            path = folder / artefact.path
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(artefact.make())
    return folder


def run(*command: object) -> tuple[int, str]:
    ran = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def files(folder: Path, kind: str, suffix: str) -> list[Path]:
    found = sorted((folder / kind).glob(f"*{suffix}"))
    assert found
    return found


def test_json_schemas_and_check_jsonschema(made: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema"]
    assert run(*command, *files(made, "jsonschema", ".schema.json")) == (0, "ok -- validation done\n")


@pytest.mark.needs("node", "npm:ajv")
def test_json_schemas_and_ajv_strict(made: Path) -> None:
    for file in files(made, "jsonschema", ".schema.json"):
        code, said = run("node", ROOT / "tests" / "agreement" / "judge_json.js", NODE, file)
        assert code == 0, said


def test_xml_schemas_and_libxml2_and_xmlschema(made: Path) -> None:
    import xmlschema

    for file in files(made, "xsd", ".xsd"):
        etree.XMLSchema(file=str(file))
        assert xmlschema.XMLSchema10(file, allow="local").built


@pytest.mark.needs("java")
def test_xml_schemas_and_xerces(made: Path) -> None:
    empty = made / "empty.xml"
    empty.write_text('<records xmlns="urn:enforce-data:1"/>')
    for file in files(made, "xsd", ".xsd"):
        code, said = run("java", ROOT / "examples" / "other-languages" / "Validate.java", file, empty)
        assert code == (0 if file.name == "records.xsd" else 1), said
        assert "Exception" not in said, said


def test_avro_schemas_in_two_libraries(made: Path) -> None:
    import avro.schema
    import fastavro

    for file in files(made, "avro", ".avsc"):
        name = f"enforce_data.v{EDITIONS[0].major}.{STANDARD.section(file.stem).name}"
        assert fastavro.parse_schema(json.loads(file.read_text("utf-8")))["name"] == name
        assert avro.schema.parse(file.read_text("utf-8")).fullname == name


@pytest.mark.needs("node", "npm:avsc")
def test_avro_schemas_and_avsc(made: Path) -> None:
    for file in files(made, "avro", ".avsc"):
        code, said = run("node", ROOT / "tests" / "agreement" / "judge_avro.js", NODE, file)
        assert code == 0, said


def test_table_schemas_and_the_examples_are_taken_by_frictionless(made: Path) -> None:
    from frictionless import Resource, Schema

    examples = ROOT / "examples" / "formats" / "csv"
    of_their_edition = made.name.startswith(f"made-{STANDARD.default_edition}")
    for file in files(made, "table", ".json"):
        assert list(Schema.metadata_validate(json.loads(file.read_text("utf-8")))) == []
        schema = Schema.from_descriptor(json.loads(file.read_text("utf-8")))
        for example in examples.glob("*.csv") if of_their_edition else ():
            if _table_of(example) == file.stem:
                resource = Resource(path=example.name, basepath=str(examples), schema=schema)
                report = resource.validate()
                assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


def _table_of(example: Path) -> str:
    """The table that an example is: the type of its records, and its repeated group as its name has it."""
    stem, _, group = example.stem.partition(".")
    first = example.with_name(f"{stem}.csv").read_text("utf-8-sig").splitlines()[1]
    record_type = first.partition(",")[0]
    return f"{record_type}.{group}" if group else record_type
