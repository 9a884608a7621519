"""One published file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition


class Artefact(NamedTuple):
    """A file below the folder of its edition, and what makes it.

    The first folder of the path is the kind that ``enforce-data schema --kind`` asks for; a file about one record type
    begins with its name and a point.
    """

    path: str
    make: Callable[[], bytes]


Maker = Callable[[Standard, Edition], Iterator[Artefact]]
"""What a generator is: all its files of one edition."""


def json_bytes(value: Any) -> bytes:
    """JSON as we publish it: UTF-8, two spaces, in the order of the dictionary, a line feed at the end."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A table as we publish it: UTF-8 with a byte order mark, for spreadsheets, and CRLF (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
