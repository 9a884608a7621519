"""Files into a zip, the same files always into the same bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path as FilePath
from shutil import copyfileobj
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from enforce_data.formats.survey import CHUNK

_LEVEL = 6
_UNIX = 3
_FILE = 0o100644 << 16


def pack(files: Iterable[tuple[str, FilePath]], target: FilePath) -> None:
    """Write a zip of files under their names, in byte order, without times, rights and owners.

    It takes its place only once it is whole.  Raises OSError, and ValueError for a name that has no Unicode.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        with ZipFile(part, "w") as archive:
            for name, file in sorted(files, key=lambda each: each[0].encode()):
                info = ZipInfo(name)  # made in 1980, the first day that a zip can say
                info.compress_type = ZIP_DEFLATED
                info.create_system = _UNIX
                info.external_attr = _FILE
                info.file_size = file.stat().st_size
                info._compresslevel = _LEVEL  # type: ignore[attr-defined]  # noqa: SLF001 - open() takes none
                with file.open("rb") as stream, archive.open(info, "w") as member:
                    copyfileobj(stream, member, CHUNK)
        os.replace(part, target)  # noqa: PTH105
    finally:
        part.unlink(missing_ok=True)
