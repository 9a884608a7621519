"""The terms of the licence procedure and how they run (行政许可法 32, 42 to 45, 82); guards that its rules share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from enforce_data.codes.license import LicenseChangeKind, LicenseResult, LicenseStatus
from enforce_data.counting import Spell, after
from enforce_data.findings import Said
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import Unchecked, guard

TERM_UNKNOWN = Unchecked(
    Said(
        "事项目录没有载明该事项的法定办结时限", "the register of matters does not state the statutory term of a matter"
    )
)
SPELL_UNKNOWN = Unchecked(
    Said("特别程序或者延长的时间没有填写", "the days of a special procedure or of an extension are not stated")
)

DECISION_WORKING_DAYS = 20
EXTENSION_WORKING_DAYS = 10
ACCEPTANCE_WORKING_DAYS = 5
CERTIFICATE_WORKING_DAYS = 10

_OPEN = frozenset(
    {
        LicenseStatus.APPLIED,
        LicenseStatus.SUPPLEMENTING,
        LicenseStatus.ACCEPTED,
        LicenseStatus.REVIEWING,
    }
)
"""The states in which a decision is still to come."""
_ENDING = frozenset(
    {
        LicenseChangeKind.ANNULMENT,
        LicenseChangeKind.WITHDRAWAL,
        LicenseChangeKind.CANCELLATION,
        LicenseChangeKind.REVOCATION,
    }
)
_REISSUING = frozenset({LicenseChangeKind.AMENDMENT, LicenseChangeKind.RENEWAL})


@guard("准予许可的决定", "granted licences")
def granted(licence: Any) -> bool:
    """Hold for a decision to grant the licence."""
    return licence.decision is not None and licence.decision.result is LicenseResult.GRANT


@guard("准予或者不予许可的决定", "granted or refused applications")
def answered(licence: Any) -> bool:
    """Hold for a decision on the application itself, not for one that was withdrawn or is deemed."""
    return licence.decision is not None and licence.decision.result in (LicenseResult.GRANT, LicenseResult.REFUSE)


@guard("已受理、尚待决定或者已经决定的许可申请", "accepted applications, still open or decided")
def accepted(licence: Any) -> bool:
    """Hold for an accepted application that is granted, refused or still open; not for one that ended otherwise."""
    if licence.accepted_on is None:
        return False
    return answered(licence) or still_open(licence)


def still_open(licence: Any) -> bool:
    """Tell whether a decision is still to come."""
    return licence.decision is None and licence.status in _OPEN


@guard("已受理、由一个机关决定的许可申请", "accepted applications that one organ decides", within=accepted)
def to_be_decided(licence: Any) -> bool:
    """Hold for an accepted application, without joint handling, that is granted, refused or still open."""
    return licence.joint_handling is None


@guard("颁发证件的许可", "licences granted with a certificate", within=granted)
def certified(licence: Any) -> bool:
    """Hold for a granted licence with a certificate that no later amendment or renewal can have replaced."""
    return (
        licence.certificate is not None
        and not licence.certificate_not_needed
        and not any(change.kind in _REISSUING or change.kind is None for change in licence.changes or ())
    )


@guard("不予许可的决定", "refused applications")
def refused(licence: Any) -> bool:
    """Hold for a decision not to grant the licence."""
    return licence.decision is not None and licence.decision.result is LicenseResult.REFUSE


@guard("有证件的许可", "licences with a certificate")
def with_certificate(licence: Any) -> bool:
    """Hold for a licence with a certificate."""
    return licence.certificate is not None


def counted_from(licence: License, holidays: Holidays) -> date | None:
    """The day from which the term runs; None beyond the holiday table."""
    accepted = licence.accepted_on
    arrived = licence.supplemented_on
    if arrived is None and licence.supplement_notice_on is None:
        arrived = licence.received_on
    if accepted is None or arrived is None:
        return accepted
    due = holidays.working_day_after(arrived, ACCEPTANCE_WORKING_DAYS)
    if due is None:
        return None
    return arrived if accepted > due else accepted


def extended_by(licence: License) -> int:
    """The working days of extensions that were approved and told; one of unknown length counts in full."""
    days = [
        EXTENSION_WORKING_DAYS if each.days is None else each.days
        for each in licence.extensions or ()
        if each.approver is not None and each.notified_on is not None
    ]
    return min(sum(days), EXTENSION_WORKING_DAYS)


def due_after(holidays: Holidays, start: date, limit: int, left_out: Sequence[Spell]) -> date | None:
    """The last day of a limit of working days, those of some spells not counted; None beyond the holiday table."""
    days, due = limit, holidays.working_day_after(start, limit)
    while due is not None:
        without = _working_days_of(holidays, left_out, start, due)
        if without is None or days == limit + without:
            return None if without is None else due
        days = limit + without
        due = holidays.working_day_after(start, days)
    return None


def _working_days_of(holidays: Holidays, spells: Sequence[Spell], start: date, end: date) -> int | None:
    """The working days of spells that lie after one day and not after another, each day once."""
    total, counted = 0, start
    for first, last in sorted(spells):
        low, high = max(after(first, -1), counted), min(last, end)
        if low < high:
            days = holidays.working_days_between(low, high)
            if days is None:
                return None
            total, counted = total + days, high
    return total


def special_days(licence: License, end: date) -> list[Spell] | None:
    """Every spell of special procedures (45), told or not; one that goes on reaches to ``end``.

    None where a spell does not say when it began: how long it took is open.
    """
    spells = []
    for each in licence.special_procedures or ():
        if each.starts_on is None:
            return None
        spells.append((each.starts_on, each.ends_on or end))
    return spells


def told_days(licence: License) -> list[Spell]:
    """The spells of special procedures whose time the applicant was told in writing (45)."""
    return [
        (each.starts_on, each.ends_on)
        for each in licence.special_procedures or ()
        if each.starts_on and each.ends_on and each.notified_on
    ]


def extension_days(licence: License) -> int | None:
    """The working days of all extensions on record, approved and told or not; None where one does not say its days."""
    days = [each.days for each in licence.extensions or ()]
    return None if None in days else sum(day for day in days if day is not None)


def statutory_term(licence: License, matters: Matters) -> int | None:
    """The longest statutory term, in working days, of the matters of an accepted application on that day.

    None where the catalogue lacks a matter, its version, or its term.  Entries of every organ count: the longest term
    is the one that cannot accuse a lawful decision.
    """
    longest = None
    for each in licence.matters:
        entries = [
            entry
            for entry in matters.entries(each.code)
            if each.catalogue_version in (None, entry.catalogue_version)
            and licence.accepted_on is not None
            and in_force(entry, licence.accepted_on)
        ]
        terms = [entry.statutory_days for entry in entries if entry.statutory_days]
        if not terms or len(terms) < len(entries):
            return None
        longest = max(longest or 0, *terms)
    return longest


def ended(licence: License, as_of: date) -> tuple[str, date]:
    """Where and when the application was decided; undecided: the day by which it is judged."""
    return ("decision", as_of) if licence.decision is None else ("decision.dated", licence.decision.dated)


def gone_by(licence: License, day: date) -> bool:
    """Whether the licence was taken away or cancelled by a day; a change that does not say when may have been."""
    return any(
        change.kind in _ENDING and (change.changed_on is None or change.changed_on <= day)
        for change in licence.changes or ()
    )
