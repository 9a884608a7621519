"""What a run found: the result of each case as a bundle keeps it, and what follows for requirements and roles.

The verifier makes all of this again out of the outputs that a bundle holds, and compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import Case, Outcome, Reason, Role, Verdict
from enforce_data.findings import Said
from enforce_data.formats.canonical import canonical

MOST_REASONS = 50
"""Reasons that are kept of one case; the others are counted."""
MOST_CHARS = 2_000
"""Characters that are kept of each text of a reason."""
LEAST_CLEAN = 200
"""Lawful records without which a checker has not shown that it raises no false alarm."""
FALSE_ALARMS, CLEAN = "false_alarms", "records"
"""Tallies of checkers: what was found in lawful records, and how many of these were judged."""
CHECKED = ("caught", "missed", FALSE_ALARMS)
"""What is told of checkers requirement by requirement: planted faults, and alarms without a fault."""

_PIECE = 1 << 20


def digest_of(folder: Path, members: Mapping[str, Any]) -> str:
    """A digest of the files below a folder, by their paths, and of the members beside them."""
    files = [[file.relative_to(folder).as_posix(), _sha256(file)] for file in folder.rglob("*") if file.is_file()]
    said = canonical({"files": sorted(files), "members": dict(members)})
    return sha256(said.encode()).hexdigest()


def _sha256(file: Path) -> str:
    state = sha256()
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            state.update(piece)
    return state.hexdigest()


def result(case: Case, verdict: Verdict, *, inputs: str | None = None, outputs: str | None = None) -> dict[str, Any]:
    """The entry of a case in ``results.json``."""
    return {
        "case": case.id,
        "role": str(case.role),
        "outcome": str(verdict.outcome),
        "mandatory": case.mandatory,
        "title": case.title._asdict(),
        "requirements": list(case.requirements),
        "families": sorted(case.families),
        "format": case.format,
        "reasons": [_reason(each) for each in _bounded(verdict.reasons)],
        "tally": dict(sorted(verdict.tally.items())),
        "inputs": inputs,
        "outputs": outputs,
    }


def _bounded(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    more = len(reasons) - MOST_REASONS
    if more <= 0:
        return reasons
    return *reasons[:MOST_REASONS], Reason(Said(f"另有 {more} 处未列出", f"{more} more are not listed"))


def _reason(reason: Reason) -> dict[str, Any]:
    quoted = {name: getattr(reason, name) for name in ("record", "path", "rule", "place", "article")}
    return {
        **_both(reason.said),
        "fix": None if reason.fix is None else _both(reason.fix),
        **{name: None if text is None else _cut(text) for name, text in quoted.items()},
    }


def _both(said: Said) -> dict[str, str]:
    return {name: _cut(text) for name, text in said._asdict().items()}


def _cut(text: str) -> str:
    """A text that may quote the system, no longer than people read and a bundle may hold."""
    return text if len(text) <= MOST_CHARS else f"{text[:MOST_CHARS]}…"


def role_verdicts(results: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """What each role that was claimed came to: ``verdict`` is pass or fail, beside the counts behind it."""
    by_role: dict[str, list[Mapping[str, Any]]] = {}
    for each in results:
        by_role.setdefault(each["role"], []).append(each)
    return {str(role): _role(role, by_role[role]) for role in Role if role in by_role}


def _role(role: Role, results: list[Mapping[str, Any]]) -> dict[str, Any]:
    counts = Counter(each["outcome"] for each in results)
    tally: Counter[str] = Counter()
    for each in results:
        tally.update(each["tally"])
    lacking = [*_lacking(results), *(_of_checker(tally) if role is Role.CHECKER else ())]
    return {
        "verdict": str(Outcome.FAIL if lacking else Outcome.PASS),
        **{str(outcome): counts[outcome] for outcome in Outcome},
        "tally": dict(sorted(tally.items())),
        "lacking": [said._asdict() for said in lacking],
    }


def _lacking(results: list[Mapping[str, Any]]) -> Iterable[Said]:
    """Why a role is not passed, as far as its cases say."""
    outcomes = Counter(each["outcome"] for each in results if each["mandatory"])
    failed, not_run = outcomes[Outcome.FAIL], outcomes[Outcome.NOT_RUN]
    if failed:
        yield Said(f"{failed} 个必测用例未通过", f"{failed} mandatory cases failed")
    if not_run:
        yield Said(f"{not_run} 个必测用例未执行", f"{not_run} mandatory cases were not run")
    if not any(each["outcome"] == Outcome.PASS for each in results):
        yield Said("没有通过的用例", "no case was passed")


def _of_checker(tally: Mapping[str, int]) -> Iterable[Said]:
    false, clean = tally.get(FALSE_ALARMS, 0), tally.get(CLEAN, 0)
    if false:
        yield Said(f"误报 {false} 处", f"{false} false alarms")
    if clean < LEAST_CLEAN:
        yield Said(
            f"只判断了 {clean} 条合法记录,至少应有 {LEAST_CLEAN} 条",
            f"only {clean} lawful records were judged, at least {LEAST_CLEAN} are needed",
        )


_GRAVEST = (Outcome.FAIL, Outcome.NOT_RUN, Outcome.PASS, Outcome.NOT_APPLICABLE)


def requirement_results(results: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """What each requirement came to: failed if a case of it failed on its account, passed if all that apply passed.

    ``checked`` counts what checkers caught, missed and raised falsely; None where no checker is asked.
    """
    outcomes: dict[str, list[Outcome]] = {}
    cases: dict[str, list[str]] = {}
    checked: dict[str, Counter[str]] = {}
    for each in results:
        outcome = Outcome(each["outcome"])
        at_fault = blamed(each) if outcome is Outcome.FAIL else set(each["requirements"])
        for requirement in each["requirements"]:
            outcomes.setdefault(requirement, []).append(outcome if requirement in at_fault else Outcome.PASS)
            cases.setdefault(requirement, []).append(each["case"])
            if each["role"] == Role.CHECKER:
                checked.setdefault(requirement, Counter()).update(each["tally"])
    return {
        requirement: {
            "outcome": str(min(outcomes[requirement], key=_GRAVEST.index)),
            "cases": cases[requirement],
            "checked": {name: checked[requirement][name] for name in CHECKED} if requirement in checked else None,
        }
        for requirement in sorted(cases)
    }


_OF_RULES, _OF_STORIES = "RQ-P-", "RQ-P-STORY-"


def blamed(failed: Mapping[str, Any]) -> set[str]:
    """The requirements on whose account a case failed: an export may be unlike its story and yet break no law.

    A reason that is neither about one rule nor about the story may have kept others from being seen: then it is all.
    So it is where nothing was seen: there is no output, or no record of the story in it.
    """
    requirements = set(failed["requirements"])
    if failed["outputs"] is None:
        return requirements
    found: set[str] = set()
    for reason in failed["reasons"]:
        rule = reason["rule"]
        if rule is None:
            seen = failed["tally"].get("compared")
            about = {each for each in requirements if seen and each.startswith(_OF_STORIES)}
        else:
            about = requirements & {rule, f"{_OF_RULES}{rule}"}
        if not about:
            return requirements
        found |= about
    return requirements if len(failed["reasons"]) > MOST_REASONS else found or requirements
