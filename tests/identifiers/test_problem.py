"""The vocabulary of kinds of wrong."""

from enforce_data.identifiers.problem import Problem

HARD = {Problem.LENGTH, Problem.FORM, Problem.ZERO, Problem.CHECK, Problem.DATE}


def test_only_what_no_doubt_can_save_is_hard():
    assert {problem for problem in Problem if problem.hard} == HARD


def test_every_kind_is_named_in_both_languages_and_no_name_is_used_twice():
    assert all(problem.zh and problem.en for problem in Problem)
    assert len({problem.zh for problem in Problem}) == len({problem.en for problem in Problem}) == len(Problem)


def test_values_are_stable_lower_case_words():
    assert all(problem.value == problem.name.lower() for problem in Problem)
