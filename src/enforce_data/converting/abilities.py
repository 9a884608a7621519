"""What each format can carry, asked of the formats themselves: for the pages of the documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from enforce_data.findings import Said
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.detect import FORMATS, Format
from enforce_data.model import STANDARD
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.rules.samples import sample

_TYPE = "penalty"
_SOUND: Mapping[str, Any] = {}

PROBES: tuple[tuple[Said, Mapping[str, Any]], ...] = (
    (Said("符合标准的记录", "a record that conforms"), _SOUND),
    (Said("文字项里写了数字", "a number where text belongs"), {"name": 42}),
    (Said("数字项里写了文字", "text where a number belongs"), {"decision.remedy_notice.days": "60"}),
    (Said("带小数的 JSON 数字", "a JSON number with a fraction"), {"decision.remedy_notice.days": 7.5}),
    (Said("标准中没有的要素", "an element outside the standard"), {"nobody": "甲"}),
    (Said("列表中的 null", "`null` within a list"), {"officers.0": None}),
    (Said("空文字", "empty text"), {"facts": ""}),
    (Said("空列表", "an empty list"), {"evidence": []}),
    (Said("空对象", "an empty object"), {"place": {}}),
    (Said("不存在的日期", "a day that does not exist"), {"filed_on": "2024-02-30"}),
    (Said("代码表以外的代码", "a code outside its list"), {"evidence.0.kind": "hearsay"}),
    (Said("小数位数不对的金额", "an amount with other decimals"), {"penalties.0.amount": "2000"}),
    (Said("缺少必填的要素", "a missing mandatory element"), {"decision.dated": ABSENT}),
    (Said("控制字符", "a control character"), {"facts": "甲\x01乙"}),
)
"""Records, by what is wrong with them, as changes of the sample."""


def abilities() -> Iterator[tuple[Said, dict[str, bool]]]:
    """For each kind of record, and of file, which formats can carry it."""
    for label, change in PROBES:
        record = changed(sample(_TYPE), change)
        yield label, {name: _carries(each, record) for name, each in FORMATS.items()}
    yield (
        Said("两条 record_id 相同的记录", "two records with one `record_id`"),
        {name: _carries(each, sample(_TYPE), sample(_TYPE)) for name, each in FORMATS.items()},
    )
    yield (
        Said("一个文件多种记录类型", "several record types in one file"),
        {name: not each.one_type for name, each in FORMATS.items()},
    )


def _carries(form: Format, *records: Mapping[str, Any]) -> bool:
    carry = form.carrier(Writing(STANDARD, record_type=_TYPE))
    try:
        for record in records:
            carry(record)
    except CannotCarryError:
        return False
    return True
