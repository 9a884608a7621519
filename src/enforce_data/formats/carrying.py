"""Why a format cannot carry something, and which characters an encoding of text can.

What a format carries is declared by its ``carrier`` (:mod:`enforce_data.formats.base`); here are the reasons it gives.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from typing import Any

from enforce_data.findings import Path, Said, fill
from enforce_data.formats.base import CannotCarryError, NotInEncodingError

OTHER_TYPE = Said("值的 JSON 类型与该要素不同", "its JSON type is not that of the element")
READS_OTHERWISE = Said(
    "写成文字后会读成另一种类型的值", "written as text it would be read back as a value of another type"
)
UNKNOWN_MEMBER = Said("标准中没有这一项", "the standard has no such element")
OTHER_EDITION = Said("目标所用版次没有这一项", "the editions of the target have no such element")
NULL = Said("列表中的空值(null)", "it is a null within a list")
EMPTY_TEXT = Said("空文字写出后等于没有", "empty text would be read back as absent")
BLANK_TEXT = Said("只有空白的文字写出后等于没有", "text of blanks only would be read back as absent")
EMPTY_LIST = Said("空列表写出后等于没有", "an empty list would be read back as absent")
EMPTY_GROUP = Said("空对象写出后等于没有", "an empty object would be read back as absent")
LIST_OF_ONE = Said("只有一项的列表写出后读成单个值", "a list of one would be read back as a single value")
NO_DAY = Said("不是历法中的日期,日期类型写不下", "it is no day of the calendar, so a date type has no room for it")
NO_CODE = Said("不在代码表中,枚举类型写不下", "it is not in the code list, so an enumeration has no room for it")
MANDATORY = Said("缺少必填的要素", "a mandatory element is missing")
NO_DECIMAL = Said(
    "不是该小数位数的数字,数值类型写不下", "it is no decimal of that many digits, so a decimal type has no room for it"
)
TOO_LARGE = Said("超出整数类型的范围", "it is beyond the range of the integer type")
NO_SPELLING = Said(
    "没有唯一写法的数字:超出 2^53-1、小于 0.0001 的小数、NaN",
    "a number without one spelling: beyond 2^53-1, a fraction below 0.0001, or NaN",
)
NO_CHARACTER = Said("含有 XML 不允许的字符", "it holds a character that XML does not allow")
NO_NAME = Said("名称不能作 XML 元素名", "its name is no name of an XML element")
NO_TYPE = Said("没有标准中的记录类型", "the record has no record type of the standard")
ANOTHER_TYPE = Said("文件里只能有一种记录,这条是另一种", "the file holds one record type, and this is another")
NO_ID = Said("子表的行靠 record_id 归属,而这条记录没有", "rows of child tables need a record_id, and there is none")
SHARED_ID = Said(
    "子表的行靠 record_id 归属,而前面有一条记录用了同一个",
    "rows of child tables need a record_id of their own, and an earlier record has the same",
)
TOO_LONG = Said("文字太长,单元格放不下", "the text is longer than a cell can hold")
NOT_IN_CELL = Said("含有单元格写不下的字符", "it holds a character that a cell cannot hold")
NUL = Said("含有 U+0000,数据库写不下", "it holds U+0000, for which a database has no room")
TOO_MANY_ROWS = Said("行数超过一张工作表所能容纳的", "there are more rows than a sheet can hold")
HALF_PAIR = Said("含有不成对的代理码,不是字符", "it holds half of a surrogate pair, which is no character")
NOT_IN_ENCODING = Said("「{character}」({number})不在 {encoding} 中", "{character} ({number}) is not in {encoding}")

_WRITTEN = ("utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312", "ascii")


def refusal(value: Any) -> Said:
    """The reason to refuse a value that stands where a text, a group or a list of another kind belongs."""
    if value is None:
        return NULL
    if value == "":
        return EMPTY_TEXT
    if value == []:
        return EMPTY_LIST
    return EMPTY_GROUP if value == {} else OTHER_TYPE


def written_codec_of(encoding: str) -> str | None:
    """The codec that text is written with; None for an encoding that is not supported.

    Other than in reading, GBK and GB 2312 are what they say: who asks for them has a reader that knows no more.
    UTF-16 is written with its mark.

    >>> written_codec_of("CP936"), written_codec_of("UTF8"), written_codec_of("latin-1")
    ('gbk', 'utf-8', None)
    """
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return None
    return name if name in _WRITTEN else None


def demand_encodable(text: str, record: Mapping[str, Any], encoding: str) -> None:
    """Raise NotInEncodingError, with the path in the record, where the text made of it is not in the encoding."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        _find(dict(record), (), encoding)
        raise


def _find(value: Any, at: Path, encoding: str) -> None:
    if isinstance(value, dict):
        for name, member in value.items():
            _test(name, (*at, name), encoding)
            _find(member, (*at, name), encoding)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _find(item, (*at, index), encoding)
    elif isinstance(value, str):
        _test(value, at, encoding)


def _test(text: str, at: Path, encoding: str) -> None:
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        if "\ud800" <= character <= "\udfff":
            raise CannotCarryError(at, HALF_PAIR) from None
        params = {"character": character, "number": f"U+{ord(character):04X}", "encoding": encoding.upper()}
        reason = Said(*(fill(text, params) for text in NOT_IN_ENCODING))
        raise NotInEncodingError(at, reason, character) from None
