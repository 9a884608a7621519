"""Whether the faulty reference system fails where it is faulty, and nowhere else: ``only_its_faults.py faulty.zip``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from enforce_data.conformance.evidence import load
from enforce_data.conformance.stories import STORIES

SYSTEM = Path(__file__).parents[2] / "examples" / "reference-system"


def amiss(results: Iterable[Mapping[str, Any]]) -> list[str]:
    """Cases that should have failed and did not, or the other way round."""
    put = [each for each in results if each["outcome"] != "not_applicable"]
    return [each["case"] for each in put if (each["outcome"] == "fail") is not _is_hit(each)]


def _is_hit(result: Mapping[str, Any]) -> bool:
    """Whether one of the faults touches a case."""
    from casesystem.faults import ALARM, FAULTS, MISSED, Faults

    role, name, *_ = result["case"].split("/")
    if role == "producer":
        records = STORIES[name].records_in("1.0")
        return any(Faults(FAULTS).entered(dict(record)) != record for record in records)
    if role == "checker":
        alarms = {(reason["rule"], reason["path"]) for reason in result["reasons"]} & {(ALARM, "/officers")}
        return name in MISSED or bool(alarms)
    touched = {"consumer": name == "text", "corrector": name != "warnings-only", "upgrader": name.startswith("refuse-")}
    return touched[role]


if __name__ == "__main__":
    sys.path.insert(0, str(SYSTEM))
    found = load(Path(sys.argv[1])).results
    wrong = amiss(found)
    failed = sum(each["outcome"] == "fail" for each in found)
    sys.stdout.write("\n".join([*wrong, f"{failed} cases failed, {len(wrong)} of all not as they should"]) + "\n")
    sys.exit(1 if wrong else 0)
