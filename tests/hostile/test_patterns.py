"""No pattern comes from a user: regular expressions of Python go back and forth, and a short one can take for ever."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from enforce_data.mapping import Mapping, MappingError

SOURCE = Path(__file__).parents[2] / "src" / "enforce_data"

MADE = {
    "comparing/shape.py": "patterns of the schemas that a maintainer compares, to see that they are patterns",
    "formats/typed_values.py": "the digits of a decimal, whole numbers",
    "formats/xml_types.py": "names of record types, escaped",
    "identifiers/bare_form.py": "titles of documents, escaped",
    "identifiers/certificate_no.py": "a pattern of the module, chosen by name",
    "mapping/values.py": "separators of a mapping, escaped, in a set of characters",
    "values/spelling.py": "shapes of days and moments, constants of the module in a table",
    "values/written.py": "the forms of the standard",
}
"""Modules that make a pattern of something else than constants, and of what."""

HEAD = 'title.zh = "表"\ntitle.en = "table"\nrecord_type = "penalty"\nedition = "1.0"\ncannot_carry = ["*"]\n'
COLUMN = '[[column]]\nheader = "姓名"\npath = "parties.0.name"\n'


def _constants(tree: ast.Module) -> set[str]:
    """Names of a module that are constants by their spelling, its own or imported."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return {name for name in names if name.isupper()} | {"re"}


def _patterns(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr != "escape" and node.args:
                yield node.args[0]


def _made(path: Path) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    constants = _constants(tree)
    names = {node.id for each in _patterns(tree) for node in ast.walk(each) if isinstance(node, ast.Name)}
    return not names <= constants


def test_patterns_are_written_in_the_source() -> None:
    found = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if _made(path)}
    assert found == set(MADE)


@pytest.mark.parametrize("key", ["pattern", "regex", "match", "header_pattern"])
@pytest.mark.parametrize(
    "text",
    [
        "{key} = '(a+)+$'\n" + HEAD + COLUMN,
        HEAD + COLUMN + "{key} = '(a+)+$'\n",
        HEAD + '[[column]]\nheader = "甲"\ntargets = [{{ path = "parties.0.name", {key} = "(a+)+$" }}]\n',
        HEAD + COLUMN + '[[ignored]]\nheader = "乙"\nreason.zh = "无"\nreason.en = "none"\n{key} = "(a+)+$"\n',
    ],
)
def test_a_mapping_has_no_patterns(tmp_path: Path, key: str, text: str) -> None:
    path = tmp_path / "office.toml"
    path.write_text(text.format(key=key), encoding="utf-8")
    with pytest.raises(MappingError, match=key):
        Mapping.load(path)


def test_separators_are_characters(tmp_path: Path) -> None:
    """Whatever they are, they are themselves."""
    kinds = '[[column]]\nheader = "种类"\npath = "penalties.*.kind"\nvalues = "k"\nseparators = ")^]\\\\(a+-"\n'
    path = tmp_path / "office.toml"
    path.write_text(HEAD + kinds + '[tables.k]\n"罚款" = "fine"\n"警告" = "warning"\n', encoding="utf-8")
    (column,) = Mapping.load(path).columns
    (target,) = column.targets
    assert target.table is not None
    for separator in ")^]\\(a+-":
        assert [part.text for part in target.table.parts(f"罚款{separator}警告", target.separators)] == ["罚款", "警告"]
