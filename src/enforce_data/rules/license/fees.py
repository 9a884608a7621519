"""Fees of licences (行政许可法 58, 59; 优化营商环境条例 25)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.findings import Severity
from enforce_data.laws import XZXK, YSHJ
from enforce_data.model import License
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule

_CARRYING_FEES = frozenset({LegalLevel.LAW, LegalLevel.ADMINISTRATIVE_REGULATION, LegalLevel.STATE_COUNCIL_DECISION})
_BASIS = {"law": "城市道路管理条例", "level": "administrative_regulation", "article": "第三十七条"}
_FEE = {"fee": "120.00", "fee_basis": _BASIS}


@guard("收取费用的许可", "licences for which a fee was charged")
def charged(licence: Any) -> bool:
    """Hold where a fee above zero was charged."""
    return licence.fee is not None and licence.fee > 0


@rule(
    "XK-FEE-01",
    Severity.ERROR,
    XZXK.art("58(1)", 59),
    when=charged,
    zh=(
        "许可收费依据的效力级别不够",
        "收费依据的效力级别为 {level},许可收费只能依据法律、行政法规",
        "更正收费依据;没有法律、行政法规依据的,退还费用",
    ),
    en=(
        "A fee that no law or regulation allows",
        "the basis of the fee is {level}; fees on licences rest on laws and administrative regulations",
        "correct the basis of the fee; without one, give the money back",
    ),
    good=[
        Case(_FEE),
        Case({**_FEE, "fee_basis.level": "law"}),
        Case(
            {**_FEE, "fee_basis.level": "state_council_decision"},
            also={"XK-FEE-02": "the State Council may approve fees: a warning"},
        ),
        Case({"fee": "0.00", "fee_basis": {**_BASIS, "level": "local_regulation"}}),
        Case({**_FEE, "fee_basis.level": ABSENT}, also={"XK-FEE-02": "the rank is not stated"}),
    ],
    bad=[
        Case({"fee": "0.01", "fee_basis": {**_BASIS, "level": "local_regulation"}}, at="fee_basis.level"),
        *(
            Case({**_FEE, "fee_basis.level": level}, at="fee_basis.level")
            for level in ("departmental_rule", "provincial_rule", "normative_document")
        ),
    ],
)
def fee_without_law(licence: License) -> Hits:
    """不得收取任何费用;法律、行政法规另有规定的除外 (58(1)): no other text allows a fee.

    The price of a right sold by bidding or auction (53) is no part of ``fee``.

    实施行政许可不得收取任何费用,法律、行政法规另有规定的除外;其他文件不能作为收费依据,故为错误。招标、
    拍卖的价款不是许可收费。
    """
    basis = licence.fee_basis
    if basis is not None and basis.level is not None and basis.level not in _CARRYING_FEES:
        yield "fee_basis.level", {"level": basis.level}


@rule(
    "XK-FEE-02",
    Severity.WARNING,
    (*XZXK.art("58(1)"), *YSHJ.art(25)),
    when=charged,
    zh=(
        "许可收费没有写明法律、行政法规依据",
        "没有填写收费依据或者其效力级别,或者依据是国务院决定",
        "填写收费所依据的法律、行政法规及其效力级别",
    ),
    en=(
        "A fee whose law or regulation is not stated",
        "no basis of the fee or no rank of it is given, or it is a decision of the State Council",
        "give the law or regulation on which the fee rests, and its rank",
    ),
    good=[Case(_FEE), Case({"fee": "0.00"}), Case({"fee": ABSENT})],
    bad=[
        Case({"fee": "0.01"}, at="fee_basis"),
        Case({**_FEE, "fee_basis.level": ABSENT}, at="fee_basis"),
        Case({**_FEE, "fee_basis.level": "state_council_decision"}, at="fee_basis"),
    ],
)
def fee_basis_is_not_stated(licence: License) -> Hits:
    """法律、行政法规另有规定的除外 (58(1)); 条例 25 lets the State Council approve fees on enterprises: a warning.

    收费应当有法律、行政法规依据。没有填写依据或者级别的无从核对;优化营商环境条例又允许国务院批准涉企收费,故为警告。
    """
    basis = licence.fee_basis
    if basis is None or basis.level is None or basis.level is LegalLevel.STATE_COUNCIL_DECISION:
        yield "fee_basis"
