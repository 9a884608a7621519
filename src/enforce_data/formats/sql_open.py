"""Databases, opened for reading only: which tables there are, and their rows, all of one moment.

A SQLite file is hostile input like any other: nothing in it is run (no views, no computed columns, no functions of its
schema), a value has a greatest length, and the work is bounded by the size of the file.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from enforce_data.findings import Fault, Location
from enforce_data.formats.faults import RD_ARRANGEMENT, RD_EXTRA, RD_LIMIT, because, beyond
from enforce_data.formats.source import Source
from enforce_data.formats.sql_faults import (
    BAD_URL,
    CANNOT_OPEN,
    COMPUTED_COLUMN,
    DAMAGED,
    LOCKED,
    NOT_SQLITE,
    RD_DATABASE,
    SAID_BY_ENGINE,
    UNKNOWN_ENGINE,
    VIEW_IN_FILE,
)
from enforce_data.formats.sql_values import legible
from enforce_data.formats.urls import without_password
from enforce_data.limits import Limits

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import URL, Connection, Engine

_COMMANDS = {"sqlalchemy": 'pip install "enforce-data[sql]"', "psycopg": 'pip install "psycopg[binary]"'}
_POSTGRESQL = ("postgresql", "postgres")

_BATCH = 200
"""Rows that a server sends at a time."""
_OPS = 1_000_000
"""Steps of SQLite between two looks at the budget."""
_OPS_PER_BYTE = 100
"""Far more than any row takes: a row of n columns has n bytes at least, and takes some 2 n steps."""
_WAIT = 2
"""Seconds to wait for another program's lock on a file."""
_LONGEST_SAID = 300
_MAGIC = b"SQLite format 3\0"
_ROWIDS = ("rowid", "_rowid_", "oid")
_TABLES = "SELECT name, type, rootpage, sql FROM sqlite_master WHERE type IN ('table', 'view')"
_COLUMNS = "SELECT name, upper(type), pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid"
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)|--[^\n]*", re.DOTALL)


def install(error: ImportError) -> str:
    """The command that installs the library that is missing."""
    return _COMMANDS.get(error.name or "", f"pip install {error.name}")


class DatabaseError(Exception):
    """A database cannot be read, or not further; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True)
class Declared:
    """A column as it is declared."""

    name: str
    flags: bool = False
    moments: bool = False


@dataclass(frozen=True)
class Structure:
    """The columns of a table, and those that its rows are sorted by: its key, else all that have an order."""

    columns: tuple[Declared, ...]
    order: tuple[str, ...]


class Database(Protocol):
    """An opened database."""

    def names(self) -> list[str]:
        """Every table, in the order of their names."""
        ...

    def structures(self, names: Collection[str]) -> Mapping[str, Structure]:
        """The columns of some tables."""
        ...

    def rows(self, name: str, columns: Sequence[str], order: Sequence[str]) -> Iterator[Sequence[Any]]:
        """The rows of a table, a few in memory at a time."""
        ...


@contextmanager
def opened(source: Source, limits: Limits) -> Iterator[Database]:
    """Open a database; raise DatabaseError for one that cannot be opened."""
    try:
        import sqlalchemy  # noqa: F401 - whether the extra is there
    except ImportError as error:
        raise DatabaseError(Fault(RD_EXTRA, {"path": source.label, "command": install(error)}, fatal=True)) from None
    told = partial(_told, source=source, limits=limits)
    with _guarded(told):
        engine = _file_engine(source, limits) if source.url is None else server_engine(source.url)
        connection = engine.connect()
    try:
        yield _File(connection, told) if source.url is None else _Server(connection, told)
    finally:
        connection.close()


@contextmanager
def _guarded(told: Callable[[Exception], Fault]) -> Iterator[None]:
    """Whatever an engine or its driver says becomes a DatabaseError."""
    try:
        yield
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - each driver has errors of its own
        raise DatabaseError(told(error)) from None


class _Reading:
    """What files and servers have in common."""

    def __init__(self, connection: Connection, told: Callable[[Exception], Fault]) -> None:
        self._connection = connection
        self._told = told
        with _guarded(told):
            self._begin()

    def _begin(self) -> None:
        raise NotImplementedError

    def rows(self, name: str, columns: Sequence[str], order: Sequence[str]) -> Iterator[Sequence[Any]]:
        """The rows of a table."""
        from sqlalchemy import column, select, table

        query: Any = select(*map(column, columns)).select_from(table(name)).order_by(*map(column, order))
        with _guarded(self._told):
            yield from self._run(query)

    def _run(self, query: Any) -> Iterable[Sequence[Any]]:
        raise NotImplementedError


class _File(_Reading):
    """A SQLite file."""

    def _begin(self) -> None:
        self._connection.exec_driver_sql("BEGIN")

    def _run(self, query: Any) -> Iterable[Sequence[Any]]:
        """One row in memory at a time, because each may be as long as the limits allow."""
        driver: Any = self._connection.connection.driver_connection
        return driver.execute(str(query.compile(dialect=self._connection.dialect)))  # type: ignore[no-any-return]

    def names(self) -> list[str]:
        with _guarded(self._told):
            found = [str(row.name) for row in self._connection.exec_driver_sql(_TABLES)]
            return sorted(name for name in found if not name.startswith("sqlite_"))

    def structures(self, names: Collection[str]) -> Mapping[str, Structure]:
        with _guarded(self._told):
            rows = {row.name: row for row in self._connection.exec_driver_sql(_TABLES)}
            return {name: self._structure(rows[name]) for name in names}

    def _structure(self, table: Any) -> Structure:
        place = Location(key=table.name)
        virtual = re.match(r"\s*create\s+virtual\b", _COMMENT.sub(" ", table.sql or ""), re.IGNORECASE)
        if table.type != "table" or not table.rootpage or virtual:
            raise DatabaseError(_misplaced(because(VIEW_IN_FILE, table=table.name), place))
        columns: list[Declared] = []
        key: list[tuple[int, str]] = []
        for column, type_, number, hidden in self._connection.exec_driver_sql(_COLUMNS, (table.name,)):
            if hidden:
                told = because(COMPUTED_COLUMN, table=table.name, column=legible(column))
                raise DatabaseError(_misplaced(told, place))
            columns.append(Declared(column, "BOOL" in type_, "DATE" in type_ or "TIME" in type_))
            if number:
                key.append((number, column))
        order = [column for _, column in sorted(key)]
        if not order:
            taken = {column.name.lower() for column in columns}
            hidden_key = next((each for each in _ROWIDS if each not in taken), None)
            order = [hidden_key] if hidden_key else [column.name for column in columns]
        return Structure(tuple(columns), tuple(order))


class _Server(_Reading):
    """A database of a server; views count as tables there, because they are run by the one who made them."""

    def _begin(self) -> None:
        if self._connection.dialect.name == "postgresql":
            options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            self._connection = self._connection.execution_options(**options)
            self._connection.exec_driver_sql("SET LOCAL lock_timeout = '10s'")

    def _run(self, query: Any) -> Iterable[Sequence[Any]]:
        """A few rows in memory at a time: the cursor is the server's."""
        return self._connection.execution_options(yield_per=_BATCH).execute(query)

    def names(self) -> list[str]:
        from sqlalchemy import inspect

        with _guarded(self._told):
            inspector = inspect(self._connection)
            found = {*inspector.get_table_names(), *inspector.get_view_names()}
            if self._connection.dialect.name == "postgresql":
                found |= {*inspector.get_materialized_view_names()}
            return sorted(found)

    def structures(self, names: Collection[str]) -> Mapping[str, Structure]:
        from sqlalchemy import JSON, inspect
        from sqlalchemy.engine.reflection import ObjectKind
        from sqlalchemy.types import NullType

        with _guarded(self._told), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of unknown types: values are taken as the driver gives them
            inspector = inspect(self._connection)
            columns = inspector.get_multi_columns(filter_names=sorted(names), kind=ObjectKind.ANY)
            keys = inspector.get_multi_pk_constraint(filter_names=sorted(names), kind=ObjectKind.ANY)
        structures = {}
        for table, found in columns.items():
            key = keys[table]["constrained_columns"] if table in keys else []
            order = key or [column["name"] for column in found if not isinstance(column["type"], (JSON, NullType))]
            structures[table[1]] = Structure(tuple(Declared(column["name"]) for column in found), tuple(order))
        return structures


def server_engine(url: str) -> Engine:
    """The engine of a server; without a driver in the URL, PostgreSQL is spoken to by psycopg."""
    from sqlalchemy import create_engine, make_url
    from sqlalchemy.exc import ArgumentError
    from sqlalchemy.pool import NullPool

    try:
        parsed: URL = make_url(url)
    except ValueError:  # a port that is no number
        raise ArgumentError("the URL is not well-formed") from None
    options: dict[str, Any] = {}
    if parsed.drivername in _POSTGRESQL:
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername == "postgresql+psycopg":
        options["connect_args"] = {"connect_timeout": 10, "client_encoding": "utf8"}
    return create_engine(parsed, poolclass=NullPool, **options)


def _file_engine(source: Source, limits: Limits) -> Engine:
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    return create_engine("sqlite://", creator=partial(_connect, source, limits), poolclass=NullPool)


def _connect(source: Source, limits: Limits) -> sqlite3.Connection:
    import sqlite3

    with source.file.open("rb") as stream:
        header = stream.read(20)
    if not header.startswith(_MAGIC):  # SQLite would take a file of a few bytes for an empty database
        raise DatabaseError(_fault(because(NOT_SQLITE)))
    uri = f"{source.file.absolute().as_uri()}?mode=ro{'&immutable=1' if _is_closed_wal(source, header) else ''}"
    connection = sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    connection.text_factory = partial(str, encoding="utf-8", errors="surrogateescape")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(4 * limits.record_chars, _OPS))
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    left = 50 + _OPS_PER_BYTE * (source.survey.size or 0) // _OPS

    def spend() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    connection.set_progress_handler(spend, _OPS)
    for pragma in ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", "mmap_size=0", "cache_size=-8000"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _is_closed_wal(source: Source, header: bytes) -> bool:
    """Whether a file is kept with a log (WAL) that was written back: it can then be read without its helper files."""
    log = source.file.with_name(source.file.name + "-wal")
    return header[18:] == b"\2\2" and not (log.exists() and log.stat().st_size)


_SAID = {
    "SQLITE_NOTADB": NOT_SQLITE,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_INTERRUPT": DAMAGED,  # beyond its budget, which only a file that leads in circles needs
    "SQLITE_BUSY": LOCKED,
    "SQLITE_LOCKED": LOCKED,
    "SQLITE_CANTOPEN": CANNOT_OPEN,
    "SQLITE_READONLY": CANNOT_OPEN,
}


def _told(error: Exception, *, source: Source, limits: Limits) -> Fault:
    """What an error of an engine or driver says, as a fault."""
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError

    if isinstance(error, ImportError):
        return Fault(RD_EXTRA, {"path": source.label, "command": install(error)}, fatal=True)
    if isinstance(error, NoSuchModuleError):
        return _fault(because(UNKNOWN_ENGINE, engine=source.label.partition(":")[0]))
    if isinstance(error, ArgumentError):
        return _fault(because(BAD_URL))
    original = getattr(error, "orig", None) or error
    code = getattr(original, "sqlite_errorname", "")
    if code == "SQLITE_TOOBIG":
        return Fault(RD_LIMIT, beyond("record_chars", limits.record_chars), fatal=True)
    for beginning, reason in _SAID.items():
        if code.startswith(beginning):
            return _fault(because(reason))
    said = str(original).partition("\n")[0][:_LONGEST_SAID]
    return _fault(because(SAID_BY_ENGINE, error=said if source.url is None else without_password(said, source.url)))


def _fault(params: Mapping[str, Any]) -> Fault:
    return Fault(RD_DATABASE, params, fatal=True)


def _misplaced(params: Mapping[str, Any], location: Location) -> Fault:
    return Fault(RD_ARRANGEMENT, params, location=location, fatal=True)
