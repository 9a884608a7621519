"""The law article by article: the gist in our own words, and why no rule of the book speaks of it."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from enforce_data.findings import Citation, Said
from enforce_data.laws import LAWS, Law, law_of

SILENT: Mapping[str, Said] = {
    "principle": Said("原则或者定义，不直接判断一条记录", "a principle or definition, which decides on no record"),
    "judgement": Said("需要人的判断，数据不能说明", "takes judgement that data cannot show"),
    "enacting": Said("约束立法，不约束执法记录", "binds who makes law, not records of enforcement"),
    "internal": Said("机关的管理职责，不在记录中", "a duty of management that no record shows"),
    "others": Said(
        "约束法院、金融机构、公安机关、国务院或者当事人", "binds courts, banks, police, the State Council or the party"
    ),
    "liability": Said("违反后的责任，违反的条文另有规则", "the liability; the article that is broken has the rules"),
    "counting": Said("施行日期，用于选择当日的法律", "the day in force, which chooses the law of a record's day"),
    "absent": Said("本标准没有记载它的要素", "the standard has no element that states it"),
    "later": Said("所需的要素或者登记簿在 1.1 版", "its elements or registers come with edition 1.1"),
    "served": Said("所指的条文另有规则", "the articles it points to have the rules"),
}
"""Why an article has no rule."""

_NUMBER = re.compile(r"[1-9][0-9]*")


@dataclass(frozen=True)
class Article:
    """One article of a law or one section of a plan: its gist, and the key in :data:`SILENT` where no rule cites it."""

    law: Law
    number: str
    gist: Said
    silent: str


@cache
def articles() -> Mapping[tuple[str, str], Article]:
    """Every article that is described, by the short name of its law and its number, in the order of the laws.

    The statutes that were read in full have all of theirs; of other texts only what rules cite.
    """
    text = (files("enforce_data.laws") / "articles.csv").read_text(encoding="utf-8")
    return {
        (LAWS[row["law"]].short, row["article"]): Article(
            LAWS[row["law"]], row["article"], Said(row["zh"], row["en"]), row["silent"]
        )
        for row in csv.DictReader(text.splitlines())
    }


def article_of(citation: Citation) -> Article | None:
    """The article that a citation names, whatever its paragraph; None where it is not described."""
    short = law_of(citation).short
    number = _NUMBER.match(citation.article)
    return articles().get((short, number[0] if number else citation.article))
