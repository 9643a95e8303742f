"""Finding words in the rows that are shown (Ctrl+F, F3, Shift+F3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.ui.panes.finder import Finder, spans_in

if TYPE_CHECKING:
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.panes.comparison.columns import Columns
    from clausewise.ui.panes.comparison.interaction import RowView

MOST = 2000
PAUSE = 150  # milliseconds without typing before a search


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place found: the number of an item, the place of a column, and a span of the cell there."""

    item: int
    place: int
    start: int
    end: int


def hits_in(view: RowView, sought: str) -> list[Hit]:
    """Give the places found in a list of rows, in reading order; at most as many as one can look through."""
    hits: list[Hit] = []
    if not sought or view.rows is None:
        return hits
    for n, item in enumerate(view.items):
        for place in range(len(view.places.columns)):
            text = view.rows.text(item, place)
            hits += [Hit(n, place, start, end) for start, end in spans_in(text, sought)]
        if len(hits) >= MOST:
            break
    return hits[:MOST]


class FindBar(Finder):
    """Finds words in the rows of the list that the reader is in."""

    def __init__(self, lists: Columns, icons: Icons) -> None:
        super().__init__(icons, pause=PAUSE)
        self.name(self.tr("Find in these clauses"))
        self.lists = lists

    def selected(self) -> str:
        """The words that are selected in the rows."""
        words = self.lists.active.selected_text()
        return "" if "\n" in words else words

    def look(self, sought: str) -> list[Hit]:
        """The places in the rows."""
        return hits_in(self.lists.active, sought)

    def nearest(self) -> int:
        """The first place in the rows that are seen, or after them."""
        top = self.lists.active.top_item()
        return next((n for n, hit in enumerate(self.hits) if hit.item >= top), 0)

    def mark(self, sought: str) -> None:
        """Mark what is sought in all lists, and show the place in front."""
        active = self.lists.active
        hit = self.hits[self.at] if self.hits else None
        for view in self.lists.views:
            view.sought = sought
            view.found = (hit.item, hit.place, hit.start, hit.end) if hit and view is active else None
            view.viewport().update()
        if hit is not None:
            active.show_span(hit.item, hit.place, hit.start)

    def leave(self) -> None:
        """Go back to the rows."""
        self.lists.active.setFocus()
