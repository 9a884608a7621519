"""Compute check characters of ISO 7064, *Check character systems*.

MOD 11-2 is a pure system: the weighted sum of all characters, check included, is 1 modulo 11,
with weights 2^n. It finds every single wrong character and every exchange of two neighbours.

MOD 11,10 and MOD 37,36 are hybrid systems: two moduli M+1 and M are used in turn. They find
every single wrong character, but let a few exchanges of neighbours pass: in MOD 11,10 each pair
of digits that follow one another (0–1, 1–2 … 9–0) is missed in one of ten states, so that 1
exchange in 45 goes unseen.
"""

from __future__ import annotations

import string

_DIGITS = string.digits
_LETTERS = string.digits + string.ascii_uppercase


def mod_11_2(body: str) -> str:
    """Return the check character of a body of digits: ``0`` to ``9`` or ``X``.

    >>> mod_11_2("11010519491231002")
    'X'
    """
    total = 0
    for char in body:
        total = (total + int(char)) * 2 % 11
    return "0123456789X"[(1 - total) % 11]


def mod_11_10(body: str) -> str:
    """Return the check digit of a body of digits.

    >>> mod_11_10("33020300003063")
    '9'
    """
    return _hybrid(body, _DIGITS)


def mod_37_36(body: str) -> str:
    """Return the check character of a body of digits and upper-case letters.

    >>> mod_37_36("11100000000013338W01111430000006122244L20230000403001")
    'U'
    """
    return _hybrid(body, _LETTERS)


def _hybrid(body: str, alphabet: str) -> str:
    modulus = len(alphabet)
    product = modulus
    for char in body:
        product = ((product + alphabet.index(char)) % modulus or modulus) * 2 % (modulus + 1)
    return alphabet[(1 - product) % modulus]
