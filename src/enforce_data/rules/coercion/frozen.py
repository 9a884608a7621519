"""What is held already by another organ, and what a freeze needs at the bank (行政强制法 23, 29, 30, 33)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind, DisposalKind, RestraintKind
from enforce_data.codes.document import DocumentKind
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.rules.coercion.duration import ended_on, own_end
from enforce_data.rules.coercion.release import PROMPT_DAYS
from enforce_data.rules.coercion.terms import done_freeze, done_on, done_seizure, measure

LEAST_CHARACTERS = 6
"""The shortest number that is taken to identify a thing or an account."""

_DIGEST_LENGTH = 32
_COURT = {"organ": "星沙县人民法院", "kind": "seal", "document_number": "(2024)湘0121执21号"}
_SEALED = {"kind": "seal"}
_NUMBERED = {"kind": "seal", "objects.0.identifier": "LSVAU2A37N2000007"}
_OTHER_AGENCY = {"code": "11430121MB0X08088G", "name": "星沙县农业农村局"}
_EARLIER = {
    "approval.approved_at": "2024-02-29T17:00:00+08:00",
    "decision.dated": "2024-03-01",
    "implemented_at": "2024-03-01T09:00:00+08:00",
    "services.0.served_on": "2024-03-01",
    "agency": _OTHER_AGENCY,
}
_EARLIER_FREEZE = {
    "approval.approved_at": "2024-05-13T08:00:00+08:00",
    "decision.dated": "2024-05-13",
    "implemented_at": "2024-05-13T09:00:00+08:00",
}
_STILL = {"disposal.dated": "2024-03-06", "disposal.returned_on": "2024-03-06"}
_GONE = {"disposal.dated": "2024-03-05", "disposal.returned_on": "2024-03-05"}
_freeze = partial(Case, sample="coercion.freeze")


def _seal_of(change: Mapping[str, Any]) -> Given:
    return Given("coercion", {**_NUMBERED, "record_id": "QZ-2024-X", **change})


def _freeze_of(change: Mapping[str, Any]) -> Given:
    return Given("coercion.freeze", {"record_id": "QZ-2024-Y", **change})


@guard("已实施的查封", "seals that were laid", within=done_seizure)
def _seal(coercion: Any) -> bool:
    return coercion.kind is CoercionKind.SEAL


@guard("查封的对象有识别号", "seals of things with an identifying number", within=_seal)
def _numbered_seal(coercion: Any) -> bool:
    return any(each.identifier is not None for each in coercion.objects or ())


@guard("填写了账号的冻结", "freezes that give bank and account", within=done_freeze)
def _account_freeze(coercion: Any) -> bool:
    return any(each.account_no is not None and each.bank is not None for each in coercion.objects or ())


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
    when=_seal,
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
    """已被其他国家机关依法冻结的,不得重复冻结 (29(2)).  A warning: parts of a balance may be frozen apart."""
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
    """冻结的数额应当与违法行为涉及的金额相当 (29(2)): 相当 is not the same as at most, hence a warning."""
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
    ],
    bad=[
        _freeze({"freeze.notice_served_on": ABSENT}, at="freeze.notice_served_on"),
        _freeze({"freeze.notice_number": ABSENT, "documents.1.kind": "other"}, at="freeze.notice_number"),
        _freeze({"freeze.bank": ABSENT, "objects.0.bank": ABSENT}, at="freeze.bank"),
        _freeze({"freeze": ABSENT}, at="freeze"),
        _freeze({"freeze.bank_released_on": ABSENT}, at="freeze.bank_released_on", as_of=date(2024, 6, 15)),
        _freeze({"disposal.notified_on": ABSENT}, at="disposal.notified_on"),
    ],
)
def bank_was_not_told(coercion: Coercion, as_of: AsOf) -> Hits:
    """The bank is given the notice (30(1)); of a release bank and party are told in time (33(2)).

    A warning: the papers may not have been written into the record.  及时 has no number: a few days are waited for.
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


def _in_force(coercion: Any) -> str:
    """Agencies, the second since 1970 in which it began, and the last whole day on which it was in force."""
    ended = ended_on(coercion)
    last = after(ended, -1) if ended is not None else own_end(coercion) or date.max
    began = coercion.implemented_at.timestamp()
    codes = ",".join([coercion.agency.code, *(agency.code for agency in coercion.co_agencies or ())])
    return f"{codes}|{began}|{last}"


def _digest(*parts: str) -> tuple[str]:
    """Numbers of things and accounts are personal and not to be stored."""
    return (hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_DIGEST_LENGTH],)


def _identifies(number: str) -> bool:
    """Whether a text can tell one thing from all others: 无, / and numbers of a list cannot."""
    return len(number) >= LEAST_CHARACTERS and any(char.isdigit() for char in number)


def _sealed_things(coercion: Coercion) -> Iterator[Keyed]:
    for at, each in enumerate(coercion.objects or ()):
        if each.identifier is not None and _identifies(each.identifier):
            path = ("objects", at, "identifier")
            yield Keyed(_digest(each.identifier), path, done_on(coercion), _in_force(coercion))


def _frozen_accounts(coercion: Coercion) -> Iterator[Keyed]:
    for at, each in enumerate(coercion.objects or ()):
        if each.account_no is not None and each.bank is not None and _identifies(each.account_no):
            path = ("objects", at, "account_no")
            yield Keyed(_digest(each.bank, each.account_no), path, done_on(coercion), _in_force(coercion))


def _while_in_force(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """Find what began while that of another agency was in force; what several agencies do together is one act.

    In the order of their instants, and of each group of agencies only what lasts longest is kept: a number written in
    many records costs no more than it must.
    """
    longest: dict[str, tuple[str, float]] = {}
    for entry in sorted(entries, key=_began):
        codes, _, last = entry.value.split("|")
        for others, (until, earlier) in longest.items():
            strangers = set(codes.split(",")).isdisjoint(others.split(","))
            in_force = entry.day is not None and earlier < _began(entry) and entry.day <= date.fromisoformat(until)
            if strangers and in_force:
                yield entry, {"agency": others.partition(",")[0], "until": until}
                break
        if codes not in longest or last > longest[codes][0]:
            longest[codes] = last, _began(entry)


def _began(entry: Seen) -> float:
    return float(entry.value.split("|")[1])


@across(
    "QZ-SEIZ-11",
    Severity.WARNING,
    XZQZ.art("23(2)"),
    keys=_sealed_things,
    when=_numbered_seal,
    zh=(
        "查封时同一对象的其他查封仍然有效",
        "机关 {agency} 对同一识别号的查封至 {until} 有效",
        "核对识别号和在先查封是否已经解除",
    ),
    en=(
        "Sealed while another agency's seal on the same thing was in force",
        "the seal of agency {agency} on the same number was in force until {until}",
        "compare the number, and whether the earlier seal was lifted",
    ),
    good=[
        Case(_NUMBERED, given=(_seal_of({**_EARLIER, **_GONE}),), note="lifted that day"),
        Case(_NUMBERED, given=(_seal_of({"implemented_at": _EARLIER["implemented_at"], **_STILL}),), note="its own"),
        Case(
            {**_NUMBERED, "objects.0.identifier": "无"},
            given=(_seal_of({**_EARLIER, **_STILL, "objects.0.identifier": "无"}),),
        ),
        Case({**_NUMBERED, "co_agencies": [_OTHER_AGENCY]}, given=(_seal_of({**_EARLIER, **_STILL}),)),
        Case({**_NUMBERED, "objects.0.identifier": "LSVAU2A37N2000008"}, given=(_seal_of({**_EARLIER, **_STILL}),)),
    ],
    bad=[Case(_NUMBERED, at="objects.0.identifier", given=(_seal_of({**_EARLIER, **_STILL}),))],
)
def sealed_while_sealed(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """不得重复查封 (23(2)), as far as the seals of other agencies are in the same delivery."""
    yield from _while_in_force(entries)


@across(
    "QZ-FRZ-10",
    Severity.WARNING,
    XZQZ.art("29(2)"),
    keys=_frozen_accounts,
    when=_account_freeze,
    zh=(
        "冻结时同一账户的其他冻结仍然有效",
        "机关 {agency} 对同一账户的冻结至 {until} 有效",
        "核对账号、数额和在先冻结是否已经解除",
    ),
    en=(
        "Frozen while another agency's freeze of the same account was in force",
        "the freeze of agency {agency} on the same account was in force until {until}",
        "compare account and amount, and whether the earlier freeze was lifted",
    ),
    good=[
        _freeze(given=(_freeze_of(_EARLIER_FREEZE),), note="its own"),
        _freeze(
            {"objects.0.account_no": "6200000000000099"},
            given=(_freeze_of({**_EARLIER_FREEZE, "agency": _OTHER_AGENCY}),),
        ),
    ],
    bad=[
        _freeze(
            at="objects.0.account_no",
            given=(_freeze_of({**_EARLIER_FREEZE, "agency": _OTHER_AGENCY}),),
        )
    ],
)
def frozen_while_frozen(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """不得重复冻结 (29(2)), as far as the freezes of other agencies are in the same delivery.

    A warning: parts of a balance may be frozen apart.
    """
    yield from _while_in_force(entries)
