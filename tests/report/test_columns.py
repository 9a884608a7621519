"""Setting text in terminal columns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.report.columns import display_width, flow, pad, wrap
from enforce_data.report.escapes import visible

PROSE = st.text(st.sampled_from("立案日期晚于决定（）《》，。“” abz.,;()/:-19\u0301é"), max_size=120)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("立案", 4), ("“a”", 3), ("（一）", 6), ("e\u0301", 1), ("𠀀", 2)]
)
def test_width_of_text(text, width):
    assert display_width(text) == width


@given(PROSE, st.integers(8, 60), st.integers(0, 4))
def test_wrapping_loses_nothing_and_keeps_the_width(text, width, indent):
    wrapped = list(wrap(text, width, first=" " * indent))
    assert re.sub(r"\s", "", "".join(wrapped)) == re.sub(r"\s", "", text)
    assert all(display_width(line) <= width for line in wrapped)


@given(st.lists(PROSE, max_size=6), st.integers(8, 60))
def test_flowing_loses_nothing_and_keeps_the_width(parts, width):
    flowing = list(flow(parts, width, first="1. "))
    assert re.sub(r"\s", "", "".join(flowing)) == "1." + re.sub(r"\s", "", "".join(parts))
    assert all(display_width(line) <= width for line in flowing)


@pytest.mark.parametrize("width", range(10, 40))
def test_no_line_begins_or_ends_with_a_mark_that_may_not(width):
    wrapped = list(wrap("依据《行政处罚法》第60条（自立案之日起），应当在“九十日”内作出决定。", width))
    assert not any(line[0] in "，。》）”" or line[-1] in "《（“" for line in wrapped)


def test_words_and_numbers_stay_whole_where_a_line_can_hold_them():
    assert list(wrap("见 delivery/penalty.csv 第 7 行", 22)) == ["见", "delivery/penalty.csv", "第 7 行"]


def test_padding_counts_columns_not_characters():
    assert pad("文件", 6) + "|" == "文件  |"
    assert pad("toolong", 3) == "toolong"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc\rd", r"a\tb\nc\rd"),
        ("1\u200b2\u00a03\ufeff", r"1\u200b2\u00a03\ufeff"),
        ("\u202e123", r"\u202e123"),
        ("\udc80", r"\udc80"),
        ("\U000e0041", r"\udb40\udc41"),
        ("䶮𠀀 ·（）\ue000\U000323b0", "䶮𠀀 ·（）\ue000\U000323b0"),
    ],
)
def test_only_the_unseen_is_written_out(text, shown):
    assert visible(text) == shown
