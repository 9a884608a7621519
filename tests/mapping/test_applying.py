"""Rows of a sender's layout become records; nothing is repaired, and nothing lost in silence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault, Location, steps
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.flat_rows import Columns
from enforce_data.formats.source import open_source
from enforce_data.mapping import Mapping, apply, builtin_names, uncarried
from enforce_data.model import STANDARD
from enforce_data.structure import Structure

PENALTY = Mapping.load("shuanggongshi-penalty-2018")
LICENSE = Mapping.load("shuanggongshi-license-2018")

HEAD = """
title.zh = "某局处罚表"
title.en = "Penalty table of an office"
record_type = "penalty"
edition = "1.0"
"""


class Row(Item):
    """A row that knows its cells by their headers."""

    def locate(self, path):
        return Location(line=self.number, source=path[0] if path else None)


@pytest.fixture
def office(tmp_path):
    def make(text, name="office"):
        path = tmp_path / f"{name}.toml"
        path.write_text(HEAD + text, encoding="utf-8")
        return Mapping.load(path)

    return make


def items(mapping, *rows, **options):
    read = [Row(row, number) for number, row in enumerate(rows, start=1)]
    return [each for each in apply(read, mapping, STANDARD, **options) if isinstance(each, Item)]


def faults(mapping, *rows, **options):
    read = [Row(row, number) for number, row in enumerate(rows, start=1)]
    return [each for each in apply(read, mapping, STANDARD, **options) if isinstance(each, Fault)]


def record(item):
    return {name: value for name, value in item.raw.items() if name not in ("record_type", "edition")}


CASES = {
    "dotted paths and positions": (
        '[[column]]\nheader = "甲"\npath = "parties.0.name"\n[[column]]\nheader = "乙"\npath = "parties.1.name"\n',
        {"甲": "张某", "乙": "李某"},
        {"parties": [{"name": "张某"}, {"name": "李某"}]},
    ),
    "an empty position closes up": (
        '[[column]]\nheader = "甲"\npath = "parties.0.name"\n[[column]]\nheader = "乙"\npath = "parties.1.name"\n',
        {"甲": "", "乙": "李某"},
        {"parties": [{"name": "李某"}]},
    ),
    "one column, several elements": (
        '[[column]]\nheader = "文号"\ntargets = [{ path = "decision.document_number" }, { path = "case_no" }]\n',
        {"文号": "星罚【2024】1 号"},
        {"decision": {"document_number": "星罚【2024】1 号"}, "case_no": "星罚【2024】1 号"},
    ),
    "a day as it is written": (
        '[[column]]\nheader = "立案"\npath = "filed_on"\n',
        {"立案": "2024/3/5"},
        {"filed_on": "2024/3/5"},
    ),
    "a day in a stated form": (
        '[[column]]\nheader = "立案"\npath = "filed_on"\nform = ["YYYYMMDD", "YYYY/M/D"]\n',
        {"立案": "2024/3/5"},
        {"filed_on": "2024-03-05"},
    ),
    "milliseconds": (
        '[[column]]\nheader = "CD_TIME"\npath = "updated_at"\nform = "epoch_ms"\n',
        {"CD_TIME": 1709653500000},
        {"updated_at": "2024-03-05T23:45:00+08:00"},
    ),
    "a whole number": (
        '[[column]]\nheader = "拘留天数"\npath = "penalties.0.days"\n',
        {"拘留天数": "15"},
        {"penalties": [{"days": 15}]},
    ),
    "no whole number": (
        '[[column]]\nheader = "拘留天数"\npath = "penalties.0.days"\n',
        {"拘留天数": "015"},
        {"penalties": [{"days": "015"}]},
    ),
    "a flag by its table": (
        '[[column]]\nheader = "重大"\npath = "major"\nvalues = "flag"\n[tables.flag]\n"是" = true\n"否" = false\n',
        {"重大": "否"},
        {"major": False},
    ),
    "whole numbers are looked up by their digits": (
        '[[column]]\nheader = "程序"\npath = "procedure"\nvalues = "p"\n[tables.p]\n"1" = "simple"\n"2" = "ordinary"\n',
        {"程序": 2},
        {"procedure": "ordinary"},
    ),
    "words outside the table stay": (
        '[[column]]\nheader = "程序"\npath = "procedure"\nvalues = "p"\n[tables.p]\n"简易" = "simple"\n',
        {"程序": "简易程序"},
        {"procedure": "简易程序"},
    ),
    "words that say nothing": (
        '[[column]]\nheader = "程序"\npath = "procedure"\nvalues = "p"\n[tables.p]\n"简易" = "simple"\n"/" = ""\n',
        {"程序": "/"},
        {},
    ),
    "a list of codes": (
        """
        [[column]]
        header = "情节"
        path = "discretion.circumstances.*"
        values = "c"
        separators = ";"
        [tables.c]
        "立功" = "meritorious"
        "消除危害" = "harm_removed"
        """,
        {"情节": "立功;消除危害;自首"},
        {"discretion": {"circumstances": ["meritorious", "harm_removed", "自首"]}},
    ),
    "a constant where the cell is filled": (
        """
        [[column]]
        header = "身份证号"
        targets = [{ path = "parties.0.id_number" }, { path = "parties.0.id_type", constant = "resident_id" }]
        """,
        {"身份证号": "号码"},
        {"parties": [{"id_number": "号码", "id_type": "resident_id"}]},
    ),
    "constants and defaults": (
        """
        [constants]
        secrecy = "open"
        [defaults]
        source_system = "办案系统"
        case_no = "无"
        [[column]]
        header = "案号"
        path = "case_no"
        """,
        {"案号": "1"},
        {"secrecy": "open", "case_no": "1", "source_system": "办案系统"},
    ),
    "a value that is no scalar": (
        '[[column]]\nheader = "案号"\npath = "case_no"\n',
        {"案号": {"甲": [1]}},
        {"case_no": {"甲": [1]}},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_one_row(office, name):
    text, row, expected = CASES[name]
    [item] = items(office(text), row)
    assert record(item) == expected
    assert item.faults == ()


STAND_IN = """
[[column]]
header = "名称"
path = "parties.0.name"
[[column]]
header = "企业名称"
instead_of = ["名称"]
path = "parties.0.name"
"""


@pytest.mark.parametrize(
    ("row", "name", "notices"),
    [
        ({"名称": "甲公司"}, "甲公司", []),
        ({"企业名称": "甲公司"}, "甲公司", []),
        ({"企业名称": "甲公司", "名称": ""}, "甲公司", []),
        ({"企业名称": "甲公司", "名称": "甲公司"}, "甲公司", []),
        ({"企业名称": "乙公司", "名称": "甲公司"}, "甲公司", ["RD-VALUE-UNPLACED"]),
    ],
)
def test_a_column_that_stands_in_for_another(office, row, name, notices):
    [item] = items(office(STAND_IN), row)
    assert item.raw["parties"] == [{"name": name}]
    assert [fault.notice.id for fault in item.faults] == notices


def test_a_row_keeps_what_its_reader_said_at_its_place():
    row = Row({"CF_WSH": "1"}, 4, (Fault(PENALTY_FAULT, path=("CF_WSH",)),))
    [item] = [each for each in apply([row], PENALTY, STANDARD) if isinstance(each, Item)]
    assert [(fault.path, fault.location.source) for fault in item.faults] == [(None, "CF_WSH")]


PENALTY_FAULT = next(apply([], PENALTY, STANDARD)).notice


def test_what_a_reader_says_passes_through():
    broken = Fault(PENALTY_FAULT, number=2, broken=True)
    assert list(apply([broken], PENALTY, STANDARD))[1:] == [broken]


def test_elements_that_the_caller_knows_of_the_whole_file(office):
    mapping = office('cannot_carry = ["*"]\n[[column]]\nheader = "单位"\npath = "source_agency"\n')
    known = {"source_agency": "11430100FAKE006104", "updated_at": "2024-03-05T08:00:00+08:00"}
    first, second = items(mapping, {"单位": ""}, {"单位": "11430100FAKE007801"}, given=known)
    assert record(first) == known
    assert second.raw["source_agency"] == "11430100FAKE007801"
    assert ("updated_at",) not in first.uncarried
    assert ("updated_at",) in items(mapping, {"单位": "1"})[0].uncarried


def test_the_layout_is_spoken_of_once_with_the_rules_it_leaves_unchecked():
    [layout] = faults(PENALTY, {"CF_WSH": "1"}, {"CF_WSH": "2"}, rules=["CF-OFF-01", "CF-TIME-02"])
    assert layout.notice.id == "RD-LAYOUT"
    assert layout.params["rules_zh"] == "CF-OFF-01, CF-TIME-02"
    assert "执法人员" in layout.params["elements_zh"].split("、")
    assert "officers" in layout.params["elements_en"].split(", ")
    assert "当事人" in layout.params["parts_zh"].split("、")
    assert all(text.format_map(layout.params) for text in layout.notice.message)


def test_a_layout_that_carries_everything_is_not_spoken_of(office):
    mapping = office('[[column]]\nheader = "案号"\npath = "case_no"\n')
    assert not mapping.is_partial
    assert faults(mapping, {"案号": "1"}) == []
    assert items(mapping, {"案号": "1"})[0].uncarried == frozenset()


def test_a_layout_that_lacks_only_what_it_names(office):
    mapping = office('cannot_carry = ["officers", "agency.level"]\n[[column]]\nheader = "案号"\npath = "case_no"\n')
    [item] = items(mapping, {"案号": "1"})
    assert item.uncarried == {("officers",), ("agency", "level")} == uncarried(mapping, STANDARD.section("penalty"))
    missing = {
        each.path for each in Structure(STANDARD).judge(item.raw, "penalty", mapping.edition, item.uncarried).problems
    }
    assert ("matters",) in missing


def test_an_optional_column_is_out_of_reach_where_the_file_has_none():
    columns = Columns(("CF_XDR_LB", "CF_XDR_MC"), lambda index: Location(line=1, column=index))
    without = Columns(("CF_XDR_MC",), lambda index: Location(line=1, column=index))
    row = Row({"CF_XDR_MC": "甲"}, 1)
    here, away = (
        next(each for each in apply([header, row], PENALTY, STANDARD) if isinstance(each, Item))
        for header in (columns, without)
    )
    assert ("parties", "category") not in here.uncarried  # the cell is empty: missing
    assert ("parties", "category") in away.uncarried
    assert ("parties", "category") in items(PENALTY, {"CF_XDR_MC": "甲"})[0].uncarried  # no header row to tell


PORTAL = {
    "total": 2,
    "rows": [
        {
            "RESOURCE_ID": "DIR-00000000-000000-001",
            "ID": "00000000000000000000000000000001",
            "XK_XDR_MC": "湘江糕点有限公司",
            "XK_XDR_LB": "法人及非法人组织",
            "XK_XDR_SHXYM": "91430100FAKE002105",
            "XK_XKWS": "关于准予食品经营许可的决定",
            "XK_WSH": "星许可2024",
            "XK_XKLB": "其他-备案",
            "XK_NR": "准予从事食品销售",
            "XK_JDRQ": "2024-03-05",
            "XK_YXQZ": "2024-03-06",
            "XK_YXQZI": "2029-03-05",
            "XK_XKJG": "星沙市",
            "XK_XKJGDM": "00000000000000000X",
            "XK_LYDWDM": "00000000000000000X",
            "XK_ZT": "有效",
            "CREATE_DATE": 1709653500000,
            "XK_XKBH": None,
            "BZ": "",
        },
        {"ID": "00000000000000000000000000000002", "XK_ZT": "1", "XK_XDR_LB": "法人", "XK_JDRQ": "2024年3月5日"},
    ],
}


@pytest.fixture(params=["rows", "list", "lines"])
def portal(request, tmp_path):
    path = tmp_path / "licences.json"
    if request.param == "lines":
        path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in PORTAL["rows"]), encoding="utf-8")
    else:
        whole = PORTAL if request.param == "rows" else PORTAL["rows"]
        path.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
    form = "jsonl" if request.param == "lines" else "json"
    return list(LICENSE.read(open_source(str(path)), form, Reading(STANDARD)))


def test_rows_of_a_portal(portal):
    said = [each.notice.id for each in portal if isinstance(each, Fault)]
    assert said == ["RD-LAYOUT", "RD-COLUMN-IGNORED", "RD-COLUMN-IGNORED"]
    first, second = (each for each in portal if isinstance(each, Item))
    assert record(first) == {
        "record_id": "00000000000000000000000000000001",
        "source_agency": "00000000000000000X",
        "parties": [{"name": "湘江糕点有限公司", "category": "legal_person", "uscc": "91430100FAKE002105"}],
        "documents": [{"title": "关于准予食品经营许可的决定", "kind": "license_decision"}],
        "decision": {"document_number": "星许可2024", "content": "准予从事食品销售", "dated": "2024-03-05"},
        "case_no": "星许可2024",
        "category": "other",
        "certificate": {"valid_from": "2024-03-06", "valid_until": "2029-03-05"},  # XK_YXQZ, XK_YXQZI
        "agency": {"name": "星沙市", "code": "00000000000000000X"},
        "status": "granted",
    }
    assert first.locate(("certificate", "valid_until")).source == "XK_YXQZI"
    assert first.locate(("certificate", "number")).source is None  # null: the reader leaves it out
    assert [(fault.notice.id, fault.location.source) for fault in second.faults] == [("RD-VALUE-UNSETTLED", "XK_ZT")]
    problems = Structure(STANDARD).judge(second.raw, "license", LICENSE.edition, second.uncarried).problems
    assert [
        (each.notice.id, second.locate(each.path).source) for each in problems if each.notice.id != "ST-MISSING"
    ] == [
        ("ST-CODE", "XK_XDR_LB"),
        ("ST-PATTERN", "XK_JDRQ"),
    ]


def test_a_format_without_rows_is_refused_not_raised(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text("<a/>", encoding="utf-8")
    *_, last = LICENSE.read(open_source(str(path)), "xml", Reading(STANDARD))
    assert last.notice.id == "RD-ARRANGEMENT"
    assert last.fatal


COLUMNS_OF_2018 = {
    "shuanggongshi-penalty-2018": (
        "CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB"
        " CF_FR_ZJLX CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF"
        " CF_NR_ZKDX CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLYDM BZ"
    ),
    "shuanggongshi-license-2018": (
        "XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB"
        " XK_FR_ZJLX XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ"
        " XK_YXQZI XK_XKJG XK_XKJGDM XK_ZT XK_LYDWDM BZ"
    ),
}


@pytest.mark.parametrize("name", builtin_names())
def test_every_column_of_the_layout_of_2018_is_known_as_it_stands(name):
    assert set(COLUMNS_OF_2018[name].split()) <= {column.header for column in Mapping.load(name).columns}


cells = st.one_of(
    st.sampled_from(["罚款", "警告、罚款", "没收违法所得、没收非法财物", "0.2", "0", "2024/3/5", "其他-甲", "、"]),
    st.text(max_size=8),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.lists(st.text(max_size=3), max_size=2),
)


@pytest.mark.parametrize("mapping", [PENALTY, LICENSE], ids=lambda mapping: mapping.record_type)
@given(data=st.data())
def test_no_filled_cell_is_lost_in_silence(mapping, data):
    headers = [column.header for column in mapping.columns]
    row = data.draw(st.dictionaries(st.sampled_from(headers), cells, max_size=12))
    [item] = items(mapping, row)
    said = {fault.params["header"] for fault in item.faults}
    for column in mapping.columns:
        value = row.get(column.header, "")
        zero = isinstance(value, (int, float, str)) and not isinstance(value, bool) and not str(value).strip("0.")
        stood_in = bool(column.instead_of) and any(row.get(header) == value for header in column.instead_of)
        if value != "" and not zero and not stood_in:
            assert column.header in said | set(item._sources.values())


@pytest.mark.parametrize("mapping", [PENALTY, LICENSE], ids=lambda mapping: mapping.record_type)
@given(data=st.data())
def test_every_row_can_be_judged_and_located(mapping, data):
    headers = [column.header for column in mapping.columns]
    row = data.draw(st.dictionaries(st.sampled_from(headers), cells, max_size=12))
    [item] = items(mapping, row)
    judged = Structure(STANDARD).judge(item.raw, mapping.record_type, mapping.edition, item.uncarried)
    for problem in judged.problems:
        assert item.locate(problem.path).line == 1
        assert problem.notice.id != "ST-UNKNOWN"
    assert item.locate(steps("decision.dated")).line == 1
