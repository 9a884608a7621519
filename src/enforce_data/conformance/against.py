"""Two bundles compared: what a new run passes and fails that an older one did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from enforce_data.conformance.cases import Outcome
from enforce_data.conformance.evidence import Evidence
from enforce_data.conformance.results import requirement_results
from enforce_data.findings import Said
from enforce_data.report.escapes import visible

_FACTS: Mapping[str, Said] = {
    "system": Said("系统", "system"),
    "version": Said("版本", "version"),
    "edition": Said("标准版次", "edition"),
    "roles": Said("角色", "roles"),
    "families": Said("记录类型", "record types"),
    "formats": Said("格式", "formats"),
    "tool": Said("工具版本", "version of the tool"),
    "tool_sha256": Said("工具摘要", "digest of the tool"),
    "rulebook": Said("规则集", "rule book"),
    "as_of": Said("运行日期", "day of the run"),
    "seed": Said("种子", "seed"),
}
_OF_RUN = ("tool", "tool_sha256", "rulebook", "as_of", "seed")
_GROUPS: Mapping[str, Said] = {
    "newly_failing": Said("新出现的不通过", "newly failing"),
    "still_failing": Said("仍不通过", "still failing"),
    "newly_passing": Said("新通过", "newly passing"),
    "otherwise_changed": Said("其他变化", "otherwise changed"),
    "only_in_new": Said("只在新包中的用例", "cases only in the new bundle"),
    "only_in_old": Said("只在旧包中的用例", "cases only in the old bundle"),
}


def compare(new: Evidence, old: Evidence) -> dict[str, Any]:
    """What differs between two runs, as plain values; every key is always there."""
    facts_new, facts_old = _facts(new), _facts(old)
    outcomes_new, outcomes_old = _outcomes(new), _outcomes(old)
    changed: dict[str, list[str]] = {name: [] for name in _GROUPS}
    for requirement in sorted(outcomes_new.keys() | outcomes_old.keys()):
        group = _group(outcomes_new.get(requirement), outcomes_old.get(requirement))
        if group is not None:
            changed[group].append(requirement)
    cases_new, cases_old = _cases(new), _cases(old)
    changed["only_in_new"] = sorted(cases_new - cases_old)
    changed["only_in_old"] = sorted(cases_old - cases_new)
    return {
        "differs": {
            name: {"new": facts_new[name], "old": facts_old[name]}
            for name in _FACTS
            if facts_new[name] != facts_old[name]
        },
        "requirements": {
            each: {"new": outcomes_new.get(each), "old": outcomes_old.get(each)}
            for name in ("newly_failing", "still_failing", "newly_passing", "otherwise_changed")
            for each in changed[name]
        },
        **changed,
    }


def _facts(evidence: Evidence) -> dict[str, Any]:
    statement, run = evidence.statement, evidence.run
    system = {"system": statement["system"]["name"], "version": statement["system"]["version"]}
    return {**system, **statement["claim"], **{name: run[name] for name in _OF_RUN}}


def _outcomes(evidence: Evidence) -> dict[str, str]:
    return {name: each["outcome"] for name, each in requirement_results(evidence.results).items()}


def _cases(evidence: Evidence) -> set[str]:
    return {each["case"] for each in evidence.results}


def _group(new: str | None, old: str | None) -> str | None:
    """Where a requirement belongs; None where it is as it was, and not failing."""
    if new == Outcome.FAIL:
        return "still_failing" if old == Outcome.FAIL else "newly_failing"
    if new == old:
        return None
    return "newly_passing" if new == Outcome.PASS else "otherwise_changed"


def told(comparison: Mapping[str, Any], lang: str) -> Iterator[str]:
    """The comparison in lines."""
    for name, both in comparison["differs"].items():
        yield f"{_say(_FACTS[name], lang)}: {_shown(both['old'])} -> {_shown(both['new'])}\n"
    for name, said in _GROUPS.items():
        listed = comparison[name]
        yield f"{_say(said, lang)}: {len(listed):,}\n"
        yield from (f"  {line}\n" for line in _lines(listed, comparison["requirements"]))


def _lines(listed: Iterable[str], requirements: Mapping[str, Any]) -> Iterator[str]:
    for each in listed:
        outcomes = requirements.get(each)
        change = "" if outcomes is None else f"  {outcomes['old'] or '-'} -> {outcomes['new'] or '-'}"
        yield visible(each) + change


def _shown(value: Any) -> str:
    return visible(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _say(said: Said, lang: str) -> str:
    return said.zh if lang == "zh" else said.en
