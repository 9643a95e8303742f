"""How search results are drawn: the clause's label, and under it the passage with the words found marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from clausewise.ui.models.two_level import ItemRole
from clausewise.ui.page.citing import FRONT, paragraph_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from clausewise.searching.results import Hit
    from clausewise.ui.look.theme import Appearance

    Index = QModelIndex | QPersistentModelIndex

PAD = 14
PASSAGE = 1.05  # times the size of the window's words
MOST_LINES = 3
LEAST = 24  # characters that are kept of the words between two hits
FILLED = 0.8  # how much of the lines hits may fill: words are wrapped whole, and hits are bold


def label_of(hit: Hit) -> str:
    """What a hit's clause is called: the matter before the first clause has no label of its own."""
    if hit.clause == FRONT:
        return QCoreApplication.translate("hits", "Title and opening")
    return paragraph_name(hit.label)


def pieces_of(hit: Hit, room: int) -> list[tuple[str, str]]:
    """A hit's passage without the label that stands over it, shortened so that its hits stand in ``room`` characters.

    What stands before, between and after hits gives way, each as much as it must.
    """
    pieces = [(kind, words.replace("\n", " ").replace("\u2029", " ")) for kind, words in hit.snippet]
    label = hit.label.rpartition(", ")[2]
    if pieces and not pieces[0][0] and label:
        kind, words = pieces[0]
        pieces[0] = (kind, re.sub(rf"^\s*{re.escape(label.rstrip('.'))}[.)]?\s+", "", words, count=1))
    last = max((n for n, (kind, _) in enumerate(pieces) if kind), default=-1)
    marked = sum(len(words) for kind, words in pieces[: last + 1] if kind)
    between = [n for n, (kind, _) in enumerate(pieces[: last + 1]) if not kind]
    each = max(LEAST, (room - marked) // max(1, len(between)))
    if sum(len(words) for _, words in pieces[: last + 1]) > room:
        for n in between:
            kind, words = pieces[n]
            pieces[n] = (kind, _ending(words, each) if n == 0 else _middle(words, each))
    return pieces


def _ending(words: str, most: int) -> str:
    return words if len(words) <= most else "… " + words[-most:].partition(" ")[2]


def _middle(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    half = most // 2
    return f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"


def cut(pieces: Sequence[tuple[str, str]], most: int) -> list[tuple[str, str]]:
    """Cut a passage after so many characters, at a word's end, and show that it was cut."""
    kept: list[tuple[str, str]] = []
    for kind, words in pieces:
        if len(words) > most:
            short = words[:most]
            kept.append((kind, short if kind else short.rpartition(" ")[0]))
            break
        kept.append((kind, words))
        most -= len(words)
    return [*kept, ("", " …")]


class HitDelegate(QStyledItemDelegate):
    """A heading an instrument, a label and up to three lines a hit."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def _layout(self, hit: Hit, width: float) -> QTextLayout:
        settings = self._appearance.settings
        font = self._appearance.reading_font(PASSAGE * settings.window_size / settings.reading_size)
        room = int(MOST_LINES * width / QFontMetricsF(font).averageCharWidth() * FILLED)
        pieces = pieces_of(hit, room)
        layout = self._set(pieces, font, width)
        words = layout.text()
        end = layout.lineAt(layout.lineCount() - 1)
        shown = end.textStart() + end.textLength() if layout.lineCount() else 0
        if shown < len(words.encode("utf-16-le")) // 2:
            kept = words.encode("utf-16-le")[: 2 * shown].decode("utf-16-le", "ignore")
            layout = self._set(cut(pieces, max(0, len(kept) - 4)), font, width)
        return layout

    def _set(self, pieces: Sequence[tuple[str, str]], font: QFont, width: float) -> QTextLayout:
        layout = QTextLayout("".join(words for _kind, words in pieces), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = []
        at = 0
        for kind, part in pieces:
            length = len(part.encode("utf-16-le")) // 2
            if kind == "hit":
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = at, length  # type: ignore[misc]
                char = QTextCharFormat()
                char.setBackground(self._appearance.theme["lit"])
                char.setFontWeight(QFont.Weight.DemiBold)
                char.setForeground(self._appearance.theme["text"])
                marked.format = char  # type: ignore[misc]
                formats.append(marked)
            at += length
        layout.setFormats(formats)
        layout.beginLayout()
        y = 0.0
        for _number in range(MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _width(self) -> float:
        return max(80.0, self._view.viewport().width() - 2.0 * PAD - 14)

    def _label_height(self) -> float:
        return self._appearance.window_font().pointSizeF() * 96 / 72 * 1.7

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the lines."""
        hit = index.data(ItemRole)
        if hit is None:
            return QSize(100, round(self._label_height() * 1.7))
        layout = self._layout(hit, self._width())
        return QSize(100, round(self._label_height() + layout.boundingRect().height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hit = index.data(ItemRole)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if hit is None:
            painter.setPen(self._appearance.theme["muted"])
            painter.setFont(self._appearance.window_font(0.92, bold=True))
            box = QRectF(rect).adjusted(PAD, 0, -PAD, -5)
            words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)
        else:
            self._paint_hit(painter, option, hit)
        painter.restore()

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        theme = self._appearance.theme
        state = option.state  # type: ignore[attr-defined]
        rect = QRectF(option.rect).adjusted(6, 1, -6, -1)  # type: ignore[attr-defined]
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            selected = state & QStyle.StateFlag.State_Selected
            painter.setBrush(theme["accent_soft"] if selected else theme["hover"])
            painter.drawRoundedRect(rect, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["focus"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 7, 7)
        left = rect.left() + PAD - 6
        painter.setPen(theme["label"])
        painter.setFont(self._appearance.window_font(0.94, bold=True))
        box = QRectF(left, rect.top() + 3, self._width(), self._label_height())
        words = painter.fontMetrics().elidedText(label_of(hit), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(theme["text"])
        self._layout(hit, self._width()).draw(painter, QPointF(left, box.bottom()))
