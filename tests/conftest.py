"""What all tests share: one deterministic Hypothesis profile, and the marker for outside programs."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "repository",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repository")

NOT_RUN = pytest.StashKey[list[tuple[str, str]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--require-all", action="store_true", help="fail if a test that needs an outside program cannot run"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[NOT_RUN] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that need a program that is not here are taken out, listed at the end, and never called passed."""
    here, away = [], []
    for item in items:
        needed = [mark.args[0] for mark in item.iter_markers("needs")]
        missing = [tool for tool in needed if shutil.which(tool) is None]
        (away if missing else here).append(item)
        config.stash[NOT_RUN] += [(item.nodeid, f"needs {tool}, which is not on this machine") for tool in missing]
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = here


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash[NOT_RUN] and session.config.getoption("--require-all"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash[NOT_RUN]:
        terminalreporter.section("not run here")
        for nodeid, reason in config.stash[NOT_RUN]:
            terminalreporter.line(f"{nodeid}: {reason}")
