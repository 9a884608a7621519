"""The built wheel: installed without extras into an empty environment, on the lowest Python at hand, and run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: object, **options: object) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONUTF8"] = "1"
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, env=environment, **options
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of an environment that holds the wheel and what it asks for, nothing else."""
    work = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", work / "dist", ROOT)
    assert built.returncode == 0, built.stderr
    lowest = shutil.which("python3.11") or sys.executable
    assert run(lowest, "-m", "venv", work / "venv").returncode == 0
    scripts = work / "venv" / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = (work / "dist").glob("*.whl")
    installing = run(scripts / "python", "-m", "pip", "install", "--quiet", wheel)
    assert installing.returncode == 0, installing.stderr
    return scripts


def test_the_command_answers(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "enforce-data", "--version", cwd=tmp_path).stdout.startswith("enforce-data, version")
    assert "check" in run(installed / "enforce-data", "--help", cwd=tmp_path).stdout
    assert "CF-OFF-01" in run(installed / "enforce-data", "explain", "--list", cwd=tmp_path).stdout
    assert "shuanggongshi-penalty-2018" in run(installed / "enforce-data", "mapping", "list", cwd=tmp_path).stdout


def test_it_checks_the_county(installed: Path, tmp_path: Path) -> None:
    result = run(installed / "enforce-data", "check", ROOT / "examples" / "county", "--report", "json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["outcome"] == "conforms"


def test_data_and_schemas_are_inside(installed: Path, tmp_path: Path) -> None:
    code = (
        "import enforce_data.published as p, enforce_data.explain as e; "
        "from enforce_data.registers.holidays import Holidays; from enforce_data.identifiers import division; "
        "print(p.report_schema()['$id'], Holidays.packaged().last, division.name('430121')); "
        "print(e.explain('HED-0001', 'en')[2])"
    )
    result = run(installed / "python", "-I", "-c", code, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    schema, last, county, definition = result.stdout.split(maxsplit=3)
    assert schema == "https://enforce-data.example/report.schema.json"
    assert last >= "2025-12-31"
    assert county == "长沙县"
    assert definition.strip()


def test_user_code_is_typed(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text((Path(__file__).parent / "typing_of_users.py").read_text("utf-8"), "utf-8")
    result = run(
        sys.executable, "-m", "mypy", "--strict", "--python-executable", installed / "python", "user.py", cwd=tmp_path
    )
    assert result.returncode == 0, result.stdout
