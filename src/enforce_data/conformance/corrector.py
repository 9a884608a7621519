"""Cases for correctors: a package that was sent, our receipt for it, and what is true; the answer is another package.

Where the receipt rejects nothing, no package need be sent: a system may write no file at all, or send records again as
they were.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import Action, Answer, Case, Role, Verdict
from enforce_data.conformance.correction_judging import Sent, judged
from enforce_data.conformance.correction_stories import SEQUENCE, STORIES, Story, Told, told
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.supplies import pack, put, put_json, seed_of
from enforce_data.findings import Said
from enforce_data.receipts import receipt
from enforce_data.sample.days import LAST, PRODUCED_AT
from enforce_data.sample.files import manifest
from enforce_data.sample.world import World


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """Every story in the first claimed format, the simplest one in all of them."""
    for story in STORIES:
        for form in statement.formats if story.in_every_format else statement.formats[:1]:
            yield _case(story, form, statement, seed)


def _case(story: Story, form: str, statement: Statement, seed: int) -> Case:
    name = f"corrector/{story.name}/{form}"
    edition = statement.edition
    record_type = next((each for each in story.types if each in statement.families), story.types[0])
    own = seed_of(seed, name)

    def pose(folder: Path) -> Mapping[str, Any]:
        tale = told(story, record_type, own, edition)
        _posed(tale, folder, form, edition, own)
        return {"format": form, "now": tale.now}

    def judge(answer: Answer) -> Verdict:
        tale = told(story, record_type, own, edition)
        with tempfile.TemporaryDirectory(prefix="enforce-data-") as folder:
            return judged(tale, _posed(tale, Path(folder), form, edition, own), answer.folder, edition)

    return Case(
        id=name,
        role=Role.CORRECTOR,
        action=Action.CORRECT,
        title=Said(f"{story.title.zh}({form})", f"{story.title.en} ({form})"),
        requirements=story.requirements,
        pose=pose,
        judge=judge,
        families=frozenset({record_type}),
        needs=story.needs,
        format=form,
    )


def _posed(tale: Told, folder: Path, form: str, edition: str, seed: int) -> Sent:
    """Write the package, the receipt for it and the facts; returns what the answer is measured by."""
    package = folder / "sent"
    made = []
    for number, records in enumerate(tale.rounds, 1):
        made += put(records, package, form, edition, tag="" if number == 1 else f"_{number}")
    stated = manifest(
        f"GZ-{PRODUCED_AT.year}-{seed % 1_000_000:06d}",
        World(seed).organs["government"].code,
        (),
        edition=edition,
        sequence=SEQUENCE,
        answers=f"R-{PRODUCED_AT.year}-0001",
    )
    del stated["coverage"]
    stated |= tale.manifest
    pack(package, made, form, stated)
    answered = receipt(package, as_of=LAST)
    (folder / "receipt.json").write_bytes("".join(answered.to_json()).encode())
    put_json(tale.facts, folder / "facts.json")
    return Sent(stated, answered.id)
