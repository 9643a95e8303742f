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


def ends_of(pin: Pin) -> frozenset[tuple[str, str]]:
    """Give what a pin is on: two clauses, whichever was named first."""
    return frozenset({(pin.a_sha256, pin.a_clause), (pin.b_sha256, pin.b_clause)})


class PinCommand(QUndoCommand):
    """Takes pins away and puts others, and the other way round when undone: ``change`` is told both at once."""

    def __init__(
        self,
        words: str,
        away: Sequence[Pin],
        put: Sequence[Pin],
        change: Callable[[Sequence[Pin], Sequence[Pin]], None],
    ) -> None:
        super().__init__(words)
        self._away = tuple(away)
        self._put = tuple(put)
        self._change = change

    def redo(self) -> None:
        """Do it."""
        self._change(self._away, self._put)

    def undo(self) -> None:
        """Undo it."""
        self._change(self._put, self._away)


class Linking(QObject):
    """Pins in two steps: one clause is held, then another is chosen in another column.

    ``pins_changed`` carries the pins to take away and those to put; ``present`` gives the pins that there are.
    """

    pins_changed = Signal(object, object)
    held_changed = Signal(str)
    told = Signal(str)

    def __init__(self, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = stack
        self.comparison: Comparison | None = None
        self.held: tuple[int, str] | None = None
        self.present: Callable[[], Sequence[Pin]] = tuple

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
        self._push(self.tr("Pin %1 to %2"), (first, second), put=[pin])

    def unlink(self, row: Row, instrument: int) -> None:
        """Say that an instrument's clauses in a row do not belong to the others there."""
        if self.comparison is None:
            return
        mine = [(instrument, c) for c in row.cells[instrument]]
        others = [(n, c) for n, cell in enumerate(row.cells) if n != instrument for c in cell]
        pairs = [sorted((one, other)) for one in mine for other in others]
        pins = [pin_of(self._ends(a), self._ends(b), linked=False) for a, b in pairs]
        if pins:
            self._push(self.tr("Unlink %1 from %2"), (pairs[0][0], pairs[0][1]), put=pins)

    def unpin(self, row: Row) -> None:
        """Take the pins of a row away."""
        if self.comparison is None:
            return
        of_row = {}
        for n, cell in enumerate(row.cells):
            instrument = self.comparison.instruments[n]
            for leaf in cell:
                around = (instrument.by_id[leaf], *instrument.ancestors(instrument.by_id[leaf]))
                of_row.update({(instrument.sha256, clause.id): (n, clause.id) for clause in around})
        pins = [pin for pin in self.present() if pin.linked and ends_of(pin) <= of_row.keys()]
        if pins:
            first, second = sorted(of_row[end] for end in ends_of(pins[0]))
            self._push(self.tr("Take the pin from %1 and %2"), (first, second), away=pins)

    def change(self, words: str, *, put: Sequence[Pin] = (), away: Sequence[Pin] = ()) -> int:
        """Put pins and take others away in one step; undone, what it displaced comes back. Gives how many are new."""
        there = {ends_of(pin): pin for pin in self.present()}
        new = [pin for pin in put if there.get(ends_of(pin)) != pin]
        gone = [*away, *(there[ends_of(pin)] for pin in new if ends_of(pin) in there)]
        if new or gone:
            self.stack.push(PinCommand(words, gone, new, self.pins_changed.emit))
        return len(new)

    def _push(
        self,
        words: str,
        pair: tuple[tuple[int, str], tuple[int, str]],
        *,
        put: Sequence[Pin] = (),
        away: Sequence[Pin] = (),
    ) -> None:
        named = words.replace("%1", self.cite(*pair[0])).replace("%2", self.cite(*pair[1]))
        self.change(named, put=put, away=away)
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
