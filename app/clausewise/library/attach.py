"""The official text beside a digest: which clause of it each clause of the digest stands for."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from clausewise.model.errors import ExportError
from clausewise.model.instrument import ClauseKind
from clausewise.model.saving import reason_of, save_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from clausewise.library.fetch import Fetched
    from clausewise.library.store import Store
    from clausewise.model.instrument import Clause, Instrument

Key: TypeAlias = tuple[tuple[str, str], ...]
# Parts, titles, chapters and sections only group articles, whose numbers run on through them.
GROUPING = frozenset({ClauseKind.PART, ClauseKind.TITLE, ClauseKind.CHAPTER, ClauseKind.SECTION, ClauseKind.PREAMBLE})
FAMILY = {ClauseKind.PARAGRAPH: "n", ClauseKind.ITEM: "n"}
UNSAFE = re.compile(r"[^\w .()\-]+")


def map_clauses(digest: Instrument, official: Instrument) -> dict[str, str]:
    """Give, for the clauses of a digest, the ids of the official text's clauses that they stand for.

    Clauses answer each other by their number; recitals, and paragraphs without a number, by their place where both
    texts have as many; headed sections by their heading. A clause without an answer of its own gets that of the
    clause around it: the letters in a digest are often the digest's own. What has no answer at all is left out.
    """
    finder = _Finder(official, digest.language)
    found: dict[str, str] = {}
    for clause in digest.clauses:  # a clause goes before those inside it
        target = finder.find(digest, clause, found)
        if target:
            found[clause.id] = target
    return found


class _Finder:
    """The clauses of an official text by number, heading and place."""

    def __init__(self, official: Instrument, language: str) -> None:
        self.official = official
        body = [c for c in official.clauses if not c.language or not language or c.language == language]
        self.by_key: dict[Key, str] = {}
        self.by_number: dict[str, str] = {}
        self.by_heading: dict[str, str] = {}
        self.preamble = next((c.id for c in body if c.kind is ClauseKind.PREAMBLE), "")
        for clause in body:
            key = _key(official, clause)
            if key:
                self.by_key.setdefault(key, clause.id)
                if len(key) == 1:
                    self.by_number.setdefault(key[0][1], clause.id)
            if clause.heading:
                self.by_heading.setdefault(_folded(clause.heading), clause.id)

    def find(self, digest: Instrument, clause: Clause, found: Mapping[str, str]) -> str:
        """Give the id of the clause that answers ``clause``, empty where none does."""
        around = found.get(clause.parent or "", "")
        if clause.kind is ClauseKind.TEXT:
            return clause.id if clause.id in self.official.by_id else around
        if clause.kind is ClauseKind.PREAMBLE:
            return self.preamble
        if clause.kind is ClauseKind.SECTION and not clause.number:
            return self.by_heading.get(_folded(clause.heading or ""), "")
        if clause.kind is ClauseKind.RECITAL or not clause.number:
            return self._by_place(digest, clause, around)
        if clause.number.isalpha() and FAMILY.get(clause.kind) and clause.parent:
            return around
        return self._by_number(digest, clause, around)

    def _by_number(self, digest: Instrument, clause: Clause, around: str) -> str:
        key = _key(digest, clause)
        exact = self.by_key.get(key)
        if exact:
            return exact
        # A point of a declaration may be called an article, or a section, by another copy.
        if len(key) == 1:
            return self.by_number.get(clause.number, "")
        return self._by_place(digest, clause, around)

    def _by_place(self, digest: Instrument, clause: Clause, around: str) -> str:
        if not around:
            return ""
        ours = _units(digest.children.get(clause.parent, ()))
        theirs = _units(self.official.children.get(around, ()))
        if len(ours) == len(theirs) and not any(unit.number for unit in theirs):
            return theirs[ours.index(clause)].id
        return around


def _units(clauses: Iterable[Clause]) -> Sequence[Clause]:
    return [clause for clause in clauses if clause.kind is not ClauseKind.TEXT]


def _key(instrument: Instrument, clause: Clause) -> Key:
    """Give the numbers that lead to a clause; empty for a clause that has none."""
    if not clause.number or clause.kind in GROUPING:
        return ()
    around = [c for c in instrument.ancestors(clause) if c.number and c.kind not in GROUPING]
    return tuple((FAMILY.get(c.kind, c.kind.value), c.number) for c in (*reversed(around), clause))


def _folded(heading: str) -> str:
    return " ".join(re.findall(r"\w+", heading.casefold()))


class Attachments:
    """Which instrument of the user's library is the official text of which digest. May raise ``LibraryError``.

    Only names are kept: what answers what is worked out by ``map_clauses`` from the two texts as they then are.
    """

    KIND = "official"

    def __init__(self, store: Store) -> None:
        self.store = store

    def attach(self, digest: str, official: str) -> None:
        """Set the instrument ``official`` beside the digest; one that stood there before is no longer attached."""
        self.store.write(
            "INSERT OR REPLACE INTO saved (kind, name, value, made) VALUES (?, ?, ?, ?)",
            (self.KIND, digest, json.dumps(official), datetime.now(UTC).isoformat(timespec="seconds")),
        )

    def detach(self, digest: str) -> None:
        """Leave the digest without an official text; the instrument stays in the library."""
        self.store.write("DELETE FROM saved WHERE kind = ? AND name = ?", (self.KIND, digest))

    def official_of(self, digest: str) -> str:
        """Give the instrument beside a digest, empty where there is none, or where it was thrown away since."""
        return self.all().get(digest, "")

    def all(self) -> dict[str, str]:
        """Give every digest that has an official text, and the instrument that it is."""
        present = {row[0] for row in self.store.rows("SELECT id FROM instrument WHERE trashed = ''")}
        rows = self.store.rows("SELECT name, value FROM saved WHERE kind = ? ORDER BY name", (self.KIND,))
        return {name: official for name, value in rows if (official := json.loads(value)) in present}


def keep_fetched(fetched: Fetched, folder: Path) -> Path:
    """Lay what was fetched down in ``folder``, to be taken in like any file. Raises ``ExportError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(str(folder), reason_of(error)) from error
    name = UNSAFE.sub("_", fetched.name).strip(" .")[-120:] or "document"
    path = folder / name
    save_bytes(path, fetched.data)
    return path
