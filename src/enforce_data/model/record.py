"""What every record carries, and what every act carries.

The header identifies a record: its key is (source agency, source system, record type, record id), and only the newest
``updated_at`` of a key counts.  The members of an act follow the common columns of the exchange systems in use
(“互联网+监管”, 双公示, a provincial supervision platform).
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.record import CaseSource, Operation, RecordType, Secrecy
from enforce_data.dictionary import E, Record
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import ActLink, LegalBasis, MatterRef, Place
from enforce_data.model.document import Document, Publicity, Recording, Service
from enforce_data.model.officer import OfficerRef
from enforce_data.model.party import Party
from enforce_data.model.procedure import Remedy
from enforce_data.model.review import CollectiveDiscussion, LegalReview, Recusal
from enforce_data.values import (
    CaseNumber,
    EditionNumber,
    Instant,
    Text100,
    Text1000,
    Text2000,
    Token,
    Uscc,
)


class EnforcementRecord(Record):
    """行政执法数据记录 · The header of every record."""

    record_type: Annotated[RecordType, E("HED-0001", "记录类型", basis="本标准", example="penalty")]
    """记录属于哪一类数据。
    What kind of data the record holds."""
    edition: Annotated[EditionNumber, E("HED-0002", "标准版次", basis="本标准", example="1.0")]
    """记录所依照的本标准版次。
    Edition of this standard that the record follows."""
    record_id: Annotated[Token, E("HED-0003", "记录标识", basis="互联网+监管 cd_id", example="CF-2024-000123")]
    """记录在来源系统中的唯一标识,更正和删除时不变。
    Identifier of the record, unique in its source system and kept in corrections and deletions."""
    source_agency: Annotated[
        Uscc, E("HED-0004", "数据来源单位", basis="双公示 CF_SJLYDM; GB 32100-2015", example="11430100MB0X000195")
    ]
    """产生该记录的单位的统一社会信用代码。
    Unified social credit code of the body where the record originates."""
    source_system: Annotated[
        Text100 | None, E("HED-0005", "来源系统", basis="互联网+监管 cd_source", example="市场监管办案系统")
    ] = None
    """产生该记录的信息系统的名称或者编号。
    Name or number of the information system where the record originates."""
    operation: Annotated[
        Operation | None, E("HED-0006", "操作", basis="互联网+监管 cd_operation", example="upsert")
    ] = None
    """新增或者更正,还是删除;未填视为新增或者更正。
    Insert or correct, or delete; absent means insert or correct."""
    updated_at: Annotated[
        Instant, E("HED-0007", "更新时间", basis="互联网+监管 cd_time", example="2024-06-04T08:30:00+08:00")
    ]
    """记录内容在来源系统中最后变动的时间;同一记录以最新者为准。
    When the content last changed in the source system; of one record only the newest counts."""
    remarks: Annotated[Text1000 | None, E("HED-0008", "备注", basis="双公示 BZ", example="由旧系统迁移")] = None
    """对记录的补充说明。
    Further remarks on the record."""


class Act(EnforcementRecord):
    """行政执法行为 · What every act of enforcement carries."""

    case_no: Annotated[
        CaseNumber,
        E(
            "HED-0020",
            "案号",
            basis="provincial platform templates (2021); 互联网+监管",
            example="星市监案〔2024〕123号",
        ),
    ]
    """案件或者行为在行政机关的编号。
    Number of the case or act with the agency."""
    name: Annotated[
        Text2000,
        E(
            "HED-0021",
            "案件名称",
            basis="互联网+监管 check_action_name",
            example="湘江食品有限公司经营超过保质期食品案",
        ),
    ]
    """案件或者行为的名称。
    Name of the case or act."""
    agency: Annotated[AgencyRef, E("HED-0022", "执法机关", basis="行政处罚法 17; 双公示 CF_CFJG")]
    """以自己名义作出该行为的机关或者授权组织。
    Organ or authorised organisation in whose name the act is done."""
    co_agencies: Annotated[
        tuple[AgencyRef, ...] | None, E("HED-0023", "共同机关", basis="GB/T 39046-2020 (共同实施部门)")
    ] = None
    """与执法机关共同作出该行为的其他机关。
    Other organs that do the act together with the agency."""
    delegate: Annotated[
        AgencyRef | None,
        E("HED-0024", "受委托组织", conditional=True, basis="行政处罚法 20; 行政许可法 24; 互联网+监管 entrust_dept"),
    ] = None
    """受委托具体实施该行为的组织或者机关。
    Organisation or organ that carries the act out under a delegation."""
    delegation_no: Annotated[
        CaseNumber | None,
        E(
            "HED-0025",
            "委托书编号",
            conditional=True,
            basis="行政处罚法 20; 湘政办发〔2023〕51号 二(三)2",
            example="星市监委〔2024〕3号",
        ),
    ] = None
    """据以实施该行为的委托书编号。
    Number of the letter of delegation."""
    matters: Annotated[
        tuple[MatterRef, ...], E("HED-0026", "执法事项", basis="湘政办发〔2023〕51号 二(三)1; 互联网+监管")
    ]
    """该行为所属的行政执法事项,至少一项。
    Matters of the catalogue under which the act falls, at least one."""
    parties: Annotated[
        tuple[Party, ...] | None, E("HED-0027", "当事人", conditional=True, basis="行政处罚法 59; 双公示 CF_XDR_MC")
    ] = None
    """该行为的当事人、申请人和其他有关的人。
    Parties, applicants and other persons concerned."""
    officers: Annotated[
        tuple[OfficerRef, ...] | None, E("HED-0028", "执法人员", conditional=True, basis="行政处罚法 42")
    ] = None
    """具体承办的执法人员和辅助人员。
    Officers and auxiliary staff who dealt with it."""
    bases: Annotated[
        tuple[LegalBasis, ...] | None,
        E("HED-0029", "法律依据", conditional=True, basis="行政处罚法 38, 59; 双公示 CF_YJ"),
    ] = None
    """作出该行为所依据的法律条文。
    Legal provisions on which the act rests."""
    place: Annotated[Place | None, E("HED-0030", "地点", basis="行政处罚法 22")] = None
    """违法行为发生地,或者行为实施的地点。
    Place of the violation, or where the act is done."""
    source: Annotated[
        CaseSource | None, E("HED-0031", "来源", basis="provincial platform templates (2021)", example="inspection")
    ] = None
    """行为因何而起。
    What gave rise to the act."""
    linked_acts: Annotated[
        tuple[ActLink, ...] | None,
        E("HED-0032", "关联行为", conditional=True, basis="互联网+监管 check_action_code; 国务院令310号"),
    ] = None
    """与该行为有关的其他行为或者移送。
    Other acts or transfers connected with this one."""
    recordings: Annotated[
        tuple[Recording, ...] | None,
        E("HED-0033", "全过程记录", conditional=True, basis="行政处罚法 47; 国办发〔2018〕118号"),
    ] = None
    """执法过程的文字、音像记录。
    Text and audio-visual recordings of the process."""
    legal_reviews: Annotated[
        tuple[LegalReview, ...] | None,
        E("HED-0034", "法制审核", conditional=True, basis="行政处罚法 58; 国办发〔2018〕118号"),
    ] = None
    """决定作出前的各次法制审核。
    Legal reviews before the decision."""
    discussions: Annotated[
        tuple[CollectiveDiscussion, ...] | None, E("HED-0035", "集体讨论", conditional=True, basis="行政处罚法 57")
    ] = None
    """行政机关负责人的各次集体讨论。
    Collective discussions by the heads of the organ."""
    recusals: Annotated[tuple[Recusal, ...] | None, E("HED-0036", "回避", basis="行政处罚法 43")] = None
    """回避的申请和决定。
    Requests for recusal and their decisions."""
    documents: Annotated[tuple[Document, ...] | None, E("HED-0037", "文书", basis="行政处罚法 47")] = None
    """案卷中的文书。
    Documents of the case file."""
    services: Annotated[tuple[Service, ...] | None, E("HED-0038", "送达", conditional=True, basis="行政处罚法 61")] = (
        None
    )
    """文书的各次送达。
    Each service of a document."""
    publicity: Annotated[
        Publicity | None, E("HED-0039", "公示", conditional=True, basis="行政处罚法 48; 优化营商环境条例 58")
    ] = None
    """该行为的公示情况。
    Publication of the act."""
    remedies: Annotated[tuple[Remedy, ...] | None, E("HED-0040", "复议诉讼", basis="行政处罚法 73; 互联网+监管")] = None
    """针对该行为的行政复议和行政诉讼。
    Reconsiderations and lawsuits about the act."""
    secrecy: Annotated[
        Secrecy, E("HED-0041", "涉密情况", basis="行政处罚法 50; 湘政办发〔2023〕51号 二(五)2", example="open")
    ]
    """该行为是否涉及内部信息或者国家秘密;涉及国家秘密的不得报送。
    Whether it holds internal information or state secrets; state secrets must not be sent."""
