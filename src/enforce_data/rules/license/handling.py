"""Who handles an application, and its way to acceptance (行政许可法 23, 24, 29, 32, 34)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.license import LicenseResult
from enforce_data.findings import Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS, different_people

SUPPLEMENT_WORKING_DAYS = 5
LEAST_STAFF = 2

_BUREAU = {"code": "11430121MB0X08088G", "name": "星沙县城市管理和综合执法局", "subject_type": "statutory"}
_BEFORE_SPRING = {"applied_on": "2024-02-06", "received_on": "2024-02-06"}
_NO_NUMBER = {"XK-SUBJ-04": "no letter is named"}


@guard("由受委托机关实施的许可", "licences handled by a delegate")
def by_delegate(licence: Any) -> bool:
    """Hold for a licence with a delegate."""
    return licence.delegate is not None


@guard("告知过补正的许可申请", "applications that were to be supplemented")
def supplemented(licence: Any) -> bool:
    """Hold where the days of receipt and of the notice to supplement are both known."""
    return licence.received_on is not None and licence.supplement_notice_on is not None


@guard("未撤回的许可申请", "applications that were not withdrawn")
def not_withdrawn(licence: Any) -> bool:
    """Hold unless the decision says that the application was withdrawn."""
    return licence.decision is None or licence.decision.result is not LicenseResult.WITHDRAWN


@guard("经过实质核查的许可申请", "applications whose substance was verified")
def verified(licence: Any) -> bool:
    """Hold where the day of the verification is known."""
    return licence.verification is not None and licence.verification.verified_on is not None


@rule(
    "XK-SUBJ-01",
    Severity.ERROR,
    XZXK.art("24(1)"),
    when=by_delegate,
    zh=(
        "许可委托给非行政机关",
        "受委托方的主体性质为受委托组织,而许可只能委托其他行政机关",
        "更正受委托方的主体性质,或者由有权机关自行实施",
    ),
    en=(
        "A licence delegated to a body that is no organ",
        "the delegate is given as a delegated organisation; licences are delegated to other organs only",
        "correct the kind of the delegate, or handle the licence in the organ itself",
    ),
    good=[
        Case({"delegate": _BUREAU}, also=_NO_NUMBER),
        Case({"delegate": _BUREAU, "delegate.subject_type": ABSENT}, also=_NO_NUMBER),
    ],
    bad=[
        Case(
            {"delegate": _BUREAU, "delegate.subject_type": "delegated"},
            at="delegate.subject_type",
            also=_NO_NUMBER,
        )
    ],
)
def delegate_is_no_organ(licence: License) -> Hits:
    """可以委托其他行政机关: unlike penalties (行政处罚法 20), licences cannot be delegated to organisations.

    ``subject_type`` is what the body is by itself: a township government is a statutory organ, delegate or not.

    行政许可只能委托其他行政机关实施,与行政处罚不同,不能委托组织,没有例外,故为错误。主体性质按受委托方自身填写:
    乡镇人民政府是行政机关。
    """
    if licence.delegate is not None and licence.delegate.subject_type is SubjectType.DELEGATED:
        yield "delegate.subject_type"


@rule(
    "XK-SUBJ-02",
    Severity.ERROR,
    XZXK.art("24(3)"),
    zh=(
        "受委托机关以自己名义许可",
        "作出许可的机关被填为受委托组织",
        "将委托机关填为执法机关,受委托机关填入“受委托组织”",
    ),
    en=(
        "A delegate licenses in its own name",
        "the agency is given as a delegated organisation",
        "give the delegating organ as the agency and the other one as the delegate",
    ),
    good=[Case({"agency.subject_type": "authorised"}), Case({"agency.subject_type": ABSENT})],
    bad=[Case({"agency.subject_type": "delegated"}, at="agency.subject_type")],
)
def licensed_in_the_delegates_name(licence: License) -> Hits:
    """以委托行政机关名义实施行政许可: the agency of a licence is an organ, or is authorised by law (23).

    受委托机关应当以委托机关的名义实施许可;作出许可的,只能是行政机关或者法律、法规授权的组织。没有例外,故为错误。
    """
    if licence.agency.subject_type is SubjectType.DELEGATED:
        yield "agency.subject_type"


@rule(
    "XK-ACC-01",
    Severity.ERROR,
    XZXK.art("32(1)④", 82),
    when=supplemented,
    zh=(
        "超过五个工作日才告知补正",
        "收到材料于 {received},最迟应于 {due} 告知,实际为 {told}",
        "核对收到材料和告知补正的日期;逾期告知的,自收到材料之日起即为受理",
    ),
    en=(
        "Notice to supplement later than five working days",
        "received on {received}, to be told by {due}, told on {told}",
        "compare the days; an application of which nothing was told in time was accepted on receipt",
    ),
    good=[
        Case({"supplement_notice_on": "2024-05-11"}, note="five working days, a make-up Saturday among them"),
        Case({"received_on": "2024-04-25", "applied_on": "2024-04-25", "supplement_notice_on": "2024-05-06"}),
        Case(
            {**_BEFORE_SPRING, "supplement_notice_on": "2024-02-19"}, note="over the Spring Festival, a Sunday made up"
        ),
        Case({"received_on": ABSENT, "supplement_notice_on": "2024-05-30"}),
    ],
    bad=[
        Case({"supplement_notice_on": "2024-05-13"}, at="supplement_notice_on"),
        Case({**_BEFORE_SPRING, "supplement_notice_on": "2024-02-20"}, at="supplement_notice_on"),
        Case(
            {"received_on": "2024-04-25", "applied_on": "2024-04-25", "supplement_notice_on": "2024-05-07"},
            at="supplement_notice_on",
        ),
    ],
)
def supplement_told_late(licence: License, holidays: Holidays) -> Hits:
    """当场或者在五日内一次告知 (32(1)④), from the receipt of the papers; working days (82).

    What follows, acceptance on receipt, does not heal the late notice.

    材料不齐全的,应当当场或者自收到材料之日起五个工作日内一次告知补正。逾期视为已经受理,但不能补救迟延的告知,
    故为错误。
    """
    if licence.received_on is None or licence.supplement_notice_on is None:
        return
    due = holidays.working_day_after(licence.received_on, SUPPLEMENT_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif licence.supplement_notice_on > due:
        told = {"received": licence.received_on, "due": due, "told": licence.supplement_notice_on}
        yield "supplement_notice_on", told


@rule(
    "XK-ACC-06",
    Severity.ERROR,
    XZXK.art(29, 32, "42(1)"),
    when=not_withdrawn,
    zh=("许可各环节日期颠倒", "{day} 早于 {element} 的 {before}", "核对申请、收到材料、受理和决定的日期"),
    en=(
        "Steps of the licence in the wrong order",
        "{day} is before {element} of {before}",
        "compare the days of application, receipt, acceptance and decision",
    ),
    good=[
        Case({"received_on": "2024-05-06", "applied_on": "2024-05-06"}),
        Case({"accepted_on": "2024-05-28", "supplemented_on": "2024-05-27"}),
        Case({"accepted_on": "2024-05-06", "promised_days": ABSENT}, note="accepted on receipt"),
        Case(
            {
                "accepted_on": "2024-05-29",
                "supplemented_on": "2024-05-27",
                "decision.result": "withdrawn",
                "certificate": ABSENT,
            },
            note="withdrawn",
        ),
    ],
    bad=[
        Case({"received_on": "2024-05-05"}, at="received_on"),
        Case({"accepted_on": "2024-05-29", "supplemented_on": "2024-05-27"}, at="decision.dated"),
    ],
)
def steps_are_out_of_order(licence: License) -> Hits:
    """申请 → 收到 → 受理 → 决定; the same day is always allowed, for decisions on the spot (34(2)).

    Acceptance before the notice to supplement is no fault: late notices make it so (32(1)④).

    先申请、后收到,先受理、后决定;同一日的不算颠倒,可以当场决定。收到早于申请、决定早于受理在逻辑上不能成立,
    故为错误;逾期告知补正的视为已经受理,所以受理早于告知补正不报。
    """
    decided_on = None if licence.decision is None else licence.decision.dated
    for place, day, element, before in (
        ("received_on", licence.received_on, "applied_on", licence.applied_on),
        ("decision.dated", decided_on, "accepted_on", licence.accepted_on),
    ):
        if day is not None and before is not None and day < before:
            yield place, {"day": day, "element": element, "before": before}


@rule(
    "XK-VERI-01",
    Severity.ERROR,
    XZXK.art("34(3)", 56),
    when=verified,
    zh=("实质核查人员不足两名", "填有 {count} 名核查人员", "补填参加核查的工作人员"),
    en=(
        "Fewer than two people verified the application",
        "different people named: {count}",
        "name everybody who took part in the verification",
    ),
    good=[
        Case({"verification.staff.0.certificate_no": ABSENT, "verification.staff.1.certificate_no": ABSENT}),
        Case({"verification": ABSENT}),
    ],
    bad=[
        Case({"verification.staff.1": ABSENT}, at="verification.staff"),
        Case({"verification.staff": ABSENT}, at="verification.staff"),
        Case({"verification.staff.1.certificate_no": "18012100101"}, at="verification.staff", note="one card twice"),
    ],
)
def too_few_people_verified(licence: License) -> Hits:
    """应当指派两名以上工作人员进行核查 (34(3)), for registrations too (56).

    工作人员 are any staff of the organ: a certificate is not asked for, so people are told apart by name as well.

    对申请材料的实质内容进行核实,应当指派两名以上工作人员,没有例外,故为错误。工作人员不要求执法证件,
    没有证号的按姓名区分。
    """
    count = different_people(licence.verification.staff if licence.verification else None)
    if count < LEAST_STAFF:
        yield "verification.staff", {"count": count}
