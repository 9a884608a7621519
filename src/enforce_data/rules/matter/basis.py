"""What a matter of the catalogue may rest on (行政处罚法 10–14, 16; 行政强制法 10, 13)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.coercion import CoercionNature
from enforce_data.codes.matter import ActKind, MatterStatus
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Severity
from enforce_data.laws import XZCF, XZQZ
from enforce_data.model import LegalBasis, Matter
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rules.guards import CARRYING_LEVELS
from enforce_data.rules.guards_acts import LEVEL_UNKNOWN

_FOR_MEASURES = frozenset({LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION, LegalLevel.LOCAL_REGULATION})
_LAWS = frozenset({LegalLevel.LAW})
_OF_LOCAL_GOVERNMENTS = frozenset({LegalLevel.PROVINCIAL_RULE, LegalLevel.MUNICIPAL_RULE})
_RULES = _OF_LOCAL_GOVERNMENTS | {LegalLevel.DEPARTMENTAL_RULE}
_KINDS_OF_RULES = frozenset({PenaltyKind.WARNING, PenaltyKind.PUBLIC_CRITICISM, PenaltyKind.FINE})
"""What rules may set by themselves (行政处罚法 13(2), 14(2))."""

_MEASURE = "matter.measure"
_EXECUTION = "matter.execution"
_ENDED = {"effective_until": "2024-06-30"}
_SET = {"law": "中华人民共和国治安管理处罚法", "level": "law"}
_UNSET = {"set_by": ABSENT}
_COMPULSION_LAW = {"law": "中华人民共和国行政强制法", "level": "law", "article": "第四十六条"}
_DETENTION = {"penalty_kinds": ["administrative_detention"], "fine_max": ABSENT}
_NOT_DELEGATED = {"code": "430217001999"}
_STOPPED = {"penalty_kinds": ["fine", "suspend_business"]}
_BY_RULE = {"bases.0.level": "departmental_rule", "set_by.level": "departmental_rule"}
_BY_CITY = {"bases.0.level": "municipal_rule", "set_by.level": "municipal_rule"}


@guard("现行有效的处罚事项", "active penalty matters")
def active_penalty(matter: Any) -> bool:
    """Hold for a penalty matter in force."""
    return matter.act_kind is ActKind.PENALTY and matter.status is MatterStatus.ACTIVE


@guard("强制措施事项", "matters of coercive measures")
def measure_matter(matter: Any) -> bool:
    """Hold for a matter of coercive measures, whatever its state."""
    return matter.coercion_nature is CoercionNature.MEASURE


@guard("现行有效的强制措施事项", "active matters of coercive measures")
def active_measure(matter: Any) -> bool:
    """Hold for a coercive measure in force."""
    return measure_matter(matter) and matter.status is MatterStatus.ACTIVE


@guard("现行有效的强制执行事项", "active matters of compulsory execution")
def active_execution(matter: Any) -> bool:
    """Hold for a compulsory execution in force."""
    return matter.coercion_nature is CoercionNature.EXECUTION and matter.status is MatterStatus.ACTIVE


@guard("含行政拘留的现行有效事项", "active matters with administrative detention")
def detention(matter: Any) -> bool:
    """Hold for an active matter with detention among its kinds of penalty."""
    return PenaltyKind.ADMINISTRATIVE_DETENTION in (matter.penalty_kinds or ()) and matter.status is MatterStatus.ACTIVE


@guard("由规章设定的现行有效处罚事项", "active penalty matters set by a rule", within=active_penalty)
def set_by_rule(matter: Any) -> bool:
    """Hold for a penalty matter whose setting basis is a rule of a department or a local government."""
    return matter.set_by is not None and matter.set_by.level in _RULES


def rests_on(bases: Iterable[LegalBasis], levels: frozenset[LegalLevel]) -> bool:
    """Tell whether one of the bases has one of these ranks."""
    return any(basis.level in levels for basis in bases)


def _rests_on_none(matter: Matter, levels: frozenset[LegalLevel]) -> Hits:
    """Name the bases of a matter, where neither they nor the one that sets it have one of these ranks."""
    if rests_on(matter.bases, levels):
        return
    if matter.set_by is not None and matter.set_by.level is None:
        yield LEVEL_UNKNOWN
    elif matter.set_by is None or matter.set_by.level not in levels:
        yield "bases"


@rule(
    "ML-07",
    Severity.ERROR,
    XZCF.art(4, 16, "38(1)"),
    when=active_penalty,
    zh=(
        "处罚事项没有法律、法规、规章依据",
        "所列依据都不是法律、法规或者规章",
        "补充设定依据;没有依据的事项不得列入目录",
    ),
    en=(
        "A penalty matter without law, regulation or rule",
        "none of its legal bases is a law, regulation or rule",
        "add the basis that sets it; a matter without one has no place in the catalogue",
    ),
    good=[
        *(Case({"bases.0.level": level.value}) for level in sorted(CARRYING_LEVELS)),
        Case({"bases.1": {"law": "星沙县价格管理办法", "level": "normative_document"}}),
        Case({**_UNSET, "bases.0.level": "normative_document", "status": "cancelled", **_ENDED}),
        Case({"bases.0.level": "normative_document", "set_by": _SET}, note="the law stands as what sets it"),
        Case({"bases.0.level": "normative_document", "set_by": {"law": "价格法"}}, note="rank not stated: not checked"),
    ],
    bad=[
        Case({**_UNSET, "bases.0.level": level}, at="bases")
        for level in ("state_council_decision", "provincial_decision", "normative_document")
    ]
    + [Case({"bases.0.level": "normative_document", "set_by.level": "provincial_decision"}, at="bases")],
)
def penalty_matter_without_carrying_text(matter: Matter) -> Hits:
    """Only laws, regulations and rules set penalties (4, 16); a penalty without such a basis is void (38).

    The text that sets the matter counts, though it may be left out among the bases; where its rank is not stated, the
    rule is not checked.

    只有法律、法规、规章可以设定行政处罚,没有依据的处罚无效,故为错误。设定依据要素中写明的法律、法规、规章同样算作依
    据;其效力级别没有填写的,不作判断。
    """
    yield from _rests_on_none(matter, CARRYING_LEVELS)


@rule(
    "ML-08",
    Severity.ERROR,
    XZQZ.art(10, "16(1)"),
    when=active_measure,
    zh=(
        "强制措施事项没有法律、法规依据",
        "所列依据都不是法律、行政法规或者地方性法规",
        "补充设定依据;没有依据的事项不得列入目录",
    ),
    en=(
        "A coercive measure without law or regulation",
        "none of its legal bases is a law, administrative or local regulation",
        "add the basis that sets it; a matter without one has no place in the catalogue",
    ),
    good=[
        *(Case({"bases.0.level": level.value}, sample=_MEASURE) for level in sorted(_FOR_MEASURES)),
        Case({**_UNSET, "bases.0.level": "provincial_rule", "status": "suspended"}, sample=_MEASURE),
        Case({**_UNSET, "bases.0.level": "provincial_rule"}),
        Case({"bases.0.level": "provincial_rule", "set_by": _SET}, sample=_MEASURE, note="the law sets it"),
    ],
    bad=[
        Case({**_UNSET, "bases.0.level": level}, at="bases", sample=_MEASURE)
        for level in ("departmental_rule", "provincial_rule", "state_council_decision")
    ],
)
def measure_matter_without_law_or_regulation(matter: Matter) -> Hits:
    """法律、法规以外的其他规范性文件不得设定行政强制措施 (10(4)).

    Measures of the regimes of 3(2)(3) rest on laws and administrative regulations as well.

    法律、法规以外的其他规范性文件不得设定行政强制措施(行政强制法第十条第四款),故为错误。该法第三条第二款、第三款所
    列制度中的措施,也以法律、行政法规为依据。
    """
    yield from _rests_on_none(matter, _FOR_MEASURES)


@rule(
    "ML-09",
    Severity.WARNING,
    XZQZ.art("13(1)"),
    when=active_execution,
    zh=(
        "强制执行事项没有法律依据",
        "所列依据都不是法律;行政强制执行由法律设定",
        "补充设定该强制执行的法律;法律没有规定的,申请人民法院强制执行",
    ),
    en=(
        "A matter of compulsory execution without a law",
        "none of its legal bases is a law, and executions are set by laws",
        "add the law that sets it; without one the organ applies to the court",
    ),
    good=[
        Case(sample=_EXECUTION),
        Case({"bases.0.level": "administrative_regulation", "bases.1": _COMPULSION_LAW}, sample=_EXECUTION),
        Case(
            {**_UNSET, "bases.0.level": "administrative_regulation", "status": "cancelled", **_ENDED}, sample=_EXECUTION
        ),
        Case({**_UNSET, "bases.0.level": "administrative_regulation"}, sample=_MEASURE, note="a measure"),
        Case(
            {**_UNSET, "bases.0.level": "local_regulation", "effective_from": "2011-12-31"},
            sample=_EXECUTION,
            given=(Given("agency", {"established_on": "2009-09-01"}),),
        ),
    ],
    bad=[
        Case({**_UNSET, "bases.0.level": level}, at="bases", sample=_EXECUTION)
        for level in ("administrative_regulation", "local_regulation", "departmental_rule")
    ],
)
def execution_matter_without_law(matter: Matter) -> Hits:
    """行政强制执行由法律设定 (13(1)); where no law lets the organ execute, it applies to the court (13(2)).

    Catalogues often cite the regulation that they work with and leave the law out: a warning.

    行政强制执行由法律设定;法律没有规定行政机关强制执行的,应当申请人民法院强制执行。目录常只列工作中使用的法规而漏列
    法律,故只作警告。
    """
    yield from _rests_on_none(matter, _LAWS)


@rule(
    "ML-10",
    Severity.ERROR,
    XZCF.art("10(2)", "11(1)", "12(1)"),
    when=detention,
    zh=(
        "含行政拘留的事项没有法律依据",
        "所列依据都不是法律;限制人身自由的处罚只能由法律设定",
        "补充设定拘留的法律;没有法律依据的,从处罚种类中删除行政拘留",
    ),
    en=(
        "A matter with detention and no law",
        "none of its legal bases is a law, and only laws set penalties that restrict liberty",
        "add the law that sets the detention, or take it out of the kinds of penalty",
    ),
    good=[
        Case(_DETENTION),
        Case(
            {**_DETENTION, "bases.0.level": "departmental_rule", "bases.1": {"law": "治安管理处罚法", "level": "law"}}
        ),
        Case({**_UNSET, **_DETENTION, "bases.0.level": "administrative_regulation", "status": "suspended"}),
        Case({**_DETENTION, "bases.0.level": "administrative_regulation", "set_by": _SET}, note="the law sets it"),
        Case({**_UNSET, "bases.0.level": "administrative_regulation"}, note="a fine"),
    ],
    bad=[
        Case({**_UNSET, **_DETENTION, **_NOT_DELEGATED, "bases.0.level": level}, at="bases")
        for level in ("administrative_regulation", "local_regulation", "departmental_rule", "municipal_rule")
    ],
)
def detention_matter_without_law(matter: Matter) -> Hits:
    """限制人身自由的行政处罚,只能由法律设定 (10(2)): regulations of no rank may (11(1), 12(1)), so this is an error.

    A matter that is no longer active may have ended for this very reason.

    限制人身自由的行政处罚只能由法律设定,行政法规、地方性法规都不得设定,故为错误。不再有效的事项可能正是因此终止的,
    不作判断。
    """
    yield from _rests_on_none(matter, _LAWS)


@rule(
    "ML-11",
    Severity.WARNING,
    XZCF.art("13(2)", "14(2)"),
    when=set_by_rule,
    zh=(
        "规章设定的处罚种类超出权限",
        "规章只能设定警告、通报批评和罚款,不能设定 {kind}",
        "核对设定依据;对上位法的处罚作具体规定的,列明该上位法",
    ),
    en=(
        "A rule sets kinds of penalty that it cannot set",
        "rules set warnings, public criticism and fines only, not {kind}",
        "compare the setting basis; where the rule details a higher text, cite that text",
    ),
    good=[
        Case({**_BY_RULE, "penalty_kinds": ["warning", "public_criticism", "fine"]}),
        Case({**_BY_RULE, **_STOPPED, "bases.1": {"law": "旅行社条例", "level": "administrative_regulation"}}),
        Case({**_BY_CITY, **_STOPPED, "bases.1": {"law": "湖南省旅游条例", "level": "local_regulation"}}),
        Case({**_BY_RULE, **_STOPPED, "set_by.level": "administrative_regulation"}),
        Case({**_BY_RULE, **_STOPPED, "set_by": ABSENT}, note="what sets it is not said"),
        Case({**_BY_RULE, **_STOPPED, "status": "suspended"}),
    ],
    bad=[
        Case({**_BY_RULE, **_STOPPED}, at="penalty_kinds.1"),
        Case({**_BY_CITY, **_STOPPED}, at="penalty_kinds.1"),
        Case(
            {**_BY_RULE, **_STOPPED, "bases.1": {"law": "湖南省旅游条例", "level": "local_regulation"}},
            at="penalty_kinds.1",
            note="a departmental rule details laws and administrative regulations only",
        ),
    ],
)
def rule_sets_more_than_it_can(matter: Matter) -> Hits:
    """Rules set 警告、通报批评、罚款 alone (13(2), 14(2)); other kinds they detail from higher texts (13(1), 14(1)).

    A departmental rule details laws and administrative regulations, a rule of a local government local regulations
    too.  Where the matter cites such a text the rule is taken to detail it; it may have been left out: a warning.

    规章自行设定的处罚限于警告、通报批评和罚款,其他种类只能在上位法规定的范围内作具体规定。部门规章的上位法是法律、
    行政法规,地方政府规章的上位法还包括地方性法规;列有上位法的视为具体规定。上位法可能漏列,故只作警告。
    """
    level = None if matter.set_by is None else matter.set_by.level
    higher = _FOR_MEASURES if level in _OF_LOCAL_GOVERNMENTS else _FOR_MEASURES - {LegalLevel.LOCAL_REGULATION}
    if rests_on(matter.bases, higher):
        return
    for at, kind in enumerate(matter.penalty_kinds or ()):
        if kind not in _KINDS_OF_RULES:
            yield ("penalty_kinds", at), {"kind": kind}
