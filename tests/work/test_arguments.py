"""What ``check`` refuses as wrong use, and by which day it judges."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from enforce_data import UsageError, check, checking
from enforce_data.findings import AsOf
from enforce_data.formats.detect import FORMATS
from enforce_data.values.day import CHINA
from work.given import AS_OF, MANIFEST, PENALTY, check_one, ids, put


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"type": "fine"}, "unknown record type 'fine'; known: agency, matter, certificate, delegation, penalty,"),
        ({"edition": "9.9"}, "unknown edition '9.9'; known: 1.0"),
        ({"edition": "first"}, "unknown edition 'first'; known: 1.0"),
        ({"edition": ""}, "unknown edition ''; known: 1.0"),
        ({"format": "yaml"}, f"unknown format 'yaml'; in this version: {', '.join(FORMATS)}"),
        ({"encoding": "latin-1"}, "unknown encoding 'latin-1'; use utf-8, gb18030 (gbk, gb2312) or utf-16"),
        ({"mapping": "no-such"}, "mapping no-such: no such file, and not built in (shuanggongshi-license-2018,"),
        ({"max_findings": 0}, "max_findings is at least 1"),
        ({"registers": ["nowhere/holidays.csv"]}, "nowhere/holidays.csv: "),
        ({"registers": ["nowhere/hearing_thresholds.csv"]}, "nowhere/hearing_thresholds.csv: "),
        ({"registers": "registers/"}, "registers= is a list of paths"),
        ({"registers": Path("registers")}, "registers= is a list of paths"),
        ({"as_of": datetime(2024, 12, 31, tzinfo=CHINA)}, "as_of= is a date"),
        ({"as_of": "2024-12-31"}, "as_of= is a date"),
    ],
)
def test_wrong_arguments_are_refused_by_name_before_anything_is_checked(options: Any, text: str) -> None:
    def records() -> Any:
        pytest.fail("a record was read")
        yield

    with pytest.raises(UsageError) as refused:
        check(records=records(), **options)
    assert str(refused.value).startswith(text)


@pytest.mark.parametrize("arguments", [((), None), (("a.json",), [PENALTY])])
def test_paths_or_records_and_never_both(arguments: Any) -> None:
    paths, records = arguments
    with pytest.raises(UsageError, match="give paths, or records="):
        check(*paths, records=records)


@pytest.mark.parametrize("records", [PENALTY, "penalties.json", b"[]"])
def test_one_record_is_no_iterable_of_records(records: Any) -> None:
    with pytest.raises(UsageError, match="records= is an iterable of records"):
        check(records=records)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("day,kind\n2024-01-01,feast\n", "row 2, column 'kind'"),
        ("a,b\n1,2\n", "column"),
        ("", ""),
        (b"\xff\xff\xff", "neither UTF-8 nor GB 18030"),
    ],
)
def test_an_unreadable_table_of_holidays_is_wrong_use_and_says_where(tmp_path: Path, content: Any, text: str) -> None:
    table = put(tmp_path / "holidays.csv", content)
    with pytest.raises(UsageError) as refused:
        check(records=[], registers=[table])
    assert str(refused.value).startswith(f"{table}: ")
    assert text in str(refused.value)


def test_an_unreadable_table_of_hearing_thresholds_is_wrong_use_and_says_where(tmp_path: Path) -> None:
    table = put(tmp_path / "hearing_thresholds.csv", "province,domain,party,subject,amount\n430000,,anybody,fine,1\n")
    with pytest.raises(UsageError) as refused:
        check(records=[], registers=[table])
    assert str(refused.value).startswith(f"{table}: ")
    assert "row 2, column 'party'" in str(refused.value)


# The day by which unfinished matters are judged.


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    put(tmp_path / "in" / "penalty.json", PENALTY)
    put(tmp_path / "in" / "manifest.json", MANIFEST)
    return tmp_path / "in"


def test_the_day_of_the_option_wins_over_that_of_the_manifest(delivery: Path) -> None:
    assert check(delivery, as_of=date(2025, 1, 31)).as_of == AsOf(date(2025, 1, 31), "option")


@pytest.mark.parametrize(
    ("produced_at", "day"),
    [
        ("2024-12-31T18:00:00+08:00", "2024-12-31"),
        ("2024-12-31T18:00:00Z", "2025-01-01"),
        ("2024-12-31T23:30:00+09:00", "2024-12-31"),
    ],
)
def test_the_day_of_the_manifest_is_its_day_in_china(delivery: Path, produced_at: str, day: str) -> None:
    put(delivery / "manifest.json", {**MANIFEST, "produced_at": produced_at})
    assert check(delivery).to_dict()["as_of"] == {"day": day, "source": "manifest"}


def test_of_several_deliveries_the_latest_day_counts(delivery: Path, tmp_path: Path) -> None:
    put(tmp_path / "late" / "penalty.json", PENALTY)
    put(tmp_path / "late" / "manifest.json", {**MANIFEST, "produced_at": "2025-03-01T08:00:00+08:00"})
    assert check(tmp_path / "late", delivery).as_of == AsOf(date(2025, 3, 1), "manifest")


class Clock(datetime):
    """Late on 30 June in Greenwich, 1 July in China."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return datetime.fromisoformat("2025-06-30T20:00:00+00:00").astimezone(tz)


def test_without_both_it_is_today_in_china(delivery: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "datetime", Clock)
    (delivery / "manifest.json").unlink()
    assert check(delivery).as_of == AsOf(date(2025, 7, 1), "today")
    assert check(records=[]).as_of == AsOf(date(2025, 7, 1), "today")


def test_the_day_decides_what_is_overdue() -> None:
    """A penalty without its close is unfinished: by which day it is judged decides what may be said of it."""
    early = check_one({**PENALTY, "publicity": {"disclosed": True}}, as_of=date(2024, 6, 4))
    late = check_one({**PENALTY, "publicity": {"disclosed": True}}, as_of=AS_OF)
    assert ids(early) != ids(late)
