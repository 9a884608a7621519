"""The site and the printable document: they build, hold everything, and lead nowhere outside."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from docs.pages import ROOT, anchors, headings
from enforce_data.handbook.document import document
from enforce_data.handbook.site.links import anchor, for_site, in_repository, in_site, outside, rewritten
from enforce_data.model import STANDARD

_LOADED = re.compile(r"""<(?:script|img|link)[^>]*(?:src|href)="(?:https?:)?//""")


def test_links_follow_files_into_the_site() -> None:
    page = "[a](../README.md#x) [b](guide/limits.md) [c](https://example.org) `[d](e)`\n```text\n[f](g.md)\n```\n"
    assert for_site(page, "docs/index.md", ROOT).splitlines() == [
        "[a](repository/README.md#x) [b](guide/limits.md) [c](https://example.org) `[d](e)`",
        *("```text", "[f](g.md)", "```"),
    ]
    assert for_site("[a](docs/index.md)", "README.md", ROOT) == "[a](../index.md)"


@pytest.mark.parametrize("path", ["docs/guide/limits.md", "README.md", "schemas/README.md"])
def test_places_in_the_site_are_told_back(path: str) -> None:
    assert in_repository(in_site(path)) == path


def test_headings_are_named_as_on_github() -> None:
    assert {anchor(text) for _, text in headings("docs/standard/groups.md")} == anchors("docs/standard/groups.md")


def test_what_pages_link_to_outside_their_folder_is_found() -> None:
    found = outside(ROOT)
    assert {"README.md", "README.zh-CN.md", "examples/README.md", "LICENSE"} <= found
    assert not any(path.startswith("docs/") for path in found)


def test_links_in_the_page_itself_stay_in_it() -> None:
    assert rewritten("[a](#b)", "docs/index.md", lambda *_: "changed") == "[a](#b)"


# The site.


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly: a warning of MkDocs is a failure."""
    pytest.importorskip("mkdocs")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def test_the_site_needs_no_network(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 500
    assert [page.name for page in pages if _LOADED.search(page.read_text("utf-8"))] == []
    styles = (style.read_text("utf-8") for style in site.rglob("*.css"))
    assert not any(re.search(r"url\(.?(?:https?:)?//", style) for style in styles)


def test_chinese_and_ids_are_in_the_index_of_the_search(site: Path) -> None:
    script = (site / "search" / "search_index.js").read_text("utf-8")
    sections = json.loads(script.removeprefix("var handbookIndex = ").removesuffix(";\n"))
    assert all("#" in section["location"] for section in sections)
    for words in ("听证主持人", "HED-1015", "CF-FILE-01"):
        assert any(words in section["text"] for section in sections), words
    titles = [section["title"] for section in sections]
    assert any(title.startswith("penalty") and title.endswith("› evidence") for title in titles)


@pytest.mark.needs("node")
@pytest.mark.parametrize(
    ("query", "first"),
    [("听证主持人可能", "CF-HEAR-09"), ("hed-1015", "penalty"), ("行政 处罚 filed after", "CF-FILE-01")],
)
def test_the_search_finds_words_inside_chinese_sentences(site: Path, query: str, first: str) -> None:
    program = """
    const fs = require("fs"), vm = require("vm"), folder = process.argv[1], query = process.argv[2];
    const made = () => ({ children: [], appendChild(one) { this.children.push(one); }, addEventListener() {} });
    const results = made(), input = made(), head = made();
    const page = {
      URLSearchParams, base_url: ".", location: { search: "?q=" + encodeURIComponent(query) },
      document: {
        readyState: "complete", head, createElement: made,
        getElementById: (name) => (name === "mkdocs-search-results" ? results : input),
      },
    };
    page.window = page;
    vm.createContext(page);
    vm.runInContext(fs.readFileSync(folder + "/search/main.js", "utf8"), page);
    vm.runInContext(fs.readFileSync(folder + "/search/search_index.js", "utf8"), page);
    head.children[0].onload();
    console.log(results.children[1].children[0].children[0].textContent);
    """
    ran = subprocess.run(["node", "-e", program, str(site), query], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(first)


# The document.


class _Names(HTMLParser):
    """The ids of a page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.pictures: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.add(found["href"])
        if tag == "img":
            self.pictures.append(found["src"])


@pytest.fixture(scope="module")
def names() -> _Names:
    """The document, taken apart."""
    pytest.importorskip("markdown")
    found = _Names()
    found.feed(document(ROOT / "docs"))
    return found


def test_links_of_the_document_lead_within_it(names: _Names) -> None:
    inside = {link.removeprefix("#") for link in names.links if not re.match("https?:", link)}
    assert inside - set(names.ids) == set()
    assert len(names.ids) == len(set(names.ids))


def test_the_document_holds_dictionary_codes_rules_and_pictures(names: _Names) -> None:
    wanted = {f"docs-standard-records-{record_type}" for record_type in STANDARD.models}
    wanted |= {"docs-standard-codes-penalty--penaltykind", "docs-rules-cf-cf-file-01", "docs-rules-indexzh-cn"}
    assert {each.replace(".", "") for each in wanted} - {each.replace("-zh-cn", "zh-cn") for each in names.ids} == set()
    assert names.pictures
    assert all(picture.startswith("data:image/svg+xml;base64,PH") for picture in names.pictures)
