"""Profiles: TOML files that say what a platform accepts; described in ``docs/guide/profiles.md``.

Three are built in: ``strict``, ``provincial`` (the default) and ``onboarding``.
"""

from enforce_data.profiles.loading import DEFAULT, ProfileError, builtin_names, builtin_text, load

__all__ = ["DEFAULT", "ProfileError", "builtin_names", "builtin_text", "load"]
