"""Cases for consumers: what was sent must come back, record by record and value by value.

A system imports a delivery and exports all of it again in the same format.  Both sides are compared as canonical JSON
(RFC 8785): spelling, order of members and layout of files are free, values are not.  ``updated_at`` must be kept, too:
it is part of what the sender said, and orders the versions of a record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.differences import SENT_CAME, Matched, bounded, differences, leaves, matched, reason
from enforce_data.conformance.outputs import records_in
from enforce_data.conformance.rare_text import RARE, with_rare_text
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.supplies import Record, lawful, put, seed_of, types_of
from enforce_data.findings import Said
from enforce_data.model import STANDARD

_RECORDS = 8
"""Records of a case: enough for every common shape of an act."""
_WORDY = "penalty"
"""A record type with so many free texts that a dozen records hold all that is to be tried."""
_TEXT_RECORDS = 12

_AS_SENT = Said("按收到的原样保存和导出", "keep and export what was received as it was")
_LOST = Reason(
    Said("送去的记录没有回来", "the record was sent and did not come back"),
    Said("导出全部已导入的记录", "export every record that was imported"),
)
_EXTRA = Reason(
    Said("回来的记录不在送去的记录中,或重复", "the record came back, and was not sent, or came before"),
    Said("只导出本任务导入的记录,每条一次", "export the records of this task only, each once"),
)


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """A delivery of every record type in every claimed format, and one of rare texts."""
    for record_type in types_of(statement.edition):
        for form in statement.formats:
            yield _of_type(record_type, form, statement.edition, seed)
    about = _text_type(statement)
    for form in statement.formats:
        yield _of_text(about, form, statement.edition, seed)


def _of_type(record_type: str, form: str, edition: str, seed: int) -> Case:
    name = f"consumer/{record_type}/{form}"
    title = STANDARD.section(record_type).title

    def given() -> list[Record]:
        return lawful(record_type, _RECORDS, seed_of(seed, name), edition)

    return _case(
        name,
        given,
        form,
        edition,
        families=frozenset({record_type}),
        requirement=f"RQ-C-{record_type}",
        title=Said(f"导入再导出:{title.zh}({form})", f"read back: {title.en} ({form})"),
    )


def _of_text(record_type: str, form: str, edition: str, seed: int) -> Case:
    name = f"consumer/text/{form}"

    def given() -> list[Record]:
        count = _TEXT_RECORDS if record_type == _WORDY else len(RARE)
        return with_rare_text(lawful(record_type, count, seed_of(seed, name), edition), seed_of(seed, name))

    return _case(
        name,
        given,
        form,
        edition,
        families=frozenset({record_type}),
        requirement="RQ-C-TEXT",
        title=Said(f"生僻字、引号、换行等文字原样返回({form})", f"rare characters, quotes, line breaks ({form})"),
    )


def _case(
    name: str,
    given: Callable[[], list[Record]],
    form: str,
    edition: str,
    *,
    families: frozenset[str],
    requirement: str,
    title: Said,
) -> Case:
    def pose(folder: Path) -> Mapping[str, Any]:
        put(given(), folder / "delivery", form, edition)
        return {"format": form}

    def judge(answer: Answer) -> Verdict:
        return judged(given(), answer, edition)

    return Case(
        id=name,
        role=Role.CONSUMER,
        action=Action.READ_BACK,
        title=title,
        requirements=(requirement,),
        pose=pose,
        judge=judge,
        families=families,
        format=form,
    )


def judged(sent: list[Record], answer: Answer, edition: str) -> Verdict:
    """Whether all that was sent came back as it was, and nothing else."""
    read = records_in(answer.folder, edition)
    met = matched(sent, read.records)
    reasons = bounded((*read.faults, *_of_records(met)))
    tally = {"records": len(sent), "compared": sum(leaves(record) for record, _ in met.pairs)}
    return Verdict(Outcome.FAIL if reasons else Outcome.PASS, reasons, tally)


def _of_records(met: Matched) -> Iterator[Reason]:
    for record in met.lost:
        yield _LOST._replace(record=str(record["record_id"]))
    for found in met.extra:
        yield _EXTRA._replace(record=found.record_id, place=found.place)
    for record, found in met.pairs:
        for each in differences(record, found.raw):
            yield reason(each, str(record["record_type"]), found, SENT_CAME, fix=_AS_SENT)


def _text_type(statement: Statement) -> str:
    """The record type that carries the rare texts: one with many texts where it is claimed."""
    known = types_of(statement.edition)
    return next((each for each in (_WORDY, *statement.families) if each in statement.families), known[0])
