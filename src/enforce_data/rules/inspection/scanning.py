"""Inspections of enterprises that leave a trace by scanning (湘政办发〔2023〕51号 二(二)3)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.inspection import InspectionMode, InspectionStatus
from enforce_data.counting import elapsed
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import DATA_LOGIC, HUNAN51
from enforce_data.model import Inspection
from enforce_data.rulebook import Case, Hits, guard, rule
from enforce_data.values.day import day_of

_BEFOREHAND = frozenset({InspectionStatus.PLANNED, InspectionStatus.APPROVED, InspectionStatus.NOTIFIED})
_E11 = {"edition": "1.1", "enterprise_involved": True}
_IN, _OUT = "2024-09-11T09:28:00+08:00", "2024-09-11T11:12:00+08:00"


def _scanned(arrived: str, left: str) -> dict[str, Any]:
    return {**_E11, "check_in_at": arrived, "check_out_at": left}


@guard("已开始的涉企现场检查", "inspections of enterprises on site that have begun")
def _at_an_enterprise(inspection: Any) -> bool:
    at_the_place = inspection.enterprise_involved is True and inspection.mode is InspectionMode.ON_SITE
    return at_the_place and inspection.status not in _BEFOREHAND


@rule(
    "JC-SCAN-01",
    Severity.INFO,
    HUNAN51.art("二(二)3"),
    when=_at_an_enterprise,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=("涉企现场检查没有扫码留痕", "没有扫码入企时间", "扫码登记,补报扫码入企的时间"),
    en=(
        "An enterprise was inspected without a scan",
        "the time of scanning on arrival is absent",
        "scan on arrival, and give the time",
    ),
    good=[
        Case(_scanned(_IN, _OUT)),
        Case({**_E11, "enterprise_involved": False}),
        Case({**_E11, "mode": "off_site"}),
        Case({**_E11, "status": "planned"}, note="not begun"),
        Case({**_E11, "starts_at": "2023-12-11T09:30:00+08:00"}, note="before the plan of the province"),
    ],
    bad=[Case(_E11, at="check_in_at")],
)
def no_scan(inspection: Inspection) -> Hits:
    """全面推广涉企执法检查扫码留痕管理 (51号 二(二)3): to be spread, with no day set: worth knowing.

    省实施方案要求全面推广扫码留痕,没有规定期限,只作提示。
    """
    if inspection.check_in_at is None:
        yield "check_in_at"


@guard("有扫码入企和离企时间的检查", "inspections with the times of scanning in and out")
def _scanned_twice(inspection: Any) -> bool:
    return inspection.check_in_at is not None and inspection.check_out_at is not None


@rule(
    "JC-SCAN-02",
    Severity.WARNING,
    DATA_LOGIC.art(),
    when=_scanned_twice,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=(
        "扫码时间与检查时间不符",
        "扫码入企 {arrived}、离企 {left} 先后颠倒,或者都与检查时间相差一日以上",
        "核对扫码时间和检查的开始、结束时间",
    ),
    en=(
        "The scans do not fit the inspection",
        "scanned in at {arrived} and out at {left}: out of order, or both more than a day from the inspection",
        "compare the times of scanning with beginning and end of the inspection",
    ),
    good=[
        Case(_scanned(_IN, _IN), note="at the same instant"),
        Case(_scanned("2024-09-10T23:00:00+08:00", "2024-09-10T23:30:00+08:00"), note="a day before"),
        Case(_scanned("2024-09-12T00:30:00+08:00", "2024-09-12T01:00:00+08:00"), note="a day after"),
        Case(_scanned("2024-09-01T09:00:00+08:00", _OUT), note="one of them fits"),
    ],
    bad=[
        Case(_scanned(_OUT, _IN), at="check_out_at"),
        Case(_scanned("2024-09-09T09:00:00+08:00", "2024-09-09T10:00:00+08:00"), at="check_in_at"),
        Case(_scanned("2024-09-13T09:00:00+08:00", "2024-09-13T10:00:00+08:00"), at="check_in_at"),
    ],
)
def scans_do_not_fit(inspection: Inspection) -> Hits:
    """One leaves after one has come, and scans on the day of the visit; clocks differ, so a warning.

    先入企后离企,扫码与检查应在同一日前后;各系统时钟可能不一致,所以只作警告。
    """
    arrived, left = inspection.check_in_at, inspection.check_out_at
    if arrived is None or left is None:
        return
    first, last = day_of(inspection.starts_at), day_of(inspection.ends_at or inspection.starts_at)
    outside = [elapsed(day_of(each), first) > 1 or elapsed(last, day_of(each)) > 1 for each in (arrived, left)]
    if left < arrived:
        yield "check_out_at", {"arrived": arrived, "left": left}
    elif all(outside):
        yield "check_in_at", {"arrived": arrived, "left": left}
