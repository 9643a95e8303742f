"""What keys do in the list of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from clausewise.ui.panes.comparison.selection import END, Selection, Spot

if TYPE_CHECKING:
    from clausewise.ui.panes.comparison.interaction import RowView
    from clausewise.ui.panes.comparison.pane import ComparisonPane

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FINDING = (
    QKeySequence.StandardKey.Find,
    QKeySequence.StandardKey.FindNext,
    QKeySequence.StandardKey.FindPrevious,
)
ALT = Qt.KeyboardModifier.AltModifier


def keeps(event: QEvent) -> bool:
    """Whether a key is one for finding, which the pane takes before the window's actions do."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if goes_to_clause(event) or not any(event.matches(keys) for keys in FINDING):
        return False
    event.accept()
    return True


def goes_to_clause(event: QKeyEvent) -> bool:
    """Whether a key is the window's for going to a clause; many desktops count Ctrl+G among those for finding."""
    return event.key() == Key.Key_G


def press_in_pane(pane: ComparisonPane, event: QKeyEvent) -> bool:
    """Do what a key asks of a comparison; whether it asked anything."""
    key, held = event.key(), event.modifiers() & (CTRL | SHIFT | ALT)
    find = pane.furniture.find
    for keys, does in (
        (QKeySequence.StandardKey.Copy, pane.copy),
        (QKeySequence.StandardKey.Find, find.open_bar),
        (QKeySequence.StandardKey.FindNext, find.next),
        (QKeySequence.StandardKey.FindPrevious, find.previous),
    ):
        if event.matches(keys) and not goes_to_clause(event):
            does()
            return True
    if key == Key.Key_Escape and not find.isHidden() and pane.linking.held is None:
        find.close_bar()
    elif key in (Key.Key_F7, Key.Key_Up, Key.Key_Down) and (key == Key.Key_F7 or held == ALT):
        back = key == Key.Key_Up or held == SHIFT
        (pane.previous_difference if back else pane.next_difference)()
    elif key == Key.Key_J and held & CTRL:
        (pane.unlink if held & SHIFT else pane.pin)()
    elif key == Key.Key_Escape and pane.linking.held is not None:
        pane.linking.let_go()
    else:
        return press(pane.view, event)
    return True


def press(view: RowView, event: QKeyEvent) -> bool:
    """Do what a key asks of the rows; whether it asked anything."""
    key, held = event.key(), event.modifiers() & (CTRL | SHIFT | ALT)
    if event.matches(QKeySequence.StandardKey.SelectAll):
        view.select_column()
        return True
    if held & ALT:
        return False
    if key in (Key.Key_Up, Key.Key_Down):
        _up_or_down(view, -1 if key == Key.Key_Up else 1, held)
        return True
    if key in (Key.Key_Left, Key.Key_Right) and not held:
        view.set_current(max(view.current[0], 0), view.current[1] + (-1 if key == Key.Key_Left else 1))
        return True
    return _jump(view, event)


def _up_or_down(view: RowView, way: int, held: Qt.KeyboardModifier) -> None:
    """Scroll by a line; with Ctrl go to the next row; with Shift select whole rows."""
    n = view.current[0]
    if held & SHIFT:
        _select_rows(view, way)
    elif held & CTRL:
        view.set_current(n + way if n >= 0 else view.top_item())
    else:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.singleStep())


def _select_rows(view: RowView, way: int) -> None:
    """Select the current row, or one more or less."""
    n, place = max(view.current[0], 0), view.current[1]
    chosen = view.selection
    if chosen is None or chosen.empty or chosen.place != place:
        view.set_current(n)
        view.select(Selection(place, Spot(n, 0), Spot(n, END)))
        return
    n = max(0, min(len(view.items) - 1, chosen.head.item + way))
    view.set_current(n)
    view.select(Selection(place, chosen.anchor, Spot(n, END if n >= chosen.anchor.item else 0)))


def _jump(view: RowView, event: QKeyEvent) -> bool:
    key = event.key()
    bar = view.verticalScrollBar()
    if key in (Key.Key_PageDown, Key.Key_Space) and not event.modifiers() & SHIFT:
        bar.setValue(bar.value() + bar.pageStep())
    elif key in (Key.Key_PageUp, Key.Key_Space):
        bar.setValue(bar.value() - bar.pageStep())
    elif key == Key.Key_Home:
        view.scroll_to(0, 0.0)
        view.set_current(0)
    elif key == Key.Key_End:
        last = len(view.items) - 1
        view.scroll_to(last, 1.0, view.laid(last).height if last >= 0 else 0.0)
        view.set_current(last, reveal=False)
    elif key in (Key.Key_Return, Key.Key_Enter):
        _open(view)
    else:
        return False
    return True


def _open(view: RowView) -> None:
    """Open the current clause, or the current fold."""
    n, place = view.current
    if n < 0:
        return
    if view.items[n].row < 0:
        view.fold_opened.emit(n)
        return
    column, clause = view.clause_of(n, place)
    if clause:
        view.clause_activated.emit(column, clause)
