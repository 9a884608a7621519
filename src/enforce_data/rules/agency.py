"""The register of enforcement organs (执法主体): whether an organ has what its duties need."""

from __future__ import annotations

from typing import Any

from enforce_data.findings import Severity
from enforce_data.laws import G118, XZCF, YSHJ
from enforce_data.model import Agency
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.values.day import day_of

OFFICERS_PER_REVIEWER = 20
"""Five reviewers to a hundred officers in principle [G] (国办发〔2018〕118号)."""


@guard("有执法人员的现存机关", "organs with officers that still exist")
def acting_with_officers(agency: Any) -> bool:
    """Hold for an organ that was not abolished by the day of the record and has at least one officer."""
    exists = agency.abolished_on is None or agency.abolished_on > day_of(agency.updated_at)
    return exists and bool(agency.officer_count)


@rule(
    "FS-01",
    Severity.WARNING,
    (*XZCF.art("58(1)"), *YSHJ.art(58)),
    when=acting_with_officers,
    zh=(
        "没有法制审核力量",
        "有执法人员 {officers} 名,没有法制审核人员、公职律师和法律顾问",
        "配备法制审核人员;由其他机关协作审核的,在备注中说明",
    ),
    en=(
        "Nobody for legal review",
        "{officers} officers, but no reviewer, public lawyer or counsel",
        "appoint reviewers; where another organ reviews, say so under remarks",
    ),
    good=[
        Case({"reviewer_count": 1, "counsel_count": 0, "officer_count": 20}),
        Case({"reviewer_count": 0, "counsel_count": 1}),
        Case({"reviewer_count": ABSENT, "counsel_count": ABSENT}),
        Case({"reviewer_count": 0, "counsel_count": 0, "officer_count": 0}),
        Case({"reviewer_count": 0, "counsel_count": 0, "abolished_on": "2024-12-20"}),
    ],
    bad=[
        Case({"reviewer_count": 0, "counsel_count": 0}, at="reviewer_count"),
        Case({"reviewer_count": 0, "counsel_count": ABSENT, "officer_count": 1}, at="reviewer_count"),
        Case({"reviewer_count": 0, "counsel_count": 0, "abolished_on": "2024-12-21"}, at="reviewer_count"),
    ],
)
def nobody_reviews(agency: Agency) -> Hits:
    """Major decisions need a legal review (58(1); 优化营商环境条例 58: 全覆盖).

    Organs may share reviewers (湘政办发〔2023〕51号 二(六)1: 审核协作机制), so this is a warning.

    重大处罚决定须经法制审核（行政处罚法第五十八条第一款；优化营商环境条例第五十八条要求全覆盖）。机关之间可以协作审核
    （湘政办发〔2023〕51号二（六）1），所以只作警告。
    """
    if agency.reviewer_count == 0 and not agency.counsel_count:
        yield "reviewer_count", {"officers": agency.officer_count}


@rule(
    "FS-02",
    Severity.INFO,
    G118.art(),
    when=acting_with_officers,
    zh=(
        "法制审核人员不足执法人员的百分之五",
        "执法人员 {officers} 名,法制审核人员 {reviewers} 名,原则上不少于百分之五(该比例未经证实)",
        "充实法制审核人员;由其他机关协作审核的,在备注中说明",
    ),
    en=(
        "Fewer reviewers than five in a hundred officers",
        "{officers} officers and {reviewers} reviewers; in principle at least five in a hundred (an unconfirmed share)",
        "appoint more reviewers; where another organ reviews, say so under remarks",
    ),
    good=[
        Case({"reviewer_count": 2, "officer_count": 40}, note="five in a hundred"),
        Case({"reviewer_count": 2, "officer_count": 41, "abolished_on": "2024-12-20"}),
        Case({"reviewer_count": ABSENT}),
    ],
    bad=[Case({"reviewer_count": 2, "officer_count": 41}, at="reviewer_count")],
)
def few_review(agency: Agency) -> Hits:
    """原则上不少于本单位执法人员总数的5%: general knowledge, and 协作审核 is possible, so this is only worth knowing.

    An organ without any reviewer is FS-01.

    法制审核人员原则上不少于本单位执法人员总数的百分之五；这属于一般知识，未经证实，而且可以协作审核，所以只作提示。一
    名审核人员也没有的，由 FS-01 判断。
    """
    officers, reviewers = agency.officer_count, agency.reviewer_count
    if officers and reviewers and reviewers * OFFICERS_PER_REVIEWER < officers:
        yield "reviewer_count", {"officers": officers, "reviewers": reviewers}
