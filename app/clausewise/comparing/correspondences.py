"""The correspondence file: which articles answer which, by whose judgement; to be kept, given away and compared.

A JSON file of one table of correspondence: the two instruments (short name, title, SHA-256), then a line a match:

    {"a": ["art_4"], "b": ["art_6", "art_7"], "linked": true, "relation": "split", "moved": false,
     "method": "text", "score": 0.66, "who": "", "note": ""}

``linked`` false says that the reader holds two clauses not to answer each other. Fields that are not known are kept
out of the way, so that a later version's file can still be read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from clausewise.model.comparison import Method, Pin, Relation
from clausewise.model.errors import DamagedDocument, DocumentLimit, UnreadableDocument
from clausewise.model.saving import reason_of, save_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from clausewise.model.comparison import Comparison
    from clausewise.model.instrument import Instrument

FORMAT: Final = "clausewise-correspondence"
VERSION: Final = 1
LARGEST: Final = 16 * 1024 * 1024
"""Bytes; a longer file is no table of correspondence."""
QUOTE: Final = 120
"""Code points of a clause that a pin quotes."""


@dataclass(frozen=True, slots=True)
class Named:
    """One of the two instruments: how it is called, and the SHA-256 of its original file."""

    id: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Line:
    """Clauses that answer each other (or, ``linked`` false, do not), by whose judgement and why."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    relation: Relation = Relation.RELATED
    moved: bool = False
    method: Method = Method.PINNED
    score: float = 0.0
    who: str = ""
    note: str = ""
    linked: bool = True

    @property
    def pairs(self) -> set[tuple[str, str]]:
        """The clauses it links, two by two."""
        return {(x, y) for x in self.a for y in self.b}


@dataclass(frozen=True, slots=True)
class CorrespondenceFile:
    """A table of correspondence as it is kept in a file."""

    a: Named
    b: Named
    lines: tuple[Line, ...]

    def flipped(self) -> CorrespondenceFile:
        """Give the same table with the instruments exchanged."""
        swapped = {Relation.SPLIT: Relation.MERGED, Relation.MERGED: Relation.SPLIT}
        lines = (replace(n, a=n.b, b=n.a, relation=swapped.get(n.relation, n.relation)) for n in self.lines)
        return CorrespondenceFile(self.b, self.a, tuple(lines))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two readers' tables compared, clause pair by clause pair.

    ``disputed`` are the pairs that one links and the other expressly does not; ``share`` is twice the agreed pairs by
    all pairs linked, 0..1 (1 where neither links any).
    """

    agreed: tuple[tuple[str, str], ...]
    only_mine: tuple[tuple[str, str], ...]
    only_theirs: tuple[tuple[str, str], ...]
    disputed: tuple[tuple[str, str], ...]
    share: float


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not fit: the line (counted from 1; 0 is the file as a whole) and why, as a short sentence."""

    line: int
    reason: str


def correspondence_file(
    comparison: Comparison, pins: Iterable[Pin] = (), columns: tuple[int, int] = (0, 1)
) -> CorrespondenceFile:
    """Make the file of two columns of a comparison; the user's pins lend their lines a name and a note."""
    k, m = columns
    a, b = comparison.instruments[k], comparison.instruments[m]
    said = {key: pin for pin in pins for key in _pinned_pairs(pin, a, b)}
    lines = []
    for row in comparison.correspondence:
        if row.articles[k] and row.articles[m]:
            line = Line(row.articles[k], row.articles[m], row.relation, row.moved, row.method, row.similarity)
            pin = next((said.pop(pair) for pair in sorted(line.pairs & said.keys())), None)
            lines.append(replace(line, who=pin.who, note=pin.note) if pin else line)
    for (x, y), pin in said.items():
        lines.append(Line((x,), (y,), linked=pin.linked, who=pin.who, note=pin.note, score=float(pin.linked)))
    return CorrespondenceFile(_named(a), _named(b), tuple(lines))


def _pinned_pairs(pin: Pin, a: Instrument, b: Instrument) -> list[tuple[str, str]]:
    if (pin.a_sha256, pin.b_sha256) == (a.sha256, b.sha256):
        return [(pin.a_clause, pin.b_clause)]
    if (pin.b_sha256, pin.a_sha256) == (a.sha256, b.sha256):
        return [(pin.b_clause, pin.a_clause)]
    return []


def _named(instrument: Instrument) -> Named:
    return Named(instrument.id, instrument.title, instrument.sha256)


def to_bytes(table: CorrespondenceFile) -> bytes:
    """Give the file's bytes."""
    value = {
        "format": FORMAT,
        "version": VERSION,
        "instruments": [{"id": n.id, "title": n.title, "sha256": n.sha256} for n in (table.a, table.b)],
        "lines": [
            {
                "a": list(line.a),
                "b": list(line.b),
                "linked": line.linked,
                "relation": line.relation.value,
                "moved": line.moved,
                "method": line.method.value,
                "score": round(line.score, 4),
                "who": line.who,
                "note": line.note,
            }
            for line in table.lines
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def save(table: CorrespondenceFile, path: Path) -> None:
    """Write the file whole or not at all. Raises ``ExportError``."""
    save_bytes(path, to_bytes(table))


def load(path: Path) -> CorrespondenceFile:
    """Read a correspondence file. Raises ``DocumentError``."""
    try:
        if path.stat().st_size > LARGEST:
            raise DocumentLimit(str(path), "it is too large for a correspondence file")
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise UnreadableDocument(str(path), reason_of(error)) from error


def parse(data: bytes, name: str) -> CorrespondenceFile:
    """Read a correspondence file's bytes. Raises ``DocumentError``; ``name`` is what to call the file."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedDocument(name, "it is not a correspondence file (no valid JSON)") from error
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise UnreadableDocument(name, "it is not a correspondence file")
    try:
        a, b = (Named(_text(n, "id"), _text(n, "title"), _text(n, "sha256")) for n in value["instruments"])
        lines = tuple(_line(line) for line in value["lines"])
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedDocument(name, f"a line of the correspondence file is malformed ({error})") from error
    return CorrespondenceFile(a, b, lines)


def _line(value: dict[str, Any]) -> Line:
    score = float(value.get("score", 0.0))
    if not 0.0 <= score <= 1.0:
        raise ValueError("a score lies between 0 and 1")
    return Line(
        _ids(value["a"]),
        _ids(value["b"]),
        Relation(value.get("relation", Relation.RELATED)),
        bool(value.get("moved", False)),
        Method(value.get("method", Method.PINNED)),
        score,
        _text(value, "who"),
        _text(value, "note"),
        bool(value.get("linked", True)),
    )


def _ids(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(clause, str) for clause in value):
        raise ValueError("clause ids are expected")
    return tuple(value)


def _text(value: dict[str, Any], key: str) -> str:
    text = value.get(key, "")
    if not isinstance(text, str):
        raise TypeError(f"“{key}” is expected to be text")
    return text


def validate(table: CorrespondenceFile, a: Instrument, b: Instrument) -> tuple[Problem, ...]:
    """Say where a file does not fit two instruments: other copies, unknown clauses, contradictions."""
    found = []
    for named, instrument in ((table.a, a), (table.b, b)):
        if named.sha256 != instrument.sha256:
            found.append(Problem(0, f"it was made for another copy of {named.title or named.id or 'the text'}"))
    linked = {pair for line in table.lines if line.linked for pair in line.pairs}
    for number, line in enumerate(table.lines, 1):
        for ids, instrument in ((line.a, a), (line.b, b)):
            found += [
                Problem(number, f"{instrument.name} has no clause {clause}")
                for clause in ids
                if clause not in instrument.by_id
            ]
        if not line.linked and line.pairs & linked:
            found.append(Problem(number, "these clauses are linked in another line"))
    return tuple(found)


def pins_of(table: CorrespondenceFile, a: Instrument, b: Instrument) -> tuple[Pin, ...]:
    """Give the lines that a reader pinned as pins; lines with unknown clauses are left out."""
    return tuple(
        Pin(a.sha256, x, b.sha256, y, line.linked, _quote(a, x), _quote(b, y), line.who, line.note)
        for line in table.lines
        if line.method is Method.PINNED
        for x in line.a
        for y in line.b
        if x in a.by_id and y in b.by_id
    )


def _quote(instrument: Instrument, clause: str) -> str:
    return " ".join(instrument.text_of(clause).split())[:QUOTE]


def agreement(mine: CorrespondenceFile, theirs: CorrespondenceFile) -> Agreement:
    """Compare two readers' tables of the same two instruments; whose instrument comes first does not matter."""
    ours = (mine.a.sha256, mine.b.sha256)
    if ours != (theirs.a.sha256, theirs.b.sha256) and ours == (theirs.b.sha256, theirs.a.sha256):
        theirs = theirs.flipped()
    left, denied_left = _pairs(mine)
    right, denied_right = _pairs(theirs)
    both = left & right
    total = len(left) + len(right)
    return Agreement(
        tuple(sorted(both)),
        tuple(sorted(left - right)),
        tuple(sorted(right - left)),
        tuple(sorted((left & denied_right) | (right & denied_left))),
        2 * len(both) / total if total else 1.0,
    )


def _pairs(table: CorrespondenceFile) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    linked = {pair for line in table.lines if line.linked for pair in line.pairs}
    return linked, {pair for line in table.lines if not line.linked for pair in line.pairs}
