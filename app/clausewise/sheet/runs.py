"""The words of an aligned row as runs: marked against the other side, and cut where provisions begin and end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from clausewise.model.comparison import Comparison, Mode
from clausewise.sheet.blocks import Mark, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Row
    from clausewise.model.provision import Findings

Span = tuple[int, int, str]


def cell_runs(comparison: Comparison, row: Row, column: int, findings: Findings) -> tuple[Run, ...]:
    """Give one side of a row as runs; joined, they are the cell's text."""
    instrument = comparison.instruments[column]
    provisions: list[Span] = []
    offset = 0
    for clause in row.cells[column]:
        provisions += [(offset + p.start, offset + p.end, p.type.value) for p in findings.of(clause)]
        offset += len(instrument.text_of(clause))
    return cut(marked_words(comparison, row, column), provisions)


def marked_words(comparison: Comparison, row: Row, column: int) -> list[tuple[str, Mark]]:
    """Give one side's words with their marks."""
    if row.words is None:
        return [(comparison.cell_text(row, column), Mark.SHARED)]
    if sum(1 for cell in row.cells if cell) == 1:
        # A clause that stands alone is said to stand alone; marking each of its words would only shout.
        return [(comparison.cell_text(row, column), Mark.SHARED)]
    side = "-+"[column]
    own = Mark.OWN if comparison.mode is Mode.RIVALS else (Mark.DELETED, Mark.INSERTED)[column]
    return [(words, Mark.SHARED if op == "=" else own) for op, words in row.words if op in ("=", side) and words]


def cut(words: Sequence[tuple[str, Mark]], provisions: Sequence[Span]) -> tuple[Run, ...]:
    """Cut marked words where provisions begin or end, so that each run has one look."""
    edges = sorted({edge for start, end, _ in provisions for edge in (start, end)})
    runs: list[Run] = []
    offset = 0
    for text, mark in words:
        stops = [offset, *(e for e in edges if offset < e < offset + len(text)), offset + len(text)]
        for start, end in pairwise(stops):
            covering = [kind for s, e, kind in provisions if s <= start < e]
            starting = [kind for s, _, kind in provisions if s == start]
            piece = text[start - offset : end - offset]
            runs.append(Run(piece, mark, tuple(dict.fromkeys(covering)), tuple(dict.fromkeys(starting))))
        offset += len(text)
    return tuple(run for run in runs if run.text)
