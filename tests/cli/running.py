"""The command line, within this process and in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from enforce_data.cli import cli
from work.given import DAY

SOURCE = Path(__file__).parents[2] / "src"


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    """Run the command line here; no exception may come out of it but its exit."""
    result = CliRunner().invoke(cli, [str(each) for each in arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def check(*arguments: object, stdin: bytes | None = None) -> Result:
    """``enforce-data check`` as of the day of the samples."""
    return run("check", "--as-of", DAY, *arguments, stdin=stdin)


def report(*arguments: object, stdin: bytes | None = None) -> tuple[int, dict[str, Any]]:
    """The exit code and the JSON report of a check."""
    result = check("--report", "json", *arguments, stdin=stdin)
    return result.exit_code, json.loads(result.stdout)


def found(value: dict[str, Any]) -> list[str]:
    return [each["rule"] for each in value["findings"]]


def process(
    *arguments: object, stdin: bytes = b"", code: str | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own; ``code`` runs before it."""
    start = ["-c", f"{code}\nfrom enforce_data.cli import main\nmain()"] if code else ["-m", "enforce_data"]
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "", **environment},
        timeout=60,
        check=False,
    )


_BATCH = """
import json, os, sys
from enforce_data.cli import main
for arguments in json.loads(os.environ["BATCH"]):
    sys.argv = ["enforce-data", *arguments]
    try:
        main()
    except SystemExit as exit:
        code = exit.code
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        os.write(stream.fileno(), b"\\0%d\\0" % code)
"""


def batch(commands: Iterable[Iterable[str]], **environment: str) -> list[tuple[int, bytes, bytes]]:
    """Run many commands in one process of its own; exit code, standard output and standard error of each."""
    lists = json.dumps([list(each) for each in commands])
    ended = subprocess.run(
        [sys.executable, "-c", _BATCH],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "", "BATCH": lists, **environment},
        timeout=60,
        check=False,
    )
    out, errors = (stream.split(b"\0")[:-1] for stream in (ended.stdout, ended.stderr))
    assert ended.returncode == 0, ended.stderr
    return [(int(out[at + 1]), out[at], errors[at]) for at in range(0, len(out), 2)]
