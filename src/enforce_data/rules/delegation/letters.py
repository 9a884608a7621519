"""To which letters of delegation a rule applies (行政处罚法 20, 21; 行政许可法 24; 51号 二(三)2).

The kind of a matter decides which law binds its delegation.  Where a letter does not state the kind of a matter and the
answer depends on it, the rule is not checked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.delegation import DelegationStatus
from enforce_data.codes.matter import ActKind
from enforce_data.findings import Said
from enforce_data.laws import HUNAN51
from enforce_data.model import Delegation
from enforce_data.rulebook import ABSENT, Unchecked, guard

PLAN = replace(HUNAN51, since=None)
"""The plan of the province; whether it was in force is asked of each letter, see ``county_to_township``."""

KIND_UNKNOWN = Unchecked(Said("委托事项没有注明行为种类", "the kind of a delegated matter is not stated"))
END_UNKNOWN = Unchecked(Said("委托提前结束但没有注明日期", "the letter ended early, on a day that is not stated"))

UNSTATED = {"matters.0.act_kind": ABSENT}
"""The change that leaves open of which kind the sample's matter is."""
INSPECTION_ONLY = {"matters.0.act_kind": "inspection"}
"""The change that makes the sample a letter without penalty matters."""
BETWEEN_COUNTY_ORGANS = {"delegate.level": "county"}
"""The change that makes the sample a letter to which the plan of the province does not apply."""
_PREPARED = {
    "submitted_for_review_on": "2023-11-24",
    "opinion_heard_on": "2023-11-22",
    "approval.approved_on": "2023-12-05",
    "delegator_published_on": "2023-12-15",
    "delegate_published_on": "2023-12-15",
}
BEFORE_THE_PLAN = {**_PREPARED, "signed_on": "2023-12-11"}
"""The change that has the sample signed on the day before the plan of the province."""
UNDER_THE_PLAN = {**_PREPARED, "signed_on": "2023-12-12"}
"""The change that has the sample signed on the first day of the plan."""


@guard("处罚委托书", "letters that delegate penalties")
def penalty_letter(letter: Any) -> bool:
    """Hold for a letter with a penalty matter, or with a matter that may be one."""
    return any(matter.act_kind in (ActKind.PENALTY, None) for matter in letter.matters)


@guard("许可委托书", "letters that delegate licences")
def license_letter(letter: Any) -> bool:
    """Hold for a letter with a licence matter, or with a matter that may be one."""
    return any(matter.act_kind in (ActKind.LICENSE, None) for matter in letter.matters)


@guard("处罚、许可委托书", "letters that delegate penalties or licences")
def penalty_or_license_letter(letter: Any) -> bool:
    """Hold for a letter with a penalty or licence matter, or with a matter that may be one."""
    return penalty_letter(letter) or license_letter(letter)


@guard("县级机关与乡镇、街道之间的委托书", "letters from a county organ to a township or subdistrict")
def county_and_township(letter: Any) -> bool:
    """Hold for a letter from the level of the county to that of the township, whenever it was signed."""
    return (
        letter.delegator.level is AdministrativeLevel.COUNTY and letter.delegate.level is AdministrativeLevel.TOWNSHIP
    )


@guard(
    "51号文施行后县级部门对乡镇、街道的委托书",
    "letters from a county organ to a township, signed since the plan of the province",
    within=county_and_township,
)
def county_to_township(letter: Any) -> bool:
    """Hold for a letter between these levels that was signed while the plan of the province (51号) was in force."""
    return HUNAN51.in_force(letter.signed_on)


@guard("处罚委托书,县级部门对乡镇、街道的委托书", "letters that delegate penalties, or from a county to a township")
def penalty_or_township_letter(letter: Any) -> bool:
    """Hold for a penalty letter and for one from a county department to a township or subdistrict."""
    return penalty_letter(letter) or county_to_township(letter)


@guard(
    "处罚、许可委托书,县级部门对乡镇、街道的委托书",
    "letters that delegate penalties or licences, or from a county to a township",
)
def penalty_license_or_township_letter(letter: Any) -> bool:
    """Hold for a penalty or licence letter and for one from a county department to a township or subdistrict."""
    return penalty_or_license_letter(letter) or county_to_township(letter)


def holds(letter: Delegation, *kinds: ActKind) -> bool:
    """Tell whether a matter of one of these kinds is delegated; one whose kind is not stated does not count."""
    return any(matter.act_kind in kinds for matter in letter.matters)


def end_is_unknown(letter: Delegation) -> bool:
    """Tell whether a letter ended before its term was over, on a day that it does not state."""
    ended_early = letter.status in (DelegationStatus.TERMINATED, DelegationStatus.WITHDRAWN)
    return ended_early and letter.terminated_on is None
