"""One family before its judges."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from agreement.account import Account
from agreement.cases import cases
from agreement.corpus import Corpus
from agreement.engines import Engine
from agreement.sql_engines import close
from enforce_data.editions import Edition
from enforce_data.model import STANDARD
from enforce_data.publish.artefacts import KINDS

JUDGED = ("jsonschema", "xsd", "avro", "sql", "table")
"""The kinds of published files that engines judge by."""
_BATCH = 2_000


def published(folder: Path, edition: Edition) -> Path:
    """Write what is published of an edition below a folder, as its generators make it now."""
    from importlib import import_module

    place = folder / str(edition)
    for kind in JUDGED:
        for artefact in import_module(KINDS[kind]).artefacts(STANDARD, edition):
            path = place / artefact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artefact.make())
    return place


def trial(family: str, edition: Edition, folder: Path, engines: Collection[Engine], count: int, seed: int) -> Account:
    """So many records of a family, and the documents made of them, before some engines."""
    account = Account()
    corpus = Corpus(STANDARD, family, edition, seed, min(count, 300))
    try:
        judges = {}
        for engine in engines:
            with _timed(account, engine.name):
                judges[engine] = engine.make(folder, family)
        making = corpus.made(count)
        for number in range(-(-count // _BATCH)):
            made = list(islice(making, _BATCH))
            found = cases(STANDARD, family, edition, made, f"{seed} {number}")
            records = [case for case in found if case.text]
            account.cases[family, "records"] += len(records)
            account.cases[family, "sound"] += sum(case.sound for case in records)
            account.cases[family, "documents"] += len(found) - len(records)
            for engine, judge in judges.items():
                asked = found if engine.documents else records
                with _timed(account, engine.name):
                    asked = asked[:: engine.share]
                    answers = list(judge(asked))
                account.count(engine.name, asked, answers)
        account.cases[family, "pairs"] = len(corpus.pairs)
        account.cases[family, "met"] = corpus.met
    finally:
        close()
    return account


@contextmanager
def _timed(account: Account, name: str) -> Iterator[None]:
    begin = time.monotonic()
    yield
    account.seconds[name] += time.monotonic() - begin
