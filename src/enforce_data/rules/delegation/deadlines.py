"""Publishing a letter of delegation and filing it (行政处罚法 20(2); 行政许可法 24(1); 51号 二(三)2(2)).

None of the texts sets a limit: the days below are the defaults of this rule book, and every finding says so.
"""

from __future__ import annotations

from datetime import date

from enforce_data.codes.matter import ActKind
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZCF, XZXK
from enforce_data.model import Delegation
from enforce_data.registers.delegations import last_day
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.delegation.letters import (
    BEFORE_THE_PLAN,
    BETWEEN_COUNTY_ORGANS,
    END_UNKNOWN,
    INSPECTION_ONLY,
    KIND_UNKNOWN,
    PLAN,
    UNDER_THE_PLAN,
    UNSTATED,
    county_to_township,
    end_is_unknown,
    holds,
    penalty_license_or_township_letter,
    penalty_or_township_letter,
)
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

PUBLICATION = 20
"""Working days from the signing of a letter to its publication; no text sets a limit."""
FILING = 20
"""Working days from the signing of a letter to its filing with the justice department; no text sets a limit."""

# The sample was signed on 15 January 2024.  Sunday 4 February is a make-up day, and the festival begins on the 10th.
_LAST, _NEXT = date(2024, 2, 9), date(2024, 2, 10)
_LICENCE = {"matters.0.act_kind": "license"}
_ENDED = {"status": "withdrawn", "terminated_on": "2024-02-09"}
_NO_DAY = {"WT-25": "when it was withdrawn is not stated"}
_TO_A_COUNTY_ORGAN = {**INSPECTION_ONLY, **BETWEEN_COUNTY_ORGANS}


def _overdue(letter: Delegation, at: str, done: date | None, days: int, holidays: Holidays, as_of: AsOf) -> Hits:
    """Name a place where something was done, or is still to be done, later than some working days after signing.

    Nothing needs to be done any more for a letter that ended before.
    """
    due = holidays.working_day_after(letter.signed_on, days)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif (done or as_of.day) <= due or (done is None and last_day(letter) <= due):
        return
    elif done is None and end_is_unknown(letter):
        yield END_UNKNOWN
    else:
        yield at, {"signed": letter.signed_on, "due": due, "days": days}


@rule(
    "WT-11",
    Severity.WARNING,
    (*XZCF.art("20(2)"), *XZXK.art("24(1)"), *PLAN.art("二(三)2(2)")),
    when=penalty_license_or_township_letter,
    dimension=Dimension.TIMELINESS,
    zh=(
        "委托机关没有及时公布委托书",
        "签订于 {signed},至 {due}({days} 个工作日,法律没有规定期限,此为规则库默认值)没有公布",
        "由委托机关向社会公布委托书,并填写公布日期",
    ),
    en=(
        "The delegator did not publish the letter in time",
        "signed on {signed}, not published by {due} ({days} working days, our default: the Acts set no limit)",
        "let the delegator publish the letter, and give the day of publication",
    ),
    good=[
        Case({"delegator_published_on": _LAST.isoformat()}, note="the twentieth working day"),
        Case({"delegator_published_on": ABSENT}, as_of=_LAST, note="not yet due"),
        Case({"delegator_published_on": ABSENT, **_ENDED}, note="ended before"),
        Case({"delegator_published_on": ABSENT, "status": "withdrawn"}, also=_NO_DAY, note="not checked"),
        Case({"delegator_published_on": ABSENT, **_TO_A_COUNTY_ORGAN}),
        Case({"delegator_published_on": ABSENT, **BETWEEN_COUNTY_ORGANS, **UNSTATED}, note="not checked"),
    ],
    bad=[
        Case({"delegator_published_on": _NEXT.isoformat()}, at="delegator_published_on"),
        Case({"delegator_published_on": ABSENT}, at="delegator_published_on", as_of=_NEXT),
        Case({"delegator_published_on": ABSENT, **_LICENCE, **BETWEEN_COUNTY_ORGANS}, at="delegator_published_on"),
        Case({"delegator_published_on": ABSENT, **INSPECTION_ONLY}, at="delegator_published_on"),
        Case(
            {"delegator_published_on": ABSENT, **_ENDED, "terminated_on": "2024-02-10"},
            at="delegator_published_on",
            note="ended a day later",
        ),
    ],
)
def delegator_has_not_published(letter: Delegation, holidays: Holidays, as_of: AsOf) -> Hits:
    """委托行政机关…应当将委托书向社会公布 (20(2)); of licences, 予以公告 (24(1)); to a township, 向社会公布 (51号).

    The texts set no limit, so the days are a default and a late publication is a warning.

    处罚委托书应当向社会公布,许可委托应当公告,对乡镇、街道的委托也应当公布。法律和文件都没有规定期限,工作日数是规则
    库默认值,逾期公布只作警告。
    """
    certain = holds(letter, ActKind.PENALTY, ActKind.LICENSE) or county_to_township(letter)
    done = letter.delegator_published_on
    late = _overdue(letter, "delegator_published_on", done, PUBLICATION, holidays, as_of)
    yield from late if certain else (KIND_UNKNOWN for _ in late)


@rule(
    "WT-12",
    Severity.WARNING,
    (*XZCF.art("20(2)"), *PLAN.art("二(三)2(2)")),
    when=penalty_or_township_letter,
    dimension=Dimension.TIMELINESS,
    zh=(
        "受委托组织没有及时公布委托书",
        "签订于 {signed},至 {due}({days} 个工作日,法律没有规定期限,此为规则库默认值)没有公布",
        "由受委托组织向社会公布委托书,并填写公布日期",
    ),
    en=(
        "The delegate did not publish the letter in time",
        "signed on {signed}, not published by {due} ({days} working days, our default: the Act sets no limit)",
        "let the delegate publish the letter, and give the day of publication",
    ),
    good=[
        Case({"delegate_published_on": _LAST.isoformat()}, note="the twentieth working day"),
        Case({"delegate_published_on": ABSENT}, as_of=_LAST, note="not yet due"),
        Case({"delegate_published_on": ABSENT, **_ENDED}, note="ended before"),
        Case({"delegate_published_on": ABSENT, **_LICENCE, **BETWEEN_COUNTY_ORGANS}, note="licences: the delegator"),
        Case({"delegate_published_on": ABSENT, **BETWEEN_COUNTY_ORGANS, **UNSTATED}, note="not checked"),
    ],
    bad=[
        Case({"delegate_published_on": _NEXT.isoformat()}, at="delegate_published_on"),
        Case({"delegate_published_on": ABSENT}, at="delegate_published_on", as_of=_NEXT),
        Case({"delegate_published_on": ABSENT, **INSPECTION_ONLY}, at="delegate_published_on"),
    ],
)
def delegate_has_not_published(letter: Delegation, holidays: Holidays, as_of: AsOf) -> Hits:
    """委托行政机关和受委托组织应当将委托书向社会公布 (20(2)): both of them; so too the township (51号).

    行政许可法 24 binds the delegator alone.  The texts set no limit, so this is a warning.

    处罚委托书应由委托机关和受委托组织双方公布,湘政办发〔2023〕51号文对乡镇、街道的要求相同;行政许可法第二十四条只约
    束委托机关。没有规定期限,工作日数是规则库默认值,故只作警告。
    """
    certain = holds(letter, ActKind.PENALTY) or county_to_township(letter)
    done = letter.delegate_published_on
    late = _overdue(letter, "delegate_published_on", done, PUBLICATION, holidays, as_of)
    yield from late if certain else (KIND_UNKNOWN for _ in late)


@rule(
    "WT-13",
    Severity.WARNING,
    PLAN.art("二(三)2(2)"),
    when=county_to_township,
    dimension=Dimension.TIMELINESS,
    zh=(
        "委托乡镇、街道执法没有备案",
        "签订于 {signed},至 {due}({days} 个工作日,文件没有规定期限,此为规则库默认值)没有备案日期或者备案机关",
        "报县级司法行政部门备案,并填写备案日期和备案机关",
    ),
    en=(
        "A delegation to a township was not filed",
        "signed on {signed}; by {due} ({days} working days, our default: no limit is set) no day or organ of filing",
        "file it with the justice department of the county, and give day and organ",
    ),
    good=[
        Case({"filed_on": "2024-06-03"}, note="filed late, which no text forbids"),
        Case({"filed_on": ABSENT, "filing_organ": ABSENT}, as_of=_LAST, note="not yet due"),
        Case({"filed_on": ABSENT, **_ENDED}, note="ended before"),
        Case({"filed_on": ABSENT, **BETWEEN_COUNTY_ORGANS}),
        Case({"filed_on": ABSENT, **BEFORE_THE_PLAN}),
    ],
    bad=[
        Case({"filed_on": ABSENT, "filing_organ": ABSENT}, at="filed_on", as_of=_NEXT),
        Case({"filing_organ": ABSENT}, at="filing_organ", as_of=_NEXT),
        Case({"filed_on": ABSENT, **UNDER_THE_PLAN}, at="filed_on"),
    ],
)
def delegation_was_not_filed(letter: Delegation, holidays: Holidays, as_of: AsOf) -> Hits:
    """报县级司法行政部门备案: when, the plan does not say, so only what is missing is named, as a warning.

    湘政办发〔2023〕51号文要求把委托书报县级司法行政部门备案,但没有规定何时备案;所以只在超过默认工作日数仍缺少备案日
    期或者备案机关时警告,备案晚的不作判断。
    """
    if letter.filed_on is not None and letter.filing_organ is not None:
        return
    missing = "filed_on" if letter.filed_on is None else "filing_organ"
    yield from _overdue(letter, missing, None, FILING, holidays, as_of)
