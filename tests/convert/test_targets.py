"""What a target is, and that nothing half-made ever stands there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from convert.given import held, lines, listing, source, written
from enforce_data import LossError, UsageError, convert
from enforce_data.converting import intake, spool
from enforce_data.formats import json_lines
from enforce_data.formats.base import Writing
from enforce_data.rulebook.case import ABSENT
from work.given import MANIFEST, PENALTY, penalty, put, shelf, simple

LOSSY = penalty({"name": 42})
CERTIFICATE = {"record_type": "certificate", "edition": "1.0", "record_id": "ZJ-1"}


# Atomicity.


@pytest.mark.parametrize("name", ["out.csv", "out.zip", "out.xml", "out/"])
def test_a_refused_conversion_leaves_no_file(tmp_path: Path, name: str) -> None:
    path = source(tmp_path, penalty(), LOSSY)
    with pytest.raises(LossError):
        convert(path, f"{tmp_path}/{name}", to="xml" if name.endswith("xml") else "csv")
    assert listing(tmp_path) == ["in.jsonl"]


def test_an_existing_target_stays_as_it_was(tmp_path: Path) -> None:
    target = put(tmp_path / "out.csv", "what was there")
    with pytest.raises(LossError):
        convert(source(tmp_path, LOSSY), target)
    assert target.read_text() == "what was there"
    convert(source(tmp_path, penalty()), target)
    assert held(target) == lines([penalty()])


def test_a_writer_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(records: Iterator[Mapping[str, Any]], target: Path, writing: Writing) -> list[Path]:
        target.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json_lines, "write", fails)
    target = put(tmp_path / "out.jsonl", "what was there")
    with pytest.raises(UsageError, match=r"out\.jsonl: No space left"):
        convert(written(tmp_path, [penalty()], "in.json"), target)
    assert target.read_text() == "what was there"
    assert listing(tmp_path) == ["in.json", "out.jsonl"]


def test_records_are_never_gathered_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each record is spooled before the next is read, and read back as the writer takes it."""
    alive = most = 0
    add, records = spool.Spool.add, spool.Spool.records

    def counted_add(self: spool.Spool, record: Mapping[str, Any]) -> None:
        nonlocal alive
        add(self, record)
        alive -= 1

    def counted_records(self: spool.Spool, advance: Any) -> Iterator[dict[str, Any]]:
        for record in records(self, advance):
            yield record
            nonlocal written_back
            written_back += 1

    place = intake.Intake._place

    def counted_place(self: intake.Intake, *arguments: Any) -> None:
        nonlocal alive, most
        alive += 1
        most = max(most, alive)
        place(self, *arguments)

    written_back = 0
    monkeypatch.setattr(spool.Spool, "add", counted_add)
    monkeypatch.setattr(spool.Spool, "records", counted_records)
    monkeypatch.setattr(intake.Intake, "_place", counted_place)
    path = source(tmp_path, *(penalty({"record_id": f"A-{number}"}) for number in range(50)))
    convert(path, tmp_path / "out.xml")
    assert (most, written_back) == (1, 50)


# What a target is.


def test_a_folder_has_a_file_per_record_type_and_the_manifest(tmp_path: Path) -> None:
    path = shelf(tmp_path / "in", manifest={"coverage": [{"record_type": "certificate", "complete": True}]})
    conversion = convert(path, tmp_path / "out")
    assert listing(tmp_path / "out") == [
        "agency.jsonl", "certificate.jsonl", "delegation.jsonl", "manifest.json", "matter.jsonl",
    ]  # fmt: skip
    manifest = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert {name: manifest[name] for name in MANIFEST} == MANIFEST
    assert manifest["coverage"] == [{"record_type": "certificate", "complete": True}]
    assert [row["path"] for row in manifest["files"]] == [name for name in listing(tmp_path / "out") if "jsonl" in name]
    assert sum(row["records"] for row in manifest["files"]) == conversion.written
    assert [path.name for path in conversion.files] == listing(tmp_path / "out")


def test_a_manifest_no_longer_claims_to_be_complete_where_something_was_lost(tmp_path: Path) -> None:
    """Else a card that was left out would be called one that does not exist."""
    path = shelf(tmp_path / "in", manifest={"coverage": [{"record_type": "certificate", "complete": True}]})
    put(path / "more.jsonl", "{broken\n")
    conversion = convert(path, tmp_path / "out", allow_loss=True)
    manifest = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert manifest["coverage"] == [{"record_type": "certificate"}]
    assert "CV-COVERAGE" in conversion.by_rule


def test_a_single_file_has_no_room_for_a_manifest_which_is_said(tmp_path: Path) -> None:
    conversion = convert(shelf(tmp_path / "in", manifest={}), tmp_path / "out.xml")
    assert dict(conversion.by_rule) == {"CV-MANIFEST": 1}
    assert conversion.outcome == "lossless"


def test_type_and_edition_that_only_the_manifest_knows_are_written_into_the_records_and_named(tmp_path: Path) -> None:
    record = penalty({"record_type": ABSENT, "edition": ABSENT})
    put(tmp_path / "in/cases.json", [record])
    put(tmp_path / "in/manifest.json", {**MANIFEST, "files": [{"path": "cases.json", "record_type": "penalty"}]})
    conversion = convert(tmp_path / "in", tmp_path / "out.jsonl")
    assert held(tmp_path / "out.jsonl") == lines([penalty()])
    assert conversion.by_rule == {"CV-FILLED": 2, "CV-MANIFEST": 1}


def test_a_zip_holds_what_a_folder_would(tmp_path: Path) -> None:
    path = shelf(tmp_path / "in", manifest={})
    convert(path, tmp_path / "out", to="csv")
    convert(path, tmp_path / "out.zip", to="csv")
    with ZipFile(tmp_path / "out.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            name: (tmp_path / "out" / name).read_bytes() for name in listing(tmp_path / "out")
        }


def test_child_tables_of_an_earlier_delivery_are_emptied(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    convert(source(tmp_path, penalty()), target)
    before = listing(tmp_path)
    bare = {name: PENALTY[name] for name in ("record_type", "edition", "record_id", "name")}
    convert(source(tmp_path, bare), target)
    assert listing(tmp_path) == before
    assert held(target) == lines([bare])


def test_child_tables_without_their_parent_are_not_read_with_a_new_one(tmp_path: Path) -> None:
    put(tmp_path / "out.parties.csv", "record_id,no,name\nB-1,1,甲\n")
    bare = {name: PENALTY[name] for name in ("record_type", "edition", "record_id", "name")}
    convert(source(tmp_path, bare), tmp_path / "out.csv")
    assert held(tmp_path / "out.csv") == lines([bare])


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    conversion = convert(source(tmp_path, penalty()), tmp_path / "out")
    assert listing(tmp_path / "out") == [path.name for path in conversion.files] == ["penalty.jsonl"]
    assert listing(tmp_path) == ["in.jsonl", "out"]


def test_repairs_of_tidying_are_named_and_may_be_switched_off(tmp_path: Path) -> None:
    path = source(tmp_path, penalty({"name": " 某案 "}))
    conversion = convert(path, tmp_path / "out.json")
    assert [(each.notice.id, each.path, each.value) for each in conversion.repairs] == [
        ("TD-EDGES", ("name",), " 某案 ")
    ]
    assert (held(tmp_path / "out.json"), conversion.outcome) == (lines([penalty({"name": "某案"})]), "lossless")
    assert not convert(path, tmp_path / "out.json", tidy=False).repairs
    assert held(tmp_path / "out.json") == lines([penalty({"name": " 某案 "})])


def test_what_tidying_leaves_is_no_repair(tmp_path: Path) -> None:
    conversion = convert(source(tmp_path, penalty({"filed_on": "长期", "name": " 某案 "})), tmp_path / "out.json")
    assert (conversion.repaired, conversion.untidied) == (1, 1)
    assert [each.notice.id for each in conversion.repairs] == ["TD-EDGES"]
    assert '"filed_on":"长期"' in held(tmp_path / "out.json")


def test_a_folder_that_may_be_written_may_be_read_by_others(tmp_path: Path) -> None:
    convert(source(tmp_path, penalty()), tmp_path / "out")
    made = tmp_path / "made"
    made.mkdir()
    assert (tmp_path / "out").stat().st_mode == made.stat().st_mode
    assert (tmp_path / "out/penalty.jsonl").stat().st_mode == put(tmp_path / "file", "").stat().st_mode


def test_an_empty_source_makes_an_empty_file(tmp_path: Path) -> None:
    convert(put(tmp_path / "in.json", []), tmp_path / "out.xml")
    assert held(tmp_path / "out.xml") == ""
    convert(tmp_path / "in.json", tmp_path / "out.avro", type="penalty")
    assert held(tmp_path / "out.avro") == ""


# Wrong usage: nothing is written.

WRONG: dict[str, tuple[str, str, dict[str, Any], str]] = {
    # what: source, target, options, part of the message
    "unknown ending": ("in.jsonl", "out.docx", {}, "unknown ending"),
    "unknown format": ("in.jsonl", "out.json", {"to": "docx"}, "unknown format"),
    "unknown format of the source": ("in.jsonl", "out.json", {"from_": "docx"}, "unknown format"),
    "unknown encoding": ("in.jsonl", "out.json", {"encoding": "latin-1"}, "unknown encoding"),
    "unknown type": ("in.jsonl", "out.json", {"type": "fine"}, "unknown record type"),
    "unknown edition": ("in.jsonl", "out.json", {"edition": "9.9"}, "unknown edition"),
    "unknown mapping": ("in.jsonl", "out.json", {"mapping": "nobody"}, "nobody"),
    "the same file": ("in.jsonl", "in.jsonl", {}, "is the source"),
    "the same file, spelt otherwise": ("in.jsonl", "folder/../in.jsonl", {}, "is the source"),
    "the folder of the source": ("folder/in.jsonl", "folder", {}, "not empty"),
    "a file in the source": ("folder", "folder/out.json", {}, "lies in the source"),
    "a folder that is not empty": ("in.jsonl", "folder", {}, "not empty"),
    "a file where a folder should be": ("in.jsonl", "plain", {}, "not a folder"),
    "a name that is too long": ("in.jsonl", f"{'x' * 300}.json", {}, "cannot write"),
    "a folder whose name is too long": ("in.jsonl", "x" * 300, {}, "cannot write"),
    "no such folder": ("in.jsonl", "nowhere/out.json", {}, "cannot write"),
    "two types in a table": ("two.jsonl", "out.csv", {}, "one record type"),
    "two types in Avro": ("two.jsonl", "out.avro", {}, "one record type"),
    "no records and no type": ("none.json", "out.avro", {}, "--type"),
    "no records for a folder": ("none.json", "out/", {}, "holds no record"),
    "loss report of no kind": ("in.jsonl", "out.json", {"loss_report": "losses.txt"}, "ending .json or .jsonl"),
    "loss report nowhere": ("in.jsonl", "out.json", {"loss_report": "nowhere/losses.json"}, "cannot write"),
    "loss report over the source": ("in.jsonl", "out.json", {"loss_report": "in.jsonl"}, "is the source"),
    "loss report over the target": ("in.jsonl", "out.json", {"loss_report": "out.json"}, "the same file"),
    "tables without their ending": ("in.jsonl", "out.txt", {"to": "csv"}, "name it .csv"),
    "a child table of a file beside it": ("in.jsonl", "cases.officers.csv", {}, "child table of"),
    "a child table that would stay": ("in.jsonl", "old.csv", {}, "remove it first"),
    "a text that is also UTF-8": ("also.jsonl", "out.jsonl", {"encoding": "gbk"}, "would be read as UTF-8"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_usage_is_said_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.chdir(tmp_path)
    source(tmp_path, penalty())
    source(tmp_path, penalty(), CERTIFICATE, name="two.jsonl")
    source(tmp_path, {**CERTIFICATE, "remarks": "模"}, name="also.jsonl")
    put(Path("none.json"), [])
    put(Path("plain"), "")
    put(Path("folder/in.jsonl"), json.dumps(PENALTY))
    put(Path("cases.csv"), "record_id,name\nA-1,甲\n")
    put(Path("old.执法人员.csv"), "record_id,no,name\nA-1,1,甲\n")
    put(Path("old.csv"), "record_id,name\nA-1,甲\n")
    before = {path: path.is_dir() or path.read_bytes() for path in tmp_path.rglob("*")}
    read_from, target, options, message = WRONG[what]
    with pytest.raises(UsageError, match=message):
        convert(read_from, target, **options)
    assert {path: path.is_dir() or path.read_bytes() for path in tmp_path.rglob("*")} == before


@pytest.mark.skipif(os.name != "posix", reason="needs a named pipe")
def test_a_target_that_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "out.json")
    with pytest.raises(UsageError, match="not a regular file"):
        convert(source(tmp_path, simple()), tmp_path / "out.json")


def test_a_table_of_the_source_is_not_written_over_as_a_child_table(tmp_path: Path) -> None:
    path = written(tmp_path, [penalty()], "out.officers.csv")
    before = path.read_bytes()
    with pytest.raises(UsageError, match="written over"):
        convert(path, tmp_path / "out.csv")
    assert path.read_bytes() == before
