"""The requirements of an edition and the matrix of what tries them, as tables.

They stand in the folder of the edition, but are no part of what is sealed: they are read off the rule book and the
cases of the conformance kit as well, which move faster than an edition does.  See :data:`LIVING`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.publish.artefact import Artefact, csv_bytes

REQUIREMENTS = "requirements.csv"
COVERAGE = "coverage.csv"
LIVING = frozenset({REQUIREMENTS, COVERAGE})
"""Files in the folder of an edition that no digest and no seal speaks of."""

COLUMNS = (
    *("id", "roles", "level", "sentence_zh", "sentence_en", "source", "subject", "record_types"),
    *("severity", "basis", "since", "noticed_by"),
)
"""The columns of ``requirements.csv``; several values in one cell stand apart by a blank."""
COVERAGE_COLUMNS = ("requirement", "role", "level", "cases", "noticed_by", "formats")
"""The columns of ``coverage.csv``."""


def artefacts(standard: Standard) -> Iterator[tuple[str, Artefact]]:
    """Both tables of each edition, with the name of its folder."""
    for edition in sorted(standard.editions):
        yield str(edition), Artefact(REQUIREMENTS, partial(_requirements, edition))
        yield str(edition), Artefact(COVERAGE, partial(_coverage, edition))


def _requirements(edition: Edition) -> bytes:
    from enforce_data.conformance.requirements import requirements

    return csv_bytes(
        COLUMNS,
        (
            (
                *(each.id, " ".join(each.roles), each.level, *each.sentence, each.source, each.subject),
                *(" ".join(each.record_types), each.severity or "", each.basis, each.since),
                " ".join(each.noticed_by),
            )
            for each in requirements(edition)
        ),
    )


def _coverage(edition: Edition) -> bytes:
    from enforce_data.conformance.coverage import coverage

    return csv_bytes(
        COVERAGE_COLUMNS,
        (
            (row.requirement, row.role, row.level, " ".join(row.cases), " ".join(row.rules), " ".join(row.formats))
            for row in coverage(edition)
        ),
    )
