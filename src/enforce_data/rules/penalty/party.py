"""The party: told before the decision, heard in time (行政处罚法 44, 62 to 64)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.model.penalty_case import PenaltyNotice
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import ordinary_penalty, special_law_given
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import Accused, bearers, by_paper, decided

ONLY_ON_PAPER = Unchecked(
    Said(
        "没有填写处罚告知,文书或者送达中有告知书", "no notice is given, but one is among the documents or the services"
    )
)

HEARING_NOTICE = 7
"""Working days between the notice of a hearing and the hearing (行政处罚法 64②, 85)."""

_SECOND = {
    "parties.1": {
        "party_no": "2",
        "category": "individual_business",
        "name": "星沙县麻河水果店",
        "uscc": "92430121MA4X060274",
        "registered_address": "星沙县临水镇二号路3号",
    },
    "penalties.1": {"party_no": "2", "kind": "warning", "text": "警告"},
    "services.2": {
        "party_no": "2",
        "document_number": "星市监罚〔2024〕123号",
        "method": "direct",
        "served_on": "2024-06-05",
    },
}


_UNTOLD = {
    "notices": ABSENT,
    "documents.5.kind": "other",
    "services.0.document_kind": "other",
}


def _heard_on(day: str) -> dict[str, Any]:
    """The changes that bring a hearing told of on 25 April."""
    record = {"kind": "hearing_record", "dated": day}
    entry = {"party_no": "1", "hearing_notice_on": "2024-04-25", "held_on": day, "record_document": record}
    return {"hearings": [entry]}


@guard(
    "通知并举行了听证、未指明特别法的普通程序处罚",
    "ordinary penalties with a hearing notified and held, no special law named",
    within=ordinary_penalty,
)
def _heard(penalty: Any) -> bool:
    return not special_law_given(penalty, 64) and any(
        None not in (hearing.held_on, hearing.hearing_notice_on) for hearing in penalty.hearings or ()
    )


@rule(
    "CF-NOTICE-01",
    Severity.ERROR,
    XZCF.art(44, 62),
    when=ordinary_penalty,
    zh=(
        "处罚前没有告知当事人",
        "对第 {party} 名当事人没有处罚告知记录,也没有明确放弃陈述、申辩",
        "填写处罚告知的文号和日期;当事人明确放弃陈述、申辩的,据实填写",
    ),
    en=(
        "The party was not told before the penalty",
        "no notice is on record for party {party}, and no express waiver of the defence",
        "give number and days of the notice; if the party expressly waived its defence, say so",
    ),
    good=[
        Case(),
        Case({"notices": ABSENT, "defences.0.waived": True}),
        Case({"notices.0.party_no": ABSENT, **_SECOND}, note="a notice without party counts for all"),
        Case({"notices": ABSENT}, note="the paper and its service are on record: not checked"),
        Case({**_UNTOLD, "services.0.document_kind": "penalty_notice"}, note="it was served: not checked"),
        Case({**_UNTOLD, "documents.5.kind": "penalty_notice", "documents.5.dated": ABSENT}, note="perhaps in time"),
        Case({**_UNTOLD, "documents.5.kind": "penalty_notice", "documents.5.dated": "2024-06-03"}, note="in time"),
        Case(sample="penalty.simple", note="told orally"),
    ],
    bad=[
        Case(_UNTOLD, at="notices"),
        Case({**_UNTOLD, "documents.5.kind": "penalty_notice", "documents.5.dated": "2024-06-04"}, at="notices"),
        Case({**_UNTOLD, "parties": ABSENT}, at="notices", also={"CF-DOC-01": "a decision on nobody"}),
        Case(_SECOND, at="notices"),
    ],
)
def party_not_told(penalty: Penalty) -> Hits:
    """The party is told what is intended and why, and of its rights (44); else no penalty may be decided (62).

    An express waiver is the only exception in 62; silence of the party is no fault.  In simple procedure the party may
    be told orally.  Where no notice is entered at all, but the paper is among the documents or services: not checked.

    作出决定前应当告知拟处罚的内容、事实、理由、依据和当事人的权利(第四十四条),未告知的不得作出决定(第六十二条),唯一
    的例外是当事人明确放弃陈述、申辩,故为错误。简易程序可以口头告知,不在此列;完全没有填写告知,而文书或者送达中有告知
    书的,不作判断。
    """
    for party in bearers(penalty):
        if party.own(penalty.notices) or _waived(penalty, party):
            continue
        if penalty.notices is None and by_paper(penalty, party, DocumentKind.PENALTY_NOTICE):
            yield ONLY_ON_PAPER
        else:
            yield "notices", {"party": party.ordinal}


@rule(
    "CF-NOTICE-03",
    Severity.ERROR,
    XZCF.art(44, 62),
    when=ordinary_penalty,
    zh=(
        "处罚告知晚于决定",
        "告知日期 {told} 晚于决定日期 {dated}",
        "更正日期;告知应当在作出决定之前",
    ),
    en=(
        "The party was told after the decision",
        "told on {told}, after the decision of {dated}",
        "correct the days; the notice comes before the decision",
    ),
    good=[
        Case({"notices.0.served_on": "2024-06-03"}, note="the same day"),
        Case({"notices.0.dated": ABSENT, "notices.0.served_on": ABSENT}),
        Case({"notices.1": {"party_no": "1", "dated": "2024-06-04"}}, note="one notice was in time"),
        Case({"notices.0.served_on": "2024-06-04", "defences.0.waived": True}),
        Case(
            {"notices": [{"party_no": "1", "dated": "2024-04-17"}]}, sample="penalty.simple", note="told orally before"
        ),
    ],
    bad=[
        Case({"notices.0.served_on": "2024-06-04"}, at="notices.0.served_on"),
        Case({"notices.0.dated": "2024-06-04", "notices.0.served_on": ABSENT}, at="notices.0.dated"),
    ],
)
def party_told_too_late(penalty: Penalty) -> Hits:
    """Every notice of the party came after the decision, as if there were none (44, 62): an error.

    A notice without a day is not judged.

    告知应当在作出决定之前(第四十四条、第六十二条),当事人的每一次告知都晚于决定的,等于没有告知,故为错误;没有日期的告
    知不作判断。
    """
    dated = decided(penalty).dated
    found: dict[int, tuple[str, date]] = {}
    for party in bearers(penalty):
        late = {at: _late_day(notice, dated) for at, notice in party.own(penalty.notices)}
        if not _waived(penalty, party) and None not in late.values():
            found |= {at: day for at, day in late.items() if day is not None}
    for at, (name, told) in found.items():
        yield ("notices", at, name), {"told": told, "dated": dated}


@rule(
    "CF-HEAR-02",
    Severity.ERROR,
    XZCF.art("64②", 85),
    when=_heard,
    zh=(
        "听证通知距听证不足七个工作日",
        "{told} 通知,听证最早应当在 {due} 举行,实际为 {held}",
        "更正日期;通知不足七个工作日的,应当重新组织听证",
    ),
    en=(
        "Less than seven working days between the notice and the hearing",
        "notified on {told}; the hearing may be held from {due}, and was on {held}",
        "correct the days; a hearing at shorter notice is to be held again",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(
            _heard_on("2024-05-09"),
            note="1 to 5 May are holidays, 28 April is worked: the seventh working day is 8 May",
        ),
        Case(_heard_on("2024-05-08")),
        Case({"hearings": [{"party_no": "1", "hearing_notice_on": "2024-04-25"}]}, note="not held"),
        Case(
            {**_heard_on("2024-05-07"), "special_law": {"law": "中华人民共和国价格法", "departs_from": "行政处罚法 64"}}
        ),
    ],
    bad=[
        Case(
            _heard_on("2024-05-07"),
            at="hearings.0.held_on",
        )
    ],
)
def hearing_at_short_notice(penalty: Penalty, holidays: Holidays) -> Hits:
    """Time and place are notified seven working days before the hearing (64②, 85); the seventh is in time.

    The Act has no exception: an error.  Where another law is named for 64, its terms hold and nothing is said.

    行政机关应当在举行听证的七日前通知时间、地点(第六十四条第二项),七日为工作日(第八十五条),第七个工作日举行的合法。
    法律没有例外,故为错误;指明特别法对此另有规定的,不作判断。
    """
    for at, hearing in enumerate(penalty.hearings or ()):
        if hearing.held_on is None or hearing.hearing_notice_on is None:
            continue
        due = holidays.working_day_after(hearing.hearing_notice_on, HEARING_NOTICE)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif hearing.held_on < due:
            days = {"told": hearing.hearing_notice_on, "due": due, "held": hearing.held_on}
            yield ("hearings", at, "held_on"), days


def _waived(penalty: Penalty, party: Accused) -> bool:
    return any(defence.waived for _, defence in party.own(penalty.defences))


def _late_day(notice: PenaltyNotice, dated: date) -> tuple[str, date] | None:
    """The day of a notice that is after the decision, with its name."""
    days: Iterator[tuple[str, date | None]] = iter((("served_on", notice.served_on), ("dated", notice.dated)))
    return next(((name, day) for name, day in days if day is not None and day > dated), None)
