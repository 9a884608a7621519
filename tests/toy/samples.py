"""Records of the toy standard: examples written out, and a strategy that draws any structurally sound record."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.values.day import CHINA
from enforce_data.values.written import Form, Kind
from toy.standard import TOY

VISIT: dict[str, Any] = {
    "record_type": "visit",
    "edition": "1.0",
    "record_id": "V-1",
    "branch": {"code": "B-03", "name": "南门分馆"},
    "visited_on": "2024-03-01",
    "purpose": "loan",
}
"""The smallest record."""

FULL_VISIT: dict[str, Any] = {
    **VISIT,
    "edition": "1.1",
    "record_id": "V-2",
    "updated_at": "2024-03-01T18:00:00+08:00",
    "visitor": {
        "name": "石小溪",
        "card_no": "C-77",
        "birth_date": "1996-02-29",
        "address": {"street": "河街 5 号", "postcode": "416000"},
    },
    "entered_at": "2024-03-01T09:30:00+08:00",
    "first_visit": False,
    "companions": 2,
    "hours": "1.5",
    "fee": "0.00",
    "discount": "0.0500",
    "parcel_weight": "12.500",
    "longitude": "112.938814",
    "card_year": 2019,
    "topics": ["戏曲", '地方志, "湘西"', "多\n行"],
    "moods": ["calm", "glad"],
    "steps": [0, 1200],
    "loans": [
        {
            "title": "边城",
            "due_on": "2024-04-01",
            "price": "38.00",
            "renewed": True,
            "copies": [
                {"barcode": "0001", "shelf": 3, "defects": ["缺页", "水渍"]},
                {"barcode": "0002"},
            ],
        },
        {"title": "湘行散记"},
        {"title": "长河", "copies": [{"barcode": "0003", "shelf": 4}]},
    ],
    "feedback": {"score": 5, "remarks": [{"text": "灯光偏暗", "mood": "calm"}, {"text": "很好"}]},
    "seat": "A1",
    "desk": "东 2",
    "locker": 7,
    "remarks": "备注;含分号",
}
"""A record with every element of edition 1.1."""

CARD: dict[str, Any] = {
    "record_type": "card",
    "edition": "1.0",
    "record_id": "C-1",
    "card_no": "C-77",
    "valid_from": "2020-01-01",
}

_NASTY = ["0", "01", "true", "False", "null", "-", "=1+1", "a,b", 'say "x"', ";", "\t", "x\ny", "湘", "𠮷", "é", "''"]


def texts(form: Form) -> st.SearchStrategy[str]:
    """Text of a written form, with the values that break careless readers."""
    nasty = [text for text in _NASTY if form.regex.fullmatch(text) and len(text) <= (form.max_length or 99)]
    drawn = st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=8
    )
    sound = drawn.filter(lambda text: form.regex.fullmatch(text) is not None)
    return st.one_of(st.sampled_from(nasty), sound) if nasty else sound


def values(entry: Entry, edition: Edition) -> st.SearchStrategy[Any]:
    """JSON values of one element, repetition included."""
    one = _one(entry, edition)
    return st.lists(one, min_size=1, max_size=3) if entry.many else one


def _one(entry: Entry, edition: Edition) -> st.SearchStrategy[Any]:
    if entry.section is not None:
        return groups(entry.section, edition)
    if entry.codes is not None:
        return st.sampled_from([member.value for member in entry.codes.members_of(edition)])
    form = entry.form
    assert form is not None
    match form.kind:
        case Kind.FLAG:
            return st.booleans()
        case Kind.INTEGER:
            return st.integers(form.minimum, form.maximum)
        case Kind.DAY:
            return st.dates(dt.date(1900, 1, 1)).map(dt.date.isoformat)
        case Kind.INSTANT:
            return st.datetimes(timezones=st.just(CHINA)).filter(lambda it: it.year >= 1900).map(dt.datetime.isoformat)
        case Kind.DECIMAL:
            scale = form.scale or 0
            return st.integers(0, 99_999).map(lambda number: f"{Decimal(number).scaleb(-scale):.{scale}f}")
    if form.max_length == 7:
        return st.just(str(edition))
    return texts(form)


@st.composite
def groups(draw: st.DrawFn, section: Section, edition: Edition) -> dict[str, Any]:
    """A group with its mandatory elements and some of the others; never empty."""
    found = {}
    present = [entry for entry in section.entries.values() if edition in entry.element.span]
    chosen = draw(st.lists(st.sampled_from(present), min_size=1, max_size=8, unique=True))
    for entry in present:
        if entry.mandatory or entry in chosen:
            found[entry.name] = draw(values(entry, edition))
    return found


@st.composite
def records(draw: st.DrawFn, record_type: str = "visit") -> dict[str, Any]:
    """A structurally sound record of any edition."""
    edition = draw(st.sampled_from(sorted(TOY.editions)))
    record = draw(groups(TOY.section(record_type), edition))
    return {**record, "record_type": record_type, "edition": str(edition)}
