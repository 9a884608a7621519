"""Links between records: to themselves, to nothing, and case numbers that stand for two cases.

A link names the other act by its type and case number, not its agency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.laws import PRACTICE, STANDARD
from enforce_data.model import Act
from enforce_data.register import Coverage
from enforce_data.registers.handover import Claims
from enforce_data.rulebook import Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.rules.decisive import FAMILIES
from enforce_data.rules.delivering.covering import covering
from enforce_data.structure import FaultyElementError
from enforce_data.values.day import day_of

_ELSEWHERE = frozenset(
    {
        LinkRelation.TRANSFERRED_TO_ORGAN,
        LinkRelation.TRANSFERRED_TO_JUSTICE,
        LinkRelation.TRANSFER_REFUSED,
        LinkRelation.POLICE_DECLINED,
        LinkRelation.RETURNED_BY_JUSTICE,
    }
)
"""Links to the files of other organs, which are in nobody's delivery."""

_SAME_DOCUMENT = {"CF-DOC-03": "the number of its decision is that of the sample"}
_TARGET, _MISSED, _DANGLING = "target", "missed", "dangling"
_OWN = "星市监案〔2024〕123号"
_NO_SUCH = "星市监检〔2024〕999号"


def _link(case_no: str, record_type: str = "inspection", relation: str = "follows_from") -> dict[str, Any]:
    return {"linked_acts": [{"relation": relation, "record_type": record_type, "case_no": case_no}]}


def links_of(act: Any) -> Iterator[tuple[Path, str, str]]:
    """Every link that names type and number of another act: where it stands, the type and the number."""
    members = ("linked_acts", "follow_ups") if act.record_type == RecordType.INSPECTION else ("linked_acts",)
    for member in members:
        for at, link in enumerate(getattr(act, member) or ()):
            if link.record_type is not None and link.case_no is not None and link.relation not in _ELSEWHERE:
                yield (member, at, "case_no"), str(link.record_type), link.case_no


@guard("有关联行为的行为", "acts that name others")
def linked(act: Any) -> bool:
    """Hold for an act with links."""
    return act.linked_acts is not None or (act.record_type == RecordType.INSPECTION and act.follow_ups is not None)


@rule(
    "DL-SELF-LINK",
    Severity.ERROR,
    STANDARD.art(),
    when=linked,
    zh=("关联行为指向记录自身", "所关联行为的类型和案号就是本记录的", "更正所关联行为的案号,或者去掉该关联"),
    en=(
        "A link leads to the record itself",
        "type and case number of the link are those of this record",
        "correct the case number of the link, or take the link away",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(_link(_OWN), note="the same number of another type"),
        Case(_link("星市监案〔2024〕122号", "penalty")),
        Case(_link("星市监强〔2024〕15号", "coercion"), sample="coercion", note="several measures share a case number"),
        Case(_link(_OWN, "penalty", "transferred_to_organ")),
    ],
    bad=[
        Case(_link(_OWN, "penalty"), at="linked_acts.0.case_no"),
        Case(
            {"follow_ups": [{"record_type": "inspection", "case_no": "星市监检〔2024〕88号"}]},
            at="follow_ups.0.case_no",
            sample="inspection",
        ),
    ],
    on_deleted=True,
)
def leads_to_itself(act: Act) -> Hits:
    """A link names *another* act, and its own case number cannot name one.

    Records of coercion are left out: the measures of one case share its number, and may well name each other.

    关联行为是另一个行为,自己的案号不可能指向它,因此是错误。同一案件的几项强制措施共用案号,所以强制记录除外。
    """
    if act.record_type == RecordType.COERCION:
        return
    for path, record_type, case_no in links_of(act):
        if record_type == act.record_type and case_no == act.case_no:
            yield path


def _complete(rows: Sequence[Coverage], written: date) -> bool:
    """Whether a type is stated to be complete for everybody and all time up to the day of the link."""
    return any(
        row.complete
        and row.owner is None
        and row.division is None
        and row.starts_on is None
        and (row.ends_on is None or row.ends_on >= written)
        for row in rows
    )


def _linked_and_targets(act: Act, claims: Claims) -> Iterator[Keyed]:
    """The case of an act, which others may name; and the links to types of which manifests state coverage.

    Whether the other act must be there is read off what is stated: a type complete for all, or covered for the agency
    of the link on its decisive day.
    """
    if claims.of(str(act.record_type)):
        yield Keyed((str(act.record_type), act.case_no), ("case_no",), None, _TARGET)
    # Where a link cannot be read, the act is still there for others to name; the fault itself is said.
    with suppress(FaultyElementError):
        yield from _links_to_covered(act, claims)


def _links_to_covered(act: Act, claims: Claims) -> Iterator[Keyed]:
    for path, record_type, case_no in links_of(act) if linked(act) else ():
        rows, agency = claims.of(record_type), act.agency
        day = FAMILIES[act.record_type].decisive(act)
        if _complete(rows, day_of(act.updated_at)):
            yield Keyed((record_type, case_no), path, None, _DANGLING)
        elif day is not None and any(row.holds(agency.code, agency.division, day) for row in rows):
            yield Keyed((record_type, case_no), path, None, _MISSED)


def _without_target(entries: Sequence[Seen], kind: str) -> Iterator[Seen]:
    if not any(entry.value == _TARGET for entry in entries):
        yield from (entry for entry in entries if entry.value == kind)


_ALL = covering("inspection", complete=True)
_SOME = covering("inspection", division="430121")
_NAMED = (Given("inspection", {"case_no": _NO_SUCH}),)


@across(
    "DL-DANGLING",
    Severity.ERROR,
    STANDARD.art(),
    keys=_linked_and_targets,
    alone=True,
    zh=(
        "关联行为不存在",
        "清单声明该类行为全部在内,其中没有所关联的案号",
        "更正所关联行为的类型和案号;漏报的,补报该行为",
    ),
    en=(
        "A link leads to nothing",
        "the manifest says that acts of this type are all here, and none has the case number of the link",
        "correct type and number of the link, or deliver the act that was left out",
    ),
    good=[
        Case(_link(_NO_SUCH), given=_NAMED, manifest=_ALL),
        Case(_link(_NO_SUCH), manifest=_SOME, also={"DL-LINK": "covered, not complete"}),
        Case(_link(_NO_SUCH, relation="transferred_to_organ"), manifest=_ALL),
        Case(
            _link(_NO_SUCH),
            manifest=covering("inspection", complete=True, starts_on="2030-01-01"),
            note="complete only for later days: the other act may be older",
        ),
    ],
    bad=[
        Case(_link(_NO_SUCH), at="linked_acts.0.case_no", manifest=_ALL),
        Case(_link(_NO_SUCH), at="linked_acts.0.case_no", manifest=_ALL, given=(Given("inspection"),)),
    ],
)
def leads_to_nothing(entries: Sequence[Seen]) -> Iterator[Seen]:
    """An error only where manifests say that every act of the type is here, for everybody and all time till then.

    For a link does not say whose the other act is, nor of what day.

    关联没有说明对方的机关和日期,只有清单声明该类行为对所有机关、到当日为止全部在内时,找不到才是错误。
    """
    yield from _without_target(entries, _DANGLING)


@across(
    "DL-LINK",
    Severity.WARNING,
    STANDARD.art(),
    keys=_linked_and_targets,
    alone=True,
    zh=(
        "没有找到所关联的行为",
        "清单声明覆盖该机关的这类行为,其中没有所关联的案号",
        "核对所关联行为的类型和案号;属于其他机关、其他期间的,可以不改",
    ),
    en=(
        "The act of a link was not found",
        "the manifest says that it covers acts of this type and agency, and none has the case number of the link",
        "compare type and number of the link; if the act is another agency's or of another period, leave it",
    ),
    good=[
        Case(_link(_NO_SUCH), given=_NAMED, manifest=_SOME),
        Case(
            _link(_NO_SUCH), manifest={"coverage": [{"record_type": "penalty"}]}, note="nothing is said of inspections"
        ),
        Case(_link(_NO_SUCH), note="without a manifest"),
        Case(_link(_NO_SUCH), manifest=_ALL, also={"DL-DANGLING": "inspections are complete"}),
    ],
    bad=[Case(_link(_NO_SUCH), at="linked_acts.0.case_no", manifest=_SOME)],
)
def not_found_though_covered(entries: Sequence[Seen]) -> Iterator[Seen]:
    """The other act may be of another agency or period than the link: a warning.

    Numbers of letters of delegation are judged by the rules of their families; the type of a base decision is not on
    the record, and clues and transfers are records of edition 1.1.

    所关联的行为可能属于其他机关或者其他期间,因此只是警告。
    """
    yield from _without_target(entries, _MISSED)


@guard("一案一记录的行为", "acts of which one case is one record")
def one_record_a_case(act: Any) -> bool:
    """Hold for every act but coercion: several measures of one case are several records."""
    return bool(act.record_type != RecordType.COERCION)


def _case(act: Act) -> Iterator[Keyed]:
    yield Keyed((act.agency.code, str(act.record_type), act.case_no), ("case_no",))


@across(
    "DL-CASE-NO",
    Severity.WARNING,
    PRACTICE.art(),
    keys=_case,
    when=one_record_a_case,
    zh=(
        "同一机关的同类记录案号重复",
        "同一机关、同一类型的另一记录(第 {other} 条)也是这个案号",
        "更正案号;同一记录重复录入的,只保留一条并删除其余",
    ),
    en=(
        "Two records of one agency have the same case number",
        "record {other} of the same agency and type has this case number, too",
        "correct the number; if one case was entered twice, keep one record and delete the other",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({"record_id": "CF-X", "case_no": "星市监案〔2024〕999号"}, given=(Given("penalty"),), also=_SAME_DOCUMENT),
        Case({"updated_at": "2024-07-16T09:00:00+08:00"}, given=(Given("penalty"),), note="versions of one record"),
        Case({"case_no": _OWN, "record_id": "JC-X"}, sample="inspection", given=(Given("penalty"),)),
        Case({"record_id": "QZ-X"}, sample="coercion", given=(Given("coercion"),), note="measures of one case"),
    ],
    bad=[Case({"record_id": "JC-X"}, at="case_no", sample="inspection", given=(Given("inspection"),))],
)
def case_number_of_two_records(entries: Sequence[Seen]) -> Iterator[tuple[Seen, dict[str, int]]]:
    """A case has one number with its agency, and a number one case; all but the first are named.

    Agencies may number several decisions of one case alike: a warning.

    一个机关内一案一号、一号一案,除第一条外都指出。有的机关给一案的几个决定编同一案号,因此是警告。
    """
    for entry in entries[1:]:
        yield entry, {"other": entries[0].record.number}
