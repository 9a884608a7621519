"""Adapters: folders reach a system and come back, and whatever goes wrong on the way says why."""

from __future__ import annotations

import io
import socket
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from enforce_data.conformance.adapter_command import Command
from enforce_data.conformance.adapter_zips import HttpEndpoint, WatchedFolder
from enforce_data.conformance.adapters import Adapter, NotThereError, UnreachableError, adapter_of
from enforce_data.conformance.statement import Means, Statement, System
from enforce_data.usage import UsageError

Folders = tuple[Path, Path]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    inside, outside = tmp_path / "in", tmp_path / "out"
    (inside / "t1").mkdir(parents=True)
    outside.mkdir()
    (inside / "request.json").write_text("{}", "utf-8")
    (inside / "t1" / "处罚.json").write_text("[]", "utf-8")
    return inside, outside


def stated(means: Means | None, folder: Path = Path()) -> Statement:
    return Statement(System("a", "1", "b"), "1.0", (), (), (), adapter=means, folder=folder)


# A command.


def python(code: str, folder: Path = Path()) -> Command:
    return Command([sys.executable, "-c", code], folder)


def refusal(adapter: Adapter, folders: Folders, seconds: float = 20) -> str:
    with pytest.raises(UnreachableError) as caught:
        adapter.put(*folders, seconds)
    return caught.value.said.en


def test_a_command_gets_both_folders_last(folders: Folders) -> None:
    python("import shutil, sys; shutil.copytree(*sys.argv[1:], dirs_exist_ok=True)").put(*folders, 20)
    assert (folders[1] / "t1" / "处罚.json").read_text("utf-8") == "[]"


def test_a_command_runs_in_the_folder_of_the_statement(folders: Folders, tmp_path: Path) -> None:
    script = tmp_path / "adapter.sh"
    script.write_text('#!/bin/sh\npwd > "$2/where"\n', "utf-8")
    script.chmod(0o755)
    adapter_of(stated(Means("command", ("./adapter.sh",)), tmp_path)).put(*folders, 20)
    assert Path((folders[1] / "where").read_text().strip()) == tmp_path.resolve()


def test_what_a_command_says_last_is_in_the_reason_without_our_folders(folders: Folders) -> None:
    code = "import sys; print('x' * 99_999); print('\\x1b[31mno licence in', sys.argv[1]); sys.exit(3)"
    said = refusal(python(code), folders)
    assert said.startswith("the command ended with 3: ")
    assert said.endswith("| [31mno licence in IN")
    assert len(said) < 5_000


def test_a_command_that_takes_too_long_is_ended_with_its_children(folders: Folders) -> None:
    code = "import os, subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    begun = time.monotonic()
    assert refusal(python(code), folders, 0.5).startswith("not done within 0.5 seconds")
    assert time.monotonic() - begun < 10


def test_children_of_a_command_that_took_too_long_are_gone(folders: Folders) -> None:
    code = (
        "import os, sys, time\n"
        "child = os.fork()\n"
        "if child: open(os.path.join(sys.argv[2], 'child'), 'w').write(str(child))\n"
        "time.sleep(60)"
    )
    refusal(python(code), folders, 1)
    child = int((folders[1] / "child").read_text())
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and _is_alive(child):
        time.sleep(0.05)
    assert not _is_alive(child)


def _is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in ("Z", "X")


def test_a_command_that_is_not_there(folders: Folders) -> None:
    with pytest.raises(NotThereError, match="the command no-such-program cannot be started"):
        Command(["no-such-program"], Path()).put(*folders, 5)


def test_a_statement_without_an_adapter_reaches_nobody() -> None:
    with pytest.raises(UsageError, match="no \\[adapter\\]"):
        adapter_of(stated(None))
    with pytest.raises(UsageError, match="no \\[adapter\\]"):
        adapter_of(stated(Means("command")))


# An HTTP endpoint.


class _Server:
    """A server that answers as it is told."""

    def __init__(self) -> None:
        self.answer: Callable[[bytes], tuple[int, bytes]] = lambda body: (200, body)
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, content = outer.answer(body)
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "file:///etc/hostname")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/enforce-data"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    made = _Server()
    yield made
    made.close()


def zipped(**members: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def test_an_endpoint_takes_a_zip_and_gives_one(folders: Folders, server: _Server) -> None:
    adapter_of(stated(Means("url", (server.url,)))).put(*folders, 20)
    assert sorted(each.relative_to(folders[1]).as_posix() for each in folders[1].rglob("*.json")) == [
        "request.json",
        "t1/处罚.json",
    ]


@pytest.mark.parametrize(
    ("status", "content", "words"),
    [
        (500, b"", "the HTTP answer is 500"),
        (302, b"", "the HTTP answer is 302"),
        (200, b"<html>", "out.zip"),
        (200, zipped(**{"../../escaped": b""}), "leads out of the zip"),
        (200, zipped(**{"/etc/escaped": b""}), "leads out of the zip"),
        (200, zipped(**{"t1/" + "d/" * 2_000 + "deep.json": b""}), "lies in more than 100 folders"),
        (200, zipped(bomb=b"\0" * 30_000_000), "one compressed byte becomes"),
    ],
)
def test_what_an_endpoint_must_not_answer(
    folders: Folders, server: _Server, status: int, content: bytes, words: str
) -> None:
    server.answer = lambda body: (status, content)
    assert words in refusal(HttpEndpoint(server.url), folders)
    assert list(folders[1].iterdir()) == []


def test_a_link_in_a_zip_is_refused(folders: Folders, server: _Server) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        link = zipfile.ZipInfo("response.json")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
    server.answer = lambda body: (200, content.getvalue())
    assert "is a link" in refusal(HttpEndpoint(server.url), folders)


def test_an_endpoint_that_takes_too_long(folders: Folders, server: _Server) -> None:
    go = threading.Event()

    def late(body: bytes) -> tuple[int, bytes]:
        go.wait(5)
        return 500, b""

    server.answer = late
    assert refusal(HttpEndpoint(server.url), folders, 0.3) == "no answer within 0.3 seconds"
    go.set()


def test_an_answer_that_comes_byte_by_byte_takes_too_long(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    def drip(listening: socket.socket) -> None:
        with listening.accept()[0] as peer, suppress(OSError):
            peer.sendall(b"HTTP/1.0 200 OK\r\n\r\n")
            for _ in range(100):
                peer.sendall(b"x")
                time.sleep(0.05)

    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        begun = time.monotonic()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        assert refusal(HttpEndpoint(url), folders, 0.3) == "no answer within 0.3 seconds"
        assert time.monotonic() - begun < 3
        thread.join()


@pytest.mark.parametrize("host", ["a..b", "a" * 64 + ".invalid"])
def test_a_host_that_cannot_be_one_is_not_there(folders: Folders, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("no_proxy", "*")
    with pytest.raises(NotThereError, match="no name of a host"):
        HttpEndpoint(f"http://{host}/").put(*folders, 5)


def test_nobody_behind_a_url(folders: Folders, server: _Server) -> None:
    server.close()
    with pytest.raises(NotThereError, match="cannot be connected to"):
        HttpEndpoint(server.url).put(*folders, 5)


# A watched folder.


def watched(folder: Path) -> Path:
    for name in ("inbox", "outbox"):
        (folder / "exchange" / name).mkdir(parents=True)
    return folder / "exchange"


def test_a_watched_folder_is_left_as_it_was(folders: Folders, tmp_path: Path) -> None:
    place, seen = watched(tmp_path), []

    def serve() -> None:
        deadline = time.monotonic() + 10
        while not (found := sorted((place / "inbox").glob("[!.]*.zip"))) and time.monotonic() < deadline:
            time.sleep(0.02)
        seen.append(found[0].name)
        content = found[0].read_bytes()
        target = place / "outbox" / found[0].name
        target.write_bytes(content[:40])  # still being written
        time.sleep(0.3)
        target.write_bytes(content)

    service = threading.Thread(target=serve)
    service.start()
    adapter_of(stated(Means("folder", ("exchange",)), tmp_path)).put(*folders, 20)
    service.join()
    assert (folders[1] / "t1" / "处罚.json").is_file()
    assert seen[0].endswith(".zip")
    assert [list((place / name).iterdir()) for name in ("inbox", "outbox")] == [[], []]


def test_nobody_watches_a_folder(folders: Folders, tmp_path: Path) -> None:
    place = watched(tmp_path)
    assert refusal(WatchedFolder(place), folders, 0.3) == "no answer within 0.3 seconds"
    assert list((place / "inbox").iterdir()) == []


def test_a_folder_that_is_not_there(folders: Folders, tmp_path: Path) -> None:
    with pytest.raises(NotThereError, match="there is no folder inbox"):
        WatchedFolder(tmp_path).put(*folders, 1)
