"""What a case of conformance is: what is put to a system, and how its answer is judged.

A case is made again by the verifier from the statement and the seed alone, so ``pose`` and ``judge`` are pure: the same
seed writes the same bytes, the same answer gets the same verdict, on any machine and day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.findings import Said


class Role(StrEnum):
    """What a system does, and is tried for."""

    PRODUCER = "producer"
    CONSUMER = "consumer"
    CHECKER = "checker"
    CORRECTOR = "corrector"
    UPGRADER = "upgrader"


ROLE_NAMES: Mapping[Role, Said] = {
    Role.PRODUCER: Said("生产方:录入业务并导出数据", "producer: enters business and exports it"),
    Role.CONSUMER: Said("接收方:导入数据并原样再导出", "consumer: imports records and exports them unchanged"),
    Role.CHECKER: Said("检查方:自行校验数据", "checker: judges records by its own means"),
    Role.CORRECTOR: Said("更正方:按回执更正、重报、删除", "corrector: answers a receipt, corrects, deletes"),
    Role.UPGRADER: Said("升级方:在版次之间转换数据", "upgrader: takes records from one edition to another"),
}


class Action(StrEnum):
    """What the kit asks a system to do with one task (see ``protocol``)."""

    EXPORT = "export"
    """Enter the story of ``story.json`` and export the records that come of it."""
    READ_BACK = "read-back"
    """Import the delivery and export all of it again."""
    CHECK = "check"
    """Judge the delivery, by the registers beside it and on the day that is given."""
    CORRECT = "correct"
    """Answer the receipt for a package that was sent, by the facts beside it."""
    MIGRATE = "migrate"
    """Take the delivery to another edition, or refuse what would be lost."""


class Outcome(StrEnum):
    """What became of a case."""

    PASS = "pass"  # noqa: S105 - no password
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    """By an option, family or role that the statement left out beforehand."""
    NOT_RUN = "not_run"
    """The system was not reached, took too long, said that it cannot, or nobody asked."""


class Reason(NamedTuple):
    """Why an answer is not what it should be: in both languages, and where."""

    said: Said
    fix: Said | None = None
    record: str | None = None
    """``record_id`` or ``case_no`` of the record."""
    path: str | None = None
    """JSON Pointer into it."""
    rule: str | None = None
    """The rule or kind of finding that is concerned."""
    place: str | None = None
    """File and line, cell or XPath in what the system wrote."""
    article: str | None = None
    """The law and article, as ``行政处罚法 42``."""


class Verdict(NamedTuple):
    """What a judge says of one answer."""

    outcome: Outcome
    """PASS or FAIL."""
    reasons: tuple[Reason, ...] = ()
    tally: Mapping[str, int] = {}
    """What is added up over cases: ``caught``, ``missed``, ``false_alarms``, ``records``, ``compared``."""


@dataclass(frozen=True)
class Answer:
    """What a system answered to one task."""

    folder: Path
    """The files it wrote; empty where it wrote none."""
    reply: Mapping[str, Any]
    """Its entry in ``response.json``: ``status`` is ``done`` here, and the members of the action."""


@dataclass(frozen=True)
class Case:
    """One thing put to a system.

    ``pose`` writes the files of the task into an empty folder and returns the other members of its entry in
    ``request.json`` (plain JSON values).  ``judge`` is asked only for an answer whose status is ``done``.
    """

    id: str
    """``role/name`` or ``role/name/format``: ASCII, and a relative path."""
    role: Role
    action: Action
    title: Said
    requirements: tuple[str, ...]
    """Ids of ``requirements.csv`` that this case tries, at least one."""
    pose: Callable[[Path], Mapping[str, Any]] = field(repr=False, compare=False)
    judge: Callable[[Answer], Verdict] = field(repr=False, compare=False)
    families: frozenset[str] = frozenset()
    """Record types without which it makes no sense."""
    needs: frozenset[str] = frozenset()
    """Options (see ``options``) that the statement must not have turned off."""
    format: str | None = None
    """The format it is tried in, where it is about one."""
    mandatory: bool = True
    """Whether a role is passed only if this case is."""
    rule: str | None = None
    """The rule of which it is a twin, where it is one; for the coverage matrix."""
