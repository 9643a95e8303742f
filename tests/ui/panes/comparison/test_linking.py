"""Pinning and unlinking, each undone and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack

from clausewise.comparing.compare import compare
from clausewise.model.comparison import Method, Pin, Relation
from clausewise.model.progress import finish
from clausewise.ui.panes.comparison.linking import Linking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def keep_pins(pane: ComparisonPane) -> list[Pin]:
    """Do what the window does: keep the pins, compare anew, show."""
    pins: list[Pin] = []

    def again() -> None:
        assert pane.comparison is not None
        pane.show_comparison(finish(compare(pane.comparison.instruments, pins=tuple(pins))), pane.findings)

    def change(away: Sequence[Pin], put: Sequence[Pin]) -> None:
        pins[:] = [pin for pin in pins if pin not in away] + list(put)
        again()

    pane.linking.present = lambda: pins
    pane.pins_changed.connect(change)
    return pins


def row_of(pane: ComparisonPane, instrument: int, clause: str) -> object:
    assert pane.comparison is not None
    return next(row for row in pane.comparison.rows if clause in row.cells[instrument])


def test_two_clauses_are_pinned_by_keys_and_the_pin_is_undone(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pins = keep_pins(pane)
    assert pane.show_row_of(0, "art_3")
    qtbot.keyClick(pane.view, Qt.Key.Key_J, CTRL)
    assert pane.furniture.notice.isVisible()
    assert "Article 3" in pane.furniture.words.text()
    assert pane.show_row_of(1, "art_4")
    qtbot.keyClick(pane.view, Qt.Key.Key_J, CTRL)
    assert not pane.furniture.notice.isVisible()
    (pin,) = pins
    assert (pin.a_clause, pin.b_clause, pin.linked) == ("art_3", "art_4", True)
    assert pin.a_quote.startswith("Article 3")
    row = row_of(pane, 0, "art_3")
    assert row.cells[1] == ("art_4",)  # type: ignore[attr-defined]
    assert row.method is Method.PINNED  # type: ignore[attr-defined]
    assert "Article 4" in pane.undo_stack.undoText()
    assert pane.view.accessibleDescription() == "Pin Article 3 to Article 4"
    pane.undo_stack.undo()
    assert pins == []
    assert row_of(pane, 0, "art_3").cells[1] == ()  # type: ignore[attr-defined]
    pane.undo_stack.redo()
    assert pins == [pin]


def test_a_pinned_row_says_so(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    keep_pins(pane)
    pane.linking.take(0, "art_3")
    pane.linking.take(1, "art_4")
    item = next(i for i in pane.view.items if i.row >= 0 and pane.comparison.rows[i.row].method is Method.PINNED)  # type: ignore[union-attr]
    assert pane.view.rows is not None
    assert "pinned" in [chip.kind for chip in pane.view.rows.chips(item)]


def test_unlinking_parts_a_row_and_can_be_undone(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pins = keep_pins(pane)
    before = row_of(pane, 0, "art_4")
    assert before.cells[1] == ("art_2",)  # type: ignore[attr-defined]
    assert pane.show_row_of(0, "art_4")
    qtbot.keyClick(pane.view, Qt.Key.Key_J, CTRL | SHIFT)
    assert [pin.linked for pin in pins] == [False]
    assert row_of(pane, 0, "art_4").relation is Relation.ONLY  # type: ignore[attr-defined]
    pane.undo_stack.undo()
    assert row_of(pane, 0, "art_4").cells[1] == ("art_2",)  # type: ignore[attr-defined]


def test_escape_gives_up_pinning(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.show_row_of(0, "art_1")
    qtbot.keyClick(pane.view, Qt.Key.Key_J, CTRL)
    assert pane.linking.held == (0, "art_1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.linking.held is None
    assert not pane.furniture.notice.isVisible()


def test_pinning_keeps_the_place_and_the_undo_stack(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=300)
    keep_pins(pane)
    pane.show_row_of(1, "art_4")
    pane.linking.take(0, "art_3")
    pane.linking.take(1, "art_4")
    assert pane.undo_stack.count() == 1
    assert pane.current_clause()[1] in {"art_3", "art_4"}


def test_another_comparison_begins_with_an_empty_stack(show: Show, rivals: Comparison, three: Comparison) -> None:
    pane = show(rivals)
    keep_pins(pane)
    pane.linking.take(0, "art_3")
    pane.linking.take(1, "art_4")
    pane.show_comparison(three)
    assert pane.undo_stack.count() == 0


@pytest.fixture
def linking(rivals: Comparison, qapp: object) -> Linking:
    linking = Linking(QUndoStack())
    linking.show_comparison(rivals)
    return linking


def test_a_second_clause_of_the_same_text_takes_the_first_ones_place(linking: Linking) -> None:
    linking.take(0, "art_1")
    linking.take(0, "art_3")
    assert linking.held == (0, "art_3")
    assert linking.stack.count() == 0


class Kept:
    """Pins as the library keeps them, and how often they were changed."""

    def __init__(self, linking: Linking, *pins: Pin) -> None:
        self.pins = list(pins)
        self.times = 0
        linking.present = lambda: self.pins
        linking.pins_changed.connect(self.change)

    def change(self, away: Sequence[Pin], put: Sequence[Pin]) -> None:
        self.pins = [pin for pin in self.pins if pin not in away] + list(put)
        self.times += 1


def test_taking_a_pin_away_takes_the_very_pin_that_was_put(linking: Linking, rivals: Comparison) -> None:
    kept = Kept(linking)
    linking.take(1, "art_4")
    linking.take(0, "art_3")
    put = tuple(kept.pins)
    pinned = next(r for r in finish(compare(rivals.instruments, pins=put)).rows if r.method is Method.PINNED)
    linking.unpin(pinned)
    assert kept.pins == []
    linking.stack.undo()
    assert tuple(kept.pins) == put


def test_several_pins_are_put_in_one_step_and_what_they_displaced_comes_back(
    linking: Linking, rivals: Comparison
) -> None:
    a, b = rivals.instruments
    mine = Pin(a.sha256, "art_1", b.sha256, "art_1", linked=False, note="not at all")
    kept = Kept(linking, mine)
    theirs = [Pin(b.sha256, "art_1", a.sha256, "art_1", note="yes"), Pin(a.sha256, "art_3", b.sha256, "art_4")]
    assert linking.change("Import", put=theirs) == 2
    assert (kept.pins, kept.times) == (theirs, 1)
    linking.stack.undo()
    assert (kept.pins, kept.times) == ([mine], 2)


def test_pins_that_are_there_already_are_no_step(linking: Linking, rivals: Comparison) -> None:
    a, b = rivals.instruments
    pin = Pin(a.sha256, "art_1", b.sha256, "art_1")
    Kept(linking, pin)
    assert linking.change("Import", put=[pin]) == 0
    assert linking.stack.count() == 0


def test_a_lone_clause_has_nothing_to_unlink(linking: Linking, rivals: Comparison) -> None:
    lone = next(row for row in rivals.rows if row.relation is Relation.ONLY and row.cells[0])
    linking.unlink(lone, 0)
    assert linking.stack.count() == 0
