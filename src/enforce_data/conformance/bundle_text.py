"""A bundle in lines of text: the verdicts, and every failure with its place, its ground and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from enforce_data.conformance.cases import ROLE_NAMES, Outcome, Role
from enforce_data.conformance.evidence import Evidence
from enforce_data.conformance.face_parts import OUTCOMES
from enforce_data.conformance.results import requirement_results
from enforce_data.conformance.verification import Standing, Verification
from enforce_data.findings import Said
from enforce_data.report.escapes import visible

_STANDINGS: Mapping[Standing, Said] = {
    Standing.OK: Said("已验证", "ok"),
    Standing.FAILED: Said("不符", "FAILED"),
    Standing.NOT_VERIFIED: Said("未验证", "not verified"),
}
_NOTE = Said(
    "以上为证据包自述，未经验证；验证用 enforce-data conformance verify。",
    "This is what the bundle says of itself; enforce-data conformance verify tells whether it is so.",
)
_PARTS = (
    ("record", Said("记录", "record")),
    ("path", Said("数据项", "element")),
    ("place", Said("位置", "place")),
    ("rule", Said("规则", "rule")),
    ("article", Said("依据", "article")),
)


def summary(evidence: Evidence, lang: str, requirement: str | None = None) -> Iterator[str]:
    """The run in lines; those of one requirement where it is named."""
    system, run = evidence.statement["system"], evidence.run
    yield f"{visible(system['name'])} {visible(system['version'])}  {visible(system['vendor'])}\n"
    dates = Said(
        f"标准版次 {run['edition']}，运行于 {run['as_of']}，有效期至 {run['expires_on']}",
        f"edition {run['edition']}, run on {run['as_of']}, valid to {run['expires_on']}",
    )
    yield _say(dates, lang) + "\n"
    if requirement is None:
        for role, verdict in run["roles"].items():
            yield from _role(Role(role), verdict, lang)
        shown: Sequence[Mapping[str, Any]] = [each for each in evidence.results if each["outcome"] == Outcome.FAIL]
    else:
        shown = [each for each in evidence.results if requirement in each["requirements"]]
        yield from _checked(requirement_results(shown)[requirement]["checked"], lang)
    for each in shown:
        yield from _case(each, lang)
    yield "\n" + _say(_NOTE, lang) + "\n"


def _role(role: Role, verdict: Mapping[str, Any], lang: str) -> Iterator[str]:
    counts = ", ".join(f"{_say(said, lang)} {verdict[outcome]:,}" for outcome, said in OUTCOMES.items())
    yield f"{_say(OUTCOMES[verdict['verdict']], lang)}  {_say(ROLE_NAMES[role], lang)} ({counts})\n"
    yield from (f"    {visible(each[lang])}\n" for each in verdict["lacking"])


def _checked(counts: Mapping[str, int] | None, lang: str) -> Iterator[str]:
    """What a checker caught and raised falsely; nothing of other roles."""
    if counts is not None:
        caught, planted, alarms = counts["caught"], counts["caught"] + counts["missed"], counts["false_alarms"]
        zh = f"植入的 {planted:,} 处问题发现 {caught:,} 处，误报 {alarms:,} 处"
        yield _say(Said(zh, f"caught {caught:,} of {planted:,} planted faults, false alarms {alarms:,}"), lang) + "\n"


def _case(result: Mapping[str, Any], lang: str) -> Iterator[str]:
    yield f"\n{_say(OUTCOMES[result['outcome']], lang)}  {result['case']}  {visible(result['title'][lang])}\n"
    yield f"    {visible(', '.join(result['requirements']))}\n"
    for reason in result["reasons"]:
        yield f"  - {visible(reason[lang])}\n"
        where = [f"{_say(name, lang)} {visible(reason[key])}" for key, name in _PARTS if reason[key]]
        if where:
            yield f"    {'  '.join(where)}\n"
        if reason["fix"]:
            yield f"    {visible(reason['fix'][lang])}\n"


def verified(verification: Verification, lang: str) -> Iterator[str]:
    """What verifying found out, in lines: the answer first."""
    yield _say(verification.summary, lang) + "\n"
    for each in verification.findings:
        yield f"  {_say(_STANDINGS[each.standing], lang)}  {each.check}: {visible(_say(each.said, lang))}\n"


def _say(said: Said, lang: str) -> str:
    return said.zh if lang == "zh" else said.en
