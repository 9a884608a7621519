"""Check a delivery: a folder with a manifest, here with planted faults."""

from pathlib import Path

from enforce_data import check

report = check(Path(__file__).parents[1] / "faulty" / "csv-gb18030")
print(report.outcome, report.summary["findings"])
for finding in report.findings[:5]:
    print(finding.notice.id, finding.location.cell, finding.message().zh)
