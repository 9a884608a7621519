"""The account of a conversion: what is found on the way, counted, capped for people and whole for the loss report."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from enforce_data.codes.record import Secrecy
from enforce_data.converting.notices import CV_UNREAD, LOSSES
from enforce_data.dictionary.reading import Section
from enforce_data.findings import NOWHERE, Fault, Finding, Notice, Path, RecordRef, Severity, fill
from enforce_data.formats.base import Item
from enforce_data.formats.faults import RD_UNUSED_COLUMN
from enforce_data.judging import masked, quoted
from enforce_data.mapping.notices import RD_VALUE_UNSETTLED
from enforce_data.results import InputResult, finding_dict
from enforce_data.tally import Tally


@dataclass(frozen=True)
class Subject:
    """A record under way: where it comes from, and what it is called."""

    item: Item
    place: int
    reference: RecordRef
    section: Section | None
    secret: bool
    """Whether nothing of it may show."""

    @classmethod
    def of(cls, item: Item, place: int, record: Mapping[str, Any], section: Section | None) -> Subject:
        """The record of an item; ``record`` is what became of it so far."""
        if record.get("secrecy") == Secrecy.STATE_SECRET.value:
            return cls(item, place, RecordRef(item.number, None, None, None), None, secret=True)
        names = (_text(record.get(name)) for name in ("record_type", "record_id", "edition"))
        return cls(item, place, RecordRef(item.number, *names), section, secret=False)

    def finding(self, notice: Notice, path: Path, params: Mapping[str, Any]) -> Finding:
        """A finding at a path of the record, with its place in the source and its value."""
        entry = self.section.entry(path) if self.section is not None else None
        elsewhere = self.item.input_of(path)
        place = self.place if elsewhere is None else elsewhere
        value = quoted(_at(self.item.raw, path), entry, unmask=False) if entry is not None else None
        location = NOWHERE if self.secret else self.item.locate(path)
        return Finding(
            notice,
            place,
            self.reference,
            path,
            entry.id if entry is not None else None,
            location=location,
            value=value,
            params=params,
        )


class Account:
    """Counts what is found exactly, keeps the first of each kind, and stores all of it where a report asks for it."""

    def __init__(self, most: int, *, whole: bool) -> None:
        self._tally = Tally(most)
        self.inputs: list[InputResult] = []
        self.passed_over: list[str] = []
        self._store: IO[str] | None = None
        if whole:
            self._store = tempfile.TemporaryFile(  # noqa: SIM115 - closed by close()
                "w+", encoding="utf-8", errors="backslashreplace", newline="\n"
            )

    @property
    def by_rule(self) -> Counter[str]:
        """How often each kind was found."""
        return self._tally.by_rule

    @property
    def notices(self) -> dict[str, Notice]:
        """Every kind that was found, by id."""
        return self._tally.notices

    @property
    def findings(self) -> list[Finding]:
        """The first of each kind, in the order of the inputs."""
        return self._tally.sorted_findings()

    @property
    def losses(self) -> int:
        """How many losses there are that only the user can allow."""
        return sum(self.by_rule[each] for each in LOSSES)

    def say(self, notice: Notice, place: int, finding: Callable[[], Finding]) -> None:
        """Count a finding about a record of input ``place``; it is worked out only where somebody will see it."""
        kept = self._tally.count(notice)
        if not kept and self._store is None:
            return
        found = finding()
        if kept:
            self._tally.keep(found, place)
        if self._store is not None:
            self._store.write(json.dumps(finding_dict(found), ensure_ascii=False, separators=(",", ":")) + "\n")

    def about(self, subject: Subject, notice: Notice, path: Path, params: Mapping[str, Any]) -> None:
        """Count a finding about a record."""
        self.say(notice, subject.place, lambda: subject.finding(notice, path, params))

    def fault(self, fault: Fault, place: int) -> None:
        """Count what a reader said outside any record, or of a record that it could not read."""
        result = self.inputs[place]
        if fault.broken:
            result.records += 1
        result.unreadable |= fault.fatal
        reference = None if fault.number is None else RecordRef(fault.number, None, None, None)
        at = place if fault.input is None else fault.input
        params = masked(fault.params)

        def finding(notice: Notice, params: Mapping[str, Any]) -> Finding:
            return Finding(notice, at, reference, fault.path, location=fault.location, params=params)

        self._reading(fault, params, place, finding)

    def fault_of(self, subject: Subject, fault: Fault) -> None:
        """Count what a reader said of a record that it handed over."""
        path = fault.path or ()
        entry = subject.section.entry(path) if subject.section is not None else None
        params = {} if subject.secret else masked(fault.params, entry)

        def finding(notice: Notice, params: Mapping[str, Any]) -> Finding:
            return subject.finding(notice, path, params)

        self._reading(fault, params, subject.place, finding)

    def repair(self, subject: Subject, fault: Fault) -> None:
        """Count a repair of tidying."""
        path = fault.path or ()
        entry = subject.section.entry(path) if subject.section is not None else None
        self.about(subject, fault.notice, path, {} if subject.secret else masked(fault.params, entry))

    def _reading(
        self,
        fault: Fault,
        params: Mapping[str, Any],
        place: int,
        finding: Callable[[Notice, Mapping[str, Any]], Finding],
    ) -> None:
        """What was not read is a loss; the rest is passed on as it was said."""
        notice = fault.notice
        if not _loses(notice):
            self.say(notice, place, lambda: finding(notice, params))
            return
        said = {
            "rule": notice.id,
            "message_zh": fill(notice.message.zh, params),
            "message_en": fill(notice.message.en, params),
        }
        self.say(CV_UNREAD, place, lambda: finding(CV_UNREAD, said))

    def lines(self) -> Iterator[str]:
        """Every finding in the order in which it was met, each as a line of JSON; only where all are stored."""
        if self._store is not None:
            self._store.seek(0)
            yield from self._store

    def close(self) -> None:
        """Let go of what is stored."""
        if self._store is not None:
            self._store.close()


def _loses(notice: Notice) -> bool:
    """Whether a reader that says this has not read something of the source."""
    if notice.severity is Severity.INFO:
        return notice is RD_VALUE_UNSETTLED
    return notice is not RD_UNUSED_COLUMN


def _at(value: Any, path: Path) -> Any:
    """The value at a path; a list, which is never quoted, where the path leads nowhere."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return []
    return value


def _text(value: Any) -> str | None:
    return value.encode(errors="backslashreplace").decode() if isinstance(value, str) else None
