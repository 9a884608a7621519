"""Before the decision: legal review, and discussion by the heads of the organ (行政处罚法 57, 58)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from enforce_data.codes.procedure import LegalReviewResult
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import LegalReview, Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.penalty.outcome import decided

REVIEWS_UNDATED = Unchecked(Said("部分法制审核没有审结日期", "not every legal review says when it was concluded"))

_NOT_PASSED = {"legal_reviews.0.result": "not_passed"}
_PASSED = {"result": "passed", "concluded_on": "2024-05-28"}


@guard("应当法制审核的普通程序处罚", "ordinary penalties that need legal review", within=ordinary_penalty)
def _needs_review(penalty: Any) -> bool:
    return penalty.public_interest is True or any(
        review.grounds for review in penalty.legal_reviews or () if review.required is not False
    )


@guard("情节复杂或者重大的普通程序处罚", "ordinary penalties in complex or grave cases", within=ordinary_penalty)
def _major(penalty: Any) -> bool:
    return penalty.major is True


@guard("经过法制审核的普通程序处罚", "ordinary penalties with legal reviews", within=ordinary_penalty)
def _reviewed(penalty: Any) -> bool:
    return bool(penalty.legal_reviews)


@rule(
    "CF-REV-01",
    Severity.ERROR,
    XZCF.art("58(1)"),
    when=_needs_review,
    zh=(
        "应当法制审核而没有审核通过",
        "属于应当法制审核的情形,{dated} 作出决定前没有审核通过的记录",
        "填写审核结果和审结日期;未经审核或者审核未通过的,不得作出决定",
    ),
    en=(
        "No legal review was passed though one is due",
        "legal review is due, and none was passed by the decision of {dated}",
        "give result and day of the review; without it no decision may be made",
    ),
    good=[
        Case({"public_interest": True}),
        Case({"public_interest": True, "legal_reviews.0.concluded_on": "2024-06-03"}, note="the same day"),
        Case({"public_interest": True, "legal_reviews.0.concluded_on": ABSENT}),
        Case({"legal_reviews": [{"required": False, "grounds": ["complex"], "concluded_on": "2024-06-10"}]}),
    ],
    bad=[
        Case({"public_interest": True, "legal_reviews": ABSENT}, at="legal_reviews"),
        Case({"public_interest": True, "legal_reviews.0.concluded_on": "2024-06-04"}, at="legal_reviews"),
        Case({**_NOT_PASSED, "legal_reviews.0.grounds": ["hearing_held"]}, at="legal_reviews"),
    ],
)
def review_due_but_not_passed(penalty: Penalty) -> Hits:
    """In the four cases of 58 no decision may be made without a review that was passed.

    A passed review without a day counts; the review may come before or after the notice to the party.
    """
    if _lacks_review(penalty):
        yield "legal_reviews", {"dated": decided(penalty).dated}


@rule(
    "CF-REV-02",
    Severity.ERROR,
    XZCF.art("57(2)"),
    when=_major,
    zh=(
        "情节复杂或者重大的处罚没有集体讨论",
        "{dated} 作出决定前没有负责人集体讨论的记录",
        "填写集体讨论的日期和结论;不属于复杂、重大的,更正该项",
    ),
    en=(
        "No collective discussion in a complex or grave case",
        "no discussion by the heads of the organ is on record by the decision of {dated}",
        "give day and conclusion of the discussion; if the case is not complex or grave, correct that",
    ),
    good=[
        Case({"major": True, "discussions": [{"held_on": "2024-06-03", "conclusion": "同意给予行政处罚"}]}),
        Case({"major": True, "discussions": [{"conclusion": "同意给予行政处罚"}]}),
    ],
    bad=[
        Case({"major": True}, at="discussions"),
        Case({"major": True, "discussions": [{"held_on": "2024-06-04"}]}, at="discussions"),
    ],
)
def major_case_not_discussed(penalty: Penalty) -> Hits:
    """The heads of the organ discuss complex or grave violations together and decide (57); the same day is fine.

    ``major`` means these violations and nothing else, not the 重大执法决定 of other texts.
    """
    dated = decided(penalty).dated
    days = [discussion.held_on for discussion in penalty.discussions or ()]
    if all(day is not None and day > dated for day in days):
        yield "discussions", {"dated": dated}


@rule(
    "CF-REV-03",
    Severity.ERROR,
    XZCF.art("58(1)"),
    when=_reviewed,
    zh=(
        "法制审核未通过仍作出处罚决定",
        "决定前最后一次法制审核的结果为未通过",
        "更正审核结果,或者补填其后审核通过的记录;审核未通过的,不得作出决定",
    ),
    en=(
        "Decided though the legal review was not passed",
        "the last legal review before the decision was not passed",
        "correct the result, or add the later review that was passed; without it no decision may be made",
    ),
    good=[
        Case(),
        Case({**_NOT_PASSED, "legal_reviews.1": _PASSED}),
        Case({**_NOT_PASSED, "legal_reviews.0.required": False}, note="a review outside 58"),
        Case({**_NOT_PASSED, "legal_reviews.0.concluded_on": "2024-06-04"}, note="after the decision"),
        Case({**_NOT_PASSED, "legal_reviews.0.concluded_on": ABSENT, "legal_reviews.1": _PASSED}, note="order unknown"),
    ],
    bad=[
        Case(_NOT_PASSED, at="legal_reviews.0.result"),
        Case(
            {**_NOT_PASSED, "legal_reviews.1": {**_PASSED, "concluded_on": "2024-05-23"}}, at="legal_reviews.0.result"
        ),
        Case({**_NOT_PASSED, "legal_reviews.0.concluded_on": ABSENT}, at="legal_reviews.0.result"),
    ],
)
def decided_against_the_review(penalty: Penalty) -> Hits:
    """审核未通过的，不得作出决定 (58): the last review counts, by its day, or by its place where none has a day.

    ``required`` = false marks a review that 58 does not ask for.  Silent where CF-REV-01 speaks.
    """
    last = _last_review(penalty.legal_reviews or ())
    if _needs_review(penalty) and _lacks_review(penalty):
        return
    if last is None:
        yield REVIEWS_UNDATED
        return
    at, review = last
    later = review.concluded_on is not None and review.concluded_on > decided(penalty).dated
    if review.result == LegalReviewResult.NOT_PASSED and review.required is not False and not later:
        yield "legal_reviews", at, "result"


def _lacks_review(penalty: Penalty) -> bool:
    """Whether no review was passed by the day of the decision."""
    dated = decided(penalty).dated
    passed = [each for each in penalty.legal_reviews or () if each.result == LegalReviewResult.PASSED]
    return all(review.concluded_on is not None and review.concluded_on > dated for review in passed)


def _last_review(reviews: Iterable[LegalReview]) -> tuple[int, LegalReview] | None:
    """The last review and its position; None where days are missing and the results differ."""
    numbered = list(enumerate(reviews))
    dated = [(review.concluded_on, at, review) for at, review in numbered if review.concluded_on is not None]
    if len(dated) == len(numbered):
        _, at, review = max(dated, key=lambda each: each[:2])
        return at, review
    if dated and len({review.result for _, review in numbered}) > 1:
        return None
    return numbered[-1]
