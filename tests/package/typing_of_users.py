"""User code that only has to type-check: the public names and what they give."""

from datetime import date

from enforce_data import EDITIONS, LossError, UnreadableError, UsageError, check, convert, read, write
from enforce_data.findings import Outcome
from enforce_data.identifiers import division, resident_id, uscc
from enforce_data.model import Delegation, Penalty


def main(rows: list[dict[str, object]]) -> bool:
    report = check("cases.csv", registers=["registers/"], as_of=date(2024, 12, 31), type="penalty")
    for finding in report.findings:
        print(finding.notice.id, finding.message().zh, finding.location.line)
    for item in read("cases.csv", type="penalty", edition="1.0"):
        print(item.raw["record_id"], item.locate(("decision", "dated")).cell)
    try:
        write(rows, "cases.jsonl")
        check(records=rows).raise_for_errors()
        print(convert("cases.xml", "cases/", to="csv", allow_loss=True).losses)
    except (UsageError, UnreadableError, LossError):
        return False
    return report.outcome is Outcome.CONFORMS and bool(EDITIONS)


def decided(penalty: Penalty, letter: Delegation) -> date | None:
    if penalty.decision is None or letter.valid_until < penalty.decision.dated:
        return penalty.filed_on
    return penalty.decision.dated


print(uscc.is_valid("11430000006122244L"), resident_id.check("430102199003077513"), division.parts("430121"))
