"""Engines of XML Schema: libxml2, the Xerces of the JDK, and xmlschema."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from agreement.cases import Case
from agreement.engines import HERE, Answer, Engine, Judge, asked, spread


def _libxml2(folder: Path, family: str) -> Judge:
    schema = etree.XMLSchema(file=str(folder / "xsd" / f"{family}.xsd"))

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        return (schema.validate(case.element) for case in cases)

    return judge


def _xmlschema(folder: Path, family: str) -> Judge:
    import xmlschema

    schema = xmlschema.XMLSchema10(folder / "xsd" / f"{family}.xsd", allow="local")

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        return (schema.is_valid(case.element) for case in cases)

    return judge


def _xerces(folder: Path, family: str) -> Judge:
    def judge(cases: Sequence[Case]) -> list[Answer]:
        texts = (etree.tostring(case.element, encoding="utf-8", with_tail=False) for case in cases)
        command = ["java", HERE / "JudgeXml.java", folder / "xsd" / f"{family}.xsd"]
        return asked(command, (base64.b64encode(text).decode() for text in texts))

    return judge


def _carried(make: object) -> object:
    def made(folder: Path, family: str) -> Judge:
        judge = make(folder, family)
        return lambda cases: spread(cases, lambda case: case.element is not None, judge)

    return made


ENGINES = (
    Engine("libxml2", _carried(_libxml2), documents=True),
    Engine("Xerces", _carried(_xerces), needs=("java",), documents=True, python_only=False),
    Engine("xmlschema", _carried(_xmlschema), needs=("py:xmlschema",), documents=True),
)
