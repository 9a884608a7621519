"""Code lists of parties and persons."""

from __future__ import annotations

from enforce_data.values.code import Code


class PartyRole(Code):
    """当事人地位 · The standing of a person in an act.

    Source: 行政处罚法 7, 44, 58; 行政许可法 29, 36.
    """

    PARTY = "party", "当事人", "party"
    APPLICANT = "applicant", "申请人", "applicant"
    INTERESTED = "interested", "利害关系人", "interested person"
    THIRD = "third", "第三人", "third person"


class PartyCategory(Code):
    """行政相对人类别 · Category of a party.

    Source: 双公示 (2018 layout): 法人及非法人组织, 自然人, 个体工商户.
    """

    NATURAL_PERSON = "natural_person", "自然人", "natural person"
    LEGAL_PERSON = "legal_person", "法人及非法人组织", "legal person or unincorporated organisation"
    INDIVIDUAL_BUSINESS = "individual_business", "个体工商户", "individual business (个体工商户)"
    OTHER = "other", "其他", "other"


class IdType(Code):
    """证件类型 · Identity documents of natural persons.

    Source: 双公示 (身份证, 护照号, 港澳居民来往内地通行证, 台湾居民来往大陆通行证, 外国人永久居留身份证, 其他);
    systems of departments (军官证, 驾驶证); 港澳台居民居住证 stands here because its numbers have a form of their own.
    """

    RESIDENT_ID = "resident_id", "居民身份证", "resident identity card"
    PASSPORT = "passport", "护照", "passport"
    HK_MACAO_PERMIT = (
        "hk_macao_permit",
        "港澳居民来往内地通行证",
        "mainland travel permit for Hong Kong and Macao residents",
    )
    TAIWAN_PERMIT = (
        "taiwan_permit",
        "台湾居民来往大陆通行证",
        "mainland travel permit for Taiwan residents",
    )
    HMT_RESIDENCE = (
        "hmt_residence",
        "港澳台居民居住证",
        "residence permit for Hong Kong, Macao and Taiwan residents",
    )
    FOREIGN_RESIDENCE = (
        "foreign_residence",
        "外国人永久居留身份证",
        "foreign permanent resident identity card",
    )
    MILITARY_ID = "military_id", "军官证", "military officer's card"
    DRIVING_LICENCE = "driving_licence", "驾驶证", "driving licence"
    OTHER = "other", "其他", "other"


class RepresentativeRole(Code):
    """代表人身份 · In what capacity a person stands for an organisation.

    Source: 双公示 (法定代表人); systems of departments (法定代表人或负责人, 经营者).
    """

    LEGAL_REPRESENTATIVE = "legal_representative", "法定代表人", "legal representative"
    PERSON_IN_CHARGE = "person_in_charge", "负责人", "person in charge"
    OPERATOR = "operator", "经营者", "operator of an individual business"


class LegalCapacity(Code):
    """行为能力 · Ability of a natural person to recognise or control the act.

    Source: 行政处罚法 31.
    """

    FULL = "full", "完全", "full"
    LUCID_INTERVAL = "lucid_interval", "间歇性精神病人精神正常时", "in a lucid interval"
    LIMITED = "limited", "尚未完全丧失辨认或者控制能力", "limited, not lost"
    INCAPABLE = "incapable", "不能辨认或者不能控制自己行为", "incapable"


class OfficerRole(Code):
    """执法人员分工 · What an officer did in an act.

    Source: 行政处罚法 42, 55, 64; practice.
    """

    LEAD = "lead", "主办", "in charge"
    ASSIST = "assist", "协办", "assisting"
    RECORD = "record", "记录", "recording"
    OTHER = "other", "其他", "other"
