"""Which column of a mapping a sender's header is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import NOWHERE
from enforce_data.mapping import Mapping
from enforce_data.mapping.header import Headers, fold

PENALTY = Mapping.load("shuanggongshi-penalty-2018")


def recognise(header):
    headers = Headers(PENALTY)
    column = headers.column(header, lambda: NOWHERE)
    return column and column.header, [fault.notice.id for fault in headers.faults()]


@pytest.mark.parametrize(
    ("header", "column", "notices"),
    [
        ("CF_NR_FK", "CF_NR_FK", []),
        ("罚款金额（万元）", "CF_NR_FK", []),
        ("罚款金额(万元)", "CF_NR_FK", ["RD-HEADER-FOLDED"]),
        ("处罚金额（ 万元）　", "CF_NR_FK", ["RD-HEADER-FOLDED"]),
        ("cf_nr_fk", "CF_NR_FK", ["RD-HEADER-FOLDED"]),
        ("\ufeff行政相对人名称", "CF_XDR_MC", ["RD-HEADER-FOLDED"]),
        ("没收违法所得、没收非法财务的金额（万元）", "CF_NR_WFFF", ["RD-HEADER-FOLDED"]),
        ("CF_XDR_GSDJ", "CF_XDR_GSZC", ["RD-HEADER-FOLDED"]),
        ("罚款金额（元）", None, ["RD-COLUMN-UNKNOWN"]),  # another unit is another column
        ("罚款金额", None, ["RD-COLUMN-UNKNOWN"]),
        ("数据导出时间", None, ["RD-COLUMN-IGNORED"]),
        (" create_date", None, ["RD-HEADER-FOLDED", "RD-COLUMN-IGNORED"]),
        ("", None, ["RD-COLUMN-UNKNOWN"]),
    ],
)
def test_recognition(header, column, notices):
    assert recognise(header) == (column, notices)


def test_each_header_is_spoken_of_once():
    headers = Headers(PENALTY)
    for _ in range(3):
        headers.column("自定义列", lambda: NOWHERE)
    assert [fault.params["header"] for fault in headers.faults()] == ["自定义列"]
    assert list(headers.faults()) == []


def test_two_headers_of_one_column_are_not_both_read():
    headers = Headers(PENALTY)
    first, second = (headers.column(name, lambda: NOWHERE) for name in ("CF_WSH", "行政处罚决定书文号"))
    assert first is not None
    assert second is None
    assert [fault.notice.id for fault in headers.faults()] == ["RD-HEADER"]
    assert headers.of(first) == "CF_WSH"


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(header):
    assert fold(fold(header)) == fold(header)
