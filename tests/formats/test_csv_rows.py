"""Rows of a CSV text, and where their cells begin."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats.csv_rows import cut_row, read_rows
from enforce_data.formats.grid import Row
from toy.files import said


def rows(text: str, longest: int = 1000, newline: str = "\n") -> list[Row | Fault]:
    return list(read_rows([text], ",", longest, newline))


def cells(text: str, newline: str = "\n") -> list[tuple[int, int, list[str]]]:
    """Number, line and cells of the rows."""
    return [(row.number, row.line, row.cells) for row in rows(text, newline=newline) if isinstance(row, Row)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n", [(1, 1, ["a", "b"]), (2, 2, ["1", "2"])]),
        ("a,b\r\n1,2", [(1, 1, ["a", "b"]), (2, 2, ["1", "2"])]),
        ('"a,b","c""d",""\n', [(1, 1, ["a,b", 'c"d', ""])]),
        # a row number counts rows, a line number lines
        ('"x\ny\n","z\r\nw"\r\n1\n', [(1, 1, ["x\ny\n", "z\r\nw"]), (2, 5, ["1"])]),
        ("\n,,\n\n1\n", [(4, 4, ["1"])]),
        ('"",""\n1\n', [(2, 2, ["1"])]),
        # a quotation mark is special only at the beginning of a cell
        ('a"b,5" pipe, "x"\n1\n', [(1, 1, ['a"b', '5" pipe', ' "x"']), (2, 2, ["1"])]),
        ('"""",x\n', [(1, 1, ['"', "x"])]),
        ("a\x00b,\x0b\u2028\n", [(1, 1, ["a\x00b", "\x0b\u2028"])]),
        ("a\rb\r\n", [(1, 1, ["a\rb"])]),
        ("", []),
    ],
)
def test_rows(text: str, expected: list[tuple[int, int, list[str]]]) -> None:
    assert cells(text) == expected


def test_carriage_returns_as_line_ends() -> None:
    assert cells('a,b\r1,"x\ry"\r2,\r', newline="\r") == [(1, 1, ["a", "b"]), (2, 2, ["1", "x\ry"]), (3, 4, ["2", ""])]


@pytest.mark.parametrize(
    ("text", "found", "fatal", "after"),
    [
        ('1\n2,"a"b,c\n3\n', ("RD-SYNTAX", 2, 6), False, ["3"]),
        ('1\n2,"a" ,c\n3\n', ("RD-SYNTAX", 2, 6), False, ["3"]),
        ('1\n"x\ny"z\n3\n', ("RD-SYNTAX", 3, 3), False, ["3"]),
        ('1\n2,"a\n3\n4\n', ("RD-SYNTAX", 2, 3), True, []),
        ('1\n2,"a""', ("RD-SYNTAX", 2, 3), True, []),
        (f"1\n{'x' * 50}\n3\n", ("RD-LIMIT", 2, 1), False, ["3"]),
        (f'1\n2,"{"x" * 15}\n{"y" * 15}\nz"\n3\n', ("RD-SYNTAX", 2, 3), True, []),
    ],
)
def test_faults(text: str, found: tuple[str, int, int], fatal: bool, after: list[str]) -> None:
    first, fault, *rest = rows(text, longest=20)
    assert isinstance(first, Row)
    assert isinstance(fault, Fault)
    assert (said(fault), fault.fatal, fault.broken) == (found, fatal, not fatal)
    assert [cell for row in rest if isinstance(row, Row) for cell in row.cells] == after


def test_faults_where_rows_end_with_carriage_returns() -> None:
    _, fault = rows('1\r"x\ry"z\r', newline="\r")
    assert isinstance(fault, Fault)
    assert said(fault) == ("RD-SYNTAX", 3, 3)


TABLES = st.lists(st.lists(st.text(alphabet='ab",;\n\r 湘', max_size=5), min_size=1, max_size=4), max_size=5)


@given(TABLES, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.sampled_from([1, 2, 100]))
def test_what_the_standard_library_writes_is_read(table: list[list[str]], end: str, quoted: bool, piece: int) -> None:
    file = io.StringIO()
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(file, lineterminator=end, quoting=quoting).writerows(table)
    text = file.getvalue()
    if not quoted and end == "\n" and "\r" in text:
        return  # the standard library then leaves a CR bare, where it may end a row
    pieces = [text[start : start + piece] for start in range(0, len(text), piece)]
    found = list(read_rows(pieces, ",", 1000))
    assert [row.cells for row in found if isinstance(row, Row)] == [row for row in table if any(row)]
    for row in found:
        assert isinstance(row, Row)
        again, starts = cut_row(row.text, ",")
        assert again == row.cells
        for cell, start in zip(row.cells, starts, strict=True):
            assert row.text[start:].startswith((cell, '"' + cell.replace('"', '""') + '"'))


@given(st.text(alphabet='a",\n\r', max_size=20), st.integers(1, 8))
def test_every_text_gets_an_answer(text: str, longest: int) -> None:
    for row in read_rows([text], ",", longest):
        assert not isinstance(row, Fault) or row.fatal or row.broken
