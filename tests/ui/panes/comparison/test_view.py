"""The list of rows: what is at the top stays there, whatever is measured, resized or zoomed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane
    from clausewise.ui.panes.comparison.interaction import RowView

    Show = Callable[..., ComparisonPane]


def top_of(view: RowView) -> tuple[int, float]:
    return view.top_item(), view.top_of(view.top_item())


def test_a_long_comparison_lays_out_what_is_seen_only(qtbot: QtBot, show: Show, long_one: Comparison) -> None:
    pane = show(long_one)
    view = pane.view
    view.set_rows(view.rows, view.items)
    view.idle.stop()
    assert 0 < sum(view.stack.exact) < 15


def test_the_end_can_be_reached_and_stands_at_the_bottom(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    pane = show(long_one)
    view = pane.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    last = len(view.items) - 1
    assert view.current[0] == last
    assert view.top_of(last) + view.stack.heights[last] == pytest.approx(view.viewport().height(), abs=2)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert top_of(view) == (0, 0.0)


def test_scrolling_down_and_up_again_comes_back(show: Show, long_one: Comparison) -> None:
    view = show(long_one).view
    bar = view.verticalScrollBar()
    start = top_of(view)
    for _ in range(50):
        bar.setValue(bar.value() + 137)
    for _ in range(50):
        bar.setValue(bar.value() - 137)
    assert top_of(view)[0] == start[0]
    assert top_of(view)[1] == pytest.approx(start[1], abs=1)


def test_guessed_heights_give_way_without_moving_what_is_read(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    view = show(long_one).view
    view.scroll_to(60, 0.0)
    view.set_look(view.look)
    before = top_of(view)
    assert not all(view.stack.exact)
    qtbot.waitUntil(lambda: all(view.stack.exact))
    assert top_of(view) == before


def test_what_comes_next_is_laid_out_before_it_is_seen(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    view = show(long_one).view
    view.set_look(view.look)
    view.idle.stop()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    beyond = view.shown().stop
    qtbot.waitUntil(lambda: view.stack.exact[beyond] and view.stack.exact[beyond + 1])
    view.idle.stop()
    assert not all(view.stack.exact)


def test_a_narrower_window_keeps_the_row_at_the_top(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    pane = show(long_one)
    pane.view.scroll_to(60, 0.0)
    high = pane.view.stack.heights[60]
    pane.resize(700, 420)
    qtbot.waitUntil(lambda: pane.view.stack.heights[60] > high)
    assert pane.view.top_item() == 60


def test_larger_text_keeps_the_row_at_the_top(show: Show, long_one: Comparison) -> None:
    pane = show(long_one)
    pane.view.scroll_to(60, 0.0)
    before = pane.view.stack.heights[60]
    pane.appearance.settings.reading_size = 18
    pane.appearance.reload()
    assert pane.view.stack.heights[60] > before
    assert pane.view.top_item() == 60
