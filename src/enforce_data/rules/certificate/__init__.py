"""Enforcement certificates (行政执法证件), their holders and their training (湘政办发〔2023〕51号 二(一))."""

from enforce_data.rules.certificate import (
    card,
    events,
    fields,
    holder,
    training,
)

MODULES = (
    card,
    events,
    holder,
    fields,
    training,
)
"""The modules that hold rules, in the order of the book."""
