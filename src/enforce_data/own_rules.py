"""Rules that are not of the standard: found in installed packages, and named in the report.

A package offers rules by an entry point of the group ``enforce_data.rules``: a module, a rule, or several rules.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import Any, NamedTuple

from enforce_data.findings import OwnRules
from enforce_data.rulebook import Book, Rule
from enforce_data.rulebook.book import OWN_PREFIX, Package, digest_of
from enforce_data.rules import BOOK, rules_of
from enforce_data.usage import UsageError

GROUP = "enforce_data.rules"


class Installed(NamedTuple):
    """The book with the rules of installed packages, and what went wrong in loading them."""

    book: Book
    troubles: tuple[str, ...]


def installed(book: Book = BOOK) -> Installed:
    """The book with the rules of every installed package that offers some, in the order of their names.

    A package that cannot be loaded is a trouble of its own, and hides no other.  Raises UsageError, with the package,
    for ids that do not begin with ``X-`` and for ids used twice.
    """
    troubles = []
    for point in sorted(entry_points(group=GROUP), key=lambda each: (_package(each).name, each.name)):
        package = _package(point)
        try:
            rules = _rules(point.load())
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever others do; it is reported
            troubles.append(f"{GROUP}: {point.name} = {point.value}: {type(error).__name__} (package {package})")
            continue
        if taken := [rule.id for rule in rules if rule.id in book]:
            raise UsageError(f"rule ids used twice: {', '.join(taken)} (package {package})")
        book = book.plus(rules, package)
    return Installed(book, tuple(troubles))


def _package(point: EntryPoint) -> Package:
    return Package(point.dist.name, point.dist.version) if point.dist else Package(point.module, None)


def _rules(offered: Any) -> list[Rule]:
    """The rules that an entry point offers; TypeError for anything else."""
    if isinstance(offered, ModuleType):
        return rules_of(offered)
    rules = [offered] if isinstance(offered, Rule) else list(offered)
    if not all(isinstance(rule, Rule) for rule in rules):
        raise TypeError("no rules")
    return rules


def checked(rules: Book) -> Book:
    """The book that somebody gave; UsageError where it is none, or has rules that are neither ours nor ``X-``."""
    if not isinstance(rules, Book):
        raise UsageError("rules= is BOOK, or BOOK + a list of rules")
    strange = [rule.id for rule in rules if not (rule.id.startswith(OWN_PREFIX) or _is_ours(rule))]
    if strange:
        raise UsageError(f"ids of added rules begin with {OWN_PREFIX!r}: {', '.join(strange)}")
    return rules


def _is_ours(rule: Rule) -> bool:
    return rule.id in BOOK and BOOK[rule.id] is rule


def by_package(book: Book) -> tuple[OwnRules, ...]:
    """The added rules of a book by their package, as a report names them."""
    found: dict[Package, list[Rule]] = {}
    for rule in book:
        if (package := book.package_of(rule)) is not None:
            found.setdefault(package, []).append(rule)
    return tuple(
        OwnRules(package.name, package.version, digest_of(own), tuple(rule.id for rule in own))
        for package, own in sorted(found.items(), key=lambda pair: pair[0].name)
    )
