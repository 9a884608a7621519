"""Days and instants: what is read, and what is left with its reason."""

from __future__ import annotations

import pytest

from tidy.made import ABSENT, made_of

DAY, TIME, WIDTH, EDGES = "TD-DAY", "TD-DAY-TIME", "TD-WIDTH", "TD-EDGES"


@pytest.mark.parametrize(
    ("spelling", "said"),
    [
        ("2017-03-05", []),
        ("2017-03-05 00:00:00.0", [DAY]),
        ("2017-03-05 00:00:00", [DAY]),
        ("2017-03-05 0:00", [DAY]),
        ("2017-03-05T00:00:00+08:00", [DAY]),
        ("2017-03-05 14:30:00", [TIME]),
        ("2017-03-05 14:30", [TIME]),
        ("2017.03.05 14:30:00.0", [TIME]),
        ("2017-03-05T14:30:00+08:00", [TIME]),
        ("2017-03-05 00:00:00.5", [TIME]),
        ("2017年3月5日 14:30", [TIME]),
        ("2017年3月5日14时30分", [TIME]),
        ("2017年3月5日 0时0分0秒", [DAY]),
        ("20170305143000", [TIME]),
        ("2017.03.05", [DAY]),
        ("2017年03月05日", [DAY]),
        ("2017年3月5日", [DAY]),
        ("2017 年 3 月 5 日", [DAY]),
        ("2017年3月5号", [DAY]),
        ("20170305", [DAY]),
        (20170305, [DAY]),
        ("2017/3/5", [DAY]),
        ("2017/03/05", [DAY]),
        ("2017-3-5", [DAY]),
        (" 2017-03-05\u3000", [EDGES]),
        ("\ufeff2017-03-05", [EDGES]),
        ("２０１７－０３－０５", [WIDTH]),
        ("２０１７／３／５ ", [EDGES, WIDTH, DAY]),
        ("２０１７年３月５日", [WIDTH, DAY]),
    ],
)
def test_the_fifth_of_march(spelling, said):
    assert made_of(spelling, "visited_on") == ("2017-03-05", said)


@pytest.mark.parametrize(
    ("spelling", "why"),
    [
        ("2017,3,5", "TD-DAY-COMMAS"),
        ("42799", "TD-DAY-NUMBER"),
        (42799, "TD-DAY-NUMBER"),
        (42799.5, "TD-DAY-NUMBER"),
        (1709600000000, "TD-DAY-NUMBER"),
        ("1709600000", "TD-DAY-NUMBER"),
        ("2023-02-30", "TD-DAY-IMPOSSIBLE"),
        ("2023/2/30", "TD-DAY-IMPOSSIBLE"),
        ("20230230", "TD-DAY-IMPOSSIBLE"),
        ("2023-00-10", "TD-DAY-IMPOSSIBLE"),
        ("2023-13-01", "TD-DAY-IMPOSSIBLE"),
        ("2023-03-05 25:00", "TD-DAY-IMPOSSIBLE"),
        ("1899/12/31", "TD-DAY-IMPOSSIBLE"),
        ("0000/3/5", "TD-DAY-IMPOSSIBLE"),
        ("17-03-05", "TD-DAY-YEAR"),
        ("17/3/5", "TD-DAY-YEAR"),
        ("17年3月5日", "TD-DAY-YEAR"),
        ("3/5/17", "TD-DAY-YEAR"),
        ("170305", "TD-DAY-YEAR"),
        ("05/03/2017", "TD-DAY-ORDER"),
        ("25.12.2017", "TD-DAY-ORDER"),
        ("2017", "TD-DAY-INCOMPLETE"),
        ("2017年", "TD-DAY-INCOMPLETE"),
        ("2017-03", "TD-DAY-INCOMPLETE"),
        ("2017年3月", "TD-DAY-INCOMPLETE"),
        ("201703", "TD-DAY-INCOMPLETE"),
        ("2017-03-05T16:30:00Z", "TD-DAY-ZONE"),
        ("2017-03-05T16:30:00+09:00", "TD-DAY-ZONE"),
        ("长期", "TD-OPEN"),
        (" 永久有效", "TD-OPEN"),
        ("9999-12-31", "TD-SENTINEL"),
        ("9999/9/9", "TD-SENTINEL"),
        ("9999-12-31 23:59:59", "TD-SENTINEL"),
        ("1900-1-1 0:00:00", "TD-SENTINEL"),
        ("1900-01-01", "TD-SENTINEL"),
        ("2017-03-**", "TD-MASKED"),
        ("***", "TD-MASKED"),
        ("2017年3月\ufffd5日", "TD-REPLACEMENT"),
    ],
)
def test_what_may_not_be_guessed_is_left(spelling, why):
    assert made_of(spelling, "visited_on") == (spelling, [why])


@pytest.mark.parametrize(
    "spelling",
    [
        "昨天",
        "2017-3/5",
        "2017--3-5",
        "2017-03-05 下午2:30",
        "2017年3月5日14时",
        "2017-03-05 14:30 CST",
        True,
        -5,
        [],
        {},
        10**50,
    ],
)
def test_what_is_no_day_at_all_is_for_the_structure_check(spelling):
    assert made_of(spelling, "visited_on") == (spelling, [])


@pytest.mark.parametrize(
    "spelling", ["", " ", "\u3000", "/", "\\", "无", "空", "null", "NULL", "-", "--", "暂无", "－"]
)
def test_a_spelling_of_nothing_is_no_day(spelling):
    assert made_of(spelling, "visited_on") == (ABSENT, ["TD-NOTHING"])


@pytest.mark.parametrize(
    ("spelling", "written", "said"),
    [
        ("2024-03-01T09:30:00+08:00", "2024-03-01T09:30:00+08:00", []),
        ("2024-03-01 09:30:00+08:00", "2024-03-01T09:30:00+08:00", ["TD-INSTANT"]),
        ("2024-03-01 09:30:00 +08:00", "2024-03-01T09:30:00+08:00", ["TD-INSTANT"]),
        ("2024/3/1 9:30+0800", "2024-03-01T09:30+08:00", ["TD-INSTANT"]),
        ("2024-03-01T09:30:00z", "2024-03-01T09:30:00Z", ["TD-INSTANT"]),
        ("2024-03-01T09:30:00-05", "2024-03-01T09:30:00-05:00", ["TD-INSTANT"]),
        ("2024-03-01T09:30:00,25+08:00", "2024-03-01T09:30:00.25+08:00", ["TD-INSTANT"]),
        ("2024-03-01T09:30:00.1250000+08:00", "2024-03-01T09:30:00.125+08:00", ["TD-INSTANT"]),
        ("2024-03-01T09：30：00+08：00", "2024-03-01T09:30:00+08:00", ["TD-WIDTH"]),
        ("2024年3月1日9时5分 +08:00", "2024-03-01T09:05+08:00", ["TD-INSTANT"]),
        ("2024年3月1日 9:30 +08:00", "2024-03-01T09:30+08:00", ["TD-INSTANT"]),
    ],
)
def test_instants(spelling, written, said):
    assert made_of(spelling, "entered_at") == (written, said)


@pytest.mark.parametrize(
    ("spelling", "said"),
    [
        ("2024-03-01 09:30:00", ["TD-INSTANT-OFFSET"]),
        ("2024-03-01T09:30", ["TD-INSTANT-OFFSET"]),
        ("20240301093000", ["TD-INSTANT-OFFSET"]),
        ("2024-03-01", ["TD-INSTANT-TIME"]),
        ("2024/3/1", ["TD-INSTANT-TIME"]),
        ("2024-02-30 09:30:00+08:00", ["TD-DAY-IMPOSSIBLE"]),
        ("2024-03-01 09:61:00+08:00", ["TD-DAY-IMPOSSIBLE"]),
        ("9999-12-31T23:59:59+08:00", ["TD-SENTINEL"]),
        ("长期", ["TD-OPEN"]),
        (1709600000000, ["TD-DAY-NUMBER"]),
        ("2024-03-01T09:30:00.1234567+08:00", []),
        ("2024-03-01T09:30:00+23:00", []),
        ("2024-03-01 09:30 CST", []),
    ],
)
def test_instants_that_are_left(spelling, said):
    assert made_of(spelling, "entered_at") == (spelling, said)
