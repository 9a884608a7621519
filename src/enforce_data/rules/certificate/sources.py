"""What rules on certificates cite besides laws in force on a day."""

from __future__ import annotations

from dataclasses import replace

from enforce_data.laws import HUNAN51

PLAN = replace(HUNAN51, since=None)
"""湘政办发〔2023〕51号 binds the register and the year of training, whenever a card was issued."""
