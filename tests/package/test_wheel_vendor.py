"""The vendor's project of ``examples/vendor-ci`` with the built wheel: pytest finds the plugin by its entry point.

The wheel is installed without its dependencies, which are taken from the environment of the suite.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from enforce_data.conformance.tool import tool_digest

ROOT = Path(__file__).parents[2]


def run(*command: object, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PYTHONUTF8": "1", "PYTEST_ADDOPTS": "-p no:cacheprovider", **variables}
    environment.pop("PYTEST_DISABLE_PLUGIN_AUTOLOAD", None)
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel, unpacked."""
    work = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", work / "dist", ROOT)
    assert built.returncode == 0, built.stderr
    (wheel,) = (work / "dist").glob("*.whl")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", work / "site")
    installing = run(*pip, wheel)
    assert installing.returncode == 0, installing.stderr
    return work / "site"


def test_the_vendor_is_green_and_red_with_the_wheel(installed: Path, tmp_path: Path) -> None:
    project = tmp_path / "spotfines"
    shutil.copytree(ROOT / "examples" / "vendor-ci", project, ignore=shutil.ignore_patterns("out", "__pycache__"))
    at = {"PYTHON": sys.executable, "PYTHONPATH": str(installed)}
    green = run("sh", project / "ci.sh", **at)
    assert green.returncode == 0, green.stdout + green.stderr
    red = run("sh", project / "ci.sh", SPOTFINES_REGRESSION="1", **at)
    assert red.returncode == 1, red.stdout + red.stderr
    assert "FAILED enforce-data::out/json/penalty.json" in red.stdout
    assert "CF-OFF-11" in red.stdout


def test_the_plugin_is_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "import enforce_data.pytest_plugin as plugin; print(plugin.__file__)"
    shown = run(sys.executable, "-c", code, PYTHONPATH=str(installed)).stdout
    assert Path(shown.strip()).is_relative_to(installed)


def test_the_wheel_is_the_same_program_as_the_checkout(installed: Path) -> None:
    code = "from enforce_data.conformance.tool import tool_digest; print(tool_digest())"
    shown = run(sys.executable, "-c", code, PYTHONPATH=str(installed)).stdout
    assert shown.strip() == tool_digest()
