"""Who pays for custody and examinations (行政强制法 25, 26)."""

from __future__ import annotations

from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.coercion.terms import seizure


@rule(
    "QZ-SEIZ-05",
    Severity.ERROR,
    XZQZ.art("25(3)", "26(3)"),
    when=seizure,
    dimension=Dimension.ACCURACY,
    zh=(
        "查封、扣押的费用由当事人承担",
        "由当事人承担 {amount} 元;保管、检测检验检疫鉴定的费用由行政机关承担",
        "退还当事人,或者更正金额",
    ),
    en=(
        "The party bears costs of the seal or seizure",
        "{amount} yuan are laid on the party; custody and examinations are paid by the organ",
        "pay the party back, or correct the amount",
    ),
    good=[
        Case({"custody_cost_to_party": "0.00", "testing.0.cost_to_party": "0.00"}),
        Case({"custody_cost_to_party": ABSENT, "testing.0.cost_to_party": ABSENT}),
        Case({"custody_cost_to_party": "300.00", "special_regime": "emergency"}),
    ],
    bad=[
        Case({"custody_cost_to_party": "0.01"}, at="custody_cost_to_party"),
        Case({"testing.0.cost_to_party": "300.00"}, at="testing.0.cost_to_party"),
    ],
)
def party_bears_the_costs(coercion: Coercion) -> Hits:
    """费用由行政机关承担: examinations (25(3)) and custody (26(3)), without any exception.

    检测、检验、检疫、技术鉴定的费用（第二十五条第三款）和保管费用（第二十六条第三款）由行政机关承担，法律没有例外，所以
    判为错误。
    """
    if coercion.custody_cost_to_party:
        yield "custody_cost_to_party", {"amount": coercion.custody_cost_to_party}
    for at, examination in enumerate(coercion.testing or ()):
        if examination.cost_to_party:
            yield ("testing", at, "cost_to_party"), {"amount": examination.cost_to_party}
