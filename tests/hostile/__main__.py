"""``python -m tests.hostile``: what hostile files cost, as a table; ``--json`` prints it for the tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # as pytest has it

if __name__ == "__main__":
    from hostile.budget import CASES, measured, warm

    warm()
    if "--json" not in sys.argv:
        print(f"{'':<40} {'finding':<17} {'seconds':>7} {'MB':>5}")
    for case in CASES:
        found = measured(case)
        if "--json" in sys.argv:
            print(json.dumps(vars(found)), flush=True)
        else:
            says = case.expected if case.expected in found.ids else f"ended with {found.ended}: {found.ids[:3]}"
            print(f"{case.name:<40} {says:<17} {found.seconds:>7.1f} {found.peak / 1e6:>5.0f}", flush=True)
