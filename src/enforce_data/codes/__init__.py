"""The small code lists of the standard: one module per subject, one :class:`Code` per list.

Values are our own stable mnemonics; the codes of other systems live in mappings.  Large lists that change by date
(divisions, holidays) are data files, not code lists.
"""

from __future__ import annotations

import importlib
import pkgutil

from enforce_data.values.code import Code

__all__ = ["code_lists"]


def code_lists() -> dict[str, type[Code]]:
    """Every code list by its class name, in alphabetical order; raise TypeError where two share one."""
    modules = [importlib.import_module(info.name) for info in pkgutil.iter_modules(__path__, f"{__name__}.")]
    found = [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Code) and value is not Code
    ]
    lists: dict[str, type[Code]] = {}
    for codes in sorted(found, key=lambda codes: codes.__name__):
        if lists.setdefault(codes.__name__, codes) is not codes:
            raise TypeError(f"two code lists are called {codes.__name__}")
    return lists
