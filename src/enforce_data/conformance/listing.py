"""What a statement has before it: its cases, the requirements they try, and the stories that producers enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from enforce_data.conformance.cases import Role
from enforce_data.conformance.plan import demand_claimed, not_applicable, plan
from enforce_data.conformance.statement import Statement
from enforce_data.findings import Said
from enforce_data.usage import UsageError

_SEED = 1
"""Cases differ with the seed in what they put, not in their names."""
_NONE = "-"


def cases(statement: Statement, roles: Sequence[Role], lang: str) -> Iterator[list[str]]:
    """Id, role, action, format, whether the claim makes it applicable, and title of each case."""
    demand_claimed(roles, statement.roles)
    wanted = replace(statement, roles=tuple(role for role in statement.roles if not roles or role in roles))
    for case in plan(wanted, _SEED):
        applies = "no" if not_applicable(statement, case) else "yes"
        yield [case.id, str(case.role), str(case.action), case.format or _NONE, applies, _in(lang, case.title)]


def requirements(statement: Statement, roles: Sequence[Role], lang: str) -> Iterator[list[str]]:
    """Id, roles, level and sentence of each requirement that is asked of the roles."""
    from enforce_data.conformance import requirements as known

    demand_claimed(roles, statement.roles)
    wanted = set(roles or statement.roles)
    for each in known.requirements(statement.edition):
        if wanted.intersection(each.roles):
            yield [each.id, ",".join(map(str, each.roles)), str(each.level), _in(lang, each.sentence)]


def stories(statement: Statement, _: Sequence[Role], lang: str) -> Iterator[list[str]]:
    """Name, record types, options it needs and title of each story that can be told in the edition."""
    from enforce_data.conformance.stories import stories_of

    for each in stories_of(statement.edition):
        families, needs = (",".join(sorted(some)) or _NONE for some in (each.families, each.needs))
        yield [each.id, families, needs, _in(lang, each.title)]


def story(statement: Statement, name: str, lang: str) -> str:
    """One story as it is handed to people; raise UsageError for one that the edition does not have."""
    from enforce_data.conformance.stories import stories_of
    from enforce_data.conformance.story_told import told

    known = {each.id: each for each in stories_of(statement.edition)}
    if name not in known:
        near = get_close_matches(name, known, n=3, cutoff=0.6)
        zh, en = (f";是否指 {'、'.join(near)}?", f"; did you mean {', '.join(near)}?") if near else ("", "")
        raise UsageError(f"no story {name!r}{en} / 没有场景 {name!r}{zh}")
    return told(known[name], statement.edition, lang)


def _in(lang: str, said: Said) -> str:
    return said.zh if lang == "zh" else said.en
