"""Code lists of the coercion family (行政强制).

The members follow 行政强制法 (2011) article by article; where the law names none, the docstring
says so.
"""

from __future__ import annotations

from enforce_data.values.code import Code


class CoercionStatus(Code):
    """强制状态 · State of a measure or an execution (行政强制法 18–52).

    The law names no list: each member is a step that the record can show. Measures run from
    approval to disposal, executions from reminder to completion.
    """

    APPROVED = "approved", "已批准", "approved"
    REMINDED = "reminded", "已催告", "reminded"
    DECIDED = "decided", "已决定", "decided"
    IMPLEMENTED = "implemented", "已实施", "implemented"
    EXTENDED = "extended", "已延长", "extended"
    DISPOSED = "disposed", "已处理", "disposed of"
    RELEASED = "released", "已解除", "released"
    TRANSFERRED = "transferred", "已移送", "transferred"
    AGREEMENT = "agreement", "执行协议", "under an execution agreement"
    SUSPENDED = "suspended", "中止执行", "suspended"
    RESUMED = "resumed", "恢复执行", "resumed"
    COMPLETED = "completed", "执行完毕", "completed"
    TERMINATED = "terminated", "终结执行", "terminated"
    REVERSED = "reversed", "执行回转", "reversed"


class CoercionNature(Code):
    """强制性质 · Measure or execution (行政强制法 2)."""

    MEASURE = "measure", "行政强制措施", "coercive measure", "1.0+", "行政强制法 2(2)"
    EXECUTION = "execution", "行政强制执行", "compulsory execution", "1.0+", "行政强制法 2(3)"


class CoercionKind(Code):
    """强制种类 · Kinds of measures and ways of execution (行政强制法 9, 12)."""

    LIBERTY = "liberty", "限制公民人身自由", "restraint of personal liberty", "1.0+", "行政强制法 9①"
    SEAL = "seal", "查封场所、设施或者财物", "sealing of premises, facilities or property", "1.0+", "行政强制法 9②"
    SEIZE = "seize", "扣押财物", "seizure of property", "1.0+", "行政强制法 9③"
    FREEZE = "freeze", "冻结存款、汇款", "freezing of deposits or remittances", "1.0+", "行政强制法 9④"
    OTHER_MEASURE = "other_measure", "其他行政强制措施", "other measure", "1.0+", "行政强制法 9⑤"
    SURCHARGE = "surcharge", "加处罚款或者滞纳金", "surcharge or late fee", "1.0+", "行政强制法 12①"
    DEDUCTION = "deduction", "划拨存款、汇款", "deduction from deposits or remittances", "1.0+", "行政强制法 12②"
    AUCTION = (
        "auction",
        "拍卖或者依法处理查封、扣押的财物",
        "auction or disposal of seized property",
        "1.0+",
        "行政强制法 12③",
    )
    RESTORE = "restore", "排除妨碍、恢复原状", "removal of obstacles, restoration", "1.0+", "行政强制法 12④"
    SUBSTITUTE = "substitute", "代履行", "performance by a substitute", "1.0+", "行政强制法 12⑤"
    OTHER_EXECUTION = "other_execution", "其他强制执行方式", "other way of execution", "1.0+", "行政强制法 12⑥"


class SpecialRegime(Code):
    """特别制度 · Measures under other laws (行政强制法 3)."""

    EMERGENCY = "emergency", "突发事件应急措施或者临时措施", "emergency or temporary measure", "1.0+", "行政强制法 3(2)"
    FINANCIAL_PRUDENTIAL = (
        "financial_prudential",
        "金融业审慎监管措施",
        "prudential measure in finance",
        "1.0+",
        "行政强制法 3(3)",
    )
    CUSTOMS_TECHNICAL = (
        "customs_technical",
        "进出境货物强制性技术监控措施",
        "technical control of cross-border goods",
        "1.0+",
        "行政强制法 3(3)",
    )


class CoercionResult(Code):
    """强制决定结果 · What a decision on coercion says (行政强制法 16, 24, 31, 37)."""

    IMPOSE_MEASURE = "impose_measure", "采取行政强制措施", "a measure is imposed", "1.0+", "行政强制法 24, 31"
    NOT_IMPOSE_MEASURE = "not_impose_measure", "不采取行政强制措施", "no measure is imposed", "1.0+", "行政强制法 16(2)"
    ENFORCE = "enforce", "强制执行", "execution is ordered", "1.0+", "行政强制法 37"


class ObjectKind(Code):
    """强制对象类别 · What is sealed, seized or frozen (行政强制法 9)."""

    PREMISES = "premises", "场所", "premises", "1.0+", "行政强制法 9②"
    FACILITY = "facility", "设施", "facility", "1.0+", "行政强制法 9②"
    GOODS = "goods", "财物", "goods", "1.0+", "行政强制法 9②③"
    DEPOSIT = "deposit", "存款、汇款", "deposit or remittance", "1.0+", "行政强制法 9④"


class RestraintKind(Code):
    """限制种类 · Restraint already laid on property by another organ (行政强制法 23, 29)."""

    SEAL = "seal", "查封", "sealed", "1.0+", "行政强制法 23(2)"
    SEIZE = "seize", "扣押", "seized"
    FREEZE = "freeze", "冻结", "frozen", "1.0+", "行政强制法 29(2)"


class TestingKind(Code):
    """检验鉴定种类 · Examinations whose days do not count (行政强制法 25)."""

    TESTING = "testing", "检测", "testing"
    INSPECTION = "inspection", "检验", "inspection"
    QUARANTINE = "quarantine", "检疫", "quarantine"
    APPRAISAL = "appraisal", "技术鉴定", "technical appraisal"


class DisposalKind(Code):
    """强制措施处理决定 · How a measure ended (行政强制法 21, 27, 28, 33).

    An extension ends nothing and is no member.
    """

    CONFISCATE = "confiscate", "没收", "confiscation", "1.0+", "行政强制法 27"
    DESTROY = "destroy", "销毁", "destruction", "1.0+", "行政强制法 27"
    RELEASE = "release", "解除", "release", "1.0+", "行政强制法 28, 33"
    TRANSFER = "transfer", "移送", "transfer with the case", "1.0+", "行政强制法 21"
    AUCTION_OR_SALE = "auction_or_sale", "拍卖或者变卖", "auction or sale", "1.0+", "行政强制法 28(2), 46(3)"


class ReleaseGround(Code):
    """解除理由 · Why a measure was lifted (行政强制法 28, 33)."""

    NO_VIOLATION = (
        "no_violation",
        "当事人没有违法行为",
        "no violation by the party",
        "1.0+",
        "行政强制法 28(1)①, 33(1)①",
    )
    UNRELATED = "unrelated", "与违法行为无关", "unrelated to the violation", "1.0+", "行政强制法 28(1)②, 33(1)②"
    CASE_DECIDED = (
        "case_decided",
        "已经作出处理决定不再需要",
        "case decided, no longer needed",
        "1.0+",
        "行政强制法 28(1)③, 33(1)③",
    )
    EXPIRED = "expired", "期限已经届满", "term expired", "1.0+", "行政强制法 28(1)④, 33(1)④"
    NO_LONGER_NEEDED = (
        "no_longer_needed",
        "其他不再需要的情形",
        "otherwise no longer needed",
        "1.0+",
        "行政强制法 28(1)⑤, 33(1)⑤",
    )


class SuspensionGround(Code):
    """中止执行理由 · Why an execution was suspended (行政强制法 39)."""

    NO_ABILITY = (
        "no_ability",
        "履行确有困难或者暂无履行能力",
        "hardship or no ability to perform",
        "1.0+",
        "行政强制法 39(1)①",
    )
    THIRD_PARTY_CLAIM = (
        "third_party_claim",
        "第三人对执行标的主张权利",
        "claim of a third person",
        "1.0+",
        "行政强制法 39(1)②",
    )
    IRREPARABLE_LOSS = "irreparable_loss", "可能造成难以弥补的损失", "irreparable loss", "1.0+", "行政强制法 39(1)③"
    OTHER = "other", "需要中止执行的其他情形", "other ground", "1.0+", "行政强制法 39(1)④"


class TerminationGround(Code):
    """终结执行理由 · Why an execution was ended for good (行政强制法 40)."""

    CITIZEN_DIED = (
        "citizen_died",
        "公民死亡且无遗产无义务承受人",
        "death without estate or successor",
        "1.0+",
        "行政强制法 40①",
    )
    ENTITY_ENDED = (
        "entity_ended",
        "组织终止且无财产无义务承受人",
        "end of the body without assets or successor",
        "1.0+",
        "行政强制法 40②",
    )
    OBJECT_LOST = "object_lost", "执行标的灭失", "object of execution lost", "1.0+", "行政强制法 40③"
    DECISION_REVOKED = "decision_revoked", "据以执行的行政决定被撤销", "base decision revoked", "1.0+", "行政强制法 40④"
    OTHER = "other", "需要终结执行的其他情形", "other ground", "1.0+", "行政强制法 40⑤"


class ReversalGround(Code):
    """执行回转理由 · Why an execution was undone (行政强制法 41)."""

    DECISION_REVOKED = "decision_revoked", "据以执行的行政决定被撤销", "base decision revoked"
    DECISION_CHANGED = "decision_changed", "据以执行的行政决定被变更", "base decision changed"
    EXECUTION_ERROR = "execution_error", "执行错误", "error in the execution"


class ReversalResult(Code):
    """执行回转方式 · How an execution was undone (行政强制法 41)."""

    RESTORED = "restored", "恢复原状", "former state restored"
    RETURNED = "returned", "退还财物", "property returned"
    COMPENSATED = "compensated", "依法赔偿", "compensation paid"
