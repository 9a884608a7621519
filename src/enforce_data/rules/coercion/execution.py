"""Compulsory execution, and the order of days of all compulsion (行政强制法 18 to 28, 34 to 46)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from enforce_data.codes.coercion import CoercionKind
from enforce_data.findings import Dimension, Path, Severity, steps
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.execution_terms import REMINDER_DAY_UNKNOWN
from enforce_data.rules.coercion.terms import done_on, execution, is_urgent, no_special_regime, reminder_owed
from enforce_data.rules.guards import special_law_given

_TOLD = {"standard_told_on": "2023-09-22"}

_LIFTED = {"disposal.dated": "2024-03-05", "disposal.returned_on": "2024-03-05"}


_CUSTOMS = {"law": "中华人民共和国海关法", "article": "第六十条", "departs_from": "行政强制法 35"}
_TAXES = {"law": "中华人民共和国税收征收管理法", "article": "第三十二条", "departs_from": "行政强制法 45"}


@guard("没有特别法的强制执行", "executions with no special law named for their surcharges", within=execution)
def _capped(coercion: Any) -> bool:
    return not special_law_given(coercion, 45)


@rule(
    "QZ-EXE-01",
    Severity.ERROR,
    XZQZ.art(35, "37(3)"),
    when=reminder_owed,
    zh=(
        "强制执行决定前没有催告",
        "决定日期为 {dated},首次催告送达日期为 {served}",
        "填写催告及其送达日期,或者更正决定日期;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Execution decided without a reminder before",
        "the decision is dated {dated}, the first reminder was served: {served}",
        "give the reminder and the day of its service, correct the day of the decision, or give the other law",
    ),
    good=[
        Case({"reminders.0.served_on": "2024-02-20"}, sample="coercion.execution", note="the same day"),
        Case(
            {"reminders.0.served_on": "2024-02-21", "asset_flight_evidence": True},
            sample="coercion.execution",
            note="37(3)",
        ),
        Case({"reminders": ABSENT, "kind": "surcharge"}, sample="coercion.execution"),
        Case({"reminders": ABSENT, "kind": "substitute", "immediate": True}, sample="coercion.execution"),
        Case({"reminders.0.served_on": ABSENT}, sample="coercion.execution", note="not checked"),
        Case(
            {"reminders.0.served_on": ABSENT, "reminders.1": {"ordinal": 2, "served_on": "2024-02-26"}},
            sample="coercion.execution",
            note="nor where a later one has its day",
        ),
        Case({"reminders": ABSENT, "special_law": _CUSTOMS}, sample="coercion.execution"),
        Case(
            {"reminders": ABSENT, "court_application": {"reminded_on": "2024-01-15"}},
            sample="coercion.execution",
            note="left to the court",
        ),
    ],
    bad=[
        Case({"reminders.0.served_on": "2024-02-21"}, at="decision.dated", sample="coercion.execution"),
        Case({"reminders": ABSENT}, at="reminders", sample="coercion.execution"),
        Case(
            {"reminders": ABSENT, "asset_flight_evidence": True},
            at="reminders",
            sample="coercion.execution",
            note="evidence shortens the reminder's term, it does not replace the reminder",
        ),
    ],
)
def executed_without_reminder(coercion: Coercion) -> Hits:
    """作出强制执行决定前,应当事先催告 (35).

    Exempt are surcharges, which are themselves the pressure to pay (45), and the immediate clearing of 52; one who
    relies on another law, as customs may for duties, states it.  Signs that assets are moved allow a decision within
    the term of the reminder (37(3)).

    作出强制执行决定前，应当事先催告当事人履行义务（第三十五条），所以判为错误。加处罚款、滞纳金本身就是督促履行的手段
    （第四十五条），立即代履行也无须催告（第五十二条）；依据海关法等其他法律可以不经催告的，写明该法律。有转移、隐匿财物
    迹象的，可以在催告期间作出决定（第三十七条第三款），但仍须催告。
    """
    dated = coercion.decision.dated if coercion.decision else None
    if coercion.reminders is None:
        yield "reminders", {"dated": dated, "served": "—"}
        return
    days = [each.served_on for each in coercion.reminders]
    served = min((day for day in days if day is not None), default=None)
    if served is None:
        yield REMINDER_DAY_UNKNOWN
    elif dated is not None and dated < served and not coercion.asset_flight_evidence:
        yield REMINDER_DAY_UNKNOWN if None in days else ("decision.dated", {"dated": dated, "served": served})


@rule(
    "QZ-EXE-04",
    Severity.ERROR,
    XZQZ.art("43(2)"),
    when=execution,
    zh=(
        "以停水停电等方式迫使履行",
        "对居民生活采取了停止供水、供电、供热、供燃气的方式",
        "不得采取这种方式;填写有误的予以更正",
    ),
    en=(
        "Residents' supply cut off to force performance",
        "water, power, heat or gas of residents was cut off",
        "that way is forbidden; correct the element if it is wrong",
    ),
    good=[Case({"utilities_cut": False}, sample="coercion.execution"), Case({"utilities_cut": True})],
    bad=[Case({"utilities_cut": True}, at="utilities_cut", sample="coercion.execution")],
)
def residents_supply_was_cut(coercion: Coercion) -> Hits:
    """43(2) knows no exception.  The element means residents' supply only, not that of businesses.

    行政机关不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使履行（第四十三条第二款），法律没有例外，所以判为错
    误。这一项只指居民生活，不包括生产经营用水用电。
    """
    if coercion.utilities_cut:
        yield "utilities_cut"


@rule(
    "QZ-EXE-06",
    Severity.ERROR,
    XZQZ.art("45(2)"),
    when=_capped,
    dimension=Dimension.ACCURACY,
    zh=(
        "加处罚款或者滞纳金超出本金",
        "加处 {amount} 元,本金 {due} 元",
        "加处数额以本金为限;减去超出部分或者更正金额;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Surcharge greater than the principal",
        "a surcharge of {amount} yuan on {due} yuan",
        "a surcharge ends at the principal: take off the excess, correct the amounts, or give the other law",
    ),
    good=[
        Case({"surcharges.0.amount": "20000.00"}, sample="coercion.execution"),
        Case({"amount_due": ABSENT, "surcharges.0.amount": "20000.01"}, sample="coercion.execution"),
        Case(
            {"surcharges.1": {**_TOLD, "party_no": "2", "amount": "20000.00"}},
            sample="coercion.execution",
            note="each party by itself",
        ),
        Case({"surcharges.0.amount": "20000.01", "special_law": _TAXES}, sample="coercion.execution"),
        Case({"amount_due": "100.00", "surcharges": [{**_TOLD, "amount": "100.01"}]}, note="no execution"),
    ],
    bad=[
        Case({"surcharges.0.amount": "20000.01"}, at="surcharges.0.amount", sample="coercion.execution"),
        Case(
            {"surcharges.0.amount": "12000.00", "surcharges.1": {**_TOLD, "party_no": "1", "amount": "8000.01"}},
            at="surcharges.1.amount",
            sample="coercion.execution",
            note="the rows of one party together",
        ),
        Case(
            {"surcharges.1": {**_TOLD, "party_no": "1", "amount": "0.01"}},
            at="surcharges.1.amount",
            sample="coercion.execution",
            note="the first row is the whole principal",
        ),
    ],
)
def surcharge_exceeds_the_principal(coercion: Coercion) -> Hits:
    """加处罚款或者滞纳金的数额不得超出金钱给付义务的数额 (45(2)).

    ``amount_due`` is the principal without surcharge.  The rows of one party are added up, those of several parties are
    not: whether the principal is owed by each is not known.  Whether 45(2) binds the surcharge of 税收征收管理法 32 is
    disputed: one who relies on such a law states it, and the rule is silent.

    加处罚款或者滞纳金的数额不得超出金钱给付义务的数额（第四十五条第二款），所以判为错误。应缴金额是不含加处的本金；同一
    当事人的各笔加处合计，不同当事人的分别计算，因为数据看不出各自应负担多少本金。税收征收管理法第三十二条的滞纳金是否受
    此限制有争议，依据这类法律的，写明该法律，本规则不作判断。
    """
    if coercion.amount_due is None:
        return
    sums: dict[str | None, Decimal] = defaultdict(Decimal)
    for at, surcharge in enumerate(coercion.surcharges or ()):
        before = sums[surcharge.party_no]
        total = sums[surcharge.party_no] = before + (surcharge.amount or 0)
        if before <= coercion.amount_due < total:
            yield ("surcharges", at, "amount"), {"amount": total, "due": coercion.amount_due}


@rule(
    "QZ-STATE-01",
    Severity.ERROR,
    XZQZ.art("18①", "24(1)", 25, 26, 27, 28, 37, 39, 40),
    when=no_special_regime,
    dimension=Dimension.CONSISTENCY,
    zh=("强制各环节日期颠倒", "{day} 早于 {element} 的 {before}", "核对决定、实施、处理、中止和终结的日期"),
    en=(
        "Steps of the compulsion in the wrong order",
        "{day} is before {element} of {before}",
        "compare the days of decision, measure, disposal, suspension and end",
    ),
    good=[
        Case({"implemented_at": "2024-03-05T00:00:00+08:00", "approval.approved_at": "2024-03-04T17:00:00+08:00"}),
        Case(
            {
                "decision.dated": "2024-03-06",
                "approval.urgent": True,
                "approval.made_up_at": "2024-03-05T18:00:00+08:00",
            }
        ),
        Case(
            {
                "disposal.dated": "2024-03-05",
                "disposal.returned_on": "2024-03-05",
                "ended_at": "2024-03-05T10:20:00+08:00",
            }
        ),
        Case({"valid_until": "2024-03-05", **_LIFTED}),
        Case(
            {"suspensions": [{"starts_on": "2024-03-12", "ends_on": "2024-03-12"}], "terminated_on": "2024-02-20"},
            sample="coercion.execution",
        ),
        Case({"disposal.dated": "2024-03-01", "special_regime": "emergency"}),
        Case(
            {"kind": "surcharge", "implemented_at": "2023-10-10T00:00:00+08:00"},
            sample="coercion.execution",
            note="a surcharge runs first and is fixed later",
        ),
    ],
    bad=[
        Case({"decision.dated": "2024-03-06"}, at="implemented_at"),
        Case({"disposal.dated": "2024-03-04", "disposal.returned_on": "2024-03-04"}, at="disposal.dated"),
        Case({"valid_until": "2024-03-04", **_LIFTED}, at="valid_until"),
        Case({"ended_at": "2024-03-05T10:19:59+08:00"}, at="ended_at"),
        Case({"terminated_on": "2024-02-19"}, at="terminated_on", sample="coercion.execution"),
        Case(
            {"suspensions": [{"starts_on": "2024-03-12", "ends_on": "2024-03-11"}]},
            at="suspensions.0.ends_on",
            sample="coercion.execution",
        ),
    ],
)
def steps_are_out_of_order(coercion: Coercion) -> Hits:
    """决定 → 实施 → 处理, the first day of a term before its last, 中止 before 恢复: no law can turn these round.

    Only pairs with both days are compared, and the same day is always allowed.  An urgent measure (19) and an immediate
    clearing (52) come before their decision, and a surcharge runs before anyone decides how much it is (45).
    催告 → 决定 is QZ-EXE-01.

    决定、实施、处理依次进行，期限的首日不晚于末日，中止先于恢复，任何法律都不能使次序颠倒，所以判为错误。只比较两个日期
    都有的环节，同日总是允许的；紧急措施（第十九条）和立即代履行（第五十二条）先于决定，加处罚款、滞纳金先起算后确定数额
    （第四十五条）；催告与决定的先后由 QZ-EXE-01 判断。
    """
    for path, day, element, before in _pairs(coercion):
        if day < before:
            yield path, {"day": day.isoformat(), "element": element, "before": before.isoformat()}


def _pairs(coercion: Coercion) -> Iterator[tuple[Path, date, str, date]]:
    """Each later step with its path, and the name and day of the step that comes before it; only known ones."""
    done = done_on(coercion) if coercion.implemented_at else None
    dated = coercion.decision.dated if coercion.decision else None
    unordered = coercion.immediate or is_urgent(coercion) or coercion.kind is CoercionKind.SURCHARGE
    disposed = coercion.disposal.dated if coercion.disposal else None
    pairs = [
        ("implemented_at", done, "decision.dated", None if unordered else dated),
        ("disposal.dated", disposed, "implemented_at", done),
        ("valid_until", coercion.valid_until, "valid_from", coercion.valid_from),
        ("ended_at", coercion.ended_at, "implemented_at", coercion.implemented_at),
        ("terminated_on", coercion.terminated_on, "decision.dated", dated),
    ]
    pairs += [
        (f"suspensions.{at}.ends_on", each.ends_on, "suspensions.starts_on", each.starts_on)
        for at, each in enumerate(coercion.suspensions or ())
    ]
    for name, day, element, before in pairs:
        if day is not None and before is not None:
            yield steps(name), day, element, before
