"""Code lists of transfers between enforcement and justice (行刑衔接), and of clues handed over."""

from __future__ import annotations

from enforce_data.values.code import Code


class TransferDirection(Code):
    """移送方向 · Who hands over to whom (国务院令310号; 行政处罚法 27(1))."""

    TO_JUSTICE = "to_justice", "向公安机关移送涉嫌犯罪案件", "suspected crime to the police", "1.1+", "国务院令310号 5"
    FROM_JUSTICE = "from_justice", "司法机关移送行政执法机关", "from the judicial organs", "1.1+", "国务院令310号 13"
    TO_DISCIPLINE = (
        "to_discipline",
        "向监察机关、检察机关移送线索",
        "clue to the supervisory or procuratorial organs",
        "1.1+",
        "国务院令310号 18, 19",
    )


class TransferStatus(Code):
    """移送状态 · State of a transfer (国务院令310号 5 to 13, the steps of its procedure)."""

    INVESTIGATING = "investigating", "专案核实", "being verified by the task force"
    REPORTED = "reported", "已报审批", "reported for decision"
    APPROVED = "approved", "已批准移送", "approved"
    NOT_APPROVED = "not_approved", "不批准移送", "not approved"
    SENT = "sent", "已移送", "sent"
    RECEIVED = "received", "已接受", "received"
    FILED = "filed", "已立案", "filed by the receiver"
    NOT_FILED = "not_filed", "不予立案", "not filed by the receiver"
    CLOSED = "closed", "已办结", "closed"


class DeciderRole(Code):
    """审批人职务 · Who decides on a transfer (国务院令310号 5(2)); others may not."""

    PRINCIPAL = "principal", "正职负责人", "principal head of the organ"
    ACTING = "acting", "主持工作的负责人", "head in charge"


class TransferAttachment(Code):
    """移送材料 · What is attached to a transfer (国务院令310号 6)."""

    TRANSFER_LETTER = "transfer_letter", "涉嫌犯罪案件移送书", "letter of transfer", "1.1+", "国务院令310号 6①"
    INVESTIGATION_REPORT = (
        "investigation_report",
        "涉嫌犯罪案件情况的调查报告",
        "report of investigation",
        "1.1+",
        "国务院令310号 6②",
    )
    ITEMS_LIST = "items_list", "涉案物品清单", "list of the items", "1.1+", "国务院令310号 6③"
    APPRAISAL = (
        "appraisal",
        "检验报告或者鉴定结论",
        "test report or expert conclusion",
        "1.1+",
        "国务院令310号 6④",
    )
    OTHER = "other", "其他有关涉嫌犯罪的材料", "other material", "1.1+", "国务院令310号 6⑤"


class PoliceResult(Code):
    """立案审查结果 · What the receiver decided on filing (国务院令310号 8)."""

    FILED = "filed", "决定立案", "filed"
    NOT_FILED = "not_filed", "不予立案", "not filed"


class ObjectionKind(Code):
    """异议种类 · How the organ objects to a decision not to file (国务院令310号 9)."""

    RECONSIDERATION = "reconsideration", "提请公安机关复议", "reconsideration by the police"
    PROCURATORIAL = "procuratorial", "建议检察机关立案监督", "supervision by the procuratorate"


class ObjectionResult(Code):
    """异议结果 · What came of an objection (国务院令310号 9)."""

    FILED = "filed", "决定立案", "filed after all"
    UPHELD = "upheld", "维持不予立案", "decision not to file upheld"
    WITHDRAWN = "withdrawn", "撤回", "withdrawn"


class TransferOutcome(Code):
    """移送处理结果 · How a transferred case ended (国务院令310号 10, 13; 行政处罚法 27, 35)."""

    CRIMINAL = "criminal", "追究刑事责任", "criminal responsibility"
    PENALTY = "penalty", "给予行政处罚", "administrative penalty"
    NO_PENALTY = "no_penalty", "不予行政处罚", "no administrative penalty"
    DISCIPLINE = "discipline", "给予党纪政务处分", "disciplinary sanction"
    OTHER = "other", "其他处理", "otherwise dealt with"
