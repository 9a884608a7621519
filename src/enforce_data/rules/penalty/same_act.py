"""The same act in several cases: dealt with by the organ that filed first, and fined once (行政处罚法 25, 29).

What one act is, the law leaves to judgement.  Cases are compared where they name the same party and the same days of
the act, and then the same kind of violation or a matter of the catalogue in common.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from enforce_data.codes.penalty import (
    ClosingKind,
    JurisdictionGround,
    PenaltyKind,
    PenaltyResult,
    PenaltyStatus,
)
from enforce_data.codes.procedure import AlterationKind
from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import document_no
from enforce_data.laws import XZCF
from enforce_data.model import Party, Penalty
from enforce_data.rulebook import ABSENT, Case, Given, Keyed, Seen, across, guard
from enforce_data.rules.guards import has_kind, penalised
from enforce_data.rules.penalty.outcome import BYSTANDERS, accused, decided

COMPARED = 100
"""So many earlier cases are compared with one: more of one party and day are no cases, and would take for ever."""

_UNDONE = frozenset({AlterationKind.REVOKED, AlterationKind.CONFIRMED_UNLAWFUL, AlterationKind.CONFIRMED_VOID})
_GIVEN_UP = frozenset(
    {
        PenaltyResult.TRANSFERRED_TO_ORGAN,
        PenaltyResult.TRANSFERRED_TO_JUSTICE,
        PenaltyResult.CASE_WITHDRAWN,
        PenaltyResult.TERMINATED,
    }
)
_LEFT = frozenset({PenaltyStatus.TRANSFERRED, PenaltyStatus.WITHDRAWN, PenaltyStatus.TERMINATED})

_URBAN = {"agency.code": "11430121MB0X08088G", "agency.name": "星沙县城市管理和综合执法局"}
_ANOTHER = {"record_id": "CF-2024-0200", "case_no": "星市监案〔2024〕200号"}
_DECIDED_EARLIER = {
    **_ANOTHER,
    "decision.document_number": "星市监罚〔2024〕100号",
    "services.1.document_number": "星市监罚〔2024〕100号",
    "decision.dated": "2024-05-31",
}
_FILED_EARLIER = {**_ANOTHER, **_URBAN, "decision.document_number": "星城管罚〔2024〕100号", "filed_on": "2024-03-05"}
_WARNED = {"penalties": [{"party_no": "1", "kind": "warning"}]}


def _before(changes: Mapping[str, Any], **more: Any) -> tuple[Given, ...]:
    """Another case before the one that is judged."""
    return (Given("penalty", {**changes, **more}),)


class Facts(NamedTuple):
    """What is compared of two cases of one party and one time; texts are digests, for none is to be stored."""

    organs: frozenset[str]
    numbers: frozenset[str]
    kind: str
    matters: frozenset[str]
    address: str
    designated: bool
    """Whether the jurisdiction was designated (行政处罚法 25(2))."""

    @classmethod
    def of(cls, penalty: Penalty) -> Facts:
        """Take them from a case."""
        document = penalty.decision.document_number if penalty.decision is not None else None
        numbers = [penalty.case_no, *([document] if document else [])]
        address = penalty.place.address if penalty.place is not None else None
        return cls(
            frozenset(agency.code for agency in (penalty.agency, *(penalty.co_agencies or ()))),
            frozenset(_digest(document_no.canonical(number)) for number in numbers),
            _digest(penalty.violation_kind),
            frozenset(matter.code for matter in penalty.matters),
            _digest(address) if address else "",
            penalty.jurisdiction_ground is JurisdictionGround.DESIGNATED,
        )

    def written(self) -> str:
        """Return them as a text for the ledger."""
        return json.dumps([sorted(each) if isinstance(each, frozenset) else each for each in self])

    @classmethod
    def read(cls, text: str) -> Facts:
        """Read what :meth:`written` gave."""
        organs, numbers, kind, matters, address, designated = json.loads(text)
        return cls(frozenset(organs), frozenset(numbers), kind, frozenset(matters), address, designated)

    def may_be_one_act(self, other: Facts) -> bool:
        """Tell whether two cases of one party and one time are of one kind, and not at different places."""
        alike = self.kind == other.kind or not self.matters.isdisjoint(other.matters)
        return alike and (self.address == other.address or "" in (self.address, other.address))

    def are_of_one_case(self, other: Facts) -> bool:
        """Tell whether two records hold one case: the same number, of case or decision, of an organ that both name."""
        return not self.numbers.isdisjoint(other.numbers) and not self.organs.isdisjoint(other.organs)


@guard(
    "有效罚款的处罚,违法行为日期已知", "penalties with a fine that stands, the day of the act known", within=penalised
)
def _fined(penalty: Any) -> bool:
    return (
        has_kind(penalty, PenaltyKind.FINE)
        and penalty.violation_started_on is not None
        and penalty.closing_kind is not ClosingKind.DECISION_REVOKED
        and not any(each.kind in _UNDONE for each in penalty.decision.alterations or ())
    )


@guard("已立案并且没有移送、撤销的案件", "cases that were filed and neither handed over nor given up")
def _filed(penalty: Any) -> bool:
    return (
        penalty.filed_on is not None
        and penalty.violation_started_on is not None
        and penalty.status not in _LEFT
        and (penalty.decision is None or penalty.decision.result not in _GIVEN_UP)
    )


def _acts_fined(penalty: Penalty) -> Iterator[Keyed]:
    """One entry for each party on whom a fine was surely imposed."""
    for party in accused(penalty):
        rows = [at for at, row in party.named(penalty.penalties) if row.kind is PenaltyKind.FINE and row.amount]
        if rows and party.party is not None and (who := _party_key(party.party)):
            key, value = _of_act(penalty, who), Facts.of(penalty).written()
            yield Keyed(key, ("penalties", rows[0]), decided(penalty).dated, value)


def _acts_filed(penalty: Penalty) -> Iterator[Keyed]:
    """One entry for each party of a case that was filed."""
    for party in penalty.parties or ():
        if party.role not in BYSTANDERS and (who := _party_key(party)):
            yield Keyed(_of_act(penalty, who), ("filed_on",), penalty.filed_on, Facts.of(penalty).written())


@across(
    "CF-TWICE-01",
    Severity.WARNING,
    XZCF.art(29),
    keys=_acts_fined,
    when=_fined,
    dimension=Dimension.ACCURACY,
    zh=(
        "同一个违法行为可能罚款两次",
        "同一当事人同一时间的同类违法行为已被罚款(记录 {other})",
        "核对是否为同一个违法行为;是的,依法撤销一个罚款决定并填写决定变动",
    ),
    en=(
        "One act may have been fined twice",
        "the same party was fined for an act of the same days and kind before (record {other})",
        "compare the two cases; if the act is one, revoke one fine and give the alteration",
    ),
    good=[
        Case(given=_before(_DECIDED_EARLIER, violation_started_on="2024-02-21"), note="another act"),
        Case(given=_before(_DECIDED_EARLIER, violation_ended_on=ABSENT), note="another act"),
        Case(given=_before(_DECIDED_EARLIER | _WARNED), note="not fined before"),
        Case(
            given=_before(
                _DECIDED_EARLIER | {"decision.alterations": [{"kind": "revoked", "altered_on": "2024-06-01"}]}
            ),
            note="the first decision was revoked",
        ),
        Case(given=_before(_DECIDED_EARLIER | {"place.address": "星沙县临水镇三号路5号"}), note="at another place"),
        Case(
            given=_before(
                _DECIDED_EARLIER | {"violation_kind": "价格欺诈", "matters.0.code": "430217009000"},
            ),
            note="of another kind",
        ),
        Case(given=_before(_DECIDED_EARLIER | {"parties.0.uscc": "91430121MA4X05024N"}), note="another party"),
        Case(
            {"parties.0.uscc": ABSENT, "parties.0.id_absent_reason": "尚未办理登记"},
            given=_before(_DECIDED_EARLIER | {"parties.0.uscc": ABSENT, "parties.0.id_absent_reason": "尚未办理登记"}),
            note="a party without number is not compared",
        ),
        Case(
            given=_before(_DECIDED_EARLIER | {"decision.document_number": "星市监罚(2024)123号"}),
            note="one decision in two records",
            also={"CF-DOC-03": "one number for two records"},
        ),
    ],
    bad=[
        Case(at="penalties.0", given=_before(_DECIDED_EARLIER)),
        Case(at="penalties.0", given=_before(_DECIDED_EARLIER | {"place": ABSENT})),
        Case(
            at="penalties.0",
            given=(
                Given("penalty", {**_DECIDED_EARLIER, "matters.0.code": "430217009000"}, also={"ML-03": "made up"}),
            ),
        ),
        Case(at="penalties.0", given=_before(_DECIDED_EARLIER | {"violation_kind": "未明码标价"})),
    ],
)
def one_act_fined_twice(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """For one act there is no second fine (29), whichever organ imposes it; other kinds may stand beside a fine.

    Where an act breaks several norms, the highest fine alone is imposed.  What one act is, is a judgement, so this is a
    warning; fines that were revoked or found unlawful do not count, and one case sent in two records is one.
    The later decision is named.

    同一个违法行为不得给予两次以上罚款,违反多个规范的按罚款数额高的规定处罚(第二十九条),不论由哪个机关作出;罚款以外
    的处罚可以并处。是否为同一个违法行为需要判断,故为警告,列在较晚的决定上;已撤销、确认违法或者无效的罚款不计,同一案
    件报送两条记录的算一件。
    """
    yield from _repeated(entries, lambda _, new, __, old: not new.are_of_one_case(old))


@across(
    "CF-JUR-02",
    Severity.WARNING,
    XZCF.art("25(1)"),
    keys=_acts_filed,
    when=_filed,
    zh=(
        "其他机关已先立案",
        "其他机关已在此前对同一当事人同一时间的同类违法行为立案(记录 {other})",
        "核对是否为同一个违法行为;指定管辖的,填写管辖依据,否则移送先立案的机关",
    ),
    en=(
        "Another organ filed the case first",
        "another organ had filed a case on the same party and an act of the same days and kind (record {other})",
        "compare the cases; if the jurisdiction was designated, say so, else hand the case to the first organ",
    ),
    good=[
        Case(given=_before(_FILED_EARLIER | {"filed_on": "2024-03-06"} | _WARNED), note="the same day"),
        Case(given=_before(_FILED_EARLIER | _WARNED | {"agency.code": "11430121MB0X010111"}), note="the same organ"),
        Case({"jurisdiction_ground": "designated"}, given=_before(_FILED_EARLIER | _WARNED)),
        Case(
            {"co_agencies": [{"code": "11430121MB0X08088G", "name": "星沙县城市管理和综合执法局"}]},
            given=_before(_FILED_EARLIER | _WARNED),
            note="they act together",
        ),
        Case(given=_before(_FILED_EARLIER | {"decision.result": "transferred_to_organ"}), note="handed over"),
        Case(given=_before(_FILED_EARLIER | {"decision.result": "case_withdrawn"}), note="given up"),
        Case(given=_before(_FILED_EARLIER | _WARNED | {"place.address": "星沙县临水镇三号路5号"})),
    ],
    bad=[
        Case(at="filed_on", given=_before(_FILED_EARLIER | _WARNED)),
        Case(at="filed_on", given=_before(_FILED_EARLIER | _WARNED | {"jurisdiction_ground": "designated"})),
    ],
)
def another_organ_filed_first(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """Where several organs have jurisdiction, the first to file has it (25(1)), unless it was designated (25(2)).

    What one act is, and whether both had jurisdiction, is a judgement: a warning.  Silent where the first organ handed
    the case over or gave it up, where both act together, and where they filed on the same day.

    两个以上机关都有管辖权的,由最先立案的机关管辖(第二十五条第一款),指定管辖的除外(第二十五条第二款)。是否为同一个违
    法行为、是否都有管辖权需要判断,故为警告;先立案的机关已经移送或者撤案、共同办理、同日立案的,不提示。
    """

    def later(entry: Seen, new: Facts, before: Seen, old: Facts) -> bool:
        days = entry.day is not None and before.day is not None and before.day < entry.day
        return days and not new.designated and new.organs.isdisjoint(old.organs)

    yield from _repeated(entries, later)


def _repeated(
    entries: Sequence[Seen], counts: Callable[[Seen, Facts, Seen, Facts], bool]
) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """The later of two entries that may be of one act, in the order of their days, where the pair ``counts``."""
    ordered = sorted(entries, key=lambda entry: entry.day or date.min)
    facts = [Facts.read(entry.value) for entry in ordered]
    for at, (entry, new) in enumerate(zip(ordered, facts, strict=True)):
        for before, old in zip(ordered[: min(at, COMPARED)], facts, strict=False):
            other = (entry.input, entry.record.number) != (before.input, before.record.number)
            if other and new.may_be_one_act(old) and counts(entry, new, before, old):
                yield entry, {"other": before.record.id}
                break


def _of_act(penalty: Penalty, who: str) -> tuple[str, ...]:
    return who, str(penalty.violation_started_on), str(penalty.violation_ended_on)


def _party_key(party: Party) -> str:
    """Whose act it is, as a digest: by the credit code, else by the document; empty where neither is known."""
    if party.uscc is not None:
        return _digest(party.uscc)
    if party.id_type is None or party.id_number is None:
        return ""
    return _digest(f"{party.id_type.value} {party.id_number}")


def _digest(text: str) -> str:
    """A short digest of a text, blanks left out."""
    return hashlib.blake2b("".join(text.split()).encode(), digest_size=12).hexdigest()
