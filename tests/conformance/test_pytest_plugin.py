"""The pytest plugin, tried with pytest's own pytester: what is a test, what fails, and what the texts name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from enforce_data import write
from enforce_data.sample import records, registers

pytest_plugins = ["pytester"]

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = ("--enforce-data-as-of", "2024-12-31")


@pytest.fixture(autouse=True)
def only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether or not the package that is installed here has the entry point."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTEST_ADDOPTS", "")


def run(pytester: pytest.Pytester, *arguments: object) -> pytest.RunResult:
    plugins = ("-p", "enforce_data.pytest_plugin", "-p", "no:cacheprovider")
    return pytester.runpytest_inprocess(*plugins, *map(str, arguments), "--enforce-data-lang", "en")


@pytest.fixture
def late(pytester: pytest.Pytester) -> Path:
    """A folder with one record that was filed after its decision, and one that is sound."""
    folder = pytester.mkdir("out")
    shutil.copy(EXAMPLES / "first" / "penalty-filed-late.json", folder)
    shutil.copy(EXAMPLES / "first" / "certificates-corrected.csv", folder / "certificate.csv")
    return folder


def test_without_the_option_nothing_happens_and_nothing_is_imported(pytester: pytest.Pytester) -> None:
    code = (
        "import sys, enforce_data.pytest_plugin; "
        "print(sorted(name for name in sys.modules if name.startswith(('enforce_data.', 'pydantic', 'lxml'))))"
    )
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLES.parent / "src")}
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert loaded.strip() == "['enforce_data.pytest_plugin']"
    assert run(pytester).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_faulty_file_fails_with_place_reason_record_article_and_fix(pytester: pytest.Pytester, late: Path) -> None:
    result = run(pytester, "--enforce-data", late.name, *AS_OF)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        [
            "*enforce-data: out/penalty-filed-late.json*",
            "out/penalty-filed-late.json: violates: 1 record, 1 with errors",
            "error CF-FILE-01 (1 place)",
            "*Law   行政处罚法 art. 54(2), 57(1)*",
            "*Fix   correct the day of filing or of the decision",
            '*1. out/penalty-filed-late.json:214:15  = "2024-06-24"',
            "*filed on 2024-06-24, after the decision of 2024-06-03",
            "*record 1 CF-2024-0123 (penalty, edition 1.0)  /filed_on*",
        ]
    )
    assert "Traceback" not in result.stdout.str()
    assert "pytest_plugin.py" not in result.stdout.str()


def test_each_data_file_is_a_test_and_what_is_sound_passes(pytester: pytest.Pytester, late: Path) -> None:
    (late / "certificate.csv").rename(late.parent / "other.csv")
    write(registers(), late / "registers.jsonl")
    result = run(pytester, "--enforce-data", late.name, *AS_OF, "-v")
    result.stdout.fnmatch_lines_random(["*penalty-filed-late.json*FAILED*", "*registers.jsonl PASSED*", "*delivery*"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_tests_of_the_project_run_beside_and_names_choose(pytester: pytest.Pytester, late: Path) -> None:
    pytester.makepyfile("def test_own(): pass")
    result = run(pytester, "--enforce-data", late.name, *AS_OF, "-k", "own or registers")
    result.assert_outcomes(passed=1, deselected=3)
    assert result.ret == pytest.ExitCode.OK
    chosen = run(pytester, "--enforce-data", late.name, *AS_OF, "-k", "filed-late")
    chosen.assert_outcomes(failed=1, deselected=3)


def test_what_was_not_checked_is_said_and_never_called_passed(pytester: pytest.Pytester) -> None:
    shutil.copy(EXAMPLES / "first" / "penalty.json", pytester.path)
    result = run(pytester, "--enforce-data", "penalty.json", *AS_OF, "-v")
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(
        [
            "*penalty.json INCOMPLETE*",
            "*= enforce-data: not checked =*",
            "CF-OFF-05: no register of certificates, 1 record",
            "*1 incomplete*",
        ]
    )
    strict = run(pytester, "--enforce-data", "penalty.json", *AS_OF, "--enforce-data-complete")
    assert strict.ret == pytest.ExitCode.TESTS_FAILED
    strict.stdout.fnmatch_lines(["penalty.json: incomplete*"])


def test_warnings_fail_where_they_are_asked_to(pytester: pytest.Pytester) -> None:
    record = next(each for each in records("penalty", 9) if len(each["officers"]) > 1)
    record["officers"][0].pop("certificate_no")
    write([record], pytester.path / "penalty.json")
    assert run(pytester, "--enforce-data", "penalty.json", *AS_OF).ret == pytest.ExitCode.OK
    result = run(pytester, "--enforce-data", "penalty.json", *AS_OF, "--enforce-data-fail-on", "warning")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["warning CF-OFF-11 (1 place)", "*Law   行政处罚法 art. 42(1)*"])


def test_several_folders_are_checked_one_by_one(pytester: pytest.Pytester) -> None:
    for name in ("a", "b"):
        write(registers(), pytester.mkdir(name) / "registers.json")
    result = run(pytester, "--enforce-data", "a", "--enforce-data", "b", *AS_OF)
    result.assert_outcomes(passed=4)
    assert "DL-REPEATED" not in run(pytester, "--enforce-data", "a", "--enforce-data", "b", *AS_OF, "-rP").stdout.str()


def test_registers_beside_the_data_complete_the_check(pytester: pytest.Pytester) -> None:
    shutil.copy(EXAMPLES / "first" / "penalty.json", pytester.path)
    beside = ("--enforce-data-register", EXAMPLES / "first" / "registers", "--enforce-data-complete")
    result = run(pytester, "--enforce-data", "penalty.json", *AS_OF, *beside)
    result.assert_outcomes(passed=2)
    assert "not checked" not in result.stdout.str()


def test_child_tables_belong_to_the_test_of_their_parent(pytester: pytest.Pytester) -> None:
    folder = pytester.mkdir("out")
    (record,) = records("penalty", 1)
    record["officers"][0]["name"] = "无" * 200
    write([record], folder / "penalty.csv")
    assert (folder / "penalty.officers.csv").exists()
    result = run(pytester, "--enforce-data", "out", *AS_OF)
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["error ST-LENGTH*", "*out/penalty.officers.csv:2*", "FAILED *out/penalty.csv*"])


@pytest.mark.parametrize("name", ["truncated.json", "two-encodings.csv"])
def test_what_cannot_be_read_fails(pytester: pytest.Pytester, name: str) -> None:
    shutil.copy(EXAMPLES / "unreadable" / name, pytester.path)
    result = run(pytester, "--enforce-data", name, *AS_OF)
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines([f"{name}: unreadable*", "error RD-*"])


def test_a_folder_that_is_missing_or_empty_fails(pytester: pytest.Pytester) -> None:
    run(pytester, "--enforce-data", "nowhere", *AS_OF).assert_outcomes(failed=1, passed=1)
    pytester.mkdir("empty")
    result = run(pytester, "--enforce-data", "empty", *AS_OF)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*RD-EMPTY*"])


def test_a_manifest_that_does_not_fit_fails_the_delivery(pytester: pytest.Pytester) -> None:
    shutil.copytree(EXAMPLES / "faulty-package", pytester.path / "out")
    result = run(pytester, "--enforce-data", "out")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*out/manifest.json:*", "FAILED *enforce-data::delivery out*"])


def test_files_that_are_no_data_are_named(pytester: pytest.Pytester, late: Path) -> None:
    (late / "notes.md").write_text("# notes\n", "utf-8")
    result = run(pytester, "--enforce-data", late.name, *AS_OF)
    result.stdout.fnmatch_lines(["*= enforce-data: files passed over =*", "out/notes.md"])


def test_the_edition_is_that_of_the_records(pytester: pytest.Pytester) -> None:
    write(records("agency", 1), pytester.path / "agency.json")
    run(pytester, "--enforce-data", "agency.json", *AS_OF, "--enforce-data-edition", "1.0").assert_outcomes(passed=2)
    other = run(pytester, "--enforce-data", "agency.json", *AS_OF, "--enforce-data-edition", "1.1")
    other.stdout.fnmatch_lines(["error ST-EDITION*"])
    other.assert_outcomes(failed=1, passed=1)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [("--enforce-data-as-of", "31.12.2024", "YYYY-MM-DD"), ("--enforce-data-edition", "9.9", "edition")],
)
def test_wrong_options_are_refused(pytester: pytest.Pytester, late: Path, option: str, value: str, said: str) -> None:
    result = run(pytester, "--enforce-data", late.name, option, value)
    assert result.ret in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERRUPTED)
    assert said in result.stdout.str() + result.stderr.str()
    assert "Traceback" not in result.stdout.str()
