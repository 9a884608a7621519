"""What an id means: a rule, a structural or reading finding, an element, a path, a code list, a code or a requirement.

Everything is read off the rule book, the notices and the dictionary, and works offline.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from enforce_data import profiles
from enforce_data.acceptance import Weighing
from enforce_data.asking import AnyPath, accepting
from enforce_data.codes import code_lists
from enforce_data.converting.notices import CONVERSION_NOTICES
from enforce_data.dictionary.reading import Entry, Section
from enforce_data.editions import Span
from enforce_data.explain.notice import notice_lines, pick
from enforce_data.explain.requirement import requirement_lines
from enforce_data.findings import Notice, Path, Said
from enforce_data.formats.faults import READING_NOTICES
from enforce_data.mapping.notices import MAPPING_NOTICES
from enforce_data.model import STANDARD
from enforce_data.own_rules import installed
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from enforce_data.rules.delivery import DL_SECRET, PACKAGE_NOTICES
from enforce_data.rules.elsewhere import rows
from enforce_data.structure_notices import STRUCTURE_NOTICES
from enforce_data.tidying import TIDYING_NOTICES
from enforce_data.values.code import Code
from enforce_data.values.day import CHINA
from enforce_data.values.written import Form

if TYPE_CHECKING:
    from collections.abc import Callable


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


def every_notice() -> list[Notice]:
    """:func:`notices`, and the rules of installed packages."""
    return [*notices(), *(rule for rule in installed().book if rule.id not in BOOK)]


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
    for notice in every_notice():
        title = f"{notice.title.zh} / {notice.title.en}"
        yield "\t".join((notice.id, str(notice.severity), ",".join(record_types(notice)), title))


def explain(what: str, lang: str, profile: AnyPath | None = None) -> list[str]:
    """Explain an id, path, code list or code in one language; an empty list where nothing is known by that name.

    Of a finding it says what the built-in profiles make of it, and ``profile``; raises UsageError for a bad one.
    """
    wanted = what.strip()
    if lines := _notice(wanted, lang, profile):
        return lines
    if wanted.upper().startswith("RQ-"):
        return requirement_lines(wanted, lang)
    for find in (_elements, _lists, _codes, _without_rule):
        if lines := find(wanted, lang):
            return lines
    return []


def suggestions(what: str) -> list[str]:
    """Known names close to an unknown one."""
    import difflib

    known = [notice.id for notice in every_notice()]
    known += list(code_lists())
    known += [".".join(map(str, path)) for _, path, _, _ in _paths()]
    return difflib.get_close_matches(what, sorted(set(known)), n=5, cutoff=0.5)


def _heading(lang: str) -> Callable[[str, str], str]:
    return lambda zh, en: zh if lang == "zh" else en


def _notice(wanted: str, lang: str, profile: AnyPath | None) -> list[str]:
    notice = next((item for item in every_notice() if item.id == wanted.upper()), None)
    if notice is None:
        return []
    weighed = () if notice.id.startswith(("CV-", "TD-")) else _profiles(notice, profile, lang)  # what no check finds
    return notice_lines(notice, record_types(notice), lang, weighed)


def _profiles(notice: Notice, profile: AnyPath | None, lang: str) -> Iterator[str]:
    """What each built-in profile, and one of the user's own, makes of a finding of this kind."""
    word = _heading(lang)
    known = every_notice()
    yield word("方案:", "Profiles:")
    for name in [*profiles.builtin_names(), *([] if profile is None else [profile])]:
        weighing = Weighing(accepting(name, known), datetime.now(CHINA).date())
        answer = word("退回", "rejects") if weighing.rejects(notice) else word("接收", "accepts")
        if (line := weighing.line(notice)) is not None:
            until = "" if line.until is None else word(f",至 {line.until}", f", until {line.until}")
            answer += f" ({line.effect}{until}: {pick(line.reason, lang)})"
        yield f"  {weighing.profile.name}: {answer}"


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
    lines = [f"{entry.id}  {entry.zh}  {entry.name}  [{obligation}]", "", pick(definition, lang)]
    if entry.codes is not None:
        lines.append(word("代码表:", "Code list: ") + entry.codes.__name__)
    elif entry.form is not None:
        lines.append(word("形式:", "Form: ") + pick(entry.form.label, lang))
    elif entry.section is not None:
        lines.append(word("数据组:", "Group: ") + f"{pick(entry.section.title, lang)} ({entry.section.name})")
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


def _without_rule(wanted: str, lang: str) -> list[str]:
    """A row of the catalogue that has no rule in this version."""
    row = rows().get(wanted.upper())
    if row is None:
        return []
    word = _heading(lang)
    served = [word("由结构保证:", "Guaranteed by structure: ") + row.served_by] if row.served_by else []
    return [f"{row.id}  {word('本版本没有此规则', 'no rule of this version')}", "", *served, pick(row.reason, lang)]
