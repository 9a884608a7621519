"""Performance by a substitute (代履行): decision, reminder, supervision, and clearing at once (行政强制法 50 to 52)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.execution_terms import (
    REMINDER_DAY_UNKNOWN,
    performed_substitution,
    substitution,
    unhurried_substitution,
)
from enforce_data.rules.coercion.execution_terms import SUBSTITUTE as _SUBSTITUTE
from enforce_data.rules.coercion.papers import SERVICE_DAY_UNKNOWN, services_of_decision
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

REMINDER_WORKING_DAYS = 3
"""代履行三日前,催告当事人履行 (51(1)②); limits of ten days or less are working days (69)."""

_DECISION = frozenset({DocumentKind.EXECUTION_DECISION, DocumentKind.SUBSTITUTE_DECISION})
_NO_SECOND = "the usual second reminder is missing"
_FLIGHT = {**_SUBSTITUTE, "asset_flight_evidence": True}

_case = partial(Case, sample="coercion.execution")


@guard(
    "已实施并作出决定的代履行",
    "decided performances by a substitute that were carried out",
    within=unhurried_substitution,
)
def _decided(coercion: Any) -> bool:
    return coercion.decision is not None


@guard("当事人不在场的立即代履行", "immediate performances in the party's absence", within=substitution)
def _at_once_in_absence(coercion: Any) -> bool:
    return bool(coercion.immediate) and coercion.scene is not None and coercion.scene.party_present is False


def _reminded(*days: str) -> dict[str, Any]:
    """Reminders served on these days, the first of them of the content of 35."""
    first, *others = days
    return {
        **{name: value for name, value in _FLIGHT.items() if name != "reminders.1"},
        "reminders.0.served_on": first,
        **{f"reminders.{at}": {"ordinal": at + 1, "served_on": day} for at, day in enumerate(others, start=1)},
    }


def _performed_on(day: date) -> dict[str, str]:
    """A performance on a day, decided and served five days into the same month."""
    dated = day.replace(day=5).isoformat()
    return {
        "decision.dated": dated,
        "services.1.served_on": dated,
        "implemented_at": f"{day}T09:30:00+08:00",
        "substitute.performed_on": day.isoformat(),
    }


def _spring(day: str) -> dict[str, str]:
    """A performance after a reminder on 7 February 2024; the 8th and 9th were worked, 10 to 17 February not."""
    return {
        **_reminded("2024-02-07"),
        **_performed_on(date.fromisoformat(day)),
        "decision.dated": "2024-02-07",
        "services.1.served_on": "2024-02-07",
    }


@rule(
    "QZ-EXE-07",
    Severity.ERROR,
    XZQZ.art("51(1)①"),
    when=unhurried_substitution,
    zh=(
        "代履行前没有送达决定书",
        "代履行日期为 {performed},决定书送达日期为 {served}",
        "填写代履行决定书的送达情况,或者更正日期;立即代履行的,予以注明",
    ),
    en=(
        "Performance by a substitute before the decision was served",
        "performed on {performed}, the decision was served: {served}",
        "give the service of the decision, or correct the day; where it was done at once under article 52, say so",
    ),
    good=[
        _case({**_SUBSTITUTE, "services.1.served_on": "2024-03-11"}, note="the same day"),
        _case({**_SUBSTITUTE, "services.1.document_number": ABSENT}, note="known by its kind"),
        _case({**_SUBSTITUTE, "services.1.served_on": "2024-03-12", "immediate": True}),
        _case({**_SUBSTITUTE, "services.1.served_on": "2024-03-12", "court_application.urgent": True}),
        _case({**_SUBSTITUTE, "services.1.served_on": ABSENT}, note="not checked"),
        _case(
            {
                **_SUBSTITUTE,
                "services.2": {"document_kind": "execution_decision", "method": "left", "served_on": "2024-03-13"},
            },
            note="served on another party later",
        ),
    ],
    bad=[
        _case({**_SUBSTITUTE, "services.1.served_on": "2024-03-12"}, at="services"),
        _case({**_SUBSTITUTE, "services.1": {"document_kind": "reminder", "method": "direct"}}, at="services"),
        _case({**_SUBSTITUTE, "services": ABSENT}, at="services"),
    ],
)
def performed_before_the_decision_was_served(coercion: Coercion) -> Hits:
    """代履行前送达决定书 (51(1)①); only the immediate clearing of 52 comes first.

    One service in time is enough, whoever of several parties it was served on: the answer is never too strict.

    代履行前应当送达决定书（第五十一条第一款第（一）项），只有立即代履行（第五十二条）可以在先，所以判为错误。有多个当事
    人的，有一次及时送达即可，不作过严的判断。
    """
    performed = coercion.substitute.performed_on if coercion.substitute else None
    services = services_of_decision(coercion, _DECISION)
    days = [service.served_on for _, service in services if service.served_on is not None]
    if performed is None or (days and min(days) <= performed):
        return
    if len(days) < len(services):
        yield SERVICE_DAY_UNKNOWN
    else:
        yield "services", {"performed": performed, "served": min(days, default="—")}


@rule(
    "QZ-EXE-19",
    Severity.ERROR,
    XZQZ.art("51(1)②", 69),
    when=unhurried_substitution,
    dimension=Dimension.TIMELINESS,
    zh=(
        "代履行三日前没有催告",
        "代履行日期为 {performed},此前三个工作日没有送达催告",
        "填写催告及其送达日期,或者更正代履行日期;立即代履行的,予以注明",
    ),
    en=(
        "No reminder three days before the performance by a substitute",
        "performed on {performed}, and no reminder was served three working days before",
        "give the reminder and its service, or correct the day; where it was done at once under article 52, say so",
    ),
    good=[
        _case({**_reminded("2024-03-06"), **_performed_on(date(2024, 3, 11))}),
        _case({**_reminded("2024-03-06", "2024-03-11"), **_performed_on(date(2024, 3, 11))}),
        _case(_spring("2024-02-18"), note="after the Spring Festival, on a Sunday that was worked"),
        _case({**_reminded("2024-03-07"), **_performed_on(date(2024, 3, 11)), "immediate": True}),
        _case({**_SUBSTITUTE, "reminders.0.served_on": ABSENT, "reminders.1.served_on": "2024-03-10"}),
    ],
    bad=[
        _case({**_reminded("2024-03-07"), **_performed_on(date(2024, 3, 11))}, at="substitute.performed_on"),
        _case(_spring("2024-02-09"), at="substitute.performed_on", note="the third working day is the 18th"),
        _case(
            {name: value for name, value in _FLIGHT.items() if name != "reminders.1"} | {"reminders": ABSENT},
            at="reminders",
            also={"QZ-EXE-01": "no reminder at all", "QZ-EXE-20": _NO_SECOND},
        ),
    ],
)
def performed_without_timely_reminder(coercion: Coercion, holidays: Holidays) -> Hits:
    """代履行三日前,催告当事人履行 (51(1)②): the third working day after the reminder is the first lawful one (69).

    Any reminder will do, that of 35 too (a further one is QZ-EXE-20); only the immediate clearing of 52 needs none.

    代履行三日前，应当催告当事人履行（第五十一条第一款第（二）项）；三日是工作日（第六十九条），催告送达后第三个工作日起
    才可以代履行，只有立即代履行（第五十二条）除外，所以判为错误。任何一次催告都算，包括第三十五条的催告；是否再次催告
    由 QZ-EXE-20 判断。
    """
    performed = coercion.substitute.performed_on if coercion.substitute else None
    if performed is None:
        return
    if coercion.reminders is None:
        yield "reminders", {"performed": performed}
        return
    days = [each.served_on for each in coercion.reminders]
    known = min((day for day in days if day is not None), default=None)
    due = holidays.working_day_after(known, REMINDER_WORKING_DAYS) if known else None
    if due is not None and due <= performed:
        return
    if None in days:
        yield REMINDER_DAY_UNKNOWN
    elif due is None:
        yield BEYOND_HOLIDAYS
    else:
        yield "substitute.performed_on", {"performed": performed}


@rule(
    "QZ-EXE-23",
    Severity.ERROR,
    XZQZ.art(50),
    when=substitution,
    zh=(
        "委托有利害关系的第三人代履行",
        "受托代履行的第三人有利害关系",
        "由行政机关自行代履行或者委托没有利害关系的第三人;填写有误的予以更正",
    ),
    en=(
        "An interested third person was entrusted with the performance",
        "the third person who performs has an interest in the matter",
        "perform it or entrust one without interest; correct the element if it is wrong",
    ),
    good=[
        _case(_SUBSTITUTE),
        _case({**_SUBSTITUTE, "substitute.third_party_unrelated": ABSENT}),
        _case({"substitute.third_party_unrelated": False}, note="no performance by a substitute"),
    ],
    bad=[
        _case({**_SUBSTITUTE, "substitute.third_party_unrelated": False}, at="substitute.third_party_unrelated"),
    ],
)
def substitute_has_an_interest(coercion: Coercion) -> Hits:
    """The organ performs itself or entrusts 没有利害关系的第三人 (50); the article knows no exception.

    Only the plain statement is judged; silence on it is not.

    代履行由行政机关自行实施，或者委托没有利害关系的第三人实施（第五十条），法律没有例外，所以判为错误。只判断明确填写有
    利害关系的情形，没有填写的不作判断。
    """
    if coercion.substitute is not None and coercion.substitute.third_party_unrelated is False:
        yield "substitute.third_party_unrelated"


@rule(
    "QZ-EXE-20",
    Severity.WARNING,
    XZQZ.art(50, "51(1)②"),
    when=_decided,
    zh=(
        "代履行决定后没有再次催告",
        "{dated} 作出代履行决定,至 {performed} 实施前没有再次催告",
        "有再次催告的,补填;仅有一次催告的,可以不改",
    ),
    en=(
        "No further reminder after the decision on performance by a substitute",
        "no reminder was served from the decision of {dated} to the performance on {performed}",
        "add the further reminder; if there was only one, leave it",
    ),
    good=[
        _case({**_SUBSTITUTE, "reminders.1.served_on": "2024-02-20"}, note="on the day of the decision"),
        _case({**_SUBSTITUTE, "reminders.1.served_on": ABSENT}, note="not checked"),
        _case({**_SUBSTITUTE, "immediate": True, "reminders.1.served_on": "2024-02-19"}),
    ],
    bad=[
        _case({**_SUBSTITUTE, "reminders.1.served_on": "2024-02-19"}, at="reminders"),
        _case({**_SUBSTITUTE, "reminders.1.served_on": "2024-03-12"}, at="reminders"),
        _case(
            {**_SUBSTITUTE, "decision.dated": "2024-03-11", "services.1.served_on": "2024-03-11"},
            at="reminders",
            note="decided and performed on one day",
        ),
    ],
)
def no_further_reminder(coercion: Coercion) -> Hits:
    """50 asks for a reminder before the decision, 51(1)② for one three days before the performance.

    They are usually read as two; one reminder can also meet the words of both, hence a warning.

    决定代履行前应当催告（第五十条），代履行三日前还应当催告（第五十一条第一款第（二）项），通常理解为两次。一次催告也可
    能同时满足两条的文字，所以只作警告。
    """
    performed = coercion.substitute.performed_on if coercion.substitute else None
    dated = coercion.decision.dated if coercion.decision else None
    if performed is None or dated is None or performed < dated:
        return
    days = [each.served_on for each in coercion.reminders or ()]
    if not any(day is not None and dated <= day <= performed for day in days):
        yield REMINDER_DAY_UNKNOWN if None in days else ("reminders", {"dated": dated, "performed": performed})


@rule(
    "QZ-EXE-22",
    Severity.WARNING,
    XZQZ.art("51(1)③", "51(1)④"),
    when=performed_substitution,
    zh=(
        "代履行缺少到场监督或者执行文书的签名",
        "没有填写 {element}",
        "补填到场监督人员,以及在执行文书上签名或者盖章的人",
    ),
    en=(
        "Performance by a substitute without supervisor or signatures",
        "{element} is not given",
        "give the supervisor who was there, and who signed the document of execution",
    ),
    good=[
        _case(_SUBSTITUTE),
        _case({**_SUBSTITUTE, "substitute.completed_on": ABSENT, "substitute.signatories": ABSENT}),
        _case({**_SUBSTITUTE, "substitute.performed_on": ABSENT, "substitute.supervisor": ABSENT}),
    ],
    bad=[
        _case({**_SUBSTITUTE, "substitute.supervisor": ABSENT}, at="substitute.supervisor"),
        _case({**_SUBSTITUTE, "substitute.signatories": ABSENT}, at="substitute.signatories"),
    ],
)
def performed_without_supervision(coercion: Coercion) -> Hits:
    """The deciding organ sends someone to supervise (51(1)③); at the end all sign the document of execution (④).

    A warning: the names may stand on paper only.

    代履行时，作出决定的行政机关应当派员到场监督（第五十一条第一款第（三）项），履行完毕后有关人员应当在执行文书上签名或
    者盖章（第（四）项）。姓名可能只在纸质文书上，所以只作警告。
    """
    substitute = coercion.substitute
    if substitute is None:
        return
    if substitute.supervisor is None:
        yield "substitute.supervisor", {"element": "supervisor"}
    if substitute.completed_on is not None and substitute.signatories is None:
        yield "substitute.signatories", {"element": "signatories"}


@rule(
    "QZ-EXE-25",
    Severity.WARNING,
    XZQZ.art(52),
    when=_at_once_in_absence,
    zh=(
        "立即代履行后没有通知当事人",
        "当事人不在场,没有填写事后已通知当事人",
        "填写事后通知当事人的情况;当事人不明的,注明当事人不明",
    ),
    en=(
        "The party was not told after the immediate performance",
        "the party was absent, and it is not stated that it was told afterwards",
        "state that the party was told; where it could not be found out, say so",
    ),
    good=[
        _case({**_SUBSTITUTE, "immediate": True, "scene.party_present": False, "party_notified": True}),
        _case({**_SUBSTITUTE, "immediate": True, "scene.party_present": True}),
        _case({**_SUBSTITUTE, "immediate": True}),
        _case({**_SUBSTITUTE, "scene.party_present": False}),
        _case(
            {
                **_SUBSTITUTE,
                "immediate": True,
                "scene.party_present": False,
                "parties.0": {"category": "natural_person", "unknown_party": True},
            }
        ),
    ],
    bad=[
        _case({**_SUBSTITUTE, "immediate": True, "scene.party_present": False}, at="party_notified"),
        _case(
            {**_SUBSTITUTE, "immediate": True, "scene.party_present": False, "party_notified": False},
            at="party_notified",
        ),
    ],
)
def absent_party_was_not_told(coercion: Coercion) -> Hits:
    """当事人不在场的,行政机关应当在事后立即通知当事人 (52).  A party who is not known cannot be told.

    A warning: the notice may not have been written into the record.

    立即代履行时当事人不在场的，行政机关应当在事后立即通知当事人（第五十二条）。通知可能没有录入，所以只作警告；当事人不
    明的无从通知。
    """
    known = any(not party.unknown_party for party in coercion.parties or ())
    if known and not coercion.party_notified:
        yield "party_notified"
