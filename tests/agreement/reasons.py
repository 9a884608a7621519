"""Why an engine may answer otherwise than our check: each reason with its engines and what it recognises.

An engine that takes what we refuse is justified if every single problem that we found is one which it cannot see; an
engine that refuses what we take, if the record holds what the reason is about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agreement.cases import OTHER_EDITION, OTHER_TYPE, Case
from agreement.recognised import (
    Sees,
    about,
    blanks,
    blanks_behind_code,
    blanks_too_many,
    day_of_python,
    decimal,
    early_day,
    empty_group,
    empty_value,
    flag_for_number,
    half_pair,
    has_empty_element,
    integer,
    line_feed,
    list_for_code,
    list_for_group,
    long_in_utf16,
    named,
    not_ascii,
    not_null,
    text_for,
    unknown_null,
)
from enforce_data.findings import Said
from enforce_data.formats.xml_places import BLANKS
from enforce_data.publish.xsd import UNSAID
from enforce_data.values.written import Kind

JSON_SCHEMA = ("python-jsonschema", "jsonschema-rs", "ajv")
XSD = ("libxml2", "Xerces", "xmlschema")
AVRO = ("fastavro", "avro", "avsc")
SERVERS = ("PostgreSQL", "MariaDB")
SQL = ("SQLite", *SERVERS)
TABLE = ("frictionless",)

Holds = Callable[[Case], bool]


@dataclass(frozen=True)
class Taken:
    """A problem that engines cannot see."""

    key: str
    engines: tuple[str, ...]
    said: Said
    explains: Sees


@dataclass(frozen=True)
class Refused:
    """Something sound that engines refuse."""

    key: str
    engines: tuple[str, ...]
    said: Said
    holds: Holds


def reason(engine: str, case: Case, *, takes: bool) -> str | None:
    """The key of the reason that justifies an answer unlike ours; None where there is none."""
    if not takes:
        return next((each.key for each in REFUSED if engine in each.engines and each.holds(case)), None)
    found = []
    for problem in case.problems:
        known = (each.key for each in TAKEN if engine in each.engines and each.explains(case, problem))
        if (key := next(known, None)) is None:
            return None
        found.append(key)
    return found[0]


TAKEN = (
    Taken(
        "half a pair",
        ("python-jsonschema", "ajv"),
        Said(
            "不成对的代理码不是字符,JSON 文本能写、UTF-8 不能写",
            "half of a surrogate pair is no character: their texts can hold it",
        ),
        half_pair,
    ),
    Taken("empty group", XSD, UNSAID[0], empty_group),
    Taken("blanks", XSD, UNSAID[2], blanks(lambda text: text.strip(BLANKS))),
    Taken(
        "blanks of Unicode",
        ("xmlschema",),
        Said("xmlschema 去掉的空白不只是 XML 的四种", "xmlschema strips all blanks of Unicode, not only those of XML"),
        blanks(str.strip),
    ),
    Taken(
        "record type",
        (*AVRO, *TABLE),
        Said("枚举列出全部记录类型", "its enumeration lists all record types"),
        named(OTHER_TYPE),
    ),
    Taken(
        "edition",
        (*AVRO, *SQL, *TABLE),
        Said("版次是文字,不限定某一版", "the edition is text: any that has the form"),
        named("ST-EDITION", OTHER_EDITION),
    ),
    Taken("length", AVRO, Said("Avro 不限长度", "Avro has no lengths"), named("ST-LENGTH")),
    Taken(
        "text",
        (*AVRO, "SQLite", "MariaDB"),
        Said("文字的写法不作检查", "the form of a text is not checked"),
        about("ST-PATTERN", Kind.TEXT, Kind.INSTANT),
    ),
    Taken(
        "empty", AVRO, Said("空文字、空列表、空组都有写法", "empty text, lists and groups can be written"), empty_value
    ),
    Taken("early day", AVRO, Said("1900 年以前的日期", "days before 1900"), early_day),
    Taken(
        "day of Python",
        ("fastavro",),
        Said("fastavro 接受 Python 认得的日期文字", "fastavro takes the texts of days that Python reads"),
        day_of_python,
    ),
    Taken("sign", AVRO, Said("小数不限正负", "decimals have a sign"), decimal),
    Taken("range", AVRO, Said("整数的范围由类型决定", "whole numbers have the range of their type"), integer),
    Taken(
        "list for a record",
        ("avsc",),
        Said("没有必填项的组,avsc 接受列表", "avsc takes a list for a record whose fields are all optional"),
        list_for_group,
    ),
    Taken(
        "list for a code",
        ("avsc",),
        Said("avsc 把只含一个代码的列表当作代码", "avsc takes a list of one code for the code"),
        list_for_code,
    ),
    Taken(
        "unknown",
        ("fastavro",),
        Said("fastavro 不查未知项", "fastavro does not look for unknown members"),
        named("ST-UNKNOWN"),
    ),
    Taken(
        "flag for a number",
        ("avro",),
        Said("avro 把 true、false 当作整数", "avro takes true and false for whole numbers"),
        flag_for_number,
    ),
    Taken(
        "not null",
        (*SQL, *TABLE),
        Said(
            "可选组内的必填项和必填的子表不作检查",
            "mandatory members of an optional group, and mandatory child rows, are not asked for",
        ),
        not_null,
    ),
    Taken(
        "not ASCII",
        ("PostgreSQL",),
        Said("模式含非 ASCII 字符的文字不作检查", "texts whose pattern is not ASCII are not checked"),
        not_ascii,
    ),
    Taken(
        "spelling of days",
        (*SERVERS, *TABLE),
        Said("按自己的规则读日期的各种写法", "it reads days in other spellings"),
        about("ST-PATTERN", Kind.DAY),
    ),
    Taken(
        "spelling of decimals",
        SQL,
        Said("按自己的规则读小数,并按列的小数位数取舍", "it reads decimals in other spellings, and rounds them"),
        about("ST-PATTERN", Kind.DECIMAL),
    ),
    Taken(
        "spelling of numbers",
        (*SQL, *TABLE),
        Said("按自己的规则读整数的各种写法", "it reads whole numbers in other spellings"),
        text_for(Kind.INTEGER),
    ),
    Taken(
        "spelling of flags",
        SQL,
        Said("按自己的规则读是否值的各种写法", "it reads flags in other spellings"),
        text_for(Kind.FLAG),
    ),
    Taken(
        "blanks behind",
        SERVERS,
        Said("超长部分全是空格的文字被截断", "blanks beyond the length are cut off"),
        blanks_too_many,
    ),
    Taken(
        "blanks behind codes",
        ("MariaDB",),
        Said("比较时不计末尾的空格", "blanks at the end do not count in comparisons"),
        blanks_behind_code,
    ),
    Taken(
        "line feed",
        TABLE,
        Said("Python 的 $ 容许末尾一个换行", "a line feed at the end: $ of Python lets it stand"),
        line_feed,
    ),
)
"""What engines take although we refuse it."""

REFUSED = (
    Refused("empty element", XSD, UNSAID[1], has_empty_element),
    Refused("UTF-16", ("Xerces",), UNSAID[3], long_in_utf16),
    Refused(
        "unknown null",
        (*JSON_SCHEMA, *AVRO),
        Said(
            "字典没有的名称,值为 null:视为没有,而封闭的结构不认名称",
            "null under an unknown name: absent for us, but a closed schema refuses the name",
        ),
        unknown_null,
    ),
)
"""What engines refuse although we take it."""
