"""The adapter of the conformance kit: ``python -m spotfines.kit IN OUT`` takes records in and gives them out again."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

from enforce_data import read, write


def read_back(task: dict[str, Any], delivery: Path, out: Path) -> None:
    """Import a delivery into the database, and export all of it."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE received (content TEXT NOT NULL)")
    rows = ((json.dumps(item.raw, ensure_ascii=False),) for item in read(delivery))
    connection.executemany("INSERT INTO received VALUES (?)", rows)
    found = connection.execute("SELECT content FROM received ORDER BY rowid")
    write((json.loads(content) for (content,) in found), out / f"penalty.{task['format']}")


def main(given: Path, out: Path) -> None:
    """Answer every task of a request."""
    request = json.loads((given / "request.json").read_text("utf-8"))
    answers = []
    for task in request["tasks"]:
        (out / task["id"]).mkdir()
        if request["action"] == "read-back":
            read_back(task, given / task["id"] / "delivery", out / task["id"])
        answers.append({"id": task["id"], "status": "done" if request["action"] == "read-back" else "unsupported"})
    (out / "response.json").write_text(json.dumps({"protocol": "1", "answers": answers}), "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
