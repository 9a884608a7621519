"""The architecture as a contract: ground ← machinery ← standard ← work ← edges, never upward."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "enforce_data"

LAYERS = {
    "ground": {"editions", "findings", "limits", "usage", "counting", "values", "identifiers"},
    "machinery": {
        "acceptance",
        "dictionary",
        "structure",
        "structure_notices",
        "tidying",
        "rulebook",
        "register",
        "formats",
        "tally",
        "report",
        "judging",
        "identity",
        "migrating",
        "pipeline",
        "results",
        "stated_edition",
        "withdrawal",
    },
    "standard": {"laws", "codes", "model", "registers", "rules", "rates"},
    "work": {
        "comparing",
        "conformance",
        "published",
        "publish",
        "accounts",
        "handbook",
        "asking",
        "beside",
        "profiles",
        "own_rules",
        "casework",
        "checking",
        "converting",
        "deliveries",
        "manifests",
        "packages",
        "answers",
        "building",
        "receipts",
        "receipt_book",
        "reading",
        "explain",
        "mapping",
        "sample",
        "sampling",
        "second_opinion",
        "twins",
    },
    "edges": {
        "cli",
        "cli_compare",
        "cli_conformance",
        "cli_conformance_verify",
        "cli_convert",
        "cli_package",
        "cli_parts",
        "cli_publish",
        "cli_sample",
        "progress",
        "pytest_plugin",
        "testing",
        "__main__",
    },
}
ORDER = list(LAYERS)
LAYER_OF = {name: layer for layer, names in LAYERS.items() for name in names}

# Packages whose modules do not import each other, apart from what they share.
SIBLINGS = {
    "rules": {"samples", "guards", "guards_acts", "decisive", "delivery", "__init__"},
    "report": {"__init__", "masking", "console", "columns", "escapes", "phrases", "places", "json_report"},
}

# Who may not name whom, though the layers would allow it.
FORBIDDEN = [
    ("sample", {"rules", "rulebook", "report", "pipeline", "checking", "twins"}),
    ("rules", {"formats", "report"}),
    ("model", {"rulebook", "structure", "formats", "report", "registers", "rules"}),
]


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).parts[0].removesuffix(".py"), path


def imports(path: Path, *, top_level: bool = False) -> set[str]:
    """Dotted names below enforce_data that a module imports; with ``top_level`` every name imported at import time."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = tree.body if top_level else ast.walk(tree)
    names = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


def rooms(names: set[str]) -> set[str]:
    return {name.split(".")[1] for name in names if name.startswith("enforce_data.")}


def test_every_module_has_a_layer() -> None:
    assert {room for room, _ in modules()} - {"__init__"} == set(LAYER_OF)


@pytest.mark.parametrize(
    ("room", "path"), [pytest.param(*each, id=str(each[1].relative_to(SOURCE))) for each in modules()]
)
def test_imports_go_downward(room: str, path: Path) -> None:
    if room == "__init__":
        return  # the public names, imported when first used
    used = rooms(imports(path)) & set(LAYER_OF)
    upward = {name for name in used if ORDER.index(LAYER_OF[name]) > ORDER.index(LAYER_OF[room])}
    assert not upward, f"{path.name} is {LAYER_OF[room]} and imports {upward}"


@pytest.mark.parametrize(("room", "forbidden"), FORBIDDEN)
def test_forbidden_imports(room: str, forbidden: set[str]) -> None:
    offenders = {
        str(path.relative_to(SOURCE)): rooms(imports(path)) & forbidden for name, path in modules() if name == room
    }
    assert not {path: names for path, names in offenders.items() if names}


@pytest.mark.parametrize(("package", "shared"), SIBLINGS.items())
def test_siblings_do_not_import_each_other(package: str, shared: set[str]) -> None:
    for path in sorted((SOURCE / package).glob("*.py")):
        if path.stem == "__init__":
            continue
        prefix = f"enforce_data.{package}."
        others = {name.removeprefix(prefix).split(".")[0] for name in imports(path) if name.startswith(prefix)}
        others = {name for name in others if (SOURCE / package / f"{name}.py").exists()}
        assert others - shared - {path.stem} == set(), path.name


HEAVY = {"lxml", "fastavro", "jsonschema", "rich", "click", "sqlalchemy", "psycopg", "pyarrow"}


@pytest.mark.parametrize(
    ("room", "path"), [pytest.param(*each, id=str(each[1].relative_to(SOURCE))) for each in modules()]
)
def test_heavy_libraries_are_imported_late(room: str, path: Path) -> None:
    heavy = {name.split(".")[0] for name in imports(path, top_level=True)} & HEAVY
    assert heavy <= ({"click"} if room.startswith("cli") else set())


@pytest.mark.parametrize("path", [pytest.param(path, id=str(path.relative_to(SOURCE))) for _, path in modules()])
def test_source_has_no_asserts_and_is_not_too_long(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not [node.lineno for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Assert)]
    assert len(text.splitlines()) <= 400
