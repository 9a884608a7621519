"""``sample``: generated records, or a faulty twin, on standard output or as a delivery in any format."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from enforce_data.asking import AnyPath
from enforce_data.converting import Conversion, convert
from enforce_data.editions import Edition
from enforce_data.manifests import NAME
from enforce_data.model import STANDARD
from enforce_data.sample import SEED, county, places, records
from enforce_data.sample.days import LAST, PRODUCED_AT
from enforce_data.sample.files import coverage, manifest
from enforce_data.sample.generator import ACTS, COMPLETE, REGISTERS
from enforce_data.sample.world import World
from enforce_data.twins import Twin, twin
from enforce_data.usage import UsageError
from enforce_data.values.day import CHINA

COUNTY = "county"
"""Asks for a whole delivery instead of records of one type."""
TYPES = (*REGISTERS, *ACTS, COUNTY)
"""What there are samples of."""

_COUNTS = {COUNTY: 320}
_COUNT = 10
_CLOSING = time(18, tzinfo=CHINA)
_SENDER = "11430000MB0X04044G"
"""Sends the packages of twins: the province's office, which is in no register of theirs and above every organ."""


@dataclass(frozen=True)
class Sample:
    """Records on their way, once; and what a manifest says of them."""

    records: Iterable[dict[str, Any]]
    manifest: dict[str, Any]
    as_of: date
    """The day by which they are to be judged."""
    twin: Twin | None = None
    """The faulty twin among them, where one was asked for."""

    def lines(self) -> Iterator[str]:
        """The records as JSON Lines."""
        return (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in self.records)

    def deliver(
        self,
        target: AnyPath,
        *,
        to: str | None = None,
        encoding: str = "utf-8",
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Conversion:
        """Write the records like ``convert`` does: a file of any format, a folder or a zip, the latter with a manifest.

        Raises UsageError for a target that cannot be written.
        """
        with tempfile.TemporaryDirectory(prefix="enforce-data-") as folder:
            with (Path(folder) / "records.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(self.lines())
            (Path(folder) / NAME).write_text(json.dumps(self.manifest), "utf-8")
            return convert(folder, target, to=to, encoding=encoding, tidy=False, on_progress=on_progress)


def sample(
    record_type: str,
    n: int | None = None,
    *,
    seed: int | None = None,
    edition: str | None = None,
    fault: str | None = None,
) -> Sample:
    """``n`` records of a type that satisfy every rule; or, with ``fault``, that all break this one rule.

    ``county`` is a coherent delivery: registers, and about ``n`` acts.  With ``fault`` the registers and other records
    that are needed to find it come too, and ``seed`` chooses among the twins of the rule.  Raises UsageError.
    """
    known = TYPES if fault is None else (*STANDARD.models, COUNTY)
    if record_type not in known:
        raise UsageError(
            f"unknown record type {record_type!r}; known: {', '.join(known)} / 未知的记录类型 {record_type!r}"
        )
    if n is not None and n < 1:
        raise UsageError("n is at least 1 / 数量至少为 1")
    spelt = _edition(edition)
    if fault is not None:
        return _faulty(record_type, n or 1, seed or 0, spelt, fault)
    count, seed = n or _COUNTS.get(record_type, _COUNT), SEED if seed is None else seed
    made = county(seed, count) if record_type == COUNTY else records(record_type, count, seed)
    covered = COMPLETE if record_type == COUNTY else {record_type: False}
    stated = manifest(
        f"{places.COUNTY}-{PRODUCED_AT.year}-{record_type}-{seed}",
        World(seed).organs["government"].code,
        coverage(places.COUNTY, covered),
        edition=spelt,
        answers=_answered(PRODUCED_AT),
    )
    return Sample(_in_edition(made, spelt), stated, LAST)


def _faulty(record_type: str, n: int, seed: int, edition: str, fault: str) -> Sample:
    if record_type == COUNTY:
        raise UsageError(
            "a fault is planted in records of one type, not in a county; name their type "
            "/ 违规样例按记录类型生成,请写明记录类型"
        )
    found = twin(fault, record_type, choice=seed)
    # A rule of a later edition is broken in that edition only.
    edition = str(max(Edition.parse(edition), STANDARD.stated_edition(found.record.get("edition"))))
    said = dict(found.manifest or {})
    made = datetime.combine(found.as_of, _CLOSING)
    if "produced_at" in said:
        made = datetime.fromisoformat(said["produced_at"])
    stated = manifest(
        f"{found.record['source_agency']}-{found.rule}",
        _SENDER,
        (),
        produced_at=made,
        edition=edition,
    )
    del stated["coverage"]
    if "produced_at" not in said:  # only a case about the time of delivery is one of a first delivery
        stated["answers"] = _answered(made)
    return Sample(_in_edition(found.stream(n), edition), stated | said, made.date(), found)


def _answered(made: datetime) -> str:
    """The receipt that a delivery answers: it was delivered before, so that no decision comes late."""
    return f"R-{made.year}-0001"


def _edition(text: str | None) -> str:
    """An edition of the standard, the default one where none is asked for."""
    try:
        edition = STANDARD.default_edition if text is None else Edition.parse(text)
    except ValueError:
        edition = None
    if edition not in STANDARD.editions:
        known = ", ".join(map(str, STANDARD.editions))
        raise UsageError(f"unknown edition {text!r}; known: {known} / 未知的版次 {text!r}")
    return str(edition)


def _in_edition(made: Iterable[dict[str, Any]], edition: str) -> Iterator[dict[str, Any]]:
    """Records of an edition: what holds in an edition holds in the later ones of the same number."""
    for record in made:
        yield record | {"edition": edition}
