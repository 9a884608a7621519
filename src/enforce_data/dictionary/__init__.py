"""The dictionary: the plain middle table between the models and everything made from them."""

from enforce_data.dictionary.element import E, Group, Record
from enforce_data.dictionary.pairs import Pair
from enforce_data.dictionary.reading import Entry, Section, Standard

__all__ = ["E", "Entry", "Group", "Pair", "Record", "Section", "Standard"]
