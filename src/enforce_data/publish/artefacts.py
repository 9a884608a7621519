"""Everything that is published of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.publish.artefact import Artefact

KINDS = {
    "jsonschema": "enforce_data.publish.json_schema",
    "xsd": "enforce_data.publish.xsd",
    "avro": "enforce_data.publish.avro",
    "sql": "enforce_data.publish.sql",
    "table": "enforce_data.publish.table_schema",
    "template": "enforce_data.publish.template",
    "dictionary": "enforce_data.publish.dictionary_tables",
}
"""The kinds of published files, each with the module whose ``artefacts`` makes them; imported when asked for."""


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """Every file of an edition, kind by kind."""
    for module in KINDS.values():
        yield from import_module(module).artefacts(standard, edition)


def beside(standard: Standard) -> Iterator[tuple[str, Artefact]]:
    """Every file that no edition owns, with its folder: law, and what tries it, move faster than editions."""
    from enforce_data.publish import requirements, rulebook
    from enforce_data.rules import BOOK

    yield from requirements.artefacts(standard)
    yield from (("rulebook", artefact) for artefact in rulebook.artefacts(standard, BOOK))
