"""The law book: what it says, and what it refuses to cite."""

from datetime import date, timedelta

import pytest

from enforce_data import laws
from enforce_data.findings import Citation
from enforce_data.laws import DATA_LOGIC, FAMILY_LAW, HUNAN51, LAWS, STANDARD, XZCF, XZQZ, XZXK, Law, law_of

ARTICLES = {"XZCF": 86, "XZQZ": 71, "XZXK": 83, "YSGD": 20, "XXGS": 19, "YSHJ": 72, "D825": 44}
SINCE = {
    "XZCF": date(2021, 7, 15),
    "XZQZ": date(2012, 1, 1),
    "XZXK": date(2019, 4, 23),
    "YSGD": date(2020, 8, 7),
    "XXGS": date(2021, 9, 1),
    "YSHJ": date(2020, 1, 1),
    "HUNAN51": date(2023, 12, 12),
    "D825": date(2026, 2, 1),
}


@pytest.mark.parametrize(
    "article",
    ["60", "42(1)", "20(1)(2)", "20(1)(2)(4)", "33(1)④", "9③④", "31①–⑤", "57(1)②③", "1", "86"],
)
def test_articles_are_cited_as_written(article):
    assert XZCF.art(article) == (Citation("行政处罚法", article, date(2021, 7, 15)),)


def test_one_citation_per_article_in_the_order_given():
    cited = XZCF.art("55(1)", 42, "52(1)")
    assert [citation.article for citation in cited] == ["55(1)", "42", "52(1)"]


@pytest.mark.parametrize(
    "article",
    [
        0,
        -1,
        87,
        "87(1)",
        "0",
        "042",
        "",
        " 42",
        "42 ",
        "四十二",
        "42（1）",
        "42(1",
        "42()",
        "42(0)",
        "42–45",
        "42,43",
        "42①–",
    ],
)
def test_an_article_the_law_does_not_have_is_refused(article):
    with pytest.raises(ValueError, match="行政处罚法"):
        XZCF.art(article)


@pytest.mark.parametrize(("key", "count"), ARTICLES.items())
def test_the_last_article_is_cited_and_the_next_one_refused(key, count):
    assert LAWS[key].art(count)[0].article == str(count)
    with pytest.raises(ValueError, match="no article"):
        LAWS[key].art(count + 1)


def test_one_wrong_article_among_good_ones_is_refused():
    with pytest.raises(ValueError, match="'72'"):
        XZQZ.art(71, 72)


@pytest.mark.parametrize("section", ["二(三)2(2)", "二(三)2", "二(五)3", "二(一)1(2)", "三(三)"])
def test_the_plan_is_cited_by_section(section):
    assert HUNAN51.art(section) == (Citation("湘政办发〔2023〕51号", section, date(2023, 12, 12)),)


@pytest.mark.parametrize("section", ["二(七)", "二(三)2(5)", "四", "二(三)4", 2, "2(3)"])
def test_a_section_the_plan_does_not_have_is_refused(section):
    with pytest.raises(ValueError, match="51号"):
        HUNAN51.art(section)


def test_every_section_of_the_plan_stands_under_a_section():
    for section in HUNAN51.sections:
        above = section[: section.rindex("(")] if section.endswith(")") else section[:-1]
        assert not above or above in HUNAN51.sections


def test_sources_without_articles_are_cited_as_a_whole():
    assert DATA_LOGIC.art() == (Citation("数据逻辑/data logic", "", None),)
    assert STANDARD.art() == (Citation("本标准", "", None),)
    with pytest.raises(ValueError, match="no article"):
        DATA_LOGIC.art(1)


@pytest.mark.parametrize(("key", "day"), SINCE.items())
def test_a_text_is_the_law_from_its_first_day_on(key, day):
    law = LAWS[key]
    assert law.in_force(day)
    assert not law.in_force(day - timedelta(days=1))


def test_a_repealed_text_is_the_law_until_its_last_day():
    old = Law(
        key="OLD",
        zh="旧规定",
        en="old",
        short="旧",
        issued_by="某机关",
        since=date(2000, 1, 1),
        until=date(2019, 12, 31),
    )
    assert old.in_force(date(2019, 12, 31))
    assert not old.in_force(date(2020, 1, 1))


def test_laws_are_named_by_their_key_and_told_apart_by_their_short_title():
    assert LAWS
    for key, law in LAWS.items():
        assert getattr(laws, key) is law
        assert law_of(law.art()[0]) is law
        assert law.zh
        assert law.en
        assert law.issued_by
        assert law.first_text is None or (law.since is not None and law.first_text < law.since)


def test_a_citation_from_elsewhere_is_unknown():
    with pytest.raises(KeyError):
        law_of(Citation("某法", "1"))


def test_families_of_acts_have_their_law():
    assert (FAMILY_LAW["penalty"], FAMILY_LAW["coercion"], FAMILY_LAW["license"]) == (XZCF, XZQZ, XZXK)
    assert {law for law in FAMILY_LAW.values() if law} <= set(LAWS.values())
    assert all(law.mark == "S" and law.since for law in FAMILY_LAW.values() if law)
