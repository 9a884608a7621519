"""The mix of penalty cases that a county has in a year."""

from __future__ import annotations

from functools import partial
from typing import Any

from enforce_data.codes.basis import ExcludedGround, LinkRelation
from enforce_data.codes.enforcement import CourtRuling, DeferralKind, OnSpotReason
from enforce_data.codes.penalty import ExemptionGround, PenaltyKind, PenaltyResult, PenaltyStatus
from enforce_data.codes.procedure import AlterationKind
from enforce_data.sample import penalty, penalty_endings
from enforce_data.sample.act import Desk
from enforce_data.sample.draw import Draw
from enforce_data.sample.mixing import MakeOne, Shape, alone, mixed
from enforce_data.sample.penalty_simple import on_the_spot


def _closed(*kinds: PenaltyKind, organs: tuple[str, ...] = (), **how: Any) -> MakeOne:
    def make(desk: Desk, draw: Draw) -> dict[str, Any]:
        matter = penalty.matter_for(desk, draw, kinds[0], *organs)
        return penalty.closed(desk, draw, kinds, matter=matter, **how)

    return make


def _several(desk: Desk, draw: Draw) -> dict[str, Any]:
    return penalty.closed(desk, draw, [PenaltyKind.FINE], count=draw.between(2, 3))


_Kind = PenaltyKind
_UNFINISHED = (
    PenaltyStatus.CLUE_REGISTERED,
    PenaltyStatus.FILED,
    PenaltyStatus.NOT_FILED,
    PenaltyStatus.INVESTIGATING,
    PenaltyStatus.REVIEWING,
    PenaltyStatus.NOTIFIED,
    PenaltyStatus.HEARING,
    PenaltyStatus.SUSPENDED,
    PenaltyStatus.DECIDED,
    PenaltyStatus.SERVED,
    PenaltyStatus.EXECUTING,
)
_DROPPED = (
    PenaltyResult.TRANSFERRED_TO_JUSTICE,
    PenaltyResult.TRANSFERRED_TO_ORGAN,
    PenaltyResult.CASE_WITHDRAWN,
    PenaltyResult.TERMINATED,
)
_RETURNED = (LinkRelation.TRANSFER_REFUSED, LinkRelation.POLICE_DECLINED, LinkRelation.RETURNED_BY_JUSTICE)

_SHAPES: tuple[tuple[int, MakeOne], ...] = (
    (4, _closed(_Kind.FINE)),
    (19, _several),
    (4, _closed(_Kind.WARNING)),
    (2, _closed(_Kind.WARNING, _Kind.FINE)),
    (4, _closed(_Kind.CONFISCATE_PROPERTY, _Kind.FINE)),
    (3, _closed(_Kind.CONFISCATE_GAINS, _Kind.FINE)),
    (1, _closed(_Kind.REVOKE_LICENCE, heard=True)),
    (1, partial(penalty.closed, kinds=[_Kind.REVOKE_LICENCE], named="false_registration", heard=True)),
    (2, _closed(_Kind.SUSPEND_LICENCE)),
    (1, _closed(_Kind.DOWNGRADE_QUALIFICATION)),
    (2, _closed(_Kind.RESTRICT_BUSINESS, _Kind.FINE)),
    (2, _closed(_Kind.SUSPEND_BUSINESS, _Kind.FINE)),
    (1, _closed(_Kind.CLOSE_BUSINESS, heard=True)),
    (2, _closed(_Kind.RESTRICT_OCCUPATION)),
    (1, _closed(_Kind.OTHER)),
    (2, penalty.detained),
    (2, penalty.criticised),
    (2, penalty.minor),
    (2, penalty.limited),
    (5, penalty.delegated),
    (1, penalty.refunded),
    (2, penalty.heavy),
    (9, on_the_spot),
    (4, partial(on_the_spot, warned=True)),
    *((1, partial(on_the_spot, reason=reason)) for reason in OnSpotReason),
    *((1, partial(penalty_endings.deferred, kind=kind)) for kind in DeferralKind),
    (1, penalty_endings.collected_far_away),
    (2, penalty_endings.paid_late),
    *((1, partial(penalty_endings.taken_to_court, ruling=ruling)) for ruling in CourtRuling),
    (1, penalty_endings.urgent_court),
    *((1, partial(penalty_endings.altered, kind=kind)) for kind in AlterationKind),
    (1, penalty_endings.stopped_early),
    (1, penalty_endings.served_by_announcement),
    *((1, partial(penalty_endings.spared, ground=ground)) for ground in ExemptionGround),
    *((1, partial(penalty_endings.dropped, result=result)) for result in _DROPPED),
    *((1, partial(penalty_endings.returned, relation=relation)) for relation in _RETURNED),
    *((1, partial(penalty_endings.prolonged, ground=ground)) for ground in ExcludedGround),
    (1, penalty_endings.withdrawn_record),
    *((1, partial(penalty.unfinished, status=status)) for status in _UNFINISHED),
)
PENALTIES = mixed([Shape(weight, alone(make)) for weight, make in _SHAPES])
"""One round of penalty cases; a county repeats it as often as it needs."""
