"""事项编码, GB/T 39554.1 and 互联网+监管."""

import pytest

from enforce_data.identifiers import matter_code, uscc
from enforce_data.identifiers.problem import Problem

AGENCY = uscc.with_check("11430100FAKE00013")
BASIC = "430217002000"


@pytest.mark.parametrize(
    "text",
    [
        BASIC,
        "00021700200A",
        f"{AGENCY}3{BASIC}",
        f"{AGENCY}3{BASIC}01",
        "43021700200001",
        "11370800MB285591843370117002011",
    ],
)
def test_sound(text):
    assert matter_code.check(text) == ()
    assert matter_code.parts(text) is not None


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("4206020101000100", [Problem.UNUSUAL_FORM]),
        ("XK00100001", [Problem.UNUSUAL_FORM]),
        (f"{AGENCY}3{BASIC}0", [Problem.UNUSUAL_FORM]),
        (f"{AGENCY}3{BASIC}0A", [Problem.UNUSUAL_FORM]),
        (f"{AGENCY.lower()}3{BASIC}", [Problem.UNUSUAL_FORM]),
        (f"{AGENCY[:-1]}03{BASIC}", [Problem.INNER_CHECK]),
        (f"{AGENCY}9{BASIC}", [Problem.COMPONENT]),
        (f"{'0' * 18}0{BASIC}", [Problem.INNER_CHECK, Problem.COMPONENT]),
        ("", [Problem.FORM]),
        (f" {BASIC}", [Problem.FORM]),
    ],
)
def test_problems(text, problems):
    assert list(matter_code.check(text)) == problems
    assert matter_code.is_valid(text) is (problems != [Problem.FORM])


def test_parts_of_an_implementing_list():
    code = matter_code.parts(f"{AGENCY}3{BASIC}01")
    assert (code.agency, code.level, code.basic, code.handling) == (AGENCY, "3", BASIC, "01")
    assert (code.area, code.act_type, code.department, code.item, code.sub_item) == ("43", "02", "17", "002", "000")
    assert code.catalogue is None


def test_parts_of_the_shorter_forms():
    basic = matter_code.parts(BASIC)
    assert (basic.basic, basic.act_type, basic.agency, basic.handling) == (BASIC, "02", None, None)
    assert matter_code.parts("43021700200001") == matter_code.MatterCode(catalogue="43021700200001")
    assert matter_code.parts("4206020101000100") is None


def test_compact():
    assert matter_code.compact(f"实施编码：{AGENCY.lower()} 3-{BASIC}") == f"{AGENCY}3{BASIC}"
