"""The Avro schema of each record type, as our own files bring it with them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.formats.avro_schema import schema_of
from enforce_data.publish.artefact import Artefact, json_bytes


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """One ``.avsc`` for each record type of the edition."""
    for record_type in standard.models_of(edition):
        yield Artefact(f"avro/{record_type}.avsc", partial(_file, standard, record_type, edition))


def _file(standard: Standard, record_type: str, edition: Edition) -> bytes:
    return json_bytes(schema_of(standard.name, standard.section(record_type), [edition]))
