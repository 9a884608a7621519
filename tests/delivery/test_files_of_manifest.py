"""A manifest against the files beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from delivery.making import FILES, manifest, package, restate
from enforce_data import check, packages, write
from enforce_data.findings import Outcome
from enforce_data.formats import digests
from work.given import MANIFEST, PENALTY, cases, ids, outcomes, put, said, unchecked


def package_findings(folder: Path) -> list[tuple[str, str | None]]:
    """What is found of the package itself: rule and place in the manifest."""
    return [(rule, path) for rule, path in said(check(folder)) if rule.startswith(("DL-", "RD-"))]


def test_a_sound_package_shows_nothing(tmp_path: Path) -> None:
    assert package_findings(package(tmp_path)) == []


def test_digests_may_be_written_in_capitals(tmp_path: Path) -> None:
    folder = package(tmp_path)
    for row, each in enumerate(manifest(folder)["files"]):
        restate(folder, row, sha256=each["sha256"].upper(), sm3=each["sm3"].upper())
    assert package_findings(folder) == []


@pytest.mark.parametrize("member", ["sha256", "sm3"])
@pytest.mark.parametrize("digest", ["0" * 64, "no digest"])
def test_a_digest_that_differs(tmp_path: Path, member: str, digest: str) -> None:
    folder = package(tmp_path)
    restate(folder, 1, **{member: digest})
    assert package_findings(folder) == [("DL-DIGEST", f"/files/1/{member}")]


def test_one_byte_more_is_another_file(tmp_path: Path) -> None:
    folder = package(tmp_path)
    with (folder / "penalties.json").open("ab") as stream:
        stream.write(b"\n")
    report = check(folder)
    found = [each for each in report.findings if each.notice.id == "DL-DIGEST"]
    assert [each.params["algorithm"] for each in found] == ["SHA-256", "SM3"]
    text = (folder / "manifest.json").read_text().split("\n")
    assert all(str(each.path[-1]) in text[each.location.line - 1] for each in found)  # type: ignore[index,operator]


def test_without_sm3_nothing_is_said_of_it_but_that_it_was_not_checked(tmp_path: Path, monkeypatch: Any) -> None:
    folder = package(tmp_path)
    restate(folder, 0, sm3="0" * 64)
    for module in (digests, packages):
        monkeypatch.setattr(module, "has_sm3", lambda: False)
    report = check(folder)
    assert "DL-DIGEST" not in ids(report)
    assert unchecked(report)["DL-DIGEST"] == packages.NO_SM3.en
    assert report.outcome is Outcome.INCOMPLETE


@pytest.mark.parametrize("path", [*FILES, "gone.csv"])
def test_a_file_that_is_missing(tmp_path: Path, path: str) -> None:
    folder = package(tmp_path)
    rows = [row["path"] for row in manifest(folder)["files"]]
    if path in rows:
        (folder / path).unlink()
    else:
        put(folder / "manifest.json", {**MANIFEST, "files": [*manifest(folder)["files"], {"path": path}]})
    place = rows.index(path) if path in rows else len(rows)
    assert package_findings(folder) == [("DL-FILE-MISSING", f"/files/{place}/path")]


def test_a_file_that_is_not_listed_is_read_all_the_same(tmp_path: Path) -> None:
    folder = package(tmp_path)
    put(folder / "extra.json", *cases(3))
    report = check(folder)
    assert [each for each in said(report) if each[0].startswith("DL-")] == [("DL-FILE-EXTRA", "/files")]
    assert report.records == 4


def test_what_is_no_data_need_not_be_listed(tmp_path: Path) -> None:
    folder = package(tmp_path)
    put(folder / "README.txt", "words")
    assert package_findings(folder) == []


def test_a_hidden_file_is_read_where_it_is_listed(tmp_path: Path) -> None:
    put(tmp_path / ".hidden", "record_id\nA-1\n")
    note = {"path": ".hidden", "format": "csv", "record_type": "penalty", "records": 1}
    put(tmp_path / "manifest.json", {**MANIFEST, "files": [note]})
    assert package_findings(tmp_path) == []
    assert check(tmp_path).records == 1


def test_nothing_is_extra_while_some_path_cannot_be_read(tmp_path: Path) -> None:
    folder = package(tmp_path)
    restate(folder, 0, path=5)
    assert [rule for rule, _ in said(check(folder)) if rule.startswith("DL-")] == []


def test_a_manifest_that_lists_nothing_demands_nothing(tmp_path: Path) -> None:
    assert package_findings(package(tmp_path, files=None)) == []


# Counts.


@pytest.mark.parametrize("stated", [0, 1, 3])
def test_a_count_that_is_wrong(tmp_path: Path, stated: int) -> None:
    folder = package(tmp_path)
    restate(folder, 0, records=stated)
    report = check(folder)
    (finding,) = [each for each in report.findings if each.notice.id == "DL-COUNT"]
    assert (finding.path, finding.params["counted"], finding.value) == (("files", 0, "records"), 2, str(stated))
    assert outcomes(report)["manifest.json"] == "violates"


def test_broken_records_count_and_files_that_were_given_up_do_not(tmp_path: Path) -> None:
    put(tmp_path / "a.jsonl", "{}\n?\n")
    put(tmp_path / "b.json", "[{},")
    files = [{"path": "a.jsonl", "records": 2}, {"path": "b.json", "records": 9}]
    put(tmp_path / "manifest.json", {**MANIFEST, "files": files})
    assert "DL-COUNT" not in ids(check(tmp_path))


@pytest.mark.parametrize(("more", "found"), [(0, []), (1, ["DL-COUNT"])])
def test_of_a_child_table_the_rows_are_counted(tmp_path: Path, more: int, found: list[str]) -> None:
    write([PENALTY], tmp_path / "p.csv")
    files: list[dict[str, Any]] = [{"path": path.name} for path in sorted(tmp_path.glob("*.csv"))]
    row = next(row for row in files if row["path"] == "p.officers.csv")
    row["records"] = len(PENALTY["officers"]) + more
    put(tmp_path / "manifest.json", {**MANIFEST, "files": files})
    assert ids(check(tmp_path)) == found


# Paths.


@pytest.mark.parametrize(
    "path", ["../secret.json", "/etc/passwd", "C:/penalties.json", "more/../../x.json", "more\\licenses.jsonl"]
)
def test_a_path_stays_below_the_manifest(tmp_path: Path, path: str) -> None:
    put(tmp_path / "secret.json", PENALTY)
    folder = package(tmp_path / "in")
    restate(folder, 1, path=path)
    report = check(folder)
    assert ("RD-ARRANGEMENT", "/files/1/path") in said(report)
    assert not any(each.path.endswith("secret.json") for each in report.inputs)


def test_what_lies_behind_a_link_to_a_folder_is_not_in_the_package(tmp_path: Path) -> None:
    put(tmp_path / "outside" / "secret.json", PENALTY)
    folder = package(tmp_path / "in")
    (folder / "link").symlink_to(tmp_path / "outside", target_is_directory=True)
    restate(folder, 1, path="link/secret.json")
    report = check(folder)
    assert ("DL-FILE-MISSING", "/files/1/path") in said(report)
    assert report.records == 3


def test_idle_steps_in_a_path_mean_nothing(tmp_path: Path) -> None:
    folder = package(tmp_path)
    restate(folder, 1, path="./more//licenses.jsonl")
    assert package_findings(folder) == []


def test_a_file_is_listed_once_and_the_manifest_never(tmp_path: Path) -> None:
    folder = package(tmp_path)
    rows = manifest(folder)["files"]
    rows += [{"path": "penalties.json", "sha256": "0" * 64}, {"path": "manifest.json"}]
    put(folder / "manifest.json", {**MANIFEST, "files": rows})
    assert package_findings(folder) == [("RD-ARRANGEMENT", "/files/2/path"), ("RD-ARRANGEMENT", "/files/3/path")]


# The package itself.


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ({"batch_no": "2024123100001"}, []),
        ({"batch_no": "2024123000001"}, [("DL-BATCH", "/batch_no")]),
        ({"batch_no": "2025010100001", "produced_at": "2024-12-31T17:00:00+00:00"}, []),
        ({"test": False}, []),
        ({"test": True}, [("DL-TEST", "/test")]),
    ],
)
def test_batch_number_and_test_mark(tmp_path: Path, members: dict[str, Any], found: list[Any]) -> None:
    assert package_findings(package(tmp_path, **members)) == found


def test_test_data_are_no_fault(tmp_path: Path) -> None:
    assert outcomes(check(package(tmp_path, test=True)))["manifest.json"] == "conforms"


def test_registers_beside_a_delivery_are_compared_too(tmp_path: Path) -> None:
    folder = package(tmp_path / "registers")
    restate(folder, 0, records=7)
    (folder / "more" / "licenses.jsonl").unlink()
    report = check(put(tmp_path / "in.json", PENALTY), registers=[folder])
    assert {"DL-COUNT", "DL-FILE-MISSING"} <= set(ids(report))
