"""The mix of coercive measures and executions that a county has in a year."""

from __future__ import annotations

from collections.abc import Callable
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
from enforce_data.sample.mixing import Shape, mixed


def _within_case(desk: Desk, draw: Draw, disposal: DisposalKind) -> list[dict[str, Any]]:
    """A measure within a penalty case, and the case."""
    taken = disposal in {DisposalKind.CONFISCATE, DisposalKind.DESTROY}
    kinds = [PenaltyKind.CONFISCATE_PROPERTY, PenaltyKind.FINE] if taken else [PenaltyKind.FINE]
    matter = penalty.matter_for(desk, draw, kinds[0], *(measure.BY_ORGAN if not taken else ("market", "emergency")))
    case = penalty.closed(desk, draw, kinds, matter=matter)
    ground = ReleaseGround.NO_LONGER_NEEDED if disposal is DisposalKind.RELEASE else None
    return [case, measure.held(desk, draw, case, disposal=disposal, ground=ground)]


def _each(make: Callable[..., Any], name: str, codes: Any) -> list[Shape]:
    return [Shape(1, partial(make, **{name: code})) for code in codes]


COERCIONS = mixed(
    [
        Shape(5, partial(_within_case, disposal=DisposalKind.RELEASE)),
        *_each(_within_case, "disposal", (DisposalKind.CONFISCATE, DisposalKind.DESTROY, DisposalKind.AUCTION_OR_SALE)),
        *_each(measure.held, "ground", ReleaseGround),
        *_each(measure.held, "testing", TestingKind),
        Shape(1, partial(measure.held, disposal=DisposalKind.TRANSFER)),
        *_each(
            measure.recent,
            "status",
            (
                CoercionStatus.APPROVED,
                CoercionStatus.DECIDED,
                CoercionStatus.IMPLEMENTED,
                CoercionStatus.EXTENDED,
            ),
        ),
        Shape(1, measure.refused),
        Shape(1, measure.not_imposed),
        *_each(measure.prior, "kind", RestraintKind),
        Shape(1, measure.emergency),
        *_each(measure.frozen, "extended", (False, True)),
        Shape(2, measure_others.sobered),
        Shape(1, measure_others.unloaded),
        Shape(1, execution_shapes.surcharged),
        Shape(1, execution_shapes.deducted),
        Shape(1, execution_shapes.auctioned),
        Shape(1, execution_shapes.demolished),
        *_each(execution_shapes.substituted, "key", ("clear_river", "treat_waste")),
        Shape(1, execution_shapes.at_once),
        Shape(1, execution_shapes.uprooted),
        *_each(execution_shapes.stage, "status", (CoercionStatus.REMINDED, CoercionStatus.DECIDED)),
        *_each(execution_shapes.agreed, "performed", (False, True)),
        *(
            Shape(1, partial(execution_shapes.suspended, ground=ground, resumed=index % 2 == 1))
            for index, ground in enumerate(SuspensionGround)
        ),
        *_each(execution_shapes.terminated, "ground", TerminationGround),
        *(
            Shape(1, partial(execution_shapes.reversed_, ground=ground, result=result))
            for ground, result in zip(ReversalGround, ReversalResult, strict=True)
        ),
        Shape(1, execution_shapes.flight),
        Shape(1, execution_shapes.applied),
    ]
)
"""One round of coercion, with the penalty cases behind it."""
