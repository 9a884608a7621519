"""The published SQL: engines take it, hold the samples in it, give them back, and refuse what the checks forbid."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from databases.published import rows
from enforce_data import check
from enforce_data.model import STANDARD
from enforce_data.publish.sql import artefacts
from enforce_data.rules.samples import names, sample

EDITION = STANDARD.default_edition
SAMPLES = [sample(name) for name in names() if sample(name)["edition"] == str(EDITION)]

Run = Callable[[str, list[Any]], Any]


def tables(flavour: str) -> str:
    """The statements of a flavour."""
    found = {each.path: each.make for each in artefacts(STANDARD, EDITION)}
    return found[f"sql/{flavour}.sql"]().decode()


def fill(run: Run, mark: str) -> None:
    for record in SAMPLES:
        for table, cells in rows(record, STANDARD.section(record["record_type"])):
            columns = ", ".join(f'"{column}"' for column in cells)
            run(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join([mark] * len(cells))})', list(cells.values()))


FORBIDDEN = [
    ("penalty", "procedure", "summary"),
    ("penalty", "remarks", ""),
    ("penalty", "filed_on", "2023-02-29"),
    ("penalty", "filed_on", "1899-12-31"),
    ("penalty", "filed_on", "no day"),
    ("penalty_penalties", "amount", "-1.00"),
    ("penalty_penalties", "amount", "no amount"),
    ("penalty_parties", "no", "0"),
    ("penalty_parties", "record_id", "of no record"),
]


def updates(run: Run, mark: str, error: type[Exception]) -> None:
    for table, column, value in FORBIDDEN:
        with pytest.raises(error):
            run(f'UPDATE "{table}" SET "{column}" = {mark}', [value])


def test_sqlite(tmp_path: Path) -> None:
    path = tmp_path / "samples.db"
    connection = sqlite3.connect(path)
    connection.executescript(tables("sqlite"))
    connection.execute("PRAGMA foreign_keys = ON")
    flags = {"true": 1, "false": 0}
    fill(lambda sql, values: connection.execute(sql, [flags.get(value, value) for value in values]), "?")
    updates(connection.execute, "?", sqlite3.IntegrityError)
    connection.commit()
    connection.close()
    found = check(path)
    assert found.summary["records"] == len(SAMPLES)
    assert not [each for each in found.findings if each.notice.id.startswith(("ST-", "RD-"))]


@pytest.mark.needs("postgres")
def test_postgresql(database: str) -> None:
    import psycopg

    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(tables("postgresql"))
        fill(connection.execute, "%s")
        updates(connection.execute, "%s", psycopg.Error)
        told = connection.execute("SELECT obj_description('penalty'::regclass)").fetchone()
    assert told == ("行政处罚",)
    found = check(database)
    assert found.summary["records"] == len(SAMPLES)
    assert not [each for each in found.findings if each.notice.id.startswith(("ST-", "RD-"))]


@pytest.mark.needs("mariadbd")
def test_mariadb(mariadb_socket: str) -> None:
    import pymysql
    from pymysql.constants import CLIENT

    with pymysql.connect(
        unix_socket=mariadb_socket, user="root", sql_mode="TRADITIONAL,ANSI_QUOTES", client_flag=CLIENT.MULTI_STATEMENTS
    ) as connection:
        cursor = connection.cursor()
        for statement in ("CREATE DATABASE trial", "USE trial", tables("mysql")):
            cursor.execute(statement)
            while cursor.nextset():
                pass
        flags = {"true": 1, "false": 0}
        fill(lambda sql, values: cursor.execute(sql, [flags.get(value, value) for value in values]), "%s")
        updates(cursor.execute, "%s", pymysql.Error)
        with pytest.raises(pymysql.Error):  # a code in capitals is none
            cursor.execute("UPDATE penalty SET status = UPPER(status)")
        cursor.execute("SELECT table_comment FROM information_schema.tables WHERE table_name = 'penalty'")
        assert cursor.fetchone() == ("行政处罚",)
