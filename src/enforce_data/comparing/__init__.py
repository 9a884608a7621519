"""What changed between two schemas of ours, whom it breaks, and a record that shows it."""

from enforce_data.comparing.account import Account, compare_editions, compare_schemas, compatibility
from enforce_data.comparing.change import Change, Role, Verdict
from enforce_data.comparing.shape import NotOursError

__all__ = [
    "Account",
    "Change",
    "NotOursError",
    "Role",
    "Verdict",
    "compare_editions",
    "compare_schemas",
    "compatibility",
]
