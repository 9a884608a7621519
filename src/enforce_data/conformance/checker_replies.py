"""What a checker answers: whether it accepts a delivery, and what it names; and what its answer is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from enforce_data.conformance.cases import Answer, Outcome, Reason, Verdict
from enforce_data.findings import Notice, Said, Severity
from enforce_data.rules import BOOK
from enforce_data.structure_notices import STRUCTURE_NOTICES

STRUCTURE = "ST-"
"""What the ids of structural findings begin with."""


class Named(NamedTuple):
    """One finding that a checker names."""

    rule: str
    record: str | None = None
    path: str | None = None


class Reply(NamedTuple):
    """What a checker says of one delivery."""

    accepted: bool
    findings: tuple[Named, ...] = ()


class Scoring(NamedTuple):
    """What a statement claims that the checker says beside accept and reject."""

    rules: bool
    paths: bool


def reply_of(answer: Answer) -> Reply | Reason:
    """The reply in an answer, or what the protocol wants in its place."""
    accepted = answer.reply.get("accepted")
    if not isinstance(accepted, bool):
        return _malformed("accepted", "true 或 false", "true or false")
    findings = answer.reply.get("findings")
    if findings is None:
        return Reply(accepted)
    if not isinstance(findings, list):
        return _malformed("findings", "列表", "a list")
    named = []
    for number, each in enumerate(findings):
        finding = _named(each)
        if finding is None:
            return _malformed(
                f"findings[{number}]",
                '{"rule": 文字, "record": 文字或 null, "path": 文字或 null}',
                '{"rule": text, "record": text or null, "path": text or null}',
            )
        named.append(finding)
    return Reply(accepted, tuple(named))


def _named(each: Any) -> Named | None:
    if not isinstance(each, Mapping) or not isinstance(each.get("rule"), str):
        return None
    record, path = each.get("record"), each.get("path")
    if not all(value is None or isinstance(value, str) for value in (record, path)):
        return None
    return Named(each["rule"], record, path)


def _malformed(member: str, zh: str, en: str) -> Reason:
    return Reason(
        Said(f"答复不合协议:{member} 应为 {zh}", f"the reply is not as the protocol wants: {member} must be {en}"),
        Said("按协议答复 check 任务", "answer the task check as the protocol says"),
    )


# What was planted.


@dataclass(frozen=True)
class Planted:
    """What a checker has to find."""

    rule: Notice | None
    """The rule that is broken; None for a structural fault, of which any structural finding tells."""
    record: str
    path: str
    rejected: bool
    """Whether the delivery has an error."""
    also: frozenset[str] = frozenset()
    """Other rules that it cannot help breaking."""
    others: frozenset[str] = frozenset()
    """The ids of the records beside it."""


def judge_planted(planted: Planted, scoring: Scoring, answer: Answer) -> Verdict:
    """Whether the fault was caught, and whether nothing else was named."""
    reply = reply_of(answer)
    if isinstance(reply, Reason):
        return Verdict(Outcome.FAIL, (reply,), {"missed": 1})
    alarms = []
    if reply.accepted and planted.rejected:
        misses = [_missed(planted)]
    elif not reply.accepted and not planted.rejected:
        misses, alarms = [], [_rejected_warning(planted)]
    else:
        misses = []
    if scoring.rules:
        misses += _unnamed(planted, reply, scoring)
        alarms += _alarms(planted, reply, scoring) if planted.rule is not None else ()
    tally = {"missed": 1} if misses else {"caught": 1}
    if alarms:
        tally["false_alarms"] = len(alarms)
    reasons = (*misses, *alarms)
    return Verdict(Outcome.FAIL if reasons else Outcome.PASS, reasons, tally)


def _missed(planted: Planted) -> Reason:
    zh, en = _what(planted)
    return _reason(planted, f"有错误的数据判为合格:{zh}", f"accepted although it has an error: {en}")


def _rejected_warning(planted: Planted) -> Reason:
    zh, en = _what(planted)
    return _reason(planted, f"只有提醒的数据判为不合格:{zh}", f"rejected although nothing in it is an error: {en}")


def _unnamed(planted: Planted, reply: Reply, scoring: Scoring) -> Iterator[Reason]:
    """What is lacking of the name of the fault and of its place."""
    zh, en = _what(planted)
    told = [each for each in reply.findings if _tells(planted, each) and each.record in (None, planted.record)]
    if not told:
        yield _reason(planted, f"没有指出:{zh}", f"not named: {en}")
    elif scoring.paths and all(each.path != planted.path for each in told):
        where = "、".join(_at(each.path) for each in told), ", ".join(_at(each.path) for each in told)
        at = _at(planted.path)
        yield _reason(planted, f"位置应为 {at},给出的是 {where[0]}:{zh}", f"it is at {at}, not at {where[1]}: {en}")


def _tells(planted: Planted, named: Named) -> bool:
    return named.rule.startswith(STRUCTURE) if planted.rule is None else named.rule == planted.rule.id


def _alarms(planted: Planted, reply: Reply, scoring: Scoring) -> Iterator[Reason]:
    """What is named and not there."""
    for each in reply.findings:
        if each.rule not in planted.also and is_alarming(each.rule) and not _is_there(planted, each, reply, scoring):
            yield false_alarm(each)


def _is_there(planted: Planted, named: Named, reply: Reply, scoring: Scoring) -> bool:
    """Whether a finding is of the rule and of its record, or of one beside it; a wrong place is said already.

    A second place is a false alarm only where the right one is named as well.
    """
    if not _tells(planted, named) or named.record not in (None, planted.record, *planted.others):
        return False
    if not scoring.paths or named.record in planted.others or named.path == planted.path:
        return True
    return named._replace(path=planted.path) not in reply.findings


def _what(planted: Planted) -> Said:
    if planted.rule is None:
        at = _at(planted.path)
        return Said(f"{at} 不合数据字典", f"{at} is not as the dictionary says")
    title = planted.rule.title
    return Said(f"{planted.rule.id}({title.zh})", f"{planted.rule.id} ({title.en})")


def _at(path: str | None) -> str:
    return "null" if path is None else path or '""'


def _reason(planted: Planted, zh: str, en: str) -> Reason:
    rule = planted.rule
    if rule is None:
        fix = Said("按数据字典检查该项", "check the element as the dictionary says")
        return Reason(Said(zh, en), fix, planted.record, planted.path)
    fix = Said(f"按规则 {rule.id} 检查", f"check by rule {rule.id}")
    article = "、".join(f"{each.law} {each.article}" for each in rule.basis[:1])
    return Reason(Said(zh, en), fix, planted.record, planted.path, rule.id, article=article or None)


# Lawful records.


def judge_lawful(records: int, scoring: Scoring, answer: Answer) -> Verdict:
    """Whether nothing was raised on lawful records."""
    reply = reply_of(answer)
    if isinstance(reply, Reason):
        return Verdict(Outcome.FAIL, (reply,), {"records": 0})
    named = [each for each in reply.findings if scoring.rules and is_alarming(each.rule)]
    alarms = [false_alarm(each) for each in named]
    if not reply.accepted and not alarms:
        said = Said("全部符合标准的数据判为不合格", "rejected although all of it conforms")
        alarms.append(Reason(said, Said("查明哪项检查过严", "find the check that is too strict")))
    tally = {"records": records, "false_alarms": len(alarms)}
    return Verdict(Outcome.FAIL if alarms else Outcome.PASS, tuple(alarms), tally)


def false_alarm(named: Named) -> Reason:
    """Something that is named and not there."""
    title = BOOK[named.rule].title if named.rule in BOOK else Said("结构", "structure")
    said = Said(
        f"误报 {named.rule}({title.zh}):该处没有这个问题",
        f"false alarm of {named.rule} ({title.en}): there is no such fault",
    )
    fix = Said("查明哪项检查过严", "find the check that is too strict")
    return Reason(said, fix, named.record, named.path, named.rule)


@cache
def is_alarming(rule: str) -> bool:
    """Whether to name it says that something is wrong: an error or warning of the book, or of structure.

    What the book does not know is the vendor's own business, and what is only worth knowing blames nobody.
    """
    known = {each.id: each.severity for each in (*STRUCTURE_NOTICES, *BOOK)}
    return known.get(rule, Severity.INFO) is not Severity.INFO
