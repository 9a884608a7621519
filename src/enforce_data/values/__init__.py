"""One written form per kind of value.

A *form* owns the pattern of a value, what it is read into and how it is printed.  The same pattern goes into pydantic,
into our own structure check and into every published schema, so that all of them accept exactly the same text.
"""

from enforce_data.values.code import Code
from enforce_data.values.day import Day, Instant
from enforce_data.values.number import (
    Count,
    Degree,
    Flag,
    Hours,
    Ordinal,
    Quantity,
    Rate,
    Year,
    Yuan,
)
from enforce_data.values.text import (
    BatchNumber,
    DivisionCode,
    EditionNumber,
    Text,
    Text20,
    Text50,
    Text100,
    Text200,
    Text500,
    Text1000,
    Text2000,
    Text4000,
    Token,
    Uscc,
)

__all__ = [
    "BatchNumber",
    "Code",
    "Count",
    "Day",
    "Degree",
    "DivisionCode",
    "EditionNumber",
    "Flag",
    "Hours",
    "Instant",
    "Ordinal",
    "Quantity",
    "Rate",
    "Text",
    "Text20",
    "Text50",
    "Text100",
    "Text200",
    "Text500",
    "Text1000",
    "Text2000",
    "Text4000",
    "Token",
    "Uscc",
    "Year",
    "Yuan",
]
