"""Draws one laid out item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from clausewise.model.comparison import Mode, Relation
from clausewise.sheet.alignment import is_digests_front
from clausewise.ui.panes.comparison.cell_painter import CellPainter, Words
from clausewise.ui.panes.comparison.content import PAIR
from clausewise.ui.panes.comparison.items import differs
from clausewise.ui.panes.comparison.shapes import (
    draw_moved,
    draw_relation,
    draw_turn,
)
from clausewise.ui.panes.comparison.wording import fold_words, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from clausewise.model.comparison import Row
    from clausewise.model.provision import ProvisionType
    from clausewise.ui.panes.comparison.geometry import Column, Geometry
    from clausewise.ui.panes.comparison.items import Item
    from clausewise.ui.panes.comparison.look import Look
    from clausewise.ui.panes.comparison.rows import Chip, RowLayout, Rows


@dataclass(frozen=True, slots=True)
class State:
    """What else shows in an item.

    ``current`` is the place of the column that is current in it (-1: none), ``focused`` whether the keyboard is here,
    ``selected`` the span selected in the cell at ``selected_place``, ``lit`` an instrument's clause to light up.
    ``sought`` are the (lowered) words that a reader looks for, ``hit`` the place of a column and a span found there.
    """

    current: int = -1
    focused: bool = False
    selected_place: int = -1
    selected: tuple[int, int] = (0, 0)
    lit: tuple[int, str] = (-1, "")
    hovered: bool = False
    sought: str = ""
    hit: tuple[int, int, int] = (-1, 0, 0)


class ItemPainter:
    """Draws items in one look, geometry and set of highlighted provisions; words outside ``seen`` are left out."""

    def __init__(
        self, rows: Rows, look: Look, geometry: Geometry, highlighted: frozenset[ProvisionType], seen: QRectF
    ) -> None:
        self.rows = rows
        self.look = look
        self.theme = look.theme
        self.geometry = geometry
        self.highlighted = highlighted
        self.seen = seen
        self.revision = rows.comparison.mode is Mode.REVISION

    def paint(self, painter: QPainter, item: Item, laid: RowLayout, y: float, state: State) -> None:
        """Draw an item with its top at ``y``."""
        if item.row < 0:
            self._fold(painter, item, laid, y, state)
            return
        row = self.rows.row(item)
        full = QRectF(0, y, self.geometry.width, laid.height)
        self._ground(painter, full, state)
        for place, (column, cell) in enumerate(zip(self.geometry.columns, laid.cells, strict=True)):
            box = QRectF(column.x, y, column.width, laid.height)
            if place and len(laid.cells) != PAIR:
                painter.setPen(QPen(self.theme["border"], 1))
                painter.drawLine(QPointF(box.left(), box.top()), QPointF(box.left(), box.bottom()))
            if cell is None:
                self._absent(painter, column, box)
                continue
            self._bar(painter, row, column, box, cell.cell.side)
            left, top = column.text_x, y + laid.top
            painter.save()
            painter.translate(left, top)
            span = state.selected if place == state.selected_place else (0, 0)
            hit = state.hit[1:] if place == state.hit[0] else (0, 0)
            words = Words(span, state.lit, state.sought, hit)
            CellPainter(painter, cell, self.look, self.highlighted, self.seen.translated(-left, -top)).paint(words)
            painter.restore()
        if self.geometry.spine and not is_digests_front(self.rows.comparison, row):
            self._spine(painter, row, y)
        for chip in laid.chips:
            self._chip(painter, chip, y)
        if state.current >= 0:
            self._current(painter, full, state)

    def _ground(self, painter: QPainter, full: QRectF, state: State) -> None:
        if state.hovered and state.current < 0:
            painter.fillRect(full, self.theme["side"])
        painter.setPen(QPen(self.theme["border"], 1))
        painter.drawLine(QPointF(0, full.bottom() - 0.5), QPointF(full.right(), full.bottom() - 0.5))

    def _absent(self, painter: QPainter, column: Column, box: QRectF) -> None:
        painter.drawTiledPixmap(box.adjusted(0, 0, 0, -1).toAlignedRect(), self.look.hatch)
        words = translate("comparison", "No counterpart")
        painter.setFont(self.look.small)
        width = self.look.small_metrics.horizontalAdvance(words) + 16
        height = self.look.small_metrics.height() + 6
        plate = QRectF(column.text_x - 8, box.top() + self.look.pad, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["side"])
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(self.theme["muted"])
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

    def _bar(self, painter: QPainter, row: Row, column: Column, box: QRectF, side: int) -> None:
        """Draw the bar at a cell's side that says: here the texts differ."""
        unmarked = self.rows.unified and row.relation is not Relation.ONLY
        if not differs(self.rows.comparison, row) or unmarked or len(row.cells) != PAIR:
            return
        names = ("deletion", "insertion") if self.revision else ("first", "second")
        mark = self.theme.mark(names[side])
        x = (column.text_x - self.look.margin if self.rows.unified else box.left()) + 3.5
        solid = side == 0
        pen = QPen(mark.line, 3 if solid else 2)
        pen.setStyle(Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, box.top() + 5), QPointF(x, box.bottom() - 6))

    def _spine(self, painter: QPainter, row: Row, y: float) -> None:
        size = round(self.look.em * 0.98)
        box = QRectF(
            self.geometry.spine_x + (self.geometry.spine - size) / 2,
            y + self.look.pad + (self.look.line - size) / 2, size, size,
        )  # fmt: skip
        calm = row.relation in (Relation.SAME, Relation.RENUMBERED)
        colour = self.theme["control"] if calm else self.theme["text"]
        column = next((n for n, cell in enumerate(row.cells) if cell), 0)
        left = not self.geometry.columns or column == self.geometry.columns[0].index
        draw_relation(painter, row.relation, box, colour, left=left)
        if row.moved:
            draw_moved(painter, box.translated(0, size + 5), self.theme.mark("moved").line)

    def _chip(self, painter: QPainter, chip: Chip, y: float) -> None:
        box = chip.box.translated(0, y)
        fill, line = {
            "turn": (self.theme["warning_soft"], self.theme["warning"]),
            "moved": (self.theme.mark("moved").fill, self.theme.mark("moved").line),
            "pinned": (self.theme["accent_soft"], self.theme["accent"]),
        }.get(chip.kind, (self.theme["side"], self.theme["muted"]))
        edge = QColor(line)
        edge.setAlphaF(0.5)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        size = min(self.look.em * 0.85, box.height() - 4)
        sign = QRectF(box.left() + 6, box.center().y() - size / 2, size, size)
        if chip.kind == "turn":
            draw_turn(painter, sign, line)
        elif chip.kind == "moved":
            draw_moved(painter, sign, line)
        else:
            draw_relation(painter, chip.relation, sign, line, left=chip.left)
        painter.setFont(self.look.small)
        painter.setPen(line)
        room = box.adjusted(size + 11, 0, -6, 0)
        text = self.look.small_metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _current(self, painter: QPainter, full: QRectF, state: State) -> None:
        column = self.geometry.columns[min(state.current, len(self.geometry.columns) - 1)]
        box = QRectF(column.x, full.top(), column.width, full.height()).adjusted(1, 1, -1, -2)
        pen = QPen(self.theme["focus"], 2 if state.focused else 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)

    def _fold(self, painter: QPainter, item: Item, laid: RowLayout, y: float, state: State) -> None:
        box = QRectF(0, y, self.geometry.width, laid.height)
        painter.fillRect(box, self.theme["hover"] if state.hovered else self.theme["side"])
        words = fold_words(self.rows.comparison, item.folded)
        painter.setFont(self.look.small)
        painter.setPen(self.theme["accent"] if state.hovered else self.theme["muted"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        width = self.look.small_metrics.horizontalAdvance(words) / 2 + 18
        painter.setPen(QPen(self.theme["border"], 1, Qt.PenStyle.DashLine))
        middle = box.center()
        painter.drawLine(QPointF(24, middle.y()), QPointF(middle.x() - width, middle.y()))
        painter.drawLine(QPointF(middle.x() + width, middle.y()), QPointF(box.right() - 24, middle.y()))
        if state.current >= 0:
            painter.setPen(QPen(self.theme["focus"], 2 if state.focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
