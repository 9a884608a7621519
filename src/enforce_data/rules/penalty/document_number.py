"""The number of the decision: its form and its year (GB/T 9704)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.penalty import Procedure
from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import document_no
from enforce_data.laws import GBT9704, PRACTICE
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.penalty.outcome import decided

_YEAR_ENDS, _YEAR_BEGINS = (12, 20), (1, 10)
"""From the one to the other day a number of the neighbouring year is no fault: month and day."""

_UNTIDY = {"ID-DOCNO-01": "a tidying tool can repair it"}


@guard("普通程序中有文号的决定", "decisions in ordinary procedure that bear a number")
def _numbered(penalty: Any) -> bool:
    return (
        penalty.procedure is Procedure.ORDINARY
        and penalty.decision is not None
        and penalty.decision.document_number is not None
    )


def _withdrawn(day: str, number: str) -> dict[str, Any]:
    """The changes that withdraw the case on a day, by a decision of this number."""
    return {
        "decision.result": "case_withdrawn",
        "decision.dated": day,
        "decision.document_number": number,
        "investigation_ended_on": ABSENT,
        "penalties": ABSENT,
        "payments": ABSENT,
    }


@rule(
    "CF-DOC-02",
    Severity.WARNING,
    GBT9704.art(),
    when=_numbered,
    zh=(
        "决定书文号不规范",
        "括号和数字整理后仍不是“机关代字〔年份〕序号号”",
        "按“机关代字〔年份〕序号号”填写;加“第”、编虚位在实践中常见,但不合公文格式(该格式未经证实)",
    ),
    en=(
        "The number of the decision is not in the standard form",
        "even with brackets and digits folded it is not organ〔year〕serial号",
        (
            "write organ〔year〕serial号; 第 and leading zeros are common, but not the form of official documents "
            "(which is unconfirmed)"
        ),
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({"decision.document_number": "星市监罚字〔2024〕123号"}, note="字 is common"),
        Case({"decision.document_number": "星市监罚(2024)123号"}, also={"ID-DOCNO-01": "brackets"}),
        Case({"decision.document_number": "星市监罚〔2024〕123-1号"}),
        Case({"decision.document_number": "0045"}, sample="penalty.simple"),
    ],
    bad=[
        Case({"decision.document_number": number}, at="decision.document_number", also=also)
        for number, also in (
            ("星市监罚〔2024〕第123号", _UNTIDY),
            ("星市监罚〔2024〕0123号", _UNTIDY),
            ("星市监罚2024-123", {}),
            ("星市监罚〔2024〕123", {}),
            ("20240123", {}),
        )
    ],
)
def decision_number_irregular(penalty: Penalty) -> Hits:
    """Official documents are numbered by organ, year and serial (GB/T 9704 [G]); forms printed for the spot are not.

    Other ways exist in practice: a warning, which says that the form is unconfirmed.

    公文按机关代字、年份、序号编号（GB/T 9704，未经证实），当场处罚的预印文书不受此限。实践中还有其他写法，所以只作警
    告，并注明该格式未经证实。
    """
    number = decided(penalty).document_number
    if number is not None and document_no.check(document_no.compact(number)):
        yield "decision.document_number"


@rule(
    "CF-DOC-05",
    Severity.WARNING,
    PRACTICE.art(),
    when=_numbered,
    zh=(
        "决定书文号的年份与决定日期不符",
        "文号的年份为 {year},决定日期为 {dated}",
        "核对文号和决定日期(文号按年编排是惯例,未经证实)",
    ),
    en=(
        "The year of the decision's number is not that of the decision",
        "the number is of {year}, and the decision of {dated}",
        "compare number and day (numbering by year is custom, and unconfirmed)",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_withdrawn("2023-12-20", "星市监撤〔2024〕1号"), note="numbered at the turn of the year"),
        Case(_withdrawn("2024-01-10", "星市监撤〔2023〕123号")),
        Case({"decision.document_number": "星市监罚2023-123"}, also={"CF-DOC-02": "not in the standard form"}),
        Case({"decision.document_number": "(2024)湘0121行审12号"}, note="a court's number"),
        Case({"decision.document_number": "星市监当罚〔2023〕45号"}, sample="penalty.simple", note="printed before"),
    ],
    bad=[
        Case({"decision.document_number": "星市监罚〔2023〕123号"}, at="decision.document_number"),
        Case(_withdrawn("2023-12-19", "星市监撤〔2024〕1号"), at="decision.document_number"),
        Case(_withdrawn("2024-01-11", "星市监撤〔2023〕123号"), at="decision.document_number"),
    ],
)
def decision_number_of_another_year(penalty: Penalty) -> Hits:
    """Numbers begin anew every year, and a draft may be numbered shortly before or after its decision: a warning.

    Silent from 20 December to 10 January, and where the number is not in the standard form.

    文号每年重新编排，文书可能在决定前后不久取号，所以只作警告。12 月 20 日至次年 1 月 10 日作出的决定，以及文号不合规
    范格式的，不作判断。
    """
    number, dated = decided(penalty).document_number, decided(penalty).dated
    if number is None or document_no.check(compact := document_no.compact(number)):
        return
    read = document_no.parts(compact)
    turning = (dated.month, dated.day) >= _YEAR_ENDS or (dated.month, dated.day) <= _YEAR_BEGINS
    if read is not None and not read.court and read.year != dated.year and not turning:
        yield "decision.document_number", {"year": read.year, "dated": dated}
