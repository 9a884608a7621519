"""What a receipt answers: the status of every record and all its findings, kept in bounded memory.

A follower of the check writes each record and each finding into a temporary SQLite database, which stays in memory
while it is small and moves to disk by itself.  Which version of a record counts is known only after the last one.
"""

from __future__ import annotations

import json
import sqlite3
import weakref
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from enforce_data.accounts import ACTS, agency_of, decided_on
from enforce_data.beside import SECRECY
from enforce_data.checking import Follower
from enforce_data.findings import AsOf, Fault, Finding, Notice, Path, RecordRef, Severity
from enforce_data.formats.base import Item
from enforce_data.identity import content_of, version_of
from enforce_data.pipeline import Run
from enforce_data.rates import Figures, Punctuality, punctuality
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.holidays import Holidays
from enforce_data.report.masking import mask_text
from enforce_data.results import Withdrawn, finding_dict
from enforce_data.rulebook.across import SEPARATOR
from enforce_data.structure import FaultyElementError


class Status(StrEnum):
    """The answer to one record; where several apply, the first of superseded, rejected, deleted."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_WARNINGS = "accepted_with_warnings"
    REJECTED = "rejected"
    """It has a finding of severity error, or could not be read."""
    SUPERSEDED = "superseded"
    """A newer version of it is in the package, or the same one again."""
    DELETED = "deleted"
    """It asks that the record be deleted, and nothing is wrong with that."""


class Answer(NamedTuple):
    """The answer to one record: where it is, which it is, and what was found."""

    input: int
    number: int
    type: str | None
    record_id: str | None
    agency: str | None
    status: Status
    findings: list[dict[str, Any]]
    """In the shape of the report."""


class AgencyFigures(NamedTuple):
    """What became of the records of one agency; ``code`` is None where no agency could be told."""

    code: str | None
    name: str | None
    figures: Figures
    counts: Mapping[str, int]
    """How many records stand beside the rates: superseded, repeated (of these), deleted, unknown lateness."""


_TABLES = """
CREATE TABLE record(input INTEGER, number INTEGER, type TEXT, id TEXT, agency TEXT, name TEXT, key TEXT, updated REAL,
                    content BLOB, deleted INTEGER, late TEXT, judged INTEGER);
CREATE TABLE finding(input INTEGER, number INTEGER, rule TEXT, grave INTEGER, text TEXT);
CREATE TABLE withdrawn(input INTEGER, number INTEGER, rule TEXT);
"""
_SETTLE = """
CREATE INDEX of_record ON finding(input, number);
DELETE FROM finding WHERE (input, number, rule) IN (SELECT input, number, rule FROM withdrawn);
CREATE TABLE answer AS
SELECT input, number, type, id, agency, name, deleted, late, judged,
       version = 1 AS newest,
       version > 1 AND updated = newest_updated AND content = newest_content AS repeated,
       CASE WHEN version > 1 THEN 'superseded' WHEN grave = 2 THEN 'rejected' WHEN deleted THEN 'deleted'
            WHEN grave = 1 THEN 'accepted_with_warnings' ELSE 'accepted' END AS status
FROM (SELECT *, row_number() OVER versions AS version, first_value(updated) OVER versions AS newest_updated,
             first_value(content) OVER versions AS newest_content,
             (SELECT max(f.grave) FROM finding f WHERE f.input = r.input AND f.number = r.number) AS grave
      FROM record r
      WINDOW versions AS (PARTITION BY key ORDER BY updated DESC, input DESC, number DESC));
CREATE INDEX in_order ON answer(input, number);
"""
_RATES = """
SELECT {agency}, min(name),
       count(*) FILTER (WHERE counts), count(*) FILTER (WHERE counts AND status != 'rejected'),
       count(*) FILTER (WHERE counts AND late IN ('late', 'in_time')), count(*) FILTER (WHERE counts AND late = 'late'),
       count(*) FILTER (WHERE counts AND late = 'unknown'),
       count(*) FILTER (WHERE status = 'superseded'), sum(repeated), sum(newest AND deleted)
FROM (SELECT *, newest AND judged AND NOT deleted AND NOT :test AS counts FROM answer)
"""
_BATCH = 5_000
_GRAVITY = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}


class Answers(Follower):
    """Follows a check and keeps what a receipt says of each record.

    ``delivered`` is the day that the manifest states, else that of the check counts; without ``first_delivery`` it is
    not the day that counts.  The records of ``beside`` (labels of inputs) are not answered.
    """

    def __init__(
        self,
        max_findings: int,
        *,
        delivered: date | None = None,
        first_delivery: bool = True,
        test: bool = False,
        beside: Collection[str] = (),
    ) -> None:
        super().__init__(max_findings)
        self.beside = 0
        """Records of inputs that are not answered."""
        self.unreadable = 0
        """Records that could not be read."""
        self._delivered = delivered
        self._first = first_delivery
        self._test = test
        self._apart = frozenset(beside)
        self._db = sqlite3.connect("", isolation_level=None)
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8000"):
            self._db.execute(f"PRAGMA {setting}")
        weakref.finalize(self, self._db.close)
        self._db.executescript(_TABLES)
        self._records: list[tuple[Any, ...]] = []
        self._findings: list[tuple[Any, ...]] = []
        self._run: Run | None = None
        self._holidays = Holidays.packaged()
        self._agencies = Agencies()

    # As a tally.

    def count(self, notice: Notice, *, firm: bool = False) -> bool:
        """Count one finding; every one of a record is kept."""
        super().count(notice, firm=firm)
        return True

    def count_across(
        self, notice: Notice, place: int, record: RecordRef, path: Path, params: Mapping[str, Any]
    ) -> bool:
        """Count one finding across records; beyond the room of its kind it is kept without its place."""
        if Follower.count(self, notice):
            return True
        self._add(Finding(notice, place, record, path, params=params), place)
        return False

    def keep(self, finding: Finding, order: int) -> None:
        """Keep a finding with its record; those that are of no record as a report does."""
        if finding.record is not None:
            self._add(finding, order)
        elif self.by_rule[finding.notice.id] <= self.max_findings:
            super().keep(finding, order)

    def withdraw(self, taken: Withdrawn) -> None:
        """Take back what some rules said of one record."""
        super().withdraw(taken)
        rows = ((taken.input, taken.number, rule) for rule in taken.rules)
        self._db.executemany("INSERT INTO withdrawn VALUES(?,?,?)", rows)

    def _add(self, finding: Finding, place: int) -> None:
        number = 0 if finding.record is None else finding.record.number
        text = json.dumps(finding_dict(finding), ensure_ascii=False)
        self._findings.append((place, number, finding.notice.id, _GRAVITY[finding.notice.severity], _text(text)))
        if len(self._findings) >= _BATCH:
            self._flush()

    # As a follower.

    def begin(self, run: Run, context: Mapping[type, Any]) -> None:
        """Take the registers that tell working days and names."""
        self._run = run
        self._delivered = self._delivered or context[AsOf].day
        self._holidays = context[Holidays]
        self._agencies = context.get(Agencies, self._agencies)

    def after(self, item: Item | Fault, place: int) -> None:
        """Keep one record."""
        if self._run is None or (isinstance(item, Fault) and not item.broken):
            return
        if self._run.inputs[place].path in self._apart:
            self.beside += 1
            return
        if isinstance(item, Fault):
            self.unreadable += 1
            if item.number is not None:
                self._records.append(_unnamed(place, item.number))
        elif item.raw.get(SECRECY.member) == SECRECY.value:
            self._records.append(_unnamed(place, item.number))
        else:
            self._records.append(self._row(item, place, self._run.expected(place).record_type))
        if len(self._records) >= _BATCH:
            self._flush()

    def _row(self, item: Item, place: int, expected: str | None) -> tuple[Any, ...]:
        raw = item.raw
        record_type = _text(raw.get("record_type", expected))
        code, name = agency_of(raw, record_type)
        key, updated_at = version_of(raw, record_type or "", place, item.number)
        return (
            place,
            item.number,
            record_type,
            _text(raw.get("record_id")),
            code,
            name,
            SEPARATOR.join(key),
            updated_at,
            content_of(raw, place, item.number),
            raw.get("operation") == "delete",
            self._punctuality(str(record_type), raw) if record_type in ACTS else None,
            True,
        )

    def _punctuality(self, record_type: str, raw: Mapping[str, Any]) -> str | None:
        decided = decided_on(raw)
        if decided is None:
            return None
        if self._delivered is None or not self._first:
            return Punctuality.UNKNOWN
        return punctuality(record_type, decided, self._delivered, self._holidays)

    def _flush(self) -> None:
        self._db.execute("BEGIN")
        self._db.executemany("INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", self._records)
        self._db.executemany("INSERT INTO finding VALUES(?,?,?,?,?)", self._findings)
        self._db.execute("COMMIT")
        self._records.clear()
        self._findings.clear()

    # Afterwards.

    def settle(self) -> None:
        """Work the answers out; to be called once, after the check."""
        self._flush()
        self._db.executescript(_SETTLE)

    def __iter__(self) -> Iterator[Answer]:
        """The answers in the order of the inputs."""
        rows = self._db.execute("SELECT input, number, type, id, agency, status FROM answer ORDER BY input, number")
        for place, number, record_type, record_id, agency, status in rows:
            found = self._db.execute(
                "SELECT text FROM finding WHERE input = ? AND number = ? ORDER BY rowid", (place, number)
            )
            findings = [json.loads(text) for (text,) in found]
            yield Answer(place, number, record_type, record_id, agency, Status(status), findings)

    def by_status(self) -> dict[Status, int]:
        """How many records got each answer."""
        found = dict(self._db.execute("SELECT status, count(*) FROM answer GROUP BY status"))
        return {status: found.get(str(status), 0) for status in Status}

    def agencies(self) -> Iterator[AgencyFigures]:
        """What became of the records of each agency, by code; those without one come first."""
        rows = self._db.execute(
            _RATES.format(agency="agency") + "WHERE judged GROUP BY agency ORDER BY agency", {"test": self._test}
        )
        for row in rows:
            yield self._figures(*row)

    def overall(self) -> AgencyFigures:
        """The same of all agencies together."""
        row = self._db.execute(_RATES.format(agency="NULL"), {"test": self._test}).fetchone()
        return self._figures(None, None, *row[2:])

    def _figures(self, code: str | None, name: str | None, *numbers: int | None) -> AgencyFigures:
        records, without_errors, decided, late, unknown, superseded, repeated, deleted = (n or 0 for n in numbers)
        if code is not None and name is None:
            known = self._agencies.known(code)
            with suppress(FaultyElementError):
                name = None if known is None else known.name
        counts = {"superseded": superseded, "repeated": repeated, "deleted": deleted, "lateness_unknown": unknown}
        return AgencyFigures(
            None if code is None else mask_text(code),
            None if name is None else mask_text(name),
            Figures(records, without_errors, decided, late),
            counts,
        )


def _unnamed(place: int, number: int) -> tuple[Any, ...]:
    """A record of which nothing is told but where it stands: it could not be read, or must not be shown."""
    return (place, number, None, None, None, None, f"{place}\0{number}", 0.0, None, False, None, False)


def _text(value: Any) -> str | None:
    """A text as it can be stored; a lone surrogate, which only Python lets stand, as escape."""
    return value.encode(errors="backslashreplace").decode() if isinstance(value, str) else None
