"""What a campaign needs to know of each format; a new one has its seeds written by its own writer, and joins here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache, cached_property, partial
from pathlib import Path

from enforce_data import formats
from enforce_data.formats.detect import FORMATS
from fuzz import seeds
from fuzz.seeds import Sown
from fuzz.seeds_sql import sql_seeds
from fuzz.shells import Shell, container, opened, paged, plain

_FOLDER = Path(formats.__file__).parent
_TEXT = ("survey",)
_JSON = (*_TEXT, "json_record", "json_text", "strict_json")
_TABLES = ("tables", "table_attach", "table_children", "table_plan", "child_rows", "nesting", "headers", "grid")


@dataclass(frozen=True)
class Target:
    """One reader: sound files, what its text is made of, and the modules that it consists of."""

    sow: Callable[[], Iterable[Sown]]
    modules: tuple[str, ...]
    """Patterns of the names of its modules; writers are left out."""
    words: str = ""
    """Tokens between blanks."""
    tokens_: tuple[bytes, ...] = ()
    """More of them, of any bytes."""
    shell: Shell = plain
    inside: float = 0.0
    """How often a change lands inside what the file holds."""
    label: Callable[[Path], str] = str
    """What a user would call the file on the command line."""

    @cached_property
    def tokens(self) -> tuple[bytes, ...]:
        """What is put in, or in the place of something."""
        return (*(word.encode() for word in self.words.split()), *self.tokens_)

    @cached_property
    def sources(self) -> tuple[Path, ...]:
        """The files of its modules."""
        every = sorted(_FOLDER.glob("*.py"))
        return tuple(
            path
            for path in every
            if any(fnmatch(path.stem, each) for each in self.modules) and not path.stem.endswith("_write")
        )

    def seeds(self) -> tuple[Sown, ...]:
        """The sound files."""
        return _sown(self.sow)


@cache
def _sown(sow: Callable[[], Iterable[Sown]]) -> tuple[Sown, ...]:
    return tuple(sow())


_ODD = (b"\n", b"\r\n", b"\t", b" ", b"\0", b"\xef\xbb\xbf", "湘".encode(), "湘".encode("gbk"), "𠮷".encode(), b"\xe6")
_JSON_WORDS = r"""{ } [ ] , : " \ {} [] [[[[[[[[ {"a":{"a":{"a":{"a":{"a":1}}}}} null true false NaN Infinity
    -Infinity - 1e999 1.5 5.0 -0 01 +1 .5 1. 1e 0x1 "" "a" "\u0000" "\ud800" "\ud83d\ude00" "\u00" "\x"
    "record_type": "record_id": "edition" "data": "rows": 'a' //x /*x*/ ,} ,] }} ]] ""a """
_XML_WORDS = """< > </ /> = " ' & ; <a> </a> <a/> <a><a><a><a><a><a> <records> </records> <record> xmlns=""
    xmlns:x="y" x: <x:a/> xmlns="urn:enforce-data:1" <!-- --> <![CDATA[ ]]> <? ?> <?x?> <!DOCTYPE &lt; &amp; &x;
    &#10; &#0; &#x110000; &#xD800; xsi:nil="true" <?xml <edition>1.0</edition> </penalty> <penalty> <visit> </visit>
    <card/> <topics>x</topics> version="1.1" encoding="utf-16" encoding="gbk" standalone="yes" xml:lang="zh" <loans>
    <!ENTITY <seat/> <seat> """
_CSV_WORDS = """, ; " "" ,,,, "," ";" "a"b 0 1 -1 01 record_id record_type edition no value visit card penalty 1.0
    1.1 topics.0 topics.1 topics.9 loans.0.title loans.0 loans.1.copies.0.barcode loans.title loans.no 序号 值 visitor
    visitor.name HED-0001 决定.日期 当事人.0.名称 parties.0.name x.y .. 0.0 V-1 V-2 """
_AVRO_WORDS = """{ } [ ] , : "null" "boolean" "int" "long" "float" "double" "bytes" "string" "record" "error" "enum"
    "fixed" "array" "map" "items" "values" "symbols" "fields" "size" "type" "name" "namespace" "default"
    "logicalType" "decimal" "date" "time-millis" "time-micros" "timestamp-millis" "timestamp-nanos"
    "local-timestamp-micros" "uuid" "duration" "precision" "scale" "R" "S" "a.b.R" ["null","string"]
    {"type":"array","items":"null"} [] "int","int" 0 -1 {"type":"map","values":"R"}
    {"type":"fixed","name":"Z","size":0} avro.schema avro.codec deflate snappy zstandard Obj
    {"type":"bytes","logicalType":"decimal","precision":4,"scale":1} {"type":"int","logicalType":"date"} null """
_LONGS = (b"\x01", b"\x7f", b"\x80", b"\xff" * 9 + b"\x01", b"\xff" * 10, b"\xfe\xff\xff\xff\x0f", b"\x80\x80\x01")
_FLOATS = (b"\0\0\xc0\x7f", b"\0\0\x80\xff", b"\0\0\0\0\0\0\xf8\x7f", b"\0\0\0\0\0\0\xf0\xff", bytes(8), b"\xff" * 16)
_SQL_WORDS = """CREATE TABLE VIEW TRIGGER INDEX TEMP VIRTUAL USING WITHOUT ROWID PRIMARY KEY UNIQUE NOT NULL DEFAULT
    CHECK COLLATE NOCASE GENERATED ALWAYS AS STORED VIRTUAL STRICT TEXT INTEGER INT REAL BLOB NUMERIC(9,2) DATE DATETIME
    BOOLEAN ANY SELECT FROM WHERE record_id record_type row_no rowid _rowid_ oid value no visit card visit_topics
    visit.loans visit_loans_copies penalty sqlite_ sqlite_master sqlite_sequence ( ) , ; " ' ` [ ] -- /* */
    table view index fts5 rtree dbstat load_extension() randomblob(1e9) char(0) 2024-03-01 1.0 1.1 """
_PAGES = (
    *(b"\x0d", b"\x05", b"\x0a", b"\x02", b"\0\0\0\0", b"\0\0\0\1", b"\0\0\0\2", b"\xff\xff", b"\x02\0", b"\0\1"),
    *(bytes([size]) for size in range(10)),  # the types of values in a record, and the sizes of its header
    *(b"\x81\x00", b"\xff" * 9, b"\x80" * 8 + b"\x01", b"\x8f\xff\xff\xff\x7f", b"\x17\x01\x01", b"SQLite format 3\0"),
    *(b"\x7f\xf0\0\0\0\0\0\0", b"\xff\xf8\0\0\0\0\0\0", b"\x7f" + b"\xff" * 7, b"\0\x40\x20\x20", b"\0\0\0\x03"),
)

TARGETS: dict[str, Target] = {
    "json": Target(seeds.json_seeds, ("json_array", "json_window", *_JSON), _JSON_WORDS, _ODD),
    "jsonl": Target(seeds.jsonl_seeds, ("json_lines", "lines", *_JSON), _JSON_WORDS, _ODD),
    "xml": Target(seeds.xml_seeds, ("xml_*", *_TEXT), _XML_WORDS, _ODD),
    "csv": Target(seeds.csv_seeds, ("csv_*", "flat_rows", "lines", *_TABLES, *_TEXT), _CSV_WORDS, _ODD),
    "avro": Target(seeds.avro_seeds, ("avro_*",), _AVRO_WORDS, (*_LONGS, *_FLOATS), shell=container, inside=0.7),
    "sql": Target(sql_seeds, ("sql_*",), _SQL_WORDS, (*_ODD, *_PAGES), paged, 0.8),
}
for _name, _format in FORMATS.items():
    if _name not in TARGETS:
        _family = _format.module.rpartition(".")[2].partition("_")[0] + "_*"
        TARGETS[_name] = Target(partial(seeds.written, _name), (_family,), _XML_WORDS, _ODD, shell=opened, inside=0.7)
