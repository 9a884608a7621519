"""Cards compared across records: whose a number is, and how many cards one person has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.certificate import CertificateStatus
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import DATA_LOGIC, PRACTICE
from enforce_data.model import Certificate
from enforce_data.rulebook import Case, Given, Keyed, Seen, across
from enforce_data.rules.guards import enforcement_card

_OLD_FORM_LENGTH = 15
_WITHOUT_CHECK = slice(0, 17)


def _person(number: str) -> str:
    """Whose a citizen number is, in its old and its new form: a digest, for no such number is to be stored."""
    if len(number) == _OLD_FORM_LENGTH:
        number = f"{number[:6]}19{number[6:]}"  # the same person's number of eighteen characters, check left out
    return hashlib.sha256(number[_WITHOUT_CHECK].encode()).hexdigest()


def _by_number(card: Certificate) -> Iterator[Keyed]:
    """The number of a card within its issuer, and whose it is; by kind of document, of which one person has several."""
    if (number := card.holder.id_number) is not None:
        key = (card.issuer.code, card.certificate_no, str(card.holder.id_type or ""))
        yield Keyed(key, ("certificate_no",), value=_person(number))


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
        Case(
            {"record_id": "ZJ-18012100101-2"},
            given=(Given("certificate"),),
            also={"ZJ-13": "one card in two records"},
            note="the same person twice",
        ),
        Case(
            {"record_id": "ZJ-X", "issuer.code": "11430100MB0X07077P"},
            given=(Given("certificate", {"holder.id_number": "430121199103251020", "holder.gender": "female"}),),
            note="another issuer",
        ),
        Case(
            {"record_id": "ZJ-X"},
            given=(Given("certificate", {"holder.id_number": "430121880612003"}),),
            also={"ZJ-13": "one card in two records"},
            note="the old form of the same number",
        ),
        Case(
            {"record_id": "ZJ-X"},
            given=(Given("certificate", {"holder.id_type": "military_id", "holder.id_number": "军字第1234567号"}),),
            note="another document, maybe of the same person",
        ),
    ],
    bad=[
        Case(
            {"record_id": "ZJ-X"},
            at="certificate_no",
            given=(Given("certificate", {"holder.id_number": "430121199208174025", "holder.gender": "female"}),),
        )
    ],
)
def number_belongs_to_two_people(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """An issuer gives a number once.  The later records are named, in the order of the inputs: which is wrong is open.

    The same person may appear twice, with the old and the new form of the identity number too; numbers of different
    kinds of document may be one person's and are not compared.

    同一发证机关的证号只发一次,发给不同的人属于错误;何者有误不能确定,指出报送在后的记录。同一人的新旧身份证号码视为
    同一号码;证件类型不同的号码可能属于同一人,不作比较。
    """
    first = entries[0]
    for entry in entries[1:]:
        if entry.value != first.value:
            yield entry, {"other": first.record.id}


def _by_holder(card: Certificate) -> Iterator[Keyed]:
    """The holder of a valid card, with the first and the last day of its term."""
    if card.status is CertificateStatus.VALID and (number := card.holder.id_number) is not None:
        first, last = card.valid_from or card.issued_on, card.valid_until or date.max
        yield Keyed((_person(number),), ("certificate_no",), day=first, value=last.isoformat())


@across(
    "ZJ-13",
    Severity.WARNING,
    PRACTICE.art(),
    keys=_by_holder,
    when=enforcement_card,
    dimension=Dimension.ACCURACY,
    zh=(
        "同一人有两张有效执法证",
        "持证人另有一张有效期重叠的有效执法证(记录 {other})",
        "旧证已经换发、收回的,更新其状态;同一证件报送两次的,删除一条",
    ),
    en=(
        "One person with two valid enforcement cards",
        "the holder has another valid card whose term overlaps (record {other})",
        "update the state of a card that was replaced or taken back; withdraw one of two records of one card",
    ),
    good=[
        Case(
            {
                "record_id": "ZJ-X",
                "certificate_no": "18012100201",
                "valid_from": "2028-04-10",
                "valid_until": "2033-04-09",
            },
            given=(Given("certificate"),),
            note="from the day after the first card",
        ),
        Case(
            {"record_id": "ZJ-X", "certificate_no": "18012100201"},
            given=(Given("certificate", {"status": "replaced"}),),
        ),
        Case(
            {"record_id": "ZJ-X", "certificate_no": "18012100201", "kind": "supervision"},
            given=(Given("certificate"),),
            note="a card of another kind",
        ),
        Case(
            {
                "record_id": "ZJ-X",
                "certificate_no": "18012100201",
                "holder.id_number": "430121199103251020",
                "holder.gender": "female",
            },
            given=(Given("certificate"),),
            note="somebody else",
        ),
        Case({"updated_at": "2024-12-21T09:00:00+08:00"}, given=(Given("certificate"),), note="a newer version"),
    ],
    bad=[
        Case(
            {
                "record_id": "ZJ-X",
                "certificate_no": "18012100201",
                "valid_from": "2028-04-09",
                "valid_until": "2033-04-08",
            },
            at="certificate_no",
            given=(Given("certificate"),),
            note="both valid on one day",
        ),
        Case({"record_id": "ZJ-X"}, at="certificate_no", given=(Given("certificate"),), note="one card, two records"),
        Case(
            {"record_id": "ZJ-X", "certificate_no": "18012100201"},
            at="certificate_no",
            given=(Given("certificate", {"holder.id_number": "430121880612003"}, also={"ID-CITIZEN-05": "old form"}),),
            note="the old form of the same number",
        ),
    ],
)
def two_valid_cards_of_one_person(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """An officer has one enforcement card at a time; cards overlap for some days when one is renewed, so a warning.

    The card that begins later is named, of two that begin on one day the later in the order of the inputs.  Cards of
    supervision, of ministries and of auxiliary staff are other kinds and are not compared.

    执法人员同一时间只持一张执法证;换发时新旧证件可能重叠几日,故只作警告。指出开始较晚的证件,同日开始的指出报送在后
    的一条。监督证、部委证件和辅助人员证件属于其他种类,不作比较。
    """
    longest, *later = sorted(entries, key=lambda entry: entry.day or date.min)
    for entry in later:
        if entry.day is not None and entry.day.isoformat() <= longest.value:
            yield entry, {"other": longest.record.id}
        longest = max(longest, entry, key=lambda each: each.value)
