"""What an engine is, and which there are."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agreement.cases import Case

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
NODE = ROOT / "build" / "node"

Answer = bool | None
"""Whether an engine takes a case; None where its format cannot carry it."""
Judge = Callable[[Sequence[Case]], Iterable[Answer]]
"""Answers for cases of one family, in their order."""


@dataclass(frozen=True)
class Engine:
    """A judge that we did not write.

    ``make`` gets the folder of the published files and a family.
    """

    name: str
    make: Callable[[Path, str], Judge]
    needs: tuple[str, ...] = ()
    """Programs, ``npm:`` packages and ``py:`` modules."""
    share: int = 1
    """It is asked one case in so many, because it is slow; no divisor of the corpus's own rounds."""
    documents: bool = False
    """Whether it reads XML documents."""
    python_only: bool = True
    """Whether Python packages alone make it run."""

    @property
    def missing(self) -> list[str]:
        """What it needs and is not here."""
        return [need for need in self.needs if not _is_here(need)]


def _is_here(need: str) -> bool:
    if need.startswith("npm:"):
        return (NODE / "node_modules" / need.removeprefix("npm:")).is_dir()
    if need.startswith("py:"):
        return importlib.util.find_spec(need.removeprefix("py:")) is not None
    return shutil.which(need) is not None


def engines() -> dict[str, Engine]:
    """All engines by name, ours apart."""
    from agreement import avro_engines, json_engines, sql_engines, table_engines, xml_engines

    modules: tuple[Any, ...] = (json_engines, xml_engines, avro_engines, table_engines, sql_engines)
    return {engine.name: engine for module in modules for engine in module.ENGINES}


def asked(command: Sequence[object], lines: Iterable[str]) -> list[Answer]:
    """What a program answers to lines of standard input: ``1``, ``0``, or ``-`` for *cannot carry*."""
    text = "".join(f"{line}\n" for line in lines)
    ran = subprocess.run(
        [str(part) for part in command], input=text.encode(), capture_output=True, check=False, cwd=NODE.parent
    )
    answers = ran.stdout.decode().split()
    if ran.returncode or len(answers) != text.count("\n"):
        raise RuntimeError(f"{command[0]}: {ran.stderr.decode()[-2000:]} ({len(answers)} answers)")
    return [{"1": True, "0": False}.get(answer) for answer in answers]


def spread(cases: Sequence[Case], wanted: Callable[[Case], bool], judge: Judge) -> Iterable[Answer]:
    """The answers of a judge that is asked only what its format carries."""
    carried = [case for case in cases if wanted(case)]
    answers = iter(judge(carried)) if carried else iter(())
    return [next(answers) if wanted(case) else None for case in cases]
