"""Conversion: a delivery from one format to another, with every loss named.

:func:`convert` is the whole of it.
"""

from __future__ import annotations

from enforce_data.converting.conversion import Conversion, LossError, Outcome, UnreadableSourceError
from enforce_data.converting.run import convert

__all__ = ["Conversion", "LossError", "Outcome", "UnreadableSourceError", "convert"]
