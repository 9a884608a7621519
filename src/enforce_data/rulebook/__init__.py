"""The machinery of rules: declaring them, knowing when they apply, and running them.

A rule is a small generator function whose signature is its context: the first parameter names what it judges, the
others name the registers it reads.  Its decorator holds id, severity, law, texts and cases; the same cases are its
tests, its documentation and the vendors' suite.
"""

from enforce_data.rulebook.across import Keyed, Seen, Version
from enforce_data.rulebook.book import Book
from enforce_data.rulebook.case import ABSENT, Case, Given
from enforce_data.rulebook.rule import Guard, Hits, Rule, Unchecked, across, guard, rule, versions

__all__ = [
    "ABSENT",
    "Book",
    "Case",
    "Given",
    "Guard",
    "Hits",
    "Keyed",
    "Rule",
    "Seen",
    "Unchecked",
    "Version",
    "across",
    "guard",
    "rule",
    "versions",
]
