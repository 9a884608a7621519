"""Text and codes written as text.

Text has no white space at its edges, no control characters other than tab and line feed, and is never empty; that is
what every format can carry there and back (XML 1.0, production 2, excludes the rest).  Lengths count code points.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Annotated

from enforce_data.findings import Said
from enforce_data.values.written import Form, Kind, Notation

# C0 controls but tab and line feed, DEL and the C1 controls, surrogates, and the two non-characters of XML.
FORBIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff"
_NARROW, _WIDE = "\t\n \u00a0\u1680", "\u2028\u2029\u202f\u205f\u3000\ufeff"
_SPACES = f"{_NARROW}\u2000-\u200a{_WIDE}"
BLANKS = _NARROW + "".join(map(chr, range(0x2000, 0x200B))) + _WIDE
"""White space that no text has at its edges, and a token nowhere."""
TEXT_PATTERN = f"[^{FORBIDDEN}{_SPACES}]([^{FORBIDDEN}]*[^{FORBIDDEN}{_SPACES}])?"


@lru_cache(maxsize=64)
def Text(length: int) -> Form:  # noqa: N802 - reads as a type in models
    """The form of a text of at most ``length`` code points."""
    return Form(
        kind=Kind.TEXT,
        label=Said(
            f"至多 {length} 字的文字,首尾无空白,无控制字符",
            f"text of at most {length} characters without edge spaces or control characters",
        ),
        pattern=TEXT_PATTERN,
        max_length=length,
    )


@lru_cache(maxsize=64)
def Number(length: int, notation: Notation = Notation.PLAIN) -> Form:  # noqa: N802 - reads as a type in models
    """The form of a number that is text: any text of at most ``length`` code points, whose notation is known."""
    return replace(Text(length), notation=notation)


def _coded(label: Said, pattern: str, length: int, notation: Notation | None = Notation.PLAIN) -> Form:
    return Form(kind=Kind.TEXT, label=label, pattern=pattern, max_length=length, notation=notation)


USCC = _coded(
    Said("18 位统一社会信用代码(大写)", "a unified social credit code of 18 characters in upper case"),
    "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}",
    18,
    Notation.ORGANISATION,
)
DIVISION = _coded(
    Said("6、9 或 12 位行政区划代码", "a division code of 6, 9 or 12 digits"), "[0-9]{6}([0-9]{3}([0-9]{3})?)?", 12
)
TOKEN = _coded(
    Said("不含空白的标识符,至多 64 位", "an identifier without blanks, at most 64 characters"),
    f"[^{FORBIDDEN}{_SPACES}]{{1,64}}",
    64,
    None,
)
CARD = replace(
    TOKEN,
    label=Said("不含空白的证号,至多 64 位", "the number of a card without blanks, at most 64 characters"),
    notation=Notation.PLAIN,
)
BATCH = _coded(
    Said("八位日期加五位序号", "a day in eight digits and a count in five"),
    "(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{5}",
    13,
)
EDITION = _coded(Said("版次,如 1.0", "an edition such as 1.0"), r"(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})", 7)

DOCUMENT_NUMBER = replace(
    Number(200, Notation.DOCUMENT),
    label=Said("至多 200 字的文号,首尾无空白", "the number of a document, at most 200 characters, without edge spaces"),
)
CASE_NUMBER = replace(
    Number(100, Notation.DOCUMENT),
    label=Said(
        "至多 100 字的案号或编号,首尾无空白", "the number of a case, at most 100 characters, without edge spaces"
    ),
)
PERSON_NUMBER = replace(
    Number(100, Notation.PERSON),
    label=Said(
        "至多 100 字的证件号码,首尾无空白",
        "the number of an identity document, at most 100 characters, without edge spaces",
    ),
)

Text20 = Annotated[str, Text(20)]
Text50 = Annotated[str, Text(50)]
Text100 = Annotated[str, Text(100)]
Text200 = Annotated[str, Text(200)]
Text500 = Annotated[str, Text(500)]
Text1000 = Annotated[str, Text(1000)]
Text2000 = Annotated[str, Text(2000)]
Text4000 = Annotated[str, Text(4000)]
Number50 = Annotated[str, Number(50)]
"""A number of any register, of a telephone, of an account."""
Number100 = Annotated[str, Number(100)]
Number200 = Annotated[str, Number(200)]
DocumentNumber = Annotated[str, DOCUMENT_NUMBER]
"""The number of an official document (文号); how it is written is a rule, not structure."""
CaseNumber = Annotated[str, CASE_NUMBER]
"""The number of a case or a letter of delegation, often written like that of a document."""
PersonNumber = Annotated[str, PERSON_NUMBER]
"""The number of a person's identity document, of whatever kind."""
Uscc = Annotated[str, USCC]
"""A unified social credit code (GB 32100-2015); its check characters are a rule, not structure."""
DivisionCode = Annotated[str, DIVISION]
"""An administrative division: 6 digits county, 9 township, 12 village (GB/T 2260, statistics codes)."""
Token = Annotated[str, TOKEN]
CardNumber = Annotated[str, CARD]
"""The number of an officer's card: a token of digits and letters."""
EditionNumber = Annotated[str, EDITION]
BatchNumber = Annotated[str, BATCH]
