"""Which files a path stands for, and in which format they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from enforce_data.formats.detect import FORMATS, expand, format_of, sniff
from enforce_data.formats.source import open_source
from toy.files import put, reading
from toy.standard import TOY


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        put(folder, name, "x")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("a.json", "json"),
        ("a.JSONL", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("b/a.loans.csv", "csv"),
        ("a.tsv", "csv"),
        ("a.XLSX", "xlsx"),
        ("a.xls", "xlsx"),
        ("a.txt", None),
        ("json", None),
        ("-", None),
    ],
)
def test_format_by_ending(label: str, name: str | None) -> None:
    assert format_of(label) == name


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_its_twins(name: str) -> None:
    assert callable(FORMATS[name].read)
    assert callable(FORMATS[name].write)


def test_a_folder_in_byte_order_of_path(here: Path) -> None:
    make(here, "d/b.json", "d/B.json", "d/a/z.csv", "d/a.csv", "d/甲.jsonl", "d/é.tsv", "d/a-b.ndjson")
    listing = expand("d", TOY)
    assert [found.label for found in listing.found] == [
        *("d/B.json", "d/a-b.ndjson", "d/a.csv", "d/a/z.csv", "d/b.json", "d/é.tsv", "d/甲.jsonl")
    ]
    assert (listing.folder, listing.passed_over, listing.manifest) == (True, [], None)


def test_what_is_not_read(here: Path) -> None:
    make(here, "d/manifest.json", "d/s/manifest.json", "d/README.txt", "d/noending", "d/.hidden.json", "d/.git/a.json")
    make(here, "d/a.json")
    listing = expand("d/", TOY)
    assert listing.manifest == "d/manifest.json"
    assert listing.passed_over == ["d/README.txt", "d/noending"]
    assert [(found.label, found.format) for found in listing.found] == [("d/a.json", "json")]


def test_folders_without_end_are_named_and_left(here: Path) -> None:
    make(here, "d/" * 101 + "a.json", "d/" * 102 + "b.json")
    assert [found.label for found in expand("d", TOY).found] == ["d/" * 101 + "a.json", "/".join("d" * 102)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes and links")
def test_special_files_of_a_folder_are_passed_over(here: Path) -> None:
    make(here, "d/a.json", "elsewhere/b.json")
    os.mkfifo("d/pipe.json")
    (here / "d/link").symlink_to(here / "elsewhere")
    (here / "d/gone.json").symlink_to(here / "nowhere")
    listing = expand("d", TOY)
    assert listing.passed_over == ["d/link", "d/pipe.json"]
    assert [found.label for found in listing.found] == ["d/a.json", "d/gone.json"]


def test_child_tables_go_with_their_parent(here: Path) -> None:
    make(here, "d/v.csv", "d/v.loans.csv", "d/v.loans.copies.csv", "d/v.feedback.remarks.csv", "d/v.借阅.复本.缺损.csv")
    make(here, "d/v.TOY-0114.csv")
    make(here, "d/v.branch.csv", "d/v.purpose.csv", "d/v.nothing.csv")  # no repeated elements
    make(here, "d/w.loans.csv", "d/v.loans.tsv", "d/s/v.loans.csv")  # no parent beside
    make(here, "d/x.loans.csv", "d/x.loans.copies.csv")
    children = {found.label: found.children for found in expand("d", TOY).found}
    assert children == {
        "d/s/v.loans.csv": (),
        "d/v.branch.csv": (),
        "d/v.csv": (
            (("topics",), "d/v.TOY-0114.csv"),
            (("feedback", "remarks"), "d/v.feedback.remarks.csv"),
            (("loans", "copies"), "d/v.loans.copies.csv"),
            (("loans",), "d/v.loans.csv"),
            (("loans", "copies", "defects"), "d/v.借阅.复本.缺损.csv"),
        ),
        "d/v.loans.tsv": (),
        "d/v.nothing.csv": (),
        "d/v.purpose.csv": (),
        "d/w.loans.csv": (),
        "d/x.loans.copies.csv": (),
        "d/x.loans.csv": (),
    }


def test_a_file_by_itself(here: Path) -> None:
    make(here, "v.csv", "v.loans.csv", "other.json")
    (parent,) = expand("v.csv", TOY).found
    assert (parent.format, parent.children, parent.parent) == ("csv", ((("loans",), "v.loans.csv"),), None)
    (child,) = expand("v.loans.csv", TOY).found
    assert (child.children, child.parent) == ((), "v.csv")
    (missing,) = expand("missing.csv", TOY).found
    assert (missing.format, missing.children) == ("csv", ())
    (nowhere,) = expand("nowhere/v.csv", TOY).found
    assert nowhere.children == ()
    (other,) = expand("other.json", TOY, "jsonl").found
    assert other.format == "jsonl"
    (standard_input,) = expand("-", TOY).found
    assert standard_input.format is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[{}]", "json"),
        ('\n {"a": 1}\n', "json"),
        ('{"a": 1}\n{"a": 2}\n', "jsonl"),
        ('{\n "a": 1}\n', "json"),
        ('{"a": 1}', "json"),
        ("a,b\n1,2\n", "csv"),
        ("编号\n1\n", "csv"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_format_by_content(tmp_path: Path, text: str, name: str, encoding: str) -> None:
    assert sniff(open_source(str(put(tmp_path, "unknown", text, encoding))), reading()) == name


def test_format_by_content_of_one_long_line(tmp_path: Path) -> None:
    text = '{"a": "' + "x" * (3 << 20) + '"}'
    assert sniff(open_source(str(put(tmp_path, "unknown", text))), reading()) == "json"
