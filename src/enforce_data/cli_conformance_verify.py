"""The command line: ``enforce-data conformance report`` and ``verify``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from enforce_data.cli_parts import CONFORMS, FINDINGS, UNREADABLE, day_option, missing_extra

if TYPE_CHECKING:
    from enforce_data.conformance.evidence import Evidence

_LANG = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts."
)
_DEBUG = click.option("--debug", is_flag=True, expose_value=False, help="Show all there is of an internal fault.")
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    epilog="""\b
Examples:
  enforce-data conformance report bundle.zip
  enforce-data conformance report bundle.zip --html face.html --badge badge.svg
  enforce-data conformance report bundle.zip --requirement RQ-K-CF-OFF-05
  enforce-data conformance report new.zip --against old.zip --json -
\b
This tells what a bundle says; verify tells whether it is so.
\b
Exit codes: 0 every role passed, or with --against no requirement is newly failing; 1 not; 2 wrong usage;
3 a bundle is missing or is none; 5 internal fault."""
)
@click.argument("bundle", type=_FILE, metavar="BUNDLE")
@click.option("--against", type=_FILE, metavar="OLD", help="Compare with an older bundle.")
@click.option("--html", type=_FILE, metavar="FILE", help="Write the page for people to this file.")
@click.option("--badge", type=_FILE, metavar="FILE", help="Write the badge (SVG) to this file.")
@click.option("--json", "json_", metavar="FILE", help="Write it for programs; - is standard output.")
@click.option("--requirement", metavar="ID", help="Tell the cases of one requirement, passed ones too.")
@_LANG
@_DEBUG
def report(
    bundle: Path,
    against: Path | None,
    html: Path | None,
    badge: Path | None,
    json_: str | None,
    requirement: str | None,
    lang: str,
) -> None:
    """Tell what a bundle says: verdicts, failures, and what changed since an older one."""
    from enforce_data.conformance.against import compare, told
    from enforce_data.conformance.badge import badge as drawn
    from enforce_data.conformance.bundle_text import summary
    from enforce_data.conformance.cases import Outcome
    from enforce_data.conformance.face import face

    new = _loaded(bundle)
    if requirement is not None and not any(requirement in each["requirements"] for each in new.results):
        raise click.UsageError(f"{requirement}: 该证据包没有涉及这项要求的用例 / no case of this bundle tries it")
    if html is not None:
        _save(face(new.statement, new.run, new.results), html)
    if badge is not None:
        _save(drawn(new.statement, new.run), badge)
    if against is not None:
        comparison = compare(new, _loaded(against))
        _tell(comparison, told(comparison, lang), json_)
        raise SystemExit(FINDINGS if comparison["newly_failing"] else CONFORMS)
    results = [each for each in new.results if requirement is None or requirement in each["requirements"]]
    content = {"statement": new.statement, "run": new.run, "results": results}
    _tell(content, summary(new, lang, requirement), json_)
    passed = all(each["verdict"] == Outcome.PASS for each in new.run["roles"].values())
    raise SystemExit(CONFORMS if passed else FINDINGS)


@click.command(
    epilog="""\b
Examples:
  enforce-data conformance verify bundle.zip --key vendor.pub.pem --challenge 430000-2026-007
  enforce-data conformance verify bundle.zip --lang en
\b
Without --key a bundle can be whole, but nobody knows who signed it; without --challenge it can be an old
one.  Both are said.  Everything is judged again, offline; nothing in the bundle is run.
\b
Exit codes: 0 whole and authentic (or whole, where no key was given); 1 not, or not verified to the end;
2 wrong usage; 3 the bundle or a library is missing; 5 internal fault."""
)
@click.argument("bundle", type=_FILE, metavar="BUNDLE")
@click.option("--key", type=_FILE, metavar="PUB.pem", help="Public key of the vendor (Ed25519, PEM).")
@click.option("--challenge", metavar="TOKEN", help="The token that was given to the vendor.")
@click.option("--as-of", callback=day_option, metavar="DATE", help="Look at expiry by this day; today if not given.")
@click.option("--json", "json_", is_flag=True, help="Write it for programs.")
@_LANG
@_DEBUG
def verify(bundle: Path, key: Path | None, challenge: str | None, as_of: date | None, json_: bool, lang: str) -> None:
    """Verify a bundle: packing, digests, signature, token, expiry, completeness; judge its outputs again."""
    from enforce_data.conformance.bundle_text import verified
    from enforce_data.conformance.verifying import verify as run_verify
    from enforce_data.progress import counted
    from enforce_data.usage import MissingExtraError, UsageError
    from enforce_data.values.day import CHINA

    try:
        with counted(sys.stderr) as advance:
            day = as_of or datetime.now(CHINA).date()
            found = run_verify(bundle, key=key, challenge=challenge, as_of=day, on_progress=advance)
    except MissingExtraError as error:
        missing_extra(error)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        _unreadable(f"{bundle}: 无法读取 / cannot be read ({error.strerror})")
    _tell(found.to_dict(), verified(found, lang), "-" if json_ else None)
    raise SystemExit(CONFORMS if found.whole else FINDINGS)


def _loaded(path: Path) -> Evidence:
    from enforce_data.conformance.evidence import load
    from enforce_data.usage import UsageError

    try:
        return load(path)
    except UsageError as error:
        _unreadable(str(error))


def _unreadable(text: str) -> NoReturn:
    click.echo(text, err=True)
    raise SystemExit(UNREADABLE)


def _tell(content: Any, lines: Iterable[str], target: str | None) -> None:
    """Print the lines, or JSON where that goes to standard output; JSON for a file is written beside them."""
    from enforce_data.report.console import Carriage, emit

    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        emit([text], sys.stdout, Carriage.JSON)
        return
    if target is not None:
        _save(text, Path(target))
    emit(lines, sys.stdout, Carriage.PROSE)


def _save(text: str, path: Path) -> None:
    try:
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror}") from None
