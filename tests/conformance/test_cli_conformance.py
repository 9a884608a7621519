"""The command line of the kit: ``list`` and ``run``, and the example adapters behind them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from enforce_data.cli_conformance import conformance
from enforce_data.conformance.cases import Action, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.challenge import seed_of_challenge
from enforce_data.conformance.outcome_text import outcome, table
from enforce_data.conformance.plan import plan
from enforce_data.conformance.protocol import read_response, write_request
from enforce_data.conformance.results import result, role_verdicts
from enforce_data.conformance.statement import load
from enforce_data.findings import Said
from enforce_data.rules import BOOK

ROOT = Path(__file__).parents[2]
ADAPTERS = ROOT / "examples" / "adapters"
XSD = ROOT / "schemas" / "1.0" / "xsd"


def cli(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(conformance, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == code, result.output
    return result


@pytest.fixture
def vendor(tmp_path: Path) -> Path:
    """The folder of a vendor who claims to be a consumer of agencies in JSON."""
    shutil.copy(ADAPTERS / "python" / "adapter.py", tmp_path)
    text = (ADAPTERS / "python" / "conformance.toml").read_text("utf-8")
    text = text.replace('["penalty"]', '["agency"]').replace('["json", "csv"]', '["json"]')
    (tmp_path / "conformance.toml").write_text(text.replace('"python3"', json.dumps(sys.executable)), "utf-8")
    return tmp_path


def break_adapter(vendor: Path) -> None:
    """Have the adapter lose what it takes."""
    file = vendor / "adapter.py"
    copies = '    shutil.copytree(files / "delivery", out, dirs_exist_ok=True)\n'
    text = file.read_text("utf-8")
    assert copies in text
    file.write_text(text.replace(copies, ""), "utf-8")


def rows(result: Result) -> list[list[str]]:
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_cases_of_a_statement_are_listed_with_what_applies(vendor: Path) -> None:
    found = {row[0]: row[1:5] for row in rows(cli("list", vendor))}
    assert found["consumer/agency/json"] == ["consumer", "read-back", "json", "yes"]
    assert found["consumer/penalty/json"] == ["consumer", "read-back", "json", "no"]


def test_cases_of_an_edition_are_listed_by_role() -> None:
    found = rows(cli("list", "--edition", "1.0", "--role", "consumer", "--lang", "en"))
    assert {row[1] for row in found} == {"consumer"}
    assert {"xml", "csv", "json"} < {row[3] for row in found}
    assert {row[4] for row in found} == {"yes"}


@pytest.mark.parametrize("what", [[], ["--requirements"]])
def test_a_role_that_is_not_claimed_is_not_listed(vendor: Path, what: list[str]) -> None:
    assert "does not claim the role upgrader" in cli("list", vendor, "--role", "upgrader", *what, code=2).output


def test_requirements_are_listed_by_role() -> None:
    found = {row[0]: row[1:] for row in rows(cli("list", "--requirements", "--role", "consumer", "--lang", "en"))}
    assert found["RQ-C-penalty"][:2] == ["consumer", "must"]
    assert "RQ-K-CF-OFF-05" not in found


def test_stories_are_listed_and_told() -> None:
    found = rows(cli("list", "--stories", "--lang", "en"))
    assert len(found) >= 20
    assert all(len(row) == 4 for row in found)
    told = cli("list", "--story", "fine-paid-late", "--lang", "zh").stdout
    assert "逾期缴纳罚款" in told
    assert "did you mean fine-paid-late?" in cli("list", "--story", "fine-paid-lat", code=2).output


def test_a_run_tells_the_roles_and_writes_a_bundle(vendor: Path) -> None:
    result = cli("run", vendor, "--output", vendor / "bundle.zip", "--as-of", "2026-03-01", "--lang", "en")
    lines = result.stdout.splitlines()
    assert lines[0].split("\t") == ["role", "verdict", "pass", "fail", "not applicable", "not run"]
    role, verdict, passed, failed, left_out, not_run = lines[1].split("\t")
    assert (role, verdict, failed, not_run) == ("consumer", "pass", "0", "0")
    assert int(passed) > 0
    assert int(left_out) > 0
    with zipfile.ZipFile(vendor / "bundle.zip") as bundle:
        run = json.loads(bundle.read("run.json"))
        assert "cases/consumer/agency/json/reply.json" in bundle.namelist()
    assert (run["seed"], run["challenge"], run["as_of"], run["expires_on"]) == (1, None, "2026-03-01", "2027-03-01")


def test_the_same_run_gives_the_same_bundle(vendor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    (vendor / "environment.toml").write_text('os = "openEuler 24.03"\n', "utf-8")
    made = []
    for name in ("a", "b"):
        options = ("--work", vendor / name, "--environment", vendor / "environment.toml", "--challenge", "湘-7")
        cli("run", vendor, "--output", vendor / f"{name}.zip", *options)
        made.append((vendor / f"{name}.zip").read_bytes())
    assert made[0] == made[1]
    with zipfile.ZipFile(vendor / "a.zip") as bundle:
        run = json.loads(bundle.read("run.json"))
    assert (run["seed"], run["challenge"]) == (seed_of_challenge("湘-7"), "湘-7")
    assert (run["as_of"], run["environment"]) == ("2026-01-01", {"os": "openEuler 24.03"})


def test_a_system_that_loses_records_fails_and_is_told_why(vendor: Path) -> None:
    break_adapter(vendor)
    result = cli("run", vendor, "--lang", "en", code=1)
    assert "fail: consumer/agency/json" in result.stdout
    assert "consumer\tfail" in result.stdout


def test_a_run_that_is_broken_off_says_how_to_go_on(vendor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("enforce_data.conformance.adapter_command.Command.put", interrupted)
        assert "the same command goes on from here" in cli("run", vendor, code=1).output
    cli("run", vendor)


def test_columns_are_aligned_for_people_and_parted_by_tabs_for_programs() -> None:
    rows = [["角色", "通过"], ["checker", "12"]]
    assert list(table(rows, aligned=True)) == ["角色     通过\n", "checker  12\n"]
    assert list(table(rows, aligned=False)) == ["角色\t通过\n", "checker\t12\n"]


def test_texts_of_a_system_cannot_steer_the_terminal() -> None:
    reason = Reason(
        Said("坏\x1b[2J", "bad\x1b[2J"),
        fix=Said("改", "mend"),
        record="r\x1b",
        place="a.json:3",
        article="行政处罚法 42",
    )
    case = Case(
        "checker/x", Role.CHECKER, Action.CHECK, Said("甲", "a"), ("RQ",), lambda _: {}, lambda _: Verdict(Outcome.PASS)
    )
    results = [result(case, Verdict(Outcome.FAIL, (reason,) * 7)), result(case, Verdict(Outcome.NOT_RUN, (reason,)))]
    told = "".join(outcome(results, role_verdicts(results), "en", aligned=True))
    assert "\x1b" not in told
    assert "  bad\\u001b[2J [record r\\u001b, place a.json:3, article 行政处罚法 42]\n    mend\n" in told
    assert "  2 more reasons\n" in told
    assert "not run (1): bad\\u001b[2J\n  checker/x\n" in told


def test_one_case_is_tried_again(vendor: Path) -> None:
    whole = (vendor / "adapter.py").read_text("utf-8")
    break_adapter(vendor)
    cli("run", vendor, code=1)
    (vendor / "adapter.py").write_text(whole, "utf-8")
    cli("run", vendor, "--case", "consumer/agency/json")
    assert json.loads((vendor / ".conformance/cases/consumer/agency/json/result.json").read_text())["outcome"] == "pass"
    assert "did you mean consumer/agency/json" in cli("run", vendor, "--case", "consumer/agency/jsn", code=2).output


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--seed", "1", "--challenge", "x"], "the seed follows from --challenge"),
        (["--challenge", " "], "--challenge is empty"),
        (["--challenge", "x" * 201], "--challenge is one line"),
        (["--challenge", "\udcff"], "--challenge is one line"),
        (["--key", "key.pem"], "--key signs a bundle"),
        (["--output", "nowhere/bundle.zip"], "there is no such folder"),
        (["--environment", "nowhere.toml"], "there is no such file"),
        (["--as-of", "20260301"], "is not a day"),
        (["--role", "upgrader"], "does not claim the role upgrader"),
        (["--seed", "-1"], "--seed"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_run(vendor: Path, options: list[str], words: str) -> None:
    assert words in cli("run", vendor, *options, code=2).output
    assert not (vendor / ".conformance" / "cases").exists()


@pytest.mark.parametrize("epoch", ["soon", "-1", "9" * 15, "9" * 20, "9" * 5_000])
def test_a_day_beyond_all_calendars_is_wrong_usage(vendor: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert "is a number of seconds" in cli("run", vendor, code=2).output


def test_a_faulty_statement_is_wrong_usage(vendor: Path) -> None:
    (vendor / "conformance.toml").write_text("[system]\n", "utf-8")
    assert "[claim] is missing" in cli("run", vendor, code=2).output
    assert "[claim] is missing" in cli("list", vendor, code=2).output
    assert "there is no such file" in cli("run", vendor / "x.toml", code=3).output
    assert "unknown edition" in cli("list", "--edition", "9", code=2).output


def test_a_system_that_is_not_there_is_3(vendor: Path) -> None:
    file = vendor / "conformance.toml"
    file.write_text(file.read_text("utf-8").replace(json.dumps(sys.executable), '"no-such-program"'), "utf-8")
    assert "the command no-such-program cannot be started" in cli("run", vendor, code=3).output


def test_help_tells_of_every_command() -> None:
    assert {"list", "report", "run", "verify"} <= {
        line.split()[0] for line in cli("--help").stdout.splitlines() if line
    }
    for command in ("list", "run"):
        told = cli(command, "--help").stdout
        assert "Examples:" in told
        assert "Exit codes:" in told


# The example adapters.


@pytest.mark.parametrize("kind", ["python", pytest.param("shell", marks=pytest.mark.needs("sh", "sed"))])
def test_an_example_adapter_gives_back_what_it_takes(kind: str, tmp_path: Path) -> None:
    result = cli("run", ADAPTERS / kind, "--work", tmp_path, "--case", "consumer/penalty")
    assert result.stdout.splitlines()[1].split("\t")[2:4] == ["2", "0"]


@pytest.mark.parametrize("kind", ["python", pytest.param("shell", marks=pytest.mark.needs("sh", "sed"))])
def test_an_example_adapter_says_what_it_cannot_do(kind: str, tmp_path: Path) -> None:
    shutil.copytree(ADAPTERS / kind, tmp_path / "vendor")
    file = tmp_path / "vendor" / "conformance.toml"
    file.write_text(file.read_text("utf-8").replace('"consumer"', '"upgrader"'), "utf-8")
    result = cli("run", file, "--lang", "en", code=1)
    assert "the system says it cannot do this: not connected to the system yet" in result.stdout


@pytest.mark.needs("sh", "sed")
def test_the_shell_adapter_knows_each_task_and_one_that_fails_does_not_lose_the_others(tmp_path: Path) -> None:
    script, given, out = tmp_path / "adapter.sh", tmp_path / "in", tmp_path / "out"
    text = (ADAPTERS / "shell" / "adapter.sh").read_text("utf-8")
    connected = """check() {
    test -d "$files/delivery"
    printf '"status": "done", "accepted": true, "message": "%s %s"' "$(of as_of)" "$(of format)"
    return
"""
    assert "check() {" in text
    script.write_text(text.replace("check() {", connected), "utf-8")
    tasks = [
        {"id": "t1", "as_of": "2025-12-30", "format": "json"},
        {"id": "t2", "as_of": "2025-12-31", "format": "csv"},
    ]
    (given / "t2" / "delivery").mkdir(parents=True)
    out.mkdir()
    write_request(given, Action.CHECK, "1.0", tasks)
    subprocess.run(["sh", script, given, out], check=True)
    first, second = read_response(out, ["t1", "t2"]).values()
    assert (first["status"], first["message"]) == ("failed", "exit code 1")
    assert (second["status"], second["message"]) == ("done", "2025-12-31 csv")


@pytest.mark.needs("java")
def test_a_schema_alone_sees_structure_and_no_law(tmp_path: Path) -> None:
    """What the guide on adapters says of it, by every rule and every tenth of the other cases."""
    shutil.copytree(ADAPTERS / "java", tmp_path / "vendor")
    shutil.copytree(XSD, tmp_path / "vendor" / "xsd")
    cases: dict[str, list[str]] = {"rule": [], "HED": [], "clean": [], "near": []}
    for case in plan(load(tmp_path / "vendor"), seed=1):
        name = case.id.split("/")[1]
        cases.get("rule" if name in BOOK else name.partition("-")[0], []).append(case.id)
    asked = {kind: listed if kind == "rule" else listed[::10] for kind, listed in cases.items()}
    options = [word for each in asked.values() for case in each for word in ("--case", case)]
    cli("run", tmp_path / "vendor", *options, code=1)
    kept = tmp_path / "vendor" / ".conformance" / "cases"
    found = {kind: [_outcome(kept / case) for case in listed] for kind, listed in asked.items()}
    missed = found["rule"].count("fail")
    assert {kind: set(outcomes) - {None} for kind, outcomes in found.items()} == {
        "rule": {"fail"},
        "HED": {"pass"},
        "clean": {"pass"},
        "near": {"pass"},
    }
    assert f"({missed} of {missed} in edition 1.0)" in (ROOT / "docs" / "guide" / "adapters.md").read_text("utf-8")


def _outcome(folder: Path) -> str | None:
    """What is kept of a case; None where it is not applicable."""
    file = folder / "result.json"
    return json.loads(file.read_text("utf-8"))["outcome"] if file.is_file() else None
