"""Sound files changed a little: the same random numbers give the same bytes, and nothing else decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

LARGEST = 1 << 16
"""Most bytes that a change may leave behind."""

_NUMBERS = tuple(
    text.encode()
    for text in (
        *("0", "-0", "-1", "1", "00", "1.0", "0.1", "1e9", "1E-400", "1e400", "9007199254740993", "2147483648"),
        *("-2147483649", "9223372036854775808", "18446744073709551616", "0001-01-01", "9999-12-31", "２０２４"),
        "7" * 400,
    )
)
_BYTES = bytes([0, 1, 9, 10, 13, 32, 34, 38, 39, 44, 60, 92, 0x7F, 0x80, 0x81, 0xC0, 0xE6, 0xED, 0xFE, 0xFF])
_DIGITS = re.compile(rb"[0-9]+(?:\.[0-9]+)?")
_WORDS = re.compile(rb"[0-9A-Za-z_\x80-\xff]+|[ \t]+|.", re.DOTALL)

Change = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""Random numbers, the bytes, the tokens of the format → other bytes."""


def mutated(random: Random, data: bytes, tokens: Sequence[bytes]) -> bytes:
    """One to six changes, few more often than many."""
    for _ in range(min(1 + int(random.expovariate(0.7)), 6)):
        data = random.choice(CHANGES)(random, data, tokens)[:LARGEST]
    return data


def _stretch(random: Random, data: bytes, longest: int = 64) -> tuple[int, int]:
    """A stretch of the bytes, now and then a long one."""
    start = random.randrange(len(data) + 1)
    length = int(random.expovariate(1 / 8)) if random.random() < 0.8 else random.randrange(len(data) + 1)
    return start, min(len(data), start + (length if length > longest else min(length, longest)))


def _flip(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]


def _odd_byte(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + bytes([random.choice(_BYTES)]) + data[at + random.randrange(2) :]


def _cut_out(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(random, data)
    return data[:start] + data[end:]


def _twice(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(random, data)
    return data[:end] + data[start:end] * random.choice((1, 1, 1, 2, 70, 300)) + data[end:]


def _moved(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(random, data)
    rest = data[:start] + data[end:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _cut_off(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _cut_begin(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[min(len(data), int(random.expovariate(1 / 8))) :]


def _token(random: Random, data: bytes, tokens: Sequence[bytes]) -> bytes:
    start, end = _stretch(random, data, 4)
    return data[:start] + random.choice(tokens or (b"",)) + data[random.choice((start, end)) :]


def _words(random: Random, data: bytes, tokens: Sequence[bytes]) -> bytes:
    """A word of the text is dropped, doubled, replaced, or changes places with another."""
    words = _WORDS.findall(data)
    if not words:
        return data
    one, other = random.randrange(len(words)), random.randrange(len(words))
    match random.randrange(5):
        case 0:
            del words[one]
        case 1:
            words.insert(one, words[one])
        case 2:
            words[one], words[other] = words[other], words[one]
        case 3:
            words[one] = random.choice(tokens or (b"",))
        case _:
            words[one] = words[other]
    return b"".join(words)


def _number(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    found = list(_DIGITS.finditer(data))
    if not found:
        return data
    one = random.choice(found)
    return data[: one.start()] + random.choice(_NUMBERS) + data[one.end() :]


def _lines(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A line is dropped, doubled, emptied, or changes places with another."""
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            del lines[one]
        case 1:
            lines.insert(other, lines[one])
        case 2:
            lines[one] = random.choice((b"", b"\r", b" "))
        case _:
            lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _line_ends(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data.replace(random.choice((b"\n", b"\r\n")), random.choice((b"\r\n", b"\r", b"\n", b"\n\n", b"")))


def _other_text(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """The text in another encoding, with and without its mark."""
    text = data.decode(errors="replace")
    codec = random.choice(("utf-8-sig", "gb18030", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"))
    mark = random.choice(("", "\ufeff")) if codec in ("gb18030", "utf-16-le", "utf-16-be") else ""
    return (mark + text).encode(codec)


_SELDOM: tuple[Change, ...] = (_line_ends, _other_text, _cut_begin)
CHANGES: tuple[Change, ...] = (
    *(_flip, _odd_byte, _cut_out, _twice, _moved, _cut_off, _token, _words, _number, _lines),
    *(_flip, _odd_byte, _cut_out, _twice, _moved, _token, _words, _number, _lines),
    *(_token, _words),
    *_SELDOM,
)
"""Each is as likely as it stands here often."""
