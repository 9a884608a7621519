"""The manifest of a delivery (数据归集包): what is in it, for whom and when, and from whom.

Source: this standard; batch numbers, operation marks and test marks follow the exchange practice of “互联网+监管”
and of provincial double-publication systems.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.record import RecordType
from enforce_data.dictionary import E, Group
from enforce_data.values import (
    BatchNumber,
    Count,
    Day,
    DivisionCode,
    EditionNumber,
    Flag,
    Instant,
    Ordinal,
    Text20,
    Text100,
    Text200,
    Text500,
    Uscc,
)


class ManifestCoverage(Group):
    """覆盖范围 · For what and when a delivery speaks."""

    record_type: Annotated[RecordType, E("HED-0900", "记录类型", basis="本标准", example="certificate")]
    """所说明的记录类型。
    The record type that is spoken of."""
    agency: Annotated[Uscc | None, E("HED-0901", "机关", basis="本标准", example="11430121MB0X00023N")] = None
    """所覆盖的执法主体;未填且未填行政区划时为全部。
    The agency covered; absent, like the division, means all."""
    division: Annotated[DivisionCode | None, E("HED-0902", "行政区划", basis="GB/T 2260", example="430121")] = None
    """所覆盖的行政区划,含其下级。
    The division covered, with those below it."""
    starts_on: Annotated[Day | None, E("HED-0903", "起始日期", basis="本标准", example="2024-01-01")] = None
    """覆盖期间的第一日。
    First day of the period covered."""
    ends_on: Annotated[Day | None, E("HED-0904", "截止日期", basis="本标准", example="2024-12-31")] = None
    """覆盖期间的最后一日。
    Last day of the period covered."""
    complete: Annotated[Flag | None, E("HED-0905", "完整", basis="本标准", example=True)] = None
    """该范围内的记录是否全部在内;只有声明完整,查不到才说明不存在。
    Whether every record of the range is here; only then does absence mean that there is none."""


class ManifestFile(Group):
    """数据文件 · One data file of a delivery."""

    path: Annotated[Text500, E("HED-0910", "路径", basis="本标准", example="penalties.csv")]
    """相对于清单所在文件夹的路径,以斜杠分隔。
    Path from the manifest's folder, with slashes."""
    record_type: Annotated[RecordType | None, E("HED-0911", "记录类型", basis="本标准", example="penalty")] = None
    """文件中记录的类型;文件自带类型时可不填。
    Type of the records where they do not say so themselves."""
    format: Annotated[Text20 | None, E("HED-0912", "格式", basis="本标准", example="csv")] = None
    """文件格式。
    Format of the file."""
    encoding: Annotated[Text20 | None, E("HED-0913", "字符编码", basis="GB 18030-2022", example="gb18030")] = None
    """文本文件的字符编码。
    Character encoding of a text file."""
    records: Annotated[Count | None, E("HED-0914", "记录数", basis="本标准", example=120)] = None
    """文件中的记录数。
    Number of records in the file."""
    sha256: Annotated[Text100 | None, E("HED-0915", "SHA-256摘要", basis="本标准", example="0" * 64)] = None
    """文件字节的 SHA-256 摘要,十六进制小写。
    SHA-256 digest of the file's bytes in lower-case hexadecimal."""
    sm3: Annotated[Text100 | None, E("HED-0916", "SM3摘要", basis="GB/T 32905-2016", example="0" * 64)] = None
    """文件字节的 SM3 摘要,十六进制小写。
    SM3 digest of the file's bytes in lower-case hexadecimal."""


class Manifest(Group):
    """清单 · The manifest of a delivery, ``manifest.json``."""

    edition: Annotated[EditionNumber, E("HED-0920", "标准版次", basis="本标准", example="1.0")]
    """交付所依照的标准版次。
    Edition of the standard that the delivery follows."""
    package_id: Annotated[Text100, E("HED-0921", "包标识", basis="本标准", example="430121-2024-0001")]
    """归集包在发送方内的唯一标识。
    Identifier of the package, unique with its sender."""
    batch_no: Annotated[
        BatchNumber | None, E("HED-0922", "批次号", basis="互联网+监管 cd_batch", example="2024123100001")
    ] = None
    """批次号:八位日期加五位序号。
    Batch number: day in eight digits and a count in five."""
    sender: Annotated[Uscc | None, E("HED-0923", "发送方", basis="GB 32100-2015", example="11430121MB0X00023N")] = None
    """发送单位的统一社会信用代码。
    Unified social credit code of the sender."""
    receiver: Annotated[Text200 | None, E("HED-0924", "接收方", basis="本标准", example="省级行政执法平台")] = None
    """接收方名称或统一社会信用代码。
    Name or code of the receiver."""
    produced_at: Annotated[Instant, E("HED-0925", "生成时间", basis="本标准", example="2024-12-31T18:00:00+08:00")]
    """归集包生成的时间;未完结事项以该日判断。
    When the package was made; unfinished matters are judged by this day."""
    test: Annotated[Flag | None, E("HED-0926", "测试", basis="互联网+监管 env_flag", example=False)] = None
    """是否为测试数据。
    Whether the data are for testing."""
    sequence: Annotated[Ordinal | None, E("HED-0927", "序号", basis="本标准", example=1)] = None
    """发送方各次交付的连续序号。
    Consecutive number of the sender's deliveries."""
    answers: Annotated[Text100 | None, E("HED-0928", "所答回执", basis="本标准", example="R-2024-0001")] = None
    """所答复的回执标识。
    The receipt that this delivery answers."""
    coverage: Annotated[tuple[ManifestCoverage, ...] | None, E("HED-0929", "覆盖", basis="本标准")] = None
    """交付覆盖的范围。
    What the delivery covers."""
    files: Annotated[tuple[ManifestFile, ...] | None, E("HED-0930", "文件", basis="本标准")] = None
    """交付中的数据文件。
    The data files of the delivery."""
