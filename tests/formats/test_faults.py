"""The texts of reading findings, as a set."""

from __future__ import annotations

import string

import pytest

from enforce_data.findings import Notice, Said, fill
from enforce_data.formats import faults
from enforce_data.formats.faults import READING_NOTICES, because, beyond
from enforce_data.limits import LIMIT_NAMES

REASONS = [pytest.param(value, id=name) for name, value in vars(faults).items() if isinstance(value, Said)]


def marks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_ids_are_unique() -> None:
    ids = [notice.id for notice in READING_NOTICES]
    assert len(ids) == len(set(ids))
    assert all(id_.startswith("RD-") for id_ in ids)


@pytest.mark.parametrize("notice", READING_NOTICES, ids=lambda notice: notice.id)
def test_both_languages_say_the_same(notice: Notice) -> None:
    for text in (notice.title, notice.message, notice.fix):
        same_but_language = [{mark.replace("_zh", "").replace("_en", "") for mark in marks(each)} for each in text]
        assert same_but_language[0] == same_but_language[1]
        assert all(text)
        assert text.zh != text.en or marks(text.zh)


@pytest.mark.parametrize("reason", REASONS)
def test_reasons_are_filled_in_both_languages(reason: Said) -> None:
    assert marks(reason.zh) == marks(reason.en)
    params = because(reason, **dict.fromkeys(marks(reason.zh), "{braces}"))
    assert marks(reason.zh) <= params.keys()
    assert "{braces}" in params["reason_zh"] or not marks(reason.zh)


@pytest.mark.parametrize("name", LIMIT_NAMES)
def test_every_limit_can_be_reported(name: str) -> None:
    params = beyond(name, 7)
    message, fix = faults.RD_LIMIT.message, faults.RD_LIMIT.fix
    assert "7" in fill(message.zh, params)
    assert "7" in fill(message.en, params)
    assert f"--limit {name}=" in fill(fix.en, params)
