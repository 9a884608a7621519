"""Labels that are URLs of databases (``sqlite:///cases.db``, ``postgresql://user:pw@host/db``), and no paths."""

from __future__ import annotations

import re
from pathlib import Path as FilePath
from urllib.parse import unquote

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_SQLITE = re.compile(r"sqlite(\+[a-z0-9]+)?://(?P<host>[^/?]*)/?(?P<path>[^?]*)", re.IGNORECASE | re.DOTALL)
_PASSWORD = re.compile(r"(://[^:/@]*):(.*)@", re.DOTALL)
_SECRET = re.compile(r"([?&][^=&]*(?:pass|pwd|secret|token|key)[^=&]*)=([^&]*)", re.IGNORECASE)


def is_url(label: str) -> bool:
    """Whether a label names a database by URL; it then is no path, and the file system is not asked.

    >>> is_url("postgresql://host/db"), is_url("C:/a.db"), is_url("a.db")
    (True, False, False)
    """
    return _URL.match(label) is not None


def masked(label: str) -> str:
    """The label as it may be printed: without the secrets of a URL; a path stays as it is.

    >>> masked("postgresql://li:p@ss@host/db?sslpassword=x&sslmode=require")
    'postgresql://li:***@host/db?sslpassword=***&sslmode=require'
    """
    if not is_url(label):
        return label
    return _SECRET.sub(r"\1=***", _PASSWORD.sub(r"\1:***@", label))


def without_password(text: str, url: str) -> str:
    """A text, such as what a server says, without the password of the URL."""
    for found in (*_PASSWORD.finditer(url), *_SECRET.finditer(url)):
        for secret in {found[2], unquote(found[2])} - {""}:
            text = text.replace(secret, "***")
    return text


def sqlite_file(label: str) -> FilePath | None:
    """The file of a SQLite URL, the empty path for a database in memory; None for any other URL.

    >>> str(sqlite_file("sqlite:///a/b.db")), str(sqlite_file("sqlite:////a/b.db"))
    ('a/b.db', '/a/b.db')
    """
    found = _SQLITE.fullmatch(label.partition("?")[0])
    if found is None:
        return None
    return FilePath("" if found["host"] or found["path"] == ":memory:" else found["path"])
