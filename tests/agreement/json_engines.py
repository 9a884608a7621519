"""Engines of JSON Schema: python-jsonschema, jsonschema-rs and ajv."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from agreement.cases import Case
from agreement.engines import HERE, NODE, Answer, Engine, Judge, asked, spread


def _file(folder: Path, family: str) -> Path:
    return folder / "jsonschema" / f"{family}.schema.json"


def _schema(folder: Path, family: str) -> Any:
    return json.loads(_file(folder, family).read_text("utf-8"))


def _python(folder: Path, family: str) -> Judge:
    import jsonschema

    validator = jsonschema.Draft202012Validator(_schema(folder, family))

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        return (validator.is_valid(case.record) for case in cases)

    return judge


def _rust(folder: Path, family: str) -> Judge:
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(_schema(folder, family))

    def judge(cases: Sequence[Case]) -> Iterator[Answer]:
        for case in cases:
            try:
                yield validator.is_valid(case.record)
            except ValueError:  # half of a surrogate pair, for which UTF-8 has no room
                yield None

    return judge


def _ajv(folder: Path, family: str) -> Judge:
    def judge(cases: Sequence[Case]) -> list[Answer]:
        return asked(["node", HERE / "judge_json.js", NODE, _file(folder, family)], (case.text for case in cases))

    return judge


def _of_records(make: Any) -> Any:
    """Documents are for others."""

    def made(folder: Path, family: str) -> Judge:
        judge = make(folder, family)
        return lambda cases: spread(cases, lambda case: bool(case.text), judge)

    return made


ENGINES = (
    Engine("python-jsonschema", _of_records(_python), needs=("py:jsonschema",)),
    Engine("jsonschema-rs", _of_records(_rust), needs=("py:jsonschema_rs",)),
    Engine("ajv", _of_records(_ajv), needs=("node", "npm:ajv"), python_only=False),
)
