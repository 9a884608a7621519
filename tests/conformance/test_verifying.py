"""Verifying: a bundle is whole, or a finding says why not; nothing that a forger does ends in anything else."""

from __future__ import annotations

import io
import json
import random
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from conformance import tiny_run
from enforce_data.cli_conformance_verify import report
from enforce_data.cli_conformance_verify import verify as verify_command
from enforce_data.conformance import bundle as bundles
from enforce_data.conformance import plan, signing, stored_zip
from enforce_data.conformance.bundle import attach, dump, open_bundle
from enforce_data.conformance.run_info import run_info
from enforce_data.conformance.verification import Standing, Verification
from enforce_data.conformance.verifying import verify
from enforce_data.usage import UsageError

TODAY = date(2026, 6, 1)
Members = dict[str, Any]


@pytest.fixture(autouse=True)
def tiny_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "plan", tiny_run.cases)


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, Path]:
    return tiny_run.keys(tmp_path, "vendor")


@pytest.fixture
def signed(tmp_path: Path, key: tuple[Path, Path]) -> Path:
    return tiny_run.bundle(tmp_path / "work", tmp_path / "bundle.zip", key[0])


def failed(verification: Verification) -> list[str]:
    return [each.check for each in verification.findings if each.standing is Standing.FAILED]


def members_of(path: Path) -> Members:
    with open_bundle(path) as bundle:
        return {name: bundle.content(name) for name in bundle.members}


def forged(members: Members, target: Path, key: Path | None) -> Path:
    """Members packed, listed and signed anew, as one who has a key can."""
    plain = {name: data for name, data in members.items() if name not in (bundles.MANIFEST, bundles.SIGNATURE)}
    plain[bundles.MANIFEST] = listed = bundles.manifest(plain)
    if key is not None:
        plain[bundles.SIGNATURE] = dump(signing.sign(listed, key))
    stored_zip.write(plain.items(), target)
    return target


def retold(members: Members, change: Callable[[dict[str, Any], list[dict[str, Any]]], Any]) -> Members:
    """A bundle in which run or results are changed, and all that follows from them is made to fit."""
    statement, run, results = (json.loads(members[name]) for name in ("statement.json", "run.json", "results.json"))
    change(run, results)
    return members | bundles.drawn(statement, run, results)


# A sound bundle.


def test_a_signed_bundle_is_whole_and_authentic(signed: Path, key: tuple[Path, Path]) -> None:
    found = verify(signed, key=key[1], challenge=tiny_run.TOKEN, as_of=TODAY)
    assert {each.standing for each in found.findings} == {Standing.OK}
    assert [each.check for each in found.findings] == [
        *("packing", "digests", "signature", "content", "challenge", "expiry", "tool", "derived"),
        *("plan", "inputs", "judgement"),
    ]
    assert (found.whole, found.summary.en) == (True, "whole and authentic")
    assert "3 cases" in found.findings[-1].said.en
    assert "1 cases without outputs" in found.findings[-1].said.en


def test_what_nobody_asked_for_is_said_and_is_no_fault(signed: Path, tmp_path: Path) -> None:
    found = verify(signed, as_of=TODAY)
    assert (found.whole, found.signer_known, found.summary.en) == (True, False, "whole, signer not known")
    assert [each.check for each in found.findings if each.standing is Standing.NOT_VERIFIED] == [
        "signature",
        "challenge",
    ]
    unsigned = verify(tiny_run.bundle(tmp_path / "w2", tmp_path / "u.zip"), as_of=TODAY)
    assert (unsigned.whole, unsigned.signed, unsigned.summary.en) == (True, False, "whole, not signed")


def test_expiry_that_nobody_looked_at_is_left_open(signed: Path) -> None:
    assert not verify(signed).whole


# What each layer notices.


def test_an_unsigned_bundle_has_not_the_signature_asked_for(tmp_path: Path, key: tuple[Path, Path]) -> None:
    path = tiny_run.bundle(tmp_path / "work", tmp_path / "bundle.zip")
    assert failed(verify(path, key=key[1], as_of=TODAY)) == ["signature"]


def test_another_key_is_told_from_ours(signed: Path, tmp_path: Path, key: tuple[Path, Path]) -> None:
    other = forged(members_of(signed), tmp_path / "other.zip", tiny_run.keys(tmp_path, "other")[0])
    assert failed(verify(other, key=key[1], as_of=TODAY)) == ["signature"]
    assert verify(other, as_of=TODAY).summary.en == "whole, signer not known"


def test_a_key_that_is_none_is_wrong_usage(signed: Path, key: tuple[Path, Path]) -> None:
    with pytest.raises(UsageError):
        verify(signed, key=key[0])


def test_a_signature_of_sm2_is_not_verified(signed: Path, tmp_path: Path) -> None:
    attach(signed, {"algorithm": "SM2"}, tmp_path / "sm2.zip")
    found = verify(tmp_path / "sm2.zip", as_of=TODAY)
    assert (found.whole, found.signed, failed(found)) == (False, False, [])
    assert "SM2" in found.findings[2].said.en


@pytest.mark.parametrize("token", ["another", "", tiny_run.TOKEN + " "])
def test_another_token_is_not_answered(token: str, signed: Path) -> None:
    assert failed(verify(signed, challenge=token, as_of=TODAY)) == ["challenge"]


def test_a_seed_of_ones_own_choice_does_not_follow_from_the_token(tmp_path: Path, key: tuple[Path, Path]) -> None:
    path = tiny_run.bundle(tmp_path / "work", tmp_path / "bundle.zip", key[0], seed=1)
    assert failed(verify(path, as_of=TODAY)) == ["challenge"]


@pytest.mark.parametrize(
    ("day", "faults"), [("2027-03-01", []), ("2027-03-02", ["expiry"]), ("2026-02-28", ["expiry"])]
)
def test_a_bundle_counts_for_a_year(day: str, faults: list[str], signed: Path) -> None:
    assert failed(verify(signed, as_of=date.fromisoformat(day))) == faults


def test_nobody_extends_that(signed: Path, tmp_path: Path, key: tuple[Path, Path]) -> None:
    longer = retold(members_of(signed), lambda run, _: run.update(expires_on="2036-03-01"))
    assert failed(verify(forged(longer, tmp_path / "x.zip", key[0]), as_of=TODAY)) == ["expiry"]


@pytest.mark.parametrize("other", [{"rulebook": "0" * 64}, {"tool": "9.0.0"}, {"tool_sha256": "0" * 64}])
def test_what_another_rule_book_judged_is_not_verified(other: dict[str, str], tmp_path: Path) -> None:
    path = tiny_run.bundle(tmp_path / "work", tmp_path / "bundle.zip", **other)
    found = verify(path, as_of=TODAY)
    assert (found.whole, failed(found), found.summary.en) == (False, [], "not verified to the end")
    assert found.findings[-1].check == "tool"


def test_what_a_later_version_says_is_not_called_false(signed: Path, tmp_path: Path, key: tuple[Path, Path]) -> None:
    members = members_of(signed)
    later = json.loads(members["run.json"]) | {"tool": "9.0.0", "bundle": "2"}
    found = verify(forged(members | {"run.json": dump(later)}, tmp_path / "later.zip", key[0]), as_of=TODAY)
    assert (found.whole, failed(found), found.findings[-1].check) == (False, [], "content")
    assert "9.0.0" in found.findings[-1].said.en


def pass_all(_: dict[str, Any], results: list[dict[str, Any]]) -> None:
    for each in results:
        each.update(outcome="pass", reasons=[])


def forget_one(_: dict[str, Any], results: list[dict[str, Any]]) -> None:
    del results[2]


def other_reason(_: dict[str, Any], results: list[dict[str, Any]]) -> None:
    results[2]["reasons"][0]["zh"] = "小事"


def easier(_: dict[str, Any], results: list[dict[str, Any]]) -> None:
    results[2]["mandatory"] = False


def other_inputs(_: dict[str, Any], results: list[dict[str, Any]]) -> None:
    results[1]["inputs"] = "0" * 64


def slow_passes(run: dict[str, Any], results: list[dict[str, Any]]) -> None:
    results[4].update(outcome="pass", reasons=[])


def tallied(run: dict[str, Any], results: list[dict[str, Any]]) -> None:
    results[4].update(tally={"clean": 500})


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (pass_all, ["derived", "judgement"]),
        (forget_one, ["derived", "plan"]),
        (other_reason, ["judgement"]),
        (easier, ["derived", "judgement"]),
        (other_inputs, ["inputs"]),
        (slow_passes, ["derived", "judgement"]),
        (tallied, ["derived", "judgement"]),
    ],
)
def test_results_that_were_edited_are_judged_otherwise(
    change: Any, faults: list[str], signed: Path, tmp_path: Path, key: tuple[Path, Path]
) -> None:
    path = forged(retold(members_of(signed), change), tmp_path / "forged.zip", key[0])
    assert failed(verify(path, key=key[1], as_of=TODAY)) == faults


def test_verdicts_made_to_fit_do_not_help(signed: Path, tmp_path: Path, key: tuple[Path, Path]) -> None:
    def change(run: dict[str, Any], results: list[dict[str, Any]]) -> None:
        pass_all(run, results)
        info = run_info(tiny_run.STATEMENT, results, seed=run["seed"], as_of=tiny_run.DAY)
        run.update(roles=info["roles"])

    path = forged(retold(members_of(signed), change), tmp_path / "forged.zip", key[0])
    assert failed(verify(path, key=key[1], as_of=TODAY)) == ["judgement"]


@pytest.mark.parametrize(
    ("name", "content", "faults"),
    [
        ("face.html", b"<p>passed</p>", ["derived"]),
        ("badge.svg", b"<svg/>", ["derived"]),
        ("requirements.json", b"{}\n", ["derived"]),
        ("more.txt", b"", ["plan"]),
        ("cases/more", b"", ["plan"]),
        ("cases/checker/slow/reply.json", b"{}\n", ["plan"]),
        ("cases/checker/slow/files/a", b"", ["plan"]),
        ("cases/checker/clean/reply.json", dump({"accepted": False, "status": "done"}), ["judgement"]),
        ("cases/checker/clean/reply.json", dump({"accepted": True, "status": "done", "more": 1}), ["judgement"]),
        ("cases/checker/clean/reply.json", dump([]), ["judgement"]),
        ("cases/checker/clean/reply.json", b"{", ["judgement"]),
        ("cases/checker/clean/files/more.json", b"", ["judgement"]),
        ("cases/producer/story/files/导出/处罚.json", b"[]", ["judgement"]),
        ("statement.json", b"{}\n", ["content"]),
        ("run.json", b"[]\n", ["content"]),
        ("run.json", b'{"a": 1e999}\n', ["content"]),
        ("results.json", b"[" * 100_000, ["content"]),
        ("results.json", dump([{"case": "../../etc/passwd"}]), ["content"]),
        ("results.json", dump(None), ["content"]),
    ],
)
def test_members_that_were_changed_are_noticed_though_signed_anew(
    name: str, content: bytes, faults: list[str], signed: Path, tmp_path: Path, key: tuple[Path, Path]
) -> None:
    path = forged(members_of(signed) | {name: content}, tmp_path / "forged.zip", key[0])
    assert failed(verify(path, key=key[1], as_of=TODAY)) == faults


@pytest.mark.parametrize("day", ["1795392000", "20260301", "2026-02-30", "2026-03-01T00:00:00", "２０２６-03-01"])
def test_a_day_that_is_none_is_a_finding(day: str, signed: Path, tmp_path: Path, key: tuple[Path, Path]) -> None:
    path = forged(retold(members_of(signed), lambda run, _: run.update(as_of=day)), tmp_path / "forged.zip", key[0])
    assert failed(verify(path, key=key[1], as_of=TODAY)) == ["content"]


@pytest.mark.parametrize("name", ["statement.json", "run.json", "results.json", "face.html"])
def test_members_that_are_lacking_are_noticed_though_signed_anew(
    name: str, signed: Path, tmp_path: Path, key: tuple[Path, Path]
) -> None:
    members = members_of(signed)
    del members[name]
    assert failed(verify(forged(members, tmp_path / "forged.zip", key[0]), as_of=TODAY))


def test_an_output_that_is_lacking_is_noticed(signed: Path, tmp_path: Path, key: tuple[Path, Path]) -> None:
    members = members_of(signed)
    del members["cases/checker/clean/reply.json"]
    assert failed(verify(forged(members, tmp_path / "forged.zip", key[0]), as_of=TODAY)) == ["plan"]


def test_a_judge_that_breaks_down_leaves_its_case_open(signed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("enforce_data.conformance.replaying.verdict_of", broken)
    found = verify(signed, as_of=TODAY)
    assert (found.whole, failed(found), found.findings[-1].standing) == (False, [], Standing.NOT_VERIFIED)
    assert "checker/clean" in found.findings[-1].said.en


# Every byte.


def test_every_byte_of_a_small_bundle_counts(signed: Path, tmp_path: Path) -> None:
    data = signed.read_bytes()
    copy = tmp_path / "copy.zip"
    picked = random.Random(1).sample(range(len(data)), 50)
    for at in picked:
        copy.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert not verify(copy, as_of=TODAY).whole, at
    for at in range(len(data)):
        assert _is_refused(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], at)


def _is_refused(data: bytes, at: int) -> bool:
    """Whether the packing alone is refused, which ends every verification."""
    try:
        stored_zip.read(io.BytesIO(data))
    except stored_zip.PackingError:
        return True
    return False


def test_every_byte_counts_even_where_the_checksums_are_made_to_fit(signed: Path, tmp_path: Path) -> None:
    """One who flips a byte of a member can pack it well; then digests or signature fail."""
    members, copy = members_of(signed), tmp_path / "copy.zip"
    chooser = random.Random(2)
    for name, content in members.items():
        for at in chooser.sample(range(len(content)), min(len(content), 8)):
            altered = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
            assert zlib.crc32(altered) != zlib.crc32(content)
            stored_zip.write((members | {name: altered}).items(), copy)
            assert failed(verify(copy, as_of=TODAY, judge=False)) in (["digests"], ["signature"]), (name, at)


def test_sampled_bytes_of_a_larger_bundle_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tiny_run.WRITTEN["producer/story"], "large.bin", bytes(range(256)) * 4_000)
    path = tiny_run.bundle(tmp_path / "work", tmp_path / "bundle.zip")
    data = bytearray(path.read_bytes())
    for at in random.Random(3).sample(range(len(data)), 1_000):
        data[at] ^= 4
        assert _is_refused(bytes(data), at)
        data[at] ^= 4


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\5\6" + bytes(18), b"\x89PNG", b"PK\3\4" * 1_000, b"<html>" * 99])
def test_files_that_are_no_bundle_end_in_a_finding(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    assert failed(verify(tmp_path / "a.zip", as_of=TODAY)) == ["packing"]


# The commands.


def test_the_exit_code_tells_whole_from_not(signed: Path, key: tuple[Path, Path], tmp_path: Path) -> None:
    def said(*arguments: object) -> tuple[int, str]:
        result = CliRunner().invoke(verify_command, [*map(str, arguments), "--lang", "en"])
        assert isinstance(result.exception, SystemExit | None)
        return result.exit_code, result.output.splitlines()[0]

    day = ("--as-of", "2026-06-01")
    assert said(signed, "--key", key[1], "--challenge", tiny_run.TOKEN, *day) == (0, "whole and authentic")
    assert said(signed, *day) == (0, "whole, signer not known")
    assert said(signed, "--as-of", "2028-06-01") == (1, "not whole or not authentic")
    assert said(signed, "--key", key[0])[0] == 2
    assert said(tmp_path / "none.zip")[0] == 3
    assert said(tmp_path)[0] == 2
    (tmp_path / "a.zip").write_bytes(b"PK")
    assert said(tmp_path / "a.zip") == (1, "not whole or not authentic")
    printed = CliRunner().invoke(verify_command, [str(signed), *day, "--json"]).output
    assert json.loads(printed)["summary"] == {"zh": "完整，签名人未知", "en": "whole, signer not known"}


def test_a_report_tells_failures_with_place_ground_and_remedy(signed: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(report, [str(signed), "--lang", "en", "--html", str(tmp_path / "face.html")])
    assert result.exit_code == 1
    for text in ("fewer than two officers", "CF-2024-0123", "/officers", "行政处罚法 42", "count the officers"):
        assert text in result.output
    assert (tmp_path / "face.html").read_bytes() == members_of(signed)["face.html"]
    one = CliRunner().invoke(report, [str(signed), "--requirement", "RQ-K-CLEAN", "--json", "-"])
    assert [each["case"] for each in json.loads(one.output)["results"]] == ["checker/clean"]
    told = CliRunner().invoke(report, [str(signed), "--requirement", "RQ-K-CLEAN", "--lang", "en"]).output
    assert "caught 0 of 0 planted faults, false alarms 0\n" in told
    assert CliRunner().invoke(report, [str(signed), "--requirement", "RQ-X"]).exit_code == 2


def test_two_bundles_compare(signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tiny_run.WRITTEN, "producer/story", {"a.json": b"[]"})
    worse = tiny_run.bundle(tmp_path / "worse", tmp_path / "worse.zip")
    result = CliRunner().invoke(report, [str(worse), "--against", str(signed), "--json", "-"])
    assert result.exit_code == 1
    found = json.loads(result.output)
    assert (found["newly_failing"], found["still_failing"]) == (["RQ-PK-01"], ["RQ-K-CF-OFF-05"])
    assert found["requirements"]["RQ-PK-01"] == {"new": "fail", "old": "pass"}
    better = CliRunner().invoke(report, [str(signed), "--against", str(worse), "--lang", "en"])
    assert (better.exit_code, "newly passing: 1\n  RQ-PK-01  fail -> pass\n" in better.output) == (0, True)
