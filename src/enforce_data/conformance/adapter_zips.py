"""Systems that take a zip and give a zip: an HTTP endpoint, or a folder that a service watches."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import IO, Any

from enforce_data.conformance.adapters import OUTPUT_LIMITS, NotThereError, UnreachableError
from enforce_data.findings import fill
from enforce_data.formats.archive import ArchiveError
from enforce_data.formats.packing import pack
from enforce_data.formats.unpacking import Unpacked

_PIECE = 1 << 18
_POLL = 0.1
_HANDLERS = (
    urllib.request.ProxyHandler,
    urllib.request.HTTPHandler,
    urllib.request.HTTPSHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPErrorProcessor,
)
"""No others: an answer that sends us to another address, or to a file, is refused."""


class HttpEndpoint:
    """Posts the zip of IN and takes the body of the answer for the zip of OUT."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._opener = urllib.request.OpenerDirector()
        for handler in _HANDLERS:
            self._opener.add_handler(handler())

    def put(self, inside: Path, outside: Path, seconds: float) -> None:
        """Post once; the time covers sending, waiting and receiving."""
        deadline = time.monotonic() + seconds
        with _packed(inside) as sent, tempfile.TemporaryDirectory(prefix="enforce-data-") as place:
            received = Path(place) / "out.zip"
            try:
                with self._posted(sent, seconds) as answer, received.open("wb") as target:
                    _copy(answer, target, deadline, seconds)
            except urllib.error.HTTPError as error:
                error.close()
                raise UnreachableError(f"HTTP 应答 {error.code}", f"the HTTP answer is {error.code}") from None
            except TimeoutError:
                raise _too_long(seconds) from None
            except urllib.error.URLError as error:
                if isinstance(error.reason, TimeoutError):
                    raise _too_long(seconds) from None
                words = getattr(error.reason, "strerror", None) or type(error.reason).__name__
                raise NotThereError(f"连接不上系统({words})", f"the system cannot be connected to ({words})") from None
            except UnicodeError:
                raise NotThereError("url 中的主机名不合规定", "the host in url is no name of a host") from None
            except (OSError, HTTPException) as error:
                words = getattr(error, "strerror", None) or type(error).__name__
                raise UnreachableError(f"连接中断({words})", f"the connection broke off ({words})") from None
            _unpack(received, outside)

    def _posted(self, sent: Path, seconds: float) -> Any:
        stream = sent.open("rb")
        headers = {"Content-Type": "application/zip", "Content-Length": str(sent.stat().st_size)}
        request = urllib.request.Request(self._url, data=stream, headers=headers, method="POST")  # noqa: S310 - http(s)
        try:
            return self._opener.open(request, timeout=seconds)
        finally:
            stream.close()


class WatchedFolder:
    """Drops ``<name>.zip`` into ``inbox/`` and waits for ``outbox/<name>.zip``; both are renamed into their place."""

    def __init__(self, folder: Path) -> None:
        self._inbox, self._outbox = folder / "inbox", folder / "outbox"

    def put(self, inside: Path, outside: Path, seconds: float) -> None:
        """Put one zip and wait; what we dropped and what came is removed."""
        for place in (self._inbox, self._outbox):
            if not place.is_dir():
                raise NotThereError(f"没有文件夹 {place.name}", f"there is no folder {place.name}")
        with _packed(inside) as sent:
            name = f"{sha256(sent.read_bytes()).hexdigest()[:16]}.zip"
            part, dropped, answer = self._inbox / f".{name}.part", self._inbox / name, self._outbox / name
            answer.unlink(missing_ok=True)
            try:
                shutil.copyfile(sent, part)
                os.replace(part, dropped)  # noqa: PTH105
                self._await(answer, outside, seconds)
            except OSError as error:
                raise UnreachableError(
                    f"文件夹读写出错({error.strerror})", f"the folder failed ({error.strerror})"
                ) from None
            finally:
                for file in (part, dropped, answer):
                    with suppress(OSError):
                        file.unlink(missing_ok=True)

    def _await(self, answer: Path, outside: Path, seconds: float) -> None:
        """Wait until the answer is a whole zip: one that is still being written is looked at again."""
        deadline, size, fault = time.monotonic() + seconds, -1, _too_long(seconds)
        while time.monotonic() < deadline:
            now = answer.stat().st_size if answer.is_file() else -1
            if now >= 0 and now == size:
                try:
                    return _unpack(answer, outside)
                except UnreachableError as error:
                    fault = error
            size = now
            time.sleep(_POLL)
        raise fault


@contextmanager
def _packed(folder: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="enforce-data-") as place:
        target = Path(place) / "in.zip"
        pack(((file.relative_to(folder).as_posix(), file) for file in folder.rglob("*") if file.is_file()), target)
        yield target


def _copy(answer: HTTPResponse, target: IO[bytes], deadline: float, seconds: float) -> None:
    size = 0
    while piece := answer.read1(_PIECE):  # what there is: time is up even where it comes byte by byte
        size += len(piece)
        if size > OUTPUT_LIMITS.unpacked_bytes:
            most = OUTPUT_LIMITS.unpacked_bytes
            raise UnreachableError(f"应答超过 {most} 字节", f"the answer is longer than {most} bytes")
        if time.monotonic() > deadline:
            raise _too_long(seconds)
        target.write(piece)


def _unpack(file: Path, outside: Path) -> None:
    """The members of a zip into the folder OUT, by the laws of any delivery that comes as a zip."""
    try:
        unpacked = Unpacked(file, "out.zip", OUTPUT_LIMITS)
    except ArchiveError as error:
        raise UnreachableError(*(fill(text, error.fault.params) for text in error.fault.notice.message)) from None
    shutil.copytree(unpacked.folder, outside, dirs_exist_ok=True)


def _too_long(seconds: float) -> UnreachableError:
    return UnreachableError(f"{seconds:g} 秒内没有应答", f"no answer within {seconds:g} seconds")
