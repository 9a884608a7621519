"""The texts of structural findings (``ST-…``)."""

from __future__ import annotations

from enforce_data.findings import Dimension, Severity, notice

ST_MISSING = notice(
    "ST-MISSING",
    ("缺少必填项", "Mandatory element missing"),
    ("缺少必填项「{zh}」({name})", "mandatory element {name} is missing"),
    ("补报该项", "supply the element"),
    dimension=Dimension.COMPLETENESS,
)
ST_UNKNOWN = notice(
    "ST-UNKNOWN",
    ("数据字典中没有的项", "Element not in the dictionary"),
    ("数据字典中没有「{name}」这一项", "there is no element {name} here"),
    ("{hint_zh}", "{hint_en}"),
)
ST_TYPE = notice(
    "ST-TYPE",
    ("类型不对", "Wrong type"),
    ("应为{expected_zh},收到的是 {found}", "expected {expected_en}, found {found}"),
    (
        "按数据字典的类型填写;金额和小数写成字符串",
        "write it in the type of the dictionary; amounts and decimals are strings",
    ),
)
ST_CODE = notice(
    "ST-CODE",
    ("代码不在代码表中", "Code not in the list"),
    ("该值不在代码表 {list} 中", "the value is not in the code list {list}"),
    ("改用代码:{known}", "use a code of the list: {known}"),
)
ST_LENGTH = notice(
    "ST-LENGTH",
    ("文字过长", "Text too long"),
    ("长 {length} 字,最多 {limit} 字", "{length} characters, at most {limit}"),
    ("缩短文字,或另附文书", "shorten the text, or attach a document"),
)
ST_PATTERN = notice(
    "ST-PATTERN",
    ("写法不符合规定形式", "Not in the written form"),
    ("应写成{form_zh}", "must be {form_en}"),
    ("按规定形式改写;不要猜测或补造", "write it in this form; do not guess or invent a value"),
)
ST_EMPTY = notice(
    "ST-EMPTY",
    ("空值", "Empty value"),
    ("出现空值 {found}", "an empty value {found} stands here"),
    (
        "没有内容的项不要报送,不要报送空文本、空列表或空对象",
        "leave out what has no content; send no empty text, list or object",
    ),
    dimension=Dimension.COMPLETENESS,
)
ST_ORDER = notice(
    "ST-ORDER",
    ("元素的先后不对", "Elements out of order"),
    ("「{name}」应在「{before}」之前", "{name} belongs before {before}"),
    ("XML 的子元素按数据字典的顺序排列", "put the children in the order of the data dictionary"),
)
ST_EDITION = notice(
    "ST-EDITION",
    ("版次不对", "Wrong edition"),
    ("版次为「{found}」,{detail_zh}", "edition {found}: {detail_en}"),
    ("写明记录自己的版次,并与选项或清单一致", "state the record's own edition, the same as the option or manifest"),
)
ST_DEPRECATED = notice(
    "ST-DEPRECATED",
    ("已弃用的项", "Deprecated element"),
    ("该项自版次 {since} 起弃用:{reason_zh}", "deprecated since edition {since}: {reason_en}"),
    ("改用替代项", "use the replacement"),
    severity=Severity.INFO,
)

STRUCTURE_NOTICES = (
    ST_MISSING,
    ST_UNKNOWN,
    ST_TYPE,
    ST_CODE,
    ST_LENGTH,
    ST_PATTERN,
    ST_EMPTY,
    ST_ORDER,
    ST_EDITION,
    ST_DEPRECATED,
)
