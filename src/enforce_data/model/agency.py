"""The agency as acts and registers refer to it (GB 32100-2015; GB/T 39046-2020 A.2, A.3)."""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.agency import AdministrativeLevel, SubjectType
from enforce_data.dictionary import E, Group
from enforce_data.values import DivisionCode, Text200, Uscc


class AgencyRef(Group):
    """行政机关 · An agency as acts and registers refer to it."""

    code: Annotated[Uscc, E("HED-0050", "统一社会信用代码", basis="GB 32100-2015", example="11430100MB0X000195")]
    """行政机关或者组织的统一社会信用代码。
    Unified social credit code of the organ or organisation."""
    name: Annotated[Text200, E("HED-0051", "名称", basis="GB/T 39046-2020", example="星沙市市场监督管理局")]
    """行政机关或者组织在行为发生时的全称。
    Full name of the organ or organisation at the time of the act."""
    level: Annotated[
        AdministrativeLevel | None, E("HED-0052", "层级", basis="GB/T 39046-2020 A.2", example="municipal")
    ] = None
    """行政机关所属的行政层级。
    Administrative level to which the organ belongs."""
    division: Annotated[DivisionCode | None, E("HED-0053", "行政区划", basis="GB/T 2260", example="430100")] = None
    """行政机关管辖区域的行政区划代码。
    Division code of the area in the organ's charge."""
    subject_type: Annotated[
        SubjectType | None,
        E("HED-0054", "主体性质", basis="行政处罚法 17, 19, 20; GB/T 39046-2020 A.3", example="statutory"),
    ] = None
    """该机关或者组织以何种资格实施行政执法。
    Ground on which the body enforces the law: by statute, by authorisation or by delegation."""
