"""What a minor edition may not do, so that every record of an older edition of its major edition stays valid.

Within one major edition elements and codes may be added and limits widened; nothing is removed, renamed, tightened,
reordered or made mandatory.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import inf

from enforce_data.dictionary.reading import Entry, Section, Standard
from enforce_data.editions import Edition


def broken_promises(standard: Standard) -> list[str]:
    """What the editions of a standard do to their predecessors and may not, one English sentence each."""
    found = []
    for before, after in pairwise(sorted(standard.editions)):
        if before.major != after.major:
            continue
        left = standard.models_of(after)
        for record_type in standard.models_of(before):
            section = standard.section(record_type)
            texts = breaks(section, before, section, after) if record_type in left else ["the record type is removed"]
            found += [f"{record_type} {after}: {text}" for text in texts]
    return found


def breaks(older: Section, before: Edition, newer: Section, after: Edition, inside: str = "") -> Iterator[str]:
    """What ``newer`` as of edition ``after`` does to ``older`` as of ``before``; both may be the same section."""
    old, new = _present(older, before), _present(newer, after)
    for name, entry in old.items():
        if name in new:
            yield from _tightened(entry, before, new[name], after, inside + name)
            continue
        heirs = [
            heir for heir, now in new.items() if heir not in old and (now.id == entry.id or now.element.was == name)
        ]
        yield f"{inside}{name} is renamed to {heirs[0]}" if heirs else f"{inside}{name} is removed"
    for name, entry in new.items():
        if old and name not in old and entry.mandatory:
            yield f"{inside}{name} is new and mandatory"
    if [name for name in old if name in new] != [name for name in new if name in old]:
        yield f"the elements of {inside.rstrip('.') or 'the record'} are reordered"


def _present(section: Section, edition: Edition) -> dict[str, Entry]:
    return {name: entry for name, entry in section.entries.items() if edition in entry.element.span}


def _tightened(old: Entry, before: Edition, new: Entry, after: Edition, path: str) -> Iterator[str]:
    if (old.id, old.zh) != (new.id, new.zh):
        yield f"{path} is renamed: {old.id} {old.zh} is now {new.id} {new.zh}"
    if new.mandatory and not old.mandatory:
        yield f"{path} is made mandatory"
    if (old.kind, old.many) != (new.kind, new.many):
        yield f"{path} changes its type"
        return
    if old.section is not None and new.section is not None:
        yield from breaks(old.section, before, new.section, after, f"{path}.")
    elif old.codes is not None and new.codes is not None:
        left = {member.value for member in new.codes.members_of(after)}
        yield from (f"{path} loses the code {each}" for each in old.codes.members_of(before) if each.value not in left)
    elif old.form is not None and new.form is not None:
        if (old.form.pattern, old.form.scale) != (new.form.pattern, new.form.scale):
            yield f"{path} changes its written form"
        if any(now < then for then, now in zip(_room(old, before), _room(new, after), strict=True)):
            yield f"{path} is tightened"


def _room(entry: Entry, edition: Edition) -> tuple[float, ...]:
    """How long a text, how great and how small a number may be; the more the wider."""
    form = entry.form
    low, high = (form.minimum, form.maximum) if form else (None, None)
    limits = (entry.max_length(edition), high, None if low is None else -low)
    return tuple(inf if limit is None else limit for limit in limits)
