"""Runs: cases reach the system in batches, wrong answers fail, no answer is not run, and what was done is not lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from enforce_data.conformance import running
from enforce_data.conformance.adapters import NotThereError, UnreachableError
from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.plan import not_applicable
from enforce_data.conformance.results import MOST_CHARS, digest_of, requirement_results, result, role_verdicts
from enforce_data.conformance.shapes import results_fault
from enforce_data.conformance.statement import Means, Statement, System
from enforce_data.findings import Said
from enforce_data.usage import UsageError

STATED = Statement(
    System("甲系统", "1", "湖南示例软件有限公司"),
    "1.0",
    (Role.CONSUMER, Role.CHECKER),
    ("penalty",),
    ("json",),
    options={"hearing": False},
    adapter=Means("command", ("x",), time_limit=2, batch=3),
)


def judge(answer: Answer) -> Verdict:
    """Passed where the system gave back what it got."""
    files = {file.name: file.read_text("utf-8") for file in answer.folder.rglob("*.txt")}
    if files == {"in.txt": "湘"}:
        return Verdict(Outcome.PASS, tally={"records": 1})
    return Verdict(Outcome.FAIL, (Reason(Said("不同", "differs"), record="r1", place="in.txt:1"),), {"records": 1})


def pose(folder: Path) -> Mapping[str, Any]:
    (folder / "in.txt").write_text("湘", "utf-8")
    return {"format": "json"}


def case(name: str, role: Role = Role.CONSUMER, **more: Any) -> Case:
    members = {"families": frozenset({"penalty"}), "format": "json"} | more
    title = Said(f"用例 {name}", f"case {name}")
    return Case(f"{role}/{name}", role, Action.READ_BACK, title, (f"RQ-{name[0]}",), pose, judge, **members)


CASES = [
    *(case(name) for name in ("a1", "a2", "b1", "b2")),
    case("c1", families=frozenset({"license"})),
    case("c2", needs=frozenset({"hearing"})),
    case("c3", format="xml"),
    case("d/json"),
]


class Peer:
    """A system in this process: ``acts`` says what it does with a case, otherwise it gives back what it gets."""

    def __init__(self, **acts: Callable[[Path, Path], Any]) -> None:
        self.acts = acts
        self.batches: list[list[str]] = []
        self.seconds: list[float] = []

    def put(self, inside: Path, outside: Path, seconds: float) -> None:
        tasks = json.loads((inside / "request.json").read_text("utf-8"))["tasks"]
        self.batches.append([task["case"].partition("/")[2] for task in tasks])
        self.seconds.append(seconds)
        answers = []
        for task in tasks:
            name, ours, theirs = task["case"].partition("/")[2], inside / task["id"], outside / task["id"]
            act = self.acts.get(name.replace("/", "_"))
            answer = act(ours, theirs) if act else shutil.copytree(ours, theirs)
            if answer is not None:
                said = answer if isinstance(answer, dict) else {"status": "done"}
                answers.append({"id": task["id"], **said})
        (outside / "response.json").write_text(json.dumps({"protocol": "1", "answers": answers}), "utf-8")


@pytest.fixture(autouse=True)
def planned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "plan", lambda statement, seed: list(CASES))


def run(peer: Peer, work: Path, **more: Any) -> dict[str, dict[str, Any]]:
    found = running.run(STATED, seed=1, work=work, adapter=peer, **more)
    assert [each["case"] for each in found] == [each.id for each in CASES]
    return {each["case"].removeprefix("consumer/"): each for each in found}


def outcomes(found: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {name: each["outcome"] for name, each in found.items()}


ALL_PASSED = dict.fromkeys(("a1", "a2", "b1", "b2", "d/json"), "pass")
LEFT_OUT = dict.fromkeys(("c1", "c2", "c3"), "not_applicable")


def test_cases_are_put_in_batches_and_kept(tmp_path: Path) -> None:
    peer = Peer()
    found = run(peer, tmp_path)
    assert outcomes(found) == ALL_PASSED | LEFT_OUT
    assert peer.batches == [["a1", "a2", "b1"], ["b2", "d/json"]]
    assert peer.seconds == [6, 4]
    kept = tmp_path / "cases" / "consumer" / "a1"
    assert json.loads((kept / "result.json").read_text("utf-8")) == found["a1"]
    assert json.loads((kept / "reply.json").read_text("utf-8")) == {"status": "done"}
    assert (kept / "files" / "in.txt").read_text("utf-8") == "湘"
    assert found["a1"]["inputs"] == digest_of(kept / "files", {"format": "json"})
    assert found["a1"]["outputs"] == digest_of(kept / "files", {"status": "done"})


def test_what_the_statement_leaves_out_says_why() -> None:
    whys = [each.reasons[0].said.en for name in ("c1", "c2", "c3") if (each := not_applicable(STATED, case_of(name)))]
    assert whys == [
        "the statement does not claim the record types license",
        "the statement turns off hearing (hearings are handled)",
        "the statement does not claim the format xml",
    ]


def case_of(name: str) -> Case:
    return next(each for each in CASES if each.id == f"consumer/{name}")


def test_a_result_says_all_of_a_case(tmp_path: Path) -> None:
    def other(ours: Path, theirs: Path) -> None:
        theirs.mkdir()
        return {"status": "done"}

    found = run(Peer(b1=other), tmp_path)["b1"]
    assert found == {
        "case": "consumer/b1",
        "role": "consumer",
        "outcome": "fail",
        "mandatory": True,
        "title": {"zh": "用例 b1", "en": "case b1"},
        "requirements": ["RQ-b"],
        "families": ["penalty"],
        "format": "json",
        "reasons": [
            {"zh": "不同", "en": "differs", "fix": None}
            | dict.fromkeys(("path", "rule", "article"))
            | {"record": "r1", "place": "in.txt:1"}
        ],
        "tally": {"records": 1},
        "inputs": found["inputs"],
        "outputs": digest_of(tmp_path / "cases" / "consumer" / "b1" / "files", {"status": "done"}),
    }


def test_a_batch_that_breaks_down_is_tried_case_by_case(tmp_path: Path) -> None:
    def crash(ours: Path, theirs: Path) -> None:
        raise UnreachableError("崩溃", "it crashed")

    peer = Peer(a2=crash)
    found = run(peer, tmp_path)
    assert outcomes(found) == ALL_PASSED | LEFT_OUT | {"a2": "not_run"}
    assert peer.batches == [["a1", "a2", "b1"], ["a1"], ["a2"], ["b1"], ["b2", "d/json"]]
    assert found["a2"]["reasons"][0]["en"] == "it crashed"
    assert (found["a2"]["inputs"], found["a2"]["outputs"]) == (found["a1"]["inputs"], None)


@pytest.mark.parametrize(
    ("answer", "outcome", "words"),
    [
        (lambda ours, theirs: None, "not_run", "no answer to this task"),
        (lambda ours, theirs: {"status": "unsupported"}, "not_run", "says it cannot do this"),
        (lambda ours, theirs: {"status": "failed", "message": "disk full"}, "fail", "says it failed: disk full"),
        (lambda ours, theirs: {"status": "great"}, "fail", "not by the protocol: /status (enum"),
    ],
)
def test_no_answer_is_not_run_and_a_wrong_one_fails(
    tmp_path: Path, answer: Callable[[Path, Path], Any], outcome: str, words: str
) -> None:
    found = run(Peer(b1=answer), tmp_path)
    assert outcomes(found) == ALL_PASSED | LEFT_OUT | {"b1": outcome}
    assert words in found["b1"]["reasons"][0]["en"]


def _writes(name: str, *, link: bool = False) -> Callable[[Path, Path], Any]:
    def act(ours: Path, theirs: Path) -> dict[str, str]:
        shutil.copytree(ours, theirs)
        if link:
            (theirs / name).symlink_to("/etc/hostname")
        else:
            (theirs / name).write_text("")
        return {"status": "done"}

    return act


def _goes_deep(ours: Path, theirs: Path) -> dict[str, str]:
    theirs.joinpath(*"d" * 101).mkdir(parents=True)
    return {"status": "done"}


def _is_a_link(ours: Path, theirs: Path) -> dict[str, str]:
    theirs.symlink_to(ours)
    return {"status": "done"}


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (_is_a_link, "is to be a folder"),
        (_goes_deep, "lies in more than 100 folders"),
        (_writes("secret.txt", link=True), "is no plain file"),
        (_writes("a\\b.txt"), "not a plain relative path"),
        (_writes("a\n.txt"), "not a plain relative path"),
        (_writes("IN.txt"), "that of another file"),
    ],
)
def test_what_cannot_be_kept_as_evidence_fails(tmp_path: Path, act: Callable[[Path, Path], Any], words: str) -> None:
    found = run(Peer(b1=act), tmp_path)["b1"]
    assert (found["outcome"], found["outputs"]) == ("fail", None)
    assert words in found["reasons"][0]["en"]
    assert not (tmp_path / "cases" / "consumer" / "b1" / "files").exists()


def test_too_much_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enforce_data.conformance.keeping.MOST_BYTES", 2)
    assert "more than" in run(Peer(), tmp_path)["a1"]["reasons"][0]["en"]


def test_a_run_that_was_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    def interrupted(ours: Path, theirs: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Peer(b2=interrupted), tmp_path)
    peer = Peer()
    assert outcomes(run(peer, tmp_path)) == ALL_PASSED | LEFT_OUT
    assert peer.batches == [["b2", "d/json"]]


def test_a_case_that_was_not_run_is_put_again(tmp_path: Path) -> None:
    def interrupted(ours: Path, theirs: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Peer(a2=lambda ours, theirs: None, b2=interrupted), tmp_path)
    peer = Peer()
    run(peer, tmp_path)
    assert peer.batches == [["a2"], ["b2", "d/json"]]


def test_a_run_that_came_to_its_end_is_not_taken_up_again(tmp_path: Path) -> None:
    run(Peer(), tmp_path)
    peer = Peer()
    run(peer, tmp_path)
    assert peer.batches == [["a1", "a2", "b1"], ["b2", "d/json"]]


def test_another_seed_begins_anew(tmp_path: Path) -> None:
    run(Peer(), tmp_path)
    peer = Peer()
    running.run(STATED, seed=2, work=tmp_path, adapter=peer)
    assert sum(map(len, peer.batches)) == len(ALL_PASSED)


def test_one_case_is_put_again_and_the_others_stay(tmp_path: Path) -> None:
    run(Peer(a1=lambda ours, theirs: {"status": "failed"}), tmp_path)
    peer = Peer()
    found = run(peer, tmp_path, only=["consumer/a1"])
    assert peer.batches == [["a1"]]
    assert outcomes(found) == ALL_PASSED | LEFT_OUT


def test_one_case_is_not_put_into_another_run(tmp_path: Path) -> None:
    run(Peer(), tmp_path)
    with pytest.raises(UsageError, match="another seed"):
        running.run(STATED, seed=2, work=tmp_path, adapter=Peer(), only=["consumer/a1"])
    assert outcomes(run(Peer(), tmp_path, only=["consumer/a1"])) == ALL_PASSED | LEFT_OUT


@pytest.mark.parametrize("name", ["cases/mine.txt", "state.json", "adapter.py", ".gitignore"])
def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, name: str) -> None:
    mine = tmp_path / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("{}")
    with pytest.raises(UsageError, match="of no run"):
        run(Peer(), tmp_path)
    assert {each for each in tmp_path.rglob("*") if each.is_file()} == {mine}
    assert mine.read_text() == "{}"


def test_one_case_put_in_between_does_not_end_a_run_that_was_broken_off(tmp_path: Path) -> None:
    def interrupted(ours: Path, theirs: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Peer(b2=interrupted), tmp_path)
    run(Peer(), tmp_path, only=["consumer/a1"])
    peer = Peer()
    run(peer, tmp_path)
    assert peer.batches == [["a1"], ["b2", "d/json"]]


def test_a_case_is_named_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    peer = Peer()
    found = run(peer, tmp_path, only=["consumer/d"])
    assert peer.batches == [["d/json"]]
    assert found["a1"]["reasons"][0]["en"] == "nobody asked for it in this run"
    assert found["a1"]["outcome"] == "not_run"


def test_unknown_cases_and_roles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no case 'consumer/a9'; did you mean consumer/a"):
        run(Peer(), tmp_path, only=["consumer/a9"])
    with pytest.raises(UsageError, match="does not claim the role upgrader"):
        run(Peer(), tmp_path, roles=[Role.UPGRADER])


def test_a_system_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    def away(ours: Path, theirs: Path) -> None:
        raise NotThereError("没有", "nobody is there")

    with pytest.raises(NotThereError):
        run(Peer(a1=away), tmp_path)
    found = run(Peer(b2=away), tmp_path)
    assert found["b2"]["outcome"] == "not_run"
    assert found["d/json"]["outcome"] == "pass"


def test_progress_is_told_case_by_case(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    run(Peer(), tmp_path, on_progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 8) for number in range(1, 9)]


def test_nothing_is_left_in_temporary_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    run(Peer(a1=lambda ours, theirs: None), tmp_path / "work")
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_cannot_be_removed_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def removed(place: str | Path, **_: bool) -> None:
        if Path(place).name.startswith("enforce-data-"):
            raise RecursionError

    monkeypatch.setattr("enforce_data.conformance.running.shutil.rmtree", removed)
    assert outcomes(run(Peer(), tmp_path)) == ALL_PASSED | LEFT_OUT


# What follows for roles and requirements.


def made(name: str, outcome: Outcome, tally: Mapping[str, int] = {}, role: Role = Role.CHECKER, **more: Any) -> Any:
    return result(case(name, role, **more), Verdict(outcome, tally=tally))


CLEAN = made("clean", Outcome.PASS, {"records": 200, "false_alarms": 0})


@pytest.mark.parametrize(
    ("others", "verdict", "lacking"),
    [
        ([], "pass", []),
        ([made("x", Outcome.NOT_APPLICABLE)], "pass", []),
        ([made("x", Outcome.FAIL, mandatory=False)], "pass", []),
        ([made("x", Outcome.FAIL)], "fail", ["1 mandatory cases failed"]),
        ([made("x", Outcome.NOT_RUN)], "fail", ["1 mandatory cases were not run"]),
        ([made("x", Outcome.FAIL, {"false_alarms": 2}, mandatory=False)], "fail", ["2 false alarms"]),
    ],
)
def test_a_role_is_passed_by_its_mandatory_cases(others: list[Any], verdict: str, lacking: list[str]) -> None:
    found = role_verdicts([CLEAN, *others])["checker"]
    assert (found["verdict"], [each["en"] for each in found["lacking"]]) == (verdict, lacking)


def test_a_checker_needs_enough_lawful_records() -> None:
    found = role_verdicts([made("clean", Outcome.PASS, {"records": 199})])["checker"]
    assert [each["en"] for each in found["lacking"]] == ["only 199 lawful records were judged, at least 200 are needed"]


def test_a_role_of_which_nothing_applies_is_not_passed() -> None:
    found = role_verdicts([made("x", Outcome.NOT_APPLICABLE, role=Role.PRODUCER)])["producer"]
    assert (found["verdict"], found["not_applicable"]) == ("fail", 1)


def test_a_requirement_is_as_good_as_its_worst_case() -> None:
    results = [
        made("a1", Outcome.PASS),
        made("a2", Outcome.NOT_APPLICABLE),
        made("b1", Outcome.NOT_RUN),
        made("b2", Outcome.FAIL),
        made("b3", Outcome.PASS),
        made("c1", Outcome.NOT_APPLICABLE),
        made("d1", Outcome.NOT_RUN),
        made("d2", Outcome.PASS),
    ]
    found = requirement_results(results)
    assert {name: each["outcome"] for name, each in found.items()} == {
        "RQ-a": "pass",
        "RQ-b": "fail",
        "RQ-c": "not_applicable",
        "RQ-d": "not_run",
    }
    assert found["RQ-b"]["cases"] == ["checker/b1", "checker/b2", "checker/b3"]


def test_reasons_are_bounded() -> None:
    reasons = tuple(Reason(Said(str(number), str(number))) for number in range(120))
    found = result(case("x"), Verdict(Outcome.FAIL, reasons))
    assert len(found["reasons"]) == 51
    assert found["reasons"][-1]["en"] == "70 more are not listed"


def test_what_a_system_writes_however_long_can_stand_in_a_bundle() -> None:
    long = "湘" * 30_000
    said = Reason(Said(long, long), Said(long, long), record=long, path=long, rule=long, place=long, article=long)
    made = result(case("a1"), Verdict(Outcome.FAIL, (said,)))
    assert results_fault([made]) is None
    assert made["reasons"][0]["record"] == "湘" * MOST_CHARS + "…"


def test_a_digest_knows_names_contents_and_members(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x").write_text("1")
    first = digest_of(tmp_path, {"b": 1})
    assert digest_of(tmp_path, {"b": 2}) != first
    (tmp_path / "a" / "x").rename(tmp_path / "a" / "y")
    assert digest_of(tmp_path, {"b": 1}) != first
    (tmp_path / "a" / "y").rename(tmp_path / "a" / "x")
    assert digest_of(tmp_path, {"b": 1}) == first
    (tmp_path / "a" / "x").write_text("2")
    assert digest_of(tmp_path, {"b": 1}) != first


def test_a_system_that_never_answers_is_not_asked_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "plan", lambda statement, seed: [case(f"a{number}") for number in range(30)])
    times = []

    class Broken:
        def put(self, inside: Path, outside: Path, seconds: float) -> None:
            times.append(seconds)
            raise UnreachableError("没有应答", "no answer")

    stated = replace(STATED, adapter=Means("command", ("x",), time_limit=2, batch=30))
    found = running.run(stated, seed=1, work=tmp_path, adapter=Broken())
    assert {each["outcome"] for each in found} == {"not_run"}
    assert {each["reasons"][0]["en"] for each in found} == {"no answer"}
    assert len(times) == 4


def test_a_checker_learns_neither_from_names_nor_from_the_order_what_is_faulty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def posed(number: int, folder: Path) -> Mapping[str, Any]:
        (folder / "in.txt").write_text(str(number), "utf-8")
        return {"format": "json", "as_of": "2025-12-31"}

    names = [f"{kind}-{number}" for kind in ("faulty", "clean") for number in range(10)]
    checks = [
        Case(f"checker/{name}", Role.CHECKER, Action.CHECK, Said("", ""), ("RQ",), partial(posed, number), judge)
        for number, name in enumerate(names)
    ]
    monkeypatch.setattr(running, "plan", lambda statement, seed: checks)
    orders = []
    for seed in (1, 2):
        seen: list[int] = []

        class Checker:
            def put(self, inside: Path, outside: Path, seconds: float) -> None:
                request = (inside / "request.json").read_text("utf-8")
                assert not any(name in request for name in names)
                tasks = json.loads(request)["tasks"]
                seen.extend(int((inside / task["id"] / "in.txt").read_text("utf-8")) for task in tasks)  # noqa: B023
                answers = [{"id": task["id"], "status": "done", "accepted": True} for task in tasks]
                (outside / "response.json").write_text(json.dumps({"protocol": "1", "answers": answers}), "utf-8")

        found = running.run(STATED, seed=seed, work=tmp_path / str(seed), adapter=Checker())
        assert [each["case"] for each in found] == [each.id for each in checks]
        orders.append(seen)
    assert sorted(orders[0]) == sorted(orders[1]) == list(range(20))
    assert orders[0] != list(range(20))
    assert orders[0] != orders[1]
