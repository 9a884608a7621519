"""``--profile``: exit codes, the faces of the report, and what ``explain`` says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cli.running import check, report, run
from work.given import LATE, penalty, put

COUNTY = """\
title = {zh = "某县", en = "a county"}

[[EFFECT]]
rules = ["CF-FILE-*"]
until = 2025-06-30
reason = {zh = "立案日期补录中", en = "the days of filing are being entered"}

[[lower]]
rules = ["CF-HEAR-*"]
until = 2024-06-30
reason = {zh = "旧系统未停用", en = "the old system was still there"}
"""
NOTED = {"publicity.published_on": "2024-09-30"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(Path("late.json"), penalty(LATE))
    put(Path("noted.json"), penalty(NOTED))
    put(Path("cut.json"), "[{")
    for effect in ("raise", "lower", "silence"):
        put(Path(f"{effect}.toml"), COUNTY.replace("EFFECT", effect))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("late.json", "--profile", "provincial"), 1),
        (("late.json", "--profile", "strict"), 1),
        (("late.json", "--profile", "onboarding"), 0),
        (("late.json", "--profile", "lower.toml"), 0),
        (("late.json", "--profile", "lower.toml", "--fail-on", "warning"), 1),
        (("late.json", "--profile", "silence.toml"), 0),
        (("late.json", "--profile", "silence.toml", "--fail-on", "warning"), 0),
        (("late.json", "--profile", "raise.toml", "--fail-on", "never"), 0),
        (("late.json", "--profile", "lower.toml", "--as-of", "2025-07-01"), 1),
        (("noted.json", "--profile", "provincial"), 0),
        (("noted.json", "--profile", "strict"), 1),
        (("noted.json", "--profile", "strict", "--fail-on", "never"), 0),
        (("late.json", "--profile", "onboarding", "--complete"), 4),
        (("cut.json", "--profile", "lower.toml"), 3),
        (("nowhere.json", "--profile", "nowhere.toml"), 2),
    ],
)
def test_exit_codes(here: Path, arguments: tuple[str, ...], code: int) -> None:
    """The default ``--fail-on error`` asks whether the run is rejected: without lines, whether it has errors."""
    assert check(*arguments).exit_code == code


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "junit", "github"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_face_shows_what_is_wrong_and_whether_it_is_accepted(here: Path, form: str, lang: str) -> None:
    text = check("late.json", "--profile", "lower.toml", "--report", form, "--lang", lang).stdout
    words = {"zh": ("不符合", "接收", "立案日期补录中"), "en": ("violates", "accepted", "the days of filing are being")}
    for word in words["en" if form.startswith("json") else lang]:
        assert word in " ".join(text.split())


def test_the_text_names_what_is_silenced_and_what_has_ended(here: Path) -> None:
    text = check("late.json", "--profile", "silence.toml", "--lang", "en").stdout
    assert "CF-FILE-01 Filed after the decision: 1 place" in text
    assert "CF-HEAR-*: ended on 2024-06-30, without effect" in text
    assert "late.json:" not in text, "it is not listed"
    plain = check("late.json", "--lang", "en").stdout
    assert "\nProfile " not in plain


def test_a_bad_profile_is_wrong_use_with_line_and_reason_in_both_languages(here: Path) -> None:
    put(Path("bad.toml"), COUNTY.replace("EFFECT", "lower").replace("CF-HEAR-*", "CF-HEER-*"))
    result = check("late.json", "--profile", "bad.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: profile bad.toml, line 9: unknown rule 'CF-HEER-*'" in result.stderr
    assert "方案 bad.toml 第 9 行:没有规则 'CF-HEER-*'" in result.stderr


def test_the_report_names_the_profile_and_its_digest(here: Path) -> None:
    told: Any = report("late.json", "--profile", "raise.toml")[1]["profile"]
    assert (told["name"], told["title"]["en"], len(told["sha256"])) == ("raise", "a county", 64)
    assert told["sha256"] != report("late.json", "--profile", "lower.toml")[1]["profile"]["sha256"]


def test_explain_says_what_the_profiles_make_of_a_rule(here: Path) -> None:
    text = run("explain", "CF-FILE-01", "--lang", "en", "--profile", "silence.toml").stdout
    for line in ("  onboarding: accepts\n", "  provincial: rejects\n", "  strict: rejects\n"):
        assert line in text
    assert "  strict: 退回\n" in run("explain", "CF-FILE-01").stdout
    assert "  provincial: accepts\n" in run("explain", "CF-TIME-02", "--lang", "en").stdout
    assert "onboarding: rejects (raise: what cannot be read" in run("explain", "ST-TYPE", "--lang", "en").stdout
    assert "Profiles:" not in run("explain", "CV-UNREAD", "--lang", "en").stdout
    assert run("explain", "CF-FILE-01", "--profile", "none.toml").exit_code == 2
