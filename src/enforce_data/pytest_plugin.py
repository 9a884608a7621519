"""The pytest plugin: ``pytest --enforce-data DIR``, one test for each data file below DIR.

All of DIR is one check, as by ``enforce-data check DIR``: child tables are read with their parents, registers serve
every file, and rules across files hold; several DIR are checked one by one.  A last test, *delivery*, stands for what
belongs to no single file: the manifest, registers beside the data, an empty folder.  Without the option nothing happens
and nothing is imported: this module is loaded at every start of pytest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from enforce_data.findings import Finding, Outcome
    from enforce_data.results import InputResult, NotChecked
    from enforce_data.tally import Report

NAME = "enforce-data"
_OUTCOME = "enforce_data_outcome"
"""The property of a test report that has the outcome of its file; JUnit files of pytest show it."""
_UNCHECKED = f"{NAME}: not checked"
_PASSED_OVER = f"{NAME}: files passed over"
_REMARKS = f"{NAME}: warnings and notes"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options, all of which begin with the name of the tool."""
    group = parser.getgroup(NAME, "checking of enforcement data (行政执法数据)")
    group.addoption(
        "--enforce-data", action="append", default=[], metavar="DIR", help="check every data file below DIR; repeatable"
    )
    group.addoption(
        "--enforce-data-register",
        action="append",
        default=[],
        metavar="DIR",
        help="register records, or a documented table, to look things up in; repeatable",
    )
    group.addoption("--enforce-data-edition", metavar="E", help="edition of records that do not say so")
    group.addoption("--enforce-data-as-of", metavar="DATE", help="judge unfinished matters by this day (YYYY-MM-DD)")
    group.addoption("--enforce-data-lang", choices=["zh", "en"], default="zh", help="language of the texts")
    group.addoption(
        "--enforce-data-fail-on",
        choices=["error", "warning"],
        default="error",
        help="the least grave finding that fails a file",
    )
    group.addoption(
        "--enforce-data-complete", action="store_true", help="fail files on which an applicable rule was not checked"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Do something only where a folder was named."""
    if config.getoption("enforce_data"):
        config.pluginmanager.register(Deliveries(config), "enforce_data_deliveries")


class Deliveries:
    """What is to be checked in one run of pytest, and what is to be said of it at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self.lang: str = config.getoption("enforce_data_lang")
        self.complete: bool = config.getoption("enforce_data_complete")
        self.strict: bool = config.getoption("enforce_data_fail_on") == "warning"
        self._paths: list[str] = config.getoption("enforce_data")
        self._registers: list[str] = config.getoption("enforce_data_register")
        self._edition: str | None = config.getoption("enforce_data_edition")
        self._as_of = _day(config.getoption("enforce_data_as_of"))
        self._made: dict[str, Report] = {}
        self._left: dict[str, set[str]] = {_UNCHECKED: set(), _PASSED_OVER: set()}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(
        self, session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Add the tests behind those of the project, before ``-k`` and ``-m`` choose among all of them."""
        for path in self._paths:
            folder = Folder.from_parent(session, name=NAME, nodeid=NAME, deliveries=self, path_shown=path)
            collected = config.hook.pytest_make_collect_report(collector=folder)
            config.hook.pytest_collectreport(report=collected)
            items += collected.result or []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what was left out; where tests run in several processes, it comes with their reports."""
        for title, text in report.sections:
            key = title.removeprefix("Captured ").removesuffix(" call")
            if key in self._left:
                self._left[key].update(text.splitlines())

    def pytest_report_teststatus(
        self, report: pytest.TestReport
    ) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
        """A file without errors is called *incomplete*, not passed, where a rule was not checked on it."""
        if report.when == "call" and report.passed and (_OUTCOME, "incomplete") in report.user_properties:
            return "incomplete", "i", ("INCOMPLETE", {"yellow": True})
        return None

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Say what was not checked and which files were passed over, each once."""
        for title, lines in self._left.items():
            if lines:
                terminalreporter.section(title)
            for line in sorted(lines):
                terminalreporter.line(line)

    def inputs(self, path: str) -> list[str]:
        """The data files below a path, as reports name them; child tables belong to their parents."""
        from enforce_data.asking import understood
        from enforce_data.deliveries import open_deliveries
        from enforce_data.limits import Limits
        from enforce_data.model import STANDARD
        from enforce_data.usage import UsageError

        try:
            asking = understood(None, self._edition, None, None, None, Limits())
        except UsageError as error:
            raise pytest.UsageError(str(error)) from None
        return [
            opened.source.label for delivery in open_deliveries([path], asking, STANDARD) for opened in delivery.inputs
        ]

    def report(self, path: str) -> Report:
        """The report on a path, which is made when the first test asks for it."""
        if path not in self._made:
            from enforce_data.checking import check

            self._made[path] = check(
                path, registers=self._registers, edition=self._edition, as_of=self._as_of, max_findings=1000
            )
        return self._made[path]


class Folder(pytest.Collector):
    """Everything that is checked at once."""

    def __init__(self, *, deliveries: Deliveries, path_shown: str, **others: Any) -> None:
        super().__init__(**others)
        self.deliveries = deliveries
        self.path_shown = path_shown

    def collect(self) -> Iterator[pytest.Item]:
        """A test for each data file, and one for the rest."""
        labels = self.deliveries.inputs(self.path_shown)
        for label in labels:
            yield DataFile.from_parent(self, name=label, labels=frozenset([label]))
        yield Rest.from_parent(self, name=f"delivery {self.path_shown}", labels=frozenset(labels))

    def report(self) -> Report:
        """The report on all of it."""
        return self.deliveries.report(self.path_shown)


class FaultyDataError(Exception):
    """Errors were found in the data, or something of it was not read; the text says what and where."""


class DataFile(pytest.Item):
    """One data file with its child tables."""

    def __init__(self, *, labels: frozenset[str], **others: Any) -> None:
        super().__init__(**others)
        self._labels = labels
        self._folder: Folder = others["parent"]

    def runtest(self) -> None:
        """Fail where an error was found in the file, or it was not read to its end."""
        from enforce_data.findings import Outcome, Severity

        asked, report = self._folder.deliveries, self._folder.report()
        places = self.places(report.inputs)
        if not places and not isinstance(self, Rest):
            raise FaultyDataError(f"{self.name}: 文件没有检查 / the file was not checked")
        outcomes = {report.inputs[place].outcome for place in places} | self.beside(report)
        outcome = next((each for each in Outcome if each in outcomes), Outcome.CONFORMS)
        self.user_properties.append((_OUTCOME, str(outcome)))
        findings = self.findings(report, places)
        text, unchecked = _told(report, places, findings, asked.lang), _unchecked(report, asked.lang)
        if unchecked and (outcome is Outcome.INCOMPLETE or isinstance(self, Rest)):
            self.add_report_section("call", _UNCHECKED, unchecked)
        if report.passed_over and isinstance(self, Rest):
            self.add_report_section("call", _PASSED_OVER, "\n".join(report.passed_over))
        failing = {Outcome.UNREADABLE, Outcome.VIOLATES} | ({Outcome.INCOMPLETE} if asked.complete else set())
        warned = any(found.notice.severity is Severity.WARNING for found in findings)
        if outcome in failing or (asked.strict and warned):
            raise FaultyDataError(f"{self.name}: {outcome}\n{text}")
        if text:
            self.add_report_section("call", _REMARKS, text)

    def findings(self, report: Report, places: Iterable[int]) -> list[Finding]:
        """What was found in some inputs."""
        here = set(places)
        return [found for found in report.findings if found.input in here]

    def places(self, inputs: list[InputResult]) -> list[int]:
        """The inputs of the check that this test is about: the file, and the child tables right behind it."""
        return [
            place
            for start, item in enumerate(inputs)
            if item.path in self._labels and not item.is_child
            for place in range(start, start + 1 + item.child_tables)
        ]

    def beside(self, report: Report) -> set[Outcome]:  # noqa: ARG002 - for the test of the rest
        """Outcomes that belong to no input."""
        return set()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings, and no traceback through this module."""
        if isinstance(excinfo.value, FaultyDataError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[str, None, str]:
        """Where pytest says the test stands: the file itself."""
        return self.name, None, f"{NAME}: {self.name}"


class Rest(DataFile):
    """What belongs to no data file: manifests, registers beside the data, and the delivery as a whole."""

    def places(self, inputs: list[InputResult]) -> list[int]:
        """All inputs that no other test is about."""
        return sorted(set(range(len(inputs))) - set(super().places(inputs)))

    def findings(self, report: Report, places: Iterable[int]) -> list[Finding]:
        """Those too that belong to no input."""
        return [*super().findings(report, places), *(found for found in report.findings if found.input is None)]

    def beside(self, report: Report) -> set[Outcome]:
        """A rule that broke down leaves the check unfinished, an error without a file fails it."""
        from enforce_data.findings import Outcome, Severity

        errors = [found for found in report.findings if found.input is None]
        found = {Outcome.VIOLATES} if any(each.notice.severity is Severity.ERROR for each in errors) else set()
        return found | ({Outcome.INCOMPLETE} if report.internal or not report.inputs else set())


def _told(report: Report, places: Iterable[int], findings: list[Finding], lang: str) -> str:
    """What was found, by rule, with the law, each place and record, and how to mend it."""
    from collections import Counter
    from types import SimpleNamespace

    from enforce_data.report import text
    from enforce_data.report.places import outcome

    counted = Counter(found.notice.id for found in findings)
    notices = {rule: notice for rule, notice in report.notices.items() if rule in counted}
    found: Any = SimpleNamespace(inputs=report.inputs, findings=findings, by_rule=counted, notices=notices)
    heads = [
        f"{item.path}: {outcome(item.outcome, item.records, item.records_with_errors, lang)}\n"
        for item in (report.inputs[place] for place in sorted(places))
        if item.outcome in ("unreadable", "violates")
    ]
    return "".join((*heads, *text.findings(found, lang)))


def _unchecked(report: Report, lang: str) -> str:
    """The rules that applied and were not checked, with the reason: one line for each."""
    from enforce_data.report import phrases

    def line(item: NotChecked) -> str:
        colon, comma = phrases.say(phrases.COLON, lang), phrases.say(phrases.COMMA, lang)
        return f"{item.rule}{colon}{phrases.say(item.reason, lang)}{comma}{phrases.RECORDS.of(item.records, lang)}\n"

    return "".join([*map(line, report.not_checked), *(f"{each}\n" for each in report.internal)])


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise pytest.UsageError(
            f"--enforce-data-as-of {text}: a day is written YYYY-MM-DD / 日期写作 YYYY-MM-DD"
        ) from None
