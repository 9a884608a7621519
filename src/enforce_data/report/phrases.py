"""The words of the reports in both languages.

No phrase calls anything valid (有效, 合格): an outcome is one of four, and only ``conforms`` says that every applicable
rule ran.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from enforce_data.acceptance import Acceptance, Effect, Line
from enforce_data.findings import Citation, Dimension, Notice, Outcome, Said, Severity
from enforce_data.tally import Report


class Counted(NamedTuple):
    """A number of things: Chinese, one, many; ``{n}`` marks the number."""

    zh: str
    one: str
    many: str

    def of(self, n: int, lang: str) -> str:
        """The phrase for ``n`` things.

        >>> RECORDS.of(1204, "en"), RECORDS.of(1, "en"), RECORDS.of(1204, "zh")
        ('1,204 records', '1 record', '1,204 条记录')
        """
        text = self.zh if lang == "zh" else self.one if n == 1 else self.many
        return text.format(n=f"{n:,}")


def say(said: Said, lang: str, **values: object) -> str:
    """The text in one language, with values put in."""
    text = said.zh if lang == "zh" else said.en
    return text.format(**values) if values else text


OUTCOME = {
    Outcome.UNREADABLE: Said("读不完", "unreadable"),
    Outcome.VIOLATES: Said("不符合", "violates"),
    Outcome.INCOMPLETE: Said("未查完", "incomplete"),
    Outcome.CONFORMS: Said("符合", "conforms"),
}

ACCEPTANCE = {
    Acceptance.ACCEPTED: Said("接收", "accepted"),
    Acceptance.REJECTED: Said("退回", "rejected"),
}

EFFECT = {
    Effect.RAISE: Said("有此问题的退回", "a finding rejects"),
    Effect.LOWER: Said("有此问题的仍接收", "a finding rejects nothing"),
    Effect.SILENCE: Said("有此问题的仍接收，不逐条列出", "a finding rejects nothing and is not listed"),
}

OUTCOME_SENTENCE = {
    Outcome.UNREADABLE: Said(
        "有文件没有读到底，没读到的内容没有检查。请先解决读不完的文件，再重新检查。",
        "Some input could not be read to its end; what was not read was not checked. "
        "Mend that first, then check again.",
    ),
    Outcome.VIOLATES: Said(
        "发现了错误：有数据违反标准或法律规定。请按下文逐处改正，再重新检查。",
        "Errors were found: some data break the standard or the law. "
        "Correct the places listed below, then check again.",
    ),
    Outcome.INCOMPLETE: Said(
        "没有发现错误，但有适用的规则没有查，所以还没有结论。缺什么，见下文“未检查”。",
        "No error was found, but some applicable rules were not checked, so the question is open. "
        'What is lacking is listed under "Not checked".',
    ),
    Outcome.CONFORMS: Said(
        "适用的规则全部查过，没有发现错误。",
        "Every applicable rule was checked and no error was found.",
    ),
}

SEVERITY = {
    Severity.ERROR: Said("错误", "error"),
    Severity.WARNING: Said("警告", "warning"),
    Severity.INFO: Said("提示", "note"),
}

SEVERITY_COUNT = {
    Severity.ERROR: Counted("错误 {n} 处", "{n} error", "{n} errors"),
    Severity.WARNING: Counted("警告 {n} 处", "{n} warning", "{n} warnings"),
    Severity.INFO: Counted("提示 {n} 处", "{n} note", "{n} notes"),
}

SEVERITY_ADVICE = {
    Severity.ERROR: Said("必须改正", "to be corrected"),
    Severity.WARNING: Said("可能有例外，请核对", "there may be an exception: look at each"),
    Severity.INFO: Said("供参考", "for information"),
}

DIMENSION = {
    Dimension.CONFORMITY: Said("规范性", "conformity"),
    Dimension.COMPLETENESS: Said("完整性", "completeness"),
    Dimension.ACCURACY: Said("准确性", "accuracy"),
    Dimension.CONSISTENCY: Said("一致性", "consistency"),
    Dimension.TIMELINESS: Said("时效性", "timeliness"),
}

ENCODING_SOURCE = {
    "bom": Said("文件头有 BOM", "by its byte order mark"),
    "declared": Said("文件自己声明", "as the file declares"),
    "option": Said("由 --encoding 指定", "as --encoding says"),
    "manifest": Said("由交付清单指定", "as the manifest says"),
    "strict-utf-8": Said("整个文件逐字节核实", "proved over the whole file"),
    "strict-gb18030": Said("不是 UTF-8，整个文件逐字节核实", "not UTF-8; proved over the whole file"),
}

AS_OF_SOURCE = {
    "option": Said("由 --as-of 指定", "given by --as-of"),
    "manifest": Said("取自交付清单的 produced_at", "from produced_at of the manifest"),
    "today": Said("今天（北京时间）", "today, Asia/Shanghai"),
}

RECORDS = Counted("{n} 条记录", "{n} record", "{n} records")
RECORDS_REJECTED = Counted("{n} 条退回", "{n} record rejected", "{n} records rejected")
RECORDS_AND_ERRORS = Said("{n} 条，其中 {errors} 条有错误", "{n}, {errors} with errors")
WITH_ERRORS = Counted("{n} 条有错误", "{n} with errors", "{n} with errors")
CHILD_TABLES = Counted("连同 {n} 个子表", "with {n} child table", "with {n} child tables")
PLACES = Counted("{n} 处", "{n} place", "{n} places")
RULES_RUN = Counted("查了 {n} 条规则", "{n} rule checked", "{n} rules checked")
RULES_NOT_CHECKED = Counted(
    "有 {n} 条没有查或没有全查，见“未检查”",
    '{n} not checked or not everywhere, see "Not checked"',
    '{n} not checked or not everywhere, see "Not checked"',
)
MORE = Counted(
    "另有 {n} 处（只列出前 {{listed}} 处）",
    "and {n} more (only the first {{listed}} are listed)",
    "and {n} more (only the first {{listed}} are listed)",
)

NO_RECORDS = Said("没有读到任何记录。", "No record was read.")
WHOLE_DELIVERY = Said("整个交付", "the delivery as a whole")

COMMA = Said("，", ", ")
_TITLE = re.compile(r"(?:法|条例|规定|办法)$")
_ARTICLE = re.compile(r"([0-9]+)((?:\([0-9]+\))*)([①-⑳]+(?:–[①-⑳])?)?")

COLON = Said("：", ": ")
SEMICOLON = Said("；", "; ")


def by_profile(report: Report, lang: str) -> str:
    """The profile by its name."""
    return say(Said("方案 {p}", "profile {p}"), lang, p=report.weighing.profile.name)


def accepted(report: Report, lang: str) -> str:
    """One sentence on what the profile makes of a run."""
    word, profile = say(ACCEPTANCE[report.acceptance], lang), by_profile(report, lang)
    text = f"{word}（{profile}）" if lang == "zh" else f"{word} ({profile})"
    if report.acceptance is Acceptance.ACCEPTED and (report.not_checked or report.internal):
        text = say(Said("{a}，只就查过的而言", "{a}, as far as it was checked"), lang, a=text)
    if report.records_rejected:
        text += say(COMMA, lang) + RECORDS_REJECTED.of(report.records_rejected, lang)
    return text


def decided(report: Report, notice: Notice, lang: str) -> str | None:
    """What the profile says of a kind of finding; None where it leaves that to the severity."""
    line = report.weighing.line(notice)
    return None if line is None else by_profile(report, lang) + say(COLON, lang) + reasoned(line, lang)


def reasoned(line: Line, lang: str) -> str:
    """What a line of a profile does, until when and why."""
    text = say(EFFECT[line.effect], lang)
    if line.until is not None:
        text += say(Said("，至 {day} 止", ", until {day}"), lang, day=line.until)
    return text + say(SEMICOLON, lang) + say(line.reason, lang)


def quoted(text: str, lang: str) -> str:
    """The text in the quotation marks of the language; English stays ASCII for consoles that know no other."""
    return f"“{text}”" if lang == "zh" else f'"{text}"'


def cited(citations: Iterable[Citation], lang: str) -> list[str]:
    """Grounds as people cite them, the articles of one law together.

    >>> from datetime import date
    >>> law = ("行政处罚法", date(2021, 7, 15))
    >>> grounds = [Citation(law[0], article, law[1]) for article in ("33(1)④", "60")]
    >>> cited(grounds, "zh"), cited(grounds, "en")
    (['《行政处罚法》第33条第1款第④项、第60条（2021-07-15 起施行）'], \
['行政处罚法 art. 33(1)④, 60 (in force since 2021-07-15)'])
    """
    articles: dict[tuple[str, date | None], list[str]] = {}
    for law, article, since in citations:
        articles.setdefault((law, since), []).extend([article] if article else [])
    return [_cited(law, since, clauses, lang) for (law, since), clauses in articles.items()]


def _cited(law: str, since: date | None, articles: list[str], lang: str) -> str:
    if lang == "zh":
        name = f"《{law}》" if _TITLE.search(law) else law
        return name + "、".join(map(_clause, articles)) + (f"（{since} 起施行）" if since else "")
    clause = f" art. {', '.join(articles)}" if articles else ""
    return law + clause + (f" (in force since {since})" if since else "")


def _clause(article: str) -> str:
    """An article, its paragraphs and items in Chinese; what is numbered otherwise stays as it is."""
    if (match := _ARTICLE.fullmatch(article)) is None:
        return article
    number, paragraphs, items = match.groups()
    text = f"第{number}条"
    if paragraphs:
        text += f"第{'、'.join(paragraphs[1:-1].split(')('))}款"
    return text + (f"第{items}项" if items else "")


COMPLIANCE = Said("合规率", "compliance rate")
LATENESS = Said("迟报率", "late rate")
BESIDE_RATES = {
    "superseded": Said("已被取代", "superseded"),
    "left_out": Said("删除或者测试", "deleted or test"),
    "lateness_unknown": Said("是否迟报不详", "lateness unknown"),
}
"""What is left out of the rates of an agency, and shown beside them."""
