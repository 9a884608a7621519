"""Numbers of matters, certificates and documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.penalty import Procedure
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.identifiers import certificate_no, document_no, ecert_id, matter_code
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GBT9704, GBT36904, GBT39554, PRACTICE
from enforce_data.model import Act, Certificate, Matter, MatterRef, OfficerRef
from enforce_data.model.license import LicenseCertificate
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
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
_NOT_IN_THE_CATALOGUE = {"ML-03": "the catalogue holds no such code"}


@lru_cache(maxsize=4096)
def _of_matter(code: str) -> tuple[Problem, ...]:
    """The problems of a code, worked out once for both rules on it: a few codes stand in all records of an organ."""
    return matter_code.check(code)


@rule(
    "ID-MATTER-01",
    Severity.WARNING,
    any_year(GBT39554),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("事项编码格式不明", "不是 12、31、33 位编码,也不是 14 位目录编码", "按事项目录填写编码"),
    en=(
        "Matter code of an unknown form",
        "neither a code of 12, 31 or 33 characters nor a catalogue code of 14 digits",
        "take the code from the catalogue of matters",
    ),
    good=[
        Case(sample="license"),
        Case({"code": "11430121FAKE0101694430217001000"}, sample="matter"),
        Case({"code": "11430121FAKE010169443021700100001"}, sample="matter"),
        Case({"code": "43020100000001"}, sample="matter", note="互联网+监管"),
    ],
    bad=[
        Case({"code": "4301210217001000"}, at="code", sample="matter"),
        Case({"matters.0.code": "许可-17-002"}, at="matters.0.code", sample="license", also=_NOT_IN_THE_CATALOGUE),
    ],
)
def matter_code_has_no_known_form(matter: MatterRef | Matter) -> Hits:
    """Provinces have schemes of their own, and the national one was readable in part only: a warning."""
    problems = _of_matter(matter.code)
    if Problem.UNUSUAL_FORM in problems or Problem.FORM in problems:
        yield "code"


@rule(
    "ID-MATTER-02",
    Severity.WARNING,
    any_year(GBT39554),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("事项编码内的统一社会信用代码错误", "前 18 位不是有效的统一社会信用代码", "核对实施编码的前 18 位"),
    en=(
        "Matter code contains no valid credit code",
        "the first eighteen characters are no valid unified social credit code",
        "compare the first eighteen characters with the code of the implementing organ",
    ),
    good=[Case({"code": "11430121FAKE0101694430217001000"}, sample="matter")],
    bad=[
        Case({"code": "11430121FAKE0101684430217001000"}, at="code", sample="matter"),
        Case({"code": "11430121FAKE010168443021700100001"}, at="code", sample="matter"),
        Case(
            {"matters.0.code": "11430121FAKE0101684430117002000"},
            at="matters.0.code",
            sample="license",
            also=_NOT_IN_THE_CATALOGUE,
        ),
    ],
)
def matter_code_holds_no_credit_code(matter: MatterRef | Matter) -> Hits:
    """The implementation code begins with the code of the implementing organ; its rule was readable in part only."""
    if Problem.INNER_CHECK in _of_matter(matter.code):
        yield "code"


def _card_number(card: Any) -> str | None:
    """The number of an officer's or a registered card; None for a ministry's card, whose form is not known."""
    try:
        kind = card.certificate_kind
    except AttributeError:  # a registered card; asking first would cost more than all the rest of the rule
        kind = card.kind
    return None if kind is CertificateKind.MINISTRY else card.certificate_no


@rule(
    "ID-CERT-01",
    Severity.WARNING,
    PRACTICE.art(),
    dimension=Dimension.CONFORMITY,
    on_deleted=True,
    zh=("执法证号格式不符", "不是 6 至 20 位字母、数字", "按执法证件填写证号"),
    en=(
        "Certificate number of an unexpected form",
        "not 6 to 20 letters and digits",
        "give the number as it stands on the card",
    ),
    good=[
        Case({"random_officers.0.certificate_no": "180100"}, sample="inspection"),
        Case({"random_officers.0.certificate_no": "1" * 20}, sample="inspection"),
        Case(
            {"random_officers.0.certificate_no": "税-123", "random_officers.0.certificate_kind": "ministry"},
            sample="inspection",
        ),
    ],
    bad=[
        Case({"random_officers.0.certificate_no": "18010"}, at="random_officers.0.certificate_no", sample="inspection"),
        Case(
            {"random_officers.0.certificate_no": "1" * 21}, at="random_officers.0.certificate_no", sample="inspection"
        ),
        Case({"certificate_no": "湘A-0001"}, at="certificate_no", sample="certificate"),
    ],
)
def certificate_number_has_an_unexpected_form(card: OfficerRef | Certificate) -> Hits:
    """The structure of the number is not published: the form is a setting of the receiver, so this is a warning.

    Cards of ministries have forms of their own and are not judged.
    """
    number = _card_number(card)
    if number is not None and not certificate_no.is_valid(number):
        yield "certificate_no"


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
    """
    for found in _document_numbers(act):
        if isinstance(found, Unchecked):
            yield found
        elif found[0] == ("decision", "document_number") and act.record_type is RecordType.PENALTY:
            continue
        elif Problem.FORM in document_no.check(found[1]):
            yield found[0]


@rule(
    "ID-ECERT-01",
    Severity.WARNING,
    any_year(GBT36904),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("电子证照标识错误", "格式或者校验位不对", "按电子证照填写标识"),
    en=(
        "Faulty identifier of an electronic certificate",
        "its form or its check character is wrong",
        "copy the identifier from the electronic certificate",
    ),
    good=[
        Case(
            {
                "certificate.ecert_id": ecert_id.with_check(
                    "1.2.156.3005.2.11430000FAKE0505XY001.11430121FAKE010169.2024A0001.001"
                )
            },
            sample="license",
        ),
        Case({"certificate.ecert_id": ABSENT}, sample="license"),
    ],
    bad=[
        Case(
            {"certificate.ecert_id": "1.2.156.3005.2.11430000FAKE0505XY001.11430121FAKE010169.2024A0001.001"},
            at="certificate.ecert_id",
            sample="license",
            note="no check character",
        ),
        Case(
            {
                "ecert_id": ecert_id.with_check(
                    "1.2.156.3005.2.11430000FAKE0505XY001.11430121FAKE010169.2024A0001.001"
                ).replace("2024A", "2023A")
            },
            at="ecert_id",
            sample="certificate",
        ),
    ],
)
def electronic_certificate_identifier_is_faulty(card: Certificate | LicenseCertificate) -> Hits:
    """One of five published examples fails the check, so this is a warning."""
    if card.ecert_id is not None and not ecert_id.is_valid(card.ecert_id):
        yield "ecert_id"
