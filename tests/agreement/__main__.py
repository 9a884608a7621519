"""``python -m tests.agreement``: the published schemas in engines that we did not write, against our own check."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # as pytest has it

if __name__ == "__main__":
    from agreement.command import main

    sys.exit(main(sys.argv[1:]))
