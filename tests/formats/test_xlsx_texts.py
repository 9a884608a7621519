"""Number formats of cells: which show a day or a time."""

from __future__ import annotations

import pytest

from enforce_data.formats.xlsx_texts import DATE, shown_as


@pytest.mark.parametrize(
    ("number", "own", "kind"),
    [
        ("14", {}, DATE),
        ("0", {}, None),
        ("x", {}, None),
        ("9" * 5000, {}, None),
        ("164", {"164": 'yyyy"年"m"月"d"日"'}, DATE),
        ("164", {"164": "0.00"}, None),
    ],
)
def test_what_a_number_format_shows(number: str, own: dict[str | None, str], kind: str | None) -> None:
    assert shown_as(number, own) == kind
