"""A short campaign against every reader, and what a campaign stands on: its law, its changes, its numbers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from enforce_data.deliveries import Asking, Opened, open_delivery
from enforce_data.findings import Fault, Location
from enforce_data.formats.base import Item
from enforce_data.formats.detect import FORMATS
from enforce_data.formats.faults import RD_EMPTY, RD_NOT_A_RECORD, RD_NOT_FOUND
from enforce_data.model import STANDARD
from fuzz.campaign import _watched, campaign
from fuzz.law import BrokenPromiseError, held
from fuzz.mutation import CHANGES, LARGEST, mutated
from fuzz.shells import container, zipped
from fuzz.shells import opened as opened_shell
from fuzz.targets import TARGETS
from fuzz.trial import Trial
from fuzz.worker import Result, stretch
from toy.files import put

INPUTS = 300


def test_every_format_is_a_target() -> None:
    assert set(TARGETS) == set(FORMATS)


@pytest.mark.parametrize("form", sorted(TARGETS))
def test_no_reader_breaks_the_law(tmp_path: Path, form: str) -> None:
    result = Result()
    stretch(form, 1, range(INPUTS), tmp_path, result)
    assert result.failures == {}
    assert result.inputs == INPUTS
    assert sum(result.said.values()) > INPUTS / 2


@pytest.mark.parametrize("form", sorted(TARGETS))
def test_seeds_are_small(form: str) -> None:
    assert max(sum(map(len, sown.files.values())) for sown in TARGETS[form].seeds()) < LARGEST


@pytest.mark.parametrize("form", sorted(TARGETS))
def test_a_number_makes_an_input(form: str) -> None:
    first = [Trial.of(form, 5, number) for number in range(20)]
    assert first == [Trial.of(form, 5, number) for number in range(20)]
    assert first != [Trial.of(form, 6, number) for number in range(20)]


def test_a_saved_input_is_the_same(tmp_path: Path) -> None:
    trials = [Trial.of("csv", 1, number) for number in range(30)]
    assert any(len(trial.files) > 1 for trial in trials)
    for number, trial in enumerate(trials):
        trial.save(tmp_path / str(number), "a reason")
        assert Trial.saved(tmp_path / str(number)) == trial


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_changes_take_anything(change: Callable[[Random, bytes, list[bytes]], bytes]) -> None:
    random = Random(7)
    for data in (b"", b"x", b"\n", b'{"a": 12.5}\n[]', bytes(range(256)), "湘西".encode()):
        for tokens in ([], [b"<a>", b"]"]):
            assert isinstance(change(random, data, tokens), bytes)


def test_changes_change() -> None:
    data = b'{"record_id": "V-1", "hours": 12}\n' * 3
    found = {mutated(Random(number), data, (b"[", b"null")) for number in range(200)}
    assert len(found) > 150


def test_what_is_opened_can_be_closed() -> None:
    for sown in TARGETS["avro"].seeds():
        (data,) = sown.files.values()
        parts, close = container(data)
        assert container(close(parts))[0] == parts
        assert container(close([*parts[:-1], b"other"]))[0][-1] == b"other"


def test_a_zip_is_changed_inside() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("a.xml", "<a/>")
        archive.writestr("湘.txt", "西")
    parts, close = opened_shell(stream.getvalue())
    assert parts == [b"<a/>", "西".encode()]
    assert zipped(close([b"<b", b""]))[0] == [b"<b", b""]
    with pytest.raises(ValueError, match="zip"):
        zipped(b"no zip")
    assert opened_shell(b"no zip")[0] == [b"no zip"]


TEXT = "第一行\nx\n"
SOUND = Item({"record_id": "V-1"}, 1)
BAD = Fault(RD_NOT_A_RECORD, location=Location(line=2, column=1), number=1, broken=True)
END = Fault(RD_EMPTY, {"path": "a"}, fatal=True)


class Astray(Item):
    """A record that lies about its place."""

    def locate(self, path: object) -> Location:
        return Location(line=3, column=2)


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    return open_delivery(str(put(tmp_path, "a.jsonl", TEXT)), Asking(), STANDARD).inputs[0]


def test_the_law_lets_pass_what_keeps_it(opened: Opened) -> None:
    faults = [replace(BAD, number=2), replace(END, location=Location(line=1, column=4))]
    assert held(opened, [SOUND, *faults]) == faults


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([END, BAD], "the last"),
        ([END, SOUND], "the last"),
        ([replace(BAD, number=2)], "record 1 is not number 2"),
        ([SOUND, SOUND], "record 2 is not number 1"),
        ([replace(BAD, location=Location(line=4, column=1))], "outside"),
        ([replace(BAD, location=Location(line=2, column=3))], "outside"),
        ([replace(BAD, location=Location(line=0, column=1))], "outside"),
        ([replace(BAD, location=Location(cell="1A"))], "cell"),
        ([Astray({}, 1)], "outside"),
        ([Item({"a": None}, 1)], "member"),
        ([Item({"a": {1, 2}}, 1)], "set is no JSON value"),
        ([Item({"a": [b"x"]}, 1)], "bytes is no JSON value"),
        ([Item({}, 1, (BAD,))], "an item was read"),
        ([Fault(RD_NOT_FOUND, {"path": "a"}, fatal=True)], "the file is there"),
        ([Fault(RD_EMPTY, {}, fatal=True)], "KeyError"),
    ],
)
def test_the_law_finds_what_breaks_it(opened: Opened, found: list[Item | Fault], words: str) -> None:
    with pytest.raises(BrokenPromiseError, match=words):
        held(opened, found)


def test_what_a_reader_lets_through_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from enforce_data.formats import json_lines

    def broken(*_: object) -> None:
        raise ZeroDivisionError("3 of 4")

    monkeypatch.setattr(json_lines, "read_record", broken)
    result = Result()
    stretch("jsonl", 1, range(20), tmp_path, result)
    ((reason, numbers),) = result.failures.items()
    assert reason.startswith("ZeroDivisionError: … of … (test_slice.py:")
    assert len(numbers) > 10


def test_a_campaign_is_its_stretches(tmp_path: Path) -> None:
    here = Result()
    stretch("jsonl", 1, range(40), tmp_path, here)
    there, covered = campaign("jsonl", 1, range(40), coverage=True)
    assert (there.inputs, there.said, there.failures) == (40, here.said, {})
    assert {each.module for each in covered} >= {"json_lines", "strict_json", "survey"}
    assert all(0 < each.taken <= each.branches for each in covered if each.branches)
    assert there.peak > 10_000_000


def test_a_worker_that_dies_is_seen(tmp_path: Path) -> None:
    worker = subprocess.Popen([sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"])
    assert _watched(worker, tmp_path / "at") == "the process ended with -9"


def test_a_worker_that_is_stuck_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fuzz.campaign._STUCK", 0)
    worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    assert "stuck" in _watched(worker, put(tmp_path, "at", "          12"))
    assert worker.returncode == -9
