"""To whom a matter may be handed on: delegation (行政处罚法 20; 行政许可法 24), townships (行政处罚法 24)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from enforce_data.codes.matter import ActKind
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import HUNAN51, XZCF, XZQZ, XZXK
from enforce_data.model import Matter
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.matter.basis import measure_matter

_PLAN = replace(HUNAN51, since=None)  # it binds the catalogue of today, whenever a matter took effect
_MEASURE = "matter.measure"
_ON_BASIS = {"delegation_basis": {"law": "湖南省行政程序规定", "level": "provincial_rule"}}


@guard("标为可委托的事项", "matters marked as delegable")
def delegable(matter: Any) -> bool:
    """Hold for a matter that may be delegated, as its entry says."""
    return matter.delegable is True


@guard("标为可赋权的事项", "matters marked as open to townships")
def empowerable(matter: Any) -> bool:
    """Hold for a matter that may be given to townships and subdistricts, as its entry says."""
    return matter.empowerable is True


@rule(
    "ML-15",
    Severity.ERROR,
    XZQZ.art("17(1)", "29(1)"),
    when=measure_matter,
    zh=("强制措施事项标为可委托", "行政强制措施权不得委托", "将“可委托”改为否"),
    en=(
        "A coercive measure is marked as delegable",
        "the power to take coercive measures cannot be delegated",
        "state that the matter is not delegable",
    ),
    good=[
        Case({"delegable": ABSENT}, sample=_MEASURE),
        Case({"delegable": True, **_ON_BASIS}, sample="matter.execution"),
    ],
    bad=[
        Case({"delegable": True, **_ON_BASIS}, at="delegable", sample=_MEASURE),
        Case({"delegable": True, "status": "suspended", **_ON_BASIS}, at="delegable", sample=_MEASURE),
    ],
)
def measure_is_marked_delegable(matter: Matter) -> Hits:
    """行政强制措施权不得委托 (17(1)), and the freeze once more (29(1)): no law may say otherwise by these words.

    行政强制措施权不得委托(行政强制法第十七条第一款),冻结存款、汇款另有相同规定(第二十九条第一款),没有例外,故为错
    误。
    """
    if matter.delegable:
        yield "delegable"


@rule(
    "ML-16",
    Severity.WARNING,
    XZCF.art("24(1)"),
    when=empowerable,
    zh=(
        "处罚以外的事项标为可赋权",
        "行为种类为 {kind};可以交由乡镇、街道行使的是行政处罚权(及与之有关的强制措施权)",
        "核对“可赋权”;另有法律依据的,在备注中说明",
    ),
    en=(
        "A matter other than a penalty is open to townships",
        "its kind is {kind}; the power to punish may be given to townships, and measures that belong to it",
        "compare the mark; give the law under remarks if another one allows it",
    ),
    good=[
        Case({"empowerable": True}),
        Case({"empowerable": False}, sample="matter.inspection"),
        Case({"empowerable": True}, sample=_MEASURE, note="measures go with the power to punish (强制法 17(2))"),
    ],
    bad=[
        Case({"empowerable": True}, at="empowerable", sample=name)
        for name in ("matter.inspection", "matter.license", "matter.execution")
    ],
)
def other_power_is_open_to_townships(matter: Matter) -> Hits:
    """省 … 可以决定将 … 县级人民政府部门的行政处罚权交由 … 乡镇人民政府、街道办事处行使 (24(1)): penalties alone.

    Who exercises concentrated powers to punish may take the measures that belong to them (行政强制法 17(2)): measures
    are left alone.  Other laws may transfer more: a warning.

    省、自治区、直辖市可以决定交由乡镇、街道行使的,是县级政府部门的行政处罚权。行使相对集中行政处罚权的机关可以实施
    与之有关的强制措施(行政强制法第十七条第二款),所以不查强制措施。其他法律也可能规定下放,故只作警告。
    """
    if matter.act_kind is not ActKind.PENALTY and not measure_matter(matter):
        yield "empowerable", {"kind": matter.act_kind}


@rule(
    "ML-17",
    Severity.WARNING,
    (*XZCF.art("20(1)"), *XZXK.art("24(1)"), *_PLAN.art("二(三)2(2)")),
    when=delegable,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "可委托的事项没有委托依据",
        "标为可委托,没有委托依据",
        "填写准许委托的法律、法规、规章或者省政府决定;没有依据的不得委托",
    ),
    en=(
        "A delegable matter without a basis of delegation",
        "it is marked as delegable, and no basis of delegation is given",
        "give the law, regulation, rule or decision of the province that allows it; without one it is not delegable",
    ),
    good=[
        Case(),
        Case({"delegable": False, "delegation_basis": ABSENT}),
        Case({"delegable": ABSENT, "delegation_basis": ABSENT}),
    ],
    bad=[
        Case({"delegation_basis": ABSENT}, at="delegation_basis"),
        Case({"delegable": True}, at="delegation_basis", sample="matter.inspection"),
    ],
)
def delegable_without_basis(matter: Matter) -> Hits:
    """依照法律、法规、规章的规定 (罚 20(1), 许 24(1)), 或者省人民政府决定 (51号): a delegation has a basis.

    The letter names it too (WT-02), so what is missing here may stand there: a warning.

    委托须有法律、法规、规章依据,湘政办发〔2023〕51号文还允许以省政府决定为依据。委托书也要写明依据(WT-02),这里没有
    填写的可能见于委托书,故只作警告。
    """
    if matter.delegation_basis is None:
        yield "delegation_basis"
