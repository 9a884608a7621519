"""The same records as Avro or Parquet give the same findings as in JSON, wherever these can carry them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, read, write
from enforce_data.findings import Outcome, pointer
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, names, sample, scene
from enforce_data.tally import Report

EXAMPLES = Path(__file__).parents[2] / "examples"
Triple = tuple[str, str | None, str | None]

both = pytest.mark.parametrize("form", ["avro", "parquet"])


def said(report: Report) -> list[Triple]:
    return sorted(
        (each.notice.id, each.record.id if each.record else None, None if each.path is None else pointer(each.path))
        for each in report.findings
    )


def unchecked(report: Report) -> list[tuple[str, str, int]]:
    return sorted((each.rule, each.reason.en, each.records) for each in report.not_checked)


def put(records: Iterable[dict[str, Any]], folder: Path, ending: str) -> None:
    """One file for each record type."""
    sorted_out: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        sorted_out.setdefault(record["record_type"], []).append(record)
    folder.mkdir()
    for record_type, each in sorted_out.items():
        write(each, folder / f"{record_type}.{ending}")


def carried(record: dict[str, Any], form: str) -> bool:
    try:
        FORMATS[form].carrier(Writing(STANDARD))(record)
    except CannotCarryError:
        return False
    return True


@cache
def cases() -> list[dict[str, Any]]:
    """Every sample, and every record that some rule is shown to speak about, each with an id of its own."""
    found = [sample(name) for name in names()]
    for rule in BOOK:
        for case in rule.bad:
            record = scene(rule, case).record
            if isinstance(record.get("record_type"), str):
                found.append(record)
    return [{**record, "record_id": f"N-{number}"} for number, record in enumerate(found)]


@both
def test_samples_and_bad_cases_give_the_same_findings(tmp_path: Path, form: str) -> None:
    records = [record for record in cases() if carried(record, form)]
    assert len(records) > 0.8 * len(cases())
    put(records, tmp_path / "json", "jsonl")
    put(records, tmp_path / form, form)
    wanted, found = (check(tmp_path / each, as_of=AS_OF, max_findings=10_000) for each in ("json", form))
    assert said(found) == said(wanted)
    assert unchecked(found) == unchecked(wanted)
    assert len({rule for rule, _, _ in said(found)}) > 50
    places = {each.location.key for each in found.findings}
    assert all(place is not None and place.startswith("record ") for place in places)


def delivery(name: str, folder: Path, form: str) -> tuple[list[dict[str, Any]], int]:
    """The JSON delivery of that name in a format; its records, and how many of them it cannot carry."""
    records = [item.raw for path in sorted((EXAMPLES / name).glob("*.json*")) for item in _records(path)]
    sound = [record for record in records if carried(record, form)]
    put(sound, folder / form, form)
    put(sound, folder / "json", "json")
    manifest = json.loads((EXAMPLES / name / "manifest.json").read_text("utf-8"))
    manifest.pop("files", None)
    for each in (form, "json"):
        (folder / each / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return sound, len(records) - len(sound)


def _records(path: Path) -> Iterable[Any]:
    return [] if path.name == "manifest.json" else read(path)


@both
def test_the_county_conforms(tmp_path: Path, form: str) -> None:
    sound, refused = delivery("formats/json", tmp_path, form)
    assert (refused, len(sound) > 400) == (0, True)
    report = check(tmp_path / form)
    assert report.outcome is Outcome.CONFORMS
    assert {item.format for item in report.inputs} == {form}
    assert {item.encoding for item in report.inputs} == {None}
    back = [item.raw for item in read(tmp_path / form)]
    by_id = {(record["record_type"], record["record_id"]): record for record in sound}
    assert {(record["record_type"], record["record_id"]): record for record in back} == by_id


@both
def test_the_faulty_delivery(tmp_path: Path, form: str) -> None:
    _, refused = delivery("faulty/json", tmp_path, form)
    wanted, found = check(tmp_path / "json", max_findings=1000), check(tmp_path / form, max_findings=1000)
    assert said(found) == said(wanted)
    assert len(said(found)) > 20
    assert refused < 20


@both
@pytest.mark.parametrize("record_type", ["penalty", "certificate"])
def test_a_place_in_a_report(tmp_path: Path, record_type: str, form: str) -> None:
    record = {**sample(record_type), "source_agency": "11430121MB0X010112"}
    write([sample(record_type), {**record, "record_id": "N-2"}], tmp_path / f"a.{form}")
    report = check(tmp_path / f"a.{form}", as_of=AS_OF)
    keys = {(each.location.key, each.location.source) for each in report.findings if each.path == ("source_agency",)}
    assert keys == {("record 2", "source_agency")}


@both
@pytest.mark.parametrize("name", ["records", "records.json", "records.avro", "records.parquet"])
def test_the_format_stated_wins_over_the_ending(tmp_path: Path, name: str, form: str) -> None:
    write([sample("penalty")], tmp_path / f"a.{form}")
    (tmp_path / f"a.{form}").rename(tmp_path / name)
    (result,) = check(tmp_path / name, format=form, as_of=AS_OF).inputs
    assert (result.format, result.records, result.unreadable) == (form, 1, False)


@both
def test_what_is_of_another_format_is_said_to_be_unreadable(tmp_path: Path, form: str) -> None:
    write([sample("penalty")], tmp_path / f"a.{form}")
    (tmp_path / f"a.{form}").rename(tmp_path / "a.json")
    (tmp_path / f"b.{form}").write_text("record_id\nV-1\n", "utf-8")
    report = check(tmp_path)
    assert report.outcome is Outcome.UNREADABLE
    assert [rule for rule, _, _ in said(report)] == ["RD-ENCODING", "RD-SYNTAX"]
