"""适配程序的骨架,只用标准库 · Skeleton of an adapter, standard library only: python3 adapter.py IN OUT.

Each function below stands for one action of the kit.  It gets the task, the folder with the files of the task and an
empty folder for what the system writes, and returns the members of the answer.  Call your system there.
"""

import json
import shutil
import sys
from pathlib import Path

UNSUPPORTED = {"status": "unsupported", "message": "not connected to the system yet / 尚未接入系统"}


def export(task, files, out):
    """Enter the story in files/story.json, then export what came of it into out, in task["format"]."""
    return UNSUPPORTED


def read_back(task, files, out):
    """Import files/delivery, then export all of it again into out.  This demonstration only copies it."""
    shutil.copytree(files / "delivery", out, dirs_exist_ok=True)
    return {"status": "done"}


def check(task, files, out):
    """Judge files/delivery by files/registers on the day task["as_of"], and return for instance:

    {"status": "done", "accepted": False, "findings": [{"rule": "CF-FILE-01", "record": "…", "path": "/filed_on"}]}
    """
    return UNSUPPORTED


def correct(task, files, out):
    """Answer files/receipt.json for the package files/sent with a package in out, by files/facts.json."""
    return UNSUPPORTED


def migrate(task, files, out):
    """Take files/delivery to task["to_edition"], into out, or return {"status": "done", "refused": [...]}."""
    return UNSUPPORTED


ACTIONS = {"export": export, "read-back": read_back, "check": check, "correct": correct, "migrate": migrate}


def main(inside, outside):
    request = json.loads((inside / "request.json").read_text("utf-8"))
    answers = []
    for task in request["tasks"]:
        files, out = inside / task["id"], outside / task["id"]
        out.mkdir()
        try:
            answer = ACTIONS[request["action"]](task, files, out)
        except Exception as error:  # one bad task must not lose the others
            answer = {"status": "failed", "message": f"{type(error).__name__}: {error}"}
        answers.append({"id": task["id"], **answer})
    response = json.dumps({"protocol": "1", "answers": answers}, ensure_ascii=False)
    (outside / "response.json").write_text(response, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
