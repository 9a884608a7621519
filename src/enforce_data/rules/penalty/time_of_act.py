"""The law of the time of the act (行政处罚法 37): whether the texts of the decision were in force then."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import LegalBasis, Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import penalised_on_bases
from enforce_data.rules.penalty.endings import DROPPED

_LAW = {"law": "中华人民共和国电子商务法", "level": "law", "article": "第七十五条"}
_THE_ACT = {"law": "中华人民共和国行政处罚法", "level": "law", "article": "第三十三条"}
_NAME_OF_THE_ACT = re.compile("《?(中华人民共和国)?行政处罚法")


@guard(
    "违法日期和所列依据的施行日期已知的处罚",
    "penalties with the days of the act and of all their bases",
    within=penalised_on_bases,
)
def _dated_bases(penalty: Any) -> bool:
    if penalty.violation_started_on is None and penalty.violation_ended_on is None:
        return False
    texts = [basis for basis in penalty.bases if not _is_the_act(basis)]
    return bool(texts) and all(basis.effective_from is not None for basis in texts)


@rule(
    "CF-RETRO-01",
    Severity.WARNING,
    XZCF.art(37),
    when=_dated_bases,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "所列依据在违法行为发生时均未施行",
        "违法行为在 {first} 至 {last},而所列依据在此期间没有一日有效",
        "填写违法行为发生时有效的条文;新规定处罚较轻的,适用新规定并在裁量理由中说明",
    ),
    en=(
        "None of the legal bases was in force at the time of the act",
        "the act was from {first} to {last}, and none of the bases was in force on any of these days",
        "give the text in force at the time; where a newer one is lighter it applies, and the reason should say so",
    ),
    good=[
        Case({"bases.0.effective_from": "2024-03-04"}, note="in force on the last day of the act"),
        Case({"bases.0.effective_until": "2024-02-20"}, note="in force on the first"),
        Case({"bases.0.effective_from": "2024-03-05", "bases.1": _LAW | {"effective_from": "1998-05-01"}}),
        Case({"bases.0.effective_from": "2024-03-05", "bases.1": _LAW}, note="one text without its days"),
        Case({"bases": [{**_THE_ACT, "effective_from": "2024-03-05"}]}, note="no text but the Act itself"),
        Case({"bases.0.effective_from": "2024-03-05", "violation_started_on": ABSENT, "violation_ended_on": ABSENT}),
        Case({**DROPPED, "bases.0.effective_from": "2024-03-05"}),
        Case(
            {"bases.0.effective_from": ABSENT, "bases.0.effective_until": "2024-02-19"},
            note="the first day is not known",
        ),
    ],
    bad=[
        Case({"bases.0.effective_from": "2024-03-05"}, at="bases.0.effective_from"),
        Case({"bases.0.effective_until": "2024-02-19"}, at="bases.0.effective_from"),
        Case(
            {"bases.0.effective_from": "2024-02-21", "violation_ended_on": ABSENT},
            at="bases.0.effective_from",
            note="an act of one day",
        ),
        Case({"bases.0.effective_from": "2024-03-05", "bases.1": _THE_ACT}, at="bases.0.effective_from"),
    ],
)
def bases_not_in_force_at_the_act(penalty: Penalty) -> Hits:
    """The law of the time of the act applies (37); a newer text only where it is lighter or lets the act go unpunished.

    从旧兼从轻 is explained and not computed, so this is a warning.  行政处罚法 itself, which sets no penalties, does
    not count; where another text is without its first day nothing is said.

    处罚适用违法行为发生时的规定;决定时规定已修改或者废止,新规定处罚较轻或者不认为违法的,适用新规定(第三十七条)。是
    否较轻由人判断,系统不计算,故为警告;行政处罚法本身不设定处罚,不计在内,其他依据缺施行日期的不判断。
    """
    last = penalty.violation_ended_on or penalty.violation_started_on
    first = penalty.violation_started_on or last
    texts = [(at, basis) for at, basis in enumerate(penalty.bases or ()) if not _is_the_act(basis)]
    if first is None or last is None or any(_in_force_within(basis, first, last) for _, basis in texts):
        return
    for at, _ in texts:
        yield ("bases", at, "effective_from"), {"first": first, "last": last}


def _is_the_act(basis: LegalBasis) -> bool:
    return _NAME_OF_THE_ACT.match(basis.law) is not None


def _in_force_within(basis: LegalBasis, first: date, last: date) -> bool:
    """Whether a text was in force on one of these days; one without its first day may have been."""
    began = basis.effective_from is None or basis.effective_from <= last
    return began and (basis.effective_until is None or basis.effective_until >= first)
