"""Mappings: departments' own flat columns in terms of the standard.

A mapping is a TOML file (``docs/guide/mapping.md``); those of common layouts come with the library.
"""

from enforce_data.mapping.applying import MappedItem, apply, layout_fault
from enforce_data.mapping.definition import Mapping, MappingError, uncarried
from enforce_data.mapping.loading import builtin_names, builtin_text

__all__ = [
    "MappedItem",
    "Mapping",
    "MappingError",
    "apply",
    "builtin_names",
    "builtin_text",
    "layout_fault",
    "uncarried",
]
