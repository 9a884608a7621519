"""Records of which some elements are faulty, as rules get them.

They read like the models.  Reaching a faulty element raises, so that no rule answers over it in silence; what is sound
can be read, compared and counted as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from enforce_data.dictionary.element import Group
from enforce_data.dictionary.reading import Section
from enforce_data.findings import Path


class FaultyElementError(Exception):
    """Raised when a rule touches an element that is faulty; not an AttributeError, which ``hasattr`` would swallow."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class NotCarriedError(FaultyElementError):
    """Raised when a rule touches an element that the sender's layout cannot carry."""


class Faulty:
    """Stands in for an element that could not be read, or that the layout cannot carry."""

    __slots__ = ("error", "path")

    def __init__(self, path: Path, error: type[FaultyElementError] = FaultyElementError) -> None:
        self.path = path
        self.error = error


class Partial:
    """A group of which some elements are faulty; reads like the model, but raises on reaching a faulty element."""

    __slots__ = ("_section", "_values")

    def __init__(self, section: Section, values: dict[str, Any]) -> None:
        self._section = section
        self._values = values

    def __getattr__(self, name: str) -> Any:
        try:
            value = self._values[name]
        except KeyError:
            if name not in self._section.entries:
                raise AttributeError(name) from None
            return None
        if type(value) is Faulty:
            raise value.error(value.path)
        return value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (Partial, Group)):
            return NotImplemented
        model = other._section.model if isinstance(other, Partial) else type(other)
        return model is self._section.model and all(
            getattr(self, name) == getattr(other, name) for name in self._section.entries
        )

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self._section.entries))


class PartialTuple(tuple[Any, ...]):
    """A list of which some items are faulty: counts them, and raises on reaching one."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        for item in tuple.__iter__(self):
            if type(item) is Faulty:
                raise item.error(item.path)
            yield item

    def __getitem__(self, index: Any) -> Any:
        item = tuple.__getitem__(self, index)
        if isinstance(index, slice):
            return PartialTuple(item)
        if type(item) is Faulty:
            raise item.error(item.path)
        return item

    def __contains__(self, wanted: object) -> bool:
        return any(item == wanted for item in self)

    def index(self, *wanted: Any) -> int:
        """Position of an item; raise where one of the items is faulty."""
        return tuple(self).index(*wanted)

    def count(self, wanted: Any) -> int:
        """How often an item stands in the list; raise where one of the items is faulty."""
        return tuple(self).count(wanted)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, tuple) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other  # a tuple has its own

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __add__(self, other: tuple[Any, ...]) -> tuple[Any, ...]:
        return (*self, *other)

    def __radd__(self, other: tuple[Any, ...]) -> tuple[Any, ...]:
        return (*other, *self)


def names_of(path: Path) -> tuple[str, ...]:
    """The member names of a path, list positions left out."""
    return tuple(step for step in path if isinstance(step, str))
