"""Conversion: a delivery from one format to another, with every loss named.

:func:`convert` is the whole of it; :func:`migrate` takes one record from edition to edition.
"""

from __future__ import annotations

from enforce_data.converting.conversion import Conversion, LossError, Outcome, UnreadableSourceError
from enforce_data.converting.one_record import MigrationError, migrate
from enforce_data.converting.run import convert

__all__ = ["Conversion", "LossError", "MigrationError", "Outcome", "UnreadableSourceError", "convert", "migrate"]
