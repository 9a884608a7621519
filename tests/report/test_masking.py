"""Masks for personal data."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.report.masking import mask, mask_text

NAMES = [
    "姓名",
    "当事人名称",
    "法定代表人",
    "证件号码",
    "身份证号",
    "执法证号",
    "护照",
    "账号",
    "联系电话",
    "手机",
    "传真",
    "住址",
    "出生日期",
    "",
]

FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def digits(count):
    return st.text("0123456789", min_size=count, max_size=count)


RESIDENT = st.builds(
    "{}{:04}{:02}{:02}{}{}".format,
    st.integers(110000, 829999),
    st.integers(1900, 2099),
    st.integers(1, 12),
    st.integers(1, 31),
    digits(3),
    st.sampled_from("0123456789Xx"),
)
OLD_RESIDENT = st.builds(
    "{}{:02}{:02}{:02}{}".format,
    st.integers(110000, 829999),
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(1, 31),
    digits(3),
)
MOBILE = st.builds("1{}{}".format, st.sampled_from("3456789"), digits(9))
PERSONAL_NUMBER = RESIDENT | OLD_RESIDENT | MOBILE
NEIGHBOUR = st.text(st.sampled_from("张某，（）: 电话ab。\n"), max_size=8)


@pytest.mark.parametrize(
    ("value", "name", "masked"),
    [
        ("张三", "姓名", "张*"),
        ("张三丰", "姓名", "张**"),
        ("阿里木江·买买提", "姓名", "阿***"),
        ("张", "姓名", "*"),
        ("", "姓名", ""),
        ("430000190001010010", "证件号码", "430**************0"),
        ("43000019000101001x", "证件号码", "430**************x"),
        ("430000000101001", "身份证号", "430************"),
        ("43000019000101001", "身份证号", "430**************"),
        ("４３００００１９０００１０１００１Ｘ", "证件号码", "４３０**************Ｘ"),
        ("430000190001010010", "姓名", "430**************0"),
        ("E00000000", "护照号码", "E00******"),
        ("12345", "证件号码", "*****"),
        ("13800001234", "联系电话", "138****1234"),
        ("13800001234", "住址", "138****1234"),
        ("+8613800001234", "联系电话", "+86138****1234"),
        ("0731-84000000", "联系电话", "073******0000"),
        ("84000000", "联系电话", "******00"),
        ("12345", "联系电话", "*****"),
        ("13800001234、13900001234", "联系电话", "1***"),
        ("430000190001010010 ", "联系电话", "4***"),
        ("430000000101001 ", "联系电话", "4***"),
        ("李四", "联系电话", "李*"),
        ("清溪县某镇某路1号", "住址", "清***"),
        ("1990-01-01", "出生日期", "1***"),
    ],
)
def test_masks(value, name, masked):
    assert mask(value, name) == masked


@given(st.text(min_size=1, max_size=40) | PERSONAL_NUMBER, st.sampled_from(NAMES))
def test_a_mask_is_never_the_value(value, name):
    assert mask(value, name) != value


@given(st.text("*张1", min_size=1, max_size=6), st.sampled_from(NAMES))
def test_a_mask_of_a_mask_is_never_the_value(value, name):
    assert mask(value, name) != value


@given(st.text(st.characters(exclude_characters="*"), min_size=1, max_size=40), st.sampled_from(NAMES))
def test_a_mask_shows_only_the_ends_of_the_value(value, name):
    start, stars, end = re.fullmatch(r"([^*]*)(\*+)([^*]*)", mask(value, name), re.DOTALL).groups()
    assert value.startswith(start)
    assert value.endswith(end)
    assert len(start) + len(end) < len(value)
    assert len(stars) <= len(value)


@given(RESIDENT, st.sampled_from(NAMES))
def test_birth_county_and_sex_stay_hidden(number, name):
    assert mask(number, name)[3:17] == "*" * 14


@given(NEIGHBOUR, PERSONAL_NUMBER, NEIGHBOUR, PERSONAL_NUMBER)
def test_no_personal_number_stays_in_text(before, one, between, other):
    text = mask_text(f"{before}{one}，{between}{other}")
    assert one not in text
    assert other not in text
    assert re.sub(r"[0-9*Xx]", "", text) == re.sub(r"[0-9Xx]", "", f"{before}{one}，{between}{other}")


@given(st.text(st.sampled_from("1369201905-+ Xx张"), max_size=60))
def test_masking_text_twice_is_masking_it_once(text):
    assert mask_text(mask_text(text)) == mask_text(text)


@given(PERSONAL_NUMBER)
def test_full_width_numbers_are_found(number):
    wide = number.upper().translate(FULL_WIDTH)
    assert wide not in mask_text(f"号码{wide}。")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("身份证430000190001010010、430000 19000101 0010", "身份证430**************0、430****************0"),
        ("电话：13800001234/138 0000 1234", "电话：138****1234/138******1234"),
        ("8613800001234", "86138****1234"),
        ("旧号430000000101001", "旧号430************"),
    ],
)
def test_numbers_in_text(text, masked):
    assert mask_text(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "统一社会信用代码 914300001234567894",
        "统一社会信用代码 91430000MA4L00000X",
        "注册号 430000000012345",
        "文号 湘市监罚〔2024〕12号",
        "金额 12000000000.00 元，案号 20240000001",
        "事项编码 4300001900010100101234567890123",
        "2024-06-01T08:00:00+08:00",
    ],
)
def test_other_numbers_stay(text):
    assert mask_text(text) == text
