"""Find in page (Ctrl+F): apart from the search over everything."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from clausewise.ui.page.spans import Span
from clausewise.ui.panes.finder import Finder, spans_in

if TYPE_CHECKING:
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.panes.page import Page

MOST = 5000
AROUND = 200  # places marked before and after the one in front: more would slow every paint


class FindBar(Finder):
    """Finds words in the text of a page."""

    def __init__(self, page: Page, icons: Icons) -> None:
        super().__init__(icons)
        self.name(self.tr("Find in this text"))
        self._page = page

    def selected(self) -> str:
        """The words that are selected on the page."""
        words = self._page.textCursor().selectedText()
        return "" if "\u2029" in words else words

    def look(self, sought: str) -> list[Span]:
        """The places on the page."""
        setting = self._page.setting
        self._page.finish_setting()
        if not sought or setting is None:
            return []
        found = (span for span in spans_in(setting.instrument.text, sought) if self._page.shows(*span))
        return [Span(start, end, "found") for start, end in islice(found, MOST)]

    def nearest(self) -> int:
        """The first place that is seen, or after it."""
        start = self._page.top_offset()
        return next((n for n, place in enumerate(self.hits) if place.start >= start), 0)

    def mark(self, sought: str) -> None:
        """Mark the places around, and show the one in front."""
        self._page.mark("found", self.hits[max(0, self.at - AROUND) : self.at + AROUND])
        here = self.hits[self.at] if self.hits else None
        self._page.mark("current", [Span(here.start, here.end, "current")] if here else [])
        if here is not None:
            self._page.go_to(here.start, lit=False)

    def leave(self) -> None:
        """Go back to the page."""
        self._page.setFocus()
