"""The data dictionary as pages: an index, one page per record type, one for the groups that several of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from enforce_data.dictionary import Entry, Section
from enforce_data.dictionary.reading import section_of
from enforce_data.editions import Span
from enforce_data.handbook.code_pages import link_to_codes
from enforce_data.handbook.diagram import diagram, references
from enforce_data.handbook.markdown import GENERATED, both, row, shown, table
from enforce_data.handbook.readers import readers
from enforce_data.handbook.rule_pages import link_to
from enforce_data.model import STANDARD, Act, EnforcementRecord
from enforce_data.model.manifest import Manifest
from enforce_data.values.names import FORM_NAMES

_LEGEND = (
    "**必** mandatory",
    "**条** 有条件必填 conditional",
    "没有标记 no mark: 可选 optional",
    "`[]` 可重复 repeats",
    "**个** 个人信息，报告中遮盖 personal data, masked in reports",
    "**1.1+** 自该版次起 from that edition on",
    "**弃** 自该版次起弃用 deprecated from that edition on",
)
_SPELLINGS = (
    "在表格中，路径也可以写成中文名或元素编号 · In tables a path may be written in Chinese names or element ids too: "
    "[中文](../guide/formats.zh-CN.md), [English](../guide/formats.md)."
)


# Indexes.


def index_page() -> str:
    """What the dictionary holds, how to read it, and where each record type is."""
    editions = ", ".join(f"{edition} ({status})" for edition, status in STANDARD.editions.items())
    lines = ["# 数据字典 · Data dictionary", "", GENERATED, "", f"版次 editions: {editions}.", ""]
    lines += ["记录类型怎样互相引用 · How record types refer to each other: [实体图 · Entity diagram](entities.md)."]
    lines += ["", "## 记录类型 · Record types"]
    lines += table("类型 type", "中文", "English", "版次 editions", "要素 elements", "其中必填 mandatory")
    for record_type, model in STANDARD.models.items():
        section = STANDARD.section(record_type)
        mandatory = sum(entry.mandatory for entry in section.entries.values())
        link = f"[`{record_type}`](records/{record_type}.md)"
        span = model.record_type_span
        lines.append(row(link, section.title.zh, section.title.en, span, len(list(section.walk())), mandatory))
    title, first = section_of(Manifest).title, f"{min(STANDARD.editions)}+"
    link = "[`manifest.json`](records/manifest.md)"
    lines.append(row(link, title.zh, title.en.replace("``", "`"), first, *_counts(Manifest)))
    lines += ["", "[公用数据组 · Shared groups](groups.md): " + ", ".join(map(_link_to_group, shared().values()))]
    lines += ["", "[代码表 · Code lists](codes.md)", "", "## 标记 · Marks", "", *(f"- {mark}" for mark in _LEGEND)]
    lines += ["", _SPELLINGS, "", "## 写法 · Written forms"]
    lines += table("名称 name", "中文", "English")
    lines += [row(f"`{name}`", form.label.zh, form.label.en) for form, name in FORM_NAMES.items()]
    lines.append(row("`text ≤n`", "至多 n 字的文字，首尾无空白，无控制字符", "at most n characters, no edge spaces"))
    return "\n".join(lines) + "\n"


def _counts(model: type[Manifest]) -> tuple[int, int]:
    section = section_of(model)
    return len(list(section.walk())), sum(entry.mandatory for entry in section.entries.values())


def entities_page() -> str:
    """The entity diagram, and the references it draws as a table."""
    lines = ["# 实体图 · Entity diagram", "", GENERATED, ""]
    lines += ["箭头从引用者指向被引用者 · An arrow points from the record that refers to the one referred to.", ""]
    lines += ["![实体图 · Entity diagram](entities.svg)", "", "## 引用 · References"]
    lines += table("从 from", "要素 element", "到 to", "对应要素 its element")
    found = references()
    for origin, target, element in dict.fromkeys((each.origin, each.target, each.element) for each in found):
        paths = [each.path for each in found if (each.origin, each.target, each.element) == (origin, target, element)]
        link = f"[`{origin}`](records/{origin}.md)"
        lines.append(
            row(link, "<br>".join(f"`{path}`" for path in paths), f"[`{target}`](records/{target}.md)", element)
        )
    lines += ["", "每条记录都用 `source_agency` 指明来源单位 · Every record names its source by `source_agency`."]
    return "\n".join(lines) + "\n"


# Record types and groups.


def record_page(record_type: str) -> str:
    """One record type: its tree of groups, and its elements group by group."""
    section, model = STANDARD.section(record_type), STANDARD.models[record_type]
    lines = [f"# {record_type} {section.title.zh} · {section.title.en}", "", GENERATED, ""]
    lines += [f"版次 editions: {model.record_type_span}. [数据字典 · Data dictionary](../dictionary.md)"]
    return _described(section, lines)


def manifest_page() -> str:
    """The manifest of a delivery."""
    section = section_of(Manifest)
    title = f"# manifest.json {section.title.zh} · {section.title.en.replace('``', '`')}"
    return _described(section, [title, "", GENERATED, "", "[数据字典 · Data dictionary](../dictionary.md)"])


def groups_page() -> str:
    """The groups that stand in more than one place."""
    lines = ["# 公用数据组 · Shared groups", "", GENERATED, "", "[数据字典 · Data dictionary](dictionary.md)"]
    for section in shared().values():
        lines += ["", f"## {section.name}", "", f"{section.title.zh} · {section.title.en}"]
        lines += _elements(section, section.entries.values(), section.name, "")
        for path, group in _own_groups(section, f"{section.name}."):
            lines += ["", f"### {path}", "", f"{group.title.zh} · {group.title.en}"]
            lines += _elements(group, group.entries.values(), path, "")
    return "\n".join(lines) + "\n"


def _described(section: Section, lines: list[str]) -> str:
    lines += ["", "## 结构 · Tree", "", *_tree(section, "", 0)]
    for heading, entries in _parts(section):
        lines += ["", f"## {heading}", *_elements(section, entries, "", "../")]
    for path, group in _own_groups(section, ""):
        lines += ["", f"## {path}", "", f"{group.title.zh} · {group.title.en}"]
        lines += _elements(group, group.entries.values(), path, "../")
    return "\n".join(lines) + "\n"


def _parts(section: Section) -> Iterator[tuple[str, list[Entry]]]:
    """The elements of a record: those every record has, those every act has, its own; only what is there."""
    model, seen = section.model, set[tuple[str, str]]()
    for base, heading in (
        (EnforcementRecord, "每条记录都有 · In every record"),
        (Act, "每项执法行为都有 · In every act"),
        (model, "本类要素 · Its own elements"),
    ):
        if not issubclass(model, base):
            continue
        named = {(entry.name, entry.id) for entry in section_of(base).entries.values()} - seen
        seen |= named
        if found := [entry for entry in section.entries.values() if (entry.name, entry.id) in named]:
            yield heading, found


def _tree(section: Section, inside: str, depth: int) -> Iterator[str]:
    """The groups of a record as a nested list with links."""
    for entry in section.entries.values():
        if entry.section is None:
            continue
        path = f"{inside}{entry.name}"
        named = f"`{entry.name}{'[]' if entry.many else ''}` {' '.join((entry.zh, *_marks(entry)))}"
        if entry.section.name in shared():
            yield f"{'    ' * depth}- {named} → {_link_to_group(entry.section, '../')}"
        else:
            yield f"{'    ' * depth}- [{named}](#{_anchor(path)})"
            yield from _tree(entry.section, f"{path}.", depth + 1)


def _own_groups(section: Section, inside: str) -> Iterator[tuple[str, Section]]:
    """The groups of a record that stand nowhere else, with their paths."""
    for entry in section.entries.values():
        if entry.section is not None and entry.section.name not in shared():
            yield f"{inside}{entry.name}", entry.section
            yield from _own_groups(entry.section, f"{inside}{entry.name}.")


@cache
def shared() -> dict[str, Section]:
    """The groups that stand in more than one place, by name."""
    places: dict[Section, int] = {}
    for record_type in STANDARD.models:
        for _, entry in STANDARD.section(record_type).walk():
            if entry.section is not None:
                places[entry.section] = places.get(entry.section, 0) + 1
    return {section.name: section for section in sorted(places, key=lambda each: each.name) if places[section] > 1}


def _anchor(path: str) -> str:
    return path.replace(".", "").lower()


def _link_to_group(section: Section, above: str = "") -> str:
    return f"[{section.name}]({above}groups.md#{section.name.lower()})"


# Elements.


def _elements(section: Section, entries: Iterable[Entry], inside: str, above: str) -> list[str]:
    lines = table("要素 element", "写法 form", "定义 definition", "来源、示例 source, example", "规则 rules")
    for entry in entries:
        path = f"{inside}.{entry.name}" if inside else entry.name
        lines.append(
            row(
                f"`{entry.name}{'[]' if entry.many else ''}`<br>{entry.zh}<br>{entry.id}",
                "<br>".join((_form(entry, path, above), *_marks(entry))),
                both(section.definitions[entry.name]) + _deprecation(entry),
                "<br>".join(_origin(entry)) or "—",
                ", ".join(link_to(rule, f"{above}../rules/") for rule in readers(section, entry.name)) or "—",
            )
        )
    return lines


def _form(entry: Entry, path: str, above: str) -> str:
    if entry.codes is not None:
        return link_to_codes(entry.codes, above)
    if entry.section is not None:
        if entry.section.name in shared():
            return _link_to_group(entry.section, above)
        return f"[组 group](#{_anchor(path)})"
    if entry.form in FORM_NAMES:
        return f"`{FORM_NAMES[entry.form]}`"
    return f"`{entry.kind} ≤{entry.max_length(max(STANDARD.editions))}`"


def _marks(entry: Entry) -> Iterator[str]:
    """Whether an element must be there, whether it is personal, and in which editions it is, where not in all."""
    if entry.mandatory or entry.element.conditional:
        yield "**必**" if entry.mandatory else "**条**"
    if entry.element.personal:
        yield "**个**"
    yield from _span(entry.element.span)
    if entry.element.deprecated is not None:
        yield f"**弃 {entry.element.deprecated[0]}+**"


def _span(span: Span) -> tuple[str, ...]:
    return () if all(edition in span for edition in STANDARD.editions) else (f"**{span}**",)


def _deprecation(entry: Entry) -> str:
    return "" if entry.element.deprecated is None else "<br>".join(("", *entry.element.deprecated[1:]))


def _origin(entry: Entry) -> Iterator[str]:
    """Where an element comes from, how it looks, and how short it was."""
    if entry.element.basis:
        yield entry.element.basis
    if entry.element.example is not None:
        yield f"`{shown(entry.element.example)}`"
    yield from (f"{edition}: ≤{length}" for edition, length in entry.element.earlier.items())


DICTIONARY_PAGES: dict[str, Callable[[], str]] = {
    "standard/dictionary.md": index_page,
    "standard/entities.md": entities_page,
    "standard/entities.svg": diagram,
    **{f"standard/records/{record_type}.md": partial(record_page, record_type) for record_type in STANDARD.models},
    "standard/records/manifest.md": manifest_page,
    "standard/groups.md": groups_page,
}
"""The pages of the dictionary, by their path in the folder of the documentation."""
