"""Selected words: one column, across rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.ui.panes.comparison.items import Item
    from clausewise.ui.panes.comparison.rows import Rows

END = 1 << 40


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a column: the number of an item, and an offset in its cell."""

    item: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Words of one column (by its place), from where the selecting began to where it is now."""

    place: int
    anchor: Spot
    head: Spot

    @property
    def empty(self) -> bool:
        """Whether no word is selected."""
        return self.anchor == self.head

    @property
    def ends(self) -> tuple[Spot, Spot]:
        """The two ends in the order of the text."""
        return min(self.anchor, self.head), max(self.anchor, self.head)

    def span(self, item: int) -> tuple[int, int]:
        """The span selected in an item's cell; empty where it is not touched."""
        first, last = self.ends
        if self.empty or not first.item <= item <= last.item:
            return (0, 0)
        return (first.offset if item == first.item else 0, last.offset if item == last.item else END)


def words_at(text: str, offset: int) -> tuple[int, int]:
    """The word around an offset."""
    start = end = min(offset, max(0, len(text) - 1))
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "’'-"):
        end += 1
    return (start, max(end, start))


def selected_pieces(selection: Selection, rows: Rows, items: Sequence[Item]) -> list[tuple[int, int, int]]:
    """Give what is selected as (item, start, end) with real ends, without cells that are absent."""
    first, last = selection.ends
    pieces = []
    for n in range(first.item, min(last.item, len(items) - 1) + 1):
        cell = rows.cells(items[n])[selection.place]
        if cell is not None:
            start, end = selection.span(n)
            pieces.append((n, start, min(end, len(cell.text))))
    return pieces


def selected_text(selection: Selection, rows: Rows, items: Sequence[Item]) -> str:
    """Give the selected words, rows parted by an empty line."""
    texts = []
    for n, start, end in selected_pieces(selection, rows, items):
        cell = rows.cells(items[n])[selection.place]
        if cell is not None and (text := cell.text[start:end].strip()):
            texts.append(text)
    return "\n\n".join(texts)
