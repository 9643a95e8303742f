"""Facts that the user put right: they go before what was read, and the text stays as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clausewise.model.errors import LibraryError
from clausewise.model.instrument import Fact, TextStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Instrument

# Facts that are an instrument's own fields; any other name ("date", "party", "place" …) is a fact of its text.
FIELDS = frozenset({"title", "language", "kind", "status"})


def checked(name: str, values: Sequence[str]) -> list[str]:
    """Give values fit to be kept. Raises ``LibraryError``."""
    kept = [" ".join(value.split()) for value in values if value.strip()]
    if name in FIELDS and len(kept) > 1:
        raise LibraryError(name, "there can be only one")
    if name == "title" and not kept:
        raise LibraryError(name, "it cannot be empty")
    if name == "status" and kept and kept[0] not in set(TextStatus):
        raise LibraryError(kept[0], "no such text status")
    return kept


def correct_instrument(instrument: Instrument, corrected: Mapping[str, Sequence[str]]) -> Instrument:
    """Give an instrument with the user's facts in place of those that were read."""
    if not corrected:
        return instrument
    facts = [fact for fact in instrument.facts if fact.name not in corrected]
    facts += [Fact(name, value) for name, values in corrected.items() for value in values]
    return replace(
        instrument,
        title=_one(corrected, "title", instrument.title),
        language=_one(corrected, "language", instrument.language),
        kind=_one(corrected, "kind", instrument.kind),
        status=_status(corrected, instrument.status),
        facts=tuple(facts),
    )


def correct_entry(entry: Entry, corrected: Mapping[str, Sequence[str]]) -> Entry:
    """Give an entry with the user's facts in place of those that were read."""
    if not corrected:
        return entry
    return replace(
        entry,
        title=_one(corrected, "title", entry.title),
        language=_one(corrected, "language", entry.language),
        kind=_one(corrected, "kind", entry.kind),
        status=_status(corrected, entry.status),
        date=_one(corrected, "date", entry.date),
        parties=tuple(corrected.get("party", entry.parties)),
    )


def _one(corrected: Mapping[str, Sequence[str]], name: str, read: str) -> str:
    values = corrected.get(name)
    return read if values is None else values[0] if values else ""


def _status(corrected: Mapping[str, Sequence[str]], read: TextStatus | None) -> TextStatus | None:
    values = corrected.get("status")
    return read if values is None else TextStatus(values[0]) if values else None
