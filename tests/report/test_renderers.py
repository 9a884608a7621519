"""What holds for every form of the report."""

import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import enforce_data
from enforce_data.findings import AsOf, Finding, Location, Outcome, RecordRef, Severity
from enforce_data.report import RENDERERS
from enforce_data.results import InputResult
from report.hand_built import CHECK_DIGIT, county_report, empty_report

SOURCE = str(Path(enforce_data.__file__).parent.parent)


def rendered(form, report, lang="zh"):
    return "".join(RENDERERS[form].render(report, lang))


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_same_report_gives_the_same_text(form, lang):
    assert rendered(form, county_report(), lang) == rendered(form, county_report(), lang)


@pytest.mark.parametrize("form", RENDERERS)
def test_a_report_without_anything_is_rendered_and_ends_its_last_line(form):
    assert rendered(form, empty_report()).endswith("\n")


@pytest.mark.parametrize("form", RENDERERS)
def test_a_report_that_keeps_no_findings_is_rendered(form):
    assert rendered(form, county_report(max_findings=0)).endswith("\n")


@pytest.mark.parametrize("form", ["text", "junit", "github"])
def test_hostile_text_reaches_no_terminal_and_breaks_no_line(form):
    hostile = "\x1b[2J\r\n::error::\u202e\ud800\x00\ufffe"
    finding = Finding(
        CHECK_DIGIT,
        0,
        RecordRef(1, "penalty", hostile, "1.0"),
        (hostile,),
        location=Location(line=2, column=1, source=hostile, sheet=hostile, xpath=hostile, key=hostile),
        value=hostile,
    )
    report = empty_report(
        inputs=[InputResult(hostile, violates=True)],
        passed_over=[hostile],
        findings=[finding],
        notices={CHECK_DIGIT.id: CHECK_DIGIT},
        counts=Counter({Severity.ERROR: 1}),
        by_rule=Counter({CHECK_DIGIT.id: 1}),
    )
    text = rendered(form, report)
    assert not set("\x1b\r\u202e\ud800\x00\ufffe") & set(text)
    assert "\\u001b[2J\\r\\n" in text
    assert not any(line.lstrip().startswith("::error::") for line in text.splitlines())


@pytest.mark.parametrize("form", RENDERERS)
def test_no_form_needs_rich_or_loads_the_others(form):
    program = (
        "import sys\n"
        "from datetime import date\n"
        "from enforce_data.report import RENDERERS\n"
        "loaded = {name for name in sys.modules if name.startswith('enforce_data.report.')}\n"
        "assert not loaded & {renderer.module for renderer in RENDERERS.values()}, loaded\n"
        "from enforce_data.findings import AsOf\n"
        "from enforce_data.tally import Report\n"
        "from collections import Counter\n"
        "as_of = AsOf(date(2024, 12, 31), 'today')\n"
        "report = Report('0', '0', as_of, [], [], [], Counter(), Counter(), {}, 0, [], {}, 100)\n"
        f"assert ''.join(RENDERERS[{form!r}].render(report, 'zh'))\n"
        "assert 'rich' not in sys.modules\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": SOURCE}, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


def one_input(**how):
    return empty_report(
        inputs=[InputResult("a.json", records=3, **how)], as_of=AsOf(date(2024, 12, 31), "today"), rules_run=9
    )


OUTCOMES = {
    Outcome.UNREADABLE: one_input(unreadable=True, incomplete=True),
    Outcome.VIOLATES: one_input(violates=True, incomplete=True),
    Outcome.INCOMPLETE: one_input(incomplete=True),
    Outcome.CONFORMS: one_input(),
}


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("form", ["text", "junit", "github"])
def test_only_what_conforms_is_called_so(form, outcome):
    report = OUTCOMES[outcome]
    zh, en = rendered(form, report, "zh"), rendered(form, report, "en")
    assert not {"合格", "有效"} & {zh[at : at + 2] for at in range(len(zh))}
    assert "valid" not in en.lower()
    praised = "符合" in zh.replace("不符合", ""), "conforms" in en, "没有发现错误。" in zh
    assert praised == (outcome is Outcome.CONFORMS,) * 3
