"""Applications by those who may not apply again (行政许可法 78, 79)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.license import (
    LicenseChangeGround,
    LicenseChangeKind,
    LicenseResult,
    NonAcceptanceGround,
    RefusalGround,
)
from enforce_data.codes.party import PartyRole
from enforce_data.counting import years_after
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.rulebook import ABSENT, Case, Given, Keyed, Seen, across

AFTER_FALSE_MATERIALS = 1
"""Years for which an applicant who deceived the organ may not apply again (行政许可法 78)."""

AFTER_FRAUD = 3
"""The same, where a licence got by fraud or bribery was annulled (行政许可法 79)."""

_OTHERS = frozenset({PartyRole.INTERESTED, PartyRole.THIRD})
_APPLICATION = ""


def _keys(licence: License) -> Iterator[Keyed]:
    """The application and the bars, by the number of the applicant and the matter; a bar's value is its years."""
    stated = [*_bars(licence), *_applications(licence)]
    for party in licence.parties or () if stated else ():
        number = party.uscc or party.id_number
        if number is None or party.role in _OTHERS:
            continue
        for matter in licence.matters:
            for at, day, value in stated:
                yield Keyed((number, matter.code), (at,), day, value)


def _applications(licence: License) -> Iterator[tuple[str, date, str]]:
    granted = licence.decision is not None and licence.decision.result is LicenseResult.GRANT
    if granted or licence.accepted_on is not None:
        yield "applied_on", licence.applied_on, _APPLICATION


def _bars(licence: License) -> Iterator[tuple[str, date, str]]:
    """The days from which the applicant may not apply again, and for how many years; altered decisions bar nobody."""
    refused, decision = licence.non_acceptance, licence.decision
    if refused is not None and refused.ground is NonAcceptanceGround.FALSE_MATERIALS and refused.refused_on is not None:
        yield "non_acceptance", refused.refused_on, str(AFTER_FALSE_MATERIALS)
    if decision is not None and decision.refusal_ground is RefusalGround.FALSE_MATERIALS and not decision.alterations:
        yield "decision", decision.dated, str(AFTER_FALSE_MATERIALS)
    for change in licence.changes or ():
        fraud = change.ground is LicenseChangeGround.FRAUD_OR_BRIBERY
        if fraud and change.kind is LicenseChangeKind.ANNULMENT and change.changed_on is not None:
            yield "changes", change.changed_on, str(AFTER_FRAUD)


_OF_ANOTHER_YEAR = {
    "XK-ACC-02": "of the refusal to accept only day and ground are given",
    "XK-ACC-06": "only the decision of the sample is put into another year",
    "XK-REVO-02": "of the annulment only day and ground are given",
}


def _before(**change: Any) -> tuple[Given, ...]:
    """An earlier application of the same company for the same matter."""
    dotted = {path.replace("__", "."): value for path, value in change.items()}
    earlier = {"record_id": "XK-2023-0007", "case_no": "星市监许受〔2023〕7号", **dotted}
    return (Given("license", earlier, also=_OF_ANOTHER_YEAR),)


def _refused(day: str, **change: Any) -> tuple[Given, ...]:
    ground = {"decision__result": "refuse", "decision__refusal_ground": "false_materials", "certificate": ABSENT}
    return _before(decision__dated=day, status="refused", **(ground | change))


def _annulled(day: str, ground: str = "fraud_or_bribery") -> tuple[Given, ...]:
    return _before(changes=[{"kind": "annulment", "changed_on": day, "ground": ground}], status="annulled")


_TURNED_AWAY = {"refused_on": "2023-05-06", "ground": "false_materials"}
_NOT_ACCEPTED = {"status": "not_accepted", "accepted_on": ABSENT, "decision": ABSENT, "certificate": ABSENT}


@across(
    "XK-AGAIN-01",
    Severity.WARNING,
    XZXK.art(78, 79),
    keys=_keys,
    zh=(
        "在不得再次申请的期间受理或者准予许可",
        "同一申请人的同一事项曾在 {day} 因隐瞒、虚假、欺骗或者贿赂被拒绝、撤销,至 {until} 不得再次申请",
        "核对该事项是否直接关系公共安全、人身健康、生命财产安全;不属于的,可以不改",
    ),
    en=(
        "Accepted or granted while the applicant may not apply again",
        "refused or annulled on {day} for concealment, false materials, fraud or bribery; no new one until {until}",
        "see whether the matter directly concerns public safety, health, life or property; if not, leave it",
    ),
    dimension=Dimension.CONFORMITY,
    good=[
        Case(given=_refused("2023-05-05"), note="a year and a day"),
        Case(given=_refused("2024-05-06"), note="applied for before the refusal"),
        Case(given=_refused("2023-05-06", decision__refusal_ground="conditions_not_met")),
        Case(given=_refused("2023-05-06", parties__0__uscc="91430121MA4X05016U"), note="another applicant"),
        Case(given=_annulled("2021-05-05"), note="three years and a day"),
        Case(given=_annulled("2023-11-06", "beyond_authority")),
        Case(
            {"accepted_on": ABSENT, "decision": ABSENT, "certificate": ABSENT, "status": "not_accepted"},
            given=_refused("2023-05-06"),
            note="turned away",
        ),
    ],
    bad=[
        Case(at="applied_on", given=_refused("2023-05-06")),
        Case(at="applied_on", given=_before(non_acceptance=_TURNED_AWAY, **_NOT_ACCEPTED)),
        Case(at="applied_on", given=_annulled("2021-05-06")),
    ],
)
def applied_again_while_barred(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """A year after false materials (78), three after fraud or bribery (79), where safety or health is at stake.

    The record does not say whether the matter is one of these: a warning.

    隐瞒情况、提供虚假材料的,一年内不得再次申请;以欺骗、贿赂取得而被撤销的,三年内不得再次申请。
    仅限直接关系公共安全、人身健康、生命财产安全的事项,数据看不出,故为警告。
    """
    bars = [(entry.day, years_after(entry.day, int(entry.value))) for entry in entries if entry.value and entry.day]
    for entry in entries:
        if entry.value != _APPLICATION or entry.day is None:
            continue
        for day, until in bars:
            if day < entry.day <= until:
                yield entry, {"day": day, "until": until}
                break
