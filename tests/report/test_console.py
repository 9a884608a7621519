"""Writing to consoles and files."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import enforce_data
from enforce_data.report.console import Carriage, emit, save

SOURCE = str(Path(enforce_data.__file__).parent.parent)
ENCODINGS = ["utf-8", "gbk", "gb2312", "ascii", "cp1252", "gb18030"]
RARE = "立案 㐀𠀀\ud800"


def run(program, **environment):
    return subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": SOURCE, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def emitted(text, encoding, carriage=Carriage.PROSE):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    emit([text], stream, carriage)
    return stream.buffer.getvalue()


@pytest.mark.parametrize(
    ("environment", "written"),
    [
        ({"PYTHONIOENCODING": "utf-8"}, "立案 㐀𠀀\\ud800".encode()),
        ({"PYTHONIOENCODING": "gbk"}, "立案 \\u3400\\ud840\\udc00\\ud800".encode("gbk")),
        ({"PYTHONIOENCODING": "gbk:strict"}, "立案 \\u3400\\ud840\\udc00\\ud800".encode("gbk")),
        ({"PYTHONIOENCODING": "ascii"}, rb"\u7acb\u6848 \u3400\ud840\udc00\ud800"),
        (
            {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
            rb"\u7acb\u6848 \u3400\ud840\udc00\ud800",
        ),
    ],
)
def test_no_console_fails(environment, written):
    program = f"import sys; from enforce_data.report.console import emit; emit([{RARE!a}], sys.stdout)"
    ran = run(program, **environment)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout == written


@given(st.text(st.characters(), max_size=30), st.sampled_from(ENCODINGS), st.sampled_from(Carriage))
def test_any_text_can_be_written_in_any_encoding(text, encoding, carriage):
    if carriage is Carriage.XML:
        text = text.encode("utf-8", "ignore").decode()
    assert carriage.carried(text, encoding).encode(encoding).decode(encoding) == carriage.carried(text, encoding)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.sampled_from(ENCODINGS))
def test_json_means_the_same_whatever_the_console(text, encoding):
    assert json.loads(emitted(json.dumps([text], ensure_ascii=False), encoding, Carriage.JSON)) == [text]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_xml_means_the_same_whatever_the_console(encoding):
    document = '<?xml version="1.0" encoding="UTF-8"?>\n<a b="立案">㐀𠀀</a>'
    element = ET.fromstring(emitted(document, encoding, Carriage.XML))
    assert (element.get("b"), element.text) == ("立案", "㐀𠀀")


def test_a_stream_without_encoding_gets_the_text():
    stream = io.StringIO()
    emit(["立", "案"], stream)
    assert stream.getvalue() == "立案"


def test_files_are_utf8_with_newlines_and_without_byte_order_mark(tmp_path):
    save(["立案\n", "㐀\ud800\n"], tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes() == "立案\n㐀\\ud800\n".encode()


def test_a_reader_that_goes_away_is_no_fault():
    program = (
        "import sys\n"
        "from enforce_data.report.console import emit\n"
        "emit(('x' * 1000 + chr(10) for _ in range(10_000)), sys.stdout)\n"
        "print('more')\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": SOURCE},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as writer:
        assert writer.stdout.read(1) == b"x"
        writer.stdout.close()
        assert writer.stderr.read() == b""
        assert writer.wait(60) == 0


def test_other_faults_of_writing_are_raised(tmp_path):
    with pytest.raises(FileNotFoundError):
        save(["x"], tmp_path / "missing" / "report.txt")
