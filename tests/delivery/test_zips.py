"""A zip is a folder in one file, and a hostile one is a finding."""

from __future__ import annotations

import json
import struct
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delivery.making import members, package, zipped
from enforce_data import UnreadableError, check, read
from enforce_data.limits import Limits
from work.given import MANIFEST, PENALTY, ids, outcomes, put, triples

ONE = json.dumps(PENALTY).encode()


@pytest.fixture(autouse=True)
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> Any:
    """Nothing that was unpacked is left behind."""
    place = tmp_path_factory.mktemp("unpacked")
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place
    assert [path.name for path in place.iterdir() if path.is_dir()] == []


def names(report: Any, root: Path) -> list[str]:
    return [str(Path(each.path).relative_to(root)) for each in report.inputs]


@pytest.mark.parametrize("below", ["", "county/"])
def test_a_zip_says_what_its_folder_says(tmp_path: Path, below: str) -> None:
    folder = package(tmp_path / "folder")
    target = zipped(tmp_path / "county.zip", members(folder), below=below)
    one, other = check(folder), check(target)
    assert triples(one) == triples(other)
    assert one.records == other.records == 3
    assert names(other, tmp_path) == [f"county.zip/{below}more/licenses.jsonl", f"county.zip/{below}penalties.json"]
    assert other.as_of.source == "manifest"


def test_a_zip_without_manifest(tmp_path: Path) -> None:
    content = {"b.json": ONE, "a/c.csv": b"record_id,record_type\nA-9,penalty\n", "read.me": b"?"}
    report = check(zipped(tmp_path / "all.zip", content))
    assert names(report, tmp_path) == ["all.zip/a/c.csv", "all.zip/b.json"]
    assert report.passed_over == [str(tmp_path / "all.zip" / "read.me")]


def test_its_records_can_be_read(tmp_path: Path) -> None:
    items = list(read(zipped(tmp_path / "one.zip", {"one.json": ONE})))
    assert [item.raw for item in items] == [PENALTY]
    with pytest.raises(UnreadableError, match=r"bad.zip: RD-ARCHIVE"):
        list(read(put(tmp_path / "bad.zip", b"PK")))


def test_a_fault_in_a_zip_is_named_as_in_a_folder(tmp_path: Path) -> None:
    report = check(zipped(tmp_path / "x.zip", {"in/broken.json": b"[{},\n"}))
    (finding,) = (each for each in report.findings if each.notice.id == "RD-SYNTAX")
    assert report.inputs[finding.input or 0].path == str(tmp_path / "x.zip" / "in/broken.json")
    assert finding.location.line == 2


def test_hidden_files_and_those_of_macos_are_passed_over(tmp_path: Path) -> None:
    content = {
        "a.json": ONE,
        ".DS_Store": b"?",
        "__MACOSX/._a.json": b"\0",
        "__MACOSX/a.json": b"\0",
        ".x/b.json": b"?",
    }
    report = check(zipped(tmp_path / "mac.zip", content))
    assert names(report, tmp_path) == ["mac.zip/a.json"]
    assert report.passed_over == []


def test_a_name_without_the_flag_of_utf8_is_gb18030(tmp_path: Path) -> None:
    # zipfile cannot write such a name: a name of the same length is put in its place
    target = zipped(tmp_path / "x.zip", {"12345678.json": ONE})
    target.write_bytes(target.read_bytes().replace(b"12345678", "处罚案件".encode("gb18030")))
    assert names(check(target), tmp_path) == ["x.zip/处罚案件.json"]


def test_registers_may_come_in_a_zip(tmp_path: Path) -> None:
    from enforce_data.registers import holidays

    table = (Path(holidays.__file__).parent / "data" / "holidays.csv").read_bytes()
    folder = tmp_path / "folder"
    put(folder / "agency.json", [])
    content = {**members(folder), "holidays.csv": table}
    report = check(put(tmp_path / "in.json", PENALTY), registers=[zipped(tmp_path / "registers.zip", content)])
    assert outcomes(report) == {"in.json": "incomplete"}


# Packages in folders and in packages.


def test_a_zip_in_a_folder_is_a_delivery_of_its_own(tmp_path: Path) -> None:
    put(tmp_path / "in" / "loose.json", PENALTY)
    target = zipped(tmp_path / "in" / "a.zip", members(package(tmp_path / "folder")))
    report = check(target.parent)
    assert names(report, tmp_path / "in") == ["loose.json", "a.zip/more/licenses.jsonl", "a.zip/penalties.json"]
    assert report.as_of.source == "manifest"


@pytest.mark.parametrize("manifest", [{}, {"manifest.json": json.dumps(MANIFEST).encode()}])
def test_a_zip_in_a_zip_is_refused(tmp_path: Path, manifest: dict[str, bytes]) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.json": ONE}).read_bytes()
    report = check(zipped(tmp_path / "outer.zip", {"inner.zip": inner, "b.json": ONE, **manifest}))
    assert outcomes(report) == {"inner.zip": "unreadable", "b.json": "incomplete"}
    assert ids(report) == ["RD-ARRANGEMENT"]


def test_a_zip_in_a_package_is_refused(tmp_path: Path) -> None:
    folder = package(tmp_path)
    zipped(folder / "inner.zip", {"a.json": ONE})
    assert outcomes(check(folder))["inner.zip"] == "unreadable"


def test_a_zip_that_holds_nothing(tmp_path: Path) -> None:
    assert ids(check(zipped(tmp_path / "none.zip", {}))) == ["RD-EMPTY"]
    assert ids(check(zipped(tmp_path / "words.zip", {"a.txt": b"?"}))) == ["RD-EMPTY"]


# Hostile zips.


@pytest.mark.parametrize(
    "name",
    ["../out.json", "a/../../out.json", "/etc/out.json", "C:/out.json", "C:out.json", "a\\..\\out.json", "\\out.json"],
)
def test_nothing_is_unpacked_outside(tmp_path: Path, name: str) -> None:
    target = tmp_path / "slip.zip"
    info = ZipInfo("placeholder")
    info.filename = name
    with ZipFile(target, "w") as archive:
        archive.writestr("a.json", ONE)
        archive.writestr(info, ONE)
    report = check(target)
    assert (ids(report), outcomes(report)) == (["RD-ARCHIVE"], {"slip.zip": "unreadable"})
    assert not list(tmp_path.rglob("out.json"))


@pytest.mark.parametrize("mode", [0o120777, 0o010644, 0o020644, 0o060644, 0o140644])
def test_links_and_devices_are_refused(tmp_path: Path, mode: int) -> None:
    info = ZipInfo("a.json")
    info.external_attr = mode << 16
    target = tmp_path / "link.zip"
    with ZipFile(target, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert ids(check(target)) == ["RD-ARCHIVE"]


def test_a_file_where_a_folder_is_to_be(tmp_path: Path) -> None:
    assert ids(check(zipped(tmp_path / "x.zip", {"a": b"1", "a/b.json": ONE}))) == ["RD-ARCHIVE"]


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert ids(check(zipped(tmp_path / "x.zip", {"x" * 300 + ".json": ONE}))) == ["RD-ARCHIVE"]


@pytest.mark.parametrize("cut", [1, 30, 200])
def test_a_zip_that_was_cut_off(tmp_path: Path, cut: int) -> None:
    target = zipped(tmp_path / "cut.zip", {"a.json": ONE})
    target.write_bytes(target.read_bytes()[:-cut])
    assert outcomes(check(target)) == {"cut.zip": "unreadable"}


def test_a_changed_byte_in_the_data(tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    with ZipFile(target, "w", ZIP_STORED) as archive:
        archive.writestr("a.json", ONE)
    target.write_bytes(target.read_bytes().replace(b"penalty", b"penaltY", 1))
    assert ids(check(target)) == ["RD-ARCHIVE"]


@given(st.data())
def test_any_damage_ends_in_findings(tmp_path_factory: pytest.TempPathFactory, drawn: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("damage")
    content = bytearray(zipped(folder / "x.zip", {"a/b.json": ONE, "c.csv": b"record_id\n"}).read_bytes())
    for _ in range(drawn.draw(st.integers(1, 4))):
        content[drawn.draw(st.integers(0, len(content) - 1))] = drawn.draw(st.integers(0, 255))
    cut = drawn.draw(st.sampled_from([len(content), len(content) // 2]))
    check(put(folder / "x.zip", bytes(content[:cut])), limits=Limits(unpacked_bytes=10_000_000))


@pytest.mark.parametrize(
    ("limits", "named"),
    [({"zip_members": 3}, "zip_members"), ({"unpacked_bytes": 40}, "unpacked_bytes")],
)
def test_limits_are_named(tmp_path: Path, limits: dict[str, int], named: str) -> None:
    target = zipped(tmp_path / "x.zip", {f"{number}.json": b" " * 10 for number in range(5)})
    report = check(target, limits=Limits(**limits))
    assert [(each.notice.id, each.params["name"]) for each in report.findings] == [("RD-LIMIT", named)]


def test_a_bomb_that_says_what_it_is_is_not_unpacked(tmp_path: Path) -> None:
    target = tmp_path / "bomb.zip"
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive, archive.open("a.json", "w") as member:
        for _ in range(60):
            member.write(b" " * 1_000_000)
    report = check(target)
    assert [(each.notice.id, each.params["name"]) for each in report.findings] == [("RD-LIMIT", "ratio")]


def test_a_bomb_that_lies_is_left_at_what_it_says(tmp_path: Path) -> None:
    target = tmp_path / "liar.zip"
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("a.json", b" " * 20_000_000)
    claimed = struct.pack("<I", 20_000_000)
    content = target.read_bytes()
    assert content.count(claimed) == 2
    target.write_bytes(content.replace(claimed, struct.pack("<I", 100)))
    assert ids(check(target)) == ["RD-ARCHIVE"]
