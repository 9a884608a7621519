"""A run of five tiny cases, whose bundle is small enough to try every byte of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from enforce_data.conformance.bundle import dump, pack
from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.challenge import seed_of_challenge
from enforce_data.conformance.plan import not_applicable
from enforce_data.conformance.results import digest_of, result
from enforce_data.conformance.run_info import run_info
from enforce_data.conformance.statement import Means, Statement, System
from enforce_data.findings import Said

DAY = date(2026, 3, 1)
TOKEN = "湘司-2026-007"
STATEMENT = Statement(
    System("星沙执法办案系统", "4.2.0", "湖南示例软件有限公司"),
    "1.0",
    (Role.PRODUCER, Role.CHECKER),
    ("penalty",),
    ("json",),
    {"hearing": False},
    Means("command"),
)
WRITTEN = {"producer/story": {"导出/处罚.json": b'[{"case_no": "CF-1"}]\n'}}


def cases(statement: Statement, seed: int) -> list[Case]:
    """The plan in place of the true one."""
    return [_producer(seed), *_checkers(seed)]


def _producer(seed: int) -> Case:
    def pose(folder: Path) -> Mapping[str, Any]:
        (folder / "story.json").write_text(json.dumps({"seed": seed}))
        return {"format": "json"}

    def judge(answer: Answer) -> Verdict:
        files = [path for path in sorted(answer.folder.rglob("*.json")) if b"CF-1" in path.read_bytes()]
        if files:
            return Verdict(Outcome.PASS, tally={"compared": len(files)})
        return Verdict(Outcome.FAIL, (Reason(Said("没有这个案号", "the case number is missing")),))

    return Case("producer/story", Role.PRODUCER, Action.EXPORT, Said("导出", "export"), ("RQ-PK-01",), pose, judge)


def _checkers(seed: int) -> Iterator[Case]:
    for name, needs in (("clean", ()), ("CF-OFF-05", ()), ("CF-HEAR-06", ("hearing",)), ("slow", ())):

        def pose(folder: Path, name: str = name) -> Mapping[str, Any]:
            (folder / "delivery.json").write_text(f"[{seed}, {name!r}]")
            return {"as_of": DAY.isoformat(), "format": "json"}

        def judge(answer: Answer, name: str = name) -> Verdict:
            if answer.reply["accepted"] is (name == "clean"):
                return Verdict(Outcome.PASS, tally={"clean": 1})
            reason = Reason(
                Said("没有发现执法人员不足两人", "fewer than two officers were not noticed"),
                Said("核对人数", "count the officers"),
                record="CF-2024-0123",
                path="/officers",
                rule=name,
                article="行政处罚法 42",
            )
            return Verdict(Outcome.FAIL, (reason,))

        title = Said(f"检查 {name}", f"check {name}")
        requirements = (f"RQ-K-{name}" if name != "clean" else "RQ-K-CLEAN",)
        yield Case(
            f"checker/{name}", Role.CHECKER, Action.CHECK, title, requirements, pose, judge, needs=frozenset(needs)
        )


def run(work: Path, statement: Statement = STATEMENT, seed: int | None = None) -> list[dict[str, Any]]:
    """Answer the cases as a careless system does: it accepts all, and is too slow for the last."""
    made = []
    for case in cases(statement, seed_of_challenge(TOKEN) if seed is None else seed):
        left_out = not_applicable(statement, case)
        if left_out is not None:
            made.append(result(case, left_out))
            continue
        posed = work / "posed" / case.id
        posed.mkdir(parents=True)
        inputs = digest_of(posed, dict(case.pose(posed)))
        if case.id == "checker/slow":
            late = Verdict(Outcome.NOT_RUN, (Reason(Said("超过时限", "it took too long")),))
            made.append(result(case, late, inputs=inputs))
            continue
        reply = {"status": "done"} | ({"accepted": True} if case.role is Role.CHECKER else {})
        files = work / "cases" / case.id / "files"
        files.mkdir(parents=True)
        (files.parent / "reply.json").write_bytes(dump(reply))
        for name, content in WRITTEN.get(case.id, {}).items():
            (files / name).parent.mkdir(parents=True, exist_ok=True)
            (files / name).write_bytes(content)
        made.append(result(case, case.judge(Answer(files, reply)), inputs=inputs, outputs=digest_of(files, reply)))
    return made


def bundle(work: Path, target: Path, key: Path | None = None, **changed: Any) -> Path:
    """Write the bundle of a run; ``changed`` are other values of ``run.json``."""
    results = run(work, seed=changed.get("seed"))
    seed = changed.pop("seed", seed_of_challenge(TOKEN))
    info = run_info(STATEMENT, results, seed=seed, as_of=DAY, challenge=TOKEN)
    pack(work, STATEMENT, info | changed, results, target, key)
    return target


def keys(folder: Path, name: str) -> tuple[Path, Path]:
    """A pair of keys, the same for the same name."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())
    pem, raw = serialization.Encoding.PEM, serialization.NoEncryption()
    ours, public = folder / f"{name}.pem", folder / f"{name}.pub.pem"
    ours.write_bytes(private.private_bytes(pem, serialization.PrivateFormat.PKCS8, raw))
    public.write_bytes(private.public_key().public_bytes(pem, serialization.PublicFormat.SubjectPublicKeyInfo))
    return ours, public
