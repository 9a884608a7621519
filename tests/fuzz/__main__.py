"""``python -m tests.fuzz``: every reader against files that were sound and are not any more.

Inputs are numbered; a seed and a number make an input, on every machine.  Inputs that a reader fails on are kept in
``build/fuzz`` for ``--replay``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # as pytest has it

if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        from fuzz.worker import run

        task = json.loads(sys.argv[2])
        run(task["form"], task["seed"], range(*task["numbers"]), Path(task["folder"]), task["measured"])
    else:
        from fuzz.command import main

        sys.exit(main(sys.argv[1:]))
