"""What a record is a version of, and whether two say the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any

_NOTHING = ": null"


def version_of(raw: Mapping[str, Any], record_type: str, place: int, number: int) -> tuple[tuple[str, ...], float]:
    """The key that all versions of a record share, and what orders them; without an id it is a version of no other."""
    own = storable(raw.get("record_id")) or f"{place}\0{number}"
    key = (storable(raw.get("source_agency")) or "", storable(raw.get("source_system")) or "", record_type, own)
    return key, _timestamp(raw.get("updated_at"))


def content_of(raw: Mapping[str, Any], place: int, number: int) -> bytes:
    """A digest of what a record says, the same for whatever has the same canonical JSON.

    One that has no spelling is like no other.  Of a stream every record is asked for it, so this is not RFC 8785 to
    the letter, which costs several times as much.
    """
    try:
        text = json.dumps(raw, ensure_ascii=False, sort_keys=True)
        if _NOTHING in text:
            text = json.dumps(_present(raw), ensure_ascii=False, sort_keys=True)
    except (TypeError, ValueError):
        text = f"{place} {number}"
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).digest()


def _present(value: Any) -> Any:
    """A value without absent members."""
    if isinstance(value, dict):
        return {name: _present(member) for name, member in value.items() if member is not None}
    return [_present(item) for item in value] if isinstance(value, list) else value


def storable(value: Any) -> str | None:
    """A text that can be stored and written: lone surrogates, which only Python lets stand, as escapes."""
    if not isinstance(value, str):
        return None
    return value if value.isascii() else value.encode(errors="backslashreplace").decode()


def _timestamp(value: Any) -> float:
    """Seconds of an instant, to order the versions of a record; a missing or faulty one is the oldest."""
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return float("-inf")
    return float("-inf") if moment.tzinfo is None else moment.timestamp()
