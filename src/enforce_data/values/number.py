"""Numbers: amounts of money, other decimals, whole numbers and yes/no.

JSON numbers are integers only; everything that can have a fraction is a decimal string of stated scale, so that no
binary float ever stands between a department's ledger and the platform.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from enforce_data.findings import Said
from enforce_data.values.written import Form, Kind


def _decimal(label: Said, *, scale: int, digits: int = 16, signed: bool = False) -> Form:
    sign = "-?" if signed else ""
    return Form(
        kind=Kind.DECIMAL,
        label=label,
        pattern=rf"{sign}(0|[1-9][0-9]{{0,{digits - 1}}})\.[0-9]{{{scale}}}",
        max_length=digits + scale + 2,
        scale=scale,
    )


YUAN = _decimal(
    Said("以元为单位、两位小数的金额,如 2000.00", "an amount in yuan with two decimals, such as 2000.00"), scale=2
)
QUANTITY = _decimal(
    Said("三位小数的数量,如 12.500", "a quantity with three decimals, such as 12.500"), scale=3, digits=12
)
RATE = _decimal(Said("四位小数的比率,如 0.0300", "a rate with four decimals, such as 0.0300"), scale=4, digits=6)
HOURS = _decimal(Said("一位小数的学时,如 60.0", "hours with one decimal, such as 60.0"), scale=1, digits=5)
DEGREE = _decimal(
    Said("六位小数的度数,如 112.938814", "degrees with six decimals, such as 112.938814"),
    scale=6,
    digits=3,
    signed=True,
)
COUNT = Form(
    kind=Kind.INTEGER, label=Said("不小于 0 的整数", "a whole number from 0"), minimum=0, maximum=2_147_483_647
)
ORDINAL = Form(
    kind=Kind.INTEGER, label=Said("从 1 开始的整数", "a whole number from 1"), minimum=1, maximum=2_147_483_647
)
YEAR = Form(kind=Kind.INTEGER, label=Said("四位年份", "a year of four digits"), minimum=1900, maximum=2999)
FLAG = Form(kind=Kind.FLAG, label=Said("true 或 false", "true or false"))

Yuan = Annotated[Decimal, YUAN]
"""An amount of money in yuan (元), never negative."""
Quantity = Annotated[Decimal, QUANTITY]
Rate = Annotated[Decimal, RATE]
Hours = Annotated[Decimal, HOURS]
Degree = Annotated[Decimal, DEGREE]
Count = Annotated[int, COUNT]
Ordinal = Annotated[int, ORDINAL]
Flag = Annotated[bool, FLAG]
Year = Annotated[int, YEAR]
