"""Rules of others: added to the book or found in installed packages, named in the report, blamed by name."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.running import batch, run
from enforce_data import BOOK, UsageError, check
from enforce_data.findings import Outcome, Severity
from enforce_data.model import Penalty
from enforce_data.rulebook import Book, Rule, rule
from enforce_data.rulebook.book import digest_of
from work.given import AS_OF, LATE, PENALTY, check_one, ids, penalty, printed, put, unchecked

WRONG = penalty(LATE)
TEXTS = {"zh": ("题", "文", "改"), "en": ("title", "message", "fix")}
RULES = '''
"""Rules of Xingsha."""
from enforce_data.findings import Severity
from enforce_data.model import Penalty
from enforce_data.rulebook import Hits, rule

def made(id_):
    return rule(id_, Severity.WARNING, (), zh=("题", "文", "改"), en=("title", "message", "fix"), good=[], bad=[])

@made("{id}")
def named(penalty: Penalty) -> Hits:
    """Every name is a fault."""
    {body}
    yield "name"
'''

Install = Callable[..., str]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a package that offers a rule, for this test alone; returns the folder it is in."""

    def installed(
        package: str, id_: str = "X-NAME-01", body: str = "", offer: str = "", source: str | None = None
    ) -> str:
        site = tmp_path / "site"
        module = package.replace("-", "_")
        put(site / f"{module}.py", RULES.format(id=id_, body=body or "pass") if source is None else source)
        about = site / f"{module}-1.2.dist-info"
        put(about / "METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.2\n")
        put(about / "entry_points.txt", f"[enforce_data.rules]\nown = {module}{offer}\n")
        put(about / "top_level.txt", f"{module}\n")
        put(about / "RECORD", f"{module}.py,,\n")
        monkeypatch.syspath_prepend(site)
        monkeypatch.delitem(sys.modules, module, raising=False)
        return str(site)

    return installed


def own(function: Callable[..., Any], id_: str = "X-OWN-01", **options: Any) -> Rule:
    return rule(id_, Severity.WARNING, (), **TEXTS, good=[], bad=[], **options)(function)


def mine(*rules: Rule) -> Book:
    return BOOK + rules


def name_at_fault(act: Penalty) -> Any:
    yield "name"


# Found where they are installed.


@pytest.mark.parametrize("offer", ["", ":named"])
def test_the_rules_of_an_installed_package_run_and_are_named(install: Install, offer: str) -> None:
    site = install("xingsha-rules", offer=offer)
    report = check_one(PENALTY)
    assert ids(report) == ["X-NAME-01"]
    (told,) = report.to_dict()["own_rules"]
    assert (told["package"], told["version"], told["rules"]) == ("xingsha-rules", "1.2", ["X-NAME-01"])
    assert len(told["sha256"]) == 64
    source = Path(site) / "xingsha_rules.py"
    source.write_text(source.read_text("utf-8") + "# another\n", "utf-8")
    (changed,) = check_one(PENALTY).to_dict()["own_rules"]
    assert changed["sha256"] != told["sha256"]


def test_a_book_that_is_given_stands_alone(install: Install) -> None:
    install("xingsha-rules")
    assert ids(check_one(PENALTY, rules=BOOK)) == []
    assert check_one(PENALTY, rules=BOOK).own_rules == ()


def test_without_such_packages_the_report_names_none() -> None:
    assert check_one(PENALTY).to_dict()["own_rules"] == []
    assert check_one(PENALTY).rulebook == BOOK.digest


def test_several_packages_are_named_each_for_itself(install: Install) -> None:
    install("zuojia-rules", "X-NAME-02")
    install("xingsha-rules")
    report = check_one(PENALTY)
    assert ids(report) == ["X-NAME-01", "X-NAME-02"]
    assert [(each.package, each.rules) for each in report.own_rules] == [
        ("xingsha-rules", ("X-NAME-01",)),
        ("zuojia-rules", ("X-NAME-02",)),
    ]


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("CF-NAME-01", "ids of added rules begin with 'X-': CF-NAME-01 (package xingsha-rules 1.2)"),
        ("X-NAME-02", "rule ids used twice: X-NAME-02 (package zuojia-rules 1.2)"),
    ],
)
def test_ids_that_are_not_theirs_are_wrong_use_and_name_the_package(install: Install, id_: str, text: str) -> None:
    install("xingsha-rules", id_)
    install("zuojia-rules", "X-NAME-02")
    with pytest.raises(UsageError) as refused:
        check_one(PENALTY)
    assert str(refused.value) == text
    for arguments in (("explain", "--list"), ("explain", "CF-FILE-01"), ("check", "a.json")):
        result = run(*arguments)
        assert (result.exit_code, text in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("source", "offer", "error"),
    [
        ("raise KeyError('secret words')", "", "KeyError"),
        ("import nothing_of_this_name", "", "ModuleNotFoundError"),
        ("named = 7", ":named", "TypeError"),
        ("named = [7]", ":named", "TypeError"),
        ("", ":named", "AttributeError"),
    ],
)
def test_a_package_that_cannot_be_loaded_is_told_and_hides_no_other(
    install: Install, source: str, offer: str, error: str
) -> None:
    install("zuojia-rules", source=source, offer=offer)
    install("xingsha-rules")
    report = check_one(WRONG)
    assert ids(report) == ["CF-FILE-01", "X-NAME-01"]
    assert report.internal == [f"enforce_data.rules: own = zuojia_rules{offer}: {error} (package zuojia-rules 1.2)"]
    assert check_one(PENALTY).outcome is not Outcome.CONFORMS


def test_the_command_line_finds_them_too_and_help_does_not_load_them(install: Install, tmp_path: Path) -> None:
    mark = tmp_path / "loaded"
    site = install(
        "xingsha-rules", source=f"open({str(mark)!r}, 'w').close()\n" + RULES.format(id="X-NAME-01", body="")
    )
    path = f"{Path(check.__code__.co_filename).parents[1]}:{site}"
    put(tmp_path / "late.json", WRONG)
    helps = batch([["--help"], ["check", "--help"], ["explain", "--help"]], PYTHONPATH=path)
    assert ([code for code, _, _ in helps], mark.exists()) == ([0, 0, 0], False)
    told = batch(
        [
            ["check", str(tmp_path / "late.json"), "--report", "json", "--as-of", "2024-12-31"],
            ["explain", "X-NAME-01", "--lang", "en"],
            ["explain", "--list"],
        ],
        PYTHONPATH=path,
    )
    (code, checked, _), (_, explained, _), (_, listed, _) = told
    assert (code, [each["rule"] for each in json.loads(checked)["findings"]]) == (1, ["CF-FILE-01", "X-NAME-01"])
    assert explained.startswith(b"X-NAME-01  title  [warning]\n")
    assert b"X-NAME-01\twarning\tpenalty\t" in listed


# Given by hand.


def test_rules_that_are_given_are_named_by_the_module_they_are_from() -> None:
    report = check_one(PENALTY, rules=mine(own(name_at_fault)))
    (told,) = report.own_rules
    assert (told.rules, told.version) == (("X-OWN-01",), None)
    assert told.package == __name__.partition(".")[0]
    assert told.sha256 == digest_of([own(name_at_fault)])


def test_ids_of_rules_that_are_given_begin_with_x() -> None:
    with pytest.raises(UsageError, match="begin with 'X-': Y-OWN-01"):
        mine(own(name_at_fault, "Y-OWN-01"))
    with pytest.raises(UsageError, match="begin with 'X-': CF-OWN-01"):
        check_one(PENALTY, rules=Book([*BOOK, own(name_at_fault, "CF-OWN-01")], BOOK.families))
    with pytest.raises(UsageError, match=r"rules= is BOOK"):
        check_one(PENALTY, rules=[own(name_at_fault)])


def test_a_profile_may_name_them(tmp_path: Path) -> None:
    text = 'title = {zh = "县", en = "county"}\n[[raise]]\nrules = ["X-*"]\nreason = {zh = "要", en = "needed"}\n'
    report = check_one(PENALTY, rules=mine(own(name_at_fault)), profile=put(tmp_path / "own.toml", text))
    assert (report.acceptance, report.records_rejected) == ("rejected", 1)
    with pytest.raises(UsageError, match=r"unknown rule 'X-\*'"):
        check_one(PENALTY, profile=tmp_path / "own.toml")


# Where they break down.


def test_a_rule_that_breaks_down_is_blamed_on_its_package_and_hides_nothing(install: Install) -> None:
    install("zuojia-rules", "X-NAME-02", body="raise RuntimeError(penalty.case_no)")
    install("xingsha-rules")
    report = check_one(WRONG)
    assert ids(report) == ["CF-FILE-01", "X-NAME-01"]
    (told,) = report.internal
    assert told.startswith("X-NAME-02: RuntimeError (zuojia_rules.py, line ")
    assert told.endswith(", package zuojia-rules 1.2)")
    assert unchecked(report)["X-NAME-02"] == "internal fault in package zuojia-rules 1.2"


class Stars:
    """No register of ours, and without a label."""


def of_the_stars(act: Penalty, stars: Stars) -> Any:
    yield "name"


def to_nowhere(act: Penalty) -> Any:
    yield ("nothing", 3, "of this")
    yield "parties.77.name", {"a": object()}


def test_a_rule_that_wants_to_leave_does_not_end_the_check(install: Install) -> None:
    install("zuojia-rules", "X-NAME-02", body="raise SystemExit(0)")
    install("yanchi-rules", source="raise SystemExit(0)")
    report = check_one(WRONG)
    assert ids(report) == ["CF-FILE-01"]
    assert [line.partition(":")[0] for line in report.internal] == ["enforce_data.rules", "X-NAME-02"]


def test_the_text_names_package_version_and_digest(install: Install) -> None:
    install("xingsha-rules")
    report = check_one(PENALTY)
    text = "".join(printed(report)["text en"].split())
    assert f"rulesofxingsha-rules1.2({report.own_rules[0].sha256})" in text


def test_a_register_that_nobody_has_leaves_the_rule_unchecked() -> None:
    report = check_one(WRONG, rules=mine(own(of_the_stars)))
    assert (ids(report), unchecked(report)["X-OWN-01"]) == (["CF-FILE-01"], "no register of Stars")


def test_a_path_to_nowhere_is_a_finding_without_a_place(tmp_path: Path) -> None:
    book = mine(own(to_nowhere))
    for name in ("a.json", "a.jsonl"):
        put(tmp_path / name, json.dumps(WRONG, ensure_ascii=False))
        report = check(tmp_path / name, rules=book, as_of=AS_OF)
        assert sorted(ids(report)) == ["CF-FILE-01", "X-OWN-01", "X-OWN-01"]
        assert json.loads(report.to_json())["findings"]
