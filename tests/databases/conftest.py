"""A private PostgreSQL server, started from the installed programs, and an empty database for each test."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def _unprivileged() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return {}
    import pwd

    names = {each.pw_name for each in pwd.getpwall()}
    return {"user": "postgres" if "postgres" in names else "nobody"}


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The folder of the server's socket."""
    programs = Path(str(shutil.which("postgres"))).resolve().parent
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path must be short
    who = _unprivileged()
    if who:
        shutil.chown(folder, who["user"])
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
        shutil.rmtree(folder)


@pytest.fixture
def database(server: str) -> str:
    """The URL of a new database."""
    import psycopg

    with psycopg.connect(host=server, user="tester", dbname="postgres", autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS trial")
        connection.execute("CREATE DATABASE trial")
    return f"postgresql://tester:geheim@/trial?host={server}"
