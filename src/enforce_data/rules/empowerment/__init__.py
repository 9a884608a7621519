"""Rules on the empowerment of townships and subdistricts (行政处罚法 24)."""

from enforce_data.rules.empowerment import (
    catalogue,
    procedure,
)

MODULES = (
    procedure,
    catalogue,
)
"""The modules that hold rules, in the order of the book."""
