"""What an act rests on and refers to: legal texts, matters, places, other acts.

Law: 行政处罚法 4, 16, 38; 行政强制法 10, 13; 行政许可法 14 to 17.  Coordinates are those of CGCS2000.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.basis import LegalLevel, LinkRelation
from enforce_data.codes.record import RecordType
from enforce_data.dictionary import E, Group
from enforce_data.values import (
    CaseNumber,
    Day,
    Degree,
    DivisionCode,
    Flag,
    Number100,
    Text50,
    Text100,
    Text200,
    Text500,
    Text4000,
)


class LegalBasis(Group):
    """法律依据 · A legal text and the place in it on which an act rests."""

    law: Annotated[Text200, E("HED-0210", "法律名称", basis="行政处罚法 38, 59", example="中华人民共和国食品安全法")]
    """法律、法规、规章或者文件的全称。
    Full title of the law, regulation, rule or document."""
    level: Annotated[
        LegalLevel | None, E("HED-0211", "效力级别", conditional=True, basis="行政处罚法 10 to 16", example="law")
    ] = None
    """该文件的效力级别。
    Rank of the text."""
    article: Annotated[
        Text50 | None, E("HED-0212", "条", conditional=True, basis="行政处罚法 59", example="第一百二十四条")
    ] = None
    """所依据的条。
    Article relied on."""
    paragraph: Annotated[Text50 | None, E("HED-0213", "款", basis="行政处罚法 59", example="第一款")] = None
    """所依据的款。
    Paragraph relied on."""
    item: Annotated[Text50 | None, E("HED-0214", "项", basis="行政处罚法 59", example="第(三)项")] = None
    """所依据的项。
    Item relied on."""
    subitem: Annotated[Text50 | None, E("HED-0215", "目", basis="行政处罚法 59", example="第1目")] = None
    """所依据的目。
    Sub-item relied on."""
    effective_from: Annotated[Day | None, E("HED-0216", "施行日期", basis="行政处罚法 37", example="2021-04-29")] = None
    """所引文本开始施行的日期。
    First day on which the cited text is in force."""
    effective_until: Annotated[Day | None, E("HED-0217", "失效日期", basis="行政处罚法 37", example="2025-11-30")] = (
        None
    )
    """所引文本施行的最后一日。
    Last day on which the cited text is in force."""
    gist: Annotated[
        Text4000 | None, E("HED-0218", "条文内容", basis="双公示 CF_YJ", example="生产经营超过保质期的食品")
    ] = None
    """所引条文的内容或者要点。
    Wording or gist of the cited provision."""


class RankedBasis(LegalBasis):
    """有效力级别的法律依据 · A legal basis whose rank must be stated."""

    level: Annotated[
        LegalLevel,
        E(
            "HED-0219",
            "效力级别",
            basis="行政处罚法 10 to 16; 湘政办发〔2023〕51号 二(三)2(2)",
            example="local_regulation",
        ),
    ]
    """该文件的效力级别,登记事项和委托时必填。
    Rank of the text, which registers of matters and delegations must state."""


class MatterRef(Group):
    """执法事项 · A matter as acts refer to one in the catalogue."""

    code: Annotated[Number100, E("HED-0220", "编码", basis="GB/T 39554.1-2020", example="430217001000")]
    """事项在目录中的编码。
    Code of the matter in the catalogue."""
    name: Annotated[Text500, E("HED-0221", "名称", basis="GB/T 39046-2020", example="对经营超过保质期的食品的处罚")]
    """事项在目录中的名称。
    Name of the matter in the catalogue."""
    catalogue_version: Annotated[
        Text50 | None, E("HED-0222", "目录版本", basis="湘政办发〔2023〕51号 二(三)1", example="2024")
    ] = None
    """所引事项目录的版本。
    Version of the catalogue referred to."""


class SpecialLaw(Group):
    """法律另有规定 · Whether another law departs from the general act."""

    none: Annotated[
        Flag | None, E("HED-0230", "无另行规定", basis="行政处罚法 36, 42, 51, 60; 行政强制法 25", example=True)
    ] = None
    """是否确认没有其他法律另作规定。
    Whether it is stated that no other law departs from the general act."""
    law: Annotated[
        Text200 | None,
        E("HED-0231", "法律名称", basis="行政处罚法 36, 42, 51, 60", example="中华人民共和国道路交通安全法"),
    ] = None
    """另作规定的法律的全称。
    Full title of the law that departs from the general act."""
    article: Annotated[
        Text50 | None, E("HED-0232", "条", basis="行政处罚法 36, 42, 51, 60", example="第一百零七条")
    ] = None
    """另作规定的条文。
    Article of that law."""
    departs_from: Annotated[
        Text100 | None, E("HED-0233", "所排除的条文", basis="行政处罚法 36, 42, 51, 60", example="行政处罚法 51")
    ] = None
    """该规定替代一般法的哪一条。
    Article of the general act that it replaces."""


class Place(Group):
    """地点 · Where something happened."""

    division: Annotated[
        DivisionCode | None, E("HED-0240", "行政区划", basis="行政处罚法 22; GB/T 2260", example="430121")
    ] = None
    """地点所在的行政区划代码。
    Division code of the place."""
    address: Annotated[
        Text500 | None,
        E("HED-0241", "详细地址", basis="provincial platform templates (2021)", example="星沙市二号路2号"),
    ] = None
    """地点的详细地址。
    Full address of the place."""
    longitude: Annotated[Degree | None, E("HED-0242", "经度", basis="CGCS2000", example="112.938814")] = None
    """地点的经度,以度为单位,东经为正。
    Longitude in degrees, east is positive."""
    latitude: Annotated[Degree | None, E("HED-0243", "纬度", basis="CGCS2000", example="28.228209")] = None
    """地点的纬度,以度为单位,北纬为正。
    Latitude in degrees, north is positive."""


class ActLink(Group):
    """关联行为 · Another act or transfer that belongs to this one."""

    relation: Annotated[
        LinkRelation | None, E("HED-0250", "关系", basis="行政处罚法 27; 国务院令310号 5, 10", example="follows_from")
    ] = None
    """所关联的行为与本行为的关系。
    How the other act stands to this one."""
    record_type: Annotated[RecordType | None, E("HED-0251", "记录类型", basis="本标准", example="inspection")] = None
    """所关联行为的记录类型。
    Record type of the other act."""
    case_no: Annotated[
        CaseNumber | None,
        E(
            "HED-0252",
            "案号",
            basis="provincial platform templates (2021); 互联网+监管 check_action_code",
            example="星市监检〔2024〕88号",
        ),
    ] = None
    """所关联行为的案号。
    Case number of the other act."""
