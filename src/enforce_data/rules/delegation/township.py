"""Handing enforcement down to townships and subdistricts: consent, approval, evaluation (51号 二(三)2)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.delegation import DelegationStatus, EvaluationResult
from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.model import Delegation
from enforce_data.model.delegation import DelegationEvaluation
from enforce_data.registers.delegations import first_day, last_day
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.delegation.letters import (
    BEFORE_THE_PLAN,
    BETWEEN_COUNTY_ORGANS,
    END_UNKNOWN,
    PLAN,
    UNDER_THE_PLAN,
    county_and_township,
    county_to_township,
    end_is_unknown,
)

EVALUATED_BY = date(2024, 12, 31)
"""Last day for the first evaluation of what had been handed down (2024年底前)."""

NO_DAY_OF_APPROVAL = Unchecked(Said("没有填写批准日期", "the day of the approval is not stated"))
ORDER_UNKNOWN = Unchecked(
    Said("评估没有全部注明日期,不能确定最后一次", "not every evaluation has its day: which is the last is unknown")
)

_TAKEN_BACK = {"evaluations.0.result": "withdrawn"}
_IN_2025 = date(2025, 1, 1)


@guard(
    "2024 年底前已经委托乡镇、街道的委托书",
    "letters by which a township had powers at the end of 2024",
    within=county_and_township,
)
def handed_down_by_2024(letter: Any) -> bool:
    """Hold for a letter to a township that was in force before the last day of 2024, and on it."""
    return first_day(letter) < EVALUATED_BY <= last_day(letter)


@guard("评估结果为调整或者收回的委托书", "letters of which an evaluation says: adjust, or take back")
def evaluated_against(letter: Any) -> bool:
    """Hold for a letter with an evaluation that does not let it go on as it is."""
    return any(
        each.result in (EvaluationResult.ADJUSTED, EvaluationResult.WITHDRAWN) for each in letter.evaluations or ()
    )


@rule(
    "WT-04",
    Severity.INFO,
    PLAN.art("二(三)2(3)"),
    when=handed_down_by_2024,
    dimension=Dimension.TIMELINESS,
    zh=(
        "下放乡镇、街道的委托没有评估记录",
        "至 {due} 有效的委托,没有评估记录;事项可能已另行评估",
        "填写评估日期和结果;没有评估的,尽快组织评估",
    ),
    en=(
        "No evaluation of what was handed down to a township",
        "in force on {due} and without an evaluation; the matter may have been evaluated elsewhere",
        "give day and result of the evaluation; where there was none, hold one soon",
    ),
    good=[
        Case(as_of=_IN_2025),
        Case({"evaluations": ABSENT}, note="the year is not over"),
        Case({"evaluations": ABSENT, **BETWEEN_COUNTY_ORGANS}, as_of=_IN_2025),
        Case({"evaluations": ABSENT, "valid_until": "2024-12-30", "status": "expired"}, as_of=_IN_2025),
        Case({"evaluations": ABSENT, "terminated_on": "2024-12-30", "status": "withdrawn"}, as_of=_IN_2025),
        Case({"evaluations": ABSENT, "valid_from": "2024-12-31"}, as_of=_IN_2025, note="not handed down before"),
    ],
    bad=[
        Case({"evaluations": ABSENT}, at="evaluations", as_of=_IN_2025),
        Case({"evaluations": ABSENT, "valid_until": "2024-12-31"}, at="evaluations", as_of=_IN_2025),
        Case({"evaluations": ABSENT, "valid_from": "2024-12-30"}, at="evaluations", as_of=_IN_2025),
        Case(
            {**BEFORE_THE_PLAN, "evaluations": ABSENT},
            at="evaluations",
            as_of=_IN_2025,
            note="handed down before the plan",
        ),
    ],
)
def never_evaluated(letter: Delegation, as_of: AsOf) -> Hits:
    """2024年底前要对已经下放乡镇、街道的行政执法事项至少进行一次评估: of matters, so that no letter need show it.

    Asked of letters signed before the plan, too: 已经下放.  What a township had before the end of 2024 counts from the
    first day on which the letter carried it.

    湘政办发〔2023〕51号文要求 2024 年底前对已经下放乡镇、街道的事项至少评估一次,该文施行前签订的委托书也在其列。评
    估针对事项,不一定记在委托书上,故仅作提示;下放时间从委托书生效的第一日算起。
    """
    if letter.evaluations is None and as_of.day > EVALUATED_BY:
        yield END_UNKNOWN if end_is_unknown(letter) else ("evaluations", {"due": EVALUATED_BY})


@rule(
    "WT-06",
    Severity.WARNING,
    PLAN.art("二(三)2(2)"),
    when=county_to_township,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "委托乡镇、街道执法前没有审核报批",
        "签订于 {signed},批准日期:{approved}",
        "填写批准机关和批准日期;没有报批的,补办手续",
    ),
    en=(
        "Delegated to a township without prior approval",
        "signed on {signed}, approved on: {approved}",
        "give organ and day of the approval; where there was none, seek it now",
    ),
    good=[
        Case({"approval.approved_on": "2024-01-15"}, note="the same day"),
        Case({"approval.approved_on": ABSENT}, note="not checked"),
        Case({"approval": ABSENT, **BETWEEN_COUNTY_ORGANS}),
        Case({**BEFORE_THE_PLAN, "approval": ABSENT}),
    ],
    bad=[
        Case({"approval": ABSENT}, at="approval"),
        Case({**UNDER_THE_PLAN, "approval": ABSENT}, at="approval"),
        Case({"approval.approved_on": "2024-01-16"}, at="approval.approved_on"),
    ],
)
def delegated_without_approval(letter: Delegation) -> Hits:
    """在委托乡镇、街道实施行政执法前,要按照有关规定履行审核报批程序.

    What those provisions ask differs from place to place: a warning.

    湘政办发〔2023〕51号文要求在委托乡镇、街道执法前按照有关规定履行审核报批程序。各地规定的程序不同,故只作警告。
    """
    if letter.approval is None:
        yield "approval", {"signed": letter.signed_on, "approved": "—"}
    elif letter.approval.approved_on is None:
        yield NO_DAY_OF_APPROVAL
    elif letter.approval.approved_on > letter.signed_on:
        yield "approval.approved_on", {"signed": letter.signed_on, "approved": letter.approval.approved_on}


@rule(
    "WT-21",
    Severity.WARNING,
    PLAN.art("二(三)2(2)"),
    when=county_to_township,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "委托乡镇、街道执法前没有听取基层意见",
        "听取意见日期:{heard};批准(没有批准日期的,签订)于 {before}",
        "填写听取意见的日期;没有听取的,补听意见并据以调整",
    ),
    en=(
        "Delegated to a township without hearing it first",
        "heard on: {heard}; approved (else signed) on {before}",
        "give the day on which the opinion was heard; where it was not, hear it now and adjust the letter",
    ),
    good=[
        Case({"opinion_heard_on": "2024-01-10"}, note="the day of approval"),
        Case({"opinion_heard_on": "2024-01-15", "approval.approved_on": ABSENT}, note="the day of signing"),
        Case({"opinion_heard_on": ABSENT, **BETWEEN_COUNTY_ORGANS}),
        Case({**BEFORE_THE_PLAN, "opinion_heard_on": ABSENT}),
    ],
    bad=[
        Case({"opinion_heard_on": ABSENT}, at="opinion_heard_on"),
        Case({**UNDER_THE_PLAN, "opinion_heard_on": ABSENT}, at="opinion_heard_on"),
        Case({"opinion_heard_on": "2024-01-11"}, at="opinion_heard_on"),
        Case({"opinion_heard_on": "2024-01-16", "approval.approved_on": ABSENT}, at="opinion_heard_on"),
    ],
)
def township_was_not_heard(letter: Delegation) -> Hits:
    """在委托…前,要…充分听取基层意见: before the approval, which is to weigh it; where that has no day, the signing.

    The plan names no order between the two and no form of the hearing: a warning.

    湘政办发〔2023〕51号文要求在委托前充分听取基层意见;意见供审批时考虑,应在批准之前听取,没有批准日期的,应在签订之
    前。文件没有规定二者的先后和听取的方式,故只作警告。
    """
    approved = None if letter.approval is None else letter.approval.approved_on
    before = approved or letter.signed_on
    if letter.opinion_heard_on is None or letter.opinion_heard_on > before:
        yield "opinion_heard_on", {"heard": letter.opinion_heard_on or "—", "before": before}


@rule(
    "WT-26",
    Severity.INFO,
    PLAN.art("二(三)2(3)"),
    when=evaluated_against,
    dimension=Dimension.TIMELINESS,
    zh=(
        "评估后应当调整或者收回的委托仍未变动",
        "最后一次评估的结果为 {result},委托仍然有效;文件没有规定期限",
        "按程序调整或者收回;已经处理的,更新委托状态和清理情况",
    ),
    en=(
        "A delegation goes on unchanged after its evaluation",
        "the result of the last evaluation is {result}, and the letter is still in force; no limit is set",
        "adjust it or take it back; where that is done, update the state and the clean-up",
    ),
    good=[
        Case(),
        Case({"evaluations": ABSENT}, note="never evaluated"),
        Case({**_TAKEN_BACK, "status": "withdrawn", "terminated_on": "2024-12-10"}),
        Case({**_TAKEN_BACK, "terminated_on": "2024-12-30"}, note="over on the day of the check"),
        Case({**_TAKEN_BACK, "clean_up": {"ground": "unlawful", "result": "adjusted"}}, note="dealt with"),
        Case({**_TAKEN_BACK, "evaluations.0.evaluated_on": "2024-01-14"}, note="a letter signed since"),
        Case({**_TAKEN_BACK, "evaluations.1": {"evaluated_on": "2024-12-10", "result": "continued"}}),
        Case(
            {**_TAKEN_BACK, "evaluations.1": {"result": "continued"}}, note="which is the last is unknown: not checked"
        ),
    ],
    bad=[
        Case(_TAKEN_BACK, at="evaluations.0.result"),
        Case({"evaluations.0.result": "adjusted"}, at="evaluations.0.result"),
        Case({**_TAKEN_BACK, "evaluations.0.evaluated_on": ABSENT}, at="evaluations.0.result"),
        Case({**_TAKEN_BACK, "evaluations.0.evaluated_on": "2024-01-15"}, at="evaluations.0.result"),
        Case({**_TAKEN_BACK, "terminated_on": "2024-12-31"}, at="evaluations.0.result", note="its last day"),
        Case(
            {"evaluations.1": {"evaluated_on": "2024-10-10", "result": "continued"}, **_TAKEN_BACK},
            at="evaluations.0.result",
            note="listed first, held last",
        ),
    ],
)
def goes_on_after_its_evaluation(letter: Delegation, as_of: AsOf) -> Hits:
    """对基层接不住、监管跟不上的,及时按程序予以调整: how soon, the plan does not say.

    A letter signed after the evaluation, or whose clean-up has a result, was changed.

    湘政办发〔2023〕51号文要求对基层接不住、监管跟不上的事项及时按程序调整,没有规定期限,故仅作提示。评估之后重新签订
    的,或者已有清理结果的,视为已经变动。
    """
    if letter.status is not DelegationStatus.ACTIVE or last_day(letter) < as_of.day or _was_cleaned_up(letter):
        return
    evaluations = letter.evaluations or ()
    if len(evaluations) > 1 and any(each.evaluated_on is None for each in evaluations):
        yield ORDER_UNKNOWN
        return
    at, last = max(enumerate(evaluations), key=_by_day)
    changed_since = last.evaluated_on is not None and letter.signed_on > last.evaluated_on
    if last.result in (EvaluationResult.ADJUSTED, EvaluationResult.WITHDRAWN) and not changed_since:
        yield ("evaluations", at, "result"), {"result": last.result}


def _was_cleaned_up(letter: Delegation) -> bool:
    return letter.clean_up is not None and letter.clean_up.result is not None


def _by_day(numbered: tuple[int, DelegationEvaluation]) -> tuple[date, int]:
    at, evaluation = numbered
    return evaluation.evaluated_on or date.min, at
