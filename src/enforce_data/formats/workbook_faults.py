"""The texts of findings in workbooks: what is wrong with a file, a sheet, a cell, and what to do."""

from __future__ import annotations

from enforce_data.findings import Dimension, Said, Severity, notice

RD_WORKBOOK = notice(
    "RD-WORKBOOK",
    ("工作簿读不了", "Workbook cannot be read"),
    ("工作簿读不了:{reason_zh}", "the workbook cannot be read: {reason_en}"),
    ("{fix_zh};仍不行,由原系统重新导出", "{fix_en}; if that does not help, export it from its source again"),
)
RD_SHEET = notice(
    "RD-SHEET",
    ("未读取的工作表", "Sheet not read"),
    ("工作表「{sheet}」未读取:{reason_zh}", "sheet {sheet} was not read: {reason_en}"),
    (
        "是数据就改成标准中的表名,或另存为单独的文件;不是数据就删除或不必理会",
        "if it holds data, give it its name in the standard, or a file of its own; else remove it, or leave it be",
    ),
    severity=Severity.WARNING,
)
RD_CELL = notice(
    "RD-CELL",
    ("单元格内容不能照用", "Cell that cannot be taken as it is"),
    ("单元格是{reason_zh}", "the cell holds {reason_en}"),
    ("把单元格设为「文本」格式,再填写原来的内容", "format the cell as text, then enter what was meant"),
)
RD_SPOILED = notice(
    "RD-SPOILED",
    ("数字已被电子表格损坏", "Digits spoiled by the spreadsheet"),
    (
        "单元格是 {found}:电子表格只保留 15 位数字,后面的已经丢失",
        "the cell is {found}: a spreadsheet keeps 15 digits, those behind are lost",
    ),
    (
        "把整列设为「文本」格式,再从原系统重新取数;不能靠补零恢复",
        "format the column as text and take the value from its source again; zeros do not bring it back",
    ),
    dimension=Dimension.ACCURACY,
)

NO_TABLE_NAME = Said("它不是记录类型或其重复项的名称", "it is named after no record type and no repeated element")
ONE_SHEET = Said("按映射只读一张表,这里是「{chosen}」", "a mapping reads one sheet, which here is {chosen}")

WORKBOOK_NOTICES = (RD_WORKBOOK, RD_SHEET, RD_CELL, RD_SPOILED)

IN_A_DATE_CELL = Said("日期,此列不是日期", "a date, but the column holds no days")
WITH_TIME_OF_DAY = Said("带时刻的日期,此列只要日期", "a date with a time of day, but a day belongs here")
NO_OFFSET = Said(
    "日期时间,没有时区;应写成文本,如 2024-06-03T09:30:00+08:00",
    "a date and time without offset; write text such as 2024-06-03T09:30:00+08:00",
)
TIME_OF_DAY = Said("时刻或时长", "a time of day or a duration")
NO_SERIAL = Said("数值,不是 1900 年 3 月 1 日以后的日期", "a number that is no day from 1 March 1900 on")
EARLY_DATE = Said(
    "1900 年 3 月 1 日以前的日期,电子表格在此之前的日期不可靠",
    "a date before 1 March 1900, where spreadsheets count days wrongly",
)
TOO_MANY_DECIMALS = Said("数值,小数位数多于此列所用", "a number with more decimals than the column has")
BOOLEAN = Said("逻辑值,此列不是是否项", "a truth value, but the column is no yes or no")
ERROR_VALUE = Said("错误值 {found}", "the error value {found}")

DAMAGED_BOOK = Said("文件不完整或已损坏({error})", "the file is incomplete or damaged ({error})")
ENCRYPTED_BOOK = Said("工作簿有打开密码", "the workbook is encrypted with a password")
TAKE_PASSWORD_OFF = Said(
    "打开后在「文件—信息—保护工作簿」中清除密码,另存后再报送",
    "open it, clear the password under File, Info, Protect Workbook, and save it",
)
BINARY_BOOK = Said("这是 .xlsb 二进制工作簿", "this is a binary workbook (.xlsb)")
OTHER_BOOK = Said("这个压缩包不是 .xlsx 工作簿", "this zip is no .xlsx workbook")
WEB_PAGE = Said(
    "这是网页(HTML)或 XML,只是文件名像工作簿", "this is a web page (HTML) or XML under the name of a workbook"
)
PLAIN_TEXT = Said("这是文本,不是工作簿", "this is text, not a workbook")
NO_BOOK = Said("这不是工作簿", "this is no workbook")
SAVE_AS_XLSX = Said("用电子表格软件打开,另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx")
NAME_IT_CSV = Said("用 --format csv 读取,或把文件名改为 .csv", "read it with --format csv, or give it the ending .csv")
SHEETS_TWICE = Said("工作表「{sheet}」与「{other}」是同一张表", "the sheets {sheet} and {other} hold the same table")
NO_PARENT_SHEET = Said(
    "工作表「{sheet}」是「{record_type}」的子表,工作簿里却没有主表",
    "sheet {sheet} is a child table of {record_type}, but the workbook has no sheet of that type",
)
