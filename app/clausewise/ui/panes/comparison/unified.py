"""Both sides of a row as one text: shared words once, the words of either side marked."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from clausewise.model.comparison import Comparison, Mode
from clausewise.sheet.alignment import is_digests_front
from clausewise.ui.panes.comparison.content import PAIR, CellText, Ink, Paragraph, cell_text, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Row
    from clausewise.model.provision import Findings


class Carried:
    """Where the words of one side went: the places at which its pieces begin."""

    def __init__(self) -> None:
        self.ours: list[int] = []
        self.theirs: list[int] = []
        self.length = 0

    def add(self, words: str, place: int) -> None:
        """Append a piece of the side that stands at a place of the unified text."""
        self.ours.append(self.length)
        self.theirs.append(place)
        self.length += len(words)

    def place(self, offset: int) -> int:
        """Carry an offset over."""
        if not self.ours:
            return 0
        n = max(0, bisect_right(self.ours, offset) - 1)
        return self.theirs[n] + offset - self.ours[n]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Carry a span over; what the other side inserts after it stays outside."""
        return self.place(start), self.place(end - 1) + 1 if end > start else self.place(start)


def unified_text(comparison: Comparison, row: Row, findings: Sequence[Findings]) -> CellText:
    """Give a two-column row as one text; its clauses, labels and headings are those of the first side."""
    sides = [column for column in range(PAIR) if row.cells[column]]
    if len(sides) == 1 or row.words is None or is_digests_front(comparison, row):
        return cell_text(comparison, row, sides[0], findings[sides[0]])
    rivals = comparison.mode is Mode.RIVALS
    inks = {"-": Ink.FIRST, "+": Ink.SECOND} if rivals else {"-": Ink.DELETED, "+": Ink.INSERTED}
    pieces: list[str] = []
    marks: list[tuple[int, int, Ink]] = []
    carried = (Carried(), Carried())
    place = 0
    for sign, words in row.words:
        if sign == "+" and pieces and not pieces[-1][-1:].isspace():
            pieces.append(" ")  # what either side says stands apart
            place += 1
        if sign in inks:
            marks += [(place + s, place + e, inks[sign]) for s, e in lines_of(words)]
        for column, other in ((0, "+"), (1, "-")):
            if sign != other:
                carried[column].add(words, place)
        pieces.append(words)
        place += len(words)
    text = "".join(pieces)
    cells = [cell_text(comparison, row, column, findings[column]) for column in range(PAIR)]
    own = carried[0]
    found = {
        (*carried[column].span(s, e), what.type): what for column in (1, 0) for s, e, what in cells[column].provisions
    }
    return CellText(
        text=text,
        side=0,
        paragraphs=tuple(Paragraph(s, e) for s, e in lines_of(text)),
        marks=tuple(marks),
        provisions=tuple(sorted(((s, e, what) for (s, e, _), what in found.items()), key=lambda one: one[:2])),
        labels=tuple(own.span(s, e) for s, e in cells[0].labels),
        headings=tuple(own.span(s, e) for s, e in cells[0].headings),
        clauses=tuple((*own.span(s, e), what) for s, e, what in cells[0].clauses),
    )
