"""After the decision: handed over or served on the party (行政处罚法 52, 61)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.document import DocumentKind, ServiceMethod
from enforce_data.codes.penalty import Procedure
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import (
    bearers,
    decided,
    decision_services,
    first_service,
)

SERVICE = 7
"""Working days from the decision to its service (行政处罚法 61, 85)."""

_AT_ONCE = frozenset({ServiceMethod.ON_SPOT, ServiceMethod.DIRECT, ServiceMethod.LEFT, ServiceMethod.ELECTRONIC})
_POSTED = {"services.1.method": "post", "services.1.served_on": "2024-06-25"}
_LATE = {"services.1.served_on": "2024-06-14"}
_SECOND_PARTY = {
    "parties.1": {
        "party_no": "2",
        "category": "legal_person",
        "name": "湘岚百货批发有限公司",
        "uscc": "91430121MA4X05016U",
        "registered_address": "星沙县临水镇一号路9号",
    }
}
_UNSERVED = {
    "services.1": ABSENT,
    "payments": ABSENT,
    "closed_on": ABSENT,
    "closing_kind": ABSENT,
    "archived_on": ABSENT,
    "status": "decided",
}


@guard("普通程序中的电子送达", "documents of ordinary procedure served electronically")
def _served_electronically(penalty: Any) -> bool:
    return penalty.procedure is Procedure.ORDINARY and any(
        service.method is ServiceMethod.ELECTRONIC for service in penalty.services or ()
    )


@rule(
    "CF-SERV-01",
    Severity.ERROR,
    XZCF.art("61(1)", 85),
    when=ordinary_penalty,
    zh=(
        "处罚决定书超过七个工作日才送达",
        "{dated} 作出决定,最迟应当在 {due} 送达,实际为 {served}",
        "更正日期;当事人不在场的,应当在七个工作日内送达",
    ),
    en=(
        "The decision was served after more than seven working days",
        "decided on {dated}, to be served by {due}, served on {served}",
        "correct the days; a party that is not present is served within seven working days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"services.1.served_on": "2024-06-13"}, note="10 June is a holiday: the seventh working day is 13 June"),
        Case({**_LATE, "services.1.method": "post", "services.1.sent_on": "2024-06-04"}),
        Case(
            {
                **_LATE,
                "services.2": {
                    "party_no": "1",
                    "document_kind": "penalty_decision",
                    "method": "post",
                    "sent_on": "2024-06-05",
                },
            },
            note="posted before",
        ),
        Case({"services.0.served_on": "2024-04-26"}, sample="penalty.simple", also={"CF-SIMP-02": "not at once"}),
        Case(
            {
                **_SECOND_PARTY,
                "services.2": {"party_no": "2", "document_kind": "penalty_decision", "served_on": "2024-06-14"},
                "services.2.method": "direct",
            },
            note="nothing was imposed on the second party by this decision",
        ),
    ],
    bad=[
        Case(_LATE, at="services.1.served_on"),
        Case({**_LATE, "services.1.method": "left"}, at="services.1.served_on"),
        Case(
            {**_LATE, "services.1.document_kind": ABSENT, "services.1.document_number": "星市监罚[2024]123号"},
            at="services.1.served_on",
            also={"ID-DOCNO-01": "other brackets do not make it another document"},
        ),
    ],
)
def decision_served_late(penalty: Penalty, holidays: Holidays) -> Hits:
    """Handed over at once, or served within seven working days where the party is not present (61, 85).

    No exception: an error.  Judged for the parties punished, and for ways of service that reach them on their day; by
    post and the like the day of sending is another rule.  Simple procedure has its own (52).

    决定书应当在宣告后当场交付；当事人不在场的，七个工作日内送达（第六十一条第一款、第八十五条），没有例外，所以判为错
    误。只对受到处罚的当事人、对当日即可到达的送达方式判断；邮寄等方式的发出日期另有规则，简易程序另有规定（第五十二条）。
    """
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, SERVICE)
    late: dict[int, date] = {}
    for party in bearers(penalty):
        first = first_service(penalty, party)
        if first is None or first[1].served_on is None or first[1].method not in _AT_ONCE:
            continue
        if due is None:
            yield BEYOND_HOLIDAYS
        elif first[1].served_on > due:
            late[first[0]] = first[1].served_on
    for at, served in late.items():
        yield ("services", at, "served_on"), {"dated": dated, "due": due, "served": served}


@rule(
    "CF-SERV-04",
    Severity.WARNING,
    XZCF.art("61(1)", 85),
    when=ordinary_penalty,
    zh=(
        "处罚决定书七个工作日后没有送达记录",
        "{dated} 作出决定,最迟应当在 {due} 送达,对第 {party} 名当事人没有送达或者发出日期",
        "填写决定书的送达情况;没有送达的,立即送达",
    ),
    en=(
        "No service of the decision after seven working days",
        "decided on {dated}, to be served by {due}; no day of service or sending for party {party}",
        "give the service of the decision; if there was none, serve it at once",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_UNSERVED, as_of=date(2024, 6, 13), note="not yet due"),
        Case({"services.1.served_on": ABSENT, "services.1.method": "post", "services.1.sent_on": "2024-06-05"}),
        Case({"services": ABSENT}, sample="penalty.simple", note="handed over on the spot (52)"),
    ],
    bad=[
        Case(_UNSERVED, at="services", as_of=date(2024, 6, 14)),
        Case({**_UNSERVED, "services": ABSENT}, at="services"),
        Case(
            {
                **_SECOND_PARTY,
                "services.1.party_no": "2",
                "penalties.1": {"party_no": "2", "kind": "warning", "text": "警告"},
                "notices.0.party_no": ABSENT,
            },
            at="services",
        ),
    ],
)
def decision_not_served(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """As CF-SERV-01 while nothing is recorded; before the seven days have run out nothing is said.

    It may have been served and not been entered: a warning.

    期限与 CF-SERV-01 相同，七个工作日届满后仍没有任何送达或者发出日期的，予以提示；尚未届满的不提示。可能已经送达而没
    有录入，所以只作警告。
    """
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, SERVICE)
    for party in bearers(penalty):
        if any(service.sent_on or service.served_on for _, service in decision_services(penalty, party)):
            continue
        if due is None:
            yield BEYOND_HOLIDAYS
        elif as_of.day > due:
            yield "services", {"dated": dated, "due": due, "party": party.ordinal}


@rule(
    "CF-SERV-02",
    Severity.ERROR,
    XZCF.art("61(2)"),
    when=_served_electronically,
    zh=(
        "电子送达没有当事人的确认书",
        "电子送达没有当事人在送达前签订的确认书,文书中也没有送达地址确认书",
        "填写确认书签订日期,或者列入送达地址确认书;没有确认书的,以其他方式送达",
    ),
    en=(
        "Electronic service without the party's consent",
        "no consent signed by the day of service, and no confirmation of address among the documents",
        "give the day of the consent or list the confirmation; without it the document is served in another way",
    ),
    good=[
        Case({"services.1.method": "electronic", "services.1.consent_signed_on": "2024-06-05"}, note="the same day"),
        Case(
            {"services.1.method": "electronic", "services.0.consent_signed_on": "2024-03-06"},
            note="signed once for the whole case",
        ),
        Case({"services.1.method": "electronic", "documents.9": {"kind": "address_confirmation"}}),
        Case({"services.0.method": "electronic"}, sample="penalty.simple", note="52 says how on the spot"),
    ],
    bad=[
        Case({"services.1.method": "electronic"}, at="services.1.consent_signed_on"),
        Case({"services.0.method": "electronic"}, at="services.0.consent_signed_on"),
        Case(
            {"services.1.method": "electronic", "services.1.consent_signed_on": "2024-06-06"},
            at="services.1.consent_signed_on",
        ),
    ],
)
def electronic_service_without_consent(penalty: Penalty) -> Hits:
    """Documents may be served electronically if the party agrees and signs a confirmation (61); no other way to it.

    One confirmation serves the whole case, whichever service it stands with.

    当事人同意并签订确认书的，才可以用传真、电子邮件等方式送达（第六十一条第二款），没有其他途径，所以判为错误。一份确
    认书对全案有效，不论写在哪一次送达中。
    """
    if any(document.kind == DocumentKind.ADDRESS_CONFIRMATION for document in penalty.documents or ()):
        return
    services = penalty.services or ()
    for at, service in enumerate(services):
        if service.method is not ServiceMethod.ELECTRONIC:
            continue
        own = [
            each for each in services if None in (each.party_no, service.party_no) or each.party_no == service.party_no
        ]
        consents = [each.consent_signed_on for each in own if each.consent_signed_on is not None]
        if not any(service.served_on is None or consent <= service.served_on for consent in consents):
            yield "services", at, "consent_signed_on"


@rule(
    "CF-SERV-03",
    Severity.WARNING,
    XZCF.art("61(1)", 85),
    when=ordinary_penalty,
    zh=(
        "处罚决定书超过七个工作日才发出",
        "{dated} 作出决定,最迟应当在 {due} 送达,实际在 {sent} 发出",
        "更正日期;当事人不在场的,应当在七个工作日内送达",
    ),
    en=(
        "The decision was sent after more than seven working days",
        "decided on {dated}, to be served by {due}, sent on {sent}",
        "correct the days; a party that is not present is served within seven working days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({**_POSTED, "services.1.sent_on": "2024-06-13"}, note="the seventh working day; arrival may be later"),
        Case(
            {
                **_POSTED,
                "services.1.sent_on": "2024-06-20",
                "services.2": {"document_kind": "penalty_decision", "method": "direct", "served_on": "2024-06-11"},
            },
            note="handed over before",
        ),
        Case(_POSTED, note="not said when it was sent"),
        Case(
            {"services.0.method": "post", "services.0.served_on": "2024-04-30", "services.0.sent_on": "2024-04-26"},
            sample="penalty.simple",
            also={"CF-SIMP-02": "not at once"},
        ),
    ],
    bad=[Case({**_POSTED, "services.1.sent_on": "2024-06-14"}, at="services.1.sent_on")],
)
def decision_sent_late(penalty: Penalty, holidays: Holidays) -> Hits:
    """As CF-SERV-01 for ways of service on which the party is reached later: the day of sending is compared.

    An announcement is lawful only after other ways failed, which may take longer: hence a warning.

    期限与 CF-SERV-01 相同；邮寄、公告等方式较晚到达当事人，所以比较发出日期。公告送达须在其他方式无法送达之后，可能需
    要更长时间，所以只作警告。
    """
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, SERVICE)
    late: dict[int, date] = {}
    for party in bearers(penalty):
        first = first_service(penalty, party)
        if first is None or first[1].sent_on is None or first[1].method in _AT_ONCE:
            continue
        if due is None:
            yield BEYOND_HOLIDAYS
        elif first[1].sent_on > due:
            late[first[0]] = first[1].sent_on
    for at, sent in late.items():
        yield ("services", at, "sent_on"), {"dated": dated, "due": due, "sent": sent}
