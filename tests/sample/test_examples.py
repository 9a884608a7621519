"""The bundled examples are those of the generator, and the checker finds exactly what was planted."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check
from enforce_data.findings import Outcome, pointer
from enforce_data.sample.__main__ import main
from enforce_data.sample.examples import tree
from enforce_data.sample.forms import FAULTY, FORMS

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDERS = [form.folder for form in FORMS]


def expected(name: str) -> Any:
    return json.loads((EXAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8"))


def file_of(report: Any, finding: Any) -> str:
    return Path(report.inputs[finding.input].path).name


def test_the_examples_are_as_generated(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(EXAMPLES), "--check"]) == 0, capsys.readouterr().out


def test_a_stale_missing_or_strange_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 0
    (tmp_path / "county" / "licenses.jsonl").write_text("{}\n")
    (tmp_path / "expected" / "faulty.json").unlink()
    (tmp_path / "faulty" / "old.json").write_text("[]")
    (tmp_path / "faulty" / "README.md").write_text("prose")
    assert main([str(tmp_path), "--check"]) == 1
    assert capsys.readouterr().out.split() == ["county/licenses.jsonl", "expected/faulty.json", "faulty/old.json"]
    assert main([str(tmp_path)]) == 0
    assert main([str(tmp_path), "--check"]) == 0


def test_the_examples_stay_small() -> None:
    assert sum(map(len, tree().values())) < 15_000_000


@pytest.mark.parametrize("folder", ["county", *(f"formats/{folder}" for folder in FOLDERS)])
def test_a_lawful_delivery_conforms(folder: str) -> None:
    report = check(EXAMPLES / folder)
    assert report.outcome is Outcome.CONFORMS
    assert report.summary["by_rule"] == {}
    assert report.summary["not_checked"] == []
    assert report.as_of.source == "manifest"


def test_the_formats_hold_the_same_records() -> None:
    counts = {folder: check(EXAMPLES / "formats" / folder).records for folder in FOLDERS}
    assert len(set(counts.values())) == 1


@pytest.mark.parametrize("folder", [form.folder for form in FAULTY])
def test_every_planted_fault_is_found_and_nothing_else(folder: str) -> None:
    report = check(EXAMPLES / "faulty" / folder)
    found = Counter(
        (each.notice.id, each.record.id if each.record else None, pointer(each.path)) for each in report.findings
    )
    planted = Counter((each["rule"], each["record"], each["path"]) for each in expected("faulty")["findings"])
    assert found == planted
    assert report.outcome is Outcome.VIOLATES


@pytest.mark.parametrize("folder", [form.folder for form in FAULTY])
def test_planted_faults_stand_where_the_plan_says(folder: str) -> None:
    report = check(EXAMPLES / "faulty" / folder)
    for place in expected("faulty")["places"][folder]:
        finding = next(
            each
            for each in report.findings
            if each.record
            and (each.notice.id, each.record.id, pointer(each.path)) == (place["rule"], place["record"], place["path"])
        )
        assert file_of(report, finding) == place["file"]
        for name in ("line", "column", "cell"):
            if name in place:
                assert getattr(finding.location, name) == place[name]


def test_faults_that_only_json_can_express_are_found() -> None:
    report = check(EXAMPLES / "faulty-json")
    found = Counter(
        (
            file_of(report, each),
            each.notice.id,
            each.record.id if each.record else None,
            None if each.path is None else pointer(each.path),
            each.location.line,
        )
        for each in report.findings
    )
    planted = Counter(
        (each["file"], each["rule"], each["record"], each["path"], each["line"])
        for each in expected("faulty-json")["findings"]
    )
    assert found == planted


def test_a_package_that_does_not_fit_its_manifest() -> None:
    report = check(EXAMPLES / "faulty-package")
    found = sorted((each.notice.id, pointer(each.path or ())) for each in report.findings)
    assert found == [(each["rule"], each["path"]) for each in expected("faulty-package")["findings"]]
    assert {file_of(report, each) for each in report.findings} == {"manifest.json"}


def test_broken_files_are_refused_by_name() -> None:
    report = check(EXAMPLES / "unreadable")
    found = Counter((file_of(report, each), each.notice.id) for each in report.findings)
    assert found == Counter((each["file"], each["rule"]) for each in expected("unreadable")["findings"])
    assert [Path(path).name for path in report.passed_over] == expected("unreadable")["passed_over"]
    assert report.outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("script", sorted((EXAMPLES / "python").glob("*.py")), ids=lambda path: path.stem)
def test_a_script_runs_and_prints(script: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(script)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
