"""What the generator of samples makes, measured: the tables of the page on samples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from enforce_data.codes.party import PartyCategory
from enforce_data.codes.penalty import PenaltyKind, PenaltyResult
from enforce_data.findings import Said
from enforce_data.handbook.markdown import in_language, row, table
from enforce_data.model import STANDARD
from enforce_data.sample import county
from enforce_data.sample.generator import ACTS
from enforce_data.sample.shape import EDITION

MEASURED = 1_000
"""Acts of the county that is measured."""

Record = Mapping[str, Any]

_UNDER_WAY = {
    "penalty": "clue_registered filed investigating reviewing notified hearing decided served executing suspended",
    "coercion": "approved reminded decided implemented extended agreement suspended resumed",
    "inspection": "planned approved notified in_progress handling",
    "license": "applied supplementing accepted reviewing",
}
"""States of acts that are not at their end."""


def samples_part(lang: str) -> list[str]:
    """Kinds of acts, parties, penalties, amounts and intervals of one generated county."""
    acts = _acts()
    return [*_families(acts, lang), *_penalties(acts["penalty"], lang), *_figures(acts, lang)]


@cache
def _acts() -> dict[str, list[Record]]:
    made: dict[str, list[Record]] = {family: [] for family in ACTS}
    for record in county(acts=MEASURED):
        if record["record_type"] in made:
            made[record["record_type"]].append(record)
    return made


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f} %"


def _families(acts: Mapping[str, Sequence[Record]], lang: str) -> list[str]:
    """One row for each record type of acts."""
    zh = lang == "zh"
    lines = table(
        *(
            ("记录类型", "占比", "未办结", "多个当事人", "没有填写的可选要素")
            if zh
            else ("record type", "share", "under way", "several parties", "optional elements left out")
        ),
        *(in_language(Said(code.zh, code.en), lang) for code in PartyCategory),
    )
    total = sum(map(len, acts.values()))
    for family, made in acts.items():
        under_way = _UNDER_WAY[family].split()
        parties = [party for record in made for party in record.get("parties", ())]
        kinds = Counter(party["category"] for party in parties)
        lines.append(
            row(
                f"`{family}`",
                _share(len(made), total),
                _share(sum(record["status"] in under_way for record in made), len(made)),
                _share(sum(len(record.get("parties", ())) > 1 for record in made), len(made)),
                _left_out(family, made),
                *(_share(kinds[code.value], len(parties)) for code in PartyCategory),
            )
        )
    return lines


def _left_out(family: str, made: Sequence[Record]) -> str:
    """Share of the optional elements of a record itself that it does not have, on average."""
    entries = STANDARD.section(family).entries.items()
    optional = [name for name, entry in entries if not entry.mandatory and EDITION in entry.element.span]
    return _share(sum(name not in record for record in made for name in optional), len(made) * len(optional))


def _penalties(made: Sequence[Record], lang: str) -> list[str]:
    """Results of penalty cases, and kinds of penalties: share in the cases that have a decision."""
    decided = [record for record in made if "decision" in record]
    results = Counter(record["decision"]["result"] for record in decided)
    kinds = Counter(kind for record in decided for kind in {each["kind"] for each in record.get("penalties", ())})
    simple = sum(record.get("procedure") == "simple" for record in decided)
    headings = ("处罚案件中", "占比") if lang == "zh" else ("of the penalty cases", "share")
    lines = table(*headings)
    lines.append(row(in_language(Said("简易程序", "simple procedure"), lang), _share(simple, len(decided))))
    for title, counted, codes in (
        (Said("结果", "result"), results, PenaltyResult),
        (Said("种类", "kind"), kinds, PenaltyKind),
    ):
        for code in sorted(codes, key=lambda code: (-counted[code.value], code.value)):
            name = f"{in_language(title, lang)}: {in_language(Said(code.zh, code.en), lang)}"
            lines.append(row(name, _share(counted[code.value], len(decided))))
    return lines


# Amounts and intervals.


def _days(record: Record, first: str, last: str) -> Iterable[int]:
    days = [_day(record, name) for name in (first, last)]
    if None not in days:
        yield (days[1] - days[0]).days  # type: ignore[operator]


def _day(record: Record, dotted: str) -> date | None:
    value: Any = record
    for name in dotted.split("."):
        value = value[name] if isinstance(value, Mapping) and name in value else None
    return None if value is None else date.fromisoformat(value[:10])


def _fines(record: Record) -> Iterable[int]:
    return (round(float(each["amount"])) for each in record.get("penalties", ()) if each["kind"] == "fine")


def _between(first: str, last: str) -> Callable[[Record], Iterable[int]]:
    return lambda record: _days(record, first, last)


_FIGURES: tuple[tuple[Said, str, Callable[[Record], Iterable[int]]], ...] = (
    (Said("罚款(元)", "fine, yuan"), "penalty", _fines),
    (
        Said("处罚:立案至决定(日)", "penalty: filing to decision, days"),
        "penalty",
        _between("filed_on", "decision.dated"),
    ),
    (
        Said("处罚:决定至公示(日)", "penalty: decision to publication, days"),
        "penalty",
        _between("decision.dated", "publicity.published_on"),
    ),
    (Said("处罚:立案至结案(日)", "penalty: filing to closing, days"), "penalty", _between("filed_on", "closed_on")),
    (
        Said("强制措施:实施至处理(日)", "measure: from its start to its end, days"),
        "coercion",
        _between("implemented_at", "disposal.dated"),
    ),
    (
        Said("许可:受理至决定(日)", "licence: acceptance to decision, days"),
        "license",
        _between("accepted_on", "decision.dated"),
    ),
)


def _figures(acts: Mapping[str, Sequence[Record]], lang: str) -> list[str]:
    lines = table(*(("数值", "最小", "中位", "最大") if lang == "zh" else ("figure", "least", "median", "greatest")))
    for label, family, values in _FIGURES:
        found = sorted(value for record in acts[family] for value in values(record))
        middle = found[len(found) // 2]
        lines.append(row(in_language(label, lang), *(f"{each:,}" for each in (found[0], middle, found[-1]))))
    return lines
