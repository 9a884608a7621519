"""The reasons that readers of Avro and Parquet give for findings."""

from __future__ import annotations

from enforce_data.findings import Said

NOT_AVRO = Said(
    "不是 Avro 对象容器文件:开头不是 Obj 和 1", "not an Avro object container: it does not begin with Obj and 1"
)
BAD_HEADER = Said("文件头写坏了", "the header of the file is broken")
BAD_BLOCK = Said(
    "块头不合理:{count} 条记录,{size} 字节", "the head of a block makes no sense: {count} records, {size} bytes"
)
BAD_SYNC = Said(
    "块后面的同步标记不符:文件损坏,或是拼接的",
    "the sync marker behind a block is wrong: the file is damaged, or pieced together",
)
BAD_COMPRESSION = Said("块解压不出来:数据损坏", "a block cannot be decompressed: the data are damaged")
NOT_BY_SCHEMA = Said("数据与文件自带的模式不符", "the data do not follow the file's own schema")
LEFT_OVER = Said(
    "块里在所称的 {count} 条记录之后还有 {left} 字节", "there are {left} bytes behind the {count} records of a block"
)
NO_SCHEMA = Said("文件头里没有模式(avro.schema)", "the header holds no schema (avro.schema)")
BAD_SCHEMA = Said("模式中的「{found}」不是有效的类型", "{found} in the schema is no valid type")
SCHEMA_OF_ITSELF = Said("类型 {found} 含有它自己,标准中没有这样的记录", "type {found} contains itself; no record does")
EMPTY_VALUES = Said(
    "模式中有几乎不占字节的类型,少量字节可以代表无穷多的值",
    "the schema has types that take nearly no bytes, so that few bytes could stand for any number of values",
)
NO_RECORD_SCHEMA = Said("模式描述的不是记录", "the schema does not describe records")
NEEDS_LIBRARY = Said(
    "数据用 {codec} 压缩,需要另装一个库:{install}",
    "the data are compressed with {codec}, which needs a library: {install}",
)
UNKNOWN_CODEC = Said("不支持压缩方式「{codec}」", "the codec {codec} is not supported")
BYTES_NO_VALUE = Said("字节串不是文字,也不是数", "bytes are neither text nor a number")
TOO_MANY_DIGITS = Said("小数的位数太多", "the decimal has too many digits")
OUT_OF_CALENDAR = Said("{number} 不在历法范围内", "{number} lies outside the calendar")
TOO_FINE = Said("时间精确到微秒以下,无法原样写出", "the time is finer than a microsecond and cannot be written exactly")
NO_SYMBOL = Said("代码序号 {number} 不在模式的列表中", "number {number} is not in the schema's list of symbols")

NOT_PARQUET = Said("不是 Parquet 文件:开头不是 PAR1", "not a Parquet file: it does not begin with PAR1")
ENCRYPTED = Said("文件是加密的;请不加密重新导出", "it is encrypted; export it without encryption")
BAD_FOOTER = Said("文件尾写坏了", "the footer of the file is broken")
BAD_PAGE = Said("数据页的页头不合理", "the head of a data page makes no sense")
TINY_PAGES = Said("文件分成了太多几乎没有数据的小段", "the file is cut into too many pieces with hardly any data")
BAD_DATA = Said(
    "数据解不出来:文件损坏,或用了不支持的写法", "the data cannot be decoded: damaged, or of an unknown kind"
)
COLUMN_TWICE = Said("有两列同名:{column}", "two columns have the name {column}")
NO_COLUMNS = Said("文件里没有列", "the file has no columns")
NO_SUCH_TYPE = Said(
    "列 {column} 的类型是 {kind},标准中没有这样的值",
    "column {column} has the type {kind}, and no element of the standard has such values",
)
