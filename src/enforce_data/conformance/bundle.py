"""The evidence bundle: the claim, what became of each case, and what the system wrote, in one zip.

=====================  ===========================================================
``manifest.json``      the SHA-256 and the length of every other member but the signature
``statement.json``     what was claimed
``run.json``           by which tool and rule book, on which day, with which seed, and the verdicts
``results.json``       what became of each case
``requirements.json``  the same by requirement
``face.html``          the same for people
``badge.svg``          the verdicts as a small picture
``cases/…``            the replies and the files of the system
``signature.json``     when it is signed
=====================  ===========================================================
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from enforce_data.conformance import signing, stored_zip
from enforce_data.conformance.badge import badge
from enforce_data.conformance.face import face
from enforce_data.conformance.results import requirement_results
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.stored_zip import Member, PackingError
from enforce_data.findings import Said
from enforce_data.usage import UsageError

MANIFEST, SIGNATURE = "manifest.json", "signature.json"
STATEMENT, RUN, RESULTS = "statement.json", "run.json", "results.json"
REQUIREMENTS, FACE, BADGE = "requirements.json", "face.html", "badge.svg"
CASES = "cases/"
REPLY, FILES = "reply.json", "files/"
_LARGEST_MEMBER = 200_000_000
"""Most bytes of a member that is read as a whole; the files of a system are copied piece by piece."""


def dump(value: Any) -> bytes:
    """JSON as a bundle has it: sorted, one value a line, UTF-8; a lone surrogate stays the escape that it was."""
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def pack(
    work: Path,
    statement: Statement,
    run_info: Mapping[str, Any],
    results: Sequence[Mapping[str, Any]],
    target: Path,
    key: Path | None = None,
) -> None:
    """Write the evidence bundle of a run, signed where there is a key; the same run gives the same bytes.

    ``work`` holds ``cases/<case id>/reply.json`` and ``cases/<case id>/files/`` of the cases that were answered.
    Raises UsageError where it cannot be written: the key, the target, or a file of the system that no zip can hold.
    """
    members: dict[str, Path | bytes] = dict(drawn(statement.to_json(), run_info, results))
    try:
        for result in results:
            members |= _answer(work, str(result["case"]))
        members[MANIFEST] = listed = manifest(members)
        if key is not None:
            members[SIGNATURE] = dump(signing.sign(listed, key))
        stored_zip.write(members.items(), target)
    except PackingError as error:
        raise UsageError(f"{target}: {error}") from None
    except OSError as error:
        raise UsageError(
            f"{error.filename or target}: 无法写入证据包 / the bundle cannot be written ({error.strerror})"
        ) from None


def attach(path: Path, signature: Mapping[str, Any], target: Path) -> None:
    """Write a bundle once more with this ``signature.json``, as another device made it (SM2).

    Raises PackingError for what is no bundle, and OSError.
    """
    with open_bundle(path) as bundle, TemporaryDirectory(prefix="enforce-data-") as place:
        bundle.unpack(bundle.members, "", Path(place))
        files: dict[str, Path | bytes] = {name: Path(place, *name.split("/")) for name in bundle.members}
        stored_zip.write((files | {SIGNATURE: dump(signature)}).items(), target)


def drawn(
    statement: Mapping[str, Any], run_info: Mapping[str, Any], results: Sequence[Mapping[str, Any]]
) -> dict[str, bytes]:
    """The members that follow from statement, run and results alone."""
    return {
        STATEMENT: dump(statement),
        RUN: dump(run_info),
        RESULTS: dump(results),
        REQUIREMENTS: dump(requirement_results(results)),
        FACE: face(statement, run_info, results).encode("utf-8", "backslashreplace"),
        BADGE: badge(statement, run_info).encode("utf-8", "backslashreplace"),
    }


def manifest(members: Mapping[str, Path | bytes]) -> bytes:
    """The manifest of members, by files or bytes."""
    listed = {}
    for name, content in members.items():
        digest, size = hashlib.sha256(), 0
        for chunk in stored_zip.chunks(content):
            digest.update(chunk)
            size += len(chunk)
        listed[name] = {"bytes": size, "sha256": digest.hexdigest()}
    return _manifest(listed)


def _manifest(listed: Mapping[str, Mapping[str, Any]]) -> bytes:
    return dump({"bundle": "1", "members": listed})


def _answer(work: Path, case: str) -> dict[str, Path | bytes]:
    """The reply to a case and the files that came with it, by their names in the bundle."""
    folder = work.joinpath("cases", *case.split("/"))
    found: dict[str, Path | bytes] = {}
    if (folder / REPLY).is_file():
        found[f"{CASES}{case}/{REPLY}"] = folder / REPLY
    for file in _files(folder / FILES):
        found[f"{CASES}{case}/{file.relative_to(folder).as_posix()}"] = file
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder; PackingError for what is neither file nor folder."""
    for place, folders, files in os.walk(folder):
        for name in sorted(folders + files):
            path = Path(place, name)
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise PackingError(Said(f"{name!r}:不是普通文件", f"{name!r}: it is no plain file"))
            if path.is_file():
                yield path


class Bundle:
    """An open bundle that is packed as it should be; its content was not judged."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read the list of members; raise PackingError where it is packed in any other way."""
        self._stream = stream
        self.members: Mapping[str, Member] = {member.name: member for member in stored_zip.read(stream)}

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of a member, piece by piece."""
        member = self.members[name]
        at, end = member.offset, member.offset + member.size
        while at < end:
            self._stream.seek(at)
            piece = self._stream.read(min(end - at, stored_zip.CHUNK))
            at += len(piece) or end
            yield piece

    def content(self, name: str) -> bytes:
        """A member as a whole; PackingError where it is lacking or too long for that."""
        member = self.members.get(name)
        if member is None:
            raise PackingError(Said(f"缺少 {name}", f"{name} is missing"))
        if member.size > _LARGEST_MEMBER:
            raise PackingError(Said(f"{name} 过大", f"{name} is too long"))
        return b"".join(self.pieces(name))

    def json(self, name: str) -> Any:
        """A member read as JSON; PackingError where it is not JSON written our way."""
        data = self.content(name)
        try:
            value = json.loads(data)
            as_written = dump(value) == data
        except (ValueError, RecursionError):
            as_written = False
        if not as_written:
            raise PackingError(Said(f"{name} 不是按规定写法的 JSON", f"{name} is not JSON as a bundle has it"))
        return value

    def manifest(self) -> bytes:
        """The manifest that these members should have."""
        kept = (member for member in self.members.values() if member.name not in (MANIFEST, SIGNATURE))
        return _manifest({member.name: {"bytes": member.size, "sha256": member.sha256} for member in kept})

    def answered(self) -> Mapping[str, list[str]]:
        """The members of each case that was answered, by its id."""
        found: dict[str, list[str]] = {}
        for name in self.members:
            if name.startswith(CASES):
                found.setdefault(_case_of(name), []).append(name)
        return found

    def unpack(self, names: Iterable[str], prefix: str, folder: Path) -> None:
        """Write the members that begin with a prefix into a folder, without the prefix."""
        for name in names:
            if name.startswith(prefix):
                path = folder.joinpath(*name.removeprefix(prefix).split("/"))
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("xb") as stream:
                    stream.writelines(self.pieces(name))


def _case_of(name: str) -> str:
    """The id of the case to which a member belongs: what stands before its reply or its files."""
    inner = name.removeprefix(CASES)
    at = inner.find(f"/{FILES}")
    return inner.removesuffix(f"/{REPLY}") if at < 0 else inner[:at]


@contextmanager
def open_bundle(path: Path) -> Iterator[Bundle]:
    """Open a bundle; PackingError where it is not packed as one, OSError where it cannot be read."""
    with path.open("rb") as stream:
        yield Bundle(stream)


def canonical(path: Path) -> bool:
    """Whether a file equals, byte for byte, the packing of its own members."""
    try:
        with path.open("rb") as stream:
            return bool(stored_zip.read(stream))
    except PackingError:
        return False
