"""The pages of the dictionary: everything is on them, and what they say of rules, codes and references holds."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from docs.pages import text_of
from enforce_data.codes import code_lists
from enforce_data.explain.elements_read import elements_read
from enforce_data.handbook.code_pages import subject_page
from enforce_data.handbook.diagram import diagram, references
from enforce_data.handbook.dictionary_pages import DICTIONARY_PAGES, shared
from enforce_data.handbook.readers import readers
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK
from enforce_data.values.code import Code


@pytest.mark.parametrize("record_type", STANDARD.models)
def test_every_element_is_described_on_the_page_of_its_record_or_of_its_group(record_type: str) -> None:
    pages = text_of(f"docs/standard/records/{record_type}.md") + text_of("docs/standard/groups.md")
    section = STANDARD.section(record_type)
    assert [entry.id for _, entry in section.walk() if f"<br>{entry.id} |" not in pages] == []
    for name, entry in section.entries.items():
        assert section.definitions[name].zh in pages, entry.id
        assert section.definitions[name].en in pages, entry.id


@pytest.mark.parametrize("name", code_lists())
def test_every_code_is_on_the_page_of_its_subject(name: str) -> None:
    codes = code_lists()[name]
    page = text_of(f"docs/standard/codes/{codes.__module__.rpartition('.')[2]}.md")
    section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert [row.split(" | ")[:3] for row in rows] == [[f"| `{code.value}`", code.zh, code.en] for code in codes]


def test_rules_are_named_at_the_elements_they_read() -> None:
    """One rule of acts, read off its cases about one kind of act, is named at the same elements of the others."""
    rule = next(rule for rule in BOOK if rule.id == "CF-FILE-01")
    for dotted in elements_read(rule):
        record_type, *path = dotted.split(".")
        if len(path) == 1:
            assert rule in readers(STANDARD.section(record_type), path[0])
            assert f"`{rule.id}`" in text_of(f"docs/standard/records/{record_type}.md")
    many = [rule for rule in BOOK if len({type_ for type_ in STANDARD.models if _reads(rule.id, type_)}) > 2]
    assert many, "no rule is named at several record types"


def _reads(rule_id: str, record_type: str) -> bool:
    section = STANDARD.section(record_type)
    return any(rule.id == rule_id for name in ("agency", "officers", "status") for rule in readers(section, name))


def test_words_of_other_layouts_stand_beside_codes() -> None:
    page = text_of("docs/standard/codes/penalty.md")
    (fine,) = (line for line in page.splitlines() if line.startswith("| `fine` |"))
    assert "`CF_CFLB` 处罚类别: 罚款" in fine
    (suspended,) = (line for line in page.splitlines() if line.startswith("| `suspend_licence` |"))
    assert "暂扣许可证；" in suspended
    assert "暂扣或者吊销许可证＊" in suspended


def test_a_list_that_no_layout_knows_has_no_such_column() -> None:
    class Colour(Code):
        """颜色 · Colours."""

        RED = "red", "红", "red", "1.1+", "nobody"

    page = subject_page("toy", (Colour,))
    assert "| `red` | 红 | red | 1.1+ | nobody |" in page
    assert "用于 used at: —" in page


# References.


def test_references_lead_to_elements_that_are_there() -> None:
    for each in references():
        assert STANDARD.section(each.target).entry((each.element,)) is not None, each
        path = tuple(each.path.replace("[]", "").split("."))
        assert STANDARD.section(each.origin).entry(path) is not None, each


def test_what_is_known_to_refer_is_found() -> None:
    found = {(each.origin, each.path, each.target) for each in references()}
    assert {
        ("penalty", "officers[].certificate_no", "certificate"),
        ("license", "delegation_no", "delegation"),
        ("inspection", "linked_acts[]", "penalty"),
        ("delegation", "matters[]", "matter"),
        ("agency", "parent_code", "agency"),
    } <= found


def test_the_diagram_shows_every_record_type_and_stands_alone() -> None:
    root = ET.fromstring(diagram())
    texts = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert set(STANDARD.models) <= texts
    assert "href" not in diagram()


def test_groups_are_on_one_page_only() -> None:
    groups = DICTIONARY_PAGES["standard/groups.md"]()
    assert [name for name in shared() if f"\n## {name}\n" not in groups] == []
