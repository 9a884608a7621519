"""The badge of a bundle: a small picture that says for each role whether it was passed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from enforce_data.conformance.cases import Outcome, Role
from enforce_data.conformance.face_parts import safe
from enforce_data.findings import Said

_SHORT: Mapping[Role, Said] = {
    Role.PRODUCER: Said("生产方", "producer"),
    Role.CONSUMER: Said("接收方", "consumer"),
    Role.CHECKER: Said("检查方", "checker"),
    Role.CORRECTOR: Said("更正方", "corrector"),
    Role.UPGRADER: Said("升级方", "upgrader"),
}
_PASSED, _FAILED = ("#116329", "✓", Said("通过", "passed")), ("#b3150f", "✗", Said("不通过", "failed"))
_LEFT, _CELL, _HEIGHT = 148, 104, 40


def badge(statement: Mapping[str, Any], run_info: Mapping[str, Any]) -> str:
    """An SVG without fonts, links or scripts; its title says in both languages what it shows."""
    system, edition = statement["system"], statement["claim"]["edition"]
    roles = [role for role in Role if role in run_info["roles"]]
    cells, told_zh, told_en = [], [], []
    for number, role in enumerate(roles):
        passed = run_info["roles"][role]["verdict"] == Outcome.PASS
        colour, sign, word = _PASSED if passed else _FAILED
        cells.append(_cell(_LEFT + number * _CELL, colour, sign, _SHORT[role]))
        told_zh.append(f"{_SHORT[role].zh}{word.zh}")
        told_en.append(f"{_SHORT[role].en} {word.en}")
    width = _LEFT + len(roles) * _CELL
    zh = f"{system['name']} {system['version']}，标准版次 {edition}，{run_info['as_of']}：{'、'.join(told_zh)}"
    en = f"{system['name']} {system['version']}, edition {edition}, {run_info['as_of']}: {', '.join(told_en)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT}" role="img" '
        f'viewBox="0 0 {width} {_HEIGHT}" font-family="sans-serif" text-anchor="middle" fill="#fff">\n'
        f"<title>{safe(zh)} / {safe(en)}</title>\n"
        f'<rect width="{width}" height="{_HEIGHT}" rx="4" fill="#3a424b"/>\n'
        f'<text x="{_LEFT / 2:g}" y="17" font-size="13">互操作符合性 {safe(edition)}</text>\n'
        f'<text x="{_LEFT / 2:g}" y="32" font-size="11">conformance {safe(run_info["as_of"])}</text>\n'
        f"{''.join(cells)}</svg>\n"
    )


def _cell(left: int, colour: str, sign: str, name: Said) -> str:
    middle = left + _CELL / 2
    return (
        f'<rect x="{left}" width="{_CELL}" height="{_HEIGHT}" fill="{colour}" stroke="#fff"/>\n'
        f'<text x="{middle:g}" y="17" font-size="13">{sign} {name.zh}</text>\n'
        f'<text x="{middle:g}" y="32" font-size="11">{name.en}</text>\n'
    )
