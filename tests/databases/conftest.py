"""A private PostgreSQL and MariaDB server, and an empty database for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from databases.servers import mariadb, postgresql


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The folder of the socket of PostgreSQL."""
    with postgresql() as folder:
        yield folder


@pytest.fixture
def database(server: str) -> str:
    """The URL of a new database."""
    import psycopg

    with psycopg.connect(host=server, user="tester", dbname="postgres", autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS trial")
        connection.execute("CREATE DATABASE trial")
    return f"postgresql://tester:geheim@/trial?host={server}"


@pytest.fixture(scope="session")
def mariadb_socket() -> Iterator[str]:
    """The socket of MariaDB."""
    with mariadb() as socket:
        yield socket
