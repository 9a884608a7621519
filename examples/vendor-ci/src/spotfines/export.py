"""Exports the fines of the database: ``python -m spotfines.export DIR [--regression]``.

``--regression``, or SPOTFINES_REGRESSION=1 in the environment, plants the fault that the README shows: the numbers of
the officers' certificates are left out, as after a careless change of the query.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from enforce_data import write

OFFICE = "11430121MB0X010111"
NAME = "星沙县市场监督管理局"


def database() -> sqlite3.Connection:
    """The toy database, made anew."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript((files("spotfines") / "database.sql").read_text("utf-8"))
    return connection


def records(connection: sqlite3.Connection, *, regression: bool = False) -> Iterator[dict[str, Any]]:
    """Every fine as a record of the standard."""
    for fine in connection.execute("SELECT * FROM fine ORDER BY serial"):
        present = connection.execute(
            "SELECT officer.name, officer.card, present.role FROM present JOIN officer USING (card) "
            "WHERE present.fine = ? ORDER BY present.rowid",
            (fine["serial"],),
        ).fetchall()
        yield _record(fine, present, regression=regression)


def _record(fine: sqlite3.Row, present: list[sqlite3.Row], *, regression: bool) -> dict[str, Any]:
    amount = f"{fine['amount_fen'] // 100}.{fine['amount_fen'] % 100:02d}"
    number = f"星市监当罚〔2024〕{fine['serial']}号"
    born = fine["id_number"][6:14]
    return {
        "record_type": "penalty",
        "edition": "1.0",
        "record_id": f"DC-2024-{fine['serial']:04d}",
        "source_agency": OFFICE,
        "source_system": "当场处罚终端",
        "updated_at": f"{fine['closed_on']}T17:00:00+08:00",
        "case_no": f"星市监简〔2024〕{fine['serial']}号",
        "name": f"{fine['stall']}不按规定明码标价案",
        "agency": {
            "code": OFFICE,
            "name": NAME,
            "level": "county",
            "division": "430121",
            "subject_type": "statutory",
        },
        "matters": [{"code": "430217001000", "name": "对不按规定明码标价的处罚", "catalogue_version": "2023"}],
        "parties": [
            {
                "party_no": "1",
                "role": "party",
                "category": "natural_person",
                "name": fine["stall"],
                "id_type": "resident_id",
                "id_number": fine["id_number"],
                "birth_date": f"{born[:4]}-{born[4:6]}-{born[6:]}",
                "registered_address": fine["address"],
                "division": "430121",
            }
        ],
        "officers": [_officer(officer, regression=regression) for officer in present],
        "bases": [
            {
                "law": "中华人民共和国价格法",
                "level": "law",
                "article": "第四十二条",
                "effective_from": "1998-05-01",
            }
        ],
        "place": {"division": "430121110", "address": fine["place"]},
        "source": "inspection",
        "documents": [{"kind": "penalty_decision", "number": number, "dated": fine["fined_on"], "signed": True}],
        "services": [
            {
                "party_no": "1",
                "document_number": number,
                "document_kind": "penalty_decision",
                "method": "on_spot",
                "recipient": fine["stall"],
                "served_on": fine["fined_on"],
            }
        ],
        "publicity": {"disclosed": False, "withheld_reason": "简易程序处罚,社会影响较小"},
        "secrecy": "open",
        "status": "closed",
        "case_source": "inspection",
        "violation_started_on": fine["fined_on"],
        "violation_ended_on": fine["fined_on"],
        "discovered_on": fine["fined_on"],
        "violation_kind": "不按规定明码标价",
        "life_health_finance": False,
        "jurisdiction_ground": "place_of_act",
        "facts": f"当事人销售的{fine['goods']}未标明价格。",
        "evidence": [{"kind": "scene_record", "name": "现场照片"}],
        "procedure": "simple",
        "decision": {
            "document_number": number,
            "dated": fine["fined_on"],
            "reason": "当事人不按规定明码标价,事实确凿。",
            "sealed": True,
            "performance": {"method": "到指定银行或者通过电子支付系统缴纳", "due_on": fine["due_on"]},
            "remedy_notice": {
                "reconsideration_organ": "星沙县人民政府",
                "days": 60,
                "court": "星沙县人民法院",
                "months": 6,
            },
            "result": "penalty",
        },
        "penalties": [{"party_no": "1", "kind": "fine", "amount": amount, "text": f"罚款人民币{amount}元"}],
        "discretion": {"grade": "general", "reason": "没有从轻、减轻、从重情节"},
        "correction_order": {"ordered": True, "due_on": fine["fined_on"], "done": True},
        "suspected_crime": False,
        "on_spot": {
            "place": fine["place"],
            "signed_by": [officer["name"] for officer in present],
            "reported_to_agency_on": fine["reported_on"],
        },
        "payments": [
            {
                "party_no": "1",
                "due_on": fine["due_on"],
                "paid_on": fine["paid_on"],
                "amount": amount,
                "channel": "bank",
                "receipt_no": fine["receipt"],
            }
        ],
        "closed_on": fine["closed_on"],
        "closing_kind": "performed",
    }


def _officer(officer: sqlite3.Row, *, regression: bool) -> dict[str, Any]:
    number = {} if regression else {"certificate_no": officer["card"]}
    return {
        "name": officer["name"],
        **number,
        "certificate_kind": "enforcement",
        "agency_code": OFFICE,
        "role": officer["role"],
        "certificate_shown": True,
    }


def main(arguments: list[str]) -> None:
    """Write all fines into a folder, as JSON and as CSV."""
    regression = "--regression" in arguments or os.environ.get("SPOTFINES_REGRESSION") == "1"
    (folder,) = [Path(argument) for argument in arguments if argument != "--regression"]
    made = list(records(database(), regression=regression))
    for form in ("json", "csv"):
        target = folder / form
        target.mkdir(parents=True, exist_ok=True)
        write(made, target / f"penalty.{form}")


if __name__ == "__main__":
    main(sys.argv[1:])
