"""The generated county is lawful, coherent and complete, and the same every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from enforce_data import check
from enforce_data.dictionary.reading import Section, section_of
from enforce_data.editions import Edition
from enforce_data.findings import Outcome
from enforce_data.model import MODELS, STANDARD
from enforce_data.registers.certificates import valid_on
from enforce_data.sample import SEED, county, records
from enforce_data.sample.days import HOLIDAYS, LAST, PRODUCED_AT
from enforce_data.sample.never import NEVER
from enforce_data.sample.shape import FREE
from enforce_data.structure import Structure
from enforce_data.values.day import day_of

ACTS = ("penalty", "coercion", "inspection", "license")
EDITION = Edition(1, 0)
Record = dict[str, Any]


@pytest.fixture(scope="module")
def everything() -> list[Record]:
    return list(county())


@pytest.fixture(scope="module")
def acts(everything: list[Record]) -> list[Record]:
    return [record for record in everything if record["record_type"] in ACTS]


@pytest.fixture(scope="module")
def models(everything: list[Record]) -> list[Any]:
    """Every record read into its model; a fault of structure fails here."""
    structure = Structure(STANDARD)
    read = [structure.judge(record, record["record_type"], EDITION) for record in everything]
    assert [judged.problems for judged in read if judged.problems] == []
    return [judged.record for judged in read]


def values(value: Any, section: Section) -> Iterator[tuple[Section, str, Any]]:
    """Every single value of a record with its group and member name."""
    for name, member in value.items():
        entry = section.entries[name]
        for item in member if entry.many else [member]:
            yield section, name, item
            if entry.section is not None:
                yield from values(item, entry.section)


def test_the_county_has_what_a_county_has(everything: list[Record]) -> None:
    kinds = Counter(record["record_type"] for record in everything)
    assert kinds["matter"] >= 60
    assert kinds["certificate"] >= 40
    assert kinds["delegation"] >= 6
    assert sum(kinds[act] for act in ACTS) >= 300
    assert min(kinds[act] for act in ACTS) >= 30
    several = [record for record in everything if len(record.get("parties", ())) > 1]
    assert len(several) * 10 >= kinds["penalty"]


@pytest.mark.parametrize("seed", [SEED, 7])
def test_no_rule_finds_anything_or_is_left_unchecked(seed: int) -> None:
    report = check(records=list(county(seed)), as_of=LAST)
    assert report.summary["by_rule"] == {}
    assert report.summary["not_checked"] == []
    assert report.outcome is Outcome.CONFORMS


def test_the_same_seed_gives_the_same_records(everything: list[Record]) -> None:
    assert list(county(SEED)) == everything
    assert list(county(SEED + 1)) != everything


def test_a_smaller_county_begins_like_the_whole(everything: list[Record]) -> None:
    small = {record["record_id"]: record for record in county(acts=40)}
    whole = {record["record_id"]: record for record in everything}
    assert 40 <= sum(record["record_type"] in ACTS for record in small.values()) <= 42
    assert all(whole[record_id] == record for record_id, record in small.items())


@pytest.mark.parametrize("record_type", STANDARD.models_of(EDITION))
def test_records_of_one_type_conform_by_themselves(record_type: str) -> None:
    made = list(records(record_type, 30, seed=3))
    assert {record["record_type"] for record in made} == {record_type}
    assert len({record["record_id"] for record in made}) == 30
    assert check(records=made, as_of=LAST).summary["by_rule"] == {}


def test_register_records_never_come_twice() -> None:
    made = list(records("agency", 60))
    assert len({record["code"] for record in made}) == 60
    assert len({record["certificate_no"] for record in records("certificate", 250)}) == 250


def test_records_of_an_unknown_type_are_refused() -> None:
    with pytest.raises(KeyError):
        list(records("fine", 1))


def test_every_element_and_every_code_occurs_or_is_excused(everything: list[Record]) -> None:
    elements, codes = set(), set()
    for record in everything:
        for section, name, value in values(record, section_of(MODELS[record["record_type"]])):
            entry = section.entries[name]
            elements.add(entry.id)
            if entry.codes is not None:
                codes.add((entry.codes.__name__, value))
    known = [entry for model in STANDARD.models_of(EDITION).values() for _, entry in section_of(model).walk(EDITION)]
    assert {entry.name for entry in known if entry.id not in elements} == set()
    members = {
        (entry.codes.__name__, code.value) for entry in known if entry.codes for code in entry.codes.members_of(EDITION)
    }
    assert members - codes == set(NEVER)


def test_elements_that_no_rule_asks_for_are_often_absent(acts: list[Record]) -> None:
    groups: Counter[str] = Counter()
    present: Counter[tuple[str, str]] = Counter()

    def count(value: Mapping[str, Any], section: Section) -> None:
        groups[section.name] += 1
        present.update((section.name, name) for name in value)
        for name, member in value.items():
            entry = section.entries[name]
            for item in member if entry.many else [member]:
                if entry.section is not None:
                    count(item, entry.section)

    for record in acts:
        count(record, section_of(MODELS[record["record_type"]]))
    free = [(section, name) for section, members in FREE.items() for group in members for name in group]
    often = [(name, present[name] / groups[name[0]]) for name in free if groups[name[0]] >= 40]
    assert [(name, share) for name, share in often if not 0 < share <= 0.7] == []
    for act in ACTS:
        optional = [name for name, entry in section_of(MODELS[act]).entries.items() if not entry.mandatory]
        filled = [sum(name in record for name in optional) for record in acts if record["record_type"] == act]
        assert sum(filled) <= 0.7 * len(optional) * len(filled)


def test_every_organ_matter_card_and_letter_that_an_act_names_is_in_the_registers(
    everything: list[Record], acts: list[Record]
) -> None:
    def keys(record_type: str, name: str) -> set[str]:
        return {record[name] for record in everything if record["record_type"] == record_type}

    agencies, matters = keys("agency", "code"), keys("matter", "code")
    cards, letters = keys("certificate", "certificate_no"), keys("delegation", "delegation_no")
    for record in everything:
        for section, name, value in values(record, section_of(MODELS[record["record_type"]])):
            if section.name == "AgencyRef" and name == "code":
                assert value in agencies
            if name in {"agency_code", "parent_code", "source_agency"}:
                assert value in agencies
            if section.name == "MatterRef" and name == "code":
                assert value in matters
            if section.name == "OfficerRef" and name == "certificate_no":
                assert value in cards
    assert {record["delegation_no"] for record in acts if "delegation_no" in record} <= letters


def test_every_card_that_an_act_names_is_valid_while_the_act_lasts(models: list[Any]) -> None:
    cards = {model.certificate_no: model for model in models if model.record_type == "certificate"}
    named = 0
    for act in models:
        if act.record_type not in ACTS:
            continue
        began = getattr(act, "discovered_on", None) or getattr(act, "applied_on", None) or day_of(act.updated_at)
        for officer in act.officers or ():
            if officer.certificate_no is not None:
                named += 1
                assert valid_on(cards[officer.certificate_no], began)
                assert valid_on(cards[officer.certificate_no], day_of(act.updated_at))
    assert named > 300


def test_links_lead_to_records_of_the_county(acts: list[Record]) -> None:
    cases = {(record["record_type"], record["case_no"]) for record in acts}
    decisions = {record.get("decision", {}).get("document_number") for record in acts}
    links = [link for act in acts for name in ("linked_acts", "follow_ups") for link in act.get(name, ())]
    pointing = [link for link in links if "case_no" in link]
    assert len(pointing) > 20
    assert all((link["record_type"], link["case_no"]) in cases for link in pointing)
    bases = [act["base_decision_no"] for act in acts if "base_decision_no" in act]
    assert len(bases) > 20
    assert set(bases) <= decisions


def test_numbers_of_cases_and_decisions_are_given_once(acts: list[Record]) -> None:
    cases = Counter((act["agency"]["code"], act["record_type"], act["case_no"]) for act in acts)
    numbers = Counter(
        (act["agency"]["code"], act["decision"]["document_number"])
        for act in acts
        if "document_number" in act.get("decision", {})
    )
    assert max(cases.values()) == max(numbers.values()) == 1


NO_EVENTS = {"due_on", "correction_due_on", "planned_at", "due_dates", "effective_until", "valid_until", "until"}
NO_EVENTS |= {"valid_from", "new_valid_from", "new_valid_until", "ends_on", "announcement_until", "updated_at"}


def test_nothing_has_happened_after_the_record_was_written(everything: list[Record]) -> None:
    for record in everything:
        day = record["updated_at"][:10]
        assert record["updated_at"] <= PRODUCED_AT.isoformat()
        planned = record["status"] in {"planned", "approved", "notified"} if "status" in record else False
        for section, name, value in values(record, section_of(MODELS[record["record_type"]])):
            dated = isinstance(value, str) and (name.endswith(("_on", "_at")) or name == "dated")
            term = section.name == "ImposedPenalty" or (planned and name == "starts_at")
            if dated and name not in NO_EVENTS and not term:
                assert value[:10] <= day, (record["record_id"], section.name, name)


def test_penalties_keep_the_days_of_the_act(models: list[Any]) -> None:
    """Ninety days to decide (60), seven working days to serve (61) and to publish; nothing is dated backwards."""
    decided = 0
    for case in models:
        if case.record_type != "penalty" or case.decision is None or case.procedure != "ordinary":
            continue
        decided += 1
        dated = case.decision.dated
        if case.filed_on and not case.excluded_periods:
            assert (dated - case.filed_on).days <= 90
        for service in case.services or ():
            if service.document_number == case.decision.document_number:
                sent = service.sent_on or service.served_on
                assert dated <= sent <= HOLIDAYS.working_day_after(dated, 7)
        steps = [case.violation_started_on, case.discovered_on, case.filed_on, case.investigation_ended_on, dated]
        steps += [case.closed_on, case.archived_on]
        known = [day for day in steps if day is not None]
        assert known == sorted(known)
    assert decided > 100
