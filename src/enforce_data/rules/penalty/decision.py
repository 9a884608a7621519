"""The decision: fitting its kinds, with a number of its own and no surcharge above the fine (行政处罚法 9, 59, 72)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from enforce_data.codes.penalty import PenaltyKind, PenaltyLicenceKind, PenaltyResult
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.identifiers import document_no
from enforce_data.laws import PRACTICE, XZCF, XZQZ
from enforce_data.model import Penalty
from enforce_data.model.enforcement import Surcharge
from enforce_data.model.penalty import ImposedPenalty
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, Unchecked, across, guard, rule
from enforce_data.rules.guards import has_kind, penalised
from enforce_data.rules.penalty.outcome import accused

MONEY_KINDS = frozenset(
    {PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS, PenaltyKind.CONFISCATE_PROPERTY, PenaltyKind.OTHER}
)
"""The kinds that can have an amount."""

_NUMBERED = frozenset({PenaltyResult.PENALTY, PenaltyResult.NO_PENALTY})

FINE_UNKNOWN = Unchecked(Said("罚款没有金额", "a fine has no amount"))

_POLICE = {"agency.name": "星沙县公安局"}
_TOLD = {"hearings": [{"party_no": "1", "notified_on": "2024-05-20", "waived": True}]}
_NO_PENALTY = {"decision.result": "no_penalty", "decision.exemption_ground": "facts_not_established"}
_DESTROYED = {"confiscated_disposal": [{"kind": "destroy"}]}
_PAID_LATE = {"payments.0.paid_on": "2024-09-30"}
_SURCHARGE = {"party_no": "1", "starts_on": "2024-06-21", "rate": "0.0300", "standard_told_on": "2024-06-05"}


def _only(**imposed: Any) -> dict[str, Any]:
    """The changes that leave one penalty, and no payment."""
    return {"penalties": [{"party_no": "1", **imposed}], "payments": ABSENT}


def _form(month: str) -> dict[str, Any]:
    """The changes that make another case of a month, decided on a printed form with the serial 0045."""
    return {
        "record_id": f"CF-{month}-J045",
        "case_no": f"星市监简〔{month[:4]}〕9{month[5:]}号",
        "violation_started_on": f"{month}-16",
        "violation_ended_on": f"{month}-16",
        "discovered_on": f"{month}-16",
        "decision.document_number": "0045",
        "decision.dated": f"{month}-16",
        "services.0.document_number": "0045",
        "services.0.served_on": f"{month}-16",
        "on_spot.reported_to_agency_on": f"{month}-17",
        "payments.0.paid_on": f"{month}-18",
        "closed_on": f"{month}-19",
    }


@guard("有罚款和加处罚款的处罚", "penalties with a fine and a surcharge", within=penalised)
def surcharged(penalty: Any) -> bool:
    """Hold for a fine with a surcharge whose amount is stated."""
    return has_kind(penalty, PenaltyKind.FINE) and any(
        surcharge.amount is not None for surcharge in penalty.surcharges or ()
    )


@guard("暂扣、吊销许可证件", "penalties that suspend or revoke a licence", within=penalised)
def _licence_taken(penalty: Any) -> bool:
    return has_kind(penalty, PenaltyKind.SUSPEND_LICENCE, PenaltyKind.REVOKE_LICENCE)


@rule(
    "CF-CONF-02",
    Severity.ERROR,
    XZCF.art(9, "52(2)", "59(1)③"),
    when=penalised,
    zh=(
        "处罚内容与种类不符",
        "种类为 {kind} 的处罚,该项缺少或者不应填写",
        "罚款、没收违法所得填写金额,没收非法财物填写物品或者金额,拘留填写天数,其余种类不填金额",
    ),
    en=(
        "A penalty does not fit its kind",
        "for a penalty of kind {kind} this is missing or does not belong",
        "fines and confiscated gains need an amount, confiscated property items or an amount, detention days",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_only(kind="confiscate_gains", amount="0.01")),
        Case({**_only(kind="confiscate_property"), **_DESTROYED, "goods_value": "120.00"}),
        Case({**_only(kind="confiscate_property", items=[{"name": "电子秤"}]), **_DESTROYED}),
        Case({**_only(kind="administrative_detention", days=1), **_POLICE}),
        Case(_only(kind="other", amount="100.00")),
        Case(_only(kind="warning", amount="0.00"), note="a system's zero says that nothing is to be paid"),
        Case(
            {
                **_only(kind="administrative_detention", starts_on="2024-06-04", ends_on="2024-06-08"),
                **_POLICE,
            },
            note="its days follow from its ends",
        ),
        Case({**_NO_PENALTY, "penalties.0.amount": ABSENT}),
    ],
    bad=[
        Case({"penalties.0.amount": ABSENT}, at="penalties.0.amount"),
        Case(_only(kind="confiscate_gains", amount="0.00"), at="penalties.0.amount"),
        Case({**_only(kind="confiscate_property"), **_DESTROYED}, at="penalties.0.items"),
        Case({**_only(kind="administrative_detention"), **_POLICE}, at="penalties.0.days"),
        Case({**_only(kind="administrative_detention", days=0), **_POLICE}, at="penalties.0.days"),
        Case(_only(kind="warning", amount="500.00"), at="penalties.0.amount"),
        Case({**_only(kind="suspend_business", amount="500.00"), **_TOLD}, at="penalties.0.amount"),
    ],
)
def penalty_does_not_fit_its_kind(penalty: Penalty) -> Hits:
    """Kind and extent of each penalty are in the decision (52, 59): the record is consistent with the kind it names.

    Where it is not, one of the two is wrong: an error.  The days of a detention follow from its first and last, too.

    决定书应当载明处罚的种类和内容（第五十二条第二款、第五十九条第一款第（三）项），记录应当与所填种类一致，不一致的必
    有一处填错，所以判为错误。拘留填写了起止日期的，天数由此可知。
    """
    for at, imposed in enumerate(penalty.penalties or ()):
        if (name := _misfit(imposed, penalty)) is not None:
            yield ("penalties", at, name), {"kind": imposed.kind.value}


@rule(
    "CF-CONF-05",
    Severity.ERROR,
    XZCF.art("9③", "59(1)③"),
    when=_licence_taken,
    zh=("暂扣、吊销许可证件没有证件名称", "没有填写许可证件名称", "填写被暂扣、吊销的许可证件的名称"),
    en=(
        "A licence is suspended or revoked without its name",
        "the name of the licence is absent",
        "give the name of the licence that is suspended or revoked",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(
            {**_only(kind="revoke_licence", licence_name="食品经营许可证", licence_number="JY14301210000001"), **_TOLD}
        ),
        Case(
            {**_only(kind="downgrade_qualification", licence_number="D243000001"), **_TOLD},
            also={"CF-CONF-06": "a warning of its own"},
        ),
        Case(
            {**_only(kind="revoke_licence", licence_kind="business_licence"), **_TOLD},
            note="its kind is its name",
        ),
        Case({**_NO_PENALTY, **_only(kind="revoke_licence", licence_number="JY14301210000001")}),
    ],
    bad=[
        Case(
            {**_only(kind="revoke_licence", licence_number="JY14301210000001"), **_TOLD}, at="penalties.0.licence_name"
        ),
        Case(_only(kind="suspend_licence", licence_number="JY14301210000001", days=30), at="penalties.0.licence_name"),
    ],
)
def licence_taken_without_name(penalty: Penalty) -> Hits:
    """Which licence is touched is part of the penalty (9③, 59), and no decision may leave it open.

    A business licence is named by its kind.

    暂扣、吊销哪一个许可证件，是处罚内容的一部分（第九条第（三）项、第五十九条第一款第（三）项），决定书必须写明，所以
    判为错误。注明类别为营业执照的，证件已经明确。
    """
    for at, imposed in enumerate(penalty.penalties or ()):
        taken = imposed.kind in (PenaltyKind.SUSPEND_LICENCE, PenaltyKind.REVOKE_LICENCE)
        if taken and imposed.licence_name is None and imposed.licence_kind is not PenaltyLicenceKind.BUSINESS_LICENCE:
            yield "penalties", at, "licence_name"


@rule(
    "CF-PAY-02",
    Severity.ERROR,
    (*XZCF.art("72(1)①"), *XZQZ.art("45(2)")),
    when=surcharged,
    zh=(
        "加处罚款超过罚款数额",
        "加处罚款 {amount} 元超过罚款 {fine} 元",
        "加处罚款不得超出罚款的数额;更正金额或者当事人序号",
    ),
    en=(
        "A surcharge above the fine",
        "the surcharge of {amount} yuan is above the fine of {fine} yuan",
        "a surcharge is at most as high as the fine; correct the amount or the party",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({**_PAID_LATE, "surcharges": [{**_SURCHARGE, "amount": "2000.00"}]}),
        Case(
            {
                **_PAID_LATE,
                "surcharges": [{**_SURCHARGE, "amount": "2500.00"}],
                "penalties.1": {"party_no": "1", "kind": "fine", "amount": "500.00"},
            }
        ),
        Case({**_NO_PENALTY, "surcharges": [{**_SURCHARGE, "amount": "2000.01"}]}),
        Case(
            {**_only(kind="confiscate_gains", amount="500.00"), "surcharges": [{**_SURCHARGE, "amount": "9.00"}]},
            note="no fine",
        ),
    ],
    bad=[Case({"surcharges": [{**_SURCHARGE, "amount": "2000.01"}]}, at="surcharges.0.amount")],
)
def surcharge_above_the_fine(penalty: Penalty) -> Hits:
    """加处罚款的数额不得超出罚款的数额 (72; 行政强制法 45): no exception in either act.

    Compared with all fines of the party; where it is not said whose the surcharge is, with all fines of the case.

    加处罚款的数额不得超出罚款的数额（第七十二条第一款第（一）项；行政强制法第四十五条第二款），两部法律都没有规定例外，
    所以判为错误。与该当事人的全部罚款比较；没有注明是对谁加处的，与全案罚款比较。
    """
    for at, surcharge in enumerate(penalty.surcharges or ()):
        if surcharge.amount is None:
            continue
        fines = fines_behind(penalty, surcharge)
        known = [imposed.amount for imposed in fines if imposed.amount is not None]
        fine = sum(known, Decimal(0))
        if len(known) < len(fines):
            yield FINE_UNKNOWN
        elif surcharge.amount > fine:
            yield ("surcharges", at, "amount"), {"amount": surcharge.amount, "fine": fine}


def _numbers(penalty: Penalty) -> Iterator[Keyed]:
    """The number of a decision with or without a penalty, by agency."""
    decision = penalty.decision
    if decision is None or decision.document_number is None or decision.result not in _NUMBERED:
        return
    number = document_no.canonical(decision.document_number)
    year = "" if document_no.parts(number) is not None else str(decision.dated.year)
    yield Keyed((penalty.agency.code, number, year), ("decision", "document_number"), decision.dated, penalty.case_no)


@across(
    "CF-DOC-03",
    Severity.WARNING,
    (*XZCF.art("52(1)"), *PRACTICE.art()),
    keys=_numbers,
    zh=(
        "不同案件的决定书文号相同",
        "案件 {other} 的决定书文号与本案相同",
        "核对决定书文号;一份决定书涉及多个案件的,可以不改",
    ),
    en=(
        "Two cases have the same number of the decision",
        "case {other} has a decision of the same number",
        "compare the numbers; if one decision covers several cases, leave it",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(given=(Given("penalty.simple"),)),
        Case(
            given=(Given("penalty", {"record_id": "CF-2024-0124"}),),
            also={"DL-CASE-NO": "two records of one case"},
            note="the same case sent again",
        ),
        Case(
            given=(
                Given(
                    "penalty",
                    {
                        "record_id": "CF-2024-0124",
                        "case_no": "星市监案〔2024〕124号",
                        "agency.code": "11430121MB0X08088G",
                    },
                ),
            ),
            note="another agency",
            also={"CF-TWICE-01": "the same act, fined by another agency"},
        ),
        Case(
            {"decision.document_number": "0045"},
            sample="penalty.simple",
            given=(Given("penalty.simple", _form("2023-04")),),
            note="a form whose serials begin anew every year",
        ),
    ],
    bad=[
        Case(
            at="decision.document_number",
            given=(
                Given(
                    "penalty",
                    {
                        "record_id": "CF-2024-0124",
                        "case_no": "星市监案〔2024〕124号",
                        "decision.document_number": "星市监罚[2024]第0123号",
                    },
                    also={
                        "ID-DOCNO-01": "the same number, written in another way",
                        "CF-DOC-02": "第 and a leading zero are not the form",
                    },
                ),
            ),
        ),
        Case(
            {"decision.document_number": "0045"},
            at="decision.document_number",
            sample="penalty.simple",
            given=(Given("penalty.simple", _form("2024-03")),),
        ),
    ],
)
def document_number_used_twice(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """Decisions are numbered (52), one number for one decision; brackets, digits and zeros do not tell them apart.

    A number without a year, as on printed forms, is compared within its year.  One decision on several parties may be
    kept as several cases: hence a warning.

    决定书应当编有号码（第五十二条第一款），一个文号对应一份决定；括号、数字和前导零的写法不同，不作为区别。文号本身不
    含年份的（如预印的当场处罚决定书），只在同一年内比较。一份决定书涉及多名当事人的，可能分立几个案件，所以只作警告。
    """
    for entry in entries:
        other = next((seen.value for seen in entries if seen.value != entry.value), None)
        if other is not None:
            yield entry, {"other": other}


def _misfit(imposed: ImposedPenalty, penalty: Penalty) -> str | None:
    """The member of a penalty that is missing for its kind, or that does not belong to it."""
    match imposed.kind:
        case PenaltyKind.FINE | PenaltyKind.CONFISCATE_GAINS:
            return None if imposed.amount else "amount"
        case PenaltyKind.CONFISCATE_PROPERTY:
            stated = (imposed.items, imposed.amount, penalty.goods_value)
            return "items" if all(each is None for each in stated) else None
        case PenaltyKind.ADMINISTRATIVE_DETENTION if not imposed.days and not (imposed.starts_on and imposed.ends_on):
            return "days"
    return "amount" if imposed.amount and imposed.kind not in MONEY_KINDS else None


def fines_behind(penalty: Penalty, surcharge: Surcharge) -> list[ImposedPenalty]:
    """The fines that a surcharge is for: those of its party, else all of the case."""
    every = [imposed for imposed in penalty.penalties or () if imposed.kind == PenaltyKind.FINE]
    for party in accused(penalty):
        if party.named([surcharge]):
            own = [each for _, each in party.own(penalty.penalties) if each.kind == PenaltyKind.FINE]
            return own or every
    return every
