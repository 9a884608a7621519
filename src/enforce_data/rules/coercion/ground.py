"""By whom and on which texts compulsion is taken, as far as citing them shows it (行政强制法 9 to 13, 24, 29, 70)."""

from __future__ import annotations

from functools import partial
from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.coercion import CoercionKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.coercion.execution_terms import SUBSTITUTE, decided_execution
from enforce_data.rules.coercion.terms import (
    SEIZURES,
    done_freeze,
    done_measure,
    done_on,
    is_refused,
    no_special_regime,
)
from enforce_data.rules.guards_acts import LEVEL_UNKNOWN

AGENCY_UNKNOWN = Unchecked(Said("登记簿中没有该机关", "the agency is not in the register of agencies"))
AGENCY_GROUND_UNKNOWN = Unchecked(
    Said("登记簿没有填写授权依据的效力级别", "the register does not rank the text that authorises the agency")
)
MATTER_UNKNOWN = Unchecked(
    Said("事项目录中没有该事项", "a matter of the act is not in the catalogue on the day of the measure")
)

_OF_PROPERTY = SEIZURES | {CoercionKind.FREEZE}
_OTHERS = frozenset({CoercionKind.OTHER_MEASURE, CoercionKind.OTHER_EXECUTION})
_BY_LAW = frozenset({LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION})

_OTHER_MEASURE = {"kind": "other_measure", "list_document": ABSENT}
_OTHER_EXECUTION = {"kind": "other_execution", "auction": ABSENT, "treasury_on": ABSENT}
_REFUSED = {"approval": {"urgent": True, "refused_at": "2024-03-05T18:00:00+08:00"}}
_execution = partial(Case, sample="coercion.execution")
_freeze = partial(Case, sample="coercion.freeze")


_BY_RULE = Given(
    "matter.freeze", {"bases.0.level": "departmental_rule"}, also={"ML-08": "a measure that rests on no law"}
)
_AND_BY_LAW = Given("matter.freeze", {"code": "430344002001", "record_id": "SX-430344002001"})


@guard(
    "应当作出决定的查封、扣押、冻结",
    "seals, seizures and freezes that were carried out and decided",
    within=done_measure,
)
def _restraint(coercion: Any) -> bool:
    """What was refused and never decided (19) has no decision that could state anything."""
    return coercion.kind in _OF_PROPERTY and (coercion.decision is not None or not is_refused(coercion))


@guard(
    "自行决定的加处、立即代履行以外的执行", "decided executions, no surcharge and not at once", within=decided_execution
)
def _execution_by_decision(coercion: Any) -> bool:
    return coercion.kind is not CoercionKind.SURCHARGE and not coercion.immediate


@guard("决定书应当载明依据的行政强制", "compulsion whose decision states its legal basis")
def _stated_in_a_decision(coercion: Any) -> bool:
    return _restraint(coercion) or _execution_by_decision(coercion)


@guard("有法律依据的自行强制执行决定", "decided executions that state their legal bases", within=decided_execution)
def _execution_on_bases(coercion: Any) -> bool:
    return coercion.bases is not None


@guard("有法律依据的其他强制措施", "other measures that were carried out on stated legal bases", within=done_measure)
def _other_measure_on_bases(coercion: Any) -> bool:
    return coercion.kind is CoercionKind.OTHER_MEASURE and coercion.bases is not None


@guard("已实施或者已决定的其他强制", "other measures and other executions, carried out or decided")
def _of_another_kind(coercion: Any) -> bool:
    begun = coercion.implemented_at is not None or coercion.decision is not None
    return coercion.kind in _OTHERS and begun and coercion.special_regime is None


@guard("授权组织的行政强制", "compulsion by authorised organisations", within=no_special_regime)
def _by_authorised(coercion: Any) -> bool:
    return coercion.agency.subject_type is SubjectType.AUTHORISED


@rule(
    "QZ-BASIS-03",
    Severity.ERROR,
    XZQZ.art("24(2)②", "31②", "37(2)②", "51(1)①"),
    when=_stated_in_a_decision,
    zh=("强制决定没有法律依据", "没有填写法律依据", "按决定书填写所依据的法律、法规及其条文"),
    en=(
        "A decision on compulsion without legal basis",
        "no legal basis is given",
        "give law or regulation with its article from the decision",
    ),
    good=[
        Case(),
        _freeze(),
        _execution(),
        _execution({"bases": ABSENT, "kind": "surcharge"}),
        _execution({**SUBSTITUTE, "bases": ABSENT, "immediate": True}),
        _execution({"bases": ABSENT, "court_application.urgent": True}, note="left to the court"),
        Case({"bases": ABSENT, "special_regime": "emergency"}),
        Case({"bases": ABSENT, "decision": ABSENT, **_REFUSED}, note="refused, and so never decided"),
    ],
    bad=[
        Case({"bases": ABSENT}, at="bases"),
        _freeze({"bases": ABSENT}, at="bases"),
        _execution({"bases": ABSENT}, at="bases"),
    ],
)
def compulsion_without_basis(coercion: Coercion) -> Hits:
    """Decisions on seizing (24(2)②), freezing (31②) and execution (37(2)②, 51(1)①) state what they rest on.

    A surcharge is announced in the base decision (45), and clearing at once (52) needs no decision.  Nor is there one
    where the head of the organ refused (19).

    查封、扣押、冻结决定书和强制执行决定书都应当载明依据（第二十四条、第三十一条、第三十七条、第五十一条），没有依据就不
    能实施，所以判为错误。加处罚款或者滞纳金随原决定告知（第四十五条），立即代履行无须另作决定（第五十二条），负责人不予
    批准的没有决定书，均不适用。
    """
    if coercion.bases is None:
        yield "bases"


@rule(
    "QZ-BASIS-02",
    Severity.WARNING,
    XZQZ.art(13),
    when=_execution_on_bases,
    zh=(
        "强制执行没有法律一级的依据",
        "行政强制执行由法律设定,所列依据中没有法律",
        "补充设定该执行方式的法律及其条文;没有强制执行权的,申请人民法院强制执行",
    ),
    en=(
        "Execution without a law among its bases",
        "only laws set compulsory execution, and none is among the legal bases",
        "add the law with its article; an organ without that power applies to the court",
    ),
    good=[
        _execution(),
        _execution({"bases.1": {"law": "城市管理执法办法", "level": "departmental_rule"}}),
        _execution({"bases.0.level": ABSENT}, note="rank not stated: not checked"),
        _execution({"bases.0.level": "local_regulation", "court_application.urgent": True}),
        _execution({"bases": ABSENT, "kind": "surcharge"}, note="the base decision names the basis"),
    ],
    bad=[
        _execution({"bases.0.level": "administrative_regulation"}, at="bases"),
        _execution({"bases.0.level": "local_regulation"}, at="bases"),
    ],
)
def execution_without_a_law(coercion: Coercion) -> Hits:
    """行政强制执行由法律设定 (13), else the organ applies to the court.  A warning: citing may be incomplete.

    行政强制执行由法律设定，法律没有规定的，应当申请人民法院强制执行（第十三条）。所填依据可能不全，所以只作警告。
    """
    levels = {basis.level for basis in coercion.bases or ()}
    if LegalLevel.LAW not in levels:
        yield LEVEL_UNKNOWN if None in levels else "bases"


@rule(
    "QZ-BASIS-04",
    Severity.WARNING,
    XZQZ.art("10(3)", "11(1)"),
    when=_other_measure_on_bases,
    zh=(
        "其他强制措施只有地方性法规依据",
        "地方性法规只能设定查封、扣押,所列依据中没有法律、行政法规",
        "补充设定该措施的法律、行政法规及其条文",
    ),
    en=(
        "Another measure on a local regulation alone",
        "local regulations can set seals and seizures only; no law or administrative regulation is given",
        "add the law or administrative regulation that sets the measure, with its article",
    ),
    good=[
        Case(_OTHER_MEASURE),
        Case({**_OTHER_MEASURE, "bases.1": {"law": "湖南省产品质量监督条例", "level": "local_regulation"}}),
        Case({**_OTHER_MEASURE, "bases.0.level": "local_regulation", "bases.1": {"law": "某条例"}}, note="not checked"),
        Case({"bases.0.level": "local_regulation"}, note="a seizure"),
    ],
    bad=[Case({**_OTHER_MEASURE, "bases.0.level": "local_regulation"}, at="bases")],
)
def other_measure_on_local_regulation(coercion: Coercion) -> Hits:
    """Where no law and no regulation exists, a local regulation may set 查封 and 扣押 (10(3)), nothing else.

    A warning: it may repeat what a law sets already (11(1)).

    尚未制定法律、行政法规的，地方性法规只能设定查封和扣押（第十条第三款），不能设定其他强制措施。地方性法规可能只是重述
    法律已有的规定（第十一条第一款），所以只作警告。
    """
    levels = {basis.level for basis in coercion.bases or ()}
    if LegalLevel.LOCAL_REGULATION in levels and levels.isdisjoint(_BY_LAW):
        yield LEVEL_UNKNOWN if None in levels else "bases"


@rule(
    "QZ-KIND-03",
    Severity.WARNING,
    XZQZ.art("9⑤", "12⑥", 10, 13),
    when=_of_another_kind,
    zh=(
        "其他种类的强制没有填写依据的条文",
        "法定种类以外的强制须有法律、法规的规定,所列依据都没有条文",
        "填写规定该种强制的法律、法规及其条文,或者更正强制种类",
    ),
    en=(
        "Compulsion of another kind without an article",
        "what is beyond the kinds of the Act needs a text that names it, and no legal basis gives an article",
        "give the text with its article, or correct the kind",
    ),
    good=[
        Case(_OTHER_MEASURE),
        _execution(_OTHER_EXECUTION),
        Case({**_OTHER_MEASURE, "bases.0.article": ABSENT, "special_regime": "emergency"}),
        Case({"bases.0.article": ABSENT}, note="a kind of the Act"),
    ],
    bad=[
        Case({**_OTHER_MEASURE, "bases.0.article": ABSENT}, at="bases"),
        Case({**_OTHER_MEASURE, "bases": ABSENT}, at="bases"),
        _execution({**_OTHER_EXECUTION, "bases.0.article": ABSENT}, at="bases"),
    ],
)
def other_compulsion_without_article(coercion: Coercion) -> Hits:
    """其他 is open only to what a law or regulation names (9⑤, 12⑥, 10, 13).

    A warning: the article may simply not have been written.  A decided execution without any basis is QZ-BASIS-03.

    其他强制措施和其他执行方式只限于法律、法规明文规定的（第九条第（五）项、第十二条第（六）项、第十条、第十三条），应当
    指明条文。条文可能只是漏填，所以只作警告；已作决定而完全没有依据的，由 QZ-BASIS-03 判断。
    """
    if coercion.bases is None:
        if not _stated_in_a_decision(coercion):
            yield "bases"
    elif all(basis.article is None for basis in coercion.bases):
        yield "bases"


@rule(
    "QZ-SUBJ-02",
    Severity.WARNING,
    XZQZ.art("29(1)", "30(3)"),
    when=done_freeze,
    zh=(
        "事项目录中该事项没有法律依据,不能冻结",
        "冻结只能由法律规定的机关实施,目录中所列事项当日没有法律一级的依据",
        "核对事项和事项目录;没有冻结权的,应当解除",
    ),
    en=(
        "Freeze under a matter that rests on no law",
        "only organs that a law names may freeze, and on that day no matter of the act rested on a law",
        "compare matter and catalogue; an organ without that power must release",
    ),
    good=[
        _freeze(),
        _freeze(
            {"matters.0.code": "430344009000"},
            also={"ML-03": "the catalogue is there, the matter is not"},
            note="not checked",
        ),
        _freeze(
            {"matters.1": {"code": "430344002001", "name": "税收保全:冻结汇款"}},
            given=(_BY_RULE, _AND_BY_LAW),
            note="one of two is enough",
        ),
        _freeze(
            {"matters.0.code": "430344009000", "matters.1": {"code": "430344002000", "name": "税收保全:冻结存款"}},
            also={"ML-03": "the catalogue is there, the matter is not"},
            note="the other way round too",
        ),
        _freeze({"special_regime": "financial_prudential"}, given=(_BY_RULE,)),
    ],
    bad=[_freeze(at="matters", given=(_BY_RULE,))],
)
def matter_gives_no_power_to_freeze(coercion: Coercion, matters: Matters) -> Hits:
    """冻结应当由法律规定的行政机关实施 (29(1)); which these are is read off the catalogue, hence a warning.

    One matter with a law behind it is enough.  A matter that is not in the catalogue on that day is not checked.

    冻结应当由法律规定的行政机关实施（第二十九条第一款）。哪些机关有权冻结是从事项目录推断的，所以只作警告；有一个事项以
    法律为依据即可，当日目录中没有该事项的，不作判断。
    """
    day = done_on(coercion)
    found = [[each for each in matters.entries(named.code) if in_force(each, day)] for named in coercion.matters]
    levels = {basis.level for entries in found for entry in entries for basis in entry.bases}
    if LegalLevel.LAW in levels:
        return
    yield "matters" if all(found) else MATTER_UNKNOWN


@rule(
    "QZ-SUBJ-03",
    Severity.WARNING,
    XZQZ.art(70),
    when=_by_authorised,
    zh=(
        "实施行政强制的组织不是由法律、行政法规授权",
        "登记簿所载授权依据既不是法律也不是行政法规",
        "核对授权依据;只有地方性法规授权的,由行政机关实施",
    ),
    en=(
        "Compulsion by an organisation that no law or administrative regulation authorises",
        "the register rests its powers on neither a law nor an administrative regulation",
        "compare the text that authorises it; where it is a local regulation, the organ itself must act",
    ),
    good=[
        Case({"agency.subject_type": "authorised"}),
        Case(
            {"agency.subject_type": "authorised"},
            given=(Given("agency", {"legal_basis.level": "administrative_regulation"}),),
        ),
        Case(given=(Given("agency", {"legal_basis.level": "local_regulation"}),), note="an organ"),
        Case(
            {"agency.subject_type": "authorised", "special_regime": "emergency"},
            given=(Given("agency", {"legal_basis.level": "local_regulation"}),),
        ),
        Case({"agency.subject_type": "authorised"}, given=(Given("agency", {"legal_basis": ABSENT}),)),
    ],
    bad=[
        Case(
            {"agency.subject_type": "authorised"},
            at="agency.subject_type",
            given=(Given("agency", {"legal_basis.level": "local_regulation"}),),
        ),
    ],
)
def not_authorised_by_law_or_regulation(coercion: Coercion, agencies: Agencies, decisive: Decisive) -> Hits:
    """法律、行政法规授权的组织 (70): narrower than for penalties and licences, local regulations are not enough.

    A warning: the register gives one text only, and there may be another.

    以自己的名义实施行政强制的组织，须由法律、行政法规授权（第七十条）；这比行政处罚和行政许可的授权范围窄，地方性法规授
    权不够。登记簿只填一项授权依据，可能另有依据，所以只作警告。
    """
    code, day = coercion.agency.code, decisive.day
    agency = agencies.spells.on(code, day)
    if agency is None:
        yield AGENCY_UNKNOWN
    elif agency.legal_basis is None or agency.legal_basis.level is None:
        yield AGENCY_GROUND_UNKNOWN
    elif agency.legal_basis.level not in _BY_LAW:
        yield "agency.subject_type"
