"""Seizing and freezing for longer than the law allows (行政强制法 25, 32)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from enforce_data.findings import Dimension, Path, Said, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.coercion.duration import beyond_the_law, examined
from enforce_data.rules.coercion.terms import done_freeze, done_on, done_seizure, seizure_no_special_law
from enforce_data.rules.guards import special_law_absent, special_law_none

TESTING_DAYS_UNKNOWN = Unchecked(
    Said("检测检验检疫鉴定没有填写起止日期", "the days of an examination that do not count are not given")
)

_UNTESTED = {"testing": ABSENT}
_APPROVED = {"approver": "贺兰舟", "reason": "情况复杂", "notified_on": "2024-03-20"}
EXTENDED_FREEZE: Final[dict[str, Any]] = {
    "extensions": [
        {
            "approved_on": "2024-06-12",
            "days": 10,
            "until": "2024-06-22",
            "approver": "覃望山",
            "reason": "情况复杂",
            "notified_on": "2024-06-12",
        }
    ],
    "disposal.dated": "2024-06-21",
    "freeze.bank_released_on": "2024-06-21",
    "ended_at": ABSENT,
}
"""What makes a lawfully extended freeze of the sample."""
_freeze = partial(Case, sample="coercion.freeze")


@guard(
    "没有说明特别法的查封、扣押",
    "seals and seizures that say nothing of a law on their term",
    within=done_seizure,
)
def _seizure_special_law_unsaid(coercion: Any) -> bool:
    return special_law_absent(coercion, 25)


@guard("明示没有特别法的冻结", "freezes that state that no other law sets their term", within=done_freeze)
def _freeze_no_special_law(coercion: Any) -> bool:
    return special_law_none(coercion, 32)


@guard("没有说明特别法的冻结", "freezes that say nothing of a law on their term", within=done_freeze)
def _freeze_special_law_unsaid(coercion: Any) -> bool:
    return special_law_absent(coercion, 32)


@rule(
    "QZ-SEIZ-02",
    Severity.ERROR,
    XZQZ.art("25(1)", "25(3)"),
    when=seizure_no_special_law,
    dimension=Dimension.TIMELINESS,
    zh=(
        "查封、扣押超过法定期限",
        "扣除检测检验检疫鉴定期间后为 {days} 日,超过 {limit} 日",
        "更正期限和延长日期;法律、行政法规另有规定的,填写“法律另有规定”;期限届满的应当解除",
    ),
    en=(
        "Seal or seizure beyond the term of the law",
        "{days} days, examinations left out; the limit is {limit}",
        "correct the term; give the other law, if there is one; a seizure must be released when its term ends",
    ),
    good=[
        Case({**_UNTESTED, "valid_until": "2024-04-04"}),
        Case(
            {**_UNTESTED, "valid_until": "2024-04-04", "extensions": [{**_APPROVED, "days": 30, "until": "2024-05-04"}]}
        ),
        Case({**_UNTESTED, "valid_until": "2024-04-04", "extensions": [{**_APPROVED, "days": 30}]}),
        Case({"valid_until": "2024-04-12"}, note="30 days and the 8 of the examination"),
        Case(
            {"valid_until": "2024-04-04", "extensions": [{**_APPROVED, "until": "2024-05-12"}]},
            note="examined in the first term",
        ),
        Case(
            {"testing.0.ends_on": ABSENT, "valid_until": "2024-04-20"},
            also={"QZ-SEIZ-12": "not definite"},
            note="not checked",
        ),
        Case(
            {**_UNTESTED, "valid_until": "2024-06-30", "special_law": ABSENT},
            also={"QZ-SEIZ-07": "warned of, nothing stated"},
        ),
        Case({**_UNTESTED, "valid_until": "2024-06-30", "special_law": {"law": "中华人民共和国海关法"}}),
    ],
    bad=[
        Case({**_UNTESTED, "valid_until": "2024-04-05"}, at="valid_until"),
        Case({**_UNTESTED, "valid_from": ABSENT, "valid_until": "2024-04-05"}, at="valid_until"),
        Case(
            {
                **_UNTESTED,
                "valid_until": "2024-04-04",
                "extensions": [{**_APPROVED, "days": 31, "until": "2024-05-05"}],
            },
            at="extensions.0.until",
        ),
        Case(
            {
                **_UNTESTED,
                "valid_until": "2024-03-20",
                "extensions": [{**_APPROVED, "until": "2024-04-10"}, {**_APPROVED, "until": "2024-04-20"}],
            },
            at="extensions.1.until",
            note="in all within 60 days, but 31 of them extended",
        ),
        Case(
            {**_UNTESTED, "valid_until": "2024-03-20", "extensions": [{**_APPROVED, "days": 31}]},
            at="extensions.0.days",
        ),
        Case({"valid_until": "2024-04-13"}, at="valid_until"),
    ],
)
def seized_too_long(coercion: Coercion) -> Hits:
    """Thirty days, thirty more when extended (25(1)), without the days of examinations (25(3)); no end rolls.

    Only where the record itself says that no law or administrative regulation sets another term: hence an error.  The
    day from which the term runs is not counted; without ``valid_from`` it runs from the day of the measure.  Days of an
    examination are left out whether the party was told or not, and one without its days leaves an excess unchecked.

    查封、扣押的期限不得超过三十日，延长不得超过三十日（第二十五条第一款），检测、检验、检疫、技术鉴定的期间不计入（第三
    款），期满遇节假日也不顺延。记录已经写明没有其他法律、行政法规另行规定，所以判为错误。起算当日不计入，没有填写起始日
    期的从实施之日起算；检测等期间无论是否告知一律扣除，起止日期不全的，超期与否不作判断。
    """
    spells, complete = examined(coercion)
    if excess := beyond_the_law(coercion, coercion.valid_from or done_on(coercion), spells):
        yield (excess.at, {"days": excess.days, "limit": excess.limit}) if complete else TESTING_DAYS_UNKNOWN


@rule(
    "QZ-SEIZ-07",
    Severity.WARNING,
    XZQZ.art("25(1)", "25(3)"),
    when=_seizure_special_law_unsaid,
    dimension=Dimension.TIMELINESS,
    zh=(
        "查封、扣押超过一般期限,没有说明法律另有规定",
        "扣除已告知的检测检验检疫鉴定期间后为 {days} 日,一般不超过 {limit} 日",
        "更正期限;法律、行政法规另有规定的,填写“法律另有规定”;检测检验检疫鉴定期间填写告知日期",
    ),
    en=(
        "Seal or seizure beyond the general term, no other law stated",
        "{days} days, examinations that the party was told of left out; the general limit is {limit}",
        "correct the term; give the other law, if there is one; give the day on which an examination was told",
    ),
    good=[
        Case({**_UNTESTED, "valid_until": "2024-04-04", "special_law": ABSENT}),
        Case({"valid_until": "2024-04-12", "special_law": ABSENT}, note="the eight days of the examination"),
        Case({**_UNTESTED, "valid_until": "2024-06-30", "special_law": {"law": "中华人民共和国海关法"}}),
    ],
    bad=[
        Case({**_UNTESTED, "valid_until": "2024-04-05", "special_law": ABSENT}, at="valid_until"),
        Case({"valid_until": "2024-04-13", "special_law": ABSENT}, at="valid_until"),
        Case(
            {"valid_until": "2024-04-05", "special_law": ABSENT, "testing.0.notified_on": ABSENT},
            at="valid_until",
            also={"QZ-SEIZ-12": "the party was not told of the examination"},
        ),
    ],
)
def seized_longer_than_usual(coercion: Coercion) -> Hits:
    """As QZ-SEIZ-02 where the record says nothing about other laws: one may allow more (25(1)), hence a warning.

    An examination is left out only where the party was told of its days (25(3)).

    与 QZ-SEIZ-02 相同，但记录没有说明是否另有规定；法律、行政法规可以规定更长的期限（第二十五条第一款），所以只作警告。
    检测等期间只有书面告知当事人的才扣除（第三款）。
    """
    spells, complete = examined(coercion, told_only=True)
    if excess := beyond_the_law(coercion, coercion.valid_from or done_on(coercion), spells):
        yield (excess.at, {"days": excess.days, "limit": excess.limit}) if complete else TESTING_DAYS_UNKNOWN


@rule(
    "QZ-FRZ-02",
    Severity.ERROR,
    XZQZ.art("32(1)"),
    when=_freeze_no_special_law,
    dimension=Dimension.TIMELINESS,
    zh=(
        "冻结超过法定期限",
        "自冻结之日起为 {days} 日,超过 {limit} 日",
        "更正期限和延长日期;法律另有规定的,填写“法律另有规定”;期限届满的应当解除",
    ),
    en=(
        "Freeze beyond the term of the law",
        "{days} days from the freeze; the limit is {limit}",
        "correct the term; give the other law, if there is one; a freeze must be released when its term ends",
    ),
    good=[
        _freeze({"valid_until": "2024-06-13"}),
        _freeze({"valid_until": "2024-06-13", **EXTENDED_FREEZE, "extensions.0.until": "2024-07-13"}),
        _freeze({"valid_until": "2024-06-14", "special_law": {"law": "中华人民共和国证券法"}}),
        _freeze({"valid_until": "2024-06-14", "special_law": ABSENT}, also={"QZ-FRZ-07": "warned of, nothing stated"}),
        _freeze({"valid_until": "2024-06-14", "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze({"valid_until": "2024-06-14"}, at="valid_until"),
        _freeze({"valid_until": "2024-06-14", "valid_from": "2024-05-15"}, at="valid_until", note="from the freeze on"),
        _freeze(
            {"valid_until": "2024-06-13", **EXTENDED_FREEZE, "extensions.0.until": "2024-07-14"},
            at="extensions.0.until",
        ),
    ],
)
def frozen_too_long(coercion: Coercion) -> Hits:
    """Thirty days from the freeze (not from the decision), thirty more when extended (32(1)); no end rolls.

    Only a law may say otherwise, and this record says that none does: hence an error.

    冻结的期限自冻结之日起三十日，不从决定之日起算，延长不得超过三十日（第三十二条第一款），期满遇节假日也不顺延。只有法
    律可以另行规定，而记录已经写明没有，所以判为错误。
    """
    yield from _frozen_beyond_the_law(coercion)


def _frozen_beyond_the_law(coercion: Coercion) -> Iterator[tuple[Path, dict[str, Any]]]:
    if excess := beyond_the_law(coercion, done_on(coercion)):
        yield excess.at, {"days": excess.days, "limit": excess.limit}


@rule(
    "QZ-FRZ-07",
    Severity.WARNING,
    XZQZ.art("32(1)"),
    when=_freeze_special_law_unsaid,
    dimension=Dimension.TIMELINESS,
    zh=(
        "冻结超过一般期限,没有说明法律另有规定",
        "自冻结之日起为 {days} 日,一般不超过 {limit} 日",
        "更正期限;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Freeze beyond the general term, no other law stated",
        "{days} days from the freeze; the general limit is {limit}",
        "correct the term; give the other law, if there is one",
    ),
    good=[
        _freeze({"valid_until": "2024-06-13", "special_law": ABSENT}),
        _freeze({"valid_until": "2024-06-14", "special_law": {"law": "中华人民共和国证券法"}}),
    ],
    bad=[_freeze({"valid_until": "2024-06-14", "special_law": ABSENT}, at="valid_until")],
)
def frozen_longer_than_usual(coercion: Coercion) -> Hits:
    """As QZ-FRZ-02 where the record says nothing about other laws: one may allow more (32(1)), hence a warning.

    与 QZ-FRZ-02 相同，但记录没有说明法律是否另有规定；法律可以规定更长的期限（第三十二条第一款），所以只作警告。
    """
    yield from _frozen_beyond_the_law(coercion)
