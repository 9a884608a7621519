"""The command adapter: ``python3 adapter.py IN OUT``, as the conformance kit calls it.

IN holds request.json and the files of each task in a folder; OUT gets response.json and the files of each answer.
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from casesystem.actions import ACTIONS
from casesystem.faults import Faults


def main(arguments: list[str] | None = None) -> int:
    """Do every task of a request; one that fails does not keep the others from being done."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("given", metavar="IN", type=Path)
    parser.add_argument("out", metavar="OUT", type=Path)
    parser.add_argument("--faults", default="", metavar="NAME,NAME", help="faults to have")
    options = parser.parse_args(arguments)
    faults = Faults([name for name in options.faults.split(",") if name])
    request = json.loads((options.given / "request.json").read_text(encoding="utf-8"))
    answer = partial(_answer, request["action"], options.given, options.out, faults)
    with ProcessPoolExecutor() as pool:  # one process for each core; the answers come in the order of the tasks
        answers = list(pool.map(answer, request["tasks"], chunksize=8))
    options.out.mkdir(parents=True, exist_ok=True)
    response = json.dumps({"protocol": "1", "answers": answers}, ensure_ascii=False, indent=1)
    (options.out / "response.json").write_text(response + "\n", encoding="utf-8")
    return 0


def _answer(action: str, given: Path, out: Path, faults: Faults, task: dict[str, Any]) -> dict[str, Any]:
    act = ACTIONS.get(action)
    if act is None:
        return {"id": task["id"], "status": "unsupported"}
    try:
        reply = act(task, given / task["id"], out / task["id"], faults)
    except Exception as error:  # noqa: BLE001 - said in the answer, whatever it is
        return {"id": task["id"], "status": "failed", "message": f"{type(error).__name__}: {error}"[:2000]}
    return {"id": task["id"], "status": "done", **reply}


if __name__ == "__main__":
    sys.exit(main())
