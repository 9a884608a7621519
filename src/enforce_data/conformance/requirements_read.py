"""The requirements that are not written but read: off the dictionary, the record types and the rule book."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from enforce_data.conformance.cases import Role
from enforce_data.conformance.requirement import LEVELS, Level, Requirement, Source
from enforce_data.dictionary import Entry
from enforce_data.editions import Edition
from enforce_data.explain import record_types
from enforce_data.findings import Said
from enforce_data.model import STANDARD
from enforce_data.report.phrases import cited
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK

# Elements: what a checker must refuse.


def of_elements(edition: Edition) -> Iterator[Requirement]:
    """One for each element; those that several record types share, once."""
    first: dict[str, Entry] = {}
    types: dict[str, list[str]] = {}
    for record_type in STANDARD.models_of(edition):
        for _, entry in STANDARD.section(record_type).walk(edition):
            first.setdefault(entry.id, entry)
            named = types.setdefault(entry.id, [])
            if record_type not in named:
                named.append(record_type)
    for element_id in sorted(first):
        yield _element(first[element_id], tuple(types[element_id]))


class _Fault(NamedTuple):
    """One way in which an element can be wrong, and what finds it."""

    said: Said
    found_by: tuple[str, ...]


def _element(entry: Entry, types: tuple[str, ...]) -> Requirement:
    faults = list(_faults(entry))
    zh, en = ",或者".join(each.said.zh for each in faults), ", or ".join(each.said.en for each in faults)
    return Requirement(
        id=f"RQ-K-{entry.id}",
        roles=(Role.CHECKER,),
        level=Level.MUST,
        sentence=Said(
            f"检查方必须退回这样的记录:「{entry.zh}」({entry.name}){zh}。",
            f"A checker must refuse a record in which `{entry.name}` {en}.",
        ),
        source=Source.ELEMENT,
        subject=entry.id,
        basis=entry.element.basis,
        since=max(entry.element.span.first, _first(types)),
        record_types=types,
        noticed_by=tuple(dict.fromkeys(notice for each in faults for notice in each.found_by)),
    )


def _faults(entry: Entry) -> Iterator[_Fault]:
    if entry.mandatory:
        yield _Fault(Said("缺失", "is missing"), ("ST-MISSING",))
    if entry.codes is not None:
        name = entry.codes.__name__
        yield _Fault(Said(f"不是代码表 {name} 中的代码", f"is no code of the list {name}"), ("ST-CODE", "ST-TYPE"))
    elif entry.form is not None:
        label = entry.form.label
        said = Said(f"写法不是“{label.zh}”", f"is not {label.en}")
        longest = ("ST-LENGTH",) if entry.form.max_length else ()
        yield _Fault(said, ("ST-PATTERN", "ST-TYPE", *longest))
    else:
        yield _Fault(Said("不是有内容的数据组", "is no group with content"), ("ST-EMPTY", "ST-TYPE"))
    if entry.many:
        yield _Fault(Said("是空列表", "is an empty list"), ("ST-EMPTY",))


def _first(types: tuple[str, ...]) -> Edition:
    return min(STANDARD.models[name].record_type_span.first for name in types)


# Record types: what exports and imports of each are asked.


def of_record_types(edition: Edition) -> Iterator[Requirement]:
    """What producers and consumers are asked of each record type."""
    for record_type, model in STANDARD.models_of(edition).items():
        title = STANDARD.section(record_type).title.zh
        for mark, role, (zh, en), noticed_by in _OF_TYPES:
            yield Requirement(
                id=f"RQ-{mark}-{record_type}",
                roles=(role,),
                level=Level.MUST,
                sentence=Said(zh.format(type=record_type, title=title), en.format(type=record_type)),
                source=Source.RECORD_TYPE,
                subject=record_type,
                basis="",
                since=model.record_type_span.first,
                record_types=(record_type,),
                noticed_by=noticed_by,
            )


STRUCTURE = (
    *("ST-MISSING", "ST-UNKNOWN", "ST-TYPE", "ST-CODE", "ST-LENGTH", "ST-PATTERN", "ST-EMPTY"),
    *("ST-ORDER", "ST-EDITION", "ST-DEPRECATED"),
)
"""The kinds of finding that notice a record that does not follow the dictionary."""

_OF_TYPES = (
    (
        *("P-ST", Role.PRODUCER),
        Said(
            "导出的{title}({type})记录必须符合数据字典。",
            "Exported records of type `{type}` must follow the data dictionary.",
        ),
        STRUCTURE,
    ),
    (
        *("P-STORY", Role.PRODUCER),
        Said(
            "导出的{title}({type})记录必须逐项写明实际发生的事,不多不少。",
            "Exported records of type `{type}` must say, element by element, what happened, no more and no less.",
        ),
        (),
    ),
    (
        *("C", Role.CONSUMER),
        Said(
            "导入的{title}({type})记录再导出时,必须与收到的逐项相同。",
            "Imported records of type `{type}` must come out again with every element as it came in.",
        ),
        (),
    ),
)
"""What is asked of each record type: the mark in the id, whom it binds, the sentence, and what notices a breach."""

# Rules: what a checker finds, and what no export has.

_FINDS: dict[Level, Said] = {
    Level.MUST: Said("检查方必须发现", "A checker must find"),
    Level.SHOULD: Said("检查方应当发现", "A checker should find"),
    Level.MAY: Said("检查方可以提示", "A checker may note"),
}
_HAS: dict[Level, Said] = {
    Level.MUST: Said("导出的数据不得有", "Exports must not show"),
    Level.SHOULD: Said("除确有例外的以外,导出的数据不应有", "Unless an exception applies, exports should not show"),
    Level.MAY: Said("确实如此的,导出的数据可以有", "Where it is so, exports may show"),
}


def of_rules(edition: Edition) -> Iterator[Requirement]:
    """Two for each rule that judges records of the edition: of checkers and of producers."""
    known = STANDARD.models_of(edition)
    for rule in sorted(BOOK, key=lambda each: each.id):
        types = tuple(name for name in record_types(rule) if name in known)
        if types and edition in rule.span:
            yield _rule(rule, types, "K", Role.CHECKER, _FINDS)
            yield _rule(rule, types, "P", Role.PRODUCER, _HAS)


def _rule(rule: Rule, types: tuple[str, ...], mark: str, role: Role, opening: dict[Level, Said]) -> Requirement:
    level = LEVELS[rule.severity]
    return Requirement(
        id=f"RQ-{mark}-{rule.id}",
        roles=(role,),
        level=level,
        sentence=Said(
            f"{opening[level].zh}:{rule.title.zh}({rule.when.label.zh})。",
            f"{opening[level].en}: {_small(rule.title.en)} ({rule.when.label.en}).",
        ),
        source=Source.RULE,
        subject=rule.id,
        basis="; ".join(cited(rule.basis, "zh")),
        since=max(rule.span.first, _first(types)),
        record_types=types,
        severity=rule.severity,
        noticed_by=(rule.id,),
    )


def _small(title: str) -> str:
    """A title within a sentence: its first letter small, unless its first word is an abbreviation."""
    first = title.partition(" ")[0]
    return title if len(first) > 1 and first.isupper() else title[:1].lower() + title[1:]
