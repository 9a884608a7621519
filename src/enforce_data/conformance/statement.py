"""The statement: what a vendor says a system does, before anybody tries it.

Everything follows from it and a seed: which cases are put to the system, and which of them are not applicable.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.conformance.cases import Role
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.statement_reading import Complaint, Reading
from enforce_data.findings import Said
from enforce_data.profiles.lines import Lines
from enforce_data.usage import UsageError

NAME = "conformance.toml"
"""What the file is called by custom."""

_MOST_BYTES = 200_000


class System(NamedTuple):
    """Whose system is tried, and which version of it."""

    name: str
    version: str
    vendor: str
    contact: str | None = None


class Means(NamedTuple):
    """How a system is reached: by a command, a URL or a watched folder."""

    kind: str
    """``command``, ``url`` or ``folder``."""
    target: tuple[str, ...] = ()
    """The words of the command, or the URL or the folder alone; empty in a statement out of a bundle."""
    time_limit: int = 60
    """Seconds that a task may take."""
    batch: int = 20
    """Tasks that are put at once."""


@dataclass(frozen=True)
class Statement:
    """What is claimed for a system, and how it is reached."""

    system: System
    edition: str
    roles: tuple[Role, ...]
    families: tuple[str, ...]
    """Record types."""
    formats: tuple[str, ...]
    options: Mapping[str, bool] = field(default_factory=dict)
    """What is turned off; an option that is not named is on."""
    adapter: Means | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    """What the vendor wants said of the surroundings; it goes into ``run.json``."""
    folder: Path = field(default=Path(), compare=False)
    """Where the file is: a command runs there, and a watched folder is relative to it."""

    def has(self, option: str) -> bool:
        """Whether an option is on."""
        return self.options.get(option, True)

    def to_json(self) -> dict[str, Any]:
        """What a bundle keeps: the claim, and of the adapter what tells nothing of the vendor's machines."""
        means = self.adapter
        system = {key: value for key, value in self.system._asdict().items() if value is not None}
        stated: dict[str, Any] = {
            "system": system,
            "claim": {
                "edition": self.edition,
                "roles": [str(role) for role in self.roles],
                "families": list(self.families),
                "formats": list(self.formats),
            },
            "options": {option: self.has(option) for option in OPTIONS},
        }
        if means is not None:
            stated["adapter"] = {"kind": means.kind, "time_limit": means.time_limit, "batch": means.batch}
        return stated


def load(path: str | PathLike[str]) -> Statement:
    """Read the TOML file of a statement; raise UsageError with all that is wrong with it."""
    file = Path(path)
    if file.is_dir():
        file /= NAME
    text, parsed = _parsed(file, str(path))
    return _made(Reading(parsed, Lines(text)), str(path), file.parent)


def load_environment(path: str | PathLike[str]) -> dict[str, str]:
    """Read a TOML file of texts that say on what a run was made; raise UsageError with all that is wrong with it."""
    _, parsed = _parsed(Path(path), str(path))
    reading = Reading({"environment": parsed})
    environment = reading.environment()
    if reading.complaints:
        raise _refused(str(path), reading.complaints)
    return environment


def _parsed(file: Path, name: str) -> tuple[str, dict[str, Any]]:
    """The text of a TOML file, and what it says."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except (FileNotFoundError, ValueError):  # ValueError: a NUL in the path
        raise _refused(name, [Complaint(None, Said("没有这个文件", "there is no such file"))]) from None
    except OSError as error:
        reason = Said(f"打不开({error.strerror})", f"it cannot be opened ({error.strerror})")
        raise _refused(name, [Complaint(None, reason)]) from None
    if len(data) > _MOST_BYTES:
        reason = Said(f"文件超过 {_MOST_BYTES} 字节", f"it is longer than {_MOST_BYTES} bytes")
        raise _refused(name, [Complaint(None, reason)])
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(name, [Complaint(line, Said("应为 UTF-8", "it must be UTF-8"))]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = Said(f"不是合格的 TOML({error})", f"it is not TOML ({error})")
        raise _refused(name, [Complaint(None, reason)]) from None


def from_json(data: Any, name: str = "statement.json") -> Statement:
    """The statement that a bundle keeps; raise UsageError for one that says what no statement says."""
    if not isinstance(data, dict):
        raise _refused(name, [Complaint(None, Said("应为 JSON 对象", "it is a JSON object"))])
    return _made(Reading(data), name, Path())


def _made(reading: Reading, name: str, folder: Path) -> Statement:
    values = reading.read()
    if reading.complaints:
        raise _refused(name, reading.complaints)
    adapter = values["adapter"]
    return Statement(
        **values
        | {
            "system": System(**values["system"]),
            "adapter": None if adapter is None else Means(**adapter),
            "folder": folder,
        }
    )


def _refused(name: str, complaints: list[Complaint]) -> UsageError:
    return UsageError("\n".join(_told(name, each) for each in sorted(complaints, key=lambda each: each.line or 0)))


def _told(name: str, complaint: Complaint) -> str:
    line, reason = complaint
    en, zh = ("", "") if line is None else (f", line {line}", f" 第 {line} 行")
    return f"statement {name}{en}: {reason.en} / 声明 {name}{zh}:{reason.zh}"
