"""Statements and answers for the tests of cases."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from enforce_data.conformance.cases import Case, Role, Verdict
from enforce_data.conformance.statement import Statement, System

FORMATS = ("json", "jsonl", "xml", "csv", "xlsx", "avro", "parquet", "sql")


def claim(
    *families: str, formats: tuple[str, ...] = ("json",), edition: str = "1.0", roles: tuple[Role, ...] = tuple(Role)
) -> Statement:
    """What a system says of itself."""
    system = System("星沙执法办案系统", "1.0", "湖南示例软件有限公司")
    return Statement(system, edition, roles, families or ("penalty",), formats)


def case_of(cases: Iterator[Case], name: str) -> Case:
    """The case of this id."""
    return next(case for case in cases if case.id == name)


def digests(folder: Path) -> dict[str, str]:
    """The files of a folder, each with the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def told(verdict: Verdict) -> list[tuple[str | None, str | None, str | None]]:
    """Rule, record and path of each reason."""
    return [(each.rule, each.record, each.path) for each in verdict.reasons]
