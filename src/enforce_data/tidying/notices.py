"""The texts of tidying (``TD-…``): what was spelt anew, and what was left because nobody may guess.

A repair is an info, since nobody is at fault who reads the value rightly; what was left is a warning.
"""

from __future__ import annotations

from enforce_data.findings import Notice, Severity, notice


def _repair(id_: str, title: tuple[str, str], fix: tuple[str, str]) -> Notice:
    message = (f"{title[0]}:「{{found}}」→「{{now}}」", f"{title[1]}: {{found}} → {{now}}")
    return notice(id_, title, message, fix, severity=Severity.INFO)


def _left(id_: str, title: tuple[str, str], message: tuple[str, str], fix: tuple[str, str]) -> Notice:
    quoted = (f"「{{found}}」{message[0]},未改动", f"{{found}}: {message[1]}; left as it is")
    return notice(id_, title, quoted, fix, severity=Severity.WARNING)


TD_EDGES = _repair(
    "TD-EDGES",
    ("去掉首尾的空白和不可见字符", "Blanks and invisible characters trimmed"),
    ("导出时去掉首尾空白", "trim values on export"),
)
TD_LINE_ENDS = _repair(
    "TD-LINE-ENDS",
    ("换行符改为 LF", "Line ends written as LF"),
    ("导出时用 LF 换行", "use LF for line ends on export"),
)
TD_WIDTH = _repair(
    "TD-WIDTH",
    ("全角字符改为半角", "Full-width characters written in ASCII"),
    ("代码、号码、日期和数用半角字符", "write codes, numbers, days and amounts in ASCII"),
)
TD_NOTHING = notice(
    "TD-NOTHING",
    ("去掉表示“没有”的写法", "Spelling of nothing removed"),
    ("「{found}」表示没有内容,已去掉该项", "{found} stands for nothing; the element was left out"),
    ("没有内容的项不要报送", "leave out what has no content"),
    severity=Severity.INFO,
)
TD_DAY = _repair(
    "TD-DAY",
    ("日期改为规定写法", "Day written in the standard form"),
    ("日期写成 2024-03-01", "write days as 2024-03-01"),
)
TD_DAY_TIME = _repair(
    "TD-DAY-TIME",
    ("日期去掉时刻", "Time of day cut off a day"),
    ("该项只报日期;时刻另有要素的,报在那里", "send the day alone; send the time where the standard has a place for it"),
)
TD_INSTANT = _repair(
    "TD-INSTANT",
    ("时间改为规定写法", "Instant written in the standard form"),
    ("时间写成 2024-03-01T09:30:00+08:00", "write instants as 2024-03-01T09:30:00+08:00"),
)
TD_DECIMAL = _repair(
    "TD-DECIMAL",
    ("小数改为规定写法", "Decimal written in the standard form"),
    (
        "按规定的小数位数写成字符串,不加千分位",
        "write a string with the stated decimals and no thousands separators",
    ),
)
TD_YUAN = _repair(
    "TD-YUAN",
    ("金额去掉“元”或货币符号", "Unit yuan taken off an amount"),
    ("金额只写数,单位就是元", "write the number alone; its unit is yuan"),
)
TD_INTEGER = _repair(
    "TD-INTEGER",
    ("整数改为规定写法", "Whole number written as such"),
    ("写成 JSON 整数,不加引号和小数", "write a JSON integer, without quotes or decimals"),
)
TD_DIGITS = _repair(
    "TD-DIGITS",
    ("号码由数改为文字", "Number given as a quantity written as text"),
    ("代码和号码写成字符串,以免丢失开头的 0", "write codes and numbers as strings, or leading zeros are lost"),
)
TD_FLAG = _repair(
    "TD-FLAG",
    ("是否改为 true 或 false", "Yes or no written as true or false"),
    ("写成 true 或 false", "write true or false"),
)
TD_CODE = _repair(
    "TD-CODE",
    ("代码改为规定写法", "Code written in the standard form"),
    ("代码用小写字母和下划线", "write codes in lower case with underscores"),
)
TD_CODE_LABEL = _repair(
    "TD-CODE-LABEL",
    ("代码的名称改为代码", "Label of a code replaced by the code"),
    ("报送代码,不报名称", "send the code, not its label"),
)
TD_NUMBER = _repair(
    "TD-NUMBER",
    ("号码改为规定写法", "Number written in the standard form"),
    (
        "号码只写字母和数字,字母大写,不加空格、连字符和标题",
        "write digits and upper-case letters alone, without blanks, hyphens and titles",
    ),
)
TD_DOCUMENT_NUMBER = _repair(
    "TD-DOCUMENT-NUMBER",
    ("文号改为规定写法", "Document number written in the standard form"),
    ("年份用六角括号〔〕,不留空格", "put the year in 〔〕 and leave no blanks"),
)

TD_MASKED = _left(
    "TD-MASKED",
    ("经过遮盖的值", "Masked value"),
    ("是遮盖过的,不是没有", "it is masked, which is not nothing"),
    ("由原系统报送未遮盖的值", "send the value itself from the source system"),
)
TD_REPLACEMENT = _left(
    "TD-REPLACEMENT",
    ("含有替换字符", "Replacement character"),
    ("含有替换字符,原来的字已经丢失", "it holds a replacement character, the one that stood there is lost"),
    ("由原系统按 UTF-8 或 GB18030 重新导出", "export it again as UTF-8 or GB18030"),
)
TD_CONTROL = _left(
    "TD-CONTROL",
    ("含有控制字符", "Control character"),
    ("含有不可见的控制字符", "it holds a control character"),
    ("在原系统中删除该字符", "remove the character in the source system"),
)
TD_SPOILED = _left(
    "TD-SPOILED",
    ("电子表格改成了科学记数法", "Number spoiled by a spreadsheet"),
    ("是科学记数法,后面的数字已经丢失", "it is in scientific notation, its last digits are lost"),
    ("由原系统重新导出,表格中该列设为文本", "export it again with the column set to text"),
)
TD_DAY_IMPOSSIBLE = _left(
    "TD-DAY-IMPOSSIBLE",
    ("不存在的日期或时刻", "No such day or time"),
    ("不是 1900 年以来真实存在的日期或时刻", "there is no such day or time since 1900"),
    ("按案卷填写真实日期", "give the day that the file shows"),
)
TD_DAY_YEAR = _left(
    "TD-DAY-YEAR",
    ("年份只有两位", "Year of two digits"),
    ("的年份只有两位,世纪不能补造", "its year has two digits, and no century is invented"),
    ("写出四位年份", "write all four digits of the year"),
)
TD_DAY_ORDER = _left(
    "TD-DAY-ORDER",
    ("年月日的先后不明", "Order of day and month unclear"),
    ("年份在后,日和月的先后不明", "the year stands last, so day and month cannot be told apart"),
    ("按年、月、日的顺序写", "write year, month and day in this order"),
)
TD_DAY_COMMAS = _left(
    "TD-DAY-COMMAS",
    ("日期用逗号分隔", "Day with commas"),
    ("用逗号分隔,可能是几个值连写", "commas stand between the numbers, so several values may have run together"),
    ("核对后写成 2017-03-05 的形式", "compare with the file and write it like 2017-03-05"),
)
TD_DAY_NUMBER = _left(
    "TD-DAY-NUMBER",
    ("日期处是一个数", "A bare number where a day belongs"),
    (
        "是一个数:可能是电子表格的日期序号或计秒数,起算点不明",
        "it is a bare number: perhaps a spreadsheet's serial or a count of seconds, and nobody knows from when",
    ),
    (
        "由原系统把日期导出为 2017-03-05 的形式,或在映射中写明",
        "export days like 2017-03-05, or state the form in a mapping",
    ),
)
TD_DAY_INCOMPLETE = _left(
    "TD-DAY-INCOMPLETE",
    ("日期不完整", "Incomplete day"),
    ("缺少月或日,不能补造", "month or day is missing, and none is invented"),
    ("按案卷补全年、月、日", "complete year, month and day from the file"),
)
TD_DAY_ZONE = _left(
    "TD-DAY-ZONE",
    ("日期带有别的时区", "Day with another offset"),
    (
        "带有东八区以外的时区,在中国是哪一天没有写明",
        "its offset is not +08:00, so the day in China is not what is written",
    ),
    ("按中国的日期填写", "give the day in China"),
)
TD_OPEN = _left(
    "TD-OPEN",
    ("没有截止日期的说法", "Word for no end"),
    ("说的是没有期限,不是某一天", "it says that there is no end, which is no day"),
    (
        "不报该日期;有“长期有效”一类要素的,报在那里",
        "leave out the day, and use the element that says long-term where there is one",
    ),
)
TD_SENTINEL = _left(
    "TD-SENTINEL",
    ("用来占位的日期", "Day that stands for none"),
    ("多半是占位,不是真实日期", "it most likely stands for no day at all"),
    ("没有日期就不报该项", "leave out the element where there is no day"),
)
TD_INSTANT_OFFSET = _left(
    "TD-INSTANT-OFFSET",
    ("时间没有时区", "Instant without offset"),
    ("没有写明时区,不能补造", "no offset is written, and none is invented"),
    ("写明时区,如 +08:00,或在映射中写明", "write the offset, such as +08:00, or state the form in a mapping"),
)
TD_INSTANT_TIME = _left(
    "TD-INSTANT-TIME",
    ("时间没有时刻", "Instant without time"),
    ("只有日期,时刻不能补造", "it is a day alone, and no time is invented"),
    ("按案卷填写时刻", "give the time that the file shows"),
)
TD_SCALE = _left(
    "TD-SCALE",
    ("小数位数过多", "Too many decimals"),
    ("的小数位数超过规定,不作舍入", "it has more decimals than the element, and nothing is rounded"),
    ("核对单位和数值", "compare unit and number with the file"),
)
TD_UNIT = _left(
    "TD-UNIT",
    ("数后面带有别的单位", "Number with another unit"),
    ("带有单位,不作换算", "it has a unit, and nothing is converted"),
    ("换算成规定的单位,只写数", "convert it to the stated unit and write the number alone"),
)

TIDYING_NOTICES = tuple(value for value in list(globals().values()) if isinstance(value, Notice))
"""Every notice of this module, for lists and explanations."""
