"""Two or more instruments become a comparison."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from clausewise.comparing.alignment import align
from clausewise.comparing.correspondence import correspondence, listed
from clausewise.comparing.passages import articles_of
from clausewise.comparing.rows import in_reading_order, lone_rows, rows_within
from clausewise.comparing.synopsis import synopsis
from clausewise.model.comparison import Comparison, Correspondence, Mode, Relation, Row, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.comparing.passages import Passage
    from clausewise.model.comparison import Pin
    from clausewise.model.instrument import Instrument
    from clausewise.model.progress import Steps
    from clausewise.model.provision import Findings

Aligned: TypeAlias = tuple[tuple[Row, ...], tuple[Correspondence, ...]]
FEWEST: Final = 2
MOST: Final = 6


def compare(
    instruments: Sequence[Instrument],
    *,
    findings: Sequence[Findings] | None = None,
    revision: bool = False,
    pins: Sequence[Pin] = (),
) -> Steps[Comparison]:
    """Align two to six instruments; yields ``(step, steps)``.

    ``findings`` (one an instrument) let rivals meet by provision; ``revision`` says that the second text revises the
    first. Raises ``ValueError`` for fewer than two or more than six instruments.
    """
    if not FEWEST <= len(instruments) <= MOST:
        raise ValueError("two to six instruments can be compared")
    pairs = list(combinations(range(len(instruments)), 2))
    passages = [articles_of(instrument) for instrument in instruments]
    found: list[Aligned] = []
    for step, (k, m) in enumerate(pairs):
        yield step, len(pairs)
        found.append(_aligned((instruments[k], instruments[m]), (passages[k], passages[m])))
    mode = Mode.REVISION if revision else Mode.RIVALS
    if len(instruments) == FEWEST:
        rows, table = found[0]
    else:
        rows, table = _joined(instruments, passages, pairs, found)
    return Comparison(tuple(instruments), mode, rows, table, summary_of(rows, len(instruments)))


def _aligned(pair: tuple[Instrument, Instrument], passages: tuple[list[Passage], list[Passage]]) -> Aligned:
    """Align two instruments: their rows, and their table of correspondence."""
    (a, b), (left, right) = pair, passages
    matches = align(left, right)
    rows: list[Row] = []
    for match in matches:
        rows += rows_within(a, b, left, right, match)
    rows += lone_rows(a, b, a.leaves, b.leaves, rows)
    return tuple(in_reading_order(a, b, rows)), correspondence(left, right, matches)


def _joined(
    instruments: Sequence[Instrument],
    passages: Sequence[list[Passage]],
    pairs: Sequence[tuple[int, int]],
    found: Sequence[Aligned],
) -> Aligned:
    """Join the comparisons of all pairs into one synopsis."""
    rows = [(pair, row.cells, row) for pair, (rows, _) in zip(pairs, found, strict=True) for row in rows]
    leaves = [[leaf.id for leaf in instrument.leaves] for instrument in instruments]
    table = [(pair, c.articles, c) for pair, (_, table) in zip(pairs, found, strict=True) for c in table]
    articles = [[p.clause.id for p in column if listed(p)] for column in passages]
    return (
        tuple(Row(cells, *how) for cells, how in synopsis(leaves, rows)),
        tuple(Correspondence(cells, *how) for cells, how in synopsis(articles, table)),
    )


def summary_of(rows: Iterable[Row], columns: int) -> Summary:
    """Count the rows."""
    counts = dict.fromkeys(Relation, 0)
    lone = [0] * columns
    moved = 0
    for row in rows:
        counts[row.relation] += 1
        moved += row.moved
        if row.relation is Relation.ONLY:
            lone[next(n for n, cell in enumerate(row.cells) if cell)] += 1
    return Summary(
        same=counts[Relation.SAME],
        changed=counts[Relation.CHANGED],
        renumbered=counts[Relation.RENUMBERED],
        moved=moved,
        split=counts[Relation.SPLIT],
        merged=counts[Relation.MERGED],
        related=counts[Relation.RELATED],
        only=tuple(lone),
    )
