"""The protocol: requests are by the schema, and of a response nothing is believed that is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Role, Verdict
from enforce_data.conformance.protocol import (
    ResponseError,
    fault_of,
    read_response,
    schema,
    verdict_of,
    write_request,
)
from enforce_data.findings import Said

DONE = {"id": "t1", "status": "done"}


def test_the_schema_is_a_schema_that_speaks_both_languages() -> None:
    Draft202012Validator.check_schema(schema())

    def told(value: Any) -> list[str]:
        if isinstance(value, dict):
            own = [text for key in ("title", "description") if isinstance(text := value.get(key), str)]
            return own + [each for member in value.values() for each in told(member)]
        return [each for item in value for each in told(item)] if isinstance(value, list) else []

    assert len(told(schema())) > 20
    assert [text for text in told(schema()) if " / " not in text] == []


@pytest.mark.parametrize(
    ("action", "members"),
    [
        (Action.EXPORT, {"story": "fine-on-the-spot", "format": "json"}),
        (Action.READ_BACK, {"format": "csv"}),
        (Action.CHECK, {"as_of": "2025-12-31", "format": "xml"}),
        (Action.CORRECT, {"now": "2025-12-31T18:00:00+08:00", "format": "json"}),
        (Action.MIGRATE, {"to_edition": "1.1", "format": "json"}),
    ],
)
def test_a_request_has_each_member_on_a_line(tmp_path: Path, action: Action, members: dict[str, str]) -> None:
    write_request(tmp_path, action, "1.0", [{"id": "t1", "case": "a/b", **members}])
    text = (tmp_path / "request.json").read_text("utf-8")
    for name, value in members.items():
        assert [line.strip().rstrip(",") for line in text.splitlines() if f'"{name}"' in line] == [
            f'"{name}": "{value}"'
        ]
    whole = Draft202012Validator(schema())
    assert whole.is_valid(json.loads(text))
    lacking = {name: value for name, value in members.items() if name == "format" and action is not Action.READ_BACK}
    with pytest.raises(ValueError, match="by its own protocol"):
        write_request(tmp_path, action, "1.0", [{"id": "t1", "case": "a/b", **lacking}])


def response(folder: Path, content: object) -> Path:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / "response.json").write_bytes(data)
    return folder


def test_answers_are_given_by_task(tmp_path: Path) -> None:
    given = response(tmp_path, {"protocol": "1", "answers": [{"id": "t2", "status": "failed"}, DONE]})
    assert read_response(given, ["t1", "t2", "t3"]) == {"t1": DONE, "t2": {"id": "t2", "status": "failed"}}


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    given = response(tmp_path, b"\xef\xbb\xbf" + json.dumps({"protocol": "1", "answers": [DONE]}).encode())
    assert read_response(given, ["t1"]) == {"t1": DONE}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "is not JSON"),
        (b'{"protocol": "1", "protocol": "1", "answers": []}', "a member is written twice"),
        (b'{"protocol": "1", "answers": [{"id": "t1", "message": NaN}]}', "NaN is no JSON number"),
        (b'{"protocol": "1", "answers": [{"id": "t1", "message": "\\ud800"}]}', "is not JSON"),
        (b"\xff", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        ([], "is to be"),
        ({"protocol": "2", "answers": []}, "is to be"),
        ({"protocol": "1", "answers": {}}, "is to be"),
        ({"protocol": "1", "answers": [{"id": "t9", "status": "done"}]}, "a task 't9' never put"),
        ({"protocol": "1", "answers": [None]}, "a task None never put"),
        ({"protocol": "1", "answers": [DONE, DONE]}, "answers task t1 twice"),
    ],
)
def test_a_response_of_which_nothing_can_be_taken(tmp_path: Path, content: object, words: str) -> None:
    with pytest.raises(ResponseError, match=words):
        read_response(response(tmp_path, content), ["t1"])


def test_a_response_that_is_not_there_or_a_link(tmp_path: Path) -> None:
    with pytest.raises(ResponseError, match="was not written"):
        read_response(tmp_path, ["t1"])
    (tmp_path / "elsewhere").write_text('{"protocol": "1", "answers": []}')
    (tmp_path / "response.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ResponseError, match="was not written"):
        read_response(tmp_path, ["t1"])


@pytest.mark.parametrize(
    ("answer", "action", "words"),
    [
        (DONE, Action.EXPORT, None),
        ({**DONE, "message": "ok"}, Action.CORRECT, None),
        (DONE, Action.CHECK, "/accepted (required)"),
        ({"id": "t1", "status": "unsupported"}, Action.CHECK, None),
        ({**DONE, "accepted": "yes"}, Action.CHECK, '/accepted (type "boolean")'),
        ({**DONE, "accepted": True, "finding": []}, Action.CHECK, "/finding (unknown)"),
        ({**DONE, "accepted": False, "findings": [{"record": "a"}]}, Action.CHECK, "/findings/0/rule (required)"),
        ({**DONE, "accepted": False, "findings": [{"rule": 7}]}, Action.CHECK, '/findings/0/rule (type "string")'),
        ({**DONE, "refused": [{"record": "a", "path": "/x"}]}, Action.MIGRATE, None),
        ({"id": "t1"}, Action.EXPORT, "/status (required)"),
        ({"id": "t1", "status": "ok"}, Action.EXPORT, "/status (enum"),
    ],
)
def test_an_answer_is_looked_at_by_the_schema(answer: dict[str, Any], action: Action, words: str | None) -> None:
    fault = fault_of(answer, action)
    if words is None:
        assert fault is None
    else:
        assert fault is not None
        assert words in fault.said.en
        assert words in fault.said.zh


def test_what_an_answer_is_worth_hangs_on_its_status_first(tmp_path: Path) -> None:
    passed = Verdict(Outcome.PASS)
    case = Case("a/b", Role.PRODUCER, Action.EXPORT, Said("甲", "a"), ("RQ",), lambda folder: {}, lambda answer: passed)
    assert verdict_of(case, Answer(tmp_path, {"status": "done"})) is passed
    unsupported = verdict_of(case, Answer(tmp_path, {"status": "unsupported", "message": "later\x1b[31m" + "x" * 999}))
    assert unsupported.outcome is Outcome.NOT_RUN
    assert "later [31mxxx" in unsupported.reasons[0].said.en
    assert len(unsupported.reasons[0].said.en) < 400
    failed = verdict_of(case, Answer(tmp_path, {"status": "failed"}))
    assert (failed.outcome, failed.reasons[0].said.en) == (Outcome.FAIL, "the system says it failed")
