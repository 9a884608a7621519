"""Licences handled by another organ under a letter, or by an authorised body (行政许可法 23, 24)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.basis import LegalLevel
from enforce_data.findings import Path, Said, Severity
from enforce_data.laws import XZXK
from enforce_data.model import Delegation, License
from enforce_data.register import Missing
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.delegations import Delegations, holds_matter, last_day
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.license.handling import by_delegate
from enforce_data.rules.penalty.subject import NO_LETTER, OTHER_VERSION

AGENCY_UNKNOWN = Unchecked(Said("登记簿中没有该执法主体", "the agency is not in the register of agencies"))

_AUTHORISING = frozenset({LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION, LegalLevel.LOCAL_REGULATION})

_TOWN = {
    "code": "11430121MB0X02022C",
    "name": "星沙县临水镇人民政府",
    "level": "township",
    "division": "430121110",
    "subject_type": "statutory",
}
_OTHER = "11430121MB0X08088G"
_ISSUED_BY_OTHER = {"agency.code": _OTHER, "certificate.ecert_id": ABSENT}
_BY_LETTER = {"delegate": _TOWN, "delegation_no": "星市监委〔2024〕3号"}
_FOOD = {"matters.0.code": "430117002000", "matters.0.name": "食品经营许可", "matters.0.act_kind": "license"}


def _letter(**change: Any) -> tuple[Given, ...]:
    return (Given("delegation", {**_FOOD, **change}),)


@guard("依编号委托书作出决定的许可", "licences decided under a numbered letter of delegation", within=by_delegate)
def decided_by_letter(licence: Any) -> bool:
    """Hold for a decided licence with a delegate and the number of the letter."""
    return licence.delegation_no is not None and licence.decision is not None


@guard("由授权组织实施的许可", "licences of bodies authorised by law")
def by_authorised_body(licence: Any) -> bool:
    """Hold where the agency is an authorised body."""
    return licence.agency.subject_type is SubjectType.AUTHORISED


def _meant(licence: License, delegations: Delegations) -> Delegation | None:
    """The letter that the licence means: one of its agency, else the only one of that number for its delegate."""
    found = delegations.letter(licence.delegation_no or "", licence.agency.code)
    if found is None or licence.delegate is None:
        return None
    meant = found.delegator.code == licence.agency.code or found.delegate.code == licence.delegate.code
    return found if meant else None


@rule(
    "XK-SUBJ-03",
    Severity.ERROR,
    XZXK.art("24(1)", "24(3)"),
    when=decided_by_letter,
    zh=(
        "委托书不能支持受委托机关的许可",
        "{element} 与委托书不符,或者完整的登记簿中没有该委托书",
        "更正委托书编号、事项编码、机关或者决定日期;没有有效委托的,由委托机关自行办理",
    ),
    en=(
        "The letter of delegation does not carry the licence",
        "{element} does not agree with the letter, or a register that is complete does not hold it",
        "correct the letter's number, matters, organs or the day; without a letter the organ must act itself",
    ),
    good=[
        Case(_BY_LETTER, given=_letter()),
        Case(_BY_LETTER, given=_letter(valid_from="2024-05-28", signed_on="2024-05-28")),
        Case(_BY_LETTER, given=_letter(valid_from="2024-05-28", signed_on="2024-05-29"), note="signed afterwards"),
        Case(_BY_LETTER, given=_letter(**{"matters.0.code": "430117009000", "matters.0.catalogue_version": "2024"})),
        Case({**_BY_LETTER, "delegation_no": "星市监委〔2024〕9号", **_ISSUED_BY_OTHER}, note="register not complete"),
        Case({"delegate": _TOWN}, also={"XK-SUBJ-04": "no letter is named"}),
    ],
    bad=[
        Case(_BY_LETTER, at="matters.0.code", note="the letter of the sample is for penalties"),
        Case(_BY_LETTER, at="decision.dated", given=_letter(valid_from="2024-05-29")),
        Case({**_BY_LETTER, "delegate.code": _OTHER}, at="delegate", given=_letter()),
        Case(_BY_LETTER, at="agency", given=_letter(**{"delegator.code": _OTHER})),
        Case({**_BY_LETTER, "delegation_no": "星市监委〔2024〕9号"}, at="delegation_no", complete=("delegation",)),
    ],
)
def letter_does_not_carry_the_licence(licence: License, delegations: Delegations) -> Hits:
    """受委托行政机关在委托范围内,以委托行政机关名义实施行政许可 (24(3)): within its matters, organs and first day.

    Matters are compared within one version of the catalogue.  The Act asks for no writing, so a letter carries from its
    ``valid_from`` on, whenever it was signed.  A letter that has run out is a warning of its own, and so is one that a
    register with gaps does not hold.

    受委托机关只能在委托范围内、以委托机关名义实施许可。事项、机关与委托书不符,或者决定早于委托生效的,
    委托书不能支持该许可,故为错误;委托已经终止或者登记簿不完整的,另作警告。
    """
    letter, agency = _meant(licence, delegations), licence.agency
    if letter is None:
        if licence.decision and delegations.complete(agency.code, licence.decision.dated, agency.division):
            yield "delegation_no", {"element": "delegation_no"}
        else:
            yield NO_LETTER
        return
    if None in [holds_matter(matter, letter) for matter in licence.matters]:
        yield OTHER_VERSION
    for place in _against(licence, letter):
        yield place, {"element": place[0]}


def _against(licence: License, letter: Delegation) -> Iterator[Path]:
    """What of a licence is not as its letter says."""
    for at, matter in enumerate(licence.matters):
        if holds_matter(matter, letter) is False:
            yield ("matters", at, "code")
    if letter.delegator.code != licence.agency.code:
        yield ("agency",)
    if licence.delegate is not None and letter.delegate.code != licence.delegate.code:
        yield ("delegate",)
    if licence.decision is not None and licence.decision.dated < letter.valid_from:
        yield ("decision", "dated")


@rule(
    "XK-SUBJ-04",
    Severity.WARNING,
    XZXK.art("24(1)"),
    when=by_delegate,
    zh=("委托许可没有委托书编号", "由受委托机关办理,但没有委托书编号", "填写许可委托书的编号"),
    en=(
        "A delegated licence names no letter",
        "another organ handled the licence, but no letter is named",
        "give the number of the letter of delegation",
    ),
    good=[Case(_BY_LETTER, given=_letter()), Case(note="no delegate")],
    bad=[Case({"delegate": _TOWN}, at="delegate")],
)
def licence_without_letter(licence: License) -> Hits:
    """委托机关应当将受委托的内容予以公告 (24(1)): the Act asks for an announcement, not for a number: a warning.

    委托机关应当将受委托机关和委托内容公告。法律要求公告,没有要求编号,故为警告。
    """
    if licence.delegation_no is None:
        yield "delegate"


@rule(
    "XK-SUBJ-05",
    Severity.WARNING,
    XZXK.art("24(3)"),
    when=decided_by_letter,
    zh=(
        "许可决定时委托已经终止,或者没有委托书",
        "决定日期为 {dated};委托书最后一日:{last}",
        "核对委托书的期限和编号;委托终止后由委托机关自行办理",
    ),
    en=(
        "Decided after the delegation ended, or under a letter that is not registered",
        "decided on {dated}; last day of the letter: {last}",
        "compare term and number of the letter; after its end the organ itself must act",
    ),
    good=[
        Case(_BY_LETTER, given=_letter(valid_until="2024-05-28", status="expired"), note="the last day"),
        Case(_BY_LETTER, given=_letter(terminated_on="2024-05-28", status="terminated")),
        Case({**_BY_LETTER, **_ISSUED_BY_OTHER, "delegation_no": "星市监委〔2024〕9号"}, note="not covered"),
        Case({"delegate": _TOWN}, also={"XK-SUBJ-04": "no letter is named"}),
        Case({"delegation_no": "星市监委〔2024〕9号"}, note="no delegate"),
    ],
    bad=[
        Case(_BY_LETTER, at="decision.dated", given=_letter(valid_until="2024-05-27", status="expired")),
        Case(_BY_LETTER, at="decision.dated", given=_letter(terminated_on="2024-05-27", status="terminated")),
        Case({**_BY_LETTER, "delegation_no": "星市监委〔2024〕9号"}, at="delegation_no"),
    ],
)
def decided_after_the_delegation(licence: License, delegations: Delegations) -> Hits:
    """在委托范围内 (24(3)): the decision may still be the delegator's own act, and registers have gaps: a warning.

    受委托机关只能在委托期限内实施许可。该决定也可能是委托机关自己作出的,登记簿也可能不完整,故为警告。
    """
    letter, agency = _meant(licence, delegations), licence.agency
    if licence.decision is None:
        return
    dated = licence.decision.dated
    if letter is not None:
        if dated > last_day(letter):
            yield "decision.dated", {"dated": dated, "last": last_day(letter)}
    elif not delegations.covers(agency.code, dated, agency.division):
        yield NO_LETTER
    elif not delegations.complete(agency.code, dated, agency.division):
        yield "delegation_no", {"dated": dated, "last": "—"}


@rule(
    "XK-SUBJ-06",
    Severity.WARNING,
    XZXK.art(23),
    when=by_authorised_body,
    zh=(
        "授权组织的授权依据不是法律、法规",
        "登记簿中该组织的授权依据效力级别为 {level}",
        "核对授权依据;规章和规范性文件不能授权实施行政许可",
    ),
    en=(
        "A body that is authorised by no law or regulation",
        "the register gives {level} as the rank of its authorisation",
        "compare the authorisation; rules and normative documents cannot authorise a body to grant licences",
    ),
    good=[
        Case({"agency.subject_type": "authorised"}),
        Case(given=(Given("agency", {"legal_basis.level": "departmental_rule"}),), note="an organ"),
        Case({"agency.subject_type": "authorised"}, given=(Given("agency", {"legal_basis": ABSENT}),)),
        Case(
            {"agency.subject_type": "authorised"},
            given=(Given("agency", {"legal_basis.level": "local_regulation"}),),
        ),
        Case({"agency.subject_type": "authorised", **_ISSUED_BY_OTHER}, note="an agency not in the register"),
    ],
    bad=[
        Case(
            {"agency.subject_type": "authorised"},
            at="agency.subject_type",
            given=(Given("agency", {"legal_basis.level": level}),),
        )
        for level in ("departmental_rule", "provincial_rule", "normative_document")
    ],
)
def authorised_by_no_law(licence: License, agencies: Agencies, decisive: Decisive) -> Hits:
    """法律、法规授权的组织 (23).  The register may name another text than the one that authorises: a warning.

    只有法律、法规可以授权组织实施行政许可,规章和规范性文件不能。登记簿所填的可能不是授权的那部法律,故为警告。
    """
    agency = agencies.on(licence.agency.code, decisive.day, licence.agency.code)
    if isinstance(agency, Missing):
        yield AGENCY_UNKNOWN
    elif agency.legal_basis is not None and agency.legal_basis.level not in (None, *_AUTHORISING):
        yield "agency.subject_type", {"level": agency.legal_basis.level}
