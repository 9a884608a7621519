"""The command line: ``enforce-data package build``, ``verify`` and ``receipt``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from enforce_data.cli_parts import CONFORMS, FINDINGS, UNREADABLE, day_option, exit_code, moment

if TYPE_CHECKING:
    from enforce_data.limits import Limits
    from enforce_data.receipts import Receipt

_LANG = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts."
)
_LIMIT = click.option("--limit", "limits", multiple=True, metavar="NAME=VALUE", help="Change a limit on hostile files.")
_DEBUG = click.option("--debug", is_flag=True, expose_value=False, help="Show all there is of an internal fault.")
_MEMBERS = ("package_id", "batch_no", "sender", "receiver", "edition", "sequence", "answers", "test")


@click.group(
    epilog="""\b
Examples:
  enforce-data package build out/ --package-id 430121-2025-0001 --output out.zip
  enforce-data package verify examples/county
  enforce-data package receipt examples/county --output receipt.json"""
)
def package() -> None:
    """Packages (数据归集包): a folder or zip with a manifest.json."""


@package.command(
    epilog="""\b
Examples:
  enforce-data package build out/ --package-id 430121-2025-0001 --sender 11430121MB0X00023N
  enforce-data package build out/ --produced-at 2025-12-31T18:00:00+08:00 --output out.zip
\b
What the manifest that is there says of sender, receiver, coverage and so on is kept; the files are listed
anew, with their counts and digests.  produced_at is now, or SOURCE_DATE_EPOCH where that is set.
\b
Exit codes: 0 built; 1 the manifest would be faulty, nothing was written; 2 wrong usage; 3 a file is
unreadable, nothing was written; 5 internal fault."""
)
@click.argument("folder", metavar="DIR")
@click.option("--package-id", metavar="ID", help="Identifier of the package, unique with its sender.")
@click.option("--batch-no", metavar="NUMBER", help="Day in eight digits and a count in five.")
@click.option("--sender", metavar="CODE", help="Unified social credit code of the sender.")
@click.option("--receiver", metavar="NAME", help="Name or code of the receiver.")
@click.option("--edition", metavar="EDITION", help="Edition of the standard.")
@click.option("--sequence", type=click.IntRange(min=1), help="Consecutive number of the sender's packages.")
@click.option("--answers", metavar="ID", help="The receipt that this package answers.")
@click.option("--test/--no-test", default=None, help="Mark the data as test data.")
@click.option("--produced-at", metavar="INSTANT", help="When the package was made, with offset.")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Pack it into this zip, too.")
@_LANG
@_LIMIT
@_DEBUG
def build(
    folder: str, produced_at: str | None, output: Path | None, lang: str, limits: tuple[str, ...], **members: Any
) -> None:
    """Write or complete the manifest of a folder."""
    from enforce_data.building import build as run_build
    from enforce_data.progress import progress
    from enforce_data.report.package_text import findings
    from enforce_data.usage import UsageError

    stated = {name: members[name] for name in _MEMBERS if members[name] is not None}
    stated["produced_at"] = produced_at or moment().replace(microsecond=0).isoformat()
    try:
        with progress(sys.stderr) as advance:
            built = run_build(folder, stated, output=output, limits=_budget(limits), on_progress=advance)
    except (UsageError, UnicodeEncodeError) as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"cannot write {error.filename or folder}: {error.strerror}") from None
    _emit(findings(built.report, lang))
    if built.manifest is None:
        raise SystemExit(exit_code(built.report, fail_on="error", complete=False) or FINDINGS)
    written = f"{built.manifest}" + (f", {built.zip}" if built.zip else "")
    counts = {"zh": f"{built.files} 个文件,{built.report.records} 条记录"}
    counts["en"] = f"{built.files} files, {built.report.records} records"
    _emit([f"{written}: {counts[lang]}\n"])


@package.command(
    epilog="""\b
Examples:
  enforce-data package verify examples/county
  enforce-data package verify county.zip --report json
\b
Exit codes: 0 whole and authentic: the manifest is sound, nothing is missing, extra or altered, the counts
are right; 1 not; 2 wrong usage; 3 missing or unreadable; 5 internal fault."""
)
@click.argument("path", metavar="PATH")
@click.option("--report", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the report.")
@_LANG
@_LIMIT
@_DEBUG
def verify(path: str, form: str, lang: str, limits: tuple[str, ...]) -> None:
    """Compare a package with its manifest; its records are counted, not judged."""
    from enforce_data.building import is_whole
    from enforce_data.building import verify as run_verify
    from enforce_data.progress import progress
    from enforce_data.report.package_text import verdict

    with progress(sys.stderr) as advance:
        report = run_verify(path, limits=_budget(limits), on_progress=advance)
    whole = is_whole(report)
    if form == "json":
        _emit([report.to_json()], json=True)
    else:
        _emit(verdict(report, lang, whole=whole))
    unreadable = any(item.unreadable for item in report.inputs)
    raise SystemExit(UNREADABLE if unreadable else CONFORMS if whole else FINDINGS)


@package.command(
    epilog="""\b
Examples:
  enforce-data package receipt examples/county --output receipt.xlsx
  enforce-data package receipt county.zip --register registers/ > receipt.json
\b
Exit codes: 0 no record was rejected and no error was found; 1 errors; 2 wrong usage; 3 a file is missing or
unreadable; 5 internal fault."""
)
@click.argument("path", metavar="PATH")
@click.option("--register", "registers", multiple=True, metavar="PATH", help="Register records or a documented table.")
@click.option("--as-of", callback=day_option, metavar="DATE", help="Judge unfinished matters by this day.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this .json or .xlsx file."
)
@_LANG
@_LIMIT
@_DEBUG
def receipt(
    path: str,
    registers: tuple[str, ...],
    as_of: date | None,
    output: Path | None,
    lang: str,
    limits: tuple[str, ...],
) -> None:
    """Check a package and answer it record by record, with the rates of each agency."""
    from enforce_data.progress import progress
    from enforce_data.receipts import receipt as run_receipt
    from enforce_data.usage import UsageError

    if str(output) == "-":
        output = None
    if output is not None and output.suffix.lower() not in (".json", ".xlsx"):
        raise click.UsageError(f"{output}: a receipt is a .json or .xlsx file")
    try:
        with progress(sys.stderr) as advance:
            made = run_receipt(path, registers=registers, as_of=as_of, limits=_budget(limits), on_progress=advance)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    _write(made, output, lang)
    for line in made.report.internal:
        click.echo(f"internal fault / 内部故障: {line}", err=True)
    raise SystemExit(exit_code(made.report, fail_on="error", complete=False))


def _write(made: Receipt, output: Path | None, lang: str) -> None:
    from enforce_data.report.console import Carriage, save

    if output is None:
        _emit(made.to_json(), json=True)
        return
    try:
        if output.suffix.lower() == ".xlsx":
            from enforce_data import receipt_book

            receipt_book.write(made, output, lang)
        else:
            save(made.to_json(), output, Carriage.JSON)
    except ImportError:
        click.echo("pip install 'enforce-data[xlsx]'", err=True)
        raise SystemExit(UNREADABLE) from None
    except OSError as error:
        raise click.UsageError(f"cannot write {output}: {error.strerror}") from None
    _emit(_outline(made, lang))


def _outline(made: Receipt, lang: str) -> Iterator[str]:
    from enforce_data.receipt_book import STATUS

    yield f"{made.id}\n"
    for status, count in made.answers.by_status().items():
        said = STATUS[status]
        yield f"{said.zh if lang == 'zh' else said.en}: {count}\n"


def _budget(limits: tuple[str, ...]) -> Limits:
    from enforce_data.limits import Limits

    try:
        return Limits().changed(limits)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _emit(chunks: Any, *, json: bool = False) -> None:
    from enforce_data.report.console import Carriage, emit

    emit(chunks, sys.stdout, Carriage.JSON if json else Carriage.PROSE)
