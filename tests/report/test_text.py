"""The report for people."""

import re
from collections import Counter
from datetime import date

import pytest

from enforce_data.findings import AsOf, Citation, Dimension, Finding, Severity
from enforce_data.report.columns import display_width
from enforce_data.report.phrases import cited
from enforce_data.report.text import render
from enforce_data.results import InputResult
from report.hand_built import CHECK_DIGIT, MISSING, county_report, empty_report

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def lines(report, lang="zh", **options):
    return "".join(render(report, lang, **options)).splitlines()


def violating(*findings, notice, total):
    return empty_report(
        inputs=[InputResult("a.csv", violates=True, records=2, records_with_errors=2)],
        findings=list(findings),
        notices={notice.id: notice},
        counts=Counter({notice.severity: total}),
        by_rule=Counter({notice.id: total}),
    )


@pytest.mark.parametrize("width", [40, 66, 80, 100])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_console(width, lang, colour):
    report = county_report()
    widest = max(display_width(ANSI.sub("", line)) for line in lines(report, lang, colour=colour, width=width))
    assert widest <= width


def test_first_line_is_the_outcome_and_plain_text_has_no_colour():
    text = lines(county_report())
    assert text[0] == "检查结果：读不完"
    assert "\x1b" not in "".join(text)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_colour_and_frames_change_no_word(lang):
    coloured = "".join(render(county_report(), lang, colour=True, width=104))
    assert "\x1b[" in coloured
    unframed = re.sub(r"[─│┌┐└┘\s]", "", ANSI.sub("", coloured))
    plain = re.sub(r"\s|^[=-]+$", "", "".join(render(county_report(), lang, width=100)), flags=re.MULTILINE)
    assert unframed == plain


def test_colour_does_not_depend_on_the_environment(monkeypatch):
    expected = lines(county_report(), colour=True, width=90)
    for name, value in {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "33", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert lines(county_report(), colour=True, width=90) == expected


def test_rules_come_by_severity_then_count_then_id():
    heads = [line for line in lines(county_report()) if re.match("(错误|警告|提示) [A-Z]", line)]
    assert heads == [
        "错误 CF-FILE-01（3 处）",
        "错误 ID-RESIDENT-03（2 处）",
        "错误 ST-MISSING（2 处）",
        "错误 RD-SYNTAX（1 处）",
        "警告 CF-TIME-02（140 处）",
        "警告 DL-AGENCY-NAME（1 处）",
        "提示 DL-COUNT（1 处）",
        "提示 ST-DEPRECATED（1 处）",
    ]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("zh", "  另有 136 处（只列出前 4 处）"), ("en", "  and 136 more (only the first 4 are listed)")],
)
def test_a_capped_list_says_so_and_only_that(lang, expected):
    text = lines(county_report(), lang)
    assert [line for line in text if "136" in line] == [expected]
    assert not re.search(r"另有|\d more", "".join(lines(county_report(max_findings=140), lang)))


def test_a_message_that_all_places_share_is_said_once_others_at_each_place():
    text = "\n".join(lines(county_report(), width=100))
    assert text.count("末位校验码与前 17 位算出的不一致") == 1
    assert text.count("从立案到决定 ") == 4


def test_a_fix_with_the_parameters_of_one_place_is_not_said_of_another():
    text = lines(county_report())
    assert "     改法：补填“处罚决定书文号”。" in text
    assert "     改法：补填“记录编号”。" in text
    finding = Finding(MISSING, 0, params={"name": "案号", "name_en": "case_no"})
    alone = lines(violating(finding, notice=MISSING, total=1))
    assert "  改法  补填“案号”。" in alone


def test_places_are_as_editors_and_spreadsheets_name_them():
    text = "\n".join(lines(county_report(), width=100))
    assert "delivery/penalty.csv:8:131  单元格 H8  “立案日期”  = “2024-06-01”" in text
    assert "delivery/执法证件.xlsx  工作表“执法证件”  单元格 C5  “所属机关.名称”  = “清溪县市监局”" in text
    assert "delivery/2019年旧案.xml:20417:9  /records/penalty[388]/facts" in text
    assert "第 7 条记录 CF-2024-0007（penalty，1.0 版）  /parties/0/id_number  HED-0031" in text


def test_what_was_not_checked_is_grouped_by_reason_with_rules_and_records():
    text = "\n".join(lines(county_report(), "en"))
    section = text[text.index("\nNot checked\n") :]
    assert "Reason: no register of certificates\n    CF-OFF-05 (312 records), CF-OFF-06 (298 records)" in section
    assert section.count("Reason: ") == 2
    assert "--register" in section


def test_files_say_their_outcome_and_how_their_encoding_was_found():
    text = lines(county_report())
    at = text.index("不符合  delivery/penalty.csv")
    assert text[at + 1 : at + 4] == [
        "        312 条记录，4 条有错误，penalty，1.0 版",
        "        csv，编码 gb18030（不是 UTF-8，整个文件逐字节核实）",
        "        连同 1 个子表",
    ]


def test_sources_without_a_phrase_are_printed_as_they_are():
    item = InputResult("a.csv", encoding="utf-8", encoding_source="told by a friend")
    text = "\n".join(lines(empty_report(inputs=[item], as_of=AsOf(county_report().as_of.day, "the moon")), "en"))
    assert "utf-8 (told by a friend)" in text
    assert "2024-12-31, the moon" in text


def test_a_share_is_rounded_down_so_that_100_means_all():
    quality = {Dimension.CONFORMITY: 1.0, Dimension.ACCURACY: 0.9999, Dimension.TIMELINESS: 0.29}
    text = "\n".join(lines(empty_report(quality=quality), "en"))
    assert "conformity 100.0%, accuracy 99.9%, timeliness 29.0%" in text


def test_a_report_without_records_says_so():
    assert "没有读到任何记录。" in lines(empty_report())
    assert "没有读到任何记录。" not in lines(county_report())


def test_english_frame_is_ascii_where_the_data_are():
    findings = [Finding(CHECK_DIGIT, 0, value="x")]
    assert "\n".join(lines(violating(*findings, notice=CHECK_DIGIT, total=9), "en")).isascii()


def test_counts_are_exact_whatever_is_listed():
    report = county_report(max_findings=1)
    assert report.counts[Severity.WARNING] == 141
    assert any("141 warnings" in line for line in lines(report, "en"))


@pytest.mark.parametrize(
    ("law", "article", "since", "zh", "en"),
    [
        ("行政处罚法", "60", None, "《行政处罚法》第60条", "行政处罚法 art. 60"),
        ("行政处罚法", "20(1)(2)", None, "《行政处罚法》第20条第1、2款", "行政处罚法 art. 20(1)(2)"),
        ("行政处罚法", "31①–⑤", None, "《行政处罚法》第31条第①–⑤项", "行政处罚法 art. 31①–⑤"),
        ("湘政办发〔2023〕51号", "二(三)1", None, "湘政办发〔2023〕51号二(三)1", "湘政办发〔2023〕51号 art. 二(三)1"),
        ("GB 32100-2015", "", None, "GB 32100-2015", "GB 32100-2015"),
        (
            "行政强制法",
            "",
            date(2012, 1, 1),
            "《行政强制法》（2012-01-01 起施行）",
            "行政强制法 (in force since 2012-01-01)",
        ),
    ],
)
def test_grounds_are_cited_as_people_cite_them(law, article, since, zh, en):
    citation = Citation(law, article, since)
    assert (cited([citation], "zh"), cited([citation], "en")) == ([zh], [en])
