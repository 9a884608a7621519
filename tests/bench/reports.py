"""``python -m tests.bench.reports FOLDER``: the JSON reports of all examples and of thousands of damaged records.

For changes that must change nothing: run it before and after, then ``diff -r`` the two folders.  The digest of the rule
book is left out, since it follows the source.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from enforce_data import check, write
from enforce_data.sample import county
from enforce_data.tally import Report

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMATS = {"json": ".json", "jsonl": ".jsonl", "xml": ".xml", "avro": ".avro", "csv": ".csv"}
_REGISTERS = {"agency", "matter", "certificate", "delegation"}
_STRANGE = ["", " x", "x" * 5000, "2024-02-30", "1900-01-01", "0", -1, 10**12, 0.5, True, None, [], {}, ["x"], {"x": 1}]
_DAY = date(2025, 6, 30)


def main() -> None:
    """Write the reports into a folder that is made anew."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    target: Path = arguments.parse_args().folder.absolute()
    target.mkdir(parents=True)
    data = target / "data"
    data.mkdir()
    os.chdir(EXAMPLES)
    for folder in ["county", "faulty", "faulty-json", "first", *sorted(f"formats/{each.name}" for each in _formats())]:
        _keep(check(folder, as_of=_DAY, max_findings=10_000), target / f"{folder.replace('/', '-')}.json")
    for file in sorted(path for path in Path("unreadable").rglob("*") if path.is_file()):
        _keep(check(file, as_of=_DAY), target / f"unreadable-{file.name}.json")
    os.chdir(data)
    clean = list(county(seed=11, acts=300))
    write([record for record in clean if record["record_type"] in _REGISTERS], "registers.jsonl")
    written = list(damaged(clean, 4000))
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in written)
    Path("damaged.jsonl").write_text(text, "utf-8")
    _keep(check("damaged.jsonl", as_of=_DAY, max_findings=10_000), target / "damaged.json")
    _keep(check("damaged.jsonl", registers=["registers.jsonl"], as_of=_DAY), target / "damaged-registers.json")
    for kind in sorted({record["record_type"] for record in clean}):
        for name, ending in FORMATS.items():
            file = f"{kind}-{name}{ending}"
            write(_writable([record for record in written if record.get("record_type") == kind], name), file)
            _keep(check(file, registers=["registers.jsonl"], as_of=_DAY), target / f"{kind}-{name}.json")


def _formats() -> list[Path]:
    return [path for path in (EXAMPLES / "formats").iterdir() if path.is_dir()]


def _keep(report: Report, file: Path) -> None:
    """One report, every record's outcome, and the rules that broke down."""
    kept = json.loads(report.to_json())
    del kept["rulebook"]
    kept["by_record"] = [[each.input, each.record.number, str(each.outcome)] for each in report.by_record]
    kept["internal"] = report.internal
    file.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")


def damaged(clean: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    """Records of which every second has one to three members taken away, strange, repeated or taken from another."""
    chance = random.Random(5)
    for number in range(count):
        record = copy.deepcopy(clean[number % len(clean)])
        record["record_id"] += f"-{number}"
        for _ in range(chance.choice([0, 0, 0, 1, 2, 3])):
            _damage(record, chance.choice(clean), chance)
        yield record


def _damage(group: dict[str, Any], other: dict[str, Any], chance: random.Random) -> None:
    name = chance.choice(list(group) or ["record_id"])
    value = group.get(name)
    below = value[0] if isinstance(value, list) and value else value
    if isinstance(below, dict) and below and chance.random() < 0.7:
        _damage(below, other, chance)
        return
    match chance.randrange(5):
        case 0:
            group.pop(name, None)
        case 1:
            group[name] = copy.deepcopy(chance.choice(_STRANGE))
        case 2 if name in other:
            group[name] = copy.deepcopy(other[name])
        case 3 if isinstance(value, list):
            group[name] = value + value
        case _ if isinstance(value, str) and value:
            at = chance.randrange(len(value))
            group[name] = value[:at] + chance.choice("0123456789X甲") + value[at + 1 :]


def _writable(records: list[dict[str, Any]], form: str) -> Iterator[dict[str, Any]]:
    """Those of the records that the format can carry, each id once."""
    ids = set()
    for record in records:
        if str(record.get("record_id")) in ids:
            continue
        ids.add(str(record.get("record_id")))
        try:
            write([record], f"trial{FORMATS[form]}")
        except (ValueError, TypeError, AttributeError):
            continue
        yield record


if __name__ == "__main__":
    main()
