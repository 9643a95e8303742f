"""The rows of a comparison counted; what digests say of themselves is not compared, and not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.comparison import Relation, Summary
from clausewise.model.instrument import TextStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.model.comparison import Row
    from clausewise.model.instrument import Instrument


def summary_of(rows: Iterable[Row], instruments: Sequence[Instrument]) -> Summary:
    """Count the rows that say something of the instruments."""
    counts = dict.fromkeys(Relation, 0)
    lone = [0] * len(instruments)
    moved = 0
    for row in rows:
        if is_front_of_digests(row, instruments):
            continue
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


def is_front_of_digests(row: Row, instruments: Sequence[Instrument]) -> bool:
    """Whether a row holds nothing but the first lines of digests."""
    return all(
        instrument.status is TextStatus.DIGEST and all(clause == "front" for clause in cell)
        for instrument, cell in zip(instruments, row.cells, strict=True)
        if cell
    )
