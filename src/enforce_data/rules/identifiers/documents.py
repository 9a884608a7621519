"""Numbers of documents (文号)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from enforce_data.codes.penalty import Procedure
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.identifiers import document_no
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GBT9704
from enforce_data.model import Act
from enforce_data.rulebook import Case, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import touched
from enforce_data.rules.identifiers.sources import any_year
from enforce_data.structure import FaultyElementError

_NUMBERED = {
    RecordType.PENALTY: ("notices", "services"),
    RecordType.COERCION: ("reminders", "services", "objects"),
    RecordType.INSPECTION: ("services",),
    RecordType.LICENSE: ("services", "changes"),
}
"""The lists of an act whose members bear document numbers."""


@guard("简易程序以外的行为", "acts other than those in simple procedure")
def not_simple_procedure(act: Any) -> bool:
    """Hold for every act but a penalty on the spot, whose document has a printed number (行政处罚法 52)."""
    return act.record_type is not RecordType.PENALTY or act.procedure is not Procedure.SIMPLE


def _document_numbers(act: Act) -> Iterator[tuple[Path, str] | Unchecked]:
    """Every document number of an act, each text once, with its first place.

    Each place is looked at by itself: a number that cannot be reached leaves the others to be judged.
    """
    seen = set()
    for place in _PLACES[str(act.record_type)]:
        try:
            for path, holder in place(act):
                number = holder.document_number
                if number is not None and number not in seen:
                    seen.add(number)
                    yield (*path, "document_number"), number
        except FaultyElementError as error:
            yield Unchecked(touched(error))


def _decision(act: Any) -> Iterator[tuple[Path, Any]]:
    if act.decision is not None:
        yield ("decision",), act.decision


def _alterations(act: Any) -> Iterator[tuple[Path, Any]]:
    if act.decision is not None:
        for index, alteration in enumerate(act.decision.alterations or ()):
            yield ("decision", "alterations", index), alteration


def _restraints(act: Any) -> Iterator[tuple[Path, Any]]:
    for index, thing in enumerate(act.objects or ()):
        if thing.prior_restraint is not None:
            yield ("objects", index, "prior_restraint"), thing.prior_restraint


def _each(name: str) -> Callable[[Any], Iterator[tuple[Path, Any]]]:
    def items(act: Any) -> Iterator[tuple[Path, Any]]:
        for index, holder in enumerate(getattr(act, name) or ()):
            yield (name, index), holder

    return items


_PLACES: dict[str, tuple[Callable[[Any], Iterator[tuple[Path, Any]]], ...]] = {
    "penalty": (_decision, _alterations, _each("notices"), _each("services")),
    "coercion": (_decision, _alterations, _each("reminders"), _each("services"), _restraints),
    "inspection": (_each("services"),),
    "license": (_decision, _alterations, _each("services"), _each("changes")),
    "other_act": (_decision, _alterations, _each("services")),
}
"""Where the document numbers of an act stand, by record type."""


@rule(
    "ID-DOCNO-01",
    Severity.INFO,
    any_year(GBT9704),
    when=not_simple_procedure,
    dimension=Dimension.CONFORMITY,
    on_deleted=True,
    zh=(
        "文号书写不规范",
        "可以识别,但不是“机关代字〔年份〕序号号”;整理后为 {tidy}",
        "改为六角括号、阿拉伯数字,不加“第”、不编虚位",
    ),
    en=(
        "Document number not written in the standard form",
        "readable, but not organ〔year〕serial号; folded it is {tidy}",
        "use 〔〕 and Arabic digits, without 第 and leading zeros",
    ),
    good=[
        Case({"decision.document_number": "湘星市监许〔2024〕31号"}, sample="license"),
        Case({"decision.document_number": "星市监罚(2024)31号"}, sample="penalty.simple", note="on the spot"),
        Case({"changes.0.document_number": "(2024)湘0121行审12号"}, sample="license", note="a court's number"),
    ],
    bad=[
        Case({"decision.document_number": number}, at="decision.document_number", sample="license")
        for number in ("湘星市监许(2024)31号", "湘星市监许〔2024〕第31号", "湘星市监许〔２０２４〕031 号")
    ],
)
def document_number_is_untidy(act: Act) -> Hits:
    """Brackets, widths and fillers differ from office to office; a tidying tool can repair them, so nobody is at fault.

    Each number is judged once in a record, where it first stands.  Numbers of courts have a form of their own.

    各机关所用的括号、全角半角和补位字不同,整理工具可以修正,不构成过错,故仅作提示。每个文号在一条记录中只在首次出现
    处指出;法院案号另有格式,不作判断。
    """
    for found in _document_numbers(act):
        if isinstance(found, Unchecked):
            yield found
        elif Problem.UNUSUAL_FORM in document_no.check(found[1]):
            yield found[0], {"tidy": document_no.compact(found[1])}


@rule(
    "ID-DOCNO-02",
    Severity.WARNING,
    any_year(GBT9704),
    when=not_simple_procedure,
    dimension=Dimension.CONFORMITY,
    on_deleted=True,
    zh=("文号无法识别", "缺少括号内的年份、序号或者“号”", "按“机关代字〔年份〕序号号”填写"),
    en=(
        "Unreadable document number",
        "the year in brackets, the serial or 号 is missing",
        "write it as organ〔year〕serial号",
    ),
    good=[
        Case({"decision.document_number": "湘星市监许(2024)31号"}, sample="license", also={"ID-DOCNO-01": "brackets"}),
        Case({"services.0.document_number": "0012345"}, sample="penalty.simple", note="printed, on the spot"),
        Case({"changes.0.document_number": "(2024)湘0121行审12号"}, sample="license", note="a court's number"),
    ],
    bad=[
        Case({"decision.document_number": number}, at="decision.document_number", sample="license")
        for number in ("湘星市监许2024-31", "湘星市监许〔2024〕31", "20240031")
    ],
)
def document_number_is_unreadable(act: Act) -> Hits:
    """Series without a year exist in practice, so this is a warning.

    The decision of a penalty has a rule of its own (CF-DOC-02), a penalty on the spot a printed number.

    实践中确有不含年份的编号,故只作警告。处罚决定的文号由 CF-DOC-02 判断,当场处罚使用预印编号,不作判断。
    """
    for found in _document_numbers(act):
        if isinstance(found, Unchecked):
            yield found
        elif found[0] == ("decision", "document_number") and act.record_type is RecordType.PENALTY:
            continue
        elif Problem.FORM in document_no.check(found[1]):
            yield found[0]
