"""Before the decision: legal review, and discussion by the heads of the organ (行政处罚法 57, 58)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.procedure import LegalReviewResult
from enforce_data.findings import Said, Severity
from enforce_data.laws import G118, XZCF, YSHJ
from enforce_data.model import LegalReview, Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.penalty.outcome import decided

ORDER_OF_REVIEWS = Unchecked(
    Said("不能确定哪一次法制审核在后", "which legal review was the last is not clear from their days")
)

_HEARD = {
    "hearings": [
        {
            "party_no": "1",
            "notified_on": "2024-05-08",
            "requested_on": "2024-05-09",
            "hearing_notice_on": "2024-05-10",
            "held_on": "2024-05-23",
            "record_document": {"kind": "hearing_record", "dated": "2024-05-23"},
        }
    ]
}
_NOT_PASSED = {"legal_reviews.0.result": "not_passed"}
_PASSED = {"result": "passed", "concluded_on": "2024-05-28"}


@guard("应当法制审核的普通程序处罚", "ordinary penalties that need legal review", within=ordinary_penalty)
def needs_review(penalty: Any) -> bool:
    """Hold where a ground of 58 is on record."""
    return penalty.public_interest is True or any(
        review.grounds for review in penalty.legal_reviews or () if review.required is not False
    )


@guard("情节复杂或者重大的普通程序处罚", "ordinary penalties in complex or grave cases", within=ordinary_penalty)
def _major(penalty: Any) -> bool:
    return penalty.major is True


@guard(
    "经过听证、没有注明审核情形的普通程序处罚",
    "ordinary penalties after a hearing, without ground of review",
    within=ordinary_penalty,
)
def _heard_unlisted(penalty: Any) -> bool:
    dated = penalty.decision.dated
    held = [hearing.held_on for hearing in penalty.hearings or () if hearing.held_on is not None]
    return any(day <= dated for day in held) and not needs_review(penalty)


@guard("注明应当审核的普通程序处罚", "ordinary penalties with a review said to be required", within=ordinary_penalty)
def _said_to_be_required(penalty: Any) -> bool:
    required = any(review.required and not review.grounds for review in penalty.legal_reviews or ())
    return required and not needs_review(penalty) and not _heard_unlisted(penalty)


@guard("经过法制审核的普通程序处罚", "ordinary penalties with legal reviews", within=ordinary_penalty)
def _reviewed(penalty: Any) -> bool:
    return bool(penalty.legal_reviews)


@rule(
    "CF-REV-01",
    Severity.ERROR,
    XZCF.art("58(1)"),
    when=needs_review,
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

    属于法定四种情形之一的，未经法制审核或者审核未通过，不得作出决定（第五十八条第一款），法律没有规定例外，所以判为错
    误。审核通过而没有填写审结日期的，视为决定前已经通过；审核可以在告知当事人之前，也可以在其后。
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
        Case(note="neither complex nor grave"),
        Case({"major": True}, sample="penalty.simple", note="decided by the officers (52)"),
    ],
    bad=[
        Case({"major": True}, at="discussions"),
        Case({"major": True, "discussions": [{"held_on": "2024-06-04"}]}, at="discussions"),
    ],
)
def major_case_not_discussed(penalty: Penalty) -> Hits:
    """The heads of the organ discuss complex or grave violations together and decide (57); the same day is fine.

    ``major`` means these violations and nothing else, not the 重大执法决定 of other texts.

    对情节复杂或者重大违法行为给予处罚，由行政机关负责人集体讨论决定（第五十七条第二款），没有例外，所以判为错误；与决
    定同日讨论的，符合规定。“情节复杂或者重大”仅指本款的情形，不是其他文件所称的重大执法决定。
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
        Case(
            {"legal_reviews.1": {"result": "not_passed", "concluded_on": "2024-05-24"}},
            note="both on one day, in which order is unknown",
        ),
        Case({"legal_reviews": [{"result": "not_passed", "concluded_on": "2024-04-10"}]}, sample="penalty.simple"),
    ],
    bad=[
        Case(_NOT_PASSED, at="legal_reviews.0.result"),
        Case(
            {**_NOT_PASSED, "legal_reviews.1": {**_PASSED, "concluded_on": "2024-05-23"}}, at="legal_reviews.0.result"
        ),
        Case({**_NOT_PASSED, "legal_reviews.0.concluded_on": ABSENT}, at="legal_reviews.0.result"),
        Case({**_NOT_PASSED, "legal_reviews.0.concluded_on": "2024-06-03"}, at="legal_reviews.0.result"),
        Case(
            {**_NOT_PASSED, "legal_reviews.1": {**_PASSED, "concluded_on": "2024-06-04"}},
            at="legal_reviews.0.result",
            note="passed after the decision",
        ),
    ],
)
def decided_against_the_review(penalty: Penalty) -> Hits:
    """审核未通过的，不得作出决定 (58): the last review by the decision counts, by its day, without days by its place.

    ``required`` = false marks a review that 58 does not ask for.  Silent where CF-REV-01 speaks, not checked
    where the order is not clear.

    审核未通过的，不得作出决定（第五十八条第一款），所以判为错误。以作出决定前的最后一次审核为准，按审结日期确定先后，
    都没有日期的按填写顺序，先后不能确定的不作判断。注明不属于应当审核的，以及 CF-REV-01 已经指出的，本规则不再提示。
    """
    if needs_review(penalty) and _lacks_review(penalty):
        return
    reviews = _reviews_by_the_decision(penalty)
    if reviews and _last(reviews) is None:
        yield ORDER_OF_REVIEWS
    elif (at := _failed_review(penalty)) is not None:
        yield "legal_reviews", at, "result"


@rule(
    "CF-REV-04",
    Severity.WARNING,
    XZCF.art("58(1)②"),
    when=_heard_unlisted,
    zh=(
        "经过听证的案件没有法制审核通过",
        "举行过听证,{dated} 作出决定前没有审核通过的记录",
        "直接关系重大权益的,填写审核情形、结果和审结日期;未经审核的,不得作出决定",
    ),
    en=(
        "A hearing was held, and no legal review was passed",
        "a hearing was held, and no review was passed by the decision of {dated}",
        "where major rights are directly concerned, give the review, without which no decision may be made",
    ),
    good=[
        Case(_HEARD),
        Case({**_HEARD, "legal_reviews.0.concluded_on": "2024-06-03"}, note="the same day"),
        Case(
            {**_HEARD, "hearings.0.held_on": ABSENT, "hearings.0.withdrawn_on": "2024-05-15", "legal_reviews": ABSENT}
        ),
    ],
    bad=[
        Case({**_HEARD, "legal_reviews": ABSENT}, at="legal_reviews"),
        Case({**_HEARD, "legal_reviews.0.concluded_on": "2024-06-04"}, at="legal_reviews"),
    ],
)
def heard_but_not_reviewed(penalty: Penalty) -> Hits:
    """直接关系当事人或者第三人重大权益,经过听证程序的 (58②): the hearing alone does not prove the first half.

    Hence a warning.  Where a ground of 58 is on record, CF-REV-01 speaks; where the last review failed, CF-REV-03.

    直接关系当事人或者第三人重大权益、经过听证程序的，应当法制审核（第五十八条第一款第（二）项）；只凭举行过听证，还不
    能认定直接关系重大权益，所以只作警告。已经注明审核情形的，由 CF-REV-01 判断；最后一次审核未通过的，由 CF-REV-03 判
    断。
    """
    if _lacks_review(penalty) and _failed_review(penalty) is None:
        yield "legal_reviews", {"dated": decided(penalty).dated}


@rule(
    "CF-REV-05",
    Severity.WARNING,
    XZCF.art("58(2)"),
    when=_reviewed,
    zh=(
        "法制审核人员没有法律职业资格",
        "审核人员没有通过国家统一法律职业资格考试取得资格",
        "核对资格;初次从事审核的,由具备资格的人员审核",
    ),
    en=(
        "A legal reviewer without the legal qualification",
        "the reviewer is said not to hold the legal professional qualification",
        "compare; whoever reviews for the first time must hold it",
    ),
    good=[
        Case({"legal_reviews.0.reviewer_qualified": ABSENT}),
        Case({"legal_reviews.0.reviewer_qualified": False, "legal_reviews.0.required": False}),
        Case({"legal_reviews.0.reviewer_qualified": False, "legal_reviews.0.concluded_on": "2024-06-04"}),
        Case({"legal_reviews": [{"result": "passed", "reviewer_qualified": False}]}, sample="penalty.simple"),
    ],
    bad=[
        Case({"legal_reviews.0.reviewer_qualified": False}, at="legal_reviews.0.reviewer_qualified"),
        Case(
            {"legal_reviews.0.reviewer_qualified": False, "legal_reviews.0.concluded_on": "2024-06-03"},
            at="legal_reviews.0.reviewer_qualified",
            note="on the day of the decision",
        ),
    ],
)
def reviewer_not_qualified(penalty: Penalty) -> Hits:
    """Only those who review for the first time must have passed the examination (58(2)): a warning.

    Asked of reviews by the day of the decision that are not marked as outside 58.

    法律只要求初次从事法制审核的人员通过国家统一法律职业资格考试取得资格（第五十八条第二款），数据中看不出是否初次，所
    以只作警告。只看决定之日以前、没有注明不属于应当审核的审核。
    """
    dated = decided(penalty).dated
    for at, review in enumerate(penalty.legal_reviews or ()):
        later = review.concluded_on is not None and review.concluded_on > dated
        if review.reviewer_qualified is False and review.required is not False and not later:
            yield "legal_reviews", at, "reviewer_qualified"


@rule(
    "CF-REV-06",
    Severity.WARNING,
    (*XZCF.art("58(1)④"), *YSHJ.art(58), *G118.art()),
    when=_said_to_be_required,
    zh=(
        "注明应当审核而没有法制审核通过",
        "注明依法应当审核,{dated} 作出决定前没有审核通过的记录",
        "填写审核情形、结果和审结日期;不属于应当审核的,更正该项(国办发〔2018〕118号的要求未能全部核实)",
    ),
    en=(
        "A review said to be required was not passed",
        "a review is said to be required, and none was passed by the decision of {dated}",
        "give ground, result and day; if it is not required, correct that (the opinion of 2018 is partly unconfirmed)",
    ),
    good=[
        Case({"legal_reviews.0.required": True}),
        Case({"legal_reviews.0.required": True, "legal_reviews.0.concluded_on": "2024-06-03"}, note="the same day"),
        Case({"legal_reviews.0.required": False, "legal_reviews.0.concluded_on": "2024-06-04"}),
    ],
    bad=[
        Case({"legal_reviews": [{"required": True, "submitted_on": "2024-05-20"}]}, at="legal_reviews"),
        Case({"legal_reviews.0.required": True, "legal_reviews.0.concluded_on": "2024-06-04"}, at="legal_reviews"),
    ],
)
def required_review_not_passed(penalty: Penalty) -> Hits:
    """A law or regulation may ask for the review (58④; 条例 58), but so may a local list of 重大执法决定: a warning.

    Silent where CF-REV-03 speaks: the last review was not passed.

    法律、法规可以规定其他应当审核的情形（第五十八条第一款第（四）项；优化营商环境条例第五十八条），但注明应当审核也可
    能出于本地的重大执法决定目录，所以只作警告。最后一次审核未通过的，由 CF-REV-03 判断。
    """
    if _lacks_review(penalty) and _failed_review(penalty) is None:
        yield "legal_reviews", {"dated": decided(penalty).dated}


def _lacks_review(penalty: Penalty) -> bool:
    """Whether no review was passed by the day of the decision."""
    dated = decided(penalty).dated
    passed = [each for each in penalty.legal_reviews or () if each.result == LegalReviewResult.PASSED]
    return all(review.concluded_on is not None and review.concluded_on > dated for review in passed)


def _failed_review(penalty: Penalty) -> int | None:
    """The position of the last review before the decision, where 58 asks for it and it was not passed."""
    last = _last(_reviews_by_the_decision(penalty))
    if last is None:
        return None
    at, review = last
    return at if review.result == LegalReviewResult.NOT_PASSED and review.required is not False else None


def _reviews_by_the_decision(penalty: Penalty) -> list[tuple[int, LegalReview]]:
    """The reviews that were not concluded after the decision, with their positions."""
    dated, reviews = decided(penalty).dated, enumerate(penalty.legal_reviews or ())
    return [(at, review) for at, review in reviews if review.concluded_on is None or review.concluded_on <= dated]


def _last(reviews: list[tuple[int, LegalReview]]) -> tuple[int, LegalReview] | None:
    """The last of some reviews; None where there is none, or their days leave open which of different results is."""
    days = [review.concluded_on for _, review in reviews if review.concluded_on is not None]
    if days and len(days) < len(reviews):
        latest = reviews
    else:
        latest = [each for each in reviews if not days or each[1].concluded_on == max(days)]
    unclear = days and len({review.result for _, review in latest}) > 1
    return None if unclear or not latest else latest[-1]
