"""One input of a campaign: its files and how they are read follow from its number; reading them is a trial."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any
from unittest.mock import patch

from enforce_data.checking import check
from enforce_data.deliveries import Asking, numbered, open_delivery
from enforce_data.editions import Edition
from enforce_data.formats import archive, source, survey
from enforce_data.formats.survey import CHUNK
from enforce_data.limits import Limits
from enforce_data.mapping import Mapping
from enforce_data.model import STANDARD
from fuzz.law import BrokenPromiseError, held
from fuzz.mutation import mutated
from fuzz.seeds import layout
from fuzz.targets import TARGETS, Target
from toy.standard import TOY

PATIENCE = 10
"""Seconds of the processor that one small input may take."""
_CHECKED = 200
"""Every so many inputs also go through the whole check."""
_AS_OF = date(2024, 12, 31)
_TIGHT: dict[str, Limits] = {
    "tight": Limits(record_chars=700, nesting=4, columns=24, list_items=3, record_values=60, block_bytes=900, tags=60),
    "tightest": Limits(*(8 for _ in asdict(Limits()))),
    "small pages": Limits(page_bytes=200, record_values=4, bare_records=3, list_items=3, shared_bytes=400, sheets=1),
    "small schema": Limits(schema_chars=900, record_values=300, block_bytes=1500, nesting=3),
}


class StuckError(BaseException):
    """An input took longer than it may; not an Exception, so that no reader catches it."""


@dataclass(frozen=True)
class Trial:
    """An input: the files, the main one first, and how they are read."""

    format: str
    files: dict[str, bytes]
    record_type: str | None = None
    encoding: str | None = None
    limits: str = ""
    mapping: str | None = None
    toy: bool = False
    chunk: int = CHUNK
    """Bytes that are read at a time: the end of a piece may fall anywhere."""
    whole: bool = False

    @classmethod
    def of(cls, form: str, seed: int, number: int) -> Trial:
        """The input of a number; no other input has a part in it."""
        random = Random(f"{seed}/{form}/{number}")
        target = TARGETS[form]
        sown = random.choice(target.seeds())
        files = dict(sown.files)
        for name in random.sample(sorted(files), k=min(len(files), random.choice((1, 1, 1, 2)))):
            files[name] = _changed(random, files[name], target)
        return cls(
            form,
            files,
            record_type=random.choice(
                (sown.record_type, sown.record_type, sown.record_type, None, "penalty", "nothing")
            ),
            encoding=random.choice((None,) * 16 + ("utf-8", "gbk", "utf-16", "latin-1")),
            limits=random.choice(("",) * 8 + tuple(_TIGHT)),
            mapping=sown.mapping,
            toy=sown.toy,
            chunk=random.choice((CHUNK,) * 20 + (16, 64, 64)),
            whole=not sown.toy and number % _CHECKED == 0,
        )

    def run(self, folder: Path) -> dict[str, int]:
        """Read the input and hold the reader to the law; how often each finding was made, by id.

        Raises whatever the reader raises, BrokenPromiseError, or StuckError.
        """
        path = self.write(folder)
        with (
            patch.object(source, "CHUNK", self.chunk),
            patch.object(survey, "CHUNK", self.chunk),
            patch.object(archive, "_CHUNK", self.chunk),
            _patience(),
        ):
            return self._read(path)

    def write(self, folder: Path) -> Path:
        """Write the files, and nothing beside them; the path of the main one."""
        folder.mkdir(parents=True, exist_ok=True)
        for stale in set(folder.iterdir()):
            if stale.name not in self.files:
                stale.unlink()
        for name, data in self.files.items():
            (folder / name).write_bytes(data)
        return folder / next(iter(self.files))

    def save(self, folder: Path, reason: str) -> None:
        """Keep the input for a replay."""
        path = self.write(folder)
        how = {name: value for name, value in vars(self).items() if name != "files"}
        text = json.dumps({"main": path.name, "reason": reason, **how}, ensure_ascii=False, indent=1)
        (folder / HOW).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def saved(cls, folder: Path) -> Trial:
        """The input that a folder keeps."""
        how: dict[str, Any] = json.loads((folder / HOW).read_text("utf-8"))
        main = how.pop("main")
        del how["reason"]
        others = sorted(path.name for path in folder.iterdir() if path.name not in (main, HOW))
        return cls(files={name: (folder / name).read_bytes() for name in (main, *others)}, **how)

    def _read(self, path: Path) -> dict[str, int]:
        said: dict[str, int] = {}
        asking = self._asking()
        label = TARGETS[self.format].label(path)
        for opened in open_delivery(label, asking, TOY if self.toy else STANDARD).inputs:
            children = len(opened.source.children)
            each = numbered(opened, range(1, children + 1))
            for fault in held(each, list(each.items())):
                said[fault.notice.id] = said.get(fault.notice.id, 0) + 1
        if self.whole:
            self._check(label, asking)
        return said

    def _asking(self) -> Asking:
        mapping = _mapping(self.mapping) if self.mapping else None
        limits = _TIGHT.get(self.limits, Limits())
        return Asking(self.record_type, Edition.parse("1.0"), self.format, self.encoding, mapping, limits)

    def _check(self, label: str, asking: Asking) -> None:
        # The command line refuses encodings and types that it does not know; so does check().
        report = check(
            label,
            type=asking.record_type if asking.record_type in STANDARD.models else None,
            format=self.format,
            encoding=None if asking.encoding == "latin-1" else asking.encoding,
            mapping=layout(self.mapping) if self.mapping else None,
            as_of=_AS_OF,
            limits=asking.limits,
        )
        if report.internal:
            raise BrokenPromiseError(f"internal fault: {report.internal[0]}")
        json.loads(report.to_json())


HOW = "how.json"
"""The file beside a saved input that says how it is read."""


def _changed(random: Random, data: bytes, target: Target) -> bytes:
    """A file changed outside, or inside what it holds, or both."""
    if random.random() < target.inside:
        parts, close = target.shell(data)
        for at in random.sample(range(len(parts)), k=min(len(parts), random.choice((1, 1, 1, 2)))):
            parts[at] = mutated(random, parts[at], target.tokens)
        data = close(parts)
        if random.random() < 0.9:
            return data
    return mutated(random, data, target.tokens)


@cache
def _mapping(name: str) -> Mapping:
    return Mapping.load(layout(name))


@contextmanager
def _patience() -> Iterator[None]:
    """Raise StuckError where Python code takes too long; what sticks in a library is seen from outside."""

    def stuck(_: int, frame: FrameType | None) -> None:
        raise StuckError(f"longer than {PATIENCE} s, in {frame.f_code.co_qualname if frame else '?'}")

    before = signal.signal(signal.SIGPROF, stuck)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
