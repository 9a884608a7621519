"""Tidying: a separate, visible step that repairs spellings and never invents a day, a year or a digit.

It goes by the dictionary alone: the form of an element says what spellings can stand for one of its values, and only
what can be read in one way is written anew.  Each repair is a finding, and so is what was left because nobody may
guess.  Everything else stays as it is, for the structure check to judge.
"""

from enforce_data.tidying.notices import TIDYING_NOTICES
from enforce_data.tidying.walk import tidy

__all__ = ["TIDYING_NOTICES", "tidy"]
