"""The user's library: instruments with their originals, in one SQLite file.

The tables and what SQLite may refuse are in ``store.py``; what the user makes of the instruments (collections, notes,
pins …) each have a module of their own and hang on the library as attributes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from clausewise.library.attach import Attachments
from clausewise.library.corrections import checked, correct_entry, correct_instrument
from clausewise.library.keepsakes import History, Pins, Saved
from clausewise.library.labels import Labels
from clausewise.library.marks import Marks
from clausewise.library.short_names import short_name
from clausewise.library.store import Store
from clausewise.library.values import entry_json, entry_of, instrument_of, structure_json, text_bytes, text_of, to_json
from clausewise.model.entry import Entry
from clausewise.model.errors import LibraryError, NotFound

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from clausewise.model.instrument import Instrument


def now() -> str:
    """Give the present moment in ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Library:
    """The library at ``path``, made where there is none. Every method may raise ``LibraryError``.

    It may be used from several threads and by several processes at once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store = Store(path)
        self.collections = Labels(self._store, "collected", "collection", "collection")
        self.tags = Labels(self._store, "tagged", "tag")
        self.highlights = Marks(self._store, "highlight")
        self.notes = Marks(self._store, "note")
        self.pins = Pins(self._store)
        self.comparisons = Saved(self._store, "comparison")
        self.searches = Saved(self._store, "search")
        self.history = History(self._store)
        self.attachments = Attachments(self._store)

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    # Instruments

    def entries(self, *, trashed: bool = False) -> tuple[Entry, ...]:
        """The instruments on the shelf, or those in the trash, the latest added last."""
        rows = self._store.rows(
            "SELECT id, entry, added, trashed FROM instrument WHERE (trashed != '') = ? ORDER BY added, rowid",
            (trashed,),
        )
        corrected = self._corrections()
        return self.labelled(self._entry(row, corrected.get(row[0], {})) for row in rows)

    def labelled(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Give entries, bundled ones too, with the collections and tags they are under."""
        collections, tags = self.collections.by_instrument(), self.tags.by_instrument()
        return tuple(replace(e, collections=collections.get(e.id, ()), tags=tags.get(e.id, ())) for e in entries)

    def entry(self, ref: str) -> Entry:
        """What the shelf shows of one instrument, in the trash or not. Raises ``NotFound``."""
        row = self._store.row("SELECT id, entry, added, trashed FROM instrument WHERE id = ?", (ref,))
        if row is None:
            raise NotFound(ref, "no such instrument in the library")
        return self.labelled([self._entry(row, self.corrections(ref))])[0]

    def text_hashes(self) -> dict[str, str]:
        """The SHA-256 of the text of every instrument on the shelf, by its short name."""
        return dict(self._store.rows("SELECT id, text_sha256 FROM instrument WHERE trashed = ''"))

    def __contains__(self, ref: object) -> bool:
        return bool(self._store.row("SELECT 1 FROM instrument WHERE id = ? AND trashed = ''", (str(ref),)))

    def instrument(self, ref: str) -> Instrument:
        """Give an instrument, the user's corrections applied. Raises ``NotFound``."""
        row = self._store.row("SELECT text, structure FROM instrument WHERE id = ?", (ref,))
        if row is None:
            raise NotFound(ref, "no such instrument in the library")
        try:
            return correct_instrument(instrument_of(text_of(row[0]), row[1], ref), self.corrections(ref))
        except (ValueError, KeyError, TypeError) as error:
            raise LibraryError(ref, "its record in the library is damaged; its original is kept") from error

    def original(self, ref: str) -> bytes:
        """Give the file as it came. Raises ``NotFound``, and ``LibraryError`` where its SHA-256 does not fit."""
        row = self._store.row(
            "SELECT original.sha256, data FROM instrument JOIN original USING (sha256) WHERE id = ?", (ref,)
        )
        if row is None:
            raise NotFound(ref, "no such instrument in the library")
        if hashlib.sha256(row[1]).hexdigest() != row[0]:
            raise LibraryError(ref, "its original is damaged")
        return bytes(row[1])

    def add(self, instrument: Instrument, original: bytes, *, reserved: Collection[str] = ()) -> Entry:
        """Keep an instrument with its original, and give its entry.

        ``reserved`` are short names it must not get. An original that is there already is not kept twice: its entry
        is given, taken out of the trash if it was there.
        """
        sha256 = hashlib.sha256(original).hexdigest()
        if instrument.sha256 not in ("", sha256):
            raise LibraryError(instrument.name, "its original is not the file that was read")
        instrument = replace(instrument, sha256=sha256)
        text = text_bytes(instrument.text)
        with self._store.writing() as connection:
            known = connection.execute("SELECT id FROM instrument WHERE sha256 = ?", (sha256,)).fetchone()
            if known is not None:
                connection.execute("UPDATE instrument SET trashed = '' WHERE id = ?", known)
                ref = known[0]
            else:
                taken = {row[0] for row in connection.execute("SELECT id FROM instrument")}
                ref = short_name(instrument.title or instrument.source, taken.union(reserved))
                connection.execute("INSERT OR IGNORE INTO original VALUES (?, ?)", (sha256, original))
                connection.execute(
                    "INSERT INTO instrument VALUES (?, ?, ?, ?, ?, ?, ?, '')",
                    (
                        ref,
                        sha256,
                        text,
                        hashlib.sha256(text).hexdigest(),
                        structure_json(instrument),
                        entry_json(new_entry(instrument, ref)),
                        now(),
                    ),
                )
        return self.entry(ref)

    def reread(self, ref: str, instrument: Instrument) -> Entry:
        """Put a new reading of the same original in place of the old one. Raises ``NotFound``."""
        old = self.entry(ref)
        if instrument.sha256 != old.sha256:
            raise LibraryError(ref, "this is a reading of another original")
        text = text_bytes(instrument.text)
        self._store.write(
            "UPDATE instrument SET text = ?, text_sha256 = ?, structure = ?, entry = ? WHERE id = ?",
            (
                text,
                hashlib.sha256(text).hexdigest(),
                structure_json(instrument),
                entry_json(new_entry(instrument, ref)),
                ref,
            ),
        )
        return self.entry(ref)

    # Facts that the user put right

    def correct(self, ref: str, name: str, values: Sequence[str]) -> Entry:
        """Put a fact right ("title", "date", "party" …): these values, none for none. Raises ``NotFound``."""
        self.entry(ref)
        kept = checked(name, values)
        self._store.write("INSERT OR REPLACE INTO correction VALUES (?, ?, ?)", (ref, name, to_json(kept)))
        return self.entry(ref)

    def corrections(self, ref: str) -> dict[str, list[str]]:
        """The facts of an instrument that the user put right."""
        return self._corrections(ref).get(ref, {})

    def _corrections(self, ref: str = "") -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = {}
        sql = "SELECT instrument, name, value FROM correction WHERE ? IN ('', instrument)"
        for owner, name, value in self._store.rows(sql, (ref,)):
            found.setdefault(owner, {})[name] = json.loads(value)
        return found

    # The trash

    def trash(self, ref: str) -> None:
        """Put an instrument into the trash. Raises ``NotFound``."""
        self._move(ref, now())

    def restore(self, ref: str) -> None:
        """Take an instrument out of the trash. Raises ``NotFound``."""
        self._move(ref, "")

    def remove(self, ref: str) -> None:
        """Remove an instrument and its original for good. Raises ``NotFound``.

        Notes, highlights and pins stay: they point at the original's SHA-256, and fit again if it comes back.
        """
        with self._store.writing() as connection:
            row = connection.execute("SELECT sha256 FROM instrument WHERE id = ?", (ref,)).fetchone()
            if row is None:
                raise NotFound(ref, "no such instrument in the library")
            for table in ("collected", "tagged"):
                connection.execute(f"DELETE FROM {table} WHERE instrument = ?", (ref,))  # noqa: S608 - two fixed names
            connection.execute("DELETE FROM instrument WHERE id = ?", (ref,))
            connection.execute("DELETE FROM original WHERE sha256 = ?", row)

    # The whole

    def check(self) -> list[str]:
        """Look for damage: a sentence for each find; empty where all is whole."""
        found = [f"The library's file is damaged: {line}." for line in self._store.integrity()]
        for ref, sha256, text_sha256, text in self._store.rows("SELECT id, sha256, text_sha256, text FROM instrument"):
            row = self._store.row("SELECT data FROM original WHERE sha256 = ?", (sha256,))
            if row is None:
                found.append(f"{ref}: its original is missing.")
            elif hashlib.sha256(row[0]).hexdigest() != sha256:
                found.append(f"{ref}: its original is damaged.")
            if hashlib.sha256(text).hexdigest() != text_sha256:
                found.append(f"{ref}: its text is damaged.")
        return found

    def _move(self, ref: str, trashed: str) -> None:
        if not self._store.write("UPDATE instrument SET trashed = ? WHERE id = ?", (trashed, ref)):
            raise NotFound(ref, "no such instrument in the library")

    def _entry(self, row: tuple[Any, ...], corrected: Mapping[str, Sequence[str]]) -> Entry:
        ref, entry, added, trashed = row
        try:
            return correct_entry(entry_of(entry, id=ref, added=added, trashed=trashed), corrected)
        except (ValueError, KeyError, TypeError) as error:
            raise LibraryError(ref, "its record in the library is damaged; its original is kept") from error


def new_entry(instrument: Instrument, ref: str) -> Entry:
    """What the shelf shows of an instrument that was just read."""
    dates = instrument.facts_named("date")
    return Entry(
        id=ref,
        title=instrument.title or instrument.source,
        kind=instrument.kind,
        status=instrument.status,
        date=dates[0] if dates else "",
        language=instrument.language,
        parties=tuple(dict.fromkeys(instrument.facts_named("party"))),
        sha256=instrument.sha256,
        source=instrument.source,
        words=len(instrument.text.split()),
    )
