"""Letters of delegation (委托书) between the organs of the county.

Letters in force begin with the year of the tale, so that every act done under one lies within its term.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.delegation import DelegationStatus, EvaluationResult
from enforce_data.codes.document import DocumentKind
from enforce_data.codes.matter import CleanUpGround, CleanUpResult
from enforce_data.sample import shape
from enforce_data.sample.days import YEAR, after, at, some_day, working, working_days_after
from enforce_data.sample.world import CATALOGUE, Matter, Organ, World

_CITY = {"law": "城市市容和环境卫生管理条例", "level": LegalLevel.ADMINISTRATIVE_REGULATION}
_STREETS = {"law": "城市道路管理条例", "level": LegalLevel.ADMINISTRATIVE_REGULATION}
_FARM = {"law": "农业行政处罚程序规定", "level": LegalLevel.DEPARTMENTAL_RULE}
_MARKET = {"law": "市场监督管理行政处罚程序规定", "level": LegalLevel.DEPARTMENTAL_RULE}
_DECISION = {"law": "湖南省人民政府关于乡镇委托执法的决定", "level": LegalLevel.PROVINCIAL_DECISION}
_HEALTH = {"law": "卫生行政处罚程序", "level": LegalLevel.DEPARTMENTAL_RULE}


class Plan(NamedTuple):
    """What a letter hands down."""

    delegator: str
    delegate: str
    matters: tuple[str, ...]
    basis: dict[str, Any]
    status: DelegationStatus = DelegationStatus.ACTIVE
    result: EvaluationResult | None = None


_STREET_MATTERS = ("street_stall", "litter", "unplanned_building")
PLANS = (
    Plan("urban", "bailu", _STREET_MATTERS, _CITY),
    Plan("urban", "yunlu", _STREET_MATTERS, _CITY),
    Plan("urban", "jinqiao", _STREET_MATTERS, _CITY),
    Plan("agriculture", "songya", ("illegal_fishing", "seed_label"), _FARM),
    Plan("market", "linshui", ("price_tag", "no_business_licence"), _MARKET),
    Plan("culture", "heritage", ("inspect_heritage",), _DECISION),
    Plan("health", "yinshan", ("hygiene", "inspect_health"), _HEALTH),
    Plan("urban", "linshui", ("street_use",), _STREETS),
    Plan("culture", "bailu", ("inspect_culture",), _DECISION),
    Plan("water", "yunlu", ("inspect_water",), _DECISION, DelegationStatus.EXPIRED, EvaluationResult.CONTINUED),
    Plan("housing", "songya", ("inspect_site",), _DECISION, DelegationStatus.TERMINATED, EvaluationResult.ADJUSTED),
    Plan("labour", "jinqiao", ("inspect_labour",), _DECISION, DelegationStatus.WITHDRAWN, EvaluationResult.WITHDRAWN),
)

DELEGATED: dict[str, dict[str, Any]] = {matter: plan.basis for plan in PLANS for matter in plan.matters}
"""Matter → the text that allows it to be delegated."""

_FROM, _UNTIL = date(YEAR, 1, 1), date(YEAR + 1, 12, 31)
_POWERS = "以委托机关名义调查取证、制作文书,依法作出并送达决定"
_JUSTICE = "星沙县司法局"
_GOVERNMENT = "星沙县人民政府"


class Letter(NamedTuple):
    """A letter in force, as acts need it."""

    number: str
    delegator: Organ
    delegate: Organ
    matters: tuple[Matter, ...]


def letter_no(organ: Organ, index: int) -> str:
    """The number of a letter."""
    return f"{organ.short}委〔2024〕{index + 1}号"


def letters_in_force(world: World) -> list[Letter]:
    """The letters under which acts can be done in the year of the tale."""
    return [
        Letter(
            letter_no(world.organs[plan.delegator], index),
            world.organs[plan.delegator],
            world.organs[plan.delegate],
            tuple(world.matters[key] for key in plan.matters),
        )
        for index, plan in enumerate(PLANS)
        if plan.status is DelegationStatus.ACTIVE
    ]


def delegations(world: World) -> Iterator[dict[str, Any]]:
    """The letters of a county."""
    for index, plan in enumerate(PLANS):
        yield shape.record("delegation", _letter(world, plan, index), world.draw)


def _letter(world: World, plan: Plan, index: int) -> dict[str, Any]:
    draw = world.draw
    delegator, delegate = world.organs[plan.delegator], world.organs[plan.delegate]
    township = delegate.ref["level"] == "township"
    ended = plan.status is not DelegationStatus.ACTIVE
    valid_from, valid_until = (date(2024, 3, 1), date(2024, 12, 31)) if ended else (_FROM, _UNTIL)
    signed_on = (
        some_day(draw, date(2024, 2, 5), date(2024, 2, 23))
        if ended
        else some_day(draw, date(2024, 11, 4), date(2024, 12, 20))
    )
    approved_on = working(after(signed_on, -draw.between(8, 12)))
    published_on = working_days_after(signed_on, draw.between(2, 10))
    number = letter_no(delegator, index)
    stopped = plan.status in {DelegationStatus.TERMINATED, DelegationStatus.WITHDRAWN}
    return {
        "record_id": f"WT-{world.number:02d}{index + 1:03d}",
        "source_agency": delegator.code,
        "source_system": "星沙县行政执法监督平台",
        "updated_at": at(date(YEAR, 12, 30), 10, 0),
        "delegation_no": number,
        "delegator": delegator.ref,
        "delegate": delegate.ref,
        "legal_basis": {**plan.basis, "article": "第二条" if draw.chance(0.4) else None},
        "in_writing": True if draw.chance(0.7) else None,
        "matters": [
            {
                "code": world.matters[key].code,
                "name": world.matters[key].row["name"],
                "catalogue_version": CATALOGUE,
                "act_kind": world.matters[key].row["act"],
                "powers": _POWERS,
            }
            for key in plan.matters
        ],
        "area": delegate.ref["division"],
        "valid_from": valid_from,
        "valid_until": valid_until,
        "signed_on": signed_on,
        "signatories": [world.people.person().name, world.people.person().name] if draw.chance(0.6) else None,
        "supervision_duty": "委托机关负责监督,并对受委托行为的后果承担法律责任" if draw.chance(0.6) else None,
        "delegate_conditions": {
            "public_function": True,
            "qualified_staff": True,
            "technical": True if draw.chance(0.5) else None,
        }
        if draw.chance(0.6)
        else None,
        "submitted_for_review_on": working(after(approved_on, -6)) if draw.chance(0.5) else None,
        "approval": {
            "organ": _GOVERNMENT,
            "approved_on": approved_on,
            "document": {
                "kind": DocumentKind.OTHER,
                "number": f"星政函〔2024〕{index + 11}号",
                "dated": approved_on,
                "sealed": True,
            }
            if draw.chance(0.5)
            else None,
        },
        "opinion_heard_on": working(after(approved_on, -9)) if township else None,
        "delegator_published_on": published_on,
        "delegator_published_uri": f"https://example.org/wt/{index + 1}" if draw.chance(0.6) else None,
        "delegate_published_on": published_on,
        "delegate_published_uri": f"https://example.org/xz/wt/{index + 1}" if draw.chance(0.6) else None,
        "filed_on": working_days_after(signed_on, draw.between(3, 12)) if township else None,
        "filing_organ": _JUSTICE if township else None,
        "filing_no": f"星司备〔2024〕{index + 1}号" if township and draw.chance(0.6) else None,
        "evaluations": [
            {
                "evaluated_on": date(2024, 12, draw.between(23, 27)) if not stopped else date(2024, 9, 12),
                "result": plan.result or EvaluationResult.CONTINUED,
                "organ": _JUSTICE if draw.chance(0.6) else None,
            }
        ],
        "status": plan.status,
        "terminated_on": date(2024, 10, 8) if stopped else None,
        "termination_reason": "评估后由委托机关自行实施" if stopped else None,
        "clean_up": {
            "ground": CleanUpGround.NOT_IN_WRITING,
            "proposed_on": date(2024, 9, 12),
            "result": CleanUpResult.REGULARISED,
        }
        if plan.status is DelegationStatus.TERMINATED
        else None,
        "document": {"kind": DocumentKind.DELEGATION_LETTER, "number": number, "dated": signed_on, "sealed": True},
    }
