"""Seeded sample data: realistic, lawful, synthetic records of every record type, and one coherent county.

Nobody in these records exists.  The same seed gives the same records on every Python.
"""

from __future__ import annotations

from enforce_data.sample.generator import SEED, county, records, registers

__all__ = ["SEED", "county", "records", "registers"]
