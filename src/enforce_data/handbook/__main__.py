"""``python -m enforce_data.handbook``."""

from __future__ import annotations

from enforce_data.handbook import main

if __name__ == "__main__":
    raise SystemExit(main())
