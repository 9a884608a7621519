"""The command line: the agreement table, and 1 where a disagreement has no reason."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from agreement.account import SHOWN, Account
from agreement.engines import engines
from agreement.trial import published, trial
from enforce_data.editions import Edition
from enforce_data.model import STANDARD


def main(arguments: list[str]) -> int:
    """Let engines judge a corpus and print how they agree with us."""
    known = engines()
    parser = argparse.ArgumentParser(prog="python -m tests.agreement", description=__doc__)
    parser.add_argument("--records", type=int, default=20_000, help="records of each family (20000)")
    parser.add_argument("--type", action="append", choices=list(STANDARD.models), help="only this family; repeatable")
    parser.add_argument("--engine", action="append", choices=list(known), help="only this engine; repeatable")
    parser.add_argument("--edition", type=Edition.parse, default=STANDARD.default_edition, help="another edition")
    parser.add_argument("--seed", type=int, default=1, help="another corpus")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="families at a time")
    parser.add_argument("--require-all", action="store_true", help="fail where an engine is not here")
    options = parser.parse_args(arguments)
    wanted = [each for name, each in known.items() if name in (options.engine or known)]
    here = [each for each in wanted if not each.missing]
    for each in wanted:
        if each.missing:
            print(f"{each.name}: not here, it needs {', '.join(each.missing)}")
    families = options.type or list(STANDARD.models_of(options.edition))
    parts: dict[str, Account] = {}
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as place, ProcessPoolExecutor(options.jobs) as pool:
        folder = published(Path(place), options.edition)
        names = [each.name for each in here]
        running = {
            pool.submit(_trial, family, options.edition, folder, names, options.records, options.seed): family
            for family in families
        }
        for done in as_completed(running):
            family = running[done]
            account = parts[family] = done.result()
            told = f"{family}: {sum(account.outcomes.values()):,} answers, {len(account.unexplained):,} unexplained"
            print("\n  ".join([told, *account.unexplained[:SHOWN]]), file=sys.stderr, flush=True)
    account = Account()
    for family in families:
        account += parts[family]
    print(
        f"Edition {options.edition}, seed {options.seed}, {time.monotonic() - begin:,.0f} s, {options.jobs} at a time\n"
    )
    print("\n".join(account.lines()))
    return int(bool(account.unexplained) or (options.require_all and len(here) < len(wanted)))


def _trial(family: str, edition: Edition, folder: Path, names: list[str], count: int, seed: int) -> Account:
    """A trial in a process of its own, where engines are made anew."""
    known = engines()
    return trial(family, edition, folder, [known[name] for name in names], count, seed)
