"""What all tests share: one deterministic Hypothesis profile, and the marker for outside programs."""

from __future__ import annotations

import shutil
from pathlib import Path

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

NODE_PACKAGES = Path(__file__).parents[1] / "build" / "node" / "node_modules"
"""Where .ci/run installs the packages that node tests ask for, as ``npm:NAME``."""

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
        missing = [tool for mark in item.iter_markers("needs") for tool in mark.args if not _is_here(tool)]
        (away if missing else here).append(item)
        config.stash[NOT_RUN] += [(item.nodeid, f"needs {tool}, which is not on this machine") for tool in missing]
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = here


def _is_here(tool: str) -> bool:
    if tool.startswith("npm:"):
        return (NODE_PACKAGES / tool.removeprefix("npm:")).is_dir()
    return shutil.which(tool) is not None


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash[NOT_RUN] and session.config.getoption("--require-all"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash[NOT_RUN]:
        terminalreporter.section("not run here")
        for nodeid, reason in config.stash[NOT_RUN]:
            terminalreporter.line(f"{nodeid}: {reason}")
