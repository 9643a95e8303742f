"""What a list of rows does while nothing else is to be done: it measures all rows, and lays out what comes next."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from clausewise.ui.panes.comparison.view import RowList

SLICE = 0.004  # seconds of work between two events: a frame has 16 ms
AHEAD = 2  # rows laid out beyond the edge of the window


class Idle(QObject):
    """Works between events, a few milliseconds at a time."""

    measured = Signal()

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view
        self._next = 0
        self._way = 1
        self._measuring = QTimer(self)
        self._measuring.setInterval(0)
        self._measuring.timeout.connect(self._measure)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(0)
        self._preparing.timeout.connect(self._prepare)

    def restart(self) -> None:
        """Measure anew: rows or widths have changed."""
        self._next = 0
        if self._view.items:
            self._measuring.start()
        else:
            self.stop()

    def stop(self) -> None:
        """Rest."""
        self._measuring.stop()
        self._preparing.stop()

    def prepare(self, way: int) -> None:
        """Lay out what comes into view next, downwards (1) or upwards (-1)."""
        self._way = way
        self._preparing.start()

    def _measure(self) -> None:
        """Measure a few more rows, so that the scroll bar tells the truth."""
        view, until = self._view, time.perf_counter() + SLICE
        changed = False
        while self._next < len(view.items) and view.rows is not None:
            n = self._next
            self._next += 1
            if not view.stack.exact[n]:
                changed |= view.stack.set(n, view.rows.lay_out(view.items[n], view.places, view.look).height)
                if time.perf_counter() > until:
                    break
        if changed:
            view.heights_changed()
        if self._next >= len(view.items):
            self._measuring.stop()
            self.measured.emit()

    def _prepare(self) -> None:
        shown = self._view.shown()
        first = shown.stop if self._way > 0 else shown.start - 1
        for n in range(first, first + AHEAD * self._way, self._way):
            if 0 <= n < len(self._view.items):
                self._view.laid(n)
