"""电子证照标识, GB/T 36904-2018."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import ecert_id, uscc
from enforce_data.identifiers.problem import Problem

ROOT = "1.2.156.3005.2"
ORGAN = uscc.with_check("11430000FAKE00013")
SOUND = f"{ROOT}.{ORGAN}001.{ORGAN}.2023A0001.001.X"


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        f"{ROOT}.11100000000013338W011.11430000006122244L.20230000403.001.U",
        f"{ROOT}.11100000000013338W032.11220000013544541J.2430599.001.F",
        f"{ROOT}.11100000MB03271699022.340100.000000016.001.9",
        f"{ROOT}.11100000000013338W009.11330105002500287C.2025052201.002.0",
    ],
)
def test_sound(text):
    assert ecert_id.check(text) == ()
    assert ecert_id.is_valid(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.FORM),
        (SOUND.lower(), Problem.FORM),
        (f"{SOUND} ", Problem.FORM),
        (SOUND.removeprefix(ROOT + "."), Problem.FORM),
        (SOUND.replace(ROOT, "1.2.156.3005.3"), Problem.FORM),
        (SOUND.replace(".001.X", ".1.X"), Problem.FORM),
        (SOUND[:-2], Problem.FORM),
        (f"{SOUND[:-1]}0", Problem.CHECK),
        (SOUND.replace("2023A", "2023B"), Problem.CHECK),
        (ecert_id.with_check(f"{ROOT}.{ORGAN}001.{ORGAN[:-1]}0.1.001"), Problem.INNER_CHECK),
    ],
)
def test_problem(text, problem):
    assert ecert_id.check(text) == (problem,)
    assert ecert_id.is_valid(text) is not problem.hard


@given(st.text("0123456789ABCXYZ", min_size=1, max_size=20), st.data())
def test_every_single_substitution_fails(serial, data):
    sound = ecert_id.with_check(f"{ROOT}.{ORGAN}001.{ORGAN}.{serial}.001")
    place = data.draw(st.integers(len(ROOT) + 1, len(sound) - 1))
    wrong = data.draw(st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if wrong != sound[place]:
        assert not ecert_id.is_valid(sound[:place] + wrong + sound[place + 1 :])


def test_parts():
    assert ecert_id.parts(SOUND) == (f"{ORGAN}001", ORGAN, "2023A0001", "001", "X")
    assert ecert_id.parts(SOUND[:-2]) is None


def test_compact():
    assert ecert_id.compact(f"电子证照标识：{SOUND.lower()}\n") == SOUND


def test_with_check_refuses_what_is_no_body():
    with pytest.raises(ValueError, match="root, type, issuer"):
        ecert_id.with_check(SOUND)
