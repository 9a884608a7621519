"""A report put together by hand: one county's delivery with a few of everything that a report can say."""

from collections import Counter
from datetime import date

from enforce_data.findings import (
    AsOf,
    Citation,
    Dimension,
    Finding,
    Location,
    Notice,
    RecordRef,
    Said,
    Severity,
    steps,
)
from enforce_data.results import InputResult, NotChecked
from enforce_data.tally import Report, Tally

PENALTY_LAW = "行政处罚法"

SYNTAX = Notice(
    id="RD-SYNTAX",
    severity=Severity.ERROR,
    title=Said("文件的写法不对，读不下去", "The file is not well-formed"),
    message=Said("XML 在这里断了：{reason}", "The XML breaks off here: {reason}"),
    fix=Said("请从业务系统重新导出完整的文件。", "Export the whole file again from the source system."),
)
MISSING = Notice(
    id="ST-MISSING",
    severity=Severity.ERROR,
    title=Said("缺少必填项", "A mandatory element is missing"),
    message=Said("缺少“{name}”。", "{name_en} is missing."),
    fix=Said("补填“{name}”。", "Give {name_en}."),
    dimension=Dimension.COMPLETENESS,
)
FILED_LATE = Notice(
    id="CF-FILE-01",
    severity=Severity.ERROR,
    title=Said("立案日期晚于决定日期", "Filed after the decision"),
    message=Said("立案日期 {filed} 晚于决定日期 {decided}。", "Filed on {filed}, after the decision of {decided}."),
    fix=Said(
        "核对案卷中的立案审批表和决定书，更正填错的那个日期。",
        "Compare the approval of filing and the written decision in the file, and correct the wrong date.",
    ),
    basis=(
        Citation(PENALTY_LAW, "54(2)", date(2021, 7, 15)),
        Citation(PENALTY_LAW, "57", date(2021, 7, 15)),
    ),
    dimension=Dimension.CONSISTENCY,
)
CHECK_DIGIT = Notice(
    id="ID-RESIDENT-03",
    severity=Severity.ERROR,
    title=Said("身份证号的校验码不对", "Wrong check character of a resident number"),
    message=Said(
        "末位校验码与前 17 位算出的不一致，号码多半抄错了一位。",
        "The last character does not follow from the first seventeen; most likely a digit was miscopied.",
    ),
    fix=Said("对照当事人证件更正号码。", "Correct the number from the party's document."),
    dimension=Dimension.ACCURACY,
)
DECIDED_LATE = Notice(
    id="CF-TIME-02",
    severity=Severity.WARNING,
    title=Said("立案到决定超过九十日", "Decided more than ninety days after filing"),
    message=Said("从立案到决定 {days} 日。", "{days} days from filing to decision."),
    fix=Said(
        "有批准延期文书的，补报延期信息；没有的，核对两个日期。",
        "If an extension was approved, report it; if not, check both dates.",
    ),
    basis=(Citation(PENALTY_LAW, "60", date(2021, 7, 15)),),
    dimension=Dimension.TIMELINESS,
)
AGENCY_NAME = Notice(
    id="DL-AGENCY-NAME",
    severity=Severity.WARNING,
    title=Said("机关名称与登记册不一致", "The agency's name differs from the register"),
    message=Said("登记册在该日的名称是“{name}”。", "The register's name on that day is {name}."),
    fix=Said("使用登记册上的全称。", "Use the full name of the register."),
    dimension=Dimension.CONSISTENCY,
)
DEPRECATED = Notice(
    id="ST-DEPRECATED",
    severity=Severity.INFO,
    title=Said("用了将停用的数据项", "A deprecated element is used"),
    message=Said("“传真”将停用，没有替代项。", "The element fax is deprecated; nothing replaces it."),
    fix=Said("下次改造系统时不再填报。", "Leave it out when the system is next changed."),
)
NO_DELETIONS = Notice(
    id="DL-COUNT",
    severity=Severity.INFO,
    title=Said("清单没有写明记录总数", "The manifest states no number of records"),
    message=Said("清单没有写明记录总数，少报漏报看不出来。", "Without a number, missing records go unnoticed."),
    fix=Said("在 manifest.json 中写明每个文件的记录数。", "State the records of each file in manifest.json."),
)

NOTHING_READ = Said("没有提供执法证件登记册", "no register of certificates")
OLD_LAW = Said("规则库没有收入该日施行的法律", "the law of that day is not in the rule book")


def _penalty(number: int) -> RecordRef:
    return RecordRef(number, "penalty", f"CF-2024-{number:04}", "1.0")


def _csv_cell(record: int, column: str, position: int, source: str) -> Location:
    return Location(line=record + 1, column=position, cell=f"{column}{record + 1}", source=source)


def _findings() -> list[Finding]:
    found = [
        Finding(
            FILED_LATE,
            0,
            _penalty(number),
            steps("filed_on"),
            "HED-0112",
            (steps("decision.dated"),),
            _csv_cell(number, "H", position, "立案日期"),
            filed,
            {"filed": filed, "decided": decided},
        )
        for number, position, filed, decided in (
            (7, 131, "2024-06-01", "2024-05-20"),
            (52, 118, "2024-11-30", "2024-11-03"),
            (310, 127, "2025-01-09", "2024-12-27"),
        )
    ]
    found += [
        Finding(
            DECIDED_LATE,
            0,
            _penalty(number),
            steps("decision.dated"),
            "HED-0202",
            (steps("filed_on"),),
            _csv_cell(number, "K", 140, "决定.日期"),
            "2024-08-30",
            {"days": 91 + number % 40},
        )
        for number in range(100, 240)
    ]
    found += [
        Finding(
            CHECK_DIGIT,
            1,
            _penalty(number),
            ("parties", 0, "id_number"),
            "HED-0031",
            (),
            Location(line=line, column=22, cell=f"E{line}", source="证件号码"),
            value,
        )
        for number, line, value in ((7, 8, "430**************7"), (88, 93, "431**************X"))
    ]
    found += [
        Finding(
            MISSING,
            2,
            RecordRef(number, "penalty", record_id, "1.1"),
            path,
            element,
            location=Location(line=line, column=column),
            params={"name": name, "name_en": path[-1]},
        )
        for number, record_id, path, element, line, column, name in (
            (3, "XZCF(2024)0003", ("decision", "document_number"), "HED-0201", 118, 17, "处罚决定书文号"),
            (29, None, ("record_id",), "HED-0003", 1204, 3, "记录编号"),
        )
    ]
    found.append(
        Finding(
            AGENCY_NAME,
            3,
            RecordRef(4, "certificate", "18010203", "1.0"),
            steps("agency.name"),
            "HED-0702",
            location=Location(cell="C5", sheet="执法证件", source="所属机关.名称"),
            value="清溪县市监局",
            params={"name": "清溪县市场监督管理局"},
        )
    )
    found.append(
        Finding(
            DEPRECATED,
            3,
            RecordRef(9, "certificate", "18010208", "1.0"),
            steps("agency.fax"),
            "HED-0709",
            location=Location(cell="M10", sheet="执法证件", source="所属机关.传真"),
            value="0731-\u200b84000000",
        )
    )
    found.append(
        Finding(
            SYNTAX,
            4,
            location=Location(line=20417, column=9, xpath="/records/penalty[388]/facts"),
            params={"reason": "facts 没有结束标记"},
        )
    )
    found.append(Finding(NO_DELETIONS, None))
    return found


def _inputs() -> list[InputResult]:
    return [
        InputResult(
            "delivery/penalty.csv",
            "0d9c6e3f5b1a47288e90c1d2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6",
            "csv",
            "gb18030",
            "strict-gb18030",
            Counter({"1.0": 312}),
            Counter({"penalty": 312}),
            312,
            4,
            4,
            violates=True,
            refused=True,
            incomplete=True,
            child_tables=1,
        ),
        InputResult(
            "delivery/penalty.parties.csv",
            None,
            "csv",
            "gb18030",
            "declared",
            is_child=True,
            violates=True,
            refused=True,
        ),
        InputResult(
            "delivery/市监局 补报.json",
            "1b2c3d4e5f60718293a4b5c6d7e8f9001b2c3d4e5f60718293a4b5c6d7e8f900",
            "json",
            "utf-8",
            "strict-utf-8",
            Counter({"1.1": 28, "1.0": 13}),
            Counter({"penalty": 41}),
            41,
            2,
            2,
            violates=True,
            refused=True,
        ),
        InputResult(
            "delivery/执法证件.xlsx",
            "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90",
            "xlsx",
            None,
            None,
            Counter({"1.0": 86}),
            Counter({"certificate": 86}),
            86,
            0,
        ),
        InputResult(
            "delivery/2019年旧案.xml",
            "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100",
            "xml",
            "gb18030",
            "declared",
            Counter({"1.0": 387}),
            Counter({"penalty": 387}),
            387,
            0,
            unreadable=True,
            incomplete=True,
        ),
        InputResult(
            "delivery/inspection.jsonl",
            "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            "jsonl",
            "utf-8",
            "bom",
            Counter({"1.0": 1204}),
            Counter({"inspection": 1204}),
            1204,
            0,
            incomplete=True,
        ),
    ]


def county_report(max_findings: int = 4) -> Report:
    """The delivery of a county: read, checked, and with all four outcomes among its files."""
    tally = Tally(max_findings)
    for finding in _findings():
        if tally.count(finding.notice):
            tally.keep(finding, -1 if finding.input is None else finding.input)
    return Report(
        version="0.1.0",
        rulebook="2024.4",
        as_of=AsOf(date(2024, 12, 31), "manifest"),
        inputs=_inputs(),
        passed_over=["delivery/说明.docx", "delivery/.~lock.penalty.csv#"],
        findings=tally.sorted_findings(),
        counts=tally.counts,
        by_rule=tally.by_rule,
        notices=tally.notices,
        rules_run=131,
        not_checked=[
            NotChecked("CF-OFF-05", NOTHING_READ, 312),
            NotChecked("CF-OFF-06", NOTHING_READ, 298),
            NotChecked("CF-OFF-10", NOTHING_READ, 312),
            NotChecked("CF-TIME-02", OLD_LAW, 387),
            NotChecked("JC-OFF-01", NOTHING_READ, 1204),
        ],
        quality={
            Dimension.CONFORMITY: 1.0,
            Dimension.COMPLETENESS: 0.999,
            Dimension.ACCURACY: 0.999,
            Dimension.CONSISTENCY: 0.998,
            Dimension.TIMELINESS: 0.931,
        },
        max_findings=max_findings,
    )


def empty_report(**changes: object) -> Report:
    """A report with nothing in it, changed as a test needs."""
    values: dict[str, object] = {
        "version": "0.1.0",
        "rulebook": "2024.4",
        "as_of": AsOf(date(2024, 12, 31), "option"),
        "inputs": [],
        "passed_over": [],
        "findings": [],
        "counts": Counter(),
        "by_rule": Counter(),
        "notices": {},
        "rules_run": 0,
        "not_checked": [],
        "quality": dict.fromkeys(Dimension),
        "max_findings": 100,
    }
    return Report(**(values | changes))  # type: ignore[arg-type]
