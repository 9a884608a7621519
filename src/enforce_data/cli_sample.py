"""The command line: ``enforce-data sample``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from enforce_data.cli_parts import CONFORMS, missing_extra

if TYPE_CHECKING:
    from enforce_data.sampling import Sample
    from enforce_data.twins import Twin


def _whole(least: int) -> Any:
    """Read a whole number from ``least`` on; BadParameter in both languages for anything else."""

    def read(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
        if value is None:
            return None
        if not (value.isascii() and value.isdigit() and len(value) < _DIGITS) or int(value) < least:
            raise click.BadParameter(
                f"{value!r} is not a whole number from {least} on / 应为不小于 {least} 的整数", ctx, param
            )
        return int(value)

    return read


_DIGITS = 19
_UTF8 = "utf-8"


@click.command(
    epilog="""\b
Examples:
  enforce-data sample penalty -n 100 --seed 7 > penalties.jsonl
  enforce-data sample county -n 1000 --output county.zip
  enforce-data sample license -n 20 --output licenses.xlsx
  enforce-data sample penalty --fault CF-FILE-01 --output faulty/
\b
TYPE is agency, matter, certificate, delegation, penalty, coercion, inspection, license, or county: the
registers of a county and -n acts that refer to them and to each other.  Nobody in the records exists.
With --fault the registers and other records come along by which the fault is found.
\b
Exit codes: 0 written; 2 wrong usage, or the target cannot be written; 3 a library is not installed;
5 internal fault.""",
)
@click.argument("record_type", metavar="TYPE")
@click.option(
    "-n", "n", callback=_whole(1), metavar="N", help="How many records; 10, of a county 320 acts, with --fault 1."
)
@click.option("--seed", callback=_whole(0), metavar="S", help="The same seed gives the same records.")
@click.option("--edition", metavar="EDITION", help="Edition of the standard; the newest by default.")
@click.option("--fault", metavar="RULE", help="Records that break this rule and no other; --seed chooses how.")
@click.option("--output", "-o", metavar="FILE", help="A file of any format, a .zip, or a folder ending in /.")
@click.option("--to", metavar="FORMAT", help="Format of the file, where its ending does not say.")
@click.option("--encoding", metavar="ENC", default=_UTF8, show_default=True, help="Encoding of a text file.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show all there is of an internal fault.")
def sample(record_type: str, output: str | None, to: str | None, encoding: str, lang: str, **options: Any) -> None:
    """Make realistic synthetic records that satisfy every rule, or break exactly one."""
    from enforce_data.progress import progress
    from enforce_data.report.console import Carriage, emit
    from enforce_data.sampling import sample as run_sample
    from enforce_data.usage import MissingExtraError, UsageError

    try:
        made = run_sample(record_type, **options)
        if output is None and to is None and encoding == _UTF8:  # as it comes, however much it is
            emit(made.lines(), sys.stdout, Carriage.JSON)
        else:
            with progress(sys.stderr) as advance:
                made.deliver(output or "-", to=to, encoding=encoding, on_progress=advance)
    except MissingExtraError as error:
        missing_extra(error)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    emit(_notes(made, lang), sys.stderr)
    raise SystemExit(CONFORMS)


def _notes(made: Sample, lang: str) -> Iterator[str]:
    """What to know of the records, for standard error."""
    zh, day = lang == "zh", made.as_of.isoformat()
    if made.twin is not None:
        yield from _of_twin(made.twin, zh=zh)
    if zh:
        yield f"样例以 {day} 为判断日期:检查时加 --as-of {day};文件夹和 zip 的清单已写明\n"
    else:
        yield f"to be judged by {day}: check with --as-of {day}; the manifest of a folder or zip says so\n"


def _of_twin(twin: Twin, *, zh: bool) -> Iterator[str]:
    record_id, path = twin.record["record_id"], twin.path or "/"
    yield f"{twin.rule}: {record_id} {path}\n"
    for rule, reason in twin.also.items():
        yield f"{'不可避免的其他发现' if zh else 'cannot be helped'}: {rule} ({reason})\n"
    if twin.manifest is not None:
        if zh:
            yield "只有清单写明时才能发现:请输出到文件夹或 zip\n"
        else:
            yield "found only by what a manifest says: write a folder or zip\n"
