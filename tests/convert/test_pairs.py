"""From any format to any other and back: the canonical JSON is the same, byte for byte."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from convert.given import COUNTY, held, lines, listing, some_of_the_county, source
from enforce_data import check, convert
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD

RECORDS = some_of_the_county()


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same records in every format, as a folder with a file per record type."""
    folder = tmp_path_factory.mktemp("delivered")
    path = source(folder, *RECORDS)
    for form in FORMATS:
        convert(path, folder / form, to=form)
    return {form: folder / form for form in FORMATS}


def test_the_sample_has_every_family() -> None:
    assert {record["record_type"] for record in RECORDS} == set(STANDARD.models_of(STANDARD.default_edition))


@pytest.mark.parametrize(("first", "second"), list(product(FORMATS, repeat=2)))
def test_every_format_becomes_every_other(delivered: dict[str, Path], tmp_path: Path, first: str, second: str) -> None:
    conversion = convert(delivered[first], tmp_path / "out", to=second)
    assert (conversion.outcome, conversion.written) == ("lossless", len(RECORDS))
    assert held(tmp_path / "out") == lines(RECORDS)


@pytest.mark.parametrize("form", [form for form, each in FORMATS.items() if not each.one_type])
def test_one_file_takes_a_whole_delivery(delivered: dict[str, Path], tmp_path: Path, form: str) -> None:
    target = tmp_path / f"county{FORMATS[form].endings[0]}"
    convert(delivered["jsonl"], target)
    assert held(target) == lines(RECORDS)


def test_the_whole_county_goes_round(tmp_path: Path) -> None:
    """Through a file or folder in every format, one after another."""
    first = convert(COUNTY, tmp_path / "first.json")
    here: Path = tmp_path / "first.json"
    for form, each in FORMATS.items():
        target = tmp_path / (form if each.one_type else f"county{each.endings[-1]}")
        assert convert(here, target, to=form).written == first.records
        here = target
    convert(here, tmp_path / "last.jsonl")
    records: list[Any] = sorted(held(tmp_path / "first.json").splitlines())
    assert sorted((tmp_path / "last.jsonl").read_text("utf-8").splitlines()) == records


def test_a_converted_county_conforms_like_the_county(tmp_path: Path) -> None:
    """Its manifest goes with it, with the files as they are now, so the registers still speak for the county."""
    convert(COUNTY, tmp_path / "county", to="csv", encoding="gb18030")
    report = check(tmp_path / "county")
    assert (report.outcome, report.findings, report.records) == ("conforms", [], 566)
    assert report.as_of.source == "manifest"
    assert {item.encoding_source for item in report.inputs} == {"manifest"}


def test_the_same_delivery_makes_the_same_bytes(delivered: dict[str, Path], tmp_path: Path) -> None:
    for form in FORMATS:
        for name in ("one", "two"):
            convert(delivered["json"], tmp_path / f"{form}-{name}.zip", to=form)
            convert(delivered["json"], tmp_path / f"{form}-{name}", to=form)
        assert (tmp_path / f"{form}-one.zip").read_bytes() == (tmp_path / f"{form}-two.zip").read_bytes()
        files = listing(tmp_path / f"{form}-one")
        assert files == listing(tmp_path / f"{form}-two")
        for name in files:
            assert (tmp_path / f"{form}-one" / name).read_bytes() == (tmp_path / f"{form}-two" / name).read_bytes()
