"""Written forms: the calendar, the edges of numbers and text, and one meaning of a pattern for all engines."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from enforce_data.editions import Edition
from enforce_data.values import Code
from enforce_data.values import number as numbers
from enforce_data.values import text as texts
from enforce_data.values.day import DAY, DAY_PATTERN, INSTANT, day_of
from enforce_data.values.written import Form

WRITTEN = {
    "DAY": DAY,
    "INSTANT": INSTANT,
    **{name: form for module in (numbers, texts) for name, form in vars(module).items() if isinstance(form, Form)},
    "Text(1)": texts.Text(1),
    "Text(20)": texts.Text(20),
}
PATTERNED = {name: form for name, form in WRITTEN.items() if form.pattern is not None}
ADAPTERS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(Annotated[Any, form]) for name, form in WRITTEN.items()}


def read(name: str, value: object) -> Any:
    return ADAPTERS[name].validate_python(value)


def accepts(name: str, value: object) -> bool:
    """Whether pydantic takes the value."""
    try:
        read(name, value)
    except ValidationError:
        return False
    return True


def matches(form: Form, text: str) -> bool:
    """Whether the form takes the text, as the walk over a faulty record asks it."""
    return form.regex.fullmatch(text) is not None and (form.max_length is None or len(text) <= form.max_length)


def days(year: int) -> set[str]:
    return {f"{year}-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, monthrange(year, month)[1] + 1)}


def test_a_day_is_written_exactly_as_the_calendar_has_it():
    takes = re.compile(DAY_PATTERN).fullmatch
    for year in range(1900, 2501):
        written = {f"{year}-{month:02}-{day:02}" for month in range(14) for day in range(33)}
        assert {text for text in written if takes(text)} == days(year)


@pytest.mark.parametrize("year", [1900, 1904, 1999, 2000, 2024, 2100, 2400, 9999])
def test_every_day_is_read_as_itself(year):
    assert {read("DAY", text).isoformat() for text in days(year)} == days(year)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("DAY", text) for text in ("1900-01-01", "2024-02-29", "2000-02-29", "9999-12-31")),
        *(
            ("INSTANT", text)
            for text in (
                "2024-03-01T09:30+08:00",
                "2024-03-01T00:00:00Z",
                "2024-03-01T23:59:59.999999-14:59",
                "9999-12-31T23:59:59-14:00",
                "1900-01-01T00:00:00+14:00",
            )
        ),
        *(("YUAN", text) for text in ("0.00", "0.01", "2000.00", "9" * 16 + ".99")),
        *(("QUANTITY", text) for text in ("0.000", "9" * 12 + ".999")),
        *(("RATE", text) for text in ("0.0300", "999999.0000")),
        *(("HOURS", text) for text in ("0.5", "99999.9")),
        *(("DEGREE", text) for text in ("-0.000000", "-180.000000", "112.938814")),
        *(
            ("Text(20)", text)
            for text in ("张", "a b", "a\u3000b", "多\n行", "a\tb", "𠮷" * 20, "👍🏽", "a\u200bb", "\u200b")
        ),
        ("Text(1)", "𠮷"),
        *(("USCC", text) for text in ("11430100MB0X000195", "000000000000000000")),
        *(("DIVISION", text) for text in ("430121", "430121103", "430121103201")),
        *(("TOKEN", text) for text in ("x", "湘-1", "a" * 64)),
        *(("BATCH", text) for text in ("2024022900001", "2024023100001")),
        *(("EDITION", text) for text in ("0.0", "1.0", "10.123")),
    ],
)
def test_sound_text_is_taken(name, text):
    assert matches(WRITTEN[name], text)
    assert accepts(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(
            ("DAY", text)
            for text in (
                "1899-12-31",
                "0001-01-01",
                "2023-02-29",
                "1900-02-29",
                "2100-02-29",
                "2024-2-1",
                "2024/02/01",
                "20240201",
                "2024-02-01\n",
                " 2024-02-01",
                "2024-02-01T00:00:00",
                "１９９９-01-01",
                "1704067200",
                "10000-01-01",
            )
        ),
        *(
            ("INSTANT", text)
            for text in (
                "2024-03-01T09:30:00",
                "2024-03-01 09:30:00Z",
                "2024-03-01T24:00:00Z",
                "2024-03-01T09:30:60Z",
                "2024-03-01T09:30:00.1234567Z",
                "2024-03-01T09:30:00+15:00",
                "2024-03-01T09:30:00+0800",
                "2023-02-29T09:30:00Z",
                "2024-03-01T09:30:00z",
            )
        ),
        *(
            ("YUAN", text)
            for text in (
                "5",
                "5.0",
                "5.000",
                ".50",
                "05.00",
                "00.00",
                "-1.00",
                "+1.00",
                "1,000.00",
                "1_000.00",
                "1e2",
                "NaN",
                "Infinity",
                " 5.00",
                "5.00\n",
                "５.００",
                "9" * 17 + ".00",
            )
        ),
        *(("DEGREE", text) for text in ("--1.000000", "1000.000000", "+1.000000")),
        *(
            ("Text(20)", text)
            for text in (
                " a",
                "a ",
                "a\n",
                "\ta",
                "\u3000a",
                "a\u00a0",
                "\ufeffa",
                "a\u2028",
                "a\x00b",
                "a\rb",
                "a\x0bb",
                "a\x1fb",
                "a\x7fb",
                "a\x85b",
                "a\ufffeb",
                "a\uffff",
                "a\ud800b",
                "\udfff",
                "𠮷" * 21,
                "",
            )
        ),
        *(("USCC", text) for text in ("11430100mb0x000195", "11430100MB0X00019", "11430100MB0X00019I", "")),
        *(("DIVISION", text) for text in ("4301", "4301211", "43012110", "4301211032011")),
        *(("TOKEN", text) for text in ("a b", "a\u3000b", "a" * 65, "a\n", "")),
        *(("BATCH", text) for text in ("2024130100001", "202402290001")),
        *(("EDITION", text) for text in ("1", "1.", "01.0", "1.00", "1.0.0", "1000.0", "v1.0")),
    ],
)
def test_unsound_text_is_refused(name, text):
    assert not matches(WRITTEN[name], text)
    assert not accepts(name, text)


@st.composite
def almost(draw: st.DrawFn, form: Form) -> str:
    """A text of the form, perhaps with one character put in, taken out or replaced."""
    text = draw(st.from_regex(rf"\A(?:{form.pattern})\Z"))
    place = draw(st.integers(0, len(text)))
    new = draw(st.sampled_from(["", *"0 9-.:TZ\n\t\x00\x85\u3000\ufeffA", "\ud83d", "𠮷", "\uffff", "０", "٣"]))
    return text[:place] + new + text[place + draw(st.integers(0, 1)) :]


@pytest.mark.parametrize("name", PATTERNED)
def test_pydantic_and_our_pattern_take_exactly_the_same_text(name):
    form = PATTERNED[name]

    @given(st.one_of(almost(form), st.text(max_size=30)))
    @example("a\ud800")
    @example("2024-02-30")
    @example("")
    def law(text: str) -> None:
        assert accepts(name, text) == matches(form, text)

    law()


@pytest.mark.parametrize("name", PATTERNED)
def test_patterns_use_only_what_every_schema_language_reads_the_same(name):
    outside_classes = re.sub(r"\[(\\.|[^\]\\])*\]", "C", PATTERNED[name].pattern)
    assert not re.search(r"\\[^.]|\(\?|[\^$]|[*+?}][?+]|(?<!\\)\.", outside_classes)
    assert not re.search(r"\\[A-Za-z]", PATTERNED[name].pattern)


@pytest.mark.parametrize("name", PATTERNED)
@pytest.mark.parametrize("value", [0, 1.5, True, None, b"1.00", date(2024, 1, 1), Decimal("1.00"), ["1.00"], {}])
def test_text_is_never_made_of_something_else(name, value):
    assert not accepts(name, value)


@pytest.mark.parametrize(
    ("name", "taken", "refused"),
    [
        ("COUNT", [0, 2**31 - 1], [-1, 2**31, True, 1.0, "1", None]),
        ("ORDINAL", [1, 2**31 - 1], [0, 2**31, True, 1.0]),
        ("YEAR", [1900, 2999], [1899, 3000, "2024"]),
        ("FLAG", [True, False], [0, 1, "true", "yes", None]),
    ],
)
def test_whole_numbers_and_flags(name, taken, refused):
    assert [value for value in taken + refused if accepts(name, value)] == taken


def test_decimals_keep_every_digit():
    assert read("YUAN", "9007199254740993.10") == Decimal("9007199254740993.10")
    assert str(read("RATE", "0.0300")) == "0.0300"


@pytest.mark.parametrize(
    ("name", "sign", "digits", "scale"),
    [
        ("YUAN", "", 16, 2),
        ("QUANTITY", "", 12, 3),
        ("RATE", "", 6, 4),
        ("HOURS", "", 5, 1),
        ("DEGREE", "-", 3, 6),
    ],
)
def test_the_longest_decimal_of_a_form_is_taken_and_no_longer_one(name, sign, digits, scale):
    fraction = "." + "9" * scale
    assert WRITTEN[name].scale == scale
    assert matches(WRITTEN[name], sign + "9" * digits + fraction)
    assert accepts(name, sign + "9" * digits + fraction)
    assert not matches(WRITTEN[name], sign + "9" * (digits + 1) + fraction)
    assert not matches(WRITTEN[name], sign + "9" * digits + fraction + "0")


EAST = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2024, 3, 1, 0, 0, tzinfo=EAST), date(2024, 3, 1)),
        (datetime(2024, 2, 29, 15, 59, 59, tzinfo=UTC), date(2024, 2, 29)),
        (datetime(2024, 2, 29, 16, 0, tzinfo=UTC), date(2024, 3, 1)),
        (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), date(9999, 12, 31)),
        (datetime(1900, 1, 1, 0, 0, tzinfo=timezone(timedelta(hours=14))), date(1899, 12, 31)),
    ],
)
def test_the_day_of_an_instant_is_that_of_china(instant, day):
    assert day_of(instant) == day


class Meal(Code):
    """餐 · Meal."""

    LUNCH = "lunch", "午餐", "lunch"
    SUPPER = "supper", "晚餐", "supper", "1.1+", "T/TOY 1"


def test_a_code_carries_its_labels_and_editions():
    assert (Meal.SUPPER.zh, Meal.SUPPER.en, str(Meal.SUPPER.span), Meal.SUPPER.source) == (
        "晚餐",
        "supper",
        "1.1+",
        "T/TOY 1",
    )
    assert str(Meal.LUNCH) == "lunch" == Meal.LUNCH
    assert Meal.members_of(Edition(1, 0)) == [Meal.LUNCH]
    assert Meal.members_of(Edition(1, 1)) == [Meal.LUNCH, Meal.SUPPER]


@pytest.mark.parametrize("value", ["Lunch", "午餐", "", b"lunch", 0, None, "lunch "])
def test_a_code_is_its_text_and_nothing_else(value):
    with pytest.raises(ValidationError):
        TypeAdapter(Meal).validate_python(value)
    assert TypeAdapter(Meal).validate_python("lunch") is Meal.LUNCH
