"""Inspections of enterprises (国办发〔2024〕54号): published matters, how often, approval and notice.

The Opinions could be read in summaries only, and so could the forms of the Ministry of Justice: every rule here is a
warning, says that it is unconfirmed, and begins on the day on which the Opinions were published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.inspection import InspectionForm, InspectionSelection
from enforce_data.codes.matter import ActKind
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import G54, JCWS
from enforce_data.model import Inspection, Matter
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, Unchecked, across, guard, rule
from enforce_data.rules.guards_acts import MATTER_UNKNOWN
from enforce_data.rules.inspection.terms import SAMPLED, enterprises, has_begun, visit_under_54
from enforce_data.values.day import day_of


def _on(day: str) -> dict[str, Any]:
    return {"starts_at": f"{day}T09:30:00+08:00", "ends_at": f"{day}T11:10:00+08:00"}


_FIRST = _on("2025-01-03")
_BEFORE = _on("2025-01-02")
_MATTER = "matter.inspection"
_ANNOUNCED = {"notice_document": ABSENT, "selection": "directed"}


def _earlier(number: int, **change: Any) -> Given:
    """An inspection of the same enterprise in an earlier month of 2025."""
    identity = {"record_id": f"JC-2025-{number}", "case_no": f"星市监检〔2025〕{number}号"}
    return Given("inspection", {**_on(f"2025-{number:02d}-11"), **identity, **change})


_FIRST_TWO = (_earlier(2), _earlier(3))
_THIRD = {**_on("2025-04-11"), "record_id": "JC-2025-4"}


@guard(
    "国办发〔2024〕54号公布以后的入企检查",
    "inspections of an enterprise since the Opinions on inspections of enterprises",
)
def enterprise_under_54(inspection: Any) -> bool:
    """Hold for an inspection of an enterprise, in any mode, that began on or after the first day of the Opinions."""
    under = has_begun(inspection) and G54.in_force(day_of(inspection.starts_at))
    return under and any(True for _ in enterprises(inspection))


@guard("非紧急的入企现场检查", "inspections on site of an enterprise that were not urgent", within=visit_under_54)
def not_urgent(inspection: Any) -> bool:
    """Hold where urgency is not stated."""
    return inspection.approval is None or inspection.approval.urgent is not True


@guard("应当事先通知的入企现场检查", "inspections on site of an enterprise that are announced", within=not_urgent)
def announced(inspection: Any) -> bool:
    """Hold for an inspection neither of a single case nor drawn at random; those may come unannounced."""
    return inspection.form is not InspectionForm.CASE and inspection.selection is not InspectionSelection.RANDOM


@guard("入企日常现场检查", "daily inspections on site of an enterprise", within=visit_under_54)
def daily_visit(inspection: Any) -> bool:
    """Hold for daily inspections; those of a case and campaigns are not counted."""
    return inspection.form is InspectionForm.DAILY


@rule(
    "JC-PUB-01",
    Severity.WARNING,
    G54.art(),
    when=enterprise_under_54,
    zh=(
        "入企检查事项没有公布",
        "目录中没有 {day} 有效且已公布的检查事项 {code}(依据摘要,未经证实)",
        "公布检查事项并填写公布日期;编码有误的予以更正",
    ),
    en=(
        "The matter of an inspection of an enterprise is not published",
        "the catalogue has no inspection matter {code} in effect and published on {day} (from summaries: unconfirmed)",
        "publish the matter and give the day, or correct the code",
    ),
    good=[
        Case(_FIRST),
        Case(_FIRST, given=(Given(_MATTER, {"published_on": "2025-01-03"}),), note="published on the day"),
        Case(_BEFORE, given=(Given(_MATTER, {"published_on": ABSENT}),), note="before the Opinions"),
        Case({**_FIRST, "status": "approved"}, given=(Given(_MATTER, {"published_on": ABSENT}),), note="not yet begun"),
        Case({**_FIRST, "parties.0.uscc": "11430121MB0X02022C"}, given=(Given(_MATTER, {"published_on": ABSENT}),)),
        Case({**_FIRST, "matters.0.code": "430617008000"}, also={"ML-03": "made up"}, note="not checked"),
    ],
    bad=[
        Case(_FIRST, at="matters.0.code", given=(Given(_MATTER, {"published_on": ABSENT}),)),
        Case(_FIRST, at="matters.0.code", given=(Given(_MATTER, {"published_on": "2025-01-04"}),)),
        Case(
            {**_FIRST, "matters.0.code": "430217001000"},
            at="matters.0.code",
            also={"ML-06": "a penalty matter, and no other is cited"},
        ),
        Case(
            _FIRST,
            at="matters.0.code",
            given=(Given(_MATTER, {"effective_until": "2025-01-02"}),),
            also={"ML-04": "no longer in effect"},
        ),
    ],
)
def inspected_on_an_unpublished_matter(inspection: Inspection, matters: Matters) -> Hits:
    """Inspection matters that are not published may not be carried out on enterprises (54号, read in summaries only).

    Any entry of the code will do, whatever organ published it.  A code that nobody knows is left to ML-01 and ML-03.

    没有公布的检查事项不得对企业实施检查(国办发〔2024〕54号,只读到摘要),故只作警告。任一机关公布的该编码事项都算;根
    本没有的编码由 ML-01、ML-03 判断。
    """
    day = day_of(inspection.starts_at)
    for at, matter in enumerate(inspection.matters):
        entries = matters.entries(matter.code)
        if not entries:
            yield MATTER_UNKNOWN
        elif not any(_published(entry, day) for entry in entries):
            yield ("matters", at, "code"), {"code": matter.code, "day": day}


def _published(entry: Matter, day: date) -> bool:
    """Whether an entry is an inspection matter, in effect and published on a day."""
    published = entry.published_on is not None and entry.published_on <= day
    return entry.act_kind is ActKind.INSPECTION and published and in_force(entry, day)


@rule(
    "JC-PLAN-01",
    Severity.WARNING,
    (*G54.art(), *JCWS.art()),
    when=not_urgent,
    zh=(
        "入企检查没有事先批准",
        "{day} 实施现场检查,没有批准日期或者批准在后(依据摘要,未经证实)",
        "填写批准日期;情况紧急先行检查的,予以注明",
    ),
    en=(
        "An inspection of an enterprise was not approved before",
        "inspected on {day}, and no day of approval is given, or a later one (from summaries: unconfirmed)",
        "give the day of approval; if it was urgent, say so",
    ),
    good=[
        Case({**_FIRST, "approval.dated": "2025-01-03"}, note="the same day"),
        Case({**_FIRST, "approval": {"urgent": True, "dated": "2025-01-06"}}, note="made good afterwards"),
        Case({**_BEFORE, "approval": ABSENT}),
        Case({**_FIRST, "approval": ABSENT, "mode": "off_site"}),
        Case({**_FIRST, "approval": ABSENT, "parties.0.category": "natural_person"}),
        Case({**_FIRST, "approval": ABSENT, "status": "planned"}, note="not yet begun"),
    ],
    bad=[
        Case({**_FIRST, "approval.dated": "2025-01-04"}, at="approval.dated"),
        Case({**_FIRST, "approval": ABSENT}, at="approval"),
        Case({**_FIRST, "approval.dated": ABSENT}, at="approval.dated"),
    ],
)
def inspected_without_approval(inspection: Inspection) -> Hits:
    """The head of the organ approves an inspection of an enterprise before it begins (54号, forms of the Ministry).

    Where urgency is stated the approval may come afterwards.

    对企业实施检查,事前须经行政机关负责人批准(国办发〔2024〕54号和司法部文书格式,只读到摘要),故只作警告。写明情况紧
    急的,可以事后补办。
    """
    day, approval = day_of(inspection.starts_at), inspection.approval
    if approval is None:
        yield "approval", {"day": day}
    elif approval.dated is None or approval.dated > day:
        yield "approval.dated", {"day": day}


@rule(
    "JC-PLAN-02",
    Severity.WARNING,
    (*G54.art(), *JCWS.art()),
    when=announced,
    zh=(
        "入企检查没有检查通知书",
        "现场检查没有检查通知书(依据摘要,未经证实)",
        "补填检查通知书;情况紧急先行检查的,予以注明",
    ),
    en=(
        "An inspection of an enterprise without notice of inspection",
        "no notice of inspection is given (from summaries: unconfirmed)",
        "add the notice of inspection; if it was urgent, say so",
    ),
    good=[
        Case({**_FIRST, **_ANNOUNCED, "form": "case"}),
        Case({**_FIRST, **_ANNOUNCED, "approval.urgent": True}),
        Case({**_FIRST, "notice_document": ABSENT}, note="drawn at random"),
        Case({**_BEFORE, **_ANNOUNCED}),
        Case({**_FIRST, **_ANNOUNCED, "status": "approved"}, note="not yet begun"),
        Case({**_FIRST, **_ANNOUNCED, **SAMPLED}),
    ],
    bad=[
        Case({**_FIRST, **_ANNOUNCED}, at="notice_document"),
        Case({**_FIRST, **_ANNOUNCED, "form": "special"}, at="notice_document"),
    ],
)
def inspected_without_notice(inspection: Inspection) -> Hits:
    """Officers bring a notice of inspection when they enter an enterprise (54号, forms of the Ministry).

    Random checks may come unannounced, and so may those of a single case; the data show both.

    入企检查应当出具检查通知书(国办发〔2024〕54号和司法部文书格式,只读到摘要),故只作警告。随机抽查和个案检查可以不事
    先通知,数据能够看出,不作要求。
    """
    if inspection.notice_document is None:
        yield "notice_document"


def _visits(inspection: Inspection, matters: Matters) -> Iterator[Keyed | Unchecked]:
    """A daily visit under each of its matters that caps them, with the cap: by agency, matter, enterprise and year."""
    day, agency = day_of(inspection.starts_at), inspection.agency.code
    codes = {party.uscc for party in enterprises(inspection) if party.uscc is not None}
    for matter in inspection.matters:
        entries = matters.entries(matter.code)
        caps = [each.inspection_cap for each in entries if each.inspection_cap is not None and in_force(each, day)]
        if not entries:
            yield MATTER_UNKNOWN
        elif caps:
            for code in codes:
                yield Keyed((agency, matter.code, code, str(day.year)), ("starts_at",), day, str(max(caps)))


@across(
    "JC-FREQ-01",
    Severity.WARNING,
    G54.art(),
    keys=_visits,
    when=daily_visit,
    dimension=Dimension.CONFORMITY,
    zh=(
        "同一企业年度日常检查超过上限",
        "该事项当年已在 {count} 日对该企业日常检查,上限为 {cap} 次(依据摘要,未经证实)",
        "核对检查形式和次数;个案检查、专项检查不计入",
    ),
    en=(
        "More daily inspections of an enterprise in a year than the cap",
        "inspected under this matter on {count} days of the year, the cap is {cap} (from summaries: unconfirmed)",
        "compare form and number of the inspections; those of a case and campaigns are not counted",
    ),
    good=[
        Case({**_THIRD, "form": "special"}, given=_FIRST_TWO),
        Case(_THIRD, given=(_earlier(2), _earlier(3, form="case", selection="directed"))),
        Case(_THIRD, given=(_earlier(2), _earlier(3, **_on("2025-02-11"))), note="two records of one day"),
        Case(_THIRD, given=(_earlier(2), _earlier(3, mode="off_site"))),
        Case(_THIRD, given=(_earlier(2), _earlier(3, status="planned"))),
        Case(_THIRD, given=(_earlier(2), _earlier(3, **{"agency.code": "11430121MB0X08088G"}))),
        Case(_THIRD, given=(_earlier(2), _earlier(3, **{"parties.0.uscc": "91430121FAKE070713"}))),
        Case({**_THIRD, **_on("2026-04-11")}, given=_FIRST_TWO, note="another year"),
        Case(_THIRD, given=(*_FIRST_TWO, Given(_MATTER, {"inspection_cap": 3})), note="as many as allowed"),
        Case(_THIRD, given=(*_FIRST_TWO, Given(_MATTER, {"inspection_cap": ABSENT})), note="no cap"),
        Case({**_THIRD, "matters.0.code": "430617008000"}, given=_FIRST_TWO, also={"ML-03": "made up"}),
    ],
    bad=[
        Case(_THIRD, at="starts_at", given=_FIRST_TWO),
        Case(
            _THIRD,
            at="starts_at",
            given=(_earlier(2), Given(_MATTER, {"inspection_cap": 1})),
            note="one is allowed",
        ),
    ],
)
def inspected_more_often_than_the_cap(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """行政检查年度频次上限 (54号, read in summaries only): daily visits of one agency under one matter in one year.

    Named are the visits beyond the cap.  Records of one day count as one visit; where the catalogue has several
    caps for the matter, the highest counts.

    同一机关对同一企业就同一事项的日常检查有年度频次上限(国办发〔2024〕54号,只读到摘要),故只作警告。同一日的几条记录
    算一次;目录对该事项有几个上限的,以最高的为准;指出超出上限的各次。
    """
    cap = max(int(entry.value) for entry in entries)
    days = sorted({entry.day for entry in entries if entry.day is not None})
    beyond = set(days[cap:])
    yield from ((entry, {"count": len(days), "cap": cap}) for entry in entries if entry.day in beyond)
