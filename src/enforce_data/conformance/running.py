"""A run: the cases of a plan are put to a system batch by batch, and what it answers is judged and kept.

An answer that is wrong fails its case.  No answer (the system was not reached, broke down, took too long, or says that
it cannot) leaves the case *not run*, with the reason: such a case is put again when the run is taken up again.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.conformance.adapters import Adapter, NotThereError, UnreachableError, adapter_of
from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.keeping import Kept, unkeepable
from enforce_data.conformance.plan import demand_claimed, not_applicable, plan
from enforce_data.conformance.protocol import ResponseError, fault_of, read_response, verdict_of, write_request
from enforce_data.conformance.results import digest_of, result
from enforce_data.conformance.statement import Statement
from enforce_data.findings import Said
from enforce_data.usage import UsageError

Advance = Callable[[int, int], None]
"""Called with the cases that are done and the cases that there are."""

_HOPELESS = 3
"""After so many tasks that came to nothing one by one, it is not the task: the rest of the batch is not put again."""

_NO_ANSWER = Reason(Said("应答中没有这个任务", "the response has no answer to this task"))
_NOBODY_ASKED = Reason(Said("本次未要求执行", "nobody asked for it in this run"))


def run(
    statement: Statement,
    *,
    seed: int,
    work: Path,
    only: Sequence[str] = (),
    roles: Sequence[Role] = (),
    on_progress: Advance | None = None,
    adapter: Adapter | None = None,
) -> list[dict[str, Any]]:
    """Put the cases of a statement to its system; the results of all of its cases, in the order of the plan.

    ``only`` are ids of cases, or beginnings of ids before a slash, which are put even if they were answered before;
    ``roles`` leaves the cases of some roles.  ``work`` keeps the answers: a run that was broken off goes on there.
    Raises UsageError for a claim or an id that makes no sense, and NotThereError where nobody answers at all.
    """
    cases = plan(statement, seed)
    asked = chosen(cases, only, roles)
    kept = Kept(work, {"seed": seed, "statement": {**statement.to_json(), "adapter": None}})
    kept.begin(asked, again=bool(only))
    running = _Running(statement, kept, adapter or adapter_of(statement))
    put = sorted((case for case in cases if case.id in asked), key=lambda case: _place(case, seed))
    done: dict[str, dict[str, Any]] = {}
    for made in running.results(put):
        done[made["case"]] = made
        if on_progress is not None:
            on_progress(len(done), len(asked))
    kept.finish(asked)
    return [done.get(case.id) or _unasked(statement, kept, case) for case in cases]


def _place(case: Case, seed: int) -> tuple[int, str, str]:
    """Where a case stands in a run: as in the plan, but checkers must not learn from the order what is faulty."""
    drawn = sha256(f"{seed}/{case.id}".encode()).hexdigest() if case.action is Action.CHECK else ""
    return list(Role).index(case.role), str(case.action), drawn


def chosen(cases: Sequence[Case], only: Sequence[str], roles: Sequence[Role]) -> set[str]:
    """The ids of the cases that are asked for; raise UsageError for what names none."""
    for name in only:
        if not any(_is_named(case, name) for case in cases):
            near = get_close_matches(name, [case.id for case in cases], n=3, cutoff=0.6)
            zh, en = (f";是否指 {'、'.join(near)}?", f"; did you mean {', '.join(near)}?") if near else ("", "")
            raise UsageError(f"no case {name!r}{en} / 没有用例 {name!r}{zh}")
    demand_claimed(roles, {case.role for case in cases})
    return {
        case.id
        for case in cases
        if (not only or any(_is_named(case, name) for name in only)) and (not roles or case.role in roles)
    }


def _is_named(case: Case, name: str) -> bool:
    return case.id == name or case.id.startswith(f"{name.rstrip('/')}/")


def _unasked(statement: Statement, kept: Kept, case: Case) -> dict[str, Any]:
    """What is known of a case that was not asked for this time."""
    left_out = not_applicable(statement, case)
    if left_out is not None:
        return result(case, left_out)
    return kept.result(case.id) or result(case, Verdict(Outcome.NOT_RUN, (_NOBODY_ASKED,)))


class _Posed(NamedTuple):
    """A case whose files are written."""

    case: Case
    task: dict[str, Any]
    inputs: str


class _Running:
    """One run over the cases that are asked for."""

    def __init__(self, statement: Statement, kept: Kept, adapter: Adapter) -> None:
        means = statement.adapter
        self._statement = statement
        self._kept = kept
        self._adapter = adapter
        self._batch, self._seconds = (20, 60) if means is None else (means.batch, means.time_limit)
        self._reached = False
        self._in_vain = 0
        """Tasks in a row that came to nothing each by itself."""

    def results(self, cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
        """The result of each case, those of one role and action batch by batch."""
        for _, group in groupby(cases, lambda case: (case.role, case.action)):
            applying = []
            for case in group:
                left_out = not_applicable(self._statement, case)
                if left_out is None:
                    applying.append(case)
                else:
                    self._kept.forget(case.id)
                    yield result(case, left_out)
            for start in range(0, len(applying), self._batch):
                yield from self._put(applying[start : start + self._batch])

    def _put(self, cases: Sequence[Case]) -> Iterator[dict[str, Any]]:
        """Put cases at once; where that fails, one by one, so that a bad one does not hide the others."""
        with _scratch() as place:
            inside, outside = place / "in", place / "out"
            inside.mkdir()
            outside.mkdir()
            posed: list[_Posed] = []
            for case in cases:
                each = _pose(case, inside, f"t{len(posed) + 1}")
                before = self._answered(each)
                if before is None:
                    posed.append(each)
                else:
                    shutil.rmtree(inside / each.task["id"])
                    yield before
            if not posed:
                return
            answers = self._sent(posed, inside, outside)
            if not isinstance(answers, Said):
                self._in_vain = 0
                for each in posed:
                    yield self._judged(each, answers.get(each.task["id"]), outside / each.task["id"])
                return
        unanswered = Verdict(Outcome.NOT_RUN, (Reason(answers),))
        if len(posed) == 1:
            self._in_vain += 1
            yield self._closed(posed[0], unanswered)
            return
        self._in_vain = 0
        for each in posed:
            if self._in_vain < _HOPELESS:
                yield from self._put([each.case])
            else:
                yield self._closed(each, unanswered)

    def _answered(self, posed: _Posed) -> dict[str, Any] | None:
        """The result of a case that was answered before, when the same was put."""
        before = self._kept.result(posed.case.id)
        same = before is not None and before["inputs"] == posed.inputs and before["outcome"] != Outcome.NOT_RUN
        return before if same else None

    def _sent(self, posed: Sequence[_Posed], inside: Path, outside: Path) -> Said | dict[str, dict[str, Any]]:
        """Put tasks to the system: its answers by task, or why it gave none at all."""
        write_request(inside, posed[0].case.action, self._statement.edition, [each.task for each in posed])
        try:
            self._adapter.put(inside, outside, self._seconds * len(posed))
            answers = read_response(outside, [each.task["id"] for each in posed])
        except NotThereError as error:
            if not self._reached:
                raise
            return error.said
        except (UnreachableError, ResponseError) as error:
            self._reached = True
            return error.said
        self._reached = True
        return answers

    def _judged(self, posed: _Posed, reply: dict[str, Any] | None, written: Path) -> dict[str, Any]:
        if reply is None:
            return self._closed(posed, Verdict(Outcome.NOT_RUN, (_NO_ANSWER,)))
        fault = fault_of(reply, posed.case.action) or unkeepable(written)
        if fault is not None:
            return self._closed(posed, Verdict(Outcome.FAIL, (fault,)))
        said = {name: value for name, value in reply.items() if name != "id"}
        files, outputs = self._kept.answer(posed.case.id, said, written)
        return self._closed(posed, verdict_of(posed.case, Answer(files, said)), outputs)

    def _closed(self, posed: _Posed, verdict: Verdict, outputs: str | None = None) -> dict[str, Any]:
        if outputs is None:
            self._kept.forget(posed.case.id)
        made = result(posed.case, verdict, inputs=posed.inputs, outputs=outputs)
        self._kept.close(posed.case.id, made)
        return made


@contextmanager
def _scratch() -> Iterator[Path]:
    """A temporary folder; what cannot be removed of it, as a child of the system still writes there, is left."""
    place = tempfile.mkdtemp(prefix="enforce-data-")
    try:
        yield Path(place)
    finally:
        with suppress(RecursionError):  # folders in folders without end
            shutil.rmtree(place, ignore_errors=True)


def _pose(case: Case, inside: Path, task: str) -> _Posed:
    folder = inside / task
    folder.mkdir()
    members = dict(case.pose(folder))
    named = {} if case.action is Action.CHECK else {"case": case.id}  # the name of a fault would give it away
    return _Posed(case, {"id": task, **named, **members}, digest_of(folder, members))
