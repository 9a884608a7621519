"""What comes with the decision on a licence: its publication and its certificate (行政许可法 38 to 44)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.license import LicenseChangeKind, LicenseStatus
from enforce_data.codes.record import Secrecy
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import DATA_LOGIC, G118, XZXK, YSHJ
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.license.terms import CERTIFICATE_WORKING_DAYS, gone_by, granted

PUBLICATION_WORKING_DAYS = 7
"""Working days from the decision to its publication (国办发〔2018〕118号 [P]: unconfirmed)."""

_CANCELLED = {"kind": "cancellation", "changed_on": "2024-06-12", "ground": "entity_ended"}
_DECIDED = frozenset({LicenseStatus.DECIDED, LicenseStatus.GRANTED, LicenseStatus.REFUSED})
_REPLACING = frozenset({LicenseChangeKind.AMENDMENT, LicenseChangeKind.RENEWAL, None})


@guard("状态为已决定的许可", "licences whose status says that they were decided")
def said_to_be_decided(licence: Any) -> bool:
    """Hold where the status says decided, granted or refused."""
    return licence.status in _DECIDED


@guard("不涉密的准予许可", "granted licences that are no secret", within=granted)
def open_to_the_public(licence: Any) -> bool:
    """Hold for a granted licence whose record is open."""
    return licence.secrecy is Secrecy.OPEN


@guard("需要证件而没有证件的许可", "granted licences that need a certificate and have none", within=granted)
def without_certificate(licence: Any) -> bool:
    """Hold for a granted licence without a certificate, where it is not said that none is needed."""
    return licence.certificate is None and not licence.certificate_not_needed


@guard("未延续、未变更的准予许可", "granted licences with a certificate, never renewed or changed", within=granted)
def first_certificate(licence: Any) -> bool:
    """Hold where the certificate is that of the decision itself."""
    replaced = any(change.kind in _REPLACING for change in licence.changes or ())
    return licence.certificate is not None and not replaced


@rule(
    "XK-DEC-03",
    Severity.WARNING,
    (*XZXK.art(40, "5(2)"), *YSHJ.art(58), *G118.art()),
    when=open_to_the_public,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "准予许可的决定没有公开",
        "{dated} 作出决定,没有公示信息,或者注明不公开而没有理由;七个工作日的期限依据摘要,未经证实",
        "公开决定并填写公示信息;涉及商业秘密、个人隐私的,填写不公开的理由",
    ),
    en=(
        "A granted licence was not published",
        "decided on {dated}; not published, or withheld without a reason (seven working days: unconfirmed)",
        "publish the decision and say so; where secrets or privacy forbid it, give the reason",
    ),
    good=[
        Case(),
        Case({"publicity": ABSENT}, as_of=date(2024, 6, 6), note="the seventh working day"),
        Case({"publicity": {"disclosed": False, "withheld_reason": "涉及商业秘密"}}),
        Case({"publicity": ABSENT, "secrecy": "internal"}),
        Case(
            {
                "publicity": ABSENT,
                "decision.result": "refuse",
                "certificate": ABSENT,
                "status": "refused",
            },
            note="refusals need not be published",
        ),
    ],
    bad=[
        Case({"publicity": ABSENT}, at="publicity"),
        Case({"publicity": ABSENT}, at="publicity", as_of=date(2024, 6, 7)),
        Case({"publicity": {"disclosed": False}}, at="publicity.withheld_reason"),
    ],
)
def grant_is_not_published(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """准予行政许可决定,应当予以公开 (40), secrets and privacy apart (5(2)).

    The seven working days stand in 118号, of which only a summary could be read: unconfirmed.  What was published, but
    late, is told by another rule.

    准予许可的决定应当公开,涉及国家秘密、商业秘密、个人隐私的除外。七个工作日的期限只读到摘要,未经证实,故为警告;
    已经公开而逾期的,由其他规则提示。
    """
    if licence.decision is None:
        return
    dated, publicity = licence.decision.dated, licence.publicity
    if publicity is not None and (publicity.disclosed is not False or publicity.withheld_reason is not None):
        return
    due = holidays.working_day_after(dated, PUBLICATION_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due:
        yield "publicity" if publicity is None else "publicity.withheld_reason", {"dated": dated}


@rule(
    "XK-DEC-04",
    Severity.WARNING,
    XZXK.art(39, 44, 82),
    when=without_certificate,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "准予许可而没有证件",
        "最迟应于 {due} 颁发证件,没有证件信息",
        "填写许可证件;加贴标签、加盖印章等无需证件的,注明无需颁发证件",
    ),
    en=(
        "A granted licence without a certificate",
        "a certificate was due by {due}, and none is given",
        "give the certificate; where labels or stamps do, say that none is needed",
    ),
    good=[
        Case({"certificate": ABSENT}, as_of=date(2024, 6, 12), note="the tenth working day"),
        Case({"certificate": ABSENT, "certificate_not_needed": True}),
        Case({"certificate": ABSENT, "changes": [_CANCELLED]}, note="cancelled before a certificate was due"),
        Case({"certificate": ABSENT, "decision.result": "withdrawn", "status": "application_withdrawn"}),
    ],
    bad=[
        Case({"certificate": ABSENT}, at="certificate"),
        Case({"certificate": ABSENT, "changes": [{**_CANCELLED, "changed_on": "2024-06-13"}]}, at="certificate"),
        Case({"certificate": ABSENT, "certificate_not_needed": False}, at="certificate", as_of=date(2024, 6, 13)),
    ],
)
def grant_without_certificate(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """需要颁发行政许可证件的,应当颁发 (39(1)), in ten working days (44).

    Which licences need one the data do not show, and labels and stamps may do (39(2)): a warning.  A licence that was
    taken away or cancelled before needs none.

    需要颁发证件的,应当自决定之日起十个工作日内颁发。哪些许可需要证件,数据看不出,加贴标签、加盖印章也可以,故为警告;
    期限届满前许可已经终止的,不提示。
    """
    if licence.decision is None:
        return
    due = holidays.working_day_after(licence.decision.dated, CERTIFICATE_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due and not gone_by(licence, due):
        yield "certificate", {"due": due}


@rule(
    "XK-DEC-05",
    Severity.ERROR,
    (*DATA_LOGIC.art(), *XZXK.art(38)),
    when=said_to_be_decided,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "状态为已决定而没有决定",
        "许可状态为 {status},没有填写决定",
        "补填决定,或者更正许可状态",
    ),
    en=(
        "The status says decided, but there is no decision",
        "the status is {status}, and no decision is given",
        "give the decision, or correct the status",
    ),
    good=[
        Case(),
        Case(
            {"decision": ABSENT, "certificate": ABSENT, "publicity": ABSENT, "status": "reviewing"},
            as_of=date(2024, 6, 4),
        ),
    ],
    bad=[
        Case(
            {"decision": ABSENT, "certificate": ABSENT, "publicity": ABSENT, "status": status},
            at="decision",
        )
        for status in ("decided", "granted", "refused")
    ],
)
def decided_without_a_decision(licence: License) -> Hits:
    """准予 and 不予 are both written decisions (38): a state that rests on one cannot be without it.

    准予和不予许可都应当作出书面决定。状态为已决定而没有决定,数据自相矛盾,故为错误。
    """
    if licence.decision is None:
        yield "decision", {"status": licence.status}


@rule(
    "XK-VAL-02",
    Severity.WARNING,
    XZXK.art(44),
    when=first_certificate,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "证件早于许可决定",
        "{day} 早于决定日期 {dated}",
        "核对发证日期、有效期和决定日期;换发的旧证件保留原日期",
    ),
    en=(
        "The certificate is older than the decision",
        "{day} is before the decision of {dated}",
        "compare issue, validity and decision; a certificate that replaces another may keep its days",
    ),
    good=[
        Case({"certificate.issued_on": "2024-05-28"}, note="the same day"),
        Case(
            {
                "certificate.valid_from": "2024-01-01",
                "changes": [{"kind": "amendment", "changed_on": "2024-11-04"}],
            },
            note="it may be another certificate",
        ),
    ],
    bad=[
        Case({"certificate.issued_on": "2024-05-27"}, at="certificate.issued_on"),
        Case({"certificate.valid_from": "2024-05-27"}, at="certificate.valid_from"),
    ],
)
def certificate_before_the_decision(licence: License) -> Hits:
    """自作出决定之日起十日内颁发 (44): certificate and validity follow the decision; a replaced one keeps its days.

    证件和有效期不应早于许可决定,同一日的不算。换发的证件可以保留原日期,数据不一定看得出,故为警告;有变更、延续记录的不提示。
    """
    if licence.decision is None or licence.certificate is None:
        return
    dated = licence.decision.dated
    for name, day in (("issued_on", licence.certificate.issued_on), ("valid_from", licence.certificate.valid_from)):
        if day is not None and day < dated:
            yield ("certificate", name), {"day": day, "dated": dated}
