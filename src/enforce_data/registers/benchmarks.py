"""The register of benchmarks of discretion (裁量权基准) as of a day."""

from __future__ import annotations

from datetime import date

from enforce_data.findings import Said
from enforce_data.model.benchmark import DiscretionBenchmark
from enforce_data.register import Register


class Benchmarks(Register[DiscretionBenchmark]):
    """Benchmarks by their number, version by version; the organs that made them are their owners."""

    label = Said("裁量权基准", "benchmarks of discretion")

    def add(self, record: DiscretionBenchmark) -> None:
        """Add one version from its first to its last day in effect."""
        self.owners.add(record.agency.code)
        self.spells.add(record.code, record.effective_from, record.effective_until, record)


def in_effect(benchmark: DiscretionBenchmark, day: date) -> bool:
    """Whether a version of a benchmark is in effect on a day."""
    return benchmark.effective_from <= day and (benchmark.effective_until is None or day <= benchmark.effective_until)
