"""Numbers of identity cards beside what else the record says of the person: day of birth and gender."""

from __future__ import annotations

from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import resident_id
from enforce_data.laws import DATA_LOGIC, GB11643
from enforce_data.model import Party
from enforce_data.model.certificate import Holder
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.identifiers.people import CARD_LENGTH, shows_identity_card
from enforce_data.rules.identifiers.sources import any_year


@rule(
    "ID-CITIZEN-06",
    Severity.WARNING,
    DATA_LOGIC.art(),
    when=shows_identity_card,
    dimension=Dimension.CONSISTENCY,
    on_deleted=True,
    zh=("出生日期与身份证号码不一致", "出生日期与身份证号码所含日期不同", "按居民身份证核对二者"),
    en=(
        "Day of birth disagrees with the citizen number",
        "the day of birth is not the one in the citizen number",
        "compare both with the identity card",
    ),
    good=[
        Case({"parties.0.birth_date": "1990-04-15"}, sample="coercion"),
        Case(
            {"parties.0.birth_date": "1990-04-15", "parties.0.id_number": "430121900415302"},
            sample="coercion",
            also={"ID-CITIZEN-05": "fifteen digits"},
        ),
        Case({"parties.0.birth_date": "1990-04-16", "parties.0.id_type": "military_id"}, sample="coercion"),
    ],
    bad=[Case({"parties.0.birth_date": "1990-04-16"}, at="parties.0.birth_date", sample="coercion")],
)
def birth_date_disagrees_with_the_citizen_number(party: Party) -> Hits:
    """Cards with a wrong day exist and are corrected late, so this is a warning.

    Silent where the number holds no real day (ID-CITIZEN-02).  Of fifteen digits only the two last digits of the year
    can be compared.

    证件上的日期确有写错而更正较晚的,故只作警告。号码不含真实日期的由 ID-CITIZEN-02 判断;十五位旧号码只能比较年份的
    后两位。
    """
    if party.birth_date is None or party.id_number is None:
        return
    found = resident_id.parts(party.id_number)
    if found is not None and found.born is not None:
        digits = party.id_number[6:14] if len(party.id_number) == CARD_LENGTH else party.id_number[6:12]
        if not party.birth_date.isoformat().replace("-", "").endswith(digits):
            yield "birth_date"


@rule(
    "ID-CITIZEN-07",
    Severity.WARNING,
    any_year(GB11643),
    when=shows_identity_card,
    dimension=Dimension.CONSISTENCY,
    on_deleted=True,
    zh=("性别与身份证号码不一致", "性别与身份证号码顺序码的奇偶不符", "按居民身份证核对二者"),
    en=(
        "Gender disagrees with the citizen number",
        "odd serials are given to men, even ones to women",
        "compare both with the identity card",
    ),
    good=[
        Case({"holder.gender": "female", "holder.id_number": "43012119900415302X"}, sample="certificate"),
        Case({"holder.gender": "male", "holder.id_number": "430121197809230011"}, sample="certificate"),
        Case({"holder.gender": ABSENT, "holder.id_number": "43012119900415302X"}, sample="certificate"),
        Case(
            {"holder.gender": "male", "holder.id_number": "43012119900415302X", "holder.id_type": "military_id"},
            sample="certificate",
        ),
    ],
    bad=[
        Case(
            {"holder.gender": "male", "holder.id_number": "43012119900415302X"},
            at="holder.gender",
            sample="certificate",
        ),
        Case(
            {"holder.gender": "female", "holder.id_number": "430121197809230011"},
            at="holder.gender",
            sample="certificate",
        ),
    ],
)
def gender_disagrees_with_the_citizen_number(holder: Holder) -> Hits:
    """A number is kept for life while the gender on the card may be corrected, so this is a warning.

    号码终身不变,而证件上的性别可能更正,故只作警告。
    """
    if holder.gender is None or holder.id_number is None:
        return
    found = resident_id.parts(holder.id_number)
    if found is not None and found.gender != str(holder.gender):
        yield "gender"
