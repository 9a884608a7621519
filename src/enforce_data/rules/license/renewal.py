"""Renewal of a licence (行政许可法 50)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.license import LicenseChangeKind
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.model.license import LicenseChange
from enforce_data.rulebook import Case, Hits, guard, rule
from enforce_data.rules.license.terms import gone_by

RENEWAL_DAYS = 30
"""Calendar days before the end of validity in which a renewal is applied for (50(1)); the term of the holder."""

RENEWAL = {"kind": "renewal", "applied_on": "2029-04-27", "changed_on": "2029-05-27"}
"""A renewal of the sample, applied for on the last day and decided on the last day, for the cases."""
_PENDING = {"kind": "renewal", "applied_on": "2029-04-27"}
_CANCELLED = {"kind": "cancellation", "changed_on": "2029-05-27", "ground": "entity_ended"}


@guard("申请过延续的许可", "licences whose renewal was applied for")
def to_be_renewed(licence: Any) -> bool:
    """Hold where a change is a renewal with the day of its application."""
    return any(
        change.kind is LicenseChangeKind.RENEWAL and change.applied_on is not None for change in licence.changes or ()
    )


def _renewals(licence: License) -> Iterator[tuple[int, LicenseChange, date]]:
    """The renewals that were applied for, with their positions and the end of validity before them."""
    end = None if licence.certificate is None else licence.certificate.valid_until
    for at, change in enumerate(licence.changes or ()):
        if change.kind is LicenseChangeKind.RENEWAL and change.applied_on is not None and end is not None:
            yield at, change, end
        end = change.new_valid_until or end


@rule(
    "XK-EXT-01",
    Severity.WARNING,
    XZXK.art("50(2)"),
    when=to_be_renewed,
    dimension=Dimension.TIMELINESS,
    zh=(
        "有效期届满前未作出延续决定",
        "有效期至 {end},至 {day} 才作出决定或者尚未决定,应视为准予延续",
        "逾期未作决定的,注明视为准予延续;否则更正日期",
    ),
    en=(
        "A renewal was not decided before the licence ended",
        "valid until {end}, decided or still open on {day}: it is deemed granted",
        "state that the renewal is deemed granted, or correct the days",
    ),
    good=[
        Case({"changes": [RENEWAL]}, as_of=date(2029, 12, 31), note="decided on the last day"),
        Case({"changes": [{**RENEWAL, "changed_on": "2029-05-28", "deemed": True}]}, as_of=date(2029, 12, 31)),
        Case({"changes": [_PENDING]}, as_of=date(2029, 5, 27)),
        Case({"changes": [_PENDING, _CANCELLED]}, as_of=date(2029, 12, 31), note="ended before its last day was over"),
        Case(
            {"changes": [{**RENEWAL, "applied_on": "2029-04-28", "changed_on": "2029-06-05"}]},
            as_of=date(2029, 12, 31),
            also={"XK-EXT-02": "applied for too late: nothing is deemed"},
        ),
    ],
    bad=[
        Case(
            {"changes": [{**RENEWAL, "changed_on": "2029-05-28"}]},
            at="changes.0.changed_on",
            as_of=date(2029, 12, 31),
        ),
        Case({"changes": [_PENDING]}, at="changes.0.changed_on", as_of=date(2029, 5, 28)),
        Case(
            {"changes": [_PENDING, {**_CANCELLED, "changed_on": "2029-05-28"}]},
            at="changes.0.changed_on",
            as_of=date(2029, 12, 31),
            note="ended too late to make the answer needless",
        ),
        Case(
            {
                "certificate.valid_until": "2024-08-31",
                "changes": [
                    {
                        **RENEWAL,
                        "applied_on": "2024-07-01",
                        "changed_on": "2024-08-30",
                        "new_valid_until": "2024-11-30",
                    },
                    {**RENEWAL, "applied_on": "2024-10-08", "changed_on": "2024-12-02"},
                ],
            },
            at="changes.1.changed_on",
            note="the end of the first renewal",
        ),
    ],
)
def renewal_is_not_decided_in_time(licence: License, as_of: AsOf) -> Hits:
    """应当在有效期届满前作出是否准予延续的决定;逾期未作决定的,视为准予延续 (50(2)).

    Asked only of applications thirty days before the end (50(1)), and not where the licence was taken away or cancelled
    before it ran out.  Another law may set the term, so it is a warning.

    在有效期届满三十日前申请延续的,行政机关应当在届满前作出决定,逾期未作决定的视为准予延续。
    法律、法规、规章可以另行规定期限,故为警告;届满前许可已经终止的,不提示。
    """
    for at, change, end in _renewals(licence):
        day = change.changed_on or as_of.day
        in_time = change.applied_on is not None and change.applied_on <= after(end, -RENEWAL_DAYS)
        if in_time and day > end and not change.deemed and not gone_by(licence, end):
            yield ("changes", at, "changed_on"), {"end": end, "day": day}


@rule(
    "XK-EXT-02",
    Severity.INFO,
    XZXK.art("50(1)"),
    when=to_be_renewed,
    dimension=Dimension.TIMELINESS,
    zh=(
        "有效期届满前不足三十日才申请延续",
        "有效期至 {end},最迟应于 {due} 申请,实际于 {applied} 申请",
        "核对申请日期;法律、法规、规章另有规定的除外",
    ),
    en=(
        "Renewal applied for less than thirty days before the end",
        "valid until {end}, to be applied for by {due}, applied for on {applied}",
        "compare the days; laws, regulations and rules may give another term",
    ),
    good=[Case({"changes": [RENEWAL]}, as_of=date(2029, 12, 31), note="the thirtieth day before")],
    bad=[
        Case(
            {"changes": [{**RENEWAL, "applied_on": "2029-04-28"}]},
            at="changes.0.applied_on",
            as_of=date(2029, 12, 31),
        )
    ],
)
def renewal_is_applied_for_late(licence: License) -> Hits:
    """应当在有效期届满三十日前提出申请 (50(1)): it binds the holder, and other texts may depart from it.

    三十日是被许可人申请延续的期限,法律、法规、规章可以另行规定;行政机关受理逾期的申请并不违法,故只作提示。
    """
    for at, change, end in _renewals(licence):
        due = after(end, -RENEWAL_DAYS)
        if change.applied_on is not None and change.applied_on > due:
            yield ("changes", at, "applied_on"), {"end": end, "due": due, "applied": change.applied_on}
