"""Invented people and companies with identifiers that are right and belong to nobody.

Serials 996 to 999 of citizen numbers were kept for people aged a hundred and more, and the prefix 154 is given to no
public mobile network.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from enforce_data.codes.certificate import Gender
from enforce_data.codes.party import IdType, LegalCapacity, PartyCategory, PartyRole, RepresentativeRole
from enforce_data.identifiers import business_registration, division, organisation_code, resident_id
from enforce_data.identifiers.iso7064 import mod_11_2
from enforce_data.sample import numbering, places
from enforce_data.sample.days import YEAR
from enforce_data.sample.draw import Draw

_SURNAMES = "向麻贺龙彭谭邓易欧阳石覃柳粟卢聂廖喻祝晏"
_GIVEN_MALE = ("岳", "小川", "思远", "柏年", "立新", "青山", "兆丰", "文舟", "一鸣", "远志", "建林", "守正")
_GIVEN_FEMALE = ("湘婷", "若兰", "雨禾", "秋月", "佩芝", "映雪", "晓棠", "清和", "素云", "春晓", "映荷", "丽娜")
_BRANDS = "湘岚泽禾裕丰云麓汇源金穗永泰嘉禾润和星桥"
_BUSINESS = {
    "market_regulation": ("食品", "商贸", "百货", "药房", "餐饮管理"),
    "transport": ("物流", "货运", "汽车运输"),
    "agriculture": ("农资", "农业科技", "生态养殖"),
    "culture": ("文化传媒", "网络服务", "旅游"),
    "ecology": ("化工", "环保建材", "表面处理"),
    "emergency_management": ("机械制造", "烟花销售", "新材料"),
    "housing": ("建筑工程", "房地产开发", "装饰工程"),
}
_OTHER_BUSINESS = ("实业", "贸易", "科技", "服务")
_SHOPS = ("副食店", "小吃店", "五金店", "便利店", "水果店", "理发店")
_ENTERPRISE_KINDS = ("有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)", "股份有限公司(非上市)")
_ABSENT_REASONS = ("当事人未携带证件且拒绝提供", "境外人员,证件遗失补办中")

_BIRTHS = 14_000  # days from 1960 to 1998
_FIRST_BIRTH = date(1960, 1, 1)


class Person(NamedTuple):
    """An invented person."""

    name: str
    gender: Gender
    born: date
    id_number: str


class People:
    """Makes people and parties; no identifier comes twice from one of these."""

    def __init__(self, draw: Draw, world: int = 0) -> None:
        self.draw = draw
        self._persons = world * 500_000
        self._codes = world * 500_000
        self._documents = 0

    def person(self, born: date | None = None) -> Person:
        """A person of working age, or one born on a given day."""
        draw, number = self.draw, self._persons
        self._persons += 1
        male = draw.chance(0.55)
        home = _counties()[number // _BIRTHS % len(_counties())]
        born = born or _FIRST_BIRTH + timedelta(days=number * 37 % _BIRTHS)
        serial = draw.one((997, 999) if male else (996, 998))
        name = draw.one(_SURNAMES) + draw.one(_GIVEN_MALE if male else _GIVEN_FEMALE)
        return Person(
            name, Gender.MALE if male else Gender.FEMALE, born, resident_id.with_check(f"{home}{born:%Y%m%d}{serial}")
        )

    def stranger(self, known: Collection[str]) -> str:
        """The name of somebody who cannot be taken for one of those known."""
        while (name := self.person().name) in known:
            pass
        return name

    def pair(self) -> list[dict[str, Any]]:
        """Two people whose names differ."""
        first = self.person().name
        return [{"name": first}, {"name": self.stranger({first})}]

    def phone(self) -> str:
        """A mobile number that no network has."""
        return f"154{self.draw.below(100_000_000):08d}"

    def organisation(self) -> str:
        """The next organisation code, nine characters."""
        self._codes += 1
        return numbering.organisation(numbering.ENTERPRISE, self._codes)

    def natural(
        self, role: PartyRole | None = None, born: date | None = None, *, young: bool = False
    ) -> dict[str, Any]:
        """A natural person as party; ``young`` adds the guardian."""
        draw, person = self.draw, self.person(born)
        kind, number = self._document(person) if born is None else (IdType.RESIDENT_ID, person.id_number)
        code = places.township(draw)
        return {
            "role": role,
            "category": PartyCategory.NATURAL_PERSON,
            "name": person.name,
            "id_type": kind,
            "id_number": number,
            "birth_date": person.born if kind in _LIKE_RESIDENT else None,
            "capacity": LegalCapacity.FULL if draw.chance(0.3) else None,
            "guardian": self.person().name if young else None,
            "phone": self.phone(),
            "registered_address": places.address(draw, code),
            "division": code,
        }

    def _document(self, person: Person) -> tuple[IdType, str]:
        """A document of a person: mostly the resident identity card."""
        if self.draw.chance(0.75):
            return IdType.RESIDENT_ID, person.id_number
        self._documents += 1
        kind = tuple(IdType)[self._documents % len(IdType)]
        digits = f"{self.draw.below(10_000_000):07d}"
        day = f"{person.born:%Y%m%d}"
        return kind, {
            IdType.PASSPORT: f"EX{digits}",
            IdType.HK_MACAO_PERMIT: f"H0{digits}",
            IdType.TAIWAN_PERMIT: f"0{digits}",
            IdType.HMT_RESIDENCE: _checked(f"810000{day}999"),
            IdType.FOREIGN_RESIDENCE: _checked(f"9{digits[:5]}{day}999"),
            IdType.MILITARY_ID: f"军字第{digits}号",
            IdType.OTHER: f"QT{digits}",
        }.get(kind, person.id_number)

    def company(self, domain: str, role: PartyRole | None = None) -> dict[str, Any]:
        """An enterprise as party."""
        draw, code = self.draw, places.township(self.draw)
        name = f"{places.COUNTY_NAME}{self._brand()}{draw.one(_BUSINESS.get(domain, _OTHER_BUSINESS))}有限公司"
        where = places.address(draw, code)
        return {
            "role": role,
            "category": PartyCategory.LEGAL_PERSON,
            "name": name,
            "uscc": numbering.credit_code("91", self.organisation()),
            "other_numbers": self._other_numbers() if draw.chance(0.3) else None,
            "representative": self._representative(RepresentativeRole.LEGAL_REPRESENTATIVE),
            "phone": self.phone(),
            "registered_address": where,
            "business_address": where if draw.chance(0.5) else places.address(draw, code),
            "division": code,
            "enterprise_kind": draw.one(_ENTERPRISE_KINDS),
        }

    def shop(self, role: PartyRole | None = None) -> dict[str, Any]:
        """An individual business as party."""
        draw, code = self.draw, places.township(self.draw)
        return {
            "role": role,
            "category": PartyCategory.INDIVIDUAL_BUSINESS,
            "name": f"{places.COUNTY_NAME}{self._brand()}{draw.one(_SHOPS)}",
            "uscc": numbering.credit_code("92", self.organisation()),
            "representative": self._representative(RepresentativeRole.OPERATOR),
            "phone": self.phone(),
            "business_address": places.address(draw, code),
            "division": code,
        }

    def cooperative(self, role: PartyRole | None = None) -> dict[str, Any]:
        """A farmers' cooperative, an organisation of another kind."""
        draw, code = self.draw, places.township(self.draw)
        return {
            "role": role,
            "category": PartyCategory.OTHER,
            "name": f"{places.COUNTY_NAME}{self._brand()}种植专业合作社",
            "uscc": numbering.credit_code("93", self.organisation()),
            "representative": self._representative(RepresentativeRole.PERSON_IN_CHARGE),
            "registered_address": places.address(draw, code),
            "division": code,
        }

    def party(self, domain: str, role: PartyRole | None = None) -> dict[str, Any]:
        """A party of any kind."""
        kind = self.draw.one(_MIX)
        if kind is PartyCategory.LEGAL_PERSON:
            return self.company(domain, role)
        if kind is PartyCategory.OTHER:
            return self.cooperative(role)
        return self.natural(role) if kind is PartyCategory.NATURAL_PERSON else self.shop(role)

    def nameless(self) -> dict[str, Any]:
        """A person whose number is not known."""
        party = self.natural()
        return party | {
            "id_type": None,
            "id_number": None,
            "birth_date": None,
            "id_absent_reason": self.draw.one(_ABSENT_REASONS),
        }

    def unknown(self) -> dict[str, Any]:
        """A party that nobody knows."""
        return {"category": PartyCategory.OTHER, "unknown_party": True}

    def _brand(self) -> str:
        return self.draw.one(_BRANDS) + self.draw.one(_BRANDS)

    def _representative(self, role: RepresentativeRole) -> dict[str, Any]:
        person = self.person()
        return {"role": role, "name": person.name, "id_type": IdType.RESIDENT_ID, "id_number": person.id_number}

    def _other_numbers(self) -> dict[str, str]:
        draw, organisation = self.draw, self.organisation()
        serial = f"{draw.below(100_000_000):08d}"
        numbers = {
            "registration": business_registration.with_check(f"{places.COUNTY}{serial}"),
            "organisation": organisation,
            "tax": f"{places.COUNTY}{organisation}",
            "institution": organisation_code.with_check(f"MAX{serial[:5]}"),
            "social": f"湘星社证字第{serial[:4]}号",
        }
        return {name: numbers[name] for name in draw.some(tuple(numbers), draw.between(1, 3))}


_MIX = (
    *[PartyCategory.LEGAL_PERSON] * 12,
    *[PartyCategory.NATURAL_PERSON] * 7,
    *[PartyCategory.INDIVIDUAL_BUSINESS] * 5,
    PartyCategory.OTHER,
)
_LIKE_RESIDENT = frozenset({IdType.RESIDENT_ID, IdType.DRIVING_LICENCE})


def _checked(body: str) -> str:
    return body + mod_11_2(body)


@cache
def _counties() -> tuple[str, ...]:
    """The county-level divisions of the province that exist in the year of the tale."""
    found = (division.on(f"43{number:04d}", date(YEAR, 1, 1)) for number in range(100, 3200))
    return tuple(
        entry.code
        for entry in found
        if entry and entry.level is division.Level.COUNTY and entry.status is division.Status.OFFICIAL
    )
