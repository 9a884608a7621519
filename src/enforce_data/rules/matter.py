"""The catalogue of matters (行政执法事项目录): what a matter may rest on and whether it may be delegated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.coercion import CoercionNature
from enforce_data.codes.matter import ActKind, MatterStatus
from enforce_data.counting import years_after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import DATA_LOGIC, XZCF, XZQZ, XZXK
from enforce_data.model import LegalBasis, Matter
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import CARRYING_LEVELS
from enforce_data.rules.guards_acts import LEVEL_UNKNOWN

_FOR_MEASURES = frozenset({LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION, LegalLevel.LOCAL_REGULATION})
_FOR_LICENCES = frozenset(
    {
        LegalLevel.LAW,
        LegalLevel.ADMINISTRATIVE_REGULATION,
        LegalLevel.STATE_COUNCIL_DECISION,
        LegalLevel.LOCAL_REGULATION,
        LegalLevel.PROVINCIAL_RULE,
    }
)

_MEASURE = "matter.measure"
_LICENCE = "matter.license"
_PROVISIONAL = {"set_by.level": "provincial_rule"}
_DETAILS = {"law": "食品经营许可管理办法", "level": "departmental_rule"}


@guard("现行有效的处罚事项", "active penalty matters")
def active_penalty(matter: Any) -> bool:
    """Hold for a penalty matter in force."""
    return matter.act_kind is ActKind.PENALTY and matter.status is MatterStatus.ACTIVE


@guard("现行有效的强制措施事项", "active matters of coercive measures")
def active_measure(matter: Any) -> bool:
    """Hold for a coercive measure in force."""
    return measure_matter(matter) and matter.status is MatterStatus.ACTIVE


@guard("强制措施事项", "matters of coercive measures")
def measure_matter(matter: Any) -> bool:
    """Hold for a matter of coercive measures, whatever its state."""
    return matter.coercion_nature is CoercionNature.MEASURE


@guard("实施中的许可事项", "licence matters that are exercised")
def exercised_license(matter: Any) -> bool:
    """Hold for a licence matter that is active or adjusted."""
    return matter.act_kind is ActKind.LICENSE and matter.status in (MatterStatus.ACTIVE, MatterStatus.ADJUSTED)


def _rests_on(bases: Iterable[LegalBasis], levels: frozenset[LegalLevel]) -> bool:
    return any(basis.level in levels for basis in bases)


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
        Case({"bases.0.level": "normative_document", "status": "cancelled"}),
    ],
    bad=[
        Case({"bases.0.level": level}, at="bases")
        for level in ("state_council_decision", "provincial_decision", "normative_document")
    ],
)
def penalty_matter_without_carrying_text(matter: Matter) -> Hits:
    """Only laws, regulations and rules set penalties (4, 16); a penalty without such a basis is void (38)."""
    if not _rests_on(matter.bases, CARRYING_LEVELS):
        yield "bases"


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
        Case({"bases.0.level": "provincial_rule", "status": "suspended"}, sample=_MEASURE),
        Case({"bases.0.level": "provincial_rule"}),
    ],
    bad=[
        Case({"bases.0.level": level}, at="bases", sample=_MEASURE)
        for level in ("departmental_rule", "provincial_rule", "state_council_decision")
    ],
)
def measure_matter_without_law_or_regulation(matter: Matter) -> Hits:
    """法律、法规以外的其他规范性文件不得设定行政强制措施 (10(4)).

    Measures of the regimes of 3(2)(3) rest on laws and administrative regulations as well.
    """
    if not _rests_on(matter.bases, _FOR_MEASURES):
        yield "bases"


@rule(
    "ML-12",
    Severity.ERROR,
    DATA_LOGIC.art(),
    dimension=Dimension.ACCURACY,
    zh=("事项的上下限或者起止日期颠倒", "{low} 大于或者晚于 {high}", "核对罚款上下限和生效、失效日期"),
    en=(
        "Limits or days of a matter are reversed",
        "{low} is more or later than {high}",
        "compare the limits of the fine and the days of effect",
    ),
    good=[
        Case({"fine_min": "5000.00"}),
        Case({"fine_min": "5000.01", "fine_max": ABSENT}),
        Case({"effective_until": "2023-01-01"}),
    ],
    bad=[
        Case({"fine_min": "5000.01"}, at="fine_min"),
        Case({"effective_until": "2022-12-31"}, at="effective_until"),
    ],
)
def limits_are_reversed(matter: Matter) -> Hits:
    """The lowest fine is at most the highest, and the last day of effect at least the first; equal is allowed."""
    if matter.fine_min is not None and matter.fine_max is not None and matter.fine_min > matter.fine_max:
        yield "fine_min", {"low": matter.fine_min, "high": matter.fine_max}
    if matter.effective_until is not None and matter.effective_until < matter.effective_from:
        yield "effective_until", {"low": matter.effective_from, "high": matter.effective_until}


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
        Case({"delegable": True}, sample="matter.execution"),
    ],
    bad=[
        Case({"delegable": True}, at="delegable", sample=_MEASURE),
        Case({"delegable": True, "status": "suspended"}, at="delegable", sample=_MEASURE),
    ],
)
def measure_is_marked_delegable(matter: Matter) -> Hits:
    """行政强制措施权不得委托 (17(1)), and the freeze once more (29(1)): no law may say otherwise by these words."""
    if matter.delegable:
        yield "delegable"


@rule(
    "XK-BASIS-01",
    Severity.ERROR,
    XZXK.art(14, "15(1)", 17),
    when=exercised_license,
    zh=(
        "许可事项由无权设定的文件设定",
        "许可由法律、行政法规、国务院决定、地方性法规或者省级政府规章设定",
        "填写设定该许可的依据;没有依据的事项不得列入目录",
    ),
    en=(
        "A licence set by a text that cannot set one",
        "licences are set by laws, regulations, decisions of the State Council and rules of provincial governments",
        "give the text that sets the licence; a matter without one has no place in the catalogue",
    ),
    good=[
        *(
            Case({"set_by.level": level.value}, sample=_LICENCE, as_of=date(2023, 12, 1))
            for level in sorted(_FOR_LICENCES)
        ),
        Case({"set_by": ABSENT, "bases.1": _DETAILS}, sample=_LICENCE, note="a rule that details the law"),
        Case({"set_by.level": ABSENT}, sample=_LICENCE, note="rank not stated: not checked"),
        Case({"set_by.level": "departmental_rule", "status": "suspended"}, sample=_LICENCE),
    ],
    bad=[
        *(
            Case({"set_by.level": level}, at="set_by.level", sample=_LICENCE)
            for level in ("departmental_rule", "municipal_rule", "provincial_decision", "normative_document")
        ),
        Case({"set_by": ABSENT, "bases.0.level": "departmental_rule"}, at="bases", sample=_LICENCE),
        Case({"status": "adjusted", "set_by.level": "departmental_rule"}, at="set_by.level", sample=_LICENCE),
    ],
)
def license_set_by_unfit_text(matter: Matter) -> Hits:
    """除本法第十四条、第十五条规定的外,其他规范性文件一律不得设定行政许可 (17).

    A rule of a provincial government may set a licence for a time (15(1)); how long is not judged.  Without ``set_by``
    one basis that can set a licence is enough: rules often stand beside the law that they detail.
    """
    if matter.set_by is None:
        if not _rests_on(matter.bases, _FOR_LICENCES):
            yield "bases"
    elif matter.set_by.level is None:
        yield LEVEL_UNKNOWN
    elif matter.set_by.level not in _FOR_LICENCES:
        yield "set_by.level"


@rule(
    "XK-BASIS-02",
    Severity.WARNING,
    XZXK.art("15(1)"),
    when=exercised_license,
    zh=(
        "临时性许可超过一年",
        "仅由省级政府规章设定,自 {first} 实施,满一年于 {last},至 {end} 仍在实施",
        "提请制定地方性法规,或者停止实施;设定依据有误的予以更正",
    ),
    en=(
        "A provisional licence older than one year",
        "set by a rule of the provincial government alone from {first}, one year over on {last}, exercised on {end}",
        "have a local regulation made, or stop exercising it; correct the basis if it is wrong",
    ),
    good=[
        Case({**_PROVISIONAL, "effective_until": "2024-01-01"}, sample=_LICENCE, note="one year"),
        Case(_PROVISIONAL, sample=_LICENCE, as_of=date(2024, 1, 1)),
        Case({**_PROVISIONAL, "set_by.level": "law"}, sample=_LICENCE),
        Case({"set_by": ABSENT, "bases.1": {"law": "省办法", "level": "provincial_rule"}}, sample=_LICENCE),
        Case({**_PROVISIONAL, "status": "cancelled"}, sample=_LICENCE),
    ],
    bad=[
        Case({**_PROVISIONAL, "effective_until": "2024-01-02"}, at="set_by", sample=_LICENCE),
        Case(_PROVISIONAL, at="set_by", sample=_LICENCE, as_of=date(2024, 1, 2)),
        Case({"set_by": ABSENT, "bases.0.level": "provincial_rule"}, at="bases", sample=_LICENCE),
        Case(
            {**_PROVISIONAL, "set_by.effective_from": "2022-06-01"},
            at="set_by",
            sample=_LICENCE,
            as_of=date(2023, 6, 2),
            note="counted from the rule itself",
        ),
    ],
)
def provisional_licence_goes_on(matter: Matter, as_of: AsOf) -> Hits:
    """临时性的行政许可实施满一年需要继续实施的,应当提请制定地方性法规 (15(1)).

    A local regulation may have been made since without being cited: a warning.
    """
    setting = matter.bases if matter.set_by is None else (matter.set_by,)
    if any(basis.level is not LegalLevel.PROVINCIAL_RULE for basis in setting):
        return
    first = min((basis.effective_from for basis in setting if basis.effective_from), default=matter.effective_from)
    last, end = years_after(first, 1), min(matter.effective_until or as_of.day, as_of.day)
    if end > last:
        yield "bases" if matter.set_by is None else "set_by", {"first": first, "last": last, "end": end}
