"""Cases for checkers: faults that no single element and no rule of the book has, of packages, files and editions.

Faults of a package are planted in its manifest alone, so that every format can carry them; the records are lawful.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import Action, Case, Role
from enforce_data.conformance.checker_files import DELIVERY, Posed, Record, in_edition, write
from enforce_data.conformance.checker_replies import Planted, Scoring, judge_lawful, judge_planted
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.supplies import lawful, seed_of
from enforce_data.editions import Edition
from enforce_data.findings import Notice, Said, Severity
from enforce_data.formats.detect import FORMATS
from enforce_data.formats.faults import RD_ENCODING, RD_SYNTAX
from enforce_data.manifests import NAME
from enforce_data.model import STANDARD
from enforce_data.rules.delivery import (
    DL_BATCH,
    DL_COUNT,
    DL_DIGEST,
    DL_FILE_EXTRA,
    DL_FILE_MISSING,
    DL_SECRET,
    DL_TEST,
)
from enforce_data.rules.samples import sample
from enforce_data.sample import registers
from enforce_data.sample.days import LAST, PRODUCED_AT
from enforce_data.sample.draw import Draw

Rows = list[dict[str, Any]]

_RECORDS = 4
_BADLY_ENCODED = b"\xff\xff"
"""Bytes that neither UTF-8 nor GB18030 has."""
_MARK = "ENCODINGMARK"
_TEXTS = ("json", "jsonl", "xml", "csv")
"""Formats in which the bytes of a text stand as they are."""
_CLOSED = ("json", "jsonl", "xml", "avro", "xlsx", "parquet")
"""Formats in which a file shows that it was cut off."""
_FREE = ("json", "jsonl", "xml")
"""Formats that say edition and type of each record beside it."""


# Packages.


@dataclass(frozen=True)
class _Slip:
    """What is wrong with a package: the change to its manifest, and what finds it."""

    name: str
    requirement: str
    title: Said
    notice: Notice | None
    """None where any structural finding tells of it."""
    path: str
    change: Callable[[dict[str, Any], Draw], None]


def _more_files(manifest: dict[str, Any], draw: Draw) -> None:
    """List a file that nobody has."""
    row = dict(manifest["files"][-1])
    row |= {"path": f"{DELIVERY}-{draw.below(10**6)}{Path(row['path']).suffix}", "records": 1}
    manifest["files"].append(row)


def _fewer_files(manifest: dict[str, Any], draw: Draw) -> None:  # noqa: ARG001 - which one does not matter
    """Leave out one record type with its child tables."""
    manifest["files"] = [row for row in manifest["files"] if not row["path"].startswith("agency.")]


def _other_digest(manifest: dict[str, Any], draw: Draw) -> None:
    row = manifest["files"][0]
    row["sha256"] = f"{draw.below(16**12):012x}{row['sha256'][12:]}"


def _other_count(manifest: dict[str, Any], draw: Draw) -> None:
    manifest["files"][0]["records"] += draw.between(1, 9)


def _other_day(manifest: dict[str, Any], draw: Draw) -> None:
    manifest["batch_no"] = f"{LAST.year}{draw.between(1, 11):02d}28{draw.between(1, 999):05d}"


def _as_test(manifest: dict[str, Any], draw: Draw) -> None:  # noqa: ARG001 - there is one way
    manifest["test"] = True


def _without(name: str) -> Callable[[dict[str, Any], Draw], None]:
    def change(manifest: dict[str, Any], draw: Draw) -> None:  # noqa: ARG001 - there is one way
        del manifest[name]

    return change


_SLIPS = (
    _Slip(
        *("package-missing", "RQ-PK-31", Said("清单所列文件不在包内", "a listed file is not in the package")),
        *(DL_FILE_MISSING, "/files", _more_files),
    ),
    _Slip(
        *("package-digest", "RQ-PK-32", Said("文件摘要与清单不符", "the digest of a file is another one")),
        *(DL_DIGEST, "/files/0/sha256", _other_digest),
    ),
    _Slip(
        *("package-count", "RQ-PK-33", Said("记录数与清单不符", "a file has another number of records")),
        *(DL_COUNT, "/files/0/records", _other_count),
    ),
    _Slip(
        *("package-extra", "RQ-PK-34", Said("包内有清单未列的数据文件", "a data file is not listed")),
        *(DL_FILE_EXTRA, "/files", _fewer_files),
    ),
    _Slip(
        *("package-batch", "RQ-PK-35", Said("批次号的日期不是生成日期", "the batch number has another day")),
        *(DL_BATCH, "/batch_no", _other_day),
    ),
    *(
        _Slip(
            *(
                f"package-no-{name.replace('_', '-')}",
                "RQ-PK-37",
                Said(f"清单缺少 {name}", f"the manifest lacks {name}"),
            ),
            *(None, f"/{name}", _without(name)),
        )
        for name in ("edition", "package_id", "produced_at")
    ),
    _Slip(
        *("package-test", "RQ-PK-40", Said("清单注明是测试数据", "the manifest marks test data")),
        *(DL_TEST, "/test", _as_test),
    ),
)


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """Packages with one fault each, broken files, a state secret, and editions that do not fit."""
    for number, slip in enumerate(_SLIPS):
        form = statement.formats[(seed + number) % len(statement.formats)]
        yield _package(slip, form, statement, seed)
    yield from _secret(statement, seed)
    yield from _broken(statement, seed)
    yield from _editions(statement, seed)


def _package(slip: _Slip, form: str, statement: Statement, seed: int) -> Case:
    grave = slip.notice is None or slip.notice.severity is Severity.ERROR
    scoring = Scoring(rules=statement.has("names_rules"), paths=False)
    planted = Planted(slip.notice, "", slip.path, rejected=grave)
    noted = slip.notice is DL_TEST
    return Case(
        id=f"checker/{slip.name}/{form}",
        role=Role.CHECKER,
        action=Action.CHECK,
        title=Said(f"查包:{slip.title.zh}", f"packages: {slip.title.en}"),
        requirements=(slip.requirement,),
        pose=partial(_pose_package, slip, form, statement.edition, seed),
        judge=partial(judge_lawful, 0, scoring) if noted else partial(judge_planted, planted, scoring),
        needs=frozenset() if grave or noted else frozenset({"names_rules"}),
        format=form,
        mandatory=grave,
    )


def _pose_package(slip: _Slip, form: str, edition: str, seed: int, folder: Path) -> Mapping[str, Any]:
    draw = Draw(seed, f"checker/{slip.name}")
    records = tuple(in_edition(each, edition) for each in registers(draw.below(10**6)))
    stated = {
        "edition": edition,
        "package_id": f"{records[0]['source_agency']}-{draw.below(10**9):09d}",
        "produced_at": PRODUCED_AT.isoformat(),
    }
    members = write(folder, Posed(records, (), LAST, stated), form, edition)
    file = folder / DELIVERY / NAME
    manifest = json.loads(file.read_text("utf-8"))
    slip.change(manifest, draw)
    file.write_bytes((json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())
    return members


# What is no fault of a package: secrets, files that break off, editions.


def _secret(statement: Statement, seed: int) -> Iterator[Case]:
    """An act that is marked as a state secret."""
    for record_type in ("penalty", "coercion", "inspection", "license"):
        if record_type in statement.families:
            form = statement.formats[seed % len(statement.formats)]
            record = _one(record_type, statement.edition, seed) | {"secrecy": "state_secret"}
            title = Said("退回涉及国家秘密的记录", "refuses a state secret")
            yield _delivery("secret", "RQ-PK-36", title, DL_SECRET, record, form, statement)
            return


def _broken(statement: Statement, seed: int) -> Iterator[Case]:
    """Files that are cut off, and files whose text no encoding explains."""
    record = _one(statement.families[0], statement.edition, seed)
    marked = record | {"remarks": _MARK}
    cut = Said("退回读不到底的文件", "refuses a file that is cut off")
    encoded = Said("退回文字编码有误的文件", "refuses a file that is wrongly encoded")
    for name, requirement, title, notice, given, among, spoil in (
        ("cut", "RQ-PK-38", cut, RD_SYNTAX, record, _CLOSED, _cut),
        ("encoding", "RQ-PK-39", encoded, RD_ENCODING, marked, _TEXTS, _encoded),
    ):
        fitting = [form for form in statement.formats if form in among]
        if fitting:
            form = fitting[seed % len(fitting)]
            yield _delivery(name, requirement, title, notice, given, form, statement, spoil)


def _cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


def _encoded(content: bytes) -> bytes:
    return content.replace(_MARK.encode(), _BADLY_ENCODED)


def _editions(statement: Statement, seed: int) -> Iterator[Case]:
    """A record of an edition that nobody knows, one with a member that nobody knows, one of a type to come."""
    form = next((form for form in statement.formats if form in _FREE), None)
    if form is None:
        return
    record = _one(statement.families[0], statement.edition, seed)
    edition_id = STANDARD.section(statement.families[0]).entries["edition"].id
    title = Said("退回版次不存在的记录", "refuses a record of an edition that does not exist")
    unknown = record | {"edition": f"{Draw(seed, 'checker/edition').between(3, 9)}.0"}
    yield _delivery("edition", f"RQ-K-EDITION RQ-K-{edition_id}", title, None, unknown, form, statement)
    title = Said("退回有字典外的项的记录", "refuses a record with a member that the dictionary does not have")
    yield _delivery("member", "RQ-K-UNKNOWN", title, None, record | {"unheard_of": "x"}, form, statement)
    later = [name for name in STANDARD.models if name not in STANDARD.models_of(Edition.parse(statement.edition))]
    if later:
        title = Said("退回该版次没有的记录类型", "refuses a record of a type that its edition does not have")
        early = sample(Draw(seed, "checker/later").one(later)) | {"edition": statement.edition}
        yield _delivery("later-type", "RQ-K-EDITION", title, None, early, form, statement)


def _one(record_type: str, edition: str, seed: int) -> dict[str, Any]:
    found = lawful(record_type, _RECORDS, seed_of(seed, f"checker/{record_type}"), edition)
    return found[seed % len(found)]


def _delivery(
    name: str,
    requirements: str,
    title: Said,
    notice: Notice | None,
    record: Record,
    form: str,
    statement: Statement,
    spoil: Callable[[bytes], bytes] | None = None,
) -> Case:
    """A delivery of one record that is to be refused; what cannot be read need not be named, only refused."""
    planted = Planted(notice, str(record["record_id"]), "", rejected=True)
    scoring = Scoring(rules=statement.has("names_rules") and spoil is None, paths=False)
    return Case(
        id=f"checker/{name}/{form}",
        role=Role.CHECKER,
        action=Action.CHECK,
        title=title,
        requirements=tuple(requirements.split()),
        pose=partial(_pose_delivery, record, form, statement.edition, spoil),
        judge=partial(judge_planted, planted, scoring),
        families=frozenset({str(record["record_type"])} & set(STANDARD.models_of(Edition.parse(statement.edition)))),
        format=form,
    )


def _pose_delivery(
    record: Record, form: str, edition: str, spoil: Callable[[bytes], bytes] | None, folder: Path
) -> Mapping[str, Any]:
    members = write(folder, Posed((record,), (), LAST), form, edition)
    if spoil is not None:
        file = folder / DELIVERY / f"{record['record_type']}{FORMATS[form].endings[0]}"
        file.write_bytes(spoil(file.read_bytes()))
    return members
