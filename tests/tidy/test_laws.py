"""What holds of tidying whatever the record."""

from __future__ import annotations

import copy
import json
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.findings import Path, Severity
from enforce_data.structure import Structure
from enforce_data.tidying import tidy
from enforce_data.values.written import Kind
from tidy.made import LETTER, VISIT, ids
from toy.samples import FULL_VISIT, records, values
from toy.standard import TOY

UNCLEAN = {"TD-NOTHING", "TD-MASKED", "TD-REPLACEMENT", "TD-EDGES", "TD-SENTINEL", "TD-SPOILED"}
"""What may be said of records that the structure check passes."""

_ANY = st.one_of(
    st.sampled_from(["", "无", "null", "-", "0", 0, None, True, 2.5, [], {}, [None], "张*三", "长期", "4.3E+17"]),
    st.text("0123456789０１年月日-/.,: Tz+元*\ufffd\u3000\u200b\r\n\x0b", max_size=20),
    st.integers(),
    st.floats(),
    st.text(max_size=6),
)
_CLOCKS = (
    "",
    " 0:00",
    " 14:30:59.5",
    "T09:30+0800",
    "T09:30:00Z",
    " 09:30:00 +08:00",
    " 25:00",
    " 9:30:00.1234567+08:00",
)
_DAYS = st.sampled_from(
    [day + clock for day in ("2017/3/5", "2017.03.05", "2017年3月5日", "20170305", "2017-02-30") for clock in _CLOCKS]
    + [
        "20170305093000",
        "２０１７／３／５",
        "17-3-5",
        "42799",
        20170305,
        "5/3/2017",
        "2017,3,5",
        "2017-03",
        "长期",
        "9999-1-1",
    ]
)
_NUMBERS = ("5", "１２", "1,234", "1,234.5", "0.10", "2.", ".5", "2000.125", "007", "2,00")
_AMOUNTS = st.sampled_from(
    [before + number + after for number in _NUMBERS for before in ("", "￥") for after in ("", "元", "万元")]
    + [5, 2.5, 0.125, -1, "4.3E+17"]
)
_DIRT = {
    Kind.DAY: _DAYS,
    Kind.INSTANT: _DAYS,
    Kind.DECIMAL: _AMOUNTS,
    Kind.INTEGER: _AMOUNTS,
    Kind.FLAG: st.sampled_from(["是", "否", "Y", "n", "TRUE", "0", 1, "有"]),
    Kind.CODE: st.sampled_from(["LOAN", "Study ", "借还", "ｌｏａｎ", "创客", "高兴", "CALM", "02"]),
    Kind.TEXT: st.sampled_from(
        [
            *("湘罚[2023]第5 号", "文号：湘罚（2023）5号", "11010519491231002x", "４３０１２１", "91430100fake-000133"),
            *(430121, " 甲 ", "一\r\n二", "张*", "湘\ufffd", "一\x0b二", "１.0"),
        ]
    ),
}


def _one(entry: Entry, edition: Edition) -> st.SearchStrategy[Any]:
    """A value of an element: mostly dirt of its kind, now and then a sound value, or one of any sort."""
    dirt = _DIRT[entry.kind] if entry.section is None else groups(entry.section, edition)
    sound = values(replace(entry, many=False), edition)
    return st.integers(0, 9).flatmap(lambda draw: _ANY if draw == 0 else sound if draw == 1 else dirt)


@st.composite
def groups(draw: st.DrawFn, section: Section, edition: Edition) -> dict[str, Any]:
    """A group with some of its members, most of them dirty, and perhaps one that is unknown."""
    chosen = draw(st.lists(st.sampled_from(list(section.entries.values())), min_size=2, max_size=9, unique=True))
    found = {"x": " "} if draw(st.booleans()) else {}
    for entry in chosen:
        one = _one(entry, edition)
        found[entry.name] = draw(st.lists(one, max_size=3) if entry.many else one)
    return found


EDITIONS = st.sampled_from(sorted(TOY.editions))
SECTIONS = st.sampled_from([VISIT, TOY.section("card"), LETTER])


@st.composite
def dirty(draw: st.DrawFn) -> tuple[dict[str, Any], Section, Edition]:
    section, edition = draw(SECTIONS), draw(EDITIONS)
    return draw(groups(section, edition)), section, edition


@given(dirty())
def test_tidying_is_idempotent(drawn):
    raw, section, edition = drawn
    once, _ = tidy(raw, section, edition)
    twice, faults = tidy(once, section, edition)
    assert twice is once
    assert all(fault.notice.severity is Severity.WARNING for fault in faults)


@given(dirty())
def test_the_input_is_never_touched(drawn):
    raw, section, edition = drawn
    before = copy.deepcopy(raw)
    now, faults = tidy(raw, section, edition)
    assert repr(raw) == repr(before)
    assert (now is raw) == all(fault.notice.severity is Severity.WARNING for fault in faults)


@given(dirty())
def test_records_differ_at_reported_paths_only(drawn):
    raw, section, edition = drawn
    now, faults = tidy(raw, section, edition)
    gone = {fault.path for fault in faults if fault.notice.id == "TD-NOTHING"}
    repaired = {fault.path: fault.params["now"] for fault in faults if "now" in fault.params}
    assert repr(without(raw, (), gone, repaired)) == repr(now)


@given(dirty())
def test_every_fault_tells_value_and_place(drawn):
    raw, section, edition = drawn
    seen: dict[Path, Any] = {}
    for fault in tidy(raw, section, edition)[1]:
        assert not fault.fatal
        assert not fault.broken
        found = fault.params["found"]
        if fault.path in seen:
            assert repr(found) in (repr(seen[fault.path]), repr(value_at(raw, fault.path)))
        elif not isinstance(value_at(raw, fault.path), (dict, list, type(None))):
            assert repr(found) == repr(value_at(raw, fault.path))
        seen[fault.path] = fault.params.get("now", found)


@given(dirty())
def test_digits_are_kept_but_for_zeros_that_pad(drawn):
    raw, section, edition = drawn
    for fault in tidy(raw, section, edition)[1]:
        if "now" in fault.params and fault.notice.id not in ("TD-FLAG", "TD-CODE-LABEL"):
            found, now = (digits(fault.params[name]) for name in ("found", "now"))
            padded = now.replace("0", "")
            kept = found.replace("0", "")
            assert kept.startswith(padded) if fault.notice.id == "TD-DAY-TIME" else kept == padded


@given(dirty())
def test_days_and_amounts_keep_their_worth(drawn):
    raw, section, edition = drawn
    for fault in tidy(raw, section, edition)[1]:
        if fault.notice.id in ("TD-DAY", "TD-DAY-TIME"):
            parts = re.findall("[0-9]+", str(fault.params["found"]))
            whole = re.fullmatch("([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{0,6}", parts[0])
            parts = list(whole.groups()) if whole else parts
            assert list(map(int, parts[:3])) == list(map(int, fault.params["now"].split("-")))
        elif fault.notice.id == "TD-DECIMAL":
            assert Decimal(str(fault.params["found"]).replace(",", "")) == Decimal(fault.params["now"])


@given(dirty())
def test_a_repaired_value_is_in_its_form(drawn):
    raw, section, edition = drawn
    spelt = {fault.path: fault.params["now"] for fault in tidy(raw, section, edition)[1] if "now" in fault.params}
    for path, value in spelt.items():
        entry = section.entry(path)
        assert entry is not None
        if entry.codes is not None:
            assert value in [member.value for member in entry.codes.members_of(edition)]
        elif entry.kind is Kind.FLAG:
            assert isinstance(value, bool)
        elif entry.kind is Kind.INTEGER:
            assert entry.form.minimum <= value <= entry.form.maximum
        elif entry.kind is not Kind.TEXT:
            assert entry.form.regex.fullmatch(value)


@given(records())
def test_a_sound_record_stays_sound_but_for_what_says_nothing(record):
    edition = Edition.parse(record["edition"])
    now, faults = tidy(record, VISIT, edition)
    assert set(ids(faults)) <= UNCLEAN
    problems = Structure(TOY).judge(now, "visit", edition).problems
    assert {problem.notice.id for problem in problems} <= {"ST-DEPRECATED", "ST-MISSING"}
    if "TD-NOTHING" not in ids(faults):
        assert "ST-MISSING" not in [problem.notice.id for problem in problems]


def test_a_clean_record_is_returned_as_it_is():
    now, faults = tidy(FULL_VISIT, VISIT, Edition(1, 1))
    assert now is FULL_VISIT
    assert faults == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=5), below, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*VISIT.entries, *LETTER.entries]), JSON, max_size=8), SECTIONS, EDITIONS)
def test_no_json_value_raises(raw, section, edition):
    now, faults = tidy(raw, section, edition)
    json.dumps([now, [dict(fault.params) for fault in faults]])


def value_at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def without(value: Any, path: Path, gone: set[Path | None], repaired: dict[Path | None, Any]) -> Any:
    """A value with some paths left out and others replaced."""
    if path in repaired:
        return repaired[path]
    if isinstance(value, dict):
        steps = [(name, each) for name, each in value.items() if (*path, name) not in gone]
        return {name: without(each, (*path, name), gone, repaired) for name, each in steps}
    if isinstance(value, list):
        items = [(at, each) for at, each in enumerate(value) if (*path, at) not in gone]
        return [without(each, (*path, at), gone, repaired) for at, each in items]
    return value


def digits(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return "".join(str(int(char)) for char in text if char.isdecimal())
