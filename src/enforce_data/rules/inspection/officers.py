"""Who inspects: two officers, who show their cards, and whose cards are valid."""

from __future__ import annotations

from enforce_data.codes.certificate import CertificateKind
from enforce_data.findings import Severity
from enforce_data.laws import HUNAN51, XZCF
from enforce_data.model import Inspection
from enforce_data.registers.certificates import Certificates, valid_on
from enforce_data.rulebook import ABSENT, Case, Given, Hits, rule
from enforce_data.rules.guards_acts import CARD_UNKNOWN, different_people
from enforce_data.rules.inspection.terms import SAMPLED, begun_on_site
from enforce_data.values.day import day_of

LEAST_OFFICERS = 2

_THIRD_OFFICER = {
    "officers.2": {"name": "石岳清", "certificate_kind": "enforcement", "role": "assist"},
    "random_officers": ABSENT,
    "selection": "directed",
}
_SUSPENDED = {"kind": "suspended", "starts_on": "2024-09-11", "reason": "未参加培训", "organ": "星沙县司法局"}
_CANCELLED = {"kind": "cancelled", "starts_on": "2024-03-01", "reason": "调离执法岗位", "organ": "星沙县司法局"}


@rule(
    "JC-OFF-01",
    Severity.WARNING,
    XZCF.art("42(1)", "55(1)"),
    when=begun_on_site,
    zh=(
        "现场检查人员不足两名",
        "除辅助人员外只有 {count} 名执法人员",
        "填写参加检查的全部执法人员",
    ),
    en=(
        "Fewer than two officers inspect on site",
        "different officers, auxiliary staff left out: {count}",
        "name every officer of the inspection",
    ),
    good=[
        Case({"officers.1.certificate_no": ABSENT}, note="told apart by name"),
        Case({"officers": ABSENT, "mode": "off_site"}),
        Case({"officers": ABSENT, **SAMPLED}),
        Case({"officers": ABSENT, "status": "planned"}, note="not yet begun"),
    ],
    bad=[
        Case({"officers": ABSENT}, at="officers"),
        Case({"officers.1": ABSENT}, at="officers"),
        Case({"officers.1.certificate_kind": "auxiliary"}, at="officers"),
        Case({"officers.1.certificate_no": "18012100101"}, at="officers", note="the same card twice"),
    ],
)
def too_few_officers_inspect(inspection: Inspection) -> Hits:
    """行政处罚法 42 asks for two officers in penalty cases; for an inspection that stands alone it is an analogy.

    Hence a warning.  Auxiliary staff are not officers.

    行政处罚法第四十二条要求处罚案件的执法人员不少于两人,对单独的检查只是参照适用,故只作警告。辅助人员不计入执法人
    员。
    """
    count = different_people(inspection.officers, without=CertificateKind.AUXILIARY)
    if count < LEAST_OFFICERS:
        yield "officers", {"count": count}


@rule(
    "JC-OFF-02",
    Severity.WARNING,
    XZCF.art("55(1)"),
    when=begun_on_site,
    zh=(
        "检查时没有出示执法证件",
        "注明该执法人员没有出示执法证件",
        "核对检查笔录;检查时应当主动出示执法证件",
    ),
    en=(
        "A card was not shown at the inspection",
        "it is stated that this officer did not show the card",
        "compare the record of the inspection; officers show their cards unasked",
    ),
    good=[
        Case({"officers.1.certificate_shown": ABSENT}),
        Case({"officers.1.certificate_shown": False, "officers.1.certificate_kind": "auxiliary", **_THIRD_OFFICER}),
        Case({"officers.1.certificate_shown": False, "mode": "off_site"}),
        Case({"officers.1.certificate_shown": False, "status": "notified"}, note="not yet begun"),
    ],
    bad=[
        Case({"officers.1.certificate_shown": False}, at="officers.1.certificate_shown"),
        Case({"officers.0.certificate_shown": False, "status": "in_progress"}, at="officers.0.certificate_shown"),
    ],
)
def card_was_not_shown(inspection: Inspection) -> Hits:
    """执法人员在调查或者进行检查时,应当主动 … 出示执法证件 (55(1)); auxiliary staff hold no card of their own.

    The article stands among those on penalties and is read by analogy for inspections that stand alone: a warning.

    执法人员检查时应当主动出示执法证件(行政处罚法第五十五条第一款);该条规定在处罚程序之中,对单独的检查只是参照适用,
    故只作警告。辅助人员没有执法证件,不作要求。
    """
    for at, officer in enumerate(inspection.officers or ()):
        if officer.certificate_shown is False and officer.certificate_kind is not CertificateKind.AUXILIARY:
            yield ("officers", at, "certificate_shown")


@rule(
    "JC-OFF-03",
    Severity.WARNING,
    HUNAN51.art("二(一)2"),
    when=begun_on_site,
    zh=(
        "检查时执法证件无效",
        "{number} 号执法证件在 {day} 已经过期,或者被暂扣、收回、注销、吊销",
        "核对检查人员及其证件",
    ),
    en=(
        "Certificate not valid at the inspection",
        "card {number} was expired, suspended, withdrawn, cancelled or revoked on {day}",
        "compare the officer and the card",
    ),
    good=[
        Case(given=(Given("certificate", {"valid_until": "2024-09-11", "status": "expired"}),), note="the last day"),
        Case(
            given=(Given("certificate", {"status_events": [{"kind": "suspended", "starts_on": "2024-09-12"}]}),),
        ),
        Case(
            given=(Given("certificate", {"issued_on": "2024-09-12", "valid_from": "2024-09-12"}),),
            note="a later card: there may have been another one, not checked",
        ),
        Case(
            {"officers.0.certificate_no": "18012199999", "selection": "directed"},
            note="not in the register: not checked",
        ),
        Case(
            SAMPLED,
            given=(Given("certificate", {"valid_until": "2024-09-10", "status": "expired"}),),
        ),
        Case(
            {"status": "approved"},
            given=(Given("certificate", {"valid_until": "2024-09-10", "status": "expired"}),),
            note="not yet begun",
        ),
    ],
    bad=[
        Case(
            at="officers.0.certificate_no",
            given=(
                Given(
                    "certificate",
                    {
                        "issued_on": "2024-09-11",
                        "valid_from": "2024-09-11",
                        "status": "suspended",
                        "status_events": [_SUSPENDED],
                    },
                ),
            ),
            note="suspended on its first day",
        ),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"valid_until": "2024-09-10", "status": "expired"}),),
        ),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"status": "suspended", "status_events": [_SUSPENDED]}),),
        ),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"status": "cancelled", "status_events": [_CANCELLED]}),),
        ),
    ],
)
def inspector_card_was_not_valid(inspection: Inspection, certificates: Certificates) -> Hits:
    """持证上岗 (51号 二(一)2): whose card is suspended, withdrawn or cancelled does not enforce.

    Judged by days and events of the card, never by its status today.  The officer may hold another card, so this is a
    warning; a card issued after the inspection, and one that is not in the register, is not checked.

    执法人员应当持证上岗(湘政办发〔2023〕51号文),证件被暂扣、收回、注销的不得执法。以证件的日期和变动判断,不看现在的
    状态。执法人员可能另有证件,故只作警告;检查以后才发的证件和登记簿中没有的证件不作判断。
    """
    day = day_of(inspection.starts_at)
    for at, officer in enumerate(inspection.officers or ()):
        if (number := officer.certificate_no) is None:
            continue
        cards = [card for card in certificates.cards(number) if (card.valid_from or card.issued_on) <= day]
        if not cards:
            yield CARD_UNKNOWN
        elif not any(valid_on(card, day) for card in cards):
            yield ("officers", at, "certificate_no"), {"number": number, "day": day}
