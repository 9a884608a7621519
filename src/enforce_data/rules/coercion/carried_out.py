"""By whom a measure is carried out, with whose approval, and recorded how (行政强制法 17 to 19, 30)."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.document import DocumentKind
from enforce_data.codes.party import OfficerRole
from enforce_data.counting import after, hours_between
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.certificates import Certificates, valid_on
from enforce_data.rulebook import ABSENT, Case, Given, Hits, rule
from enforce_data.rules.coercion.terms import (
    done_measure,
    done_on,
    measure_by_article_18,
    ordinary_done_measure,
    unhurried_measure,
    urgent_measure,
)
from enforce_data.rules.guards_acts import CARD_UNKNOWN, NO_CARD_NUMBER, different_people
from enforce_data.values.day import day_of

LEAST_OFFICERS = 2
"""由两名以上行政执法人员实施 (18②)."""
REPORT_HOURS = 24
"""在二十四小时内报告 (19)."""

URGENT: Final[dict[str, Any]] = {"approval.urgent": True, "approval.approved_at": ABSENT}
"""What makes an urgent measure of the sample."""
_SUSPENDED = {"kind": "suspended", "starts_on": "2024-03-05", "reason": "未参加培训", "organ": "星沙县司法局"}
_POLICE = {"law": "中华人民共和国人民警察法", "article": "第九条", "departs_from": "行政强制法 18、19"}


@rule(
    "QZ-OFF-01",
    Severity.ERROR,
    XZQZ.art("17(3)", "18②"),
    when=ordinary_done_measure,
    zh=(
        "实施强制措施的执法人员不足两名",
        "除辅助人员外只有 {count} 名执法人员",
        "填写实施措施的全部执法人员;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Fewer than two officers carried out the measure",
        "different officers, auxiliary staff left out: {count}",
        "name every officer; where another law says otherwise, give it under special_law",
    ),
    good=[
        Case({"officers.1.certificate_no": ABSENT}, note="told apart by name"),
        Case({"officers.2": {"name": "谭一舟", "certificate_kind": "auxiliary"}}),
        Case(
            {
                "officers": [{"name": "彭岳", "certificate_no": "18012100101"}],
                "special_law": {
                    "law": "中华人民共和国道路交通安全法",
                    "article": "第八十七条",
                    "departs_from": "行政强制法 18",
                },
            }
        ),
    ],
    bad=[
        Case({"officers": ABSENT}, at="officers"),
        Case({"officers": [{"name": "彭岳", "certificate_no": "18012100101"}]}, at="officers"),
        Case({"officers.1.certificate_kind": "auxiliary"}, at="officers"),
        Case({"officers.1.certificate_no": "18012100101"}, at="officers", note="the same card twice"),
        Case(
            {
                "officers": [{"name": "彭岳", "certificate_no": "18012100101"}],
                "special_law": {"law": "中华人民共和国海关法", "departs_from": "行政强制法 25"},
            },
            at="officers",
            note="the law named departs from another article",
        ),
    ],
)
def too_few_officers_for_the_measure(coercion: Coercion) -> Hits:
    """由两名以上行政执法人员实施 (18②): freezes too (30(1)).

    The Act itself knows no exception; one who relies on another law for a single officer states that law.
    Auxiliary staff are not qualified officers (17(3)).

    强制措施由两名以上行政执法人员实施（第十八条第（二）项），冻结也不例外（第三十条第一款），本法没有规定例外，所以判为
    错误；依据其他法律可以由一人实施的，应当写明该法律。辅助人员不具备执法资格（第十七条第三款），不计入人数。
    """
    count = different_people(coercion.officers, without=CertificateKind.AUXILIARY)
    if count < LEAST_OFFICERS:
        yield "officers", {"count": count}


@rule(
    "QZ-OFF-02",
    Severity.ERROR,
    XZQZ.art("17(3)", "18③"),
    when=done_measure,
    zh=(
        "实施强制措施时执法证件无效",
        "{number} 号执法证件在 {day} 尚未生效、已经过期,或者被暂扣、收回、注销、吊销",
        "核对实施人员及其证件;不具备资格的人员不得实施",
    ),
    en=(
        "Certificate not valid when the measure was carried out",
        "card {number} was not yet valid, expired, suspended, withdrawn, cancelled or revoked on {day}",
        "compare the officer and the card; nobody else may carry out a measure",
    ),
    good=[
        Case(given=(Given("certificate", {"valid_until": "2024-03-05", "status": "expired"}),)),
        Case(given=(Given("certificate", {"issued_on": "2024-03-05", "valid_from": "2024-03-05"}),)),
        Case(
            given=(
                Given(
                    "certificate",
                    {
                        "status_events": [
                            {"kind": "suspended", "starts_on": "2024-01-10", "ends_on": "2024-03-04"},
                            {"kind": "restored", "starts_on": "2024-03-05"},
                        ]
                    },
                ),
            )
        ),
        Case(
            {"officers.2": {"name": "谭一舟", "certificate_no": "18012100102", "role": "record"}},
            note="the recorder's card is not asked for",
        ),
        Case({"officers.1.certificate_no": "18012199999"}, note="not in the register: not checked"),
        Case(
            {"special_regime": "emergency"},
            given=(Given("certificate", {"valid_until": "2024-03-04", "status": "expired"}),),
        ),
    ],
    bad=[
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"valid_until": "2024-03-04", "status": "expired"}),),
        ),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"issued_on": "2024-03-06", "valid_from": "2024-03-06"}),),
        ),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"status": "suspended", "status_events": [_SUSPENDED]}),),
        ),
    ],
)
def card_was_not_valid(coercion: Coercion, certificates: Certificates) -> Hits:
    """Only qualified officers of the organ may carry out a measure, others may not (17(3)): hence an error.

    Judged by days and events of the card, never by its status today.  Issuers may have used the same number: one valid
    card is enough.  A card that is not in the register is not checked, ministries keep registers of their own.

    强制措施只能由本机关具备资格的执法人员实施，其他人员不得实施（第十七条第三款），所以判为错误。按实施当日证件的有效期
    和状态变化判断，不看现在的状态；同一证号有多张证件的，一张有效即可；登记簿中查不到的证件不作判断，部委证件另有登记。
    """
    day = done_on(coercion)
    for at, officer in enumerate(coercion.officers or ()):
        if officer.role is OfficerRole.RECORD:
            continue
        if officer.certificate_no is None:
            yield NO_CARD_NUMBER
        elif not (cards := certificates.cards(officer.certificate_no)):
            yield CARD_UNKNOWN
        elif not any(valid_on(card, day) for card in cards):
            yield ("officers", at, "certificate_no"), {"number": officer.certificate_no, "day": day}


@rule(
    "QZ-PROC-01",
    Severity.ERROR,
    XZQZ.art("18①", "30(1)"),
    when=unhurried_measure,
    zh=(
        "强制措施未经事先批准",
        "实施前没有行政机关负责人的批准",
        "填写批准时间;情况紧急当场实施的,注明并填写事后报告、补办批准的时间;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Measure carried out without prior approval",
        "no approval by the head of the organ before the measure",
        "give the approval; where it was urgent, say so, with report and approval made up; else give the other law",
    ),
    good=[
        Case({"approval.approved_at": "2024-03-05T10:20:00+08:00"}, note="the same instant"),
        Case({"approval.approved_at": "2024-03-05T02:19:59Z"}),
        Case({"approval": {"urgent": True, "made_up_at": "2024-03-05T18:00:00+08:00"}}),
        Case({"approval": ABSENT, "special_law": _POLICE}, note="another law departs from 18"),
        Case({"approval": ABSENT, "special_regime": "emergency"}),
    ],
    bad=[
        Case({"approval.approved_at": "2024-03-05T10:20:01+08:00"}, at="approval.approved_at"),
        Case({"approval.approved_at": ABSENT}, at="approval.approved_at"),
        Case({"approval": ABSENT}, at="approval"),
        Case(
            {"approval": {"refused_at": "2024-03-05T08:50:00+08:00"}},
            at="approval.approved_at",
            note="a refusal is no approval",
        ),
    ],
)
def measure_without_prior_approval(coercion: Coercion) -> Hits:
    """实施前须向行政机关负责人报告并经批准 (18①, for freezes 30(1)); the Act excepts urgency alone (19).

    One who relies on another law for acting without it, as the police may, states that law, and the rule is silent.

    实施前须向行政机关负责人报告并经批准（第十八条第（一）项，冻结依第三十条第一款），本法只有情况紧急一种例外（第十九
    条），所以判为错误。依据人民警察法等其他法律可以不经事先批准的，写明该法律，本规则不作判断。
    """
    approval, done_at = coercion.approval, coercion.implemented_at
    if approval is None:
        yield "approval"
    elif done_at is not None and (approval.approved_at is None or approval.approved_at > done_at):
        yield "approval.approved_at"


@rule(
    "QZ-PROC-02",
    Severity.ERROR,
    XZQZ.art("18⑦", "30(1)"),
    when=measure_by_article_18,
    zh=("没有制作现场笔录", "没有填写已制作现场笔录", "补充现场笔录的制作情况;法律另有规定的,填写“法律另有规定”"),
    en=(
        "No on-site record of the measure",
        "it is not stated that an on-site record was made",
        "state the on-site record of the measure; or give the other law, if there is one",
    ),
    good=[
        Case(),
        Case(sample="coercion.freeze"),
        Case({"scene.record_made": ABSENT}, note="it is among the documents"),
        Case({"scene": ABSENT}, note="nor is the scene needed to show it"),
        Case({"scene.record_made": False, "special_law": _POLICE}),
        Case({"scene.record_made": False, "special_regime": "emergency"}),
    ],
    bad=[
        Case({"scene.record_made": False}, at="scene.record_made"),
        Case({"scene.record_made": ABSENT, "documents": ABSENT}, at="scene.record_made"),
        Case({"scene": ABSENT, "documents": ABSENT}, at="scene"),
        Case({"scene.record_made": False}, at="scene.record_made", sample="coercion.freeze"),
    ],
)
def no_record_on_the_spot(coercion: Coercion) -> Hits:
    """制作现场笔录 (18⑦) is asked of every measure, and 30(1) keeps it for freezes.

    A record that stands among the documents was made, where nobody says that it was not.  Another law on it is stated.

    每一项强制措施都应当制作现场笔录（第十八条第（七）项），冻结同样适用（第三十条第一款），所以判为错误。文书中已有现场
    笔录，又没有注明未制作的，视为已经制作；依据其他法律的，应当写明该法律。
    """
    made = coercion.scene.record_made if coercion.scene else None
    written = any(document.kind is DocumentKind.ON_SITE_RECORD for document in coercion.documents or ())
    if not made and (made is False or not written):
        yield "scene.record_made" if coercion.scene else "scene"


@rule(
    "QZ-PROC-04",
    Severity.ERROR,
    XZQZ.art(19),
    when=urgent_measure,
    dimension=Dimension.TIMELINESS,
    zh=(
        "紧急措施未在二十四小时内报告",
        "{done} 当场实施,二十四小时内没有向行政机关负责人报告(至 {until})",
        "填写报告或者补办批准的时间,或者更正实施时间;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Urgent measure not reported within twenty-four hours",
        "carried out at {done} and not reported to the head of the organ within 24 hours (by {until})",
        "give the time of the report or of the approval made up, correct the time of the measure, or the other law",
    ),
    good=[
        Case({**URGENT, "approval.reported_at": "2024-03-06T10:20:00+08:00"}, as_of=date(2024, 3, 6)),
        Case({**URGENT, "approval.reported_at": "2024-03-06T02:20:00Z"}, as_of=date(2024, 3, 6)),
        Case(
            {
                **URGENT,
                "approval.reported_at": "2024-03-08T09:00:00+08:00",
                "approval.made_up_at": "2024-03-05T18:00:00+08:00",
            },
            note="an approval proves a report",
        ),
        Case({**URGENT, "approval.refused_at": "2024-03-05T18:00:00+08:00"}, note="and so does a refusal"),
        Case(URGENT, as_of=date(2024, 3, 6), note="the day after is not over"),
        Case({**URGENT, "special_law": _POLICE}),
        Case({**URGENT, "special_regime": "emergency"}),
    ],
    bad=[
        Case({**URGENT, "approval.reported_at": "2024-03-06T10:20:01+08:00"}, at="approval.reported_at"),
        Case({**URGENT, "approval.made_up_at": "2024-03-06T10:20:01+08:00"}, at="approval.reported_at"),
        Case(URGENT, at="approval.reported_at", as_of=date(2024, 3, 7)),
        Case(
            {**URGENT, "implemented_at": "2024-03-08T10:20:00+08:00"},
            at="approval.reported_at",
            as_of=date(2024, 3, 10),
            note="on a Friday: the weekend counts",
        ),
    ],
)
def urgent_measure_reported_late(coercion: Coercion, as_of: AsOf) -> Hits:
    """应当在二十四小时内向行政机关负责人报告 (19), counted from instant to instant.

    Whatever shows that the head of the organ had been told counts as the report: an approval, made up or not, and a
    refusal.  Where nothing is told, the whole day after the measure is waited for.  Another law on it is stated.

    情况紧急当场实施的，应当在二十四小时内向行政机关负责人报告（第十九条），从实施的时刻起算，法律没有例外，所以判为错
    误。补办的批准、事先的批准和不予批准都说明负责人已经知悉，视为报告；什么都没有填写的，等到实施次日结束以后再判断，依
    据其他法律的应当写明。
    """
    approval, done_at = coercion.approval, coercion.implemented_at
    if approval is None or done_at is None:
        return
    signs = (approval.reported_at, approval.made_up_at, approval.approved_at, approval.refused_at)
    told = min((at for at in signs if at is not None), default=None)
    late = as_of.day > after(day_of(done_at), 1) if told is None else hours_between(done_at, told) > REPORT_HOURS
    if late:
        yield "approval.reported_at", {"done": done_at.isoformat(), "until": told.isoformat() if told else as_of.day}
