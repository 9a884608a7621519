"""The report for build servers."""

from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Finding, Location, Outcome, RecordRef, Severity
from enforce_data.report.junit import render
from enforce_data.results import InputResult
from report.hand_built import CHECK_DIGIT, county_report, empty_report

COUNTED = ("tests", "failures", "errors", "skipped")


def tree(report, lang="en"):
    return ET.fromstring("".join(render(report, lang)))


def suite(root, name):
    return next(item for item in root.iter("testsuite") if item.get("name") == name)


def endings(item):
    """How each test case of a suite ended."""
    return {
        case.get("name"): next((child.tag for child in case if child.tag != "system-out"), "passed")
        for case in item.iter("testcase")
    }


def test_one_suite_per_input_then_the_delivery_then_what_was_not_checked():
    report = county_report()
    names = [item.get("name") for item in tree(report).iter("testsuite")]
    assert names == [*(item.path for item in report.inputs), "the delivery as a whole", "not checked"]


def test_errors_fail_warnings_and_notes_pass_and_the_outcome_tells_the_truth():
    root = tree(county_report())
    assert endings(suite(root, "delivery/penalty.csv")) == {
        "outcome": "failure",
        "acceptance": "failure",
        "CF-FILE-01 Filed after the decision": "failure",
        "CF-TIME-02 Decided more than ninety days after filing": "passed",
    }
    assert endings(suite(root, "delivery/2019年旧案.xml"))["outcome"] == "error"
    assert endings(suite(root, "delivery/inspection.jsonl")) == {"outcome": "skipped", "acceptance": "passed"}
    assert endings(suite(root, "delivery/执法证件.xlsx"))["outcome"] == "passed"


def test_a_failure_names_the_places_and_a_passed_warning_has_them_in_its_output():
    root = tree(county_report())
    failed, warned = list(suite(root, "delivery/penalty.csv").iter("testcase"))[2:]
    text = failed.find("failure").text
    assert 'delivery/penalty.csv:8:131  cell H8  "立案日期"  = "2024-06-01"' in text
    assert "Fix: Compare" in text
    assert "All inputs together: and 136 more" in warned.find("system-out").text


def test_an_input_fails_though_none_of_its_findings_was_kept():
    root = tree(county_report(max_findings=0))
    assert endings(suite(root, "delivery/penalty.csv")) == {"outcome": "failure", "acceptance": "failure"}


def test_rules_not_checked_are_skipped_with_the_reason():
    skipped = suite(tree(county_report()), "not checked")
    assert set(endings(skipped).values()) == {"skipped"}
    reasons = {case.get("name"): case.find("skipped").get("message") for case in skipped.iter("testcase")}
    assert reasons["CF-OFF-05"] == "no register of certificates: 312 records"


def test_no_two_test_cases_have_the_same_class_and_name():
    cases = Counter((case.get("classname"), case.get("name")) for case in tree(county_report()).iter("testcase"))
    assert max(cases.values()) == 1


@pytest.mark.parametrize("report", [county_report(), county_report(max_findings=0), empty_report()])
def test_the_numbers_add_up(report):
    root = tree(report)
    tags = dict(zip(COUNTED, ("testcase", "failure", "error", "skipped"), strict=True))
    for item in root.iter("testsuite"):
        assert {name: int(item.get(name)) for name in COUNTED} == {
            name: len(list(item.iter(tag))) for name, tag in tags.items()
        }
    for name in COUNTED:
        assert int(root.get(name)) == sum(int(item.get(name)) for item in root.iter("testsuite"))


def test_a_report_without_inputs_passes_nothing():
    report = empty_report()
    assert report.outcome is Outcome.INCOMPLETE
    assert [ending for item in tree(report) for ending in endings(item).values()] == ["skipped"]


@given(st.text(st.characters(), max_size=30))
def test_whatever_the_text_the_document_is_well_formed(text):
    finding = Finding(
        CHECK_DIGIT, 0, RecordRef(1, "penalty", text, "1.0"), (text,), location=Location(source=text), value=text
    )
    report = empty_report(
        inputs=[InputResult(text, violates=True)],
        findings=[finding],
        notices={CHECK_DIGIT.id: CHECK_DIGIT},
        counts=Counter({Severity.ERROR: 1}),
        by_rule=Counter({CHECK_DIGIT.id: 1}),
    )
    assert len(list(tree(report).iter("failure"))) == 2


def test_characters_that_xml_cannot_carry_are_seen():
    root = tree(empty_report(inputs=[InputResult('a\x00\ud800&<".csv')]))
    assert root[0].get("name") == 'a\\u0000\\ud800&<".csv'
