"""What a finding means: its title, how to fix it, and the article it rests on."""

from pathlib import Path

from enforce_data import check

report = check(Path(__file__).parents[1] / "faulty" / "jsonl")
for notice in {finding.notice.id: finding.notice for finding in report.findings}.values():
    print(notice.id, notice.severity, notice.title.zh, "/", notice.title.en)
    print("  ", *(f"{basis.law} {basis.article}" for basis in notice.basis))
    print("  ", notice.fix.zh)
