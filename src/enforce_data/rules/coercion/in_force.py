"""What another agency of the same delivery still holds (行政强制法 23, 29)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from enforce_data.counting import after
from enforce_data.findings import Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import Case, Given, Keyed, Seen, across, guard
from enforce_data.rules.coercion.duration import ended_on, own_end
from enforce_data.rules.coercion.frozen import laid_seal
from enforce_data.rules.coercion.terms import done_freeze, done_on

LEAST_CHARACTERS = 6
"""The shortest number that is taken to identify a thing or an account."""

_DIGEST_LENGTH = 32
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


def _sealed_twice(identifier: str, at: str | None = None) -> Case:
    """Two seals on one thing; a number below six characters is not taken to identify it."""
    number = {"objects.0.identifier": identifier}
    return Case({**_NUMBERED, **number}, at=at, given=(_seal_of({**_EARLIER, **_STILL, **number}),))


def _frozen_twice(account: str, at: str | None = None) -> Case:
    """Two freezes of one account; a number below six characters is not taken to identify it."""
    number = {"objects.0.account_no": account}
    return _freeze(number, at=at, given=(_freeze_of({**_EARLIER_FREEZE, "agency": _OTHER_AGENCY, **number}),))


def _freeze_of(change: Mapping[str, Any]) -> Given:
    return Given("coercion.freeze", {"record_id": "QZ-2024-Y", **change})


@guard("查封的对象有识别号", "seals of things with an identifying number", within=laid_seal)
def _numbered_seal(coercion: Any) -> bool:
    return any(each.identifier is not None for each in coercion.objects or ())


@guard("填写了账号的冻结", "freezes that give bank and account", within=done_freeze)
def _account_freeze(coercion: Any) -> bool:
    return any(each.account_no is not None and each.bank is not None for each in coercion.objects or ())


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
        Case({**_NUMBERED, "kind": "seize"}, given=(_seal_of({**_EARLIER, **_STILL}),), note="seized, not sealed"),
        _sealed_twice("A1234"),
        Case({**_NUMBERED, "objects.0.identifier": "LSVAU2A37N2000008"}, given=(_seal_of({**_EARLIER, **_STILL}),)),
    ],
    bad=[
        Case(_NUMBERED, at="objects.0.identifier", given=(_seal_of({**_EARLIER, **_STILL}),)),
        _sealed_twice("A12345", at="objects.0.identifier"),
    ],
)
def sealed_while_sealed(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """不得重复查封 (23(2)), as far as the seals of other agencies are in the same delivery.

    A warning: the number may be mistyped, or the earlier seal lifted since.

    同一对象不得重复查封（第二十三条第二款），在同一批数据中比对其他机关的查封。识别号可能填错，在先的查封可能后来已经解
    除，所以只作警告。
    """
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
        _freeze(
            {"special_regime": "financial_prudential"},
            given=(_freeze_of({**_EARLIER_FREEZE, "agency": _OTHER_AGENCY}),),
        ),
        _frozen_twice("62001"),
    ],
    bad=[
        _freeze(
            at="objects.0.account_no",
            given=(_freeze_of({**_EARLIER_FREEZE, "agency": _OTHER_AGENCY}),),
        ),
        _frozen_twice("620012", at="objects.0.account_no"),
    ],
)
def frozen_while_frozen(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """不得重复冻结 (29(2)), as far as the freezes of other agencies are in the same delivery.

    A warning: parts of a balance may be frozen apart.

    同一账户不得重复冻结（第二十九条第二款），在同一批数据中比对其他机关的冻结。余额的不同部分可以分别冻结，所以只作警
    告。
    """
    yield from _while_in_force(entries)
