"""Rules on numbers and codes: what their written form cannot say.

The characters and the length of a code are structure where the dictionary gives a pattern; here are check characters,
lists and days.  These rules hold for withdrawn records too.
"""

from enforce_data.rules.identifiers import (
    birth_and_gender,
    certificates,
    divisions,
    documents,
    matters,
    organisations,
    papers,
    people,
    registrations,
)

MODULES = (
    organisations,
    registrations,
    people,
    birth_and_gender,
    papers,
    matters,
    certificates,
    documents,
    divisions,
)
"""The modules that hold rules, in the order of the book."""
