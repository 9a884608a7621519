"""What all identifier modules promise alike: compact, check, is_valid, parts."""

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers.problem import Problem

SOUND = {  # made for this test
    "uscc": "91430100FAKE000133",
    "organisation_code": "FAKE00013",
    "business_registration": "430100000012344",
    "resident_id": "430102199003077513",
    "person_document": "E12345678",
    "division": "430102001",
    "matter_code": "11430100FAKE00013B3430217002000",
    "certificate_no": "18010200123",
    "document_no": "湘市监罚〔2023〕12号",
    "ecert_id": "1.2.156.3005.2.11430000FAKE000136001.11430000FAKE000136.2023A0001.001.X",
}
MODULES = {name: importlib.import_module(f"enforce_data.identifiers.{name}") for name in SOUND}
EVERY = pytest.mark.parametrize("name", SOUND)

# Characters that numbers are made of, that people put between them, and that nobody expects.
nasty = st.text(
    "0123456789AXYabx.-－—〔〕()（）[]【】年第号字湘：: \n\t\u3000\u200b\ufeff０９ＡＸ\ud800\x00é①", max_size=40
)
anything = st.text(st.characters(exclude_categories=()), max_size=40)


@st.composite
def near_misses(draw, sound):
    """A sound number with a few characters changed, put in or left out."""
    text = list(sound)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(text)))
        text[place : place + draw(st.integers(0, 2))] = draw(nasty)[:2]
    return "".join(text)


@EVERY
def test_sound_number(name):
    module, text = MODULES[name], SOUND[name]
    assert module.check(text) == ()
    assert module.is_valid(text)
    assert module.parts(text) is not None
    assert module.compact(text) == text


@EVERY
@pytest.mark.parametrize("disguise", [" {}", "{}\n", "{}\u3000", "\ufeff{}", "{}\u200b"])
def test_check_judges_the_text_as_written_and_compact_undoes_the_disguise(name, disguise):
    module, text = MODULES[name], disguise.format(SOUND[name])
    assert module.check(text) != ()
    assert module.compact(text) == SOUND[name]


@EVERY
@given(data=st.data())
def test_valid_means_no_hard_problem(name, data):
    module = MODULES[name]
    text = data.draw(st.one_of(nasty, anything, near_misses(SOUND[name])))
    problems = module.check(text)
    assert module.is_valid(text) is not any(problem.hard for problem in problems)
    assert all(isinstance(problem, Problem) for problem in problems)
    assert len(set(problems)) == len(problems)


@EVERY
@given(data=st.data())
def test_a_sound_text_has_parts(name, data):
    module = MODULES[name]
    text = data.draw(st.one_of(nasty, near_misses(SOUND[name])))
    if not module.check(text):
        assert module.parts(text) is not None


@EVERY
@given(data=st.data())
def test_compact_of_compact_is_compact(name, data):
    module = MODULES[name]
    once = module.compact(data.draw(st.one_of(nasty, anything, near_misses(SOUND[name]))))
    assert module.compact(once) == once


@EVERY
def test_a_huge_text_is_judged_like_any_other(name):
    module = MODULES[name]
    for piece in ("0", "(", "()", "（2023）", "文号：", "统一社会信用代码：", "湘"):
        text = piece * 20_000
        assert module.is_valid(text) is not any(problem.hard for problem in module.check(text))
        assert isinstance(module.compact(text), str)
