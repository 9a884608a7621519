"""What the registers say of the organ, its delegate and the organs of its officers (行政处罚法 17 to 21, 38, 42)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Agency, Penalty
from enforce_data.register import Missing
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.certificates import OFFICER_CARDS, Certificates
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import penalised, penalised_by_delegate
from enforce_data.rules.penalty.endings import DROPPED
from enforce_data.rules.penalty.outcome import decided
from enforce_data.rules.penalty.qualification import NO_DAYS, investigation_days, valid_within
from enforce_data.rules.penalty.subject import BY_LETTER, TOWN, deciding

AGENCY_UNKNOWN = Unchecked(Said("登记簿中没有该机关", "an agency is not in the register of organs"))
CARDS_OUTSIDE = Unchecked(
    Said("执法证件登记簿不覆盖受委托组织", "the register of certificates does not cover the delegate")
)

_NEIGHBOUR = "11430121MB0X08088G"
_REGISTERED_BEFORE = {"DL-AGENCY": "cards and matters of the registers are older than this agency"}
_EARLIER = {"record_id": "ZT-0000", "established_on": "2014-12-30", "abolished_on": "2024-06-02"}


def _card(**change: Any) -> tuple[Given, ...]:
    """A card of the town that is the delegate of the sample."""
    new = {
        "record_id": "ZJ-T",
        "certificate_no": "18012100301",
        "holder.id_number": "430121199002143215",
        "agency.code": TOWN["code"],
        "agency.name": TOWN["name"],
    }
    return (Given("certificate", new | change),)


def _team(**change: Any) -> tuple[Given, ...]:
    """A body with a code of its own in the register of organs."""
    return (Given("agency", {"record_id": "ZT-0009", "code": _NEIGHBOUR, **change}),)


@guard("执法主体性质未填为受委托组织的处罚", "penalties of an organ that is not given as a delegate", within=penalised)
def _in_its_own_name(penalty: Any) -> bool:
    return penalty.agency.subject_type is not SubjectType.DELEGATED


@guard("有其他单位执法人员的处罚", "penalties with officers of a body that the case does not name", within=penalised)
def _with_strangers(penalty: Any) -> bool:
    own = _bodies(penalty)
    return any(officer.agency_code not in own for officer in penalty.officers or ())


@rule(
    "CF-SUBJ-04",
    Severity.WARNING,
    XZCF.art("21②"),
    when=penalised_by_delegate,
    zh=(
        "受委托组织没有持证执法人员",
        "{first} 至 {last} 期间,登记簿中 {delegate} 没有有效的执法证件",
        "核对受委托组织和执法证件登记;受委托组织应当有取得执法资格的工作人员",
    ),
    en=(
        "The delegate has nobody with a certificate",
        "from {first} to {last} no certificate of {delegate} in the register was valid",
        "compare the delegate and the register; a delegate needs staff with the qualification",
    ),
    good=[
        Case(BY_LETTER, note="the register does not speak of the delegate"),
        Case(BY_LETTER, given=_card(valid_until="2024-03-04"), note="the first day of the case"),
        Case(BY_LETTER, given=_card(issued_on="2024-05-06", valid_from="2024-05-06"), note="the last"),
        Case(BY_LETTER, given=_card(kind="ministry")),
        Case(complete=("certificate",), note="no delegate"),
    ],
    bad=[
        Case(BY_LETTER, at="delegate", given=_card(valid_until="2024-03-03", status="expired")),
        Case(BY_LETTER, at="delegate", given=_card(issued_on="2024-05-07", valid_from="2024-05-07")),
        Case(BY_LETTER, at="delegate", given=_card(kind="auxiliary")),
        Case(BY_LETTER, at="delegate", complete=("certificate",)),
    ],
)
def delegate_without_certificates(penalty: Penalty, certificates: Certificates) -> Hits:
    """A delegate has staff who know the law and hold the qualification to enforce (21②).

    Its staff may hold cards that are registered under another body: hence a warning, and only where the register
    speaks of the delegate.

    受委托组织应当有取得行政执法资格的工作人员(第二十一条第二项)。其人员的证件可能登记在其他单位名下,故为警告,并且只
    在登记簿覆盖该组织时判断。
    """
    span = investigation_days(penalty)
    if penalty.delegate is None or span is None:
        yield NO_DAYS
        return
    code, cards = penalty.delegate.code, certificates.of_agency(penalty.delegate.code)
    if any(card.kind in OFFICER_CARDS and valid_within(card, span) for card in cards):
        return
    if all(certificates.covers(code, day, penalty.delegate.division) for day in span):
        yield "delegate", {"delegate": code, "first": span[0], "last": span[1]}
    else:
        yield CARDS_OUTSIDE


@rule(
    "CF-SUBJ-07",
    Severity.WARNING,
    XZCF.art(17, 19, "20(4)", "38(1)"),
    when=_in_its_own_name,
    zh=(
        "处罚机关登记为受委托组织",
        "登记簿中 {code} 在 {dated} 是受委托组织",
        "以委托行政机关为执法机关,或者更正登记;法律、法规另有授权的,据实登记",
    ),
    en=(
        "The deciding agency is registered as a delegated organisation",
        "in the register {code} is a delegated organisation on {dated}",
        "give the delegating organ as the agency, or correct the register where a law authorises the body",
    ),
    good=[
        Case(),
        Case(given=(Given("agency", {"subject_type": "authorised"}),)),
        Case({"agency.code": _NEIGHBOUR, "matters.0.code": "430203001000"}, note="not in the register"),
        Case(
            {"agency.subject_type": "delegated"},
            given=(Given("agency", {"subject_type": "delegated"}),),
            also={"CF-SUBJ-01": "stated by the record itself"},
        ),
    ],
    bad=[Case(at="agency", given=(Given("agency", {"subject_type": "delegated"}),))],
)
def registered_as_a_delegate(penalty: Penalty, agencies: Agencies) -> Hits:
    """Penalties are for organs and for organisations that a law authorises (17, 19), not for delegates (20).

    A body may be authorised by one law and delegated under another, so this is a warning.

    处罚由行政机关和法律、法规授权的组织实施(第十七条、第十九条),受委托组织不得以自己的名义处罚(第二十条)。同一组织
    可能依一部法律获得授权、依另一部法律接受委托,故为警告。
    """
    dated = decided(penalty).dated
    entry = agencies.on(penalty.agency.code, dated, penalty.agency.code, penalty.agency.division)
    if isinstance(entry, Missing):
        yield AGENCY_UNKNOWN
    elif entry.subject_type is SubjectType.DELEGATED:
        yield "agency", {"code": penalty.agency.code, "dated": dated}


@rule(
    "CF-SUBJ-08",
    Severity.WARNING,
    XZCF.art(17, "38(1)"),
    when=penalised,
    zh=(
        "处罚机关当时不存在",
        "登记簿中 {code} 存续于 {first} 至 {last},决定日期为 {dated}",
        "核对机关代码、登记的设立和撤销日期以及决定日期",
    ),
    en=(
        "The agency did not exist on the day of the decision",
        "in the register {code} exists from {first} to {last}, and the decision is dated {dated}",
        "compare the code, the registered days of the organ, and the day of the decision",
    ),
    good=[
        Case(given=(Given("agency", {"established_on": "2024-06-03"}),)),
        Case(given=(Given("agency", {"abolished_on": "2024-06-03"}),), note="the last day"),
        Case(given=(Given("agency", {"established_on": ABSENT}),)),
        Case(given=(Given("agency", _EARLIER),), note="an earlier entry of the code"),
        Case({"agency.code": _NEIGHBOUR, "matters.0.code": "430203001000"}, note="not in the register"),
        Case(
            DROPPED,
            given=(Given("agency", {"established_on": "2024-06-04"}),),
            also={"DL-AGENCY": "it judges the organ of a case without a penalty"},
        ),
    ],
    bad=[
        Case(at="agency", given=(Given("agency", {"established_on": "2024-06-04"}, also=_REGISTERED_BEFORE),)),
        Case(at="agency", given=(Given("agency", {"abolished_on": "2024-06-02"}),)),
    ],
)
def agency_did_not_exist(penalty: Penalty, agencies: Agencies) -> Hits:
    """A penalty is imposed by an organ that has the power (17); one that is no administrative body has none (38).

    After a reform the old organ may act until the new one takes over, and registers follow late: hence a warning.

    处罚由具有处罚权的行政机关实施(第十七条),不具有行政主体资格的,处罚无效(第三十八条)。机构改革中原机关在新机关接替
    前可以继续办案,登记也常有滞后,故为警告。
    """
    code, dated = penalty.agency.code, decided(penalty).dated
    entries = agencies.spells.ever(code)
    if not entries:
        yield AGENCY_UNKNOWN
    elif agencies.spells.on(code, dated) is None:
        nearest = min(entries, key=lambda entry: _days_off(entry, dated))
        yield (
            "agency",
            {
                "code": code,
                "first": nearest.established_on or "…",
                "last": nearest.abolished_on or "…",
                "dated": dated,
            },
        )


@rule(
    "CF-OFF-02",
    Severity.WARNING,
    XZCF.art(17, 20, "42(1)"),
    when=_with_strangers,
    zh=(
        "执法人员不属于办案机关",
        "执法人员所属机关 {code} 不是执法机关、共同机关或者受委托组织,也不是其上级或者下级",
        "核对执法人员的所属机关;共同执法的,填写共同机关",
    ),
    en=(
        "An officer of another body",
        "{code}, the officer's body, is none of agency, joint agencies and delegate, nor above or below one of them",
        "compare the officer's body; where organs acted together, name the others",
    ),
    good=[
        Case(),
        Case({"officers.1.agency_code": _NEIGHBOUR}, given=_team(parent_code="11430121MB0X010111"), note="a team"),
        Case({"officers.1.agency_code": "11430100MB0X07077P"}, note="the organ above"),
        Case({"officers.1.agency_code": TOWN["code"], **BY_LETTER}),
        Case({"officers.1.agency_code": _NEIGHBOUR}, note="not in the register"),
        Case(
            {"officers.1.agency_code": _NEIGHBOUR}, given=_team(parent_code=ABSENT), note="what is above is not known"
        ),
        Case({**DROPPED, "officers.1.agency_code": _NEIGHBOUR}, given=_team()),
    ],
    bad=[Case({"officers.1.agency_code": _NEIGHBOUR}, at="officers.1.agency_code", given=_team())],
)
def officer_of_another_body(penalty: Penalty, agencies: Agencies) -> Hits:
    """The organ acts through its own officers, or those of its delegate (17, 20, 42).

    Organs may act together, and teams have codes of their own: hence a warning, and none of a body directly above or
    below by the register (one step), nor where the register does not say what is above it.

    机关通过本机关或者受委托组织的执法人员实施处罚(第十七条、第二十条、第四十二条)。机关可以共同执法,队伍也可能有自
    己的代码,故为警告;登记为直接上级或者下级(一级)的不提示,登记簿没有其上级的不作判断。
    """
    own = _bodies(penalty)
    for at, officer in enumerate(penalty.officers or ()):
        code = officer.agency_code
        if code is None or code in own:
            continue
        related = _related(code, own, agencies)
        if related is None:
            yield AGENCY_UNKNOWN
        elif not related:
            yield ("officers", at, "agency_code"), {"code": code}


def _bodies(penalty: Penalty) -> set[str | None]:
    """The codes of the agencies and the delegate of a case, and None for an officer without one."""
    delegate = penalty.delegate.code if penalty.delegate is not None else None
    return {None, delegate, *(agency.code for _, agency in deciding(penalty))}


def _related(code: str, own: Collection[str | None], agencies: Agencies) -> bool | None:
    """Whether a body is directly above or below one of these; None where the register does not say."""
    entry, others = agencies.known(code), [agencies.known(each) for each in own if each is not None]
    if any(other is not None and other.parent_code == code for other in others):
        return True
    above = entry.parent_code if entry is not None else None
    if above is not None and above in own:
        return True
    return None if above is None or any(other is None or other.parent_code is None for other in others) else False


def _days_off(entry: Agency, day: date) -> int:
    """How far a day lies outside the life of an organ."""
    before = (entry.established_on or day) - day
    after = day - (entry.abolished_on or day)
    return max(before, after).days
