"""What the conformance kit can ask of the system, one task at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from casesystem.entry import entered
from casesystem.faults import Faults
from casesystem.files import give_out, manifest, take_in
from casesystem.store import Store
from enforce_data import BOOK, MigrationError, check, migrate

Reply = dict[str, Any]


def export(task: Mapping[str, Any], given: Path, out: Path, faults: Faults) -> Reply:
    """Producer: enter what happened, export the records that come of it."""
    store = Store()
    store.add(map(faults.entered, entered(_json(given / "story.json"))))
    give_out(store, out, task["format"])
    return {}


def read_back(task: Mapping[str, Any], given: Path, out: Path, faults: Faults) -> Reply:
    """Consumer: import a delivery, export all of it again."""
    store = Store()
    store.add(map(faults.imported, take_in(given / "delivery")))
    give_out(store, out, task["format"])
    return {}


def judge(task: Mapping[str, Any], given: Path, out: Path, faults: Faults) -> Reply:  # noqa: ARG001
    """Checker: judge a delivery; this system does so by the library."""
    beside = given / "registers"
    report = check(
        given / "delivery",
        registers=[beside] if beside.exists() else [],
        as_of=date.fromisoformat(task["as_of"]),
        rules=BOOK,
    )
    findings = [
        {
            "rule": found["rule"],
            "severity": found["severity"],
            "record": found["record"]["id"] if found["record"] else None,
            "path": found["path"],
        }
        for found in report.to_dict()["findings"]
    ]
    told = faults.found(findings, given / "delivery")
    accepted = not any(found["severity"] == "error" for found in told) and report.outcome != "unreadable"
    named = [{name: found[name] for name in ("rule", "record", "path")} for found in told]
    return {"accepted": accepted, "findings": named}


def correct(task: Mapping[str, Any], given: Path, out: Path, faults: Faults) -> Reply:
    """Corrector: answer the receipt for a package with whole records, corrected or to be deleted."""
    sent, answer = Store(), Store()
    sent.add(take_in(given / "sent"))
    corrected = _corrected(sent, _json(given / "facts.json"), task["now"], faults)
    if not corrected:
        return {}
    answer.add(corrected)
    files = give_out(answer, out, task["format"])
    before = _json(given / "sent" / "manifest.json")
    after = {
        "edition": before["edition"],
        "package_id": f"{before['package_id']}-{_json(given / 'receipt.json')['id'][:10]}",
        "batch_no": f"{task['now'][:10].replace('-', '')}00001" if "batch_no" in before else None,
        "sender": before.get("sender"),
        "receiver": before.get("receiver"),
        "produced_at": task["now"],
        "test": before.get("test"),
        "sequence": before["sequence"] + 1 if "sequence" in before else None,
        "answers": _json(given / "receipt.json")["id"],
    }
    manifest(out, answer, files, task["format"], after)
    return {}


def upgrade(task: Mapping[str, Any], given: Path, out: Path, faults: Faults) -> Reply:
    """Upgrader: take a delivery to another edition, or say what would be lost and write nothing."""
    store, refused = Store(), []
    for record in take_in(given / "delivery"):
        try:
            store.add([migrate(record, to=task["to_edition"], allow_loss=faults.loses_silently)])
        except MigrationError as error:
            refused += [{"record": record.get("record_id"), "path": _pointer(loss.path)} for loss in error.losses]
    if refused:
        return {"refused": refused}
    give_out(store, out, task["format"])
    return {}


ACTIONS: dict[str, Callable[[Mapping[str, Any], Path, Path, Faults], Reply]] = {
    "export": export,
    "read-back": read_back,
    "check": judge,
    "correct": correct,
    "migrate": upgrade,
}


def _corrected(sent: Store, facts: list[dict[str, Any]], now: str, faults: Faults) -> list[dict[str, Any]]:
    """The records that the facts are about, whole, each once and newer than before."""
    changed: dict[str, dict[str, Any]] = {}
    for fact in facts:
        record = changed.get(fact["record"]) or sent.latest(fact["record"])
        if record is None:
            raise LookupError(f"no record {fact['record']} was sent / 没有报送过记录 {fact['record']}")
        changed[fact["record"]] = record
        if fact.get("delete"):
            record["operation"] = "delete"
        else:
            _put(record, fact["path"], fact.get("value"))
    return [faults.corrected(record, now) for record in changed.values()]


def _put(record: dict[str, Any], path: str, value: Any) -> None:
    """Write a value where a JSON pointer points; nothing takes the value away."""
    *parents, last = (step.replace("~1", "/").replace("~0", "~") for step in path.split("/")[1:])
    group: Any = record
    for step in parents:
        group = group[int(step)] if isinstance(group, list) else group.setdefault(step, {})
    if isinstance(group, list):
        place = len(group) if last == "-" else int(last)
        group[place : place + 1] = [] if value is None else [value]
    elif value is None:
        group.pop(last, None)
    else:
        group[last] = value


def _pointer(path: tuple[str | int, ...]) -> str:
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
