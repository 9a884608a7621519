"""Property held beyond the organ's own term, or not given back when it was released (行政强制法 27, 28, 32, 33)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind, DisposalKind, ObjectKind, ReleaseGround
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.laws import PRACTICE, XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.coercion.duration import ended_on, own_end, own_end_is_sure
from enforce_data.rules.coercion.terms import done_freeze, done_seizure

PROMPT_DAYS = 3
"""立即退还 (28(2)) and 及时通知 (33(2)) have no number: the days that are waited for, unconfirmed [G]."""

TERM_UNKNOWN = Unchecked(Said("没有填写期限", "the term of the measure is not given"))
DISPOSAL_DAY_UNKNOWN = Unchecked(Said("处理或者解除没有填写日期", "the day of the disposal is not given"))
OWN_END_UNKNOWN = Unchecked(
    Said("延长或者检测检验检疫鉴定的期间没有填写完整", "an extension or examination lacks the days that move the end")
)

_RUNNING = {"disposal": ABSENT, "ended_at": ABSENT, "status": "implemented"}
_NO_TERM = {"QZ-SEIZ-01": "the decision states its term"}
_STILL_FROZEN = {**_RUNNING, "freeze.bank_released_on": ABSENT}
_freeze = partial(Case, sample="coercion.freeze")


@guard("已解除、未变卖的查封、扣押", "seals and seizures that were released, nothing sold", within=done_seizure)
def _released_seizure(coercion: Any) -> bool:
    return (
        coercion.disposal is not None
        and coercion.disposal.kind is DisposalKind.RELEASE
        and coercion.perishable_sale is None
    )


def _held_past_its_end(coercion: Coercion, as_of: AsOf) -> Hits:
    """Find a disposal after the organ's own term, or none although that term is over.

    That the term is over is itself a ground of release (28(1)④, 33(1)④) which exists only from the next day on:
    a release on that ground may be dated then.
    """
    end, disposal = own_end(coercion), coercion.disposal
    ended = ended_on(coercion)
    if end is None:
        yield TERM_UNKNOWN
        return
    if ended is None and disposal is not None:
        yield DISPOSAL_DAY_UNKNOWN
        return
    next_day = after(end, 1)
    expired = disposal is None or disposal.release_ground is ReleaseGround.EXPIRED
    if (ended or as_of.day) <= (next_day if expired else end):
        return
    if not own_end_is_sure(coercion):
        yield OWN_END_UNKNOWN
    else:
        place = "disposal.dated" if disposal else "ended_at" if coercion.ended_at else "disposal"
        yield place, {"end": end, "ended": ended or "—"}


@rule(
    "QZ-SEIZ-04",
    Severity.ERROR,
    XZQZ.art(27, "28(1)④"),
    when=done_seizure,
    dimension=Dimension.TIMELINESS,
    zh=(
        "查封、扣押期限届满没有处理或者解除",
        "期限至 {end}(含延长和检测检验检疫鉴定期间),处理或者解除日期:{ended}",
        "填写处理或者解除的日期;期限依法延长的,填写延长;期限已经届满的,应当及时解除",
    ),
    en=(
        "Seal or seizure neither settled nor released when its term was over",
        "the term ran until {end}, extensions and examinations included; settled or released: {ended}",
        "give the day of the disposal; give the extension, if there was one; what is over must be released",
    ),
    good=[
        Case({"disposal.dated": "2024-04-11", "ended_at": ABSENT}, note="the last day, examined for eight days"),
        Case(
            {"testing": ABSENT, "disposal.dated": "2024-04-04", "disposal.release_ground": "expired"},
            note="released because the term is over, on the first day on which it is",
        ),
        Case({"testing": ABSENT, **_RUNNING}, as_of=date(2024, 4, 4), note="the first day after is not over"),
        Case(
            {
                "testing": ABSENT,
                "disposal.dated": "2024-04-20",
                "extensions": [{"until": "2024-04-20", "days": 17, "approver": "贺兰舟", "reason": "情况复杂"}],
            },
            as_of=date(2024, 4, 1),
        ),
        Case({**_RUNNING, "ended_at": "2024-04-02T15:30:00+08:00"}, note="ended, only not how"),
        Case({**_RUNNING, "approval.lifted_at": "2024-03-05T20:00:00+08:00"}),
        Case({**_RUNNING, "special_regime": "emergency"}),
        Case({**_RUNNING, "kind": "other_measure", "testing": ABSENT}, note="25 sets no term for other measures"),
        Case({**_RUNNING, "valid_until": ABSENT}, also=_NO_TERM, note="not checked"),
        Case(
            {**_RUNNING, "testing.0.ends_on": ABSENT},
            also={"QZ-SEIZ-12": "the end of the examination is not given"},
            note="not checked",
        ),
    ],
    bad=[
        Case({"disposal.dated": "2024-04-12", "ended_at": ABSENT}, at="disposal.dated"),
        Case({"testing": ABSENT, "disposal.dated": "2024-04-04", "ended_at": ABSENT}, at="disposal.dated"),
        Case(
            {
                "testing": ABSENT,
                "disposal.dated": "2024-04-05",
                "disposal.release_ground": "expired",
                "ended_at": ABSENT,
            },
            at="disposal.dated",
        ),
        Case({"testing": ABSENT, **_RUNNING}, at="disposal", as_of=date(2024, 4, 5)),
        Case(
            {
                "testing": ABSENT,
                "valid_until": ABSENT,
                "extensions": [{"until": "2024-04-01", "approver": "贺兰舟", "reason": "情况复杂"}],
                "ended_at": ABSENT,
            },
            at="disposal.dated",
            also=_NO_TERM,
            note="the end of the extension is known",
        ),
        Case({**_RUNNING, "testing": ABSENT, "ended_at": "2024-04-05T08:00:00+08:00"}, at="ended_at"),
    ],
)
def seized_past_its_end(coercion: Coercion, as_of: AsOf) -> Hits:
    """Within the term the organ settles what becomes of the property, else it must release it (27, 28(1)④, 62③).

    The term is the one that the organ itself set, so no other law can excuse it.  The article goes further than its row
    in one point: 期限已经届满 is a ground of release of its own, and one on that ground may be dated the day after.

    行政机关应当在查封、扣押期限内作出处理决定，期限届满的应当及时解除（第二十七条、第二十八条第一款第（四）项，法律责任
    见第六十二条第（三）项）。这里的期限是机关自己确定的，其他法律不能成为理由，所以判为错误。期限届满本身是解除的理由，
    以此为由的，可以在届满次日解除。
    """
    yield from _held_past_its_end(coercion, as_of)


@rule(
    "QZ-FRZ-09",
    Severity.ERROR,
    XZQZ.art("32(1)", "33(1)④"),
    when=done_freeze,
    dimension=Dimension.TIMELINESS,
    zh=(
        "冻结期限届满没有处理或者解除",
        "冻结期限至 {end}(含延长),处理或者解除日期:{ended}",
        "填写处理或者解除的日期;期限依法延长的,填写延长;期限已经届满的,应当及时解除",
    ),
    en=(
        "Freeze neither settled nor released when its term was over",
        "the freeze ran until {end}, extensions included; settled or released: {ended}",
        "give the day of the disposal; give the extension, if there was one; a freeze that is over must be released",
    ),
    good=[
        _freeze({"disposal.dated": "2024-06-12", "ended_at": ABSENT}),
        _freeze({"disposal.dated": "2024-06-13", "disposal.release_ground": "expired", "ended_at": ABSENT}),
        _freeze(_STILL_FROZEN, as_of=date(2024, 6, 13)),
        _freeze(_RUNNING, note="released at the bank within the term"),
        _freeze({**_STILL_FROZEN, "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze(
            {"disposal.dated": "2024-06-13", "ended_at": ABSENT, "freeze.bank_released_on": "2024-06-13"},
            at="disposal.dated",
        ),
        _freeze(_STILL_FROZEN, at="disposal", as_of=date(2024, 6, 14)),
        _freeze(
            {**_STILL_FROZEN, "valid_until": "2024-06-07"},
            at="disposal",
            as_of=date(2024, 6, 9),
            note="over on a Friday, before the Dragon Boat Festival: no term of restraint rolls",
        ),
    ],
)
def frozen_past_its_end(coercion: Coercion, as_of: AsOf) -> Hits:
    """A freeze is settled or released within its term (32(1), 33(1)④); as QZ-SEIZ-04, by the organ's own term.

    That the bank releases by itself when the term is over (33(3)) does not undo the organ's fault (62④).

    冻结应当在期限内作出处理决定或者解除（第三十二条第一款、第三十三条第一款第（四）项），与 QZ-SEIZ-04 一样按机关自己确
    定的期限判断，所以判为错误。金融机构期满自行解除冻结（第三十三条第三款），不免除行政机关逾期的责任（第六十二条第
    （四）项）。
    """
    yield from _held_past_its_end(coercion, as_of)


@rule(
    "QZ-SEIZ-10",
    Severity.WARNING,
    (*XZQZ.art("28(2)"), *PRACTICE.art()),
    when=_released_seizure,
    dimension=Dimension.TIMELINESS,
    zh=(
        "解除查封、扣押后没有立即退还财物",
        "{dated} 解除,退还日期:{returned};法律要求立即,本规则以 {limit} 日为限(未经证实)",
        "填写退还日期;因当事人的原因无法退还的,在备注中说明",
    ),
    en=(
        "Property not returned at once after the release",
        "released on {dated}, returned: {returned}; the law says at once, this rule waits {limit} days (unconfirmed)",
        "give the day of the return; if the party could not be reached, say so under remarks",
    ),
    good=[
        Case({"disposal.returned_on": "2024-04-05"}),
        Case({"disposal.returned_on": ABSENT}, as_of=date(2024, 4, 5)),
        Case({"disposal.returned_on": ABSENT, "objects.0.kind": "premises"}),
        Case({"disposal.returned_on": ABSENT, "kind": "seal"}, note="what was sealed where it stands stays there"),
        Case({"disposal.returned_on": ABSENT, "perishable_sale": {"sold_on": "2024-03-06", "proceeds": "900.00"}}),
        Case({"disposal.returned_on": ABSENT, "disposal.kind": "destroy", "disposal.release_ground": ABSENT}),
    ],
    bad=[
        Case({"disposal.returned_on": "2024-04-06"}, at="disposal.returned_on"),
        Case({"disposal.returned_on": "2024-04-06", "kind": "seal"}, at="disposal.returned_on"),
        Case({"disposal.returned_on": ABSENT}, at="disposal.returned_on", as_of=date(2024, 4, 6)),
    ],
)
def property_was_not_returned(coercion: Coercion, as_of: AsOf) -> Hits:
    """解除查封、扣押应当立即退还财物 (28(2)): at once has no number, so a few days are waited for.

    Premises are not given back, and what was sealed may never have left its owner: there only a late return is judged.
    What was sold as perishable is returned as money.

    解除查封、扣押应当立即退还财物（第二十八条第二款）。立即没有具体日数，本规则等满三日（未经证实），只作警告。场所不存
    在退还；就地查封的财物可能没有离开过当事人，只判断退还过晚的；已作变卖的，退还的是价款。
    """
    disposal = coercion.disposal
    movable = any(each.kind is not ObjectKind.PREMISES for each in coercion.objects or ())
    if disposal is None or disposal.dated is None or not movable:
        return
    returned = disposal.returned_on
    if returned is None and coercion.kind is CoercionKind.SEAL:
        return
    if (returned or as_of.day) > after(disposal.dated, PROMPT_DAYS):
        told = {"dated": disposal.dated, "returned": returned or "—", "limit": PROMPT_DAYS}
        yield "disposal.returned_on", told
