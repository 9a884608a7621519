"""Engines that we did not write read what we write."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from enforce_data import check
from enforce_data.report import RENDERERS

ROOT = Path(__file__).parents[2]

AJV = """
const Ajv = require('ajv/dist/2020').default;
const fs = require('fs');
const ajv = new Ajv({strict: true, allErrors: true, validateFormats: false});
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1])));
const answers = JSON.parse(fs.readFileSync(0)).map(report => validate(report) ? '' : ajv.errorsText(validate.errors));
console.log(JSON.stringify(answers));
"""


@pytest.mark.needs("node", "npm:ajv")
def test_ajv_reads_the_report_as_its_schema_says() -> None:
    folders = ["county", "faulty/csv-gb18030", "faulty-json", "unreadable"]
    reports = [check(ROOT / "examples" / folder).to_dict() for folder in folders]
    broken = {**reports[0], "outcome": "valid"}
    run = subprocess.run(
        ["node", "-e", AJV, ROOT / "schemas" / "report.schema.json"],
        input=json.dumps([*reports, broken]),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "build" / "node",
    )
    *answers, refused = json.loads(run.stdout)
    assert answers == [""] * len(folders)
    assert "outcome" in refused


@pytest.mark.needs("xmllint")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_xmllint_reads_the_junit_report(lang: str, tmp_path: Path) -> None:
    report = check(ROOT / "examples" / "faulty" / "json")
    file = tmp_path / "junit.xml"
    file.write_text("".join(RENDERERS["junit"].render(report, lang)), encoding="utf-8")
    run = subprocess.run(["xmllint", "--noout", "--nonet", file], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
