"""What tidying can say."""

from __future__ import annotations

import re

import pytest

from enforce_data.explain import explain, notices
from enforce_data.findings import Severity
from enforce_data.tidying import TIDYING_NOTICES


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
