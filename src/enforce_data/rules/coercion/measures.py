"""Who takes a coercive measure, on what ground, and of which kind (行政强制法 9, 10, 12, 16, 17)."""

from __future__ import annotations

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.coercion import CoercionKind, CoercionNature
from enforce_data.findings import Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.coercion.terms import MEASURES, measure, measure_on_bases
from enforce_data.rules.guards_acts import LEVEL_UNKNOWN

_TOWN = {"code": "11430121MB0X02022C", "name": "星沙县临水镇人民政府", "level": "township"}
_TEXTS = frozenset({LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION, LegalLevel.LOCAL_REGULATION})
_LAW_ALONE = frozenset({LegalLevel.LAW})
_FOR_LAW_ALONE = frozenset({CoercionKind.LIBERTY, CoercionKind.FREEZE})
_FAMILY_TOLD = {"family_notified_at": "2024-03-05T11:00:00+08:00", "place_told": True}


@rule(
    "QZ-SUBJ-01",
    Severity.ERROR,
    XZQZ.art("17(1)", "29(1)", 70),
    when=measure,
    zh=(
        "委托实施行政强制措施",
        "行政强制措施由受委托组织实施,而强制措施权不得委托",
        "由法律、法规规定的行政机关或者授权组织以自己名义实施",
    ),
    en=(
        "A coercive measure was delegated",
        "a delegate carries out a coercive measure, and the power to take one cannot be delegated",
        "the organ or authorised organisation named by law must act itself",
    ),
    good=[
        Case(),
        Case({"agency.subject_type": "authorised"}),
        Case({"delegate": _TOWN}, sample="coercion.execution"),
        Case({"delegate": _TOWN, "special_regime": "emergency"}),
    ],
    bad=[
        Case({"delegate": _TOWN}, at="delegate"),
        Case({"agency.subject_type": "delegated"}, at="agency.subject_type"),
    ],
)
def measure_is_delegated(coercion: Coercion) -> Hits:
    """行政强制措施权不得委托 knows no exception (17(1), for freezes once more 29(1)).

    Organisations authorised by a law or an administrative regulation act in their own name (70), and so do organs with
    concentrated powers of penalty (17(2)).  Whether the letter should have been written is WT-17.

    行政强制措施权不得委托（第十七条第一款），冻结另有明文（第二十九条第一款），法律没有留下例外，所以判为错误。法律、行
    政法规授权的组织（第七十条）和集中行使行政处罚权的机关（第十七条第二款）以自己的名义实施，不属于委托；委托书本身
    由 WT-17 判断。
    """
    if coercion.delegate is not None:
        yield "delegate"
    if coercion.agency.subject_type is SubjectType.DELEGATED:
        yield "agency.subject_type"


@rule(
    "QZ-BASIS-01",
    Severity.ERROR,
    XZQZ.art(10, "16(1)", "20(1)", "29(1)", "30(1)"),
    when=measure_on_bases,
    zh=(
        "行政强制措施缺少足够效力级别的依据",
        "措施由法律、法规设定,限制人身自由和冻结只由法律设定,所列依据都不够",
        "填写设定该措施的法律、法规及其条文",
    ),
    en=(
        "No legal basis of sufficient rank for the coercive measure",
        "measures rest on laws and regulations, restraint of liberty and freezes on laws alone; none of these is given",
        "give the law or regulation that sets the measure, with its article",
    ),
    good=[
        Case({"bases.0.level": "administrative_regulation"}),
        Case({"bases.0.level": "local_regulation"}),
        Case({"bases.1": {"law": "产品质量监督抽查管理暂行办法", "level": "departmental_rule"}}),
        Case({"bases.1": {"law": "中国人民银行法", "level": "administrative_regulation"}}, sample="coercion.freeze"),
        Case({"bases.0.level": ABSENT}, note="rank not stated: not checked"),
        Case({"bases.0.level": "departmental_rule", "special_regime": "emergency"}),
    ],
    bad=[
        Case({"bases.0.level": "departmental_rule"}, at="bases"),
        Case({"bases.0.level": "state_council_decision"}, at="bases"),
        Case({"bases.0.level": "administrative_regulation"}, at="bases", sample="coercion.freeze"),
        Case({"kind": "liberty", "bases.0.level": "local_regulation", "liberty": _FAMILY_TOLD}, at="bases"),
    ],
)
def basis_does_not_carry_the_measure(coercion: Coercion) -> Hits:
    """Laws set measures; regulations may set some, other documents none (10, 16); liberty and freezes are for laws.

    自治条例 and 单行条例 count as local regulations.  A local regulation alone behind another measure than 查封 or
    扣押 may repeat a law: that is left to a warning.

    行政强制措施由法律设定，行政法规、地方性法规只能设定一部分，其他规范性文件不得设定（第十条、第十六条）；限制人身自由
    和冻结只能依据法律，所以判为错误。自治条例、单行条例视同地方性法规；查封、扣押以外的措施只有地方性法规依据的，可能是
    重述法律的规定，另作警告。
    """
    enough = _LAW_ALONE if coercion.kind in _FOR_LAW_ALONE else _TEXTS
    levels = {basis.level for basis in coercion.bases or ()}
    if levels.isdisjoint(enough):
        yield LEVEL_UNKNOWN if None in levels else "bases"


@rule(
    "QZ-KIND-01",
    Severity.ERROR,
    XZQZ.art(9, 12),
    zh=("强制种类与强制性质不符", "{kind} 不属于 {nature} 的种类", "核对是行政强制措施还是行政强制执行"),
    en=(
        "Kind of compulsion of the other nature",
        "{kind} is no kind of {nature}",
        "tell whether it is a coercive measure or a compulsory execution",
    ),
    good=[Case({"kind": "seal"}), Case({"kind": "other_measure"}), Case(sample="coercion.execution")],
    bad=[
        Case({"kind": "restore"}, at="kind"),
        Case({"kind": "seize"}, at="kind", sample="coercion.execution"),
    ],
)
def kind_is_of_the_other_nature(coercion: Coercion) -> Hits:
    """The law lists five kinds of measures (9) and six ways of execution (12), and they share none.

    法律列举了五种强制措施（第九条）和六种强制执行方式（第十二条），两者没有一项相同，性质与种类不符必有一项填错，所以判
    为错误。
    """
    if (coercion.kind in MEASURES) is not (coercion.nature is CoercionNature.MEASURE):
        yield "kind", {"kind": coercion.kind, "nature": coercion.nature}
