"""Records and deliveries for the tests of the work layer: the lawful samples of the rules, changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from enforce_data import check
from enforce_data.dictionary.reading import Section
from enforce_data.findings import pointer
from enforce_data.model import STANDARD
from enforce_data.report import RENDERERS
from enforce_data.rulebook.case import changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, registers, sample
from enforce_data.tally import Report

DAY = AS_OF.isoformat()
PENALTY = sample("penalty")
SIMPLE = sample("penalty.simple")
LATE = {"filed_on": "2024-06-24"}
"""The change that makes a penalty break CF-FILE-01, and nothing else."""
MANIFEST = {
    "edition": "1.0",
    "package_id": "星沙-2024-0001",
    "produced_at": "2024-12-31T18:00:00+08:00",
    "answers": "R-2024-0001",
}
"""Of a package that is not the first delivery of its acts, so that none of them is late."""
READ_BY_PENALTY = {
    *("CF-SUBJ-07", "CF-SUBJ-08", "CF-HEAR-06", "CL-01", "CL-02"),
    *("CF-OFF-05", "CF-OFF-06", "CF-OFF-09", "CF-OFF-10", "ML-03", "ML-04", "ML-05", "ML-06", "ZJ-07"),
    *("DL-AGENCY", "DL-AGENCY-NAME", "DL-AGENCY-NONE"),
}
"""The rules that the sample penalty needs registers for."""


def penalty(change: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return changed(PENALTY, change or {})


def cases(*numbers: int, **change: Any) -> list[dict[str, Any]]:
    """Penalties of cases of their own, for acts at places of their own, changed alike."""
    own = [
        {
            "record_id": f"A-{n}",
            "case_no": f"星案〔2024〕{n}号",
            "decision.document_number": f"星罚〔2024〕{n}号",
            "place.address": f"星沙县星沙街道开元路{n}号",
        }
        for n in numbers
    ]
    return [penalty({**each, **change}) for each in own]


def simple(change: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A penalty of the simple procedure, with a natural person as its party."""
    return changed(SIMPLE, change or {})


def put(path: Path, value: Any) -> Path:
    """Write a file: bytes and text as they are, anything else as JSON, one member or record a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(value, (bytes, str)):
        value = json.dumps(value, ensure_ascii=False, indent=1)
    path.write_bytes(value if isinstance(value, bytes) else value.encode())
    return path


def shelf(folder: Path, *without: str, manifest: Mapping[str, Any] | None = None) -> Path:
    """A folder with the sample registers, a file each, some left out; with a manifest only those of its edition."""
    by_type: dict[str, list[Any]] = {}
    for record in registers():
        if manifest is None or record["edition"] == MANIFEST["edition"]:
            by_type.setdefault(record["record_type"], []).append(record)
    for record_type, records in by_type.items():
        if record_type not in without:
            put(folder / f"{record_type}.json", records)
    if manifest is not None:
        put(folder / "manifest.json", {**MANIFEST, **manifest})
    return folder


def check_one(record: Any, *beside: Any, **options: Any) -> Report:
    """The report on a record alone, or with others before it."""
    return check(records=[*beside, record], **{"as_of": AS_OF, **options})


def ids(report: Report) -> list[str]:
    return [finding.notice.id for finding in report.findings]


def said(report: Report) -> list[tuple[str, str | None]]:
    """Rule and path of each finding."""
    return [(each.notice.id, None if each.path is None else pointer(each.path)) for each in report.findings]


def triples(report: Report) -> set[tuple[str, str | None, str | None]]:
    """What the contract promises of one delivery in any format: rule, record id and path."""
    return {
        (each.notice.id, each.record and each.record.id, None if each.path is None else pointer(each.path))
        for each in report.findings
    }


def unchecked(report: Report) -> dict[str, str]:
    """Why each rule was not checked, in English."""
    return {item.rule: item.reason.en for item in report.not_checked}


def outcomes(report: Report) -> dict[str, str]:
    """The outcome of each input, by the name of its file."""
    return {Path(item.path).name: str(item.outcome) for item in report.inputs}


def readers_of(*kinds: type) -> set[str]:
    """The rules that name one of these registers in their signature."""
    return {rule.id for rule in BOOK if any(kind in rule.context for kind in kinds)}


def printed(report: Report) -> dict[str, str]:
    """The report in every form and language."""
    return {
        f"{form} {lang}": "".join(renderer.render(report, lang))
        for form, renderer in RENDERERS.items()
        for lang in ("zh", "en")
    }


def leaks(report: Report, values: Iterable[str]) -> set[tuple[str, str]]:
    """Which forms of a report show which of these values."""
    return {(form, value) for form, text in printed(report).items() for value in values if value in text}


def personal(record: Mapping[str, Any]) -> Iterator[str]:
    """The values of a record that the dictionary calls personal."""
    yield from _personal(record, STANDARD.section(record["record_type"]))


def _personal(group: Mapping[str, Any], section: Section) -> Iterator[str]:
    for name, value in group.items():
        entry = section.entries[name]
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and entry.section is not None:
                yield from _personal(each, entry.section)
            elif entry.element.personal:
                yield str(each)
