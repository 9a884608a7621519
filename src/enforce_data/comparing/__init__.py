"""What changed between two schemas of ours, whom it breaks, and a record that shows it."""

from enforce_data.comparing.account import Account, compare, compare_editions
from enforce_data.comparing.change import Change, Role

__all__ = ["Account", "Change", "Role", "compare", "compare_editions"]
