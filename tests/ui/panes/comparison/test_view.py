"""The list of rows: what is at the top stays there, whatever is measured, resized or zoomed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.segmenting.intake import take_in_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane
    from clausewise.ui.panes.comparison.interaction import RowView

    Show = Callable[..., ComparisonPane]

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def long_text(name: str, verb: str) -> str:
    body = "\n\n".join(
        f"Article {n}\n\n"
        + f"The keepers of pier {n} {verb} hold the gate open for travellers from the hills. " * (1 + n * 7 % 9)
        for n in range(1, 121)
    )
    return f"{name}\n\n{body}\n"


@pytest.fixture(scope="module")
def long_one() -> Comparison:
    return finish(compare([take_in_text(long_text(n, v), n) for n, v in (("North", "shall"), ("South", "may"))]))


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


def test_keys_scroll_as_in_any_text(show: Show, long_one: Comparison, qtbot: QtBot) -> None:
    view = show(long_one).view
    bar = view.verticalScrollBar()
    seen = [bar.value()]
    for key, held in (
        (Qt.Key.Key_Down, NO),
        (Qt.Key.Key_PageDown, NO),
        (Qt.Key.Key_Space, NO),
    ):
        qtbot.keyClick(view, key, held)
        seen.append(bar.value())
    assert seen == sorted(set(seen))
    for key, held in ((Qt.Key.Key_Space, SHIFT), (Qt.Key.Key_PageUp, NO), (Qt.Key.Key_Up, NO)):
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


def test_hints_say_method_and_similarity(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=900)
    n = next(n for n, i in enumerate(pane.view.items) if "art_4" in rivals.rows[i.row].cells[0])
    point = QPoint(300, round(pane.view.top_of(n)) + 20)
    words = pane.view.hint_at(point)
    assert "matched by" in words
    assert "% alike" in words
    event = QHelpEvent(QEvent.Type.ToolTip, point, pane.view.viewport().mapToGlobal(point))
    QApplication.sendEvent(pane.view.viewport(), event)
    assert "% alike" in QToolTip.text()


def test_a_badge_says_its_provision(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=900)
    view = pane.view
    n = next(n for n, i in enumerate(view.items) if "art_3" in rivals.rows[i.row].cells[0])
    cell = view.laid(n).cells[0]
    assert cell is not None
    (badge,) = cell.badges
    y = view.top_of(n) + view.laid(n).top + badge.y + view.look.badge_size / 2
    assert "Neutrality" in view.hint_at(QPoint(round(view.places.columns[0].text_x) - 16, round(y)))


def test_chips_do_not_overlap_and_stay_inside(show: Show, revision: Comparison) -> None:
    pane = show(revision, width=620, height=900)
    found = 0
    for n in range(len(pane.view.items)):
        laid = pane.view.laid(n)
        boxes = [chip.box for chip in laid.chips]
        found += len(boxes)
        for k, box in enumerate(boxes):
            assert box.bottom() <= laid.height
            assert box.right() <= pane.view.places.width
            assert not any(box.intersects(other) for other in boxes[k + 1 :])
    assert found


def painted(pane: ComparisonPane) -> QImage:
    return pane.view.viewport().grab().toImage()


def test_marks_are_told_apart_without_colour(show: Show, rivals: Comparison, revision: Comparison) -> None:
    """Drawn in shades of grey, rivals and a revision still look different, and both unlike the bare text."""
    images = []
    for comparison in (rivals, revision):
        pane = show(comparison, height=600)
        pane.appearance.settings.palette = "ink"
        pane.appearance.reload()
        images.append(painted(pane).convertToFormat(QImage.Format.Format_Grayscale8))
    assert images[0] != images[1]


def test_the_keyboards_place_is_seen(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    pane.view.set_current(1, 0)
    focused = painted(pane)
    pane.toolbar.next.setFocus()
    assert painted(pane) != focused


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


def test_a_clause_of_many_screens_is_drawn_wherever_one_is_in_it(show: Show, qtbot: QtBot) -> None:
    text = "Pact\n\nArticle 1\n{} " + "and the tide shall turn again " * 900 + "\n\nArticle 2\nEnd.\n"
    pane = show(finish(compare([take_in_text(text.format(n), n) for n in ("Ebb", "Flow")])), height=300)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    image = painted(pane)
    column = pane.view.places.columns[1]
    paper = pane.view.look.colour("paper")
    x = round(column.text_x) + 2
    rows_with_ink = sum(
        any(image.pixelColor(x + dx, y) != paper for dx in range(0, 60, 3)) for y in range(0, image.height(), 4)
    )
    assert rows_with_ink > image.height() / 4 * 0.3
