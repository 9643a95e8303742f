"""Highlights and notes of the user's own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from clausewise.library.anchoring import Anchor, locate
from clausewise.library.values import to_json
from clausewise.model.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.library.store import Store
    from clausewise.model.instrument import Instrument

COLUMNS = "id, sha256, clause, start, end, quote, value, made, changed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight (``value`` is its colour) or a note (``value`` is its words); times are ISO 8601."""

    id: int
    anchor: Anchor
    value: str
    made: str
    changed: str


class Marks:
    """All highlights, or all notes, of the library. Every method may raise ``LibraryError``."""

    def __init__(self, store: Store, kind: str) -> None:
        self._store = store
        self._kind = kind

    def all(self) -> tuple[Mark, ...]:
        """Give all, the first made first."""
        rows = self._store.rows(f"SELECT {COLUMNS} FROM mark WHERE kind = ? ORDER BY id", (self._kind,))  # noqa: S608
        return tuple(map(_mark, rows))

    def of(self, sha256: str) -> tuple[Mark, ...]:
        """Give those of an original, in the order of the clauses' names and of the text."""
        rows = self._store.rows(
            f"SELECT {COLUMNS} FROM mark WHERE kind = ? AND sha256 = ? ORDER BY clause, start, id",  # noqa: S608
            (self._kind, sha256),
        )
        return tuple(map(_mark, rows))

    def add(self, anchor: Anchor, value: str) -> Mark:
        """Add one."""
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        return self.put_back(Mark(0, anchor, value, moment, moment))

    def put_back(self, mark: Mark) -> Mark:
        """Add one that was removed, as it was; its number is kept if it had one."""
        at = mark.anchor
        told = (to_json(mark.value), mark.made, mark.changed)
        with self._store.writing() as connection:
            cursor = connection.execute(
                f"INSERT INTO mark (kind, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (self._kind, mark.id or None, at.sha256, at.clause, at.start, at.end, to_json(at.quote), *told),
            )
            number = cursor.lastrowid or 0
        return Mark(number, at, mark.value, mark.made, mark.changed)

    def change(self, number: int, value: str) -> None:
        """Give one another colour, or other words. Raises ``NotFound``."""
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        self._touch("UPDATE mark SET value = ?, changed = ? WHERE kind = ? AND id = ?", to_json(value), moment, number)

    def remove(self, number: int) -> None:
        """Remove one. Raises ``NotFound``."""
        self._touch("DELETE FROM mark WHERE kind = ? AND id = ?", number)

    def _touch(self, sql: str, *values: object) -> None:
        if not self._store.write(sql, (*values[:-1], self._kind, values[-1])):
            raise NotFound("", "this note or highlight is not in the library any more")


def carried(marks: Iterable[Mark], instrument: Instrument) -> tuple[dict[int, tuple[int, int]], list[Mark]]:
    """Find marks in a copy of their text: the span of each by its number, and those that do not fit any more."""
    found: dict[int, tuple[int, int]] = {}
    lost: list[Mark] = []
    for mark in marks:
        span = locate(mark.anchor, instrument)
        if span is None:
            lost.append(mark)
        else:
            found[mark.id] = span
    return found, lost


def _mark(row: tuple[Any, ...]) -> Mark:
    number, sha256, clause, start, end, quote, value, made, changed = row
    return Mark(number, Anchor(sha256, clause, start, end, json.loads(quote)), json.loads(value), made, changed)
