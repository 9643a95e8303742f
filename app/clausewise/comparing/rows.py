"""From matched articles to rows of leaves: every leaf of either instrument in exactly one row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

from clausewise.comparing.alignment import Match, align
from clausewise.comparing.folding import fold
from clausewise.comparing.passages import body_of, leaves_of, number_of
from clausewise.comparing.tokens import words_in
from clausewise.comparing.turns import turns_of
from clausewise.comparing.words import mirrored_changes, word_changes
from clausewise.model.comparison import Method, Relation, Row, Turn
from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from clausewise.comparing.judgement import Judgement
    from clausewise.model.comparison import Change
    from clausewise.model.instrument import Clause, Instrument

HELD: Final = 0.4
"""The share of a leaf's words that a leaf of another article must hold, in order, for it to be a part of that one."""

COMPARABLE: Final = 0.4
"""How alike two texts must be for a changed word to be a turn, and not another text."""


def rows_within(
    a: Instrument,
    b: Instrument,
    ours: Sequence[Clause],
    theirs: Sequence[Clause],
    match: Match,
    rarity: Mapping[str, float],
    judgement: Judgement,
    *,
    by_label: bool = False,
) -> list[Row]:
    """Align the leaves of matched articles; a leaf that nothing answers is left over."""
    if len(ours) == 1 or len(theirs) == 1:
        if match.method is not Method.PINNED:
            ours, theirs = _parts(a, b, ours, theirs, judgement)
        return [row_of(a, b, ours, theirs, match.method, match.moved)] if ours and theirs else []
    if compared(a, ours) == compared(b, theirs) and not judgement.apart:
        return _same_rows(a, b, ours, theirs, match)
    inner = align(leaves_of(a, ours), leaves_of(b, theirs), rarity, judgement, by_label=by_label)
    inner += _openings(ours, theirs, inner, judgement)
    return [
        row_of(a, b, [ours[i] for i in m.a], [theirs[j] for j in m.b], m.method, match.moved or m.moved) for m in inner
    ]


def _same_rows(
    a: Instrument, b: Instrument, ours: Sequence[Clause], theirs: Sequence[Clause], match: Match
) -> list[Row]:
    """Pair the leaves of articles of the same words; if they were cut differently, they are one row."""
    pairs = [([x], [y]) for x, y in zip(ours, theirs, strict=False)]
    if len(ours) != len(theirs) or any(compared(a, x) != compared(b, y) for x, y in pairs):
        return [row_of(a, b, ours, theirs, match.method, match.moved)]
    return [row_of(a, b, x, y, match.method, match.moved) for x, y in pairs]


def _openings(
    ours: Sequence[Clause], theirs: Sequence[Clause], inner: Sequence[Match], judgement: Judgement
) -> list[Match]:
    """Pair the openings of two matched articles (label, heading, lead-in), though their headings may differ wholly."""
    first_a, first_b = ours[0], theirs[0]
    if first_a.kind is not ClauseKind.TEXT or first_b.kind is not ClauseKind.TEXT:
        return []
    if any(0 in m.a or 0 in m.b for m in inner) or judgement.keeps_apart([first_a.id], [first_b.id]):
        return []
    return [Match((0,), (0,), Method.LABEL, 0.0)]


def _parts(
    a: Instrument, b: Instrument, ours: Sequence[Clause], theirs: Sequence[Clause], judgement: Judgement
) -> tuple[Sequence[Clause], Sequence[Clause]]:
    """Of one leaf against many, keep those of the many that are a part of it (or all, if none is)."""
    if len(ours) > 1:
        theirs, ours = _parts(b, a, theirs, ours, judgement.flipped())
        return ours, theirs
    theirs = [leaf for leaf in theirs if not judgement.keeps_apart([ours[0].id], [leaf.id])]
    if len(theirs) <= 1:
        return ours, theirs
    whole = words_in(body_of(a, ours[0]))
    parts = [leaf for leaf in theirs if _held(words_in(body_of(b, leaf)), whole)]
    return ours, parts or theirs


def _held(part: list[str], whole: list[str]) -> bool:
    return not part or LCSseq.similarity(part, whole) >= HELD * len(part)


def lone_rows(
    a: Instrument, b: Instrument, ours: Iterable[Clause], theirs: Iterable[Clause], rows: Iterable[Row]
) -> list[Row]:
    """Give a row for each clause that is in none yet: nothing answers it."""
    used_a = {clause for row in rows for clause in row.cells[0]}
    used_b = {clause for row in rows for clause in row.cells[1]}
    left = [Row(((c.id,), ()), Relation.ONLY, words=(("-", a.text_of(c)),)) for c in ours if c.id not in used_a]
    right = [Row(((), (c.id,)), Relation.ONLY, words=(("+", b.text_of(c)),)) for c in theirs if c.id not in used_b]
    return left + right


def row_of(
    a: Instrument, b: Instrument, ours: Sequence[Clause], theirs: Sequence[Clause], method: Method, moved: bool
) -> Row:
    """Make a row of clauses that answer each other, with its relation and word differences."""
    text_a = "".join(a.text_of(clause) for clause in ours)
    text_b = "".join(b.text_of(clause) for clause in theirs)
    words = word_changes(text_a, text_b)
    cells = (tuple(c.id for c in ours), tuple(c.id for c in theirs))
    relation = relation_of(a, b, ours, theirs)
    likeness = 1.0 if relation in {Relation.SAME, Relation.RENUMBERED} else similarity(words)
    turns: tuple[Turn, ...] = ()
    if relation not in {Relation.SAME, Relation.RENUMBERED} and likeness >= COMPARABLE:
        turns = turns_of(words, (opening(a, ours[0]), opening(b, theirs[0])))
    return Row(cells, relation, moved, round(likeness, 4), method, words, turns)


def opening(instrument: Instrument, clause: Clause) -> int:
    """Give how many code points of a clause are its label and heading."""
    text = instrument.text_of(clause)
    above = instrument.by_id[clause.parent] if clause.parent is not None else None
    headed = above if above and above.start == clause.start and clause.kind is ClauseKind.TEXT else clause
    end = text.find(headed.label) + len(headed.label) if headed.label else 0
    if headed.heading and (at := text.find(headed.heading, max(0, end), end + len(headed.heading) + 20)) >= 0:
        end = at + len(headed.heading)
    return max(0, end)


def relation_of(a: Instrument, b: Instrument, ours: Sequence[Clause], theirs: Sequence[Clause]) -> Relation:
    """Say how clauses that answer each other stand to each other.

    Where the words are the same, labels included, it does not matter into how many leaves either copy was cut.
    """
    same = compared(a, ours) == compared(b, theirs)
    if not same and len(ours) != len(theirs) and 1 in {len(ours), len(theirs)}:
        return Relation.SPLIT if len(ours) == 1 else Relation.MERGED
    if not same:
        return Relation.CHANGED
    alike = number_of(a, ours[0]) == number_of(b, theirs[0])
    return Relation.SAME if alike else Relation.RENUMBERED


def compared(instrument: Instrument, clauses: Sequence[Clause]) -> str:
    """Give the text of clauses as it is compared: without the first one's label, folded, without white space."""
    rest = [instrument.text_of(clause) for clause in clauses[1:]]
    return "".join(fold("".join([body_of(instrument, clauses[0]), *rest])).split())


def similarity(words: Iterable[Change]) -> float:
    """Give the share of letters that both sides have in common, 0..1."""
    shared = changed = 0
    for sign, text in words:
        size = sum(map(len, text.split()))
        if sign == "=":
            shared += 2 * size
        else:
            changed += size
    return shared / (shared + changed) if shared else 0.0


def in_reading_order(a: Instrument, b: Instrument, rows: Iterable[Row]) -> list[Row]:
    """Order rows by the first instrument; what only the second has stands before what it precedes there."""
    place_a = {leaf.id: n for n, leaf in enumerate(a.leaves)}
    place_b = {leaf.id: n for n, leaf in enumerate(b.leaves)}
    placed = sorted((r for r in rows if r.cells[0]), key=lambda r: min(place_a[c] for c in r.cells[0]))
    after: dict[int, Row] = {place_b[c]: r for r in placed if not r.moved for c in r.cells[1]}
    follows: dict[int, list[Row]] = {}
    anchor: Row | None = None
    lone = {place_b[r.cells[1][0]]: r for r in rows if not r.cells[0]}
    for n in range(len(b.leaves)):
        anchor = after.get(n, anchor)
        if n in lone:
            follows.setdefault(id(anchor), []).append(lone[n])
    ordered: list[Row] = []
    waiting = follows.get(id(None), [])
    for row in placed:
        if row.cells[1] and not row.moved:
            ordered += waiting
            waiting = follows.get(id(row), [])
        ordered.append(row)
    return ordered + waiting


def mirrored(row: Row) -> Row:
    """Give a row with its two sides exchanged."""
    swapped = {Relation.SPLIT: Relation.MERGED, Relation.MERGED: Relation.SPLIT}
    return replace(
        row,
        cells=row.cells[::-1],
        relation=swapped.get(row.relation, row.relation),
        words=None if row.words is None else mirrored_changes(row.words),
        turns=tuple(Turn(turn.kind, turn.after, turn.before) for turn in row.turns),
    )
