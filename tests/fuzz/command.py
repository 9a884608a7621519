"""The command line of the campaigns, and their table."""

from __future__ import annotations

import argparse
from pathlib import Path

from fuzz.campaign import ROOT, SAVED, Covered, campaign
from fuzz.targets import TARGETS
from fuzz.trial import Trial
from fuzz.worker import Result

_TARGET = 90
"""Percent of the branches of a reader that a campaign is to take."""


def main(arguments: list[str]) -> int:
    """Run campaigns or replay inputs; 1 where a reader failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--format", action="append", choices=sorted(TARGETS), help="only this reader; repeatable")
    parser.add_argument("--inputs", type=int, default=200_000, help="inputs for each reader")
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--seed", type=int, default=1, help="other inputs")
    parser.add_argument("--coverage", action="store_true", help="measure the branches of each reader; takes longer")
    parser.add_argument("--missing", action="store_true", help="list the branches that were not taken")
    parser.add_argument("--replay", type=Path, metavar="FOLDER", help=f"read one input that is kept in {_short(SAVED)}")
    options = parser.parse_args(arguments)
    if options.replay is not None:
        return _replay(options.replay)
    failed = False
    numbers = range(options.first, options.first + options.inputs)
    for form in options.format or TARGETS:
        measure = options.coverage or options.missing
        result, covered = campaign(form, options.seed, numbers, coverage=measure)
        print("\n".join(_lines(form, options.seed, result, covered, missing=options.missing)), flush=True)
        failed |= bool(result.failures)
    return int(failed)


def _replay(path: Path) -> int:
    """Read one input again, with a traceback where it fails."""
    folder = path if path.is_dir() else path.parent
    said = Trial.saved(folder).run(SAVED / "replayed")
    print(said)
    return 0


def _lines(form: str, seed: int, result: Result, covered: list[Covered], *, missing: bool) -> list[str]:
    rate = result.inputs / max(result.seconds, 1e-9)
    lines = [f"== {form}: {result.inputs:,} inputs of seed {seed}, {rate:,.0f}/s, peak {result.peak / 1e6:,.0f} MB"]
    lines.append("   findings: " + ", ".join(f"{name} {count:,}" for name, count in result.said.most_common()))
    lines.append(
        "   slowest: " + ", ".join(f"{seconds:.2f} s (input {number})" for seconds, number in result.slowest[:3])
    )
    if covered:
        lines.append(f"   branches: {_percent(covered)}, of each module:")
        for each in covered:
            lines.append(f"     {each.module:<18} {each.taken:>4} of {each.branches:>4} {_percent([each])}")
            if missing and each.missing:
                lines.append("       not: " + ", ".join(f"{begin}→{end}" for begin, end in each.missing))
    for reason, numbers in result.failures.items():
        lines.append(f"   FAILED {len(numbers):,} times: {reason}")
        lines.append(f"     python -m tests.fuzz --replay {_short(SAVED / f'{form}-{seed}-{numbers[0]}')}")
    return lines


def _percent(covered: list[Covered]) -> str:
    taken, branches = sum(each.taken for each in covered), sum(each.branches for each in covered)
    share = 100 * taken / branches if branches else 100
    return f"{share:.1f} %" + ("" if share >= _TARGET else f", below {_TARGET} %")


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT))
