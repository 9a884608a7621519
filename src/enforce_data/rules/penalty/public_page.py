"""What stands on the public page of a penalty, and how long (行政处罚法 50; 市场监管总局令45号 5, 6, 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.penalty import PenaltyKind
from enforce_data.counting import after, months_after, years_after
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.identifiers import resident_id
from enforce_data.laws import XXGS, XZCF
from enforce_data.model import Penalty
from enforce_data.model.penalty import ImposedPenalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.penalty.outcome import decided
from enforce_data.rules.penalty.publication import in_credit_system

SHORT_TERM = 3
"""Months for which a mere public criticism, or a small fine, stays public (令45 13)."""

LONG_TERM = 3
"""Years for which every other penalty stays public, and the term of a restriction above which that counts (令45 13)."""

_CRITICISM = frozenset({PenaltyKind.WARNING, PenaltyKind.PUBLIC_CRITICISM})
_PERHAPS_SMALL = _CRITICISM | {PenaltyKind.FINE}
_RESTRICTIONS = frozenset({PenaltyKind.RESTRICT_BUSINESS, PenaltyKind.RESTRICT_OCCUPATION})

_PUBLISHED_ID = resident_id.with_check("43012119791103451")

# Not within a longer number, a code with letters, or an amount with decimals.
_CITIZEN = re.compile(r"(?<![0-9A-Za-z.])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z.-])1[3-9][0-9]{9}(?![0-9A-Za-z.-]|[万亿]?元)")


@guard("公开的处罚案件", "penalty cases that are disclosed")
def _disclosed(penalty: Any) -> bool:
    return penalty.publicity is not None and penalty.publicity.disclosed is True


@guard(
    "有公示日期和截止日期的信用信息系统公示",
    "penalties in the system of enterprise credit with the first and last day of publication",
    within=in_credit_system,
)
def _shown_for_a_term(penalty: Any) -> bool:
    return penalty.publicity.published_on is not None and penalty.publicity.until is not None


def _shown(until: str, kind: str, *kinds: str, **more: Any) -> dict[str, Any]:
    """The changes that publish penalties of some kinds from 7 June 2024 until a day."""
    return {
        "publicity.channel": "enterprise_credit_system",
        "publicity.until": until,
        "penalties": [{"party_no": "1", "kind": each} | more for each in (kind, *kinds)],
        "payments": ABSENT,
    }


_FINE = {"amount": "2000.00"}
_GAINS = {"amount": "500.00"}
_FOUR_YEARS = {"starts_on": "2024-06-11", "ends_on": "2028-06-10"}
_1200_DAYS = {"starts_on": "2024-06-11", "days": 1200}
_STOPPED = {"publicity.early_stop": {"applied_on": "2024-10-08", "stopped_on": "2024-10-15"}}


@rule(
    "CF-PUB-03",
    Severity.WARNING,
    XXGS.art(13),
    when=_shown_for_a_term,
    zh=(
        "公示期限与处罚种类不符",
        "{published} 公示,期限应当至 {due},实际至 {until}",
        "仅受通报批评的公示三个月,其余公示三年,限制超过三年的按实际限制期限;提前停止的,填写停止日期",
    ),
    en=(
        "The term of publication does not fit the penalties",
        "published on {published}, the term ends on {due}, and is given as {until}",
        "three months for public criticism alone, else three years or a longer restriction; or give the early stop",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_shown("2024-09-07", "public_criticism", "warning"), note="three months"),
        Case(_shown("2027-06-07", "fine", **_FINE), note="three years"),
        Case(_shown("2024-09-07", "fine", **_FINE), note="a small fine, which the province defines"),
        Case(_shown("2027-06-07", "confiscate_gains", **_GAINS)),
        Case({**_shown("2024-10-15", "confiscate_gains", **_GAINS), **_STOPPED}),
        Case(_shown("2028-06-10", "restrict_business", **_FOUR_YEARS), note="as long as the restriction"),
        Case(_shown("2034-06-07", "restrict_business", lifelong=True)),
        Case(_shown("2027-09-24", "restrict_business", **_1200_DAYS), note="as long as the restriction, in days"),
        Case(
            {**_shown("2024-09-08", "public_criticism", "warning"), "penalties.2": {"kind": "fine", **_FINE}},
            note="with a fine, which may be a small one",
        ),
        Case({**_shown("2027-06-08", "fine", **_FINE), "publicity.channel": "credit_portal"}, note="another site"),
        Case(
            {
                **_shown("2024-09-13", "confiscate_gains", **_GAINS),
                "publicity.withdrawn_on": "2024-09-13",
                "publicity.withdrawal_reason": "处罚决定被撤销",
            },
            note="withdrawn",
        ),
    ],
    bad=[
        Case(_shown("2024-09-08", "public_criticism"), at="publicity.until"),
        Case(_shown("2024-09-08", "public_criticism", "warning"), at="publicity.until"),
        Case(_shown("2027-09-25", "restrict_business", **_1200_DAYS), at="publicity.until"),
        Case(_shown("2027-06-08", "fine", **_FINE), at="publicity.until"),
        Case(_shown("2027-06-06", "confiscate_gains", **_GAINS), at="publicity.until"),
        Case(_shown("2027-06-08", "restrict_business", days=90), at="publicity.until"),
        Case(_shown("2028-06-11", "restrict_business", **_FOUR_YEARS), at="publicity.until"),
    ],
)
def published_for_another_term(penalty: Penalty) -> Hits:
    """Three months for public criticism alone, three years for the rest, longer only for a longer restriction (13).

    A small fine ends after three months too, and the province says what is small: so a mere fine has only its upper
    end judged, and this is a warning.  What was stopped early or withdrawn ends sooner.

    仅受到通报批评的公示三个月，其余公示三年，限制更长的按实际限制期限（市场监督管理行政处罚信息公示规定第十三条）。较
    低数额罚款也只公示三个月，数额由省级规定，所以单处罚款的只判断上限，并且只作警告；提前停止或者撤回的，结束得更早。
    """
    publicity = penalty.publicity
    if publicity is None or publicity.published_on is None or publicity.until is None:
        return
    published, until = publicity.published_on, publicity.until
    kinds = {imposed.kind for imposed in penalty.penalties or ()}
    criticised = PenaltyKind.PUBLIC_CRITICISM in kinds and kinds <= _CRITICISM
    ordinary = months_after(published, SHORT_TERM) if criticised else years_after(published, LONG_TERM)
    stopped = publicity.early_stop is not None and publicity.early_stop.stopped_on is not None
    stopped = stopped or publicity.withdrawn_on is not None
    latest = max((ordinary, *_long_restrictions(penalty)))
    if until > latest:
        yield "publicity.until", {"published": published, "due": latest, "until": until}
    elif until < ordinary and not kinds <= _PERHAPS_SMALL and not stopped:
        yield "publicity.until", {"published": published, "due": ordinary, "until": until}


@rule(
    "CF-PRIV-01",
    Severity.WARNING,
    (*XZCF.art(50), *XXGS.art(5, 6)),
    when=_disclosed,
    zh=(
        "公开的文字中有个人信息",
        "将要公开的文字中有公民身份号码或者手机号码",
        "删去或者遮盖个人信息后再公开;需要记录的,填写当事人的相应项目",
    ),
    en=(
        "Personal data in a published text",
        "a text that goes to the public page holds a citizen number or the number of a mobile phone",
        "take personal data out or cover them before publication; where they are needed, use the elements of the party",
    ),
    good=[
        Case({"facts": "当事人13名员工未持健康证,货值13800000000元。"}, note="an amount"),
        Case({"facts": "当事人的营业执照号码为430121000123456。"}),
        Case({"facts": "身份证号为430121197911034518。"}, note="no citizen number: its check digit is wrong"),
        Case({"facts": f"身份证号为{_PUBLISHED_ID}。", "publicity": {"disclosed": False, "withheld_reason": "隐私"}}),
        Case({"parties.0.phone": "13874880000"}, note="elements of the party are left out by the publisher"),
    ],
    bad=[
        Case({"facts": f"当事人(身份证号{_PUBLISHED_ID})"}, at="facts"),
        Case({"name": "13874880000号车主案"}, at="name"),
        Case({"decision.reason": "联系电话:13874880000。"}, at="decision.reason"),
        Case({"penalties.0.text": f"对{_PUBLISHED_ID}罚款2000元"}, at="penalties.0.text"),
    ],
)
def personal_data_published(penalty: Penalty) -> Hits:
    """Private matters come to the knowledge of the organ and stay there (处罚法 50; 令45 6).

    A number of this form may be another one by chance: a warning.

    办案中知悉的个人隐私应当保密（第五十条；市场监督管理行政处罚信息公示规定第六条）。形式相同的号码可能碰巧是别的号码，
    所以只作警告。
    """
    for path, text in _public_texts(penalty):
        if _MOBILE.search(text) or any(resident_id.is_valid(found.upper()) for found in _CITIZEN.findall(text)):
            yield path


def _public_texts(penalty: Penalty) -> Iterator[tuple[Path, str]]:
    """The free texts that go to the public page, with their places."""
    yield ("name",), penalty.name
    if penalty.facts is not None:
        yield ("facts",), penalty.facts
    if penalty.decision is not None and penalty.decision.reason is not None:
        yield ("decision", "reason"), penalty.decision.reason
    for at, imposed in enumerate(penalty.penalties or ()):
        if imposed.text is not None:
            yield ("penalties", at, "text"), imposed.text


def _long_restrictions(penalty: Penalty) -> Iterator[date]:
    """The ends of the restrictions that last more than three years; the last of all days where one has no end."""
    for imposed in penalty.penalties or ():
        if imposed.kind not in _RESTRICTIONS:
            continue
        start = imposed.starts_on or decided(penalty).dated
        end = _end(imposed, start)
        if end > years_after(start, LONG_TERM):
            yield end


def _end(imposed: ImposedPenalty, start: date) -> date:
    if imposed.lifelong:
        return date.max
    if imposed.ends_on is not None:
        return imposed.ends_on
    return date.max if imposed.days is None else after(start, imposed.days)
