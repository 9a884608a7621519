"""What MkDocs calls while it builds the site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enforce_data.handbook.site.links import anchor, for_site, in_repository, in_site, outside

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def _root(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name headings as GitHub does, and write out the patterns in the navigation."""
    config.mdx_configs.setdefault("toc", {})["slugify"] = anchor
    docs = Path(config.docs_dir)
    pages = sorted(page.relative_to(docs).as_posix() for page in docs.rglob("*.md"))
    config.nav = [_spelled_out(item, pages) for item in config.nav or []]
    return config


def _spelled_out(item: dict[str, Any], pages: list[str]) -> dict[str, Any]:
    """A line of the navigation whose pattern, if it is one, is the list of its pages.

    A pattern without a language leaves the Chinese twins out.
    """
    ((title, value),) = item.items()
    if isinstance(value, list):
        return {title: [_spelled_out(each, pages) for each in value]}
    if "*" not in value:
        return item
    zh = ".zh-CN."
    return {title: [page for page in pages if fnmatch(page, value) and (zh in page) == (zh in value)]}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take in what pages link to outside the folder of the documentation."""
    from mkdocs.structure.files import File

    root = _root(config)
    for path in sorted(outside(root)):
        files.append(File.generated(config, in_site(path), abs_src_path=str(root / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs names them
    """Point links to where files stand in the site."""
    return for_site(markdown, in_repository(page.file.src_uri), _root(config))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the index of the search as a script too, which browsers load from a folder on disk."""
    index = Path(config.site_dir) / "search" / "search_index.json"
    sections = list(_sections(json.loads(index.read_text("utf-8"))["docs"]))
    script = f"var handbookIndex = {json.dumps(sections, ensure_ascii=False, separators=(',', ':'))};\n"
    index.with_suffix(".js").write_text(script, "utf-8", newline="\n")
    for unused in ("search_index.json", "lunr.js", "worker.js"):
        (index.parent / unused).unlink(missing_ok=True)


def _sections(docs: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The sections of the pages, each under the title of its page; the pages as a whole would repeat them."""
    titles = {doc["location"]: doc["title"] for doc in docs}
    for doc in docs:
        page, is_section, _ = doc["location"].partition("#")
        if is_section:
            above = titles.get(page, doc["title"])
            yield doc if above == doc["title"] else {**doc, "title": f"{above} › {doc['title']}"}
