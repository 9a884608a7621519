"""Patterns as languages: what one takes and another does not, against Python's own engine."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.comparing.languages import TOO_LARGE, UNREADABLE, Texts, among, only_in, text_of
from enforce_data.findings import Said
from enforce_data.publish.json_schema import form_schema
from enforce_data.values.names import FORM_NAMES

FORMS = {name: form for form, name in FORM_NAMES.items() if form.pattern}
WORDS = ["".join(letters) for length in range(6) for letters in product("ab-", repeat=length)]

_LITERALS = st.sampled_from(["a", "b", "[ab]", "[^a]", "[b-]", r"\-"])
PATTERNS = st.recursive(
    _LITERALS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda some: f"({'|'.join(some)})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=5,
)


def form(pattern: str, most: int | None = None) -> Texts:
    return Texts(f"^(?:{pattern})$", most)


@given(PATTERNS, PATTERNS, st.sampled_from([None, 0, 1, 3]), st.sampled_from([None, 0, 1, 3]))
def test_a_text_is_found_wherever_there_is_one(one: str, other: str, here: int | None, there: int | None) -> None:
    def takes(pattern: str, most: int | None, text: str) -> bool:
        return re.fullmatch(pattern, text) is not None and (most is None or len(text) <= most)

    found = only_in(form(one, here), form(other, there))
    if found is None:
        assert not [text for text in WORDS if takes(one, here, text) and not takes(other, there, text)]
    else:
        assert isinstance(found, str)
        assert takes(one, here, found)
        assert not takes(other, there, found)


@pytest.mark.parametrize("name", FORMS)
def test_every_form_of_the_standard_can_be_read(name: str) -> None:
    written = form_schema(FORMS[name], FORMS[name].max_length)
    texts = Texts(written["pattern"], written.get("maxLength"))
    text = text_of(texts)
    assert text is not None
    assert FORMS[name].regex.fullmatch(text)
    assert only_in(texts, texts) is None


def test_codes_are_compared_with_forms() -> None:
    assert only_in(among(["a.b", "c"]), form("[a-c]|a[.]b")) is None
    assert only_in(among(["a.b", "axb"]), among(["a.b"])) == "axb"
    assert only_in(form("[0-9]{6}"), form("[0-9]{6}([0-9]{3})?")) is None


@pytest.mark.parametrize("pattern", [r"\d", "a.", "(?=a)b", "(?P<x>a)", "a{2", "[b-a]", "(a", "a)", "[", "*", "a{2,1}"])
def test_what_forms_never_use_is_not_guessed(pattern: str) -> None:
    assert only_in(form(pattern), form("a")) is UNREADABLE


def test_what_is_not_anchored_is_not_guessed() -> None:
    assert only_in(Texts("a"), form("a")) is UNREADABLE


@pytest.mark.parametrize(
    "pattern", ["(a|b)*a(a|b){14}", "a{9999}", "((((a{99}){99}){99}){99}){99}", "(" * 99 + "a" + ")" * 99]
)
def test_what_would_blow_up_is_given_up(pattern: str) -> None:
    found = only_in(form(pattern), form("(a|b)*b(a|b){14}"))
    assert isinstance(found, Said)
    assert found in (TOO_LARGE, UNREADABLE)
