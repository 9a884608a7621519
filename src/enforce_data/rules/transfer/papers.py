"""Who works on a transfer and decides on it, and what goes with it (国务院令310号 5, 6, 7)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.transfer import TransferAttachment
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import YSGD
from enforce_data.model import Transfer
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards_acts import NO_CARD_NUMBER, different_people
from enforce_data.rules.transfer.terms import decided, police_decided, reported, sent, to_justice

TASK_FORCE = 2
"""Officers that a task force has at least (国务院令310号 5(1))."""

LEVEL_UNKNOWN = Unchecked(
    Said("没有注明移送机关或者接受机关的层级", "the level of the sending or receiving organ is not stated")
)

_ALWAYS = {"①": TransferAttachment.TRANSFER_LETTER, "②": TransferAttachment.INVESTIGATION_REPORT}
"""What goes with every transfer, by its number in article 6."""

_NOT_SENT = {"sent_at": ABSENT, "receipt_signed_at": ABSENT, "police_decision": ABSENT, "items_handed_on": ABSENT}
_REFUSED = {**_NOT_SENT, "approved": False, "attachments": ABSENT}
_NO_CARDS = {"task_force": [{"name": "彭岳"}, {"name": "彭岳"}]}


@rule(
    "XS-FORCE-01",
    Severity.ERROR,
    YSGD.art("5(1)"),
    when=reported,
    editions="1.1+",
    zh=("专案组不足两名执法人员", "专案组有 {count} 名执法人员", "补报专案组的执法人员"),
    en=(
        "The task force has fewer than two officers",
        "the task force has {count} officers",
        "give the officers of the task force",
    ),
    good=[
        Case(),
        Case({"task_force": ABSENT, "reported_at": ABSENT}, note="not reported yet"),
        Case(_NO_CARDS, note="two of one name, without card numbers: not checked"),
    ],
    bad=[
        Case({"task_force.1": ABSENT}, at="task_force"),
        Case({"task_force": ABSENT}, at="task_force"),
        Case({"task_force.1.certificate_kind": "auxiliary"}, at="task_force", note="no officer"),
    ],
)
def task_force_is_too_small(transfer: Transfer) -> Hits:
    """立即指定2名或者2名以上行政执法人员组成专案组 (5(1)), before the report is made: no exception, so an error.

    第五条第一款要求两名以上行政执法人员组成专案组,然后才提出报告,条文没有例外,所以是错误。同名而没有证号的人员无法区分,不作检查。
    """
    officers = [each for each in transfer.task_force or () if each.certificate_kind is not CertificateKind.AUXILIARY]
    count = different_people(officers)
    if count >= TASK_FORCE:
        return
    if len(officers) >= TASK_FORCE and any(officer.certificate_no is None for officer in officers):
        yield NO_CARD_NUMBER
    else:
        yield "task_force", {"count": count}


@guard("不批准移送的案件", "cases whose transfer was not approved", within=to_justice)
def _refused(transfer: Any) -> bool:
    return transfer.approved is False


@rule(
    "XS-REC-01",
    Severity.ERROR,
    YSGD.art("5(2)"),
    when=_refused,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=("不批准移送没有记录理由", "负责人不批准移送,没有填写理由", "补报不批准移送的理由"),
    en=(
        "The refusal to transfer has no reason on record",
        "the head did not approve the transfer, and no reason is given",
        "give the reason of the refusal",
    ),
    good=[
        Case({**_REFUSED, "disapproval_reason": "未达到追诉标准"}),
        Case(note="approved: there is nothing to give a reason for"),
        Case({**_REFUSED, "direction": "to_discipline"}),
    ],
    bad=[Case(_REFUSED, at="disapproval_reason")],
)
def refusal_without_reason(transfer: Transfer) -> Hits:
    """决定不批准的，应当将不予批准的理由记录在案 (5(2)): no exception, so an error.

    第五条第二款要求将不予批准的理由记录在案,条文没有例外,所以是错误。
    """
    if transfer.disapproval_reason is None:
        yield "disapproval_reason"


@rule(
    "XS-DOC-01",
    Severity.ERROR,
    YSGD.art("6①②"),
    when=sent,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=("移送没有附移送书或者调查报告", "移送材料中缺少规定第六条第 {missing} 项", "补报移送材料"),
    en=(
        "The transfer lacks its letter or the report of investigation",
        "the attachments lack item {missing} of article 6",
        "give the attachments",
    ),
    good=[
        Case({"attachments": ["investigation_report", "transfer_letter", "items_list"]}),
        Case({**_NOT_SENT, "attachments": ABSENT}, also={"XS-TIME-05": "not sent in time"}),
    ],
    bad=[
        Case({"attachments": ["investigation_report", "items_list"]}, at="attachments"),
        Case({"attachments": ["transfer_letter", "items_list"]}, at="attachments"),
        Case({"attachments": ABSENT, "items_handed_on": ABSENT}, at="attachments"),
    ],
)
def sent_without_letter_or_report(transfer: Transfer) -> Hits:
    """应当附有移送书、调查报告 (6①②): both in every case; the other attachments depend on the case.

    第六条第一、二项所列的移送书和调查报告每案都应当附有,所以缺少是错误;其他材料视案情而定。
    """
    attached = transfer.attachments or ()
    missing = "".join(number for number, each in _ALWAYS.items() if each not in attached)
    if missing:
        yield "attachments", {"missing": missing}


@guard("已移送并移交涉案物品的案件", "cases sent with goods handed over", within=sent)
def _goods_handed_over(transfer: Any) -> bool:
    return transfer.items_handed_on is not None


@rule(
    "XS-DOC-02",
    Severity.ERROR,
    YSGD.art("6③", "4(2)"),
    when=_goods_handed_over,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=("有涉案物品而没有附物品清单", "涉案物品于 {handed} 移交,移送材料中没有涉案物品清单", "补报涉案物品清单"),
    en=(
        "Goods were handed over without a list of them",
        "goods were handed over on {handed}, and no list of items is among the attachments",
        "give the list of items",
    ),
    good=[Case(), Case({"items_handed_on": ABSENT, "attachments": ["transfer_letter", "investigation_report"]})],
    bad=[Case({"attachments": ["transfer_letter", "investigation_report", "appraisal"]}, at="attachments")],
)
def goods_without_a_list(transfer: Transfer) -> Hits:
    """应当如实填写涉案物品清单 (4(2)) and attach it (6③); that there are goods the record itself says: an error.

    第四条第二款、第六条第三项要求填写并附有涉案物品清单;记录本身表明有涉案物品,所以缺少是错误。
    """
    if TransferAttachment.ITEMS_LIST not in (transfer.attachments or ()):
        yield "attachments", {"handed": transfer.items_handed_on}


@rule(
    "XS-HEAD-01",
    Severity.WARNING,
    YSGD.art(5),
    when=decided,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=("没有注明移送决定由谁作出", "有决定时间,没有审批人职务", "补报审批人职务:正职负责人或者主持工作的负责人"),
    en=(
        "Who decided on the transfer is not stated",
        "the time of the decision is there, the office of the head who decided is not",
        "give the office: principal head, or head in charge",
    ),
    good=[
        Case(),
        Case({"decider_role": "acting"}),
        Case(
            {**_NOT_SENT, **dict.fromkeys(("decided_at", "approved", "decider_role", "attachments"), ABSENT)},
            as_of=date(2024, 10, 16),
            note="not decided yet",
        ),
        Case({"direction": "to_discipline", "decider_role": ABSENT}),
    ],
    bad=[Case({"decider_role": ABSENT}, at="decider_role")],
)
def decider_is_not_stated(transfer: Transfer) -> Hits:
    """正职负责人或者主持工作的负责人 decides (5), nobody else; that the office is not said does not show who did it.

    第五条规定由正职负责人或者主持工作的负责人审批。没有注明职务不等于他人审批,所以只作警告。
    """
    if transfer.decider_role is None:
        yield "decider_role"


@guard("有接受机关的移送", "transfers whose receiver is stated", within=to_justice)
def _received(transfer: Any) -> bool:
    return transfer.receiver is not None


@rule(
    "XS-TO-01",
    Severity.WARNING,
    YSGD.art("5(2)"),
    when=_received,
    editions="1.1+",
    zh=("没有移送同级公安机关", "移送机关为{agency},接受机关为{receiver}", "核对层级;垂直管理或者约定管辖的,可以不改"),
    en=(
        "Not transferred to the police of the same level",
        "the sender is of level {agency}, the receiver of level {receiver}",
        "compare the levels; for organs under vertical management or by agreement, leave it",
    ),
    good=[
        Case(),
        Case({"receiver.level": ABSENT}, note="not checked"),
        Case({"receiver.level": "municipal", "direction": "to_discipline"}),
    ],
    bad=[Case({"receiver.level": "municipal"}, at="receiver.level")],
)
def receiver_of_another_level(transfer: Transfer) -> Hits:
    """向同级公安机关移送 (5(2)); organs under vertical management and agreed jurisdiction differ: a warning.

    第五条第二款要求向同级公安机关移送;垂直管理机关和约定管辖可能不同,所以只作警告。
    """
    if transfer.receiver is None:
        return
    theirs, ours = transfer.receiver.level, transfer.agency.level
    if theirs is None or ours is None:
        yield LEVEL_UNKNOWN
    elif theirs is not ours:
        yield "receiver.level", {"agency": ours.value, "receiver": theirs.value}


@rule(
    "XS-TO-02",
    Severity.WARNING,
    YSGD.art(7),
    when=police_decided,
    editions="1.1+",
    zh=("公安机关已有决定而没有回执签字时间", "有立案审查决定,没有回执签字时间", "补报公安机关在回执上签字的时间"),
    en=(
        "The police decided, and no receipt is on record",
        "the decision on filing is there, the time of signing the receipt is not",
        "give the time at which the police signed the receipt",
    ),
    good=[
        Case(),
        Case(
            dict.fromkeys(("receipt_signed_at", "police_decision", "items_handed_on"), ABSENT), note="no decision yet"
        ),
        Case({"receipt_signed_at": ABSENT, "direction": "to_discipline"}),
    ],
    bad=[Case({"receipt_signed_at": ABSENT}, at="receipt_signed_at")],
)
def decided_without_receipt(transfer: Transfer) -> Hits:
    """公安机关应当在回执上签字 (7): the police's duty, which the sender can only ask for: a warning.

    第七条规定公安机关应当在移送书的回执上签字,这是公安机关的义务,报送机关只能索取,所以只作警告。
    """
    if transfer.receipt_signed_at is None:
        yield "receipt_signed_at"
