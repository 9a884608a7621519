"""Named conditions on a record alone that rules share: to which records a rule applies.

Rules that share a guard share the object, so it is worked out once a record.  Guards are decided before registers, and
read models and partial records alike.  A condition of one rule only stands beside that rule.
"""

from __future__ import annotations

import re
from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.penalty import PenaltyKind, PenaltyResult, Procedure
from enforce_data.identifiers import division
from enforce_data.identifiers.certificate_no import NATIONAL_CARD_FROM
from enforce_data.rulebook import guard

POLICE_WORDS = ("公安", "派出所", "交通警察", "交警", "海警", "国家安全", "移民管理", "边防")
"""Words in the name of an organ to which special laws on officers and procedure may apply; they only silence rules."""

CARRYING_LEVELS = frozenset(
    {
        LegalLevel.LAW,
        LegalLevel.ADMINISTRATIVE_REGULATION,
        LegalLevel.LOCAL_REGULATION,
        LegalLevel.DEPARTMENTAL_RULE,
        LegalLevel.PROVINCIAL_RULE,
        LegalLevel.MUNICIPAL_RULE,
    }
)
"""Ranks of text that can carry a penalty (行政处罚法 4, 16)."""

_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_CHINESE_ARTICLE = re.compile("第([零〇一二两三四五六七八九十百]+)条")


# Another law (法律另有规定).


def special_law_given(record: Any, *articles: int) -> bool:
    """Tell whether a law is named that departs from one of these articles of the general act.

    A law named without the article that it departs from, or with one that cannot be read, may depart from any.
    """
    special = record.special_law
    if special is None or special.law is None:
        return False
    departed = articles_named(special.departs_from or "")
    return not departed or not departed.isdisjoint(articles)


def special_law_none(record: Any, *articles: int) -> bool:
    """Tell whether it is stated that no other law departs from the general act."""
    special = record.special_law
    return special is not None and bool(special.none) and not special_law_given(record, *articles)


def special_law_absent(record: Any, *articles: int) -> bool:
    """Tell whether nothing is said about another law for these articles."""
    return not special_law_given(record, *articles) and not special_law_none(record, *articles)


def articles_named(text: str) -> set[int]:
    """Return every number that may be an article in a free text, in digits or in Chinese.

    >>> sorted(articles_named("行政处罚法 51(1)、第六十条")), articles_named("简易程序的罚款限额")
    ([1, 51, 60], set())
    """
    digits = {int(number) for number in re.findall("[0-9]{1,4}", text)}
    return digits | {_number(numeral) for numeral in _CHINESE_ARTICLE.findall(text)}


def _number(numeral: str) -> int:
    """Read a Chinese numeral below a thousand: 五十一, 一百零三, 十."""
    total = digit = 0
    for char in numeral:
        if char in _NUMERALS:
            digit = _NUMERALS[char]
        else:
            total += (digit or 1) * (100 if char == "百" else 10)
            digit = 0
    return total + digit


def is_police(record: Any) -> bool:
    """Tell whether the name of the agency shows that special laws on officers may apply."""
    return any(word in record.agency.name for word in POLICE_WORDS)


# Penalties.


@guard("作出行政处罚决定的案件", "cases in which a penalty was imposed")
def penalised(penalty: Any) -> bool:
    """Hold where the result of the decision is a penalty, in either procedure."""
    return penalty.decision is not None and penalty.decision.result is PenaltyResult.PENALTY


@guard("普通程序处罚", "ordinary penalties", within=penalised)
def ordinary_penalty(penalty: Any) -> bool:
    """Hold for a penalty imposed in ordinary procedure."""
    return penalty.procedure is Procedure.ORDINARY


@guard("简易程序处罚", "simple penalties", within=penalised)
def simple_penalty(penalty: Any) -> bool:
    """Hold for a penalty imposed on the spot (行政处罚法 51)."""
    return penalty.procedure is Procedure.SIMPLE


@guard("由受委托组织办理的处罚", "penalties carried out by a delegate", within=penalised)
def penalised_by_delegate(penalty: Any) -> bool:
    """Hold for a penalty with a delegate."""
    return penalty.delegate is not None


@guard(
    "注明委托书编号的委托处罚",
    "penalties carried out by a delegate under a numbered letter",
    within=penalised_by_delegate,
)
def penalised_by_letter(penalty: Any) -> bool:
    """Hold for a penalty with a delegate and the number of the letter."""
    return penalty.delegation_no is not None


@guard("有法律依据的处罚", "penalties that state their legal bases", within=penalised)
def penalised_on_bases(penalty: Any) -> bool:
    """Hold for a penalty with at least one legal basis."""
    return penalty.bases is not None


@guard(
    "应当由两名以上执法人员实施的处罚",
    "penalties that need two officers, no special law in sight",
    within=ordinary_penalty,
)
def two_officer_case(penalty: Any) -> bool:
    """Hold for an ordinary penalty, no other law named for 行政处罚法 42, and no police organ."""
    return not special_law_given(penalty, 42) and not is_police(penalty)


@guard("可能适用特别规定的处罚", "penalties to which a special law on officers may apply", within=penalised)
def few_officers_case(penalty: Any) -> bool:
    """Hold for every penalty that is no two-officer case: simple procedure, another law named, or police."""
    return not (ordinary_penalty.holds(penalty) and two_officer_case.holds(penalty))


@guard("没有特别法的简易程序处罚", "simple penalties that state that no special law applies", within=simple_penalty)
def simple_no_special_law(penalty: Any) -> bool:
    """Hold for a simple penalty that says that no law departs from 行政处罚法 51."""
    return special_law_none(penalty, 51)


@guard("未说明特别法的简易程序处罚", "simple penalties that say nothing of a special law", within=simple_penalty)
def simple_special_law_unsaid(penalty: Any) -> bool:
    """Hold for a simple penalty that is silent on laws that depart from 行政处罚法 51."""
    return special_law_absent(penalty, 51)


def has_kind(penalty: Any, *kinds: PenaltyKind) -> bool:
    """Tell whether a penalty of one of these kinds was imposed."""
    for imposed in penalty.penalties or ():  # noqa: SIM110 - asked of every penalty; a generator costs twice as much
        if imposed.kind in kinds:
            return True
    return False


@guard("罚款", "penalties with a fine", within=penalised)
def fined(penalty: Any) -> bool:
    """Hold for a penalty with at least one fine."""
    return has_kind(penalty, PenaltyKind.FINE)


# Certificates.


@guard("行政执法证", "enforcement cards")
def enforcement_card(card: Any) -> bool:
    """Hold for an enforcement card: none of supervision, of a ministry or of auxiliary staff."""
    return card.kind is CertificateKind.ENFORCEMENT


@guard(
    "湖南核发的全国统一样式执法证", "enforcement cards of the national form issued in Hunan", within=enforcement_card
)
def national_card_of_hunan(card: Any) -> bool:
    """Hold for an enforcement card issued from the first day of the national form by an organ of the province."""
    issuer = card.issuer
    return card.issued_on >= NATIONAL_CARD_FROM and division.covers(issuer.division or issuer.code[2:8])
