"""The laws and sources that rules cite: titles, articles, days in force.  The only place for them.

A record is judged by the law of its own day.  :attr:`Law.since` is the first day of the *text* that
the rule book knows; for an earlier day the law is another one (行政处罚法 before 2021-07-15 had 64
articles in another order), and the answer is *not checked*.

Articles are cited as lawyers write them in short: ``60``, ``42(1)`` (第四十二条第一款), ``33(1)④``
(第一款第四项), ``20(1)(2)``, ``31①–⑤``.  An article that the law does not have is refused, so a rule
that cites one cannot be imported.

``mark`` tells how far a text could be read: S, the source itself; P, its opening or a summary; G,
general knowledge.  What rests on P or G alone is never an error.

>>> XZCF.art(60)
(Citation(law='行政处罚法', article='60', since=datetime.date(2021, 7, 15)),)
>>> [citation.article for citation in XZCF.art("42(1)", "55(1)")]
['42(1)', '55(1)']
>>> DATA_LOGIC.art()
(Citation(law='数据逻辑/data logic', article='', since=None),)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from enforce_data.findings import Citation

Mark = Literal["S", "P", "G"]

_ARTICLE = re.compile(r"([1-9][0-9]*)(?:\([1-9][0-9]?\))*(?:[①-⑳]+(?:–[①-⑳])?)?")


@dataclass(frozen=True, kw_only=True)
class Law:
    """A law or another source of rules, in the text that the rule book knows."""

    key: str
    """Name of the constant, stable."""
    zh: str
    """Full title."""
    en: str
    """Title in English, ours unless an official one is known."""
    short: str
    """As cited; unique."""
    issued_by: str
    since: date | None = None
    """First day of the text we judge by; None where no day matters or none is known."""
    first_text: date | None = None
    """First day of the act itself, where an older text came before the one we judge by."""
    until: date | None = None
    """Last day in force, None while it is in force."""
    mark: Mark = "S"
    articles: int = 0
    """Number of articles; 0 where the source has none that could be cited."""
    sections: frozenset[str] = frozenset()
    """The numbered sections of a source without articles, as cited: ``二(三)2(2)``."""

    def art(self, *articles: str | int) -> tuple[Citation, ...]:
        """Cite articles, one citation each; without any, the source as a whole.

        Raises ValueError for an article or section that the source does not have.
        """
        if not articles:
            return (Citation(self.short, "", self.since),)
        return tuple(Citation(self.short, self._checked(str(article)), self.since) for article in articles)

    def in_force(self, day: date) -> bool:
        """Tell whether this text is the law of the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def _checked(self, article: str) -> str:
        match = _ARTICLE.fullmatch(article)
        numbered = match is not None and int(match[1]) <= self.articles
        if not numbered and article not in self.sections:
            raise ValueError(f"{self.short} has no article {article!r} (articles: {self.articles})")
        return article


# Statutes, read in full.

XZCF = Law(
    key="XZCF",
    zh="中华人民共和国行政处罚法",
    en="Administrative Penalty Law",
    short="行政处罚法",
    issued_by="全国人民代表大会常务委员会",
    since=date(2021, 7, 15),
    first_text=date(1996, 10, 1),
    articles=86,
)
XZQZ = Law(
    key="XZQZ",
    zh="中华人民共和国行政强制法",
    en="Administrative Compulsion Law",
    short="行政强制法",
    issued_by="全国人民代表大会常务委员会",
    since=date(2012, 1, 1),
    articles=71,
)
XZXK = Law(
    key="XZXK",
    zh="中华人民共和国行政许可法",
    en="Administrative License Law",
    short="行政许可法",
    issued_by="全国人民代表大会常务委员会",
    since=date(2019, 4, 23),
    first_text=date(2004, 7, 1),
    articles=83,
)
YSGD = Law(
    key="YSGD",
    zh="行政执法机关移送涉嫌犯罪案件的规定",
    en="Provisions on the Transfer of Suspected Criminal Cases by Administrative Enforcement Organs",
    short="国务院令310号",
    issued_by="国务院",
    since=date(2020, 8, 7),
    first_text=date(2001, 7, 9),
    articles=20,
)
XXGS = Law(
    key="XXGS",
    zh="市场监督管理行政处罚信息公示规定",
    en="Provisions on the Publication of Administrative Penalties in Market Regulation",
    short="市场监管总局令45号",
    issued_by="国家市场监督管理总局",
    since=date(2021, 9, 1),
    articles=19,
)
YSHJ = Law(
    key="YSHJ",
    zh="优化营商环境条例",
    en="Regulations on Improving the Business Environment",
    short="优化营商环境条例",
    issued_by="国务院",
    since=date(2020, 1, 1),
    articles=72,
)
HUNAN51 = Law(
    key="HUNAN51",
    zh="湖南省提升行政执法质量三年行动实施方案（2023—2025年）",
    en="Hunan Three-Year Plan for Improving the Quality of Administrative Enforcement (2023-2025)",
    short="湘政办发〔2023〕51号",
    issued_by="湖南省人民政府办公厅",
    since=date(2023, 12, 12),
    sections=frozenset(
        [
            *("一", "二", "二(一)", "二(一)1", "二(一)1(1)", "二(一)1(2)", "二(一)1(3)", "二(一)2"),
            *("二(二)", "二(二)1", "二(二)2", "二(二)3", "二(三)", "二(三)1", "二(三)2", "二(三)2(1)"),
            *("二(三)2(2)", "二(三)2(3)", "二(三)2(4)", "二(三)3", "二(四)", "二(四)1", "二(四)2"),
            *("二(四)3", "二(五)", "二(五)1", "二(五)2", "二(五)3", "二(六)", "二(六)1", "二(六)2"),
            *("二(六)3", "三", "三(一)", "三(二)", "三(三)"),
        ]
    ),
)

# Instruments of which only the opening or a summary could be read, or nothing.

G118 = Law(
    key="G118",
    zh="国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
    en="Guiding Opinions on the Three Systems of Publication, Full Recording and Legal Review",
    short="国办发〔2018〕118号",
    issued_by="国务院办公厅",
    since=date(2019, 1, 3),  # published; dated 2018-12-05
    mark="P",
)
G54 = Law(
    key="G54",
    zh="国务院办公厅关于严格规范涉企行政检查的意见",
    en="Opinions on Strictly Regulating Administrative Inspections of Enterprises",
    short="国办发〔2024〕54号",
    issued_by="国务院办公厅",
    since=date(2025, 1, 3),  # published
    mark="P",
)
D825 = Law(
    key="D825",
    zh="行政执法监督条例",
    en="Regulations on the Supervision of Administrative Enforcement",
    short="国务院令825号",
    issued_by="国务院",
    since=date(2026, 2, 1),
    mark="P",
    articles=44,
)
D280 = Law(
    key="D280",
    zh="湖南省行政执法人员和行政执法辅助人员管理办法",
    en="Hunan Measures for Enforcement Officers and Auxiliary Enforcement Staff",
    short="湖南省政府令280号",
    issued_by="湖南省人民政府",
    since=date(2017, 4, 1),
    mark="P",
    articles=5,  # those that could be read; the text of 2022-10-08 was not seen
)
FGW424 = Law(
    key="FGW424",
    zh="国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见",
    en="Guiding Opinions on Publishing Licenses and Penalties as Credit Information",
    short="发改办财金〔2018〕424号",
    issued_by="国家发展和改革委员会办公厅",
    since=date(2018, 7, 25),
    mark="P",
)
JCWS = Law(
    key="JCWS",
    zh="行政检查文书基本格式文本（试行）",
    en="Basic Forms of Administrative Inspection Documents (trial)",
    short="司法部行政检查文书格式",
    issued_by="司法部",
    mark="P",
)
ZAGL = Law(
    key="ZAGL",
    zh="中华人民共和国治安管理处罚法",
    en="Public Security Administration Punishments Law",
    short="治安管理处罚法",
    issued_by="全国人民代表大会常务委员会",
    mark="G",
)

# Standards of identifiers and forms.

GB32100 = Law(
    key="GB32100",
    zh="GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
    en="Coding rule of the unified social credit identifier for legal entities and other organizations",
    short="GB 32100-2015",
    issued_by="国家质量监督检验检疫总局、国家标准化管理委员会",
    since=date(2015, 10, 1),
)
GB11714 = Law(
    key="GB11714",
    zh="GB 11714-1997 全国组织机构代码编制规则",
    en="Rules of coding for the representation of organization",
    short="GB 11714-1997",
    issued_by="国家技术监督局",
    since=date(1998, 1, 1),
)
GB11643 = Law(
    key="GB11643",
    zh="GB 11643-1999 公民身份号码",
    en="Citizen identification number",
    short="GB 11643-1999",
    issued_by="国家质量技术监督局",
    since=date(1999, 7, 1),
)
GBT2260 = Law(
    key="GBT2260",
    zh="GB/T 2260-2007 中华人民共和国行政区划代码",
    en="Codes for the administrative divisions of the People's Republic of China",
    short="GB/T 2260",
    issued_by="国家质量监督检验检疫总局、国家标准化管理委员会",
    since=date(2008, 2, 1),
    mark="P",
)
NBSDIV = Law(
    key="NBSDIV",
    zh="统计用区划代码",
    en="Division codes for statistics",
    short="统计用区划代码",
    issued_by="国家统计局",
)
GBT39046 = Law(
    key="GBT39046",
    zh="GB/T 39046-2020 政务服务平台基础数据规范",
    en="Basic data specification of government service platform",
    short="GB/T 39046-2020",
    issued_by="国家市场监督管理总局、国家标准化管理委员会",
    since=date(2020, 10, 1),
)
GBT39554 = Law(
    key="GBT39554",
    zh="GB/T 39554.1-2020 全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求",
    en="National integrated government service platform: catalogue and lists of service items, part 1: codes",
    short="GB/T 39554.1-2020",
    issued_by="国家市场监督管理总局、国家标准化管理委员会",
    since=date(2020, 11, 19),
    mark="P",
)
GBT36904 = Law(
    key="GBT36904",
    zh="GB/T 36904-2018 电子证照 标识规范",
    en="Electronic certificate: identifier specification",
    short="GB/T 36904-2018",
    issued_by="国家市场监督管理总局、国家标准化管理委员会",
    since=date(2019, 1, 1),
)
GBT9704 = Law(
    key="GBT9704",
    zh="GB/T 9704-2012 党政机关公文格式",
    en="Layout key for official document of Party and government organs",
    short="GB/T 9704-2012",
    issued_by="国家质量监督检验检疫总局、国家标准化管理委员会",
    since=date(2012, 7, 1),
    mark="G",
)
GS15 = Law(
    key="GS15",
    zh="GS 15-2006 工商行政管理市场主体注册号编制规则",
    en="Coding rules of the registration numbers of market entities",
    short="GS 15-2006",
    issued_by="国家工商行政管理总局",
    since=date(2007, 7, 1),
)

# What needs no law.

DATA_LOGIC = Law(
    key="DATA_LOGIC",
    zh="数据逻辑",
    en="data logic",
    short="数据逻辑/data logic",
    issued_by="本标准",
)
STANDARD = Law(key="STANDARD", zh="本标准", en="this standard", short="本标准", issued_by="本标准")
PRACTICE = Law(key="PRACTICE", zh="执法实践", en="practice", short="执法实践", issued_by="本标准", mark="G")

LAWS: Mapping[str, Law] = {value.key: value for value in list(globals().values()) if isinstance(value, Law)}
"""Every law by its key, in the order of this file."""

_BY_SHORT = {law.short: law for law in LAWS.values()}

FAMILY_LAW: Mapping[str, Law | None] = {
    "penalty": XZCF,
    "coercion": XZQZ,
    "license": XZXK,
    "transfer": YSGD,
    "inspection": None,
    "delegation": None,
    "certificate": None,
    "matter": None,
    "agency": None,
    "other_act": None,
    "discretion_benchmark": None,
    "empowerment": None,
    "clue": None,
    "problem": None,
    "supervision": None,
}
"""Record type → the law the family is judged by, on its decisive day.

None where no single act governs the family (a letter of delegation stands under 行政处罚法 or
行政许可法 by its matters, an inspection under several): there the sources of each rule decide.
"""


def law_of(citation: Citation) -> Law:
    """Return the law that a citation names; raise KeyError for one that is not of this file."""
    return _BY_SHORT[citation.law]
