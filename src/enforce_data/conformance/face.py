"""The face of a bundle: one HTML file for people, in both languages, that opens and prints without a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import ROLE_NAMES, Outcome, Role
from enforce_data.conformance.face_parts import NONE, OUTCOMES, both, code, facts, heading, mark, safe, table
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.requirements import by_id
from enforce_data.conformance.results import blamed, requirement_results
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.formats.canonical import canonical

_Entry = Mapping[str, Any]

TITLE = Said("互操作符合性证据", "Evidence of conformance")
NOTICE = Said(
    "本页由软件按厂商的运行结果生成，不是任何机关颁发的证书。只有连同整个证据包一起验证，才有意义。",
    "Software made this page from a run by the vendor. It is no official certificate of any authority, "
    "and means something only when it is verified together with the whole bundle.",
)
PROVES = (
    Said(
        "证明什么：包内保存的系统输出，按所列规则集重新评判，得到本页的结果。",
        "It proves that the outputs kept in the bundle, judged again by the rule book named here, give these results.",
    ),
    Said(
        "不证明什么：输出确由所称版本的系统产生，声明属实，签名人是谁。",
        "It does not prove that the named version of the system made them, that the claim is true, or who signed.",
    ),
    Said(
        "如何验证：enforce-data conformance verify 证据包.zip --key 公钥.pem --challenge 口令",
        "To verify: enforce-data conformance verify BUNDLE.zip --key PUB.pem --challenge TOKEN",
    ),
)
_SIGNATURE = Said(
    "签名（如有）在 signature.json 中，涵盖本页；本页自身不能说明签名是否有效，请用上述命令验证。",
    "A signature, if any, is in signature.json and covers this page; whether it holds, only the command above can say.",
)
_ORDER = {outcome: number for number, outcome in enumerate(("fail", "not_run", "pass", "not_applicable"))}
"""Failures first."""


_MOST_NAMED = 8
"""Requirements that are named beside a case that failed."""


def face(statement: _Entry, run_info: _Entry, results: Sequence[_Entry]) -> str:
    """The page for one run; it follows from its arguments alone, which are as the bundle has them."""
    style = Path(__file__).with_name("face.css").read_text("utf-8")
    system = statement["system"]
    head = f"{TITLE.zh} · {system['name']} {system['version']}"
    parts = [
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
        f"<title>{safe(head)}</title>\n",
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        f"<style>\n{style}</style>\n</head>\n<body>\n",
        *_top(statement),
        *_verdicts(run_info, results),
        *_claim(statement),
        *_run(run_info),
        *_failures(results),
        *_requirements(results, statement["claim"]["edition"]),
        *_left_out(results),
        *_digests(results),
        "</body>\n</html>\n",
    ]
    return "".join(parts)


def _top(statement: _Entry) -> Iterator[str]:
    system = statement["system"]
    yield f"<header>\n<h1>{both(TITLE)}</h1>\n"
    yield f"<p><strong>{safe(system['name'])}</strong> {safe(system['version'])}</p>\n"
    yield f"<p>{safe(system['vendor'])}</p>\n</header>\n"
    yield f'<div class="notice"><p>{both(NOTICE)}</p></div>\n'


def _verdicts(run_info: _Entry, results: Sequence[_Entry]) -> Iterator[str]:
    yield "<main>\n" + heading(2, Said("结论", "Verdicts"))
    counts = Counter((each["role"], each["outcome"]) for each in results)
    roles = [role for role in Role if role in run_info["roles"]]
    heads = (Said("角色", "Role"), Said("结论", "Verdict"), *OUTCOMES.values())
    rows = (
        (
            both(ROLE_NAMES[role]),
            mark(run_info["roles"][role]["verdict"]) + _because(run_info["roles"][role]["lacking"]),
            *(f"{counts[role, outcome]:,}" for outcome in OUTCOMES),
        )
        for role in roles
    )
    yield table("verdicts", heads, rows, numbers=len(OUTCOMES))
    yield _list(PROVES)


def _list(lines: Iterable[Said]) -> str:
    return '<ul class="plain">' + "".join(f"<li>{both(line)}</li>" for line in lines) + "</ul>\n"


def _because(reasons: Iterable[_Entry]) -> str:
    return "".join(f'<p class="where">{both(each)}</p>' for each in reasons)


def _claim(statement: _Entry) -> Iterator[str]:
    system, claim = statement["system"], statement["claim"]
    off = [OPTIONS[name] for name, on in statement.get("options", {}).items() if not on and name in OPTIONS]
    yield heading(2, Said("声明", "The claim"))
    yield facts(
        (
            (Said("系统", "System"), safe(system["name"])),
            (Said("版本", "Version"), safe(system["version"])),
            (Said("厂商", "Vendor"), safe(system["vendor"])),
            (Said("联系方式", "Contact"), safe(system["contact"]) if system.get("contact") else both(NONE)),
            (Said("标准版次", "Edition"), safe(claim["edition"])),
            (Said("记录类型", "Record types"), _codes(claim["families"])),
            (Said("格式", "Formats"), _codes(claim["formats"])),
            (Said("声明不具备的功能", "Said to be lacking"), _list(off) if off else both(NONE)),
        )
    )


def _codes(values: Iterable[object]) -> str:
    return ", ".join(map(code, values)) or both(NONE)


def _run(run_info: _Entry) -> Iterator[str]:
    yield heading(2, Said("运行", "The run"))
    challenge = run_info["challenge"]
    environment = run_info.get("environment", {})
    yield facts(
        (
            (Said("运行日期", "Day of the run"), safe(run_info["as_of"])),
            (Said("有效期至", "Valid to"), safe(run_info["expires_on"])),
            (Said("种子", "Seed"), code(run_info["seed"])),
            (Said("验证口令", "Challenge"), both(NONE) if challenge is None else code(challenge)),
            (Said("工具版本", "Version of the tool"), f"enforce-data {safe(run_info['tool'])}"),
            (Said("工具摘要", "Digest of the tool"), code(run_info["tool_sha256"])),
            (Said("规则集", "Rule book"), code(run_info["rulebook"])),
            *((Said(name, "as stated"), safe(value)) for name, value in sorted(environment.items())),
        )
    )


def _failures(results: Sequence[_Entry]) -> Iterator[str]:
    failed = [each for each in results if each["outcome"] == Outcome.FAIL]
    yield heading(2, Said(f"不通过的用例（{len(failed)}）", f"Cases that failed ({len(failed)})"))
    if not failed:
        yield f"<p>{both(NONE)}</p>\n"
    for each in failed:
        yield f'<section class="case">\n<h3>{both(each["title"])}</h3>\n'
        yield f'<p class="where">{code(each["case"])} · {_at_fault(each)}</p>\n<ol>\n'
        yield "".join(map(_reason, each["reasons"])) + "</ol>\n</section>\n"


def _at_fault(failed: _Entry) -> str:
    """The requirements on whose account a case failed; an ill-formed export concerns hundreds."""
    concerned = blamed(failed)
    names = [each for each in failed["requirements"] if each in concerned]
    if len(names) <= _MOST_NAMED:
        return _codes(names)
    more = len(names) - _MOST_NAMED
    return f"{_codes(names[:_MOST_NAMED])} {both(Said(f'等，另有 {more} 项', f'and {more} more'))}"


def _reason(reason: _Entry) -> str:
    fix = f"<div>{both(reason['fix'])}</div>" if reason["fix"] else ""
    where = [
        f"{both(name)} {code(reason[key])}"
        for key, name in (
            ("record", Said("记录", "record")),
            ("path", Said("数据项", "element")),
            ("place", Said("位置", "place")),
            ("rule", Said("规则", "rule")),
            ("article", Said("依据", "article")),
        )
        if reason[key]
    ]
    return f'<li>{both(reason)}<div class="where">{" · ".join(where)}</div>{fix}</li>\n'


def _requirements(results: Sequence[_Entry], edition: str) -> Iterator[str]:
    known = by_id(Edition.parse(edition))
    yield heading(2, Said("逐项要求", "Requirement by requirement"))
    shared = (Said("要求", "Requirement"), Said("结果", "Outcome"), Said("内容", "Sentence"), Said("用例", "Cases"))
    of_checkers = (Said("发现", "Caught"), Said("误报", "False alarms"))
    for role in Role:
        of_role = [each for each in results if each["role"] == role]
        found = requirement_results(of_role)
        if not found:
            continue
        became = {each["case"]: each["outcome"] for each in of_role}
        counts = Counter(each["outcome"] for each in found.values())
        told = Said(
            "、".join(f"{said.zh} {counts[each]:,}" for each, said in OUTCOMES.items()),
            ", ".join(f"{said.en} {counts[each]:,}" for each, said in OUTCOMES.items()),
        )
        yield f"<details open>\n<summary>{both(ROLE_NAMES[role])}</summary>\n<p>{both(told)}</p>\n"
        rows = (
            (
                *(code(id_), mark(each["outcome"]), both(known[id_].sentence) if id_ in known else ""),
                *(_passed(each, became), *_checked(each)),
            )
            for id_, each in sorted(found.items(), key=lambda item: (_ORDER[item[1]["outcome"]], item[0]))
        )
        more = of_checkers if role is Role.CHECKER else ()
        yield table("requirements", (*shared, *more), rows, numbers=1 + len(more)) + "</details>\n"


def _checked(requirement: _Entry) -> tuple[str, ...]:
    """Of a checker: the planted faults that it caught, of how many, and its false alarms."""
    counts = requirement["checked"]
    if counts is None:
        return ()
    return f"{counts['caught']:,}/{counts['caught'] + counts['missed']:,}", f"{counts['false_alarms']:,}"


def _passed(requirement: _Entry, became: Mapping[str, str]) -> str:
    """How many of the cases that apply were passed."""
    outcomes = Counter(became[case] for case in requirement["cases"])
    return f"{outcomes[Outcome.PASS]:,}/{len(requirement['cases']) - outcomes[Outcome.NOT_APPLICABLE]:,}"


def _left_out(results: Sequence[_Entry]) -> Iterator[str]:
    for outcome, title in (
        (Outcome.NOT_APPLICABLE, Said("不适用的用例", "Cases that are not applicable")),
        (Outcome.NOT_RUN, Said("未执行的用例", "Cases that were not run")),
    ):
        cases: dict[str, list[str]] = {}
        for each in results:
            if each["outcome"] == outcome:
                why = "；".join(both(reason) for reason in each["reasons"]) or both(Said("未说明", "not said"))
                cases.setdefault(why, []).append(each["case"])
        number = sum(map(len, cases.values()))
        yield heading(2, Said(f"{title.zh}（{number:,}）", f"{title.en} ({number:,})"))
        heads = (Said("原因", "Reason"), Said("用例", "Cases"))
        rows = ((why, _codes(cases[why])) for why in sorted(cases))
        yield table("left", heads, rows) if cases else f"<p>{both(NONE)}</p>\n"


def _digests(results: Sequence[_Entry]) -> Iterator[str]:
    yield heading(2, Said("摘要与签名", "Digests and signature"))
    yield facts(
        (
            (Said("全部输入", "All inputs, SHA-256"), code(_digest(results, "inputs"))),
            (Said("全部输出", "All outputs, SHA-256"), code(_digest(results, "outputs"))),
        )
    )
    yield f"<p>{both(_SIGNATURE)}</p>\n</main>\n"


def _digest(results: Sequence[_Entry], what: str) -> str:
    """One digest over those of the cases."""
    return sha256(canonical({each["case"]: each[what] for each in results}).encode()).hexdigest()
