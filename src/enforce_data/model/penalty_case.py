"""The penalty case up to the decision (行政处罚): source, facts, procedure, evidence, notice, hearing.

Sources: 行政处罚法 (2021) 22–65; the column lists of 双公示 and 互联网+监管.  What follows the
decision is in :mod:`enforce_data.model.penalty`.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.penalty import (
    EvidenceKind,
    JurisdictionGround,
    PenaltyStatus,
    Procedure,
)
from enforce_data.codes.record import CaseSource
from enforce_data.dictionary import E, Group
from enforce_data.model.enforcement import Goods
from enforce_data.model.party import OfParty
from enforce_data.model.procedure import Defence, Hearing
from enforce_data.model.record import Act
from enforce_data.values import (
    Day,
    DocumentNumber,
    Flag,
    Text100,
    Text200,
    Text2000,
    Text4000,
    Yuan,
)


class Evidence(Group):
    """证据 · A piece of evidence in the file (行政处罚法 46)."""

    kind: Annotated[EvidenceKind, E("HED-1000", "证据种类", basis="行政处罚法 46", example="physical")]
    """证据属于法定八种证据中的哪一种。
    Which of the eight statutory kinds the evidence is."""
    name: Annotated[Text200 | None, E("HED-1001", "证据名称", basis="行政处罚法 46", example="进货票据复印件")] = None
    """证据材料的名称。
    Title of the piece of evidence."""


class Preservation(Group):
    """先行登记保存 · Registration and preservation of evidence (行政处罚法 56)."""

    registered_on: Annotated[Day | None, E("HED-1002", "登记保存日期", basis="行政处罚法 56", example="2024-03-06")] = (
        None
    )
    """实际采取先行登记保存的日期,七日期限自此起算。
    Day on which evidence was registered and preserved; the seven days run from it."""
    approver: Annotated[
        Text100 | None, E("HED-1003", "批准人", conditional=True, personal=True, basis="行政处罚法 56", example="贺某")
    ] = None
    """批准先行登记保存的行政机关负责人姓名。
    Name of the head of the organ who approved."""
    items: Annotated[tuple[Goods, ...] | None, E("HED-1004", "保存物品", basis="行政处罚法 56")] = None
    """被先行登记保存的证据物品清单。
    List of the things that were registered and preserved."""
    approved_on: Annotated[
        Day | None, E("HED-1005", "批准日期", conditional=True, basis="行政处罚法 56", example="2024-03-06")
    ] = None
    """行政机关负责人批准的日期。
    Day of the approval by the head of the organ."""
    disposed_on: Annotated[
        Day | None, E("HED-1006", "处理决定日期", conditional=True, basis="行政处罚法 56", example="2024-03-12")
    ] = None
    """对登记保存的证据作出处理决定的日期。
    Day on which the organ decided what happens to the preserved evidence."""


class MonitoringEvidence(Group):
    """电子技术监控证据 · Evidence by electronic monitoring (行政处罚法 41)."""

    device_reviewed: Annotated[
        Flag | None, E("HED-1007", "设备已审核", conditional=True, basis="行政处罚法 41(1)", example=True)
    ] = None
    """监控设备是否经过法制和技术审核。
    Whether the device passed legal and technical review."""
    location_published: Annotated[
        Flag | None, E("HED-1008", "地点已公布", conditional=True, basis="行政处罚法 41(1)", example=True)
    ] = None
    """监控设备设置地点是否已向社会公布。
    Whether the place of the device was made public."""
    record_reviewed: Annotated[
        Flag | None, E("HED-1009", "记录已审核", conditional=True, basis="行政处罚法 41(2)", example=True)
    ] = None
    """用作证据的记录内容是否经审核符合要求。
    Whether the record used as evidence was reviewed and found fit."""
    informed_on: Annotated[
        Day | None, E("HED-1010", "告知日期", conditional=True, basis="行政处罚法 41(3)", example="2024-03-08")
    ] = None
    """将监控记录的违法事实告知当事人的日期。
    Day on which the party was told of the recorded violation."""


class PenaltyNotice(OfParty):
    """处罚告知 · Notice of the intended penalty (行政处罚法 44)."""

    document_number: Annotated[
        DocumentNumber | None, E("HED-1011", "文号", basis="行政处罚法 44", example="湘市监罚告〔2024〕8号")
    ] = None
    """行政处罚告知书的发文字号。
    Number of the notice."""
    dated: Annotated[Day | None, E("HED-1012", "日期", basis="行政处罚法 44", example="2024-05-13")] = None
    """行政处罚告知书的落款日期。
    Day that the notice bears."""
    served_on: Annotated[Day | None, E("HED-1013", "送达日期", basis="行政处罚法 44", example="2024-05-14")] = None
    """告知书送达该当事人的日期。
    Day on which the notice was served on the party."""
    proposed_fine: Annotated[
        Yuan | None, E("HED-1014", "拟罚款金额", basis="行政处罚法 44, 45(2)", example="2000.00")
    ] = None
    """告知书载明的拟对该当事人罚款的总额。
    Total of the fines that the notice intends for the party."""


class PenaltyCase(Act):
    """行政处罚案件 · A penalty case up to its decision (行政处罚法 22–65)."""

    status: Annotated[PenaltyStatus, E("HED-1015", "案件状态", basis="行政处罚法 47", example="closed")]
    """报送时案件所处的办理阶段。
    The step at which the case stands when it is delivered."""
    case_source: Annotated[CaseSource, E("HED-1016", "案件来源", basis="互联网+监管", example="inspection")]
    """行政机关从何处获知涉嫌违法行为。
    Where the organ learned of the suspected violation."""
    clue_no: Annotated[
        Text100 | None,
        E(
            "HED-1017",
            "线索编号",
            basis="本标准",
            example="XS20240301007",
            deprecated=(
                "1.1",
                "线索已是单独的记录,改在 linked_acts 中以 record_type 为 clue、case_no 为线索编号关联",
                "a clue is a record of its own; link it in linked_acts, record_type clue and case_no its number",
            ),
        ),
    ] = None
    """引发本案的问题线索的编号。
    Number of the clue that led to the case."""
    violation_started_on: Annotated[
        Day | None, E("HED-1018", "违法行为开始日期", basis="行政处罚法 36", example="2024-01-15")
    ] = None
    """违法行为发生的日期;连续或者继续的,填开始日期。
    Day of the violation; the first day where it was repeated or continuous."""
    violation_ended_on: Annotated[
        Day | None, E("HED-1019", "违法行为终了日期", basis="行政处罚法 36(2)", example="2024-03-04")
    ] = None
    """连续或者继续的违法行为终了的日期。
    Day on which a repeated or continuous violation ended."""
    discovered_on: Annotated[Day | None, E("HED-1020", "发现日期", basis="行政处罚法 36", example="2024-03-04")] = None
    """违法行为被发现的日期,与立案日期不同。
    Day on which the violation was discovered, which is not the day of filing."""
    violation_kind: Annotated[
        Text2000, E("HED-1021", "违法行为类型", basis="双公示 CF_WFXW", example="销售未标注生产日期的预包装食品")
    ]
    """违法行为的类型,即案由。
    What kind of violation the case is about."""
    life_health_finance: Annotated[
        Flag | None, E("HED-1022", "涉生命健康金融安全", basis="行政处罚法 36(1)", example=False)
    ] = None
    """是否涉及公民生命健康、金融安全且有危害后果。
    Whether life, health or financial safety was touched and harm was done."""
    jurisdiction_ground: Annotated[
        JurisdictionGround | None, E("HED-1023", "管辖依据", basis="行政处罚法 22, 25", example="place_of_act")
    ] = None
    """本机关管辖本案所依据的情形。
    The ground on which this organ has jurisdiction."""
    facts: Annotated[
        Text4000 | None,
        E(
            "HED-1024",
            "违法事实",
            conditional=True,
            basis="行政处罚法 59(1)②",
            example="当事人销售的预包装糕点未标注生产日期。",
        ),
    ] = None
    """查明的违法事实;将随决定公开,不写个人信息。
    The facts found; they are published with the decision, so no personal data here."""
    evidence: Annotated[
        tuple[Evidence, ...] | None, E("HED-1025", "证据", conditional=True, basis="行政处罚法 40, 46")
    ] = None
    """认定违法事实所依据的证据。
    The evidence on which the facts rest."""
    procedure: Annotated[Procedure, E("HED-1026", "处罚程序", basis="行政处罚法 51, 54", example="ordinary")]
    """作出处罚决定适用的程序。
    The procedure in which the case is decided."""
    fast_track: Annotated[Flag | None, E("HED-1027", "快速办理", basis="行政处罚法 49", example=False)] = None
    """是否依法快速办理;不是第三种程序。
    Whether the case was dealt with on a fast track; this is no third procedure."""
    filed_on: Annotated[
        Day | None, E("HED-1028", "立案日期", conditional=True, basis="行政处罚法 54(2)", example="2024-03-05")
    ] = None
    """行政机关批准立案的日期。
    Day on which the organ filed the case."""
    not_filed_on: Annotated[
        Day | None, E("HED-1029", "不予立案日期", basis="行政处罚法 54(2)", example="2024-03-05")
    ] = None
    """行政机关决定不予立案的日期。
    Day on which the organ decided not to file."""
    investigation_ended_on: Annotated[
        Day | None, E("HED-1030", "调查终结日期", basis="行政处罚法 57(1)", example="2024-05-08")
    ] = None
    """案件调查终结的日期。
    Day on which the investigation ended."""
    preservation: Annotated[Preservation | None, E("HED-1031", "先行登记保存", basis="行政处罚法 56")] = None
    """对可能灭失的证据采取的先行登记保存。
    Registration and preservation of evidence that might be lost."""
    monitoring_evidence: Annotated[MonitoringEvidence | None, E("HED-1032", "电子监控证据", basis="行政处罚法 41")] = (
        None
    )
    """利用电子技术监控设备收集的证据的情况。
    How evidence taken by electronic monitoring devices was handled."""
    notices: Annotated[
        tuple[PenaltyNotice, ...] | None, E("HED-1033", "处罚告知", conditional=True, basis="行政处罚法 44, 62")
    ] = None
    """作出决定前对当事人的各次告知。
    The notices given to the parties before the decision."""
    defences: Annotated[
        tuple[Defence, ...] | None, E("HED-1034", "陈述申辩", conditional=True, basis="行政处罚法 45")
    ] = None
    """各当事人的陈述、申辩及其复核。
    What the parties said in defence, and its review."""
    hearings: Annotated[
        tuple[Hearing, ...] | None, E("HED-1035", "听证", conditional=True, basis="行政处罚法 63–65")
    ] = None
    """听证权利的告知、申请和举行情况。
    Hearings told, asked for and held."""
