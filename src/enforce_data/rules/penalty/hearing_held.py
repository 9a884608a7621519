"""The hearing itself: who presides, who comes, and its record (行政处罚法 64)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.party import OfficerRole
from enforce_data.codes.record import Secrecy
from enforce_data.findings import Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.model.officer import OfficerRef
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.penalty.endings import DROPPED
from enforce_data.rules.penalty.qualification import bare

AGENTS = 2
"""The most agents of one party at a hearing (行政处罚法 64⑤)."""

_INVESTIGATORS = frozenset({OfficerRole.LEAD, OfficerRole.ASSIST})
_PRESIDER = {"name": "龙思远", "certificate_no": "18012100109", "certificate_kind": "enforcement"}


def _held(**entry: Any) -> dict[str, Any]:
    """The changes that bring a hearing of the only party, held in due form but for these elements."""
    lawful = {
        "party_no": "1",
        "held_on": "2024-05-30",
        "presider": _PRESIDER,
        "is_public": True,
        "record_document": {"kind": "hearing_record", "dated": "2024-05-30", "signed": True},
    }
    return {"hearings": [{name: value for name, value in {**lawful, **entry}.items() if value is not ABSENT}]}


@guard("举行了听证的普通程序处罚", "ordinary penalties with a hearing held", within=ordinary_penalty)
def _was_held(penalty: Any) -> bool:
    return any(hearing.held_on is not None for hearing in penalty.hearings or ())


@rule(
    "CF-HEAR-05",
    Severity.WARNING,
    XZCF.art("64(1)⑧"),
    when=_was_held,
    zh=("听证没有笔录", "{held} 举行的听证没有笔录", "填写听证笔录,或者在文书中列入听证笔录"),
    en=(
        "A hearing without record",
        "the hearing of {held} has no record",
        "give the record of the hearing, there or among the documents",
    ),
    good=[
        Case(_held()),
        Case(_held(record_document=ABSENT) | {"documents.9": {"kind": "hearing_record", "dated": "2024-05-30"}}),
        Case(_held(record_document=ABSENT) | DROPPED),
    ],
    bad=[Case(_held(record_document=ABSENT), at="hearings.0.record_document")],
)
def hearing_without_record(penalty: Penalty) -> Hits:
    """A record is made of every hearing (64⑧), and the decision follows it (65); it may lie in the file unsent.

    听证应当制作笔录(第六十四条第八项),决定以笔录为根据(第六十五条);笔录可能在案卷中而没有报送,故为警告。
    """
    if any(document.kind == DocumentKind.HEARING_RECORD for document in penalty.documents or ()):
        return
    for at, hearing in enumerate(penalty.hearings or ()):
        if hearing.held_on is not None and hearing.record_document is None:
            yield ("hearings", at, "record_document"), {"held": hearing.held_on}


@rule(
    "CF-HEAR-08",
    Severity.ERROR,
    XZCF.art("64(1)④"),
    when=_was_held,
    zh=(
        "听证由本案调查人员主持",
        "听证主持人的执法证号与本案主办或者协办人员相同",
        "更正主持人或者执法人员;听证由非本案调查人员主持",
    ),
    en=(
        "An investigator presided at the hearing",
        "the presider has the certificate of an officer who led or assisted in the case",
        "correct presider or officers; a hearing is led by someone who did not investigate the case",
    ),
    good=[
        Case(_held()),
        Case(
            _held(presider={"name": "彭岳", "certificate_no": "18012100101", "certificate_kind": "ministry"}),
            note="a card of another kind",
        ),
        Case(_held(presider={"name": "彭岳"}), also={"CF-HEAR-09": "a namesake, or the officer"}),
        Case(_held(presider={"name": "彭岳", "certificate_no": "18012100101"}) | DROPPED),
    ],
    bad=[
        Case(
            _held(presider={"name": "彭岳", "certificate_no": "18012100101"}),
            at="hearings.0.presider.certificate_no",
        ),
        Case(
            _held(presider={"name": "向湘婷", "certificate_no": "18012100102", "certificate_kind": "enforcement"}),
            at="hearings.0.presider.certificate_no",
        ),
    ],
)
def investigator_presides(penalty: Penalty) -> Hits:
    """听证由非本案调查人员主持 (64④): no exception; the same card under the same name is the same person.

    Under another name the number may be a slip: CF-HEAR-09.

    听证由非本案调查人员主持(第六十四条第四项),没有例外,证号和姓名都相同的即为同一人,故为错误。证号相同而姓名不同的,
    可能是填写有误,由另一条警告规则提示。
    """
    for at, hearing in enumerate(penalty.hearings or ()):
        if hearing.held_on is not None and hearing.presider is not None and _investigated(penalty, hearing.presider):
            yield "hearings", at, "presider", "certificate_no"


@rule(
    "CF-HEAR-09",
    Severity.WARNING,
    XZCF.art("64(1)④"),
    when=_was_held,
    zh=(
        "听证主持人可能是本案人员",
        "听证主持人与本案一名执法人员同名或者证号相同",
        "核对主持人;听证由非本案调查人员主持",
    ),
    en=(
        "The presider may be of the case",
        "the presider has the name or the certificate of one of the officers",
        "make sure who presided; a hearing is led by someone who did not investigate the case",
    ),
    good=[
        Case(_held()),
        Case(_held(presider={"name": "彭岳", "certificate_no": "18012100109"}), note="another card: a namesake"),
        Case(_held(presider={"name": "彭岳"}) | DROPPED),
    ],
    bad=[
        Case(_held(presider={"name": "彭岳"}), at="hearings.0.presider"),
        Case(
            _held(presider={"name": "向湘婷", "certificate_no": "18012100102"}) | {"officers.1.role": ABSENT},
            at="hearings.0.presider",
        ),
        Case(
            _held(presider={"name": "龙思远", "certificate_no": "18012100101"}),
            at="hearings.0.presider",
            note="the card of an investigator under another name",
        ),
    ],
)
def presider_may_be_an_officer(penalty: Penalty) -> Hits:
    """As CF-HEAR-08 where only the name agrees, or the officer's part is not investigating: hence a warning.

    与 CF-HEAR-08 相同,但只有姓名或者证号一项相同,或者该人员不是调查人员,故为警告。
    """
    for at, hearing in enumerate(penalty.hearings or ()):
        presider = hearing.presider
        if hearing.held_on is None or presider is None or _investigated(penalty, presider):
            continue
        if any(_may_be(presider, officer) for officer in penalty.officers or ()):
            yield "hearings", at, "presider"


@rule(
    "CF-HEAR-10",
    Severity.INFO,
    XZCF.art("64(1)③"),
    when=_was_held,
    zh=(
        "听证没有公开举行",
        "案件不涉密,听证没有公开举行",
        "涉及商业秘密或者个人隐私的,在备注中说明;否则更正",
    ),
    en=(
        "A hearing was not public",
        "the case is open, and the hearing was not public",
        "if a trade secret or privacy was the reason, say so in the remarks; else correct it",
    ),
    good=[
        Case(_held()),
        Case(_held(is_public=False) | {"secrecy": "internal"}),
        Case(_held(is_public=ABSENT)),
        Case(_held(is_public=False) | DROPPED),
    ],
    bad=[Case(_held(is_public=False), at="hearings.0.is_public")],
)
def hearing_not_public(penalty: Penalty) -> Hits:
    """Hearings are public but for secrets and privacy (64③), which the data do not show: worth knowing.

    听证公开举行,涉及国家秘密、商业秘密或者个人隐私依法保密的除外(第六十四条第三项);后两种情形数据中看不出,故仅作提
    示。
    """
    for at, hearing in enumerate(penalty.hearings or ()):
        if hearing.held_on is not None and hearing.is_public is False and penalty.secrecy is Secrecy.OPEN:
            yield "hearings", at, "is_public"


@rule(
    "CF-HEAR-11",
    Severity.WARNING,
    XZCF.art("64(1)⑤"),
    when=_was_held,
    zh=(
        "听证代理人超过二人",
        "一名当事人有代理人 {agents} 人",
        "当事人可以委托一至二人代理;核对代理人",
    ),
    en=(
        "More than two agents at a hearing",
        "one party has {agents} agents",
        "a party may appoint one or two agents; compare them",
    ),
    good=[
        Case(_held(agents=["石磊", "田野"])),
        Case(_held(held_on=ABSENT, agents=["石磊", "田野", "白露"])),
        Case(_held(agents=["石磊", "田野", "白露"]) | DROPPED),
    ],
    bad=[
        Case(_held(agents=["石磊", "田野", "白露"]), at="hearings.0.agents"),
        Case(_held(agents=["石磊", "田野", "白露"], party_no=ABSENT), at="hearings.0.agents", note="the only party"),
    ],
)
def too_many_agents(penalty: Penalty) -> Hits:
    """One or two agents (64⑤); agents who replaced others may all be listed: hence a warning.

    A hearing that does not say whose it is may be that of several parties, each with two.

    当事人可以委托一至二人代理(第六十四条第五项);先后更换的代理人可能一并列出,故为警告。没有填明属于谁的听证可能涉及
    数名当事人,每人可以有二名代理人,不提示。
    """
    for at, hearing in enumerate(penalty.hearings or ()):
        named = hearing.party_no is not None or len(penalty.parties or ()) <= 1
        agents = len(set(hearing.agents or ()))
        if hearing.held_on is not None and named and agents > AGENTS:
            yield ("hearings", at, "agents"), {"agents": agents}


def _investigated(penalty: Penalty, presider: OfficerRef) -> bool:
    """Whether the presider has the card and the name of an officer who led or assisted."""
    return any(
        officer.role in _INVESTIGATORS and _same_card(presider, officer) and bare(presider.name) == bare(officer.name)
        for officer in penalty.officers or ()
    )


def _same_card(one: OfficerRef, other: OfficerRef) -> bool:
    kinds = {one.certificate_kind, other.certificate_kind} - {None}
    return one.certificate_no is not None and one.certificate_no == other.certificate_no and len(kinds) <= 1


def _may_be(presider: OfficerRef, officer: OfficerRef) -> bool:
    """Whether the presider may be an officer of the case: the same card, or the same name and no two cards."""
    if presider.certificate_no is not None and officer.certificate_no is not None:
        return _same_card(presider, officer)
    return presider.name == officer.name
