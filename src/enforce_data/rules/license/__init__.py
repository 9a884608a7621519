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
    hearing_held,
    interests,
    outcome,
    renewal,
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
    hearing_held,
    interests,
    decision,
    outcome,
    renewal,
    changes,
    annulment,
    fees,
    special,
    again,
)
"""The modules that hold rules, in the order of the book."""
