"""Private servers, started from the installed programs, which end with the block that uses them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_SECONDS = 60
"""How long a server may take to start."""


def _unprivileged(*wanted: str) -> dict[str, Any]:
    """Neither server wants to run as root."""
    if os.getuid() != 0:
        return {}
    import pwd

    names = {each.pw_name for each in pwd.getpwall()}
    return {"user": next(name for name in (*wanted, "nobody") if name in names)}


@contextmanager
def _folder(prefix: str, who: dict[str, Any]) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))  # a socket's path must be short
    if who:
        shutil.chown(folder, who["user"])
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgresql() -> Iterator[str]:
    """The folder of the server's socket; its user is ``tester``."""
    programs = Path(str(shutil.which("postgres"))).resolve().parent
    who = _unprivileged("postgres")
    with _folder("pg-", who) as folder:
        data = folder / "data"

        def run(*command: object) -> None:
            subprocess.run([str(part) for part in command], check=True, capture_output=True, cwd=folder, **who)

        run(programs / "initdb", "-D", data, "-A", "trust", "-U", "tester", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c fsync=off -c log_statement=all -c logging_collector=off"
        run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield str(folder)
        finally:
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


@contextmanager
def mariadb() -> Iterator[str]:
    """The server's socket; its user is ``root``, without a password."""
    who = _unprivileged("mysql")
    with _folder("my-", who) as folder:
        data, socket = folder / "data", folder / "socket"
        common = ["--no-defaults", f"--datadir={data}", "--innodb-use-native-aio=0"]  # of which a machine has few
        make = ["mariadb-install-db", *common, "--auth-root-authentication-method=normal"]
        made = subprocess.run(make, check=False, capture_output=True, text=True, cwd=folder, **who)
        if made.returncode:
            raise RuntimeError(f"mariadb-install-db: {made.stdout}{made.stderr}")
        server = ["mariadbd", *common, f"--socket={socket}", "--skip-networking"]
        with subprocess.Popen(
            [*server, "--character-set-server=utf8mb4", "--innodb-flush-log-at-trx-commit=0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            **who,
        ) as running:
            try:
                _wait(running, socket)
                yield str(socket)
            finally:
                running.terminate()


def _wait(running: subprocess.Popen[bytes], socket: Path) -> None:
    for _ in range(_SECONDS * 10):
        if running.poll() is not None:
            raise RuntimeError(f"mariadbd ended with {running.returncode}")
        if socket.exists():
            return
        time.sleep(0.1)
    raise RuntimeError(f"mariadbd did not start within {_SECONDS} seconds")
