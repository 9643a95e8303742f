"""The order of rows, and rows with their sides exchanged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clausewise.comparing.words import mirrored_changes
from clausewise.model.comparison import Relation, Row, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.model.instrument import Instrument


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
