"""Powers that pass through several hands, or into several (行政处罚法 20(4); 行政许可法 24(3))."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.matter import ActKind
from enforce_data.findings import Dimension, Path, Said, Severity
from enforce_data.laws import XZCF, XZXK
from enforce_data.model import Delegation
from enforce_data.registers.delegations import Delegations, first_day, last_day
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, Unchecked, across, guard, rule
from enforce_data.rulebook.rule import Hit
from enforce_data.rules.delegation.letters import (
    INSPECTION_ONLY,
    KIND_UNKNOWN,
    UNSTATED,
    end_is_unknown,
    holds,
    penalty_or_license_letter,
)
from enforce_data.rules.delegation.powers import has_power, kind_of

SOURCE_UNKNOWN = Unchecked(
    Said(
        "登记簿中没有将该事项委托给委托机关的委托书",
        "no letter in the register tells from whom the delegator has the matter",
    )
)


@rule(
    "WT-05",
    Severity.ERROR,
    (*XZCF.art("20(4)"), *XZXK.art("24(3)")),
    when=penalty_or_license_letter,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "受委托组织再委托",
        "委托机关本身是受委托组织",
        "由有处罚权、许可权的行政机关直接委托",
    ),
    en=(
        "A delegate delegates further",
        "the delegator is itself a delegated organisation",
        "the organ that holds the power must delegate itself",
    ),
    good=[
        Case({"delegator.subject_type": "authorised"}),
        Case({**INSPECTION_ONLY, "delegator.subject_type": "delegated"}),
        Case({**UNSTATED, "delegator.subject_type": "delegated"}, note="not checked"),
    ],
    bad=[
        Case({"delegator.subject_type": "delegated"}, at="delegator.subject_type"),
        Case({"matters.0.act_kind": "license", "delegator.subject_type": "delegated"}, at="delegator.subject_type"),
    ],
)
def delegate_delegates_further(letter: Delegation) -> Hits:
    """不得再委托其他组织或者个人: no exception in either Act.

    受委托组织不得再委托其他组织或者个人,行政处罚法和行政许可法都没有规定例外,故为错误。
    """
    if letter.delegator.subject_type is SubjectType.DELEGATED:
        yield "delegator.subject_type" if holds(letter, ActKind.PENALTY, ActKind.LICENSE) else KIND_UNKNOWN


_CITY_ORGAN = "11430100MB0X07077P"
_OTHER_ORGAN = "11430121MB0X08088G"
_ITS_OWN = "11430121MB0X010111"
_NOT_OWN = Given("matter", {"agency.code": _CITY_ORGAN})
_CHAINED = {"WT-03": "what an organ holds as a delegate only is not its own"}
_SIGNED_LATE = {"WT-10": "in force before it was signed"}


def _from_the_city(**change: Any) -> Given:
    """A letter by which the organ of the city delegates the sample's matter to the sample's delegator."""
    letter = {
        "record_id": "WT-X",
        "delegator.code": _CITY_ORGAN,
        "delegate.code": _ITS_OWN,
        "delegate.name": "星沙县市场监督管理局",
        "signed_on": "2023-12-29",
        "valid_from": "2024-01-01",
        "approval.approved_on": "2023-12-28",
    }
    return Given("delegation", {**letter, **change}, also=_SIGNED_LATE if "signed_on" in change else {})


@rule(
    "WT-19",
    Severity.ERROR,
    (*XZCF.art("20(4)"), *XZXK.art("24(3)")),
    when=penalty_or_license_letter,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "将受委托的事项再委托",
        "签订当日,委托机关对 {code} 没有自己的职权,仅依另一机关的委托书(记录 {other})实施",
        "由有处罚权、许可权的行政机关直接委托",
    ),
    en=(
        "A delegated matter is delegated further",
        "on the day of signing the delegator has {code} only under the letter of another organ (record {other})",
        "the organ that holds the power must delegate itself",
    ),
    good=[
        Case(complete=("matter",), given=(_from_the_city(),), note="its own power over the same matter"),
        Case(given=(_NOT_OWN, _from_the_city()), note="the catalogue is not complete: not checked"),
        *(
            Case(complete=("matter",), also=_CHAINED, given=(_NOT_OWN, _from_the_city(**change)), note=note)
            for change, note in (
                ({"valid_until": "2024-01-14", "status": "expired"}, "over on the day before the signing"),
                ({"valid_from": "2024-01-16"}, "in force from the day after"),
                ({"signed_on": "2024-01-16"}, "signed on the day after"),
                ({"matters.0.code": "430117002000"}, "another matter"),
                ({"delegate.code": _OTHER_ORGAN}, "to another organ"),
            )
        ),
        Case(INSPECTION_ONLY, complete=("matter",), also=_CHAINED, given=(_NOT_OWN, _from_the_city())),
        Case(
            {**UNSTATED, "matters.0.code": "430217008000"},
            complete=("matter",),
            also=_CHAINED,
            given=(_from_the_city(**{"matters.0.code": "430217008000"}),),
            note="of no known kind: not checked",
        ),
    ],
    bad=[
        *(
            Case(at="matters.0.code", complete=("matter",), also=_CHAINED, given=(_NOT_OWN, _from_the_city(**change)))
            for change in (
                {"valid_from": "2024-01-15"},
                {"signed_on": "2024-01-15"},
                {"valid_until": "2024-01-15", "status": "expired"},
            )
        ),
        *(
            Case(change, at="matters.0.code", complete=("matter",), also=_CHAINED, given=(_NOT_OWN, _from_the_city()))
            for change in ({"matters.0.act_kind": "license"}, UNSTATED)
        ),
    ],
)
def delegated_matter_is_delegated_further(letter: Delegation, matters: Matters, delegations: Delegations) -> Hits:
    """不得再委托其他组织或者个人: what is held only by a letter in force on the day of signing stays put.

    An organ that has power of its own over the matter passes on that, whatever it was given besides.  Only a catalogue
    that is complete for the delegator tells that it has none.

    仅凭签订当日有效的委托书取得的职权,不得再委托给他人,故为错误。委托机关对同一事项另有自己职权的,不属再委托;只有目
    录声明对委托机关完整时,才能断定其没有自己的职权。
    """
    for at, delegated in enumerate(letter.matters):
        kind = kind_of(letter, delegated, matters)
        if kind not in (ActKind.PENALTY, ActKind.LICENSE, None):
            continue
        own = has_power(letter, delegated, matters)
        if isinstance(own, Unchecked):
            yield own
        elif not own:
            source = delegations.received(letter.delegator.code, delegated.code, letter.signed_on)
            yield KIND_UNKNOWN if kind is None else _passed_on(("matters", at, "code"), delegated.code, source)


def _passed_on(at: Path, code: str, source: Delegation | None) -> Hit:
    """What to say of a matter that the delegator has from elsewhere: its letter, where one is registered."""
    return SOURCE_UNKNOWN if source is None else (at, {"code": code, "other": source.record_id})


@guard("注明实施区域的委托书", "letters that state the area")
def with_area(letter: Any) -> bool:
    """Hold for a letter that states the area in which the delegate acts."""
    return letter.area is not None


def _by_matter_and_area(letter: Delegation) -> Iterator[Keyed]:
    """Each matter with its delegator, version and area: from which day on, until when and by whom it is exercised."""
    if end_is_unknown(letter) or last_day(letter) < first_day(letter):
        return
    for at, matter in enumerate(letter.matters):
        key = (letter.delegator.code, matter.code, matter.catalogue_version or "", letter.area or "")
        value = f"{last_day(letter)} {letter.delegate.code}"
        yield Keyed(key, ("matters", at, "code"), first_day(letter), value)


_EARLIER = {"record_id": "WT-X", "delegation_no": "星市监委〔2024〕1号", "delegate.code": _OTHER_ORGAN}
_PUBLISHED = {"delegator_published_on": "2023-02-02", "delegate_published_on": "2023-02-02"}
_ENDING = {**_EARLIER, **_PUBLISHED, "valid_from": "2023-02-01", "signed_on": "2023-02-01"}
_LONGER = {**_PUBLISHED, "valid_from": "2023-01-01", "signed_on": "2023-01-01", "valid_until": "2028-12-31"}
_SHORTER = {**_ENDING, "valid_until": "2024-06-30", "status": "expired"}


@across(
    "WT-20",
    Severity.INFO,
    XZCF.art("20(1)"),
    when=with_area,
    keys=_by_matter_and_area,
    zh=(
        "同一事项在同一区域同时委托给不同组织",
        "期限与另一委托书(记录 {other})重叠,受委托组织不同;法律没有禁止",
        "核对期限和区域;有意如此的不必修改",
    ),
    en=(
        "One matter delegated to several bodies in one area",
        "the term overlaps that of another letter (record {other}) to another delegate; no law forbids it",
        "compare terms and areas; nothing needs to change where it is meant so",
    ),
    good=[
        Case(given=(Given("delegation", {**_ENDING, "valid_until": "2024-01-31", "status": "expired"}),)),
        Case(given=(Given("delegation", {**_EARLIER, "terminated_on": "2024-01-31", "status": "withdrawn"}),)),
        Case(given=(Given("delegation", {**_EARLIER, "area": "430121102"}),), note="another area"),
        Case({"area": ABSENT}, given=(Given("delegation", {**_EARLIER, "area": ABSENT}),), note="no area is stated"),
        Case(given=(Given("delegation", {**_EARLIER, "matters.0.code": "430117002000"}),), note="another matter"),
        Case(given=(Given("delegation", {**_EARLIER, "delegator.code": _CITY_ORGAN}),), note="another organ's power"),
        Case(given=(Given("delegation", {**_EARLIER, "delegate.code": "11430121MB0X02022C"}),), note="a renewal"),
    ],
    bad=[
        Case(at="matters.0.code", given=(Given("delegation", _EARLIER),)),
        *(
            Case(at="matters.0.code", given=(Given("delegation", {**_ENDING, **end}),))
            for end in (
                {"valid_until": "2024-02-01", "status": "expired"},
                {"terminated_on": "2024-02-01", "status": "withdrawn"},
            )
        ),
        Case(
            {"valid_until": "2024-02-01", "status": "expired"},
            at="matters.0.code",
            given=(Given("delegation", {**_ENDING, "valid_until": "2024-02-01", "status": "expired"}),),
            note="a letter of one day",
        ),
        Case(
            at="matters.0.code",
            given=(
                Given("delegation", {**_LONGER, "record_id": "WT-Y", "delegation_no": "星市监委〔2023〕1号"}),
                Given("delegation", _SHORTER, also={"WT-20": "it overlaps the longer letter, too"}),
            ),
            note="between two letters to one delegate, of which the first lasts longest, one to another",
        ),
    ],
)
def several_delegates_at_once(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """The Act does not forbid it (20), but whoever checks an act will want to know which letter carries it: info.

    Of two letters the one that begins later is named, where both begin on a day the later in the input.

    法律没有禁止把同一事项在同一区域同时委托给几个组织,但核查行为时需要知道依据哪一份委托书,故仅作提示。两份委托书中
    指出期限开始较晚的一份;同日开始的,指出报送在后的一份。
    """
    longest: dict[str, tuple[str, Seen]] = {}  # by delegate, the last day and letter; at most two, the longest ones
    for entry in sorted(entries, key=_first):
        until, _, delegate = entry.value.partition(" ")
        others = [each for other, each in longest.items() if other != delegate]
        last, letter = max(others, key=_until, default=("", entry))
        if last >= _first(entry).isoformat():
            yield entry, {"other": letter.record.id}
        longest[delegate] = max((until, entry), longest.get(delegate, ("", entry)), key=_until)
        if len(longest) > _KEPT:
            del longest[min(longest, key=lambda kept: longest[kept][0])]


_KEPT = 2  # of the letters to others, only the longest can matter: two delegates are enough to have one that is another


def _first(entry: Seen) -> date:
    return entry.day or date.max


def _until(kept: tuple[str, Seen]) -> str:
    return kept[0]
