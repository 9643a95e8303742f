"""The overview beside the scroll bar: a mark a difference and a provision over the whole length; a click goes there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clausewise.model.comparison import Relation
from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from clausewise.ui.look.theme import Theme
    from clausewise.ui.panes.comparison.stack import Stack

WIDTH = 22
LEAST = 2.5


@dataclass(frozen=True, slots=True)
class Tick:
    """What one item has to show: its relation (``None``: no difference), which side it stands on, and its groups."""

    relation: Relation | None
    moved: bool = False
    side: int = -1
    groups: tuple[str, ...] = ()
    turned: bool = False


class Ruler(QWidget):
    """Two lanes: differences at the left, provisions at the right, and where the window stands."""

    jumped = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.ticks: tuple[Tick, ...] = ()
        self.stack: Stack | None = None
        self.window_span = (0.0, 0.0)
        self.describe: Callable[[int], str] = lambda _: ""
        self.revision = False
        self._marks: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of differences and provisions"))

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(WIDTH, 100)

    def show_ticks(self, ticks: Sequence[Tick], stack: Stack, *, revision: bool) -> None:
        """Show other marks over other heights."""
        self.ticks, self.stack, self.revision = tuple(ticks), stack, revision
        self.forget_marks()

    def show_window(self, top: float, bottom: float) -> None:
        """Show which part of the length is in view."""
        self.window_span = (top, bottom)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw where the window stands over the marks, which are drawn once for as long as they stay."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn())
        if self.stack is None or not self.ticks or self.stack.total <= 0:
            return
        scale = self.height() / self.stack.total
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = QColor(self.theme["accent"])
        painter.setPen(QPen(band, 1.2))
        band.setAlphaF(0.14)
        painter.setBrush(band)
        top, bottom = (part * scale for part in self.window_span)
        painter.drawRoundedRect(QRectF(2, top + 0.5, WIDTH - 3, max(8.0, bottom - top) - 1), 3, 3)
        painter.end()

    def forget_marks(self) -> None:
        """Draw the marks anew: heights or colours have changed."""
        self._marks = None
        self.update()

    def _drawn(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        size = self.size() * scale
        if self._marks is None or self._marks.size() != size:
            self._marks = QPixmap(size)
            self._marks.setDevicePixelRatio(scale)
            painter = QPainter(self._marks)
            painter.fillRect(self.rect(), self.theme["side"])
            painter.setPen(self.theme["border"])
            painter.drawLine(0, 0, 0, self.height())
            if self.stack is not None and self.stack.total > 0:
                self._draw_marks(painter, self.height() / self.stack.total, self.stack)
            painter.end()
        return self._marks

    def _draw_marks(self, painter: QPainter, scale: float, stack: Stack) -> None:
        for n, (tick, top) in enumerate(zip(self.ticks, stack.tops, strict=False)):
            y, height = top * scale, max(LEAST, stack.heights[n] * scale - 1)
            if tick.relation is not None:
                colour, inset = self._difference(tick)
                painter.fillRect(QRectF(4 + inset[0], y, 8 - inset[1], height), colour)
            for lane, group in enumerate(tick.groups[:2]):
                painter.fillRect(QRectF(14 + lane * 3.5, y, 3, height), self.theme.mark(group).line)

    def _difference(self, tick: Tick) -> tuple[QColor, tuple[float, float]]:
        """Give a mark's colour, and where it stands: a lone clause only on its own side."""
        names = ("deletion", "insertion") if self.revision else ("first", "second")
        if tick.turned:
            return self.theme["warning"], (0.0, 0.0)
        if tick.relation is Relation.ONLY and tick.side >= 0:
            return self.theme.mark(names[min(tick.side, 1)]).line, ((0.0, 4.0) if tick.side == 0 else (4.0, 4.0))
        if tick.moved:
            return self.theme.mark("moved").line, (0.0, 0.0)
        return self.theme["control"], (0.0, 0.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._jump(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pressed pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position())

    def _jump(self, point: QPointF) -> None:
        if self.stack is not None and self.height():
            self.jumped.emit(max(0.0, min(1.0, point.y() / self.height())) * self.stack.total)

    def event(self, event: QEvent) -> bool:
        """Say what stands under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.stack is not None:
            n = self.stack.at(event.pos().y() / max(1, self.height()) * self.stack.total)
            QToolTip.showText(event.globalPos(), tip(self.describe(n)) if n >= 0 else "", self)
            return True
        return super().event(event)
