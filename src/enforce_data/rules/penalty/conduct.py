"""How officers took part: recusal decided, auxiliaries assisting, cards valid and shown (行政处罚法 42, 43, 55)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.findings import Severity
from enforce_data.laws import D280, XZCF
from enforce_data.model import OfficerRef, Penalty
from enforce_data.registers.certificates import Certificates
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rules.guards import ordinary_penalty, penalised
from enforce_data.rules.guards_acts import CARD_UNKNOWN, different_people
from enforce_data.rules.penalty.endings import DROPPED, UNDECIDED
from enforce_data.rules.penalty.officers import NEEDED
from enforce_data.rules.penalty.outcome import decided
from enforce_data.rules.penalty.qualification import (
    NO_DAYS,
    Span,
    cards_of_holder,
    enforces,
    investigation_days,
    joined_after,
    own_cards,
    registered,
    valid_throughout,
    valid_within,
)

_ASKED = {"applicant": "麻小川", "officer": "彭岳", "requested_on": "2024-03-08"}
_ANSWERED = {**_ASKED, "decided_on": "2024-03-11", "decided_by": "贺兰舟", "result": "rejected"}
_HELPER = {"name": "田小满", "certificate_kind": "auxiliary"}


def _card(**change: Any) -> tuple[Given, ...]:
    """The card of the first officer, changed."""
    return (Given("certificate", change),)


def _event(kind: str, first: str, last: str | None = None) -> tuple[Given, ...]:
    """The card of the first officer with one event, which lasts where no last day is given."""
    event = {"kind": kind, "starts_on": first, "reason": "调离执法岗位", "organ": "星沙县司法局"}
    if last is not None:
        return _card(status_events=[{**event, "ends_on": last}])
    return _card(status_events=[event], status=kind)


@guard("已决定、有回避申请的案件", "decided cases with a request for recusal")
def _with_recusal(penalty: Any) -> bool:
    return penalty.decision is not None and penalty.recusals is not None


@guard("有辅助人员参加的处罚", "penalties in which auxiliary staff took part", within=penalised)
def _with_auxiliaries(penalty: Any) -> bool:
    return any(officer.certificate_kind is CertificateKind.AUXILIARY for officer in penalty.officers or ())


@rule(
    "CF-OFF-04",
    Severity.WARNING,
    XZCF.art("43(3)"),
    when=_with_recusal,
    zh=(
        "回避申请没有在决定前审查决定",
        "{requested} 提出的回避申请,在 {dated} 作出决定前没有负责人的决定",
        "填写决定回避与否的日期和负责人",
    ),
    en=(
        "A request for recusal was not decided before the decision",
        "the head of the organ had not decided the request of {requested} by the decision of {dated}",
        "give the day on which the recusal was decided, and the head who decided it",
    ),
    good=[
        Case({"recusals": [_ANSWERED]}),
        Case({"recusals": [{**_ANSWERED, "decided_on": "2024-06-03"}]}, note="the same day"),
        Case({"recusals": [{**_ASKED, "requested_on": "2024-06-04"}]}, note="asked for later"),
        Case({"recusals": [_ASKED], "recusals.0.requested_on": ABSENT}, note="it is not known when"),
        Case({**UNDECIDED, "recusals": [_ASKED]}, as_of=date(2024, 3, 13)),
    ],
    bad=[
        Case({"recusals": [_ASKED]}, at="recusals.0"),
        Case({"recusals": [_ANSWERED], "recusals.0.decided_by": ABSENT}, at="recusals.0"),
        Case({"recusals": [_ANSWERED], "recusals.0.decided_on": ABSENT}, at="recusals.0"),
        Case({"recusals": [{**_ANSWERED, "decided_on": "2024-06-04"}]}, at="recusals.0"),
        Case({"recusals": [{**_ASKED, "requested_on": "2024-06-03"}]}, at="recusals.0"),
    ],
)
def recusal_not_decided(penalty: Penalty) -> Hits:
    """The organ examines a request and its head decides it (43(3)); the investigation does not stop meanwhile.

    The request may have been withdrawn, which the record cannot say: a warning.

    当事人申请回避的,行政机关应当审查,由负责人决定,决定前不停止调查(第四十三条第三款)。申请可能已经撤回,而记录无法表
    示,故为警告。
    """
    dated = decided(penalty).dated
    for at, recusal in enumerate(penalty.recusals or ()):
        asked, answered = recusal.requested_on, recusal.decided_on
        open_still = answered is None or answered > dated or recusal.decided_by is None
        if asked is not None and asked <= dated and open_still:
            yield ("recusals", at), {"requested": asked, "dated": dated}


@rule(
    "CF-OFF-08",
    Severity.INFO,
    (*XZCF.art("42(1)"), *D280.art(2)),
    when=_with_auxiliaries,
    zh=(
        "辅助人员列为主办或者协办",
        "辅助人员的分工为 {role};辅助人员只能协助执法(湖南省政府令280号未见全文,未经证实)",
        "核对分工;辅助人员记录或者协助的,填写“记录”或者“其他”",
    ),
    en=(
        "An auxiliary in an enforcing role",
        "the role of an auxiliary is {role}; auxiliaries only assist (湖南省政府令280号, not read whole: unconfirmed)",
        "compare the role; for an auxiliary who records or helps give record or other",
    ),
    good=[
        Case({"officers.2": {**_HELPER, "role": "record"}}),
        Case({"officers.2": {**_HELPER, "role": "other"}}),
        Case({**DROPPED, "officers.2": {**_HELPER, "role": "assist"}}),
        Case({"officers.1": {**_HELPER, "role": "assist"}}, also={"CF-OFF-03": "one officer is left"}),
    ],
    bad=[
        Case({"officers.2": {**_HELPER, "role": "assist"}}, at="officers.2.role"),
        Case({"officers.2": _HELPER}, at="officers.2.role"),
    ],
)
def auxiliary_in_an_enforcing_role(penalty: Penalty) -> Hits:
    """Penalties are carried out by qualified officers (42); auxiliaries assist them.

    Worth knowing where two officers are named beside; with fewer it is CF-OFF-03 or -07.

    处罚由具有执法资格的人员实施(第四十二条),辅助人员只起协助作用。另有两名以上执法人员的,仅作提示;不足两人的,由其他
    规则判断。
    """
    if different_people(penalty.officers, without=CertificateKind.AUXILIARY) < NEEDED:
        return
    for at, officer in enumerate(penalty.officers or ()):
        if officer.certificate_kind is CertificateKind.AUXILIARY and enforces(officer):
            yield ("officers", at, "role"), {"role": officer.role or "-"}


@rule(
    "CF-OFF-09",
    Severity.WARNING,
    XZCF.art("42(1)", "55(1)"),
    when=ordinary_penalty,
    zh=(
        "执法证件在办案期间有时无效",
        "证件 {number} 在 {first} 至 {last} 期间并非每日有效",
        "核对证号;执法人员中途参加或者退出的,填写其开始、结束日期",
    ),
    en=(
        "A certificate was not valid on every day of the case",
        "certificate {number} was not valid on every day from {first} to {last}",
        "compare the number; if the officer joined late or left early, give those days",
    ),
    good=[
        Case(),
        Case(given=_card(valid_until="2024-05-06"), note="the last day of the investigation"),
        Case(given=_card(issued_on="2024-03-04", valid_from="2024-03-04"), note="the first"),
        Case(given=_event("cancelled", "2024-05-07")),
        Case(given=_event("suspended", "2024-01-08", "2024-03-03")),
        Case({"officers.0.ends_on": "2024-04-30"}, given=_event("cancelled", "2024-05-01"), note="left the case"),
        Case({"officers.0.starts_on": "2024-04-01"}, given=_card(valid_from="2024-04-01"), note="joined later"),
        Case({"officers.0.role": "record"}, given=_event("cancelled", "2024-05-01")),
        Case(
            given=(
                *_card(valid_until="2024-04-09", status="expired"),
                Given(
                    "certificate", {"record_id": "ZJ-N", "certificate_no": "18012100188", "valid_from": "2024-04-10"}
                ),
            ),
            note="renewed in between",
        ),
        Case({"officers.0.certificate_no": "18012100999"}, note="not in the register"),
        Case(DROPPED, given=_card(valid_until="2024-05-05")),
        Case({"officers.0.starts_on": "2024-05-07"}, given=_event("cancelled", "2024-05-07"), note="joined later"),
        Case(
            {"officers.0.ends_on": "2024-04-17"},
            given=_event("cancelled", "2024-04-17"),
            sample="penalty.simple",
            note="one day only",
        ),
    ],
    bad=[
        Case(at="officers.0.certificate_no", given=_card(valid_until="2024-05-05", status="expired")),
        Case(at="officers.0.certificate_no", given=_card(issued_on="2024-03-05", valid_from="2024-03-05")),
        Case(at="officers.0.certificate_no", given=_event("cancelled", "2024-05-06")),
        Case(at="officers.0.certificate_no", given=_event("suspended", "2024-04-08", "2024-04-08")),
    ],
)
def certificate_not_always_valid(penalty: Penalty, certificates: Certificates) -> Hits:
    """The officer is qualified on every day of the case (42, 55); a card valid on none of them is CF-OFF-05.

    The officer may have joined or left in between and the days not be entered: a warning.  Cards of one holder are
    looked at together, and only the officer's own days where the record gives them.

    执法人员在办案的每一日都应当具有资格(第四十二条、第五十五条);证件没有一日有效的,由另一条规则判断。执法人员可能中
    途参加或者退出而没有填写日期,故为警告;同一持证人的证件合并计算,填有本人起止日期的只看这段期间。
    """
    span = investigation_days(penalty)
    for at, officer in enumerate(penalty.officers or ()):
        if not enforces(officer) or officer.certificate_no is None or (span and joined_after(officer, span)):
            continue
        own = own_cards(officer, registered(officer, certificates))
        if not own:
            yield CARD_UNKNOWN
        elif span is None:
            yield NO_DAYS
        else:
            cards = [*own, *cards_of_holder(own, officer, certificates, penalty)]
            some, always = any(valid_within(card, span) for card in cards), _own_days(officer, span)
            if some and not valid_throughout(cards, always):
                where = {"number": officer.certificate_no, "first": always[0], "last": always[1]}
                yield ("officers", at, "certificate_no"), where


@rule(
    "CF-OFF-12",
    Severity.WARNING,
    XZCF.art("55(1)", "52(1)"),
    when=penalised,
    zh=("没有出示执法证件", "执法人员没有向当事人或者有关人员出示执法证件", "核对是否出示;没有接触当事人的,不填此项"),
    en=(
        "The certificate was not shown",
        "an officer did not show the certificate to the party or the persons concerned",
        "compare the file; leave it out for an officer who did not meet the party",
    ),
    good=[
        Case(),
        Case({"officers.1.certificate_shown": ABSENT}),
        Case({"officers.1.certificate_shown": False, "officers.1.role": "record"}, note="did not meet the party"),
        Case({"officers.2": {**_HELPER, "role": "assist", "certificate_shown": False}}, also={"CF-OFF-08": "its role"}),
        Case({**DROPPED, "officers.1.certificate_shown": False}),
    ],
    bad=[
        Case({"officers.1.certificate_shown": False}, at="officers.1.certificate_shown"),
        Case({"officers.1.certificate_shown": False}, at="officers.1.certificate_shown", sample="penalty.simple"),
    ],
)
def certificate_not_shown(penalty: Penalty) -> Hits:
    """Officers show their certificate when they investigate (55) and when they decide on the spot (52).

    Not every officer meets the party: a warning.  Auxiliaries have no certificate to show.

    执法人员调查时(第五十五条)和当场处罚时(第五十二条)应当出示执法证件。并非每名人员都接触当事人,故为警告;辅助人员没
    有执法证件可以出示,不在此列。
    """
    for at, officer in enumerate(penalty.officers or ()):
        auxiliary = officer.certificate_kind is CertificateKind.AUXILIARY
        if officer.certificate_shown is False and enforces(officer) and not auxiliary:
            yield "officers", at, "certificate_shown"


def _own_days(officer: OfficerRef, span: Span) -> Span:
    """The officer's own days within the case, as far as they are given."""
    first = max(span[0], officer.starts_on or span[0])
    return first, max(first, min(span[1], officer.ends_on or span[1]))
