"""Files made to hurt, each checked in a process of its own: what is said of it, in what time and memory.

A process is forked from one that has imported everything, so that its memory is that of any check and what the file
costs.  It may not have more than ``MEMORY`` bytes of data, and is ended after ``PATIENCE`` seconds.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import signal
import sys
import traceback
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from toy.avro_made import SYNC, block, container, deflated, header, long, record, text

MEMORY = 300 << 20
PATIENCE = 60
"""A guard against hanging, not a promise."""

Pieces = Iterable[bytes]


@dataclass(frozen=True)
class Case:
    """A file by its name and pieces, and one of the findings that it ends with."""

    name: str
    file: str
    pieces: Callable[[], Pieces]
    expected: str
    line: int | None = None
    """Where that finding stands."""


@dataclass(frozen=True)
class Measured:
    """What came of a case."""

    name: str
    ended: int
    """Exit code of its process; negative for a signal."""
    ids: list[str]
    lines: list[int | None]
    seconds: float
    """Of the processor."""
    peak: int
    """Bytes, of the whole process."""


def _again(piece: bytes, times: int, head: bytes = b"", tail: bytes = b"") -> Callable[[], Pieces]:
    """Bytes that come again and again, between others."""

    def pieces() -> Iterator[bytes]:
        yield head
        step = max(1, (1 << 16) // len(piece))
        for begin in range(0, times, step):
            yield piece * min(step, times - begin)
        yield tail

    return pieces


def _zipped(member: str, pieces: Callable[[], Pieces]) -> Callable[[], Pieces]:
    def made() -> Pieces:
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED) as archive, archive.open(member, "w") as inside:
            for piece in pieces():
                inside.write(piece)
        return [stream.getvalue()]

    return made


def _deflated_flood(size: int) -> bytes:
    deflating = zlib.compressobj(9, wbits=-15)
    data = b"".join(deflating.compress(bytes(1 << 20)) for _ in range(size >> 20))
    return data + deflating.flush()


def _unknown_columns() -> Pieces:
    yield b"record_type,record_id"
    for number in range(4000):
        yield b",x%d" % number + b"y" * 1900
    yield b"\nagency,A-1" + b"," * 4000 + b"\n"


MB = 1 << 20
_RECORD = b'{"record_type":"agency","edition":"1.0","record_id":"A-1"}'
_ROW = b"record_type,edition,record_id,name\n"
_XML = b'<records xmlns="urn:enforce-data:1">'
_AGENCY = b"<agency><edition>1.0</edition></agency>"
_LAUGHS = b'<!ENTITY a0 "lol">' + b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
)  # fmt: skip
_SCHEMA = record(("record_type", "string"), ("record_id", "string"))
_AVRO = text("agency") + text("A-1")
_SOUND = header(_SCHEMA) + block(_AVRO)

CASES = (
    Case("a JSON string of 64 MB", "a.json", _again(b"x" * 1024, 64 * 1024, b'[{"a":"', b'"}]'), "RD-LIMIT"),
    Case("JSON nested 1 000 000 deep", "a.json", _again(b"[", 1_000_000, b'[{"a":'), "RD-LIMIT"),
    Case("JSON Lines nested 1 000 000 deep", "a.jsonl", _again(b'{"a":', 1_000_000), "RD-LIMIT"),
    Case("a number of 5 000 000 digits", "a.json", _again(b"7", 5_000_000, b'[{"a":', b"}]"), "RD-NUMBER"),
    Case("an exponent of 1 000 000 digits", "a.jsonl", _again(b"9", 1_000_000, b'{"a":1e', b"}\n"), "RD-NUMBER"),
    Case("a name that comes 1 200 000 times", "a.jsonl", _again(b'"a":1,', 1_200_000, b"{", b'"b":1}\n'), "RD-LIMIT"),
    Case("900 000 times NaN", "a.jsonl", _again(b"NaN,", 900_000, b'{"a":[', b"1]}\n"), "RD-LIMIT"),
    Case("600 000 lone surrogates", "a.jsonl", _again(b'"\\ud800",', 600_000, b'{"a":[', b"1]}\n"), "RD-CHARACTER"),
    Case("3 900 000 items of one list", "a.json", _again(b"1,", 3_900_000, b'[{"a":[', b"1]}]"), "RD-LIMIT"),
    Case("a line of 64 MB without end", "a.jsonl", _again(b"x" * 1024, 64 * 1024), "RD-LIMIT"),
    Case("a JSON file cut off", "a.json", lambda: [b"[" + _RECORD + b"," + _RECORD[:30]], "RD-SYNTAX"),
    Case("a JSON Lines file cut off", "a.jsonl", lambda: [_RECORD + b"\n" + _RECORD[:30]], "RD-SYNTAX"),
    Case("a cell of 10 MB", "a.csv", _again(b"x", 10 * MB, _ROW + b"agency,1.0,A-1,", b"\n"), "RD-LIMIT", 2),
    Case(
        "a quoted cell of 10 MB", "a.csv", _again(b"x,\n", 4 * MB, _ROW + b'agency,1.0,A-1,"', b'"\n'), "RD-SYNTAX", 2
    ),
    Case("a cell of 64 MB", "a.csv", _again(b"x" * 1024, 64 * 1024, _ROW, b"\n"), "RD-LIMIT", 2),
    Case("a header of 1 000 000 columns", "a.csv", _again(b"name,", 1_000_000, b"", b"\n"), "RD-LIMIT", 1),
    Case("4 000 unknown columns of 1 900 characters", "a.csv", _unknown_columns, "RD-UNUSED-COLUMN", 1),
    Case(
        "1 000 000 blank rows", "a.csv", _again(b"\n", 1_000_000, _ROW, b"agency,1.0,A-1,\n"), "ST-MISSING", 1_000_002
    ),
    Case("1 000 000 rows of commas", "a.csv", _again(b",,,\n", 1_000_000, _ROW, b"agency\n"), "RD-RAGGED", 1_000_002),
    Case("a quotation mark never closed", "a.csv", _again(b"x,y\n", 50 * MB // 4, _ROW + b'"'), "RD-SYNTAX", 2),
    Case("a CSV file cut off", "a.csv", lambda: [_ROW + b"agency,1.0,A-1,x\nagency,1."], "RD-RAGGED", 3),
    Case("an entity bomb", "a.xml", lambda: [b"<!DOCTYPE r [" + _LAUGHS + b"]>" + _XML + b"&a9;</records>"], "RD-DTD"),
    Case(
        "an external entity",
        "a.xml",
        lambda: [b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _XML + _AGENCY + b"&x;</records>"],
        "RD-DTD",
    ),
    Case("an external DTD", "a.xml", lambda: [b'<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">' + _XML], "RD-DTD"),
    Case("XML nested 1 000 000 deep", "a.xml", _again(b"<name>", 1_000_000, _XML + b"<agency>"), "RD-LIMIT"),
    Case("an XML text of 64 MB", "a.xml", _again(b"x" * 1024, 64 * 1024, _XML + b"<agency><name>"), "RD-LIMIT"),
    Case("an XML attribute of 64 MB", "a.xml", _again(b"x" * 1024, 64 * 1024, _XML + b'<agency a="'), "RD-LIMIT"),
    Case(
        "240 000 attributes of one element",
        "a.xml",
        lambda: [_XML, b"<agency ", b" ".join(b"a%d=''" % n for n in range(240_000)), b"/></records>"],
        "RD-LIMIT",
    ),
    Case("5 000 000 empty elements", "a.xml", _again(b"<a/>", 5_000_000, _XML + b"<agency>"), "RD-LIMIT"),
    Case("a comment of 64 MB", "a.xml", _again(b"x" * 1024, 64 * 1024, _XML + b"<!--"), "RD-LIMIT"),
    Case("an XML file cut off", "a.xml", lambda: [_XML + _AGENCY + _AGENCY[:20]], "RD-SYNTAX"),
    Case(
        "a block that says it has 2^60 bytes", "a.avro", lambda: [_SOUND + long(1) + long(1 << 60) + b"x"], "RD-SYNTAX"
    ),
    Case("a block that says it has 2^60 records", "a.avro", lambda: [_SOUND + block(_AVRO, 1 << 60)], "RD-SYNTAX"),
    Case("a block with a wrong sync marker", "a.avro", lambda: [_SOUND + block(_AVRO, sync=SYNC[::-1])], "RD-SYNTAX"),
    Case("a text that says it has 2^60 bytes", "a.avro", lambda: [header(_SCHEMA) + block(long(1 << 60))], "RD-SYNTAX"),
    Case(
        "a header without end",
        "a.avro",
        _again(text("k") + text("v"), 3_000_000, b"Obj\x01" + long(1 << 40)),
        "RD-LIMIT",
    ),
    Case(
        "a block of 50 KB that becomes 50 MB",
        "a.avro",
        lambda: [header(_SCHEMA, "deflate") + block(_deflated_flood(50 * MB), 1)],
        "RD-LIMIT",
    ),
    Case(
        "a list of 2^40 empty groups",
        "a.avro",
        lambda: [container(record(("a", {"type": "array", "items": record(name="E")})), long(1 << 40))],
        "RD-SCHEMA",
    ),
    Case("an Avro file cut off", "a.avro", lambda: [(_SOUND + block(deflated(_AVRO)))[:-9]], "RD-SYNTAX"),
    *(
        Case(f"gzip named {file}", file, lambda: [gzip.compress(_RECORD * 1000, mtime=0)], expected)
        for file, expected in (
            ("a.json", "RD-ENCODING"),
            ("a.jsonl", "RD-ENCODING"),
            ("a.csv", "RD-ENCODING"),
            ("a.xml", "RD-ENCODING"),
            ("a.avro", "RD-SYNTAX"),
        )
    ),
    *(
        Case(f"a zip bomb named {file}", file, _zipped("a.json", _again(b" " * 1024, 64 * 1024)), expected)
        for file, expected in (
            ("a.json", "RD-ENCODING"),
            ("a.csv", "RD-ENCODING"),
            ("a.xml", "RD-ENCODING"),
            ("a.avro", "RD-SYNTAX"),
        )
    ),
)


def measured(case: Case) -> Measured:
    """Check the file of a case in a forked process."""
    with TemporaryDirectory(prefix="enforce-data-hostile-") as folder:
        path = Path(folder, case.file)
        with path.open("wb") as stream:
            for piece in case.pieces():
                stream.write(piece)
        result = Path(folder, "result.json")
        child = os.fork()
        if not child:
            _check(path, result)
        _, status, used = os.wait4(child, 0)
        said = json.loads(result.read_text("utf-8")) if result.exists() else {"ids": [], "lines": []}
    seconds = used.ru_utime + used.ru_stime
    peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Measured(case.name, os.waitstatus_to_exitcode(status), said["ids"], said["lines"], seconds, peak)


def _check(path: Path, result: Path) -> None:
    """The forked process: check, leave the findings behind, and end."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(PATIENCE)
        from enforce_data.checking import check

        report = check(path)
        found = [(finding.notice.id, finding.location.line) for finding in report.findings]
        text_ = json.dumps({"ids": [id_ for id_, _ in found], "lines": [line for _, line in found]})
        result.write_text(text_, encoding="utf-8")
        code = 2 if report.internal else 0
    except BaseException:  # noqa: BLE001 - whatever it is, this process ends here
        traceback.print_exc()
    finally:
        os._exit(code)


def warm() -> None:
    """Import what a check imports, by checking something."""
    from enforce_data.checking import check

    check(records=[json.loads(_RECORD)])
    for module in ("lxml.etree", "fastavro"):
        __import__(module)
