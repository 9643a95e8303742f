"""Small shapes: badges a provision group, signs of relations, marked words. Each is told apart without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from clausewise.model.comparison import Relation
from clausewise.ui.panes.comparison.content import Ink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPainter

    from clausewise.ui.look.theme import Mark


def badge_path(group: str, box: QRectF) -> QPainterPath:
    """Give a badge's outline: every group of provisions has its own."""
    path = QPainterPath()
    cut = box.height() / 2
    if group == "commitment":
        path.addRoundedRect(box, 3, 3)
    elif group == "neutrality":
        path.addRoundedRect(box, cut, cut)
    elif group == "forces":
        path.addPolygon(
            QPolygonF([
                QPointF(box.left() + cut * 0.6, box.top()), QPointF(box.right() - cut * 0.6, box.top()),
                QPointF(box.right(), box.center().y()), QPointF(box.right() - cut * 0.6, box.bottom()),
                QPointF(box.left() + cut * 0.6, box.bottom()), QPointF(box.left(), box.center().y()),
            ])
        )  # fmt: skip
        path.closeSubpath()
    elif group == "conduct":
        path.addPolygon(
            QPolygonF([
                box.topLeft(), QPointF(box.right() - cut * 0.6, box.top()), QPointF(box.right(), box.center().y()),
                QPointF(box.right() - cut * 0.6, box.bottom()), box.bottomLeft(),
            ])
        )  # fmt: skip
        path.closeSubpath()
    else:
        path.moveTo(box.bottomLeft())
        path.lineTo(box.bottomRight())
    return path


def draw_badge(painter: QPainter, group: str, box: QRectF, text: str, mark: Mark, font: QFont) -> None:
    """Draw a provision's tag."""
    painter.save()
    painter.setPen(QPen(mark.line, 1.2))
    painter.setBrush(mark.fill if group != "final" else Qt.BrushStyle.NoBrush)
    painter.drawPath(badge_path(group, box))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def fill_words(painter: QPainter, ink: Ink, rects: Iterable[QRectF], mark: Mark) -> None:
    """Draw what lies behind marked words: a fill, and for words of one side only a frame of its own line."""
    painter.setBrush(mark.fill)
    line = QColor(mark.line)
    if ink in (Ink.FIRST, Ink.SECOND):
        line.setAlphaF(0.55)
        painter.setPen(QPen(line, 1, Qt.PenStyle.SolidLine if ink is Ink.FIRST else Qt.PenStyle.DashLine))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1.5, 0.5, 1.5, -0.5), 3, 3)


def line_words(painter: QPainter, ink: Ink, rects: Iterable[QRectF], mark: Mark) -> None:
    """Draw what lies over marked words of a revision: a strike between brackets, or a double underline."""
    if ink not in (Ink.DELETED, Ink.INSERTED):
        return
    painter.setPen(QPen(mark.line, 1.3))
    for rect in rects:
        box = rect.adjusted(-1.5, 1.5, 1.5, -1.5)
        if ink is Ink.DELETED:
            middle = rect.top() + rect.height() * 0.56
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
            painter.drawPolyline(
                [box.topLeft() + QPointF(3, 0), box.topLeft(), box.bottomLeft(), box.bottomLeft() + QPointF(3, 0)]
            )
            painter.drawPolyline(
                [box.topRight() - QPointF(3, 0), box.topRight(), box.bottomRight(), box.bottomRight() - QPointF(3, 0)]
            )
        else:
            for y in (box.bottom() - 2.2, box.bottom() + 0.6):
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def draw_relation(painter: QPainter, relation: Relation, box: QRectF, colour: QColor, *, left: bool = True) -> None:
    """Draw the sign of a relation in a box; ``left`` says which side a lone clause stands on."""
    c, r = box.center(), box.width() / 2
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def stroke(*points: float) -> None:
        xs = [c.x() + points[n] * r for n in range(0, len(points), 2)]
        ys = [c.y() + points[n] * r for n in range(1, len(points), 2)]
        painter.drawPolyline([QPointF(x, y) for x, y in zip(xs, ys, strict=True)])

    if relation in (Relation.SAME, Relation.CHANGED):
        painter.drawLines([
            QLineF(c.x() - r * 0.5, c.y() + d * r, c.x() + r * 0.5, c.y() + d * r) for d in (-0.22, 0.22)
        ])  # fmt: skip
        if relation is Relation.CHANGED:
            stroke(-0.28, 0.62, 0.28, -0.62)
    elif relation is Relation.RENUMBERED:
        stroke(-0.5, -0.25, 0.5, -0.25)
        stroke(-0.5, 0.25, 0.5, 0.25)
        stroke(-0.1, -0.6, -0.3, 0.6)
        stroke(0.3, -0.6, 0.1, 0.6)
    elif relation is Relation.RELATED:
        for d in (-0.22, 0.26):
            stroke(-0.55, d + 0.1, -0.3, d - 0.12, 0.0, d, 0.3, d + 0.12, 0.55, d - 0.1)
    elif relation in (Relation.SPLIT, Relation.MERGED):
        way = 1 if relation is Relation.SPLIT else -1
        stroke(-0.6 * way, 0, -0.1 * way, 0, 0.55 * way, -0.45)
        stroke(-0.1 * way, 0, 0.55 * way, 0.45)
    else:
        way = -1 if left else 1
        stroke(-0.55 * way, 0, 0.55 * way, 0)
        stroke(0.15 * way, -0.4, 0.55 * way, 0, 0.15 * way, 0.4)


def draw_moved(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw the sign of a clause that stands elsewhere: an arrow up and an arrow down."""
    c, r = box.center(), box.width() / 2
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x, way in ((-0.28, -1), (0.28, 1)):
        tip = QPointF(c.x() + x * r, c.y() + 0.6 * way * r)
        painter.drawLine(QPointF(tip.x(), c.y() - 0.6 * way * r), tip)
        painter.drawPolyline([tip + QPointF(-0.22 * r, -0.26 * way * r), tip, tip + QPointF(0.22 * r, -0.26 * way * r)])


def draw_turn(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw the sign of a turn of the screw: a screw's head with its slot."""
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(2.5, 2.5, -2.5, -2.5)
    painter.drawEllipse(inner)
    d = inner.width() * 0.34
    painter.drawLine(inner.center() + QPointF(-d, d), inner.center() + QPointF(d, -d))
