"""Codes, numbers that are text, and free text."""

from __future__ import annotations

import pytest

from enforce_data.identifiers import resident_id, uscc
from tidy.made import ABSENT, E10, E11, LETTER, made_of

BODY = "43010219900307751"
RESIDENT = next(BODY + check for check in "0123456789X" if resident_id.is_valid(BODY + check))
USCC = "91430100FAKE000133"


@pytest.mark.parametrize(
    ("spelling", "code", "said"),
    [
        ("loan", "loan", []),
        ("LOAN", "loan", ["TD-CODE"]),
        ("Loan ", "loan", ["TD-CODE"]),
        ("ｌｏａｎ", "loan", ["TD-CODE"]),
        ("借还", "loan", ["TD-CODE-LABEL"]),
        (" 借还", "loan", ["TD-CODE-LABEL"]),
        ("loan and return", "loan", ["TD-CODE-LABEL"]),
        ("Loan and Return", "loan", ["TD-CODE-LABEL"]),
        ("借", "借", []),
        ("02", "02", []),
        (2, 2, []),
        ("0", ABSENT, ["TD-NOTHING"]),
        (0, ABSENT, ["TD-NOTHING"]),
        ("无", ABSENT, ["TD-NOTHING"]),
        ("*", "*", ["TD-MASKED"]),
        (["loan"], ["loan"], []),
    ],
)
def test_codes(spelling, code, said):
    assert made_of(spelling, "purpose") == (code, said)


def test_a_code_is_known_in_its_editions_only():
    assert made_of("创客", "purpose", edition=E11) == ("workshop", ["TD-CODE-LABEL"])
    assert made_of("创客", "purpose", edition=E10) == ("创客", [])


@pytest.mark.parametrize(
    ("spelling", "now"), [("无", "none"), ("楼上", "楼上"), ("above", "above"), ("First-Floor", "first_floor")]
)
def test_labels_may_look_like_nothing_or_be_ambiguous(spelling, now):
    assert made_of(spelling, "answer", LETTER)[0] == now


@pytest.mark.parametrize(
    ("spelling", "number"),
    [
        ("北流工商处字[2015]240号", "北流工商处字〔2015〕240号"),
        ("德工商处字(2015)303 号", "德工商处字〔2015〕303号"),
        ("市场【2019】1号", "市场〔2019〕1号"),
        ("石市监处罚〔2022〕120 号", "石市监处罚〔2022〕120号"),
        ("湘市监罚（2023）12号", "湘市监罚〔2023〕12号"),
        ("湘市监罚［２０２３］１２号", "湘市监罚〔2023〕12号"),
        ("湘市监罚〈2023〉12号", "湘市监罚〔2023〕12号"),
        ("湘市监（食）罚[2023]第5号", "湘市监（食）罚〔2023〕第5号"),
        ("文号:湘市监罚〔2023〕12号", "湘市监罚〔2023〕12号"),
    ],
)
def test_document_numbers(spelling, number):
    assert made_of(spelling, "document", LETTER) == (number, ["TD-DOCUMENT-NUMBER"])


@pytest.mark.parametrize(
    "spelling",
    ["北流工商处字〔2015〕240号", "双环许可2019", "654636", "00261", "(2024)湘0121行审12号", "湘（食）罚 2号"],
)
def test_document_numbers_that_are_well_or_cannot_be_read_are_left(spelling):
    assert made_of(spelling, "document", LETTER) == (spelling, [])


@pytest.mark.parametrize(
    ("name", "spelling", "number", "said"),
    [
        ("uscc", USCC, USCC, []),
        ("uscc", USCC.lower(), USCC, ["TD-NUMBER"]),
        ("uscc", "91430100 FAKE 0001-33", USCC, ["TD-NUMBER"]),
        ("uscc", "统一社会信用代码：" + USCC, USCC, ["TD-WIDTH", "TD-NUMBER"]),
        ("uscc", "９１４３０１００ＦＡＫＥ０００１３３", USCC, ["TD-WIDTH"]),
        ("uscc", USCC[:-1], USCC[:-1], []),
        ("uscc", "9.1430100E+17", "9.1430100E+17", ["TD-SPOILED"]),
        ("uscc", "91430100**********", "91430100**********", ["TD-MASKED"]),
        ("person", RESIDENT.lower() + "\t", RESIDENT, ["TD-EDGES"]),
        ("person", "430102 19900307 751" + RESIDENT[-1], RESIDENT, ["TD-NUMBER"]),
        ("person", "11010519491231002x", "11010519491231002X", ["TD-NUMBER"]),
        ("person", "e12345678", "e12345678", []),
        ("person", "Ｅ12345678", "E12345678", ["TD-WIDTH"]),
        ("person", "430***1234", "430***1234", ["TD-MASKED"]),
        ("person", int(BODY + "1"), int(BODY + "1"), []),
        ("division", "４３０１２１", "430121", ["TD-WIDTH"]),
        ("division", "4301 21", "430121", ["TD-NUMBER"]),
        ("division", 430121, "430121", ["TD-DIGITS"]),
        ("division", 43, 43, []),
        ("card", "１８０１", "1801", ["TD-WIDTH"]),
        ("card", "1801 0001", "18010001", ["TD-NUMBER"]),
        ("card", "1801-0001", "1801-0001", []),
        ("phone", "０７３１－８８８８", "0731-8888", ["TD-WIDTH"]),
        ("phone", "0731 8888", "0731 8888", []),
        ("phone", 13800001234, 13800001234, []),
        ("phone", "无", ABSENT, ["TD-NOTHING"]),
        ("token", "Ａ-1", "Ａ-1", []),
        ("token", "A 1", "A 1", []),
        ("token", " A1", "A1", ["TD-EDGES"]),
        ("token", 17, "17", ["TD-DIGITS"]),
        ("token", 2**53, 2**53, []),
        ("version", "１.0", "1.0", ["TD-WIDTH"]),
        ("version", 1, 1, []),
    ],
)
def test_numbers_that_are_text(name, spelling, number, said):
    assert made_of(spelling, name, LETTER) == (number, said)


def test_the_example_numbers_are_right():
    assert uscc.check(USCC) == ()


@pytest.mark.parametrize(
    ("spelling", "text", "said"),
    [
        ("２０２４年（全角）", "２０２４年（全角）", []),
        (" 备注\u3000", "备注", ["TD-EDGES"]),
        ("\u200b备注\ufeff", "备注", ["TD-EDGES"]),
        ("备\u00a0注", "备\u00a0注", []),
        ("一\r\n二\r三", "一\n二\n三", ["TD-LINE-ENDS"]),
        ("一\r\n", "一", ["TD-LINE-ENDS", "TD-EDGES"]),
        ("一\x0b二 ", "一\x0b二", ["TD-EDGES", "TD-CONTROL"]),
        ("无", "无", []),
        ("无异议", "无异议", []),
        ("-5", "-5", []),
        ("2*3", "2*3", []),
        ("***", "***", ["TD-MASKED"]),
        ("湘\ufffd市", "湘\ufffd市", ["TD-REPLACEMENT"]),
        ("锟斤拷市", "锟斤拷市", ["TD-REPLACEMENT"]),
        *[
            (word, ABSENT, ["TD-NOTHING"])
            for word in ("", "  ", "null", "NULL", "\\N", "\\", "/", "-", "--", "－", "空", "暂无", "undefined")
        ],
    ],
)
def test_free_text(spelling, text, said):
    assert made_of(spelling, "remarks") == (text, said)


def test_stars_hide_personal_text():
    assert made_of("张*三", "name", LETTER) == ("张*三", ["TD-MASKED"])
