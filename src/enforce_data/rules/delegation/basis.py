"""What a letter of delegation may rest on (行政处罚法 20(1); 行政许可法 24(1); 51号 二(三)2)."""

from __future__ import annotations

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.matter import ActKind
from enforce_data.findings import Severity
from enforce_data.laws import XZCF, XZXK
from enforce_data.model import Delegation
from enforce_data.rulebook import Case, Hits, rule
from enforce_data.rules.delegation.letters import (
    BEFORE_THE_PLAN,
    BETWEEN_COUNTY_ORGANS,
    INSPECTION_ONLY,
    KIND_UNKNOWN,
    PLAN,
    UNDER_THE_PLAN,
    UNSTATED,
    county_to_township,
    holds,
    penalty_or_license_letter,
)

_LICENCE = {"matters.0.act_kind": "license"}
_BY_DOCUMENT = {"legal_basis.level": "normative_document"}
_BY_DECISION = {"legal_basis.level": "provincial_decision"}


@rule(
    "WT-02",
    Severity.ERROR,
    (*XZCF.art("20(1)"), *XZXK.art("24(1)")),
    when=penalty_or_license_letter,
    zh=(
        "以规范性文件作为委托依据",
        "处罚、许可的委托须有法律、法规、规章依据",
        "填写准许委托的法律、法规或者规章",
    ),
    en=(
        "A normative document as the basis of a delegation",
        "penalties and licences are delegated under laws, regulations and rules",
        "give the law, regulation or rule that allows the delegation",
    ),
    good=[
        Case({"legal_basis.level": "municipal_rule"}),
        Case({**INSPECTION_ONLY, **BETWEEN_COUNTY_ORGANS, "legal_basis.level": "normative_document"}),
        Case({**UNSTATED, "legal_basis.level": "normative_document"}, note="not checked"),
    ],
    bad=[
        Case({"legal_basis.level": "normative_document"}, at="legal_basis.level"),
        Case({"matters.0.act_kind": "license", "legal_basis.level": "normative_document"}, at="legal_basis.level"),
    ],
)
def delegated_by_normative_document(letter: Delegation) -> Hits:
    """依照法律、法规、规章的规定: both Acts name these three and no other document.

    A decision of the province is no normative document and is left to a warning of its own.  One of the State Council
    is left alone: such decisions delegate licences throughout the country.

    行政处罚法第二十条和行政许可法第二十四条都要求依照法律、法规、规章的规定委托,规范性文件不在其列,故为错误。省政府
    决定不是规范性文件,另有警告规则;国务院决定实践中普遍用于许可委托,不作判断。
    """
    if letter.legal_basis.level is LegalLevel.NORMATIVE_DOCUMENT:
        yield "legal_basis.level" if holds(letter, ActKind.PENALTY, ActKind.LICENSE) else KIND_UNKNOWN


@rule(
    "WT-14",
    Severity.WARNING,
    (*XZCF.art("20(1)"), *XZXK.art("24(1)"), *PLAN.art("二(三)2(3)")),
    when=penalty_or_license_letter,
    zh=(
        "仅以省政府决定作为处罚、许可的委托依据",
        "处罚、许可的委托须有法律、法规、规章依据,所列依据是省政府决定",
        "另有法律、法规、规章依据的,填写该依据;没有的,及时清理",
    ),
    en=(
        "A decision of the province as the only basis of a delegation",
        "penalties and licences need a law, regulation or rule; the basis given is a decision of the province",
        "give the law, regulation or rule if there is one; otherwise clean up the delegation",
    ),
    good=[
        Case({"legal_basis.level": "provincial_rule"}),
        Case({"legal_basis.level": "state_council_decision", **_LICENCE}, note="used throughout the country"),
        Case({**INSPECTION_ONLY, **_BY_DECISION}, note="enough for other kinds (51号)"),
        Case({**UNSTATED, **_BY_DECISION}, note="not checked"),
    ],
    bad=[
        Case(_BY_DECISION, at="legal_basis.level"),
        Case({**_LICENCE, **_BY_DECISION, **BETWEEN_COUNTY_ORGANS}, at="legal_basis.level"),
    ],
)
def delegated_by_provincial_decision(letter: Delegation) -> Hits:
    """依照法律、法规、规章的规定 (20(1); 24(1)): a decision of the province is none of these.

    The plan of the province lets one suffice for enforcement in general (51号 二(三)2(2)), and has delegations that do
    not meet the Acts cleaned up (二(三)2(3)).  A letter may rest on another text that it does not name: a warning.

    处罚、许可的委托须有法律、法规、规章依据,省政府决定不在其列;湘政办发〔2023〕51号文允许一般执法事项以省政府决定为
    依据,并要求清理不符合上述法律的委托。委托书可能另有未列明的依据,故只作警告。
    """
    if letter.legal_basis.level is LegalLevel.PROVINCIAL_DECISION:
        yield "legal_basis.level" if holds(letter, ActKind.PENALTY, ActKind.LICENSE) else KIND_UNKNOWN


@rule(
    "WT-15",
    Severity.WARNING,
    PLAN.art("二(三)2(2)"),
    when=county_to_township,
    zh=(
        "以规范性文件委托乡镇、街道执法",
        "委托乡镇、街道执法须有法律、法规、规章或者省政府决定依据,所列依据是规范性文件",
        "填写准许委托的法律、法规、规章或者省政府决定",
    ),
    en=(
        "A normative document as the basis of a delegation to a township",
        "enforcement is delegated to townships under laws, regulations, rules or decisions of the province",
        "give the law, regulation, rule or decision of the province that allows the delegation",
    ),
    good=[
        Case({**INSPECTION_ONLY, **_BY_DECISION}),
        Case({**INSPECTION_ONLY, **_BY_DOCUMENT, **BETWEEN_COUNTY_ORGANS}),
        Case({**INSPECTION_ONLY, **_BY_DOCUMENT, **BEFORE_THE_PLAN}),
        Case({**UNSTATED, **_BY_DOCUMENT}, note="not checked"),
    ],
    bad=[
        Case({**INSPECTION_ONLY, **_BY_DOCUMENT}, at="legal_basis.level"),
        Case({**INSPECTION_ONLY, **_BY_DOCUMENT, **UNDER_THE_PLAN}, at="legal_basis.level"),
    ],
)
def township_empowered_by_normative_document(letter: Delegation) -> Hits:
    """要有法律、法规、规章或者省人民政府决定依据: asked of every kind of enforcement; penalties and licences are WT-02.

    The decision of the province may itself be filed as a normative document: a warning.

    湘政办发〔2023〕51号文要求委托乡镇、街道执法须有法律、法规、规章或者省政府决定依据,适用于各类执法事项;处罚、许可
    事项由 WT-02 判断。省政府决定可能被登记为规范性文件,故只作警告。
    """
    if letter.legal_basis.level is not LegalLevel.NORMATIVE_DOCUMENT or holds(letter, ActKind.PENALTY, ActKind.LICENSE):
        return
    yield KIND_UNKNOWN if any(matter.act_kind is None for matter in letter.matters) else "legal_basis.level"
