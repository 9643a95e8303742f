"""What the proposals say to a claim: the names of verdicts, their colours, and a sign for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from clausewise.model.head import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.ui.look.theme import Theme

VERDICTS: Mapping[Verdict, Any] = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("claims", "Supported"),
    Verdict.PARTLY: QT_TRANSLATE_NOOP("claims", "Partly supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("claims", "Contradicted"),
    Verdict.NOT_ADDRESSED: QT_TRANSLATE_NOOP("claims", "Not addressed"),
}
COLOURS = {
    Verdict.SUPPORTED: "good",
    Verdict.PARTLY: "warning",
    Verdict.CONTRADICTED: "error",
    Verdict.NOT_ADDRESSED: "muted",
}
SIGN = QSize(16, 16)


def verdict_name(verdict: Verdict) -> str:
    """Name a verdict."""
    return QCoreApplication.translate("claims", VERDICTS[verdict])


def verdict_sign(verdict: Verdict, theme: Theme) -> QPixmap:
    """Draw a verdict's sign; its shape tells it apart without colour."""
    pixmap = QPixmap(SIGN * 2)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme[COLOURS[verdict]]
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    ring = QRectF(1.5, 1.5, 13, 13)
    painter.drawEllipse(ring)
    if verdict is Verdict.SUPPORTED:
        painter.drawPolyline([QPointF(4.8, 8.2), QPointF(7.2, 10.6), QPointF(11.2, 5.6)])
    elif verdict is Verdict.CONTRADICTED:
        painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6))
        painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6))
    elif verdict is Verdict.PARTLY:
        painter.setBrush(colour)
        painter.drawPie(ring, 90 * 16, 180 * 16)
    else:
        painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    painter.end()
    return pixmap
