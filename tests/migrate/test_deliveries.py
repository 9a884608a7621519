"""Whole deliveries between editions: those of the toy standard in every format, and ours between all our editions."""

from __future__ import annotations

import json
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import pytest

from cli.running import run
from convert.given import COUNTY, held, lines, some_of_the_county, source, written
from enforce_data import LossError, MigrationError, UsageError, convert, migrate
from enforce_data.converting import Conversion, Outcome
from enforce_data.findings import pointer
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.model.penalty import Penalty
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.structure import Structure
from toy.files import raws, read
from toy.made import E11, E20, SOUND
from toy.samples import CARD, VISIT
from toy.standard import TOY
from work.given import PENALTY

NEWER = {**VISIT, "edition": "1.1"}
PLAIN = changed(SOUND[E11], {"locker": ABSENT})
"""A record of 1.1 that loses nothing on its way to 2.0."""


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the toy standard is the standard."""
    for module in ("asking", "converting.intake", "converting.run", "converting.target"):
        monkeypatch.setattr(f"enforce_data.{module}.STANDARD", TOY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(conversion: Conversion) -> list[tuple[str, str | None]]:
    return [(each.notice.id, None if each.path is None else pointer(each.path)) for each in conversion.findings]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_up_and_down(toy: Path, form: str) -> None:
    ending = FORMATS[form].endings[0]
    convert(source(toy, PLAIN), f"up{ending}", to=form, to_edition="2.0")
    (up,) = raws(read(toy / f"up{ending}"))
    assert (up["note"], up["parcel_grams"]) == (PLAIN["remarks"], 12500)
    convert(f"up{ending}", f"down{ending}", to=form, from_=form, to_edition="1.1")
    assert raws(read(toy / f"down{ending}")) == [PLAIN]


def test_going_down_refuses_to_lose_anything_and_names_it(toy: Path) -> None:
    source(toy, changed(NEWER, {"branch.name": "馆" * 21, "desk": "东 2"}), {**NEWER, "purpose": "workshop"})
    with pytest.raises(LossError) as caught:
        convert("in.jsonl", "out.jsonl", to_edition="1.0")
    assert named(caught.value.conversion) == [
        ("CV-EDITION", "/branch/name"),
        ("CV-LOSABLE", "/desk"),
        ("CV-EDITION", "/purpose"),
        ("CV-EDITION", ""),
    ]
    assert not (toy / "out.jsonl").exists()


def test_what_is_allowed_to_be_lost_is_lost_and_named(toy: Path) -> None:
    source(toy, changed(NEWER, {"branch.name": "馆" * 21}), {**NEWER, "purpose": "workshop"})
    found = convert("in.jsonl", "out.jsonl", to_edition="1.0", allow_loss=True)
    assert (found.outcome, found.written) == (Outcome.LOSSY, 1)
    assert raws(read(toy / "out.jsonl")) == [changed(VISIT, {"branch.name": ABSENT})]


def test_what_the_standard_gives_up_needs_no_leave_and_stands_in_the_report(toy: Path) -> None:
    source(toy, {**NEWER, "desk": "东 2"})
    found = convert("in.jsonl", "out.jsonl", to_edition="1.0", loss_report="losses.json")
    assert (found.outcome, found.lost, named(found)) == (Outcome.LOSSY, 1, [("CV-LOSABLE", "/desk")])
    assert raws(read(toy / "out.jsonl")) == [VISIT]
    (told,) = json.loads((toy / "losses.json").read_text("utf-8"))["findings"]
    assert (told["rule"], told["path"]) == ("CV-LOSABLE", "/desk")


def test_findings_name_elements_as_the_sender_wrote_them(toy: Path) -> None:
    source(toy, {**VISIT, "edition": "2.0", "note": "𠮷", "purpose": "loan"})
    with pytest.raises(LossError) as caught:
        convert("in.jsonl", "out.csv", to_edition="1.0", encoding="gb2312")
    assert named(caught.value.conversion) == [("CV-ENCODING", "/note")]
    assert caught.value.conversion.findings[0].location.line == 1


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"record_type": "loan"}, "/record_type"),
        ({"edition": "9.9"}, "/edition"),
        ({"edition": ABSENT}, "/edition"),
        ({"edition": [1]}, "/edition"),
    ],
)
def test_a_record_that_does_not_say_what_it_is_stays_behind(toy: Path, change: dict[str, Any], path: str) -> None:
    source(toy, changed(VISIT, change))
    with pytest.raises(LossError) as caught:
        convert("in.jsonl", "out.jsonl", to_edition="1.1", tidy=False)
    assert named(caught.value.conversion) == [("CV-EDITION", path)]


def test_an_option_says_the_edition_of_records_that_do_not(toy: Path) -> None:
    source(toy, changed(VISIT, {"edition": ABSENT, "remarks": "备注"}))
    convert("in.jsonl", "out.jsonl", edition="1.0", to_edition="2.0")
    (found,) = raws(read(toy / "out.jsonl"))
    assert (found["edition"], found["note"]) == ("2.0", "备注")


def test_the_manifest_follows_and_still_claims_what_is_so(toy: Path) -> None:
    folder = toy / "delivery"
    folder.mkdir()
    source(folder, {**NEWER, "desk": "东 2"}, name="visits.jsonl")
    source(folder, {**CARD, "edition": "1.1"}, name="cards.jsonl")
    claims = [{"record_type": "penalty", "complete": True}]
    (folder / "manifest.json").write_text(json.dumps({"edition": "1.1", "coverage": claims}), "utf-8")
    convert(folder, "out/", to_edition="1.0")
    found = json.loads((toy / "out" / "manifest.json").read_text("utf-8"))
    assert (found["edition"], found["coverage"]) == ("1.0", claims)
    assert [each["path"] for each in found["files"]] == ["card.jsonl", "visit.jsonl"]
    assert raws(read(toy / "out" / "visit.jsonl")) == [VISIT]


def test_an_edition_that_nobody_knows_is_wrong_usage(toy: Path) -> None:
    source(toy, VISIT)
    with pytest.raises(UsageError, match=r"known: 1\.0, 1\.1, 2\.0"):
        convert("in.jsonl", "out.jsonl", to_edition="7.0")


# The real standard, between all of its editions.

UP = list(combinations_with_replacement(map(str, sorted(STANDARD.editions)), 2))


@pytest.mark.parametrize(("old", "new"), UP)
def test_our_records_go_up_and_down_unharmed(old: str, new: str) -> None:
    for record in some_of_the_county():
        before = {**record, "edition": old}
        up = migrate(before, to=new)
        assert migrate(up, to=old) == before
        if old.partition(".")[0] == new.partition(".")[0]:
            assert up == {**record, "edition": new}, "a minor edition only adds"


@pytest.mark.parametrize(("old", "new"), UP)
def test_a_record_with_only_its_edition_changed_is_sound_in_a_minor_edition(old: str, new: str) -> None:
    if old.partition(".")[0] != new.partition(".")[0]:
        return
    editions = {str(each): each for each in STANDARD.editions}
    structure = Structure(STANDARD)
    for record in some_of_the_county():
        for edition in (old, new):
            raw = {**record, "edition": edition}
            problems = structure.judge(raw, record["record_type"], editions[edition]).problems
            assert [each for each in problems if each.notice.id != "ST-DEPRECATED"] == []


@pytest.mark.parametrize(("old", "new"), UP)
def test_our_delivery_goes_up_and_down_unharmed(tmp_path: Path, old: str, new: str) -> None:
    start, up, down = tmp_path / "start", tmp_path / "up", tmp_path / "down"
    convert(COUNTY, start, to_edition=old)
    assert run("migrate", start, up, "--to-edition", new).exit_code == 0
    assert run("migrate", up, down, "--to-edition", old).exit_code == 0
    assert held(down) == held(start)
    assert [json.loads((each / "manifest.json").read_text("utf-8"))["edition"] for each in (start, up, down)] == [
        old,
        new,
        old,
    ]


def test_the_command_asks_for_an_edition(tmp_path: Path) -> None:
    given = written(tmp_path, [PENALTY], "in.jsonl")
    assert run("migrate", given, tmp_path / "out.jsonl").exit_code == 2
    assert run("migrate", given, tmp_path / "out.jsonl", "--to-edition", "9.9").exit_code == 2
    assert run("convert", given, tmp_path / "out.jsonl", "--to-edition", "1.0").exit_code == 0
    assert held(tmp_path / "out.jsonl") == lines([PENALTY])


# One record.


def test_a_model_instance_is_taken_too() -> None:
    assert migrate(Penalty.model_validate(PENALTY), to="1.0") == PENALTY


@pytest.mark.parametrize(
    ("record", "options"),
    [
        ({}, {"to": "1.0"}),
        (7, {"to": "1.0"}),
        ({**PENALTY, "record_type": "loan"}, {"to": "1.0"}),
        (PENALTY, {"to": "9.9"}),
        ({**PENALTY, "edition": "9.9"}, {"to": "1.0"}),
        (changed(PENALTY, {"edition": ABSENT}), {"to": "1.0"}),
    ],
)
def test_wrong_arguments_are_said(record: Any, options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        migrate(record, **options)


def test_a_single_record_refuses_to_lose_what_may_not_be_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("asking", "converting.one_record"):
        monkeypatch.setattr(f"enforce_data.{module}.STANDARD", TOY)
    assert migrate({**NEWER, "desk": "东 2"}, to="1.0") == VISIT
    assert migrate({**VISIT, "remarks": "备注"}, to=str(E20))["note"] == "备注"
    long = changed(NEWER, {"branch.name": "馆" * 21})
    with pytest.raises(MigrationError, match=r"/branch/name: edition 1\.0 takes 20 characters"):
        migrate(long, to="1.0")
    assert migrate(long, to="1.0", allow_loss=True) == changed(VISIT, {"branch.name": ABSENT})
    with pytest.raises(MigrationError) as caught:
        migrate({**NEWER, "purpose": "workshop"}, to="1.0", allow_loss=True)
    assert [pointer(each.path) for each in caught.value.losses] == ["/purpose", ""]
