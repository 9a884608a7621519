"""The coherent county: organs, matters, officers and letters of delegation, as acts and registers need them.

Two tables say what there is (``data/organs.csv``, ``data/matters.csv``); names and numbers are drawn.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.matter import ActKind
from enforce_data.sample import numbering, places
from enforce_data.sample.draw import Draw
from enforce_data.sample.people import People, Person
from enforce_data.values.code import Code

CATALOGUE = "2024年版"
"""Version of the catalogue that the county uses."""

Row = dict[str, str]
C = TypeVar("C", bound=Code)

_TYPE_DIGITS = {
    ActKind.LICENSE: "01",
    ActKind.PENALTY: "02",
    ActKind.COERCION: "03",
    ActKind.LEVY: "04",
    ActKind.PAYMENT: "05",
    ActKind.INSPECTION: "06",
    ActKind.CONFIRMATION: "07",
    ActKind.REWARD: "08",
    ActKind.ADJUDICATION: "09",
    ActKind.OTHER: "10",
    ActKind.REQUISITION: "11",
    ActKind.CHARGE: "12",
}
"""Digits of the type in a matter code (GB/T 39046-2020 A.1); the last two stand in its range for extensions."""


_REPLACED = {"中华人民共和国治安管理处罚法": date(2025, 12, 31)}
"""Laws of which the text of the tale was replaced, and its last day."""


@dataclass(frozen=True)
class Officer:
    """An officer with one card."""

    person: Person
    certificate_no: str
    kind: CertificateKind
    organ: str


@dataclass(frozen=True)
class Organ:
    """An organ of the county."""

    key: str
    row: Row
    ref: dict[str, Any]
    officers: list[Officer] = field(default_factory=list)

    @property
    def code(self) -> str:
        """Its unified social credit code."""
        return str(self.ref["code"])

    @property
    def short(self) -> str:
        """What its document numbers begin with (机关代字)."""
        return self.row["short"]

    @property
    def domain(self) -> str:
        """Its first field of enforcement."""
        return self.row["domains"].partition(" ")[0]


@dataclass(frozen=True)
class Matter:
    """A matter of the catalogue."""

    key: str
    row: Row
    organ: Organ
    code: str

    @property
    def ref(self) -> dict[str, Any]:
        """How an act names it."""
        return {"code": self.code, "name": self.row["name"], "catalogue_version": CATALOGUE}

    @property
    def basis(self) -> dict[str, Any]:
        """Its legal basis as an act cites it."""
        return {
            "law": self.row["law"],
            "level": self.row["level"],
            "article": self.row["article"],
            "effective_from": self.row["since"] or None,
            "effective_until": _REPLACED.get(self.row["law"]),
        }

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of penalty it allows."""
        return tuple(self.row["kinds"].split())

    @property
    def violation(self) -> str:
        """The violation that a penalty matter names."""
        return self.row["name"].removeprefix("对").removesuffix("的处罚")


class World:
    """One county; ``number`` tells apart counties of one seed that share the divisions and nothing else."""

    def __init__(self, seed: int, number: int = 0) -> None:
        self.number = number
        self.draw = Draw(seed, f"world/{number}")
        self.people = People(Draw(seed, f"people/{number}"), number)
        self._cards = number * 1000
        self.organs = {row["key"]: self._organ(row, index) for index, row in enumerate(_rows("organs.csv"))}
        self.matters = {row["key"]: self._matter(row, index) for index, row in enumerate(_rows("matters.csv"))}
        for organ in self.organs.values():
            for _ in range(int(organ.row["officers"])):
                organ.officers.append(self.officer(organ.key, member(CertificateKind, organ.row["card"])))

    def officer(self, organ: str, kind: CertificateKind, person: Person | None = None) -> Officer:
        """A new card of an organ."""
        self._cards += 1
        number = numbering.certificate_no(self._cards)
        return Officer(person or self.people.person(), number, kind, organ)

    def matters_of(self, act: ActKind, kind: str | None = None) -> list[Matter]:
        """The matters of one kind of act, or those that allow one kind of penalty."""
        return [
            matter
            for matter in self.matters.values()
            if matter.row["act"] == act and (kind is None or kind in matter.kinds)
        ]

    def _organ(self, row: Row, index: int) -> Organ:
        serial = self.number * 100 + index + 1
        code = numbering.credit_code(row["prefix"], numbering.organisation(numbering.ORGAN, serial))
        ref = {
            "code": code,
            "name": row["name"],
            "level": row["level"],
            "division": row["division"] or places.COUNTY,
            "subject_type": row["subject"],
        }
        return Organ(row["key"], row, ref)

    def _matter(self, row: Row, index: int) -> Matter:
        organ = self.organs[row["organ"]]
        level = "7" if row["sort"] == AdministrativeLevel.TIERED else "4"
        department = f"{list(self.organs).index(organ.key):02d}"
        basic = f"43{_TYPE_DIGITS[member(ActKind, row['act'])]}{department}{index + 1:03d}000"
        return Matter(row["key"], row, organ, f"{organ.code}{level}{basic}")


def member(codes: type[C], value: str) -> C:
    """The member of a code list with a value."""
    return next(code for code in codes if code.value == value)


@cache
def _table(name: str) -> tuple[Row, ...]:
    text = (files("enforce_data.sample") / "data" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(csv.DictReader(lines))


def _rows(name: str) -> list[Row]:
    return list(_table(name))
