"""A toy standard: the visits to a town library, and its readers' cards.

It has what a standard can have and nothing of any real one: every kind of value, nested groups, repeated groups within
repeated groups, lists of scalars, and three editions.  1.1 adds ``desk`` and a code, deprecates ``seat`` and widens the
name of a branch; the draft 2.0 renames ``remarks`` to ``note``, closes ``locker``
and weighs parcels in grams, for which it needs a pair of functions.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar

from enforce_data.dictionary import E, Group, Pair, Record, Standard
from enforce_data.editions import Status
from enforce_data.values import (
    Code,
    Count,
    Day,
    Degree,
    EditionNumber,
    Flag,
    Hours,
    Instant,
    Ordinal,
    Quantity,
    Rate,
    Text20,
    Text50,
    Text200,
    Text2000,
    Token,
    Year,
    Yuan,
)
from enforce_data.values.number import COUNT, QUANTITY


class Purpose(Code):
    """来馆目的 · Purpose of a visit."""

    STUDY = "study", "自习", "study"
    LOAN = "loan", "借还", "loan and return"
    EVENT = "event", "活动", "event"
    WORKSHOP = "workshop", "创客", "workshop", "1.1+"


class Mood(Code):
    """心情 · Mood of a visitor."""

    GLAD = "glad", "高兴", "glad"
    CALM = "calm", "平静", "calm"


class Address(Group):
    """地址 · Address."""

    street: Annotated[Text200, E("TOY-0301", "街道", personal=True)]
    """街道和门牌。
    Street and number."""
    postcode: Annotated[Text20 | None, E("TOY-0302", "邮编", example="410000")] = None
    """邮政编码。
    Postal code."""


class Branch(Group):
    """分馆 · Branch of the library."""

    code: Annotated[Token, E("TOY-0201", "编号", example="B-03")]
    """分馆编号。
    Code of the branch."""
    name: Annotated[Text50 | None, E("TOY-0202", "名称", earlier={"1.0": 20})] = None
    """分馆名称;1.0 版至多 20 字。
    Name of the branch; at most 20 characters in edition 1.0."""


class Visitor(Group):
    """读者 · Visitor."""

    name: Annotated[Text50, E("TOY-0401", "姓名", personal=True)]
    """读者姓名。
    Name of the visitor."""
    card_no: Annotated[Token | None, E("TOY-0402", "证号", conditional=True)] = None
    """借书证号。
    Number of the reader's card."""
    birth_date: Annotated[Day | None, E("TOY-0403", "出生日期", personal=True)] = None
    """出生日期。
    Day of birth."""
    address: Annotated[Address | None, E("TOY-0404", "地址")] = None
    """读者地址。
    Address of the visitor."""


class Copy(Group):
    """复本 · Copy of a book."""

    barcode: Annotated[Token, E("TOY-0601", "条码")]
    """复本条码。
    Barcode of the copy."""
    shelf: Annotated[Ordinal | None, E("TOY-0602", "架号")] = None
    """书架号。
    Number of the shelf."""
    defects: Annotated[tuple[Text50, ...] | None, E("TOY-0603", "缺损")] = None
    """缺损情况。
    Defects of the copy."""


class Loan(Group):
    """借阅 · Loan of a book."""

    title: Annotated[Text200, E("TOY-0501", "书名", example="边城")]
    """书名。
    Title of the book."""
    due_on: Annotated[Day | None, E("TOY-0502", "应还日期")] = None
    """应还日期。
    The day by which the book is due."""
    price: Annotated[Yuan | None, E("TOY-0503", "定价", example="38.00")] = None
    """定价,元。
    Price in yuan."""
    renewed: Annotated[Flag | None, E("TOY-0504", "已续借")] = None
    """是否续借。
    Whether the loan was renewed."""
    copies: Annotated[tuple[Copy, ...] | None, E("TOY-0505", "复本")] = None
    """借出的复本。
    The copies lent."""


class Remark(Group):
    """意见 · Remark of a visitor."""

    text: Annotated[Text2000, E("TOY-0801", "内容")]
    """意见内容。
    What was said."""
    mood: Annotated[Mood | None, E("TOY-0802", "心情")] = None
    """提出意见时的心情。
    The mood it was said in."""


class Feedback(Group):
    """反馈 · Feedback of a visitor."""

    score: Annotated[Count | None, E("TOY-0701", "评分", example=5)] = None
    """评分,0 起。
    Score, from 0."""
    remarks: Annotated[tuple[Remark, ...] | None, E("TOY-0702", "意见")] = None
    """各条意见。
    The remarks, one by one."""


class Visit(Record):
    """到馆 · Visit to the library."""

    record_type_name: ClassVar[str] = "visit"

    record_type: Annotated[Token, E("TOY-0001", "记录类型", example="visit")]
    """记录类型,固定为 visit。
    Record type, always visit."""
    edition: Annotated[EditionNumber, E("TOY-0002", "版次", example="1.0")]
    """所用标准的版次。
    Edition of the standard."""
    record_id: Annotated[Token, E("TOY-0003", "记录编号", example="V-1")]
    """记录在来源系统内的编号。
    Id of the record in its source system."""
    updated_at: Annotated[Instant | None, E("TOY-0004", "更新时间")] = None
    """最后更新时间。
    Instant of the last update."""
    branch: Annotated[Branch, E("TOY-0101", "分馆")]
    """到访的分馆。
    The branch visited."""
    visitor: Annotated[Visitor | None, E("TOY-0102", "读者")] = None
    """到访的读者。
    The visitor."""
    visited_on: Annotated[Day, E("TOY-0103", "到馆日期", example="2024-03-01")]
    """到馆日期。
    The day of the visit."""
    entered_at: Annotated[Instant | None, E("TOY-0104", "入馆时间")] = None
    """入馆时间。
    Instant of entering."""
    purpose: Annotated[Purpose, E("TOY-0105", "目的")]
    """来馆目的。
    Purpose of the visit."""
    first_visit: Annotated[Flag | None, E("TOY-0106", "首次到馆")] = None
    """是否首次到馆。
    Whether this is the first visit."""
    companions: Annotated[Count | None, E("TOY-0107", "同行人数")] = None
    """同行人数。
    Number of companions."""
    hours: Annotated[Hours | None, E("TOY-0108", "时长")] = None
    """在馆小时数。
    Hours spent in the library."""
    fee: Annotated[Yuan | None, E("TOY-0109", "费用")] = None
    """费用,元。
    Fee in yuan."""
    discount: Annotated[Rate | None, E("TOY-0110", "优惠率")] = None
    """优惠率。
    Rate of discount."""
    parcel_weight: Annotated[Quantity | None, E("TOY-0111", "寄存重量", editions="1.0-1.1")] = None
    """寄存物品的千克数。
    Weight of what was left at the cloakroom, in kilograms."""
    longitude: Annotated[Degree | None, E("TOY-0112", "经度")] = None
    """自助馆经度。
    Longitude of a self-service branch."""
    card_year: Annotated[Year | None, E("TOY-0113", "办证年份")] = None
    """办证年份。
    Year in which the card was issued."""
    topics: Annotated[tuple[Text20, ...] | None, E("TOY-0114", "主题")] = None
    """感兴趣的主题。
    Topics of interest."""
    moods: Annotated[tuple[Mood, ...] | None, E("TOY-0115", "心情")] = None
    """先后的心情。
    Moods, one after another."""
    steps: Annotated[tuple[Count, ...] | None, E("TOY-0116", "步数")] = None
    """每小时步数。
    Steps walked in each hour."""
    loans: Annotated[tuple[Loan, ...] | None, E("TOY-0117", "借阅")] = None
    """所借的书。
    The books lent."""
    feedback: Annotated[Feedback | None, E("TOY-0118", "反馈")] = None
    """读者反馈。
    Feedback of the visitor."""
    seat: Annotated[
        Text20 | None,
        E("TOY-0119", "座位", losable=True, deprecated=("1.1", "改用 desk", "use desk instead")),
    ] = None
    """座位,1.1 版起不再使用。
    Seat; no longer used from edition 1.1."""
    desk: Annotated[Text20 | None, E("TOY-0120", "桌号", editions="1.1+", losable=True)] = None
    """桌号。
    Number of the desk."""
    locker: Annotated[Ordinal | None, E("TOY-0121", "柜号", editions="1.0-1.1", losable=True)] = None
    """储物柜号。
    Number of the locker."""
    remarks: Annotated[Text2000 | None, E("TOY-0122", "备注", editions="1.0-1.1")] = None
    """备注。
    Remarks."""
    note: Annotated[Text2000 | None, E("TOY-0123", "附注", editions="2.0+", was="remarks")] = None
    """附注,原名备注。
    Note, formerly remarks."""
    parcel_grams: Annotated[Count | None, E("TOY-0124", "寄存克数", editions="2.0+")] = None
    """寄存物品的克数,原以千克计。
    Weight of what was left at the cloakroom in grams, formerly in kilograms."""


class Card(Record):
    """借书证 · Reader's card."""

    record_type_name: ClassVar[str] = "card"

    record_type: Annotated[Token, E("TOY-1001", "记录类型", example="card")]
    """记录类型,固定为 card。
    Record type, always card."""
    edition: Annotated[EditionNumber, E("TOY-1002", "版次", example="1.0")]
    """所用标准的版次。
    Edition of the standard."""
    record_id: Annotated[Token, E("TOY-1003", "记录编号", example="C-1")]
    """记录在来源系统内的编号。
    Id of the record in its source system."""
    card_no: Annotated[Token, E("TOY-1004", "证号")]
    """借书证号。
    Number of the card."""
    holder: Annotated[Text50 | None, E("TOY-1005", "持证人", personal=True)] = None
    """持证人姓名。
    Name of the holder."""
    valid_from: Annotated[Day, E("TOY-1006", "生效日期")]
    """生效日期。
    First day of validity."""
    valid_until: Annotated[Day | None, E("TOY-1007", "失效日期")] = None
    """失效日期。
    Last day of validity."""


def _in_grams(visit: dict[str, Any]) -> dict[str, Any]:
    weight = visit.get("parcel_weight")
    if not isinstance(weight, str) or "parcel_grams" in visit or not QUANTITY.regex.fullmatch(weight):
        return visit
    grams = int(Decimal(weight) * 1000)
    if grams > (COUNT.maximum or 0):
        return visit
    return {**{name: value for name, value in visit.items() if name != "parcel_weight"}, "parcel_grams": grams}


def _in_kilograms(visit: dict[str, Any]) -> dict[str, Any]:
    grams = visit.get("parcel_grams")
    if type(grams) is not int or "parcel_weight" in visit or grams < 0:
        return visit
    rest = {name: value for name, value in visit.items() if name != "parcel_grams"}
    return {**rest, "parcel_weight": f"{Decimal(grams) / 1000:.3f}"}


TOY = Standard(
    "toy",
    {"visit": Visit, "card": Card},
    {"1.0": Status.SEALED, "1.1": Status.CANDIDATE, "2.0": Status.DRAFT},
    [Pair("visit", "2.0", _in_grams, _in_kilograms, {"parcel_grams": "parcel_weight"})],
)
