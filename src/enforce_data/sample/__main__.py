"""``python -m enforce_data.sample examples [--check]``: write the generated examples, or compare them byte for byte."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from enforce_data.sample.examples import stale, write


def main(arguments: list[str] | None = None) -> int:
    """Write or compare; 1 when a compared file is stale, with its name on standard output."""
    parser = argparse.ArgumentParser(prog="python -m enforce_data.sample", description=__doc__)
    parser.add_argument("folder", type=Path, help="the examples folder")
    parser.add_argument("--check", action="store_true", help="write nothing; name the files that are not as generated")
    asked = parser.parse_args(arguments)
    if not asked.check:
        write(asked.folder)
        return 0
    found = stale(asked.folder)
    for path in found:
        sys.stdout.write(f"{path}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
