"""The register of delegation letters (委托书) as of a day."""

from __future__ import annotations

from datetime import date

from enforce_data.findings import Said
from enforce_data.model.basis import MatterRef
from enforce_data.model.delegation import Delegation
from enforce_data.register import Register


class Delegations(Register[Delegation]):
    """Letters by number; numbers are unique within a delegator, so a look-up may meet several."""

    label = Said("委托书", "delegation letters")

    def __init__(self) -> None:
        super().__init__()
        self._received: dict[tuple[str, str], list[Delegation]] = {}

    def add(self, record: Delegation) -> None:
        """Add one letter from its first to its last day in force."""
        self.owners.add(record.delegator.code)
        self.spells.add(record.delegation_no, record.valid_from, last_day(record), record)
        for matter in record.matters:
            self._received.setdefault((record.delegate.code, matter.code), []).append(record)

    def letter(self, number: str, delegator: str) -> Delegation | None:
        """The letter with this number of this delegator; else, where only one letter has the number, that one."""
        letters = self.spells.ever(number)
        own = [letter for letter in letters if letter.delegator.code == delegator]
        if own:
            return own[-1]
        return letters[0] if len(letters) == 1 else None

    def received(self, organ: str, matter: str, day: date) -> Delegation | None:
        """The letter of another organ that hands a matter to this one and is in force on a day; None where none is."""
        for letter in self._received.get((organ, matter), ()):
            if letter.delegator.code != organ and first_day(letter) <= day <= last_day(letter):
                return letter
        return None


def first_day(letter: Delegation) -> date:
    """The first day on which a letter can carry an act: it is valid, and it is signed (行政处罚法 20)."""
    return max(letter.valid_from, letter.signed_on)


def last_day(letter: Delegation) -> date:
    """The last day on which a letter is in force."""
    return min(letter.valid_until, letter.terminated_on or letter.valid_until)


def holds_matter(matter: MatterRef, letter: Delegation) -> bool | None:
    """Whether a letter holds a matter; None where it may be another code of another version of the catalogue."""
    version = matter.catalogue_version
    if any(
        delegated.code == matter.code and (version is None or delegated.catalogue_version in (None, version))
        for delegated in letter.matters
    ):
        return True
    compared = [delegated for delegated in letter.matters if delegated.catalogue_version == version]
    return False if len(compared) == len(letter.matters) else None
