"""The catalogue of matters (行政执法事项目录): its entries, and the acts that cite them."""

from enforce_data.rules.matter import (
    basis,
    cited,
    entry,
    licences,
    powers,
)

MODULES = (
    cited,
    basis,
    licences,
    powers,
    entry,
)
"""The modules that hold rules, in the order of the book."""
