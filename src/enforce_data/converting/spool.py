"""Records on their way to one file of the target, in a temporary file."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from enforce_data.formats.base import Carrier


def _file() -> IO[bytes]:
    return tempfile.TemporaryFile()


@dataclass
class Spool:
    """The records of one file: what the file can carry, and how many records there are so far."""

    name: str
    record_type: str | None
    carry: Carrier
    count: int = 0
    size: int = 0
    _lines: IO[bytes] = field(default_factory=_file)

    def add(self, record: Mapping[str, Any]) -> None:
        """Keep a record that can be carried."""
        line = json.dumps(record, separators=(",", ":")).encode() + b"\n"
        self._lines.write(line)
        self.count += 1
        self.size += len(line)

    def records(self, advance: Callable[[int], None]) -> Iterator[dict[str, Any]]:
        """The records in their order, from the beginning; ``advance`` is told the bytes that each took."""
        self._lines.seek(0)
        for line in self._lines:
            advance(len(line))
            yield json.loads(line)

    def close(self) -> None:
        """Let go of the records."""
        self._lines.close()
