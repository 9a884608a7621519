"""A progress bar on a terminal for what takes long; nothing in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Advance = Callable[[int, int], None]
"""Called with what is done and what there is in all, in bytes or in cases."""

_LONG = 5_000_000
"""Input shorter than this many bytes is done before a bar would help."""


@contextmanager
def progress(stream: TextIO) -> Iterator[Advance | None]:
    """Yield what to call while reading, or None where nobody is looking."""
    if not stream.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    bar = Progress(BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=Console(file=stream), transient=True)
    task = bar.add_task("", total=None)
    started = False

    def advance(done: int, total: int) -> None:
        nonlocal started
        if total < _LONG:
            return
        if not started:
            bar.start()
            started = True
        bar.update(task, completed=done, total=total)

    try:
        yield advance
    finally:
        if started:
            bar.stop()


@contextmanager
def counted(stream: TextIO) -> Iterator[Advance | None]:
    """The same for a few things that each take long: how many of them are done."""
    if not stream.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
