"""Finding words in the rows, by the keys that every program has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from clausewise.ui.panes.comparison.toolbar import UNIFIED
from clausewise.ui.panes.finder import lowered, spans_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def find(pane: ComparisonPane, qtbot: QtBot, words: str) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_F, CTRL)
    assert pane.find.isVisible()
    assert pane.find.field.hasFocus()
    pane.find.field.clear()
    qtbot.keyClicks(pane.find.field, words)
    qtbot.waitUntil(lambda: pane.view.sought == words.lower())


def test_every_place_in_either_column_is_found_and_shown(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals, height=300)
    find(pane, qtbot, "HARBOURS")
    expected = sum(i.text.lower().count("harbours") for i in rivals.instruments)
    assert pane.find.count.text().endswith(f" of {expected}")
    seen = set()
    for _ in range(expected):
        hit = pane.find.hits[pane.find.at]
        seen.add(hit)
        rect = next(pane.view.laid(hit.item).cells[hit.place].rects(hit.start, hit.end))  # type: ignore[union-attr]
        y = pane.view.top_of(hit.item) + pane.view.laid(hit.item).top + rect.top()
        assert 0 <= y < pane.view.viewport().height()
        qtbot.keyClick(pane.find.field, Qt.Key.Key_Return)
    assert len(seen) == expected


def test_f3_goes_on_and_shift_f3_back(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    find(pane, qtbot, "harbours")
    pane.view.setFocus()
    start = pane.find.at
    qtbot.keyClick(pane.view, Qt.Key.Key_F3)
    assert pane.find.at == start + 1
    qtbot.keyClick(pane.view, Qt.Key.Key_F3, SHIFT)
    assert pane.find.at == start


def test_what_is_found_is_ringed_and_escape_takes_the_rings_away(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.view.setFocus()
    before = pane.view.viewport().grab().toImage()
    find(pane, qtbot, "harbours")
    assert pane.view.viewport().grab().toImage() != before
    qtbot.keyClick(pane.find.field, Qt.Key.Key_Escape)
    assert pane.find.isHidden()
    assert pane.view.hasFocus()
    qtbot.waitUntil(lambda: pane.view.viewport().size() == before.size())
    pane.view.scroll_to(0)
    assert pane.view.viewport().grab().toImage() == before


def test_nothing_found_is_said(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    find(pane, qtbot, "zeppelin")
    assert pane.find.count.text() == "Not found"
    qtbot.keyClick(pane.find.field, Qt.Key.Key_Return)


def test_selected_words_are_offered(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.show_row_of(1, "art_4")
    find(pane, qtbot, "lantern")
    hit = pane.find.hits[0]
    from clausewise.ui.panes.comparison.selection import Selection, Spot

    pane.find.close_bar()
    pane.view.select(Selection(hit.place, Spot(hit.item, hit.start), Spot(hit.item, hit.end)))
    qtbot.keyClick(pane.view, Qt.Key.Key_F, CTRL)
    assert pane.find.field.text().lower() == "lantern"


def test_other_rows_are_searched_anew(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    find(pane, qtbot, "fees")
    both = len(pane.find.hits)
    qtbot.mouseClick(pane.toolbar.mode_buttons[UNIFIED], Qt.MouseButton.LeftButton)
    assert 0 < len(pane.find.hits) < both


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
def test_spans_hold_what_is_sought(text: str, sought: str) -> None:
    for start, end in spans_in(text, lowered(sought)):
        assert lowered(text[start:end]) == lowered(sought)


@pytest.mark.parametrize(("text", "length"), [("İstanbul", 8), ("Straße", 6), ("𝔸B", 2)])
def test_lowering_moves_no_letter(text: str, length: int) -> None:
    assert len(lowered(text)) == length
