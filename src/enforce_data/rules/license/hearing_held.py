"""The hearing itself, its presider and its record, and the decision after it (行政许可法 47, 48)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.party import OfficerRole
from enforce_data.findings import Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.model.officer import OfficerRef
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.license.hearing import (
    NOT_HELD,
    PENDING,
    at_hearing,
    held_ones,
    stands,
    with_hearing,
    with_hearings,
)
from enforce_data.rules.license.terms import answered

_BESIDE = frozenset({OfficerRole.RECORD, OfficerRole.OTHER})
"""The parts of those who need not have reviewed the application."""

_SOON = date(2024, 5, 17)
_REVIEWERS = [{"name": "彭岳", "certificate_no": "18012100101"}, {"name": "向湘婷", "certificate_no": "18012100102"}]


@guard("已作出准予或者不予决定、有听证的许可", "granted or refused licences with hearings", within=answered)
def answered_with_hearings(licence: Any) -> bool:
    """Hold for a decided application with at least one hearing."""
    return licence.hearings is not None


def _presided(licence: License) -> Iterator[tuple[int, OfficerRef]]:
    """Who presided over the hearings that were held, with their positions."""
    for at, hearing in held_ones(licence):
        if hearing.presider is not None:
            yield at, hearing.presider


def _reviewed(presider: OfficerRef, licence: License) -> bool:
    """Whether the presider has the card of an officer who dealt with the application."""
    return presider.certificate_no is not None and any(
        officer.certificate_no == presider.certificate_no and officer.role not in _BESIDE
        for officer in licence.officers or ()
    )


def _may_be(presider: OfficerRef, other: OfficerRef) -> bool:
    """Whether two entries of one name may be one person: not where each has a card of its own."""
    cards = {presider.certificate_no, other.certificate_no} - {None}
    return presider.name == other.name and len(cards) <= 1


@rule(
    "XK-HEAR-04",
    Severity.WARNING,
    XZXK.art("48(1)③"),
    when=with_hearings,
    zh=(
        "听证主持人与审查人员同名",
        "主持人的姓名与本案执法人员或者核查人员相同",
        "由审查该申请以外的人员主持;同名不同人的,填写执法证号",
    ),
    en=(
        "The presider bears the name of somebody who reviewed the application",
        "the name of the presider is that of an officer or of somebody who verified the application",
        "somebody else presides; for namesakes give the numbers of their certificates",
    ),
    good=[
        Case(with_hearing()),
        Case(with_hearing(presider={"name": "彭岳", "certificate_no": "18012100109"}), note="another card"),
        Case({**with_hearing(presider={"name": "彭岳"}), "verification": ABSENT}),
        Case(
            {**with_hearing(presider=_REVIEWERS[0]), "officers": _REVIEWERS},
            also={"XK-HEAR-05": "the card tells it: an error"},
        ),
    ],
    bad=[
        Case(with_hearing(presider={"name": "彭岳"}), at="hearings.0.presider", note="he verified the papers"),
        Case({**with_hearing(presider={"name": "田向阳"}), "officers": [{"name": "田向阳"}]}, at="hearings.0.presider"),
        Case(with_hearing(presider=_REVIEWERS[0]), at="hearings.0.presider", note="he verified, the same card"),
    ],
)
def presider_is_a_namesake(licence: License) -> Hits:
    """应当指定审查该行政许可申请的工作人员以外的人员为听证主持人 (48(1)③); namesakes exist, so a warning.

    Two card numbers tell two people apart; the number of an officer who dealt with the application is an error of its
    own.

    听证应当由审查该申请的工作人员以外的人员主持。仅凭姓名可能是同名不同人,故为警告;两人各有不同证号的不提示。
    """
    others = [*(licence.officers or ()), *((licence.verification and licence.verification.staff) or ())]
    for at, presider in _presided(licence):
        if not _reviewed(presider, licence) and any(_may_be(presider, each) for each in others):
            yield at_hearing(at, "presider")


@rule(
    "XK-HEAR-05",
    Severity.ERROR,
    XZXK.art("48(1)③"),
    when=with_hearings,
    zh=(
        "由审查该申请的人员主持听证",
        "主持人的执法证号就是一名审查人员的证号",
        "指定审查该申请以外的人员主持听证,或者更正证号",
    ),
    en=(
        "The hearing was presided over by somebody who reviewed the application",
        "the presider has the certificate number of an officer of the application",
        "appoint a presider who did not review it, or correct the number",
    ),
    good=[
        Case({**with_hearing(), "officers": _REVIEWERS}),
        Case({**with_hearing(presider={"name": "龙清越"}), "officers": _REVIEWERS}),
        *(
            Case(
                {**with_hearing(presider=_REVIEWERS[0]), "officers": [{**_REVIEWERS[0], "role": role}]},
                also={"XK-HEAR-04": "whether he reviewed it is open"},
            )
            for role in ("record", "other")
        ),
        Case({**PENDING, **with_hearing(held_on=None, presider=_REVIEWERS[0]), "officers": _REVIEWERS}, as_of=_SOON),
    ],
    bad=[
        Case(
            {**with_hearing(presider=_REVIEWERS[0]), "officers": _REVIEWERS},
            at="hearings.0.presider.certificate_no",
        ),
        Case(
            {**with_hearing(presider=_REVIEWERS[0]), "officers": [{**_REVIEWERS[0], "role": "lead"}]},
            at="hearings.0.presider.certificate_no",
        ),
    ],
)
def reviewer_presides(licence: License) -> Hits:
    """审查该行政许可申请的工作人员以外的人员 (48(1)③): without exception.  One certificate number is one person.

    Officers who kept the record or did something else need not have reviewed it: that they preside is told as a doubt.

    主持人的执法证号就是承办该申请的人员的证号,即同一人;审查人员不得主持听证,没有例外,故为错误。
    仅担任记录或者其他分工的,不按错误处理。
    """
    for at, presider in _presided(licence):
        if _reviewed(presider, licence):
            yield at_hearing(at, "presider", "certificate_no")


@rule(
    "XK-HEAR-06",
    Severity.ERROR,
    XZXK.art("47(1)", "48(2)", "72⑧"),
    when=answered_with_hearings,
    zh=(
        "未按申请举行听证就作出决定",
        "{requested} 提出听证申请,{dated} 作出决定,听证:{held}",
        "补填听证的举行日期;撤回申请或者放弃听证的,如实填写",
    ),
    en=(
        "Decided without the hearing that was requested",
        "requested on {requested}, decided on {dated}, held: {held}",
        "give the day of the hearing; where the request was withdrawn or the hearing given up, say so",
    ),
    good=[
        Case(with_hearing(held_on="2024-05-28"), note="on the day of the decision"),
        Case({"hearings": [{**NOT_HELD, "waived": True}]}),
        Case({"hearings": [{**NOT_HELD, "deemed_waived": True}]}),
        Case({"hearings": [{**NOT_HELD, "withdrawn_on": "2024-05-20"}]}),
        Case({"hearings": [{"notified_on": "2024-05-14"}]}, note="not requested"),
        Case(
            {"hearings": [{**NOT_HELD, "requested_on": "2024-05-21"}]},
            also={"XK-HEAR-03": "requested too late: no hearing is owed"},
        ),
        Case({"hearings": [{**NOT_HELD, "requested_on": "2024-05-20"}]}, note="the sixth day"),
        Case(
            with_hearing(requested_on="2024-05-27", notified_on="2024-05-27", hearing_notice_on=None),
            note="held on the day of the request",
        ),
        Case({**with_hearing(), "hearings.1": NOT_HELD}, note="one hearing for two who asked"),
        Case({"hearings": [NOT_HELD], "decision.result": "withdrawn", "certificate": ABSENT}),
    ],
    bad=[
        Case({"hearings": [NOT_HELD]}, at="hearings.0.held_on"),
        Case(
            {"hearings": [{**NOT_HELD, "requested_on": "2024-05-19"}]},
            at="hearings.0.held_on",
            note="requested on the fifth day",
        ),
        Case(with_hearing(held_on="2024-05-29"), at="hearings.0.held_on"),
        Case(
            {"hearings": [NOT_HELD], "decision.result": "refuse", "status": "refused", "certificate": ABSENT},
            at="hearings.0.held_on",
        ),
    ],
)
def decided_without_thewith_hearing(licence: License) -> Hits:
    """依法应当举行听证而不举行 (72⑧), and the decision rests on its record (48(2)): the hearing comes first.

    One hearing may serve several who asked, so any that was held between the request and the decision is enough.

    依法提出的听证申请没有撤回或者放弃的,应当先听证、后决定,并根据听证笔录作出决定;应当听证而不听证本身就是违法,
    故为错误。几人申请、合并举行一次听证的,不报。
    """
    if licence.decision is None:
        return
    dated = licence.decision.dated
    held = [hearing.held_on for _, hearing in held_ones(licence) if hearing.held_on is not None]
    for at, hearing in enumerate(licence.hearings or ()):
        requested = hearing.requested_on
        if requested is not None and stands(hearing) and not any(requested <= day <= dated for day in held):
            yield (
                at_hearing(at, "held_on"),
                {"requested": requested, "dated": dated, "held": hearing.held_on or "—"},
            )


@rule(
    "XK-HEAR-07",
    Severity.WARNING,
    XZXK.art("48(1)⑤"),
    when=with_hearings,
    zh=("许可听证没有笔录", "{held} 举行的听证没有笔录", "补填听证笔录"),
    en=("A hearing without a record", "the hearing of {held} has no record", "give the record of the hearing"),
    good=[Case(with_hearing()), Case({**PENDING, "hearings": [NOT_HELD]}, as_of=_SOON)],
    bad=[Case(with_hearing(record_document=None), at="hearings.0.record_document")],
)
def hearing_without_record(licence: License) -> Hits:
    """听证应当制作笔录 (48(1)⑤).  It may lie in the file without being in the data: a warning.

    听证应当制作笔录,决定也要以笔录为根据。笔录可能在案卷中而没有报送,故为警告。
    """
    for at, hearing in held_ones(licence):
        if hearing.record_document is None:
            yield at_hearing(at, "record_document"), {"held": hearing.held_on}


@rule(
    "XK-HEAR-08",
    Severity.WARNING,
    XZXK.art("48(1)②", "5(2)"),
    when=with_hearings,
    zh=("许可听证没有公开举行", "{held} 举行的听证注明不公开", "更正是否公开;涉及秘密或者隐私的除外"),
    en=(
        "A hearing on a licence that was not public",
        "the hearing of {held} is stated not to be public",
        "correct it, unless secrets or privacy were at stake",
    ),
    good=[Case(with_hearing()), Case(with_hearing(is_public=None))],
    bad=[Case(with_hearing(is_public=False), at="hearings.0.is_public")],
)
def hearing_was_not_public(licence: License) -> Hits:
    """听证应当公开举行 (48(1)②); secrets and privacy are kept (5(2)), which the data do not show: a warning.

    听证应当公开举行;涉及国家秘密、商业秘密或者个人隐私的可以不公开,而数据看不出有无此情形,故为警告。
    """
    for at, hearing in held_ones(licence):
        if hearing.is_public is False:
            yield at_hearing(at, "is_public"), {"held": hearing.held_on}
