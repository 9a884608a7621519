"""``enforce-data schema`` and ``enforce-data publish``: the published files, for users and for maintainers."""

from __future__ import annotations

import sys
from importlib.resources import as_file
from pathlib import Path

import click

from enforce_data.cli_parts import FINDINGS, UNREADABLE

_KINDS = ("jsonschema", "xsd", "avro", "sql", "table", "template", "dictionary")


@click.command(
    epilog="""\b
Examples:
  enforce-data schema
  enforce-data schema --kind jsonschema --type penalty
  enforce-data schema --kind jsonschema --output schemas/
\b
Without --output, one text file is printed, and several are listed.""",
)
@click.option("--edition", metavar="EDITION", help="Edition of the standard; by default the newest that is no draft.")
@click.option("--kind", type=click.Choice(_KINDS), help="Only files of this kind.")
@click.option("--type", "record_type", metavar="TYPE", help="Only files about this record type.")
@click.option("--output", "-o", type=click.Path(file_okay=False, path_type=Path), help="Copy them into this folder.")
def schema(edition: str | None, kind: str | None, record_type: str | None, output: Path | None) -> None:
    """Give out the published schemas, tables and templates; nothing is fetched."""
    from enforce_data.model import STANDARD
    from enforce_data.published import files_of
    from enforce_data.report.console import Carriage, emit, pour

    edition = edition or str(STANDARD.default_edition)
    known = [str(each) for each in STANDARD.editions]
    if edition not in known:
        raise click.UsageError(f"no edition {edition!r}; known: {', '.join(known)}")
    if record_type is not None and record_type not in STANDARD.models:
        raise click.UsageError(f"no record type {record_type!r}; known: {', '.join(STANDARD.models)}")
    try:
        found = files_of(edition, kind, record_type)
    except FileNotFoundError as error:
        raise SystemExit(_missing(str(error))) from None
    if not found:
        raise click.UsageError("no published file is of that kind and type")
    if output is not None:
        written = []
        for name, content in found.items():
            target = output / (name.partition("/")[2] if kind else name)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read_bytes())
            except OSError as error:
                raise click.UsageError(f"cannot write {target}: {error.strerror}") from None
            written.append(f"{target}\n")
        emit(written, sys.stdout, Carriage.PROSE)
    elif len(found) == 1 and not (name := next(iter(found))).endswith(".xlsx"):
        with as_file(found[name]) as file:
            pour(file, sys.stdout)
    else:
        emit((f"{edition}/{name}\n" for name in found), sys.stdout, Carriage.PROSE)


def _missing(reason: str) -> int:
    click.echo(f"Error: {reason}", err=True)
    return UNREADABLE


@click.command(
    epilog="""\b
Examples:
  enforce-data publish
  enforce-data publish --check
  enforce-data publish --seal --edition 1.0
\b
Exit codes: 0 all is current; 1 something is stale, or a change has no line in the log of its edition.""",
)
@click.option("--check", is_flag=True, help="Write nothing; name what is stale.")
@click.option("--seal", is_flag=True, help="Seal an edition for ever.")
@click.option("--edition", metavar="EDITION", help="The edition to seal.")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The checkout; by default the folder one is in.",
)
def publish(*, check: bool, seal: bool, edition: str | None, root: Path) -> None:
    """Write schemas/ and the generated documentation anew (for maintainers, in a checkout)."""
    from enforce_data import handbook
    from enforce_data.editions import Edition
    from enforce_data.model import STANDARD
    from enforce_data.publish import press

    folder = root / "schemas"
    if not folder.is_dir() or not (root / "docs").is_dir():
        raise click.UsageError(f"{root} is no checkout: it has no schemas/ and docs/")
    if seal:
        if edition is None or edition not in map(str, STANDARD.editions):
            raise click.UsageError("--seal needs --edition, one of this version")
        try:
            click.echo(f"sealed {edition}: {press.seal(STANDARD, folder, Edition.parse(edition))}")
        except ValueError as error:
            raise click.ClickException(str(error)) from None
        return
    try:
        changed = [path for path, _ in press.stale(STANDARD, folder)] if check else press.write(STANDARD, folder)
    except press.SealedError as error:
        raise click.ClickException(str(error)) from None
    for path in changed:
        click.echo(f"{'stale' if check else 'written'}: {path}")
    pages = [str(root / "docs"), *(str(root / name) for name in ("README.md", "README.zh-CN.md"))]
    stale_pages = handbook.main([*pages, "--check"] if check else pages)
    wrong = list(press.untold(STANDARD, folder))
    for said in wrong:
        click.echo(said)
    if wrong or stale_pages or (check and changed):
        raise SystemExit(FINDINGS)
