"""The data standard for administrative-enforcement records (行政执法数据) as software.

``check`` validates deliveries, ``convert`` takes them from one format to another, ``migrate`` a record from one edition
to another, ``read`` and ``write`` are the formats, ``EDITIONS`` the editions of the standard.
Everything is imported when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from enforce_data.checking import check
    from enforce_data.converting import Conversion, LossError, MigrationError, convert, migrate
    from enforce_data.model import EDITIONS
    from enforce_data.reading import UnreadableError, read, write
    from enforce_data.rules import BOOK
    from enforce_data.usage import UsageError

__version__ = "0.1.0"

__all__ = [
    "BOOK",
    "EDITIONS",
    "Conversion",
    "LossError",
    "MigrationError",
    "UnreadableError",
    "UsageError",
    "__version__",
    "check",
    "convert",
    "migrate",
    "read",
    "write",
]

_HOMES = {
    "check": "enforce_data.checking",
    "UsageError": "enforce_data.usage",
    "convert": "enforce_data.converting",
    "Conversion": "enforce_data.converting",
    "LossError": "enforce_data.converting",
    "MigrationError": "enforce_data.converting",
    "migrate": "enforce_data.converting",
    "read": "enforce_data.reading",
    "write": "enforce_data.reading",
    "UnreadableError": "enforce_data.reading",
    "EDITIONS": "enforce_data.model",
    "BOOK": "enforce_data.rules",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
