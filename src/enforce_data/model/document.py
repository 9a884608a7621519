"""Documents of a case, their service, recordings of the process and publication of the result.

Law: 行政处罚法 47, 48, 52, 59, 61; 市场监督管理行政处罚信息公示规定 (2021); 国办发〔2018〕118号.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.document import (
    DigestAlgorithm,
    DocumentKind,
    PublicityChannel,
    RecordingKind,
    RecordingStage,
    ServiceMethod,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.party import OfParty
from enforce_data.values import Day, DocumentNumber, Flag, Instant, Text100, Text500, Text1000


class StoredFile(Group):
    """电子文件 · Where a file lies and how to tell that it is unchanged."""

    digest_algorithm: Annotated[
        DigestAlgorithm | None, E("HED-0130", "摘要算法", basis="GB/T 32905-2016", example="sm3")
    ] = None
    """计算文件摘要所用的算法。
    Algorithm with which the digest of the file was computed."""
    digest: Annotated[
        Text100 | None,
        E(
            "HED-0131",
            "摘要",
            basis="GB/T 32905-2016",
            example="66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        ),
    ] = None
    """文件的摘要值,十六进制小写。
    Digest of the file in lower-case hexadecimal digits."""
    uri: Annotated[
        Text1000 | None, E("HED-0132", "存储地址", basis="本标准", example="https://example.org/f/0001.pdf")
    ] = None
    """文件在报送方系统中的地址。
    Address of the file in the sender's system."""


class Document(StoredFile):
    """文书 · A document of the case file."""

    kind: Annotated[
        DocumentKind,
        E("HED-0140", "种类", basis="行政处罚法 52, 59; 行政强制法 18, 24, 31", example="penalty_decision"),
    ]
    """文书属于哪一种。
    What kind of document it is."""
    number: Annotated[
        DocumentNumber | None, E("HED-0141", "文号", basis="双公示 CF_WSH", example="星市监罚〔2024〕12号")
    ] = None
    """文书的发文字号或者编号。
    Number of the document."""
    title: Annotated[Text500 | None, E("HED-0142", "标题", basis="双公示 XK_XKWS", example="行政处罚决定书")] = None
    """文书的标题。
    Title of the document."""
    dated: Annotated[
        Day | None, E("HED-0143", "日期", conditional=True, basis="行政处罚法 59", example="2024-06-03")
    ] = None
    """文书落款的日期。
    Day that the document bears."""
    sealed: Annotated[Flag | None, E("HED-0144", "已加盖印章", basis="行政处罚法 59; 行政许可法 32", example=True)] = (
        None
    )
    """是否加盖行政机关印章,电子印章亦同。
    Whether it bears the seal of the organ; an electronic seal counts."""
    signed: Annotated[
        Flag | None, E("HED-0145", "已签名", conditional=True, basis="行政处罚法 55, 64; 行政强制法 18", example=True)
    ] = None
    """应当签名的人员是否都已签名或者盖章。
    Whether all who must sign it have signed or sealed it."""
    refusal_noted: Annotated[
        Flag | None,
        E("HED-0146", "已注明拒签", conditional=True, basis="行政处罚法 52, 64; 行政强制法 18", example=False),
    ] = None
    """当事人拒绝签名的,是否已在文书中注明。
    Whether a refusal to sign is noted on the document."""


class Service(OfParty):
    """送达 · Service of one document on one party (行政处罚法 52, 61)."""

    document_number: Annotated[
        DocumentNumber | None,
        E("HED-0150", "文书文号", conditional=True, basis="行政处罚法 61", example="星市监罚〔2024〕12号"),
    ] = None
    """所送达文书的文号;与文书种类至少填一项。
    Number of the document served; this or its kind is given."""
    document_kind: Annotated[
        DocumentKind | None,
        E("HED-0151", "文书种类", conditional=True, basis="行政处罚法 61", example="penalty_decision"),
    ] = None
    """所送达文书的种类;与文书文号至少填一项。
    Kind of the document served; this or its number is given."""
    method: Annotated[ServiceMethod, E("HED-0152", "方式", basis="行政处罚法 61", example="direct")]
    """以何种方式送达。
    How it was served."""
    recipient: Annotated[
        Text100 | None, E("HED-0153", "收件人", basis="行政处罚法 61", example="向某", personal=True)
    ] = None
    """实际签收文书的人。
    Person who actually received the document."""
    sent_on: Annotated[
        Day | None, E("HED-0154", "发出日期", conditional=True, basis="行政处罚法 61", example="2024-06-04")
    ] = None
    """交邮、委托、转交或者发布公告的日期。
    Day on which it was posted, entrusted, forwarded or announced."""
    served_on: Annotated[
        Day | None, E("HED-0155", "送达日期", conditional=True, basis="行政处罚法 61", example="2024-06-05")
    ] = None
    """依法视为送达当事人的日期。
    Day on which it is served in law."""
    consent_signed_on: Annotated[
        Day | None, E("HED-0156", "确认书签订日期", conditional=True, basis="行政处罚法 61", example="2024-03-06")
    ] = None
    """当事人签订同意电子送达确认书的日期。
    Day on which the party signed the consent to electronic service."""
    refusal_noted: Annotated[Flag | None, E("HED-0157", "已注明拒收", basis="行政处罚法 52", example=False)] = None
    """当事人拒绝签收的,是否已注明。
    Whether a refusal to receive it is noted."""
    witness: Annotated[
        Text100 | None, E("HED-0158", "见证人", basis="行政处罚法 61", example="田某", personal=True)
    ] = None
    """留置送达时到场的见证人姓名。
    Name of the witness present when it was left at the place."""
    announcement_until: Annotated[
        Day | None, E("HED-0159", "公告截止日期", basis="行政处罚法 61", example="2024-07-05")
    ] = None
    """公告送达期满的日期。
    Last day of the announcement."""


class Recording(StoredFile):
    """全过程记录 · A recording of one stage of the process (行政处罚法 47)."""

    kind: Annotated[RecordingKind | None, E("HED-0170", "形式", basis="行政处罚法 47", example="video")] = None
    """以文字、录音、录像中的哪一种形式记录。
    Whether it is text, audio, video or both."""
    stage: Annotated[RecordingStage | None, E("HED-0171", "环节", basis="行政处罚法 47", example="investigation")] = (
        None
    )
    """所记录的执法环节。
    Stage of the process that it shows."""
    starts_at: Annotated[
        Instant | None, E("HED-0172", "开始时间", basis="行政处罚法 47", example="2024-03-06T09:30:00+08:00")
    ] = None
    """记录开始的时间。
    When the recording begins."""
    ends_at: Annotated[
        Instant | None, E("HED-0173", "结束时间", basis="行政处罚法 47", example="2024-03-06T10:10:00+08:00")
    ] = None
    """记录结束的时间。
    When the recording ends."""


class EarlyStop(Group):
    """提前停止公示 · An early end of publication (市场监督管理行政处罚信息公示规定 14)."""

    applied_on: Annotated[
        Day | None, E("HED-0180", "申请日期", basis="市场监督管理行政处罚信息公示规定 14", example="2025-01-06")
    ] = None
    """当事人申请提前停止公示的日期。
    Day on which the party applied for it."""
    stopped_on: Annotated[
        Day | None, E("HED-0181", "停止日期", basis="市场监督管理行政处罚信息公示规定 14", example="2025-01-20")
    ] = None
    """提前停止公示的日期。
    Day on which publication stopped early."""


class Publicity(Group):
    """公示 · Publication of an act and its end (行政处罚法 48)."""

    disclosed: Annotated[
        Flag | None, E("HED-0190", "公开", conditional=True, basis="行政处罚法 48; 优化营商环境条例 58", example=True)
    ] = None
    """该行为的结果是否向社会公开。
    Whether the result of the act is disclosed to the public."""
    withheld_reason: Annotated[
        Text500 | None, E("HED-0191", "不公开理由", conditional=True, basis="行政处罚法 48, 50", example="涉及未成年人")
    ] = None
    """不予公开的理由。
    Why it is not disclosed."""
    published_on: Annotated[
        Day | None, E("HED-0192", "公示日期", conditional=True, basis="行政处罚法 48", example="2024-06-11")
    ] = None
    """首次向社会公示的日期。
    Day of first publication."""
    channel: Annotated[
        PublicityChannel | None,
        E("HED-0193", "渠道", basis="市场监督管理行政处罚信息公示规定 2", example="enterprise_credit_system"),
    ] = None
    """公示所用的系统或者网站。
    System or site where it is published."""
    uri: Annotated[Text1000 | None, E("HED-0194", "网址", basis="本标准", example="https://example.org/p/0001")] = None
    """公示页面的网址。
    Address of the published page."""
    until: Annotated[
        Day | None,
        E("HED-0195", "截止日期", basis="双公示 CF_GSJZQ; 市场监督管理行政处罚信息公示规定 13", example="2027-06-11"),
    ] = None
    """公示期限届满的日期。
    Last day of the term of publication."""
    party_informed: Annotated[
        Flag | None,
        E("HED-0196", "已告知当事人", conditional=True, basis="市场监督管理行政处罚信息公示规定 8", example=True),
    ] = None
    """是否已书面告知当事人其信息将被公示。
    Whether the party was told in writing that the information will be published."""
    early_stop: Annotated[EarlyStop | None, E("HED-0197", "提前停止", basis="市场监督管理行政处罚信息公示规定 14")] = (
        None
    )
    """提前停止公示的申请和结果。
    Application for an early end of publication and its result."""
    corrected_on: Annotated[
        Day | None, E("HED-0198", "更正日期", basis="市场监督管理行政处罚信息公示规定 12", example="2024-06-20")
    ] = None
    """更正不准确公示信息的日期。
    Day on which inaccurate published information was corrected."""
    withdrawn_on: Annotated[
        Day | None, E("HED-0199", "撤回日期", conditional=True, basis="行政处罚法 48", example="2024-09-02")
    ] = None
    """撤回已公示信息的日期。
    Day on which the published information was withdrawn."""
    withdrawal_reason: Annotated[
        Text500 | None,
        E("HED-0200", "撤回理由", conditional=True, basis="行政处罚法 48", example="行政处罚决定被依法撤销"),
    ] = None
    """公开说明的撤回理由。
    Reason for the withdrawal as publicly stated."""
