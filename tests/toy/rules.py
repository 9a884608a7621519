"""A rule book for the toy standard: one rule of every sort that the machinery knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from enforce_data.findings import Citation, Said, Severity
from enforce_data.register import Missing, Register
from enforce_data.rulebook import ABSENT, Book, Case, Given, Hits, Keyed, Seen, Unchecked, across, guard, rule
from enforce_data.rulebook.book import Family
from enforce_data.rulebook.plan import Decisive
from enforce_data.values.number import YEAR
from enforce_data.values.text import TOKEN
from toy.standard import Card, Loan, Purpose, Visit

STATUTE = (Citation("图书馆章程", "5", date(2024, 1, 1)),)
"""The law of the toy: in force from the first day of 2024."""

CARD_NOT_COVERED = Unchecked(Said("登记簿不含该分馆的借书证", "the register does not speak of cards of this branch"))


class Cards(Register[Card]):
    """Readers' cards by number."""

    label = Said("借书证", "cards")

    def add(self, card: Card, branch: str) -> None:
        self.owners.add(branch)
        self.spells.add(card.card_no, card.valid_from, card.valid_until, card)


@guard("有读者信息的到馆", "visits that name the visitor")
def named(visit: Visit) -> bool:
    return visit.visitor is not None


@rule(
    "T-FEE-01",
    Severity.ERROR,
    (),
    zh=("自习收费", "自习收了 {fee} 元", "退费"),
    en=("Fee for study", "a fee of {fee} yuan was taken for study", "pay it back"),
    good=[Case({"purpose": "study", "fee": "0.00"})],
    bad=[Case({"purpose": "study", "fee": "2.00"}, at="fee")],
)
def fee_for_study(visit: Visit) -> Hits:
    """Study is free."""
    if visit.purpose is Purpose.STUDY and visit.fee:
        yield "fee", {"fee": visit.fee}


@rule(
    "T-NAME-01",
    Severity.WARNING,
    (),
    when=named,
    zh=("没有证号", "读者没有证号", "补填证号"),
    en=("No card number", "the visitor has no card number", "add it"),
    good=[Case({"visitor": {"name": "石小溪", "card_no": "C-77"}}), Case({}, note="nobody is named")],
    bad=[Case({"visitor": {"name": "石小溪"}}, at="visitor.card_no")],
)
def visitor_without_card(visit: Visit) -> Hits:
    """A visitor who is named has a card."""
    if visit.visitor is not None and visit.visitor.card_no is None:
        yield "visitor.card_no"


@rule(
    "T-CARD-01",
    Severity.ERROR,
    (),
    when=named,
    zh=("借书证无效", "到馆当日没有这张借书证", "核对证号"),
    en=("No such card", "there was no such card on the day of the visit", "compare the number"),
    good=[Case({"visitor": {"name": "石小溪", "card_no": "C-77"}}, given=(Given("card"),))],
    bad=[Case({"visitor": {"name": "石小溪", "card_no": "C-78"}}, at="visitor.card_no", given=(Given("card"),))],
)
def card_not_in_register(visit: Visit, cards: Cards) -> Hits:
    """A fault only where the register holds every card of the branch."""
    if visit.visitor is None or visit.visitor.card_no is None:
        return
    found = cards.on(visit.visitor.card_no, visit.visited_on, visit.branch.code)
    if found is Missing.OUTSIDE:
        yield CARD_NOT_COVERED
    elif found is Missing.NOT_IN_IT and cards.complete(visit.branch.code, visit.visited_on):
        yield "visitor.card_no"


@rule(
    "T-DUE-01",
    Severity.ERROR,
    (),
    zh=("应还日期已过", "{due} 早于到馆日", "核对应还日期"),
    en=("Due before it was lent", "due on {due}, before the visit", "compare the day"),
    good=[Case({"loans": [{"title": "边城", "due_on": "2024-03-01"}]})],
    bad=[Case({"loans": [{"title": "长河"}, {"title": "边城", "due_on": "2024-02-29"}]}, at="loans.1.due_on")],
)
def due_before_visit(loan: Loan, day: Decisive) -> Hits:
    """No book is due before it was lent."""
    if loan.due_on is not None and loan.due_on < day.day:
        yield "due_on", {"due": loan.due_on}


@rule(
    "T-TOKEN-01",
    Severity.WARNING,
    (),
    form=TOKEN,
    on_deleted=True,
    zh=("标识符以连字符结尾", "标识符不应以连字符结尾", "补全"),
    en=("Identifier ends with a hyphen", "an identifier must not end with a hyphen", "complete it"),
    good=[Case({"record_id": "V-1"})],
    bad=[Case({"branch.code": "B-"}, at="branch.code")],
)
def token_ends_with_hyphen(token: str) -> Hits:
    """Numbers that were cut off end so."""
    if token.endswith("-"):
        yield ()


@rule(
    "T-YEAR-01",
    Severity.ERROR,
    (),
    form=YEAR,
    zh=("办证年份晚于到馆", "{year} 年晚于到馆日", "核对年份"),
    en=("Card issued after the visit", "{year} is after the visit", "compare the year"),
    good=[Case({"card_year": 2024})],
    bad=[Case({"card_year": 2025}, at="card_year")],
)
def year_after_visit(year: int, day: Decisive) -> Hits:
    """No card was issued after it was used."""
    if year > day.day.year:
        yield (), {"year": year}


@rule(
    "T-CROWD-01",
    Severity.ERROR,
    STATUTE,
    zh=("同行人数过多", "同行 {number} 人", "分批到馆"),
    en=("Too many companions", "{number} companions", "come in groups"),
    good=[Case({"companions": 5})],
    bad=[Case({"companions": 6}, at="companions")],
)
def too_many_companions(visit: Visit) -> Hits:
    """Since 2024 a visitor brings five at most."""
    if (visit.companions or 0) > 5:
        yield "companions", {"number": visit.companions}


@rule(
    "T-DESK-01",
    Severity.WARNING,
    (),
    editions="1.1+",
    zh=("自习没有桌号", "自习应有桌号", "补填桌号"),
    en=("Study without a desk", "study takes place at a desk", "add its number"),
    good=[Case({"edition": "1.1", "purpose": "study", "desk": "东 2"}), Case({"purpose": "study"}, note="edition 1.0")],
    bad=[Case({"edition": "1.1", "purpose": "study"}, at="desk")],
)
def study_without_desk(visit: Visit) -> Hits:
    """Edition 1.1 knows desks."""
    if visit.purpose is Purpose.STUDY and visit.desk is None:
        yield "desk"


@rule(
    "T-TEST-01",
    Severity.INFO,
    (),
    on_deleted=True,
    zh=("测试记录", "编号像是测试", "删除测试记录"),
    en=("Test record", "the id looks like a test", "remove test records"),
    good=[Case({"record_id": "V-1"}), Case({"record_id": "C-1"}, sample="card")],
    bad=[Case({"record_id": "TEST-1"}, at="record_id"), Case({"record_id": "TEST"}, sample="card", at="record_id")],
)
def left_from_a_test(record: Visit | Card) -> Hits:
    """Tests do not belong in a delivery."""
    if record.record_id.startswith("TEST"):
        yield "record_id"


def card_and_day(visit: Visit) -> Iterator[Keyed]:
    """Give the card and the day of a visit."""
    if visit.visitor is not None and visit.visitor.card_no is not None:
        key = (visit.visitor.card_no, visit.visited_on.isoformat())
        yield Keyed(key, ("visitor", "card_no"), visit.visited_on, visit.branch.code)


@across(
    "T-TWIN-01",
    Severity.ERROR,
    (),
    keys=card_and_day,
    zh=("同日两馆", "同一借书证当日还在 {other} 使用", "核对证号"),
    en=("Two branches on one day", "the card was used at {other} on the same day", "compare the number"),
    good=[Case({"visitor": {"name": "石小溪", "card_no": "C-77"}}, given=(Given("visit", {"record_id": "V-0"}),))],
    bad=[
        Case(
            {"visitor": {"name": "石小溪", "card_no": "C-77"}},
            at="visitor.card_no",
            given=(
                Given(
                    "visit",
                    {"record_id": "V-0", "branch.code": "B-04", "visitor": {"name": "石小溪", "card_no": "C-77"}},
                ),
            ),
        )
    ],
)
def two_branches_on_one_day(entries: Sequence[Seen]) -> Iterator[tuple[Seen, dict[str, str]]]:
    """The first branch of the day is taken to be right."""
    first = entries[0]
    for seen in entries[1:]:
        if seen.value != first.value:
            yield seen, {"other": first.value}


RULES = (
    fee_for_study,
    visitor_without_card,
    card_not_in_register,
    due_before_visit,
    token_ends_with_hyphen,
    year_after_visit,
    too_many_companions,
    study_without_desk,
    left_from_a_test,
    two_branches_on_one_day,
)

FAMILIES = {
    "visit": Family(lambda visit: visit.visited_on),
    "card": Family(lambda card: card.valid_from),
}

BOOK = Book(RULES, FAMILIES)

__all__ = ["ABSENT", "BOOK", "FAMILIES", "RULES", "Cards"]
