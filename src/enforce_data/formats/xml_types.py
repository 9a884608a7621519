"""Which record types an XML file may hold, from a search over its bytes.

Records are the elements that no other record is around; a group that bears the name of a record type, as ``agency``
does in a case, is not one.  Where the search cannot be sure it answers: any type.
"""

from __future__ import annotations

import re


class XmlTypes:
    """Follows the tags of records through the bytes of a file."""

    def __init__(self, record_types: frozenset[str]) -> None:
        self.seen: set[str] = set()
        self.unsure = not record_types
        names = b"|".join(re.escape(name.encode()) for name in sorted(record_types))
        # Possessive, because most tags are of other names and have no prefix: nothing is tried twice.
        self._tag = re.compile(rb"<(/?)(?:[\w.\-]{1,64}+:)?(%b)([ \t\r\n/>])" % names, re.ASCII)
        self._open: list[bytes] = []
        self._rest = b""
        self._begun = False

    def feed(self, chunk: bytes) -> None:
        """Look through the next bytes."""
        if self.unsure:
            return
        window = self._rest + chunk
        cut = max(window.rfind(b"<"), len(window) - _LONGEST_TAG)
        self._look(window[:cut])
        self._rest = window[cut:]

    def finish(self) -> None:
        """Look through the last bytes."""
        self._look(self._rest)

    def _look(self, text: bytes) -> None:
        # The declaration at the beginning hides no tags; comments, CDATA and instructions may.
        begin = 0 if self._begun else _beginning(text)
        self._begun = self._begun or b"<" in text
        if text.find(b"<!", begin) >= 0 or text.find(b"<?", begin) >= 0:
            self.unsure = True
        for tag in self._tag.finditer(text):
            if self.unsure:
                return
            closing, name, behind = tag.groups()
            if closing:
                self.unsure = not self._open or self._open.pop() != name
            elif behind in b"/>":
                if not self._open:
                    self.seen.add(name.decode())
                if behind == b">":
                    self._open.append(name)
            else:
                self.unsure = True


_LONGEST_TAG = 256


def _beginning(text: bytes) -> int:
    found = text.find(b"<?xml")
    return found + 5 if 0 <= found <= 8 else 0  # noqa: PLR2004 - a byte order mark may stand before it
