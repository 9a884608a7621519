"""The texts of reading findings (``RD-…``): what readers say of files, and the reasons they give.

A reason is a parameter (``reason_zh``, ``reason_en``) of a notice, so that one id can name several causes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from enforce_data.findings import Dimension, Notice, Said, Severity, fill, notice
from enforce_data.formats.archive_faults import ARCHIVE_NOTICES
from enforce_data.formats.sql_faults import SQL_NOTICES
from enforce_data.formats.workbook_faults import WORKBOOK_NOTICES
from enforce_data.limits import LIMIT_LABELS

RD_NOT_FOUND = notice(
    "RD-NOT-FOUND",
    ("找不到文件", "File not found"),
    ("找不到 {path}", "{path} does not exist"),
    ("检查路径和文件名", "check the path and the name of the file"),
)
RD_UNREADABLE = notice(
    "RD-UNREADABLE",
    ("文件打不开", "File cannot be opened"),
    ("{path} 打不开:{reason_zh}", "{path} cannot be opened: {reason_en}"),
    ("检查文件是否完好、是否有读取权限", "check that the file is whole and that you may read it"),
)
RD_EMPTY = notice(
    "RD-EMPTY",
    ("没有数据", "No data"),
    ("{path} 中没有数据", "{path} holds no data"),
    ("确认导出是否成功,或从交付中去掉它", "make sure that the export succeeded, or leave it out of the delivery"),
)
RD_FORMAT = notice(
    "RD-FORMAT",
    ("认不出的文件格式", "Format not recognised"),
    (
        "认不出 {path} 是什么格式,或本版本还不能读",
        "the format of {path} is not recognised, or this version cannot read it",
    ),
    (
        "改用 .json、.jsonl、.xml、.csv、.xlsx、.avro、.parquet 或 .db,或用 --format 指明",
        "use .json, .jsonl, .xml, .csv, .xlsx, .avro, .parquet or .db, or name the format with --format",
    ),
)
RD_ENCODING = notice(
    "RD-ENCODING",
    ("文字编码有误", "Text encoding at fault"),
    ("{reason_zh}", "{reason_en}"),
    (
        "在原系统中重新导出为 UTF-8 或 GB18030;不要用替换字符修补",
        "export the file again as UTF-8 or GB18030; do not patch it with replacement characters",
    ),
)
RD_SYNTAX = notice(
    "RD-SYNTAX",
    ("写法不合文件格式", "Not well-formed"),
    ("{reason_zh}", "{reason_en}"),
    (
        "改正此处,或由原系统重新导出;不要手工拼接文件",
        "correct this place, or export the file again; do not piece files together by hand",
    ),
)
RD_CHARACTER = notice(
    "RD-CHARACTER",
    ("不允许的字符", "Character not allowed"),
    ("{reason_zh}", "{reason_en}"),
    ("由原系统重新导出该记录", "export this record again"),
)
RD_NUMBER = notice(
    "RD-NUMBER",
    ("不能使用的数", "Number that cannot be used"),
    ("{found} 不是可用的数", "{found} is not a usable number"),
    (
        "写成整数;金额和小数写成字符串;没有值就不报",
        "write an integer; amounts and decimals as strings; leave out no value",
    ),
)
RD_DUPLICATE_KEY = notice(
    "RD-DUPLICATE-KEY",
    ("同一项写了两次", "Member given twice"),
    ("「{key}」在同一对象中写了不止一次,只采用了第一个", "{key} is given more than once; only the first was read"),
    ("只保留一个", "keep one of them"),
)
RD_LIMIT = notice(
    "RD-LIMIT",
    ("超过读取上限", "Beyond a reading limit"),
    ("{label_zh}超过上限 {maximum}", "over the limit: {label_en}, at most {maximum}"),
    (
        "确认文件是否正确;确有需要时用 --limit {name}=数值 放宽",
        "make sure that the file is right; raise the limit with --limit {name}=N where needed",
    ),
)
RD_NOT_A_RECORD = notice(
    "RD-NOT-A-RECORD",
    ("不是一条记录", "Not a record"),
    ("此处应为一条记录(对象),不是单个值或列表", "a record (an object) belongs here, not a value or a list"),
    ("每条记录写成一个对象", "write each record as an object"),
)
RD_TYPE_UNKNOWN = notice(
    "RD-TYPE-UNKNOWN",
    ("不知道是哪种记录", "Record type unknown"),
    ("记录类型「{found}」不在标准中", "the record type {found} is not in the standard"),
    ("填写 record_type,或用 --type 指明:{known}", "give record_type, or name it with --type: {known}"),
)
RD_ARRANGEMENT = notice(
    "RD-ARRANGEMENT",
    ("文件的组织不对", "Wrongly arranged"),
    ("{reason_zh}", "{reason_en}"),
    ("按说明整理文件", "arrange the files as documented"),
)
RD_HEADER = notice(
    "RD-HEADER",
    ("表头有误", "Header at fault"),
    ("表头「{header}」:{reason_zh}", "header {header}: {reason_en}"),
    ("对照数据字典改正表头", "correct the header by the data dictionary"),
)
RD_UNUSED_COLUMN = notice(
    "RD-UNUSED-COLUMN",
    ("标准中没有的空列", "Empty column outside the standard"),
    (
        "列「{header}」不在标准中,全列为空,未读取",
        "column {header} is not in the standard; it is empty and was not read",
    ),
    ("删除该列,或改正列名", "remove the column, or correct its name"),
    severity=Severity.WARNING,
)
RD_RAGGED = notice(
    "RD-RAGGED",
    ("列数与表头不符", "Row does not fit the header"),
    ("本行 {cells} 列,表头 {headers} 列", "this row has {cells} cells, the header has {headers}"),
    ("检查本行是否多了或少了分隔符、引号", "look for a separator or quotation mark too many or too few in this row"),
)
RD_ORPHAN = notice(
    "RD-ORPHAN",
    ("子表的行没有主记录", "Child row without parent"),
    (
        "「{group}」的本行属于「{owner}」,但没有这样的记录",
        "this row of {group} belongs to {owner}, which does not exist",
    ),
    ("补报主记录,或改正子表的 record_id 和序号", "supply the parent, or correct record_id and numbers of the row"),
    dimension=Dimension.CONSISTENCY,
)
RD_NUMBERING = notice(
    "RD-NUMBERING",
    ("序号有误", "Numbering at fault"),
    ("「{group}」的序号{reason_zh}", "numbers of {group}: {reason_en}"),
    ("序号从 1 起连续编写", "number the rows from 1 without gaps"),
)
RD_SHARED_ID = notice(
    "RD-SHARED-ID",
    ("两条记录共用编号,子表无法归属", "Records share an id, so child rows cannot be told apart"),
    (
        "record_id「{record_id}」已在前面出现,子表的行已归入前一条",
        "record_id {record_id} was used before; the child rows went to the earlier record",
    ),
    ("分两个文件报送,或改用 JSON", "send the records in two files, or use JSON"),
    dimension=Dimension.CONSISTENCY,
)
RD_SCHEMA = notice(
    "RD-SCHEMA",
    ("文件自带的模式有误", "The file's own schema is at fault"),
    ("{reason_zh}", "{reason_en}"),
    (
        "由原系统重新导出,或用本软件公布的 Avro 模式导出",
        "export the file again, or export it with the Avro schema that this software publishes",
    ),
)
RD_CODEC = notice(
    "RD-CODEC",
    ("压缩方式读不了", "Compression cannot be read"),
    ("{reason_zh}", "{reason_en}"),
    (
        "安装所需的库,或重新导出:Avro 用 null 或 deflate,Parquet 用 snappy 或 zstd",
        "install the library that is needed, or export again: Avro with null or deflate, Parquet with snappy or zstd",
    ),
)
RD_EXTRA = notice(
    "RD-EXTRA",
    ("缺少读取此格式的组件", "A library for this format is missing"),
    ("读取 {path} 需要另装组件", "{path} needs a library that is not installed"),
    ("运行 {command}", "run {command}"),
)
RD_VALUE = notice(
    "RD-VALUE",
    ("值读不出来", "Value that cannot be read"),
    ("{reason_zh}", "{reason_en}"),
    ("由原系统按数据字典的类型重新导出", "export the value again in the type of the data dictionary"),
)
RD_DTD = notice(
    "RD-DTD",
    ("XML 带有 DTD", "XML with a DTD"),
    (
        "XML 里不能有 DOCTYPE(DTD)和实体定义,文件未读取",
        "the XML has a DOCTYPE (DTD), which is not accepted; it was not read",
    ),
    ("去掉 DOCTYPE 一段,特殊字符直接写出", "remove the DOCTYPE; write special characters as they are"),
)
RD_ROOT = notice(
    "RD-ROOT",
    ("XML 根元素不对", "Wrong root of XML"),
    ("根元素是 <{found}>:{reason_zh}", "the root is <{found}>: {reason_en}"),
    (
        '根元素写成 <records xmlns="urn:enforce-data:1">,或以一条记录为根',
        'make <records xmlns="urn:enforce-data:1"> the root, or one record',
    ),
)
RD_STRAY_TEXT = notice(
    "RD-STRAY-TEXT",
    ("元素之间夹有文字", "Text between elements"),
    ("「{name}」的子元素之间有文字,没有读入", "text stands between the children of {name}; it was not read"),
    ("文字写进相应的元素,或删除", "put the text into an element of its own, or remove it"),
)
RD_EXTRA = notice(
    "RD-EXTRA",
    ("缺少读取此格式的组件", "A library for this format is missing"),
    ("读取 {path} 需要另装组件", "{path} needs a library that is not installed"),
    ("运行 {command}", "run {command}"),
)

READING_NOTICES = (
    *(value for value in list(globals().values()) if isinstance(value, Notice)),
    *ARCHIVE_NOTICES,
    *SQL_NOTICES,
    *WORKBOOK_NOTICES,
)
"""Every notice of reading, for lists and explanations."""


def because(reason: Said, **params: Any) -> Mapping[str, Any]:
    """The parameters of a notice that gives a reason, with the reason's own parameters filled in."""
    return {**params, "reason_zh": fill(reason.zh, params), "reason_en": fill(reason.en, params)}


def beyond(name: str, maximum: int) -> Mapping[str, Any]:
    """The parameters of ``RD-LIMIT`` for a limit of :mod:`enforce_data.limits`."""
    label = LIMIT_LABELS[name]
    return {"name": name, "maximum": maximum, "label_zh": label.zh, "label_en": label.en}


IS_DIRECTORY = Said("这是文件夹,不是文件", "it is a folder, not a file")
IS_SPECIAL = Said("不是普通文件", "it is not a regular file")
NO_PERMISSION = Said("没有读取权限", "permission denied")
CANNOT_READ = Said("读取出错({error})", "it cannot be read ({error})")

UNKNOWN_ENCODING = Said(
    "不支持编码「{encoding}」,可用 utf-8、gb18030(含 gbk、gb2312)、utf-16",
    "encoding {encoding} is not supported; use utf-8, gb18030 (with gbk, gb2312) or utf-16",
)
NEITHER_ENCODING = Said(
    "既不是 UTF-8 也不是 GB18030:第 {byte} 个字节起无法解读",
    "neither UTF-8 nor GB18030: it cannot be decoded from byte {byte}",
)
NOT_IN_ENCODING = Said(
    "不是 {encoding}:第 {byte} 个字节起无法解读", "not {encoding}: it cannot be decoded from byte {byte}"
)
BROKEN_OFF = Said(
    "{encoding} 文字在一个字符中间中断:文件不完整",
    "the {encoding} text ends within a character: the file is incomplete",
)
MIXED_ENCODINGS = Said(
    "一个文件里混用了两种编码:第 {utf8_line} 行是 UTF-8,第 {other_line} 行不是",
    "the file mixes two encodings: line {utf8_line} is UTF-8, line {other_line} is not",
)
OTHER_MARK = Said(
    "指定的编码是 {encoding},文件开头的标记(BOM)却是 {marked}",
    "the stated encoding is {encoding}, but the file begins with the mark (BOM) of {marked}",
)
DECLARED_OTHERWISE = Said(
    "XML 声明的编码是 {encoding},文件实际上不是",
    "the XML declares the encoding {encoding}, which the file does not have",
)
NUL_BYTES = Said(
    "含有大量空字节:不是文本文件,或是没有标记(BOM)的 UTF-16",
    "it is full of NUL bytes: not text, or UTF-16 without its mark (BOM)",
)
NOT_UTF8 = Said("此处不是 UTF-8", "this is not UTF-8")

CONTROL_CHARACTER = Said("字符串里有未转义的控制字符", "a string holds a raw control character")
BAD_ESCAPE = Said("字符串里有无效的转义(反斜杠)", "a string holds an invalid escape (backslash)")
LONE_SURROGATE = Said("字符串里有不成对的代理码(\\ud800 一类)", "a string holds a lone surrogate (such as \\ud800)")

COMMENT = Said("JSON 里不能写注释", "JSON has no comments")
SINGLE_QUOTE = Said("JSON 要用双引号", "JSON uses double quotation marks")
FULL_WIDTH = Said("此处是全角标点,应为半角", "a full-width punctuation mark stands here, use the ASCII one")
TRUNCATED = Said("文件在此中断,内容不完整", "the text ends here and is incomplete")
TRAILING_COMMA = Said("最后一项后面多了逗号", "there is a comma behind the last item")
EXPECTED_VALUE = Said("此处应有一个值", "a value is expected here")
EXPECTED_NAME = Said("此处应为双引号括起的项名", "a member name in double quotation marks is expected here")
EXPECTED_COLON = Said("项名后面缺少冒号", "a colon is missing behind the member name")
EXPECTED_COMMA = Said("此处缺少逗号,或引号、括号不成对", "a comma is missing here, or quotes or brackets do not match")
OPEN_STRING = Said("从此处开始的字符串没有结束引号", "the string that begins here is never closed")
LINE_END_IN_STRING = Said(
    "字符串里换行了:多半是缺少结束引号", "a line ends within a string: a closing quotation mark is probably missing"
)
LEADING_ZERO = Said(
    "数字不能以 0 开头;代码、编号要加引号", "a number has no leading zero; put codes in quotation marks"
)
EXTRA_DATA = Said("记录已经结束,后面还有内容", "there is more behind the end of the record")
LOOKS_LIKE_LINES = Said(
    "一个 .json 文件只能是一条记录或一个数组;一行一条请用 .jsonl",
    "a .json file holds one record or one array; one record per line is .jsonl",
)
AFTER_ARRAY = Said("数组已经结束,后面还有内容", "there is more behind the end of the array")

TAG_MISMATCH = Said("结束标记与开始标记不一致", "the end tag does not match the start tag")
ATTRIBUTE_TWICE = Said("同一属性写了两次", "an attribute is given twice")
AFTER_ROOT = Said("根元素已经结束,后面还有内容", "there is more behind the end of the root")
UNKNOWN_ENTITY = Said(
    "实体没有定义;请直接写出该字符",
    "the entity is not defined; write the character itself",
)
BAD_REFERENCE = Said(
    "字符引用(&#…;)指的字符不允许出现", "the character reference (&#…;) names a character that is not allowed"
)
UNBOUND_PREFIX = Said("前缀没有用 xmlns 声明", "the prefix is not declared with xmlns")
BAD_MARKUP = Said(
    "不合 XML 写法:可能有未转义的 < 或 &,或不允许的字符",
    "not well-formed: perhaps a < or & that is not escaped, or a character that is not allowed",
)
NOT_XML = Said("不合 XML 写法({detail})", "not well-formed ({detail})")
OTHER_ROOT = Said("应为 <records> 或标准中的一种记录", "<records> or a record type of the standard belongs here")
NO_NAMESPACE = Said(
    "命名空间应为 urn:enforce-data:1,实为「{space}」", "its namespace must be urn:enforce-data:1, not {space}"
)

NO_ROWS = Said("找不到记录列表 {at}", "there is no list of records at {at}")
CHILD_ALONE = Said(
    "这是 {parent} 的子表,不能单独读取,请改报 {parent}", "this is a child table of {parent}; name {parent}"
)
NOT_THIS_TYPE = Said("「{record_type}」没有「{group}」这一组", "{record_type} has no group {group}")

OPEN_QUOTE = Said("从此处开始的引号没有结束", "the quotation mark opened here is never closed")
AFTER_QUOTE = Said("结束引号后面还有文字", "there is text behind the closing quotation mark")
NO_KNOWN_COLUMN = Said(
    "没有一列是标准中的,第一行应为表头", "no column is in the standard; the first row must be the header"
)
TWO_COLUMNS = Said("与另一列重复,只读取了前一列", "another column has the same meaning; only the first was read")
NAMES_GROUP = Said("这是一个组,请写到组内的项,如 {example}", "this is a group; name its members, such as {example}")
NAMES_LIST = Said(
    "这是可重复的项,请用子表,或编号列如 {example}",
    "this repeats; use a child table, or numbered columns such as {example}",
)
HAS_CHILD_TABLE = Said("已有子表,编号列未读取", "there is a child table; the numbered columns were not read")
NOT_A_COLUMN = Said("子表没有这一列,未读取", "the child table has no such column; it was not read")
KEY_MISSING = Said("缺少这一列", "this column is missing")
NO_NUMBERS = Said("缺少序号列,按文件中的先后排列", "the column of numbers is missing; the order of the file was used")

NUMBER_GAP = Said("不连续", "there is a gap")
NUMBER_TWICE = Said("重复", "one is repeated")
NUMBER_BAD = Said("应为从 1 起的整数", "must be whole numbers from 1")
