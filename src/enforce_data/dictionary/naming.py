"""Names for the types of one generated schema: those of the dictionary's classes, no two alike."""

from __future__ import annotations

from enforce_data.dictionary.reading import Entry, Section
from enforce_data.values.code import Code

Named = Section | type[Code]


class Naming:
    """Gives every group and code list of a schema a name.

    A second class of a name already taken is named after the group and the element where it stands first.
    """

    def __init__(self) -> None:
        self._names: dict[Named, str] = {}
        self._taken: set[str] = set()

    def known(self, named: Named) -> str | None:
        """The name that was given before; None where the type was not met yet."""
        return self._names.get(named)

    def give(self, named: Named, wanted: str, inside: str = "", entry: Entry | None = None) -> str:
        """Give a name to a type that stands at an element of the group ``inside``."""
        name = wanted
        while name in self._taken and entry is not None:
            name = f"{inside}_{entry.name}_{name}"
        self._names[named] = name
        self._taken.add(name)
        return name
