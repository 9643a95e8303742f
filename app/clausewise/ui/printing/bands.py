"""The sheet's blocks as bands: columns of lines side by side, which can be broken between two pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Paragraph, Run, Table
from clausewise.ui.printing.lines import MM, PT, Face, PaperLine, break_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.sheet.blocks import Aligned, Block

NBSP = "\u00a0"
GUTTER = 3.5 * MM
LABEL = 30 * MM
"""The first column of every table, so that the texts' columns stand below one another on every page."""

BODY = Face()
SMALL = Face(8.5)
SIDE_FACE = Face(7.2, faint=True, serif=False)
KICKER = Face(7.5, bold=True, faint=True, serif=False)
HEAD = Face(8.2, bold=True, serif=False)
CITATION = Face(7.2, faint=True, serif=False)


@dataclass(slots=True)
class Lane:
    """One column of a band: where it stands, and its lines."""

    x: float
    lines: list[PaperLine]

    @property
    def height(self) -> float:
        """The height of its lines."""
        return sum(line.height for line in self.lines)


@dataclass(slots=True)
class Band:
    """Lanes side by side. ``head`` is repeated where the band's table goes on; ``stays`` keeps it with the next."""

    lanes: list[Lane]
    above: float = 0.0
    below: float = 0.0
    rule: float = 0.0
    head: Band | None = field(default=None, repr=False)
    stays: bool = False
    parted: bool = False

    @property
    def height(self) -> float:
        """The height with the space above and below."""
        return self.above + max((lane.height for lane in self.lanes), default=0.0) + self.below


def kept(text: str) -> str:
    """Keep words on one line."""
    return text.replace(" ", NBSP)


def words(text: str) -> tuple[Run, ...]:
    """Plain words as a run."""
    return (Run(text),)


def bands(blocks: Sequence[Block], width: float) -> Iterator[Band]:
    """Turn blocks into bands for a page's width."""
    for block in blocks:
        match block:
            case Heading(text, level):
                face = Face(17 if level == 1 else 12, bold=True)
                lines = break_runs(words(text), width, face)
                if level == 1:
                    yield Band([Lane(0, break_runs(words("COMPARISON SHEET"), width, KICKER))], stays=True)
                yield Band([Lane(0, lines)], 0 if level == 1 else 5 * MM, 2 * MM, 0 if level == 1 else 0.4, stays=True)
            case Paragraph(runs):
                yield Band([Lane(0, break_runs(runs, width, BODY))], 2 * MM, 1 * MM)
            case Facts(columns, rows):
                table = [(label, *values) for label, values in rows]
                yield from table_bands(("", *columns), table, shares(len(columns) + 1, width, LABEL), first_bold=True)
            case Table(name, head, rows, _, labels):
                widths = (
                    correspondence_widths(labels, len(head) - labels, width)
                    if name == "correspondence"
                    else shares(len(head), width, LABEL)
                )
                yield from table_bands(head, rows, widths, first_bold=name != "correspondence")
            case Legend(entries):
                told = [
                    part
                    for run, meaning in entries
                    for part in (run._replace(text=kept(run.text)), Run(f"{NBSP}{kept(meaning)}      "))
                ]
                yield Band([Lane(0, break_runs(told, width, Face(8)))], 0.5 * MM, 3 * MM, stays=True)
            case Alignment():
                yield from alignment_bands(block, width)


def shares(count: int, width: float, first: float) -> list[tuple[float, float]]:
    """Share a width: a first column as wide as said, the others alike. Gives places and widths."""
    each = (width - first - (count - 1) * GUTTER) / max(1, count - 1)
    return [(0.0, first), *((first + GUTTER + n * (each + GUTTER), each) for n in range(count - 1))]


def correspondence_widths(labels: int, others: int, width: float) -> list[tuple[float, float]]:
    """Share a width for the table of correspondence: the columns beside the labels, at most two, are narrow."""
    last = [38 * MM, 14 * MM][:others]
    each = (width - sum(last) - (labels + others - 1) * GUTTER) / max(1, labels)
    placed, x = [], 0.0
    for wide in [*[each] * labels, *last]:
        placed.append((x, wide))
        x += wide + GUTTER
    return placed


def table_bands(
    head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[tuple[float, float]], *, first_bold: bool
) -> Iterator[Band]:
    """Turn a table of plain cells into bands under a head that is repeated."""
    top = Band(
        [Lane(x, break_runs(words(cell), wide, HEAD)) for cell, (x, wide) in zip(head, widths, strict=False)],
        2 * MM, 1.2 * MM, 0.9, stays=True,
    )  # fmt: skip
    yield top
    for row in rows:
        lanes = []
        for n, (cell, (x, wide)) in enumerate(zip(row, widths, strict=False)):
            face = Face(8.5, bold=True) if n == 0 and first_bold else SMALL
            lanes.append(Lane(x, break_runs(words(cell), wide, face)))
        yield Band(lanes, 1.2 * MM, 1.2 * MM, 0.35, head=top)


def alignment_bands(block: Alignment, width: float) -> Iterator[Band]:
    """Turn aligned rows into bands: what relates them at the left, then a cell an instrument."""
    heads = [*block.columns, *(["Positions"] if block.positions else [])]
    placed = shares(len(heads) + 1, width, LABEL)
    top = Band(
        [Lane(x, break_runs(words(h), wide, HEAD)) for h, (x, wide) in zip(["", *heads], placed, strict=True)],
        2 * MM, 1.4 * MM, 0.9, stays=True,
    )  # fmt: skip
    yield top
    for row in block.rows:
        yield Band(aligned_lanes(row, placed), 1.6 * MM, 1.6 * MM, 0.35, head=top, parted=True)


def aligned_lanes(row: Aligned, placed: Sequence[tuple[float, float]]) -> list[Lane]:
    """Give the lanes of an aligned row."""
    side = "\n".join([row.relation, *row.notes])
    lanes = [Lane(0, break_runs(words(side), placed[0][1], SIDE_FACE))]
    for cell, (x, wide) in zip(row.cells, placed[1:], strict=False):
        lines = break_runs(words(cell.citation), wide, CITATION) if cell.citation else []
        lines += break_runs(cell.runs, wide, BODY) if cell.runs else break_runs(words("–"), wide, SIDE_FACE)
        lanes.append(Lane(x, lines))
    return lanes


def rule_width(points: float) -> float:
    """Give a rule's thickness in dots."""
    return points * PT
