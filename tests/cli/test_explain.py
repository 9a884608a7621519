"""``explain`` and ``mapping``: what an id means, read off the book and the dictionary."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cli.running import check, report, run
from enforce_data.explain import notices
from enforce_data.mapping import builtin_names
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK
from work.given import put


def explained(what: str, lang: str = "en") -> str:
    result = run("explain", what, "--lang", lang)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_rule() -> None:
    text = explained("CF-OFF-01")
    assert text.startswith("CF-OFF-01  Fewer than two officers  [error]\n")
    for part in (
        "Fix: ",
        "Record types: penalty",
        "Basis: 行政处罚法 42(1)",
        "Quality dimension: ",
        "Applies to: ",
        "Editions: 1.0+",
        "Good case",
        "Bad case",
        "officers.1 = —",
        "→ officers",
    ):
        assert part in text
    assert explained("cf-off-01") == text
    assert explained(" CF-OFF-01 ") == text


def test_a_rule_in_chinese() -> None:
    text = explained("CF-OFF-05", "zh")
    assert text.startswith("CF-OFF-05  执法证件在办案期间无效  [错误]\n")
    assert "所需登记簿:执法证件" in text
    assert "依据:行政处罚法 42(1) (2021-07-15起)" in text


@pytest.mark.parametrize(
    ("what", "title"),
    [
        ("ST-MISSING", "Mandatory element missing"),
        ("RD-ENCODING", "Text encoding at fault"),
        ("RD-LAYOUT", ""),
        ("DL-SECRET", "State secrets were delivered"),
    ],
)
def test_findings_that_are_no_rules(what: str, title: str) -> None:
    assert explained(what).startswith(f"{what}  {title}")


def test_every_id_that_a_report_can_name_is_explained_in_both_languages() -> None:
    for notice in notices():
        for lang in ("zh", "en"):
            text = explained(notice.id, lang)
            assert text.startswith(f"{notice.id}  {getattr(notice.title, lang)}")
            assert getattr(notice.message, lang) in text
            assert getattr(notice.fix, lang) in text


def test_an_element_by_id_path_and_chinese_path() -> None:
    by_id = explained("HED-0371")
    assert by_id.startswith("HED-0371  日期  dated  [mandatory]\n\nDay on which the organ made the decision.\n")
    assert explained("hed-0371") == by_id
    for what in ("penalty.decision.dated", "decision.dated", "决定.日期"):
        text = explained(what)
        assert text.startswith("HED-0371  日期  dated")
        assert "penalty.decision.dated" in text
    for part in ("Form: ", "Source: ", 'Example: "', "Editions: 1.0+", "Stands at: "):
        assert part in by_id


@pytest.mark.parametrize(
    ("what", "parts"),
    [
        ("penalty.officers", ["Group: ", "repeats", "Members: name 姓名"]),
        ("penalty.parties.name", ["personal data: masked in everything printed"]),
        ("penalty.penalties.kind", ["Code list: PenaltyKind"]),
        ("filed_on", ["[conditional]"]),
        ("on_spot", ["Members: "]),
    ],
)
def test_what_is_told_of_an_element(what: str, parts: list[str]) -> None:
    text = explained(what)
    assert [part for part in parts if part not in text] == []


def test_every_element_is_explained_by_its_path() -> None:
    """In sum the dictionary of one record type; the others share their groups."""
    for path, entry in STANDARD.section("inspection").walk():
        assert explained(f"inspection.{'.'.join(map(str, path))}").startswith(f"{entry.id}  {entry.zh}")


def test_a_code_list_and_a_code() -> None:
    text = explained("PenaltyKind")
    assert text.startswith("PenaltyKind\n")
    assert "  fine                         罚款  fine  1.0+" in text
    assert "Used at: " in text
    assert "penalty.penalties.kind" in text
    assert explained("penalty_kind") == explained("PENALTYKIND") == text
    assert explained("罚款") == "fine  罚款  fine  (PenaltyKind, 1.0+)\n"
    assert "fine  罚款  fine  (PenaltyKind, 1.0+)" in explained("fine")


def test_a_code_of_several_lists_names_them_all() -> None:
    lists = [line.rpartition("(")[2].split(",")[0] for line in explained("other").splitlines()]
    assert len(lists) > 3
    assert len(lists) == len(set(lists))


@pytest.mark.parametrize(
    ("what", "close"),
    [("CF-OFF-1", "CF-OFF-01"), ("PenaltyKinds", "PenaltyKind"), ("decision.date", "decision.dated")],
)
def test_an_unknown_name_is_wrong_usage_with_suggestions(what: str, close: str) -> None:
    result = run("explain", what)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"nothing is known by the name '{what}'; did you mean " in result.stderr
    assert close in result.stderr


@pytest.mark.parametrize("what", ["XX-LOSS", "没有这样的东西", "", " ", "x" * 5000])
def test_what_resembles_nothing_is_told_where_to_look(what: str) -> None:
    """Ids of later versions are not known either."""
    result = run("explain", what)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "see explain --list" in result.stderr or "did you mean RD-" in result.stderr


@pytest.mark.parametrize("arguments", [(), ("CF-OFF-01", "--list")])
def test_an_id_or_the_list(arguments: tuple[str, ...]) -> None:
    result = run("explain", *arguments)
    assert (result.exit_code, "give an ID, or --list" in result.stderr) == (2, True)


def test_the_list_is_for_programs() -> None:
    """One line an id: id, severity, record types, title, tab-separated."""
    rows = [line.split("\t") for line in run("explain", "--list").stdout.splitlines()]
    assert {len(row) for row in rows} == {4}
    ids = [row[0] for row in rows]
    assert ids == sorted(set(ids))
    assert {rule.id for rule in BOOK} < set(ids)
    assert {row[1] for row in rows} == {"error", "warning", "info"}
    assert {kind for row in rows for kind in row[2].split(",") if kind} == set(STANDARD.models)
    by_id = {row[0]: row for row in rows}
    assert by_id["CF-OFF-01"] == [
        "CF-OFF-01",
        "error",
        "penalty",
        f"{BOOK_BY_ID['CF-OFF-01'].title.zh} / Fewer than two officers",
    ]
    assert by_id["RD-NOT-FOUND"][2] == by_id["CV-RECORD"][2] == "", "files have no record type"


BOOK_BY_ID = {rule.id: rule for rule in BOOK}


def test_every_id_of_a_report_is_in_the_list(tmp_path: Path) -> None:
    put(tmp_path / "a.json", '[{"a": 1, "a": 1}, 5, {"record_type": "penalty", "edition": "9.9"}')
    put(tmp_path / "b.csv", "record_id\n1,2\n")
    listed = {line.split("\t")[0] for line in run("explain", "--list").stdout.splitlines()}
    lines = check(tmp_path, "--type", "penalty", "--report", "github").stdout.splitlines()
    assert len(lines) > 3
    for name in {part for line in lines for part in line.replace(":", " ").replace("=", " ").split()}:
        if name.startswith(("ST-", "RD-", "DL-", "CF-")) and name.isupper():
            assert name.strip(",") in listed


# Mappings.


def test_the_list_of_mappings() -> None:
    rows = [line.split("\t") for line in run("mapping", "list").stdout.splitlines()]
    assert [row[0] for row in rows] == list(builtin_names())
    assert {row[1] for row in rows} <= set(STANDARD.models)
    assert all(len(row) == 3 and " / " in row[2] for row in rows)


@pytest.mark.parametrize("name", builtin_names())
def test_a_mapping_that_is_shown_can_be_used_as_a_file(tmp_path: Path, name: str) -> None:
    text = run("mapping", "show", name).stdout
    assert tomllib.loads(text)["record_type"] in STANDARD.models
    own = put(tmp_path / "own.toml", text)
    path = put(tmp_path / "in.csv", "没有这一列\n1\n")
    answers = [report(path, "--mapping", each) for each in (name, own)]
    assert [code for code, _ in answers] == [1, 1]
    by_name, by_file = (value["summary"] | {"inputs": value["inputs"]} for _, value in answers)
    assert by_name == by_file


@pytest.mark.parametrize("arguments", [("show", "nobody"), ("show",), ("nobody",), ()])
def test_wrong_use_of_mapping(arguments: tuple[str, ...]) -> None:
    result = run("mapping", *arguments)
    assert result.exit_code == 2
    if arguments == ("show", "nobody"):
        assert f"no mapping 'nobody'; known: {', '.join(builtin_names())}" in result.stderr
