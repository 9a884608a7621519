"""Age and capacity of the party: who is not punished, and who is punished less (行政处罚法 30, 31)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.party import IdType, LegalCapacity, PartyCategory
from enforce_data.codes.penalty import DiscretionGrade
from enforce_data.counting import years_after
from enforce_data.findings import Said, Severity
from enforce_data.identifiers import resident_id
from enforce_data.laws import XZCF
from enforce_data.model import Party, Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import penalised
from enforce_data.rules.penalty.outcome import BYSTANDERS, Accused, accused, decided

AGE_OF_LIABILITY = 14
"""Full years of age before which nobody is punished (行政处罚法 30)."""

FULL_AGE = 18
"""Full years of age from which the leniency for minors ends (行政处罚法 30)."""

LENIENT = frozenset({DiscretionGrade.LIGHTER, DiscretionGrade.MITIGATED})
"""Grades below the general one (从轻, 减轻)."""

ONE_GRADE_FOR_SEVERAL = Unchecked(Said("多名当事人共用一个裁量档次", "several parties share one grade of discretion"))


def _born(born: str) -> dict[str, Any]:
    """The changes that give the party of the simple sample another day of birth, without an identity number."""
    return {
        "parties.0.birth_date": born,
        "parties.0.id_number": ABSENT,
        "parties.0.id_type": ABSENT,
        "parties.0.id_absent_reason": "当事人未携带身份证件",
    }


_SPARED = {
    "decision.exemption_ground": "other_law",
    "decision.education_given": True,
    "penalties": ABSENT,
    "payments": ABSENT,
    "closing_kind": "no_penalty",
}
_NOT_PUNISHED = {path: value for path, value in _SPARED.items() if value is not ABSENT} | {
    "decision.result": "no_penalty",
}
_LIGHTER = {"discretion.grade": "lighter", "discretion.circumstances": ["aged_14_to_17"]}


@guard("有已知年龄自然人的处罚", "penalties of natural persons whose age is known", within=penalised)
def _person_of_known_age(penalty: Any) -> bool:
    return any(_birth(party) is not None for party in penalty.parties or () if party.role not in BYSTANDERS)


@guard("有无行为能力当事人的处罚", "penalties with a party that could not control its act", within=penalised)
def _incapable(penalty: Any) -> bool:
    return any(party.capacity is LegalCapacity.INCAPABLE for party in penalty.parties or ())


@rule(
    "CF-PARTY-01",
    Severity.ERROR,
    XZCF.art(30),
    when=_person_of_known_age,
    zh=(
        "处罚不满十四周岁的人",
        "违法行为最迟在 {day},当时当事人不满十四周岁",
        "不满十四周岁的不予行政处罚,责令监护人加以管教;资料有误的,更正出生日期或者行为日期",
    ),
    en=(
        "A penalty for a person under fourteen",
        "the act was on {day} at the latest, before the party was fourteen",
        "nobody under fourteen is punished; if the data are wrong, correct the day of birth or of the act",
    ),
    good=[
        Case(sample="penalty.simple"),
        Case(
            _born("2010-04-16"),
            sample="penalty.simple",
            note="the fourteenth birthday",
            also={"CF-PARTY-04": "that day is doubtful"},
        ),
        Case(
            {
                **_born("2010-04-17"),
                "violation_ended_on": ABSENT,
                "discovered_on": "2024-04-17",
                "decision.dated": "2024-04-17",
                "services.0.served_on": "2024-04-17",
            },
            sample="penalty.simple",
            note="one of the days is not under fourteen",
            also={"CF-PARTY-04": "the act may have begun before"},
        ),
        Case(
            {"parties.0.birth_date": "2011-11-03"},
            sample="penalty.simple",
            also={"ID-CITIZEN-06": "the two days of birth differ"},
        ),
        Case(_born("2010-04-17") | _NOT_PUNISHED, sample="penalty.simple"),
    ],
    bad=[
        Case(_born("2010-04-17"), at="penalties.0", sample="penalty.simple"),
        Case(
            {"parties.0.birth_date": ABSENT, "parties.0.id_number": "430121201105153010"},
            at="penalties.0",
            sample="penalty.simple",
        ),
        Case({**_born("2010-04-17"), "violation_ended_on": ABSENT}, at="penalties.0", sample="penalty.simple"),
    ],
)
def party_under_fourteen(penalty: Penalty) -> Hits:
    """Nobody is punished for what he did before he was fourteen (30); no other law lowers the age.

    Only days that are under fourteen on every reading: the end of the act, else its beginning and its discovery.  The
    age is taken from the day of birth or a sound identity number; where the two differ it is not known.

    不满十四周岁的人有违法行为的,不予处罚(第三十条),其他法律也没有降低该年龄,故为错误。只在最迟的行为日期仍不满十四
    周岁时判断:以行为终了之日为准,没有的以行为开始和发现之日中较晚者为准;出生日期与身份证号码不一致的,视为年龄不明。
    """
    day = _latest_day_of_act(penalty)
    for party, born in _of_known_age(penalty):
        if day < years_after(born, AGE_OF_LIABILITY):
            for at, _ in party.named(penalty.penalties):
                yield ("penalties", at), {"day": day}


@rule(
    "CF-PARTY-02",
    Severity.WARNING,
    XZCF.art(30),
    when=_person_of_known_age,
    zh=(
        "对未成年人没有从轻或者减轻处罚",
        "{day} 违法时当事人已满十四、不满十八周岁(十八周岁生日当日按不满计算,未经证实),裁量档次为 {grade}",
        "已满十四周岁不满十八周岁的,应当从轻或者减轻,填写裁量档次;资料有误的,更正出生日期或者行为日期",
    ),
    en=(
        "A minor was not treated with leniency",
        "on {day} the party was from fourteen to seventeen (the birthday counted in, unconfirmed); grade {grade}",
        "from fourteen to seventeen the penalty is lighter or mitigated: give the grade, or correct the days",
    ),
    good=[
        Case(_born("2010-04-15") | _LIGHTER, sample="penalty.simple", note="fourteen since yesterday"),
        Case(_born("2010-04-15") | {"discretion.grade": "mitigated"}, sample="penalty.simple"),
        Case(_born("2006-04-15"), sample="penalty.simple", note="eighteen since yesterday"),
        Case(_born("2008-04-15") | {"decision.result": "no_penalty", **_SPARED}, sample="penalty.simple"),
        Case(
            _born("2010-04-16"),
            sample="penalty.simple",
            note="the fourteenth birthday still counts as thirteen",
            also={"CF-PARTY-04": "that day is doubtful"},
        ),
        Case(_born("2008-04-15") | _NOT_PUNISHED, sample="penalty.simple"),
    ],
    bad=[
        Case(_born("2010-04-15"), at="discretion.grade", sample="penalty.simple"),
        Case(_born("2006-04-16"), at="discretion.grade", sample="penalty.simple", note="the eighteenth birthday"),
        Case(_born("2008-04-15") | {"discretion.grade": "heavier"}, at="discretion.grade", sample="penalty.simple"),
        Case(_born("2008-04-15") | {"discretion.grade": ABSENT}, at="discretion.grade", sample="penalty.simple"),
        Case(_born("2008-04-15") | {"discretion": ABSENT}, at="discretion.grade", sample="penalty.simple"),
    ],
)
def minor_without_leniency(penalty: Penalty) -> Hits:
    """From fourteen to seventeen the penalty is lighter or mitigated (30): 应当, whatever the circumstances.

    The grade may be missing for want of an entry, and whether the birthday itself belongs to the year before is general
    knowledge: a warning.  One grade stands for the whole case, so with several parties it cannot be told whose it is.

    已满十四周岁不满十八周岁的,应当从轻或者减轻处罚(第三十条),不论其他情节。裁量档次可能只是漏填,生日当日仍按不满计
    算也未经证实,故为警告;全案只有一个裁量档次,有数名当事人的无法判断。
    """
    day = penalty.violation_ended_on or penalty.violation_started_on
    grade = penalty.discretion.grade if penalty.discretion is not None else None
    if day is None or grade in LENIENT:
        return
    for party, born in _of_known_age(penalty):
        if years_after(born, AGE_OF_LIABILITY) < day <= years_after(born, FULL_AGE):
            if party.only:
                yield "discretion.grade", {"day": day, "grade": grade or "-"}
            else:
                yield ONE_GRADE_FOR_SEVERAL
                return


@rule(
    "CF-PARTY-03",
    Severity.WARNING,
    XZCF.art(31),
    when=_incapable,
    zh=(
        "处罚不能辨认或者不能控制自己行为的人",
        "第 {party} 名当事人填为不能辨认或者不能控制自己行为",
        "不能辨认或者不能控制自己行为时不予行政处罚,责令监护人看管和治疗;资料有误的,更正行为能力",
    ),
    en=(
        "A penalty for a person who could not control the act",
        "party {party} is given as unable to recognise or control the act",
        "such a person is not punished, the guardian takes care; if the data are wrong, correct the capacity",
    ),
    good=[
        Case({"parties.0.capacity": capacity}, sample="penalty.simple")
        for capacity in ("full", "lucid_interval", "limited")
    ]
    + [
        Case({"parties.0.capacity": "incapable", "decision.result": "no_penalty", **_SPARED}, sample="penalty.simple"),
        Case({"parties.0.capacity": "incapable", **_NOT_PUNISHED}, sample="penalty.simple"),
    ],
    bad=[Case({"parties.0.capacity": "incapable"}, at="parties.0.capacity", sample="penalty.simple")],
)
def party_without_capacity(penalty: Penalty) -> Hits:
    """Whoever cannot recognise or control the act is not punished (31).

    A lucid interval is punished like anybody, limited capacity may be treated with leniency: neither is said here.  The
    capacity of a later day may have been entered: a warning.

    不能辨认或者不能控制自己行为时有违法行为的,不予处罚(第三十一条)。精神正常时的违法行为应当处罚,尚未完全丧失能力的
    可以从轻或者减轻,均不提示;所填可能是后来的行为能力,故为警告。
    """
    places = [at for at, party in enumerate(penalty.parties or ()) if party.role not in BYSTANDERS]
    for at, party in zip(places, accused(penalty), strict=False):
        incapable = party.party is not None and party.party.capacity is LegalCapacity.INCAPABLE
        if incapable and party.named(penalty.penalties):
            yield ("parties", at, "capacity"), {"party": party.ordinal}


@rule(
    "CF-PARTY-04",
    Severity.WARNING,
    XZCF.art(30, "36(2)"),
    when=_person_of_known_age,
    zh=(
        "违法行为开始时不满十四周岁",
        "违法行为自 {day} 开始,不晚于当事人十四周岁生日(生日当日按不满计算,未经证实)",
        "只处罚满十四周岁以后的行为,核对行为日期和处罚内容",
    ),
    en=(
        "The act began before the party was fourteen",
        "the act began on {day}, not after the fourteenth birthday (the birthday counted in, unconfirmed)",
        "only what was done after fourteen is punished: compare the days of the act and the penalty",
    ),
    good=[
        Case(_born("2010-04-15") | _LIGHTER, sample="penalty.simple", note="fourteen since yesterday"),
        Case(_born("2010-04-14") | _LIGHTER | {"violation_started_on": ABSENT}, sample="penalty.simple"),
        Case(_born("2010-04-16") | _NOT_PUNISHED, sample="penalty.simple"),
    ],
    bad=[
        Case(_born("2010-04-16"), at="violation_started_on", sample="penalty.simple", note="the birthday"),
        Case(
            _born("2010-04-15") | _LIGHTER | {"violation_started_on": "2024-04-15"},
            at="violation_started_on",
            sample="penalty.simple",
        ),
    ],
)
def act_began_before_fourteen(penalty: Penalty) -> Hits:
    """Of a continuous act only what was done after fourteen is punished (30, 36(2)).

    Whether the penalty left out the earlier part is not on the record, and that the birthday itself still counts as
    under fourteen is general knowledge: a warning.  An act that was wholly before is CF-PARTY-01.

    连续行为中只处罚满十四周岁以后的部分(第三十条、第三十六条第二款)。处罚是否已经除去以前的部分,记录中看不出,生日当
    日仍按不满计算也未经证实,故为警告;全部行为都在十四周岁以前的,由另一条规则判断。
    """
    started = penalty.violation_started_on
    for _, born in _of_known_age(penalty):
        fourteen = years_after(born, AGE_OF_LIABILITY)
        if started is not None and started <= fourteen <= _latest_day_of_act(penalty):
            yield "violation_started_on", {"day": started}
            return


def _of_known_age(penalty: Penalty) -> Iterator[tuple[Accused, date]]:
    """The penalised natural persons whose age is known, with their days of birth."""
    for party in accused(penalty):
        born = _birth(party.party)
        if born is not None and party.named(penalty.penalties):
            yield party, born


def _birth(party: Party | None) -> date | None:
    """The day of birth of a natural person, where its sources do not differ."""
    if party is None or party.category is not PartyCategory.NATURAL_PERSON:
        return None
    stated, numbered = party.birth_date, _birth_by_number(party)
    if stated is None or numbered is None:
        return stated or numbered
    return stated if stated == numbered else None


def _birth_by_number(party: Party) -> date | None:
    """The day in a sound citizen number of eighteen characters."""
    number = party.id_number or ""
    if party.id_type != IdType.RESIDENT_ID or not resident_id.is_valid(number):
        return None
    parts = resident_id.parts(number)
    return parts.born if parts is not None and parts.check is not None else None


def _latest_day_of_act(penalty: Penalty) -> date:
    """The last day on which the act can have been done, as far as the record shows."""
    if penalty.violation_ended_on is not None:
        return penalty.violation_ended_on
    found = penalty.discovered_on or decided(penalty).dated
    return max(penalty.violation_started_on or found, found)
