"""What is held already by another organ, and what a freeze needs at the bank (行政强制法 23, 29, 30, 33)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind, DisposalKind, RestraintKind
from enforce_data.codes.document import DocumentKind
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.release import PROMPT_DAYS
from enforce_data.rules.coercion.terms import done_freeze, done_seizure, measure

_COURT = {"organ": "星沙县人民法院", "kind": "seal", "document_number": "(2024)湘0121执21号"}
_SEALED = {"kind": "seal"}
_freeze = partial(Case, sample="coercion.freeze")


@guard("已实施的查封", "seals that were laid", within=done_seizure)
def laid_seal(coercion: Any) -> bool:
    """Hold for 查封."""
    return coercion.kind is CoercionKind.SEAL


@guard("填写了涉案金额的冻结", "freezes that give the amount involved", within=measure)
def _freeze_of_an_amount(coercion: Any) -> bool:
    return (
        coercion.kind is CoercionKind.FREEZE
        and coercion.freeze is not None
        and coercion.freeze.amount_involved is not None
    )


def _restrained_before(coercion: Coercion, kind: RestraintKind) -> Hits:
    """Find the objects on which another organ had laid this restraint."""
    for at, each in enumerate(coercion.objects or ()):
        prior = each.prior_restraint
        if prior is not None and prior.kind is kind and prior.organ != coercion.agency.name:
            yield "objects", at, "prior_restraint"


@rule(
    "QZ-SEIZ-03",
    Severity.WARNING,
    XZQZ.art("23(2)"),
    when=laid_seal,
    zh=(
        "重复查封",
        "该对象已被其他国家机关查封",
        "核对在先查封是否已经解除;没有解除的,不得重复查封",
    ),
    en=(
        "Sealed a second time",
        "another state organ had sealed this object already",
        "find out whether the earlier seal was lifted; what is sealed must not be sealed again",
    ),
    good=[
        Case({**_SEALED, "objects.0.prior_restraint": {**_COURT, "kind": "seize"}}),
        Case({"objects.0.prior_restraint": _COURT}, note="seized, not sealed"),
        Case({**_SEALED, "objects.0.prior_restraint": {**_COURT, "organ": "星沙县市场监督管理局"}}),
        Case({**_SEALED, "objects.0.prior_restraint": _COURT, "special_regime": "emergency"}),
    ],
    bad=[Case({**_SEALED, "objects.0.prior_restraint": _COURT}, at="objects.0.prior_restraint")],
)
def sealed_again(coercion: Coercion) -> Hits:
    """已被其他国家机关依法查封的,不得重复查封 (23(2)): of seals alone, not of seizures.

    A warning: the earlier seal may have been unlawful or lifted since.

    场所、设施或者财物已被其他国家机关依法查封的，不得重复查封（第二十三条第二款）；只限于查封，不包括扣押。在先的查封可
    能不合法或者已经解除，所以只作警告。
    """
    yield from _restrained_before(coercion, RestraintKind.SEAL)


@rule(
    "QZ-FRZ-04",
    Severity.WARNING,
    XZQZ.art("29(2)"),
    when=done_freeze,
    zh=(
        "重复冻结",
        "该账户已被其他国家机关冻结",
        "核对在先冻结的数额和期限;已被冻结的,不得重复冻结",
    ),
    en=(
        "Frozen a second time",
        "another state organ had frozen this account already",
        "compare amount and term of the earlier freeze; what is frozen must not be frozen again",
    ),
    good=[
        _freeze({"objects.0.prior_restraint": _COURT}),
        _freeze(
            {
                "objects.0.prior_restraint": {**_COURT, "kind": "freeze"},
                "special_regime": "financial_prudential",
            }
        ),
    ],
    bad=[_freeze({"objects.0.prior_restraint": {**_COURT, "kind": "freeze"}}, at="objects.0.prior_restraint")],
)
def frozen_again(coercion: Coercion) -> Hits:
    """已被其他国家机关依法冻结的,不得重复冻结 (29(2)).  A warning: parts of a balance may be frozen apart.

    存款、汇款已被其他国家机关依法冻结的，不得重复冻结（第二十九条第二款）。余额的不同部分可以分别冻结，所以只作警告。
    """
    yield from _restrained_before(coercion, RestraintKind.FREEZE)


@rule(
    "QZ-FRZ-08",
    Severity.WARNING,
    XZQZ.art("29(2)"),
    when=_freeze_of_an_amount,
    dimension=Dimension.ACCURACY,
    zh=(
        "冻结数额超过涉案金额",
        "冻结 {frozen} 元,涉案金额 {involved} 元",
        "更正金额;多冻结的部分应当解除",
    ),
    en=(
        "More frozen than is involved",
        "{frozen} yuan are frozen, and {involved} yuan are involved",
        "correct the amounts; what is frozen beyond must be released",
    ),
    good=[
        _freeze(),
        _freeze({"freeze.amount_involved": ABSENT, "objects.0.amount": "99999.00"}),
        _freeze({"objects.0.amount": "18600.01", "special_regime": "financial_prudential"}),
        Case({"freeze.amount_involved": "18600.00", "objects.0.amount": "18600.01"}, note="a seizure"),
    ],
    bad=[
        _freeze({"objects.0.amount": "18600.01"}, at="freeze.amount_involved"),
        _freeze(
            {"objects.1": {"kind": "deposit", "account_no": "6200000000000013", "amount": "0.01"}},
            at="freeze.amount_involved",
        ),
    ],
)
def more_frozen_than_involved(coercion: Coercion) -> Hits:
    """冻结的数额应当与违法行为涉及的金额相当 (29(2)): 相当 is not the same as at most, hence a warning.

    冻结的数额应当与违法行为涉及的金额相当（第二十九条第二款）。相当不等于不得超过，所以只作警告。
    """
    involved = coercion.freeze.amount_involved if coercion.freeze else None
    frozen = sum(each.amount for each in coercion.objects or () if each.amount is not None)
    if involved is not None and frozen > involved:
        yield "freeze.amount_involved", {"frozen": frozen, "involved": involved}


@rule(
    "QZ-FRZ-03",
    Severity.WARNING,
    XZQZ.art("30(1)", "33(2)"),
    when=done_freeze,
    zh=(
        "冻结或者解冻没有通知金融机构、当事人",
        "没有填写 {element}",
        "填写冻结通知书及其交付、解除冻结的通知情况",
    ),
    en=(
        "Bank or party not told of the freeze or of its release",
        "{element} is not given",
        "give the notice to the bank, and who was told of the release on which day",
    ),
    good=[
        _freeze(),
        _freeze({"freeze.notice_number": ABSENT}, note="the notice is among the documents"),
        _freeze({"freeze.bank": ABSENT}, note="the bank stands with the account"),
        _freeze({"freeze.bank_released_on": ABSENT}, as_of=date(2024, 6, 14)),
        _freeze({"freeze.bank_released_on": ABSENT, "disposal.kind": "transfer", "status": "transferred"}),
        _freeze({"freeze.notice_served_on": ABSENT, "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze({"freeze.notice_served_on": ABSENT}, at="freeze.notice_served_on"),
        _freeze({"freeze.notice_number": ABSENT, "documents.1.kind": "other"}, at="freeze.notice_number"),
        _freeze({"freeze.bank": ABSENT, "objects.0.bank": ABSENT}, at="freeze.bank"),
        _freeze({"freeze": ABSENT}, at="freeze"),
        _freeze({"freeze.bank_released_on": ABSENT}, at="freeze.bank_released_on", as_of=date(2024, 6, 15)),
        _freeze(
            {"disposal.dated": "2024-06-06", "freeze.bank_released_on": ABSENT},
            at="freeze.bank_released_on",
            as_of=date(2024, 6, 10),
            note="over the Dragon Boat Festival: all days count",
        ),
        _freeze({"disposal.notified_on": ABSENT}, at="disposal.notified_on"),
    ],
)
def bank_was_not_told(coercion: Coercion, as_of: AsOf) -> Hits:
    """The bank is given the notice (30(1)); of a release bank and party are told in time (33(2)).

    A warning: the papers may not have been written into the record.  及时 has no number: a few days are waited for.

    实施冻结应当向金融机构交付冻结通知书（第三十条第一款），解除冻结应当及时通知金融机构和当事人（第三十三条第二款）。文
    书可能没有录入，所以只作警告；及时没有具体日数，解除后等满三日再作判断。
    """
    freeze, disposal = coercion.freeze, coercion.disposal
    if freeze is None:
        yield "freeze", {"element": "freeze"}
        return
    if freeze.bank is None and all(each.bank is None for each in coercion.objects or ()):
        yield "freeze.bank", {"element": "bank"}
    if freeze.notice_number is None and not any(
        document.kind is DocumentKind.FREEZE_NOTICE for document in coercion.documents or ()
    ):
        yield "freeze.notice_number", {"element": "notice_number"}
    if freeze.notice_served_on is None:
        yield "freeze.notice_served_on", {"element": "notice_served_on"}
    if disposal is None or disposal.kind is not DisposalKind.RELEASE or disposal.dated is None:
        return
    if as_of.day > after(disposal.dated, PROMPT_DAYS):
        if freeze.bank_released_on is None:
            yield "freeze.bank_released_on", {"element": "bank_released_on"}
        if disposal.notified_on is None:
            yield "disposal.notified_on", {"element": "notified_on"}
