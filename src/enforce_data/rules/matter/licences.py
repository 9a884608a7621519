"""What may set a licence matter, and for how long a provisional one may be exercised (行政许可法 14, 15, 17)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.matter import ActKind, MatterStatus
from enforce_data.counting import years_after
from enforce_data.findings import AsOf, Severity
from enforce_data.laws import XZXK
from enforce_data.model import Matter
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards_acts import LEVEL_UNKNOWN
from enforce_data.rules.matter.basis import rests_on

_FOR_LICENCES = frozenset(
    {
        LegalLevel.LAW,
        LegalLevel.ADMINISTRATIVE_REGULATION,
        LegalLevel.STATE_COUNCIL_DECISION,
        LegalLevel.LOCAL_REGULATION,
        LegalLevel.PROVINCIAL_RULE,
    }
)

_LICENCE = "matter.license"
_PROVISIONAL = {"set_by.level": "provincial_rule", "updated_at": "2023-12-20T09:00:00+08:00"}
_DETAILS = {"law": "食品经营许可管理办法", "level": "departmental_rule"}


@guard("实施中的许可事项", "licence matters that are exercised")
def exercised_license(matter: Any) -> bool:
    """Hold for a licence matter that is active or adjusted."""
    return matter.act_kind is ActKind.LICENSE and matter.status in (MatterStatus.ACTIVE, MatterStatus.ADJUSTED)


@rule(
    "XK-BASIS-01",
    Severity.ERROR,
    XZXK.art(14, "15(1)", 17),
    when=exercised_license,
    zh=(
        "许可事项由无权设定的文件设定",
        "许可由法律、行政法规、国务院决定、地方性法规或者省级政府规章设定",
        "填写设定该许可的依据;没有依据的事项不得列入目录",
    ),
    en=(
        "A licence set by a text that cannot set one",
        "licences are set by laws, regulations, decisions of the State Council and rules of provincial governments",
        "give the text that sets the licence; a matter without one has no place in the catalogue",
    ),
    good=[
        *(
            Case({"set_by.level": level.value}, sample=_LICENCE, as_of=date(2023, 12, 1))
            for level in sorted(_FOR_LICENCES)
        ),
        Case({"set_by": ABSENT, "bases.1": _DETAILS}, sample=_LICENCE, note="a rule that details the law"),
        Case({"set_by.level": ABSENT}, sample=_LICENCE, note="rank not stated: not checked"),
        Case({"set_by.level": "departmental_rule", "status": "suspended"}, sample=_LICENCE),
    ],
    bad=[
        *(
            Case({"set_by.level": level}, at="set_by.level", sample=_LICENCE)
            for level in ("departmental_rule", "municipal_rule", "provincial_decision", "normative_document")
        ),
        Case({"set_by": ABSENT, "bases.0.level": "departmental_rule"}, at="bases", sample=_LICENCE),
        Case({"status": "adjusted", "set_by.level": "departmental_rule"}, at="set_by.level", sample=_LICENCE),
    ],
)
def license_set_by_unfit_text(matter: Matter) -> Hits:
    """除本法第十四条、第十五条规定的外,其他规范性文件一律不得设定行政许可 (17).

    A rule of a provincial government may set a licence for a time (15(1)); how long is not judged.  Without ``set_by``
    one basis that can set a licence is enough: rules often stand beside the law that they detail.

    除法律、行政法规、国务院决定、地方性法规和省级政府规章外,其他规范性文件一律不得设定行政许可(行政许可法第十七条),
    故为错误。省级政府规章设定的期限另行判断。没有写明设定依据的,所列依据中有一项有权设定即可,因为规章常与其所细化的
    法律并列。
    """
    if matter.set_by is None:
        if not rests_on(matter.bases, _FOR_LICENCES):
            yield "bases"
    elif matter.set_by.level is None:
        yield LEVEL_UNKNOWN
    elif matter.set_by.level not in _FOR_LICENCES:
        yield "set_by.level"


@rule(
    "XK-BASIS-02",
    Severity.WARNING,
    XZXK.art("15(1)"),
    when=exercised_license,
    zh=(
        "临时性许可超过一年",
        "仅由省级政府规章设定,自 {first} 实施,满一年于 {last},至 {end} 仍在实施",
        "提请制定地方性法规,或者停止实施;设定依据有误的予以更正",
    ),
    en=(
        "A provisional licence older than one year",
        "set by a rule of the provincial government alone from {first}, one year over on {last}, exercised on {end}",
        "have a local regulation made, or stop exercising it; correct the basis if it is wrong",
    ),
    good=[
        Case({**_PROVISIONAL, "effective_until": "2024-01-01"}, sample=_LICENCE, note="one year"),
        Case(_PROVISIONAL, sample=_LICENCE, as_of=date(2024, 1, 1)),
        Case({**_PROVISIONAL, "set_by.level": "law"}, sample=_LICENCE),
        Case({"set_by": ABSENT, "bases.1": {"law": "省办法", "level": "provincial_rule"}}, sample=_LICENCE),
        Case({**_PROVISIONAL, "status": "cancelled", "effective_until": "2024-06-30"}, sample=_LICENCE),
    ],
    bad=[
        Case({**_PROVISIONAL, "effective_until": "2024-01-02"}, at="set_by", sample=_LICENCE),
        Case(_PROVISIONAL, at="set_by", sample=_LICENCE, as_of=date(2024, 1, 2)),
        Case({"set_by": ABSENT, "bases.0.level": "provincial_rule"}, at="bases", sample=_LICENCE),
        Case(
            {**_PROVISIONAL, "set_by.effective_from": "2022-06-01"},
            at="set_by",
            sample=_LICENCE,
            as_of=date(2023, 6, 2),
            note="counted from the rule itself",
        ),
    ],
)
def provisional_licence_goes_on(matter: Matter, as_of: AsOf) -> Hits:
    """临时性的行政许可实施满一年需要继续实施的,应当提请制定地方性法规 (15(1)).

    A local regulation may have been made since without being cited: a warning.

    省级政府规章设定的临时性许可,实施满一年需要继续实施的,应当提请制定地方性法规。可能已经制定地方性法规而没有列明,
    故只作警告。
    """
    setting = matter.bases if matter.set_by is None else (matter.set_by,)
    if any(basis.level is not LegalLevel.PROVINCIAL_RULE for basis in setting):
        return
    first = min((basis.effective_from for basis in setting if basis.effective_from), default=matter.effective_from)
    last, end = years_after(first, 1), min(matter.effective_until or as_of.day, as_of.day)
    if end > last:
        yield "bases" if matter.set_by is None else "set_by", {"first": first, "last": last, "end": end}
