"""What the reports look like: compare with the kept ones, or keep new ones with UPDATE_GOLDEN=1."""

import os
from pathlib import Path

import pytest

from enforce_data.report import RENDERERS
from enforce_data.report.console import save
from report.hand_built import county_report

GOLDEN = Path(__file__).parent.parent / "golden" / "report"

KEPT = [
    ("text-zh", "text", "zh"),
    ("text-en", "text", "en"),
    ("json", "json", "zh"),
    ("jsonl", "jsonl", "zh"),
    ("junit", "junit", "zh"),
    ("github", "github", "en"),
]


@pytest.mark.parametrize(("name", "form", "lang"), KEPT)
def test_report_looks_as_kept(tmp_path, name, form, lang):
    renderer = RENDERERS[form]
    kept = GOLDEN / f"{name}.txt"
    written = tmp_path / kept.name
    save(renderer.render(county_report(), lang), written, renderer.carriage)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(written.read_bytes())
    assert written.read_bytes() == kept.read_bytes(), "if this is meant: UPDATE_GOLDEN=1 pytest tests/report"


def test_every_renderer_is_kept():
    assert {form for _, form, _ in KEPT} == set(RENDERERS)
