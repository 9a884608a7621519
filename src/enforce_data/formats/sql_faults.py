"""The texts of findings in databases."""

from __future__ import annotations

from enforce_data.findings import Said, Severity, notice

RD_DATABASE = notice(
    "RD-DATABASE",
    ("数据库读不了", "Database cannot be read"),
    ("数据库读不了:{reason_zh}", "the database cannot be read: {reason_en}"),
    (
        "检查地址、权限和数据库本身,改好后重新检查",
        "check the address, your permissions and the database, and try again",
    ),
)
RD_TABLE = notice(
    "RD-TABLE",
    ("未读取的数据表", "Table not read"),
    (
        "数据表「{table}」不是记录类型或其重复项的名称,未读取",
        "table {table} is named after no record type and no repeated element; it was not read",
    ),
    (
        "是要报送的数据就改用标准中的表名(服务器上可建同名视图);不是就不必理会",
        "give it its name in the standard (on a server, a view will do) if it is to be delivered; else leave it be",
    ),
    severity=Severity.WARNING,
)

SQL_NOTICES = (RD_DATABASE, RD_TABLE)

NOT_SQLITE = Said("不是 SQLite 数据库文件,或已加密", "it is no SQLite file, or it is encrypted")
DAMAGED = Said("文件不完整或已损坏", "the file is incomplete or damaged")
LOCKED = Said("正被其他程序占用", "another program has locked it")
CANNOT_OPEN = Said(
    "打不开;若旁边有 -wal 或 -journal 文件,先用原程序正常关闭数据库",
    "it cannot be opened; if a -wal or -journal file stands beside it, close the database in its own program first",
)
UNKNOWN_ENGINE = Said("不认识「{engine}」这种数据库", "{engine} is no known kind of database")
BAD_URL = Said("地址写法不对", "the URL is not well-formed")
SAID_BY_ENGINE = Said("{error}", "{error}")
NO_OWN_TABLE = Said("没有一张表以记录类型命名({known})", "no table is named after a record type ({known})")
NO_PARENT_TABLE = Said(
    "「{table}」是「{record_type}」的子表,却没有主表",
    "{table} is a child table of {record_type}, but there is no table of that type",
)
TABLES_TWICE = Said("「{table}」与「{other}」是同一张表", "{table} and {other} are names of the same table")
VIEW_IN_FILE = Said(
    "「{table}」是视图或虚拟表;文件中的视图不执行,请存为普通表",
    "{table} is a view or virtual table; views in a file are not run, store it as a table",
)
COMPUTED_COLUMN = Said(
    "「{table}」的列「{column}」是计算列;文件中的表达式不执行,请存为普通列",
    "column {column} of {table} is computed; expressions in a file are not run, store its values",
)
NO_COLUMNS = Said("「{table}」没有列", "{table} has no columns")

FLOAT_NO_TEXT = Said(
    "此项是文字,列里却是浮点数,可能已失真",
    "the element is text, but the column holds a floating number, which may have lost digits",
)
NOT_FINITE = Said("是 NaN 或无穷大,不是数", "it is NaN or infinite, and so no number")
OTHER_VALUE = Said("此类数据不是单个值", "data of this type are no single value")
