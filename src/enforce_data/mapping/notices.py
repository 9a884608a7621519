"""The texts of what a mapping has to say of a sender's file (``RD-…``)."""

from __future__ import annotations

from enforce_data.findings import Dimension, Notice, Said, Severity

RD_LAYOUT = Notice(
    id="RD-LAYOUT",
    severity=Severity.INFO,
    title=Said("版式容纳不下的要素", "Elements that the layout cannot carry"),
    message=Said(
        "版式「{title_zh}」不含:{elements_zh};只含一部分:{parts_zh}。因此未检查的规则:{rules_zh}",
        "the layout {title_en} has no place for: {elements_en}; only in part for: {parts_en}. "
        "Rules left unchecked for that: {rules_en}",
    ),
    fix=Said(
        "要得到完整的检查结论,请按数据标准的格式报送",
        "for a complete check, deliver the data in a format of the standard",
    ),
    dimension=Dimension.COMPLETENESS,
)
RD_HEADER_FOLDED = Notice(
    id="RD-HEADER-FOLDED",
    severity=Severity.INFO,
    title=Said("列名写法有出入,已识别", "Header spelt otherwise, recognised"),
    message=Said("列「{header}」按「{known}」读取", "column {header} was read as {known}"),
    fix=Said("把列名改为「{known}」", "spell the header {known}"),
)
RD_COLUMN_UNKNOWN = Notice(
    id="RD-COLUMN-UNKNOWN",
    severity=Severity.WARNING,
    title=Said("映射中没有的列", "Column that the mapping does not know"),
    message=Said(
        "映射「{mapping}」没有说明列「{header}」,该列未读取",
        "the mapping {mapping} says nothing of column {header}; it was not read",
    ),
    fix=Said(
        "改正列名,或在映射文件中说明该列对应哪一项,或写入 ignored 并说明理由",
        "correct the header, or say in the mapping what the column is, or list it under ignored with a reason",
    ),
)
RD_COLUMN_IGNORED = Notice(
    id="RD-COLUMN-IGNORED",
    severity=Severity.INFO,
    title=Said("按映射不读取的列", "Column left out by the mapping"),
    message=Said("列「{header}」未读取:{reason_zh}", "column {header} was not read: {reason_en}"),
    fix=Said("无需处理", "nothing to do"),
)
RD_VALUE_UNSETTLED = Notice(
    id="RD-VALUE-UNSETTLED",
    severity=Severity.INFO,
    title=Said("不能断定是哪个代码", "Value that does not settle the code"),
    message=Said(
        "列「{header}」的「{found}」可能是 {candidates},不能断定,该要素视为未报送",
        "{found} in column {header} may be {candidates}; nothing is guessed, the element counts as not delivered",
    ),
    fix=Said("分别写明是哪一个", "name the one that is meant"),
)
RD_VALUE_UNPLACED = Notice(
    id="RD-VALUE-UNPLACED",
    severity=Severity.WARNING,
    title=Said("找不到归属的值", "Value without a place"),
    message=Said(
        "列「{header}」的值未写入记录:{reason_zh}", "the value of column {header} is not in the record: {reason_en}"
    ),
    fix=Said(
        "核对本行各列是否一致,或改报数据标准的格式", "make the columns of this row agree, or use the standard's format"
    ),
    dimension=Dimension.CONSISTENCY,
)

NO_OWNER = Said("它应属于 {owner},本行没有这样的项", "it belongs to {owner}, and this row has no such item")
SEVERAL_OWNERS = Said(
    "它应属于 {owner},本行这样的项不止一个,无法分开",
    "it belongs to {owner}, and this row has several such items that it cannot be divided among",
)
OTHER_COLUMN = Said("该项已由列「{other}」填写,两者不同", "column {other} fills the element, with another value")

MAPPING_NOTICES = (
    RD_LAYOUT,
    RD_HEADER_FOLDED,
    RD_COLUMN_UNKNOWN,
    RD_COLUMN_IGNORED,
    RD_VALUE_UNSETTLED,
    RD_VALUE_UNPLACED,
)
