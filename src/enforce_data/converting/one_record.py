"""``migrate``: one record in another edition."""

from __future__ import annotations

from typing import Any

from enforce_data.asking import known_edition
from enforce_data.dictionary.reading import Standard
from enforce_data.editions import Edition
from enforce_data.findings import pointer
from enforce_data.formats.objects import plain
from enforce_data.migrating import Loss, migrated
from enforce_data.model import STANDARD
from enforce_data.usage import UsageError


class MigrationError(ValueError):
    """An edition has no room for something of a record; ``losses`` name each by path and reason."""

    def __init__(self, losses: list[Loss]) -> None:
        super().__init__("; ".join(f"{pointer(each.path) or '/'}: {each.reason.en}" for each in losses))
        self.losses = losses


def migrate(record: Any, *, to: str, edition: str | None = None, allow_loss: bool = False) -> dict[str, Any]:
    """A record (dict or model instance) in another edition, as JSON values.

    ``edition`` is that of a record that does not say so.  Elements that the standard allows to be dropped are; raises
    :class:`MigrationError` where more would be lost, unless ``allow_loss``, and in any case where the record as a whole
    has no place in the edition.  Raises UsageError for an edition or a record type that this version does not have.
    """
    return migrated_record(STANDARD, record, known_edition(to), edition, allow_loss=allow_loss)


def migrated_record(
    standard: Standard, record: Any, to: Edition, edition: str | None, *, allow_loss: bool
) -> dict[str, Any]:
    """The same for any standard."""
    values = plain(record)
    record_type = values.get("record_type") if isinstance(values, dict) else None
    if not isinstance(record_type, str) or record_type not in standard.models:
        raise UsageError(f"not a record of one of these types: {', '.join(standard.models)}")
    values = plain(record, standard.section(record_type))  # now with the decimals of its elements
    stated = values.get("edition", edition)
    before = {str(each): each for each in standard.editions}.get(stated if isinstance(stated, str) else "")
    if before is None:
        raise UsageError("the record states no edition of this version; say edition=")
    moved = migrated(standard, values, record_type, before, to)
    refused = [loss for loss in moved.losses if not loss.losable]
    if moved.record is None or (refused and not allow_loss):
        raise MigrationError(refused or moved.losses)
    return moved.record
