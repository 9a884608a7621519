"""Other acts of enforcement: levy, requisition, payment, confirmation, reward, adjudication, charge.

No single act governs them: each kind has its own laws, so few elements are common and structure asks for little.
Sources: GB/T 39046-2020 A.1; 国办发〔2018〕118号.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.other_act import OtherActKind, OtherActResult, OtherActStatus
from enforce_data.dictionary import E
from enforce_data.editions import Span
from enforce_data.model.basis import SpecialLaw
from enforce_data.model.enforcement import Goods
from enforce_data.model.procedure import Decision, ExcludedPeriod, Extension, Hearing
from enforce_data.model.record import Act
from enforce_data.values import Day, Text200, Text1000, Text2000, Text4000, Yuan


class OtherActDecision(Decision):
    """其他行为决定 · The decision of another act (国办发〔2018〕118号)."""

    result: Annotated[OtherActResult, E("HED-2000", "处理结果", basis="本标准", example="made")]
    """行政机关对本件作出的处理。
    How the organ decided."""
    amount: Annotated[Yuan | None, E("HED-2001", "金额", conditional=True, basis="本标准", example="1200.00")] = None
    """决定征收、收取、给付或者奖励的金额。
    Sum that is levied, charged, paid or awarded."""
    content: Annotated[Text4000 | None, E("HED-2002", "决定内容", basis="本标准", example="发给见义勇为奖金1200元")] = (
        None
    )
    """决定书所写的主要内容。
    What the decision says, in its main words."""


class OtherAct(Act):
    """其他行政行为 · Levy, requisition, payment, confirmation, reward, adjudication, charge or another act.

    One record is one item of business, from the application or the opening of the procedure to its end.
    """

    record_type_name: ClassVar[str] = "other_act"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    status: Annotated[OtherActStatus, E("HED-2010", "办理状态", basis="本标准", example="closed")]
    """报送时本件所处的阶段。
    The step at which it stands when it is delivered."""
    kind: Annotated[OtherActKind, E("HED-2011", "行为种类", basis="GB/T 39046-2020 A.1", example="reward")]
    """征收、征用、给付、确认、奖励、裁决、收费中的哪一种。
    Which of the kinds beside the four families it is."""
    kind_name: Annotated[
        Text200 | None, E("HED-2012", "其他种类名称", conditional=True, basis="本标准", example="行政规划")
    ] = None
    """行为种类为其他时的名称。
    Name of the kind where it is none of those listed."""
    applied_on: Annotated[
        Day | None, E("HED-2013", "申请日期", conditional=True, basis="本标准", example="2026-03-02")
    ] = None
    """申请人提出申请的日期;依职权办理的不填。
    Day of the application; absent where the organ acts of its own motion."""
    accepted_on: Annotated[Day | None, E("HED-2014", "受理日期", basis="本标准", example="2026-03-04")] = None
    """行政机关受理或者启动的日期。
    Day on which the organ accepted it or opened the procedure."""
    facts: Annotated[Text4000 | None, E("HED-2015", "事实", basis="本标准", example="申请人于2026年2月制止盗窃。")] = (
        None
    )
    """作出该行为所认定的事实。
    Facts on which the act rests."""
    dispute: Annotated[
        Text2000 | None, E("HED-2016", "争议事项", conditional=True, basis="本标准", example="宅基地界址")
    ] = None
    """行政裁决所处理的争议。
    Dispute that an adjudication decides."""
    standard: Annotated[
        Text1000 | None, E("HED-2017", "标准", conditional=True, basis="本标准", example="每平方米45元")
    ] = None
    """征收、收费、给付、补偿所依据的标准。
    Rate or standard of the levy, charge, payment or compensation."""
    objects: Annotated[tuple[Goods, ...] | None, E("HED-2018", "财物", basis="本标准")] = None
    """被征收、征用的财物。
    Things that are taken or requisitioned."""
    starts_on: Annotated[
        Day | None, E("HED-2019", "开始日期", conditional=True, basis="本标准", example="2026-03-20")
    ] = None
    """征用、给付等有期限行为开始的日期。
    First day of a requisition, payment or other act that lasts."""
    ends_on: Annotated[
        Day | None, E("HED-2020", "截止日期", conditional=True, basis="本标准", example="2026-06-19")
    ] = None
    """有期限行为结束的日期,当日计入。
    Last day of an act that lasts, included."""
    decision: Annotated[OtherActDecision | None, E("HED-2021", "决定", conditional=True, basis="本标准")] = None
    """行政机关对本件的决定;未决定的不填。
    The organ's decision; absent while there is none."""
    compensation: Annotated[
        Yuan | None, E("HED-2022", "补偿金额", conditional=True, basis="本标准", example="36000.00")
    ] = None
    """对被征收、征用财物的补偿金额。
    Compensation for what is taken or requisitioned."""
    compensated_on: Annotated[
        Day | None, E("HED-2023", "补偿日期", conditional=True, basis="本标准", example="2026-04-10")
    ] = None
    """补偿款支付的日期。
    Day on which the compensation was paid."""
    paid_on: Annotated[Day | None, E("HED-2024", "缴付日期", basis="本标准", example="2026-03-25")] = None
    """款项缴纳或者发放的日期。
    Day on which the sum was paid or paid out."""
    treasury_on: Annotated[Day | None, E("HED-2025", "缴库日期", basis="本标准", example="2026-03-26")] = None
    """征收、收取的款项缴入国库的日期。
    Day on which the sum went to the treasury."""
    returned_on: Annotated[
        Day | None, E("HED-2026", "返还日期", conditional=True, basis="本标准", example="2026-06-22")
    ] = None
    """被征用财物返还的日期。
    Day on which what was requisitioned was given back."""
    special_law: Annotated[SpecialLaw | None, E("HED-2027", "法律另有规定", basis="本标准")] = None
    """专门法律对程序、期限的规定。
    The special law that rules on procedure and terms."""
    hearings: Annotated[tuple[Hearing, ...] | None, E("HED-2028", "听证", basis="本标准")] = None
    """听证权利的告知、申请和举行情况。
    Hearings told, asked for and held."""
    excluded_periods: Annotated[tuple[ExcludedPeriod, ...] | None, E("HED-2029", "扣除期间", basis="本标准")] = None
    """依法不计入办理期限的期间。
    Periods that by law do not count towards the term."""
    extensions: Annotated[tuple[Extension, ...] | None, E("HED-2030", "期限延长", basis="本标准")] = None
    """经批准的办理期限延长。
    Approved extensions of the term."""
    closed_on: Annotated[
        Day | None, E("HED-2031", "办结日期", conditional=True, basis="本标准", example="2026-04-15")
    ] = None
    """本件办结的日期。
    Day on which the matter was closed."""
