"""The texts of findings in zips."""

from __future__ import annotations

from enforce_data.findings import Said, notice

RD_ARCHIVE = notice(
    "RD-ARCHIVE",
    ("压缩包读不了", "Zip that cannot be read"),
    ("{path}:{reason_zh}", "{path}: {reason_en}"),
    ("{fix_zh}", "{fix_en}"),
)

ARCHIVE_NOTICES = (RD_ARCHIVE,)

NO_ARCHIVE = Said("不是 zip,或文件不完整", "it is no zip, or it is incomplete")
DAMAGED_MEMBER = Said("「{member}」不完整或已损坏", "{member} is incomplete or damaged")
ENCRYPTED_MEMBER = Said("「{member}」有密码", "{member} is encrypted with a password")
UNKNOWN_METHOD = Said(
    "「{member}」的压缩方式({method})不能读", "{member} is compressed by a method that cannot be read ({method})"
)
BAD_NAME = Said("包内文件名既不是 UTF-8 也不是 GB18030", "the name of a member is neither UTF-8 nor GB18030")
SAME_NAME = Said("包内的「{member}」与「{other}」重名", "the members {member} and {other} have the same name")

COPY_AGAIN = Said("重新复制、下载或导出该文件", "copy, download or export the file again")
PACK_AGAIN = Said("用 zip 的普通压缩方式、不设密码,重新打包", "pack it again as a plain zip, without a password")
RENAME_MEMBER = Said("改用不同的文件名,重新打包", "give them different names and pack them again")
