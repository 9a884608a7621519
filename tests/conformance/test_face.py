"""The face and the badge: one file each, which loads nothing and shows what a system says as it is."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from conformance import tiny_run
from enforce_data.conformance.badge import badge
from enforce_data.conformance.face import NOTICE, PROVES, face
from enforce_data.conformance.run_info import run_info

HOSTILE = "<script>alert('1')</script>\"&\u202e\x07<img src=x>"


@pytest.fixture
def told(tmp_path: Path) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    results = tiny_run.run(tmp_path)
    info = run_info(
        tiny_run.STATEMENT, results, seed=7, as_of=tiny_run.DAY, challenge="口令", environment={"os": "Linux"}
    )
    return tiny_run.STATEMENT.to_json(), info, results


def test_the_page_tells_the_run_in_both_languages(told: Any) -> None:
    page = face(*told)
    for said in (NOTICE, *PROVES):
        assert said.zh in page
        assert said.en in page
    digests = (told[1]["rulebook"], told[1]["tool_sha256"])
    for text in ("星沙执法办案系统", "4.2.0", "2026-03-01", "2027-03-01", "口令", "Linux", *digests):
        assert text in page
    for text in ("没有发现执法人员不足两人", "count the officers", "CF-2024-0123", "/officers", "行政处罚法 42"):
        assert text in page
    for text in ("it took too long", "the statement turns off hearing", "A checker must find"):
        assert text in page


def test_failures_come_first_among_the_requirements_of_a_role(told: Any) -> None:
    page = face(*told)
    table = page[page.index("Requirement by requirement") :]
    found = re.findall(r"<code>(RQ-K-[\w-]+)</code>", table)
    assert found[:4] == ["RQ-K-CF-OFF-05", "RQ-K-slow", "RQ-K-CLEAN", "RQ-K-CF-HEAR-06"]


def test_checkers_see_catches_and_false_alarms_of_each_requirement(told: Any) -> None:
    statement, info, results = told
    for each in results:
        each["tally"] = {"checker/CF-OFF-05": {"missed": 1}, "checker/clean": {"false_alarms": 3}}.get(each["case"], {})
    page = face(statement, info, results)
    (row,) = re.findall(r"<tr>(?:(?!</tr>).)*<code>RQ-K-CF-OFF-05</code>.*?</tr>", page, re.DOTALL)
    assert re.findall(r">([\d/]+)</td>", row) == ["0/1", "0/1", "0"]
    (row,) = re.findall(r"<tr>(?:(?!</tr>).)*<code>RQ-K-CLEAN</code>.*?</tr>", page, re.DOTALL)
    assert re.findall(r">([\d/]+)</td>", row) == ["1/1", "0/0", "3"]
    assert page.count("False alarms") == 1


def test_the_page_loads_nothing_and_runs_nothing(told: Any) -> None:
    page = face(*told)
    assert not re.search(r"<(script|link|img|iframe|object|embed|form)|\bsrc=|\bhref=|url\(|@import|https?:", page)
    assert " on" not in "".join(re.findall(r"<[^>]*>", page)).lower().replace(" open", "")


def test_what_a_system_says_is_shown_and_not_obeyed(told: Any) -> None:
    statement, info, results = told
    statement["system"] = dict.fromkeys(("name", "version", "vendor", "contact"), HOSTILE)
    info |= {"challenge": HOSTILE, "environment": {HOSTILE: HOSTILE}}
    for each in results:
        each["title"] = {"zh": HOSTILE, "en": HOSTILE}
        each["reasons"] = [
            dict.fromkeys(("zh", "en", "record", "path", "rule", "place", "article"), HOSTILE)
            | {"fix": {"zh": HOSTILE, "en": HOSTILE}}
        ]
    for shown in (face(statement, info, results), badge(statement, info)):
        assert "<script" not in shown
        assert "<img" not in shown
        assert "\u202e" not in shown
        assert "&lt;script&gt;" in shown


def test_the_page_is_sound_markup(told: Any) -> None:
    """Every element is closed: apart from the few void ones, the page reads as XML."""
    page = re.sub(r"<(meta|br)([^>]*)>", r"<\1\2/>", face(*told)).replace("<details open>", "<details>")
    root = ET.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
    assert [each.tag for each in root] == ["head", "body"]
    levels = [int(each.tag[1]) for each in root.iter() if re.fullmatch(r"h\d", each.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each.get("scope") for each in root.iter("th"))


def test_the_badge_tells_each_role(told: Any) -> None:
    statement, info, _ = told
    root = ET.fromstring(badge(statement, info))
    title = root.findtext("{http://www.w3.org/2000/svg}title")
    assert title == (
        "星沙执法办案系统 4.2.0，标准版次 1.0，2026-03-01：生产方通过、检查方不通过 / "
        "星沙执法办案系统 4.2.0, edition 1.0, 2026-03-01: producer passed, checker failed"
    )
    texts = [each.text for each in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[2:] == ["✓ 生产方", "producer", "✗ 检查方", "checker"]


def test_the_badge_in_the_guide_is_one_of_ours() -> None:
    verdicts = {"producer": "pass", "consumer": "pass", "checker": "fail", "corrector": "pass"}
    info = {"as_of": "2026-03-01", "roles": {role: {"verdict": verdict} for role, verdict in verdicts.items()}}
    shown = Path(__file__).parents[2] / "docs" / "guide" / "badge.svg"
    assert shown.read_text("utf-8") == badge(tiny_run.STATEMENT.to_json(), info)


def test_an_export_that_is_ill_formed_names_a_few_of_its_requirements(told: Any) -> None:
    statement, info, results = told
    failed = next(each for each in results if each["outcome"] == "fail")
    failed["requirements"] = [f"RQ-P-CF-{number:02}" for number in range(30)]
    page = face(statement, info, results)
    shown = page[page.index("Cases that failed") : page.index("Requirement by requirement")]
    assert re.findall(r"<code>(RQ-P-[\w-]+)</code>", shown) == failed["requirements"][:8]
    assert "22 more" in shown


@pytest.mark.parametrize("picture", ["conformance.svg", "evidence.svg"])
def test_the_guides_have_pictures_in_both_languages_that_load_nothing(picture: str) -> None:
    guide = Path(__file__).parents[2] / "docs" / "guide"
    for ending in (".md", ".zh-CN.md"):
        assert f"]({picture})" in (guide / picture).with_suffix(ending).read_text("utf-8")
    text = (guide / picture).read_text("utf-8")
    root = ET.fromstring(text)
    zh, _, en = root.findtext("{http://www.w3.org/2000/svg}title").partition(" / ")
    assert zh.isascii() is False
    assert en.isascii()
    assert not re.search(r"<(script|image|use)|href=|@import|url\((?!#)", text)
