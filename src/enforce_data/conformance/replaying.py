"""The last layers of verifying: the cases are planned and posed again, and what the system wrote is judged again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from enforce_data.conformance import bundle as bundles
from enforce_data.conformance import plan as plans
from enforce_data.conformance.bundle import Bundle
from enforce_data.conformance.cases import Answer, Case, Outcome, Verdict
from enforce_data.conformance.evidence import Evidence
from enforce_data.conformance.protocol import fault_of, verdict_of
from enforce_data.conformance.results import digest_of, result
from enforce_data.conformance.stored_zip import PackingError
from enforce_data.conformance.verification import Finding, Standing, failed, ok
from enforce_data.findings import Said

_SHOWN = 20
"""Cases of one layer that are named; the others are counted."""


def replay(bundle: Bundle, said: Evidence, on_progress: Callable[[int, int], None] | None) -> Iterator[Finding]:
    """Findings on completeness, inputs and judgement."""
    cases = plans.plan(said.claim, said.run["seed"])
    answered = bundle.answered()
    complete = _complete(bundle, said, cases, answered)
    yield complete
    if complete.standing is not Standing.OK:
        return
    again = _Again(bundle, said, answered)
    for number, (case, recorded) in enumerate(zip(cases, said.results, strict=True), start=1):
        again.case(case, recorded)
        if on_progress is not None:
            on_progress(number, len(cases))
    yield from again.findings()


def _complete(bundle: Bundle, said: Evidence, cases: list[Case], answered: Mapping[str, list[str]]) -> Finding:
    """Whether there is a result for every case of the plan, an output for every result that has one, and no more."""
    planned, recorded = [case.id for case in cases], [each["case"] for each in said.results]
    if planned != recorded:
        other = sorted(set(planned) ^ set(recorded))
        zh, en = f"用例与声明和种子不符：{_some(other)}", f"the cases do not follow from claim and seed: {_some(other)}"
        return failed("plan", zh, en)
    replied = {case for case in answered if f"{bundles.CASES}{case}/{bundles.REPLY}" in bundle.members}
    other = sorted(replied.symmetric_difference(each["case"] for each in said.results if each["outputs"]))
    other += sorted(set(answered) - replied) + sorted(set(bundle.members) - _known(answered))
    if other:
        return failed("plan", f"缺少或多出输出：{_some(other)}", f"outputs are missing or superfluous: {_some(other)}")
    number = len(cases)
    zh, en = (
        f"{number:,} 个用例齐全，由声明和种子得出",
        f"all {number:,} cases that follow from claim and seed are there",
    )
    return ok("plan", zh, en)


def _known(answered: Mapping[str, list[str]]) -> set[str]:
    fixed = (bundles.MANIFEST, bundles.SIGNATURE, bundles.STATEMENT, bundles.RUN, bundles.RESULTS)
    drawn = (bundles.REQUIREMENTS, bundles.FACE, bundles.BADGE)
    return {*fixed, *drawn}.union(*answered.values())


class _Again:
    """Cases put together and judged again, one by one."""

    def __init__(self, bundle: Bundle, said: Evidence, answered: Mapping[str, list[str]]) -> None:
        self._bundle, self._claim, self._answered = bundle, said.claim, answered
        self._inputs: list[str] = []
        self._differs: list[str] = []
        self._open: list[str] = []
        self._posed = self._judged = self._silent = 0

    def case(self, case: Case, recorded: dict[str, Any]) -> None:
        """Compare one case with what the bundle says of it."""
        try:
            with tempfile.TemporaryDirectory(prefix="enforce-data-") as place:
                self._compare(case, recorded, Path(place))
        except PackingError:
            self._differs.append(case.id)
        except Exception:  # noqa: BLE001 - a forged output must end in a finding, whatever it does to a judge
            self._open.append(case.id)

    def _compare(self, case: Case, recorded: dict[str, Any], place: Path) -> None:
        left_out = plans.not_applicable(self._claim, case)
        if left_out is not None:
            self._agree(result(case, left_out), recorded)
            return
        inputs = recorded["inputs"]
        if inputs is not None:
            self._posed += 1
            posed = place / "in"
            posed.mkdir()
            if digest_of(posed, dict(case.pose(posed))) != inputs:
                self._inputs.append(case.id)
        if recorded["outputs"] is None:
            self._unanswered(case, recorded)
        elif inputs is None:
            self._differs.append(case.id)
        else:
            self._again(case, recorded, place / "out")

    def _unanswered(self, case: Case, recorded: dict[str, Any]) -> None:
        """Without an output a case counts as not run or failed, never as passed; its reasons stand as written."""
        self._silent += 1
        made = result(case, Verdict(Outcome(recorded["outcome"])), inputs=recorded["inputs"])
        as_written = {name: recorded[name] for name in ("reasons", "tally")}
        worth = recorded["outcome"] in (Outcome.FAIL, Outcome.NOT_RUN) and not recorded["tally"]
        self._agree(made | as_written if worth else {}, recorded)

    def _again(self, case: Case, recorded: dict[str, Any], folder: Path) -> None:
        self._judged += 1
        begin = f"{bundles.CASES}{case.id}/"
        reply = self._bundle.json(begin + bundles.REPLY)
        if not isinstance(reply, dict) or fault_of({"id": "t1", **reply}, case.action) is not None:
            self._differs.append(case.id)
            return
        folder.mkdir()
        self._bundle.unpack(self._answered[case.id], begin + bundles.FILES, folder)
        verdict = verdict_of(case, Answer(folder, reply))
        outputs = digest_of(folder, reply)
        self._agree(result(case, verdict, inputs=recorded["inputs"], outputs=outputs), recorded)

    def _agree(self, made: dict[str, Any], recorded: dict[str, Any]) -> None:
        if made != recorded:
            self._differs.append(str(recorded["case"]))

    def findings(self) -> Iterator[Finding]:
        """What came of all cases."""
        if self._inputs:
            listed = _some(self._inputs)
            yield failed("inputs", f"输入与重新生成的不同：{listed}", f"the inputs are not those made again: {listed}")
        else:
            zh, en = (
                f"{self._posed:,} 个用例的输入与重新生成的相同",
                f"the inputs of {self._posed:,} cases, made again, are the same",
            )
            yield ok("inputs", zh, en)
        if self._differs:
            listed = _some(self._differs)
            yield failed(
                "judgement", f"结果与重新评判的不同：{listed}", f"the results are not those judged again: {listed}"
            )
        if self._open:
            listed = _some(self._open)
            said = Said(f"无法重新评判：{listed}", f"these could not be judged again: {listed}")
            yield Finding("judgement", Standing.NOT_VERIFIED, said)
        if not self._differs and not self._open:
            yield ok("judgement", *self._told())

    def _told(self) -> Said:
        zh = f"{self._judged:,} 个用例的输出重新评判，结果相同"
        en = f"the outputs of {self._judged:,} cases, judged again, give the same results"
        if not self._silent:
            return Said(zh, en)
        return Said(
            f"{zh}；{self._silent:,} 个没有输出的用例记为未执行或不通过",
            f"{en}; {self._silent:,} cases without outputs count as not run or failed",
        )


def _some(names: list[str]) -> str:
    """The first of some names, and how many there are beside them."""
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" … (+{more:,})" if more > 0 else "")
