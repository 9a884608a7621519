"""What a manifest says of its package against the records that are in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Said, Severity
from enforce_data.laws import STANDARD
from enforce_data.model import EnforcementRecord
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import Sender, Stated
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, rule
from enforce_data.rules.decisive import FAMILIES

NO_DIVISION = Unchecked(
    Said(
        "清单按行政区划说明覆盖范围,记录没有机关的行政区划",
        "coverage is stated by division, which the record does not give",
    )
)
UNKNOWN_ABOVE = Unchecked(
    Said("登记簿没有记载数据来源单位的上级", "the register does not tell what stands above the source agency")
)

_REGISTERS = (RecordType.AGENCY, RecordType.MATTER, RecordType.CERTIFICATE, RecordType.DELEGATION)
_AGENCY, _OTHER = "11430121MB0X010111", "11430100MB0X07077P"


def _covering(record_type: str = "penalty", **members: Any) -> dict[str, Any]:
    return {"coverage": [{"record_type": record_type, **members}]}


def whose(record: Any) -> tuple[Path, str, str | None]:
    """The agency whose record it is: where it stands, its code and its division where that is given."""
    if record.record_type == RecordType.AGENCY:
        return ("code",), record.code, record.division
    member = "delegator" if record.record_type == RecordType.DELEGATION else "agency"
    agency = getattr(record, member)
    return (member, "code"), agency.code, agency.division


@rule(
    "DL-COVERAGE",
    Severity.WARNING,
    STANDARD.art(),
    zh=(
        "记录不在清单声明的覆盖范围内",
        "清单声明的覆盖范围不含该记录的类型、机关、区划或者日期",
        "更正清单的 coverage,或者把记录放到它所属的归集包",
    ),
    en=(
        "Outside what the manifest says is covered",
        "the coverage that the manifest states leaves out the type, agency, division or day of this record",
        "correct the coverage of the manifest, or put the record into the package where it belongs",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case(manifest=_covering()),
        Case(manifest=_covering(agency=_AGENCY, starts_on="2024-06-03", ends_on="2024-06-03")),
        Case(manifest=_covering(division="430100")),
        Case(
            {"agency.division": ABSENT}, manifest=_covering(division="430100"), note="its division is in the register"
        ),
        Case(
            {"agency.division": ABSENT, "agency.code": _OTHER},
            manifest=_covering(division="430100"),
            note="not checked",
        ),
        Case(
            manifest=_covering("certificate", starts_on="2024-01-01"),
            sample="certificate",
            note="issued before: a register speaks of the cards of its days, not of those issued then",
        ),
        Case(note="without a manifest"),
    ],
    bad=[
        Case(manifest=_covering("license"), at="record_type"),
        Case(manifest=_covering(agency=_OTHER), at="agency.code"),
        Case(manifest=_covering(division="430200"), at="agency.code"),
        Case(manifest=_covering(starts_on="2024-06-04"), at="agency.code"),
        Case(manifest=_covering(ends_on="2024-06-02"), at="agency.code"),
    ],
    on_deleted=True,
)
def outside_the_coverage(record: EnforcementRecord, stated: Stated) -> Hits:
    """A package speaks for what it states; of acts the decisive day counts.

    The days of a register are those of which it speaks, so those of its records are not compared.  Corrections of old
    acts are often sent with new ones: a warning.

    归集包只对清单声明的范围负责,行为以决定日为准;登记簿的日期是它所说明的期间,不作比较。更正旧案的记录常随新案一起报送,因此是警告。
    """
    rows = stated.rows.get(str(record.record_type))
    if rows is None:
        yield "record_type"
        return
    path, code, division = whose(record)
    if division is None and stated.agencies is not None and (entry := stated.agencies.known(code)) is not None:
        division = entry.division
    days: list[date | None] = [FAMILIES[record.record_type].decisive(record)]
    if record.record_type in _REGISTERS:
        days = [row.starts_on or row.ends_on or date.max for row in rows]
    if any(row.holds(code, division, day) for row in rows for day in days if day is not None):
        return
    if division is None and any(row.division is not None for row in rows):
        yield NO_DIVISION
    else:
        yield path


_SENT_BY = {"sender": _OTHER, "produced_at": "2034-01-01T09:00:00+08:00", "answers": "R-1"}
_HIGHER = {
    "code": _OTHER,
    "record_id": "ZT-X",
    "parent_code": ABSENT,
    "name": "星沙市市场监督管理局",
    "division": "430100",
}


@rule(
    "DL-SENDER",
    Severity.WARNING,
    STANDARD.art(),
    zh=(
        "数据来源单位不是发送方,也不是其下级",
        "登记簿中,该单位的各级上级都不是发送方",
        "核对清单的 sender 和记录的 source_agency;代为报送的,更新登记簿中的上级机关",
    ),
    en=(
        "The source is neither the sender nor below it",
        "by the register, none of the organs above the source agency is the sender",
        "compare sender and source_agency; where one delivers for another, bring the register up to date",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(manifest={**_SENT_BY, "sender": _AGENCY}),
        Case(manifest=_SENT_BY, given=(Given("agency", {"parent_code": _OTHER}), Given("agency", _HIGHER))),
        Case(manifest=_SENT_BY, note="the register does not hold the sender: not checked"),
        Case(manifest={"produced_at": "2034-01-01T09:00:00+08:00", "answers": "R-1"}),
    ],
    bad=[
        Case(
            at="source_agency",
            manifest=_SENT_BY,
            given=(Given("agency", {"parent_code": ABSENT}), Given("agency", _HIGHER)),
        )
    ],
    on_deleted=True,
)
def not_below_the_sender(record: EnforcementRecord, sender: Sender, agencies: Agencies) -> Hits:
    """Whoever sends a package answers for it: the agency itself, or one above it (``parent_code``) on that day.

    Only a register that holds the sender, and every organ up to one without any above, can tell that it is neither.

    谁报送谁负责:发送方应当是来源单位自己或者当日的上级机关。登记簿含有发送方并且逐级记载到最高一级时才能判断;代为报送的情况存在,因此是警告。
    """
    at, seen = record.source_agency, set[str]()
    while at != sender.code:
        entry = agencies.spells.on(at, sender.day) or agencies.known(at)
        if entry is None or at in seen:
            yield UNKNOWN_ABOVE
            return
        seen.add(at)
        if entry.parent_code is None:
            yield "source_agency" if agencies.known(sender.code) is not None else UNKNOWN_ABOVE
            return
        at = entry.parent_code
