"""What readers of records by number promise of all they hand over, whatever the file."""

from __future__ import annotations

import json

from enforce_data.findings import Fault
from enforce_data.formats.base import Item


def checked(found: list[Item | Fault]) -> list[Item | Fault]:
    """What was found, once it was seen to keep the promises."""
    for place, each in enumerate(found):
        for fault in [each] if isinstance(each, Fault) else each.faults:
            assert not fault.fatal or place == len(found) - 1
            fault.notice.message.zh.format_map(fault.params)
            fault.notice.message.en.format_map(fault.params)
            fault.notice.fix.en.format_map(fault.params)
        if isinstance(each, Item):
            json.dumps(each.raw, ensure_ascii=False).encode()
            each.locate(("loans", 0, "copies", 1, "barcode"))
    numbers = [each.number for each in found if isinstance(each, Item) or each.broken]
    assert numbers == list(range(1, len(numbers) + 1))
    return found


def said(fault: Fault) -> tuple[str, str, bool]:
    """Id, the limit or the reason, and whether the fault ended the file."""
    return fault.notice.id, fault.params.get("name", fault.params.get("reason_en", "")), fault.fatal
