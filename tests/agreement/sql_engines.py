"""Databases with the published tables: SQLite, PostgreSQL and MariaDB.

A record's rows are inserted as text, as from a CSV file, and taken back at once; what the engine refuses is refused.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from agreement.cases import Case, without_null
from agreement.engines import Answer, Engine, Judge, spread
from databases.published import rows
from databases.servers import mariadb, postgresql
from enforce_data.formats.base import CannotCarryError

_ON_EXIT = ExitStack()
"""Servers run until the process ends; :func:`close` stops them."""

_FLAGS = {"true": "1", "false": "0"}


def close() -> None:
    """Stop the servers."""
    _ON_EXIT.close()
    _postgresql_socket.cache_clear()
    _mariadb_socket.cache_clear()


def _carried(case: Case) -> bool:
    """Whether tables have room for the record, whose rows are kept."""
    if not case.text or case.record.get("record_type") != case.family:
        return False
    if "rows" not in case.notes:
        try:
            found = list(rows(without_null(case.record), case.section))
        except (CannotCarryError, KeyError):  # a KeyError: rows of child tables need the id
            found = None
        texts = (cell for _, cells in found or () for cell in cells.values())
        if not all(isinstance(cell, str) and _is_text(cell) for cell in texts):
            found = None
        case.notes["rows"] = found
    return case.notes["rows"] is not None


def _is_text(cell: str) -> bool:
    return "\0" not in cell and not any("\ud800" <= each <= "\udfff" for each in cell)


def _inserts(case: Case, mark: str, flags: dict[str, str]) -> Iterator[str]:
    """Statements that insert the rows, values as text literals."""
    for table, cells in case.notes["rows"]:
        names = ", ".join(f"{mark}{name}{mark}" for name in cells)
        values = ", ".join("'" + flags.get(cell, cell).replace("'", "''") + "'" for cell in cells.values())
        yield f"INSERT INTO {mark}{table}{mark} ({names}) VALUES ({values})"


def _sqlite(folder: Path, family: str) -> Judge:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript((folder / "sql" / "sqlite.sql").read_text("utf-8"))
    connection.execute("PRAGMA foreign_keys = ON")

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        for case in cases:
            connection.execute("BEGIN")
            try:
                for statement in _inserts(case, '"', _FLAGS):
                    connection.execute(statement)
            except sqlite3.IntegrityError:
                answer = False
            else:
                answer = True
            connection.execute("ROLLBACK")
            yield answer

    return judge


@cache
def _postgresql_socket() -> str:
    return _ON_EXIT.enter_context(postgresql())


@cache
def _mariadb_socket() -> str:
    return _ON_EXIT.enter_context(mariadb())


def _postgresql(folder: Path, family: str) -> Judge:
    import psycopg

    connection = psycopg.connect(host=_postgresql_socket(), user="tester", dbname="postgres", autocommit=True)
    connection.execute("DROP SCHEMA public CASCADE")
    connection.execute("CREATE SCHEMA public")
    connection.execute((folder / "sql" / "postgresql.sql").read_text("utf-8"))

    def insert(statements: Sequence[str]) -> None:
        connection.execute(";\n".join(statements).encode())

    return _in_transactions(insert, connection.execute, psycopg.Error, '"', {})


def _mariadb(folder: Path, family: str) -> Judge:
    import pymysql
    from pymysql.constants import CLIENT

    connection = pymysql.connect(
        unix_socket=_mariadb_socket(),
        user="root",
        charset="utf8mb4",
        client_flag=CLIENT.MULTI_STATEMENTS,
        sql_mode="TRADITIONAL,NO_BACKSLASH_ESCAPES",
    )
    cursor = connection.cursor()

    def run(statement: str) -> None:
        cursor.execute(statement)
        while cursor.nextset():
            pass

    run("DROP DATABASE IF EXISTS trial; CREATE DATABASE trial; USE trial")
    run((folder / "sql" / "mysql.sql").read_text("utf-8"))
    return _in_transactions(lambda each: run(";\n".join(each)), run, pymysql.Error, "`", _FLAGS)


def _in_transactions(
    insert: Callable[[Sequence[str]], None],
    run: Callable[[str], object],
    error: type[Exception],
    mark: str,
    flags: dict[str, str],
) -> Judge:
    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        for case in cases:
            run("BEGIN")
            try:
                insert(list(_inserts(case, mark, flags)))
            except error:
                answer = False
            else:
                answer = True
            run("ROLLBACK")
            yield answer

    return judge


def _given(make: Callable[[Path, str], Judge]) -> Callable[[Path, str], Judge]:
    def made(folder: Path, family: str) -> Judge:
        judge = make(folder, family)
        return lambda cases: spread(cases, _carried, judge)

    return made


ENGINES = (
    Engine("SQLite", _given(_sqlite)),
    Engine("PostgreSQL", _given(_postgresql), needs=("postgres", "py:psycopg"), python_only=False),
    Engine("MariaDB", _given(_mariadb), needs=("mariadbd", "py:pymysql"), python_only=False),
)
