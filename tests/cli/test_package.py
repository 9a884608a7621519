"""``enforce-data package``: exit codes, output, and what decides about the time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.running import run
from delivery.making import manifest, members, package, restate, zipped
from work.given import LATE, PENALTY, penalty, put

AT = ("--produced-at", "2024-12-31T18:00:00+08:00")
NAMED = ("--package-id", "P-1")


def test_build_verify_and_receipt_go_together(tmp_path: Path) -> None:
    put(tmp_path / "out" / "penalty.json", PENALTY)
    target = tmp_path / "out.zip"
    built = run("package", "build", tmp_path / "out", *NAMED, *AT, "--output", target, "--lang", "en")
    assert (built.exit_code, built.stdout.endswith("1 files, 1 records\n")) == (0, True)
    for path in (tmp_path / "out", target):
        assert run("package", "verify", path).exit_code == 0
        receipt = run("package", "receipt", path)
        assert receipt.exit_code == 0
        value = json.loads(receipt.stdout)
        assert (value["package"]["package_id"], value["records"][0]["status"]) == ("P-1", "accepted_with_warnings")


@pytest.mark.parametrize("epoch", ["1735639200", "0"])
def test_the_time_comes_from_the_option_then_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    put(tmp_path / "penalty.json", PENALTY)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    run("package", "build", tmp_path, *NAMED)
    expected = {"1735639200": "2024-12-31T18:00:00+08:00", "0": "1970-01-01T08:00:00+08:00"}
    assert manifest(tmp_path)["produced_at"] == expected[epoch]
    run("package", "build", tmp_path, "--produced-at", "2025-01-02T03:04:05+08:00")
    assert manifest(tmp_path)["produced_at"] == "2025-01-02T03:04:05+08:00"


def test_every_option_of_build_is_a_member(tmp_path: Path) -> None:
    put(tmp_path / "penalty.json", PENALTY)
    stated = {
        "batch_no": "2024123100001",
        "sender": "11430121MB0X00023N",
        "receiver": "平台",
        "edition": "1.0",
        "sequence": 2,
        "answers": "R-1",
    }
    options = [word for name, value in stated.items() for word in (f"--{name.replace('_', '-')}", value)]
    assert run("package", "build", tmp_path, *NAMED, *AT, *options, "--test").exit_code == 0
    said = manifest(tmp_path)
    assert {name: said[name] for name in stated} == stated
    assert said["test"] is True


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        (PENALTY, (), 1),  # no package_id
        (PENALTY, (*NAMED, "--sender", "?"), 1),
        ("[{", NAMED, 3),
        (PENALTY, (*NAMED, "--sequence", "0"), 2),
        (PENALTY, (*NAMED, "--limit", "nothing=1"), 2),
    ],
)
def test_exit_codes_of_build(tmp_path: Path, content: Any, options: tuple[str, ...], code: int) -> None:
    put(tmp_path / "a.json", content)
    result = run("package", "build", tmp_path, *AT, *options)
    assert result.exit_code == code
    assert not (tmp_path / "manifest.json").exists()
    assert result.output


@pytest.mark.parametrize("epoch", ["now", "-1", "1.5", "9" * 20])
def test_an_epoch_is_a_number_of_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert run("package", "build", tmp_path, *NAMED).exit_code == 2


def test_exit_codes_of_verify(tmp_path: Path) -> None:
    folder = package(tmp_path / "in")
    cut = zipped(tmp_path / "cut.zip", members(folder))
    cut.write_bytes(cut.read_bytes()[:-30])
    codes = [run("package", "verify", path).exit_code for path in (folder, cut, tmp_path / "none")]
    assert codes == [0, 3, 3]
    restate(folder, 0, records=7)
    result = run("package", "verify", folder, "--lang", "en")
    assert result.exit_code == 1
    assert "DL-COUNT" in result.stdout
    assert "manifest.json:" in result.stdout
    report = json.loads(run("package", "verify", folder, "--report", "json").stdout)
    assert [found["rule"] for found in report["findings"]] == ["DL-COUNT"]


def test_exit_codes_of_receipt(tmp_path: Path) -> None:
    late = put(tmp_path / "late" / "a.json", penalty(LATE)).parent
    for path, code in ((package(tmp_path / "in"), 0), (late, 1), (tmp_path / "none", 3), (tmp_path, 2)):
        assert run("package", "receipt", path).exit_code == code


@pytest.mark.parametrize("ending", ["json", "xlsx"])
def test_a_receipt_goes_into_a_file(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"r.{ending}"
    result = run("package", "receipt", package(tmp_path / "in"), "--output", target, "--lang", "en")
    assert result.exit_code == 0
    assert result.stdout.startswith("R-")
    assert "accepted: 3\n" in result.stdout
    assert target.read_bytes()[:2] == (b"{\n" if ending == "json" else b"PK")


def test_a_receipt_is_json_or_a_workbook(tmp_path: Path) -> None:
    result = run("package", "receipt", package(tmp_path), "--output", tmp_path / "r.pdf")
    assert (result.exit_code, "r.pdf" in result.output) == (2, True)


def test_without_the_extra_the_way_to_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    result = run("package", "receipt", package(tmp_path / "in"), "--output", tmp_path / "r.xlsx")
    assert (result.exit_code, "enforce-data[xlsx]" in result.output) == (3, True)
    assert not (tmp_path / "r.xlsx").exists()


def test_registers_and_the_day_are_taken(tmp_path: Path) -> None:
    result = run("package", "receipt", package(tmp_path), "--as-of", "2024-12-30", "--register", tmp_path)
    assert json.loads(result.stdout)["as_of"] == {"day": "2024-12-30", "source": "option"}
