"""What a check concludes: outcomes, faults of reading, quality, and what was not checked."""

from __future__ import annotations

from typing import Any

import pytest

from enforce_data.findings import Dimension, Fault, Finding, Location, Outcome, RecordRef, Said, Severity
from enforce_data.formats.faults import RD_DUPLICATE_KEY, RD_NOT_A_RECORD, RD_SYNTAX
from enforce_data.results import InputResult, NotChecked
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.tally import InvalidDataError, Report, Tally
from toy.made import FEE_TAKEN, NAMED_VISIT
from toy.running import FiledItem, cards, check, found, items, report_of, run
from toy.samples import CARD, FULL_VISIT, VISIT


def report(**members: Any) -> Report:
    empty = report_of(run())
    for name, value in members.items():
        setattr(empty, name, value)
    return empty


def result(outcome: Outcome) -> InputResult:
    return InputResult("a.json", **({} if outcome is Outcome.CONFORMS else {outcome.value: True}))


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("other", Outcome)
def test_the_gravest_outcome_of_the_inputs_is_that_of_the_run(outcome, other):
    gravest = min(outcome, other, key=list(Outcome).index)
    assert report(inputs=[result(outcome), result(other)]).outcome is gravest


@pytest.mark.parametrize(
    ("flags", "outcome"),
    [
        ({}, Outcome.CONFORMS),
        ({"incomplete": True}, Outcome.INCOMPLETE),
        ({"incomplete": True, "violates": True}, Outcome.VIOLATES),
        ({"incomplete": True, "violates": True, "unreadable": True}, Outcome.UNREADABLE),
    ],
)
def test_the_outcome_of_an_input(flags, outcome):
    assert InputResult("a.json", **flags).outcome is outcome


NOT_CHECKED = [NotChecked("T-1", Said("因", "reason"), 1)]
SOUND_INPUT = [InputResult("a.json", records=1)]


@pytest.mark.parametrize(
    ("members", "outcome"),
    [
        ({"inputs": []}, Outcome.INCOMPLETE),
        ({"inputs": SOUND_INPUT}, Outcome.CONFORMS),
        ({"inputs": SOUND_INPUT, "not_checked": NOT_CHECKED}, Outcome.INCOMPLETE),
        ({"inputs": SOUND_INPUT, "internal": ["X-1: KeyError"]}, Outcome.INCOMPLETE),
        ({"inputs": SOUND_INPUT, "counts": {Severity.ERROR: 1}}, Outcome.VIOLATES),
        ({"inputs": SOUND_INPUT, "counts": {Severity.ERROR: 1}, "not_checked": NOT_CHECKED}, Outcome.VIOLATES),
        ({"inputs": [InputResult("a", unreadable=True)], "counts": {Severity.ERROR: 1}}, Outcome.UNREADABLE),
        ({"inputs": [InputResult("a", unreadable=True)], "not_checked": NOT_CHECKED}, Outcome.UNREADABLE),
    ],
)
def test_a_run_conforms_only_if_every_applicable_rule_ran_and_found_no_error(members, outcome):
    members["counts"] = {severity: members.get("counts", {}).get(severity, 0) for severity in Severity}
    assert report(**members).outcome is outcome


@pytest.mark.parametrize(
    ("records", "options", "outcome"),
    [
        ([VISIT], {}, Outcome.CONFORMS),
        ([], {}, Outcome.CONFORMS),
        ([changed(VISIT, {"branch.code": "B-"})], {}, Outcome.CONFORMS),  # a warning
        ([FULL_VISIT], {"context": cards(CARD)}, Outcome.CONFORMS),  # an info
        ([VISIT, NAMED_VISIT], {}, Outcome.INCOMPLETE),
        ([NAMED_VISIT], {"context": cards()}, Outcome.INCOMPLETE),
        ([NAMED_VISIT], {"context": cards(complete=True)}, Outcome.VIOLATES),
        ([NAMED_VISIT, FEE_TAKEN], {}, Outcome.VIOLATES),
    ],
)
def test_outcomes_of_records(records, options, outcome):
    done = check(*records, **options)
    assert done.outcome is done.inputs[0].outcome is outcome
    if outcome is Outcome.VIOLATES:
        with pytest.raises(InvalidDataError, match=r"^violates: 1 errors in 1 of "):
            done.raise_for_errors()
    else:
        done.raise_for_errors()


def fault(**members: Any) -> Fault:
    return Fault(RD_SYNTAX, {"reason_zh": "断了", "reason_en": "it breaks off"}, **members)


def test_a_fatal_fault_makes_an_input_unreadable_and_keeps_what_was_read():
    done = report_of(run([*items([VISIT, FEE_TAKEN]), fault(fatal=True)], items([VISIT])))
    assert [item.outcome for item in done.inputs] == [Outcome.UNREADABLE, Outcome.CONFORMS]
    assert done.outcome is Outcome.UNREADABLE
    assert found(done) == [("RD-SYNTAX", None), ("T-FEE-01", ("fee",))]
    assert (done.records, done.records_with_errors) == (3, 1)
    with pytest.raises(InvalidDataError):
        done.raise_for_errors()


def test_a_broken_record_is_counted_as_a_record_with_errors_and_reading_goes_on():
    broken = Fault(RD_NOT_A_RECORD, number=2, broken=True, location=Location(line=7))
    (first, third) = items([VISIT, FEE_TAKEN])
    third.number = 3
    done = report_of(run([first, broken, third]))
    assert (done.records, done.records_with_errors, done.outcome) == (3, 2, Outcome.VIOLATES)
    assert [(f.record, f.location.line) for f in done.findings] == [
        (RecordRef(2, None, None, None), 7),
        (RecordRef(3, "visit", "V-1", "1.0"), 3),
    ]
    assert done.quality[Dimension.CONFORMITY] == 0.0  # of the one that could be read and is the newest of its key


def test_a_fault_of_reading_belongs_to_its_record():
    duplicate = Fault(RD_DUPLICATE_KEY, {"key": "fee"}, ("fee",))
    (item,) = items([FEE_TAKEN])
    item.faults = (duplicate,)
    done = report_of(run([item]))
    assert found(done) == [("RD-DUPLICATE-KEY", ("fee",)), ("T-FEE-01", ("fee",))]
    assert done.findings[0].record == RecordRef(1, "visit", "V-1", "1.0")
    assert done.findings[0].location.source == "fee"
    assert done.records_with_errors == 1


def test_the_place_of_a_child_table_is_named_by_its_own_input():
    class Row(FiledItem):
        __slots__ = ()

        def input_of(self, path):
            return 1 if path[:1] == ("loans",) else None

    row = Row(changed(FEE_TAKEN, {"loans": [{"title": " x"}]}), 1)
    orphan = fault(number=1, input=1)
    done = report_of(run([row, orphan], []))
    assert [(f.input, f.notice.id) for f in done.findings] == [(1, "ST-PATTERN"), (0, "T-FEE-01"), (1, "RD-SYNTAX")]


def test_quality_counts_records_with_a_flaw_of_the_dimension_once():
    dimensions = {"colour": 1, "shade": 2, "visited_on": ABSENT}
    done = check(
        changed(FEE_TAKEN, {**dimensions, "record_id": "V-2"}),
        changed(VISIT, {"record_id": "V-3"}),
        changed(VISIT, {"branch.code": "B-", "record_id": "V-4"}),
        changed(VISIT, {"record_id": "TEST"}),
    )
    assert done.quality == {
        Dimension.CONFORMITY: 0.5,
        Dimension.COMPLETENESS: 0.75,
        Dimension.ACCURACY: 1.0,
        Dimension.CONSISTENCY: 1.0,
        Dimension.TIMELINESS: 1.0,
    }
    assert set(report_of(run()).quality.values()) == {None}


def test_findings_are_grouped_by_record():
    done = check(VISIT, changed(FEE_TAKEN, {"branch.code": "B-"}), changed(VISIT, {"record_id": "V-"}))
    assert [(each.record.number, len(each.findings), each.outcome) for each in done.by_record] == [
        (2, 2, Outcome.VIOLATES),
        (3, 1, Outcome.CONFORMS),
    ]


def test_rules_that_ran_are_counted_and_those_that_did_not_are_named():
    done = check(NAMED_VISIT, {**NAMED_VISIT, "record_id": "V-2"}, changed(NAMED_VISIT, {"record_id": "V-3", "fee": 1}))
    assert done.summary["not_checked"] == [
        {"rule": "T-CARD-01", "reason": "no register of cards", "reason_zh": "没有借书证登记簿", "records": 3}
    ]
    assert done.rules_run == len({"T-FEE-01", "T-NAME-01", "T-TOKEN-01", "T-CROWD-01", "T-TEST-01", "T-TWIN-01"})


def test_a_tally_keeps_the_first_of_each_kind():
    tally = Tally(1)
    assert [tally.count(notice) for notice in (RD_NOT_A_RECORD, RD_SYNTAX, RD_NOT_A_RECORD)] == [True, True, False]
    tally.keep(Finding(RD_NOT_A_RECORD, 1, RecordRef(3, None, None, None)), 1)
    tally.keep(Finding(RD_SYNTAX, 0), 0)
    assert [finding.input for finding in tally.sorted_findings()] == [0, 1]
    assert tally.notices == {"RD-NOT-A-RECORD": RD_NOT_A_RECORD, "RD-SYNTAX": RD_SYNTAX}
