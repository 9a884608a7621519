"""``enforce-data sample``: records on standard output or in any format, and what is refused."""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path

import pytest

from cli.running import run
from enforce_data import check, read
from enforce_data.model import STANDARD
from enforce_data.sample import county, records
from enforce_data.sampling import sample

DAY = "2025-12-31"


@pytest.mark.parametrize("record_type", STANDARD.models_of(STANDARD.default_edition))
def test_records_of_each_type_as_json_lines(record_type: str) -> None:
    made = run("sample", record_type, "-n", 12, "--seed", 5)
    assert made.exit_code == 0
    assert [json.loads(line) for line in made.stdout.splitlines()] == list(records(record_type, 12, 5))
    assert f"--as-of {DAY}" in made.stderr


def test_a_county_in_a_zip_is_wholly_checked_and_conforms(tmp_path: Path) -> None:
    target = tmp_path / "county.zip"
    assert run("sample", "county", "-n", 40, "--seed", 5, "--output", target).exit_code == 0
    assert run("check", target, "--complete", "--fail-on", "warning").exit_code == 0
    assert run("package", "verify", target).exit_code == 0


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.xml", "a.csv", "a.avro", "a.db", "a/"])
def test_any_format_holds_the_same(name: str, tmp_path: Path) -> None:
    target = f"{tmp_path}/{name}"
    assert run("sample", "license", "-n", 8, "--output", target).exit_code == 0
    assert [item.raw for item in read(target)] == list(records("license", 8))


def test_standard_output_has_any_format_and_encoding(tmp_path: Path) -> None:
    made = run("sample", "inspection", "-n", 2, "--to", "xml", "--encoding", "gb18030")
    (tmp_path / "a.xml").write_bytes(made.stdout_bytes)
    assert b'encoding="GB18030"' in made.stdout_bytes
    assert [item.raw for item in read(tmp_path / "a.xml")] == list(records("inspection", 2))


def test_a_fault_comes_with_what_it_takes_to_find_it() -> None:
    made = run("sample", "penalty", "--fault", "CF-OFF-05", "-n", 2, "--lang", "en")
    assert made.exit_code == 0
    assert "CF-OFF-05: " in made.stderr
    assert "cannot be helped: CF-OFF-06 (" in made.stderr
    report = run("check", "-", "--as-of", "2024-12-31", "--report", "json", stdin=made.stdout.encode())
    assert json.loads(report.stdout)["summary"]["by_rule"] == {"CF-OFF-05": 2, "CF-OFF-06": 2}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fine"], "未知的记录类型"),
        (["penalty", "-n", "0"], "不小于 1 的整数"),
        (["penalty", "-n", "-3"], "不小于 1 的整数"),
        (["penalty", "-n", "1.5"], "不小于 1 的整数"),
        (["penalty", "--seed", "x"], "不小于 0 的整数"),
        (["penalty", "--seed", "１"], "不小于 0 的整数"),
        (["penalty", "--seed", "9" * 5000], "不小于 0 的整数"),
        (["penalty", "--edition", "9.0"], "未知的版次"),
        (["penalty", "--edition", "one"], "未知的版次"),
        (["penalty", "--fault", "CF-NONE-99"], "规则库中没有"),
        (["agency", "--fault", "CF-FILE-01"], "没有 agency 的违规样例"),
        (["county", "--fault", "CF-FILE-01"], "按记录类型生成"),
    ],
)
def test_what_is_refused_is_said_in_both_languages(arguments: list[str], said: str) -> None:
    made = run("sample", *arguments)
    assert (made.exit_code, made.stdout) == (2, "")
    assert said in made.stderr


def test_a_target_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    assert run("sample", "county", "-n", 1, "--output", tmp_path / "a.csv").exit_code == 2
    assert run("sample", "penalty", "--output", tmp_path / "nowhere" / "a.json").exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_three_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    for command in (("sample", "penalty", "-n", 1, "-o"), ("convert", "examples/first/penalty.json")):
        made = run(*command, tmp_path / "a.xlsx")
        assert made.exit_code == 3
        assert 'pip install "enforce-data[xlsx]"' in made.stderr


def test_an_edition_is_written_into_every_record() -> None:
    assert {record["edition"] for record in sample("penalty", 3, edition="1.0").records} == {"1.0"}


def test_a_county_is_told_act_by_act() -> None:
    """The first thousand records of a county without end; nothing but the registers is kept."""
    endless = county(acts=10**9)
    assert len(list(islice(endless, 1000))) == 1000


def test_the_same_seed_is_the_same_sample_and_another_is_not() -> None:
    assert list(sample("county", 20, seed=4).records) == list(sample("county", 20, seed=4).records)
    assert list(sample("county", 20, seed=4).records) != list(sample("county", 20, seed=5).records)
    assert check(records=list(sample("county", 20, seed=4).records), as_of=sample("county").as_of).by_rule == {}
