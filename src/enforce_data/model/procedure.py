"""Steps of procedure that the families of acts share.

Law: 行政处罚法 44, 45, 48, 59, 62 to 65; 行政许可法 36, 46 to 48; 行政强制法 8, 18, 36.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.basis import ExcludedGround
from enforce_data.codes.procedure import (
    AlterationKind,
    RemedyKind,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.document import Document
from enforce_data.model.officer import OfficerRef
from enforce_data.model.party import OfParty
from enforce_data.values import (
    Count,
    Day,
    DocumentNumber,
    Flag,
    Text100,
    Text200,
    Text500,
    Text1000,
    Text2000,
    Text4000,
)


class Hearing(OfParty):
    """听证 · The hearing of one party, from the notice of the right to its result (行政处罚法 63 to 65)."""

    notified_on: Annotated[
        Day | None,
        E("HED-0280", "告知日期", conditional=True, basis="行政处罚法 63; 行政许可法 47", example="2024-04-10"),
    ] = None
    """告知有权要求听证的日期。
    Day on which the right to a hearing was told."""
    waived: Annotated[Flag | None, E("HED-0281", "明确放弃", basis="行政处罚法 64", example=False)] = None
    """是否明确表示放弃听证。
    Whether the right was expressly waived."""
    requested_by: Annotated[
        Text100 | None, E("HED-0282", "要求人", basis="行政处罚法 63", example="向某", personal=True)
    ] = None
    """要求听证的人。
    Person who requested the hearing."""
    requested_on: Annotated[
        Day | None, E("HED-0283", "要求日期", basis="行政处罚法 64; 行政许可法 47", example="2024-04-12")
    ] = None
    """提出听证要求的日期。
    Day on which the hearing was requested."""
    hearing_notice_on: Annotated[
        Day | None, E("HED-0284", "通知日期", basis="行政处罚法 64; 行政许可法 48", example="2024-04-15")
    ] = None
    """通知听证时间、地点的日期。
    Day on which time and place of the hearing were notified."""
    held_on: Annotated[
        Day | None, E("HED-0285", "举行日期", conditional=True, basis="行政处罚法 64", example="2024-04-26")
    ] = None
    """听证举行的日期。
    Day on which the hearing was held."""
    is_public: Annotated[Flag | None, E("HED-0286", "公开举行", basis="行政处罚法 64; 行政许可法 48", example=True)] = (
        None
    )
    """听证是否公开举行。
    Whether the hearing was public."""
    presider: Annotated[OfficerRef | None, E("HED-0287", "主持人", basis="行政处罚法 64; 行政许可法 48")] = None
    """听证主持人。
    Who presided at the hearing."""
    agents: Annotated[tuple[Text100, ...] | None, E("HED-0288", "代理人", basis="行政处罚法 64", personal=True)] = None
    """当事人委托的代理人姓名。
    Names of the agents that the party appointed."""
    withdrawn_on: Annotated[Day | None, E("HED-0289", "撤回日期", basis="行政处罚法 64", example="2024-04-18")] = None
    """撤回听证要求的日期。
    Day on which the request was withdrawn."""
    deemed_waived: Annotated[Flag | None, E("HED-0290", "视为放弃", basis="行政处罚法 64", example=False)] = None
    """无正当理由不到场或者中途退场,是否视为放弃。
    Whether the right counts as waived because the party stayed away or left without cause."""
    record_document: Annotated[
        Document | None, E("HED-0291", "笔录", conditional=True, basis="行政处罚法 64; 行政许可法 48")
    ] = None
    """听证笔录。
    Record of the hearing."""
    result: Annotated[Text1000 | None, E("HED-0292", "结果", basis="行政处罚法 65", example="建议维持拟处罚意见")] = (
        None
    )
    """听证后的意见或者处理结果。
    Opinion or outcome after the hearing."""


class Defence(OfParty):
    """陈述申辩 · What one party stated in its defence and how it was answered (行政处罚法 45)."""

    made: Annotated[Flag | None, E("HED-0300", "已提出", basis="行政处罚法 45; 行政强制法 36", example=True)] = None
    """当事人是否进行陈述、申辩。
    Whether the party made a statement or defence."""
    waived: Annotated[Flag | None, E("HED-0301", "明确放弃", basis="行政处罚法 62", example=False)] = None
    """当事人是否明确放弃陈述、申辩。
    Whether the party expressly waived it."""
    made_on: Annotated[Day | None, E("HED-0302", "提出日期", basis="行政处罚法 45", example="2024-04-12")] = None
    """提出陈述、申辩的日期。
    Day on which it was made."""
    facts_raised: Annotated[
        Text4000 | None, E("HED-0303", "事实理由", basis="行政处罚法 45", example="已主动召回全部商品")
    ] = None
    """当事人提出的事实、理由和证据。
    Facts, grounds and evidence that the party put forward."""
    reviewed_on: Annotated[
        Day | None, E("HED-0304", "复核日期", conditional=True, basis="行政处罚法 45", example="2024-04-18")
    ] = None
    """行政机关复核完毕的日期。
    Day on which the organ had reviewed them."""
    adopted: Annotated[
        Flag | None, E("HED-0305", "采纳", conditional=True, basis="行政处罚法 45; 行政强制法 36", example=True)
    ] = None
    """成立的事实、理由是否被采纳。
    Whether what proved true was accepted."""
    opinion: Annotated[
        Text2000 | None, E("HED-0306", "复核意见", conditional=True, basis="行政处罚法 45", example="召回属实,予以采纳")
    ] = None
    """复核的意见。
    Opinion after the review."""


class RemedyNotice(Group):
    """救济告知 · What a decision says about remedies (行政处罚法 59)."""

    reconsideration_organ: Annotated[
        Text200 | None, E("HED-0320", "复议机关", basis="行政处罚法 59; 行政强制法 24", example="星沙市人民政府")
    ] = None
    """可以向其申请行政复议的机关。
    Organ to which reconsideration may be applied for."""
    days: Annotated[Count | None, E("HED-0321", "复议期限日数", basis="行政处罚法 59", example=60)] = None
    """申请行政复议的期限,以日计。
    Term for reconsideration, in days."""
    court: Annotated[
        Text200 | None, E("HED-0322", "诉讼法院", basis="行政处罚法 59; 行政强制法 24", example="星沙市人民法院")
    ] = None
    """可以向其提起行政诉讼的人民法院。
    Court in which proceedings may be brought."""
    months: Annotated[Count | None, E("HED-0323", "诉讼期限月数", basis="行政处罚法 59", example=6)] = None
    """提起行政诉讼的期限,以月计。
    Term for proceedings, in months."""


class Remedy(Group):
    """复议诉讼 · One reconsideration or lawsuit about the act (行政处罚法 73)."""

    kind: Annotated[
        RemedyKind | None, E("HED-0325", "途径", basis="行政处罚法 73; 互联网+监管", example="reconsideration")
    ] = None
    """行政复议还是行政诉讼。
    Reconsideration or litigation."""
    filed_on: Annotated[Day | None, E("HED-0326", "提起日期", basis="行政处罚法 73", example="2024-07-01")] = None
    """提出申请或者起诉的日期。
    Day on which it was filed."""
    organ: Annotated[Text200 | None, E("HED-0327", "受理机关", basis="行政处罚法 73", example="星沙市人民政府")] = None
    """受理的复议机关或者人民法院。
    Reconsideration organ or court that deals with it."""
    result: Annotated[Text500 | None, E("HED-0328", "结果", basis="行政处罚法 48", example="维持")] = None
    """复议决定或者裁判的结果。
    Result of the reconsideration or judgment."""
    closed_on: Annotated[Day | None, E("HED-0329", "办结日期", basis="行政处罚法 73", example="2024-08-28")] = None
    """作出复议决定或者裁判的日期。
    Day of the reconsideration decision or judgment."""


class Alteration(Group):
    """决定变动 · A later change, revocation or finding of unlawfulness (行政处罚法 48)."""

    kind: Annotated[AlterationKind | None, E("HED-0335", "种类", basis="行政处罚法 48", example="revoked")] = None
    """决定被变更、撤销、确认违法还是确认无效。
    Whether the decision was changed, revoked, found unlawful or void."""
    altered_on: Annotated[Day | None, E("HED-0336", "变动日期", basis="行政处罚法 48", example="2024-08-28")] = None
    """变更、撤销或者确认作出的日期。
    Day on which that was decided."""
    received_on: Annotated[Day | None, E("HED-0337", "知悉日期", basis="行政处罚法 48", example="2024-08-30")] = None
    """作出原决定的行政机关知悉的日期。
    Day on which the deciding organ learned of it."""
    organ: Annotated[Text200 | None, E("HED-0338", "作出机关", basis="行政处罚法 48", example="星沙市人民政府")] = None
    """作出变更、撤销或者确认的机关。
    Organ or court that decided it."""
    document_number: Annotated[
        DocumentNumber | None, E("HED-0339", "文号", basis="行政处罚法 48", example="星政复决〔2024〕7号")
    ] = None
    """该决定或者裁判文书的文号。
    Number of that decision or judgment."""


class ExcludedPeriod(Group):
    """扣除期间 · Days that do not count towards a limit."""

    ground: Annotated[ExcludedGround, E("HED-0345", "事由", basis="行政许可法 45; 行政强制法 25", example="testing")]
    """这段期间不计入期限的事由。
    Why the days do not count."""
    starts_on: Annotated[Day, E("HED-0346", "开始日期", basis="行政许可法 45", example="2024-03-20")]
    """不计入期限的第一日。
    First day that does not count."""
    ends_on: Annotated[Day, E("HED-0347", "结束日期", basis="行政许可法 45", example="2024-03-29")]
    """不计入期限的最后一日。
    Last day that does not count."""
    notified_on: Annotated[
        Day | None, E("HED-0348", "告知日期", basis="行政许可法 45; 行政强制法 25", example="2024-03-20")
    ] = None
    """将所需时间书面告知当事人的日期。
    Day on which the party was told of it in writing."""


class Extension(Group):
    """延长期限 · One extension of a limit or term."""

    approved_on: Annotated[
        Day | None, E("HED-0355", "批准日期", basis="行政强制法 25, 32; 行政许可法 42", example="2024-05-28")
    ] = None
    """批准延长的日期。
    Day on which the extension was approved."""
    days: Annotated[Count | None, E("HED-0356", "日数", basis="行政强制法 25, 32; 行政许可法 42", example=30)] = None
    """延长的日数。
    By how many days."""
    until: Annotated[Day | None, E("HED-0357", "延长至", basis="行政强制法 25, 32", example="2024-07-03")] = None
    """延长后期限的最后一日。
    Last day of the extended term."""
    approver: Annotated[
        Text100 | None,
        E(
            "HED-0358",
            "批准人",
            conditional=True,
            basis="行政强制法 25, 32; 行政许可法 42",
            example="田某",
            personal=True,
        ),
    ] = None
    """批准延长的行政机关负责人。
    Head of the organ who approved it."""
    reason: Annotated[
        Text1000 | None,
        E("HED-0359", "理由", conditional=True, basis="行政强制法 25, 32; 行政许可法 42", example="案情复杂"),
    ] = None
    """延长的理由。
    Why it was extended."""
    notified_on: Annotated[
        Day | None,
        E("HED-0360", "告知日期", conditional=True, basis="行政强制法 25, 32; 行政许可法 42", example="2024-05-29"),
    ] = None
    """书面告知当事人的日期。
    Day on which the party was told in writing."""


class Performance(Group):
    """履行要求 · How and by when a decision is to be performed (行政处罚法 59)."""

    method: Annotated[
        Text500 | None,
        E("HED-0365", "方式", conditional=True, basis="行政处罚法 59", example="到指定银行或者通过电子支付系统缴纳"),
    ] = None
    """履行决定的方式。
    How the decision is to be performed."""
    due_on: Annotated[
        Day | None, E("HED-0366", "届满日期", conditional=True, basis="行政处罚法 59, 67", example="2024-06-20")
    ] = None
    """履行期限的最后一日。
    Last day for performance."""


class Decision(Group):
    """决定 · What every decision carries; each family adds its own result."""

    document_number: Annotated[
        DocumentNumber | None,
        E("HED-0370", "文号", conditional=True, basis="双公示 CF_WSH; 行政处罚法 52", example="星市监罚〔2024〕12号"),
    ] = None
    """决定书的发文字号或者编号。
    Number of the written decision."""
    dated: Annotated[Day, E("HED-0371", "日期", basis="行政处罚法 59; 双公示 CF_JDRQ", example="2024-06-03")]
    """行政机关作出决定的日期。
    Day on which the organ made the decision."""
    reason: Annotated[
        Text4000 | None,
        E(
            "HED-0372",
            "理由",
            conditional=True,
            basis="行政处罚法 44, 59; 行政许可法 38",
            example="经营超过保质期的食品,事实清楚,证据确凿",
        ),
    ] = None
    """作出决定的理由。
    Reasons for the decision."""
    sealed: Annotated[
        Flag | None, E("HED-0373", "已加盖印章", conditional=True, basis="行政处罚法 59; 行政强制法 24", example=True)
    ] = None
    """决定书是否加盖作出决定的行政机关印章。
    Whether the written decision bears the seal of the deciding organ."""
    performance: Annotated[Performance | None, E("HED-0374", "履行要求", conditional=True, basis="行政处罚法 59")] = (
        None
    )
    """履行决定的方式和期限。
    How and by when the decision is to be performed."""
    remedy_notice: Annotated[
        RemedyNotice | None,
        E("HED-0375", "救济告知", conditional=True, basis="行政处罚法 59; 行政强制法 24; 行政许可法 38"),
    ] = None
    """决定书告知的复议、诉讼途径和期限。
    Remedies and their terms as the decision states them."""
    alterations: Annotated[tuple[Alteration, ...] | None, E("HED-0376", "变动情况", basis="行政处罚法 48")] = None
    """决定作出后的变更、撤销、确认违法或者确认无效。
    Later changes, revocations and findings of unlawfulness."""
