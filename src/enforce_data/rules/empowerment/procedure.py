"""The empowerment of townships and subdistricts (行政处罚法 24; 湘政办发〔2023〕51号 二(三)2).

A province may hand powers of penalty to townships; other laws may hand over other powers, and much of what the plan of
the province asks is a matter of procedure that leaves the powers standing: so these are warnings.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.delegation import EvaluationResult
from enforce_data.codes.empowerment import EmpowermentRoute
from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.laws import HUNAN51, XZCF
from enforce_data.model import Empowerment
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.empowerments import in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.empowerment.terms import approved, approved_under_the_plan

EVALUATED_BY = date(2024, 12, 31)
"""Day by which what had gone to townships was to be evaluated once (湘政办发〔2023〕51号 二(三)2(3))."""

AGENCY_UNKNOWN = Unchecked(Said("执法主体名录中没有该单位", "a township is not in the register of agencies"))
_PLAN = replace(HUNAN51, since=None)  # its days are asked of each empowerment
_GENERAL = {"route": "general", "applicant": ABSENT}
_EARLY = {"approved_on": "2023-12-11", "legal_review_on": "2023-11-20", "published_on": "2023-12-18"}


@guard("2024 年底前已生效并仍有效的赋权", "empowerments in force before the end of 2024 and on its last day")
def _in_force_in_2024(empowerment: Any) -> bool:
    return empowerment.effective_from < EVALUATED_BY and in_force(empowerment, EVALUATED_BY)


@guard("经过评估的赋权", "empowerments that were evaluated")
def _evaluated(empowerment: Any) -> bool:
    return empowerment.evaluations is not None


@rule(
    "EM-01",
    Severity.WARNING,
    XZCF.art("24(1)"),
    when=approved,
    editions="1.1+",
    zh=("赋权决定没有公布", "赋权已经批准,没有公布日期或者公布网址", "公布赋权决定,补报公布日期和网址"),
    en=(
        "The decision on the empowerment is not published",
        "it was approved, and the day or the address of its publication is absent",
        "publish the decision and give day and address",
    ),
    good=[Case(), Case({"approved_on": ABSENT, "published_on": ABSENT}, note="not approved yet")],
    bad=[
        Case({"published_on": ABSENT}, at="published_on"),
        Case({"published_uri": ABSENT}, at="published_uri"),
    ],
)
def decision_is_not_published(empowerment: Empowerment) -> Hits:
    """决定应当公布 (24(1)); no day is set, and it may be published and not reported: a warning.

    第二十四条第一款规定赋权决定应当公布,没有规定期限,也可能已经公布而没有报送,所以只作警告。
    """
    for name in ("published_on", "published_uri"):
        if getattr(empowerment, name) is None:
            yield name


@rule(
    "EM-03",
    Severity.WARNING,
    (*XZCF.art("24(1)"), *_PLAN.art("二(三)2(3)")),
    when=_in_force_in_2024,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=("2024 年底前没有对赋权进行评估", "赋权在 2024 年底有效,没有评估记录", "进行评估并补报评估日期和结果"),
    en=(
        "The empowerment was not evaluated by the end of 2024",
        "it was in force at the end of 2024, and no evaluation is on record",
        "evaluate it, and give day and result",
    ),
    good=[
        Case(as_of=date(2025, 1, 1)),
        Case({"evaluations": ABSENT}, as_of=date(2024, 12, 31), note="not yet due"),
        Case({"evaluations": ABSENT, "effective_from": "2024-12-31"}, as_of=date(2025, 1, 1)),
        Case({"evaluations": ABSENT, "returned_on": "2024-12-30", "status": "withdrawn"}, as_of=date(2025, 1, 1)),
    ],
    bad=[Case({"evaluations": ABSENT}, at="evaluations", as_of=date(2025, 1, 1))],
)
def not_evaluated(empowerment: Empowerment, as_of: AsOf) -> Hits:
    """定期组织评估 (24(1)), once by the end of 2024 (51号); by whom it is reported is not said: a warning.

    第二十四条第一款要求定期评估,省实施方案要求二〇二四年底前至少评估一次;评估可能由其他机关报送,所以只作警告。
    """
    if empowerment.evaluations is None and as_of.day > EVALUATED_BY:
        yield "evaluations"


@rule(
    "EM-04",
    Severity.WARNING,
    HUNAN51.art("二(三)2(1)"),
    when=approved_under_the_plan,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=("赋权的审核、批准、公布先后颠倒", "{later} 早于其前一步的 {earlier}", "核对法制审核、批准和公布的日期"),
    en=(
        "Review, approval and publication are out of order",
        "{later} is before {earlier}, the step before it",
        "compare the days of review, approval and publication",
    ),
    good=[
        Case({"legal_review_on": "2024-03-18", "published_on": "2024-03-18"}, note="all on one day"),
        Case({**_EARLY, "legal_review_on": "2023-12-12"}, note="approved before the plan"),
    ],
    bad=[
        Case({"legal_review_on": "2024-03-19"}, at="approved_on"),
        Case({"published_on": "2024-03-17"}, at="published_on"),
    ],
)
def steps_out_of_order(empowerment: Empowerment) -> Hits:
    """Reviewed, then approved (51号), then published (罚 24): the plan is no law, so a warning.

    省实施方案规定先法制审核、后报批准,批准后公布;方案不是法律,所以只作警告。
    """
    before = empowerment.legal_review_on
    for name in ("approved_on", "published_on"):
        day = getattr(empowerment, name)
        if day is not None:
            if before is not None and day < before:
                yield name, {"later": day, "earlier": before}
            before = day


@rule(
    "EM-05",
    Severity.WARNING,
    HUNAN51.art("二(三)2(1)"),
    when=approved_under_the_plan,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=("赋权程序的记录不完整", "赋权已经批准,没有填写该项", "补报法制审核日期;个别赋权的,补报提出机关和申请机关"),
    en=(
        "The procedure of the empowerment is not on record",
        "it was approved, and this element is absent",
        "give the day of legal review; of an individual empowerment also who proposed it and who applied",
    ),
    good=[
        Case({**_GENERAL, "proposer": ABSENT}),
        Case({**_EARLY, "legal_review_on": ABSENT, "proposer": ABSENT}, note="approved before the plan"),
    ],
    bad=[
        Case({"legal_review_on": ABSENT}, at="legal_review_on"),
        Case({"proposer": ABSENT}, at="proposer"),
        Case({"applicant": ABSENT}, at="applicant"),
    ],
)
def procedure_is_not_recorded(empowerment: Empowerment) -> Hits:
    """The two procedures of the plan: review by the justice department, for single townships proposal and application.

    省实施方案规定普遍赋权和个别赋权的程序:均须省司法厅法制审核,个别赋权还须由县市区提出、市州申请。没有记录不等于没有进行,所以只作警告。
    """
    names = ["legal_review_on"]
    if empowerment.route is EmpowermentRoute.INDIVIDUAL:
        names += ["proposer", "applicant"]
    yield from (name for name in names if getattr(empowerment, name) is None)


@rule(
    "EM-08",
    Severity.WARNING,
    XZCF.art("24(1)"),
    editions="1.1+",
    zh=(
        "承接单位不是乡镇、街道",
        "执法主体名录中该单位的层级为{level}",
        "核对承接单位;赋权只能交由乡镇人民政府、街道办事处",
    ),
    en=(
        "The receiver of the powers is no township or subdistrict",
        "in the register of agencies its level is {level}",
        "compare the receiver; only townships and subdistricts can be empowered",
    ),
    good=[Case(), Case({"townships.0.code": "11430121MB0X08088G"}, note="not in the register: not checked")],
    bad=[
        Case({"townships.0.code": "11430121MB0X010111"}, at="townships.0.code"),
        Case(at="townships.0.code", given=(Given("agency.township", {"level": "village"}),)),
    ],
)
def receiver_is_no_township(empowerment: Empowerment, agencies: Agencies) -> Hits:
    """交由乡镇人民政府、街道办事处行使 (24(1)); the register may lag behind reforms: a warning.

    第二十四条第一款只允许交由乡镇人民政府、街道办事处行使;名录可能没有及时更新,所以只作警告。
    """
    for at, township in enumerate(empowerment.townships):
        known = agencies.known(township.code)
        if known is None:
            yield AGENCY_UNKNOWN
        elif known.level is not AdministrativeLevel.TOWNSHIP:
            yield ("townships", at, "code"), {"level": known.level.value}


@rule(
    "EM-10",
    Severity.INFO,
    _PLAN.art("二(三)2(3)"),
    when=_evaluated,
    editions="1.1+",
    zh=("评估结论尚未落实", "最近一次评估结论为{result},没有调整或者收回的记录", "按程序调整或者收回,并填写日期"),
    en=(
        "What the evaluation asks has not been done yet",
        "the last evaluation says {result}, and no adjustment or return is on record",
        "adjust it or take it back by the procedure, and give the day",
    ),
    good=[
        Case(),
        Case({"evaluations.0.result": "adjusted", "adjusted_on": "2024-12-10"}),
        Case(
            {
                "evaluations.0.result": "withdrawn",
                "evaluations.1": {"evaluated_on": "2024-12-20", "result": "continued"},
            }
        ),
    ],
    bad=[
        Case({"evaluations.0.result": "adjusted"}, at="evaluations.0.result"),
        Case(
            {
                "evaluations.1": {"evaluated_on": "2024-06-20", "result": "continued"},
                "evaluations.0.result": "withdrawn",
            },
            at="evaluations.0.result",
            note="the last one by its day",
        ),
    ],
)
def evaluation_not_acted_on(empowerment: Empowerment) -> Hits:
    """对基层接不住、监管跟不上的，及时按程序予以调整 (51号): no limit is set, so it is worth knowing only.

    省实施方案要求对基层接不住的事项及时调整,没有规定期限,只作提示。
    """
    dated = [
        (each.evaluated_on, at, each.result)
        for at, each in enumerate(empowerment.evaluations or ())
        if each.evaluated_on is not None
    ]
    if not dated or empowerment.adjusted_on is not None or empowerment.returned_on is not None:
        return
    _, at, result = max(dated, key=lambda each: each[:2])
    if result in (EvaluationResult.ADJUSTED, EvaluationResult.WITHDRAWN):
        yield ("evaluations", at, "result"), {"result": result.value}
