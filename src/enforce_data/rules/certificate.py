"""Enforcement certificates and training (行政执法证件; 湘政办发〔2023〕51号 二(一))."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from enforce_data.codes.certificate import CertificateKind, CertificateStatus
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import DATA_LOGIC, HUNAN51
from enforce_data.model import Certificate
from enforce_data.registers.certificates import valid_on
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.values.day import day_of

FIRST_TRAINING_YEAR = 2024
"""The plan of the province dates from 2023-12-12: 2024 is the first whole year under it."""
TRAINING_HOURS = 60

_PLAN = replace(HUNAN51, since=None)  # it binds the register and the year of training, whenever a card was issued
_OLD_FORM_LENGTH = 15
_WITHOUT_CHECK = slice(0, 17)


@guard("训练要求所及的执法证", "enforcement cards with training")
def card_with_training(card: Any) -> bool:
    """Hold for an enforcement card that reports training."""
    return card.kind is CertificateKind.ENFORCEMENT and card.training is not None


@rule(
    "ZJ-01",
    Severity.ERROR,
    DATA_LOGIC.art(),
    dimension=Dimension.CONSISTENCY,
    zh=("证件有效期颠倒", "有效期至 {last},早于 {first}", "按证件核对有效期"),
    en=("The validity of the card is reversed", "valid until {last}, before {first}", "compare the card"),
    good=[
        Case({"valid_until": "2023-04-10", "status": "expired"}, note="one day"),
        Case({"valid_from": ABSENT, "valid_until": "2023-04-10", "status": "expired"}),
        Case({"valid_until": ABSENT}),
    ],
    bad=[
        Case({"valid_until": "2023-04-09", "status": "expired"}, at="valid_until"),
        Case({"valid_from": ABSENT, "valid_until": "2023-04-09", "status": "expired"}, at="valid_until"),
    ],
)
def card_ends_before_it_begins(card: Certificate) -> Hits:
    """Valid on one day at least: a card whose last day is before its first, or before its issue, names no validity."""
    first = card.valid_from or card.issued_on
    if card.valid_until is not None and card.valid_until < first:
        yield "valid_until", {"last": card.valid_until, "first": first}


@rule(
    "ZJ-02",
    Severity.WARNING,
    (*DATA_LOGIC.art(), *_PLAN.art("二(一)2")),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "证件状态与有效期不符",
        "有效期至 {last},更新于 {day},状态为 {status}",
        "更新状态或者有效期",
    ),
    en=(
        "State and validity of the card disagree",
        "valid until {last}, updated on {day}, and its state is {status}",
        "update the state or the validity",
    ),
    good=[
        Case({"valid_until": "2024-12-20"}, note="the last day"),
        Case({"valid_until": "2024-12-19", "status": "expired"}),
        Case({"valid_until": "2024-12-19", "status": "cancelled"}),
        Case({"valid_until": ABSENT, "status": "expired"}),
    ],
    bad=[
        Case({"valid_until": "2024-12-19"}, at="status"),
        Case({"valid_until": "2024-12-20", "status": "expired"}, at="status"),
    ],
)
def status_disagrees_with_the_validity(card: Certificate) -> Hits:
    """``status`` is as of ``updated_at``, so it is compared with that day and never with today.

    The duty to keep cards in order is 湘政办发〔2023〕51号 二(一)2; the contradiction is one of the data in any year.
    Registers are often renewed late: a warning.
    """
    day, last = day_of(card.updated_at), card.valid_until
    if last is None:
        return
    over = last < day
    if (card.status is CertificateStatus.VALID and over) or (card.status is CertificateStatus.EXPIRED and not over):
        yield "status", {"last": last, "day": day, "status": card.status}


@rule(
    "ZJ-03",
    Severity.WARNING,
    _PLAN.art("二(一)1(2)"),
    when=card_with_training,
    dimension=Dimension.COMPLETENESS,
    zh=("年度培训不足六十学时", "{year} 年度共 {hours} 学时", "补填培训学时;病假、借调等原因未参训的,在备注中说明"),
    en=(
        "Less than sixty hours of training in a year",
        "{hours} hours in {year}",
        "add the hours that are missing; give the reason of an absence under remarks",
    ),
    good=[
        Case({"training.2.hours": "12.0"}, as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9"}, as_of=date(2024, 12, 31), note="the year is not over"),
        Case({"training.2.hours": "11.9", "valid_from": "2024-01-02"}, as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "valid_until": "2024-12-30", "status": "valid"}, as_of=date(2025, 1, 1)),
        Case(
            {
                "training.2.hours": "11.9",
                "status_events": [{"kind": "suspended", "starts_on": "2024-05-01", "ends_on": "2024-06-30"}],
            },
            as_of=date(2025, 1, 1),
            note="not valid all the year",
        ),
        Case({"training": [{"year": 2023, "category": "skills", "hours": "8.0"}]}, as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "kind": "auxiliary"}, as_of=date(2025, 1, 1)),
    ],
    bad=[
        Case({"training.2.hours": "11.9"}, at="training", as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "valid_from": "2024-01-01"}, at="training", as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "valid_until": "2024-12-31"}, at="training", as_of=date(2025, 1, 1)),
    ],
)
def trained_too_little(card: Certificate, as_of: AsOf) -> Hits:
    """每人每年接受不少于 60 学时的培训: of the three categories together, for those who held a card all the year.

    Illness and secondment are not in the data: a warning.  A year without any entry is not judged here.
    """
    training = card.training or ()
    for year in sorted({each.year for each in training}):
        if FIRST_TRAINING_YEAR <= year < as_of.day.year and _valid_all(card, year):
            hours = sum(each.hours for each in training if each.year == year)
            if hours < TRAINING_HOURS:
                yield "training", {"year": year, "hours": hours}


def _valid_all(card: Certificate, year: int) -> bool:
    """Whether a card was valid on every day of a year: validity changes only where an event begins."""
    days = {date(year, 1, 1), date(year, 12, 31)}
    days |= {each.starts_on for each in card.status_events or () if each.starts_on and each.starts_on.year == year}
    return all(valid_on(card, day) for day in days)


def _by_number(card: Certificate) -> Iterator[Keyed]:
    """The number of a card within its issuer, and whose it is: a digest, for no citizen number is to be stored."""
    if (number := card.holder.id_number) is not None:
        if len(number) == _OLD_FORM_LENGTH:
            number = f"{number[:6]}19{number[6:]}"  # the same person's number of eighteen characters, check left out
        person = hashlib.sha256(number[_WITHOUT_CHECK].encode()).hexdigest()
        yield Keyed((card.issuer.code, card.certificate_no), ("certificate_no",), value=person)


@across(
    "ZJ-05",
    Severity.ERROR,
    DATA_LOGIC.art(),
    keys=_by_number,
    dimension=Dimension.ACCURACY,
    zh=(
        "同一证号发给不同的人",
        "同一发证机关的该证号已属于另一身份证件号码的持证人(记录 {other})",
        "按证件核对证号和持证人",
    ),
    en=(
        "One certificate number for different people",
        "this number of the same issuer belongs to a holder with another identity number (record {other})",
        "compare number and holder with the cards",
    ),
    good=[
        Case({"record_id": "ZJ-18012100101-2"}, given=(Given("certificate"),), note="the same person twice"),
        Case(
            {"record_id": "ZJ-X", "issuer.code": "11430100MB0X07077P"},
            given=(Given("certificate", {"holder.id_number": "430121199103251020", "holder.gender": "female"}),),
            note="another issuer",
        ),
        Case(
            {"record_id": "ZJ-X"},
            given=(Given("certificate", {"holder.id_number": "430121880612003"}),),
            note="the old form of the same number",
        ),
    ],
    bad=[
        Case(
            {"record_id": "ZJ-X"},
            at="certificate_no",
            given=(Given("certificate", {"holder.id_number": "430121199103251020", "holder.gender": "female"}),),
        )
    ],
)
def number_belongs_to_two_people(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """An issuer gives a number once.  The later records are named, in the order of the inputs: which is wrong is open.

    The same person may appear twice, with the old and the new form of the identity number too.
    """
    first = entries[0]
    for entry in entries[1:]:
        if entry.value != first.value:
            yield entry, {"other": first.record.id}
