"""Rules on deliveries as a whole; what must never be delivered."""

from __future__ import annotations

from enforce_data.findings import Dimension, Notice, Said, Severity, notice
from enforce_data.laws import HUNAN51, XZCF

DL_SECRET = Notice(
    id="DL-SECRET",
    severity=Severity.ERROR,
    title=Said("报送了涉及国家秘密的数据", "State secrets were delivered"),
    message=Said(
        "该记录标明涉及国家秘密,不得归集;除文件和位置外不显示任何内容,也不再检查",
        "the record is marked as a state secret and must not be here; nothing of it is shown or checked",
    ),
    fix=Said(
        "立即按保密规定处理该文件,并从报送中删除该记录",
        "treat the file at once as the rules on secrecy demand, and take the record out of the delivery",
    ),
    basis=(*XZCF.art(50), *HUNAN51.art("二(五)2")),
)
"""A record whose ``secrecy`` is state_secret: only its input and place are told, and no rule runs on it."""

# What a manifest says against what is in the package.

DL_FILE_MISSING = notice(
    "DL-FILE-MISSING",
    ("清单所列文件不在包内", "Listed file is not in the package"),
    ("包内没有清单所列的「{file}」", "the package has no {file}, which the manifest lists"),
    ("补上该文件,或从清单中去掉后重新打包", "add the file, or take it off the manifest and build the package anew"),
    dimension=Dimension.COMPLETENESS,
)
DL_FILE_EXTRA = notice(
    "DL-FILE-EXTRA",
    ("包内有清单未列的数据文件", "Data file that the manifest does not list"),
    (
        "清单没有列出「{file}」;已读取检查,但不算包的内容",
        "the manifest does not list {file}; it was read and checked, but is no part of the package",
    ),
    ("列入清单,或从包中取出", "list it, or take it out of the package"),
    severity=Severity.WARNING,
    dimension=Dimension.COMPLETENESS,
)
DL_COUNT = notice(
    "DL-COUNT",
    ("记录数与清单不符", "Count of records differs from the manifest"),
    (
        "「{file}」有 {counted} 条,清单称有 {stated} 条",
        "{file} has {counted}, the manifest says {stated}",
    ),
    (
        "查明缺了或多了哪些记录;文件无误的,重新打包",
        "find out which records are missing or too many; if the file is right, build the package anew",
    ),
    dimension=Dimension.COMPLETENESS,
)
DL_DIGEST = notice(
    "DL-DIGEST",
    ("文件摘要与清单不符", "Digest of a file differs from the manifest"),
    (
        "「{file}」的 {algorithm} 摘要与清单不符:打包后文件变了,或不是同一个文件",
        "the {algorithm} digest of {file} is not that of the manifest: the file was changed since, or is another one",
    ),
    (
        "重新取得原文件;有意改动的,重新打包",
        "get the original file again; if the change was meant, build the package anew",
    ),
    dimension=Dimension.ACCURACY,
)
DL_BATCH = notice(
    "DL-BATCH",
    ("批次号的日期不是生成日期", "Day of the batch number is not that of the package"),
    (
        "批次号的前八位是 {found},生成时间是 {day}",
        "the batch number begins with {found}, the package was made on {day}",
    ),
    ("批次号以生成日期开头", "begin the batch number with the day on which the package is made"),
    severity=Severity.WARNING,
)
DL_TEST = notice(
    "DL-TEST",
    ("测试数据", "Test data"),
    ("清单注明是测试数据,不计入任何比率", "the manifest says that the data are for testing; they count in no rate"),
    ("正式报送时去掉 test,或写 false", "leave out test, or write false, when you deliver in earnest"),
    severity=Severity.INFO,
)

PACKAGE_NOTICES = (DL_FILE_MISSING, DL_FILE_EXTRA, DL_COUNT, DL_DIGEST, DL_BATCH, DL_TEST)
"""Judged where there is a manifest; those on files where it lists files."""
