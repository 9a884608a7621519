"""Terms of restraint that are too long, and extensions that were not approved or told (行政强制法 25, 32)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.findings import AsOf, Said, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.coercion.duration import end_before, ended_on
from enforce_data.rules.coercion.restraint import EXTENDED_FREEZE
from enforce_data.rules.coercion.terms import done_freeze, done_seizure

EXTENDED_END_UNKNOWN = Unchecked(
    Said("无法得知被延长的期限于何日届满", "when the term that was extended would have ended cannot be told")
)

_NO_TERM = {"QZ-SEIZ-01": "the decision states its term"}
_EXTENDED = {
    "testing": ABSENT,
    "extensions": [
        {
            "approved_on": "2024-04-03",
            "days": 10,
            "until": "2024-04-13",
            "approver": "贺兰舟",
            "reason": "情况复杂",
            "notified_on": "2024-04-03",
        }
    ],
    "disposal.dated": "2024-04-12",
    "disposal.returned_on": "2024-04-12",
    "ended_at": ABSENT,
}
_EXAMINED = {
    **_EXTENDED,
    "testing": [
        {"kind": "inspection", "starts_on": "2024-03-08", "ends_on": "2024-03-15", "notified_on": "2024-03-08"}
    ],
}
_freeze = partial(Case, sample="coercion.freeze")


@guard("已延长的查封、扣押", "seals and seizures that were extended", within=done_seizure)
def _extended_seizure(coercion: Any) -> bool:
    return coercion.extensions is not None


@guard("已延长的冻结", "freezes that were extended", within=done_freeze)
def _extended_freeze(coercion: Any) -> bool:
    return coercion.extensions is not None


@guard("有检测检验检疫鉴定的查封、扣押", "seals and seizures with an examination", within=done_seizure)
def _examined_seizure(coercion: Any) -> bool:
    return coercion.testing is not None


def _untold(coercion: Coercion, as_of: AsOf) -> Hits:
    """Find extensions of which the party was not told by the end of the term that they moved.

    A notice that was served is a notice; an extension that was never needed, because all ended before, is left alone.
    """
    if any(service.document_kind is DocumentKind.EXTENSION_NOTICE for service in coercion.services or ()):
        return
    ended = ended_on(coercion)
    for at, extension in enumerate(coercion.extensions or ()):
        if extension.notified_on is not None:
            continue
        end = end_before(coercion, extension)
        if end is None:
            yield EXTENDED_END_UNKNOWN
        elif as_of.day > end and (ended is None or ended > end):
            yield ("extensions", at, "notified_on"), {"end": end}


def _unapproved(coercion: Coercion) -> Hits:
    """Find extensions without approver or reason, and those approved when there was nothing left to extend."""
    for at, extension in enumerate(coercion.extensions or ()):
        approved, end = extension.approved_on, end_before(coercion, extension)
        lacking = [name for name in ("approver", "reason") if getattr(extension, name) is None]
        if approved is not None and end is None:
            yield EXTENDED_END_UNKNOWN
        elif approved is not None and end is not None and approved > end:
            lacking.append("approved_on")
        for name in lacking:
            yield ("extensions", at, name), {"element": name, "approved": approved or "—"}


@rule(
    "QZ-SEIZ-06",
    Severity.ERROR,
    XZQZ.art("25(2)"),
    when=_extended_seizure,
    zh=(
        "延长查封、扣押没有书面告知当事人",
        "原期限至 {end},没有填写延长的告知日期",
        "填写书面告知当事人的日期",
    ),
    en=(
        "The party was not told of the extension of a seal or seizure",
        "the term ran until {end}, and the day on which the party was told of its extension is not given",
        "give the day on which the party was told in writing",
    ),
    good=[
        Case(_EXTENDED),
        Case(
            {
                **_EXTENDED,
                "extensions.0.notified_on": ABSENT,
                "disposal.dated": "2024-04-03",
                "disposal.returned_on": "2024-04-03",
            },
            note="never needed",
        ),
        Case({**_EXTENDED, "extensions.0.notified_on": ABSENT}, as_of=date(2024, 4, 3)),
        Case(
            {
                **_EXTENDED,
                "extensions.0.notified_on": ABSENT,
                "services.2": {"document_kind": "extension_notice", "method": "direct", "served_on": "2024-04-03"},
            },
            note="a notice was served",
        ),
        Case(
            {**_EXTENDED, "extensions.0.notified_on": ABSENT, "valid_until": ABSENT}, also=_NO_TERM, note="not checked"
        ),
        Case({**_EXTENDED, "extensions.0.notified_on": ABSENT, "special_regime": "emergency"}),
        Case(
            {**_EXAMINED, "extensions.0.notified_on": ABSENT}, as_of=date(2024, 4, 11), note="examined for eight days"
        ),
    ],
    bad=[
        Case({**_EXTENDED, "extensions.0.notified_on": ABSENT}, at="extensions.0.notified_on", as_of=date(2024, 4, 4)),
        Case({**_EXAMINED, "extensions.0.notified_on": ABSENT}, at="extensions.0.notified_on", as_of=date(2024, 4, 12)),
        Case(
            {**_EXTENDED, "extensions.0.notified_on": ABSENT, "extensions.0.until": ABSENT},
            at="extensions.0.notified_on",
        ),
    ],
)
def extension_of_seizure_untold(coercion: Coercion, as_of: AsOf) -> Hits:
    """延长的决定应当及时书面告知当事人 (25(2)), without exception.

    及时 has no number; judged when the term that was extended has run out, and with it the reason to hold the property
    that the party knows of.

    延长查封、扣押的决定应当及时书面告知当事人（第二十五条第二款），法律没有例外，所以判为错误。及时没有具体日数，到原期
    限届满、当事人所知的扣押理由不复存在时仍没有告知的，才作判断；在原期限内已经结束的，不作判断。
    """
    yield from _untold(coercion, as_of)


@rule(
    "QZ-FRZ-11",
    Severity.ERROR,
    XZQZ.art("32(2)"),
    when=_extended_freeze,
    zh=(
        "延长冻结没有书面告知当事人",
        "原冻结期限至 {end},没有填写延长的告知日期",
        "填写书面告知当事人的日期",
    ),
    en=(
        "The party was not told of the extension of a freeze",
        "the freeze ran until {end}, and the day on which the party was told of its extension is not given",
        "give the day on which the party was told in writing",
    ),
    good=[
        _freeze(EXTENDED_FREEZE),
        _freeze({**EXTENDED_FREEZE, "extensions.0.notified_on": ABSENT}, as_of=date(2024, 6, 12)),
        _freeze({**EXTENDED_FREEZE, "extensions.0.notified_on": ABSENT, "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze(
            {**EXTENDED_FREEZE, "extensions.0.notified_on": ABSENT},
            at="extensions.0.notified_on",
            as_of=date(2024, 6, 13),
        )
    ],
)
def extension_of_freeze_untold(coercion: Coercion, as_of: AsOf) -> Hits:
    """延长冻结的决定应当及时书面告知当事人 (32(2)); as QZ-SEIZ-06.

    延长冻结的决定应当及时书面告知当事人（第三十二条第二款），法律没有例外，所以判为错误；判断的时点与 QZ-SEIZ-06 相同。
    """
    yield from _untold(coercion, as_of)


@rule(
    "QZ-SEIZ-08",
    Severity.WARNING,
    XZQZ.art("25(1)", "25(2)"),
    when=_extended_seizure,
    zh=(
        "延长查封、扣押缺少批准或者理由",
        "延长没有填写 {element},或者在原期限届满后批准(批准日期:{approved})",
        "填写批准人、理由和批准日期",
    ),
    en=(
        "Extension of a seal or seizure without approval or reason",
        "{element} of the extension is not given, or it was approved after the term was over (approved: {approved})",
        "give approver, reason and day of the approval",
    ),
    good=[
        Case(_EXTENDED, note="approved on the last day"),
        Case({**_EXAMINED, "extensions.0.approved_on": "2024-04-11"}, note="the last day, examined for eight days"),
        Case({**_EXTENDED, "extensions.0.approver": ABSENT, "special_regime": "emergency"}),
        Case(
            {**_EXTENDED, "extensions.0.approved_on": "2024-04-04", "valid_until": ABSENT},
            also=_NO_TERM,
            note="not checked",
        ),
    ],
    bad=[
        Case({**_EXTENDED, "extensions.0.approved_on": "2024-04-04"}, at="extensions.0.approved_on"),
        Case({**_EXAMINED, "extensions.0.approved_on": "2024-04-12"}, at="extensions.0.approved_on"),
        Case({**_EXTENDED, "extensions.0.approver": ABSENT}, at="extensions.0.approver"),
        Case({**_EXTENDED, "extensions.0.reason": ABSENT}, at="extensions.0.reason"),
    ],
)
def extension_of_seizure_unapproved(coercion: Coercion) -> Hits:
    """情况复杂的,经行政机关负责人批准,可以延长 (25(1)), and the party is told why (25(2)).

    A warning: approval and reason may exist on paper only.

    情况复杂的，经行政机关负责人批准可以延长（第二十五条第一款），并应当向当事人说明理由（第二款）；原期限届满以后，已经
    没有可以延长的期限。批准和理由可能只在纸质材料上，所以只作警告。
    """
    yield from _unapproved(coercion)


@rule(
    "QZ-FRZ-12",
    Severity.WARNING,
    XZQZ.art("32(1)", "32(2)"),
    when=_extended_freeze,
    zh=(
        "延长冻结缺少批准或者理由",
        "冻结的延长没有填写 {element},或者在原期限届满后批准(批准日期:{approved})",
        "填写批准人、理由和批准日期",
    ),
    en=(
        "Extension of a freeze without approval or reason",
        "{element} of the extension is not given, or it was approved after the freeze was over (approved: {approved})",
        "give approver, reason and day of the approval",
    ),
    good=[
        _freeze(EXTENDED_FREEZE, note="approved on the last day"),
        _freeze({**EXTENDED_FREEZE, "extensions.0.approver": ABSENT, "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze({**EXTENDED_FREEZE, "extensions.0.approved_on": "2024-06-13"}, at="extensions.0.approved_on"),
        _freeze({**EXTENDED_FREEZE, "extensions.0.approver": ABSENT}, at="extensions.0.approver"),
        _freeze({**EXTENDED_FREEZE, "extensions.0.reason": ABSENT}, at="extensions.0.reason"),
    ],
)
def extension_of_freeze_unapproved(coercion: Coercion) -> Hits:
    """A freeze is extended with approval and for a reason that the party is told (32); as QZ-SEIZ-08.

    延长冻结须经行政机关负责人批准，并向当事人说明理由（第三十二条）。批准和理由可能只在纸质材料上，与 QZ-SEIZ-08 一样只
    作警告。
    """
    yield from _unapproved(coercion)


@rule(
    "QZ-SEIZ-12",
    Severity.WARNING,
    XZQZ.art("25(3)"),
    when=_examined_seizure,
    zh=(
        "检测检验检疫鉴定期间不明确或者没有告知",
        "检测检验检疫鉴定没有填写 {element}",
        "填写起止日期和书面告知当事人的日期",
    ),
    en=(
        "The days of an examination are not definite, or were not told",
        "{element} of the examination is not given",
        "give first and last day of the examination and the day on which the party was told in writing",
    ),
    good=[Case(), Case({"testing.0.notified_on": ABSENT, "special_regime": "emergency"})],
    bad=[
        Case({"testing.0.starts_on": ABSENT}, at="testing.0.starts_on"),
        Case({"testing.0.ends_on": ABSENT}, at="testing.0.ends_on"),
        Case({"testing.0.notified_on": ABSENT}, at="testing.0.notified_on"),
    ],
)
def examination_is_indefinite(coercion: Coercion) -> Hits:
    """期间应当明确,并书面告知当事人 (25(3)).  A warning: the notice may exist on paper only.

    检测、检验、检疫、技术鉴定的期间应当明确，并书面告知当事人（第二十五条第三款）。告知可能只有纸质文书，所以只作警告。
    """
    for at, examination in enumerate(coercion.testing or ()):
        for name in ("starts_on", "ends_on", "notified_on"):
            if getattr(examination, name) is None:
                yield ("testing", at, name), {"element": name}
