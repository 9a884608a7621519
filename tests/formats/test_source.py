"""Opening inputs: what cannot be opened is a fault, and text comes in pieces."""

from __future__ import annotations

import gc
import io
import os
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from enforce_data.formats import source as source_module
from enforce_data.formats.source import Child, open_source
from enforce_data.formats.survey import Asked
from toy.files import put


def test_missing_file() -> None:
    source = open_source("no/such.json")
    assert source.fault is not None
    assert (source.fault.notice.id, source.fault.params["path"], source.fault.fatal) == (
        "RD-NOT-FOUND",
        "no/such.json",
        True,
    )


@pytest.mark.parametrize("label", ["a\x00b", "a\ud800b", "file.json/inside"])
def test_impossible_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, label: str) -> None:
    put(tmp_path, "file.json", "{}")
    monkeypatch.chdir(tmp_path)
    source = open_source(label)
    assert source.fault is not None
    assert source.fault.notice.id == "RD-NOT-FOUND"


def test_directory_in_place_of_a_file(tmp_path: Path) -> None:
    source = open_source(str(tmp_path))
    assert source.fault is not None
    assert source.fault.notice.id == "RD-UNREADABLE"
    assert "folder" in source.fault.params["reason_en"]


def test_device_in_place_of_a_file() -> None:
    source = open_source(os.devnull)
    assert source.fault is not None
    assert "regular file" in source.fault.params["reason_en"]


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "no"), "permission denied"), (OSError(5, "Input/output error"), "Input/output error")],
)
def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str) -> None:
    path = put(tmp_path, "a.json", "{}")

    def fail(*args: object, **options: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", fail)
    source = open_source(str(path))
    assert source.fault is not None
    assert source.fault.notice.id == "RD-UNREADABLE"
    assert words in source.fault.params["reason_en"]


def test_standard_input_is_copied_and_the_copy_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_module, "sys", SimpleNamespace(stdin=SimpleNamespace(buffer=io.BytesIO("好".encode()))))
    source = open_source("-")
    assert source.fault is None
    assert source.label == "-"
    assert list(source.text()) == ["好", ""]
    again = source.with_children(())
    del source
    gc.collect()
    assert again.file.exists()
    copy = again.file
    del again
    gc.collect()
    assert not copy.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_named_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b'{"a":1}',))
    writer.start()
    source = open_source(str(pipe))
    writer.join()
    assert b"".join(source.utf8()) == b'{"a":1}'


@pytest.mark.parametrize("chunk", [1, 2, 3, 1 << 20])
@pytest.mark.parametrize(
    ("encoding", "asked"),
    [("utf-8", None), ("utf-8-sig", None), ("utf-16", None), ("gb18030", None), ("utf-16-be", "utf-16-be")],
)
def test_text_is_the_same_in_every_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, encoding: str, asked: str | None
) -> None:
    text = "书名,𠮷\r\n湘西\n"
    path = put(tmp_path, "a.csv", text, encoding)
    source = open_source(str(path), Asked(encoding=asked))
    monkeypatch.setattr(source_module, "CHUNK", chunk)
    assert "".join(source.text()) == text
    assert b"".join(source.utf8()) == text.encode()


def test_label_may_differ_from_the_file(tmp_path: Path) -> None:
    path = put(tmp_path, "a.json", "{}")
    source = open_source("parcel.zip/a.json", file=path)
    assert (source.label, source.survey.size) == ("parcel.zip/a.json", 2)
    missing = open_source("parcel.zip/b.json", file=tmp_path / "b.json")
    assert missing.fault is not None
    assert missing.fault.params["path"] == "parcel.zip/b.json"


def test_children_are_kept(tmp_path: Path) -> None:
    source = open_source(str(put(tmp_path, "a.csv", "x")))
    child = Child(("loans",), source, 3)
    assert source.with_children((child,)).children == (child,)
