"""The titles over the columns: in their places, dragged, put first; where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


def test_the_head_follows_the_columns_and_says_where_one_is(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=260)
    for (left, right), column in zip(pane.header.slots, pane.view.places.columns, strict=True):
        assert left == column.text_x
        assert right < column.right
    pane.view.scroll_to(next(n for n, i in enumerate(pane.view.items) if "art_5" in rivals.rows[i.row].cells[0]), 0.0)
    assert any("Article" in words for words in pane.header.whereabouts)
    assert "harbour" in pane.header.toolTip().lower()


def test_a_title_is_dragged_to_another_place_and_the_rows_follow(show: Show, three: Comparison, qtbot: QtBot) -> None:
    pane = show(three)
    header = pane.header
    assert "Drag a title" in header.toolTip()
    left, _, right = (QPoint(round(slot[0]) + 20, 12) for slot in header.slots)
    qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=right)
    qtbot.mouseMove(header, left)
    qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=left)
    assert pane.columns() == (2, 0, 1)
    assert header.instruments[0] is three.instruments[2]
    cited = [three.rows[i.row].cells[2] for i in pane.view.items if i.row >= 0 and three.rows[i.row].cells[2]]
    assert cited == sorted(cited, key=lambda ids: three.instruments[2].by_id[ids[0]].start)
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=left)
    assert pane.columns() == (2, 0, 1), "a click moves nothing"


def test_a_columns_menu_moves_it_and_leaves_it_out(show: Show, three: Comparison, qtbot: QtBot) -> None:
    pane = show(three)
    point = QPoint(round(pane.header.slots[1][0]) + 20, 12)
    QApplication.sendEvent(
        pane.header, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, pane.header.mapToGlobal(point))
    )
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = {action.text(): action for action in menu.actions()}
    words["Put first"].trigger()
    assert pane.columns() == (1, 0, 2)
    menu.close()
