"""A system reached by a command: the folders IN and OUT are its last two arguments."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from enforce_data.conformance.adapters import NotThereError, UnreachableError

_TAIL = 4_000
"""Bytes of what a command prints that are kept: the last ones."""
_LINES = 8
_GRACE = 2.0
"""Seconds in which the last words of a command that has ended are read."""


class Command:
    """Runs a command without a shell, in the folder of the statement."""

    def __init__(self, words: Sequence[str], folder: Path) -> None:
        self._folder = folder.resolve()
        program = words[0]
        if "/" in program and not Path(program).is_absolute():
            program = str(self._folder / program)
        self._words = [program, *words[1:]]

    def put(self, inside: Path, outside: Path, seconds: float) -> None:
        """Run the command once; what it and its children started is ended with it when time is up."""
        process = self._started(inside, outside)
        listening = _Listening(process)
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            last = listening.last_words(inside, outside)
            raise UnreachableError(
                f"{seconds:g} 秒内没有完成{last and ':' + last}",
                f"not done within {seconds:g} seconds{last and ': ' + last}",
            ) from None
        except BaseException:
            _end(process)
            raise
        last = listening.last_words(inside, outside)
        if code != 0:
            raise UnreachableError(
                f"命令以 {code} 退出{last and ':' + last}", f"the command ended with {code}{last and ': ' + last}"
            )

    def _started(self, inside: Path, outside: Path) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(  # noqa: S603 - the vendor's own command, by the vendor's own statement
                [*self._words, str(inside), str(outside)],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            words = getattr(error, "strerror", None) or type(error).__name__
            name = Path(self._words[0]).name
            raise NotThereError(
                f"无法启动命令 {name}({words})", f"the command {name} cannot be started ({words})"
            ) from None


class _Listening:
    """Reads all that a command prints, so that it never waits for a reader, and keeps the end of it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._stream: IO[bytes] | None = process.stdout
        self._kept = b""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        if self._stream is not None:
            with self._stream as stream:
                while piece := stream.read1(_TAIL):  # type: ignore[attr-defined]
                    self._kept = (self._kept + piece)[-_TAIL:]

    def last_words(self, inside: Path, outside: Path) -> str:
        """The last lines on one line, with our own folders called IN and OUT."""
        self._thread.join(_GRACE)
        text = self._kept.decode(errors="replace").replace(str(inside), "IN").replace(str(outside), "OUT")
        lines = ["".join(each if each.isprintable() else " " for each in line).strip() for line in text.splitlines()]
        return " | ".join([line for line in lines if line][-_LINES:])


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command and all of its group."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
