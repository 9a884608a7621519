"""What the county never shows, and why; everything else of edition 1.0 occurs in it at least once."""

from __future__ import annotations

_ELSEWHERE = "a county delivers its own organs and matters; those of other levels come with other deliveries"
_NO_SUCH_ORGAN = "an inland county has no organ of this field of its own"
_NOT_OF_A_COUNTY = "measures of financial supervision and of customs are no county organ's"

NEVER: dict[tuple[str, str], str] = {
    ("AdministrativeLevel", "national"): _ELSEWHERE,
    ("AdministrativeLevel", "provincial"): _ELSEWHERE,
    ("AdministrativeLevel", "municipal"): _ELSEWHERE,
    ("AdministrativeLevel", "village"): "villages hold no power to enforce in this county",
    ("EnforcementDomain", "state_security"): _NO_SUCH_ORGAN,
    ("EnforcementDomain", "coast_guard"): _NO_SUCH_ORGAN,
    ("EnforcementDomain", "immigration"): _NO_SUCH_ORGAN,
    ("PaymentChannel", "other"): "fines are paid through banks and electronic payment systems only (行政处罚法 67)",
    ("Secrecy", "state_secret"): "what is a state secret must not be delivered; examples/faulty has such a record",
    ("SpecialRegime", "customs_technical"): _NOT_OF_A_COUNTY,
    ("SpecialRegime", "financial_prudential"): _NOT_OF_A_COUNTY,
}
"""Code list and code → why no record of the county has it."""
