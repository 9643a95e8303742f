"""What is drawn in the rows, and what is said where the mouse rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.segmenting.intake import take_in_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


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
