"""Engines that we did not write read the county as we write it, and find the same values."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from enforce_data import read, write
from enforce_data.formats import avro_file
from enforce_data.formats.base import Writing
from enforce_data.formats.objects import plain
from enforce_data.model import STANDARD
from judges.parquet import by_arrow, by_duckdb

ROOT = Path(__file__).parents[2]
JUDGES = ROOT / "tests" / "judges"

each_type = pytest.mark.parametrize("record_type", STANDARD.models_of(STANDARD.default_edition))


@cache
def county() -> dict[str, list[dict[str, Any]]]:
    """The county's records by type."""
    found: dict[str, list[dict[str, Any]]] = {}
    for item in read(ROOT / "examples" / "formats" / "json"):
        found.setdefault(str(item.raw["record_type"]), []).append(item.raw)
    return found


def run(*command: str | Path, **environment: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


@pytest.mark.needs("node", "npm:avsc")
@pytest.mark.parametrize("codec", ["null", "deflate"])
@each_type
def test_avsc_reads_our_avro(tmp_path: Path, record_type: str, codec: str) -> None:
    (path,) = avro_file.write(county()[record_type], tmp_path / "a.avro", Writing(STANDARD, codec=codec))
    lines = run("node", JUDGES / "avro.js", path, NODE_PATH=str(ROOT / "build" / "node" / "node_modules"))
    assert [json.loads(line) for line in lines.splitlines()] == county()[record_type]


def elements(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Path and text of every single value of a group, as XML has them."""
    if not isinstance(value, dict):
        yield path, value if isinstance(value, str) else json.dumps(value)
        return
    for name, member in value.items():
        for number, each in enumerate(member if isinstance(member, list) else [member], start=1):
            yield from elements(each, f"{path}/{name}[{number}]")


def wanted(records: Iterable[dict[str, Any]]) -> dict[str, str]:
    found, seen = {}, Counter[str]()
    for record in records:
        name = record["record_type"]
        seen[name] += 1
        members = {each: value for each, value in record.items() if each != "record_type"}
        found.update(elements(members, f"/records[1]/{name}[{seen[name]}]"))
    return found


@pytest.mark.needs("java")
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_jdk_reads_our_xml(tmp_path: Path, encoding: str) -> None:
    records = [record for each in county().values() for record in each]
    rare = {**records[0], "name": "㮾梨街道𠮷 <&>\r\n\t]]>"}
    (path,) = write([*records, rare], tmp_path / "a.xml", encoding=encoding)
    assert encoding in path.read_bytes()[:60].decode("ascii", "replace").lower()
    parts = run("java", JUDGES / "Elements.java", path).decode().split("\0")
    found = dict(zip(parts[0:-1:2], parts[1::2], strict=True))
    assert found == wanted([*records, rare])
    assert len(found) > 10_000


@pytest.mark.parametrize("judge", [by_arrow, by_duckdb])
@each_type
def test_arrow_and_duckdb_read_our_parquet(tmp_path: Path, record_type: str, judge: Any) -> None:
    (path,) = write(county()[record_type], tmp_path / "a.parquet")
    assert [plain(row, STANDARD.section(record_type)) for row in judge(path)] == county()[record_type]
