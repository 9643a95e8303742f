"""The ways to show a comparison: unified, apart, synopsis, tables, anatomy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from tests.ui.hands import click

from clausewise.model.provision import Anatomy, AnatomyField, ProvisionType
from clausewise.ui.panes.comparison.toolbar import ANATOMY, MATRIX, SIDE_BY_SIDE, UNIFIED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


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


def test_an_anatomy_asked_for_before_it_is_there_is_shown_when_it_comes(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    pane.set_mode(ANATOMY)
    assert pane.mode == SIDE_BY_SIDE
    anatomies = [Anatomy((AnatomyField("trigger", looked_for="an attack"),))] * 2
    pane.show_anatomies(anatomies)
    assert pane.mode == ANATOMY
    assert pane.furniture.anatomy is not None
    assert pane.furniture.anatomy.isVisible()


def test_an_anatomy_that_is_waited_for_gives_way_to_another_choice(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    pane.set_mode(ANATOMY)
    pane.set_mode(UNIFIED)
    pane.show_anatomies([Anatomy((AnatomyField("trigger", looked_for="an attack"),))] * 2)
    assert pane.mode == UNIFIED


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
