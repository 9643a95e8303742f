"""The reader's own judgement: two clauses pinned to each other, or unlinked; each step can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from clausewise.model.comparison import Pin
from clausewise.ui.panes.comparison.wording import citation, short_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.instrument import Instrument

QUOTE = 160


def pin_of(first: tuple[Instrument, str], second: tuple[Instrument, str], *, linked: bool) -> Pin:
    """Give the pin of two clauses, with the words by which they are found in a new copy of the text."""
    (a, ours), (b, theirs) = first, second
    quotes = [i.text_of(c).strip()[:QUOTE] for i, c in (first, second)]
    return Pin(a.sha256, ours, b.sha256, theirs, linked, *quotes)


class PinCommand(QUndoCommand):
    """Puts pins, or takes them away, and the other way round when undone."""

    def __init__(
        self, words: str, pins: Sequence[Pin], does: Callable[[Pin], None], undoes: Callable[[Pin], None]
    ) -> None:
        super().__init__(words)
        self._pins = tuple(pins)
        self._does = does
        self._undoes = undoes

    def redo(self) -> None:
        """Do it."""
        for pin in self._pins:
            self._does(pin)

    def undo(self) -> None:
        """Undo it."""
        for pin in reversed(self._pins):
            self._undoes(pin)


class Linking(QObject):
    """Pins in two steps: one clause is held, then another is chosen in another column."""

    pin_requested = Signal(object)
    unpin_requested = Signal(object)
    held_changed = Signal(str)
    told = Signal(str)

    def __init__(self, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = stack
        self.comparison: Comparison | None = None
        self.held: tuple[int, str] | None = None

    def show_comparison(self, comparison: Comparison) -> None:
        """Work on another comparison."""
        self.comparison = comparison
        self.let_go()

    def let_go(self) -> None:
        """Hold no clause any more."""
        if self.held is not None:
            self.held = None
            self.held_changed.emit("")

    def take(self, instrument: int, clause: str) -> None:
        """Hold a clause; or, where one of another instrument is held, pin the two."""
        if self.comparison is None or not clause:
            return
        if self.held is None or self.held[0] == instrument:
            self.held = (instrument, clause)
            words = self.tr(
                "Pinning %1 of %2: choose its counterpart in another column and press Ctrl+J. Esc gives up."
            )
            said = words.replace("%1", self.cite(*self.held)).replace("%2", self.title(instrument))
            self.held_changed.emit(said)
            self.told.emit(said)
            return
        first, second = sorted((self.held, (instrument, clause)))
        pin = pin_of(self._ends(first), self._ends(second), linked=True)
        self.let_go()
        self._push(self.tr("Pin %1 to %2"), (first, second), [pin], put=True)

    def unlink(self, row: Row, instrument: int) -> None:
        """Say that an instrument's clauses in a row do not belong to the others there."""
        if self.comparison is None:
            return
        mine = [(instrument, c) for c in row.cells[instrument]]
        others = [(n, c) for n, cell in enumerate(row.cells) if n != instrument for c in cell]
        pairs = [sorted((one, other)) for one in mine for other in others]
        pins = [pin_of(self._ends(a), self._ends(b), linked=False) for a, b in pairs]
        if pins:
            self._push(self.tr("Unlink %1 from %2"), (pairs[0][0], pairs[0][1]), pins, put=True)

    def unpin(self, row: Row) -> None:
        """Take the pins of a row away."""
        if self.comparison is None:
            return
        ends = [(n, c) for n, cell in enumerate(row.cells) for c in cell]
        pairs = [(a, b) for k, a in enumerate(ends) for b in ends[k + 1 :] if a[0] != b[0]]
        pins = [pin_of(self._ends(a), self._ends(b), linked=True) for a, b in pairs]
        if pins:
            self._push(self.tr("Take the pin from %1 and %2"), pairs[0], pins, put=False)

    def _push(
        self, words: str, pair: tuple[tuple[int, str], tuple[int, str]], pins: Sequence[Pin], *, put: bool
    ) -> None:
        named = words.replace("%1", self.cite(*pair[0])).replace("%2", self.cite(*pair[1]))
        deeds = (self.pin_requested.emit, self.unpin_requested.emit)
        does, undoes = deeds if put else deeds[::-1]
        self.stack.push(PinCommand(named, pins, does, undoes))
        self.told.emit(named)

    def _ends(self, end: tuple[int, str]) -> tuple[Instrument, str]:
        assert self.comparison is not None  # noqa: S101 - only asked of clauses of the comparison
        return self.comparison.instruments[end[0]], end[1]

    def cite(self, instrument: int, clause: str) -> str:
        """Cite a clause."""
        of, _ = self._ends((instrument, clause))
        return citation(of, of.by_id[clause]) or clause

    def title(self, instrument: int) -> str:
        """Name an instrument."""
        return short_title(self._ends((instrument, ""))[0])
