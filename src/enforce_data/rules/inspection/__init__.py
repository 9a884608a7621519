"""Administrative inspections (行政检查): who inspects whom, how, and what follows."""

from enforce_data.rules.inspection import (
    delegate,
    drawn,
    enterprise,
    officers,
    outcome,
    record,
    scanning,
)

MODULES = (
    delegate,
    officers,
    record,
    scanning,
    drawn,
    enterprise,
    outcome,
)
"""The modules that hold rules, in the order of the book."""
