"""What every line of the dictionary owes its readers: id, names, definitions, source, example, a name SQL can hold."""

import json
import keyword
import re
import typing
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from enforce_data.codes import code_lists
from enforce_data.codes.record import RecordType
from enforce_data.dictionary import Entry, Section
from enforce_data.model import MODELS, STANDARD
from enforce_data.values.written import Kind

DAYS_NAMED_OTHERWISE = {
    "dated": "the day that a document bears is called its date",
    "until": "the last day of a term whose beginning is another event",
    "announcement_until": "the last day of the announcement that serves a document",
    "birth_date": "the name in every register of persons",
    "due_dates": "a list of days, one for each instalment",
    "effective_from": "a period of effect, in the words of legal texts",
    "effective_until": "a period of effect, in the words of legal texts",
    "valid_from": "a period of validity, in the words of certificates",
    "valid_until": "a period of validity, in the words of certificates",
    "new_valid_from": "valid_from after a change",
    "new_valid_until": "valid_until after a change",
}
CJK = re.compile("[\u4e00-\u9fff]")
HEADER_MARKS = re.compile(r"[.\[\]\s,;]")
MNEMONIC = re.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*")
ITEMS = {Kind.TEXT: "甲", Kind.DAY: "2024-06-03"}


def _sections() -> list[Section]:
    found: dict[type, Section] = {}

    def visit(section: Section) -> None:
        if section.model not in found:
            found[section.model] = section
            for entry in section.entries.values():
                if entry.section:
                    visit(entry.section)

    for name in MODELS:
        visit(STANDARD.section(name))
    return list(found.values())


SECTIONS = _sections()
ENTRIES = [(section, entry) for section in SECTIONS for entry in section.entries.values()]
LEAVES = [entry for _, entry in ENTRIES if entry.kind is not Kind.GROUP]
CODE_LISTS = code_lists()

each_section = pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
each_code_list = pytest.mark.parametrize("codes", CODE_LISTS.values(), ids=CODE_LISTS)
each_record_type = pytest.mark.parametrize("record_type", MODELS)


def _reserved_words() -> dict[str, set[str]]:
    words = defaultdict(set)
    engine = ""
    for line in Path(__file__).with_name("reserved_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            engine = line.strip("[]")
        elif not line.startswith("#"):
            words[engine].update(line.split())
    return words


RESERVED = _reserved_words()

QUOTED = {
    "postgresql": ["Coercion.freeze"],
    "mysql": ["DeliveryExemption.system", "JointHandling.lead", "Penalty.procedure"],
}
"""Names that the rules and the exchange have spoken for years; SQL written for them quotes every name."""


def _line_of(section: Section, name: str) -> tuple[str, str]:
    """The class and attribute where an element is written down."""
    owner = next(base for base in section.model.__mro__ if name in vars(base).get("__annotations__", {}))
    return owner.__name__, name


def _accepts(entry: Entry, value: object) -> bool:
    if entry.codes:
        return value in {code.value for code in entry.codes}
    try:
        TypeAdapter(typing.Annotated[object, entry.form]).validate_python(value)
    except ValidationError:
        return False
    return True


def _item(entry: Entry) -> object:
    """An item for a list, which carries no example."""
    return next(iter(entry.codes)).value if entry.codes else ITEMS[entry.kind]


def _example(section: Section, *, only_mandatory: bool) -> dict[str, object]:
    record: dict[str, object] = {}
    wanted = [name for name, entry in section.entries.items() if entry.mandatory or not only_mandatory]
    # A group that asks for nothing still may not be empty: its first element stands for all.
    for name in wanted or list(section.entries)[:1]:
        entry = section.entries[name]
        if entry.section:
            group = _example(entry.section, only_mandatory=only_mandatory)
            record[name] = [group] if entry.many else group
        else:
            record[name] = [_item(entry)] if entry.many else entry.element.example
    return record


def _offenders(section: Section, good: Callable[[Entry], object]) -> list[str]:
    return [name for name, entry in section.entries.items() if not good(entry)]


# --- elements


def test_an_id_belongs_to_one_line():
    lines = defaultdict(set)
    for section, entry in ENTRIES:
        lines[entry.id].add(_line_of(section, entry.name))
    assert {id_: where for id_, where in lines.items() if len(where) > 1} == {}


@each_section
def test_ids_have_the_form_of_the_standard(section):
    assert _offenders(section, lambda entry: re.fullmatch("HED-[0-9]{4}", entry.id)) == []


@each_section
def test_chinese_names_are_unique_among_siblings(section):
    names = [entry.zh for entry in section.entries.values()]
    assert len(names) == len(set(names))


@each_section
def test_chinese_names_can_stand_in_a_header_path(section):
    assert _offenders(section, lambda entry: CJK.search(entry.zh) and not HEADER_MARKS.search(entry.zh)) == []


@each_section
def test_definitions_say_more_than_the_name(section):
    def defined(entry):
        zh, en = section.definitions[entry.name]
        return (
            CJK.search(zh)
            and re.search("[a-z]", en)
            and zh.endswith("。")
            and en.endswith(".")
            and zh.rstrip("。") != entry.zh
            and en.rstrip(".").lower() != entry.name.replace("_", " ")
        )

    assert _offenders(section, defined) == []


@each_section
def test_every_element_names_its_basis(section):
    assert _offenders(section, lambda entry: entry.element.basis.strip()) == []


@each_section
def test_examples_are_accepted(section):
    """Groups and lists carry none."""

    def exemplary(entry):
        if entry.section or entry.many:
            return entry.element.example is None
        return _accepts(entry, entry.element.example)

    assert _offenders(section, exemplary) == []


@each_section
def test_group_has_a_title_in_both_languages(section):
    assert CJK.search(section.title.zh)
    assert re.search("[a-z]", section.title.en)
    assert section.title.zh != section.title.en


# --- names


@each_section
def test_names_are_short_and_plain(section):
    assert (
        _offenders(
            section,
            lambda entry: (
                MNEMONIC.fullmatch(entry.name) and len(entry.name) <= 30 and not keyword.iskeyword(entry.name)
            ),
        )
        == []
    )


@pytest.mark.parametrize("engine", ["postgresql", "mysql"])
def test_no_name_is_reserved_in_sql(engine):
    reserved = sorted({f"{section.name}.{entry.name}" for section, entry in ENTRIES if entry.name in RESERVED[engine]})
    assert reserved == QUOTED[engine]


def test_reserved_words_are_those_of_the_manuals():
    assert {"select", "freeze", "user"} <= RESERVED["postgresql"]
    assert {"select", "procedure", "system", "lead"} <= RESERVED["mysql"]
    assert "name" not in RESERVED["postgresql"] | RESERVED["mysql"]


@each_section
def test_names_tell_days_from_instants(section):
    def telling(entry):
        if entry.kind is Kind.DAY:
            return entry.name.endswith("_on") or entry.name in DAYS_NAMED_OTHERWISE
        if entry.kind is Kind.INSTANT:
            return entry.name.endswith("_at")
        return not entry.name.endswith(("_on", "_at"))

    assert _offenders(section, telling) == []


def test_every_exception_to_the_naming_of_days_is_used():
    assert {entry.name for entry in LEAVES if entry.kind is Kind.DAY} >= set(DAYS_NAMED_OTHERWISE)


# --- code lists


@each_code_list
def test_codes_are_mnemonics(codes):
    assert len(codes) >= 2
    assert all(MNEMONIC.fullmatch(code.value) for code in codes)


@each_code_list
def test_labels_are_unique_and_bilingual(codes):
    assert len({code.zh for code in codes}) == len(codes) == len(codes.__members__)
    assert len({code.en for code in codes}) == len(codes)
    assert all(code.zh and code.en and code.zh != code.en for code in codes if code.value not in {"sm3", "sha256"})


@each_code_list
def test_code_list_names_its_source(codes):
    title, _, rest = codes.__doc__.strip().partition("\n")
    zh, dot, en = title.partition(" · ")
    assert dot
    assert CJK.search(zh)
    assert re.search("[a-z]", en)
    assert "Source: " in rest or re.search(r"\(.+\)", title)


def test_every_code_list_is_used():
    used = {entry.codes for entry in LEAVES}
    assert {name for name, codes in CODE_LISTS.items() if codes not in used} == set()


# --- record types


def test_every_record_type_has_its_model():
    assert list(MODELS) == [code.value for code in RecordType]
    assert {name: model.record_type_name for name, model in MODELS.items()} == {name: name for name in MODELS}


@each_record_type
@pytest.mark.parametrize("only_mandatory", [True, False], ids=["least", "everything"])
def test_record_made_of_examples_is_accepted(record_type, only_mandatory):
    record = _example(STANDARD.section(record_type), only_mandatory=only_mandatory) | {"record_type": record_type}
    read = MODELS[record_type].model_validate_json(json.dumps(record))
    assert read.record_type == record_type
    assert set(read.model_fields_set) == set(record)


@each_record_type
def test_nothing_mandatory_may_be_missing(record_type):
    section = STANDARD.section(record_type)
    record = _example(section, only_mandatory=True)
    for name in record:
        with pytest.raises(ValidationError):
            MODELS[record_type].model_validate({other: value for other, value in record.items() if other != name})


@each_record_type
def test_unknown_members_are_refused(record_type):
    record = _example(STANDARD.section(record_type), only_mandatory=True) | {"nickname": "x"}
    with pytest.raises(ValidationError):
        MODELS[record_type].model_validate(record)


def test_data_of_natural_persons_are_marked():
    unmarked = {
        f"{section.name}.{entry.name}"
        for section, entry in ENTRIES
        if entry.name in {"id_number", "phone", "birth_date", "guardian", "photo_digest", "account_no", "approver"}
        and not entry.element.personal
    }
    assert unmarked == set()
    party = next(section for section in SECTIONS if section.name == "Party")
    assert all(party.entries[name].element.personal for name in ("name", "registered_address", "business_address"))
