"""The published XML Schemas: they compile, take our XML, and refuse what the checker refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from enforce_data.formats.base import Writing
from enforce_data.formats.xml_write import write
from enforce_data.model import STANDARD
from enforce_data.publish.xsd import artefacts
from enforce_data.rules.samples import names, sample

EDITION = STANDARD.default_edition


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    folder = tmp_path_factory.mktemp("xsd")
    for artefact in artefacts(STANDARD, EDITION):
        path = folder / artefact.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(artefact.make())
    return etree.XMLSchema(file=str(folder / "xsd" / "records.xsd"))


def written(tmp_path: Path, *records: dict[str, object]) -> etree._ElementTree:
    target = tmp_path / "records.xml"
    write(records, target, Writing(STANDARD, EDITION))
    return etree.parse(target)


def test_every_sample_is_valid(schema: etree.XMLSchema, tmp_path: Path) -> None:
    document = written(tmp_path, *(record for record in map(sample, names()) if record["edition"] == str(EDITION)))
    assert schema.validate(document), schema.error_log
    for record in document.getroot():
        assert schema.validate(etree.ElementTree(record)), schema.error_log


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("filed_on", "2023-02-29"),
        ("filed_on", "2024-06-03Z"),
        ("procedure", "summary"),
        ("source_agency", "11430100MB0X00019"),
        ("remarks", " 首有空白"),
        ("remarks", "长" * 1001),
        ("unheard_of", "x"),
        ("suspected_crime", "1"),
    ],
)
def test_what_the_checker_refuses_is_refused(
    schema: etree.XMLSchema, tmp_path: Path, member: str, value: object
) -> None:
    assert not schema.validate(written(tmp_path, sample("penalty") | {member: value}))


def test_order_and_the_mandatory_count(schema: etree.XMLSchema, tmp_path: Path) -> None:
    document = written(tmp_path, sample("penalty"))
    record = document.getroot()[0]
    record.append(record[0])
    assert not schema.validate(document)
    record.remove(record[-1])
    assert not schema.validate(document)
