"""Rules on administrative licences (行政许可法): who decides, acceptance, time, decision and certificate."""

from enforce_data.rules.license import (
    acceptance,
    again,
    annulment,
    changes,
    decision,
    delegates,
    fees,
    handling,
    hearing,
    interests,
    outcome,
    special,
    steps,
    time,
)

MODULES = (
    handling,
    delegates,
    acceptance,
    time,
    steps,
    hearing,
    interests,
    decision,
    outcome,
    changes,
    annulment,
    fees,
    special,
    again,
)
"""The modules that hold rules, in the order of the book."""
