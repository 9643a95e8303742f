"""Work that belongs to the GUI thread, done in slices of a few milliseconds between which the window answers."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

if TYPE_CHECKING:
    from clausewise.model.progress import Steps

SLICE = 0.02  # seconds


class Slices(QObject):
    """Runs one generator of steps at a time; a new one takes the place of the one before."""

    stepped = Signal(int, int)
    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Steps[Any] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether work is going on."""
        return self._work is not None

    def start(self, work: Steps[Any]) -> None:
        """Begin; what was at work is stopped."""
        self.stop()
        self._work = work
        self._timer.start(0)

    def stop(self) -> None:
        """Stop; the work is closed and tells nothing more."""
        self._timer.stop()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _go_on(self) -> None:
        until = time.monotonic() + SLICE
        work = self._work
        if work is None:
            return
        step, steps = 0, 0
        while time.monotonic() < until:
            try:
                step, steps = next(work)
            except StopIteration as stop:
                self._timer.stop()
                self._work = None
                self.done.emit(stop.value)
                return
        self.stepped.emit(step, steps)


def beside(work: Steps[Any]) -> None:
    """Run work that nobody waits for, and that may outlive what asked for it."""
    slices = Slices(QCoreApplication.instance())
    slices.done.connect(slices.deleteLater)
    slices.start(work)
