"""Enforcement certificates, their holders, and training (行政执法证件).

Law: 湘政办发〔2023〕51号 二(一); 行政处罚法 42, 55; 湖南省政府令280号; 省政府令61号; 司办通〔2020〕78号.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.codes.certificate import (
    CertificateEventKind,
    CertificateKind,
    CertificateStatus,
    Gender,
    Staffing,
    TrainingCategory,
)
from enforce_data.codes.party import IdType
from enforce_data.dictionary import E, Group
from enforce_data.model.agency import AgencyRef
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import (
    CardNumber,
    Day,
    DivisionCode,
    Hours,
    Number200,
    PersonNumber,
    Text100,
    Text200,
    Text500,
    Year,
)


class Holder(Group):
    """持证人 · The person to whom a certificate was issued."""

    name: Annotated[
        Text100 | None, E("HED-0600", "姓名", basis="司办通〔2020〕78号", example="彭某", personal=True)
    ] = None
    """证件上所载的持证人姓名。
    Name of the holder as it stands on the certificate."""
    gender: Annotated[Gender | None, E("HED-0601", "性别", basis="GB 11643-1999", example="female", personal=True)] = (
        None
    )
    """持证人的性别。
    Gender of the holder."""
    id_type: Annotated[IdType | None, E("HED-0602", "证件类型", basis="双公示 CF_XDR_ZJLX", example="resident_id")] = (
        None
    )
    """持证人身份证件的类型。
    Kind of the holder's identity document."""
    id_number: Annotated[
        PersonNumber | None,
        E("HED-0603", "证件号码", basis="GB 11643-1999", example="430102199003077521", personal=True),
    ] = None
    """持证人身份证件的号码。
    Number of the holder's identity document."""
    photo_digest: Annotated[
        Text100 | None,
        E(
            "HED-0604",
            "照片摘要",
            basis="GB/T 32905-2016",
            example="66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
            personal=True,
        ),
    ] = None
    """证件照片文件的 SM3 摘要,十六进制小写。
    SM3 digest of the photograph's file in lower-case hexadecimal digits."""


class CertificateEvent(Group):
    """证件变动 · One suspension, withdrawal, cancellation, replacement or restoration."""

    kind: Annotated[
        CertificateEventKind | None, E("HED-0610", "种类", basis="湘政办发〔2023〕51号 二(一)2", example="suspended")
    ] = None
    """证件发生了何种变动。
    What happened to the certificate."""
    starts_on: Annotated[
        Day | None,
        E("HED-0611", "开始日期", conditional=True, basis="湘政办发〔2023〕51号 二(一)2", example="2024-02-01"),
    ] = None
    """变动开始生效的日期。
    Day from which it has effect."""
    ends_on: Annotated[
        Day | None,
        E("HED-0612", "结束日期", conditional=True, basis="湘政办发〔2023〕51号 二(一)2", example="2024-04-30"),
    ] = None
    """变动的最后一日,如暂扣期满之日。
    Last day of its effect, such as the end of a suspension."""
    reason: Annotated[
        Text500 | None,
        E("HED-0613", "原因", conditional=True, basis="湘政办发〔2023〕51号 二(一)2", example="未按规定参加培训"),
    ] = None
    """变动的原因。
    Why it happened."""
    organ: Annotated[
        Text200 | None,
        E("HED-0614", "决定机关", conditional=True, basis="湘政办发〔2023〕51号 二(一)2", example="星沙市司法局"),
    ] = None
    """作出处理决定的机关。
    Organ that decided it."""


class Training(Group):
    """培训 · Training of one category in one year (湘政办发〔2023〕51号 二(一)1(2))."""

    year: Annotated[Year, E("HED-0620", "年度", basis="湘政办发〔2023〕51号 二(一)1(2)", example=2024)]
    """接受培训的年度。
    Year of the training."""
    category: Annotated[
        TrainingCategory, E("HED-0621", "类别", basis="湘政办发〔2023〕51号 二(一)1(2)", example="public_law")
    ]
    """培训内容的类别。
    Subject of the training."""
    hours: Annotated[Hours, E("HED-0622", "学时", basis="湘政办发〔2023〕51号 二(一)1(2)", example="24.0")]
    """该年度该类别培训的学时。
    Hours of training in this category and year."""
    organiser: Annotated[
        Text200 | None, E("HED-0623", "组织单位", basis="湘政办发〔2023〕51号 二(一)1(1)", example="星沙市司法局")
    ] = None
    """组织培训的单位。
    Who organised the training."""


class Instructor(Group):
    """行政执法教员 · The holder's service as an instructor (湘政办发〔2023〕51号 二(一)1(3))."""

    selected_on: Annotated[
        Day | None,
        E("HED-0630", "选拔日期", conditional=True, basis="湘政办发〔2023〕51号 二(一)1(3)", example="2024-03-01"),
    ] = None
    """被选拔为教员的日期。
    Day on which the holder was selected."""
    organ: Annotated[
        Text200 | None,
        E("HED-0631", "选拔机关", conditional=True, basis="湘政办发〔2023〕51号 二(一)1(3)", example="星沙市司法局"),
    ] = None
    """选拔教员的机关。
    Organ that selected the holder."""
    subjects: Annotated[
        tuple[Text100, ...] | None,
        E("HED-0632", "授课内容", basis="湘政办发〔2023〕51号 二(一)1(3)"),
    ] = None
    """教员讲授的内容。
    What the instructor teaches."""
    until: Annotated[
        Day | None, E("HED-0633", "聘期截止日期", basis="湘政办发〔2023〕51号 二(一)1(3)", example="2027-02-28")
    ] = None
    """担任教员的最后一日。
    Last day of service as an instructor."""
    hours_taught: Annotated[
        Hours | None, E("HED-0634", "授课学时", basis="湘政办发〔2023〕51号 二(一)1(3)", example="16.0")
    ] = None
    """累计授课的学时。
    Hours taught in all."""


class Certificate(EnforcementRecord):
    """行政执法证件 · A certificate of enforcement, supervision or auxiliary work."""

    record_type_name: ClassVar[str] = "certificate"

    certificate_no: Annotated[CardNumber, E("HED-0640", "证号", basis="司办通〔2020〕78号", example="18010000001")]
    """证件的编号。
    Number of the certificate."""
    kind: Annotated[
        CertificateKind, E("HED-0641", "种类", basis="省政府令61号; 湖南省政府令280号", example="enforcement")
    ]
    """证件属于哪一种。
    What kind of certificate it is."""
    holder: Annotated[Holder, E("HED-0642", "持证人", basis="司办通〔2020〕78号")]
    """证件所发给的人。
    Person to whom it was issued."""
    agency: Annotated[AgencyRef, E("HED-0643", "所属机关", basis="司办通〔2020〕78号")]
    """持证人所在的机关或者组织。
    Organ or organisation in which the holder works."""
    post: Annotated[Text100 | None, E("HED-0644", "职务", basis="本标准", example="四级主任科员")] = None
    """持证人的职务或者职级。
    Post or rank of the holder."""
    staffing: Annotated[
        Staffing | None,
        E("HED-0645", "编制类别", conditional=True, basis="湖南省政府令280号 2", example="civil_servant"),
    ] = None
    """持证人占用的编制类别。
    Kind of establishment on which the holder serves."""
    domains: Annotated[
        tuple[EnforcementDomain, ...] | None,
        E("HED-0646", "执法领域", conditional=True, basis="行政处罚法 18"),
    ] = None
    """证件准予执法的领域。
    Fields in which the certificate allows enforcement."""
    area: Annotated[
        DivisionCode | None, E("HED-0647", "执法区域", conditional=True, basis="GB/T 2260", example="430121")
    ] = None
    """证件准予执法区域的行政区划代码。
    Division code of the area in which it allows enforcement."""
    issuer: Annotated[AgencyRef, E("HED-0648", "发证机关", basis="司办通〔2020〕78号")]
    """核发证件的机关。
    Organ that issued the certificate."""
    exam_passed_on: Annotated[
        Day | None, E("HED-0649", "考试合格日期", basis="湘政办发〔2023〕51号 二(一)2", example="2023-11-18")
    ] = None
    """参加全省统一行政执法资格考试合格的日期。
    Day on which the provincial qualifying examination was passed."""
    issued_on: Annotated[Day, E("HED-0650", "发证日期", basis="湘政办发〔2023〕51号 二(一)2", example="2023-12-20")]
    """核发证件的日期。
    Day on which it was issued."""
    valid_from: Annotated[Day | None, E("HED-0651", "有效期自", basis="司办通〔2020〕78号", example="2023-12-20")] = (
        None
    )
    """证件有效的第一日。
    First day of validity."""
    valid_until: Annotated[
        Day | None, E("HED-0652", "有效期至", conditional=True, basis="司办通〔2020〕78号", example="2028-12-19")
    ] = None
    """证件有效的最后一日。
    Last day of validity."""
    status: Annotated[CertificateStatus, E("HED-0653", "状态", basis="湘政办发〔2023〕51号 二(一)2", example="valid")]
    """更新时间时证件的状态。
    State of the certificate as of the time of update."""
    status_events: Annotated[
        tuple[CertificateEvent, ...] | None, E("HED-0654", "变动情况", basis="湘政办发〔2023〕51号 二(一)2")
    ] = None
    """证件的各次暂扣、收回、注销、吊销、换发和恢复。
    Suspensions, withdrawals, cancellations, revocations, replacements and restorations."""
    ecert_id: Annotated[
        Number200 | None,
        E(
            "HED-0655",
            "电子证照标识",
            basis="GB/T 36904-2018",
            example="1.2.156.3005.2.11430000MB0X00027T001.11430000MB0X00027T.20230000001.001.U",
        ),
    ] = None
    """证件的电子证照标识。
    Identifier of the electronic certificate."""
    training: Annotated[
        tuple[Training, ...] | None, E("HED-0656", "培训", conditional=True, basis="湘政办发〔2023〕51号 二(一)1(2)")
    ] = None
    """各年度、各类别的培训学时。
    Hours of training by year and category."""
    instructor: Annotated[Instructor | None, E("HED-0657", "教员", basis="湘政办发〔2023〕51号 二(一)1(3)")] = None
    """担任行政执法教员的情况。
    Service as an instructor in enforcement."""
    awards: Annotated[
        tuple[Text200, ...] | None,
        E("HED-0658", "表彰", basis="湘政办发〔2023〕51号 二(六)2", personal=True),
    ] = None
    """因行政执法受到的表彰。
    Commendations received for enforcement work."""
