"""The proof that the cases for checkers say what is so: our own check passes every one of them.

``python -m conformance.checker_proof [edition] [seed] [formats]`` judges all cases and exits 1 where our check fails
one; the suite does so with a slice.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from enforce_data import check
from enforce_data.conformance import checker_clean, checker_structure, checker_twins
from enforce_data.conformance.cases import Answer, Case, Outcome, Role, Verdict
from enforce_data.conformance.checker_replies import is_alarming
from enforce_data.conformance.statement import Statement, System
from enforce_data.editions import Edition
from enforce_data.findings import Severity, pointer
from enforce_data.model import STANDARD


def claim(edition: str, *formats: str) -> Statement:
    """A statement for a checker of everything."""
    types = tuple(STANDARD.models_of(Edition.parse(edition)))
    return Statement(
        System("星沙执法办案系统", "4.2.0", "湖南示例软件有限公司"), edition, (Role.CHECKER,), types, formats
    )


def posed(case: Case, folder: Path) -> Mapping[str, Any]:
    folder.mkdir(parents=True)
    return case.pose(folder)


def findings(folder: Path, members: Mapping[str, Any]) -> tuple[bool, list[dict[str, Any]]]:
    """What our own check says of a task: whether it accepts, and what it finds."""
    beside = folder / "registers"
    report = check(
        folder / "delivery",
        registers=[beside] if beside.exists() else [],
        as_of=date.fromisoformat(members["as_of"]),
        max_findings=1_000,
    )
    found = [
        {
            "rule": each.notice.id,
            "record": each.record.id if each.record else None,
            "path": None if each.path is None else pointer(each.path),
        }
        for each in report.findings
    ]
    return not report.counts[Severity.ERROR], found


def answered(case: Case, **reply: Any) -> Verdict:
    return case.judge(Answer(Path("nothing"), {"id": "t1", "status": "done", **reply}))


def checked(case: Case, folder: Path) -> Verdict:
    """The verdict on our own check."""
    accepted, found = findings(folder, posed(case, folder))
    return answered(case, accepted=accepted, findings=found)


def wrong(case: Case, folder: Path) -> str | None:
    """What our own check says otherwise than the case; a record with a structural fault has it at one place."""
    accepted, found = findings(folder, posed(case, folder))
    verdict = answered(case, accepted=accepted, findings=found)
    places = {each["path"] for each in found if each["rule"].startswith("ST-") and is_alarming(each["rule"])}
    structural = len(places) == 1
    if verdict.outcome is Outcome.PASS and (case.rule or verdict.tally.get("records") or structural):
        return None
    return f"{case.id}: {[reason.said.en for reason in verdict.reasons]} {found}"


def main() -> int:
    """Judge all cases of an edition, and print those that our check does not pass."""
    edition, seed, formats = [*sys.argv[1:], *("1.0", "1", "json,csv,xml,xlsx")[len(sys.argv) - 1 :]]
    count = failed = 0
    statement = claim(edition, *formats.split(","))
    for module in (checker_twins, checker_clean, checker_structure):
        for case in module.cases(statement, int(seed)):
            with tempfile.TemporaryDirectory() as folder:
                said = wrong(case, Path(folder) / "task")
            count += 1
            if said is not None:
                failed += 1
                sys.stdout.write(said + "\n")
    sys.stdout.write(f"{count} cases, {failed} that our check does not pass\n")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
