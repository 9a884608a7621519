"""Guards that the rules on empowerment share."""

from __future__ import annotations

from typing import Any

from enforce_data.laws import HUNAN51
from enforce_data.rulebook import guard


@guard("已批准的赋权", "empowerments that were approved")
def approved(empowerment: Any) -> bool:
    """Hold where the day of approval is stated."""
    return empowerment.approved_on is not None


@guard("2023 年 12 月 12 日起批准的赋权", "empowerments approved from 2023-12-12 on", within=approved)
def approved_under_the_plan(empowerment: Any) -> bool:
    """Hold from the first day of the plan of the province on."""
    return HUNAN51.in_force(empowerment.approved_on)
