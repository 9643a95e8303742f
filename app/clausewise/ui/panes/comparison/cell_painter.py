"""Draws the words of one cell with all that marks them; only what can be seen, since a clause may fill many screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from clausewise.ui.look.theme import GROUP_OF, PENS
from clausewise.ui.panes.comparison.layout import group_of
from clausewise.ui.panes.comparison.look import BADGE_GAP, BADGE_PAD
from clausewise.ui.panes.comparison.shapes import draw_badge, fill_words, line_words
from clausewise.ui.panes.comparison.tags import tag_of
from clausewise.ui.panes.finder import spans_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QColor, QPainter

    from clausewise.model.provision import ProvisionType
    from clausewise.ui.panes.comparison.layout import CellLayout
    from clausewise.ui.panes.comparison.look import Look


@dataclass(frozen=True, slots=True)
class Words:
    """What is marked beside the differences: a selected span, a lit clause, words sought and the place found."""

    selected: tuple[int, int] = (0, 0)
    lit: tuple[int, str] = (-1, "")
    sought: str = ""
    hit: tuple[int, int] = (0, 0)


class CellPainter:
    """Draws one cell, its text's left top at (0, 0); ``seen`` is what the window shows, in the cell's coordinates."""

    def __init__(
        self,
        painter: QPainter,
        cell: CellLayout,
        look: Look,
        highlighted: frozenset[ProvisionType],
        seen: QRectF,
    ) -> None:
        self.painter = painter
        self.cell = cell
        self.look = look
        self.theme = look.theme
        self.kinds = sorted(cell.provisions.keys() & highlighted)
        self.seen = seen

    def paint(self, words: Words) -> None:
        """Draw grounds, then words, then lines and tags."""
        for start, end, clause in self.cell.cell.clauses:
            if words.lit == (self.cell.cell.side, clause):
                self._ground(self.cell.rects(start, end), self.theme["lit"], 3)
        for kind in self.kinds:
            self._ground(self.cell.provisions[kind], self.theme.mark(GROUP_OF[kind]).fill, 2)
        for ink, rects in self.cell.fills.items():
            fill_words(self.painter, ink, self._within(rects), self.theme.mark(ink.value))
        if words.selected[0] < words.selected[1]:
            self._ground(self.cell.rects(*words.selected), self.theme["selection"], 0)
        self._text()
        self._lines()
        if words.sought:
            self._rings(words)

    def _within(self, rects: Iterable[QRectF]) -> Iterator[QRectF]:
        top, bottom = self.seen.top(), self.seen.bottom()
        return (rect for rect in rects if rect.bottom() > top and rect.top() < bottom)

    def _ground(self, rects: Iterable[QRectF], colour: QColor, outset: float) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        for rect in self._within(rects):
            self.painter.drawRoundedRect(
                rect.adjusted(-outset, 0.5, outset, -0.5), min(outset * 3, 3), min(outset * 3, 3)
            )

    def _text(self) -> None:
        self.painter.setPen(self.theme["text"])
        for paragraph in self.cell.paragraphs:
            if paragraph.y < self.seen.bottom() and paragraph.y + paragraph.height > self.seen.top():
                paragraph.layout.draw(self.painter, QPointF(paragraph.x, paragraph.y), [], self.seen)

    def _lines(self) -> None:
        for kind in self.kinds:
            self.painter.setPen(QPen(self.theme.mark(GROUP_OF[kind]).line, 1.4, PENS[GROUP_OF[kind]]))
            for rect in self._within(self.cell.provisions[kind]):
                base = rect.bottom() + 0.5
                self.painter.drawLine(QPointF(rect.left(), base), QPointF(rect.right(), base))
        for ink, rects in self.cell.fills.items():
            line_words(self.painter, ink, self._within(rects), self.theme.mark(ink.value))
        for badge in self.cell.badges:
            text = tag_of(badge.provision.type)
            width = max(self.look.badge_size * 1.15, self.look.badge_metrics.horizontalAdvance(text) + BADGE_PAD)
            box = QRectF(-width - BADGE_GAP, badge.y, width, self.look.badge_size)
            mark = self.theme.mark(GROUP_OF[badge.provision.type])
            draw_badge(self.painter, group_of(badge.provision), box, text, mark, self.look.badge)

    def _rings(self, words: Words) -> None:
        """Draw a ring round the words that are sought, a thicker one round the place that the reader is at."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in spans_in(self.cell.cell.text, words.sought):
            self.painter.setPen(QPen(self.theme["lit_line"], 2.6 if words.hit == (start, end) else 1.3))
            for rect in self._within(self.cell.rects(start, end)):
                self.painter.drawRoundedRect(rect.adjusted(-2.5, -0.5, 2.5, 0.5), 4, 4)
