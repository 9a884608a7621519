"""Which encoding a file has, and what one pass over it says."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from enforce_data.formats import survey as module
from enforce_data.formats.survey import Asked, EncodingSource, Survey, codec_of, survey
from toy.files import put, said

CHINESE = "编号,书名\nV-1,边城与湘行散记\n"


def of(tmp_path: Path, content: bytes, **asked: object) -> Survey:
    path = put(tmp_path, "file", content)
    return survey(path, "file", Asked(**asked))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "asked", "encoding", "decided_by", "mark"),
    [
        (CHINESE.encode(), {}, "utf-8", "strict-utf-8", 0),
        (b"only ASCII", {}, "utf-8", "strict-utf-8", 0),
        (CHINESE.encode("utf-8-sig"), {}, "utf-8", "bom", 3),
        (b"\xff\xfe" + CHINESE.encode("utf-16-le"), {}, "utf-16-le", "bom", 2),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), {}, "utf-16-be", "bom", 2),
        (("\ufeff" + CHINESE).encode("gb18030"), {}, "gb18030", "bom", 4),
        (CHINESE.encode("gbk"), {}, "gb18030", "strict-gb18030", 0),
        ("喆𠮷㐂,\n".encode("gb18030"), {}, "gb18030", "strict-gb18030", 0),
        (CHINESE.encode("gbk"), {"encoding": "GB2312"}, "gb18030", "option", 0),
        (CHINESE.encode("gbk"), {"encoding": "cp936"}, "gb18030", "option", 0),
        (CHINESE.encode(), {"encoding": "utf-8"}, "utf-8", "option", 0),
        (CHINESE.encode("utf-8-sig"), {"encoding": "utf8"}, "utf-8", "option", 3),
        (CHINESE.encode("utf-16-le"), {"encoding": "utf-16"}, "utf-16-le", "option", 0),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), {"encoding": "UTF-16"}, "utf-16-be", "option", 2),
        (CHINESE.encode("gbk"), {"declared": "GBK"}, "gb18030", "declared", 0),
        (CHINESE.encode("utf-8-sig"), {"declared": "GBK"}, "utf-8", "bom", 3),
    ],
)
def test_law_of_encodings(
    tmp_path: Path, content: bytes, asked: dict[str, str], encoding: str, decided_by: str, mark: int
) -> None:
    found = of(tmp_path, content, **asked)
    assert found.fault is None
    assert (found.encoding, found.encoding_source, found.mark) == (encoding, decided_by, mark)
    assert (found.sha256, found.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert content[mark:].decode(encoding)


@pytest.mark.parametrize(
    ("content", "asked", "line", "column", "words"),
    [
        # neither: the encoding that fits longest gives the place
        ("甲乙\n丙,丁".encode() + b"\xff\n", {}, 2, 4, "neither UTF-8 nor GB18030"),
        ("甲乙\n丙,丁".encode("gbk") + b"\xff\n", {}, 2, 4, "from byte 11"),
        ("甲乙丙丁\n一".encode()[:-1], {}, 2, 1, "the utf-8 text ends within a character"),
        ("甲乙丙\n一".encode()[:-1], {}, 2, 1, "the utf-8 text ends within a character"),
        # stated, and not so
        ("好\n好坏".encode("gbk"), {"encoding": "utf-8"}, 1, 1, "not utf-8"),
        ("好\n好,".encode("gbk") + b"\xff,", {"encoding": "gbk"}, 2, 3, "not gb18030: it cannot be decoded from byte"),
        (b"\xff\xfe" + "好\n".encode("utf-16-le") + b"\x00\xd8\x00\x00", {}, 2, 1, "not utf-16-le"),
        (b"\xff\xfea", {}, 1, 1, "the utf-16-le text ends within a character"),
        # no place
        (CHINESE.encode("utf-8-sig"), {"encoding": "gbk"}, None, None, "stated encoding is gbk"),
        (CHINESE.encode(), {"encoding": "latin-1"}, None, None, "encoding latin-1 is not supported"),
        (CHINESE.encode(), {"encoding": "no\x00such"}, None, None, "is not supported"),
        (CHINESE.encode("utf-32"), {}, None, None, "encoding utf-32 is not supported"),
        ("id,name\nV-1,x\n".encode("utf-16-le"), {}, None, None, "UTF-16 without its mark"),
        # two encodings in one file
        ("湖南书名\n".encode() + "甲乙丙丁\n".encode("gbk"), {}, 2, 1, "line 1 is UTF-8, line 2 is not"),
        ("一二三四五\n".encode() + "甲乙丙丁\n".encode("gbk"), {}, 2, 1, "neither UTF-8 nor GB18030"),
        ("甲乙丙丁\n".encode("gbk") + "地址:湖南书名边城\n".encode(), {}, 2, None, "line 2 is UTF-8, line 1 is not"),
        # … of which the other one breaks, too, before it gives way
        ("甲,\n".encode("gbk") + b"\xff,\n" + "湖南书名\n".encode(), {}, 3, None, "line 3 is UTF-8, line 1 is not"),
    ],
)
def test_refused(
    tmp_path: Path, content: bytes, asked: dict[str, str], line: int | None, column: int | None, words: str
) -> None:
    found = of(tmp_path, content, **asked)
    assert found.fault is not None
    assert found.fault.fatal
    assert (found.encoding, found.encoding_source) == (None, None)
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert words in found.fault.params["reason_en"]
    assert found.fault.notice.id == "RD-ENCODING"
    assert found.fault.location.line == line
    if column is not None:
        assert found.fault.location.column == column


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(tmp_path: Path, content: bytes) -> None:
    found = of(tmp_path, content)
    assert found.fault is not None
    assert said(found.fault) == ("RD-EMPTY", None, None)


@pytest.mark.parametrize("chunk", [1, 2, 3, 5, 7, 1 << 20])
@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("甲乙\n丙,丁".encode() + b"\xff\n", (2, 4)),
        ("甲乙\n丙,丁".encode("gbk") + b"\xff\n", (2, 4)),
        (CHINESE.encode("gbk") + "四个汉字\n".encode(), (3, 1)),
        (CHINESE.encode(), None),
        ("喆𠮷㐂,\n".encode("gb18030"), None),
    ],
)
def test_the_answer_does_not_depend_on_the_size_of_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, content: bytes, place: tuple[int, int] | None
) -> None:
    whole = of(tmp_path, content)
    monkeypatch.setattr(module, "CHUNK", chunk)
    assert of(tmp_path, content) == whole
    location = whole.fault.location if whole.fault else None
    assert (location and (location.line, location.column)) == place


def test_not_text_is_only_hashed(tmp_path: Path) -> None:
    found = of(tmp_path, b"PK\x03\x04\xff\xff", text=False)
    assert (found.fault, found.encoding, found.size) == (None, None, 6)


TYPES = frozenset({"visit", "card"})


@pytest.mark.parametrize("chunk", [1, 13, 300, 1 << 20])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b'{"record_type":"visit"}', {"visit"}),
        (b'[{"x": 1, "record_type" :\n "card"}]', {"card"}),
        (b'{"record_type": "visit"}\n{"record_type": "card"}', {"visit", "card"}),
        (b'{"a": "visit", "card": 1}', set()),
        (b'{"record_type": "parcel"}', set()),
        # whatever might hide one: all of them
        (b'{"record\\u005ftype": "card"}', {"visit", "card"}),
        (b'{"record_type": "c\\u0061rd"}', {"visit", "card"}),
        (b'{"record_type"' + b" " * 999 + b': "card"}', {"visit", "card"}),
        (b'{"a": "record_type"}', {"visit", "card"}),
    ],
)
def test_may_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, content: bytes, found: set[str]) -> None:
    monkeypatch.setattr(module, "CHUNK", chunk)
    assert of(tmp_path, content, json_types=TYPES).may_hold == found


def test_may_hold_says_all_for_utf16(tmp_path: Path) -> None:
    content = '{"record_type":"visit"}'.encode("utf-16")
    assert of(tmp_path, content, json_types=TYPES).may_hold == TYPES


def test_may_hold_says_nothing_unasked(tmp_path: Path) -> None:
    assert of(tmp_path, b'{"record_type":"visit"}').may_hold == frozenset()


@pytest.mark.parametrize("encoding", ["", "base64", "utf-7", "big5", "gb\udc80"])
def test_codec_of_unsupported(encoding: str) -> None:
    assert codec_of(encoding) is None


def test_names_of_sources_are_those_of_the_report() -> None:
    assert sorted(EncodingSource) == ["bom", "declared", "option", "strict-gb18030", "strict-utf-8"]


XML = '<?xml version="1.0"?>\n<records xmlns="urn:enforce-data:1">{}</records>'
ALL = frozenset({"visit", "card", "loan"})


@pytest.mark.parametrize(
    ("records", "found"),
    [
        ("", set()),
        ("<visit><card>x</card></visit><loan/>", {"visit"}),
        ("<loan><card>x</card><visit/></loan>", set()),
        ("<loan><visit>x</visit></loan><card/>", {"card"}),
        ("<visitor/><a:visit>1</a:visit><visit_no/>", {"visit"}),
        ("<other><card/></other>", {"card"}),
        # what may hide tags: all of them
        ("<!-- <loan> --><card/>", TYPES),
        ("<loan><a><![CDATA[<loan>]]></a></loan>", TYPES),
        ('<visit id="1"/>', TYPES),
        ("</visit>", TYPES),
        ("<visit></card>", TYPES),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("chunk", [7, 1 << 20])
def test_may_hold_of_xml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, encoding: str, records: str, found: set[str]
) -> None:
    monkeypatch.setattr(module, "CHUNK", chunk)
    content = XML.format("<loan><a>湘湘湘湘湘</a></loan>" + records).encode(encoding)
    content = content.replace(b"<loan><a>", b"\n" * 300 + b"<loan><a>")
    assert of(tmp_path, content, json_types=TYPES, record_types=ALL).may_hold == found


def test_may_hold_of_xml_says_all_where_tags_cannot_be_searched(tmp_path: Path) -> None:
    asked = {"json_types": TYPES, "record_types": ALL}
    assert of(tmp_path, XML.format("").encode("utf-16"), **asked).may_hold == TYPES
    assert of(tmp_path, XML.format("").encode(), json_types=TYPES).may_hold == TYPES
