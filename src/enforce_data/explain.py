"""What an id means: a rule, a structural or reading finding, an element, a path, a code list or a code.

Everything is read off the rule book, the notices and the dictionary, and works offline.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from enforce_data.codes import code_lists
from enforce_data.converting.notices import CONVERSION_NOTICES
from enforce_data.dictionary.reading import Entry, Section
from enforce_data.editions import Span
from enforce_data.findings import Citation, Notice, Path, Said, Severity
from enforce_data.formats.faults import READING_NOTICES
from enforce_data.mapping.notices import MAPPING_NOTICES
from enforce_data.model import STANDARD
from enforce_data.rulebook import ABSENT, Case, Rule
from enforce_data.rules import BOOK
from enforce_data.rules.delivery import DL_SECRET, PACKAGE_NOTICES
from enforce_data.structure_notices import STRUCTURE_NOTICES
from enforce_data.tidying import TIDYING_NOTICES
from enforce_data.values.code import Code
from enforce_data.values.written import Form

if TYPE_CHECKING:
    from collections.abc import Callable

_SEVERITIES = {
    Severity.ERROR: Said("错误", "error"),
    Severity.WARNING: Said("警告", "warning"),
    Severity.INFO: Said("提示", "info"),
}


def notices() -> list[Notice]:
    """Every kind of finding this version can report, in the order of their ids."""
    known = (
        *BOOK,
        DL_SECRET,
        *PACKAGE_NOTICES,
        *STRUCTURE_NOTICES,
        *READING_NOTICES,
        *MAPPING_NOTICES,
        *CONVERSION_NOTICES,
        *TIDYING_NOTICES,
    )
    return sorted(known, key=lambda notice: notice.id)


def record_types(notice: Notice) -> list[str]:
    """The record types a notice can be about; empty for readers and files."""
    if not isinstance(notice, Rule):
        return [] if notice.id.startswith(("RD-", "CV-")) or notice in PACKAGE_NOTICES else list(STANDARD.models)
    names = []
    for name in STANDARD.models:
        section = STANDARD.section(name)
        subject = notice.subject
        if isinstance(subject, Form):
            found = any(entry.form is subject for _, entry in section.walk())
        else:
            found = issubclass(section.model, subject) or any(
                entry.section is not None and issubclass(entry.section.model, subject) for _, entry in section.walk()
            )
        if found:
            names.append(name)
    return names


def listing() -> Iterator[str]:
    """One line per id: id, severity, record types, title, tab-separated."""
    for notice in notices():
        title = f"{notice.title.zh} / {notice.title.en}"
        yield "\t".join((notice.id, str(notice.severity), ",".join(record_types(notice)), title))


def explain(what: str, lang: str) -> list[str]:
    """Explain an id, path, code list or code in one language; an empty list where nothing is known by that name."""
    wanted = what.strip()
    for find in (_notice, _elements, _lists, _codes):
        if lines := find(wanted, lang):
            return lines
    return []


def suggestions(what: str) -> list[str]:
    """Known names close to an unknown one."""
    import difflib

    known = [notice.id for notice in notices()]
    known += list(code_lists())
    known += [".".join(map(str, path)) for _, path, _, _ in _paths()]
    return difflib.get_close_matches(what, sorted(set(known)), n=5, cutoff=0.5)


def _pick(said: Said, lang: str) -> str:
    return said.zh if lang == "zh" else said.en


def _heading(lang: str) -> Callable[[str, str], str]:
    return lambda zh, en: zh if lang == "zh" else en


def _notice(wanted: str, lang: str) -> list[str]:
    notice = next((item for item in notices() if item.id == wanted.upper()), None)
    if notice is None:
        return []
    word = _heading(lang)
    lines = [f"{notice.id}  {_pick(notice.title, lang)}  [{_pick(_SEVERITIES[notice.severity], lang)}]", ""]
    lines.append(word("说明:", "Says: ") + _pick(notice.message, lang))
    lines.append(word("处理:", "Fix: ") + _pick(notice.fix, lang))
    if types := record_types(notice):
        lines.append(word("记录类型:", "Record types: ") + ", ".join(types))
    if notice.basis:
        lines.append(word("依据:", "Basis: ") + "; ".join(_citation(item, lang) for item in notice.basis))
    lines.append(word("质量维度:", "Quality dimension: ") + str(notice.dimension))
    if isinstance(notice, Rule):
        lines += _rule(notice, lang)
    return lines


def _rule(rule: Rule, lang: str) -> list[str]:
    word = _heading(lang)
    lines = [word("适用:", "Applies to: ") + _pick(rule.when.label, lang)]
    if registers := [_pick(kind.label, lang) for kind in rule.context if hasattr(kind, "label")]:
        lines.append(word("所需登记簿:", "Registers read: ") + ", ".join(registers))
    lines.append(word("版次:", "Editions: ") + str(rule.span))
    if rule.explanation:
        lines += ["", *([word("规则编写说明(英文):", "")] if lang == "zh" else []), *rule.explanation.splitlines()]
    for title, cases in ((word("合规示例", "Good case"), rule.good), (word("违规示例", "Bad case"), rule.bad)):
        for case in cases:
            lines += ["", f"{title}: {case.note}".rstrip(": "), *_case(case)]
    return lines


def _case(case: Case) -> Iterator[str]:
    if case.sample:
        yield f"  {case.sample}"
    if not (case.change or case.given or case.as_of):
        yield "  (样例记录原样 / the sample record as it is)"
    if case.as_of:
        yield f"  as of {case.as_of.isoformat()}"
    for path, value in case.change.items():
        shown = "—" if value is ABSENT else json.dumps(value, ensure_ascii=False, default=str)
        yield f"  {path} = {shown}"
    for given in case.given:
        change = ", ".join(f"{path} = {value!r}" for path, value in given.change.items())
        yield f"  + {given.sample}" + (f" ({change})" if change else "")
    if case.at is not None:
        yield f"  → {case.at or '/'}"


def _citation(item: Citation, lang: str) -> str:
    since = f" ({item.since.isoformat()}{'起' if lang == 'zh' else ' on'})" if item.since else ""
    return f"{item.law} {item.article}".strip() + since


def _paths() -> Iterator[tuple[str, Path, Entry, Section]]:
    for record_type in STANDARD.models:
        section = STANDARD.section(record_type)
        for path, entry in section.walk():
            yield record_type, path, entry, section


def _elements(wanted: str, lang: str) -> list[str]:
    found: dict[str, tuple[Entry, Section, list[str]]] = {}
    for record_type, path, entry, section in _paths():
        dotted = ".".join(map(str, path))
        chinese = ".".join(_chinese(section, path))
        if wanted.upper() == entry.id or wanted in (dotted, f"{record_type}.{dotted}", chinese):
            owner = section if len(path) == 1 else _owner(section, path)
            found.setdefault(entry.id, (entry, owner, []))[2].append(f"{record_type}.{dotted}")
    lines: list[str] = []
    for entry, owner, places in found.values():
        lines += _element(entry, owner, places, lang)
    return lines


def _chinese(section: Section, path: Path) -> Iterator[str]:
    for length in range(1, len(path) + 1):
        if entry := section.entry(path[:length]):
            yield entry.zh


def _owner(section: Section, path: Path) -> Section:
    parent = section.entry(path[:-1])
    return parent.section if parent and parent.section else section


def _element(entry: Entry, owner: Section, places: Iterable[str], lang: str) -> list[str]:
    word = _heading(lang)
    definition = owner.definitions.get(entry.name, Said("", ""))
    obligation = (
        word("必填", "mandatory")
        if entry.mandatory
        else word("条件必填", "conditional")
        if entry.element.conditional
        else word("可选", "optional")
    )
    lines = [f"{entry.id}  {entry.zh}  {entry.name}  [{obligation}]", "", _pick(definition, lang)]
    if entry.codes is not None:
        lines.append(word("代码表:", "Code list: ") + entry.codes.__name__)
    elif entry.form is not None:
        lines.append(word("形式:", "Form: ") + _pick(entry.form.label, lang))
    elif entry.section is not None:
        lines.append(word("数据组:", "Group: ") + f"{_pick(entry.section.title, lang)} ({entry.section.name})")
    if entry.many:
        lines.append(word("可重复", "repeats"))
    if entry.element.personal:
        lines.append(word("个人信息:输出时遮盖", "personal data: masked in everything printed"))
    lines.append(word("来源:", "Source: ") + entry.element.basis)
    if entry.element.example is not None:
        lines.append(word("示例:", "Example: ") + json.dumps(entry.element.example, ensure_ascii=False))
    lines.append(word("版次:", "Editions: ") + str(_span(entry, places)))
    if entry.element.deprecated is not None:
        since, zh, en = entry.element.deprecated
        lines.append(word(f"自版次 {since} 起弃用:{zh}", f"Deprecated since edition {since}: {en}"))
    lines.append(word("位置:", "Stands at: ") + ", ".join(sorted(places)))
    if entry.section is not None:
        lines.append(word("成员:", "Members: ") + ", ".join(f"{e.name} {e.zh}" for e in entry.section.entries.values()))
    return [*lines, ""]


def _span(entry: Entry, places: Iterable[str]) -> Span:
    """The editions of an element: its own, from the first on that has a record type in which it stands."""
    types = [STANDARD.models[place.partition(".")[0]].record_type_span for place in places]
    return entry.element.span._replace(first=max(entry.element.span.first, min(span.first for span in types)))


def _lists(wanted: str, lang: str) -> list[str]:
    folded = wanted.replace("_", "").lower()
    for name, codes in code_lists().items():
        if name.lower() == folded:
            return _list(name, codes, lang)
    return []


def _list(name: str, codes: type[Code], lang: str) -> list[str]:
    users = sorted({f"{kind}.{'.'.join(map(str, path))}" for kind, path, entry, _ in _paths() if entry.codes is codes})
    word = _heading(lang)
    lines = [name, *(codes.__doc__ or "").strip().splitlines(), ""]
    lines += [f"  {member.value:<28} {member.zh}  {member.en}  {member.span}" for member in codes]
    return [*lines, "", word("用于:", "Used at: ") + ", ".join(users)]


def _codes(wanted: str, lang: str) -> list[str]:  # noqa: ARG001 - codes are shown in both languages
    return [
        f"{member.value}  {member.zh}  {member.en}  ({name}, {member.span})"
        for name, codes in code_lists().items()
        for member in codes
        if wanted in (member.value, member.zh, member.en)
    ]
