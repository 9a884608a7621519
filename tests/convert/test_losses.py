"""What a target cannot carry is refused by record and path; where that is allowed, it is dropped and named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from convert.given import EXAMPLES, held, lines, source
from enforce_data import LossError, UnreadableError
from enforce_data import convert as converted
from enforce_data.converting import Conversion
from enforce_data.converting.fitting import MOST_LOSSES
from enforce_data.findings import Said, pointer
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.rulebook.case import ABSENT
from enforce_data.rules.samples import sample
from work.given import PENALTY, penalty, simple

TABLES = ("csv", "xml")
PLANTED = json.loads((EXAMPLES / "expected" / "faulty-json.json").read_text("utf-8"))["findings"]


def convert(path: Path, target: Path | str, **options: Any) -> Conversion:
    """A conversion that repairs nothing: what is lost is the question here."""
    return converted(path, target, tidy=False, **options)


def refused(path: Path, target: Path, **options: Any) -> Conversion:
    """A conversion that must be refused, and leave nothing."""
    with pytest.raises(LossError) as caught:
        convert(path, target, **options)
    assert not target.exists()
    return caught.value.conversion


def named(conversion: Conversion) -> list[tuple[str, str | None, str | None]]:
    """Id, record and path of each finding."""
    return [
        (each.notice.id, each.record and each.record.id, None if each.path is None else pointer(each.path))
        for each in conversion.findings
    ]


def because(conversion: Conversion) -> list[str]:
    """Why each value could not be carried, in English."""
    return [str(each.params["reason_en"]) for each in conversion.findings if "reason_en" in each.params]


# What only JSON can express.


@pytest.mark.parametrize("form", TABLES)
def test_every_fault_that_only_json_expresses_is_refused_by_record_and_path(tmp_path: Path, form: str) -> None:
    conversion = refused(EXAMPLES / "faulty-json", tmp_path / "out", to=form)
    found = {(record, path) for _, record, path in named(conversion)}
    expected = {(each["record"], each["path"]) for each in PLANTED if each["rule"] != "ST-PATTERN"}
    if form == "xml":  # it has a way for these: an element without children, and one of another name
        expected -= {("XK-2025-00013", "/agency"), ("XK-2025-00009", "/agency/inner")}
    assert expected <= found
    assert {path for _, path in found - expected if path} <= {"/remarks"}


def test_each_loss_stands_where_its_value_stands_in_the_source(tmp_path: Path) -> None:
    conversion = refused(EXAMPLES / "faulty-json", tmp_path / "out", to="csv")
    places = {
        (Path(conversion.inputs[each.input or 0].path).name, each.location.line, pointer(each.path or ()))
        for each in conversion.losses
    }
    assert places >= {
        (each["file"], each["line"], each["path"]) for each in PLANTED if each["rule"] in ("ST-TYPE", "ST-EMPTY")
    }


CASES: dict[str, tuple[dict[str, Any], str, str, str]] = {
    # what: change, path, the formats that cannot carry it, part of the reason
    "another JSON type": ({"name": 42}, "/name", "xml csv avro", "JSON type"),
    "text where a number belongs": ({"decision.remedy_notice.days": "60"}, "", "xml csv avro", ""),
    "unknown element": ({"nick_name": "甲"}, "/nick_name", "csv avro", "no such element"),
    "null in a list": ({"officers.0": None}, "/officers/0", "xml csv avro", "null"),
    "empty text": ({"facts": ""}, "/facts", "xml csv", "empty text"),
    "empty list": ({"evidence": []}, "/evidence", "xml csv", "empty list"),
    "empty group": ({"place": {}}, "/place", "xml csv", "empty object"),
    "no day": ({"filed_on": "2024-02-30"}, "/filed_on", "avro", "no day"),
    "unknown code": ({"evidence.0.kind": "hearsay"}, "/evidence/0/kind", "avro", "code list"),
    "other digits": ({"penalties.0.amount": "2000"}, "/penalties/0/amount", "avro", "decimal"),
    "control character": ({"facts": "甲\x01乙"}, "/facts", "xml", "XML does not allow"),
    "fraction": ({"decision.remedy_notice.days": 7.5}, "/decision/remedy_notice/days", "xml csv avro", ""),
}


@pytest.mark.parametrize("what", CASES)
def test_each_kind_of_fault_is_refused_where_it_cannot_be_carried_and_nowhere_else(tmp_path: Path, what: str) -> None:
    change, path, formats, reason = CASES[what]
    path = path or "/" + next(iter(change)).replace(".", "/")
    read_from = source(tmp_path, penalty(change))
    for form in ("json", "jsonl", "xml", "csv", "avro"):
        if form in formats.split():
            conversion = refused(read_from, tmp_path / form, to=form)
            assert named(conversion)[0] == ("CV-VALUE", PENALTY["record_id"], path)
            assert reason in because(conversion)[0]
        else:
            convert(read_from, tmp_path / form, to=form)
            assert held(tmp_path / form) == lines([penalty(change)])


def test_formats_are_those_of_the_cases() -> None:
    """A new format is to be added to the cases above; what it carries is proved in tests/property as well."""
    assert {"json", "jsonl", "xml", "csv", "avro"} <= set(FORMATS)


# With --allow-loss.


def test_what_may_be_lost_is_dropped_and_named_and_the_rest_is_written(tmp_path: Path) -> None:
    faulty = penalty({"name": 42, "facts": "", "evidence.1.kind": "hearsay"})
    conversion = convert(source(tmp_path, faulty, simple()), tmp_path / "out.csv", allow_loss=True)
    assert (conversion.outcome, conversion.lost, conversion.written) == ("lossy", 2, 2)
    expected = penalty({"name": ABSENT, "facts": ABSENT, "evidence.1.kind": "hearsay"})
    assert held(tmp_path / "out.csv") == lines([expected, simple()])


def test_paths_are_those_of_the_source_whatever_was_dropped_before(tmp_path: Path) -> None:
    faulty = penalty({"officers": [None, *PENALTY["officers"], None, {"name": ""}]})
    conversion = convert(source(tmp_path, faulty), tmp_path / "out.xml", allow_loss=True)
    last = len(PENALTY["officers"]) + 1
    assert [path for _, _, path in named(conversion)] == [
        "/officers/0", f"/officers/{last}", f"/officers/{last + 1}/name",
    ]  # fmt: skip
    assert held(tmp_path / "out.xml") == lines([penalty()]), "a group that was emptied goes with its last value"


def test_a_record_without_a_mandatory_element_is_left_out_of_avro(tmp_path: Path) -> None:
    faulty = penalty({"decision.dated": "2024-02-30"})
    conversion = convert(source(tmp_path, faulty, simple()), tmp_path / "out.avro", allow_loss=True)
    record = PENALTY["record_id"]
    assert named(conversion) == [
        ("CV-VALUE", record, "/decision/dated"),
        ("CV-RECORD", record, "/decision/dated"),
    ]
    assert held(tmp_path / "out.avro") == lines([simple()])


@pytest.mark.parametrize("form", [form for form, each in FORMATS.items() if each.one_type])
def test_a_record_that_is_refused_decides_the_type_of_a_file_too(form: str) -> None:
    """As in the order of the records: nothing of another type is ever written by the schema of the first."""
    carry = FORMATS[form].carrier(Writing(STANDARD))
    for record, path in ((penalty({"nobody": 1}), ("nobody",)), (sample("certificate"), ("record_type",))):
        with pytest.raises(CannotCarryError) as caught:
            carry(record)
        assert caught.value.path == path
    carry(penalty())


def test_child_tables_need_an_id_of_their_own(tmp_path: Path) -> None:
    """Nothing in such a record is to blame, so nothing is dropped from it."""
    records = [penalty(), penalty({"name": "另一案"}), penalty({"record_id": ABSENT})]
    conversion = convert(source(tmp_path, *records), tmp_path / "out.csv", allow_loss=True)
    assert [each[0] for each in named(conversion)] == ["CV-RECORD", "CV-RECORD"]
    assert held(tmp_path / "out.csv") == lines([penalty()])


def test_a_record_of_no_known_type_has_no_file_in_a_folder(tmp_path: Path) -> None:
    other = penalty({"record_type": "fine"})
    path = source(tmp_path, other, penalty())
    conversion = convert(path, tmp_path / "out/", allow_loss=True)
    assert named(conversion) == [("CV-RECORD", PENALTY["record_id"], "/record_type")]
    convert(path, tmp_path / "out.json")
    assert held(tmp_path / "out.json") == lines([other, penalty()]), "a file of JSON has room for it"


def test_a_record_with_very_many_losses_is_left_out(tmp_path: Path) -> None:
    """Each loss costs one more look at the record, so their number is bounded."""
    faulty = penalty({"officers": [None] * (MOST_LOSSES + 5)})
    conversion = convert(source(tmp_path, faulty, simple()), tmp_path / "out.csv", allow_loss=True)
    assert conversion.by_rule == {"CV-VALUE": MOST_LOSSES, "CV-RECORD": 1}
    assert held(tmp_path / "out.csv") == lines([simple()])


def test_findings_are_capped_and_counts_exact(tmp_path: Path) -> None:
    path = source(tmp_path, *(penalty({"record_id": f"A-{number}", "name": 1}) for number in range(20)))
    conversion = convert(path, tmp_path / "out.csv", allow_loss=True, max_findings=3, loss_report=tmp_path / "l.jsonl")
    assert (len(conversion.losses), conversion.lost) == (3, 20)
    assert len((tmp_path / "l.jsonl").read_text("utf-8").splitlines()) == 20


# What the source itself does not give.


def test_broken_records_of_the_source_are_losses(tmp_path: Path) -> None:
    path = source(tmp_path, penalty())
    path.write_bytes(path.read_bytes() + b"{broken\n")
    conversion = refused(path, tmp_path / "out.xml")
    assert [(each.notice.id, each.record and each.record.number) for each in conversion.losses] == [("CV-UNREAD", 2)]
    assert "RD-SYNTAX" in conversion.losses[0].message().en
    assert convert(path, tmp_path / "out.xml", allow_loss=True).written == 1


def test_a_source_that_breaks_off_is_unreadable_and_its_beginning_may_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text(f"[{json.dumps(penalty())},\n{json.dumps(simple())[:300]}", "utf-8")
    with pytest.raises(UnreadableError):
        convert(path, tmp_path / "out.xml")
    assert not (tmp_path / "out.xml").exists()
    conversion = convert(path, tmp_path / "out.xml", allow_loss=True)
    assert (conversion.outcome, conversion.written) == ("unreadable", 1)


def test_a_source_that_cannot_even_be_named_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        convert(tmp_path / ("x" * 300), tmp_path / "out.json")


@pytest.mark.parametrize("allow_loss", [True, False])
def test_a_source_of_which_nothing_can_be_read_never_makes_a_target(tmp_path: Path, allow_loss: bool) -> None:
    with pytest.raises(UnreadableError, match="RD-NOT-FOUND"):
        convert(tmp_path / "nowhere.json", tmp_path / "out.xml", allow_loss=allow_loss)
    assert not (tmp_path / "out.xml").exists()


def test_a_key_given_twice_is_a_loss(tmp_path: Path) -> None:
    path = source(tmp_path, penalty())
    path.write_text(path.read_text("utf-8").replace('{"', '{"name": "甲", "', 1), "utf-8")
    assert [each[0] for each in named(refused(path, tmp_path / "out.jsonl"))] == ["CV-UNREAD"]


# Characters.


@pytest.mark.parametrize("form", ["json", "jsonl", "xml", "csv"])
def test_gbk_names_record_element_and_character(tmp_path: Path, form: str) -> None:
    """㮾梨街道 in Changsha county is a street whose first character GBK does not have."""
    records = [penalty(), penalty({"record_id": "A-2", "place.address": "长沙县㮾梨街道梨江大道1号"})]
    conversion = refused(source(tmp_path, *records), tmp_path / "out", to=form, encoding="gbk")
    (loss,) = conversion.losses
    assert (loss.notice.id, loss.record and loss.record.number, pointer(loss.path or ())) == (
        "CV-ENCODING", 2, "/place/address",
    )  # fmt: skip
    assert loss.message() == Said(
        "此处的值含有目标编码写不下的字符:「㮾」(U+3BBE)不在 GBK 中",
        "the value has a character that cannot be written: 㮾 (U+3BBE) is not in GBK",
    )
    convert(source(tmp_path, *records), tmp_path / "out", to=form, encoding="gb18030")
    assert held(tmp_path / "out") == lines(records)


def test_all_of_gbk_is_read_back_as_gb18030() -> None:
    """So a file written in GBK, for a reader that knows no more, means the same to a reader that knows more."""
    known = [character for character in map(chr, range(0x80, 0x10000)) if _in_gbk(character)]
    assert len(known) > 20_000
    assert "".join(known).encode("gbk").decode("gb18030") == "".join(known)


def _in_gbk(character: str) -> bool:
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


# Nothing personal shows.


def test_values_of_persons_are_masked_in_losses(tmp_path: Path) -> None:
    name = "彭岳麓㮾"
    faulty = simple({"parties.0.name": name})
    conversion = refused(source(tmp_path, faulty), tmp_path / "out.csv", encoding="gbk")
    assert [each.value for each in conversion.losses] == ["彭***"]


def test_nothing_of_a_state_secret_shows(tmp_path: Path) -> None:
    secret = penalty({"secrecy": "state_secret", "name": 42})
    (loss,) = refused(source(tmp_path, secret), tmp_path / "out.csv").losses
    assert (loss.value, loss.record and loss.record.id, loss.element) == (None, None, None)
