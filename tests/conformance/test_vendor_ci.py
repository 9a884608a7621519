"""The vendor's project of ``examples/vendor-ci``: green as it is, red with its planted regression, and why."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conformance.tiny_run import keys
from enforce_data.conformance.verification import Standing
from enforce_data.conformance.verifying import verify

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "examples" / "vendor-ci"


def ci(folder: Path, script: str = "ci.sh", **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a script of the project, with the library of this repository in place of the installed wheel."""
    environment = {
        **os.environ,
        "PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTEST_OPTIONS": "-p enforce_data.pytest_plugin -p no:cacheprovider",
        "PYTEST_ADDOPTS": "",
        **extra,
    }
    command = ["sh", folder / script]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(
        PROJECT, tmp_path / "spotfines", ignore=shutil.ignore_patterns("out", "__pycache__", ".conformance")
    )


def test_the_project_is_green(project: Path) -> None:
    result = ci(project)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"\b7 passed\b", result.stdout)
    assert "incomplete" not in result.stdout
    assert 'name="out/json/penalty.json"' in (project / "out" / "conformance.xml").read_text("utf-8")


def test_its_regression_is_red_with_record_place_reason_and_article(project: Path) -> None:
    result = ci(project, SPOTFINES_REGRESSION="1")
    assert result.returncode == 1, result.stdout + result.stderr
    for said in (
        "FAILED tests/test_export.py::test_every_fine_conforms",
        "DC-2024-0045 officers/0/certificate_no: 执法人员没有执法证号",
        "FAILED enforce-data::out/json/penalty.json",
        "FAILED enforce-data::out/csv/penalty.csv",
        "警告 CF-OFF-11（6 处）",
        "《行政处罚法》第42条第1款",
        "改法  填写执法证号",
        "out/csv/penalty.officers.csv:2:19  单元格 D2  “certificate_no”",
        "第 1 条记录 DC-2024-0045（penalty，1.0 版）  /officers/0/certificate_no",
    ):
        assert said in result.stdout, said
    assert re.search(r"out/json/penalty\.json:2:[0-9]+\n", result.stdout)


@pytest.mark.parametrize("name", [".github/workflows/conformance.yml", ".gitlab-ci.yml", "Jenkinsfile"])
def test_every_build_server_runs_the_same_script(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    assert "./ci.sh" in text
    assert 'install "enforce-data[test]" pytest' in text
    assert "out/conformance.xml" in text
    assert "./conformance.sh" in text
    assert 'install "enforce-data[conformance]"' in text
    assert "out/kit" in text
    assert os.access(PROJECT / "ci.sh", os.X_OK)
    assert os.access(PROJECT / "conformance.sh", os.X_OK)


def test_the_kit_passes_it_and_keeps_the_signed_evidence(project: Path) -> None:
    private, public = keys(project, "vendor")
    result = ci(project, "conformance.sh", VENDOR_KEY=private.read_text("utf-8"), CHALLENGE="430000-2026-007")
    assert result.returncode == 0, result.stdout + result.stderr
    kept = sorted(path.name for path in (project / "out" / "kit").iterdir())
    assert kept == ["badge.svg", "bundle.zip", "face.html", "report.txt"]
    assert not (project / "out" / "vendor.pem").exists()
    found = verify(project / "out" / "kit" / "bundle.zip", key=public, challenge="430000-2026-007", judge=False)
    assert found.signer_known
    assert not [each for each in found.findings if each.standing is Standing.FAILED]


def test_the_kit_fails_it_where_a_value_gets_lost_and_still_keeps_the_evidence(project: Path) -> None:
    kit = project / "src" / "spotfines" / "kit.py"
    kit.write_text(kit.read_text("utf-8").replace("item.raw,", '{**item.raw, "facts": "…"},'), "utf-8")
    result = ci(project, "conformance.sh")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "/facts" in result.stdout
    assert (project / "out" / "kit" / "report.txt").read_text("utf-8")
