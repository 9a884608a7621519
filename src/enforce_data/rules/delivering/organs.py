"""The agencies that records name, against the register of enforcement organs (执法主体)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Said, Severity
from enforce_data.laws import HUNAN51, STANDARD, XZCF
from enforce_data.model import AgencyRef, EnforcementRecord
from enforce_data.registers.agencies import Agencies
from enforce_data.rulebook import Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.delivering.covering import covering
from enforce_data.rules.guards import penalised

# A register speaks of organs of every year, whichever text was then in force.
_ORGANS = (*replace(XZCF, since=None).art(17), *replace(HUNAN51, since=None).art("二(三)1"))

OUTSIDE = Unchecked(Said("执法主体登记簿没有覆盖该机关", "the register of agencies does not cover the agency"))

_BRACKETS = str.maketrans("〔【［〈《〕】］〉》", "((((()))))")
_DELEGATE = ("delegate",)
# Governments and their supervisors write these, who need not be organs of enforcement, nor those whom they name.
_OF_OTHERS = frozenset(
    {
        RecordType.AGENCY,
        RecordType.CLUE,
        RecordType.DISCRETION_BENCHMARK,
        RecordType.EMPOWERMENT,
        RecordType.PROBLEM,
        RecordType.SUPERVISION,
    }
)
_NO_SUCH = {"agency.code": "11430100MB0X07077P"}
_COVERED = covering("agency", division="430121")
_COMPLETE = covering("agency", division="430121", complete=True)


def agencies_of(record: Any) -> Iterator[tuple[Path, AgencyRef]]:
    """Every agency that a record names by code and name, and where.

    Issuers of cards and the other side of a transfer are left out: they need not be organs of enforcement.
    """
    record_type = record.record_type
    if record_type == RecordType.DELEGATION:
        yield ("delegator",), record.delegator
        yield _DELEGATE, record.delegate
        return
    yield ("agency",), record.agency
    if record_type in (RecordType.MATTER, RecordType.CERTIFICATE, RecordType.TRANSFER):
        return
    for at, agency in enumerate(record.co_agencies or ()):
        yield ("co_agencies", at), agency
    if record.delegate is not None:
        yield _DELEGATE, record.delegate
    if record_type == RecordType.LICENSE:
        yield from _organs_of_stages(record)


def _organs_of_stages(licence: Any) -> Iterator[tuple[Path, AgencyRef]]:
    review, joint = licence.preliminary_review, licence.joint_handling
    if review is not None and review.organ is not None:
        yield ("preliminary_review", "organ"), review.organ
    if joint is not None and joint.lead is not None:
        yield ("joint_handling", "lead"), joint.lead
    for at, change in enumerate(licence.changes or ()):
        if change.organ is not None:
            yield ("changes", at, "organ"), change.organ


def in_its_own_name(path: Path, agency: AgencyRef) -> bool:
    """Whether an agency acts in its own name: whoever acts under a delegation need not be a registered organ."""
    return path != _DELEGATE and agency.subject_type not in (SubjectType.DELEGATED, SubjectType.OTHER)


@guard("提到机关的记录", "records that name agencies")
def naming_agencies(record: Any) -> bool:
    """Hold for every record but those of the register of agencies itself, and those that supervisors write."""
    return record.record_type not in _OF_OTHERS


def _not_found(record: Any, agencies: Agencies, day: date, *, complete: bool) -> Iterator[Path | Unchecked]:
    """The agencies that a register, complete or not, should hold and does not."""
    for path, agency in agencies_of(record):
        if agencies.known(agency.code) is None and in_its_own_name(path, agency):
            of_it = agency.code, day, agency.division
            if agencies.complete(*of_it):
                if complete:
                    yield (*path, "code")
            elif not complete:
                yield (*path, "code") if agencies.covers(*of_it) else OUTSIDE


@rule(
    "DL-AGENCY-NONE",
    Severity.ERROR,
    _ORGANS,
    when=naming_agencies,
    zh=(
        "机关不在完整的执法主体登记簿中",
        "登记簿声明完整,其中没有该代码",
        "核对统一社会信用代码;登记簿缺漏的,补报该机关",
    ),
    en=(
        "An agency is not in a register that is complete",
        "the register, which is said to be complete, does not hold this code",
        "compare the code; if the register lacks the agency, deliver it",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(manifest=_COMPLETE),
        Case({**_NO_SUCH, "agency.division": "440300"}, manifest=_COMPLETE, sample="matter", note="elsewhere"),
        Case({**_NO_SUCH, "agency.subject_type": "delegated"}, manifest=_COMPLETE, sample="matter"),
        Case(sample="delegation", manifest=_COMPLETE, note="a delegate need not be an organ"),
        Case(sample="agency", manifest=_COMPLETE),
    ],
    bad=[
        Case(_NO_SUCH, at="agency.code", manifest=_COMPLETE, sample="matter"),
        Case({"delegator.code": "11430100MB0X07077P"}, at="delegator.code", manifest=_COMPLETE, sample="delegation"),
    ],
)
def missing_from_a_complete_register(record: EnforcementRecord, agencies: Agencies, decisive: Decisive) -> Hits:
    """Only organs of the register enforce in their own name (17; 51号 二(三)1: 执法主体 are published).

    An error only where the register says that it is complete for the agency's division on the decisive day.  A delegate
    acts in the name of another, and need not be in it.

    只有登记的执法主体才能以自己的名义执法。只有登记簿声明对该区划、该日完整时才是错误;受委托的组织以委托机关的名义执法,可以不在其中。
    """
    yield from _not_found(record, agencies, decisive.day, complete=True)


@rule(
    "DL-AGENCY",
    Severity.WARNING,
    _ORGANS,
    when=naming_agencies,
    zh=(
        "机关当日不在执法主体登记簿中",
        "登记簿中没有该机关,或者 {day} 该机关尚未设立或已被撤销",
        "核对统一社会信用代码;登记簿有误的,更正登记;由承继机关办结的,可以不改",
    ),
    en=(
        "An agency is not in the register on that day",
        "the register does not hold the agency, or it was not yet established or already abolished on {day}",
        "compare the code; if the register is wrong, correct it; a successor that finished an old case may leave it",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(manifest=_COVERED),
        Case(sample="agency"),
        Case(sample="inspection", given=(Given("agency", {"established_on": "2024-09-11"}),)),
        Case(_NO_SUCH, sample="matter", manifest=_COMPLETE, also={"DL-AGENCY-NONE": "the register is complete"}),
        Case(
            given=(Given("agency", {"abolished_on": "2024-06-02"}),),
            also={"CF-SUBJ-08": "it judges the organ that imposes a penalty"},
        ),
    ],
    bad=[
        Case(_NO_SUCH, at="agency.code", sample="matter", manifest=_COVERED),
        Case(at="agency.code", sample="matter", given=(Given("agency", {"established_on": "2023-01-02"}),)),
        Case(at="agency.code", sample="matter", given=(Given("agency", {"abolished_on": "2022-12-31"}),)),
    ],
)
def not_in_the_register_that_day(record: EnforcementRecord, agencies: Agencies, decisive: Decisive) -> Hits:
    """Registers may have gaps, and successors finish the cases of organs that are gone: a warning.

    The days of the organ that imposes a penalty are judged by CF-SUBJ-08.

    登记簿可能有缺漏,机关撤销后案件由承继机关办结,因此是警告。作出处罚的机关的存续日期由 CF-SUBJ-08 判断。
    """
    day = {"day": decisive.day}
    for missing in _not_found(record, agencies, decisive.day, complete=False):
        yield missing if isinstance(missing, Unchecked) else (missing, day)
    apart = ("agency",) if record.record_type == RecordType.PENALTY and penalised(record) else ()
    for path, agency in agencies_of(record):
        gone = agencies.known(agency.code) is not None and agencies.spells.on(agency.code, decisive.day) is None
        if gone and path != apart:
            yield (*path, "code"), day


@rule(
    "DL-AGENCY-NAME",
    Severity.WARNING,
    STANDARD.art(),
    when=naming_agencies,
    zh=("机关名称与登记簿不符", "登记簿中该代码的名称是 {name}", "填写登记的全称;代码有误的,更正代码"),
    en=(
        "The name of an agency is not that of the register",
        "the register calls the agency with this code {name}",
        "give the full name of the register; if the code is wrong, correct it",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(),
        Case(
            {"agency.name": "星沙县市场监督管理局(知识产权局)"},
            given=(Given("agency", {"name": "星沙县市场监督管理局〔知识产权局〕"}),),
            note="width and brackets",
        ),
        Case({**_NO_SUCH, "agency.name": "星沙市住房局"}, sample="matter", note="not in the register"),
        Case(sample="agency"),
    ],
    bad=[
        Case({"agency.name": "星沙县市监局"}, at="agency.name", given=(Given("agency"),)),
        Case({"delegator.name": "星沙县工商局"}, at="delegator.name", sample="delegation"),
    ],
)
def another_name_than_registered(record: EnforcementRecord, agencies: Agencies, decisive: Decisive) -> Hits:
    """One code has one name on a day; width and brackets are folded.

    Short names are in use, and a register may hold only the newest name: a warning.

    一个代码在一日只有一个名称;全角半角和括号的不同不计。实践中使用简称,登记簿也可能只有新名称,因此是警告。
    """
    for path, agency in agencies_of(record):
        entry = agencies.spells.on(agency.code, decisive.day)
        if entry is not None and agency.name != entry.name and _folded(agency.name) != _folded(entry.name):
            yield (*path, "name"), {"name": entry.name}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).translate(_BRACKETS).replace(" ", "")
