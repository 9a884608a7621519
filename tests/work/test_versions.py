"""Versions of a record in one delivery: what is said of them, what is taken back, and what counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, write
from enforce_data.acceptance import Acceptance
from enforce_data.findings import Outcome
from enforce_data.rules.samples import AS_OF
from work.given import LATE, cases, penalty, put

OLD, NEW = ({"updated_at": f"2024-07-{day}T09:00:00+08:00"} for day in (15, 16))
CASES = [
    {"record_id": f"CF-{n}", "case_no": f"星案〔2024〕{n}号", "decision.document_number": f"星罚〔2024〕{n}号"}
    for n in range(9)
]
"""Changes that make cases of their own."""


def dl(report: Any) -> list[tuple[str, int]]:
    return [(each.notice.id, each.record.number) for each in report.findings if each.notice.id.startswith("DL-")]


@pytest.mark.parametrize("order", [1, -1])
def test_a_correction_in_the_same_delivery_is_enough(order: int) -> None:
    records = [penalty({**LATE, **OLD}), penalty(NEW)][::order]
    report = check(records=records, as_of=AS_OF)
    alone = check(records=[penalty(NEW)], as_of=AS_OF)
    assert dl(report) == [("DL-SUPERSEDED", 1 if order == 1 else 2)]
    assert report.outcome is alone.outcome is Outcome.INCOMPLETE
    assert report.by_rule == {"DL-SUPERSEDED": 1}
    assert report.records_with_errors == 0
    law = {each.rule: each.records for each in report.not_checked if not each.rule.startswith("DL-")}
    assert law == {each.rule: each.records for each in alone.not_checked if not each.rule.startswith("DL-")}


def test_what_is_wrong_with_the_version_that_counts_stays() -> None:
    report = check(records=[penalty(OLD), penalty({**LATE, **NEW})], as_of=AS_OF)
    assert {(each.notice.id, each.record.number) for each in report.findings if each.record} == {
        ("DL-SUPERSEDED", 1),
        ("CF-FILE-01", 2),
    }
    assert (report.outcome, report.records_with_errors) == (Outcome.VIOLATES, 1)


def test_structure_is_judged_whichever_version_counts() -> None:
    report = check(records=[penalty({**OLD, "procedure": "swift"}), penalty(NEW)], as_of=AS_OF)
    assert report.by_rule == {"DL-SUPERSEDED": 1, "ST-CODE": 1}
    assert report.outcome is Outcome.VIOLATES


def test_a_repetition_is_judged_once() -> None:
    report = check(records=[penalty(LATE), penalty(LATE)], as_of=AS_OF)
    assert report.by_rule == {"DL-REPEATED": 1, "CF-FILE-01": 1}
    assert [each.record.number for each in report.findings if each.notice.id == "CF-FILE-01" and each.record] == [2]


def test_two_contents_at_one_instant_are_both_named_and_both_judged() -> None:
    report = check(records=[penalty(LATE), penalty({**LATE, "remarks": "补录"})], as_of=AS_OF)
    assert report.by_rule == {"DL-DUPLICATE-ID": 2, "CF-FILE-01": 2}


def test_the_order_of_members_and_absent_ones_are_no_other_content() -> None:
    other = dict(reversed(penalty({"remarks": None}).items()))
    assert check(records=[penalty(), other], as_of=AS_OF).by_rule == {"DL-REPEATED": 1}


def test_errors_of_a_replaced_version_leave_its_child_tables(tmp_path: Path) -> None:
    wrong = penalty({**OLD, "documents.0.dated": "2034-01-01", "notices.0.served_on": "2024-06-04"})
    write([wrong, penalty(CASES[2])], tmp_path / "a.csv")
    alone = check(tmp_path, as_of=AS_OF)
    assert Outcome.VIOLATES in {each.outcome for each in alone.inputs if each.is_child}
    write([penalty(NEW)], tmp_path / "b.json")
    assert Outcome.VIOLATES not in {each.outcome for each in check(tmp_path, as_of=AS_OF).inputs}


def test_memory_holds_what_was_taken_back_only_for_findings_that_are_kept() -> None:
    pairs = [penalty({**case, **LATE, **version}) for case in CASES[1:8] for version in (OLD, NEW)]
    report = check(records=iter(pairs), as_of=AS_OF, max_findings=2)
    assert report.by_rule["CF-FILE-01"] == 7
    assert report.by_rule["DL-SUPERSEDED"] == 7
    kept = [each.record.number for each in report.findings if each.notice.id == "CF-FILE-01" and each.record]
    assert kept == [2]  # the two that were kept are a replaced one and one that counts


# Figures.


def agencies(*records: Any, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = check(records=records, as_of=AS_OF, **options).summary["agencies"]
    return found


def test_only_the_newest_versions_count_in_the_figures() -> None:
    found = agencies(penalty({**LATE, **OLD}), penalty(NEW), penalty({**NEW, "record_id": "X", "operation": "delete"}))
    (one,) = found["listed"]
    assert (one["code"], one["name"]) == ("11430121MB0X010111", "星沙县市场监督管理局")
    assert (one["records"], one["superseded"], one["left_out"], one["compliance_rate"]) == (1, 1, 1, 1.0)
    assert found["overall"]["unreadable"] == 0


def test_rates_and_dimensions_of_each_agency() -> None:
    other = {"agency.code": "11430100MB0X07077P", "agency.name": "星沙市市场监督管理局"}
    records = [
        penalty(LATE),
        penalty(CASES[2]),
        penalty(CASES[3]),
        penalty({**other, "record_id": "CF-4", "operation": "delete"}),
    ]
    found = agencies(*records)
    first, second = sorted(found["listed"], key=lambda each: each["code"], reverse=True)
    assert found["count"] == 2
    assert (first["records"], first["without_errors"], first["compliance_rate"]) == (3, 2, 0.6667)
    assert first["quality"]["一致性"] == 0.6667
    assert (first["decided_acts"], first["late_acts"], first["late_rate"]) == (3, 3, 1.0)
    assert first["not_checked_share"] == 1.0
    assert (second["records"], second["compliance_rate"], second["left_out"]) == (0, None, 1)
    assert found["overall"]["records"] == 3


# With a profile.


def profile(tmp_path: Path, effect: str, rule: str) -> Path:
    return put(
        tmp_path / "profiles" / "own.toml",
        'title = { zh = "试", en = "trial" }\nextends = "provincial"\n'
        f'[[{effect}]]\nrules = ["{rule}"]\nreason = {{ zh = "试", en = "trial" }}\nuntil = 2034-01-01\n',
    )


def weighed(tmp_path: Path, effect: str, *records: Any) -> Any:
    """The report under a profile that does this to CF-FILE-01, which the change LATE breaks."""
    return check(records=records, as_of=AS_OF, profile=profile(tmp_path, effect, "CF-FILE-01"))


@pytest.mark.parametrize("effect", ["raise", "lower", "silence"])
def test_what_rejected_a_replaced_version_is_taken_back(tmp_path: Path, effect: str) -> None:
    report = weighed(tmp_path, effect, penalty({**LATE, **OLD}), penalty(NEW))
    assert (report.records_with_errors, report.records_rejected, report.acceptance) == (0, 0, Acceptance.ACCEPTED)
    assert {each.acceptance for each in (*report.inputs, *report.by_record)} == {Acceptance.ACCEPTED}
    assert (report.by_rule, report.silenced) == ({"DL-SUPERSEDED": 1}, {})
    assert sum(each.findings for each in report.lines) == 0


def test_what_rejects_the_version_that_counts_stays(tmp_path: Path) -> None:
    report = weighed(tmp_path, "raise", penalty(OLD), penalty({**LATE, **NEW}))
    assert [(each.record.number, each.acceptance) for each in report.by_record] == [
        (1, Acceptance.ACCEPTED),
        (2, Acceptance.REJECTED),
    ]
    assert (report.records_rejected, report.acceptance) == (1, Acceptance.REJECTED)


def test_what_is_wrong_with_the_form_of_a_replaced_version_rejects_it_still(tmp_path: Path) -> None:
    report = weighed(tmp_path, "raise", penalty({**LATE, **OLD, "procedure": "swift"}), penalty(NEW))
    assert (report.records_rejected, report.by_record[0].acceptance) == (1, Acceptance.REJECTED)


@pytest.mark.parametrize("replaced", [True, False])
def test_a_child_table_is_rejected_by_what_stands_in_it_and_counts(tmp_path: Path, replaced: bool) -> None:
    (tmp_path / "in").mkdir()
    write([penalty({"payments.0.paid_on": "2024-05-01", **OLD})], tmp_path / "in" / "a.csv")
    write([penalty(NEW)] if replaced else cases(1), tmp_path / "in" / "b.json")
    report = check(tmp_path / "in", as_of=AS_OF, profile=profile(tmp_path, "raise", "CF-STATE-03"))
    assert ("CF-STATE-03" in report.by_rule) is not replaced
    table = next(each for each in report.inputs if each.path.endswith("payments.csv"))
    assert table.acceptance is (Acceptance.ACCEPTED if replaced else Acceptance.REJECTED)


def test_files_are_read_again_to_compare_what_stands_at_one_instant(tmp_path: Path) -> None:
    one = penalty()
    bare = {name: value for name, value in reversed(one.items()) if name != "record_type"}
    contents = {"a": [{**one, "record_id": "A-0", **CASES[1]}, one], "b": [bare], "c": [penalty({"remarks": "补录"})]}
    files = {name: put(tmp_path / f"{name}.json", content) for name, content in contents.items()}
    report = check(files["a"], files["b"], type="penalty", as_of=AS_OF)
    assert (report.by_rule["DL-REPEATED"], report.by_rule["DL-DUPLICATE-ID"]) == (1, 0)
    report = check(*files.values(), type="penalty", as_of=AS_OF)
    named = [(each.input, each.record.number) for each in report.findings if each.notice.id == "DL-DUPLICATE-ID"]
    assert named == [(0, 2), (1, 1), (2, 1)]
