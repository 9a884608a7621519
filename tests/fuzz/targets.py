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
from fuzz.seeds_parquet import parquet_seeds
from fuzz.seeds_sql import sql_seeds
from fuzz.seeds_xlsx import xlsx_seeds
from fuzz.shells import Shell, book, container, footed, opened, paged, plain

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


def _bytes(tokens: str) -> tuple[bytes, ...]:
    """Tokens in hexadecimal digits."""
    return tuple(map(bytes.fromhex, tokens.split()))


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
_PAGES = """0d 05 0a 02 00000000 00000001 00000002 ffff 0200 0001 00 01 03 04 06 07 08 09 8100 ffffffffffffffffff
    808080808080808001 8fffffff7f 170101 53514c69746520666f726d6174203300 7ff0000000000000 fff8000000000000
    7fffffffffffffff 00402020 00000003"""
_BOOK_WORDS = """< > </ /> = " & ; <row> </row> <row/> <row r="1"> <row r="2"> <row r="1048577"> <c> </c> <c/>
    <c r="A1"> <c r="XFD1"> <c r="ZZZ9"> r="A2" r="" r="1" r="0" s="1" s="2" s="99" t="s" t="n" t="b" t="d" t="e"
    t="str" t="inlineStr" t="x" <v> </v> <v/> <v>0</v> <v>-1</v> <v>45352</v> <v>60</v> <v>0.5</v> <v>1e17</v>
    <v>NaN</v> <v>#REF!</v> <f>1</f> <f> </f> <is> </is> <is><t>x</t></is> <t> </t> <t/> <t>x</t> <r> <rPh> </rPh>
    <si> </si> <si/> <sst> </sst> <sheetData> </sheetData> <sheetData/> <worksheet> <sheet <sheets/> r:id="r0"
    name="visit" name="" <workbookPr date1904="1" numFmtId="14" numFmtId="46" formatCode="[h]" formatCode="yyyy" <xf/>
    <cellXfs> <Relationship Target="" Target="../../x" Target="/xl/workbook.xml" Id="r0" Type="x/worksheet"
    Type="x/chartsheet" Type="x/officeDocument" _x000D_ _xD83D_ _xD83D__xDE00_ _x _x005F_ &#0; &#10; &#xD800;
    &#x1F600; &amp; &lt; &x; <!DOCTYPE <![CDATA[ ]]> <!-- --> <?xml encoding="gbk" encoding="utf-16" xmlns=""
    xmlns:x="y" x: mc:Ignorable="x" spans="1:7" xml:space="preserve" 2024-03-01 4.3E+17 visit visit.topics 到馆
    record_id record_type no value """
_BIFF = """09081000 0a000000 fd000a00 03020e00 7e020a00 bd00 05020800 0600 220002000100 8500 fc00 3c00 2f00
    ffffffff feffffff 00000000"""
_THRIFT = """00 03 11 12 15 16 18 19 1c 25 26 28 2c 3c 48 4c 5c 1500 1502 1504 1506 150c 191c 192c 19fc 010100 0201
    19f5ffffff7f 00000000 040000000201 50415231 50415245 4152524f573a736368656d61 78 6c697374 656c656d656e74"""

TARGETS: dict[str, Target] = {
    "json": Target(seeds.json_seeds, ("json_array", "json_window", *_JSON), _JSON_WORDS, _ODD),
    "jsonl": Target(seeds.jsonl_seeds, ("json_lines", "lines", *_JSON), _JSON_WORDS, _ODD),
    "xml": Target(seeds.xml_seeds, ("xml_*", *_TEXT), _XML_WORDS, _ODD),
    "csv": Target(seeds.csv_seeds, ("csv_*", "flat_rows", "lines", *_TABLES, *_TEXT), _CSV_WORDS, _ODD),
    "avro": Target(seeds.avro_seeds, ("avro_*",), _AVRO_WORDS, (*_LONGS, *_FLOATS), shell=container, inside=0.7),
    "sql": Target(sql_seeds, ("sql_*",), _SQL_WORDS, (*_ODD, *_bytes(_PAGES)), paged, 0.8),
    "xlsx": Target(
        xlsx_seeds,
        ("xlsx_*", "xls_*", "workbook_faults", "archive*", "flat_rows"),
        _BOOK_WORDS,
        (*_ODD, *_bytes(_BIFF)),
        shell=book,
        inside=0.85,
    ),
    "parquet": Target(
        parquet_seeds,
        ("parquet_*", "by_number"),
        tokens_=(*_bytes(_THRIFT), *_LONGS, *_FLOATS),
        shell=footed,
        inside=0.8,
    ),
}
for _name, _format in FORMATS.items():
    if _name not in TARGETS:
        _family = _format.module.rpartition(".")[2].partition("_")[0] + "_*"
        TARGETS[_name] = Target(partial(seeds.written, _name), (_family,), _XML_WORDS, _ODD, shell=opened, inside=0.7)
