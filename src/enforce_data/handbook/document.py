"""The handbook as one printable file: ``python -m enforce_data.handbook.document docs build/handbook.html``.

Standard, dictionary, code lists and rules (without their cases) in both languages, with a table of contents, from the
pages in the folder.  Pictures are inside the file; links between its pages lead within it, and links to what is not in
it become plain text.
Needs the package ``markdown`` (dependency group ``docs``).
"""

from __future__ import annotations

import argparse
import base64
import posixpath
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from enforce_data.handbook.site.links import anchor, rewritten
from enforce_data.model import STANDARD

_CHAPTERS: dict[str, tuple[str, ...]] = {
    "标准 · The standard": (
        *("standard/index.zh-CN.md", "standard/index.md"),
        *("standard/exchange.zh-CN.md", "standard/exchange.md"),
    ),
    "数据字典 · Data dictionary": (
        "standard/dictionary.md",
        "standard/entities.md",
        *(f"standard/records/{record_type}.md" for record_type in STANDARD.models),
        "standard/records/manifest.md",
        "standard/groups.md",
    ),
    "代码表 · Code lists": ("standard/codes.md", "standard/codes/*.md", "standard/identifiers.md"),
    "规则 · Rules": (
        *("rules/index.zh-CN.md", "rules/index.md", "rules/table.md"),
        *("rules/by-law.md", "rules/*/*.md"),
    ),
}
"""The chapters, and the pages of each in their order."""
_EXAMPLES = re.compile(r"\n## 示例 · Examples\n.*", re.DOTALL)
"""The cases of a rule: data for programs (``schemas/rulebook/suite``), and hundreds of pages on paper."""
_NOWHERE = "nowhere:"
_STYLE = (Path(__file__).parent / "site" / "print.css").read_text("utf-8")


def document(docs: Path) -> str:
    """The whole document, from the folder of the documentation."""
    chapters = {title: list(_pages(docs, patterns)) for title, patterns in _CHAPTERS.items()}
    inside = {f"docs/{page}" for pages in chapters.values() for page in pages}
    contents, body = [], []
    for title, pages in chapters.items():
        contents.append(f'<li><a href="#{_key(title)}">{escape(title)}</a><ol>')
        body.append(f'<h1 class="chapter" id="{_key(title)}">{escape(title)}</h1>')
        for page in pages:
            text = (docs / page).read_text("utf-8")
            heading = next((line[2:] for line in text.splitlines() if line.startswith("# ")), page).replace("`", "")
            contents.append(f'<li><a href="#{_key(f"docs/{page}")}">{escape(heading)}</a></li>')
            html = _converted(_EXAMPLES.sub("\n", text), f"docs/{page}", docs, inside)
            body.append(f'<section id="{_key(f"docs/{page}")}">{html}</section>')
        contents.append("</ol></li>")
    editions = ", ".join(f"{edition} ({status})" for edition, status in STANDARD.editions.items())
    return "\n".join(
        (
            '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">',
            f"<title>行政执法数据标准手册 · Handbook</title><style>\n{_STYLE}</style></head><body>",
            '<h1 class="title">行政执法数据标准手册<br>Handbook of the data standard</h1>',
            f'<p class="title">版次 editions: {escape(editions)}</p>',
            f"<nav><h2>目录 · Contents</h2><ol>{''.join(contents)}</ol></nav>",
            *body,
            "</body></html>\n",
        )
    )


def _pages(docs: Path, patterns: tuple[str, ...]) -> Iterator[str]:
    for pattern in patterns:
        yield from sorted(page.relative_to(docs).as_posix() for page in docs.glob(pattern))


def _key(page: str) -> str:
    """The name of a page or chapter within the document."""
    return anchor(page.removesuffix(".md").replace("/", "-").replace(".", "-"))


def _converted(text: str, page: str, docs: Path, inside: set[str]) -> str:
    """One page as HTML, its headings one level down and named after the page."""
    from markdown import Markdown

    def placed(target: str, name: str) -> str:
        if target.endswith(".svg"):
            drawing = (docs / target.removeprefix("docs/")).read_bytes()
            return f"data:image/svg+xml;base64,{base64.b64encode(drawing).decode()}"
        if target not in inside:
            return _NOWHERE
        return f"#{_key(target)}{name.replace('#', '--')}"

    def named(heading: str, separator: str) -> str:
        return f"{_key(page)}--{anchor(heading, separator)}"

    settings = {"toc": {"slugify": named, "baselevel": 2}}
    made = Markdown(extensions=["tables", "fenced_code", "toc"], extension_configs=settings)
    text = text.replace("](#", f"]({posixpath.basename(page)}#")
    html = made.convert(rewritten(text, page, placed))
    return re.sub(rf'<a href="{_NOWHERE}">(.*?)</a>', r"\1", html, flags=re.DOTALL)


def main() -> None:
    """Write the document."""
    parser = argparse.ArgumentParser(prog="python -m enforce_data.handbook.document", description=main.__doc__)
    parser.add_argument("docs", type=Path, help="the folder of the documentation")
    parser.add_argument("out", type=Path, help="the file to write")
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(document(asked.docs), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
