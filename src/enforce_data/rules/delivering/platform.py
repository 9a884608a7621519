"""Whether agencies are on the provincial platform (湘政办发〔2023〕51号 二(五)2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from enforce_data.codes.agency import DeliveryExemptionGround, SubjectType
from enforce_data.codes.record import RecordType
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import HUNAN51
from enforce_data.model import Agency, Coercion, Inspection, License, Penalty
from enforce_data.register import Coverage
from enforce_data.registers.handover import Claims
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.rules.delivering.covering import covering

CONNECTED_BY = date(2024, 12, 31)
"""Last day by which every system was to be connected (湘政办发〔2023〕51号 二(五)3)."""

# They ask how things stand on the day of the check, not on the decisive day of the record.
_PLATFORM = replace(HUNAN51, since=None)

_ACTS = (RecordType.PENALTY, RecordType.COERCION, RecordType.INSPECTION, RecordType.LICENSE)
_SYSTEM = "systems.0.connected_on"
_AFTERWARDS = date(2025, 1, 1)


@guard("免予归集的机关", "agencies that need not use the platform")
def exempt(agency: Any) -> bool:
    """Hold for an agency with an exemption."""
    return agency.delivery_exemption is not None


@guard("有信息系统、未免予归集的机关", "agencies with systems of their own and no exemption")
def with_systems(agency: Any) -> bool:
    """Hold for an agency that names its systems and has no exemption."""
    return agency.delivery_exemption is None and bool(agency.systems)


_EXEMPT = {"delivery_exemption": {"ground": "unified_system", "system": "全国统建办案系统", "until": "2024-12-31"}}


@rule(
    "DL-EXEMPTION",
    Severity.INFO,
    _PLATFORM.art("二(五)2"),
    when=exempt,
    zh=(
        "免予归集的说明不完整或者已到期",
        "免予归集已到期,或者使用统建系统而没有填写系统名称",
        "到期的,接入平台或者更新期限;使用统建系统的,填写系统名称",
    ),
    en=(
        "An exemption has ended, or does not name its system",
        "the exemption has ended, or rests on a unified system that is not named",
        "connect to the platform, or give the new term; name the unified system",
    ),
    dimension=Dimension.CONFORMITY,
    good=[
        Case(_EXEMPT, note="its last day"),
        Case({"delivery_exemption": {"ground": "other_law"}}),
    ],
    bad=[
        Case(_EXEMPT, at="delivery_exemption.until", as_of=_AFTERWARDS),
        Case({**_EXEMPT, "delivery_exemption.system": ABSENT}, at="delivery_exemption.system"),
    ],
)
def exemption_ended_or_unexplained(agency: Agency, as_of: AsOf) -> Hits:
    """Who need not use the platform says why and how long (51号 二(五)2); worth asking, and nobody at fault yet.

    不使用一体化平台的机关应当说明理由和期限;到期或者理由不全的值得核实,还不能说有过错,因此是提示。
    """
    exemption = agency.delivery_exemption
    if exemption is None:
        return
    if exemption.until is not None and exemption.until < as_of.day:
        yield "delivery_exemption.until"
    if exemption.ground is DeliveryExemptionGround.UNIFIED_SYSTEM and exemption.system is None:
        yield "delivery_exemption.system"


@rule(
    "DL-CONNECTED",
    Severity.INFO,
    _PLATFORM.art("二(五)3"),
    when=with_systems,
    zh=(
        "信息系统没有按期与省平台联通",
        "应当在 {due} 前与省一体化平台联通,没有联通日期或者晚于该日",
        "填写联通日期;不需要联通的,说明免予归集的理由",
    ),
    en=(
        "A system was not connected to the platform in time",
        "it was to be connected by {due}, and gives no day of connection or a later one",
        "give the day of connection; where there is an exemption, state it",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({_SYSTEM: "2024-12-31"}, as_of=_AFTERWARDS),
        Case({_SYSTEM: ABSENT}, note="not yet due"),
        Case({**_EXEMPT, "delivery_exemption.until": ABSENT, _SYSTEM: ABSENT}, as_of=_AFTERWARDS),
        Case({"systems": ABSENT}, as_of=_AFTERWARDS),
    ],
    bad=[
        Case({_SYSTEM: ABSENT}, at=_SYSTEM, as_of=_AFTERWARDS),
        Case({_SYSTEM: "2025-01-01", "updated_at": "2025-01-02T09:00:00+08:00"}, at=_SYSTEM, as_of=date(2025, 1, 3)),
    ],
)
def connected_late(agency: Agency, as_of: AsOf) -> Hits:
    """Systems that departments built themselves were to be connected by the end of 2024 (51号 二(五)3).

    The register tells how things stand; it is for the province to ask.

    各部门自建的系统应当在 2024 年底前与省一体化平台联通;登记簿反映的是现状,由省级核实,因此是提示。
    """
    if as_of.day <= CONNECTED_BY:
        return
    for at, system in enumerate(agency.systems or ()):
        if system.connected_on is None or system.connected_on > CONNECTED_BY:
            yield ("systems", at, "connected_on"), {"due": CONNECTED_BY}


def _period(agency: str, division: str, claims: Claims) -> tuple[date, date] | None:
    """The days for which acts of every kind are stated to be complete for an agency, None where there are none."""
    rows = [[row for row in claims.of(each) if _speaks(row, agency, division)] for each in _ACTS]
    if not all(rows):
        return None
    first = max(min(row.starts_on for row in each if row.starts_on) for each in rows)
    last = min(max(row.ends_on for row in each if row.ends_on) for each in rows)
    return (first, last) if first <= last else None


def _speaks(row: Coverage, agency: str, division: str) -> bool:
    bounded = row.complete and row.starts_on is not None and row.ends_on is not None
    return bounded and row.starts_on is not None and row.holds(agency, division, row.starts_on)


def _heard_of(record: Agency | Penalty | Coercion | Inspection | License, claims: Claims) -> Iterator[Keyed]:
    """Agencies that should be heard of, and those that are heard of."""
    either: Any = record
    if record.record_type == RecordType.AGENCY:
        period = _period(either.code, either.division, claims)
        if period and _acting_all(either, *period):
            yield Keyed((either.code,), ("code",), None, _ASKED)
    elif all(claims.of(each) for each in _ACTS):
        for agency in (either.agency, *(either.co_agencies or ()), either.delegate):
            if agency is not None:
                yield Keyed((agency.code,), ("agency",))


_ASKED = "asked"


def _acting_all(agency: Any, first: date, last: date) -> bool:
    """Whether an agency existed on every day, and had to deliver its acts."""
    exists = (agency.established_on is None or agency.established_on <= first) and (
        agency.abolished_on is None or agency.abolished_on > last
    )
    return exists and agency.delivery_exemption is None and agency.subject_type is not SubjectType.DELEGATED


def _covering(*types: str, **more: Any) -> dict[str, Any]:
    row = {"division": "430121", "starts_on": "2024-01-01", "ends_on": "2024-12-31", "complete": True, **more}
    return covering(*(types or map(str, _ACTS)), **row)


@across(
    "DL-SILENT",
    Severity.INFO,
    _PLATFORM.art("二(五)2"),
    keys=_heard_of,
    alone=True,
    zh=(
        "机关在整个期间没有报送任何执法行为",
        "清单声明所覆盖期间的执法行为完整,其中没有该机关的行为",
        "确实没有执法行为的,不需要处理;漏报的,补报",
    ),
    en=(
        "No act of an agency in the whole period",
        "the manifest says that acts are complete for the period, and there is none of this agency",
        "nothing to do if there was no act; deliver what was left out",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case(given=(Given("penalty"),), manifest=_covering()),
        Case({"delivery_exemption": {"ground": "other_law"}}, manifest=_covering()),
        Case({"established_on": "2024-01-02"}, manifest=_covering(), note="not the whole period"),
        Case({"abolished_on": "2024-12-31", "updated_at": "2025-01-02T09:00:00+08:00"}, manifest=_covering()),
        Case(manifest=_covering(complete=False)),
        Case(manifest=_covering("penalty", "coercion", "inspection"), note="licences need not be complete"),
        Case(note="without a manifest"),
    ],
    bad=[
        Case(at="code", manifest=_covering()),
        Case({"established_on": "2024-01-01"}, at="code", manifest=_covering()),
        Case(at="code", manifest=_covering(), given=(Given("penalty", {"operation": "delete"}),)),
    ],
)
def not_heard_of(entries: Sequence[Seen]) -> Iterator[Seen]:
    """Acts are put on the platform (51号 二(五)2); an agency without any has perhaps concealed some, or had none.

    Asked only where the manifests state that acts of every kind are complete, and of agencies that existed and were not
    exempt all the time.  Acts in whose name another decided count as a sign of life, too.

    执法活动应当纳入一体化平台;整个期间没有一件的机关可能漏报,也可能确实没有,因此是提示。只有清单声明各类行为都完整,机关又始终存续、没有免予归集时才判断。
    """
    asked = [entry for entry in entries if entry.value == _ASKED]
    if len(asked) == len(entries):
        yield from asked
