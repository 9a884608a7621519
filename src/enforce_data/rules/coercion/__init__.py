"""Rules on administrative compulsion (行政强制法 2011): measures, restraint of property, execution."""

from enforce_data.rules.coercion import (
    base_decision,
    decided,
    execution,
    extension,
    frozen,
    ground,
    handed_over,
    liberty,
    links,
    measures,
    money,
    on_the_day,
    release,
    restraint,
    scene,
    states,
    substitution,
    urgency,
)

MODULES = (
    measures,
    ground,
    scene,
    urgency,
    restraint,
    release,
    extension,
    handed_over,
    frozen,
    liberty,
    execution,
    decided,
    on_the_day,
    substitution,
    money,
    states,
    base_decision,
    links,
)
"""The modules that hold rules, in the order of the book."""
