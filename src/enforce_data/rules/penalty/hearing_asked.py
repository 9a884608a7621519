"""The hearing asked for: the party's five working days, and what the organ owes it (行政处罚法 63 to 65)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Hearing, Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import ordinary_penalty, special_law_given
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.hearing import HEARD_KINDS, HEARING_ON_PAPER, of_only_party
from enforce_data.rules.penalty.outcome import Accused, bearers, by_paper, decided

INTENTION_UNKNOWN = Unchecked(
    Said("告知没有填写拟罚款金额,无法判断处罚是否减轻", "no notice states the intended fine: it may have been lowered")
)

REQUEST = 5
"""Working days after being told in which a party may ask for a hearing (行政处罚法 64①, 85)."""

_EARLY_NOTICE = {"notices.0.dated": "2024-05-13", "notices.0.served_on": "2024-05-13"}
_SPECIAL = {"special_law": {"law": "中华人民共和国价格法", "departs_from": "行政处罚法 64"}}


@guard(
    "告知了听证权利、未指明特别法的普通程序处罚",
    "ordinary penalties with the right to a hearing told, no special law named",
    within=ordinary_penalty,
)
def _told(penalty: Any) -> bool:
    return not special_law_given(penalty, 63, 64) and any(
        hearing.notified_on is not None for hearing in penalty.hearings or ()
    )


@guard(
    "告知后要求听证、未指明特别法的普通程序处罚",
    "ordinary penalties with a hearing told of and asked for, no special law named",
    within=ordinary_penalty,
)
def _requested(penalty: Any) -> bool:
    return not special_law_given(penalty, 63, 64) and any(
        None not in (hearing.notified_on, hearing.requested_on) for hearing in penalty.hearings or ()
    )


@rule(
    "CF-HEAR-03",
    Severity.WARNING,
    XZCF.art(63, "64(1)①", 85),
    when=_told,
    zh=(
        "要求听证的期限未满就作出决定",
        "{told} 告知听证权利,当事人至迟可以在 {due} 要求听证,而 {dated} 已经作出决定",
        "当事人明确放弃听证的,据实填写;否则核对告知日期和决定日期",
    ),
    en=(
        "Decided while the party could still ask for a hearing",
        "told on {told}, the party could ask until {due}, and the decision is dated {dated}",
        "if the party expressly waived the hearing, say so; else compare the days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(of_only_party(notified_on="2024-05-24"), note="the fifth working day is 31 May"),
        Case(of_only_party(notified_on="2024-05-31", waived=True)),
        Case(of_only_party(notified_on="2024-05-31", requested_on="2024-05-31", withdrawn_on="2024-06-03")),
        Case(of_only_party(notified_on="2024-06-04"), note="after the decision, which is for another rule"),
        Case({**of_only_party(notified_on="2024-05-27"), **_SPECIAL}),
    ],
    bad=[
        Case(of_only_party(notified_on="2024-06-03"), at="decision.dated", note="the same day"),
        Case(of_only_party(notified_on="2024-05-27"), at="decision.dated"),
        Case(of_only_party(notified_on="2024-05-31", waived=False), at="decision.dated"),
    ],
)
def decided_before_the_hearing_term(penalty: Penalty, holidays: Holidays) -> Hits:
    """The five working days are the party's (64①, 85); deciding within them takes the right away.

    No article forbids it in so many words: hence a warning.  A party that answered in any way is left out, and so is a
    case in which another law is named for these articles.

    当事人有五个工作日要求听证(第六十四条第一项、第八十五条),期限未满即作出决定,等于剥夺该权利。法律没有明文禁止,故
    为警告;当事人已经作出任何表示的,以及指明特别法另有规定的,不提示。
    """
    dated = decided(penalty).dated
    for party in bearers(penalty):
        own = [hearing for _, hearing in party.own(penalty.hearings)]
        told = max((hearing.notified_on for hearing in own if hearing.notified_on is not None), default=None)
        if told is None or any(_answered(hearing) for hearing in own):
            continue
        due = holidays.working_day_after(told, REQUEST)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif told <= dated <= due:
            yield "decision.dated", {"told": told, "due": due, "dated": dated}
            return


@rule(
    "CF-HEAR-04",
    Severity.ERROR,
    XZCF.art("63(1)", "64(1)①⑥", 65, 85),
    when=_requested,
    zh=(
        "当事人要求听证而没有举行",
        "{told} 告知,{requested} 在期限内要求听证,{dated} 作出决定前没有举行,也没有撤回或者视为放弃",
        "填写听证日期;当事人撤回、明确放弃或者无正当理由不到场的,据实填写",
    ),
    en=(
        "A hearing that was asked for was not held",
        "told on {told}, asked for in time on {requested}; none was held by the decision of {dated}",
        "give the day of the hearing; if the party withdrew, waived it or stayed away without cause, say so",
    ),
    good=[
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-21") | _EARLY_NOTICE,
            also={"CF-HEAR-07": "asked too late"},
        ),
        Case({**of_only_party(notified_on="2024-05-13", requested_on="2024-05-20"), **_EARLY_NOTICE, **_SPECIAL}),
        Case(of_only_party(notified_on="2024-05-13", requested_on="2024-05-20", withdrawn_on="2024-06-03")),
        Case(of_only_party(notified_on="2024-05-13", requested_on="2024-05-20", deemed_waived=True)),
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-20")
            | {"notices.0.dated": "2024-05-21", "notices.0.served_on": "2024-05-21"},
            note="told anew after the request: another penalty is intended",
        ),
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-20")
            | {**_EARLY_NOTICE, "notices.0.proposed_fine": "5000.00"},
            note="the fine was lowered after the request",
        ),
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-20")
            | {**_EARLY_NOTICE, "notices.0.proposed_fine": ABSENT},
            note="perhaps the fine was lowered: not checked",
        ),
        Case(
            of_only_party(
                notified_on="2024-05-13", requested_on="2024-05-20", record_document={"kind": "hearing_record"}
            )
            | _EARLY_NOTICE,
            note="there is a record of the hearing: not checked",
        ),
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-20")
            | {**_EARLY_NOTICE, "documents.9": {"kind": "hearing_record", "dated": "2024-05-30"}},
            note="the record is among the documents: not checked",
        ),
    ],
    bad=[
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-20") | _EARLY_NOTICE,
            at="hearings.0",
            note="the fifth working day",
        ),
        Case(
            of_only_party(notified_on="2024-05-27", requested_on="2024-06-03"), at="hearings.0", note="decided that day"
        ),
        Case(
            of_only_party(
                notified_on="2024-05-13",
                requested_on="2024-05-20",
                held_on="2024-06-04",
                record_document={"kind": "hearing_record"},
            )
            | _EARLY_NOTICE,
            at="hearings.0",
        ),
        Case(
            of_only_party(notified_on="2024-05-13", requested_on="2024-05-20", withdrawn_on="2024-06-04")
            | _EARLY_NOTICE,
            at="hearings.0",
        ),
    ],
)
def hearing_refused(penalty: Penalty, holidays: Holidays) -> Hits:
    """A party that asks in five working days is heard before the decision (63, 64①), which follows the record (65).

    Silent where the penalty that gave the right may have been given up since: told anew after the request, a fine
    lowered below the notice, or nothing left but a warning or criticism.  So it is where another law is named for these
    articles, since its terms may differ.  Not checked where the intended fine is not stated, or a record of the
    hearing is there without its day.

    当事人在五个工作日内要求听证的,应当在决定前组织听证(第六十三条、第六十四条第一项),并根据听证笔录作出决定(第六十
    五条),故为错误。产生听证权利的处罚可能已经放弃的不提示:要求以后重新告知,罚款低于告知数额,或者只剩警告、通报批评;
    指明特别法另有规定的也不提示。没有填写拟罚款金额,或者有听证笔录而没有举行日期的,不作判断。
    """
    dated = decided(penalty).dated
    for party in bearers(penalty):
        own = party.own(penalty.hearings)
        if any(_settled(hearing, dated) for _, hearing in own):
            continue
        for at, hearing in own:
            told, requested = hearing.notified_on, hearing.requested_on
            given_up = requested is not None and _given_up(penalty, party, requested)
            if told is None or requested is None or requested > dated or given_up:
                continue
            due = holidays.working_day_after(told, REQUEST)
            if due is None:
                yield BEYOND_HOLIDAYS
            elif requested <= due and _on_paper(penalty, party, hearing):
                yield HEARING_ON_PAPER
            elif requested <= due and given_up is None:
                yield INTENTION_UNKNOWN
            elif requested <= due:
                yield ("hearings", at), {"told": told, "requested": requested, "dated": dated}


@rule(
    "CF-HEAR-07",
    Severity.INFO,
    XZCF.art("64(1)①", 85),
    when=_requested,
    zh=(
        "要求听证超过五个工作日",
        "{told} 告知,应当在 {due} 前要求听证,实际为 {requested}",
        "核对告知日期和要求日期;行政机关仍可以组织听证",
    ),
    en=(
        "A hearing was asked for after five working days",
        "told on {told}, to be asked for by {due}, asked for on {requested}",
        "compare the days; the organ may hold the hearing nevertheless",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(
            of_only_party(
                held_on="2024-05-30",
                record_document={"kind": "hearing_record"},
                notified_on="2024-04-25",
                requested_on="2024-05-06",
            ),
            note="1 to 5 May are holidays",
        ),
        Case(
            of_only_party(
                held_on="2024-05-30",
                record_document={"kind": "hearing_record"},
                notified_on="2024-04-25",
                requested_on="2024-05-07",
            )
            | _SPECIAL
        ),
    ],
    bad=[
        Case(
            of_only_party(
                held_on="2024-05-30",
                record_document={"kind": "hearing_record"},
                notified_on="2024-04-25",
                requested_on="2024-05-07",
            ),
            at="hearings.0.requested_on",
        )
    ],
)
def hearing_asked_for_late(penalty: Penalty, holidays: Holidays) -> Hits:
    """Five working days after being told (64①, 85); the limit binds the party, not the organ: worth knowing.

    当事人应当在告知后五个工作日内要求听证(第六十四条第一项、第八十五条);该期限约束当事人而不是行政机关,故仅作提示。
    """
    for at, hearing in enumerate(penalty.hearings or ()):
        if hearing.notified_on is None or hearing.requested_on is None:
            continue
        due = holidays.working_day_after(hearing.notified_on, REQUEST)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif hearing.requested_on > due:
            days = {"told": hearing.notified_on, "due": due, "requested": hearing.requested_on}
            yield ("hearings", at, "requested_on"), days


def _answered(hearing: Hearing) -> bool:
    """Whether the party asked for the hearing, gave it up or had it."""
    days = (hearing.requested_on, hearing.held_on, hearing.withdrawn_on)
    return bool(hearing.waived or hearing.deemed_waived) or any(day is not None for day in days)


def _settled(hearing: Hearing, dated: date) -> bool:
    """Whether a hearing was held or given up by the decision."""
    days = (hearing.held_on, hearing.withdrawn_on)
    return bool(hearing.waived or hearing.deemed_waived) or any(day is not None and day <= dated for day in days)


def _on_paper(penalty: Penalty, party: Accused, hearing: Hearing) -> bool:
    """Whether a hearing without a day has left a record."""
    recorded = hearing.record_document is not None or by_paper(penalty, party, DocumentKind.HEARING_RECORD)
    return hearing.held_on is None and recorded


def _given_up(penalty: Penalty, party: Accused, requested: date) -> bool | None:
    """Whether the penalty that gave the right to a hearing may not be the one that was imposed; None if unknown."""
    notices = [notice for _, notice in party.own(penalty.notices)]
    days = [day for notice in notices for day in (notice.served_on, notice.dated) if day is not None]
    imposed = [each for _, each in party.own(penalty.penalties)]
    if any(day > requested for day in days):
        return True
    if any(each.kind in HEARD_KINDS for each in imposed):
        return False
    if {each.kind for each in imposed} <= {PenaltyKind.WARNING, PenaltyKind.PUBLIC_CRITICISM}:
        return True
    proposed = [notice.proposed_fine for notice in notices if notice.proposed_fine is not None]
    fines = [each.amount for each in imposed if each.kind is PenaltyKind.FINE and each.amount is not None]
    return sum(fines, Decimal(0)) < max(proposed) if proposed else None
