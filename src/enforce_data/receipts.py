"""The receipt (回执): the answer to a package, record by record, with the rates of each agency.

It is made by a whole check.  The same package, registers and day make the same bytes, whether it came as a folder or as
a zip.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from enforce_data import packages
from enforce_data.answers import AgencyFigures, Answer, Answers, Status
from enforce_data.asking import AnyPath
from enforce_data.checking import Progress, examine
from enforce_data.deliveries import Asking, Delivery, open_deliveries, relative
from enforce_data.findings import Said
from enforce_data.limits import Limits
from enforce_data.model import STANDARD
from enforce_data.pipeline import Settings
from enforce_data.rates import number
from enforce_data.results import finding_dict
from enforce_data.tally import Report
from enforce_data.usage import UsageError

ANSWERS_ANOTHER = Said(
    "本包答复回执 {answers};各记录首次报送的日期不详,不计入迟报率",
    "the package answers receipt {answers}; the days of the first deliveries are not known, so no late rate is given",
)
BEYOND_HOLIDAYS = Said(
    "{count} 件的期限超出工作日表,不计入迟报率",
    "the time limit of {count} acts lies beyond the table of working days; they are left out of the late rate",
)
TEST_DATA = Said("测试数据,不计入任何比率", "test data; they count in no rate")
NOT_LISTED = Said(
    "{count} 条记录所在的文件未列入清单,不在答复之列",
    "{count} records stand in files that the manifest does not list; they are not answered",
)


class Receipt:
    """The receipt of one package.

    ``report`` is that of the check, with the findings that belong to no record; ``answers`` has those of each record.
    """

    def __init__(self, delivery: Delivery, report: Report, answers: Answers) -> None:
        self.report = report
        self.answers = answers
        self._delivery = delivery
        self._overall = answers.overall()
        self._statuses = answers.by_status()

    @property
    def id(self) -> str:
        """The same for the same package, and for no other."""
        return "R-" + hashlib.sha256(f"{self._package_id or ''}\n{self.digest}".encode()).hexdigest()[:24]

    @property
    def digest(self) -> str:
        """SHA-256 over the paths and the SHA-256 of the files of the package, its manifest among them."""
        files = {path: held.source.survey.sha256 for path, held in packages.held(self._delivery).items()}
        if self._delivery.manifest is not None:
            files[relative(self._delivery.manifest.label, self._delivery)] = self._delivery.manifest.survey.sha256
        lines = sorted(f"{path}\0{digest}\n".encode(errors="surrogateescape") for path, digest in files.items())
        return hashlib.sha256(b"".join(lines)).hexdigest()

    @property
    def _package_id(self) -> str | None:
        return self._delivery.stated.package_id if self._delivery.stated else None

    @property
    def totals(self) -> dict[str, int]:
        """How many records got each answer, and how many of them are named beside the rates."""
        counts = self._overall.counts
        stated = self._delivery.stated
        records = sum(self._statuses.values())
        return {
            "records": records,
            **{str(status): count for status, count in self._statuses.items()},
            "repeated": counts["repeated"],
            "unreadable": self.answers.unreadable,
            "test": records if stated and stated.test else 0,
            "not_listed": self.answers.beside,
        }

    @property
    def remarks(self) -> list[Said]:
        """What was left out of the rates, and why."""
        stated = self._delivery.stated
        unknown = self._overall.counts["lateness_unknown"]
        remarks = []
        if stated and stated.test:
            remarks.append(TEST_DATA)
        if stated and stated.answers:
            remarks.append(_filled(ANSWERS_ANOTHER, answers=stated.answers))
        elif unknown:
            remarks.append(_filled(BEYOND_HOLIDAYS, count=unknown))
        if self.answers.beside:
            remarks.append(_filled(NOT_LISTED, count=self.answers.beside))
        return remarks

    def head(self) -> dict[str, Any]:
        """Everything but the records, as JSON values."""
        report, delivery = self.report, self._delivery
        stated = delivery.stated
        return {
            "receipt": "1",
            "id": self.id,
            "package": {
                "package_id": self._package_id,
                "digest": self.digest,
                "produced_at": stated.produced_at.isoformat() if stated and stated.produced_at else None,
                "test": bool(stated and stated.test),
                "answers": stated.answers if stated else None,
            },
            "tool": {"name": "enforce-data", "version": report.version},
            "rulebook": report.rulebook,
            "as_of": {"day": report.as_of.day.isoformat(), "source": report.as_of.source},
            "outcome": str(report.outcome),
            "totals": self.totals,
            "rates": _rates(self._overall),
            "agencies": [{"code": each.code, "name": each.name, **_rates(each)} for each in self.answers.agencies()],
            "remarks": [remark._asdict() for remark in self.remarks],
            "inputs": [
                {
                    "path": relative(item.path, delivery),
                    "sha256": item.sha256,
                    "records": item.records,
                    "outcome": str(item.outcome),
                }
                for item in report.inputs
            ],
            "findings": [finding_dict(finding) for finding in report.findings],
        }

    def to_json(self) -> Iterator[str]:
        """The receipt as JSON, one record a line, in pieces."""
        head = _written(json.dumps(self.head(), ensure_ascii=False, indent=1))
        yield head.removesuffix("\n}") + ',\n "records": ['
        separator = "\n"
        for answer in self.answers:
            yield separator + "  " + _written(json.dumps(_record(answer), ensure_ascii=False))
            separator = ",\n"
        yield "\n ]\n}\n"


def receipt(
    path: AnyPath,
    *,
    registers: Iterable[AnyPath] = (),
    as_of: date | None = None,
    max_findings: int = 100,
    limits: Limits | None = None,
    on_progress: Progress | None = None,
) -> Receipt:
    """Check a package and answer it record by record; raises UsageError for wrong arguments and for several packages.

    ``max_findings`` is how many findings that belong to no record, and how many places of findings across records, are
    kept of each kind; every finding of a record is.
    """
    asking = Asking(limits=limits or Limits())
    deliveries = open_deliveries([str(path)], asking, STANDARD)
    if len(deliveries) != 1:
        names = ", ".join(delivery.label for delivery in deliveries) or "—"
        raise UsageError(f"a receipt answers one package; {path} holds {len(deliveries)}: {names}")
    delivery = deliveries[0]
    stated = delivery.stated
    apart = packages.unlisted(delivery)
    files = packages.held(delivery)
    answers = Answers(
        max_findings,
        first_delivery=stated is None or stated.answers is None,
        delivered=stated.day if stated else None,
        test=bool(stated and stated.test),
        beside=[files[name].source.label for name in apart],
    )
    report = examine(
        deliveries,
        asking,
        registers=registers,
        as_of=as_of,
        settings=Settings(max_findings),
        on_progress=on_progress,
        follower=answers,
    )
    answers.settle()
    return Receipt(delivery, report, answers)


def _filled(said: Said, **values: object) -> Said:
    return Said(said.zh.format(**values), said.en.format(**values))


def _rates(agency: AgencyFigures) -> dict[str, Any]:
    figures = agency.figures
    return {
        "records": figures.records,
        "without_errors": figures.without_errors,
        "compliance_rate": number(figures.compliance),
        "decided_acts": figures.decided,
        "late_acts": figures.late,
        "late_rate": number(figures.lateness),
        **agency.counts,
    }


def _record(answer: Answer) -> dict[str, Any]:
    return {
        "input": answer.input,
        "number": answer.number,
        "type": answer.type,
        "record_id": answer.record_id,
        "agency": answer.agency,
        "status": str(answer.status),
        "findings": answer.findings,
    }


def _written(text: str) -> str:
    """JSON text without the lone surrogates that only Python lets stand."""
    return text.encode(errors="backslashreplace").decode()


__all__ = ["Receipt", "Status", "receipt"]
