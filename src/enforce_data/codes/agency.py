"""Code lists of enforcement agencies."""

from __future__ import annotations

from enforce_data.values.code import Code


class AdministrativeLevel(Code):
    """行使层级 · Level at which power is exercised.

    Source: GB/T 39046-2020 A.2 (1 国家级 to 7 分级管理); 分级管理 is a level of matters, not of agencies.
    """

    NATIONAL = "national", "国家级", "national"
    PROVINCIAL = "provincial", "省级", "provincial"
    MUNICIPAL = "municipal", "市级", "municipal (prefecture)"
    COUNTY = "county", "县级", "county"
    TOWNSHIP = "township", "乡镇(街道)级", "township or subdistrict"
    VILLAGE = "village", "村(社区)级", "village or community"
    TIERED = "tiered", "分级管理", "managed by several levels"


class SubjectType(Code):
    """实施主体性质 · Ground on which a body enforces the law.

    Source: GB/T 39046-2020 A.3; 行政处罚法 17, 19, 20.
    """

    STATUTORY = "statutory", "法定机关", "statutory organ"
    AUTHORISED = "authorised", "授权组织", "organisation authorised by law"
    DELEGATED = "delegated", "受委托组织", "delegated organisation"
    OTHER = "other", "其他", "other"


class EnforcementDomain(Code):
    """执法领域 · Field of enforcement.

    Source: 行政处罚法 18 (the seven fields of comprehensive enforcement; public and state security, coast guard);
    湘政办发〔2023〕51号 三(一) (departments); immigration from practice.
    """

    COMPREHENSIVE = "comprehensive", "综合执法", "comprehensive enforcement, all fields"
    URBAN_MANAGEMENT = "urban_management", "城市管理", "urban management"
    MARKET_REGULATION = "market_regulation", "市场监管", "market regulation"
    ECOLOGY = "ecology", "生态环境", "ecology and environment"
    CULTURE = "culture", "文化市场", "cultural market and tourism"
    TRANSPORT = "transport", "交通运输", "transport"
    EMERGENCY_MANAGEMENT = "emergency_management", "应急管理", "emergency management"
    AGRICULTURE = "agriculture", "农业", "agriculture"
    HOUSING = "housing", "住房城乡建设", "housing and construction"
    LABOUR = "labour", "人力资源社会保障", "human resources and social security"
    DEVELOPMENT_REFORM = "development_reform", "发展改革", "development and reform"
    FINANCE = "finance", "财政", "public finance"
    JUSTICE = "justice", "司法行政", "administration of justice"
    PUBLIC_SECURITY = "public_security", "公安", "public security"
    STATE_SECURITY = "state_security", "国家安全", "state security"
    COAST_GUARD = "coast_guard", "海警", "coast guard"
    IMMIGRATION = "immigration", "移民管理", "immigration"
    OTHER = "other", "其他", "other"


class DeliveryExemptionGround(Code):
    """免予归集理由 · Why an agency need not use the provincial platform.

    Source: 湘政办发〔2023〕51号 二(五)2.
    """

    OTHER_LAW = "other_law", "法律法规另有规定", "other provision in laws or regulations"
    STATE_SECRET = "state_secret", "涉及国家秘密", "state secrets"
    UNIFIED_SYSTEM = "unified_system", "使用统建系统", "a system built for the whole line of departments"
