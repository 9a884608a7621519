"""Parties to an act: who they are, how they are identified, where they can be reached.

Columns follow the 双公示 layout (行政相对人) and the templates of a provincial supervision platform.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.party import (
    IdType,
    LegalCapacity,
    PartyCategory,
    PartyRole,
    RepresentativeRole,
)
from enforce_data.dictionary import E, Group
from enforce_data.values import (
    Day,
    DivisionCode,
    Flag,
    Number50,
    PersonNumber,
    Text100,
    Text200,
    Text500,
    Token,
    Uscc,
)


class OfParty(Group):
    """当事人所属 · What belongs to one party of a case with several."""

    party_no: Annotated[Token | None, E("HED-0060", "当事人序号", basis="本标准", example="1")] = None
    """所属当事人在本案中的序号;未填时适用于全部当事人。
    Number, within the case, of the party that this belongs to; absent: it applies to every party."""


class OtherNumbers(Group):
    """其他登记号 · Registration numbers beside the unified social credit code."""

    registration: Annotated[
        Number50 | None, E("HED-0061", "工商注册号", basis="双公示 CF_XDR_GSZC; GS 15-2006", example="430100000000124")
    ] = None
    """市场主体登记机关核发的注册号。
    Number given by the registration authority of market entities."""
    organisation: Annotated[
        Number50 | None, E("HED-0062", "组织机构代码", basis="双公示 CF_XDR_ZZJG; GB 11714-1997", example="MA4X00012")
    ] = None
    """九位组织机构代码。
    Organisation code of nine characters."""
    tax: Annotated[
        Number50 | None, E("HED-0063", "税务登记号", basis="双公示 CF_XDR_SWDJ", example="430101000000123")
    ] = None
    """税务机关核发的登记号。
    Number given by the tax authority."""
    institution: Annotated[
        Number50 | None, E("HED-0064", "事业单位证书号", basis="双公示 CF_XDR_SYDW", example="143010000123")
    ] = None
    """事业单位法人证书号。
    Number of the certificate of a public institution."""
    social: Annotated[
        Number50 | None, E("HED-0065", "社会组织登记证号", basis="双公示 CF_XDR_SHZZ", example="51430100MJ0X00018C")
    ] = None
    """社会组织登记证书号。
    Number of the registration certificate of a social organisation."""


class Representative(Group):
    """法定代表人或者负责人 · The person who stands for an organisation."""

    role: Annotated[
        RepresentativeRole | None, E("HED-0070", "身份", basis="双公示 CF_FRDB", example="legal_representative")
    ] = None
    """该人是法定代表人、负责人还是经营者。
    Whether the person is the legal representative, the person in charge or the operator."""
    name: Annotated[Text100 | None, E("HED-0071", "姓名", basis="双公示 CF_FRDB", example="向某", personal=True)] = None
    """代表人的姓名。
    Name of the representative."""
    id_type: Annotated[IdType | None, E("HED-0072", "证件类型", basis="双公示 CF_FR_ZJLX", example="resident_id")] = (
        None
    )
    """代表人身份证件的类型。
    Kind of the representative's identity document."""
    id_number: Annotated[
        PersonNumber | None,
        E(
            "HED-0073",
            "证件号码",
            basis="双公示 CF_FR_ZJHM; GB 11643-1999",
            example="430102199003077513",
            personal=True,
        ),
    ] = None
    """代表人身份证件的号码。
    Number of the representative's identity document."""


class Party(Group):
    """当事人 · A party to an act: the person it is directed at, an applicant or another person concerned."""

    party_no: Annotated[Token | None, E("HED-0080", "序号", conditional=True, basis="本标准", example="1")] = None
    """当事人在本案中的序号;有两个以上当事人时须填,供其他部分引用。
    Number of the party within the case; needed where there are several, for other parts to refer to."""
    role: Annotated[PartyRole | None, E("HED-0081", "地位", basis="行政处罚法 44; 行政许可法 36", example="party")] = (
        None
    )
    """该人在行政行为中的地位。
    Standing of the person in the act."""
    category: Annotated[PartyCategory, E("HED-0082", "类别", basis="双公示 CF_XDR_LB", example="legal_person")]
    """当事人是自然人、法人及非法人组织还是个体工商户。
    Whether the party is a natural person, an organisation or an individual business."""
    name: Annotated[
        Text200 | None,
        E(
            "HED-0083",
            "名称",
            conditional=True,
            basis="双公示 CF_XDR_MC; 行政处罚法 59",
            example="湘江食品有限公司",
            personal=True,
        ),
    ] = None
    """自然人的姓名,或者组织的名称。
    Name of the natural person or of the organisation."""
    unknown_party: Annotated[Flag | None, E("HED-0084", "当事人不明", basis="行政强制法 24; 本标准", example=False)] = (
        None
    )
    """是否无法查明当事人,如无主财物。
    Whether the party could not be found out, as with goods that nobody claims."""
    uscc: Annotated[
        Uscc | None,
        E(
            "HED-0085",
            "统一社会信用代码",
            conditional=True,
            basis="双公示 CF_XDR_SHXYM; GB 32100-2015",
            example="91430100MA4X00012X",
        ),
    ] = None
    """组织或者个体工商户的统一社会信用代码。
    Unified social credit code of the organisation or individual business."""
    id_type: Annotated[
        IdType | None, E("HED-0086", "证件类型", conditional=True, basis="双公示 CF_XDR_ZJLX", example="resident_id")
    ] = None
    """自然人身份证件的类型。
    Kind of the natural person's identity document."""
    id_number: Annotated[
        PersonNumber | None,
        E(
            "HED-0087",
            "证件号码",
            conditional=True,
            basis="双公示 CF_XDR_ZJHM; GB 11643-1999",
            example="430102199003077513",
            personal=True,
        ),
    ] = None
    """自然人身份证件的号码。
    Number of the natural person's identity document."""
    id_absent_reason: Annotated[
        Text200 | None, E("HED-0088", "无证件号码原因", basis="本标准", example="当事人拒绝提供身份证件")
    ] = None
    """既无统一社会信用代码又无证件号码的原因。
    Why there is neither a credit code nor a number of an identity document."""
    other_numbers: Annotated[
        OtherNumbers | None, E("HED-0089", "其他登记号", basis="双公示 CF_XDR_GSZC to CF_XDR_SHZZ")
    ] = None
    """统一社会信用代码以外的登记号。
    Registration numbers beside the unified social credit code."""
    representative: Annotated[Representative | None, E("HED-0090", "代表人", basis="双公示 CF_FRDB; 行政处罚法 59")] = (
        None
    )
    """组织的法定代表人、负责人,或者个体工商户的经营者。
    Legal representative or person in charge of the organisation, or operator of the individual business."""
    birth_date: Annotated[
        Day | None, E("HED-0091", "出生日期", basis="行政处罚法 30", example="1990-03-07", personal=True)
    ] = None
    """自然人的出生日期。
    Day of birth of the natural person."""
    capacity: Annotated[
        LegalCapacity | None, E("HED-0092", "行为能力", basis="行政处罚法 31", example="full", personal=True)
    ] = None
    """行为时辨认或者控制自己行为的能力。
    Ability, at the time of the act, to recognise or control one's conduct."""
    guardian: Annotated[
        Text100 | None, E("HED-0093", "监护人", basis="行政处罚法 30, 31", example="向某某", personal=True)
    ] = None
    """未成年人、精神病人或者智力残疾人的监护人姓名。
    Name of the guardian of a minor or of a person with a mental disorder or disability."""
    phone: Annotated[
        Number50 | None,
        E("HED-0094", "联系电话", basis="provincial platform templates (2021)", example="0731-00000000", personal=True),
    ] = None
    """当事人的联系电话。
    Telephone number of the party."""
    registered_address: Annotated[
        Text500 | None,
        E(
            "HED-0095",
            "注册地址",
            conditional=True,
            basis="行政处罚法 59; 互联网+监管 address_registered",
            example="星沙市一号路1号",
            personal=True,
        ),
    ] = None
    """组织登记的住所,或者自然人的住址。
    Registered seat of the organisation, or home address of the natural person."""
    business_address: Annotated[
        Text500 | None,
        E(
            "HED-0096",
            "经营地址",
            conditional=True,
            basis="互联网+监管 address_operating",
            example="星沙市二号路2号",
            personal=True,
        ),
    ] = None
    """实际生产经营的地址。
    Address where the business is carried on."""
    division: Annotated[DivisionCode | None, E("HED-0097", "行政区划", basis="GB/T 2260", example="430121")] = None
    """当事人住所或者住址所在的行政区划代码。
    Division code of the party's seat or home."""
    enterprise_kind: Annotated[
        Text100 | None, E("HED-0098", "企业类型", basis="湘政办发〔2023〕51号 二(二)3", example="民营企业")
    ] = None
    """企业的类型,如民营企业、国有企业、外商投资企业。
    Kind of enterprise, such as private, state-owned or with foreign investment."""
