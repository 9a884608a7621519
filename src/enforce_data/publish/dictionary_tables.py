"""The data dictionary and the code lists as tables: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.publish.artefact import Artefact, csv_bytes, json_bytes
from enforce_data.values.code import Code
from enforce_data.values.names import form_name

COLUMNS = (
    *("record_type", "path", "path_zh", "id", "name_zh", "definition_zh", "definition_en", "obligation", "repeats"),
    *("type", "max_length", "code_list", "editions", "source", "personal_data", "example"),
)
"""The columns of ``dictionary.csv``: one row for each element at each place."""


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """The dictionary, and each code list in both forms."""
    yield Artefact("dictionary/dictionary.csv", partial(_dictionary, standard, edition))
    lists = code_lists(standard, edition)
    for name, codes in lists.items():
        yield Artefact(f"dictionary/codes/{name}.csv", partial(_code_table, codes, edition))
    yield Artefact("dictionary/codes.json", partial(_code_lists, lists, edition))


def code_lists(standard: Standard, edition: Edition) -> dict[str, type[Code]]:
    """The code lists that elements of an edition use, by name."""
    found = {
        entry.codes.__name__: entry.codes
        for record_type in standard.models_of(edition)
        for _, entry in standard.section(record_type).walk(edition)
        if entry.codes is not None
    }
    return dict(sorted(found.items()))


def _dictionary(standard: Standard, edition: Edition) -> bytes:
    return csv_bytes(COLUMNS, _rows(standard, edition))


def _rows(standard: Standard, edition: Edition) -> Iterator[tuple[object, ...]]:
    for record_type in standard.models_of(edition):
        section = standard.section(record_type)
        for path, entry in section.walk(edition):
            owner = _owner(section, path[:-1])
            definition = owner.definitions[entry.name]
            yield (
                *(record_type, ".".join(map(str, path)), ".".join(_chinese(section, path)), entry.id, entry.zh),
                *(definition.zh, definition.en, _obligation(entry), "yes" if entry.many else ""),
                *_type(entry, edition),
                *(str(entry.element.span), entry.element.basis, "yes" if entry.element.personal else ""),
                "" if entry.element.example is None else _shown(entry.element.example),
            )


def _owner(section: Section, inside: tuple[str | int, ...]) -> Section:
    entry = section.entry(inside)
    return section if entry is None or entry.section is None else entry.section


def _chinese(section: Section, path: tuple[str | int, ...]) -> Iterator[str]:
    for end in range(1, len(path) + 1):
        if entry := section.entry(path[:end]):
            yield entry.zh


def _obligation(entry: Entry) -> str:
    return "mandatory" if entry.mandatory else "conditional" if entry.element.conditional else "optional"


def _type(entry: Entry, edition: Edition) -> tuple[object, object, object]:
    """Type, longest text and code list."""
    if entry.codes is not None:
        return "code", "", entry.codes.__name__
    if entry.form is None:
        return "group", "", ""
    length = entry.max_length(edition)
    return form_name(entry.form, length), "" if length is None else length, ""


def _shown(example: object) -> str:
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)


def _code_table(codes: type[Code], edition: Edition) -> bytes:
    members = codes.members_of(edition)
    rows = ((each.value, each.zh, each.en, str(each.span), each.source) for each in members)
    return csv_bytes(("code", "name_zh", "name_en", "editions", "source"), rows)


def _code_lists(lists: dict[str, type[Code]], edition: Edition) -> bytes:
    return json_bytes(
        {
            name: {
                "title": " ".join((codes.__doc__ or name).split()),
                "codes": [
                    {
                        "code": each.value,
                        "zh": each.zh,
                        "en": each.en,
                        "editions": str(each.span),
                        "source": each.source,
                    }
                    for each in codes.members_of(edition)
                ],
            }
            for name, codes in lists.items()
        }
    )
