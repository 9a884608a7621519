"""Requirements and coverage stand in the folder of an edition, and are no part of what is sealed there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from enforce_data.model import STANDARD
from enforce_data.publish import press
from enforce_data.publish.requirements import COVERAGE, LIVING, REQUIREMENTS

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    """The published files of edition 1.0, sealed."""
    shutil.copytree(SCHEMAS / "1.0", tmp_path / "1.0")
    (tmp_path / "1.0" / press.SEAL).write_text("sealed\n", "utf-8")
    return tmp_path


def test_no_digest_speaks_of_them(schemas: Path) -> None:
    folder = schemas / "1.0"
    told = re.findall(r"`([0-9a-f]{64})`", (folder / press.CHANGES).read_text("utf-8"))[-1]
    for name in LIVING:
        (folder / name).write_bytes(b"anything")
    assert press.digest(folder) == told
    (folder / "more.csv").write_bytes(b"anything")
    assert press.digest(folder) != told


def test_only_the_two_tables_at_the_top_of_an_edition_are_such(schemas: Path) -> None:
    assert {REQUIREMENTS, COVERAGE} == LIVING
    before = press.digest(schemas / "1.0")
    (schemas / "1.0" / "dictionary" / REQUIREMENTS).write_bytes(b"anything")
    assert press.digest(schemas / "1.0") != before


def test_they_are_written_anew_beside_a_seal_and_nothing_else_is(
    schemas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    living, fixed = schemas / "1.0" / REQUIREMENTS, schemas / "1.0" / "dictionary" / "dictionary.csv"
    monkeypatch.setattr(press, "stale", lambda *_: [(living, b"new")])
    assert press.write(STANDARD, schemas) == [living]
    assert living.read_bytes() == b"new"
    monkeypatch.setattr(press, "stale", lambda *_: [(living, b"newer"), (fixed, b"new")])
    with pytest.raises(press.SealedError, match=r"dictionary\.csv"):
        press.write(STANDARD, schemas)
    assert living.read_bytes() == b"new"


def test_they_are_published_for_every_edition(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from enforce_data.publish.requirements import artefacts

    monkeypatch.setattr(press, "artefacts", lambda *_: iter(()))
    named = [each for each in artefacts(STANDARD) if each[1].path == REQUIREMENTS]
    monkeypatch.setattr(press, "beside", lambda _: iter(named))
    found = {path.relative_to(tmp_path).as_posix() for path, _ in press.stale(STANDARD, tmp_path)}
    assert found == {f"{edition}/{REQUIREMENTS}" for edition in STANDARD.editions}
