"""``python -m enforce_data``."""

from enforce_data.cli import main

main()
