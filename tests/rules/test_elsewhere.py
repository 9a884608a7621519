"""Rows of the catalogue without a rule: none of them has one, and each says why."""

from __future__ import annotations

from enforce_data.explain import explain, notices
from enforce_data.rules.elsewhere import rows


def test_a_row_without_a_rule_is_no_finding() -> None:
    assert {notice.id for notice in notices()} & rows().keys() == set()


def test_a_row_says_why_in_both_languages() -> None:
    for row in rows().values():
        assert row.reason.zh
        assert row.reason.en
        assert explain(row.id, "zh")[-1] == row.reason.zh
