"""The sheet's blocks as the data that the Typst template reads: short, since there are thousands of runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Run, Table
from clausewise.sheet.characters import language_code, one_line, shown
from clausewise.sheet.runs import paragraphs
from clausewise.sheet.terms import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.sheet.blocks import Aligned, Block
    from clausewise.sheet.sheet import Sheet

Value: TypeAlias = Any
PLAIN = (Mark.SHARED, "", False)
SPACES = re.compile(r"\n|[ \u00a0]{2,}")
LONG = re.compile(r"\S{25,}")
PIECES = re.compile(r"\S{1,8}")
HEADING = 120
"""The characters that a row of headings may have at most in a cell."""
LABEL_AND_HEADING = 2
LITTLE = 500
"""A row of so few characters is not parted between pages."""
WHOLE = 1200
"""A row of so few characters may be kept with the heading before it."""
PART = 100_000
"""About so many characters of each side's words, some thirty pages, are a part of a long alignment."""


@dataclass(slots=True)
class Looks:
    """The looks that runs have, and the tags before them, by their numbers in the order of first use."""

    looks: dict[tuple[Mark, str, bool], int] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)

    def line(self, runs: Sequence[Run]) -> list[Value]:
        """Give a paragraph: each run as plain words or ``[words, look, tags]``, runs of one look joined."""
        line: list[Value] = []
        last: tuple[Mark, str, bool] | None = None
        for run in runs:
            words = breakable(SPACES.sub(" ", shown(run.text)))
            look = (run.mark, run.provisions[0] if run.provisions else "", run.strong)
            if look == last and not run.starts:
                if look == PLAIN:
                    line[-1] += words
                else:
                    line[-1][0] += words
            elif look == PLAIN:
                line.append(words)
            else:
                number = self.looks.setdefault(look, len(self.looks))
                tags = [self.tags.setdefault(tag(p), len(self.tags)) for p in run.starts]
                line.append([words, number, tags])
            last = look
        for at, (run_data, after) in enumerate(pairwise(line)):
            if isinstance(after, str) and not isinstance(run_data, str) and run_data[0].endswith(" "):
                # Lines and tints end with their words, not with the space after them.
                run_data[0], line[at + 1] = run_data[0][:-1], " " + after
        return line


def sheet_data(sheet: Sheet) -> dict[str, Value]:
    """Give a sheet's data."""
    options, looks = sheet.options, Looks()
    languages = [language_code(i.language) for i in sheet.comparison.instruments]
    blocks = [block_data(block, looks, languages) for block in sheet.blocks]
    return {
        "title": one_line(sheet.title),
        "author": one_line(options.author),
        "paper": options.paper.value,
        "landscape": options.landscape,
        "blocks": blocks,
        "looks": [list(look) for look in looks.looks],
        "tags": list(looks.tags),
    }


def block_data(block: Block, looks: Looks, languages: Sequence[str]) -> dict[str, Value]:
    """Give one block as the template reads it."""
    match block:
        case Heading(text, level):
            return {"kind": "heading", "text": one_line(text), "level": level}
        case Paragraph(runs):
            return {"kind": "paragraph", "runs": looks.line(runs)}
        case Facts(columns, rows):
            lines = [[breakable(one_line(cell)) for cell in (label, *values)] for label, values in rows]
            return {"kind": "facts", "head": ["", *map(one_line, columns)], "rows": lines, "targets": [], "labels": 1}
        case Table(kind, head, table_rows, targets, labels):
            return {
                "kind": "table",
                "name": kind,
                "head": [one_line(cell) for cell in head],
                "rows": [[breakable(one_line(cell)) for cell in row] for row in table_rows],
                "targets": list(targets),
                "labels": labels,
            }
        case Legend(entries):
            return {
                "kind": "legend",
                "entries": [[looks.line([run])[0], one_line(meaning)] for run, meaning in entries],
            }
        case Alignment(columns, rows, positions):
            return {
                "kind": "alignment",
                "head": [*map(one_line, columns), *(["Positions"] if positions else [])],
                "positions": positions,
                "languages": list(languages),
                "parts": [[row_data(row, keep, looks) for row, keep in part] for part in parts(rows)],
            }


def breakable(text: str) -> str:
    """Let words too long for a column be broken."""
    return LONG.sub(lambda word: "\u200b".join(PIECES.findall(word[0])), text)


def row_data(row: Aligned, keep: int, looks: Looks) -> dict[str, Value]:
    """Give an aligned row."""
    return {
        "relation": one_line(row.relation),
        "notes": [one_line(note) for note in row.notes],
        "cells": [[one_line(cell.citation), *headed(looks, cell.runs)] for cell in row.cells],
        "anchor": row.anchor,
        "keep": keep,
    }


def headed(looks: Looks, runs: Sequence[Run]) -> tuple[list[Value], list[Value]]:
    """Part a cell's paragraphs into the labels and headings that open it, which stay with the next, and the rest.

    A label and its heading stand on one line.
    """
    lines: list[list[Run]] = paragraphs(runs)
    strong = next((n for n, line in enumerate(lines) if not all(run.strong for run in line)), len(lines))
    if strong == LABEL_AND_HEADING:
        lines[:strong] = [[*lines[0], Run("\u2002", strong=True), *lines[1]]]
    opening = opened(lines)
    return [looks.line(line) for line in lines[:opening]], [looks.line(line) for line in lines[opening:]]


def opened(lines: Sequence[Sequence[Run]]) -> int:
    """How many paragraphs of a cell are labels and headings before the first of other words."""
    return next((n for n, line in enumerate(lines[:-1]) if not all(run.strong for run in line)), len(lines[:-1]))


def kept_together(rows: Sequence[Aligned]) -> list[int]:
    """Say for each row how many rows from it on stay on one page: 0 none, -1 where a row before said so."""
    keep: list[int] = []
    for number, row in enumerate(rows):
        if keep and keep[-1] == 2:
            keep.append(-1)
        elif number + 1 < len(rows) and is_heading(row) and size(rows[number + 1]) <= WHOLE:
            keep.append(2)
        else:
            length = size(row)
            keep.append(1 if length <= LITTLE or (length <= WHOLE and many_headings(row)) else 0)
    return keep


def parts(rows: Sequence[Aligned]) -> list[list[tuple[Aligned, int]]]:
    """Part a long alignment, each row with what ``kept_together`` says of it; a part starts a page, with an article.

    The engine sets the parts side by side, on as many processors as there are.
    """
    sizes = [size(row) for row in rows]
    share = sum(sizes) / max(1, round(sum(sizes) / PART))
    found: list[list[tuple[Aligned, int]]] = [[]]
    reached = 0
    for row, keep, length in zip(rows, kept_together(rows), sizes, strict=True):
        full = reached >= share * len(found) and keep >= 0 and opens(row)
        if full and not is_heading(found[-1][-1][0]):
            found.append([])
        found[-1].append((row, keep))
        reached += length
    return found


def opens(row: Aligned) -> bool:
    """Whether an article, or what holds articles, begins with a row."""
    return any("__" not in cell.clauses[0].removesuffix("__intro") for cell in row.cells if cell.clauses)


def many_headings(row: Aligned) -> bool:
    """Whether so many headings open a row that a page's end could part them from its words: never two lines alone."""
    return any(opened(paragraphs(cell.runs)) > LABEL_AND_HEADING for cell in row.cells)


def is_heading(row: Aligned) -> bool:
    """Whether a row holds nothing but a heading with clauses under it."""
    cells = [cell for cell in row.cells if cell.clauses]
    return all(cell.clauses[-1].endswith("__intro") for cell in cells) and size(row) <= HEADING


def size(row: Aligned) -> int:
    """The characters of a row's longest cell."""
    return max(sum(len(run.text) for run in cell.runs) for cell in row.cells)
