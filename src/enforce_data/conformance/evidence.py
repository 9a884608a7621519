"""What a bundle says, read and of the right shape; whether it is true is another question (``verifying``)."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.conformance import bundle as bundles
from enforce_data.conformance import shapes
from enforce_data.conformance.bundle import Bundle
from enforce_data.conformance.statement import Statement, from_json
from enforce_data.conformance.stored_zip import PackingError
from enforce_data.findings import Said
from enforce_data.usage import UsageError


class Evidence(NamedTuple):
    """The members that tell of a run, as plain JSON values of known shape."""

    statement: dict[str, Any]
    run: dict[str, Any]
    results: list[dict[str, Any]]
    claim: Statement
    """The statement once more, as the plan needs it."""


def evidence(bundle: Bundle) -> Evidence:
    """What a bundle tells of a run; PackingError where a member is lacking or has another shape."""
    stated, run, results = (bundle.json(name) for name in (bundles.STATEMENT, bundles.RUN, bundles.RESULTS))
    for name, fault in ((bundles.RUN, shapes.run_fault(run)), (bundles.RESULTS, shapes.results_fault(results))):
        if fault is not None:
            raise PackingError(Said(f"{name}:{fault.zh}", f"{name}: {fault.en}"))
    try:
        claim = from_json(stated)
    except UsageError as error:
        raise PackingError(Said(f"{bundles.STATEMENT}:{error}", f"{bundles.STATEMENT}: {error}")) from None
    if claim.to_json() != stated or run["edition"] != claim.edition:
        raise PackingError(Said("声明与运行记录不一致", "the claim and the record of the run do not agree"))
    return Evidence(stated, run, results, claim)


def load(path: Path) -> Evidence:
    """What a bundle on disk tells; UsageError where it is no bundle."""
    try:
        with bundles.open_bundle(path) as bundle:
            return evidence(bundle)
    except PackingError as error:
        raise UsageError(f"{path}: 不是完好的证据包 / not a sound bundle: {error}") from None
    except OSError as error:
        raise UsageError(f"{path}: 无法读取 / cannot be read ({error.strerror})") from None
