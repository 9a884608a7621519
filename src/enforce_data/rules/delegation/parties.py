"""To whom an organ may delegate (行政处罚法 20, 21; 行政许可法 24; 51号 二(三)2)."""

from __future__ import annotations

from datetime import date

from enforce_data.codes.matter import ActKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.identifiers import division
from enforce_data.laws import XZCF, XZXK
from enforce_data.model import AgencyRef, Delegation
from enforce_data.register import Missing
from enforce_data.registers.agencies import Agencies
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, rule
from enforce_data.rules.delegation.letters import (
    BEFORE_THE_PLAN,
    INSPECTION_ONLY,
    KIND_UNKNOWN,
    PLAN,
    UNDER_THE_PLAN,
    UNSTATED,
    county_to_township,
    holds,
    license_letter,
    penalty_letter,
)

ORGAN = "11"
"""Beginning of the credit code of an organ (GB 32100: 机构编制, 机关)."""
MARKET_ENTITIES = ("91", "92", "93")
"""Beginnings of the credit codes of enterprises, individual businesses and farmers' cooperatives (GB 32100)."""

DIVISION_UNKNOWN = Unchecked(
    Said(
        "委托书和执法主体登记簿都没有一方的行政区划",
        "neither the letter nor the register of agencies gives the division of one side",
    )
)

_COUNTY = 6  # digits of a division code down to the county
_LICENCE = {"matters.0.act_kind": "license"}
_ENTERPRISE = "91430121MBXM0XLA6C"
_INSTITUTION = "12430121MBXM0XLA6H"
_ZONE = {"ID-DIV-01": "a zone of the statistics is no division"}
_TOWN = {
    "record_id": "ZT-0002",
    "code": "11430121MB0X02022C",
    "name": "星沙县临水镇人民政府",
    "level": "township",
    "division": "430121110",
}


@rule(
    "WT-07",
    Severity.WARNING,
    XZCF.art("20(1)", "21①"),
    when=penalty_letter,
    zh=(
        "委托企业、个体工商户或者农民专业合作社实施处罚",
        "受委托组织的统一社会信用代码以 {prefix} 开头",
        "委托具有管理公共事务职能的组织;代码有误的予以更正",
    ),
    en=(
        "Penalties delegated to a business",
        "the credit code of the delegate begins with {prefix}",
        "delegate to a body with the function of managing public affairs; correct the code if it is wrong",
    ),
    good=[
        Case({"delegate.code": _INSTITUTION}),
        Case({**INSPECTION_ONLY, "delegate.code": _ENTERPRISE}),
        Case({**UNSTATED, "delegate.code": _ENTERPRISE}, note="not checked"),
    ],
    bad=[
        Case({"delegate.code": code}, at="delegate.code")
        for code in (_ENTERPRISE, "92430121MBXM0XLA69", "93430121MBXM0XLA66")
    ],
)
def penalties_delegated_to_a_business(letter: Delegation) -> Hits:
    """行政机关不得委托其他组织或者个人: others than those that manage public affairs (21①).

    Whether a body has that function its code can only suggest: some state-owned companies do.  A warning.

    受委托组织须具有管理公共事务职能(行政处罚法第二十一条第一项),不得委托其他组织或者个人。代码前两位只能提示其性质,
    个别国有公司也具有该职能,故只作警告。
    """
    prefix = letter.delegate.code[:2]
    if prefix in MARKET_ENTITIES:
        yield ("delegate.code", {"prefix": prefix}) if holds(letter, ActKind.PENALTY) else KIND_UNKNOWN


@rule(
    "WT-16",
    Severity.WARNING,
    PLAN.art("二(三)2(2)"),
    when=county_to_township,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "受委托的乡镇、街道不在委托机关的县",
        "委托机关的行政区划为 {ours},受委托方为 {theirs}",
        "核对双方的行政区划;县级部门只能委托本县的乡镇、街道",
    ),
    en=(
        "The township is not in the delegator's county",
        "the delegator's division is {ours}, the delegate's {theirs}",
        "compare the divisions; a county organ delegates to townships of its county",
    ),
    good=[
        Case(),
        Case({"delegate.division": "430121"}),
        Case({"delegate.division": "430171001"}, also=_ZONE, note="zones overlap counties"),
        Case({"delegator.division": "430171"}, also=_ZONE, note="zones overlap counties"),
        Case({"delegator.division": "430100"}, note="an organ of the city that serves a district"),
        Case({"delegate.division": "430111001", **BEFORE_THE_PLAN}),
        Case({"delegate.division": ABSENT}, given=(Given("agency", _TOWN),)),
        Case({"delegate.division": ABSENT}, note="not in the register: not checked"),
    ],
    bad=[
        Case({"delegate.division": "430111001"}, at="delegate.division"),
        Case({"delegate.division": "430111001", **UNDER_THE_PLAN}, at="delegate.division"),
        Case({"delegator.division": ABSENT, "delegate.division": "430111001"}, at="delegate.division"),
        Case({"delegate.division": ABSENT}, at="delegate", given=(Given("agency", _TOWN | {"division": "430111001"}),)),
    ],
)
def township_of_another_county(letter: Delegation, agencies: Agencies) -> Hits:
    """县级人民政府有关部门…委托乡镇、街道: its own, since its powers end at the border of the county.

    A division that the letter does not state is that of the register on the day of signing.  Zones overlap counties and
    organs of a city may serve a district: only what lies in another county for certain is named, as a warning.

    县级部门的职权止于本县,只能委托本县的乡镇、街道。委托书没有写明区划的,以签订当日登记簿为准。功能区可能跨县,市级
    机关可能派驻区县,所以只指出确定位于他县的,并只作警告。
    """
    ours = _division(letter.delegator, letter.signed_on, agencies)
    theirs = _division(letter.delegate, letter.signed_on, agencies)
    if ours is None or theirs is None:
        yield DIVISION_UNKNOWN
    elif division.within(theirs[:_COUNTY], ours[:_COUNTY]) is False:
        at = "delegate" if letter.delegate.division is None else "delegate.division"
        yield at, {"ours": ours, "theirs": theirs}


def _division(organ: AgencyRef, day: date, agencies: Agencies) -> str | None:
    """The division that a letter states for an organ, else that of the register on a day; None where neither does."""
    if organ.division is not None:
        return organ.division
    registered = agencies.on(organ.code, day, organ.code)
    return None if isinstance(registered, Missing) else registered.division


@rule(
    "WT-22",
    Severity.ERROR,
    XZCF.art("21①", "21②"),
    when=penalty_letter,
    zh=(
        "受委托组织不具备法定条件",
        "注明不具有公共事务职能,或者没有取得行政执法资格的工作人员",
        "不得委托该组织实施处罚;填写有误的予以更正",
    ),
    en=(
        "The delegate does not meet the conditions of the Act",
        "it is stated to have no public function, or no qualified staff",
        "penalties cannot be delegated to it; correct the element if it is wrong",
    ),
    good=[
        Case({"delegate_conditions": ABSENT}),
        Case({"delegate_conditions.technical": False}, note="only where it is needed"),
        Case({**INSPECTION_ONLY, "delegate_conditions.public_function": False}),
        Case({**UNSTATED, "delegate_conditions.public_function": False}, note="not checked"),
    ],
    bad=[
        Case({"delegate_conditions.public_function": False}, at="delegate_conditions.public_function"),
        Case({"delegate_conditions.qualified_staff": False}, at="delegate_conditions.qualified_staff"),
    ],
)
def delegate_lacks_a_condition(letter: Delegation) -> Hits:
    """受委托组织必须符合以下条件 (21): judged only where the record itself denies one.

    Technical means (21③) are asked only of matters that need them, which the data do not show.

    受委托组织必须具备行政处罚法第二十一条规定的条件;仅在记录自己写明不具备时判为错误。第三项的技术条件只在需要时才
    要求,数据看不出是否需要,不作判断。
    """
    conditions = letter.delegate_conditions
    if conditions is None:
        return
    for name, met in (("public_function", conditions.public_function), ("qualified_staff", conditions.qualified_staff)):
        if met is False:
            yield f"delegate_conditions.{name}" if holds(letter, ActKind.PENALTY) else KIND_UNKNOWN


@rule(
    "WT-23",
    Severity.WARNING,
    XZXK.art("24(1)"),
    when=license_letter,
    zh=(
        "许可委托给行政机关以外的组织",
        "受委托组织的统一社会信用代码以 {prefix} 开头,行政机关的代码以 11 开头",
        "许可只能委托其他行政机关;代码有误的予以更正",
    ),
    en=(
        "A licence delegated to a body without the code of an organ",
        "the credit code of the delegate begins with {prefix}, those of organs with 11",
        "licences are delegated to other administrative organs; correct the code if it is wrong",
    ),
    good=[
        Case(_LICENCE),
        Case({"delegate.code": _INSTITUTION}, note="penalties may go to an institution"),
        Case({**UNSTATED, "delegate.code": _INSTITUTION}, note="not checked"),
    ],
    bad=[
        Case({**_LICENCE, "delegate.code": _INSTITUTION}, at="delegate.code"),
        Case({**_LICENCE, "delegate.code": _ENTERPRISE}, at="delegate.code"),
    ],
)
def licence_delegated_to_no_organ(letter: Delegation) -> Hits:
    """可以委托其他行政机关实施行政许可 (24(1)): to no other body, unlike penalties.

    An organ may bear the code of an institution (开发区管委会), and a body authorised by law counts as an
    organ (23): a warning.

    许可只能委托其他行政机关(行政许可法第二十四条第一款),这与处罚不同。有的机关使用事业单位代码(如开发区管委会),法
    律、法规授权的组织也适用行政机关的规定,故只作警告。
    """
    prefix = letter.delegate.code[:2]
    if prefix != ORGAN:
        yield ("delegate.code", {"prefix": prefix}) if holds(letter, ActKind.LICENSE) else KIND_UNKNOWN
