"""The menu of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from clausewise.model.provision import ProvisionType
from clausewise.ui.panes.comparison.items import Filter

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


def menu_of(pane: ComparisonPane, qtbot: QtBot) -> QMenu:
    pane.view.menu_requested.emit(pane.mapToGlobal(QPoint(100, 100)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_offers_what_can_be_done_with_the_clause(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.show_row_of(0, "art_3")
    menu = menu_of(pane, qtbot)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    menu.close()
    assert words == ["Open Article 3", "Copy with citation", "Pin to another clause…", "Only rows with: Neutrality"]


def test_the_menu_filters_by_a_provision(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.show_row_of(0, "art_3")
    menu = menu_of(pane, qtbot)
    next(a for a in menu.actions() if "Neutrality" in a.text()).trigger()
    menu.close()
    assert pane.filter == Filter(provisions=frozenset({ProvisionType.NEUTRALITY}))
    assert len([i for i in pane.view.items if i.row >= 0]) == 1
    assert "Neutrality" in pane.toolbar.filter.currentText()


@pytest.mark.parametrize("signal", ["coverage_requested", "ancestry_requested"])
def test_the_menu_asks_the_window_only_where_it_answers(
    show: Show, rivals: Comparison, qtbot: QtBot, signal: str
) -> None:
    pane = show(rivals)
    asked: list[tuple[int, str]] = []
    pane.show_row_of(1, "art_4")
    menu = menu_of(pane, qtbot)
    before = {action.text() for action in menu.actions()}
    menu.close()
    getattr(pane, signal).connect(lambda column, clause: asked.append((column, clause)))
    menu = menu_of(pane, qtbot)
    (new,) = (action for action in menu.actions() if action.text() not in before)
    new.trigger()
    menu.close()
    assert asked == [(1, "art_4")]
