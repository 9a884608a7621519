"""Statements: what a file may say, and that all that is wrong is told at once, with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from enforce_data.conformance.cases import Role
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.statement import Means, Statement, System, from_json, load, load_environment
from enforce_data.usage import UsageError

SOUND = """\
[system]
name = "星沙执法办案系统"
version = "4.2.0"
vendor = "湖南示例软件有限公司"

[claim]
edition = "1.0"
roles = ["checker", "producer"]
families = ["penalty", "agency"]
formats = ["xml", "json"]

[options]
hearing = false

[adapter]
command = ["python3", "adapter.py"]
batch = 7

[environment]
os = "openEuler 24.03"
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "conformance.toml"
    file.write_text(text, "utf-8")
    return file


def complaints(folder: Path, text: str) -> list[str]:
    with pytest.raises(UsageError) as caught:
        load(written(folder, text))
    return str(caught.value).replace(str(folder), "").splitlines()


def test_a_statement_is_read_in_the_order_of_the_standard(tmp_path: Path) -> None:
    stated = load(written(tmp_path, SOUND))
    assert stated.system == System("星沙执法办案系统", "4.2.0", "湖南示例软件有限公司")
    assert stated.roles == (Role.PRODUCER, Role.CHECKER)
    assert (stated.families, stated.formats) == (("agency", "penalty"), ("json", "xml"))
    assert stated.adapter == Means("command", ("python3", "adapter.py"), 60, 7)
    assert stated.environment == {"os": "openEuler 24.03"}
    assert stated.folder == tmp_path
    assert {option for option in OPTIONS if not stated.has(option)} == {"hearing"}


def test_a_folder_stands_for_the_file_in_it(tmp_path: Path) -> None:
    assert load(written(tmp_path, SOUND).parent) == load(tmp_path / "conformance.toml")


def test_an_option_that_nobody_names_is_on() -> None:
    assert Statement(System("a", "1", "b"), "1.0", (), (), ()).has("hearing")


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ('name = "星沙执法办案系统"\n', "", 1, "[system] lacks name"),
        ('"4.2.0"', '""', 3, "version is one line of text"),
        ('"4.2.0"', r'"4\u001b[31m"', 3, "version is one line of text"),
        ('"4.2.0"', "4.2", 3, "version is one line of text"),
        ('"1.0"', '"9.9"', 7, "unknown edition '9.9'; there are 1.0"),
        ('"checker"', '"cheker"', 8, "unknown role 'cheker'; did you mean checker?"),
        ('"penalty", ', '"penalties", ', 9, "unknown record type 'penalties'; did you mean penalty?"),
        ('["xml", "json"]', "[]", 10, "formats is a list of texts that is not empty"),
        ('["xml", "json"]', '["xml", "xml"]', 10, "formats: xml is named twice"),
        ("hearing = false", "haering = false", 13, "unknown option 'haering'; did you mean hearing?"),
        ("hearing = false", 'hearing = "no"', 13, "option hearing is true or false"),
        ('["python3", "adapter.py"]', '"python3 adapter.py"', 16, "command is a list of texts"),
        ('command = ["python3", "adapter.py"]', 'url = "file:///etc"', 16, "url begins with http:// or https://"),
        *(
            ('command = ["python3", "adapter.py"]', f'url = "{url}"', 16, "visible ASCII characters")
            for url in (
                "http://a/执法",
                "http://执法.cn/",
                "http://a/b c",
                "http://a:x/",
                "http://a:65536/",
                "http://[a",
            )
        ),
        ("batch = 7", 'batch = 7\nfolder = "x"', 15, "[adapter] has one of command, url, folder"),
        ("batch = 7", "batch = true", 17, "batch is a whole number from 1 to 1000"),
        ("batch = 7", "bach = 7", 17, "unknown key 'bach'; did you mean batch?"),
        ('os = "openEuler 24.03"', "os = 24", 20, "os is one line of text"),
        ("[options]", "[optoins]", 12, "unknown key 'optoins'; did you mean options?"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, before: str, after: str, line: int, words: str) -> None:
    assert before in SOUND
    told = complaints(tmp_path, SOUND.replace(before, after))
    assert len(told) == 1
    assert told[0].startswith("statement /conformance.toml")
    assert words in told[0]
    assert f"第 {line} 行" in told[0]


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        SOUND.replace('"4.2.0"', "1")
        .replace('"1.0"', '"7.0"')
        .replace("hearing", "x")
        .replace("batch = 7", "batch = 0")
    )
    lines = [line.split("第 ")[1].split(" 行")[0] for line in complaints(tmp_path, text)]
    assert lines == ["3", "7", "13", "17"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\xff\xfe", "it must be UTF-8"), (b"[system", "it is not TOML"), (b"#" * 300_000, "is longer than")],
)
def test_what_is_no_toml_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "x.toml").write_bytes(content)
    with pytest.raises(UsageError, match=words):
        load(tmp_path / "x.toml")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file"):
        load(tmp_path / "x.toml")


def test_an_empty_file_lacks_the_claim(tmp_path: Path) -> None:
    assert [line.split(" / ")[0] for line in complaints(tmp_path, "")] == [
        "statement /conformance.toml: [system] is missing",
        "statement /conformance.toml: [claim] is missing",
    ]


def test_a_bundle_keeps_the_claim_and_nothing_of_the_vendors_machines(tmp_path: Path) -> None:
    stated = load(written(tmp_path, SOUND))
    kept = json.loads(json.dumps(stated.to_json()))
    assert kept["adapter"] == {"kind": "command", "time_limit": 60, "batch": 7}
    assert "adapter.py" not in json.dumps(kept)
    again = from_json(kept)
    assert again.to_json() == kept
    assert (again.system, again.roles, again.families, again.formats) == (
        stated.system,
        stated.roles,
        stated.families,
        stated.formats,
    )
    assert not again.has("hearing")


@pytest.mark.parametrize(
    "change",
    [
        {"claim": {"edition": "1.0", "roles": ["x"], "families": ["agency"], "formats": ["json"]}},
        {"system": {"name": "a", "version": "1", "vendor": "c" * 201}},
        {"adapter": {"command": ["rm"]}},
        {"adapter": {"kind": "telepathy"}},
        {"options": []},
        {"more": 1},
    ],
)
def test_a_forged_statement_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        from_json(load(written(tmp_path, SOUND)).to_json() | change)


@pytest.mark.parametrize("data", [None, [], "x", 1])
def test_a_statement_is_an_object(data: object) -> None:
    with pytest.raises(UsageError, match="it is a JSON object"):
        from_json(data)


def test_an_environment_is_texts_in_the_order_of_names(tmp_path: Path) -> None:
    file = tmp_path / "environment.toml"
    file.write_text('runtime = "OpenJDK 17"\nos = "麒麟 V10"\n', "utf-8")
    assert list(load_environment(file).items()) == [("os", "麒麟 V10"), ("runtime", "OpenJDK 17")]
    file.write_text("cores = 2\n", "utf-8")
    with pytest.raises(UsageError, match="cores is one line of text"):
        load_environment(file)
