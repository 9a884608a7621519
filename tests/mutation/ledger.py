"""The changes that cannot make a difference, by rule and name, with the reason."""

from __future__ import annotations

import tomllib
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("ledger.toml").read_text("utf-8"))

EQUIVALENT = {(each["rule"], each["change"]): each["why"] for each in _TABLE.get("equivalent", [])}
