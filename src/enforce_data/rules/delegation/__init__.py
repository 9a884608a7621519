"""Letters of delegation (委托书): what a letter may hold, must say, and who may give and take one."""

from enforce_data.rules.delegation import (
    basis,
    chains,
    content,
    deadlines,
    parties,
    powers,
    township,
)

MODULES = (
    content,
    basis,
    parties,
    powers,
    chains,
    deadlines,
    township,
)
"""The modules that hold rules, in the order of the book."""
