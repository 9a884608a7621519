"""A zip unpacked into a temporary folder, within limits and never outside of it.

Every name in the zip is looked at before anything is unpacked: one that leads out of the folder, or a link, refuses the
zip, as do sizes beyond the limits.  ``__MACOSX``, where macOS keeps what only macOS needs, is passed over.
"""

from __future__ import annotations

import re
import shutil
import stat
import tempfile
import weakref
from pathlib import Path as FilePath

from enforce_data.findings import Fault, Said
from enforce_data.formats.archive import FREE, Archive, ArchiveError, Member
from enforce_data.formats.archive_faults import COPY_AGAIN, DAMAGED_MEMBER, PACK_AGAIN, RD_ARCHIVE, RENAME_MEMBER
from enforce_data.formats.faults import RD_LIMIT, because, beyond
from enforce_data.limits import MOST_FOLDERS, Limits

LEADS_OUT = Said("其中的「{member}」指向压缩包之外", "its member {member} leads out of the zip")
TOO_DEEP = Said(
    f"其中的「{{member}}」嵌套超过 {MOST_FOLDERS} 层文件夹",
    f"its member {{member}} lies in more than {MOST_FOLDERS} folders",
)
WRITES_BACKSLASHES = Said("其中的「{member}」以反斜杠分隔,应为斜杠", "its member {member} is written with backslashes")
IS_LINK = Said("其中的「{member}」是链接或特殊文件,不是普通文件", "its member {member} is a link or a special file")
CANNOT_UNPACK = Said("解压「{member}」出错({error})", "its member {member} cannot be unpacked ({error})")

_MACOS = "__MACOSX/"
_SHOWN = 100
_DRIVE = re.compile("[A-Za-z]:")


class Unpacked:
    """The files of a zip in a temporary folder, which goes when nobody refers to this object any more.

    ``label`` is what reports call the zip.  Raises ArchiveError where it is not unpacked wholly.
    """

    def __init__(self, file: FilePath, label: str, limits: Limits) -> None:
        archive = Archive(file, label, limits)
        members = [member for member in archive.members if not member.name.startswith(_MACOS)]
        for member in members:
            _look_at(member, label)
        _weigh(members, file, limits)
        name = tempfile.mkdtemp(prefix="enforce-data-")
        self.folder = FilePath(name)
        """Where its files are."""
        self._drop = weakref.finalize(self, shutil.rmtree, name, ignore_errors=True)
        try:
            for member in members:
                self._unpack(archive, member, label)
        except BaseException:
            self._drop()
            raise

    def _unpack(self, archive: Archive, member: Member, label: str) -> None:
        target = self.folder.joinpath(*member.name.split("/"))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as stream:
                for piece in archive.pieces(member):
                    stream.write(piece)
                    if stream.tell() > member.info.file_size:
                        raise _refused(label, DAMAGED_MEMBER, COPY_AGAIN, member=member.name)
        except (OSError, ValueError) as error:  # a name too long, a file where a folder is to be, no room on the disk
            words = getattr(error, "strerror", None) or type(error).__name__
            raise _refused(label, CANNOT_UNPACK, COPY_AGAIN, member=member.name, error=words) from None


def _look_at(member: Member, label: str) -> None:
    """Raise ArchiveError for a member that has no place below a folder."""
    if "\\" in member.name:
        raise _refused(label, WRITES_BACKSLASHES, PACK_AGAIN, member=member.name)
    if member.name.startswith("/") or _DRIVE.match(member.name) or ".." in member.name.split("/"):
        raise _refused(label, LEADS_OUT, RENAME_MEMBER, member=member.name)
    if member.name.count("/") > MOST_FOLDERS:
        raise _refused(label, TOO_DEEP, PACK_AGAIN, member=member.name[:_SHOWN])
    kind = stat.S_IFMT(member.info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise _refused(label, IS_LINK, PACK_AGAIN, member=member.name)


def _weigh(members: list[Member], file: FilePath, limits: Limits) -> None:
    """Raise ArchiveError for a zip that says itself that it is too large; none unpacks to more than it says."""
    size = sum(member.info.file_size for member in members)
    most = {"unpacked_bytes": limits.unpacked_bytes, "ratio": max(FREE, file.stat().st_size * limits.ratio)}
    for name, bytes_ in most.items():
        if size > bytes_:
            raise ArchiveError(Fault(RD_LIMIT, beyond(name, getattr(limits, name)), fatal=True))


def _refused(label: str, reason: Said, fix: Said, **params: str) -> ArchiveError:
    said = because(reason, path=label, fix_zh=fix.zh, fix_en=fix.en, **params)
    return ArchiveError(Fault(RD_ARCHIVE, said, fatal=True))
