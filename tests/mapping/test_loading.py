"""A mapping file is checked in full before a row is read; what is wrong is said in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from enforce_data.dictionary import Standard
from enforce_data.findings import Said
from enforce_data.mapping import Mapping, MappingError, builtin_names, builtin_text
from enforce_data.mapping.loading import _COLUMN, _IGNORED, _TOP
from enforce_data.mapping.targets import Targets
from enforce_data.mapping.values import DAY_FORMS, INSTANT_FORMS, UNITS
from enforce_data.model import STANDARD

HEAD = """
title.zh = "某局处罚表"
title.en = "Penalty table of an office"
record_type = "penalty"
edition = "1.0"
cannot_carry = ["*"]
"""
NAME = '[[column]]\nheader = "姓名"\npath = "parties.0.name"\n'
FINE = '[[column]]\nheader = "罚款"\nunit = "元"\npath = "penalties.0.amount"\n'
KINDS = """
[[column]]
header = "种类"
path = "penalties.*.kind"
values = "kinds"
separators = "、"
[tables.kinds]
"罚款" = "fine"
"""


def load(tmp_path, text):
    path = tmp_path / "office.toml"
    path.write_text(text, encoding="utf-8")
    return Mapping.load(path)


def test_a_sound_file(tmp_path):
    mapping = load(tmp_path, HEAD + NAME + FINE)
    assert (mapping.name, mapping.title) == ("office", Said("某局处罚表", "Penalty table of an office"))
    assert mapping.is_partial
    assert [column.header for column in mapping.columns] == ["姓名", "罚款"]


REFUSED = {
    "not TOML": (HEAD + NAME + "= 3", "TOML"),
    "unknown key": ('colour = "red"\n' + HEAD + NAME, "colour"),
    "wrong type": (HEAD.replace('"1.0"', "1.0") + NAME, "edition must be str"),
    "no title": (HEAD.replace('title.zh = "某局处罚表"', "") + NAME, "title: zh is missing"),
    "no columns": (HEAD, "column is missing"),
    "unknown record type": (HEAD.replace('"penalty"', '"fine"') + NAME, "no record type fine"),
    "unknown edition": (HEAD.replace('"1.0"', '"7.7"') + NAME, "no edition 7.7"),
    "no edition": (HEAD.replace('"1.0"', '"first"') + NAME, "no edition first"),
    "unknown key of a column": (HEAD + NAME + 'colour = "red"\n', "colour"),
    "no header": (HEAD + '[[column]]\npath = "name"\n', "header is missing"),
    "nowhere": (HEAD + '[[column]]\nheader = "甲"\n', "either path or targets"),
    "path and targets": (HEAD + NAME + 'targets = [{ path = "name" }]\n', "either path or targets"),
    "a target without a path": (HEAD + '[[column]]\nheader = "甲"\ntargets = [{ unit = "元" }]\n', "path is missing"),
    "unknown key of a target": (
        HEAD + '[[column]]\nheader = "甲"\ntargets = [{ path = "name", colour = "red" }]\n',
        "unknown key colour",
    ),
    "wrong type in a target": (HEAD + '[[column]]\nheader = "甲"\npath = ["name"]\n', "path is of the wrong type"),
    "where with two members": (
        HEAD + FINE.replace("penalties.0", "penalties.*") + 'where = { kind = ["fine"], party_no = ["1"] }\n' + KINDS,
        "where must be like",
    ),
    "where without a list": (
        HEAD + FINE.replace("penalties.0", "penalties.*") + 'where.kind = "fine"\n' + KINDS,
        "where must be like",
    ),
    "a spelling that is no text": (HEAD + NAME + "also = [1]\n", "also must be a list of texts"),
    "no targets": (HEAD + '[[column]]\nheader = "甲"\ntargets = []\n', "targets is empty"),
    "targets are no tables": (HEAD + '[[column]]\nheader = "甲"\ntargets = ["name"]\n', "must be a table"),
    "unknown path": (HEAD + NAME.replace("parties.0.name", "parties.0.nickname"), "no element parties.0.nickname"),
    "no position": (HEAD + NAME.replace("parties.0.name", "parties.name"), "parties.name is a list or a group"),
    "a group": (HEAD + NAME.replace("parties.0.name", "agency"), "agency is a list or a group"),
    "position without a list": (HEAD + NAME.replace("parties.0.name", "agency.0.name"), "no list before 0"),
    "position that is no number": (HEAD + NAME.replace("parties.0.name", "parties.².name"), "bad position"),
    "gap in positions": (HEAD + NAME.replace("parties.0", "parties.1"), "positions must run from 0"),
    "money without unit": (HEAD + FINE.replace('unit = "元"\n', ""), "needs its unit"),
    "unknown unit": (HEAD + FINE.replace('"元"', '"刀"'), "unknown unit 刀"),
    "unit of a text": (HEAD + NAME + 'unit = "元"\n', "nothing else has one"),
    "form of a text": (HEAD + NAME + 'form = "YYYYMMDD"\n', "has no form YYYYMMDD"),
    "unknown form": (HEAD + '[[column]]\nheader = "日"\npath = "filed_on"\nform = "D.M.YYYY"\n', "no form D.M.YYYY"),
    "day form of an instant": (
        HEAD + '[[column]]\nheader = "时"\npath = "updated_at"\nform = "YYYYMMDD"\n',
        "no form YYYYMMDD",
    ),
    "unknown table": (HEAD + NAME + 'values = "names"\n', "no table names"),
    "unknown code": (HEAD + KINDS.replace('"fine"', '"lashes"'), "'lashes' is no value of kind"),
    "empty table": (HEAD + NAME + "[tables.kinds]\n", "table kinds must"),
    "list of one code": (HEAD + KINDS.replace('"fine"', '["fine"]'), "two or more codes"),
    "same element twice": (HEAD + NAME + NAME.replace("姓名", "名称"), "comes from both"),
    "same element twice in a column": (
        HEAD + '[[column]]\nheader = "甲"\ntargets = [{ path = "name" }, { path = "name" }]\n',
        "comes from both",
    ),
    "constant and column": (HEAD + '[constants]\n"parties.0.name" = "某"\n' + NAME, "comes from both"),
    "unsound constant": (HEAD + '[constants]\nprocedure = "swift"\n' + NAME, "'swift' is no value of procedure"),
    "constant in every item": (HEAD + '[constants]\n"penalties.*.kind" = "fine"\n' + NAME, "must not hold *"),
    "unsound default": (HEAD + '[defaults]\nupdated_at = "today"\n' + NAME, "'today' is no value of updated_at"),
    "same header twice": (HEAD + NAME + FINE.replace('"罚款"', '"姓 名"'), "is the same as"),
    "variant that is a header": (HEAD + NAME + 'variants = ["罚款"]\n' + FINE, "is the same as"),
    "items that nothing makes": (HEAD + FINE.replace("penalties.0", "penalties.*"), "exactly one column"),
    "items and positions": (HEAD + KINDS + FINE, "not mix with *"),
    "where on a fixed position": (HEAD + FINE + 'where.kind = ["fine"]\n', "where must be like"),
    "where on another member": (
        HEAD + FINE.replace("penalties.0", "penalties.*") + 'where.party_no = ["1"]\n' + KINDS,
        "where must ask for penalties.*.kind",
    ),
    "where on an unknown code": (
        HEAD + FINE.replace("penalties.0", "penalties.*") + 'where.kind = ["lashes"]\n' + KINDS,
        "'lashes' is no value of kind",
    ),
    "two stars": (HEAD + NAME.replace("parties.0.name", "penalties.*.items.*.name"), "one * only"),
    "derived without a table": (HEAD + NAME + "derived = true\n", "derived needs values"),
    "stands in for nothing": (HEAD + NAME + 'instead_of = ["名称"]\n', "which is no column"),
    "unknown uncarried path": (HEAD.replace('["*"]', '["wings"]') + NAME, "no element wings"),
    "everything and something": (HEAD.replace('["*"]', '["*", "officers"]') + NAME, "or a list of paths"),
    "ignored without a reason": (HEAD + NAME + '[[ignored]]\nheader = "甲"\n', "reason is missing"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(tmp_path, name):
    text, phrase = REFUSED[name]
    with pytest.raises(MappingError) as refused:
        load(tmp_path, text)
    assert phrase in refused.value.reason.en
    assert re.search("[一-鿿]", refused.value.reason.zh)
    assert refused.value.name == "office"
    assert all(part in str(refused.value) for part in refused.value.reason)


@pytest.mark.parametrize(
    ("content", "phrase"),
    [(None, "no such file"), (b"\xff\xfe", "UTF-8"), (b"a = " + b"[" * 5_000, "TOML"), (b"#" * 2_000_000, "longer")],
)
def test_what_cannot_be_read(tmp_path, content, phrase):
    path = tmp_path / "office.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(MappingError, match=phrase):
        Mapping.load(path)


def test_a_path_that_no_file_can_have():
    with pytest.raises(MappingError, match="no such file"):
        Mapping.load("a\0b.toml")


def test_a_folder_is_no_mapping(tmp_path):
    with pytest.raises(MappingError, match="cannot be opened"):
        Mapping.load(tmp_path)


def test_the_built_in_mappings_are_listed_and_load():
    assert builtin_names() == ("shuanggongshi-license-2018", "shuanggongshi-penalty-2018")
    assert [Mapping.load(name).record_type for name in builtin_names()] == ["license", "penalty"]


@pytest.mark.parametrize("name", builtin_names())
def test_the_text_of_a_built_in_mapping_is_a_file_to_start_from(tmp_path, name):
    mapping = load(tmp_path, builtin_text(name))
    assert mapping.columns == Mapping.load(name).columns


def test_another_standard_has_other_paths(tmp_path):
    empty = Standard("empty", {}, {"1.0": next(iter(STANDARD.editions.values()))})
    path = tmp_path / "office.toml"
    path.write_text(HEAD + NAME, encoding="utf-8")
    with pytest.raises(MappingError, match="no record type penalty"):
        Mapping.load(path, empty)


@pytest.mark.parametrize("page", ["mapping.md", "mapping.zh-CN.md"])
def test_the_example_of_the_guide_loads(tmp_path, page):
    guide = (Path(__file__).parents[2] / "docs" / "guide" / page).read_text(encoding="utf-8")
    [example] = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    mapping = load(tmp_path, example)
    assert mapping.defaults == {("source_agency",): "11430100FAKE006104"}


@pytest.mark.parametrize("page", ["mapping.md", "mapping.zh-CN.md"])
def test_the_guide_names_every_key_unit_and_form(page):
    guide = (Path(__file__).parents[2] / "docs" / "guide" / page).read_text(encoding="utf-8")
    forms = {form.removesuffix(" h:m:s") for form in DAY_FORMS | INSTANT_FORMS}
    for word in {*_TOP, *_COLUMN, *_IGNORED, *Targets.KEYS, *UNITS, *forms}:
        assert word in guide
