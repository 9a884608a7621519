"""Patterns compared as languages, by automata (greenery)."""

from __future__ import annotations

from enforce_data.findings import Said

_NO_LIBRARY = Said("比较书写形式需要 greenery 库", "comparing written forms needs the library greenery")
_TOO_HARD = Said("书写形式无法用自动机比较", "the forms cannot be compared by automata")
_LONGEST = 400
"""Most characters of a pattern that is compared: the automata of longer ones take minutes."""


def only_in(here: str | None, there: str | None) -> str | Said | None:
    """A text that only the first pattern takes; None where there is none, else why it is not known."""
    if there is None or here == there:
        return None
    if here is None or max(len(here), len(there)) > _LONGEST:
        return _TOO_HARD
    try:
        from greenery import parse  # type: ignore[import-untyped]
    except ImportError:
        return _NO_LIBRARY
    try:
        rest = parse(_bare(here)).to_fsm() - parse(_bare(there)).to_fsm()
        text = next(iter(rest.strings([])), None)
    except Exception:  # noqa: BLE001 - whatever it cannot read is undetermined, and said so
        return _TOO_HARD
    return None if text is None else "".join(map(str, text))


def _bare(pattern: str) -> str:
    """A pattern without the anchors that we put around every form."""
    return pattern.removeprefix("^(?:").removesuffix(")$")
