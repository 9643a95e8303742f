"""Pinning clauses to each other, and unlinking them, each to be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from clausewise.model.comparison import Pin

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument

QUOTE = 160


def quote_of(instrument: Instrument, clause: str) -> str:
    """Give the words by which a pin finds its clause in a new copy of the text."""
    return instrument.text_of(clause).strip()[:QUOTE]


def pin_of(first: tuple[Instrument, str], second: tuple[Instrument, str], *, linked: bool) -> Pin:
    """Give the pin of two clauses."""
    (a, ours), (b, theirs) = first, second
    return Pin(a.sha256, ours, b.sha256, theirs, linked, quote_of(a, ours), quote_of(b, theirs))


class PinCommand(QUndoCommand):
    """Puts a pin, and takes it away again."""

    def __init__(self, pin: Pin, put: Callable[[Pin], None], take: Callable[[Pin], None], words: str) -> None:
        super().__init__(words)
        self.pin = pin
        self._put = put
        self._take = take

    def redo(self) -> None:
        """Put it."""
        self._put(self.pin)

    def undo(self) -> None:
        """Take it away."""
        self._take(self.pin)


def pin_words(*, linked: bool) -> str:
    """Name the command in the Edit menu."""
    if linked:
        return QCoreApplication.translate("comparison", "Pin clauses together")
    return QCoreApplication.translate("comparison", "Unlink clauses")
