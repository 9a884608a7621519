"""Profiles: what is accepted, beside what is wrong; severities, outcomes and counts stay what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from enforce_data import BOOK, UsageError, check, profiles
from enforce_data.acceptance import PLAIN, Acceptance, Effect, Line, Weighing
from enforce_data.explain import notices
from enforce_data.findings import Outcome, Said, Severity
from enforce_data.tally import Report
from work.given import AS_OF, LATE, PENALTY, check_one, ids, penalty, put

NOTED = penalty({"record_id": "CF-3", "publicity.published_on": "2024-09-30"})
"""Published late: a warning and no error."""
WRONG = penalty(LATE)
"""Filed after the decision: an error and nothing else."""
HEAD = 'title = {zh = "某县", en = "a county"}\n'
REASON = 'reason = {zh = "补录中", en = "being entered"}\n'


def profile(folder: Path, *lines: str, head: str = HEAD) -> Path:
    return put(folder / "county.toml", head + "".join(f"{line}\n" for line in lines))


def line(effect: str, *rules: str, until: str | None = "2025-06-30", more: str = "") -> str:
    day = f"until = {until}\n" if until else ""
    return f"[[{effect}]]\nrules = {[*rules]!r}\n{day}{REASON}{more}"


def answers(report: Report) -> tuple[str, str, list[bool]]:
    """Outcome, acceptance, and which findings reject."""
    return str(report.outcome), str(report.acceptance), [each["rejects"] for each in report.to_dict()["findings"]]


# What the built-in ones accept.


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (PENALTY, {"strict": True, "provincial": True, "onboarding": True}),
        (NOTED, {"strict": False, "provincial": True, "onboarding": True}),
        (WRONG, {"strict": False, "provincial": False, "onboarding": True}),
        (penalty({"name": 7}), {"strict": False, "provincial": False, "onboarding": False}),
    ],
)
def test_the_built_in_profiles(record: Any, expected: dict[str, bool]) -> None:
    reports = {name: check_one(record, profile=name) for name in profiles.builtin_names()}
    assert {name: each.acceptance is Acceptance.ACCEPTED for name, each in reports.items()} == expected
    kept = [[each.to_dict()["outcome"], each.counts, each.by_rule, each.quality] for each in reports.values()]
    assert kept[0] == kept[1] == kept[2], "what is wrong is the same whatever is accepted"


def test_the_provincial_profile_is_that_of_a_check_without_one() -> None:
    assert check_one(WRONG).to_json() == check_one(WRONG, profile="provincial").to_json()
    assert check_one(WRONG).to_dict()["profile"]["name"] == "provincial"


@pytest.mark.parametrize("prefix", ["ST-", "RD-", "ID-", "DL-"])
def test_the_first_day_lets_no_error_of_reading_structure_numbers_and_packages_in(prefix: str) -> None:
    weighing = Weighing(profiles.load("onboarding", lambda: [each.id for each in notices()]), AS_OF)
    found = [each for each in notices() if each.id.startswith(prefix)]
    assert {each.id for each in found if weighing.rejects(each)} == {
        each.id for each in found if each.severity is Severity.ERROR
    }
    assert not any(weighing.rejects(each) for each in notices() if each.id.startswith(("CF-", "QZ-", "XK-", "JC-")))


# Raise, lower, silence.


def test_lowered_findings_are_listed_and_reject_nothing(tmp_path: Path) -> None:
    report = check_one(WRONG, profile=profile(tmp_path, line("lower", "CF-FILE-01")))
    assert answers(report) == ("violates", "accepted", [False])
    assert (report.records_with_errors, report.records_rejected) == (1, 0)
    assert report.findings[0].notice.severity is Severity.ERROR


def test_raised_warnings_reject_and_stay_warnings(tmp_path: Path) -> None:
    rule = ids(check_one(NOTED))[0]
    report = check_one(NOTED, profile=profile(tmp_path, line("raise", rule, until=None)))
    assert answers(report) == ("incomplete", "rejected", [True])
    assert (report.records_with_errors, report.records_rejected) == (0, 1)
    assert [each.acceptance for each in report.by_record] == [Acceptance.REJECTED]


def test_silenced_findings_are_counted_and_not_listed(tmp_path: Path) -> None:
    report = check_one(WRONG, profile=profile(tmp_path, line("silence", "CF-FILE-*")))
    assert (answers(report), report.findings) == (("violates", "accepted", []), [])
    assert (report.by_rule, report.counts[Severity.ERROR]) == ({"CF-FILE-01": 1}, 1)
    (told,) = report.to_dict()["profile"]["lines"]
    assert (told["effect"], told["rules"], told["findings"], told["expired"]) == ("silence", ["CF-FILE-*"], 1, False)


@pytest.mark.parametrize(
    ("as_of", "accepted"), [(date(2025, 6, 29), True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)]
)
def test_a_line_holds_to_its_last_day_and_the_report_says_that_it_ended(
    tmp_path: Path, as_of: date, accepted: bool
) -> None:
    report = check_one(WRONG, profile=profile(tmp_path, line("lower", "CF-FILE-01")), as_of=as_of)
    assert (report.acceptance is Acceptance.ACCEPTED) is accepted
    (told,) = report.to_dict()["profile"]["lines"]
    assert (told["expired"], told["findings"]) == (not accepted, int(accepted))


@pytest.mark.parametrize(
    ("lines", "effect"),
    [
        ([line("lower", "*"), line("raise", "CF-FILE-*")], Effect.RAISE),
        ([line("raise", "*"), line("lower", "CF-*"), line("silence", "CF-FILE-01")], Effect.SILENCE),
        ([line("silence", "CF-FILE-01", until="2024-01-01"), line("lower", "CF-*")], Effect.LOWER),
        ([line("silence", "CF-FILE-01", more='severity = "warning"\n'), line("raise", "CF-*")], Effect.RAISE),
        ([line("lower", "CF-*"), line("raise", "CF-*", more='severity = "error"\n')], Effect.RAISE),
        ([line("lower", "CF-HEAR-*")], None),
    ],
)
def test_the_closest_line_in_force_decides(tmp_path: Path, lines: list[str], effect: Effect | None) -> None:
    report = check_one(WRONG, profile=profile(tmp_path, *lines))
    (notice,) = (*report.notices.values(), *report.silenced.values())
    assert report.weighing.effect(notice) is effect
    assert sum(each.findings for each in report.lines) == (effect is not None)


def test_an_id_is_closer_than_every_family() -> None:
    notice = replace(next(iter(BOOK)), id="X-1")
    lines = [Line(Effect.LOWER, (pattern,), Said("", "")) for pattern in ("*", "X-1", "X-*")]
    assert max(lines, key=lambda each: each.fit(notice) or (-1, False)) is lines[1]


def test_lines_of_ones_own_win_over_those_of_the_profile_that_is_extended(tmp_path: Path) -> None:
    head = HEAD + 'extends = "onboarding"\n'
    faulty = penalty({"name": 7})
    own = profile(tmp_path, line("lower", "*"), head=head)
    assert check_one(faulty, profile="onboarding").acceptance is Acceptance.REJECTED
    assert check_one(faulty, profile=own).acceptance is Acceptance.ACCEPTED
    ended = profile(tmp_path, line("lower", "*", until="2020-01-01"), head=head)
    assert check_one(faulty, profile=ended).acceptance is Acceptance.REJECTED
    strict = put(tmp_path / "own.toml", HEAD + 'extends = "strict"\n')
    assert check_one(NOTED, profile=strict).acceptance is Acceptance.REJECTED


# What no profile lets in.


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.json", "[{"),
        ("broken.jsonl", "{]\n"),
        ("secret.json", penalty({"secrecy": "state_secret"})),
        ("unknown.json", {**PENALTY, "record_type": "fine"}),
        ("nowhere.json", None),
    ],
)
@pytest.mark.parametrize("effect", ["lower", "silence"])
def test_what_was_not_judged_is_never_accepted(tmp_path: Path, name: str, content: Any, effect: str) -> None:
    if content is not None:
        put(tmp_path / name, content)
    report = check(tmp_path / name, as_of=AS_OF, profile=profile(tmp_path, line(effect, "*")))
    assert report.counts[Severity.ERROR] == 1
    assert report.acceptance is Acceptance.REJECTED
    assert report.inputs[0].acceptance is Acceptance.REJECTED
    assert report.records_rejected == report.records
    assert len(report.findings) == 1, "why it was not judged is always listed"


def test_each_file_and_record_is_answered_for_itself(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.json", [PENALTY, penalty({"record_id": "CF-2", **LATE})])
    put(tmp_path / "in" / "b.json", penalty({"record_id": "CF-4", "case_no": "星市监案〔2024〕9号"}))
    report = check(tmp_path / "in", as_of=AS_OF)
    assert [(str(each.acceptance), each.records_rejected) for each in report.inputs] == [
        ("rejected", 1),
        ("accepted", 0),
    ]
    by_id = {each.record.id: str(each.acceptance) for each in report.by_record}
    assert by_id == {PENALTY["record_id"]: "accepted", "CF-2": "rejected", "CF-4": "accepted"}


def test_a_machine_without_profiles_lets_errors_reject() -> None:
    assert {each.severity for each in notices() if PLAIN.rejects(each)} == {Severity.ERROR}
    assert check_one(PENALTY).outcome is Outcome.INCOMPLETE


# Bad files.


BAD = """\
title.zh = "县"
extends = "municipal"
rejects = ["error", "fatal"]
colour = 1

[[lower]]
rules = ["CF-FILE-*", "CF-FIL-01",
  "ST-MISING", "CF-*A"]
until = 2026-02-30
reason.zh = "补录中"

[[silence]]
rules = ["CF-FILE-*"]
reason.zh = "[[lower]]"
reason.en = \"\"\"
[[lower]]
rules = 1
\"\"\"

[[raise]]
severity = "grave"
"""
WANTED = [
    (1, "title.en is missing"),
    (2, "extends names a built-in profile (onboarding, provincial, strict), not 'municipal'"),
    (3, "no severity 'fatal'"),
    (4, "unknown key colour"),
    (6, "reason.en is missing"),
    (7, "unknown rule 'CF-FIL-01'; did you mean CF-FILE-"),
    (8, "unknown rule 'CF-*A'"),
    (8, "unknown rule 'ST-MISING'; did you mean ST-MISSING"),
    (9, "until is a day, YYYY-MM-DD, not 2026-02-30"),
    (12, "until is missing"),
    (13, "CF-FILE-* is named twice"),
    (20, "reason is missing"),
    (20, "rules is missing"),
    (21, "no severity 'grave'"),
]


def test_all_that_is_wrong_with_a_profile_is_said_at_once_with_its_line(tmp_path: Path) -> None:
    path = put(tmp_path / "bad.toml", BAD)
    with pytest.raises(UsageError) as refused:
        check(records=[], profile=path)
    told = sorted(str(refused.value).splitlines(), key=lambda text: (int(text.split("line ")[1].split(":")[0]), text))
    assert len(told) == len(WANTED)
    for text, (number, reason) in zip(told, WANTED, strict=True):
        assert f"profile {path}, line {number}: {reason}" in text
        assert f" / 方案 {path} 第 {number} 行:" in text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("title = \n", "not TOML (Invalid value (at line 1, column 9)"),
        (b"title = '\xff'", "line 1: it must be UTF-8"),
        ("#" * 200_001, "longer than 200000 bytes"),
        ("a = " + "[" * 5000, "not TOML"),
        (HEAD + "lower = 1\n", "line 2: to be written as [[lower]]"),
        (HEAD + "rejects = 1\n", "line 2: rejects must be a list"),
        (HEAD + "rejects = [[], 1]\n", "line 2: no severity []"),
        ("title = 1\n", "line 1: title must be title.zh and title.en"),
        (HEAD + line("lower", "X-NONE-01"), "line 3: unknown rule 'X-NONE-01'"),
        (HEAD + line("lower", "CF*"), "line 3: unknown rule 'CF*'"),
        (HEAD + "[[lower]]\nrules = [1]\nuntil = 2025-01-01\n" + REASON, "line 3: rules must be a list of ids"),
        (HEAD + line("lower", "ST-*", until='"20250630"'), "line 4: until is a day, YYYY-MM-DD, not 20250630"),
        (HEAD + line("lower", "ST-*", until="2025-06-30T10:00:00"), "line 4: until is a day"),
        (HEAD + line("lower", "ST-*", more='why.not = ""\n'), "line 6: unknown key why"),
        (HEAD + "[[lower]]\nrules = ['ST-*']\nreason.zh = ' '\nreason.en = 1\nuntil = 7\n", "reason.en is missing"),
    ],
)
def test_bad_files_are_wrong_use(tmp_path: Path, content: Any, reason: str) -> None:
    with pytest.raises(UsageError) as refused:
        check(records=[], profile=put(tmp_path / "bad.toml", content))
    assert reason in str(refused.value)


def test_a_profile_that_is_nowhere(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", "a\0b", tmp_path):
        with pytest.raises(UsageError, match=r"^profile "):
            check(records=[], profile=path)


def test_other_ways_to_write_the_same(tmp_path: Path) -> None:
    written = "lower = [{rules = ['ST-*'], until = 2025-06-30, reason = {zh = '一', en = 'a'}}]\r\n"
    report = check_one(penalty({"name": 7}), profile=put(tmp_path / "own.toml", "\ufeff" + HEAD + written))
    assert report.acceptance is Acceptance.ACCEPTED
