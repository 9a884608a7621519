"""The mix of coercive measures and executions that a county has in a year."""

from __future__ import annotations

from functools import partial
from typing import Any

from enforce_data.codes.coercion import (
    CoercionStatus,
    DisposalKind,
    ReleaseGround,
    RestraintKind,
    ReversalGround,
    ReversalResult,
    SuspensionGround,
    TerminationGround,
    TestingKind,
)
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.sample import execution_shapes, measure, measure_others, penalty
from enforce_data.sample.act import Desk
from enforce_data.sample.draw import Draw
from enforce_data.sample.mixing import Shape, alone, each, mixed


def _within_case(desk: Desk, draw: Draw, disposal: DisposalKind) -> list[dict[str, Any]]:
    """A measure within a penalty case, and the case."""
    taken = disposal in {DisposalKind.CONFISCATE, DisposalKind.DESTROY}
    kinds = [PenaltyKind.CONFISCATE_PROPERTY, PenaltyKind.FINE] if taken else [PenaltyKind.FINE]
    matter = penalty.matter_for(desk, draw, kinds[0], *(measure.BY_ORGAN if not taken else ("market", "emergency")))
    case = penalty.closed(desk, draw, kinds, matter=matter)
    ground = ReleaseGround.NO_LONGER_NEEDED if disposal is DisposalKind.RELEASE else None
    return [case, measure.held(desk, draw, case, disposal=disposal, ground=ground)]


_TAKEN = (DisposalKind.CONFISCATE, DisposalKind.DESTROY, DisposalKind.AUCTION_OR_SALE)
_RUNNING = (CoercionStatus.APPROVED, CoercionStatus.DECIDED, CoercionStatus.IMPLEMENTED, CoercionStatus.EXTENDED)
_STAGES = (CoercionStatus.REMINDED, CoercionStatus.DECIDED)

COERCIONS = mixed(
    [
        Shape(3, partial(_within_case, disposal=DisposalKind.RELEASE)),
        *(Shape(1, partial(_within_case, disposal=disposal)) for disposal in _TAKEN),
        *each(measure.held, "ground", ReleaseGround),
        *each(measure.held, "testing", TestingKind),
        Shape(1, alone(partial(measure.held, disposal=DisposalKind.TRANSFER))),
        *each(measure.recent, "status", _RUNNING),
        Shape(1, alone(measure.refused)),
        Shape(1, alone(measure.not_imposed)),
        *each(measure.prior, "kind", RestraintKind),
        Shape(1, alone(measure.emergency)),
        *each(measure_others.frozen, "extended", (False, True)),
        Shape(2, alone(measure_others.sobered)),
        Shape(1, alone(measure_others.unloaded)),
        Shape(1, execution_shapes.surcharged),
        Shape(1, execution_shapes.deducted),
        Shape(1, execution_shapes.auctioned),
        Shape(1, execution_shapes.demolished),
        *(Shape(1, partial(execution_shapes.substituted, key=key)) for key in ("clear_river", "treat_waste")),
        Shape(1, execution_shapes.at_once),
        Shape(1, execution_shapes.uprooted),
        *(Shape(1, partial(execution_shapes.stage, status=status)) for status in _STAGES),
        *(Shape(1, partial(execution_shapes.agreed, performed=performed)) for performed in (False, True)),
        *(
            Shape(1, partial(execution_shapes.suspended, ground=ground, resumed=index % 2 == 1))
            for index, ground in enumerate(SuspensionGround)
        ),
        *(Shape(1, partial(execution_shapes.terminated, ground=ground)) for ground in TerminationGround),
        *(
            Shape(1, partial(execution_shapes.reversed_, ground=ground, result=result))
            for ground, result in zip(ReversalGround, ReversalResult, strict=True)
        ),
        Shape(1, execution_shapes.flight),
        Shape(1, execution_shapes.applied),
    ]
)
"""One round of coercion, with the penalty cases behind it."""
