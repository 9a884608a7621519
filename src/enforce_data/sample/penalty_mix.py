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
from enforce_data.sample.mixing import Make, Shape, mixed
from enforce_data.sample.penalty_simple import on_the_spot


def _closed(*kinds: PenaltyKind, organs: tuple[str, ...] = (), **how: Any) -> Make:
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

PENALTIES = mixed(
    [
        Shape(19, _closed(_Kind.FINE)),
        Shape(15, _several),
        Shape(4, _closed(_Kind.WARNING)),
        Shape(2, _closed(_Kind.WARNING, _Kind.FINE)),
        Shape(4, _closed(_Kind.CONFISCATE_PROPERTY, _Kind.FINE)),
        Shape(3, _closed(_Kind.CONFISCATE_GAINS, _Kind.FINE)),
        Shape(2, _closed(_Kind.REVOKE_LICENCE, heard=True)),
        Shape(2, _closed(_Kind.SUSPEND_LICENCE)),
        Shape(1, _closed(_Kind.DOWNGRADE_QUALIFICATION)),
        Shape(2, _closed(_Kind.RESTRICT_BUSINESS, _Kind.FINE)),
        Shape(2, _closed(_Kind.SUSPEND_BUSINESS, _Kind.FINE)),
        Shape(1, _closed(_Kind.CLOSE_BUSINESS, heard=True)),
        Shape(2, _closed(_Kind.RESTRICT_OCCUPATION)),
        Shape(1, _closed(_Kind.OTHER)),
        Shape(2, penalty.detained),
        Shape(2, penalty.criticised),
        Shape(2, penalty.minor),
        Shape(2, penalty.limited),
        Shape(7, penalty.delegated),
        Shape(1, penalty.refunded),
        Shape(3, penalty.heavy),
        Shape(14, on_the_spot),
        Shape(4, partial(on_the_spot, warned=True)),
        *(Shape(1, partial(on_the_spot, reason=reason)) for reason in OnSpotReason),
        *(Shape(1, partial(penalty_endings.deferred, kind=kind)) for kind in DeferralKind),
        Shape(1, penalty_endings.collected_far_away),
        Shape(2, penalty_endings.paid_late),
        *(Shape(1, partial(penalty_endings.taken_to_court, ruling=ruling)) for ruling in CourtRuling),
        Shape(1, penalty_endings.urgent_court),
        *(Shape(1, partial(penalty_endings.altered, kind=kind)) for kind in AlterationKind),
        Shape(1, penalty_endings.stopped_early),
        *(Shape(1, partial(penalty_endings.spared, ground=ground)) for ground in ExemptionGround),
        *(Shape(1, partial(penalty_endings.dropped, result=result)) for result in _DROPPED),
        *(Shape(1, partial(penalty_endings.returned, relation=relation)) for relation in _RETURNED),
        *(Shape(1, partial(penalty_endings.prolonged, ground=ground)) for ground in ExcludedGround),
        Shape(1, penalty_endings.withdrawn_record),
        *(Shape(1, partial(penalty.unfinished, status=status)) for status in _UNFINISHED),
    ]
)
"""One round of penalty cases; a county repeats it as often as it needs."""
