"""Generated pages, generated parts and pictures are current, and the handbook notices when they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from docs.pages import ROOT, text_of
from enforce_data import handbook
from enforce_data.cli import cli
from enforce_data.explain import listing, notices
from enforce_data.limits import LIMIT_NAMES
from enforce_data.model import STANDARD
from enforce_data.registers.shelf import REGISTER_TYPES
from enforce_data.rules import BOOK


def in_process(arguments: str, folder: Path) -> str:
    """As :func:`handbook.printed`, without a process of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return CliRunner().invoke(cli, arguments).output


def test_pages_are_current() -> None:
    others = (ROOT / "README.md", ROOT / "README.zh-CN.md")
    stale = [str(page.relative_to(ROOT)) for page, _ in handbook.stale(ROOT / "docs", others, in_process)]
    assert stale == [], "run `make docs`"


def test_a_picture_is_what_the_command_prints() -> None:
    assert handbook.printed("explain fine", ROOT) == in_process("explain fine", ROOT)


def test_stale_pages_are_named_then_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    written = docs / "limits.md"
    written.write_text("before\n<!-- part: limits en -->\nold\n<!-- end -->\nafter\n", "utf-8")
    assert handbook.main([str(docs), "--check"]) == 1
    assert capsys.readouterr().out.count("stale: ") == len(handbook.PAGES) + 1
    assert "old" in written.read_text("utf-8")
    assert handbook.main([str(docs)]) == 0
    text = written.read_text("utf-8")
    assert text.startswith("before\n")
    assert text.endswith("<!-- end -->\nafter\n")
    assert "old" not in text
    assert all(f"`{name}`" in text for name in LIMIT_NAMES)
    assert handbook.main([str(docs), "--check"]) == 0


def test_pictures_that_differ_in_the_rule_book_alone_are_current(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    handbook.main([str(docs)])
    picture = "<!-- run: enforce-data explain fine -->\n```text\nrule book {}\n```\n"
    (docs / "page.md").write_text(picture.format("0" * 64), "utf-8")
    assert list(handbook.stale(docs, (), lambda *_: f"rule book {'1' * 64}\n")) == []
    assert len(list(handbook.stale(docs, (), lambda *_: f"rule books {'1' * 64}\n"))) == 1


# What written pages say of rules and elements.


def test_the_table_names_every_id_that_explain_lists() -> None:
    table = text_of("docs/rules/table.md")
    missing = [line.split("\t")[0] for line in listing() if f"`{line.split(chr(9))[0]}`" not in table]
    assert missing == []


@pytest.mark.parametrize("page", ["docs/rules/index.md", "docs/rules/index.zh-CN.md"])
def test_every_prefix_is_explained(page: str) -> None:
    prefixes = {notice.id.partition("-")[0] for notice in notices()}
    assert [prefix for prefix in sorted(prefixes) if f"| `{prefix}` |" not in text_of(page)] == []


@pytest.mark.parametrize(
    ("page", "heading"), [("docs/rules/index.md", "## Registers"), ("docs/rules/index.zh-CN.md", "## 登记资料")]
)
def test_the_registers_that_rules_read_are_those_of_the_table(page: str, heading: str) -> None:
    section = text_of(page).partition(heading)[2].partition("\n## ")[0]
    told = {name for name in STANDARD.models if f"| `{name}` |" in section}
    read = {name for name, kind in REGISTER_TYPES.items() if any(kind in rule.context for rule in BOOK)}
    assert told == read


@pytest.mark.parametrize("page", ["docs/rules/index.md", "docs/rules/index.zh-CN.md"])
def test_every_record_type_has_its_decisive_day(page: str) -> None:
    assert [name for name in STANDARD.models if f"\n| `{name}` | " not in text_of(page)] == []
