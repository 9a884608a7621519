"""Every reader ends in records and findings, whatever the bytes are; never in a traceback."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats.base import Item
from enforce_data.formats.detect import FORMATS
from enforce_data.rules.samples import sample
from property.made import came, wrote

RECORDS = [sample("certificate"), sample("certificate.second")]
PIECES = st.one_of(
    st.binary(max_size=4),
    st.sampled_from(
        [b"\x00", b"\xff\xfe", b'"', b"<", b"&#0;", b"]]>", b"[" * 70, b"\n", b"\r", b",", b"1e999", b"\xed"]
    ),
)
MUTATIONS = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 12), PIECES), min_size=1, max_size=4)
"""Where, as a part of the length, how many bytes are taken out, and what is put in."""


def mutated(data: bytes, mutations: list[tuple[float, int, bytes]]) -> bytes:
    for part, length, piece in mutations:
        at = int(part * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


@pytest.fixture(scope="module", params=FORMATS)
def valid(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    """A form and the bytes of a sound file; of tables the parent table."""
    form: str = request.param
    path = tmp_path_factory.mktemp(form) / f"in{FORMATS[form].endings[0]}"
    return form, wrote(RECORDS, path, form).read_bytes()


@settings(max_examples=80)
@given(mutations=MUTATIONS)
def test_mutated_bytes_end_in_findings(valid: tuple[str, bytes], mutations: list[tuple[float, int, bytes]]) -> None:
    form, data = valid
    with TemporaryDirectory() as folder:
        path = Path(folder, f"in{FORMATS[form].endings[0]}")
        path.write_bytes(mutated(data, mutations))
        found = came(path)
    assert all(isinstance(each, (Item, Fault)) for each in found)
    assert found, "nothing was read, and nothing was said of it"
    for each in found:
        if isinstance(each, Item):
            each.locate(("name",))
        else:
            assert each.notice.id.startswith(("RD-", "ST-"))


@settings(max_examples=40)
@given(keep=st.floats(0, 1, exclude_max=True))
def test_a_file_that_breaks_off_is_never_taken_for_whole(valid: tuple[str, bytes], keep: float) -> None:
    """Where nothing is wrong, all is there; only formats without an end cannot tell a cut between two records."""
    form, data = valid[0], valid[1].rstrip()
    with TemporaryDirectory() as folder:
        path = Path(folder, f"in{FORMATS[form].endings[0]}")
        path.write_bytes(data[: int(keep * len(data))])
        found = came(path)
    records = [each.raw for each in found if isinstance(each, Item)]
    faults = [each for each in found if isinstance(each, Fault)]
    assert faults or form not in ("json", "xml")
    assert faults or records == RECORDS or form in ("jsonl", "csv")
