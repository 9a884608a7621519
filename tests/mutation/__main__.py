"""``python -m tests.mutation``: every rule changed in small ways; its own cases must notice each change.

Guards are switched off, comparisons and named thresholds shifted by one, working and calendar days swapped.  Changes
that cannot make a difference stand in ``ledger.toml`` with the reason.  Exit 1 when some other change went unnoticed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # as pytest has it

from enforce_data.rules import BOOK
from mutation.ledger import EQUIVALENT
from mutation.mutants import mutants
from mutation.trial import answer, caught, stages


def main() -> int:
    """Try every change, print the score and what went unnoticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--rule", action="append", default=[], metavar="ID", help="only this rule; repeatable")
    asked = parser.parse_args()
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    unnoticed = []
    wholly = 0
    rules = [rule for rule in BOOK if not asked.rule or rule.id in asked.rule]
    for rule in rules:
        set_up = stages(rule)
        before = [answer(rule, stage) for stage in set_up]
        missed = 0
        for mutant in mutants(rule):
            tried[mutant.kind] += 1
            if caught(mutant, set_up, before) or (rule.id, mutant.name) in EQUIVALENT:
                noticed[mutant.kind] += 1
            else:
                missed += 1
                unnoticed.append(f"{rule.id}\t{mutant.kind}\t{mutant.name}")
        wholly += not missed
    sys.stdout.writelines(f"{line}\n" for line in unnoticed)
    for kind, count in tried.items():
        sys.stdout.write(f"{kind}: {noticed[kind]} of {count} ({noticed[kind] / count:.1%})\n")
    sys.stdout.write(f"rules of which every change was noticed: {wholly} of {len(rules)}\n")
    return 1 if unnoticed else 0


sys.exit(main())
