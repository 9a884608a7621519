"""The export by the library: nothing is found in any fine, and nothing is left unchecked."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from spotfines.export import database, records

from enforce_data import check

REGISTERS = Path(__file__).parents[1] / "registers"
REGRESSION = os.environ.get("SPOTFINES_REGRESSION") == "1"


def test_every_fine_conforms() -> None:
    report = check(
        records=records(database(), regression=REGRESSION),
        registers=[REGISTERS],
        as_of=date(2024, 12, 31),
    )
    told = [
        f"{found.record.id} {'/'.join(map(str, found.path))}: {found.message().zh} ({found.notice.basis[0].law} "
        f"{found.notice.basis[0].article})"
        for found in report.findings
        if found.record is not None and found.path is not None
    ]
    assert not told, "\n".join(told)
    assert report.outcome == "conforms", report.not_checked
    assert report.records == 3


def test_every_fine_of_the_database_is_exported() -> None:
    (count,) = database().execute("SELECT count(*) FROM fine").fetchone()
    assert len(list(records(database()))) == count
