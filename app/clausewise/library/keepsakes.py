"""What the user keeps besides instruments: pins, saved comparisons and searches, and what was done before."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from clausewise.library.labels import clean
from clausewise.library.values import to_json
from clausewise.model.comparison import Pin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from clausewise.library.store import Store

REMEMBERED = 500


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Pins:
    """The user's own judgements on which clauses belong together. Every method may raise ``LibraryError``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Pin, ...]:
        """Give all pins, the first made first."""
        rows = self._store.rows("SELECT a_sha256, a_clause, b_sha256, b_clause, linked, rest FROM pin ORDER BY id")
        return tuple(Pin(a, ac, b, bc, bool(linked), **json.loads(rest)) for a, ac, b, bc, linked, rest in rows)

    def of(self, hashes: Collection[str]) -> tuple[Pin, ...]:
        """Give the pins between originals of these SHA-256."""
        return tuple(pin for pin in self.all() if pin.a_sha256 in hashes and pin.b_sha256 in hashes)

    def add(self, pin: Pin) -> None:
        """Keep a pin; one on the same two clauses, either way round, gives way."""
        self.change((), (pin,))

    def remove(self, pin: Pin) -> None:
        """Take a pin away, whichever way round it was made."""
        self.change((pin,), ())

    def change(self, away: Iterable[Pin], put: Iterable[Pin]) -> None:
        """Take pins away and keep others, all of them or none."""
        with self._store.writing() as connection:
            for pin in away:
                connection.execute(*_deletion(pin))
            for pin in put:
                value = asdict(pin)
                rest = {name: value[name] for name in ("a_quote", "b_quote", "who", "note")}
                told = (pin.a_sha256, pin.a_clause, pin.b_sha256, pin.b_clause, pin.linked, to_json(rest), _now())
                connection.execute(*_deletion(pin))
                connection.execute(
                    "INSERT INTO pin (a_sha256, a_clause, b_sha256, b_clause, linked, rest, made) "
                    "VALUES (?,?,?,?,?,?,?)",
                    told,
                )


def _deletion(pin: Pin) -> tuple[str, tuple[str, ...]]:
    pair = (pin.a_sha256, pin.a_clause, pin.b_sha256, pin.b_clause)
    both = "a_sha256 = ? AND a_clause = ? AND b_sha256 = ? AND b_clause = ?"
    return f"DELETE FROM pin WHERE {both} OR {both}", (*pair, *pair[2:], *pair[:2])  # noqa: S608 - no words of the user


@dataclass(frozen=True, slots=True)
class Kept:
    """Something kept under a name; ``made`` is ISO 8601."""

    name: str
    value: Any
    made: str


class Saved:
    """Values kept under names: comparisons or searches. Every method may raise ``LibraryError``.

    A value is whatever JSON holds: a search is its query, a comparison e.g. ``{"refs": [...], "revision": false}``.
    """

    def __init__(self, store: Store, kind: str) -> None:
        self._store = store
        self._kind = kind

    def all(self) -> tuple[Kept, ...]:
        """Give all, the latest first."""
        rows = self._store.rows(
            "SELECT name, value, made FROM saved WHERE kind = ? ORDER BY made DESC, rowid DESC", (self._kind,)
        )
        return tuple(Kept(name, json.loads(value), made) for name, value, made in rows)

    def save(self, name: str, value: object) -> str:
        """Keep a value, in place of one of the same name; gives the name as it is kept."""
        kept = clean(name)
        self._store.write(
            "INSERT OR REPLACE INTO saved (kind, name, value, made) VALUES (?, ?, ?, ?)",
            (self._kind, kept, to_json(value), _now()),
        )
        return kept

    def remove(self, name: str) -> None:
        """Keep it no longer."""
        self._store.write("DELETE FROM saved WHERE kind = ? AND name = ?", (self._kind, name))


class History:
    """What was searched, opened, compared or imported before. Every method may raise ``LibraryError``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, kind: str, value: object) -> None:
        """Remember something; the same done before is remembered once, the oldest is forgotten."""
        written = to_json(value)
        with self._store.writing() as connection:
            connection.execute("DELETE FROM history WHERE kind = ? AND value = ?", (kind, written))
            connection.execute("INSERT INTO history (kind, value, at) VALUES (?, ?, ?)", (kind, written, _now()))
            connection.execute(
                "DELETE FROM history WHERE kind = ? AND id NOT IN "
                "(SELECT id FROM history WHERE kind = ? ORDER BY id DESC LIMIT ?)",
                (kind, kind, REMEMBERED),
            )

    def recent(self, kind: str, limit: int = 30) -> tuple[Any, ...]:
        """Give what was done last, the latest first."""
        rows = self._store.rows("SELECT value FROM history WHERE kind = ? ORDER BY id DESC LIMIT ?", (kind, limit))
        return tuple(json.loads(value) for (value,) in rows)
