"""The table of hearing thresholds: what it answers, and how a wrong one is refused."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.registers.documented import TableError
from enforce_data.registers.hearing_thresholds import HearingThresholds, Payer, Subject, Use

HEAD = "province,domain,party,subject,amount,use,starts_on,ends_on,source,mark\n"
DAY = date(2024, 6, 3)
MARKET, ECOLOGY = EnforcementDomain.MARKET_REGULATION, EnforcementDomain.ECOLOGY
TABLE = HearingThresholds.parse(
    HEAD
    + "430000,,citizen,fine,1000,,,2023-12-31,old,[P]\n"
    + "430000,,citizen,fine,3000,,2024-01-01,,new,[S]\n"
    + "430000,market_regulation,citizen,fine,10000.50,,,,market,[S]\n"
    + "430000,,citizen,goods,5000,,,,goods,[S]\n"
    + "430000,,organisation,fine,50000,ask,,,new,[G]\n"
)


def amounts(
    *domains: EnforcementDomain,
    known: bool = True,
    payers: Collection[Payer] = (Payer.CITIZEN,),
    subject: Subject = Subject.FINE,
    day: date = DAY,
) -> list[float]:
    wanted = domains if known else None
    return sorted(float(each.amount) for each in TABLE.that_may_hold("430000", wanted, payers, subject, day))


def test_the_day_chooses_the_row():
    assert amounts(ECOLOGY, day=date(2023, 12, 31)) == [1000]
    assert amounts(ECOLOGY, day=date(2024, 1, 1)) == [3000]


def test_a_field_of_its_own_comes_before_the_general_row():
    assert amounts(MARKET) == [10000.5]
    assert amounts(MARKET, ECOLOGY) == [3000, 10000.5]
    assert amounts(known=False) == [3000, 10000.5]


def test_gains_and_goods_use_the_row_of_the_fine_where_they_have_none():
    assert amounts(ECOLOGY, subject=Subject.GAINS) == [3000]
    assert amounts(ECOLOGY, subject=Subject.GOODS) == [5000]


def test_a_party_of_either_kind_may_be_either():
    assert amounts(ECOLOGY, payers=tuple(Payer)) == [3000, 50000]


def test_where_one_of_the_rows_is_not_known_there_is_no_answer():
    only_market = HearingThresholds.parse(HEAD + "430000,market_regulation,citizen,fine,9000,,,,x,[S]\n")
    assert only_market.that_may_hold("430000", [MARKET, ECOLOGY], [Payer.CITIZEN], Subject.FINE, DAY) == []
    assert only_market.that_may_hold("430000", None, [Payer.CITIZEN], Subject.FINE, DAY) == []
    assert TABLE.that_may_hold("110000", [MARKET], [Payer.CITIZEN], Subject.FINE, DAY) == []


def test_the_packaged_table_judges_nobody_in_hunan():
    found = HearingThresholds.packaged().that_may_hold("430000", None, tuple(Payer), Subject.FINE, DAY)
    assert {(each.use, each.mark) for each in found} == {(Use.ASK, "P")}


@pytest.mark.parametrize(
    ("row", "column", "en"),
    [
        ("430100,,citizen,fine,1000,,,,,", "province", "no code of a province"),
        ("430000,law,citizen,fine,1000,,,,,", "domain", "no known kind"),
        ("430000,,anybody,fine,1000,,,,,", "party", "no known kind"),
        ("430000,,citizen,gift,1000,,,,,", "subject", "no known kind"),
        ("430000,,citizen,fine,1e3,,,,,", "amount", "no amount in yuan"),
        ("430000,,citizen,fine,1000,maybe,,,,", "use", "no known kind"),
        ("430000,,citizen,fine,1000,,2024-02-30,,,", "starts_on", "not a real calendar day"),
        ("430000,,citizen,fine,1000,,2024-02-02,2024-02-01,,", "ends_on", "earlier than the first day"),
        ("430000,,citizen,fine,1000,,,,,[X]", "mark", "marks are"),
    ],
)
def test_a_wrong_cell_is_named(row: str, column: str, en: str):
    with pytest.raises(TableError) as refused:
        HearingThresholds.parse(f"# remark\n{HEAD}{row}\n")
    assert (refused.value.row, refused.value.column) == (3, column)
    assert en in refused.value.said.en


def test_periods_of_one_threshold_do_not_overlap():
    first = "430000,,citizen,fine,1000,,,2024-01-31,,\n"
    HearingThresholds.parse(HEAD + first + "430000,,citizen,fine,2000,,2024-02-01,,,\n")
    with pytest.raises(TableError) as refused:
        HearingThresholds.parse(HEAD + first + "430000,,citizen,fine,2000,,2024-01-31,,,\n")
    assert refused.value.row == 3


def test_a_table_may_be_written_in_gb18030(tmp_path: Path):
    path = tmp_path / "hearing_thresholds.csv"
    path.write_text(HEAD + "430000,,citizen,fine,1000,,,,湖南,[S]\n", encoding="gb18030")
    found = HearingThresholds.read(path).that_may_hold("430000", None, [Payer.CITIZEN], Subject.FINE, DAY)
    assert [each.amount for each in found] == [1000]
