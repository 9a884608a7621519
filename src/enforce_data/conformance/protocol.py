"""The protocol: what stands in ``request.json`` and ``response.json``, and what the word of an answer is worth.

``protocol.schema.json`` is the contract with systems; ``docs/guide/adapters.md`` tells it.  Nothing that a system
writes is believed before the schema has taken it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enforce_data.conformance.cases import Action, Answer, Case, Outcome, Reason, Verdict
from enforce_data.findings import Said, pointer

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

VERSION = "1"
REQUEST, RESPONSE = "request.json", "response.json"

_LONGEST = 64_000_000
_SHOWN = 300
_GUIDE = Said("对照 docs/guide/adapters.zh-CN.md 修改适配程序", "mend the adapter by docs/guide/adapters.md")


class ResponseError(Exception):
    """A response is missing, or nothing can be taken from it; carries what is wrong in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.said = Said(zh, en)


def schema() -> dict[str, Any]:
    """The JSON Schema of requests and responses."""
    text = (resources.files("enforce_data.conformance") / "protocol.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def write_request(folder: Path, action: Action, edition: str, tasks: Iterable[Mapping[str, Any]]) -> None:
    """Write ``request.json``, each member on a line of its own, so that a shell script can read it."""
    request = {"protocol": VERSION, "action": str(action), "edition": edition, "tasks": [dict(task) for task in tasks]}
    for error in _validator("request").iter_errors(request):
        raise ValueError(f"a request of the kit is not by its own protocol: {error.message}")
    text = json.dumps(request, ensure_ascii=False, indent=2)
    (folder / REQUEST).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def read_response(folder: Path, asked: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The answers of ``response.json`` by task, not yet looked at one by one; raise ResponseError where there are none.

    A task without an answer is simply not in it.
    """
    data = _parsed(folder / RESPONSE)
    if not isinstance(data, dict) or data.get("protocol") != VERSION or not isinstance(data.get("answers"), list):
        raise ResponseError(
            f'{RESPONSE} 应为 {{"protocol": "{VERSION}", "answers": […]}}',
            f'{RESPONSE} is to be {{"protocol": "{VERSION}", "answers": […]}}',
        )
    known, answers = set(asked), dict[str, dict[str, Any]]()
    for answer in data["answers"]:
        task = answer.get("id") if isinstance(answer, dict) else None
        if not isinstance(task, str) or task not in known:
            shown = _short(repr(task))
            raise ResponseError(f"{RESPONSE} 中有未布置的任务 {shown}", f"{RESPONSE} answers a task {shown} never put")
        if task in answers:
            raise ResponseError(f"{RESPONSE} 对任务 {task} 应答了两次", f"{RESPONSE} answers task {task} twice")
        answers[task] = answer
    return answers


def _parsed(file: Path) -> Any:
    if file.is_symlink() or not file.is_file():
        raise ResponseError(f"没有写出 {RESPONSE}", f"{RESPONSE} was not written")
    if file.stat().st_size > _LONGEST:
        raise ResponseError(f"{RESPONSE} 超过 {_LONGEST} 字节", f"{RESPONSE} is longer than {_LONGEST} bytes")
    try:
        data = json.loads(file.read_bytes().decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()  # a lone surrogate has no bytes
    except (ValueError, RecursionError) as error:
        shown = _short(str(error))
        raise ResponseError(f"{RESPONSE} 不是合格的 JSON({shown})", f"{RESPONSE} is not JSON ({shown})") from None
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a member is written twice")
    return made


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no JSON number")


def fault_of(answer: Mapping[str, Any], action: Action) -> Reason | None:
    """What is wrong with an answer by the schema; None for one that can be judged."""
    validator = _validator("check_answer" if action is Action.CHECK else "answer")
    errors = sorted(
        validator.iter_errors(answer), key=lambda each: (list(map(str, each.absolute_path)), each.validator)
    )
    if not errors:
        return None
    told = list(dict.fromkeys(text for error in errors[:_MOST_ERRORS] for text in _told(error)))
    listed = "; ".join(told)
    return Reason(
        Said(f"应答不合协议:{listed}", f"the answer is not by the protocol: {listed}"), _GUIDE, place=RESPONSE
    )


_MOST_ERRORS = 5


def _told(error: ValidationError) -> Iterator[str]:
    """Where a fault is, and the keyword of the schema it breaks: words that no version of a library changes."""
    where, value = pointer(tuple(error.absolute_path)), error.validator_value
    instance: Any = error.instance
    if error.validator == "required" and isinstance(value, list):
        yield from (f"{where}/{name} (required)" for name in value if name not in instance)
    elif error.validator == "additionalProperties":
        known = error.schema["properties"] if isinstance(error.schema, Mapping) else {}
        yield from (f"{where}/{_short(name)} (unknown)" for name in instance if name not in known)
    else:
        yield f"{where or '/'} ({error.validator} {_short(json.dumps(value, ensure_ascii=False))})"


def verdict_of(case: Case, answer: Answer) -> Verdict:
    """What an answer is worth: its status first, then the judge of the case."""
    status, message = answer.reply["status"], answer.reply.get("message")
    zh, en = ("", "") if not message else (f":{_short(message)}", f": {_short(message)}")
    if status == "unsupported":
        return Verdict(
            Outcome.NOT_RUN, (Reason(Said(f"系统表示不支持{zh}", f"the system says it cannot do this{en}")),)
        )
    if status == "failed":
        return Verdict(Outcome.FAIL, (Reason(Said(f"系统表示出错{zh}", f"the system says it failed{en}")),))
    return case.judge(answer)


def _short(text: str) -> str:
    """A text of the system's on one line, and no longer than people read."""
    line = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


@cache
def _validator(name: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator

    whole = schema()
    return Draft202012Validator({"$defs": whole["$defs"], "$ref": f"#/$defs/{name}"})
