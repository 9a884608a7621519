"""The one way to pack a bundle: the same bytes for the same run, and no other bytes taken."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance import tiny_run
from enforce_data.conformance import signing, stored_zip
from enforce_data.conformance.bundle import canonical, dump, open_bundle, pack
from enforce_data.conformance.run_info import run_info
from enforce_data.conformance.stored_zip import PackingError
from enforce_data.usage import MissingExtraError, UsageError


def packed(folder: Path, members: dict[str, bytes], name: str = "a.zip") -> Path:
    target = folder / name
    stored_zip.write(members.items(), target)
    return target


MEMBERS = {"b.txt": b"two", "a/1.json": b"", "a/处罚.json": "一".encode() * 9}


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    ours, _ = tiny_run.keys(tmp_path, "vendor")
    one = tiny_run.bundle(tmp_path / "one", tmp_path / "one.zip", ours)
    two = tiny_run.bundle(tmp_path / "two", tmp_path / "two.zip", ours)
    assert one.read_bytes() == two.read_bytes()
    assert canonical(one)


def test_a_bundle_has_its_members_in_order_and_ordinary_tools_read_them(tmp_path: Path) -> None:
    path = tiny_run.bundle(tmp_path / "work", tmp_path / "b.zip")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert archive.read("cases/producer/story/files/导出/处罚.json") == b'[{"case_no": "CF-1"}]\n'
        infos = archive.infolist()
    assert {(each.date_time, each.compress_type, each.flag_bits, each.create_system) for each in infos} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 0x800, 3)
    }
    assert names == sorted(names, key=str.encode)
    assert names[:2] == ["badge.svg", "cases/checker/CF-OFF-05/reply.json"]
    assert {"manifest.json", "statement.json", "run.json", "results.json", "requirements.json", "face.html"} < {*names}
    assert "cases/checker/slow/reply.json" not in names
    assert "signature.json" not in names


contents = st.dictionaries(st.text("abc/.é处 ", min_size=1, max_size=9), st.binary(max_size=30), min_size=1, max_size=6)


@given(contents)
def test_what_is_packed_comes_back_and_packs_the_same(members: dict[str, bytes]) -> None:
    stream = io.BytesIO()
    files = sorted(members.items(), key=lambda each: each[0].encode())
    try:
        stored_zip._write(list(files), stream)
    except PackingError:
        return
    stream.seek(0)
    read = stored_zip.read(stream)
    data = stream.getvalue()
    assert {each.name: data[each.offset : each.offset + each.size] for each in read} == members
    with zipfile.ZipFile(stream) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == members


@pytest.mark.parametrize(
    "name",
    [
        *("", "/a", "a//b", "../a", "a/..", "a\\b", "a:b", "a\x00", "a.", "a ", "b.txt", "B.TXT", "b.txt/c", "\ud800"),
        *("a", "处" * 90, "a/" * 500 + "a"),
    ],
)
def test_names_that_not_every_system_unpacks_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(PackingError):
        stored_zip.write([*MEMBERS.items(), (name, b"")], tmp_path / "a.zip")
    assert list(tmp_path.iterdir()) == []


def rezipped(path: Path, names: list[str], target: Path, kind: int = zipfile.ZIP_STORED) -> Path:
    """The members once more, by Python's own means."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", kind) as new:
        for name in names:
            new.writestr(zipfile.ZipInfo(name), old.read(name), kind)
    return target


def test_any_other_packing_of_the_same_members_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path, MEMBERS)
    names = zipfile.ZipFile(path).namelist()
    other = tmp_path / "other.zip"
    assert not canonical(rezipped(path, names, other))
    assert not canonical(rezipped(path, names[::-1], other))
    assert not canonical(rezipped(path, names, other, zipfile.ZIP_DEFLATED))
    data = path.read_bytes()
    for altered in (b"", b"PK\3\4", data[:-1], data + b"\0", b"\0" + data, data[:-2] + b"\1\0!", data[:30], data * 2):
        other.write_bytes(altered)
        assert not canonical(other)
    assert canonical(path)


def test_every_byte_counts(tmp_path: Path) -> None:
    data = packed(tmp_path, MEMBERS).read_bytes()
    for at in range(len(data)):
        for bit in (1, 128):
            altered = data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]
            with pytest.raises(PackingError):
                stored_zip.read(io.BytesIO(altered))


def test_damage_of_any_kind_is_refused(tmp_path: Path) -> None:
    data = packed(tmp_path, MEMBERS).read_bytes()
    chooser = random.Random(1)
    for _ in range(2_000):
        start, length = chooser.randrange(len(data)), chooser.randrange(1, 40)
        piece = chooser.choice((b"", chooser.randbytes(length), data[:length], b"\xff" * length, data[start:] * 2))
        altered = data[:start] + piece + data[start + chooser.choice((0, length)) :]
        if altered != data:
            with pytest.raises(PackingError):
                stored_zip.read(io.BytesIO(altered))


def test_lengths_that_lie_cost_nothing(tmp_path: Path) -> None:
    data = bytearray(packed(tmp_path, {"a": b"1234"}).read_bytes())
    data[18:26] = b"\xff\xff\xff\x7f" * 2
    with pytest.raises(PackingError):
        stored_zip.read(io.BytesIO(bytes(data)))


def test_a_system_cannot_put_links_into_a_bundle(tmp_path: Path) -> None:
    results = tiny_run.run(tmp_path)
    (tmp_path / "cases/checker/clean/files/link").symlink_to(tmp_path)
    info = run_info(tiny_run.STATEMENT, results, seed=1, as_of=tiny_run.DAY)
    with pytest.raises(UsageError, match="no plain file"):
        pack(tmp_path, tiny_run.STATEMENT, info, results, tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


def test_json_of_a_bundle_is_written_one_way(tmp_path: Path) -> None:
    assert dump({"b": "湘\ud800", "a": 1}) == '{\n "a": 1,\n "b": "湘\\ud800"\n}\n'.encode()
    path = packed(tmp_path, {"a.json": b'{"a":1}', "b.json": b"[NaN]\n", "c.json": b"[" * 99_999, "d.json": dump([1])})
    with open_bundle(path) as bundle:
        for name in ("a.json", "b.json", "c.json", "e.json"):
            with pytest.raises(PackingError):
                bundle.json(name)
        assert bundle.json("d.json") == [1]


# Keys.


def test_a_signature_holds_for_its_manifest_alone(tmp_path: Path) -> None:
    ours, public = tiny_run.keys(tmp_path, "vendor")
    signature = signing.sign(b"manifest", ours)
    assert signing.signer(b"manifest", signature) == signing.public_key(public)
    assert signing.sign(b"manifest", ours) == signature
    other = signing.sign(b"manifest", tiny_run.keys(tmp_path, "other")[0])
    for altered in (
        {},
        signature | {"algorithm": "none"},
        signature | {"more": 1},
        signature | {"public_key": other["public_key"], "key_id": other["key_id"]},
        signature | {"key_id": other["key_id"]},
        signature | {"signature": other["signature"]},
        signature | {"signature": signature["signature"] + "\n"},
        signature | {"signature": None},
        signature | {"signature": "é"},
    ):
        with pytest.raises(signing.SignatureError):
            signing.signer(b"manifest", altered)
    with pytest.raises(signing.SignatureError):
        signing.signer(b"another", signature)


def test_sm2_has_a_name_and_is_refused_by_it() -> None:
    with pytest.raises(signing.SignatureError, match="SM2"):
        signing.signer(b"", {"algorithm": "SM2"})


def test_keys_that_are_none_are_refused_with_the_way_to_make_one(tmp_path: Path) -> None:
    ours, public = tiny_run.keys(tmp_path, "vendor")
    (tmp_path / "text.pem").write_text("no key")
    for path in (public, tmp_path / "text.pem", tmp_path, tmp_path / "none.pem"):
        with pytest.raises(UsageError):
            signing.sign(b"", path)
    with pytest.raises(UsageError, match="openssl genpkey"):
        signing.sign(b"", public)
    with pytest.raises(UsageError, match="openssl pkey"):
        signing.public_key(ours)


def test_without_the_library_the_install_command_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, _ = tiny_run.keys(tmp_path, "vendor")
    monkeypatch.setitem(__import__("sys").modules, "cryptography.hazmat.primitives.asymmetric", None)
    with pytest.raises(MissingExtraError, match=r"enforce-data\[conformance\]"):
        signing.sign(b"", ours)
