"""Two or more instruments become a comparison."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from clausewise.comparing.correspondence import listed
from clausewise.comparing.judgement import resolve
from clausewise.comparing.pair import Pair, side_of
from clausewise.comparing.pairing import Aligned, align_pair
from clausewise.comparing.summary import summary_of
from clausewise.comparing.synopsis import synopsis
from clausewise.model.comparison import Comparison, Correspondence, Mode, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.comparing.pair import Side
    from clausewise.model.comparison import Pin
    from clausewise.model.instrument import Instrument
    from clausewise.model.progress import Steps
    from clausewise.model.provision import Findings

FEWEST: Final = 2
MOST: Final = 6
PARTS: Final = 100
"""Steps that the alignment of two instruments is told in."""


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
    sides = [
        side_of(instrument, findings[k] if findings is not None and not revision else None)
        for k, instrument in enumerate(instruments)
    ]
    pairs = list(combinations(range(len(instruments)), 2))
    said = resolve(pins, instruments)
    found: list[Aligned] = []
    for n, (k, m) in enumerate(pairs):
        yield n * PARTS, len(pairs) * PARTS
        work = align_pair(Pair(sides[k], sides[m], said.of((k, m)), revision, words=len(instruments) == FEWEST))
        found.append((yield from _told(work, n, len(pairs))))
    mode = Mode.REVISION if revision else Mode.RIVALS
    rows, table = found[0] if len(instruments) == FEWEST else _joined(sides, pairs, found)
    return Comparison(tuple(instruments), mode, rows, table, summary_of(rows, instruments), said.unfit)


def _told(work: Steps[Aligned], before: int, pairs: int) -> Steps[Aligned]:
    """Tell the progress of one pair as part of the whole."""
    while True:
        try:
            done, of = next(work)
        except StopIteration as stop:
            aligned: Aligned = stop.value
            return aligned
        yield before * PARTS + PARTS * done // of, pairs * PARTS


def _joined(sides: Sequence[Side], pairs: Sequence[tuple[int, int]], found: Sequence[Aligned]) -> Aligned:
    """Join the comparisons of all pairs into one synopsis."""
    rows = [(pair, row.cells, row) for pair, (rows, _) in zip(pairs, found, strict=True) for row in rows]
    leaves = [[leaf.id for leaf in side.instrument.leaves] for side in sides]
    table = [(pair, c.articles, c) for pair, (_, table) in zip(pairs, found, strict=True) for c in table]
    articles = [[p.clause.id for p in side.articles if listed(p)] for side in sides]
    return (
        tuple(Row(cells, *how) for cells, how in synopsis(leaves, rows)),
        tuple(Correspondence(cells, *how) for cells, how in synopsis(articles, table)),
    )
