"""Faults that can be turned on by name, to see what the kit says of a system that has them.

Everything untrue of this system is in this file; with no fault turned on, every method gives back what it got.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from enforce_data import UnreadableError

FAULTS = {
    "second-officer-lost": "entry keeps the first officer only / 录入时只保留第一名执法人员",
    "amounts-shortened": "entry writes amounts with one decimal / 金额只写一位小数",
    "line-breaks-lost": "import makes a space of every line break / 导入时把换行变成空格",
    "rules-missed": "three rules are not checked / 有三条规则不检查",
    "false-alarm": "a lawful thing is called a fault / 把一种合法情形当作错误",
    "stale-corrections": "corrections keep the old updated_at / 更正后不改更新时间",
    "short-deletions": "deletions bring the key only / 删除只报主键",
    "silent-losses": "what the older edition cannot hold is dropped / 降版次时不声不响地丢内容",
}
"""Every fault by its name."""

MISSED = ("CF-OFF-01", "CF-TIME-01", "JC-TIME-02")
"""The rules that are missed."""
ALARM = "CF-OFF-07"
"""The rule that is said to be broken where it is not."""
TWO = 2
_KEY = ("edition", "record_type", "record_id", "source_agency", "source_system", "updated_at", "operation")


class Faults:
    """The faults that are turned on."""

    def __init__(self, names: Collection[str] = ()) -> None:
        unknown = sorted(set(names) - set(FAULTS))
        if unknown:
            raise SystemExit(f"unknown fault {', '.join(unknown)}; known: {', '.join(FAULTS)}")
        self._names = frozenset(names)

    def entered(self, record: dict[str, Any]) -> dict[str, Any]:
        """A record as it was entered."""
        if "second-officer-lost" in self._names and len(record.get("officers", ())) > 1:
            record = record | {"officers": record["officers"][:1]}
        if "amounts-shortened" in self._names:
            record = _shortened(record)
        return record

    def imported(self, record: dict[str, Any]) -> dict[str, Any]:
        """A record as it was imported."""
        return _one_line(record) if "line-breaks-lost" in self._names else record

    def found(self, findings: list[dict[str, Any]], delivery: Path) -> list[dict[str, Any]]:
        """What was found in a delivery."""
        if "rules-missed" in self._names:
            findings = [found for found in findings if found["rule"] not in MISSED]
        if "false-alarm" in self._names:
            findings = findings + _alarms(delivery)
        return findings

    def corrected(self, record: dict[str, Any], now: str) -> dict[str, Any]:
        """A record that is to be sent again."""
        if "short-deletions" in self._names and record.get("operation") == "delete":
            record = {name: record[name] for name in _KEY if name in record}
        return record if "stale-corrections" in self._names else record | {"updated_at": now}

    @property
    def loses_silently(self) -> bool:
        """Whether a record may lose anything on its way to an older edition."""
        return "silent-losses" in self._names


def _shortened(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _shortened(member, name) for name, member in value.items()}
    if isinstance(value, list):
        return [_shortened(item, name) for item in value]
    if name.endswith(_AMOUNTS) and isinstance(value, str) and value.endswith("0"):
        return value[:-1]
    return value


_AMOUNTS = ("amount", "fine")


def _one_line(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _one_line(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_one_line(item) for item in value]
    return value.replace("\n", " ") if isinstance(value, str) else value


def _alarms(delivery: Path) -> list[dict[str, Any]]:
    """A wrong opinion: that exactly two officers are to handle a penalty, where the law says at least two."""
    from casesystem.files import take_in

    try:
        rows = [record for record in take_in(delivery) if record.get("record_type") == "penalty"]
    except UnreadableError:
        return []
    return [
        {"rule": ALARM, "severity": "error", "record": record.get("record_id"), "path": "/officers"}
        for record in rows
        if isinstance(record.get("officers"), list) and len(record["officers"]) > TWO
    ]
