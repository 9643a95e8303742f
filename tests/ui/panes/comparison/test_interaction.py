"""Keys, mouse and wheel in the rows: walking, selecting, copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from tests.ui.hands import CTRL, NONE, SHIFT

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.segmenting.intake import take_in_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


def test_keys_scroll_as_in_any_text(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    view = show(long_one).view
    bar = view.verticalScrollBar()
    seen = [bar.value()]
    for key, held in (
        (Qt.Key.Key_Down, NONE),
        (Qt.Key.Key_PageDown, NONE),
        (Qt.Key.Key_Space, NONE),
    ):
        qtbot.keyClick(view, key, held)
        seen.append(bar.value())
    assert seen == sorted(set(seen))
    for key, held in ((Qt.Key.Key_Space, SHIFT), (Qt.Key.Key_PageUp, NONE), (Qt.Key.Key_Up, NONE)):
        qtbot.keyClick(view, key, held)
    assert bar.value() == seen[0]


def test_ctrl_and_arrows_walk_rows_and_columns(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    view = show(rivals).view
    start = view.current
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    assert view.current == (start[0] + 1, 0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current == (start[0] + 1, 1)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current == (start[0] + 1, 1)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL)
    assert view.current == start


def test_walking_into_a_column_out_of_sight_scrolls_sideways(show: Show, three: Comparison, qtbot: QtBot) -> None:
    pane = show(three, width=520)
    view = pane.view
    assert view.horizontalScrollBar().maximum() > 0
    row = next(n for n, i in enumerate(view.items) if all(three.rows[i.row].cells))
    view.set_current(row, 0)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    shift = view.horizontalScrollBar().value()
    column = view.places.columns[2]
    assert shift <= column.x
    assert column.right <= shift + view.viewport().width() + 1
    assert pane.header.slots[2][0] == column.text_x - shift
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.horizontalScrollBar().value() <= view.places.columns[0].x


def test_walking_into_a_row_stands_where_it_says_something(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    for _ in pane.view.items:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down, CTRL)
        n, place = pane.view.current
        row = rivals.rows[pane.view.items[n].row]
        assert row.cells[place]
        assert place == 0 or not row.cells[0], "and comes back to the reader's own column"


def test_shift_and_arrows_select_whole_rows(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.show_row_of(0, "art_1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, SHIFT)
    assert pane.view.selected_text().startswith("Article 1")
    one = pane.view.selected_text()
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, SHIFT)
    two = pane.view.selected_text()
    assert two.startswith(one)
    assert len(two) > len(one)
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, SHIFT)
    assert pane.view.selected_text() == one


def test_ctrl_a_selects_the_column(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    qtbot.keyClick(pane.view, Qt.Key.Key_A, CTRL)
    text = pane.view.selected_text()
    for leaf in rivals.instruments[1].leaves:
        assert rivals.instruments[1].text_of(leaf).strip() in text


def test_a_double_click_selects_the_word(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals, height=900)
    view = pane.view
    n = next(n for n, i in enumerate(view.items) if "art_4" in rivals.rows[i.row].cells[1])
    laid = view.laid(n)
    cell = laid.cells[1]
    assert cell is not None
    at = cell.cell.text.index("lantern")
    rect = next(iter(cell.rects(at, at + 7)))
    column = view.places.columns[1]
    point = QPoint(round(column.text_x + rect.center().x()), round(view.top_of(n) + laid.top + rect.center().y()))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.selected_text() == "lantern"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.selected_text() == ""


def test_ctrl_and_wheel_ask_for_zoom_and_do_not_scroll(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    pane = show(long_one)
    asked: list[int] = []
    pane.zoomed.connect(asked.append)
    centre = QPointF(pane.view.viewport().rect().center())
    for turn in (120, -120):
        event = QWheelEvent(
            centre, pane.view.viewport().mapToGlobal(centre), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            CTRL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(pane.view.viewport(), event)
    assert asked == [1, -1]
    assert pane.view.verticalScrollBar().value() == 0


def test_no_word_of_a_document_is_read_as_markup(show: Show, qtbot: QtBot) -> None:
    evil = "Pact\n\nArticle 1\n<img src='http://x.invalid/x.png'><b>Boats & oars</b> shall rest.\n\nArticle 2\nEnd.\n"
    comparison = finish(compare([take_in_text(evil, "a"), take_in_text(evil.replace("shall", "may"), "b")]))
    pane = show(comparison)
    pane.show_row_of(0, "art_1")
    qtbot.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    mime = QApplication.clipboard().mimeData()
    assert "<b>Boats & oars</b>" in mime.text()
    assert "&lt;img" in mime.html()
    assert "<img" not in mime.html()


def test_a_comparison_without_rows_can_be_shown_and_walked(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    from dataclasses import replace

    pane = show(replace(rivals, rows=()))
    for key in (Qt.Key.Key_F7, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Left):
        qtbot.keyClick(pane.view, key)
    qtbot.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pane.ruler, Qt.MouseButton.LeftButton)
    assert pane.view.hint_at(QPoint(5, 5)) == ""
    assert pane.toolbar.position.text() == "No differences"
