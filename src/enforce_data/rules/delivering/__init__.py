"""Rules on what is delivered: versions of records, their agencies, links, days, and what the manifest states."""

from enforce_data.rules.delivering import (
    instants,
    linking,
    organs,
    platform,
    stated,
    versions,
)

MODULES = (
    versions,
    organs,
    platform,
    linking,
    instants,
    stated,
)
"""The modules that hold rules, in the order of the book."""
