"""``enforce-data convert``: options, exit codes, standard input and output, what is printed, the loss report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.running import process, run
from convert.given import EXAMPLES, held, lines, listing, source, written
from enforce_data import convert
from enforce_data.results import finding_dict
from mapping.test_penalty_table import TABLE
from work.given import PENALTY, penalty, put, simple

FAULTY = EXAMPLES / "faulty-json"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Exit codes.


def test_exit_codes(here: Path) -> None:
    source(here, penalty())
    source(here, penalty({"name": 42}), name="lossy.jsonl")
    put(here / "cut.json", f"[{json.dumps(PENALTY)},")
    assert run("convert", "in.jsonl", "out.xml").exit_code == 0
    assert run("convert", "lossy.jsonl", "lossy.xml").exit_code == 1
    assert run("convert", "lossy.jsonl", "lossy.xml", "--allow-loss").exit_code == 0
    assert run("convert", "in.jsonl", "out.docx").exit_code == 2
    assert run("convert", "nowhere.json", "out.json").exit_code == 3
    assert run("convert", "cut.json", "cut.xml").exit_code == 3
    assert run("convert", "cut.json", "cut.xml", "--allow-loss").exit_code == 3
    assert held(here / "cut.xml") == lines([penalty()]), "what was read is there, as was asked"


def test_a_bad_limit_is_wrong_usage(here: Path) -> None:
    assert run("convert", source(here, penalty()), "out.xml", "--limit", "nesting=0").exit_code == 2
    result = run("convert", "in.jsonl", "out.xml", "--limit", "record_chars=50", "--lang", "en")
    assert (result.exit_code, "RD-LIMIT" in result.stderr) == (1, True)


def test_a_folder_that_may_not_be_written_is_wrong_usage(here: Path) -> None:
    """/proc takes no files, not even from root."""
    result = run("convert", source(here, penalty()), "/proc/out.json")
    assert (result.exit_code, "cannot write /proc/out.json" in result.stderr) == (2, True)


# Options.


def test_standard_input_and_output() -> None:
    text = lines([penalty(), simple()])
    ended = process("convert", "-", "-", "--from", "jsonl", "--to", "xml", stdin=text.encode())
    assert (ended.returncode, ended.stdout[:5]) == (0, b"<?xml")
    back = process("convert", "-", "-", stdin=ended.stdout)
    assert back.stdout.decode() == text


def test_avro_goes_through_a_pipe(here: Path) -> None:
    ended = process("convert", source(here, penalty()), "-", "--to", "avro")
    back = process("convert", "-", "-", "--from", "avro", stdin=ended.stdout)
    assert back.stdout.decode() == lines([penalty()])


def test_a_reader_of_standard_output_that_goes_away_ends_it_quietly(here: Path) -> None:
    path = source(here, *(penalty({"record_id": f"A-{number}"}) for number in range(400)))
    closing = "import os; reading, writing = os.pipe(); os.close(reading); os.dup2(writing, 1)"
    ended = process("convert", path, "-", "--lang", "en", code=closing)
    assert (ended.returncode, b"Converted without loss" in ended.stderr) == (0, True)


def test_tables_that_need_several_files_do_not_go_to_standard_output(here: Path) -> None:
    result = run("convert", source(here, penalty()), "-", "--to", "csv")
    assert (result.exit_code, "several files" in result.stderr, result.stdout) == (2, True, "")


def test_rows_get_type_and_edition_from_options(here: Path) -> None:
    put(here / "in.csv", "record_id,name\nA-1,甲\n")
    assert run("convert", "in.csv", "out.jsonl", "--type", "penalty", "--edition", "1.0").exit_code == 0
    expected = {"record_type": "penalty", "edition": "1.0", "record_id": "A-1", "name": "甲"}
    assert held(here / "out.jsonl") == lines([expected])


def test_a_departments_own_columns_are_mapped(here: Path) -> None:
    result = run("convert", TABLE, "out.jsonl", "--mapping", "shuanggongshi-penalty-2018", "--allow-loss")
    assert result.exit_code == 0, result.stderr
    assert '"record_type":"penalty"' in held(here / "out.jsonl")
    assert "RD-LAYOUT" in result.stderr


def test_the_encoding_is_that_of_the_target(here: Path) -> None:
    assert run("convert", source(here, penalty()), "out.xml", "--encoding", "GB18030").exit_code == 0
    text = (here / "out.xml").read_bytes()
    assert text.startswith(b'<?xml version="1.0" encoding="GB18030"?>')
    assert PENALTY["name"] in text.decode("gb18030")
    assert held(here / "out.xml") == lines([penalty()])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
@pytest.mark.parametrize("name", ["out.json", "out.jsonl", "out.xml", "out.csv", "out.tsv"])
def test_every_encoding_that_is_written_is_read(here: Path, name: str, encoding: str) -> None:
    assert run("convert", source(here, penalty(), simple()), name, "--encoding", encoding).exit_code == 0
    assert held(here / name) == lines([penalty(), simple()])


# What is printed.


@pytest.mark.parametrize(("lang", "refused", "done"), [
    ("zh", "没有写出任何文件", "没有损失"), ("en", "Nothing was written", "Converted without loss"),
])  # fmt: skip
def test_the_summary_is_on_standard_error_in_either_language(here: Path, lang: str, refused: str, done: str) -> None:
    result = run("convert", FAULTY, "out/", "--to", "csv", "--lang", lang)
    assert (result.stdout, refused in result.stderr, "CV-VALUE" in result.stderr) == ("", True, True)
    result = run("convert", source(here, penalty()), "out.json", "--lang", lang)
    assert (result.stdout, done in result.stderr) == ("", True)


def test_files_that_are_passed_over_are_named(here: Path) -> None:
    put(here / "in/letter.txt", "")
    put(here / "in/cases.json", [PENALTY])
    assert "letter.txt" in run("convert", "in", "out.jsonl").stderr


def test_help_has_examples_and_names_the_command() -> None:
    assert "convert" in run("--help").stdout
    text = run("convert", "--help").stdout
    assert "enforce-data convert examples/county county.zip" in text
    assert "Exit codes" in text


# The loss report.


def test_the_loss_report_has_every_finding_in_the_shape_of_a_report(here: Path) -> None:
    run("convert", FAULTY, "out/", "--to", "csv", "--no-tidy", "--loss-report", "losses.json")
    value = json.loads((here / "losses.json").read_text("utf-8"))
    assert listing(here) == ["losses.json"]
    assert (value["report"], value["outcome"], value["summary"]["written"]) == ("1", "refused", 0)
    assert len(value["findings"]) == sum(value["summary"]["by_rule"].values()) == value["summary"]["losses"]
    assert value["summary"]["records"] == 20
    assert [Path(item["path"]).name for item in value["inputs"]] == ["array.json", "lines.jsonl"]
    conversion = convert(FAULTY, here / "out", to="csv", tidy=False, allow_loss=True)
    expected: list[Any] = [json.loads(json.dumps(finding_dict(finding))) for finding in conversion.findings]
    assert value["findings"] == expected


def test_the_loss_report_as_lines_has_the_same_findings(here: Path) -> None:
    run("convert", FAULTY, "out/", "--to", "csv", "--loss-report", "losses.json")
    run("convert", FAULTY, "out/", "--to", "csv", "--loss-report", "losses.jsonl", "--allow-loss")
    found = [json.loads(line) for line in (here / "losses.jsonl").read_text("utf-8").splitlines()]
    assert found == json.loads((here / "losses.json").read_text("utf-8"))["findings"]


def test_a_loss_report_without_losses_is_empty(here: Path) -> None:
    run("convert", written(here, [penalty()], "in.json"), "out.xml", "--no-tidy", "--loss-report", "losses.json")
    value = json.loads((here / "losses.json").read_text("utf-8"))
    assert (value["outcome"], value["findings"], value["summary"]["written"]) == ("lossless", [], 1)


def test_the_same_conversion_makes_the_same_loss_report(here: Path) -> None:
    for name in ("one.json", "two.json"):
        run("convert", FAULTY, "out.xml", "--loss-report", name)
    assert (here / "one.json").read_bytes() == (here / "two.json").read_bytes()
