"""What a run keeps on disk: the answer and the result of each case, so that it can go on where it was broken off.

``cases/<case id>/`` has ``result.json``, ``reply.json`` and ``files/``.  The result is written last, so that a case
whose result is there is whole.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from enforce_data import __version__
from enforce_data.conformance.bundle import FILES, REPLY, dump
from enforce_data.conformance.cases import Reason
from enforce_data.conformance.results import digest_of
from enforce_data.conformance.stored_zip import Names
from enforce_data.conformance.tool import tool_digest
from enforce_data.findings import Said
from enforce_data.limits import MOST_FOLDERS
from enforce_data.rules import BOOK
from enforce_data.usage import UsageError

MOST_FILES = 2_000
MOST_BYTES = 100_000_000
"""What one task may write."""

_RESULT, _STATE = "result.json", "state.json"
_LONGEST_PATH = 200
_IGNORED = ".gitignore"


class Kept:
    """The folder of one run, by one tool and rule book; what another left there is removed.

    ``state.json`` names the cases that are *open*: asked for by a run that did not come to its end.
    """

    def __init__(self, work: Path, stated: Mapping[str, Any]) -> None:
        self._work = work
        self._run = {"tool": __version__, "tool_sha256": tool_digest(), "rulebook": BOOK.digest, **stated}
        self._open: set[str] = set()
        work.mkdir(parents=True, exist_ok=True)
        self._demand_ours()
        (work / _IGNORED).write_text("*\n", encoding="utf-8")

    def _demand_ours(self) -> None:
        """Raise UsageError for a folder with anything in it that no run has put there: it might be removed."""
        there = {each.name for each in self._work.iterdir()} - {f".{_STATE}.part"}
        begun = there == {_IGNORED} and (self._work / _IGNORED).read_bytes() in (b"", b"*\n")
        if there and not begun and "run" not in (_json(self._work / _STATE) or {}):
            raise UsageError(
                f"{self._work}: there are files in it that are of no run: name an empty or a new folder "
                f"/ {self._work}:其中有不属于测试运行的文件,请指定空的或新的文件夹"
            )

    def begin(self, asked: set[str], *, again: bool) -> None:
        """Keep what a run that was broken off has of the cases that are asked for; the others are put again.

        Raises UsageError where cases are to be put ``again`` beside the answers of another run: they would be lost.
        """
        before = _json(self._work / _STATE) or {}
        if before.get("run") == self._run:
            self._open = set(before.get("open", ()))
            for case in asked if again else asked - self._open:
                self.forget(case)
        elif again and (self._work / "cases").exists():
            raise UsageError(
                f"{self._work}: the answers kept there are of another seed, token, statement or version of this tool: "
                "say the same again, or run all cases "
                f"/ {self._work}:其中的应答属于另一种子、口令、声明或工具版本,请给出相同的内容,或运行全部用例"
            )
        else:
            shutil.rmtree(self._work / "cases", ignore_errors=True)
        self._open |= asked
        self._say()

    def finish(self, asked: set[str]) -> None:
        """Say that the cases that were asked for were put."""
        self._open -= asked
        self._say()

    def _say(self) -> None:
        _replace(self._work / _STATE, dump({"run": self._run, "open": sorted(self._open)}))

    def result(self, case: str) -> dict[str, Any] | None:
        """The result that is there of a case."""
        return _json(self._folder(case) / _RESULT)

    def forget(self, case: str) -> None:
        """Remove what is there of a case."""
        folder = self._folder(case)
        (folder / _RESULT).unlink(missing_ok=True)
        (folder / REPLY).unlink(missing_ok=True)
        shutil.rmtree(folder / FILES, ignore_errors=True)

    def answer(self, case: str, reply: Mapping[str, Any], written: Path) -> tuple[Path, str]:
        """Keep what a system answered: the folder of its files, and their digest with the reply."""
        self.forget(case)
        folder = self._folder(case)
        files = folder / FILES
        files.mkdir(parents=True)
        if written.is_dir():
            for file in _files(written):
                target = files / file.relative_to(written)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
        (folder / REPLY).write_bytes(dump(reply))
        return files, digest_of(files, reply)

    def close(self, case: str, result: Mapping[str, Any]) -> None:
        """Write the result of a case, by which it is done."""
        folder = self._folder(case)
        folder.mkdir(parents=True, exist_ok=True)
        _replace(folder / _RESULT, dump(result))

    def _folder(self, case: str) -> Path:
        return self._work.joinpath("cases", *case.split("/"))


def unkeepable(written: Path) -> Reason | None:
    """Why what a system wrote for a task cannot be kept as evidence; None where it can."""
    if written.is_symlink() or (written.exists() and not written.is_dir()):
        return _refused(written.name, "应为文件夹", "is to be a folder")
    size, names = 0, Names()
    for number, file in enumerate(_files(written), start=1):
        name = file.relative_to(written).as_posix()
        if file.is_dir() and not file.is_symlink():
            return _refused(name, f"嵌套超过 {MOST_FOLDERS} 层文件夹", f"lies in more than {MOST_FOLDERS} folders")
        if file.is_symlink() or not file.is_file():
            return _refused(name, "不是普通文件", "is no plain file")
        fault = names.fault(name)
        if fault is not None:
            return _refused(name, fault.zh, f"cannot be kept: {fault.en}")
        size += file.stat().st_size
        if number > MOST_FILES or size > MOST_BYTES:
            zh, en = f"{MOST_FILES} 个文件或 {MOST_BYTES} 字节", f"{MOST_FILES} files or {MOST_BYTES} bytes"
            return Reason(Said(f"输出超过 {zh}", f"more than {en} were written"))
    return None


def _refused(name: str, zh: str, en: str) -> Reason:
    shown = name.encode("utf-8", "backslashreplace").decode()[:_LONGEST_PATH]
    return Reason(Said(f"输出的 {shown!r} {zh}", f"{shown!r} of the output {en}"), place=shown)


def _files(folder: Path) -> Iterator[Path]:
    """All below a folder that is no folder itself, or one too deep, in the order of names; links are not followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        links = [name for name in folders if Path(place, name).is_symlink()]
        if len(Path(place).relative_to(folder).parts) >= MOST_FOLDERS:
            links, folders[:] = list(folders), []
        yield from (Path(place, name) for name in sorted(files + links))


def _json(file: Path) -> dict[str, Any] | None:
    """What a file of ours says; None where there is none, or it was not written wholly."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _replace(file: Path, data: bytes) -> None:
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(data)
    os.replace(part, file)  # noqa: PTH105
