"""The reference system: each action on a small task, as the kit puts it, and each planted fault by itself."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conformance.only_its_faults import amiss
from enforce_data import BOOK, check, read, write
from enforce_data.building import build, is_whole, verify
from enforce_data.conformance.cases import Role
from enforce_data.conformance.protocol import schema
from enforce_data.conformance.running import run
from enforce_data.conformance.signing import public_key, sign, signer
from enforce_data.conformance.statement import load
from enforce_data.receipts import receipt
from enforce_data.rules.samples import sample
from enforce_data.sample import records, registers
from enforce_data.sample.days import LAST
from enforce_data.twins import twin

SYSTEM = Path(__file__).parents[2] / "examples" / "reference-system"
FORMATS = ("json", "csv", "xml", "xlsx")
NOW = "2025-12-31T20:00:00+08:00"


@pytest.fixture(scope="module", autouse=True)
def importable() -> Iterator[None]:
    """The system's own modules, for this file only."""
    sys.path.insert(0, str(SYSTEM))
    yield
    sys.path.remove(str(SYSTEM))
    for name in [each for each in sys.modules if each.partition(".")[0] == "casesystem"]:
        del sys.modules[name]


def act(action: str, given: Path, *faults: str, **task: Any) -> dict[str, Any]:
    from casesystem.actions import ACTIONS
    from casesystem.faults import Faults

    return ACTIONS[action](task, given, given.parent / "out", Faults(faults))


def out(given: Path) -> list[dict[str, Any]]:
    return [item.raw for item in read(given.parent / "out")]


@pytest.fixture
def given(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def put(given: Path, name: str, content: Any) -> None:
    (given / name).write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def deliver(rows: list[dict[str, Any]], folder: Path, form: str = "json") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for record_type in dict.fromkeys(row["record_type"] for row in rows):
        same = [row for row in rows if row["record_type"] == record_type]
        write(same, folder / f"{record_type}.{form}")


def mixed() -> list[dict[str, Any]]:
    return [*records("penalty", 3), *records("inspection", 2), *records("agency", 1)]


def in_files(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records in the order in which one file for each type is read."""
    return sorted(rows, key=lambda record: str(record["record_type"]))


# Producer and consumer.


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_entered_is_exported(given: Path, form: str) -> None:
    put(given, "story.json", {"records": mixed()})
    assert act("export", given, format=form) == {}
    assert out(given) == in_files(mixed())


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_imported_comes_out_again(given: Path, form: str) -> None:
    rows = mixed()
    rows[0]["facts"] = "第一行\n第二行,“引号”和 <尖括号>𠮷"
    deliver(rows, given / "delivery", form)
    act("read-back", given, format=form)
    assert out(given) == in_files(rows)


def test_every_value_is_a_row_of_the_database(tmp_path: Path) -> None:
    import sqlite3

    from casesystem.store import Store

    (record,) = records("penalty", 1)
    record["facts"] = None
    record["a/b~c"] = []
    store = Store(str(tmp_path / "cases.db"))
    store.add([record, {**record, "updated_at": "2030-01-01T00:00:00+08:00"}])
    assert next(store.records("penalty")) == record
    assert store.latest(record["record_id"])["updated_at"].startswith("2030")
    assert store.latest("nobody") is None
    store.close()
    found = sqlite3.connect(tmp_path / "cases.db").execute("SELECT value FROM field WHERE path = '/officers/0/name'")
    assert found.fetchall() == [(record["officers"][0]["name"],)] * 2


def test_faults_of_entry_and_import(given: Path) -> None:
    row = next(each for each in records("penalty", 20) if any(p.get("amount") for p in each.get("penalties", ())))
    put(given, "story.json", {"records": [row]})
    act("export", given, "second-officer-lost", "amounts-shortened", format="json")
    (made,) = out(given)
    assert made["officers"] == row["officers"][:1]
    amounts = [each["amount"] for each in row["penalties"] if "amount" in each]
    assert [each["amount"] for each in made["penalties"] if "amount" in each] == [each[:-1] for each in amounts]


def test_line_breaks_are_lost_where_the_fault_says_so(given: Path) -> None:
    row = sample("penalty.simple") | {"facts": "一\n二"}
    deliver([row], given / "delivery")
    act("read-back", given, "line-breaks-lost", format="json")
    assert out(given) == [row | {"facts": "一 二"}]


# Checker.


def judge(given: Path, rows: list[dict[str, Any]], *faults: str, as_of: Any = LAST) -> dict[str, Any]:
    deliver(rows, given / "delivery")
    deliver(list(registers()), given / "registers")
    return act("check", given, *faults, as_of=as_of.isoformat(), format="json")


def test_it_raises_nothing_on_lawful_records(given: Path) -> None:
    assert judge(given, list(records("penalty", 12))) == {"accepted": True, "findings": []}


def test_it_names_rule_record_and_place(given: Path) -> None:
    fault = twin("CF-FILE-01")
    reply = judge(given, fault.delivery(), as_of=fault.as_of)
    assert not reply["accepted"]
    assert {"rule": "CF-FILE-01", "record": fault.record["record_id"], "path": fault.path} in reply["findings"]


def test_what_it_cannot_read_it_does_not_accept(given: Path) -> None:
    (given / "delivery").mkdir()
    (given / "delivery" / "penalty.json").write_text('[{"record_type": ', "utf-8")
    assert act("check", given, as_of=LAST.isoformat(), format="json")["accepted"] is False


def test_missed_rules_are_of_the_book_and_are_missed(given: Path) -> None:
    from casesystem.faults import MISSED

    for rule in MISSED:
        assert rule in BOOK
    fault = twin(MISSED[0])
    told = judge(given, fault.delivery(), "rules-missed", as_of=fault.as_of)
    assert MISSED[0] not in {each["rule"] for each in told["findings"]}
    honest = act("check", given, as_of=fault.as_of.isoformat(), format="json")
    assert MISSED[0] in {each["rule"] for each in honest["findings"]}


def test_the_false_alarm_is_raised_on_lawful_records(given: Path) -> None:
    from casesystem.faults import ALARM

    rows = list(records("penalty", 60))
    assert check(records=[*registers(), *rows], as_of=LAST).findings == []
    told = judge(given, rows, "false-alarm")
    assert {each["rule"] for each in told["findings"]} == {ALARM}
    assert not told["accepted"]


# Corrector.


@pytest.fixture
def rejected(given: Path) -> Path:
    """A package with one record that was filed late and one that should not be there, and the receipt for it."""
    fault = twin("CF-FILE-01")
    other = {**sample("penalty.simple"), "record_id": "CF-WRONG"}
    deliver([fault.record, other], given / "sent")
    sender = fault.record["source_agency"]
    made = {"package_id": "P-1", "sender": sender, "sequence": 7, "produced_at": "2025-12-31T18:00:00+08:00"}
    assert build(given / "sent", made).manifest is not None
    answer = receipt(given / "sent", as_of=LAST)
    (given / "receipt.json").write_text("".join(answer.to_json()), "utf-8")
    facts: list[Mapping[str, Any]] = [
        {"record": fault.record["record_id"], "path": fault.path, "value": fault.sound["filed_on"]},
        {"record": "CF-WRONG", "delete": True},
    ]
    put(given, "facts.json", facts)
    return given


@pytest.mark.parametrize("form", FORMATS)
def test_it_answers_a_receipt_with_a_whole_package(rejected: Path, form: str) -> None:
    act("correct", rejected, format=form, now=NOW)
    package = rejected.parent / "out"
    assert is_whole(verify(package))
    manifest = json.loads((package / "manifest.json").read_text("utf-8"))
    assert manifest["answers"] == json.loads((rejected / "receipt.json").read_text("utf-8"))["id"]
    assert (manifest["sequence"], manifest["produced_at"]) == (8, NOW)
    assert manifest["package_id"] != "P-1"
    corrected, deleted = out(rejected)
    assert corrected == twin("CF-FILE-01").sound | {"updated_at": NOW}
    assert deleted == sample("penalty.simple") | {"record_id": "CF-WRONG", "operation": "delete", "updated_at": NOW}
    assert check(package, as_of=LAST).summary["findings"]["error"] == 0


def test_nothing_to_correct_needs_no_package(rejected: Path) -> None:
    put(rejected, "facts.json", [])
    assert act("correct", rejected, format="json", now=NOW) == {}
    assert not (rejected.parent / "out").exists()


def test_values_are_put_where_a_pointer_points() -> None:
    from casesystem.actions import _put

    record: dict[str, Any] = {"a": [{"b": 1}], "c": "x"}
    for path, value in (("/a/0/b", 2), ("/a/-", {"b": 3}), ("/c", None), ("/d/e", "y"), ("/a~1b", "z")):
        _put(record, path, value)
    assert record == {"a": [{"b": 2}, {"b": 3}], "d": {"e": "y"}, "a/b": "z"}
    _put(record, "/a/0", None)
    assert record["a"] == [{"b": 3}]


def test_faults_of_correction(rejected: Path) -> None:
    act("correct", rejected, "stale-corrections", format="json", now=NOW)
    before = twin("CF-FILE-01").record["updated_at"]
    assert [each["updated_at"] for each in out(rejected)] == [before, sample("penalty.simple")["updated_at"]]
    act("correct", rejected, "short-deletions", format="json", now=NOW)
    corrected, deleted = out(rejected)
    assert "officers" in corrected
    assert "officers" not in deleted
    assert deleted["operation"] == "delete"


# Upgrader.


def test_it_takes_records_up_and_down_again(given: Path) -> None:
    rows = list(records("license", 3))
    deliver(rows, given / "delivery")
    act("migrate", given, to_edition="1.1", format="json")
    assert {each["edition"] for each in out(given)} == {"1.1"}
    deliver(out(given), given / "delivery")
    act("migrate", given, to_edition="1.0", format="json")
    assert out(given) == rows


def test_it_refuses_what_would_be_lost_unless_it_is_faulty(given: Path) -> None:
    row = sample("transfer") | {"edition": "1.1"}
    deliver([row], given / "delivery")
    reply = act("migrate", given, to_edition="1.0", format="json")
    assert [each["record"] for each in reply["refused"]] == [row["record_id"]]
    assert not (given.parent / "out").exists()


# The kit's own cases, in one format and without those of checkers, which are many: `make conformance-demo` puts all.


def tried(name: str, work: Path, *roles: Role) -> dict[str, str]:
    """Outcome by case of one statement."""
    stated = load(SYSTEM / name)
    means = stated.adapter._replace(target=(sys.executable, *stated.adapter.target[1:]))
    stated = replace(stated, roles=roles, formats=("json",), adapter=means)
    return {each["case"]: each["outcome"] for each in run(stated, seed=11, work=work)}


def test_the_kit_finds_nothing_in_the_reference_system(tmp_path: Path) -> None:
    outcomes = tried("conformance.toml", tmp_path, Role.PRODUCER, Role.CONSUMER, Role.CORRECTOR, Role.UPGRADER)
    assert set(outcomes.values()) <= {"pass", "not_applicable"}
    assert len(outcomes) > 60


def test_the_kit_finds_the_faults_of_the_faulty_system_and_nothing_else(tmp_path: Path) -> None:
    """Those of the checker: ``make conformance-demo`` looks at its whole bundle in the same way."""
    outcomes = tried("faulty.toml", tmp_path, Role.PRODUCER, Role.CONSUMER, Role.CORRECTOR, Role.UPGRADER)
    results = [{"case": case, "outcome": outcome, "reasons": []} for case, outcome in outcomes.items()]
    assert amiss(results) == []
    failed = {case for case, outcome in outcomes.items() if outcome == "fail"}
    assert {"consumer/text/json", "producer/street-vendor-fine/json", "corrector/deletion/json"} < failed
    assert len([case for case in failed if case.startswith("upgrader/refuse-")]) >= 3


def test_a_fault_that_is_not_found_and_one_that_is_not_there_are_told() -> None:
    alarm = [{"rule": "CF-OFF-07", "path": "/officers"}]
    results = [
        {"case": "checker/CF-OFF-01/json", "outcome": "pass", "reasons": []},
        {"case": "checker/CF-OFF-02/json", "outcome": "fail", "reasons": [{"rule": "CF-OFF-02", "path": "/officers"}]},
        {"case": "checker/clean-001/json", "outcome": "fail", "reasons": alarm},
        {"case": "consumer/text/csv", "outcome": "not_run", "reasons": []},
        {"case": "consumer/text/xml", "outcome": "not_applicable", "reasons": []},
        {"case": "producer/agency-registered/json", "outcome": "fail", "reasons": []},
    ]
    told = [results[place]["case"] for place in (0, 1, 3, 5)]
    assert amiss(results) == told


# The command, the statements and the key.


def test_the_command_answers_every_task(tmp_path: Path) -> None:
    import jsonschema

    given, answer = tmp_path / "in", tmp_path / "out"
    for name in ("t1", "t2", "t3"):
        (given / name).mkdir(parents=True)
    put(given / "t1", "story.json", {"records": [sample("penalty.simple")]})
    put(given / "t3", "story.json", {"records": [sample("agency")]})
    tasks = [
        {"id": name, "case": f"producer/{name}/json", "story": name, "format": "json"} for name in ("t1", "t2", "t3")
    ]
    put(given, "request.json", {"protocol": "1", "action": "export", "edition": "1.0", "tasks": tasks})
    command = [sys.executable, SYSTEM / "adapter.py", given, answer]
    subprocess.run(command, check=True, cwd=SYSTEM)
    response = json.loads((answer / "response.json").read_text("utf-8"))
    jsonschema.validate(response, schema())
    assert [(each["id"], each["status"]) for each in response["answers"]] == [
        ("t1", "done"),
        ("t2", "failed"),
        ("t3", "done"),
    ]
    assert "story.json" in response["answers"][1]["message"]
    assert (answer / "t3" / "agency.json").exists()


def test_the_statements_claim_the_same_and_name_known_faults() -> None:
    from casesystem.faults import FAULTS, Faults

    sound, faulty = load(SYSTEM / "conformance.toml"), load(SYSTEM / "faulty.toml")
    assert (sound.roles, sound.families, sound.formats) == (faulty.roles, faulty.families, faulty.formats)
    assert len(sound.families) == 8
    assert set(faulty.adapter.target[-1].split(",")) == set(FAULTS)
    with pytest.raises(SystemExit, match="unknown fault no-such"):
        Faults(["no-such"])
    for page in ("README.md", "README.zh-CN.md"):
        assert all(f"| `{name}` |" in (SYSTEM / page).read_text("utf-8") for name in FAULTS)


def test_the_demonstration_key_is_a_pair_and_says_what_it_is() -> None:
    signature = sign(b"manifest", SYSTEM / "demo-key.pem")
    assert signer(b"manifest", signature) == public_key(SYSTEM / "demo-key.pub.pem")
    assert "proves nothing" in (SYSTEM / "demo-key.pem").read_text("utf-8")
