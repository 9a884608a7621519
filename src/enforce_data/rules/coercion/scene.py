"""Who was there when a measure was carried out, and what was told and written on the spot (行政强制法 17, 18, 30)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.coercion import CoercionKind
from enforce_data.codes.document import DocumentKind
from enforce_data.codes.party import OfficerRole
from enforce_data.findings import Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.certificates import OFFICER_CARDS, Certificates
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rules.coercion.carried_out import LEAST_OFFICERS
from enforce_data.rules.coercion.terms import is_known, measure_by_article_18, ordinary_done_measure
from enforce_data.rules.guards_acts import CARD_UNKNOWN, NO_CARD_NUMBER, different_people

_ABSENT_PARTY = {"scene.party_present": False, "scene.witness": "龙一鸣"}
_FREEZE_SCENE = {"scene.party_present": False}
_UNKNOWN = {"parties.0": {"category": "natural_person", "unknown_party": True}}


@guard("由两名以上人员实施的措施", "measures carried out by two people or more", within=ordinary_done_measure)
def _two_came(coercion: Any) -> bool:
    return different_people(coercion.officers, without=CertificateKind.AUXILIARY) >= LEAST_OFFICERS


@guard("已实施的冻结以外的措施", "measures other than freezes that were carried out", within=measure_by_article_18)
def _at_the_scene(coercion: Any) -> bool:
    """30(1) takes of 18 for freezes only ①, ②, ③ and ⑦."""
    return coercion.kind is not CoercionKind.FREEZE


@guard("当事人到场的措施", "measures at which the party was present", within=_at_the_scene)
def _before_the_party(coercion: Any) -> bool:
    return coercion.scene is not None and coercion.scene.party_present is True


@guard("当事人未到场的措施", "measures at which the party was absent", within=_at_the_scene)
def _without_the_party(coercion: Any) -> bool:
    return coercion.scene is not None and coercion.scene.party_present is False


@guard("没有注明当事人到场的措施", "measures at which a known party is not said to be present", within=_at_the_scene)
def _presence_unsaid(coercion: Any) -> bool:
    return not _before_the_party.holds(coercion) and is_known(coercion)


@rule(
    "QZ-OFF-03",
    Severity.ERROR,
    XZQZ.art("17(3)", "18②"),
    when=_two_came,
    zh=(
        "实施强制措施的人员中持执法证件的不足两名",
        "按执法证件登记,具备资格的只有 {count} 名",
        "填写实施措施的全部执法人员;辅助人员、监督人员不能代替执法人员",
    ),
    en=(
        "Fewer than two holders of an officer's card carried out the measure",
        "officers qualified by the register of certificates: {count}",
        "name every officer; auxiliary and supervising staff cannot stand in for officers",
    ),
    good=[
        Case(),
        Case(given=(Given("certificate", {"kind": "ministry"}),)),
        Case(
            {"officers.2": {"name": "谭一舟", "certificate_no": "18012100103"}},
            given=(Given("certificate", {"record_id": "ZJ-X", "certificate_no": "18012100103", "kind": "auxiliary"}),),
            note="one more than needed",
        ),
        Case({"officers.1.certificate_no": "18012199999"}, note="not in the register: not checked"),
        Case(
            {"special_law": {"law": "中华人民共和国道路交通安全法", "departs_from": "行政强制法 18"}},
            given=(Given("certificate", {"kind": "auxiliary"}),),
        ),
        Case(
            {"officers": [{"name": "彭岳", "certificate_no": "18012100101"}]},
            given=(Given("certificate", {"kind": "auxiliary"}),),
            also={"QZ-OFF-01": "one officer alone, whatever the card"},
        ),
    ],
    bad=[
        Case(at="officers", given=(Given("certificate", {"kind": "auxiliary"}),)),
        Case(at="officers", given=(Given("certificate", {"kind": "supervision"}),)),
    ],
)
def too_few_hold_an_officers_card(coercion: Coercion, certificates: Certificates) -> Hits:
    """Officers with the qualification carry out a measure, nobody else (17(3)), and two of them (18②).

    Judged by the kind of the card alone; whether it was valid is QZ-OFF-02.  Issuers may have used the same number: one
    officer's card is enough.  Who is called auxiliary in the record itself is QZ-OFF-01.

    强制措施应当由具备资格的行政执法人员实施（第十七条第三款），并且不少于两名（第十八条第（二）项），所以判为错误。这里
    只看证件种类，证件是否有效由 QZ-OFF-02 判断；同一证号有多张证件的，一张是执法证件即可；记录中已注明为辅助人员的，
    由 QZ-OFF-01 判断。
    """
    officers = [each for each in coercion.officers or () if each.certificate_kind is not CertificateKind.AUXILIARY]
    cards = {each.certificate_no or each.name: certificates.cards(each.certificate_no or "") for each in officers}
    qualified = sum(any(card.kind in OFFICER_CARDS for card in held) for held in cards.values())
    unknown = sum(not held for held in cards.values())
    if qualified >= LEAST_OFFICERS:
        return
    if qualified + unknown >= LEAST_OFFICERS:
        yield CARD_UNKNOWN if all(each.certificate_no for each in officers) else NO_CARD_NUMBER
    else:
        yield "officers", {"count": qualified}


@rule(
    "QZ-OFF-04",
    Severity.ERROR,
    XZQZ.art("18③", "30(1)"),
    when=measure_by_article_18,
    zh=(
        "实施强制措施没有出示执法身份证件",
        "注明该执法人员没有出示执法身份证件",
        "核对是否出示证件;没有出示的,程序违法;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "An officer did not show the certificate when the measure was carried out",
        "it is stated that this officer did not show the certificate",
        "compare with the on-site record: without it the procedure is broken; or give the other law",
    ),
    good=[
        Case({"officers.1.certificate_shown": ABSENT}),
        Case({"officers.2": {"name": "谭一舟", "role": "record", "certificate_shown": False}}),
        Case({"officers.1.certificate_shown": False, "special_regime": "emergency"}),
        Case({"officers.1.certificate_shown": False, "special_law": {"law": "中华人民共和国人民警察法"}}),
    ],
    bad=[
        Case({"officers.1.certificate_shown": False}, at="officers.1.certificate_shown"),
        Case({"officers.0.certificate_shown": False}, at="officers.0.certificate_shown", sample="coercion.freeze"),
    ],
)
def card_was_not_shown(coercion: Coercion) -> Hits:
    """出示执法身份证件 (18③) is asked of every measure, and 30(1) keeps it for freezes.

    Only the plain statement that it was not shown is judged; silence on it is not.  Another law on it is stated.

    出示执法身份证件是每一项强制措施的法定程序（第十八条第（三）项），冻结也应当遵守（第三十条第一款），所以判为错误。只
    判断明确填写没有出示的情形，没有填写的不作判断；依据其他法律的，应当写明该法律。
    """
    for at, officer in enumerate(coercion.officers or ()):
        if officer.certificate_shown is False and officer.role is not OfficerRole.RECORD:
            yield "officers", at, "certificate_shown"


@rule(
    "QZ-PROC-07",
    Severity.ERROR,
    XZQZ.art("18⑨"),
    when=_without_the_party,
    zh=(
        "当事人不到场而没有见证人",
        "当事人没有到场,没有填写见证人",
        "填写在现场笔录上签名或者盖章的见证人;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "No witness although the party was absent",
        "the party was absent, and no witness is given",
        "name the witness who signed or sealed the on-site record; or give the other law, if there is one",
    ),
    good=[
        Case(_ABSENT_PARTY),
        Case({"scene.party_present": ABSENT}),
        Case({"scene.party_present": False, "special_law": {"law": "中华人民共和国人民警察法"}}),
        Case(_FREEZE_SCENE, sample="coercion.freeze", note="30(1) asks no witness of a freeze"),
        Case({"scene.party_present": False, "implemented_at": ABSENT, "disposal": ABSENT, "status": "decided"}),
    ],
    bad=[
        Case({"scene.party_present": False}, at="scene.witness"),
        Case({"scene.party_present": False, **_UNKNOWN}, at="scene.witness"),
    ],
)
def no_witness_for_the_absent_party(coercion: Coercion) -> Hits:
    """当事人不到场的,邀请见证人到场 (18⑨), who signs the record with the officers; the Act knows no exception.

    Freezes need no witness (30(1)).  Another law on it is stated.

    当事人不到场的，应当邀请见证人到场，并由见证人和执法人员在现场笔录上签名或者盖章（第十八条第（九）项），法律没有例
    外，所以判为错误。冻结不要求见证人（第三十条第一款）；依据其他法律的，应当写明该法律。
    """
    if coercion.scene is not None and coercion.scene.witness is None:
        yield "scene.witness"


@rule(
    "QZ-PROC-03",
    Severity.WARNING,
    XZQZ.art("18⑤"),
    when=_before_the_party,
    zh=(
        "没有当场告知强制措施的理由、依据和权利",
        "当事人到场,没有填写已当场告知理由、依据、权利和救济途径",
        "核对现场笔录,填写告知情况",
    ),
    en=(
        "The party present was not told of reason, basis and rights",
        "the party was present, and it is not stated that reason, basis, rights and remedies were told on the spot",
        "compare with the on-site record and state what was told",
    ),
    good=[
        Case(),
        Case({**_ABSENT_PARTY, "rights_told": ABSENT}),
        Case({"rights_told": ABSENT, "special_regime": "emergency"}),
    ],
    bad=[
        Case({"rights_told": False}, at="rights_told"),
        Case({"rights_told": ABSENT}, at="rights_told"),
    ],
)
def rights_were_not_told(coercion: Coercion) -> Hits:
    """当场告知理由、依据、权利、救济途径 (18⑤).

    A warning: it may stand in the on-site record only.  A party that says nothing (18⑥) breaks no rule.

    应当当场告知当事人采取强制措施的理由、依据以及依法享有的权利、救济途径（第十八条第（五）项）。告知情况可能只写在现场
    笔录上，所以只作警告；当事人没有陈述申辩的（第十八条第（六）项），不违反程序。
    """
    if not coercion.rights_told:
        yield "rights_told"


@rule(
    "QZ-PROC-08",
    Severity.WARNING,
    XZQZ.art("18④"),
    when=_presence_unsaid,
    zh=(
        "没有通知当事人到场",
        "没有填写当事人到场,也没有填写已通知当事人到场",
        "填写是否通知当事人到场",
    ),
    en=(
        "The party was not called to the scene",
        "the party is not said to be present, nor to have been called",
        "state whether the party was called",
    ),
    good=[
        Case(_ABSENT_PARTY),
        Case({"party_notified": ABSENT}, note="who is there need not be called"),
        Case({**_ABSENT_PARTY, "party_notified": ABSENT, **_UNKNOWN}),
        Case({"party_notified": False}, sample="coercion.freeze"),
    ],
    bad=[
        Case({**_ABSENT_PARTY, "party_notified": False}, at="party_notified"),
        Case({"scene.party_present": ABSENT, "party_notified": ABSENT}, at="party_notified"),
    ],
)
def party_was_not_called(coercion: Coercion) -> Hits:
    """通知当事人到场 (18④).  A warning: a party may be out of reach.

    实施强制措施应当通知当事人到场（第十八条第（四）项）。当事人可能一时联系不上，所以只作警告。
    """
    if not coercion.party_notified:
        yield "party_notified"


@rule(
    "QZ-PROC-10",
    Severity.WARNING,
    XZQZ.art("18⑧", "18⑨"),
    when=_at_the_scene,
    zh=(
        "现场笔录没有签名或者盖章",
        "没有注明现场笔录已签名或者盖章,也没有注明拒签",
        "核对现场笔录;当事人拒绝签名的,予以注明",
    ),
    en=(
        "The on-site record is not signed",
        "the on-site record is neither said to be signed nor to note a refusal",
        "compare with the on-site record; where the party refused to sign, say so",
    ),
    good=[
        Case(),
        Case({"documents.0.signed": False, "documents.0.refusal_noted": True}),
        Case({"documents.0.signed": ABSENT, "documents.0.kind": "survey_record"}),
        Case(
            {"documents.1": {"kind": "on_site_record"}}, sample="coercion.freeze", note="18⑧ is not asked of a freeze"
        ),
    ],
    bad=[
        Case({"documents.0.signed": False}, at="documents.0.signed"),
        Case({"documents.0.signed": ABSENT}, at="documents.0.signed"),
    ],
)
def record_on_the_spot_unsigned(coercion: Coercion) -> Hits:
    """Party and officers sign the record, or a refusal is noted (18⑧); for an absent party the witness does (18⑨).

    A warning: the signature may stand on the paper only.

    现场笔录由当事人和执法人员签名或者盖章，拒绝的予以注明（第十八条第（八）项）；当事人不到场的，由见证人签名或者盖章
    （第（九）项）。签名可能只在纸质笔录上，所以只作警告。
    """
    for at, document in enumerate(coercion.documents or ()):
        if document.kind is DocumentKind.ON_SITE_RECORD and not (document.signed or document.refusal_noted):
            yield "documents", at, "signed"
