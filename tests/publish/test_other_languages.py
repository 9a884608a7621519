"""The programs in ``examples/other-languages`` take the examples and refuse a broken copy."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HERE = ROOT / "examples" / "other-languages"
SCHEMAS = ROOT / "schemas" / "1.0"


def run(folder: Path, *command: object) -> tuple[int, str]:
    ran = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def broken(source: Path, tmp_path: Path, old: str, new: str) -> Path:
    text = source.read_text("utf-8")
    assert old in text
    target = tmp_path / source.name
    target.write_text(text.replace(old, new, 1), "utf-8")
    return target


@pytest.mark.needs("java")
def test_java_and_the_xsd(tmp_path: Path) -> None:
    files = sorted((ROOT / "examples" / "formats" / "xml").glob("*.xml"))
    assert run(ROOT, "java", HERE / "Validate.java", SCHEMAS / "xsd" / "records.xsd", *files)[0] == 0
    faulty = broken(
        ROOT / "examples/formats/xml/penalties.xml", tmp_path, "<procedure>ordinary<", "<procedure>summary<"
    )
    code, said = run(ROOT, "java", HERE / "Validate.java", SCHEMAS / "xsd" / "records.xsd", faulty)
    assert code == 1
    assert "summary" in said


@pytest.mark.needs("node", "npm:ajv")
def test_node_and_the_json_schema(tmp_path: Path) -> None:
    node = ROOT / "build" / "node"
    files = sorted((ROOT / "examples" / "formats" / "jsonl").glob("*.jsonl"))
    code, said = run(node, "node", HERE / "validate.mjs", SCHEMAS / "jsonschema", *files)
    assert code == 0, said
    faulty = broken(
        ROOT / "examples/formats/jsonl/penalties.jsonl", tmp_path, '"procedure":"ordinary"', '"procedure":"summary"'
    )
    code, said = run(node, "node", HERE / "validate.mjs", SCHEMAS / "jsonschema", faulty)
    assert code == 1
    assert "/procedure" in said


def test_the_programs_are_short() -> None:
    for name in ("Validate.java", "validate.mjs"):
        assert len((HERE / name).read_text("utf-8").splitlines()) <= 34
