"""The progress bar: on a terminal, for long input, and nowhere else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from enforce_data import check
from enforce_data.progress import progress
from work.given import PENALTY, put


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_in_a_pipe_there_is_none() -> None:
    with progress(io.StringIO()) as advance:
        assert advance is None


def test_short_input_needs_none() -> None:
    terminal = Terminal()
    with progress(terminal) as advance:
        assert advance is not None
        advance(1_000, 2_000)
    assert terminal.getvalue() == ""


def test_long_input_shows_how_far_it_is_and_clears_up() -> None:
    terminal = Terminal()
    with progress(terminal) as advance:
        assert advance is not None
        advance(1_000_000, 50_000_000)
        advance(50_000_000, 50_000_000)
    assert "50.0/50.0 MB" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K"), "the line is wiped"


def test_an_interruption_clears_up_too() -> None:
    terminal = Terminal()

    def interrupted() -> None:
        with progress(terminal) as advance:
            assert advance is not None
            advance(1_000_000, 50_000_000)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_what_was_read_is_told_up_to_the_whole(tmp_path: Path) -> None:
    files = [put(tmp_path / f"{name}.json", [PENALTY] * 3) for name in ("a", "b")]
    told: list[tuple[int, int]] = []
    check(*files, on_progress=lambda done, total: told.append((done, total)))
    size = sum(path.stat().st_size for path in files)
    assert {total for _, total in told} == {size}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (size, size)
