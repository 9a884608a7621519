"""From what a generator wrote to a record: JSON values, dictionary order, and optional elements left out by chance.

Elements that no rule asks for are written always and left out here, so that every one of them is absent in a good
share of the records.
"""

from __future__ import annotations

from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.dictionary.reading import Section, section_of
from enforce_data.editions import Edition
from enforce_data.formats.objects import plain
from enforce_data.model import MODELS
from enforce_data.sample.draw import Draw

EDITION = Edition(1, 0)
"""The edition of generated records."""

FREE: dict[str, tuple[tuple[str, ...], ...]] = {
    "AgencyRef": (("level",), ("division",), ("subject_type",)),
    "Alteration": (("organ",),),
    "CoercionObject": (("unit",),),
    "Document": (("signed", "refusal_noted"),),
    "Evidence": (("name",),),
    "Goods": (("quantity", "unit"),),
    "LegalBasis": (("effective_from",),),
    "LegalReview": (("submitted_on",), ("reviewer",), ("reviewer_agency",), ("opinion",)),
    "OfficerRef": (("agency_code",), ("certificate_kind",), ("certificate_shown",)),
    "MatterRef": (("catalogue_version",),),
    "Party": (("phone",), ("enterprise_kind",), ("division",)),
    "PenaltyNotice": (("document_number",),),
    "Place": (("longitude", "latitude"),),
    "Publicity": (("uri",),),
    "Recording": (("ends_at",),),
    "Remedy": (("result",),),
    "Reminder": (("ordinal",), ("service_method",)),
    "RemedyNotice": (("reconsideration_organ",), ("court",)),
    "Representative": (("id_type", "id_number"),),
    "Service": (("recipient",), ("witness",)),
    "TrainingPlan": (("adopted_on",), ("planned_hours",)),
}
"""Section → groups of members of which each may be absent, whatever else the record says."""

KEPT = 0.55
"""Share in which a free group is kept."""

_RARE: dict[str, tuple[tuple[str, ...], ...]] = {
    "Document": (("title",), ("digest_algorithm", "digest", "uri")),
    "Recording": (("digest_algorithm", "digest", "uri"),),
}
_RARELY = 0.06
_OF_THE_SCENE = frozenset({"signed", "refusal_noted"})
"""Free in every document but the records of a scene, which are signed or note a refusal (行政强制法 18⑧; 许可法 61)."""
_SCENES = frozenset({DocumentKind.ON_SITE_RECORD, DocumentKind.INSPECTION_RECORD})
_SAID = 0.1
"""Share of the records that say what they are meant for, although it is the default."""


def record(record_type: str, values: dict[str, Any], draw: Draw) -> dict[str, Any]:
    """The record that a generator's values make: members in dictionary order, nothing empty."""
    section = section_of(MODELS[record_type])
    operation = "upsert" if draw.chance(_SAID) else None
    written: dict[str, Any] = plain(
        {"record_type": record_type, "edition": str(EDITION), "operation": operation, **values}, section
    )
    result: dict[str, Any] = _arranged(written, section, draw)
    return result


def _arranged(value: Any, section: Section | None, draw: Draw) -> Any:
    if isinstance(value, list):
        return [_arranged(item, section, draw) for item in value if item is not None]
    if not isinstance(value, dict) or section is None:
        return value
    unknown = value.keys() - section.entries.keys()
    if unknown:
        raise KeyError(f"{section.name} has no {sorted(unknown)}")
    dropped: set[str] = set()
    for share, groups in ((KEPT, FREE), (_RARELY, _RARE)):
        for group in groups.get(section.name, ()):
            if not draw.chance(share):
                dropped.update(group)
    if section.name == "Document" and value.get("kind") in _SCENES:
        dropped -= _OF_THE_SCENE
    arranged = {
        name: _arranged(value[name], entry.section, draw)
        for name, entry in section.entries.items()
        if name in value and name not in dropped
    }
    return {name: member for name, member in arranged.items() if member not in ([], {})}
