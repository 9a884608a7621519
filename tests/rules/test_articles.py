"""The laws article by article: all described, and each either has its rules or says why there is none."""

from __future__ import annotations

import pytest

from enforce_data.laws import LAWS, law_of
from enforce_data.laws.articles import SILENT, article_of, articles
from enforce_data.rules import BOOK

READ_IN_FULL = ["XZCF", "XZQZ", "XZXK", "YSGD", "XXGS"]
CITED = {article_of(citation) for rule in BOOK for citation in rule.basis} - {None}


@pytest.mark.parametrize("key", READ_IN_FULL)
def test_every_article_of_a_statute_is_described_in_its_order(key: str) -> None:
    law = LAWS[key]
    described = [article.number for article in articles().values() if article.law is law]
    assert described == [str(number) for number in range(1, law.articles + 1)]


def test_an_article_has_rules_or_a_reason_and_never_both() -> None:
    for article in articles().values():
        assert bool(article.silent) is (article not in CITED), article
        assert article.silent in ("", *SILENT)
        assert article.gist.zh
        assert article.gist.en


def test_a_rule_on_an_article_of_law_has_its_gist() -> None:
    bare = {citation for rule in BOOK for citation in rule.basis if law_of(citation).mark == "S" and citation.article}
    assert [citation for citation in bare if article_of(citation) is None] == []
