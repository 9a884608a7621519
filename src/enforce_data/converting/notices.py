"""The texts of what a conversion has to say (``CV-…``): what was lost, and what else is not as it was."""

from __future__ import annotations

from enforce_data.findings import Notice, Said, Severity, notice

CV_VALUE = notice(
    "CV-VALUE",
    ("目标格式写不下的值", "Value that the target cannot carry"),
    ("{format} 写不下此处的值:{reason_zh}", "{format} cannot carry the value here: {reason_en}"),
    (
        "在来源中改正,或换一种目标格式;确实可以舍弃时加 --allow-loss",
        "correct it in the source, or choose another format; where it may be dropped, add --allow-loss",
    ),
)
CV_ENCODING = notice(
    "CV-ENCODING",
    ("目标编码中没有的字符", "Character outside the encoding of the target"),
    ("此处的值含有目标编码写不下的字符:{reason_zh}", "the value has a character that cannot be written: {reason_en}"),
    ("改用 --encoding gb18030 或 utf-8", "write with --encoding gb18030 or utf-8"),
)
CV_RECORD = notice(
    "CV-RECORD",
    ("未写出的记录", "Record left out"),
    ("整条记录写不进 {format}:{reason_zh}", "the record as a whole cannot be carried in {format}: {reason_en}"),
    (
        "在来源中改正,或换一种目标格式;确实可以舍弃时加 --allow-loss",
        "correct it in the source, or choose another format; where it may be dropped, add --allow-loss",
    ),
)
CV_EDITION = notice(
    "CV-EDITION",
    ("目标版次容不下的内容", "Content for which the edition of the target has no room"),
    ("{reason_zh}", "{reason_en}"),
    (
        "保留原版次,或在来源中改正;确实可以舍弃时加 --allow-loss",
        "keep the edition, or correct it in the source; where it may be dropped, add --allow-loss",
    ),
)
CV_LOSABLE = notice(
    "CV-LOSABLE",
    ("按标准可以舍弃的要素", "Element that the standard allows to be dropped"),
    ("没有写出:{reason_zh}", "it was not written: {reason_en}"),
    ("需要该项时,保留原版次", "where it is needed, keep the edition"),
    severity=Severity.INFO,
)
CV_UNREAD = notice(
    "CV-UNREAD",
    ("来源中没有读入的内容", "Content of the source that was not read"),
    ("{rule}:{message_zh}", "{rule}: {message_en}"),
    ("先用 check 检查来源,改正后再转换", "check the source and correct it, then convert again"),
)
CV_FILLED = notice(
    "CV-FILLED",
    ("由选项或清单补上的要素", "Element supplied by option or manifest"),
    (
        "记录里没有 {name},按选项或清单写成 {found}",
        "the record has no {name}; it was written as {found}, as option or manifest say",
    ),
    ("在来源中写明该项", "state the element in the source"),
    severity=Severity.INFO,
)
CV_MANIFEST = notice(
    "CV-MANIFEST",
    ("没有带到目标的清单", "Manifest not carried over"),
    ("{path} 没有写出:{reason_zh}", "{path} was not written: {reason_en}"),
    ("需要清单时,以文件夹或 .zip 为目标", "where it is needed, name a folder or a .zip as the target"),
    severity=Severity.INFO,
)
CV_COVERAGE = notice(
    "CV-COVERAGE",
    ("收回“完整”的声明", "Claim to be complete withdrawn"),
    (
        "有内容没有写出,因此清单不再声明数据完整",
        "something was lost, so the manifest no longer says that the data are complete",
    ),
    ("改正来源后重新转换", "correct the source, and convert again"),
    severity=Severity.INFO,
)

LOSSES = frozenset({CV_VALUE.id, CV_ENCODING.id, CV_RECORD.id, CV_EDITION.id, CV_UNREAD.id})
"""The ids of what is lost and may not be, unless the user allows it."""

CONVERSION_NOTICES = tuple(value for value in list(globals().values()) if isinstance(value, Notice))
"""Every notice of this module, for lists and explanations."""

SINGLE_FILE = Said("单个文件里放不下清单", "a single file has no room for it")
SEVERAL_MANIFESTS = Said("来源中有几份清单,无法合为一份", "the source has several manifests, which cannot become one")
NO_TYPE = Said(
    "没有标准中的记录类型,无法改变版次", "it has no record type of the standard, so its edition cannot be changed"
)
NO_EDITION = Said("没有写明版次;请用 --edition 指明", "it does not say its edition; say --edition")
UNKNOWN_EDITION = Said("写明的版次本版本没有", "this version does not have the edition that it states")
TOO_MANY = Said("写不下的值超过 {most} 处", "more than {most} of its values cannot be carried")
NO_FILE = Said("没有标准中的记录类型,不知写入哪个文件", "it has no record type of the standard, so no file is its own")
