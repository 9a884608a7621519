"""A slice of ``make clean-acts``: lawful acts raise nothing, and of planted faults exactly those are found."""

from __future__ import annotations

from pathlib import Path

from bench.clean import clean, found, planted


def test_lawful_acts_raise_nothing(tmp_path: Path) -> None:
    report = clean(tmp_path, 600, seed=12)
    assert (report.by_rule, report.not_checked) == ({}, [])


def test_planted_faults_are_found_and_nothing_else(tmp_path: Path) -> None:
    report, wanted = planted(tmp_path, 2_000, seed=12)
    assert wanted.total() >= 20
    assert found(report) == wanted
