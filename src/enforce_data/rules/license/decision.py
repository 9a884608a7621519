"""The time of a licence, its decision and its certificate (行政许可法 38, 42, 44, 45)."""

from __future__ import annotations

from datetime import date

from enforce_data.findings import AsOf, Dimension, Path, Severity
from enforce_data.laws import DATA_LOGIC, XZXK
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.license.terms import (
    CERTIFICATE_WORKING_DAYS,
    DECISION_WORKING_DAYS,
    certified,
    counted_from,
    due_after,
    ended,
    extended_by,
    gone_by,
    refused,
    statutory_term,
    to_be_decided,
    told_days,
    with_certificate,
)

_PENDING = {"decision": ABSENT, "certificate": ABSENT, "publicity": ABSENT, "status": "reviewing"}
_REFUSED = {"decision.result": "refuse", "certificate": ABSENT, "status": "refused"}
_TOLD = {"kind": "testing", "starts_on": "2024-05-20", "ends_on": "2024-05-24", "notified_on": "2024-05-17"}
_UNTOLD = {"kind": "testing", "starts_on": "2024-05-20", "ends_on": "2024-05-24"}
_COMPLETE = {"supplement_notice_on": ABSENT, "supplement_items": ABSENT, "supplemented_on": ABSENT}
_LATE = {"certificate": ABSENT, "certificate_not_needed": True, "promised_days": ABSENT}
_EXTENSION = {"days": 10, "approver": "贺兰舟", "reason": "需要补充论证", "notified_on": "2024-06-11"}
_UNISSUED = {"certificate.issued_on": ABSENT, "certificate.delivered_on": ABSENT}
_CANCELLED = {"kind": "cancellation", "changed_on": "2025-03-03", "ground": "entity_ended"}
_BY_THE_ACT = (Given("matter.license", {"statutory_days": ABSENT}),)
"""A catalogue that names no term: the term of the Act is all that is known."""


@rule(
    "XK-TIME-01",
    Severity.WARNING,
    XZXK.art("42(1)", 45, 82),
    when=to_be_decided,
    dimension=Dimension.TIMELINESS,
    zh=(
        "超过法定期限未作出许可决定",
        "自 {start} 起 {limit} 个工作日(不含已告知的特别程序),最迟应于 {due} 决定,至 {end} 才决定或者尚未决定",
        "补填批准并告知的延长、告知的特别程序,或者更正日期;法律、法规另有规定的除外",
    ),
    en=(
        "Licence decided later than the term of the Act",
        "{limit} working days from {start}, told special procedures left out, ended on {due}; decided or open on {end}",
        "give the extension that was approved and told, the special procedures that were told, or correct the days",
    ),
    good=[
        Case({**_LATE, "decision.dated": "2024-06-12"}, note="the twentieth working day", given=_BY_THE_ACT),
        Case({**_LATE, "decision.dated": "2024-06-19", "special_procedures": [_TOLD]}, given=_BY_THE_ACT),
        Case(
            {**_LATE, "decision.dated": "2024-06-19", "special_procedures": [_TOLD, _TOLD]},
            note="counted once",
            given=_BY_THE_ACT,
        ),
        Case(
            {
                **_LATE,
                "decision.dated": "2024-06-26",
                "extensions": [_EXTENSION],
            },
            given=_BY_THE_ACT,
        ),
        Case({**_PENDING, "promised_days": ABSENT}, as_of=date(2024, 6, 12), given=_BY_THE_ACT),
        Case(
            {**_PENDING, "promised_days": ABSENT, "status": "application_withdrawn"},
            as_of=date(2024, 12, 1),
            given=_BY_THE_ACT,
        ),
        Case(
            {**_LATE, "decision.dated": "2024-07-12", "joint_handling": {"ended_on": "2024-07-12"}}, given=_BY_THE_ACT
        ),
        Case({**_LATE, "decision.dated": "2024-07-12", "decision.result": "withdrawn"}, given=_BY_THE_ACT),
        Case(
            {**_LATE, **_COMPLETE, "accepted_on": "2024-05-11", "decision.dated": "2024-06-07"},
            note="accepted on the fifth working day: counted from there",
            given=_BY_THE_ACT,
        ),
    ],
    bad=[
        Case({**_LATE, "decision.dated": "2024-06-13"}, at="decision.dated", given=_BY_THE_ACT),
        Case(
            {**_LATE, "decision.dated": "2024-06-20", "special_procedures": [_TOLD]},
            at="decision.dated",
            given=_BY_THE_ACT,
        ),
        Case(
            {**_LATE, "decision.dated": "2024-06-13", "special_procedures": [_UNTOLD]},
            at="decision.dated",
            note="special days that were not told",
            given=_BY_THE_ACT,
            also={"XK-TIME-04": "the same fault by itself"},
        ),
        Case(
            {
                **_LATE,
                "decision.dated": "2024-06-27",
                "extensions": [_EXTENSION | {"days": 15}],
            },
            at="decision.dated",
            note="ten days at most",
            given=_BY_THE_ACT,
            also={"XK-TIME-08": "an extension of fifteen days"},
        ),
        Case(
            {
                **_LATE,
                "decision.dated": "2024-06-13",
                "extensions": [{"days": 10, "approver": "贺兰舟", "reason": "会商"}],
            },
            at="decision.dated",
            note="an extension that was not told",
            given=_BY_THE_ACT,
            also={"XK-TIME-08": "the same fault by itself"},
        ),
        Case({**_PENDING, "promised_days": ABSENT}, at="decision", as_of=date(2024, 6, 13), given=_BY_THE_ACT),
        Case(
            {**_LATE, **_COMPLETE, "accepted_on": "2024-05-13", "decision.dated": "2024-06-03"},
            at="decision.dated",
            note="accepted on the sixth working day: counted from receipt",
            given=_BY_THE_ACT,
            also={"XK-ACC-03": "accepted too late"},
        ),
    ],
)
def decided_late(licence: License, matters: Matters, holidays: Holidays, as_of: AsOf) -> Hits:
    """Twenty working days from acceptance, ten more when approved and told (42(1)), told special procedures apart (45).

    An application that the organ left lying counts as accepted when its papers, or the supplement, came in (32(1)④⑤).
    法律、法规另有规定的,依照其规定: a statutory term that the catalogue states is judged elsewhere and nothing is said
    here; where it states none, another law may still give one, so this is a warning.  Applications handled by several
    organs have a term of their own (42(2)).

    应当自受理之日起二十个工作日内作出决定,经批准并告知理由的可以延长十日,已书面告知的特别程序时间不计;
    收到材料后逾期不受理的,自收到或者补正之日起算。法律、法规可以另行规定,而目录没有载明,故为警告;
    目录载明法定时限的,由其他规则判断。
    """
    if statutory_term(licence, matters) is not None:
        return
    start = counted_from(licence, holidays)
    limit = DECISION_WORKING_DAYS + extended_by(licence)
    due = None if start is None else due_after(holidays, start, limit, told_days(licence))
    place, end = ended(licence, as_of.day)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif end > due:
        yield place, {"start": start, "limit": limit, "due": due, "end": end}


@rule(
    "XK-TIME-05",
    Severity.ERROR,
    XZXK.art(44, 82),
    when=certified,
    dimension=Dimension.TIMELINESS,
    zh=(
        "超过十个工作日才颁发证件",
        "最迟应于 {due} 颁发,实际颁发:{issued}",
        "更正发证、送达日期;不需颁发证件的,注明无需颁发证件",
    ),
    en=(
        "Certificate issued later than ten working days after the decision",
        "due by {due}, issued: {issued}",
        "correct the days of issue and delivery; where no certificate is needed, say so",
    ),
    good=[
        Case(
            {"certificate.issued_on": "2024-06-12", "certificate.delivered_on": "2024-06-30"},
            also={"XK-TIME-09": "collected late"},
        ),
        Case({"certificate.issued_on": ABSENT, "certificate.delivered_on": "2024-06-12"}),
        Case(_UNISSUED, as_of=date(2024, 6, 12)),
        Case({"certificate.issued_on": "2024-06-13", "certificate_not_needed": True}),
        Case(
            {**_UNISSUED, "changes": [{**_CANCELLED, "changed_on": "2024-06-12"}]}, note="cancelled before it was due"
        ),
        Case(
            {"certificate.issued_on": "2025-03-03", "changes": [{"kind": "amendment", "changed_on": "2025-03-03"}]},
            note="the certificate was replaced",
        ),
    ],
    bad=[
        Case({"certificate.issued_on": "2024-06-13"}, at="certificate.issued_on"),
        Case(
            {"certificate.issued_on": ABSENT, "certificate.delivered_on": "2024-06-13"},
            at="certificate.delivered_on",
        ),
        Case(_UNISSUED, at="certificate.issued_on", as_of=date(2024, 6, 13)),
        Case({**_UNISSUED, "changes": [{**_CANCELLED, "changed_on": "2024-06-13"}]}, at="certificate.issued_on"),
        Case(
            {"certificate.issued_on": "2024-06-13", "changes": [_CANCELLED]},
            at="certificate.issued_on",
        ),
    ],
)
def certificate_issued_late(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """应当自作出决定之日起十日内向申请人颁发、送达行政许可证件 (44), in working days (82), without any proviso.

    The day of issue counts; delivery may wait for the holder.  After an amendment or renewal the certificate may be a
    later one, so nothing is said then, nor where the licence was cancelled before one was due.  Whether there should be
    a certificate at all is another question.

    应当自作出准予许可的决定之日起十个工作日内颁发证件,没有例外,故为错误。以发证日期为准,领取可以晚些;有变更、
    延续记录的,证件可能已经换发,不报;期限届满前许可已经终止而未发证的,也不报。
    """
    if licence.decision is None or licence.certificate is None:
        return
    issued, delivered = licence.certificate.issued_on, licence.certificate.delivered_on
    day = issued or delivered
    due = holidays.working_day_after(licence.decision.dated, CERTIFICATE_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif (day or as_of.day) > due and not (day is None and gone_by(licence, due)):
        place = "certificate.delivered_on" if issued is None and delivered is not None else "certificate.issued_on"
        yield place, {"due": due, "issued": day or "—"}


@rule(
    "XK-DEC-01",
    Severity.ERROR,
    XZXK.art("38(2)", "72⑦"),
    when=refused,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "不予许可没有理由或者救济告知",
        "没有填写 {element}",
        "补填不予许可的理由,以及复议、诉讼的告知",
    ),
    en=(
        "A refusal without reasons or remedies",
        "{element} is not given",
        "give the reasons of the refusal and the remedies that were told",
    ),
    good=[
        Case(_REFUSED),
        Case({"decision.reason": ABSENT, "decision.remedy_notice": ABSENT}),
    ],
    bad=[
        Case({**_REFUSED, "decision.reason": ABSENT}, at="decision.reason"),
        Case(
            {**_REFUSED, "decision.reason": ABSENT, "decision.refusal_ground": "conditions_not_met"},
            at="decision.reason",
            note="a ground of the list does not explain",
        ),
        Case({**_REFUSED, "decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
    ],
)
def refusal_without_reasons(licence: License) -> Hits:
    """应当说明理由,并告知申请人享有的权利 (38(2)): without exception, and a fault of its own (72⑦).

    A ground of the list names the case, and does not explain why it is one: the words stand in the reason.

    不予许可的决定应当说明理由,并告知复议、诉讼的权利;未依法说明理由本身就是违法(第七十二条),没有例外,故为错误。
    列表中的不予许可理由只是归类,具体说明应当填在决定理由中。
    """
    if licence.decision is None:
        return
    if licence.decision.reason is None:
        yield "decision.reason", {"element": "decision.reason"}
    if licence.decision.remedy_notice is None:
        yield "decision.remedy_notice", {"element": "decision.remedy_notice"}


@rule(
    "XK-VAL-01",
    Severity.ERROR,
    DATA_LOGIC.art(),
    dimension=Dimension.CONSISTENCY,
    zh=("许可有效期颠倒", "有效期至 {last},早于有效期自 {first}", "按许可证件核对有效期"),
    en=(
        "The validity of the licence is reversed",
        "valid until {last}, before it begins on {first}",
        "compare the days with the certificate",
    ),
    good=[
        Case({"certificate.valid_until": "2024-05-28"}, as_of=date(2024, 6, 27), note="one day"),
        Case({"certificate.valid_until": ABSENT, "certificate.long_term": True}),
        Case({"changes": [{"kind": "renewal", "new_valid_from": "2029-05-28", "new_valid_until": "2029-05-28"}]}),
    ],
    bad=[
        Case({"certificate.valid_until": "2024-05-27"}, at="certificate.valid_until", as_of=date(2024, 6, 26)),
        Case(
            {"changes": [{"kind": "renewal", "new_valid_from": "2029-05-28", "new_valid_until": "2029-05-27"}]},
            at="changes.0.new_valid_until",
        ),
    ],
)
def validity_is_reversed(licence: License) -> Hits:
    """A licence is valid on one day at least; the new term of a change likewise.

    有效期至少为一日,截止不得早于起始;变动后的有效期也是如此。这是数据自身的矛盾,故为错误。
    """
    terms: list[tuple[Path, date | None, date | None]] = []
    if licence.certificate is not None:
        terms.append((("certificate", "valid_until"), licence.certificate.valid_from, licence.certificate.valid_until))
    for at, change in enumerate(licence.changes or ()):
        terms.append((("changes", at, "new_valid_until"), change.new_valid_from, change.new_valid_until))
    for place, first, last in terms:
        if first is not None and last is not None and last < first:
            yield place, {"first": first, "last": last}


@rule(
    "XK-VAL-03",
    Severity.ERROR,
    DATA_LOGIC.art(),
    when=with_certificate,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "长期有效的许可填有截止日期",
        "注明长期有效,又填有效期至 {last}",
        "长期有效的不填有效期至;有截止日期的不注明长期",
    ),
    en=(
        "A licence without end that has a last day",
        "it is stated to be long-term and to end on {last}",
        "leave the last day out where the licence is long-term, else take long-term back",
    ),
    good=[
        Case({"certificate.long_term": True, "certificate.valid_until": ABSENT}),
        Case({"certificate.long_term": False}),
        Case({"certificate.long_term": ABSENT}),
    ],
    bad=[
        Case({"certificate.long_term": True}, at="certificate.valid_until"),
        Case({"certificate.long_term": True, "certificate.valid_until": "9999-12-31"}, at="certificate.valid_until"),
    ],
)
def long_term_has_a_last_day(licence: License) -> Hits:
    """长期 is said by ``long_term`` alone; a far day such as 2099-12-31 in its place is no day of the licence.

    长期有效只用“长期有效”表示,不填截止日期,也不以遥远的日期代替。两者并存,数据自相矛盾,故为错误。
    """
    if licence.certificate is not None and licence.certificate.long_term and licence.certificate.valid_until:
        yield "certificate.valid_until", {"last": licence.certificate.valid_until}
