"""On what ground, and with which kinds of penalty (行政处罚法 4, 9 to 14, 16, 38)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.penalty import PenaltyKind, PenaltyLicenceKind
from enforce_data.findings import Path, Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.model.penalty import ImposedPenalty
from enforce_data.registers.agencies import Agencies
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import (
    CARRYING_LEVELS,
    has_kind,
    is_police,
    penalised,
    penalised_on_bases,
    special_law_given,
)
from enforce_data.rules.guards_acts import LEVEL_UNKNOWN
from enforce_data.rules.penalty.endings import DROPPED

_NO_FINE = {"penalties": [{"party_no": "1", "kind": "warning", "text": "警告"}], "payments": ABSENT}
_SEEN = {**_NO_FINE, "penalties": [{"party_no": "1", "kind": "administrative_detention", "days": 5}]}
_DETENTION = {**_SEEN, "agency.name": "星沙县公安局"}
_OTHER = {**_NO_FINE, "penalties": [{"party_no": "1", "kind": "other", "text": "责令限期拆除"}]}
_DOCUMENT = {"law": "星沙县价格管理办法", "level": "normative_document"}

_LAW = {"law": "中华人民共和国电子商务法", "level": "law", "article": "第七十五条"}
_CLOSURE = {
    **_NO_FINE,
    "penalties": [{"party_no": "1", "kind": "restrict_business", "days": 30, "text": "限制开展生产经营活动"}],
}
_SET_BY_RULES = frozenset({PenaltyKind.WARNING, PenaltyKind.PUBLIC_CRITICISM, PenaltyKind.FINE, PenaltyKind.OTHER})
"""Kinds that a rule may set (行政处罚法 13(2), 14(2)), and the one that CF-KIND-01 judges."""


def _revoked(licence: str) -> dict[str, Any]:
    """The changes that bring the revocation of a licence, a hearing told of and waived."""
    named = {"licence_name": "营业执照", "licence_number": "430121000123456"}
    row = {"party_no": "1", "kind": "revoke_licence", "licence_kind": licence, **named}
    return {
        **_NO_FINE,
        "penalties": [row],
        "hearings": [{"party_no": "1", "notified_on": "2024-05-24", "waived": True}],
    }


DETAINING = frozenset(
    {
        EnforcementDomain.PUBLIC_SECURITY,
        EnforcementDomain.STATE_SECURITY,
        EnforcementDomain.COAST_GUARD,
        EnforcementDomain.IMMIGRATION,
    }
)
"""Fields whose organs may decide detention (行政处罚法 18(3)); all but the first [G], and only silence."""

FIELDS_UNKNOWN = Unchecked(
    Said("登记簿中没有该机关的执法领域", "the fields of the agency are not in the register of organs")
)


def _carried(penalty: Any) -> bool:
    return any(basis.level is None or basis.level in CARRYING_LEVELS for basis in penalty.bases or ())


@guard(
    "行政拘留", "penalties with administrative detention on a text that can carry a penalty", within=penalised_on_bases
)
def _detention_on_bases(penalty: Any) -> bool:
    return has_kind(penalty, PenaltyKind.ADMINISTRATIVE_DETENTION) and _carried(penalty)


@guard(
    "法律、行政法规规定的其他行政处罚",
    "penalties of another kind on a text that can carry a penalty",
    within=penalised_on_bases,
)
def _other_kind_on_bases(penalty: Any) -> bool:
    return has_kind(penalty, PenaltyKind.OTHER) and _carried(penalty)


@guard(
    "规章可以设定的种类以外的处罚",
    "penalties beyond the kinds that a rule may set, no detention",
    within=penalised_on_bases,
)
def _beyond_a_rule(penalty: Any) -> bool:
    kinds = {imposed.kind for imposed in penalty.penalties or ()}
    detained = PenaltyKind.ADMINISTRATIVE_DETENTION in kinds
    return not detained and not kinds <= _SET_BY_RULES and _carried(penalty)


@guard(
    "依据地方性法规吊销营业执照的处罚",
    "penalties that revoke a business licence, a local regulation among their bases",
    within=penalised_on_bases,
)
def _business_licence_locally(penalty: Any) -> bool:
    return any(basis.level is LegalLevel.LOCAL_REGULATION for basis in penalty.bases) and any(
        _touches_business_licence(imposed) for imposed in penalty.penalties or ()
    )


@guard("行政拘留,未指明特别法", "penalties with administrative detention, no special law named", within=penalised)
def _detention_by_organ(penalty: Any) -> bool:
    return (
        has_kind(penalty, PenaltyKind.ADMINISTRATIVE_DETENTION)
        and not special_law_given(penalty, 10, 18)
        and not is_police(penalty)
    )


@rule(
    "CF-BASIS-01",
    Severity.ERROR,
    XZCF.art(4, 16, "38(1)"),
    when=penalised_on_bases,
    zh=(
        "处罚没有法律、法规、规章依据",
        "所列依据都不是法律、法规或者规章",
        "填写设定该处罚的法律、法规或者规章及其条文",
    ),
    en=(
        "No law, regulation or rule carries the penalty",
        "none of the legal bases is a law, regulation or rule",
        "give the law, regulation or rule that sets the penalty, with its article",
    ),
    good=[Case({"bases.0.level": level.value}) for level in sorted(CARRYING_LEVELS)]
    + [
        Case({"bases.1": _DOCUMENT}),
        Case({"bases": [{"law": "星沙县价格管理办法"}]}, note="rank not stated"),
        Case({"bases": ABSENT}, also={"CF-BASIS-03": "no basis at all"}),
    ],
    bad=[
        Case({"bases.0.level": level}, at="bases")
        for level in ("state_council_decision", "provincial_decision", "normative_document")
    ],
)
def no_text_that_can_carry_a_penalty(penalty: Penalty) -> Hits:
    """Penalties are set by laws, regulations and rules (4); no other document may set one (16).

    自治条例 and 单行条例 count as local regulations.  Decisions of the State Council or of a province may stand beside
    them, never alone.  A penalty without basis is void (38): hence an error.

    处罚由法律、法规、规章规定(第四条),其他规范性文件不得设定(第十六条);自治条例、单行条例视同地方性法规,国务院、省
    政府的决定可以一并引用,但不能单独作为依据。没有依据的处罚无效(第三十八条),故为错误。
    """
    yield from _unless_among(penalty, CARRYING_LEVELS, ["bases"])


@rule(
    "CF-BASIS-02",
    Severity.ERROR,
    XZCF.art("10(2)", "11(1)", "12(1)"),
    when=_detention_on_bases,
    zh=(
        "行政拘留不是依据法律作出",
        "限制人身自由的处罚只能由法律设定,所列依据中没有法律",
        "填写设定行政拘留的法律及其条文",
    ),
    en=(
        "Detention without a law",
        "only a law can set a penalty that restrains liberty, and none is among the legal bases",
        "give the law that sets the detention, with its article",
    ),
    good=[
        Case(_DETENTION),
        Case({**_DETENTION, "bases.1": _DOCUMENT}),
        Case({"bases.0.level": "administrative_regulation"}, note="a fine"),
    ],
    bad=[
        Case({**_DETENTION, "bases.0.level": "administrative_regulation"}, at="bases"),
        Case({**_DETENTION, "bases.0.level": "departmental_rule"}, at="bases"),
    ],
)
def detention_without_a_law(penalty: Penalty) -> Hits:
    """Restraint of liberty is for laws alone (10), neither for regulations (11) nor for local ones (12).

    限制人身自由的处罚只能由法律设定(第十条第二款),行政法规和地方性法规都不能设定(第十一条、第十二条),没有例外,故为
    错误。
    """
    yield from _unless_among(penalty, {LegalLevel.LAW}, ["bases"])


@rule(
    "CF-BASIS-03",
    Severity.ERROR,
    XZCF.art("38(1)", "52(2)", "59(1)③"),
    when=penalised,
    zh=("处罚决定没有法律依据", "没有填写法律依据", "填写处罚所依据的法律、法规或者规章及其条文"),
    en=(
        "A penalty without legal basis",
        "no legal basis is given",
        "give the law, regulation or rule of the penalty, with its article",
    ),
    good=[Case(), Case(sample="penalty.simple"), Case({**DROPPED, "bases": ABSENT})],
    bad=[Case({"bases": ABSENT}, at="decision"), Case({"bases": ABSENT}, at="decision", sample="penalty.simple")],
)
def penalty_without_basis(penalty: Penalty) -> Hits:
    """The written decision names its basis in either procedure (52, 59); a penalty without one is void (38).

    两种程序的决定书都应当载明处罚依据(第五十二条、第五十九条),没有依据的处罚无效(第三十八条),故为错误。
    """
    if penalty.bases is None:
        yield "decision"


@rule(
    "CF-KIND-01",
    Severity.ERROR,
    XZCF.art("9⑥"),
    when=_other_kind_on_bases,
    zh=(
        "其他种类的处罚没有法律、行政法规依据",
        "法定种类以外的处罚只能由法律、行政法规规定,所列依据中都没有",
        "填写规定该种处罚的法律、行政法规,或者更正处罚种类",
    ),
    en=(
        "A penalty of another kind without a law or administrative regulation",
        "kinds beyond those of the Act need a law or administrative regulation, and none is among the legal bases",
        "give the law or administrative regulation, or correct the kind",
    ),
    good=[
        Case(_OTHER),
        Case({**_OTHER, "bases.0.level": "administrative_regulation"}),
        Case({**_OTHER, "bases.0.level": "normative_document"}, also={"CF-BASIS-01": "no text that carries a penalty"}),
    ],
    bad=[
        Case({**_OTHER, "bases.0.level": "local_regulation"}, at="penalties.0.kind"),
        Case({**_OTHER, "bases.0.level": "provincial_rule"}, at="penalties.0.kind"),
    ],
)
def other_kind_without_law_or_regulation(penalty: Penalty) -> Hits:
    """The list of kinds is closed but for what laws and administrative regulations add (9).

    处罚种类以第九条所列为限,此外只有法律、行政法规可以规定其他种类(第九条第六项),故为错误。
    """
    others = [at for at, imposed in enumerate(penalty.penalties or ()) if imposed.kind == PenaltyKind.OTHER]
    levels = {LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION}
    yield from _unless_among(penalty, levels, [("penalties", at, "kind") for at in others])


@rule(
    "CF-SUBJ-06",
    Severity.ERROR,
    XZCF.art("10(2)", "18(3)"),
    when=_detention_by_organ,
    zh=(
        "没有拘留权的机关决定行政拘留",
        "执法机关登记的执法领域中没有可以限制人身自由的领域",
        "由公安机关或者法律规定的其他机关决定;法律另有规定的,填写该法律",
    ),
    en=(
        "Detention by an organ without that power",
        "none of the fields registered for the agency carries the power to restrain liberty",
        "the police or another organ named by a law must decide; where a law says so, name the law",
    ),
    good=[
        Case(_SEEN, given=(Given("agency", {"domains": ["public_security"]}),)),
        Case(_DETENTION, note="its name shows the power"),
        Case({**_SEEN, "special_law": {"law": "中华人民共和国价格法"}}),
        Case(_SEEN, given=(Given("agency", {"domains": ABSENT}),), note="its fields are not known"),
    ],
    bad=[Case(_SEEN, at="penalties.0.kind")],
)
def detention_without_the_power(penalty: Penalty, agencies: Agencies) -> Hits:
    """Only the police and organs named by a law may restrain liberty (18): no regulation or delegation gives the power.

    Told from the fields in the register of organs; an organ whose name shows that it is of the police is left out.

    限制人身自由的处罚权只能由公安机关和法律规定的其他机关行使(第十八条第三款),法规和委托都不能给予,故为错误。按登记
    的执法领域判断;名称表明属于公安等机关的,不作判断。
    """
    entries = [agencies.known(agency.code) for agency in (penalty.agency, *(penalty.co_agencies or ()))]
    if any(entry is not None and not DETAINING.isdisjoint(entry.domains or ()) for entry in entries):
        return
    if any(entry is None or not entry.domains for entry in entries):
        yield FIELDS_UNKNOWN
        return
    for at, imposed in enumerate(penalty.penalties or ()):
        if imposed.kind is PenaltyKind.ADMINISTRATIVE_DETENTION:
            yield "penalties", at, "kind"


@rule(
    "CF-KIND-02",
    Severity.WARNING,
    XZCF.art("13(1)", "13(2)", "14(1)", "14(2)"),
    when=_beyond_a_rule,
    zh=(
        "规章不能设定的处罚种类",
        "所列依据最高为规章,规章只能设定警告、通报批评和罚款",
        "填写设定该种处罚的法律、法规及其条文,或者更正处罚种类",
    ),
    en=(
        "A kind of penalty that a rule cannot set",
        "the highest legal basis is a rule, and a rule sets no more than warning, public criticism and fine",
        "give the law or regulation that sets this kind, with its article, or correct the kind",
    ),
    good=[
        Case({**_CLOSURE, "bases.0.level": "local_regulation"}),
        Case({**_CLOSURE, "bases.0.level": "departmental_rule", "bases.1": _LAW}),
        Case({"bases.0.level": "provincial_rule"}, note="a fine"),
        Case({**_CLOSURE, "bases.0.level": ABSENT}, note="rank not stated"),
        Case({**_DETENTION, "bases.0.level": "departmental_rule"}, also={"CF-BASIS-02": "detention is for laws"}),
    ],
    bad=[
        Case({**_CLOSURE, "bases.0.level": level}, at="penalties.0.kind")
        for level in ("departmental_rule", "provincial_rule", "municipal_rule")
    ],
)
def kind_beyond_a_rule(penalty: Penalty) -> Hits:
    """Rules set warning, public criticism and fines (13(2), 14(2)); other kinds they may only detail (13(1), 14(1)).

    The law or regulation that they detail may not be cited: hence a warning.  Detention and other kinds have rules of
    their own, and the limits of fines that rules may set are not in the rule book.

    规章只能设定警告、通报批评和罚款(第十三条第二款、第十四条第二款),对其他种类只能在上位法规定的范围内作具体规定。
    所依据的法律、法规可能没有列出,故为警告;行政拘留和其他种类另有规则,规章设定罚款的限额不在本规则库内。
    """
    beyond = [at for at, imposed in enumerate(penalty.penalties or ()) if imposed.kind not in _SET_BY_RULES]
    levels = {LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION, LegalLevel.LOCAL_REGULATION}
    yield from _unless_among(penalty, levels, [("penalties", at, "kind") for at in beyond])


@rule(
    "CF-KIND-03",
    Severity.WARNING,
    XZCF.art("12(1)", "12(2)"),
    when=_business_licence_locally,
    zh=(
        "依据地方性法规吊销营业执照",
        "所列依据最高为地方性法规,地方性法规不能设定吊销营业执照",
        "填写设定吊销营业执照的法律、行政法规及其条文",
    ),
    en=(
        "A business licence revoked under a local regulation",
        "the highest legal basis is a local regulation, which cannot set the revocation of a business licence",
        "give the law or administrative regulation that sets the revocation, with its article",
    ),
    good=[
        Case(_revoked("business_licence")),
        Case(_revoked("business_licence") | {"bases.0.level": "local_regulation", "bases.1": _LAW}),
        Case(_revoked("other") | {"bases.0.level": "local_regulation"}),
        Case(
            _revoked("business_licence") | {"bases.0.level": "departmental_rule"},
            also={"CF-KIND-02": "under a rule alone"},
        ),
    ],
    bad=[
        Case(_revoked("business_licence") | {"bases.0.level": "local_regulation"}, at="penalties.0.licence_kind"),
    ],
)
def business_licence_revoked_locally(penalty: Penalty) -> Hits:
    """A local regulation may set every kind but restraint of liberty and the revocation of a business licence (12(1)).

    It may detail a revocation that a law or administrative regulation sets (12(2)) and that is not cited: a warning.
    Under rules alone it is CF-KIND-02.

    地方性法规可以设定除限制人身自由、吊销营业执照以外的处罚(第十二条第一款),但可以对法律、行政法规已规定的吊销作具
    体规定(第十二条第二款),而该法律、行政法规可能没有列出,故为警告。仅有规章的,由另一条规则判断。
    """
    at_fault = [at for at, imposed in enumerate(penalty.penalties or ()) if _touches_business_licence(imposed)]
    levels = {LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION}
    yield from _unless_among(penalty, levels, [("penalties", at, "licence_kind") for at in at_fault])


def _touches_business_licence(imposed: ImposedPenalty) -> bool:
    """Whether a penalty revokes a business licence."""
    return imposed.kind is PenaltyKind.REVOKE_LICENCE and imposed.licence_kind is PenaltyLicenceKind.BUSINESS_LICENCE


def _unless_among(penalty: Penalty, levels: Collection[LegalLevel], places: Sequence[str | Path]) -> Hits:
    """Find fault at these places where no legal basis has one of these ranks; unranked ones may have."""
    bases = penalty.bases or ()
    for basis in bases:
        if basis.level in levels:
            return
    if any(basis.level is None for basis in bases):
        yield LEVEL_UNKNOWN
    else:
        yield from places
