"""One invented county on real division codes.

The codes are those of 430121 and its townships, so that division rules have something to look up; the county, its
townships, streets and villages are invented.
"""

from __future__ import annotations

from enforce_data.sample.draw import Draw

COUNTY = "430121"
COUNTY_NAME = "星沙县"

TOWNSHIPS = {
    "430121001": "银杉街道",
    "430121002": "望塘街道",
    "430121102": "白鹭镇",
    "430121104": "云麓镇",
    "430121105": "金桥湾镇",
    "430121106": "松雅镇",
    "430121107": "茶亭坳镇",
    "430121108": "双溪口镇",
    "430121109": "石燕镇",
    "430121110": "临水镇",
}
"""Division code → name of the townships and subdistricts that the county has."""

_STREETS = ("朝阳路", "滨河路", "桂花路", "商贸街", "工业大道", "学府路", "新民路", "湖畔路", "迎宾路", "农机路")
_VILLAGES = ("枫树村", "大塘村", "梅溪村", "高桥村", "石板村", "兴隆村", "竹山村", "杨柳村")
_LONGITUDE, _LATITUDE = 113_100_000, 28_250_000  # millionths of a degree, the corner of the invented county
_EXTENT = 300_000


def township(draw: Draw) -> str:
    """The code of a township."""
    return draw.one(tuple(TOWNSHIPS))


def address(draw: Draw, code: str) -> str:
    """An address in a township."""
    if code[6] == "0" or draw.chance(0.6):
        return f"{COUNTY_NAME}{TOWNSHIPS[code]}{draw.one(_STREETS)}{draw.between(1, 398)}号"
    return f"{COUNTY_NAME}{TOWNSHIPS[code]}{draw.one(_VILLAGES)}{draw.between(1, 24)}组{draw.between(1, 60)}号"


def place(draw: Draw, code: str, where: str) -> dict[str, str]:
    """A Place group (CGCS2000 degrees with six decimals)."""
    east, north = _LONGITUDE + draw.below(_EXTENT), _LATITUDE + draw.below(_EXTENT)
    return {
        "division": code,
        "address": where,
        "longitude": f"{east // 1_000_000}.{east % 1_000_000:06d}",
        "latitude": f"{north // 1_000_000}.{north % 1_000_000:06d}",
    }
