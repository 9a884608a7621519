"""Administrative inspections (行政检查): who inspects, and what must be written down.

No act governs inspections as a whole.  行政处罚法 42 and 55 bind those of penalty cases and are read by analogy for
others, 行政许可法 61 binds those of licensees, 优化营商环境条例 54 the random ones: so most of these are warnings.
"""

from __future__ import annotations

from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.inspection import InspectionMode, InspectionSelection
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import DATA_LOGIC, HUNAN51, XZCF, XZXK, YSHJ
from enforce_data.model import Inspection
from enforce_data.registers.certificates import Certificates, valid_on
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rules.guards_acts import CARD_UNKNOWN, different_people
from enforce_data.values.day import day_of

LEAST_OFFICERS = 2

_TOWN = {
    "delegate": {"code": "11430121MB0X02022C", "name": "星沙县临水镇人民政府", "level": "township"},
}


@guard("由受委托组织实施的检查", "inspections by a delegate")
def by_delegate(inspection: Any) -> bool:
    """Hold where a delegate is named, or the agency is given as a delegated organisation."""
    return inspection.delegate is not None or inspection.agency.subject_type is SubjectType.DELEGATED


@guard("现场检查", "inspections on site")
def on_site(inspection: Any) -> bool:
    """Hold for an inspection on site."""
    return inspection.mode is InspectionMode.ON_SITE


@guard("已结束的检查", "finished inspections")
def finished(inspection: Any) -> bool:
    """Hold for an inspection with its end."""
    return inspection.ends_at is not None


@guard("已结束的现场检查", "finished inspections on site")
def finished_on_site(inspection: Any) -> bool:
    """Hold for an inspection on site with its end."""
    return on_site(inspection) and finished(inspection)


@guard("随机抽查", "random inspections")
def drawn_at_random(inspection: Any) -> bool:
    """Hold where the inspected were drawn at random (双随机)."""
    return inspection.selection is InspectionSelection.RANDOM


@rule(
    "JC-SUBJ-01",
    Severity.WARNING,
    HUNAN51.art("二(三)2(2)"),
    when=by_delegate,
    zh=("委托检查没有委托书编号", "由受委托组织检查,但没有委托书编号", "填写委托书编号;委托应当书面"),
    en=(
        "A delegated inspection names no letter",
        "a delegate inspects, but no letter is named",
        "give the number of the letter; a delegation is in writing",
    ),
    good=[
        Case({**_TOWN, "delegation_no": "星市监委〔2024〕3号"}),
        Case({**_TOWN, "starts_at": "2023-12-11T09:30:00+08:00"}, note="before the plan of the province: not checked"),
    ],
    bad=[
        Case(_TOWN, at="delegation_no"),
        Case({"agency.subject_type": "delegated"}, at="delegation_no"),
        Case({**_TOWN, "starts_at": "2023-12-12T09:30:00+08:00"}, at="delegation_no"),
    ],
)
def inspected_without_letter(inspection: Inspection) -> Hits:
    """Townships inspect within a written delegation (51号); other bodies may have one of another law: a warning.

    A letter may have no number.  Whether a letter that is named carries the inspection is not asked here.
    """
    if inspection.delegation_no is None:
        yield "delegation_no"


@rule(
    "JC-OFF-01",
    Severity.WARNING,
    XZCF.art("42(1)", "55(1)"),
    when=on_site,
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
        Case({"officers": ABSENT, "mode": "sampling"}),
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
    """
    count = different_people(inspection.officers, without=CertificateKind.AUXILIARY)
    if count < LEAST_OFFICERS:
        yield "officers", {"count": count}


@rule(
    "JC-OFF-03",
    Severity.WARNING,
    HUNAN51.art("二(一)2"),
    when=on_site,
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
        Case({"officers.0.certificate_no": "18012199999"}, note="not in the register: not checked"),
        Case(
            {"mode": "sampling"},
            given=(Given("certificate", {"valid_until": "2024-09-10", "status": "expired"}),),
        ),
    ],
    bad=[
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"valid_until": "2024-09-10", "status": "expired"}),),
        ),
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"status_events": [{"kind": "suspended", "starts_on": "2024-09-11"}]}),),
        ),
        Case(
            at="officers.0.certificate_no",
            given=(
                Given(
                    "certificate",
                    {"status": "cancelled", "status_events": [{"kind": "cancelled", "starts_on": "2024-03-01"}]},
                ),
            ),
        ),
    ],
)
def inspector_card_was_not_valid(inspection: Inspection, certificates: Certificates) -> Hits:
    """持证上岗 (51号 二(一)2): whose card is suspended, withdrawn or cancelled does not enforce.

    Judged by days and events of the card, never by its status today.  The officer may hold another card, so this is a
    warning; a card issued after the inspection, and one that is not in the register, is not checked.
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


@rule(
    "JC-TIME-01",
    Severity.ERROR,
    DATA_LOGIC.art(),
    when=finished,
    dimension=Dimension.CONSISTENCY,
    zh=("检查结束早于开始", "结束于 {ends},开始于 {starts}", "核对检查的开始和结束时间"),
    en=(
        "The inspection ends before it begins",
        "it ends at {ends} and begins at {starts}",
        "compare both times with the record of the inspection",
    ),
    good=[
        Case({"ends_at": "2024-09-11T09:30:00+08:00"}, note="the same instant"),
        Case({"ends_at": "2024-09-11T01:30:00Z"}, note="the same instant in another zone"),
    ],
    bad=[
        Case({"ends_at": "2024-09-11T09:29:59+08:00"}, at="ends_at"),
        Case({"ends_at": "2024-09-11T09:31:00+09:00"}, at="ends_at"),
    ],
)
def inspection_ends_before_it_begins(inspection: Inspection) -> Hits:
    """Instants are compared, so offsets do not matter; the same instant is allowed."""
    if inspection.ends_at is not None and inspection.ends_at < inspection.starts_at:
        yield "ends_at", {"ends": inspection.ends_at.isoformat(), "starts": inspection.starts_at.isoformat()}


@rule(
    "JC-TIME-02",
    Severity.WARNING,
    (*XZCF.art("55(2)"), *XZXK.art("61(2)")),
    when=finished_on_site,
    dimension=Dimension.COMPLETENESS,
    zh=("现场检查没有笔录", "检查已经结束,没有检查笔录", "补填检查笔录"),
    en=(
        "No record of an inspection on site",
        "the inspection is finished, and no record of it is given",
        "add the record of the inspection",
    ),
    good=[
        Case({"record_document": ABSENT, "mode": "off_site"}),
        Case({"record_document": ABSENT, "mode": "sampling"}),
        Case({"record_document": ABSENT, "ends_at": ABSENT, "status": "in_progress"}),
    ],
    bad=[Case({"record_document": ABSENT}, at="record_document")],
)
def inspection_without_record(inspection: Inspection) -> Hits:
    """询问或者检查应当制作笔录 (行政处罚法 55(2)), and the inspection of a licensee is recorded (行政许可法 61(2)).

    Other inspections follow by analogy: a warning.  Off-site inspections and samplings have no such record.
    """
    if inspection.record_document is None:
        yield "record_document"


@rule(
    "JC-TIME-04",
    Severity.WARNING,
    XZXK.art("61(2)"),
    when=finished,
    dimension=Dimension.COMPLETENESS,
    zh=("检查没有结果", "检查已经结束,没有检查结果", "补填检查结果"),
    en=(
        "An inspection without result",
        "the inspection is finished, and no result is given",
        "add the result of the inspection",
    ),
    good=[Case({"result": "no_problem"}), Case({"result": ABSENT, "ends_at": ABSENT, "status": "in_progress"})],
    bad=[Case({"result": ABSENT}, at="result"), Case({"result": ABSENT, "mode": "sampling"}, at="result")],
)
def inspection_without_result(inspection: Inspection) -> Hits:
    """检查的情况和处理结果予以记录 (61(2)) binds inspections of licensees; elsewhere it is completeness: a warning."""
    if inspection.result is None:
        yield "result"


@rule(
    "JC-RAND-01",
    Severity.WARNING,
    YSHJ.art("54(1)"),
    when=drawn_at_random,
    zh=("随机抽查缺少抽取信息", "没有填写 {element}", "补填抽查计划编号、随机抽取的对象和随机选派的人员"),
    en=(
        "A random inspection without its draw",
        "{element} is not given",
        "give the number of the plan, the objects drawn and the officers drawn",
    ),
    good=[
        Case({"plan_no": ABSENT, "random_objects": ABSENT, "random_officers": ABSENT, "selection": "directed"}),
        Case({"plan_no": ABSENT, "starts_at": "2019-12-31T09:30:00+08:00"}, note="before the Regulations: not checked"),
    ],
    bad=[
        Case({"plan_no": ABSENT}, at="plan_no"),
        Case({"random_objects": ABSENT}, at="random_objects"),
        Case({"random_officers": ABSENT}, at="random_officers"),
        Case({"plan_no": ABSENT, "starts_at": "2020-01-01T09:30:00+08:00"}, at="plan_no"),
    ],
)
def draw_is_not_shown(inspection: Inspection) -> Hits:
    """随机抽取检查对象、随机选派执法检查人员: what is called random shows from which plan and draw it came.

    The Regulations bind market regulation; other fields follow the practice: a warning.
    """
    for element in ("plan_no", "random_objects", "random_officers"):
        if getattr(inspection, element) is None:
            yield element, {"element": element}
