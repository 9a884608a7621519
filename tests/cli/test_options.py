"""Every option of the command line, what is not in this version, and what help says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import enforce_data
from cli.running import check, found, process, report, run
from enforce_data import write
from enforce_data.cli import cli
from enforce_data.report import phrases
from enforce_data.rules.samples import registers
from work.given import LATE, PENALTY, cases, penalty, put, shelf, simple

NOT_YET = "not in this version / 本版本尚无此功能"
TABLE = "案号;决定.日期\n星市监案〔2024〕1号;2024-06-03\n"


@pytest.fixture
def late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    put(Path("late.json"), penalty(LATE))
    return "late.json"


# What this version does not have.


@pytest.mark.parametrize("command", ["serve"])
def test_commands_of_later_versions_are_refused_by_name(command: str) -> None:
    for arguments in ((command,), (command, "a", "b"), (command, "--help")):
        result = run(*arguments)
        assert (result.exit_code, f"Error: {command}: {NOT_YET}" in result.stderr) == (2, True)
    assert command not in re.findall(r"^  (\w+)  ", run("--help").stdout, re.MULTILINE)


def test_commands_that_nobody_promised_are_unknown() -> None:
    result = run("chekc")
    assert result.exit_code == 2
    assert "No such command 'chekc'" in result.stderr
    assert NOT_YET not in result.stderr


def test_mapping_suggest_comes_later() -> None:
    result = run("mapping", "suggest", "a.csv")
    assert (result.exit_code, f"Error: suggest: {NOT_YET}" in result.stderr) == (2, True)
    assert "suggest" not in run("mapping", "--help").stdout


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("--report", each) for each in ("csv", "xlsx", "html", "sarif")),
        ("--baseline", "old.json"),
        ("--jobs", "2"),
    ],
)
def test_options_of_later_versions_are_refused_by_name(late: str, option: str, value: str) -> None:
    result = check(late, option, value)
    name = value if option in ("--report", "--format") else option
    assert (result.exit_code, f"Error: {name}: {NOT_YET}" in result.stderr) == (2, True)
    assert result.stdout == ""
    text = run("check", "--help").stdout
    assert "[text|json|jsonl|junit|github]" in text
    assert "[json|jsonl|xml|avro|csv|xlsx|sql|parquet]" in text
    assert name not in text or not name.startswith("--"), "help does not list it"


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("--report", "pdf"), "'pdf' is not one of 'text', 'json', 'jsonl', 'junit', 'github'"),
        (("--format", "yaml"), "'yaml' is not one of 'json', 'jsonl', 'xml', 'avro', 'csv', 'xlsx', 'sql', 'parquet'"),
        (("--lang", "fr"), "'fr' is not one of 'zh', 'en'"),
        (("--fail-on", "info"), "'info' is not one of 'error', 'warning', 'never'"),
        (("--max-findings", "0"), "0 is not in the range x>=1"),
        (("--max-findings", "many"), "'many' is not a valid integer range"),
        (("--as-of", "2024-02-30"), "'2024-02-30' is not a day, YYYY-MM-DD"),
        (("--as-of", "20241231"), "'20241231' is not a day, YYYY-MM-DD"),
        (("--as-of", "2024-W01-1"), "'2024-W01-1' is not a day, YYYY-MM-DD"),
        (("--limit", "depth=5"), "unknown limit 'depth'; known: record_chars, nesting, columns, list_items"),
        (("--limit", "nesting"), "unknown limit 'nesting'; known:"),
        (("--limit", "nesting=0"), "limit nesting needs a positive whole number, not '0'"),
        (("--limit", "nesting=1.5"), "limit nesting needs a positive whole number, not '1.5'"),
        (("--type", "fine"), "unknown record type 'fine'; known: agency, matter,"),
        (("--edition", "1"), "unknown edition '1'; known: 1.0"),
        (("--edition", "1.7"), "unknown edition '1.7'; known: 1.0, 1.1"),
        (("--encoding", "latin-1"), "unknown encoding 'latin-1'; use utf-8, gb18030 (gbk, gb2312) or utf-16"),
        (("--mapping", "nobody"), "mapping nobody: no such file, and not built in ("),
        (("--register", "nowhere/holidays.csv"), "nowhere/holidays.csv: "),
        (("--output", "."), "File '.' is a directory"),
        (("--output", "nowhere/report.txt"), "cannot write nowhere/report.txt: No such file or directory"),
        (("--colour",), "No such option"),
        (("--report",), "Option '--report' requires an argument"),
    ],
)
def test_wrong_usage_is_two_with_a_reason(late: str, arguments: tuple[str, ...], text: str) -> None:
    result = run("check", late, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert text in result.stderr


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",), ("check", "--help"), ("check", "-h")])
def test_help_has_examples(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == (0 if arguments else 2)
    assert "Examples:" in result.output
    assert "enforce-data check examples/county" in result.output


@pytest.mark.parametrize("command", ["explain", "mapping"])
def test_every_command_has_help(command: str) -> None:
    assert run(command, "--help").exit_code == 0


def test_help_lists_every_option_of_this_version() -> None:
    text = run("check", "--help").stdout
    options = [name for each in cli.commands["check"].params for name in each.opts if not getattr(each, "hidden", 0)]  # type: ignore[attr-defined]
    assert len(options) > 15
    assert [name for name in options if name.startswith("--") and name not in text] == []


def test_version() -> None:
    assert run("--version").stdout == f"enforce-data, version {enforce_data.__version__}\n"


HEAVY = ("pydantic", "lxml", "fastavro", "pyarrow", "jsonschema", "rich")
LOADED = f"""
import atexit, sys
atexit.register(lambda: print(*[each for each in {HEAVY} if each in sys.modules], file=sys.stderr))
"""


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("--version",), ("convert",)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    result = process(*arguments, code=LOADED)
    assert result.stderr.decode().splitlines()[-1] == ""


# The options of check.


def test_type_edition_format_and_encoding_of_a_file(tmp_path: Path) -> None:
    path = put(tmp_path / "rows.txt", TABLE.encode("gb18030"))
    code, value = report(path)
    assert (code, found(value)) == (3, ["RD-FORMAT"])
    code, value = report(path, "--format", "csv")
    assert (code, found(value)) == (3, ["RD-TYPE-UNKNOWN"])
    code, value = report(path, "--format", "csv", "--type", "penalty", "--edition", "1.0", "--encoding", "gbk")
    assert (code, set(found(value))) == (1, {"ST-MISSING"})
    (item,) = value["inputs"]
    assert {name: item[name] for name in ("format", "encoding", "encoding_source", "editions", "record_types")} == {
        "format": "csv",
        "encoding": "gb18030",
        "encoding_source": "option",
        "editions": {"1.0": 1},
        "record_types": {"penalty": 1},
    }
    code, value = report(path, "--format", "csv", "--type", "penalty", "--encoding", "utf-8")
    assert (code, found(value)) == (3, ["RD-ENCODING"])


def test_register_may_be_given_many_times(tmp_path: Path) -> None:
    path = put(tmp_path / "in.json", PENALTY)
    files = list(shelf(tmp_path / "registers").iterdir())
    options = [word for each in files for word in ("--register", each)]
    assert check(path, *options, "--complete").exit_code == 0
    assert check(path, *options[:2], "--complete").exit_code == 4


def test_mapping_reads_a_departments_own_columns(tmp_path: Path) -> None:
    mapping = 'title.zh = "台账"\ntitle.en = "ledger"\nsource = "x"\nrecord_type = "penalty"\nedition = "1.0"\n'
    column = '[[column]]\nheader = "案号"\npath = "case_no"\n'
    put(tmp_path / "own.toml", mapping + 'cannot_carry = ["*"]\n' + column)
    path = put(tmp_path / "in.csv", "案号\n星市监案〔2024〕1号 \n")
    code, value = report(path, "--mapping", tmp_path / "own.toml")
    assert code == 1
    assert {"RD-LAYOUT", "ST-PATTERN"} <= set(found(value))
    (place,) = [each["location"] for each in value["findings"] if each["rule"] == "ST-PATTERN"]
    assert (place["cell"], place["source"]) == ("A2", "案号")
    put(tmp_path / "own.toml", "title =")
    assert check(path, "--mapping", tmp_path / "own.toml").exit_code == 2


def test_as_of_option_manifest_and_today(tmp_path: Path, late: str) -> None:
    def day(*arguments: str) -> dict[str, str]:
        value: dict[str, str] = json.loads(run("check", late, "--report", "json", *arguments).stdout)["as_of"]
        return value

    assert day("--as-of", "2024-12-30") == {"day": "2024-12-30", "source": "option"}
    assert day()["source"] == "today"


def test_max_findings_caps_the_list_and_not_the_counts(tmp_path: Path) -> None:
    path = put(tmp_path / "in.json", cases(*range(1, 6), **LATE))
    code, value = report(path, "--max-findings", "2")
    assert (code, len(value["findings"]), value["summary"]["by_rule"]["CF-FILE-01"]) == (1, 2, 5)
    assert phrases.MORE.of(3, "zh").format(listed="2") in check(path, "--max-findings", "2").stdout


def test_unmask(tmp_path: Path) -> None:
    path = put(tmp_path / "in.json", simple({"parties.0.name": "欧阳青 "}))
    assert "欧阳青" not in check(path).output
    assert "欧阳青 " in check(path, "--unmask").stdout


def test_limits_are_changed_by_name(tmp_path: Path) -> None:
    path = put(tmp_path / "in.jsonl", json.dumps(PENALTY))
    assert report(path)[0] == 0
    code, value = report(path, "--limit", "record_chars=100", "--limit", "nesting=9")
    assert (code, found(value)) == (1, ["RD-LIMIT"])
    assert "at most 100" in value["findings"][0]["message"]["en"]
    code, value = report(path, "--limit", "record_chars=100", "--limit", "record_chars=100000")
    assert code == 0, "the last one counts"


# The report.


def test_the_forms_of_the_report(late: str) -> None:
    assert check(late).stdout == check(late, "--report", "text").stdout
    assert json.loads(check(late, "--report", "json").stdout)["report"] == "1"
    first, *rest = map(json.loads, check(late, "--report", "jsonl").stdout.splitlines())
    assert ("findings" not in first, [each["rule"] for each in rest]) == (True, ["CF-FILE-01"])
    assert ET.fromstring(check(late, "--report", "junit").stdout).tag == "testsuites"
    assert "::error file=late.json" in check(late, "--report", "github").stdout


def test_the_language_of_the_report(late: str) -> None:
    assert check(late).stdout.startswith("检查结果：")
    assert check(late, "--lang", "en").stdout.startswith("Outcome: violates")
    assert check(late, "--lang", "en", "--report", "json").stdout == check(late, "--report", "json").stdout


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "junit", "github"])
def test_output_goes_to_a_file_in_utf8_and_the_exit_code_stays(late: str, form: str) -> None:
    printed = check(late, "--report", form)
    result = check(late, "--report", form, "--output", "out.txt")
    assert (result.exit_code, result.output) == (1, "")
    assert Path("out.txt").read_bytes() == printed.stdout.encode()
    assert check(late, "--report", form, "-o", "-").stdout == printed.stdout
    assert not Path("-").exists()


def test_the_report_is_the_same_from_command_line_and_library(late: str) -> None:
    from enforce_data.rules.samples import AS_OF

    assert check(late, "--report", "json").stdout == enforce_data.check(late, as_of=AS_OF).to_json()


# Standard input.


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (json.dumps([PENALTY, PENALTY]), "json"),
        ("\n".join([json.dumps(PENALTY)] * 2), "jsonl"),
        (json.dumps(PENALTY, indent=1), "json"),
        (TABLE, "csv"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_standard_input_is_told_by_its_content(text: str, form: str, encoding: str) -> None:
    code, value = report("-", "--type", "penalty", stdin=text.encode(encoding))
    (item,) = value["inputs"]
    assert (item["path"], item["format"]) == ("-", form)
    assert item["records"] == (2 if text.count("record_id") == 2 else 1)
    assert code == (1 if form == "csv" else 0)


def test_standard_input_beside_files_and_with_a_format(tmp_path: Path) -> None:
    path = put(tmp_path / "in.json", PENALTY)
    cards = "\n".join(json.dumps(record) for record in registers())
    code, value = report(path, "-", "--format", "jsonl", stdin=cards.encode())
    assert [item["path"] for item in value["inputs"]] == [str(path), "-"]
    assert code == 1, "the format is that of every file"
    code, value = report(path, "-", "--complete", stdin=cards.encode())
    assert (code, value["outcome"]) == (0, "conforms")


def test_empty_standard_input_is_unreadable() -> None:
    assert check("-", stdin=b"").exit_code == 3
    result = process("check", "-", "--report", "json", stdin=b"")
    assert (result.returncode, found(json.loads(result.stdout))) == (3, ["RD-EMPTY"])


def test_a_reader_that_goes_away_ends_the_report_quietly(tmp_path: Path) -> None:
    import subprocess
    import sys

    write([penalty({"record_id": f"A-{each}", **LATE}) for each in range(300)], tmp_path / "in.jsonl")
    command = f"{sys.executable} -m enforce_data check in.jsonl --max-findings 300 --report json | head -c 10"
    result = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (result.stdout, result.stderr) == (b'{\n "report', b"")
