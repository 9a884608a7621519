"""The dirt of ``examples/untidy``: values spelt as departments' systems spell them, and what tidying must make of them.

What is expected is written down here, beside the dirt, and not worked out by tidying.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from enforce_data.findings import pointer, steps
from enforce_data.formats.canonical import canonical
from enforce_data.model import STANDARD
from enforce_data.sample.faults import Record, drop, put
from enforce_data.sample.files import GB18030, Files, Table, as_json, written

Spelling = Callable[[Any], Any]


class Dirt(NamedTuple):
    """One value of a record, as it is spelt in the file; ``now`` says what is to become of it."""

    path: str
    spelling: Spelling
    says: tuple[str, ...]
    stays: bool = False
    """Whether the value is left as it is spelt."""
    appears: bool = False
    """Whether there was no value, so that there must be none again."""


def repaired(path: str, spelling: Spelling, *says: str) -> Dirt:
    """A value that becomes again what it was."""
    return Dirt(path, spelling, says)


def left(path: str, value: Any, says: str) -> Dirt:
    """A value that nobody may guess."""
    return Dirt(path, lambda _: value, (says,), stays=True)


def nothing(path: str, value: Any) -> Dirt:
    """A value that says that there is none."""
    return Dirt(path, lambda _: value, ("TD-NOTHING",), appears=True)


def wide(text: Any) -> str:
    """The text in full-width characters."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in str(text))


def han(day: str) -> str:
    """A day with 年月日, without zeros."""
    year, month, date = map(int, day.split("-"))
    return f"{year}年{month}月{date}日"


def brackets(opening: str, closing: str) -> Spelling:
    """A document number with other brackets and a blank."""
    return lambda number: number.replace("〔", opening).replace("〕", closing).replace("号", " 号")


LICENSES: Sequence[Sequence[Dirt]] = (
    (
        repaired("applied_on", lambda day: day.replace("-", "/"), "TD-DAY"),
        repaired("received_on", lambda day: f"{day} 09:15:00", "TD-DAY-TIME"),
        repaired("accepted_on", han, "TD-DAY"),
        repaired("decision.dated", lambda day: wide(day.replace("-", ".")), "TD-WIDTH", "TD-DAY"),
        repaired("decision.document_number", brackets("[", "]"), "TD-DOCUMENT-NUMBER"),
        repaired("case_no", brackets("【", "】"), "TD-DOCUMENT-NUMBER"),
        repaired("category", str.upper, "TD-CODE"),
        repaired("promised_days", str, "TD-INTEGER"),
        repaired("materials_complete", lambda yes: "是" if yes else "否", "TD-FLAG"),
        repaired("updated_at", lambda moment: moment.replace("T", " "), "TD-INSTANT"),
        repaired("parties.0.uscc", str.lower, "TD-NUMBER"),
        repaired("name", lambda name: f"\u3000{name} ", "TD-EDGES"),
    ),
    (
        left("applied_on", "25-10-21", "TD-DAY-YEAR"),
        left("received_on", "2025-02-30", "TD-DAY-IMPOSSIBLE"),
        left("accepted_on", "2025,10,23", "TD-DAY-COMMAS"),
        left("decision.dated", "45953", "TD-DAY-NUMBER"),
        left("publicity.published_on", "05/11/2025", "TD-DAY-ORDER"),
        left("updated_at", "2025-11-05 15:30:00", "TD-INSTANT-OFFSET"),
        left("parties.0.uscc", "9143**********TN66", "TD-MASKED"),
        left("parties.0.name", "星沙县\ufffd源科技有限公司", "TD-REPLACEMENT"),
        left("fee", "0.02万元", "TD-UNIT"),
    ),
    (
        nothing("remarks", "暂无"),
        nothing("fee", "/"),
        nothing("quota", "无"),
        nothing("parties.0.phone", "null"),
        nothing("parties.0.enterprise_kind", "--"),
    ),
)
"""By record, in JSON."""

CERTIFICATES: Sequence[Sequence[Dirt]] = (
    (
        repaired("certificate_no", wide, "TD-WIDTH"),
        repaired("kind", lambda _: "行政执法证", "TD-CODE-LABEL"),
        repaired("area", wide, "TD-WIDTH"),
        repaired("issued_on", lambda day: day.replace("-", ""), "TD-DAY"),
        repaired("valid_from", lambda day: f"{day} 00:00:00.0", "TD-DAY"),
        repaired("valid_until", han, "TD-DAY"),
        repaired("holder.id_number", lambda number: f"{number[:6]} {number[6:14]} {number[14:]}", "TD-NUMBER"),
        repaired("training.0.hours", lambda hours: hours.removesuffix(".0"), "TD-DECIMAL"),
        repaired("training.0.year", wide, "TD-WIDTH", "TD-INTEGER"),
    ),
    (
        left("valid_until", "长期", "TD-OPEN"),
        left("issued_on", "9999-12-31", "TD-SENTINEL"),
        left("holder.name", "谭**", "TD-MASKED"),
        left("holder.id_number", "4.30102E+17", "TD-SPOILED"),
        nothing("remarks", "\\"),
        nothing("exam_passed_on", "空"),
    ),
)
"""By record, in CSV."""


def untidy(records: Sequence[Record]) -> Files:
    """The files with dirt, and what must become of each record."""
    licenses, spelt_licenses, said_licenses = _spoilt("license", LICENSES, records)
    certificates, spelt_certificates, said_certificates = _spoilt("certificate", CERTIFICATES, records)
    text = ",\n".join(json.dumps(each, ensure_ascii=False, sort_keys=True) for each in spelt_licenses)
    files = {f"untidy/{name}": made for name, made in _table(spelt_certificates).items()}
    files["untidy/licenses.json"] = f"[\n{text}\n]\n".encode()
    expected = {
        "certificates.csv": {"findings": said_certificates, "records": certificates},
        "licenses.json": {"findings": said_licenses, "records": licenses},
    }
    files["expected/untidy.json"] = as_json(expected)
    return files


def _table(records: list[Record]) -> Files:
    return written(Table("certificates.csv", records, GB18030))


def _spoilt(
    record_type: str, plan: Sequence[Sequence[Dirt]], records: Sequence[Record]
) -> tuple[list[Record], list[Record], list[dict[str, str]]]:
    """Records as they must become, as they are spelt in the file, and what must be said of them in order."""
    fitting = [
        record
        for record in records
        if record["record_type"] == record_type
        and all(_at(record, dirt.path) is not None for dirt in plan[0])
        and all(_at(record, dirt.path.rpartition(".")[0]) is not None for row in plan for dirt in row)
    ]
    become, spelt, said = [], [], []
    for row, original in zip(plan, fitting, strict=False):
        clean: Record = json.loads(canonical(original))
        for dirt in row:
            if dirt.appears and _at(clean, dirt.path) is not None:
                drop(dirt.path)(clean)
        file: Record = json.loads(canonical(clean))
        for dirt in row:
            if STANDARD.section(record_type).entry(steps(dirt.path)) is None:
                raise LookupError(f"{record_type} has no {dirt.path}")
            put(dirt.path, dirt.spelling(_at(clean, dirt.path)))(file)
            if dirt.stays:
                put(dirt.path, _at(file, dirt.path))(clean)
            path = pointer(steps(dirt.path))
            said += [{"record": str(clean["record_id"]), "rule": rule, "path": path} for rule in dirt.says]
        become.append(clean)
        spelt.append(file)
    return become, spelt, said


def _at(record: Any, dotted: str) -> Any:
    for step in steps(dotted):
        try:
            record = record[step]
        except (KeyError, IndexError):
            return None
    return record
