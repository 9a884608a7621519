"""Rules on transfers between enforcement and justice (国务院令310号; 行政处罚法 8, 27, 35)."""

from enforce_data.rules.transfer import (
    deadlines,
    fines,
    linked,
    outcome,
    papers,
    police,
)

MODULES = (
    deadlines,
    police,
    papers,
    linked,
    fines,
    outcome,
)
"""The modules that hold rules, in the order of the book."""
