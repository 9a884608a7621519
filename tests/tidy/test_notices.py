"""What tidying can say."""

from __future__ import annotations

import re

import pytest

from enforce_data.explain import explain, notices
from enforce_data.findings import Severity
from enforce_data.tidying import TIDYING_NOTICES, tidy
from tidy.made import E11, VISIT
from toy.made import visit
from toy.running import FiledItem, report_of, run


def test_ids_are_unique_and_explained():
    ids = [notice.id for notice in TIDYING_NOTICES]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {notice.id for notice in notices()}
    assert "TD-DAY-TIME" in explain("td-day-time", "en")[0]


@pytest.mark.parametrize("notice", TIDYING_NOTICES, ids=lambda notice: notice.id)
def test_a_repair_says_what_it_made_and_a_warning_says_that_nothing_was_changed(notice):
    for said in (notice.title, notice.message, notice.fix):
        assert all(said)
    marks = set(re.findall(r"\{(\w+)\}", notice.message.en))
    assert marks == set(re.findall(r"\{(\w+)\}", notice.message.zh))
    if notice.severity is Severity.WARNING:
        assert marks == {"found"}
        assert "left as it is" in notice.message.en
    else:
        assert marks == ({"found"} if notice.id == "TD-NOTHING" else {"found", "now"})


def test_reports_mask_what_was_found_and_what_it_became():
    raw = visit({"visitor": {"name": " 石小溪", "birth_date": "1996/2/29"}})
    now, faults = tidy(raw, VISIT, E11)
    report = report_of(run([FiledItem(now, 1, tuple(faults))]))
    said = [(each.notice.id, each.message().en) for each in report.findings if each.notice.id.startswith("TD-")]
    assert [id_ for id_, _ in said] == ["TD-EDGES", "TD-DAY"]
    for _, message in said:
        assert "→" in message
        assert "石小溪" not in message
        assert "1996" not in message
