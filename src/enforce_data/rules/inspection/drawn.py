"""Random inspections (双随机、一公开; 优化营商环境条例 54(1)): the draw, its publication, and merging them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.inspection import InspectionForm
from enforce_data.codes.party import OfficerRole
from enforce_data.codes.record import Secrecy
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import G118, HUNAN51, YSHJ
from enforce_data.model import Inspection, OfficerRef
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.inspection.terms import drawn_at_random, enterprises, finished, visit_of_enterprise
from enforce_data.values.day import day_of

PUBLICATION = 20
"""Working days from the inspection to its publication (国办发〔2018〕118号, read in summaries only)."""

_HELD_BACK = {"publicity": {"disclosed": False}}
_FAR = {"mode": "off_site", "starts_at": "2035-03-05T09:30:00+08:00", "ends_at": "2035-03-05T11:10:00+08:00"}
_MERGED_ON = "2024-09-26"
_STAND_IN = {
    "name": "石岳清",
    "certificate_kind": "enforcement",
    "agency_code": "11430121MB0X010111",
    "role": "assist",
}


def _another(day: str = _MERGED_ON, **change: Any) -> Given:
    """Another random inspection of the same enterprise."""
    times = {"starts_at": f"{day}T14:30:00+08:00", "ends_at": f"{day}T16:00:00+08:00"}
    return Given("inspection", {"record_id": "JC-2024-0099", "case_no": "星市监检〔2024〕99号", **times, **change})


@guard("已结束、未公开又没有理由的随机抽查", "finished random inspections, open ones, that are not disclosed")
def undisclosed(inspection: Any) -> bool:
    """Hold for a finished random inspection that is no secret, not disclosed, and not withheld for a reason."""
    if not drawn_at_random(inspection) or not finished(inspection) or inspection.secrecy is not Secrecy.OPEN:
        return False
    publicity = inspection.publicity
    if publicity is None:
        return True
    shown = publicity.disclosed or (publicity.disclosed is None and publicity.published_on is not None)
    return not shown and publicity.withheld_reason is None


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

    称为随机抽查的,应能看出来自哪一抽查计划、如何抽取对象和选派人员。优化营商环境条例第五十四条约束市场监管领域,其他
    领域只是仿行,故只作警告。
    """
    for element in ("plan_no", "random_objects", "random_officers"):
        if getattr(inspection, element) is None:
            yield element, {"element": element}


@rule(
    "JC-RAND-02",
    Severity.WARNING,
    (*YSHJ.art("54(1)"), *G118.art()),
    when=undisclosed,
    zh=(
        "随机抽查结果没有公开",
        "{ended} 结束,至 {due} 满 20 个工作日仍未公开(条例只要求及时;20 个工作日依据摘要,未经证实)",
        "及时公开抽查事项和查处结果;不予公开的,填写理由",
    ),
    en=(
        "The result of a random inspection is not disclosed",
        "finished on {ended}, not disclosed in twenty working days, by {due} (in time, says the law; days unconfirmed)",
        "disclose matters and result soon; if they are withheld, give the reason",
    ),
    good=[
        Case({"publicity": ABSENT}, as_of=date(2024, 10, 15), note="the twentieth working day"),
        Case({"publicity": {"disclosed": False, "withheld_reason": "涉及商业秘密"}}),
        Case({**_HELD_BACK, "secrecy": "internal"}),
        Case({**_HELD_BACK, "selection": "directed"}),
        Case({**_HELD_BACK, "ends_at": ABSENT, "result": ABSENT, "status": "in_progress"}),
        Case(note="disclosed; when is asked elsewhere"),
        Case({"publicity.disclosed": ABSENT}, note="the day of publication says so"),
        Case({**_HELD_BACK, **_FAR}, as_of=date(2035, 6, 1), note="beyond the holiday table: not checked"),
    ],
    bad=[
        Case({"publicity": ABSENT}, at="publicity", as_of=date(2024, 10, 16)),
        Case(_HELD_BACK, at="publicity.disclosed", as_of=date(2024, 10, 16)),
        Case({"publicity": {"channel": "government_site"}}, at="publicity.disclosed"),
    ],
)
def result_is_not_disclosed(inspection: Inspection, holidays: Holidays, as_of: AsOf) -> Hits:
    """抽查事项及查处结果及时向社会公开 (54(1)): twenty working days after the end are taken for 及时 at the longest.

    The figure was read in summaries only, and the Regulations bind market regulation: a warning.

    抽查事项及查处结果应当及时向社会公开(优化营商环境条例第五十四条第一款),以检查结束后二十个工作日为及时的最长限
    度。该日数只见于摘要,条例又只约束市场监管领域,故只作警告;填写了公示日期的视为已经公开。
    """
    if inspection.ends_at is None:
        return
    ended = day_of(inspection.ends_at)
    due = holidays.working_day_after(ended, PUBLICATION)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due:
        yield "publicity" if inspection.publicity is None else "publicity.disclosed", {"ended": ended, "due": due}


@rule(
    "JC-RAND-03",
    Severity.WARNING,
    YSHJ.art("54(1)"),
    when=drawn_at_random,
    zh=(
        "检查人员不在随机选派名单中",
        "该执法人员不在随机选派的人员之中",
        "核对检查人员和选派名单;临时替换的,在备注中说明",
    ),
    en=(
        "An inspecting officer was not drawn",
        "this officer is not among the officers chosen at random",
        "compare the officers with the draw; give a substitution under remarks",
    ),
    good=[
        Case({"random_officers.0.certificate_no": ABSENT}, note="known by name"),
        Case({"random_officers.0.name": "彭 岳"}, note="known by number"),
        Case({"random_officers.0.certificate_no": "18012100109"}, note="another card of the same officer"),
        Case({"officers.2": {**_STAND_IN, "certificate_kind": "auxiliary"}}),
        Case({"officers.2": {**_STAND_IN, "role": "record"}}),
        Case({"officers.2": _STAND_IN, "selection": "directed"}),
    ],
    bad=[
        Case({"officers.2": _STAND_IN}, at="officers.2"),
        Case({"random_officers.1": ABSENT}, at="officers.1"),
    ],
)
def officer_was_not_drawn(inspection: Inspection) -> Hits:
    """随机选派执法检查人员 (54(1)): who inspects was drawn, auxiliary staff and recorders left out.

    A substitute may be recorded elsewhere: a warning.  That no officer was drawn at all is asked by JC-RAND-01.

    执法检查人员应当随机选派,实施检查的人员应在选派名单之中,辅助人员、记录人员除外。临时替换可能另有记录,故只作警告;
    根本没有选派名单的,由 JC-RAND-01 指出。
    """
    if inspection.random_officers is None:
        return
    for at, officer in enumerate(inspection.officers or ()):
        helps = officer.certificate_kind is CertificateKind.AUXILIARY or officer.role is OfficerRole.RECORD
        if not helps and not any(_same(officer, drawn) for drawn in inspection.random_officers):
            yield ("officers", at)


def _same(officer: OfficerRef, drawn: OfficerRef) -> bool:
    """Whether two entries may be one officer, by number or by name: officers hold cards of more than one issuer."""
    if officer.certificate_no is not None and officer.certificate_no == drawn.certificate_no:
        return True
    return officer.name == drawn.name


_ALONE, _OTHER = "alone", "other"


@guard(
    "已开始的日常、专项入企检查", "daily inspections and campaigns on site of an enterprise", within=visit_of_enterprise
)
def plannable_visit(inspection: Any) -> bool:
    """Hold for a visit of an enterprise that no single case called for."""
    return inspection.form is not InspectionForm.CASE


def _in_the_month(inspection: Inspection) -> Iterator[Keyed]:
    """Agency, enterprise and month of a visit, with whether it was drawn at random and not merged with others."""
    day = day_of(inspection.starts_at)
    value = _ALONE if drawn_at_random(inspection) and not inspection.joint else _OTHER
    for code in {party.uscc for party in enterprises(inspection) if party.uscc is not None}:
        yield Keyed((inspection.agency.code, code, f"{day:%Y-%m}"), ("starts_at",), day, value)


@across(
    "JC-RAND-04",
    Severity.INFO,
    (*YSHJ.art("54(1)"), *HUNAN51.art("二(二)3")),
    keys=_in_the_month,
    when=plannable_visit,
    dimension=Dimension.CONFORMITY,
    zh=(
        "同一月内多次入企检查没有合并",
        "同一机关当月在 {count} 日对该对象现场检查,本次随机抽查没有合并",
        "今后尽可能合并检查,或者纳入跨部门联合抽查",
    ),
    en=(
        "Inspections of one enterprise in one month are not merged",
        "the agency inspected this enterprise on site on {count} days of the month, this random inspection apart",
        "merge inspections where possible, or make them joint ones",
    ),
    good=[
        Case(given=(_another("2024-10-08"),), note="another month"),
        Case(given=(_another("2024-09-11"),), note="the same day"),
        Case({"joint": True}, given=(_another(),)),
        Case(given=(_another(form="case", selection="directed"),), note="a case cannot be planned"),
        Case(given=(_another(mode="off_site"),)),
        Case({"agency.code": "11430121MB0X08088G"}, given=(_another(),), note="another agency"),
        Case(given=(_another(status="notified"),), note="not yet begun"),
        Case({"parties.0.category": "natural_person"}, given=(_another(),)),
    ],
    bad=[
        Case(given=(_another(),), at="starts_at"),
        Case(given=(_another(selection="directed"),), at="starts_at"),
    ],
)
def visits_are_not_merged(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """针对同一检查对象的多个检查事项,应当尽可能合并 (54(1)), 综合查一次 (51号): if possible, so nobody is at fault.

    Named is every random inspection that was held apart, with the days of the month on which the enterprise was
    visited.

    针对同一检查对象的多个检查事项应当尽可能合并,湘政办发〔2023〕51号文推广“综合查一次”。只要求尽可能,不构成过错,
    故仅作提示。指出没有合并的每一次随机抽查,并写明当月到该企业检查的天数。
    """
    days = {entry.day for entry in entries}
    if len(days) > 1:
        yield from ((entry, {"count": len(days)}) for entry in entries if entry.value == _ALONE)
