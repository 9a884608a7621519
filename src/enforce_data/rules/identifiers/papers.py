"""Numbers of other documents of people: permits, passports.  Nothing of them ever stands in a text."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.party import IdType
from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import person_document, resident_id
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import PRACTICE
from enforce_data.rulebook import Case, Hits, guard, rule
from enforce_data.rules.identifiers.people import Person

_DOCUMENTS = {
    IdType.PASSPORT: person_document.Kind.FOREIGN_PASSPORT,
    IdType.HK_MACAO_PERMIT: person_document.Kind.HONG_KONG_MACAO_PASS,
    IdType.TAIWAN_PERMIT: person_document.Kind.TAIWAN_PASS,
    IdType.HMT_RESIDENCE: person_document.Kind.RESIDENCE_PERMIT,
    IdType.FOREIGN_RESIDENCE: person_document.Kind.PERMANENT_RESIDENCE,
}
"""The documents whose form is known; the form of foreign passports takes in the Chinese ones."""


@guard("有已知格式的其他证件号码", "numbers of other documents with a known form")
def shows_other_document(person: Any) -> bool:
    """Hold where the person is known by a document, other than the identity card, whose form is known."""
    return person.id_type in _DOCUMENTS and person.id_number is not None


@rule(
    "ID-DOC-01",
    Severity.WARNING,
    PRACTICE.art(),
    when=shows_other_document,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("证件号码与证件类型的常见格式不符", "号码不是该类证件的已知格式(一般知识)", "核对证件类型和号码"),
    en=(
        "Number has no known form of its kind of document",
        "the number has none of the known forms of this document (general knowledge)",
        "compare kind and number with the document",
    ),
    good=[
        Case({"parties.0.id_type": kind, "parties.0.id_number": number}, sample="coercion")
        for kind, number in (
            ("passport", "EA1234567"),
            ("hk_macao_permit", "H12345678"),
            ("taiwan_permit", "12345678"),
            ("hmt_residence", "810000199004150017"),
            ("foreign_residence", "CAN110199004150"),
            ("military_id", "军字第1234567号"),
        )
    ],
    bad=[
        Case(
            {"parties.0.id_type": kind, "parties.0.id_number": number},
            at="parties.0.id_number",
            sample="coercion",
        )
        for kind, number in (
            ("passport", "EA12"),
            ("hk_macao_permit", "12345678"),
            ("taiwan_permit", "H12345678"),
            ("hmt_residence", "81000019900415001"),
            ("foreign_residence", "110199004150"),
        )
    ],
)
def number_does_not_fit_the_kind_of_document(person: Person) -> Hits:
    """The forms are general knowledge, and issuers change them, so this is a warning.

    Kinds whose form is not known (officers' cards, driving licences, other) are not judged.

    证件号码的格式属于一般知识,发证机关也会改变,故只作警告。格式不明的证件(军官证、驾驶证、其他)不作判断。
    """
    kind = None if person.id_type is None else _DOCUMENTS.get(person.id_type)
    if kind is not None and person.id_number is not None:
        problems = person_document.check(person.id_number, kind=kind)
        if Problem.UNUSUAL_FORM in problems or Problem.FORM in problems:
            yield "id_number"


@guard("有校验码的居住证件号码", "numbers of residence documents with a check character", within=shows_other_document)
def shows_residence_document(person: Any) -> bool:
    """Hold where the person is known by a residence permit or a permanent-residence card."""
    return person.id_type in (IdType.HMT_RESIDENCE, IdType.FOREIGN_RESIDENCE)


def _residence(kind: str, number: str) -> dict[str, str]:
    return {"parties.0.id_type": kind, "parties.0.id_number": number}


@rule(
    "ID-DOC-02",
    Severity.WARNING,
    PRACTICE.art(),
    when=shows_residence_document,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "居住证件号码的校验码或者地区码不符",
        "末位校验码不符,或者前六位不是港澳台地区代码;该规则属于一般知识,未经证实",
        "按证件核对号码",
    ),
    en=(
        "Check or area of a residence document's number is wrong",
        "the check, or the area of Hong Kong, Macao or Taiwan, is wrong; general knowledge and unconfirmed",
        "compare the number with the document",
    ),
    good=[
        Case(_residence("hmt_residence", resident_id.with_check(f"{area}19900415001")), sample="coercion")
        for area in ("810000", "820000", "830000")
    ]
    + [
        Case(_residence("foreign_residence", resident_id.with_check("91101019900415001")), sample="coercion"),
        Case(_residence("foreign_residence", "CAN110199004150"), sample="coercion", note="older cards have no check"),
    ],
    bad=[
        Case(
            _residence("hmt_residence", resident_id.with_check("84000019900415001")),
            at="parties.0.id_number",
            sample="coercion",
        ),
        Case(_residence("hmt_residence", "810000199004150018"), at="parties.0.id_number", sample="coercion"),
        Case(_residence("foreign_residence", "911010199004150011"), at="parties.0.id_number", sample="coercion"),
    ],
)
def residence_document_fails_its_check(person: Person) -> Hits:
    """These numbers are said to be built like citizen numbers, by the same check; no standard was at hand: a warning.

    A number of another form is told by ID-DOC-01.

    这类号码据称与公民身份号码构造相同、使用同一校验方法,没有取得标准文本,故只作警告。形式不同的号码由 ID-DOC-01 指
    出。
    """
    kind = None if person.id_type is None else _DOCUMENTS.get(person.id_type)
    if kind is not None and person.id_number is not None:
        problems = person_document.check(person.id_number, kind=kind)
        if Problem.DOUBTFUL_CHECK in problems or Problem.COMPONENT in problems:
            yield "id_number"
