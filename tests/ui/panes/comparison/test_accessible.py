"""What those who hear the window are told of the rows."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from clausewise.ui.panes.comparison import ComparisonPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance

    Show = Callable[..., ComparisonPane]

Text = QAccessible.Text


def heard(pane: ComparisonPane) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(pane.view)
    assert interface is not None
    return interface


def test_the_rows_are_a_named_list(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    interface = heard(pane)
    assert interface.role() == QAccessible.Role.List
    assert "Pact" in interface.text(Text.Name) or "harbour" in interface.text(Text.Name)
    assert interface.childCount() == len(pane.view.items)


def test_an_entry_says_how_its_texts_differ_and_what_they_say(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    assert pane.show_row_of(0, "art_3")
    entry = heard(pane).child(pane.view.current[0])
    words = entry.text(Text.Name)
    assert words.startswith("Article 3: Only in ")
    assert "Lakeland remains neutral" in words
    assert entry.state().selected
    assert entry.parent().role() == QAccessible.Role.List
    assert heard(pane).indexOfChild(entry) == pane.view.current[0]
    assert heard(pane).focusChild().text(Text.Name) == words


def test_an_entry_is_where_it_is_seen(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=300)
    pane.show_row_of(0, "art_3")
    n = pane.view.current[0]
    place = heard(pane).child(n).rect()
    assert place.height() == round(pane.view.stack.heights[n])
    point = place.topLeft() + QPoint(60, 10)
    assert heard(pane).childAt(point.x(), point.y()).text(Text.Name).startswith("Article 3")
    pane.view.scroll_to(0)
    assert heard(pane).child(len(pane.view.items) - 1).state().offscreen


def test_a_fold_is_said(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.toolbar.filter.setFocus()
    qtbot.keyClick(pane.toolbar.filter, Qt.Key.Key_Down)
    said = [heard(pane).child(n).text(Text.Name) for n in range(heard(pane).childCount())]
    assert any("not shown" in words for words in said)


def test_entries_of_rows_that_are_gone_are_no_longer_valid(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    last = heard(pane).child(len(pane.view.items) - 1)
    assert last.isValid()
    pane.view.set_rows(pane.view.rows, pane.view.items[:1])
    assert not last.isValid()
    assert last.text(Text.Name) == ""
    assert last.rect().isEmpty()


def test_going_about_while_someone_listens(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    QAccessible.setActive(True)
    try:
        for key in (Qt.Key.Key_F7, Qt.Key.Key_F7, Qt.Key.Key_End, Qt.Key.Key_Home):
            qtbot.keyClick(pane.view, key)
        assert heard(pane).focusChild().state().focused
        assert heard(pane).text(Text.Description) == pane.view.accessibleDescription()
    finally:
        QAccessible.setActive(False)


def test_listening_does_not_keep_panes_alive(
    qtbot: QtBot, appearance: Appearance, icons: Icons, rivals: Comparison
) -> None:
    gone = []
    for _ in range(20):
        pane = ComparisonPane(appearance, icons)
        pane.show_comparison(rivals)
        pane.show()
        assert heard(pane).child(0).text(Text.Name)
        pane.destroyed.connect(lambda: gone.append(1))
        pane.close()
        pane.deleteLater()
        del pane
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    assert len(gone) == 20
