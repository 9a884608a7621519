"""A slice of the corpus before the engines that need only Python, and what the account itself stands on."""

from __future__ import annotations

import pytest

from agreement.account import Account
from agreement.cases import OTHER_EDITION, Ours
from agreement.corpus import Corpus
from agreement.engines import Engine, engines
from agreement.reasons import REFUSED, TAKEN
from agreement.trial import published, trial
from enforce_data.formats.base import Item
from enforce_data.model import STANDARD
from enforce_data.rules.samples import sample

EDITION = STANDARD.default_edition
FAMILIES = list(STANDARD.models_of(EDITION))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory):
    return published(tmp_path_factory.mktemp("published"), EDITION)


@pytest.mark.parametrize("family", FAMILIES)
def test_no_disagreement_is_unexplained(folder, family: str) -> None:
    asked = [each for each in engines().values() if each.python_only]
    account = trial(family, EDITION, folder, asked, 100, seed=2)
    assert account.unexplained == []
    assert {engine for engine, _, outcome in account.outcomes if outcome == "agreed"} == {each.name for each in asked}
    assert 0 < account.cases[family, "sound"] < account.cases[family, "records"]


@pytest.mark.parametrize(("name", "answer"), [("libxml2", True), ("python-jsonschema", False), ("PostgreSQL", False)])
def test_an_engine_that_always_says_the_same_is_found_out(folder, name: str, answer: bool) -> None:
    stubborn = Engine(name, lambda *_: lambda cases: [answer] * len(cases))
    account = trial("matter", EDITION, folder, [stubborn], 60, seed=2)
    assert len(account.unexplained) > 10


def test_the_corpus_follows_from_the_seed_and_goes_everywhere() -> None:
    def made(seed: int) -> list[str]:
        return [str(each) for each in Corpus(STANDARD, "penalty", EDITION, seed, 20).made(50)]

    assert made(1) == made(1) != made(2)
    corpus = Corpus(STANDARD, "penalty", EDITION, 1, 20)
    tried = {pair.path for pair in corpus.pairs}
    assert {path for path, _ in STANDARD.section("penalty").walk(EDITION)} <= tried


def test_reasons_are_of_known_engines_and_in_both_languages() -> None:
    known = set(engines())
    keys = [each.key for each in (*TAKEN, *REFUSED)]
    assert len(keys) == len(set(keys))
    for each in (*TAKEN, *REFUSED):
        assert set(each.engines) <= known
        assert each.said.zh
        assert each.said.en.isascii()


def test_accounts_add_up() -> None:
    one, other = Account(), Account()
    one.outcomes["ajv", "penalty", "agreed"] = 2
    other.outcomes["ajv", "penalty", "agreed"] = 3
    one += other
    assert one.outcomes["ajv", "penalty", "agreed"] == 5


def test_a_record_of_another_edition_is_unsound_before_the_schema_of_one() -> None:
    later = sample("agency") | {"edition": "1.1"}
    assert [each.id for each in Ours(STANDARD).problems(Item(later, 1), "agency", EDITION)] == [OTHER_EDITION]
