"""Which organ may annul a licence (行政许可法 69)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.license import LicenseChangeKind
from enforce_data.findings import Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.register import Missing
from enforce_data.registers.agencies import Agencies
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.license.delegates import AGENCY_UNKNOWN

_SAME = {"code": "11430121MB0X010111", "name": "星沙县市场监督管理局"}
_ABOVE = {"code": "11430100MB0X07077P", "name": "星沙市市场监督管理局"}
_ELSEWHERE = {"code": "11430121MB0X08088G", "name": "星沙县城市管理和综合执法局"}
_NOBODY_ABOVE = (Given("agency", {"parent_code": ABSENT}),)
_REGISTERED_BEFORE = {"DL-AGENCY": "cards and matters of the registers are older than this agency"}
_SINCE_SEPTEMBER = (
    Given(
        "agency",
        {"parent_code": ABSENT, "established_on": "2024-09-02"},
        also=_REGISTERED_BEFORE,
    ),
)


def _by(organ: dict[str, str]) -> dict[str, Any]:
    """A licence that this organ annulled, and that was cancelled then."""
    annulled = {"kind": "annulment", "changed_on": "2024-11-04", "ground": "beyond_authority", "organ": organ}
    cancelled = {"kind": "cancellation", "changed_on": "2024-11-20", "ground": "annulled_or_revoked"}
    return {"changes": [annulled, cancelled]}


@guard("填有撤销机关的许可", "licences annulled by an organ that is named")
def annulled_by_named_organ(licence: Any) -> bool:
    """Hold where an annulment says which organ made it."""
    return any(
        change.kind is LicenseChangeKind.ANNULMENT and change.organ is not None for change in licence.changes or ()
    )


@rule(
    "XK-REVO-03",
    Severity.WARNING,
    XZXK.art("69(1)"),
    when=annulled_by_named_organ,
    zh=(
        "撤销许可的机关不是决定机关或者其上级",
        "{organ} 既不是作出许可决定的机关,也不是登记簿中它的上级机关",
        "核对作出撤销决定的机关和登记的上级机关;机构改革后由承接机关撤销的除外",
    ),
    en=(
        "Annulled by an organ that is neither the deciding one nor above it",
        "{organ} is not the deciding organ, nor above it in the register",
        "compare the organ and the register; one that took the duty over in a reform is excepted",
    ),
    good=[
        Case(_by(_SAME)),
        Case(_by(_ABOVE)),
        Case(_by(_ELSEWHERE), note="the register ends before the top: not checked"),
        Case({"changes": [{"kind": "amendment", "changed_on": "2024-11-04", "organ": _ELSEWHERE}]}),
    ],
    bad=[
        Case(_by(_ELSEWHERE), at="changes.0.organ", given=_NOBODY_ABOVE),
        Case(_by(_ABOVE), at="changes.0.organ", given=_NOBODY_ABOVE),
        Case(
            _by(_ELSEWHERE),
            at="changes.0.organ",
            given=_SINCE_SEPTEMBER,
            also={"DL-AGENCY": "the licence is older, too"},
            note="who was above on that day",
        ),
    ],
)
def annulled_by_another_organ(licence: License, agencies: Agencies, decisive: Decisive) -> Hits:
    """作出行政许可决定的行政机关或者其上级行政机关可以撤销 (69(1)).

    Asked of the day of the annulment.  A register names one organ above, where governments and departments may both be
    above, and successors act after a reform (25): a warning.  A register that ends below the top is not asked.

    撤销许可的,应当是作出决定的机关或者其上级机关。登记簿只填一个上级,而本级政府和上级部门都是上级,
    机构改革后也可由承接机关撤销,故为警告;登记簿没有登记到最上一级的,不作判断。
    """
    for at, change in enumerate(licence.changes or ()):
        if change.kind is not LicenseChangeKind.ANNULMENT or change.organ is None:
            continue
        above, whole = _and_above(licence.agency.code, agencies, change.changed_on or decisive.day)
        if change.organ.code not in above:
            yield (("changes", at, "organ"), {"organ": change.organ.code}) if whole else AGENCY_UNKNOWN


def _and_above(code: str, agencies: Agencies, day: date) -> tuple[set[str], bool]:
    """The codes of an organ and of those above it on a day, and whether the register goes to the top."""
    codes: set[str] = set()
    following: str | None = code
    while following is not None and following not in codes:
        codes.add(following)
        entry = agencies.on(following, day, following)
        if isinstance(entry, Missing):
            return codes, False
        following = entry.parent_code
    return codes, True
