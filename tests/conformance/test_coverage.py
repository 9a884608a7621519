"""The matrix of coverage has no holes, names cases that exist, and would tell of a hole."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from enforce_data.conformance import coverage as module
from enforce_data.conformance.cases import Action, Case, Outcome, Role, Verdict
from enforce_data.conformance.coverage import Holes, Row, claims_all, coverage, holes
from enforce_data.conformance.requirements import requirements
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.publish.requirements import COVERAGE, COVERAGE_COLUMNS, artefacts
from enforce_data.rules import BOOK

E10 = Edition(1, 0)
EDITIONS = [pytest.param(each, id=str(each)) for each in sorted(STANDARD.editions)]
_MOST_BYTES = 1_000_000


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_matrix_has_no_holes(edition: Edition) -> None:
    assert holes(edition) == Holes(untried=(), without_requirement=(), unknown=())


def test_the_matrix_names_cases_that_exist_in_the_formats_it_names() -> None:
    known = {case.id for case in module._plan(E10)}
    named = {
        pattern.replace("*", form) if pattern.endswith("/*") else pattern
        for row in coverage(E10)
        for pattern in row.cases
        for form in row.formats or ("",)
    }
    assert named == known


def test_the_matrix_goes_from_requirement_to_rule_and_format() -> None:
    rows = [row for row in coverage(E10) if row.requirement == "RQ-K-CF-OFF-05"]
    (row,) = (row for row in rows if "checker/CF-OFF-05/*" in row.cases)
    assert (row.role, row.level, row.rules) == (Role.CHECKER, "must", ("CF-OFF-05",))
    assert set(row.formats) <= set(FORMATS)
    assert {"json", "csv", "xml", "xlsx"} <= set(row.formats)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_published_matrix_is_that_matrix_and_small(edition: Edition) -> None:
    made = next(each for folder, each in artefacts(STANDARD) if (folder, each.path) == (str(edition), COVERAGE)).make()
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    assert rows[0] == list(COVERAGE_COLUMNS)
    assert rows[1:] == [
        [row.requirement, row.role, row.level, *(" ".join(each) for each in (row.cases, row.rules, row.formats))]
        for row in coverage(edition)
    ]
    assert len(made) < _MOST_BYTES


def test_the_statement_claims_all_that_an_edition_has() -> None:
    statement = claims_all("1.0")
    assert set(statement.roles) == set(Role)
    assert set(statement.families) == set(STANDARD.models_of(E10))
    assert set(statement.formats) == set(FORMATS)


# That a hole would be told.


def _case(name: str, *requirement_ids: str, form: str | None = None) -> Case:
    return Case(
        id=name,
        role=Role.CHECKER,
        action=Action.CHECK,
        title=Said("一", "one"),
        requirements=requirement_ids,
        pose=lambda folder: {},
        judge=lambda answer: Verdict(Outcome.PASS),
        format=form,
    )


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan of two cases, one of which names a requirement that does not exist."""
    found = (
        _case("checker/a/json", "RQ-K-CLEAN", form="json"),
        _case("checker/a/csv", "RQ-K-CLEAN", form="csv"),
        _case("checker/b", "RQ-K-CLEAN", "RQ-K-NONE"),
    )
    monkeypatch.setattr(module, "_plan", lambda _: found)
    monkeypatch.setattr(module, "coverage", coverage.__wrapped__)


@pytest.mark.usefixtures("planned")
def test_cases_that_differ_in_format_alone_are_one_pattern() -> None:
    rows = [row for row in module.coverage(E10) if row.requirement == "RQ-K-CLEAN"]
    assert rows == [
        Row("RQ-K-CLEAN", Role.CHECKER, rows[0].level, ("checker/a/*",), (), ("json", "csv")),
        Row("RQ-K-CLEAN", Role.CHECKER, rows[0].level, ("checker/b",), (), ()),
    ]


@pytest.mark.usefixtures("planned")
def test_what_no_case_tries_is_a_hole() -> None:
    found = holes(E10)
    wanted = {(each.id, role) for each in requirements(E10) for role in each.roles}
    assert set(found.untried) == wanted - {("RQ-K-CLEAN", Role.CHECKER)}
    assert found.unknown == (("checker/b", "RQ-K-NONE"),)


@pytest.mark.usefixtures("planned")
def test_a_rule_that_no_requirement_speaks_of_is_a_hole(monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = replace(BOOK["CF-FILE-01"], id="X-NEW")
    monkeypatch.setattr(module, "BOOK", [*BOOK, stranger])
    assert holes(E10).without_requirement == ("X-NEW",)
