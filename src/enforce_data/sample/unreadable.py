"""The broken files of ``examples/unreadable``, and what a reader must say of each."""

from __future__ import annotations

from typing import NamedTuple

from enforce_data.formats.canonical import canonical
from enforce_data.sample.faults import Record

_DEPTH = 300


class Broken(NamedTuple):
    """A broken file: its name, its bytes, and the rules that say so, in the order of the file."""

    name: str
    content: bytes
    rules: tuple[str, ...]


def broken_files(record: Record) -> list[Broken]:
    """Every kind of broken file; ``record`` is a lawful one to begin with."""
    line = canonical(record)
    half = len(line) // 2
    first, second = (line.replace(str(record["record_id"]), name) for name in ("ZT-FIRST", "ZT-SECOND"))
    header = "record_type,edition,record_id,source_agency,updated_at,code,name,level,division,subject_type"
    row = ",".join(str(record[name]) for name in header.split(","))
    other = row.replace(str(record["record_id"]), "ZT-OTHER")
    return [
        Broken("truncated.json", f"[\n{first},\n{line[:half]}".encode(), ("RD-SYNTAX",)),
        Broken("trailing-comma.json", f"[\n{second},\n]\n".encode(), ("RD-SYNTAX",)),
        Broken("lines.json", f"{line}\n{line}\n".encode(), ("RD-SYNTAX",)),
        Broken("empty.json", b"", ("RD-EMPTY",)),
        Broken("blank.csv", b"\r\n\r\n", ("RD-EMPTY",)),
        Broken("garbage.json", bytes(range(256)) * 4, ("RD-ENCODING",)),
        Broken("utf16-without-mark.json", f"[{line}]".encode("utf-16-le"), ("RD-ENCODING",)),
        Broken(
            "two-encodings.csv",
            f"{header}\r\n{row}\r\n".encode() + f"{other}\r\n".encode("gb18030"),
            ("RD-ENCODING",),
        ),
        Broken("cut-character.jsonl", f"{line}\n".encode() + "星".encode()[:2], ("RD-ENCODING",)),
        Broken("open-quote.csv", f'{header}\r\n"{row}\r\n{other}\r\n'.encode(), ("RD-SYNTAX",)),
        Broken("ragged.csv", f"{header}\r\n{row},多出一格\r\n".encode(), ("RD-RAGGED",)),
        Broken("no-type.csv", "甲,乙\r\n1,2\r\n".encode(), ("RD-TYPE-UNKNOWN",)),
        Broken(
            "deep.jsonl", (f'{{"record_type":"agency","name":{"[" * _DEPTH}{"]" * _DEPTH}}}\n').encode(), ("RD-LIMIT",)
        ),
        Broken("values.json", b'[1, "text", null]\n', ("RD-NOT-A-RECORD", "RD-NOT-A-RECORD", "RD-NOT-A-RECORD")),
        Broken("unknown-type.jsonl", line.replace('"agency"', '"fine"', 1).encode() + b"\n", ("RD-TYPE-UNKNOWN",)),
        Broken("orphan.csv", f"{header}\r\n{row}\r\n".encode(), ()),
        Broken("orphan.domains.csv", b"record_id,no,value\r\nZT-NOBODY,1,comprehensive\r\n", ("RD-ORPHAN",)),
        Broken("passed-over.txt", "这个文件不是数据,检查时略过。\n".encode(), ()),
    ]
