"""Which officers carry the penalty out, and whether they may (行政处罚法 42, 55, 76).

Officers are told apart by their certificate numbers, those without one by name.
"""

from __future__ import annotations

from collections.abc import Iterable

from enforce_data.codes.certificate import CertificateKind
from enforce_data.findings import Severity
from enforce_data.laws import XZCF
from enforce_data.model import OfficerRef, Penalty
from enforce_data.registers.certificates import Certificates
from enforce_data.rulebook import ABSENT, Case, Given, Hits, rule
from enforce_data.rules.guards import few_officers_case, penalised, two_officer_case
from enforce_data.rules.guards_acts import CARD_UNKNOWN, different_people
from enforce_data.rules.penalty.endings import DROPPED
from enforce_data.rules.penalty.qualification import (
    NO_DAYS,
    enforces,
    investigation_days,
    is_disqualified,
    is_unfit,
    own_cards,
    registered,
)

NEEDED = 2
"""Officers that a penalty needs (行政处罚法 42)."""

_AUXILIARY = {"officers.1.certificate_kind": "auxiliary", "officers.1.role": "record"}
_TRAFFIC = {
    "special_law": {"law": "中华人民共和国道路交通安全法", "article": "第一百零七条", "departs_from": "行政处罚法 42"}
}
_POLICE = {"agency.name": "星沙县公安局交通警察大队"}
_LEAVER = Given(
    "certificate",
    {
        "status": "cancelled",
        "status_events": [
            {"kind": "cancelled", "starts_on": "2024-03-04", "reason": "调离执法岗位", "organ": "星沙县司法局"}
        ],
    },
)
_LATE_CARD = Given("certificate", {"issued_on": "2024-05-07", "valid_from": "2024-05-07"})
_ONE_LEFT = {"CF-OFF-06": "one qualified officer is left"}


@rule(
    "CF-OFF-01",
    Severity.ERROR,
    XZCF.art("42(1)"),
    when=two_officer_case,
    zh=("执法人员少于两人", "填有 {count} 名执法人员", "补填实际办案的执法人员;法律另有规定的,填写该法律"),
    en=(
        "Fewer than two officers",
        "{count} officers are named",
        "name all officers of the case; where a law departs from the rule, name it",
    ),
    good=[
        Case(),
        Case(
            {"officers.0.certificate_no": ABSENT, "officers.1.certificate_no": ABSENT},
            also={"CF-OFF-11": "no certificate numbers"},
        ),
        Case({"officers.1": ABSENT, **_TRAFFIC}, also={"CF-OFF-07": "one officer under a special law"}),
        Case({"officers.1": ABSENT, **_POLICE}, also={"CF-OFF-07": "one officer of the police"}),
    ],
    bad=[
        Case({"officers.1": ABSENT}, at="officers"),
        Case({"officers": ABSENT}, at="officers"),
        Case(
            {"officers.1.certificate_no": "18012100101"},
            at="officers",
            also={"CF-OFF-10": "the second officer bears the number of the first"},
        ),
        Case({"officers.1": ABSENT, "special_law": {"none": True}}, at="officers"),
        Case(
            {"officers.1": ABSENT, "special_law": {"law": "中华人民共和国行政许可法", "departs_from": "第六十条"}},
            at="officers",
        ),
    ],
)
def fewer_than_two_officers(penalty: Penalty) -> Hits:
    """At least two officers carry a penalty out; only a law may say otherwise (42).

    Where such a law is named, or the organ is one to which it often applies, this is a warning of its own.  A layout
    that cannot carry officers says so in its mapping, and the rule is not checked.

    处罚由两名以上执法人员实施,只有法律可以另作规定(第四十二条),故为错误。指明该法律的,或者常适用特别规定的公安等机
    关,由另一条警告规则提示;不能承载执法人员的数据格式应在映射中声明,不作检查。
    """
    count = different_people(penalty.officers or ())
    if count < NEEDED:
        yield "officers", {"count": count}


@rule(
    "CF-OFF-03",
    Severity.ERROR,
    XZCF.art("42(1)"),
    when=two_officer_case,
    zh=(
        "除辅助人员外执法人员少于两人",
        "除辅助人员外有 {count} 名执法人员",
        "补填具有执法资格的人员;辅助人员不得代替执法人员",
    ),
    en=(
        "Fewer than two officers without auxiliary staff",
        "{count} officers are left without auxiliary staff",
        "name the qualified officers; auxiliary staff cannot stand in for them",
    ),
    good=[
        Case(),
        Case({"officers.2": {"name": "田小满", "certificate_kind": "auxiliary", "role": "record"}}),
        Case({**_TRAFFIC, **_AUXILIARY}, also={"CF-OFF-07": "one officer under a special law"}),
    ],
    bad=[
        Case(_AUXILIARY, at="officers"),
        Case({"officers.0.certificate_kind": "auxiliary", **_AUXILIARY}, at="officers"),
    ],
)
def fewer_than_two_without_auxiliaries(penalty: Penalty) -> Hits:
    """Penalties are for officers with the qualification (42); auxiliary staff have none.

    An auxiliary who keeps the record beside two officers is lawful.

    处罚由具有行政执法资格的人员实施(第四十二条),辅助人员没有该资格,不能计入两人之数,故为错误。两名执法人员以外由辅
    助人员记录的,合法。
    """
    officers = penalty.officers
    count = different_people(officers, without=CertificateKind.AUXILIARY)
    if different_people(officers) >= NEEDED > count:
        yield "officers", {"count": count}


@rule(
    "CF-OFF-05",
    Severity.ERROR,
    XZCF.art("42(1)", "55(1)", "52(1)"),
    when=penalised,
    zh=(
        "执法证件在办案期间无效",
        "证件 {number} 在 {first} 至 {last} 的任何一日均无效",
        "核对证号和办案人员;由持有有效证件的人员办理",
    ),
    en=(
        "A certificate was not valid during the case",
        "certificate {number} was valid on no day from {first} to {last}",
        "compare the number and the officers; the case needs officers with valid certificates",
    ),
    good=[
        Case(),
        Case(sample="penalty.simple"),
        Case(
            given=(Given("certificate", {"valid_until": "2024-03-04"}),),
            note="valid on the first day",
            also={"CF-OFF-09": "and on no other"},
        ),
        Case(
            given=(Given("certificate", {"issued_on": "2024-05-06", "valid_from": "2024-05-06"}),),
            note="the last day",
            also={"CF-OFF-09": "and on no other"},
        ),
        Case({"officers.0.role": "record"}, given=(_LEAVER,)),
        Case(given=(_LEAVER, Given("certificate", {"record_id": "ZJ-2", "certificate_no": "18012100177"}))),
        Case({"officers.0.certificate_no": "18012100999"}, note="not in the register"),
        Case({"officers.0.starts_on": "2024-05-07"}, given=(_LATE_CARD,), note="joined after the investigation"),
        Case(DROPPED, given=(_LEAVER,)),
    ],
    bad=[
        Case(
            {"officers.0.starts_on": "2024-05-06"}, at="officers.0.certificate_no", given=(_LATE_CARD,), also=_ONE_LEFT
        ),
        Case(at="officers.0.certificate_no", given=(_LEAVER,), also=_ONE_LEFT),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"valid_until": "2024-03-03", "status": "expired"}),),
            also=_ONE_LEFT,
        ),
        Case(
            at="officers.0.certificate_no",
            given=(_LATE_CARD,),
            also=_ONE_LEFT,
        ),
        Case(
            sample="penalty.simple",
            at="officers.0.certificate_no",
            given=(
                Given(
                    "certificate",
                    {
                        "status_events": [
                            {
                                "kind": "suspended",
                                "starts_on": "2024-04-16",
                                "ends_on": "2024-04-16",
                                "reason": "未参加培训",
                                "organ": "星沙县司法局",
                            }
                        ]
                    },
                ),
            ),
        ),
    ],
)
def certificate_not_valid(penalty: Penalty, certificates: Certificates) -> Hits:
    """Only who holds a valid certificate is qualified (42) and can show it (52, 55).

    The days of the case are those of the investigation, in simple procedure the day of the decision.  Only a card that
    was valid on none of them is an error, because the days of each officer are seldom on the record; who by these
    joined after the investigation is left out.  Suspended, withdrawn, cancelled and revoked cards are told by their
    events, never by the status of today.  Silent where the holder has another valid card; a card that is not found may
    be in the register of a ministry: not checked.

    只有持有有效证件的人员才具有执法资格(第四十二条),才能出示证件(第五十二条、第五十五条)。每名人员的办案日期往往没
    有填报,所以只有证件在办案期间(简易程序为决定当日)没有一日有效的才是错误;填明在调查终结以后参加的不计。暂扣、收回、
    注销、吊销以证件变动的日期为准,不看现在的状态;持证人另有有效证件的不提示,登记簿中没有的证件可能属于部委证件,不作
    判断。
    """
    span = investigation_days(penalty)
    for at, officer in enumerate(penalty.officers or ()):
        if not enforces(officer) or officer.certificate_no is None:
            continue
        cards = registered(officer, certificates)
        if not cards:
            yield CARD_UNKNOWN
        elif span is None:
            yield NO_DAYS
        elif is_unfit(officer, cards, span, certificates, penalty):
            where = {"number": officer.certificate_no, "first": span[0], "last": span[1]}
            yield ("officers", at, "certificate_no"), where


@rule(
    "CF-OFF-06",
    Severity.ERROR,
    XZCF.art("42(1)"),
    when=two_officer_case,
    zh=(
        "具有有效执法证件的人员少于两人",
        "按执法证件登记簿,除证件无效和辅助人员外只有 {count} 人",
        "核对证号和办案人员;由两名以上持有有效证件的人员办理",
    ),
    en=(
        "Fewer than two officers with valid certificates",
        "by the register only {count} are left without invalid cards and auxiliary staff",
        "compare numbers and officers; the case needs two officers with valid certificates",
    ),
    good=[
        Case(),
        Case(
            {"officers.2": {"name": "田小满", "certificate_no": "18012100999"}},
            given=(_LEAVER,),
            also={"CF-OFF-05": "the card of the first officer"},
        ),
        Case({"officers.0.certificate_no": "18012100999"}, note="not in the register: counted as qualified"),
        Case(_TRAFFIC, given=(_LEAVER,), also={"CF-OFF-05": "names the card"}),
    ],
    bad=[
        Case(at="officers", given=(_LEAVER,), also={"CF-OFF-05": "names the card"}),
        Case(at="officers", given=(Given("certificate", {"kind": "auxiliary"}),)),
    ],
)
def fewer_than_two_valid_certificates(penalty: Penalty, certificates: Certificates) -> Hits:
    """Two officers must be qualified (42); who is not in the register is counted as qualified.

    It stands beside the finding on the single card, which alone does not say whether two officers are left.

    应当有两名具有执法资格的人员(第四十二条),没有例外,故为错误;登记簿中查不到的人员按有资格计算。本规则与证件无效的
    规则并列,因为只看单个证件不能得知是否还有两人。
    """
    span = investigation_days(penalty)
    named = _without_auxiliaries(penalty.officers or ())
    if different_people(named) < NEEDED:
        return
    if span is None:
        yield NO_DAYS
        return
    fit = [officer for officer in named if not is_disqualified(officer, span, certificates, penalty)]
    if (count := different_people(fit)) < NEEDED:
        yield "officers", {"count": count}


@rule(
    "CF-OFF-07",
    Severity.WARNING,
    XZCF.art("42(1)"),
    when=few_officers_case,
    zh=(
        "执法人员少于两人(可能适用特别规定)",
        "除辅助人员外填有 {count} 名执法人员",
        "确认法律允许一人执法,否则补填执法人员",
    ),
    en=(
        "Fewer than two officers where a special law may apply",
        "{count} officers are named without auxiliary staff",
        "make sure that a law allows a single officer, else name the others",
    ),
    good=[
        Case(sample="penalty.simple"),
        Case(_TRAFFIC),
        Case({"officers.1": ABSENT}, also={"CF-OFF-01": "no special law in sight"}),
    ],
    bad=[
        Case({"officers.1": ABSENT}, at="officers", sample="penalty.simple"),
        Case({"officers": ABSENT}, at="officers", sample="penalty.simple"),
        Case(_AUXILIARY, at="officers", sample="penalty.simple"),
        Case({"officers.1": ABSENT, **_TRAFFIC}, at="officers"),
        Case({"officers.1": ABSENT, **_POLICE}, at="officers"),
    ],
)
def few_officers_under_special_law(penalty: Penalty) -> Hits:
    """Another law may allow a single officer (42): in simple procedure, where it is named, and with the police.

    简易程序、指明特别法以及公安等机关的案件,其他法律可能允许一人执法(第四十二条),故为警告。
    """
    if (count := different_people(penalty.officers, without=CertificateKind.AUXILIARY)) < NEEDED:
        yield "officers", {"count": count}


@rule(
    "CF-OFF-10",
    Severity.WARNING,
    XZCF.art("42(1)"),
    when=penalised,
    zh=(
        "执法证号属于他人",
        "登记簿中证件 {number} 的持证人不是该执法人员",
        "核对执法人员的姓名和证号",
    ),
    en=(
        "The certificate is registered for somebody else",
        "in the register certificate {number} has another holder",
        "compare the officer's name and certificate number",
    ),
    good=[
        Case(),
        Case({"officers.0.name": "阿依·彭 岳"}, given=(Given("certificate", {"holder.name": "阿依彭岳"}),)),
        Case({"officers.0.certificate_no": "18012100999"}, note="not in the register"),
        Case({**DROPPED, "officers.0.name": "彭越"}),
    ],
    bad=[Case({"officers.0.name": "彭越"}, at="officers.0.name")],
)
def certificate_of_somebody_else(penalty: Penalty, certificates: Certificates) -> Hits:
    """The number belongs to the officer; names are compared without dots and blanks.  Namesakes' slips: a warning.

    证号应当属于该执法人员(第四十二条),姓名中的间隔号和空格不比较。姓名、证号可能只是填写有误,故为警告。
    """
    for at, officer in enumerate(penalty.officers or ()):
        if officer.certificate_no is None:
            continue
        cards = registered(officer, certificates)
        if not cards:
            yield CARD_UNKNOWN
        elif not own_cards(officer, cards):
            yield ("officers", at, "name"), {"number": officer.certificate_no}


@rule(
    "CF-OFF-11",
    Severity.WARNING,
    XZCF.art("42(1)", "55(1)", "76(1)⑤"),
    when=penalised,
    zh=("没有填写执法证号", "执法人员没有执法证号", "填写执法证号;辅助人员注明证件种类"),
    en=(
        "An officer without certificate number",
        "no certificate number is given for an officer",
        "give the number; for auxiliary staff give the kind of certificate",
    ),
    good=[
        Case(),
        Case({"officers.2": {"name": "田小满", "certificate_kind": "auxiliary", "role": "record"}}),
        Case({"officers.2": {"name": "田小满", "role": "record"}}),
        Case({**DROPPED, "officers.1.certificate_no": ABSENT}),
    ],
    bad=[
        Case({"officers.1.certificate_no": ABSENT}, at="officers.1.certificate_no"),
        Case({"officers.1.certificate_no": ABSENT, "officers.1.role": ABSENT}, at="officers.1.certificate_no"),
    ],
)
def officer_without_certificate_number(penalty: Penalty) -> Hits:
    """An officer shows the certificate (55), and enforcing without one is punished (76); the number may be lost.

    执法人员应当出示执法证件(第五十五条),没有取得执法证件而执法的要追究责任(第七十六条);证号可能只是漏填,故为警告。
    """
    for at, officer in enumerate(penalty.officers or ()):
        if enforces(officer) and not _is_auxiliary(officer) and officer.certificate_no is None:
            yield "officers", at, "certificate_no"


def _without_auxiliaries(officers: Iterable[OfficerRef]) -> list[OfficerRef]:
    return [officer for officer in officers if not _is_auxiliary(officer)]


def _is_auxiliary(officer: OfficerRef) -> bool:
    return officer.certificate_kind is CertificateKind.AUXILIARY
