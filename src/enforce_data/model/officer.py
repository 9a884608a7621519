"""Officers who take part in an act (行政处罚法 42, 55; 行政强制法 17)."""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.party import OfficerRole
from enforce_data.dictionary import E, Group
from enforce_data.values import CardNumber, Day, Flag, Text100, Uscc


class OfficerRef(Group):
    """执法人员 · An officer as acts refer to one."""

    name: Annotated[Text100, E("HED-0110", "姓名", basis="行政处罚法 42", example="彭某", personal=True)]
    """执法人员的姓名,与其证件一致。
    Name of the officer as it stands on the certificate."""
    certificate_no: Annotated[
        CardNumber | None, E("HED-0111", "执法证号", conditional=True, basis="行政处罚法 42, 55", example="18010000001")
    ] = None
    """执法人员所持证件的编号。
    Number of the officer's certificate."""
    certificate_kind: Annotated[
        CertificateKind | None,
        E("HED-0112", "证件种类", basis="行政处罚法 42; 湘政办发〔2023〕51号 二(一)2", example="enforcement"),
    ] = None
    """所持证件的种类;辅助人员填辅助人员工作证。
    Kind of the certificate; auxiliary staff hold a work card."""
    agency_code: Annotated[
        Uscc | None, E("HED-0113", "所属机关代码", basis="GB 32100-2015", example="11430100MB0X000195")
    ] = None
    """执法人员所属机关或者组织的统一社会信用代码。
    Unified social credit code of the organ or organisation to which the officer belongs."""
    role: Annotated[OfficerRole | None, E("HED-0114", "分工", basis="行政处罚法 42", example="lead")] = None
    """执法人员在该行为中的分工。
    Part that the officer took in the act."""
    certificate_shown: Annotated[
        Flag | None, E("HED-0115", "已出示证件", basis="行政处罚法 52, 55; 行政强制法 18", example=True)
    ] = None
    """是否主动向当事人或者有关人员出示证件。
    Whether the certificate was shown to the party or the persons concerned."""
    starts_on: Annotated[Day | None, E("HED-0116", "开始日期", basis="本标准", example="2024-03-05")] = None
    """执法人员开始参与本案的日期。
    First day on which the officer worked on the case."""
    ends_on: Annotated[Day | None, E("HED-0117", "结束日期", basis="本标准", example="2024-06-03")] = None
    """执法人员不再参与本案的日期。
    Last day on which the officer worked on the case."""
