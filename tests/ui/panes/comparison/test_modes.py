"""The ways to show a comparison: unified, apart, synopsis, tables, anatomy; and the menu of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from clausewise.model.provision import Anatomy, AnatomyField, ProvisionType
from clausewise.ui.panes.comparison.items import Filter
from clausewise.ui.panes.comparison.toolbar import ANATOMY, MATRIX, SIDE_BY_SIDE, UNIFIED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]


def test_unified_has_one_column_and_says_whose_a_lone_clause_is(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    click(qtbot, pane.toolbar.mode_buttons[UNIFIED])
    assert len(pane.view.places.columns) == 1
    assert len(pane.view.items) == len(rivals.rows)
    said = [chip.text for i in pane.view.items for chip in pane.view.rows.chips(i)]  # type: ignore[union-attr]
    assert "Only in harbour" in said or any(words.startswith("Only in") for words in said)
    assert len(pane.header.slots) == 2


def test_changing_the_way_to_show_keeps_the_place(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals, height=300)
    pane.show_row_of(0, "art_5")
    for mode in (UNIFIED, SIDE_BY_SIDE):
        click(qtbot, pane.toolbar.mode_buttons[mode])
        assert pane.current_clause() == (0, "art_5")


def test_apart_each_column_has_its_own_order_and_its_own_scrolling(
    show: Show, rivals: Comparison, qtbot: QtBot
) -> None:
    pane = show(rivals, height=300)
    click(qtbot, pane.toolbar.link)
    first, second = pane.lists.views
    for column, view in enumerate((first, second)):
        leaves = [leaf.id for leaf in rivals.instruments[column].leaves]
        assert [rivals.rows[i.row].cells[column][0] for i in view.items] == leaves
    second.verticalScrollBar().setValue(200)
    assert first.verticalScrollBar().value() == 0
    click(qtbot, pane.toolbar.link)
    assert pane.lists.views == [first]


def test_apart_a_step_brings_the_answer_into_view_too(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals, height=300)
    click(qtbot, pane.toolbar.link)
    first, second = pane.lists.views
    first.setFocus()
    for _ in range(len(rivals.rows)):
        qtbot.keyClick(first, Qt.Key.Key_F7)
        row = rivals.rows[first.items[first.current[0]].row]
        if all(row.cells):
            assert rivals.rows[second.items[second.current[0]].row] is row
            assert second.in_view(second.current[0])


def test_apart_the_list_with_the_keyboard_is_the_active_one(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    click(qtbot, pane.toolbar.link)
    second = pane.lists.views[1]
    qtbot.mouseClick(second.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 60))
    second.setFocus()
    assert pane.view is second
    assert pane.ruler.stack is second.stack
    assert pane.show_row_of(0, "art_3")


def choose_column(pane: ComparisonPane, column: int) -> None:
    menu = pane.furniture.chooser.menu()
    menu.aboutToShow.emit()
    menu.actions()[column].trigger()


def test_a_synopsis_has_a_column_an_instrument_and_can_leave_some_out(
    show: Show, three: Comparison, qtbot: QtBot
) -> None:
    pane = show(three)
    assert pane.furniture.chooser.isVisible()
    assert len(pane.view.places.columns) == 3
    assert not pane.toolbar.mode_buttons[UNIFIED].isVisible()
    choose_column(pane, 1)
    assert pane.columns() == (0, 2)
    shown = {i.row for i in pane.view.items}
    lone = {n for n, row in enumerate(three.rows) if row.cells[1] and not row.cells[0] and not row.cells[2]}
    assert lone
    assert not shown & lone
    pane.furniture.chooser.menu().aboutToShow.emit()
    assert not pane.furniture.chooser.menu().actions()[0].isEnabled(), "two columns at least stay"
    choose_column(pane, 1)
    assert pane.columns() == (0, 1, 2)


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


def test_the_tables_keep_the_order_of_the_columns_and_give_theirs_back(
    show: Show, three: Comparison, qtbot: QtBot
) -> None:
    pane = show(three)
    pane.set_order(pane.order.moved(2, 0))
    click(qtbot, pane.toolbar.mode_buttons[MATRIX])
    matrix = pane.furniture.matrix
    assert matrix is not None
    assert matrix.provisions.titles.order() == (2, 0, 1)
    matrix.provisions.titles.moveSection(0, 2)
    assert matrix.guarantors.titles.order() == (0, 1, 2)
    click(qtbot, pane.toolbar.mode_buttons[SIDE_BY_SIDE])
    assert pane.header.order == (0, 1, 2)


def test_the_name_of_a_provision_leads_to_its_rows(show: Show, three: Comparison, qtbot: QtBot) -> None:
    pane = show(three)
    click(qtbot, pane.toolbar.mode_buttons[MATRIX])
    assert pane.furniture.matrix is not None
    heads = pane.furniture.matrix.provisions.verticalHeader()
    place = QPoint(20, heads.sectionViewportPosition(0) + 10)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.mode == SIDE_BY_SIDE
    assert pane.filter.provisions == frozenset({ProvisionType.GUARANTEE})
    assert pane.toolbar.filter.currentText().startswith("Guarantee")


def test_the_tables_lead_to_clauses(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    click(qtbot, pane.toolbar.mode_buttons[MATRIX])
    matrix = pane.furniture.matrix
    assert matrix is not None
    assert matrix.isVisible()
    assert not pane.toolbar.filter.isEnabled()
    table = matrix.provisions
    index = next(
        table.model().index(r, 0)
        for r in range(table.model().rowCount())
        if table.model().name_of(r) == "Neutrality"  # type: ignore[attr-defined]
    )
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert chosen.args == [0, "art_3"]
    click(qtbot, pane.toolbar.mode_buttons[SIDE_BY_SIDE])
    assert not matrix.isVisible()


def test_anatomies_are_one_more_way_to_show(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    assert not pane.toolbar.mode_buttons[ANATOMY].isVisible()
    pane.show_anatomies([Anatomy((AnatomyField("trigger", looked_for="an attack"),))] * 2)
    click(qtbot, pane.toolbar.mode_buttons[ANATOMY])
    assert pane.furniture.anatomy is not None
    assert pane.furniture.anatomy.isVisible()


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


def test_highlighting_a_group_shows_in_the_overview(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    button = pane.legend.buttons["neutrality"]
    assert button.isVisible()
    assert button.text() == "Neutrality and alliances  1"
    pane.resize(460, 420)
    qtbot.waitUntil(lambda: pane.width() == 460)
    for shown in (b for b in pane.legend.buttons.values() if b.isVisible()):
        assert pane.legend.rect().contains(shown.geometry()), "what has no room in a line goes to the next"
        assert shown.width() >= shown.sizeHint().width()
    assert any("neutrality" in tick.groups for tick in pane.ruler.ticks)
    click(qtbot, button)
    assert not any("neutrality" in tick.groups for tick in pane.ruler.ticks)
    assert ProvisionType.NEUTRALITY not in pane.view.highlighted
    assert not pane.legend.buttons["forces"].isVisible()


def test_the_legend_speaks_of_the_mode(show: Show, rivals: Comparison, revision: Comparison, three: Comparison) -> None:
    def words(pane: ComparisonPane) -> list[str]:
        return [label.text() for _, label in pane.legend.samples if label.isVisible()]

    assert words(show(rivals)) == ["only in the first", "only in the second"]
    assert words(show(revision)) == ["only in the earlier text", "only in the later text"]
    assert words(show(three)) == ["not in the first text that is shown"]


def test_the_head_follows_the_columns_and_says_where_one_is(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=260)
    for (left, right), column in zip(pane.header.slots, pane.view.places.columns, strict=True):
        assert left == column.text_x
        assert right < column.right
    pane.view.scroll_to(next(n for n, i in enumerate(pane.view.items) if "art_5" in rivals.rows[i.row].cells[0]), 0.0)
    assert any("Article" in words for words in pane.header.whereabouts)
    assert "harbour" in pane.header.toolTip().lower()


def test_the_position_counts_differences(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    assert pane.toolbar.position.text().startswith("Differences: ")
    click(qtbot, pane.toolbar.next)
    assert pane.toolbar.position.text().startswith("1 of ")
    click(qtbot, pane.toolbar.previous)
    total = pane.toolbar.position.text().split(" of ")[1]
    assert pane.toolbar.position.text() == f"{total} of {total}"


def test_everything_pressed_has_a_name_and_takes_the_keyboard(show: Show, rivals: Comparison) -> None:
    from PySide6.QtWidgets import QAbstractButton

    pane = show(rivals)
    for button in pane.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
            # Of buttons that exclude each other Tab stops at the one in force; the arrows go on from there.
            if button.group() is None or button.isChecked():
                assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "Harbour Pact" in pane.view.accessibleName() or "harbour" in pane.view.accessibleName()
