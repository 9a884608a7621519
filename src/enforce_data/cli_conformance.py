"""The command line: ``enforce-data conformance list`` and ``run``; the rest is in ``cli_conformance_verify``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from enforce_data.cli_parts import CONFORMS, FINDINGS, UNREADABLE, day_option, missing_extra, moment

if TYPE_CHECKING:
    from enforce_data.conformance.statement import Statement

_ELSEWHERE = {
    "report": "enforce_data.cli_conformance_verify",
    "verify": "enforce_data.cli_conformance_verify",
}
_ROLES = ("producer", "consumer", "checker", "corrector", "upgrader")
_LANG = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts."
)
_DEBUG = click.option("--debug", is_flag=True, expose_value=False, help="Show all there is of an internal fault.")
_WORK = ".conformance"


class _Commands(click.Group):
    """The commands of the kit; those of the province are imported when somebody asks for them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _ELSEWHERE:
            found: click.Command = getattr(import_module(_ELSEWHERE[cmd_name]), cmd_name)
            return found
        return super().get_command(ctx, cmd_name)


@click.group(
    cls=_Commands,
    epilog="""\b
Examples:
  enforce-data conformance list --stories
  enforce-data conformance run conformance.toml --output bundle.zip
  enforce-data conformance verify bundle.zip --key vendor.pub.pem""",
)
def conformance() -> None:
    """Conformance kit: prove that a system interoperates, and verify the proof."""


@conformance.command(
    "list",
    epilog="""\b
Examples:
  enforce-data conformance list conformance.toml
  enforce-data conformance list --edition 1.0 --role checker
  enforce-data conformance list --requirements --lang en
  enforce-data conformance list --stories
  enforce-data conformance list --story fine-paid-late
\b
Cases by default: id, role, action, format, whether the claim makes it applicable (yes, no), title.
In a pipe one line each, parted by tabs.
\b
Exit codes: 0 listed; 2 wrong usage, or a faulty statement; 5 internal fault.""",
)
@click.argument("statement", metavar="[STATEMENT]", required=False)
@click.option("--edition", metavar="EDITION", help="Edition of the standard, where there is no statement.")
@click.option("--role", "roles", multiple=True, type=click.Choice(_ROLES), help="This role only; may be repeated.")
@click.option("--requirements", "what", flag_value="requirements", help="List the requirements.")
@click.option("--stories", "what", flag_value="stories", help="List the stories that producers enter.")
@click.option("--story", metavar="NAME", help="Print one story as it is handed to people.")
@_LANG
@_DEBUG
def list_(
    statement: str | None, edition: str | None, roles: tuple[str, ...], what: str | None, story: str | None, lang: str
) -> None:
    """List cases, requirements or stories: of a STATEMENT, or all of an edition."""
    from enforce_data.conformance import listing
    from enforce_data.conformance.cases import Role
    from enforce_data.conformance.outcome_text import table
    from enforce_data.usage import UsageError

    try:
        stated = _stated(statement, edition)
        if story is not None:
            _emit([listing.story(stated, story, lang)])
            return
        kinds = {"requirements": listing.requirements, "stories": listing.stories}
        rows = kinds.get(what or "", listing.cases)(stated, [Role(role) for role in roles], lang)
        _emit(table(rows, aligned=sys.stdout.isatty()))
    except UsageError as error:
        raise click.UsageError(str(error)) from None


def _stated(path: str | None, edition: str | None) -> Statement:
    """The statement of a file, or one that claims all of an edition."""
    from enforce_data.conformance.coverage import claims_all
    from enforce_data.conformance.statement import load
    from enforce_data.model import STANDARD

    if path is not None:
        if edition is not None:
            raise click.UsageError(
                "the statement says the edition: leave --edition out / 声明已写明版次,不要再加 --edition"
            )
        _demand_there(path)
        return load(path)
    known = [str(each) for each in STANDARD.editions]
    wanted = edition or str(STANDARD.default_edition)
    if wanted not in known:
        raise click.UsageError(f"unknown edition {wanted!r}; known: {', '.join(known)} / 未知的版次 {wanted!r}")
    return claims_all(wanted)


@conformance.command(
    epilog="""\b
Examples:
  enforce-data conformance run conformance.toml
  enforce-data conformance run conformance.toml --output bundle.zip --key vendor.pem
  enforce-data conformance run conformance.toml --challenge TOKEN --output bundle.zip
  enforce-data conformance run conformance.toml --role checker
  enforce-data conformance run conformance.toml --case checker/CF-OFF-05/xml
\b
STATEMENT is a conformance.toml, or the folder with it.  Answers are kept in --work: a run that was broken off
goes on there, and --role and --case put these cases again and keep the others.  The day of the run is --as-of,
else SOURCE_DATE_EPOCH, else today in China; a bundle counts for 365 days.
\b
Exit codes: 0 all roles that were asked for are passed; 1 not; 2 wrong usage, or a faulty statement; 3 the
system cannot be reached at all, or a library is not installed; 5 internal fault.""",
)
@click.argument("statement", metavar="STATEMENT")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write the evidence bundle (zip)."
)
@click.option("--role", "roles", multiple=True, type=click.Choice(_ROLES), help="This role only; may be repeated.")
@click.option("--case", "only", multiple=True, metavar="ID", help="This case only, or all below ID/; may be repeated.")
@click.option("--seed", type=click.IntRange(0, 2**53 - 1), metavar="N", help="Chooses the variants; 1 by default.")
@click.option("--challenge", metavar="TOKEN", help="The province's token, from which the seed follows.")
@click.option("--as-of", callback=day_option, metavar="DATE", help="The day of the run.")
@click.option("--key", type=click.Path(path_type=Path), metavar="PRIVATE.pem", help="Sign the bundle (Ed25519).")
@click.option("--environment", metavar="FILE", help="TOML file of texts on the surroundings, for the bundle.")
@click.option("--work", type=click.Path(file_okay=False, path_type=Path), help=f"Keep answers here, not in {_WORK}.")
@_LANG
@_DEBUG
def run(
    statement: str,
    output: Path | None,
    roles: tuple[str, ...],
    only: tuple[str, ...],
    as_of: date | None,
    work: Path | None,
    lang: str,
    **options: Any,
) -> None:
    """Put the cases of a STATEMENT to its system, and say what each role came to."""
    from enforce_data.conformance.adapters import NotThereError
    from enforce_data.conformance.cases import Role
    from enforce_data.conformance.running import run as run_cases
    from enforce_data.conformance.statement import load
    from enforce_data.progress import counted
    from enforce_data.usage import MissingExtraError, UsageError

    try:
        _demand_there(statement)
        stated = load(statement)
        _demand_writable(output, options["key"])
        noted = _noted(as_of, options)
        place = work or stated.folder / _WORK
        asked = [Role(role) for role in roles]
        with counted(sys.stderr) as advance:
            results = run_cases(stated, seed=noted["seed"], work=place, only=only, roles=asked, on_progress=advance)
        verdicts = _conclude(stated, results, noted, place, output, options["key"], lang)
    except NotThereError as error:
        click.echo(f"{error.said.en} / {error.said.zh}", err=True)
        raise SystemExit(UNREADABLE) from None
    except MissingExtraError as error:
        missing_extra(error)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    except KeyboardInterrupt:
        click.echo("\nbroken off; the same command goes on from here / 已中断,再次运行同一命令即可继续", err=True)
        raise SystemExit(FINDINGS) from None
    except OSError as error:
        raise click.UsageError(f"cannot write {error.filename}: {error.strerror}") from None
    raise SystemExit(CONFORMS if _is_passed(results, verdicts, only, roles) else FINDINGS)


def _demand_there(statement: str) -> None:
    """End with the exit code of an input that is missing."""
    if not os.path.exists(statement):  # noqa: PTH110 - a path that no file can have is not there either
        click.echo(f"{statement}: there is no such file / 没有这个文件", err=True)
        raise SystemExit(UNREADABLE)


def _demand_writable(output: Path | None, key: Path | None) -> None:
    """Say before a long run what would keep the bundle from being written."""
    from enforce_data.conformance.signing import sign

    if key is not None and output is None:
        raise click.UsageError("--key signs a bundle: say --output, too / --key 用于证据包签名,请同时给出 --output")
    if output is not None and not output.absolute().parent.is_dir():
        raise click.UsageError(f"{output}: there is no such folder / 没有这个文件夹")
    if key is not None:
        sign(b"", key)


def _noted(as_of: date | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """What of the options goes into ``run.json``."""
    from enforce_data.conformance.challenge import seed_of_challenge
    from enforce_data.conformance.statement import load_environment
    from enforce_data.conformance.statement_reading import is_one_line

    challenge, seed, environment = options["challenge"], options["seed"], options["environment"]
    if challenge is not None and seed is not None:
        raise click.UsageError(
            "the seed follows from --challenge: leave --seed out / 种子由 --challenge 得出,不要再加 --seed"
        )
    if challenge is not None and not challenge.strip():
        raise click.UsageError("--challenge is empty / --challenge 是空的")
    if challenge is not None and not is_one_line(challenge):
        raise click.UsageError("--challenge is one line of text, not too long / --challenge 应为一行文字,且不能过长")
    return {
        "as_of": as_of or moment().date(),
        "seed": (1 if seed is None else seed) if challenge is None else seed_of_challenge(challenge),
        "challenge": challenge,
        "environment": None if environment is None else load_environment(environment),
    }


def _conclude(
    stated: Statement,
    results: Sequence[dict[str, Any]],
    noted: Mapping[str, Any],
    work: Path,
    output: Path | None,
    key: Path | None,
    lang: str,
) -> Mapping[str, Mapping[str, Any]]:
    """Write the bundle and the summary; the verdicts by role."""
    from enforce_data.conformance.bundle import pack
    from enforce_data.conformance.outcome_text import outcome
    from enforce_data.conformance.run_info import run_info

    info = run_info(stated, results, **noted)
    if output is not None:
        pack(work, stated, info, results, output, key)
    verdicts: Mapping[str, Mapping[str, Any]] = info["roles"]
    _emit(outcome(results, verdicts, lang, aligned=sys.stdout.isatty()))
    if output is not None:
        _emit([f"\n{output}\n"])
    return verdicts


def _is_passed(
    results: Iterable[Mapping[str, Any]],
    verdicts: Mapping[str, Mapping[str, Any]],
    only: Sequence[str],
    roles: Sequence[str],
) -> bool:
    """Whether what was asked for is passed: cases by themselves, else the roles."""
    if only:
        named = [each for each in results if any(f"{each['case']}/".startswith(f"{name}/") for name in only)]
        return all(each["outcome"] in ("pass", "not_applicable") for each in named)
    return all(verdict["verdict"] == "pass" for role, verdict in verdicts.items() if not roles or role in roles)


def _emit(chunks: Iterable[str]) -> None:
    from enforce_data.report.console import Carriage, emit

    emit(chunks, sys.stdout, Carriage.PROSE)
