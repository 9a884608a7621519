"""Repetition levels of Parquet, walked run by run: the most items of a row (Parquet, Encodings: RLE)."""

from __future__ import annotations

from enforce_data.formats.parquet_thrift import Thrift, ThriftError

_GROUPS = 64
"""Groups of eight packed levels that are looked at together."""


class Repeats:
    """Counts, over all pages of a column, the most levels that stand between two beginnings of rows."""

    def __init__(self, lists: int) -> None:
        self.most = 0
        self._stretch = 0
        self._width = lists.bit_length()

    def add(self, data: bytes, at: int, count: int, most: int) -> int:
        """The levels of a page: ``count`` of them, in runs that begin at a place of the data; how many runs there were.

        Beyond so many runs it is given up, with a larger number.
        """
        runs, left, walked = Thrift(data, at), count, 0
        while left > 0 and walked <= most:
            walked += 1
            try:
                head = runs.varint()
                size = min((head >> 1) * 8 if head & 1 else head >> 1, left)
                if head & 1:
                    walked += size // (_GROUPS * 8)
                    self._packed(runs.take((head >> 1) * self._width), size)
                elif any(runs.take((self._width + 7) // 8)):
                    self._longer(size)
                elif size:
                    self._stretch = 0
            except ThriftError:
                self._longer(left)  # Arrow will not read it either
                break
            left -= size
        return walked

    def _longer(self, size: int) -> None:
        self._stretch += size
        self.most = max(self.most, self._stretch)

    def _packed(self, data: bytes, size: int) -> None:
        step = _GROUPS * self._width
        for start in range(0, len(data), step):
            piece = data[start : start + step]
            here = min(len(piece) * 8 // self._width, size)
            size -= here
            before, between, behind = stretches(piece, self._width, here)
            self._longer(before)
            self.most = max(self.most, between)
            if before < here:
                self._stretch = behind


def stretches(data: bytes, width: int, count: int) -> tuple[int, int, int]:
    r"""Of so many numbers of some bits: how many stand before the first zero, together anywhere, behind the last zero.

    What stands behind ``count`` numbers is padding.  Where there is no zero, all of them stand before it.

    >>> stretches(bytes([0b11101101]), 1, 8), stretches(bytes([0b11001001, 0b01]), 2, 5), stretches(b"\xff", 1, 8)
    ((1, 3, 3), (2, 2, 2), (8, 8, 0))
    """
    every = ((1 << count * width) - 1) // ((1 << width) - 1)
    folded = number = int.from_bytes(data, "little")
    for shift in range(1, width):
        folded |= number >> shift
    ones = folded & every
    zeros = ones ^ every
    if not zeros:
        return count, count, 0
    before = ((zeros & -zeros).bit_length() - 1) // width
    behind = count - 1 - (zeros.bit_length() - 1) // width
    return before, _longest(ones, width), behind


def _longest(ones: int, width: int) -> int:
    """The longest row of ones that stand so many bits apart, by doubling and halving."""
    steps = [(1, ones)]
    while steps[-1][1]:
        size, here = steps[-1]
        steps.append((2 * size, here & here >> size * width))
    longest, reached = 0, -1
    for size, here in reversed(steps[:-1]):
        joined = here if not longest else reached & here >> longest * width
        if joined:
            longest, reached = longest + size, joined
    return longest
