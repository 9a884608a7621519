"""Lawful acts by the hundred thousand raise nothing; and of those with planted faults exactly these are found."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from enforce_data import check
from enforce_data.sample import county, registers
from enforce_data.sample.days import LAST
from enforce_data.sample.fault_plan import EXPIRED, PLAN
from enforce_data.sample.faults import sown
from enforce_data.sample.generator import ACTS
from enforce_data.tally import Report

SHARE = 0.01
"""Share of the acts in which a fault is planted."""

Found = Counter[tuple[str, str | None, str | None]]
"""Rule, record and place of each finding."""


def clean(folder: Path, acts: int, seed: int) -> Report:
    """Generate a county and check it."""
    return _checked(folder / "clean.jsonl", county(seed, acts))


def planted(folder: Path, acts: int, seed: int) -> tuple[Report, Found]:
    """Generate a county, plant faults in a share of its acts, and check it; what must be found."""
    wanted: Found = Counter()

    def records() -> Iterator[dict[str, Any]]:
        yield EXPIRED.made(list(registers(seed)))
        plan = [fault for fault in PLAN if fault.record_type in ACTS]
        for record, expected in sown(plan, county(seed, acts), SHARE):
            wanted.update(tuple(each) for each in expected)
            yield record

    report = _checked(folder / "planted.jsonl", records(), acts)
    return report, wanted


def found(report: Report) -> Found:
    """What a report lists."""
    return Counter(
        (each["rule"], (each["record"] or {}).get("id"), each["path"]) for each in report.to_dict()["findings"]
    )


def measure(folder: Path, acts: int, seed: int) -> None:
    """Print both, with the time they took; raise RuntimeError for a finding too many or too few."""
    start = time.process_time()
    report = clean(folder, acts, seed)
    print(f"{acts} acts: {report.records} records, {time.process_time() - start:.0f} s of CPU, generated and checked")
    print(f"found: {dict(report.summary['by_rule'])}; not checked: {report.summary['not_checked']}")
    if report.summary["by_rule"] or report.summary["not_checked"]:
        raise RuntimeError("lawful records raise findings")
    report, wanted = planted(folder, acts, seed)
    now = found(report)
    print(f"planted: {wanted.total()} findings of {len({rule for rule, *_ in wanted})} rules; found: {now.total()}")
    if now != wanted:
        raise RuntimeError(f"missing: {dict(wanted - now)}; too many: {dict(now - wanted)}")


def _checked(path: Path, records: Iterable[dict[str, Any]], max_findings: int = 100) -> Report:
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return check(path, as_of=LAST, max_findings=max_findings)
