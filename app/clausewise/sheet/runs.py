"""The words of an aligned row as runs: marked against the other side, and cut where provisions begin and end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from clausewise.model.comparison import Mode
from clausewise.sheet.blocks import Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Findings

Span = tuple[int, int, str]
"""Start and end in the cell's text, and a provision type; ``STRONG`` for a label or heading."""

STRONG = ""


def cell_runs(
    comparison: Comparison, row: Row, column: int, findings: Findings, *, marked: bool = True
) -> tuple[Run, ...]:
    """Give one side of a row as runs, ``marked`` against the other or not; joined, they are the cell's text."""
    instrument = comparison.instruments[column]
    spans: list[Span] = []
    offset = 0
    for key in row.cells[column]:
        clause = instrument.by_id[key]
        spans += [(offset + start, offset + end, STRONG) for start, end in heads(instrument, clause)]
        spans += [(offset + p.start, offset + p.end, p.type.value) for p in findings.of(key)]
        offset += clause.end - clause.start
    words = marked_words(comparison, row, column) if marked else [(comparison.cell_text(row, column), Mark.SHARED)]
    return cut(words, spans)


def heads(instrument: Instrument, clause: Clause) -> Iterator[tuple[int, int]]:
    """Give the spans, from the clause's start, of the labels and headings that open it, its parents' included."""
    text = instrument.text_of(clause)
    reached = 0
    for opened in (*reversed([a for a in instrument.ancestors(clause) if a.start == clause.start]), clause):
        for words in (opened.label, opened.heading):
            found = text.find(words, reached) if words else -1
            # A label or heading opens the clause: nothing but white space and its own punctuation goes before it.
            if words and found >= 0 and not text[reached:found].strip(" \n.:–—-"):
                yield found, found + len(words)
                reached = found + len(words)


def marked_words(comparison: Comparison, row: Row, column: int) -> list[tuple[str, Mark]]:
    """Give one side's words with their marks."""
    if row.words is None or sum(1 for cell in row.cells if cell) == 1:
        # A clause that stands alone is said to stand alone; marking each of its words would only shout.
        return [(comparison.cell_text(row, column), Mark.SHARED)]
    side = "-+"[column]
    own = Mark.OWN if comparison.mode is Mode.RIVALS else (Mark.DELETED, Mark.INSERTED)[column]
    words: list[tuple[str, Mark]] = []
    for op, text in row.words:
        if op == "=":
            words.append((text, Mark.SHARED))
        elif op == side:
            # White space that differs is nothing to see: only words are marked.
            core = text.strip()
            start = text.find(core) if core else len(text)
            words += [(text[:start], Mark.SHARED), (core, own), (text[start + len(core) :], Mark.SHARED)]
    return [(text, mark) for text, mark in words if text]


def cut(words: Sequence[tuple[str, Mark]], spans: Sequence[Span]) -> tuple[Run, ...]:
    """Cut marked words where spans begin or end, so that each run has one look."""
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    first, last = (edges[0], edges[-1]) if edges else (0, 0)
    runs: list[Run] = []
    offset = 0
    for text, mark in words:
        if offset >= last or offset + len(text) <= first:
            # Most words of most clauses: nothing begins, ends or lies here.
            runs.append(Run(text, mark))
            offset += len(text)
            continue
        stops = [offset, *(e for e in edges if offset < e < offset + len(text)), offset + len(text)]
        for start, end in pairwise(stops):
            over = dict.fromkeys(kind for s, e, kind in spans if s <= start < e)
            starts = dict.fromkeys(kind for s, _, kind in spans if s == start)
            runs.append(
                Run(
                    text[start - offset : end - offset],
                    mark,
                    tuple(kind for kind in over if kind != STRONG),
                    tuple(kind for kind in starts if kind != STRONG),
                    STRONG in over,
                )
            )
        offset += len(text)
    return tuple(run for run in runs if run.text)


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Take away the white space at the end, which separates a clause from the next."""
    kept = list(runs)
    while kept and not (text := kept[-1].text.rstrip()):
        kept.pop()
    return (*kept[:-1], kept[-1]._replace(text=text)) if kept else ()


def paragraphs(runs: Sequence[Run]) -> list[list[Run]]:
    """Part runs into paragraphs where their text has line ends; empty lines are left out."""
    found: list[list[Run]] = [[]]
    for run in runs:
        if found[-1] and "\n" not in run.text:
            found[-1].append(run)
            continue
        starts = run.starts
        for n, line in enumerate(run.text.split("\n")):
            if n and found[-1]:
                found.append([])
            piece = line if found[-1] else line.lstrip()
            if piece:
                found[-1].append(run._replace(text=piece, starts=starts))
                starts = () if piece.strip() else starts
    kept = [list(trimmed(paragraph)) for paragraph in found]
    return [paragraph for paragraph in kept if paragraph]
