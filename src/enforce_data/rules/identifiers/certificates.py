"""Numbers of enforcement certificates, and identifiers of electronic ones."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.identifiers import certificate_no, ecert_id
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GBT36904, PRACTICE
from enforce_data.model import Certificate, License, OfficerRef
from enforce_data.model.license import LicenseCertificate
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.guards import national_card_of_hunan
from enforce_data.rules.identifiers.sources import any_year

_CREDIT_CODE_LENGTH = 18


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
        Case({"officers": [{"name": "彭岳", "certificate_no": number}]}, sample="license")
        for number in ("180100", "1" * 20)
    ]
    + [
        Case(
            {"officers": [{"name": "彭岳", "certificate_no": "税-123", "certificate_kind": "ministry"}]},
            sample="license",
        ),
    ],
    bad=[
        Case(
            {"officers": [{"name": "彭岳", "certificate_no": number}]},
            at="officers.0.certificate_no",
            sample="license",
        )
        for number in ("18010", "1" * 21)
    ]
    + [Case({"certificate_no": "湘A-0001"}, at="certificate_no", sample="certificate")],
)
def certificate_number_has_an_unexpected_form(card: OfficerRef | Certificate) -> Hits:
    """The structure of the number is not published: the form is a setting of the receiver, so this is a warning.

    Cards of ministries have forms of their own and are not judged.

    执法证号的编制规则没有公布,格式由接收方设定,故只作警告。部委证件另有格式,不作判断。
    """
    number = _card_number(card)
    if number is not None and not certificate_no.is_valid(number):
        yield "certificate_no"


@rule(
    "ID-CERT-02",
    Severity.WARNING,
    PRACTICE.art(),
    when=national_card_of_hunan,
    dimension=Dimension.CONFORMITY,
    on_deleted=True,
    zh=(
        "全国统一样式执法证号不是十一位",
        "证号不是 11 位数字;11 位的编号规则属于一般知识,未经证实",
        "按执法证件填写证号",
    ),
    en=(
        "Number of a national card that has not eleven digits",
        "the number has not eleven digits; that they have is general knowledge and unconfirmed",
        "give the number as it stands on the card",
    ),
    good=[
        Case({"certificate_no": "湘A-0001"}, also={"ID-CERT-01": "no known form at all"}),
        Case({"certificate_no": "18012100", "issued_on": "2022-10-31", "exam_passed_on": ABSENT}),
        Case({"certificate_no": "18012100", "issuer.division": "440000"}, note="another province"),
        Case({"certificate_no": "18012100", "kind": "supervision", "training": ABSENT}),
    ],
    bad=[
        Case({"certificate_no": "1801210010"}, at="certificate_no"),
        Case({"certificate_no": "180121001011"}, at="certificate_no"),
        Case({"certificate_no": "1801210010X"}, at="certificate_no"),
        Case(
            {
                "certificate_no": "18012100",
                "issued_on": "2022-11-01",
                "exam_passed_on": ABSENT,
                "valid_from": ABSENT,
                "valid_until": "2027-10-31",
            },
            at="certificate_no",
        ),
    ],
)
def national_card_without_eleven_digits(card: Certificate) -> Hits:
    """The structure of the number is not published, so this is a warning that a receiver may switch off.

    A number that fits no known form at all is told by ID-CERT-01.

    执法证号的编制规则没有公布,十一位只是一般知识,故只作警告,接收方可以停用本规则。完全不合已知格式的
    由 ID-CERT-01 指出。
    """
    if Problem.UNUSUAL_FORM in certificate_no.check(card.certificate_no, on=card.issued_on):
        yield "certificate_no"


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
                    "1.2.156.3005.2.11430000FAKE0505XY001.11430121MB0X010111.2024A0001.001"
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
    """One of five published examples fails the check, so this is a warning.

    已公布的五个示例中有一个不能通过校验,故只作警告。
    """
    if card.ecert_id is not None and not ecert_id.is_valid(card.ecert_id):
        yield "ecert_id"


_ECERT = "1.2.156.3005.2.11430000FAKE0505XY001.{}.2024A0001.001"
_ECERT_OF_THE_COUNTY = ecert_id.with_check(_ECERT.format("11430121MB0X010111"))


def _issuers(record: Any) -> tuple[str | None, set[str], Path]:
    """The identifier of an electronic certificate, the codes of those who issue it, and its path."""
    if record.record_type is RecordType.CERTIFICATE:
        return record.ecert_id, {record.issuer.code}, ("ecert_id",)
    if record.certificate is None:
        return None, set(), ()
    agencies = (record.agency, *(record.co_agencies or ()))
    return record.certificate.ecert_id, {agency.code for agency in agencies}, ("certificate", "ecert_id")


@rule(
    "ID-ECERT-02",
    Severity.WARNING,
    any_year(GBT36904),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "电子证照标识中的颁发机构与发证机关不符",
        "标识中的颁发机构代码无效,或者不是发证机关的代码",
        "核对电子证照标识和发证机关代码",
    ),
    en=(
        "The issuer in the identifier of an electronic certificate is another body",
        "the code of the issuer within the identifier is faulty, or is not that of the issuing agency",
        "compare the identifier and the code of the agency with the electronic certificate",
    ),
    good=[
        Case({"certificate.ecert_id": _ECERT_OF_THE_COUNTY}, sample="license"),
        Case(
            {"certificate.ecert_id": ecert_id.with_check(_ECERT.format("430121"))}, sample="license", note="a division"
        ),
        Case(
            {
                "certificate.ecert_id": ecert_id.with_check(_ECERT.format("11430100MB0X07077P")),
                "co_agencies": [{"code": "11430100MB0X07077P", "name": "星沙市市场监督管理局"}],
            },
            sample="license",
            note="issued together",
        ),
        Case({"ecert_id": ecert_id.with_check(_ECERT.format("11430000MB0X04044G"))}, sample="certificate"),
        Case(
            {"certificate.ecert_id": _ECERT_OF_THE_COUNTY.replace("2024A", "2023A")},
            sample="license",
            also={"ID-ECERT-01": "the check is wrong: the parts mean nothing"},
        ),
        Case({"certificate": ABSENT, "certificate_not_needed": True}, sample="license"),
    ],
    bad=[
        Case(
            {"certificate.ecert_id": ecert_id.with_check(_ECERT.format("11430100MB0X07077P"))},
            at="certificate.ecert_id",
            sample="license",
        ),
        Case(
            {"certificate.ecert_id": ecert_id.with_check(_ECERT.format("11430121MB0X010112"))},
            at="certificate.ecert_id",
            sample="license",
            note="no valid code",
        ),
        Case({"ecert_id": _ECERT_OF_THE_COUNTY}, at="ecert_id", sample="certificate"),
    ],
)
def electronic_certificate_of_another_issuer(record: Certificate | License) -> Hits:
    """GB/T 36904 puts the code of the issuing organ there; some systems put a division, which is not judged.

    Platforms may issue for the organs below them, so this is a warning.

    GB/T 36904 在该位置放置颁发机构的代码;有的系统放置区划代码,不作判断。平台可能代下级机关颁发,故只作警告。
    """
    identifier, issuers, path = _issuers(record)
    if identifier is None or not ecert_id.is_valid(identifier):
        return
    found = ecert_id.parts(identifier)
    if found is not None and len(found.issuer) == _CREDIT_CODE_LENGTH and found.issuer not in issuers:
        yield path
