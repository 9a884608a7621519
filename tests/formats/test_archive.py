"""Zips: their members and names; what is encrypted, cut off, or not what the zip says, is a finding."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
import zlib
from collections import deque
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats.archive import Archive, ArchiveError
from enforce_data.limits import Limits
from toy.files import put

TABLE = "编号,座位\nV-1,A1\n".encode() * 1000


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


WINDOWS, UNIX = 0, 3


def named(stored: bytes, system: int = WINDOWS, extra: bytes = b"") -> bytes:
    """A zip with one member, whose name is stored without the UTF-8 flag."""
    info = zipfile.ZipInfo("x" * len(stored))
    info.extra, info.create_system = extra, system
    return zipped((info, b"x")).replace(b"x" * len(stored), stored)


def opened(folder: Path, content: bytes, limits: Limits | None = None) -> Archive:
    return Archive(put(folder, "a.zip", content), "a.zip", limits or Limits())


def unpacked(folder: Path, content: bytes, limits: Limits | None = None) -> dict[str, bytes]:
    archive = opened(folder, content, limits)
    return {member.name: b"".join(archive.pieces(member)) for member in archive.members}


def drain(folder: Path, content: bytes, limits: Limits | None) -> None:
    archive = opened(folder, content, limits)
    for member in archive.members:
        deque(archive.pieces(member), maxlen=0)


def refused(folder: Path, content: bytes, limits: Limits | None = None) -> Fault:
    with pytest.raises(ArchiveError) as caught:
        drain(folder, content, limits)
    fault = caught.value.fault
    for text in (*fault.notice.message, *fault.notice.fix):
        assert "{" not in text.format_map(fault.params)
    return fault


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_come_in_order_without_folders(tmp_path: Path, method: int) -> None:
    content = zipped(("b/", b""), ("b/a.csv", TABLE), ("处罚.csv", b""), ("a.csv", b"1"), method=method)
    assert list(unpacked(tmp_path, content).items()) == [("b/a.csv", TABLE), ("处罚.csv", b""), ("a.csv", b"1")]


def test_a_zip_behind_other_bytes(tmp_path: Path) -> None:
    assert unpacked(tmp_path, b"#!/bin/sh\n" + zipped(("a.csv", TABLE))) == {"a.csv": TABLE}


@pytest.mark.parametrize("system", [WINDOWS, UNIX])
def test_a_name_without_the_flag_is_gb18030(tmp_path: Path, system: int) -> None:
    assert unpacked(tmp_path, named("㮾梨街道/处罚.csv".encode("gb18030"), system)) == {"㮾梨街道/处罚.csv": b"x"}


def test_a_name_without_the_flag_in_utf8(tmp_path: Path) -> None:
    """Programs of Unix leave the flag out; elsewhere the same bytes are GB18030."""
    stored = "处罚.csv".encode()
    assert list(unpacked(tmp_path, named(stored, UNIX))) == ["处罚.csv"]
    assert list(unpacked(tmp_path, named(stored, WINDOWS))) == [stored.decode("gb18030")]


def test_a_unicode_path_beside_the_name_wins(tmp_path: Path) -> None:
    stored, name = "处罚.csv".encode(), "处罚.csv"

    def path_of(crc: int) -> bytes:
        field = b"\x01" + crc.to_bytes(4, "little") + name.encode()
        return b"\x75\x70" + len(field).to_bytes(2, "little") + field

    assert list(unpacked(tmp_path, named(stored, extra=path_of(zlib.crc32(stored))))) == [name]
    assert list(unpacked(tmp_path, named(stored, extra=path_of(7)))) == [stored.decode("gb18030")]


@pytest.mark.parametrize("stored", [b"\xff\xff.csv", b"a\x00.csv", b"\x81"])
def test_a_name_that_cannot_be_read(tmp_path: Path, stored: bytes) -> None:
    assert "name" in refused(tmp_path, named(stored)).params["reason_en"]


@pytest.mark.parametrize(
    ("one", "other"), [("a.csv", "A.CSV"), ("é.csv", "e\N{COMBINING ACUTE ACCENT}.csv"), ("a/ß.csv", "a/SS.csv")]
)
def test_names_that_coincide(tmp_path: Path, one: str, other: str) -> None:
    fault = refused(tmp_path, zipped((one, b"1"), (other, b"2")))
    assert (fault.notice.id, fault.fatal) == ("RD-ARCHIVE", True)
    assert one in fault.params["reason_en"]
    assert other in fault.params["reason_en"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice(tmp_path: Path) -> None:
    assert "same name" in refused(tmp_path, zipped(("a.csv", b"1"), ("a.csv", b"2"))).params["reason_en"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no zip"),
        (TABLE, "no zip"),
        (zipped(("a.csv", TABLE))[:-30], "no zip"),
        (zipped(("a.csv", TABLE), method=zipfile.ZIP_STORED).replace(b"V-1", b"V-2", 1), "damaged"),
        (zipped(("a.csv", TABLE), method=zipfile.ZIP_LZMA), "(14)"),
        (zipped(("a.csv", TABLE)).replace(b"PK\x03\x04", b"PK\x03\x05"), "damaged"),
        (b"PK" + zipped(("a.csv", TABLE)).replace(b"PK\x03\x04", b""), "damaged"),
    ],
    ids=["empty", "text", "cut off", "changed", "method", "no header", "shifted"],
)
def test_broken_zips(tmp_path: Path, content: bytes, reason: str) -> None:
    fault = refused(tmp_path, content)
    assert fault.notice.id == "RD-ARCHIVE"
    assert reason in fault.params["reason_en"]


def changed(content: bytes, place: int, value: bytes) -> bytes:
    """A zip with a field of its list of members overwritten."""
    at = content.index(b"PK\x01\x02") + place
    return content[:at] + value + content[at + len(value) :]


@pytest.mark.parametrize(
    ("place", "value"),
    [(24, (10).to_bytes(4, "little")), (20, (10).to_bytes(4, "little")), (20, (1 << 30).to_bytes(4, "little"))],
    ids=["size", "too little packed", "too much packed"],
)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_lying_sizes(tmp_path: Path, place: int, value: bytes, method: int) -> None:
    fault = refused(tmp_path, changed(zipped(("a.csv", TABLE), method=method), place, value))
    assert fault.notice.id == "RD-ARCHIVE"


def test_packed_data_that_end_too_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What follows them was taken for more of the member, again and again, without an end."""
    monkeypatch.setattr("enforce_data.formats.archive._CHUNK", 64)
    content = zipped(("a.csv", TABLE), ("b.csv", b"1" * 4000))
    size = zipfile.ZipFile(io.BytesIO(content)).infolist()[0].compress_size
    fault = refused(tmp_path, content.replace(size.to_bytes(4, "little"), (size + 20).to_bytes(4, "little")))
    assert fault.notice.id == "RD-ARCHIVE"


def test_a_password(tmp_path: Path) -> None:
    fault = refused(tmp_path, changed(zipped(("a.csv", TABLE)), 8, b"\x01"))
    assert "password" in fault.params["reason_en"]


@pytest.mark.parametrize(
    ("content", "limits", "name"),
    [
        (zipped(("a", bytes(40_000_000))), Limits(), "ratio"),
        (zipped(*((str(place), bytes(1_500_000)) for place in range(2))), Limits(), "ratio"),
        (zipped(("a", TABLE), ("b", TABLE)), Limits(unpacked_bytes=len(TABLE)), "unpacked_bytes"),
        (zipped(("a", b""), ("b", b"")), Limits(zip_members=1), "zip_members"),
        (zipped(*((str(place), b"") for place in range(9000))), Limits(zip_members=100), "zip_members"),
    ],
    ids=["bomb", "bomb in pieces", "bytes", "members", "list of members"],
)
def test_limits(tmp_path: Path, content: bytes, limits: Limits, name: str) -> None:
    tracemalloc.start()
    try:
        fault = refused(tmp_path, content, limits)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (fault.notice.id, fault.params["name"]) == ("RD-LIMIT", name)
    assert peak < 12_000_000


def test_members_that_share_their_bytes_count_each(tmp_path: Path) -> None:
    """The list of members may name one stretch of the file a thousand times, under a thousand names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0000", bytes(400_000))
        first = archive.filelist[0]
        for place in range(1, 1000):
            twin = zipfile.ZipInfo(f"{place:04}")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(twin, field, getattr(first, field))
            archive.filelist.append(twin)
    assert refused(tmp_path, stream.getvalue()).params["name"] == "ratio"


def test_to_read_a_member_again_costs_nothing(tmp_path: Path) -> None:
    archive = opened(tmp_path, zipped(("a", TABLE)), Limits(unpacked_bytes=len(TABLE)))
    (member,) = archive.members
    assert [b"".join(archive.pieces(member)) for _ in range(3)] == [TABLE] * 3
    assert archive.whole(member, len(TABLE)) == TABLE
    with pytest.raises(ArchiveError):
        archive.whole(member, len(TABLE) - 1)


@given(st.data())
def test_a_zip_with_bytes_changed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    content = bytearray(zipped(("处罚.csv", TABLE[:300]), ("a.csv", b"1"), method=zipfile.ZIP_STORED))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = unpacked(tmp_path_factory.mktemp("changed"), bytes(content))
    except ArchiveError:
        return
    assert set(found.values()) <= {TABLE[:300], b"1"}
