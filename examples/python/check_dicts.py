"""Check records that a program holds as dicts; registers come from a delivery."""

from datetime import date
from pathlib import Path

from enforce_data import check, read

county = Path(__file__).parents[1] / "county"
record = next(read(county / "licenses.jsonl")).raw
late = record | {"applied_on": date(2025, 12, 1), "fee": 100.0}
report = check(records=[record, late], registers=[county], as_of=date(2025, 12, 31))
for finding in report.findings:
    print(finding.record.number, finding.notice.id, finding.path, finding.message().en)
