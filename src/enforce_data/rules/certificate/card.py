"""One card: its term, its state, its holder's examination and post."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.certificate import (
    CertificateEventKind,
    CertificateStatus,
    Staffing,
)
from enforce_data.counting import years_after
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import D280, DATA_LOGIC, PRACTICE
from enforce_data.model import Certificate
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rules.certificate.sources import PLAN
from enforce_data.rules.guards import enforcement_card, national_card_of_hunan
from enforce_data.values.day import day_of

TERM = 5
"""Years for which a card of the national form is valid; a secondary source says so, no official text was found."""

IN_USE = frozenset({CertificateStatus.VALID, CertificateStatus.SUSPENDED})
"""States in which a card may still be used, or used again."""

_LONG_SINCE = (Given("agency", {"established_on": ABSENT}),)  # the organ of the samples is of 2019


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
    """Valid on one day at least: a card whose last day is before its first, or before its issue, names no validity.

    证件至少有效一天;有效期的最后一日早于第一日,没有填写第一日时早于发证日的,不成其为有效期,故为错误。
    """
    first = card.valid_from or card.issued_on
    if card.valid_until is not None and card.valid_until < first:
        yield "valid_until", {"last": card.valid_until, "first": first}


@rule(
    "ZJ-02",
    Severity.WARNING,
    (*DATA_LOGIC.art(), *PLAN.art("二(一)2")),
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

    状态是更新时间当日的状态,所以与更新当日比较,不与检查当日比较。证件管理要求见湘政办发〔2023〕51号文二(一)2,但数据
    矛盾不分年份。登记往往更新不及时,故只作警告。
    """
    day, last = day_of(card.updated_at), card.valid_until
    if last is None:
        return
    over = last < day
    if (card.status is CertificateStatus.VALID and over) or (card.status is CertificateStatus.EXPIRED and not over):
        yield "status", {"last": last, "day": day, "status": card.status}


@guard("仍在使用的执法证", "enforcement cards still in use", within=enforcement_card)
def card_in_use(card: Any) -> bool:
    """Hold for an enforcement card that is valid or only suspended."""
    return card.status in IN_USE


@rule(
    "ZJ-04",
    Severity.WARNING,
    D280.art(2),
    when=card_in_use,
    dimension=Dimension.CONFORMITY,
    zh=(
        "合同制、辅助人员持有行政执法证",
        "持证人的编制类别为 {staffing};湖南省政府令280号只读到开头部分,在编在职的要求未经证实",
        "核对编制类别;不是在编人员的,收回执法证,改发辅助人员工作证",
    ),
    en=(
        "Contract or auxiliary staff hold an enforcement card",
        "the holder serves as {staffing}; that officers are on the establishment is unconfirmed (280号, opening only)",
        "compare the post; take the card back from staff who are not on the establishment, who get a work card",
    ),
    good=[
        Case({"staffing": "institution"}),
        Case({"staffing": ABSENT}),
        Case({"staffing": "contract", "kind": "auxiliary"}),
        Case({"staffing": "contract", "status": "cancelled"}, note="taken back already"),
    ],
    bad=[
        Case({"staffing": "contract"}, at="staffing"),
        Case({"staffing": "contract", "status": "suspended"}, at="staffing"),
    ],
)
def holder_is_contract_staff(card: Certificate) -> Hits:
    """280号 2 speaks of officers 在编在职; only its opening could be read, so this is a warning.

    A card that was taken back, ran out or was replaced is left alone: what was wrong with it is over.

    湖南省政府令第280号第二条要求执法人员在编在职,但只读到该令开头部分,未经证实,故只作警告。已经收回、过期、换发的证
    件不再追究。
    """
    if card.staffing is Staffing.CONTRACT:
        yield "staffing", {"staffing": card.staffing}


@rule(
    "ZJ-06",
    Severity.WARNING,
    (*PLAN.art("二(一)2"), *D280.art()),
    when=enforcement_card,
    dimension=Dimension.CONFORMITY,
    zh=(
        "发证以后才通过资格考试",
        "{issued} 发证,{passed} 考试才合格",
        "核对考试合格日期和发证日期;换发证件的,填写换发情况",
    ),
    en=(
        "The qualifying examination was passed after the card was issued",
        "issued on {issued}, but the examination was passed on {passed}",
        "compare both days; where the card was replaced, report the replacement",
    ),
    good=[
        Case({"exam_passed_on": "2023-04-10"}, note="the day of issue"),
        Case({"exam_passed_on": ABSENT}),
        Case({"exam_passed_on": "2023-04-11", "kind": "supervision"}),
        Case(
            {
                "exam_passed_on": "2023-04-11",
                "status_events": [
                    {"kind": "replaced", "starts_on": "2023-05-04", "reason": "换发新证", "organ": "湖南省司法厅"}
                ],
            },
            note="replaced: the day may be that of a later examination",
        ),
        Case(
            {"issued_on": "2017-03-31", "exam_passed_on": "2017-04-01", "valid_from": ABSENT},
            given=_LONG_SINCE,
            note="before the measures of the province: not checked",
        ),
    ],
    bad=[
        Case({"exam_passed_on": "2023-04-11"}, at="exam_passed_on"),
        Case(
            {"issued_on": "2017-04-01", "exam_passed_on": "2017-04-02", "valid_from": ABSENT},
            at="exam_passed_on",
            given=_LONG_SINCE,
        ),
    ],
)
def examined_after_the_issue(card: Certificate) -> Hits:
    """考试合格并取得行政执法证件: the examination comes first (湘政办发〔2023〕51号 二(一)2, which repeats 280号).

    Holders are examined again before a card is renewed, so a card that was replaced is left alone, and the day may be
    that of a later examination elsewhere too: a warning.

    考试合格在前,取得执法证在后(湘政办发〔2023〕51号文二(一)2 重申280号令)。换证之前还要考试,所填可能是后一次考试的
    日期,所以不查有换发记录的证件,其他的也只作警告。
    """
    if card.exam_passed_on is None or card.exam_passed_on <= card.issued_on:
        return
    if all(event.kind is not CertificateEventKind.REPLACED for event in card.status_events or ()):
        yield "exam_passed_on", {"issued": card.issued_on, "passed": card.exam_passed_on}


@rule(
    "ZJ-08",
    Severity.WARNING,
    PRACTICE.art(),
    when=national_card_of_hunan,
    dimension=Dimension.TIMELINESS,
    zh=(
        "执法证有效期超过五年",
        "有效期至 {last},五年至 {due};有效期五年未经证实",
        "按证件核对有效期",
    ),
    en=(
        "An enforcement card is valid for more than five years",
        "valid until {last}, five years end on {due}; that cards are valid for five years is unconfirmed",
        "compare the validity with the card",
    ),
    good=[
        Case({"valid_until": "2028-04-10"}, note="five years to the day"),
        Case({"valid_from": "2023-04-11", "valid_until": "2028-04-11"}, note="counted from the first day of validity"),
        Case({"valid_until": ABSENT}),
        Case(
            {"issued_on": "2022-10-31", "exam_passed_on": ABSENT, "valid_from": ABSENT, "valid_until": "2032-10-30"},
            note="the older card",
        ),
        Case({"valid_until": "2033-04-09", "issuer.division": "430000", "kind": "supervision"}),
        Case({"valid_until": "2033-04-09", "issuer.division": "440000"}, note="another province"),
    ],
    bad=[
        Case({"valid_until": "2028-04-11"}, at="valid_until"),
        Case({"valid_until": "2028-04-11", "issuer.division": ABSENT}, at="valid_until"),
        Case(
            {"issued_on": "2022-11-01", "exam_passed_on": ABSENT, "valid_from": ABSENT, "valid_until": "2027-11-02"},
            at="valid_until",
        ),
    ],
)
def card_is_valid_too_long(card: Certificate) -> Hits:
    """Cards of the national form are said to be valid for five years; no official text was found, so a warning.

    A card may be dated some days before it becomes valid, so the years are counted from the later day.

    全国统一样式执法证据称有效期五年,没有找到正式文本,故只作警告。发证日可能早于生效日,年数从较晚的一日算起。
    """
    due = years_after(max(card.issued_on, card.valid_from or card.issued_on), TERM)
    if card.valid_until is not None and card.valid_until > due:
        yield "valid_until", {"last": card.valid_until, "due": due}
