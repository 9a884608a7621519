"""Building packages and verifying them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delivery.making import manifest, members, package, restate, zipped
from enforce_data import check, write
from enforce_data.building import NO_DIGEST, build, is_whole, verify
from enforce_data.findings import Outcome
from enforce_data.rules.samples import sample
from enforce_data.usage import UsageError
from work.given import MANIFEST, PENALTY, ids, put, said

STATED = {"package_id": "星沙-2024-0001", "produced_at": "2024-12-31T18:00:00+08:00"}


def data(folder: Path) -> Path:
    """A folder of data in several formats and encodings, without a manifest."""
    put(folder / "a.json", [PENALTY])
    write([{**PENALTY, "record_id": "A-2"}], folder / "b.csv", encoding="gb18030")
    write([{**PENALTY, "record_id": "A-3"}], folder / "c.avro")
    put(folder / "notes.txt", "words")
    return folder


def test_what_is_built_is_whole(tmp_path: Path) -> None:
    built = build(data(tmp_path / "in"), STATED, output=tmp_path / "in.zip")
    assert built.report.findings == []
    for path in (tmp_path / "in", tmp_path / "in.zip"):
        report = verify(path)
        assert is_whole(report)
        assert report.outcome is Outcome.CONFORMS
        assert report.records == 3
        # What is wrong with the records is for the check: the two penalties have one number, and all are late.
        found = {rule for rule in ids(check(path)) if rule.startswith(("DL", "ST", "RD"))}
        assert found == {"DL-CASE-NO", "DL-LATE"}


def test_a_manifest_says_what_each_file_is(tmp_path: Path) -> None:
    build(data(tmp_path), STATED)
    rows = {row["path"]: row for row in manifest(tmp_path)["files"]}
    assert list(rows) == sorted(rows)
    told = {
        path: [row.get(name) for name in ("record_type", "format", "encoding", "records")] for path, row in rows.items()
    }
    assert told["a.json"] == ["penalty", "json", "utf-8", 1]
    assert told["b.csv"] == ["penalty", "csv", "gb18030", 1]
    assert told["b.officers.csv"] == ["penalty", "csv", "gb18030", None]
    assert told["c.avro"] == ["penalty", "avro", None, 1]
    assert "notes.txt" not in rows
    assert all(len(row["sha256"]) == len(row["sm3"]) == 64 for row in rows.values())


def test_a_package_is_of_the_latest_edition_of_its_records(tmp_path: Path) -> None:
    put(tmp_path / "a.json", [PENALTY])
    put(tmp_path / "b.json", [sample("transfer")])
    built = build(tmp_path, STATED)
    assert manifest(tmp_path)["edition"] == "1.1"
    assert [each for each in ids(built.report) if each.startswith("ST-")] == []
    assert is_whole(verify(tmp_path))


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "other"):
        folder = data(tmp_path / name)
        build(folder, STATED, output=tmp_path / f"{name}.zip")
        made.append((members(folder), (tmp_path / f"{name}.zip").read_bytes()))
    assert made[0] == made[1]


def test_to_build_again_changes_nothing(tmp_path: Path) -> None:
    build(data(tmp_path), STATED)
    before = members(tmp_path)
    build(tmp_path, {"produced_at": STATED["produced_at"]})
    assert members(tmp_path) == before


def test_what_the_manifest_says_is_kept_and_options_win(tmp_path: Path) -> None:
    coverage = [{"record_type": "penalty", "division": "430121", "complete": True}]
    stated = {"sender": "11430121MB0X00023N", "receiver": "平台", "coverage": coverage, "sequence": 3}
    folder = package(tmp_path, **stated)
    build(folder, {**STATED, "receiver": "省级平台", "sequence": 4})
    kept = {name: value for name, value in manifest(folder).items() if name in stated}
    assert kept == {**stated, "receiver": "省级平台", "sequence": 4}


def test_what_only_the_manifest_tells_of_a_file_is_kept(tmp_path: Path) -> None:
    put(tmp_path / "export.dat", "record_id\nA-1\n")
    note = {"path": "export.dat", "format": "csv", "record_type": "penalty"}
    put(tmp_path / "manifest.json", {**MANIFEST, "files": [note]})
    build(tmp_path, STATED)
    (row,) = manifest(tmp_path)["files"]
    assert (row["path"], row["format"], row["record_type"], row["records"]) == ("export.dat", "csv", "penalty", 1)


def test_a_file_may_have_come_in_another_encoding_since(tmp_path: Path) -> None:
    write([PENALTY], tmp_path / "p.csv", encoding="gb18030")
    build(tmp_path, STATED)
    write([PENALTY], tmp_path / "p.csv")
    built = build(tmp_path, STATED)
    assert built.report.findings == []
    assert {row["encoding"] for row in manifest(tmp_path)["files"]} == {"utf-8"}


def test_a_file_of_several_types_states_none(tmp_path: Path) -> None:
    put(tmp_path / "all.json", [PENALTY, {**PENALTY, "record_type": "license"}])
    build(tmp_path, STATED)
    assert "record_type" not in manifest(tmp_path)["files"][0]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"package_id": None}, ("ST-MISSING", "/package_id")),
        ({"sender": "星沙县"}, ("ST-PATTERN", "/sender")),
        ({"produced_at": "2024-12-31"}, ("ST-PATTERN", "/produced_at")),
        ({"edition": "9.9"}, ("ST-EDITION", "/edition")),
        ({"colour": "red"}, ("ST-UNKNOWN", "/colour")),
    ],
)
def test_a_faulty_manifest_is_not_written(tmp_path: Path, change: dict[str, Any], found: tuple[str, str]) -> None:
    built = build(data(tmp_path), {**STATED, **change}, output=tmp_path.with_suffix(".zip"))
    assert (built.manifest, said(built.report)) == (None, [found])
    assert not (tmp_path / "manifest.json").exists()
    assert not tmp_path.with_suffix(".zip").exists()


def test_another_day_in_the_batch_number_is_said(tmp_path: Path) -> None:
    built = build(data(tmp_path), {**STATED, "batch_no": "2024123000001"})
    assert built.manifest is not None
    assert ids(built.report) == ["DL-BATCH"]


@pytest.mark.parametrize("content", ["", "[{},", b"\xff\xfe\xfd"])
def test_an_unreadable_file_is_not_packed(tmp_path: Path, content: Any) -> None:
    put(tmp_path / "broken.json", content)
    built = build(tmp_path, STATED)
    assert built.manifest is None
    assert built.report.outcome is Outcome.UNREADABLE


def test_an_unreadable_manifest_is_not_written_over(tmp_path: Path) -> None:
    put(data(tmp_path) / "manifest.json", "{")
    assert ids(build(tmp_path, STATED).report) == ["RD-SYNTAX"]
    assert (tmp_path / "manifest.json").read_text() == "{"


def test_wrong_usage(tmp_path: Path) -> None:
    folder = package(tmp_path / "in")
    for path, options in (
        (folder / "penalties.json", {}),
        (tmp_path / "none", {}),
        (folder, {"output": folder / "x.zip"}),
    ):
        with pytest.raises(UsageError):
            build(path, STATED, **options)
    with pytest.raises(UsageError, match="packages of its own"):
        build(tmp_path, STATED)


# Verifying.


@given(st.data())
def test_any_changed_byte_of_any_file_is_noticed(
    tmp_path_factory: pytest.TempPathFactory, drawn: st.DataObject
) -> None:
    folder = package(tmp_path_factory.mktemp("any"))
    path = drawn.draw(st.sampled_from(["penalties.json", "more/licenses.jsonl"]))
    content = bytearray((folder / path).read_bytes())
    place = drawn.draw(st.integers(0, len(content) - 1))
    content[place] ^= drawn.draw(st.integers(1, 255))
    (folder / path).write_bytes(content)
    for target in (folder, zipped(folder.with_suffix(".zip"), members(folder))):
        report = verify(target)
        assert not is_whole(report)
        assert "DL-DIGEST" in ids(report)
    shutil.rmtree(folder)


def test_missing_extra_and_miscounted_files(tmp_path: Path) -> None:
    folder = package(tmp_path)
    (folder / "more" / "licenses.jsonl").unlink()
    put(folder / "extra.json", PENALTY)
    restate(folder, 0, records=5)
    report = verify(folder)
    assert said(report) == [
        ("DL-FILE-MISSING", "/files/1/path"),
        ("DL-FILE-EXTRA", "/files"),
        ("DL-COUNT", "/files/0/records"),
    ]
    assert not is_whole(report)


def test_records_are_counted_and_not_judged(tmp_path: Path) -> None:
    put(tmp_path / "faulty.jsonl", '{"record_type": "penalty"}\n?\n')
    build(tmp_path, STATED)
    report = verify(tmp_path)
    assert (report.records, report.findings, is_whole(report)) == (2, [], True)


@pytest.mark.parametrize("files", [None, [{"path": "penalties.json"}, {"path": "more/licenses.jsonl"}]])
def test_what_states_no_digests_is_not_called_whole(tmp_path: Path, files: Any) -> None:
    report = verify(package(tmp_path, files=files))
    assert not is_whole(report)
    if files is None:
        assert said(report) == [("RD-ARRANGEMENT", "")]
    else:
        assert [item.reason for item in report.not_checked] == [NO_DIGEST]


@pytest.mark.parametrize("name", ["in", "in/penalties.json"])
def test_without_a_manifest_nothing_can_be_verified(tmp_path: Path, name: str) -> None:
    (package(tmp_path / "in") / "manifest.json").unlink()
    report = verify(tmp_path / name)
    assert (ids(report), report.outcome) == (["RD-ARRANGEMENT"], Outcome.VIOLATES)


@pytest.mark.parametrize(("name", "found"), [("none", "RD-NOT-FOUND"), ("x.zip", "RD-ARCHIVE"), ("empty", "RD-EMPTY")])
def test_what_cannot_be_read(tmp_path: Path, name: str, found: str) -> None:
    put(tmp_path / "x.zip", "PK")
    (tmp_path / "empty").mkdir()
    report = verify(tmp_path / name)
    assert (ids(report), report.outcome) == ([found], Outcome.UNREADABLE)


def test_the_faults_of_a_manifest_speak_against_it(tmp_path: Path) -> None:
    report = verify(package(tmp_path, sender="?"))
    assert (said(report), is_whole(report)) == ([("ST-PATTERN", "/sender")], False)
