"""How a licence ends: annulment, withdrawal, cancellation and revocation (行政许可法 8, 69, 70)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.license import LicenseChangeGround, LicenseChangeKind, LicenseStatus
from enforce_data.codes.record import RecordType
from enforce_data.counting import after
from enforce_data.findings import AsOf, Severity
from enforce_data.laws import XZCF, XZXK
from enforce_data.model import License
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.license.renewal import RENEWAL

CANCELLATION_DAYS = 30
"""Calendar days after which a licence that has ended should have been cancelled; the Act gives no number (70)."""

GROUNDS = {
    LicenseChangeKind.WITHDRAWAL: frozenset(
        {LicenseChangeGround.LAW_CHANGED, LicenseChangeGround.CIRCUMSTANCES_CHANGED}
    ),
    LicenseChangeKind.ANNULMENT: frozenset(
        {
            LicenseChangeGround.ABUSE_OF_OFFICE,
            LicenseChangeGround.BEYOND_AUTHORITY,
            LicenseChangeGround.PROCEDURE_VIOLATED,
            LicenseChangeGround.APPLICANT_UNQUALIFIED,
            LicenseChangeGround.OTHER_ANNULMENT,
            LicenseChangeGround.FRAUD_OR_BRIBERY,
        }
    ),
    LicenseChangeKind.CANCELLATION: frozenset(
        {
            LicenseChangeGround.EXPIRED_NOT_RENEWED,
            LicenseChangeGround.HOLDER_DIED_OR_INCAPABLE,
            LicenseChangeGround.ENTITY_ENDED,
            LicenseChangeGround.ANNULLED_OR_REVOKED,
            LicenseChangeGround.FORCE_MAJEURE,
            LicenseChangeGround.OTHER_CANCELLATION,
        }
    ),
}
"""The grounds that the Act gives for each kind of end: 8(2), 69(1)(2), 70."""

_CLOSED = frozenset({LicenseStatus.CANCELLED, LicenseStatus.TRANSFERRED_OUT})
"""States that say that the licence was cancelled, or that another organ keeps it now."""
_ENDING = frozenset({LicenseChangeKind.ANNULMENT, LicenseChangeKind.WITHDRAWAL, LicenseChangeKind.REVOCATION})

_ANNULLED = {"kind": "annulment", "changed_on": "2024-11-04", "ground": "beyond_authority"}
_OTHER = {"changed_on": "2024-09-02", "document_number": "湘星市监许变〔2024〕7号"}
_CANCELLED = {"kind": "cancellation", "changed_on": "2024-11-20", "ground": "annulled_or_revoked"}


def _ends(kind: str, ground: str | None = None) -> dict[str, Any]:
    """A licence that ended so and was cancelled, for the cases."""
    change = {"kind": kind, "changed_on": "2024-11-04"} | ({} if ground is None else {"ground": ground})
    return {"changes": [change] if kind == "cancellation" else [change, _CANCELLED]}


def _kinds(licence: Any) -> set[LicenseChangeKind | None]:
    return {change.kind for change in licence.changes or ()}


@guard("被撤销、撤回或者注销的许可", "licences annulled, withdrawn or cancelled")
def taken_away(licence: Any) -> bool:
    """Hold where a change needs one of the grounds of the Act."""
    return licence.changes is not None and not _kinds(licence).isdisjoint(GROUNDS)


@guard("被吊销的许可", "licences that were revoked")
def revoked(licence: Any) -> bool:
    """Hold where a change is a revocation."""
    return LicenseChangeKind.REVOCATION in _kinds(licence)


@guard("不再有效而未注销的许可", "licences that have ended and were not cancelled")
def not_cancelled(licence: Any) -> bool:
    """Hold for a licence with an end of its validity, or taken away, that neither a change nor its state cancels."""
    if licence.status in _CLOSED:
        return False
    kinds = _kinds(licence)
    if LicenseChangeKind.CANCELLATION in kinds or None in kinds:
        return False
    certificate = licence.certificate
    return not kinds.isdisjoint(_ENDING) or (certificate is not None and certificate.valid_until is not None)


@rule(
    "XK-REVO-01",
    Severity.ERROR,
    XZXK.art("8(2)", 69, 70),
    when=taken_away,
    zh=(
        "撤销、撤回、注销许可没有理由",
        "该变动没有填写所依据的法定情形",
        "填写撤销、撤回或者注销的理由",
    ),
    en=(
        "A licence was taken away without a ground",
        "the change does not say on which ground of the Act it rests",
        "give the ground of the annulment, withdrawal or cancellation",
    ),
    good=[
        Case(_ends("annulment", "fraud_or_bribery")),
        Case({"changes": [{"kind": "amendment", "changed_on": "2024-11-04"}]}),
    ],
    bad=[
        Case(_ends("annulment"), at="changes.0.ground"),
        Case(_ends("withdrawal"), at="changes.0.ground"),
        Case(_ends("cancellation"), at="changes.0.ground"),
    ],
)
def taken_away_without_ground(licence: License) -> Hits:
    """行政机关不得擅自改变已经生效的行政许可 (8): each of these acts has its grounds in the Act, and only those.

    行政机关不得擅自改变已经生效的许可。撤回、撤销、注销各有法定情形,没有理由的变动无从判断是否合法,故为错误。
    """
    for at, change in enumerate(licence.changes or ()):
        if change.kind in GROUNDS and change.ground is None:
            yield ("changes", at, "ground")


@rule(
    "XK-REVO-02",
    Severity.WARNING,
    XZXK.art("70①", "70④"),
    when=not_cancelled,
    zh=(
        "许可终止后没有注销",
        "许可于 {end} 终止,至 {day} 没有注销记录",
        "办理注销并填写注销日期;法律没有规定天数,本规则以三十日为限",
    ),
    en=(
        "A licence that ended was not cancelled",
        "the licence ended on {end}; until {day} no cancellation is recorded",
        "cancel it and give the day; the Act names no number of days, this rule takes thirty",
    ),
    good=[
        Case({"changes": [_ANNULLED, _CANCELLED]}),
        Case({"changes": [_ANNULLED]}, as_of=date(2024, 12, 4), note="the thirtieth day"),
        Case({"certificate.valid_until": "2024-11-30"}, as_of=date(2024, 12, 30)),
        Case(
            {
                "certificate.valid_until": "2024-08-31",
                "changes": [{**RENEWAL, "applied_on": "2024-07-01", "deemed": True}],
            }
            | {"changes.0.changed_on": "2024-08-31"},
            note="deemed renewed",
        ),
        Case(
            {"certificate.valid_until": "2024-08-31", "changes": [{"kind": "renewal", "applied_on": "2024-08-15"}]},
            also={"XK-EXT-02": "pending, though late"},
        ),
        Case({"certificate.valid_until": ABSENT, "certificate.long_term": True}),
        *(
            Case({"certificate.valid_until": "2024-08-31", "status": status}, note="its state says what became of it")
            for status in ("cancelled", "transferred_out")
        ),
        Case({"certificate.valid_until": "2024-08-31", "changes": [{**_CANCELLED, "ground": "expired_not_renewed"}]}),
        Case({"certificate.valid_until": "2024-08-31", "changes": [_OTHER]}, note="a change of no known kind"),
    ],
    bad=[
        Case({"changes": [_ANNULLED]}, at="changes", as_of=date(2024, 12, 5)),
        Case({"certificate.valid_until": "2024-11-30"}, at="changes", as_of=date(2024, 12, 31)),
        Case(
            {
                "certificate.valid_until": "2024-08-31",
                "changes": [
                    {
                        **RENEWAL,
                        "applied_on": "2024-07-01",
                        "changed_on": "2024-08-30",
                        "new_valid_until": "2024-11-30",
                    }
                ],
            },
            at="changes",
            note="the renewal ran out too",
        ),
    ],
)
def ended_and_not_cancelled(licence: License, as_of: AsOf) -> Hits:
    """有效期届满未延续的, 被撤销、撤回、吊销的, 应当办理注销手续 (70①④).  No number of days in the law: a warning.

    Nothing is said while a renewal is pending, deemed, or does not say how long the licence is valid now, nor where the
    state of the record says that the licence was cancelled or another organ keeps it.

    有效期届满未延续的,被撤销、撤回、吊销的,都应当办理注销手续。法律没有规定天数,本规则以三十日为限,故为警告。
    正在办理延续或者视为准予延续的,以及状态已为注销、办理转出的,不提示。
    """
    end = _end_of(licence)
    if end is not None and as_of.day > after(end, CANCELLATION_DAYS):
        yield "changes", {"end": end, "day": as_of.day}


def _end_of(licence: License) -> date | None:
    """The day on which a licence ended: taken away, or run out without a renewal; None where that is open."""
    end = None if licence.certificate is None else licence.certificate.valid_until
    for change in licence.changes or ():
        if change.kind in _ENDING:
            return change.changed_on
        if change.new_valid_until is not None:
            end = change.new_valid_until
        elif change.kind is LicenseChangeKind.RENEWAL:
            end = None
    return end


@rule(
    "XK-REVO-04",
    Severity.WARNING,
    (*XZXK.art("70④"), *XZCF.art("9③")),
    when=revoked,
    zh=(
        "吊销许可没有关联的处罚案件",
        "吊销是行政处罚,而记录没有关联处罚案件",
        "在关联行为中填写作出吊销决定的处罚案件",
    ),
    en=(
        "A revocation without its penalty case",
        "revoking a licence is a penalty, and no penalty case is linked",
        "link the penalty case in which the licence was revoked",
    ),
    good=[
        Case(),
        Case(
            {
                **_ends("revocation"),
                "linked_acts": [
                    {"relation": "follows_from", "record_type": "penalty", "case_no": "星市监罚〔2024〕9号"}
                ],
            }
        ),
    ],
    bad=[
        Case(_ends("revocation"), at="linked_acts"),
        Case(
            {
                **_ends("revocation"),
                "linked_acts": [{"relation": "related", "record_type": "license", "case_no": "星市监许受〔2024〕9号"}],
            },
            at="linked_acts",
        ),
    ],
)
def revoked_without_a_penalty(licence: License) -> Hits:
    """吊销许可证件 is a kind of penalty (处罚法 9③); the case may lie in another system, so this is a warning.

    吊销许可证件属于行政处罚,应当有对应的处罚案件。该案件可能在其他系统中办理,故为警告。
    """
    if not any(link.record_type == RecordType.PENALTY for link in licence.linked_acts or ()):
        yield "linked_acts"


@rule(
    "XK-REVO-05",
    Severity.ERROR,
    XZXK.art("8(2)", "69(1)", "69(2)", 70),
    when=taken_away,
    zh=(
        "变动理由与变动种类不符",
        "{ground} 不是 {kind} 的法定情形",
        "更正变动种类或者理由:撤回、撤销、注销各有法定情形",
    ),
    en=(
        "The ground does not belong to this kind of change",
        "{ground} is no ground of {kind}",
        "correct kind or ground: withdrawal, annulment and cancellation each have their own",
    ),
    good=[
        *(Case(_ends(kind, ground)) for kind, grounds in GROUNDS.items() for ground in sorted(grounds)),
        Case({"changes": [{"kind": "amendment", "changed_on": "2024-11-04", "ground": "law_changed"}]}),
    ],
    bad=[
        Case(_ends("withdrawal", "fraud_or_bribery"), at="changes.0.ground"),
        Case(_ends("annulment", "law_changed"), at="changes.0.ground"),
        Case(_ends("cancellation", "beyond_authority"), at="changes.0.ground"),
    ],
)
def ground_of_another_change(licence: License) -> Hits:
    """撤回 rests on 8(2), 撤销 on 69(1)(2), 注销 on 70: closed lists, of which 69(1)⑤ and 70⑥ hold what laws add.

    撤回依据第八条,撤销依据第六十九条,注销依据第七十条,各为封闭的情形,不能互换;法律另有的撤销、注销情形填“其他”。
    种类与理由不符的,必有一处填错,故为错误。
    """
    for at, change in enumerate(licence.changes or ()):
        if change.kind in GROUNDS and change.ground is not None and change.ground not in GROUNDS[change.kind]:
            yield ("changes", at, "ground"), {"ground": change.ground, "kind": change.kind}
