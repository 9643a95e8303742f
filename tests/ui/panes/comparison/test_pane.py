"""The comparison in a shown window, by keys and clicks as a reader would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from clausewise.ui.panes.comparison.items import Filter, differs
from clausewise.ui.panes.comparison.selection import Selection, Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


def item_of(pane: ComparisonPane, instrument: int, clause: str) -> int:
    assert pane.comparison is not None
    for n, item in enumerate(pane.view.items):
        if item.row >= 0 and clause in pane.comparison.rows[item.row].cells[instrument]:
            return n
    raise AssertionError(clause)


def test_every_row_is_shown_once(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    assert sorted(item.row for item in pane.view.items) == list(range(len(rivals.rows)))


@pytest.mark.parametrize(
    ("onward", "back"),
    [
        ((Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)),
        ((Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)),
    ],
)
def test_keys_go_from_difference_to_difference(
    show: Show, rivals: Comparison, qtbot: QtBot, onward: tuple[Qt.Key, Qt.KeyboardModifier], back: object
) -> None:
    pane = show(rivals)
    expected = [n for n, item in enumerate(pane.view.items) if differs(rivals, rivals.rows[item.row])]
    seen = []
    for _ in expected:
        qtbot.keyClick(pane.view, onward[0], onward[1])
        seen.append(pane.view.current[0])
        assert pane.view.in_view(seen[-1])
    assert seen == expected
    qtbot.keyClick(pane.view, back[0], back[1])  # type: ignore[index]
    assert pane.view.current[0] == expected[-2]


def test_a_difference_is_announced_in_words(show: Show, revision: Comparison, qtbot: QtBot) -> None:
    pane = show(revision)
    said: list[str] = []
    pane.announced.connect(said.append)
    for _ in range(len(revision.rows)):
        qtbot.keyClick(pane.view, Qt.Key.Key_F7)
    assert any("Gone from the later text" in words for words in said)
    assert pane.view.accessibleDescription() == said[-1]


def test_rivals_are_never_said_to_lose_or_gain(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    said: list[str] = []
    pane.announced.connect(said.append)
    for _ in range(len(rivals.rows)):
        qtbot.keyClick(pane.view, Qt.Key.Key_F7)
    assert said
    for words in said:
        assert not {"gone", "new", "deleted", "inserted", "became"} & set(words.lower().replace(".", "").split())


def test_a_click_on_the_ruler_goes_there(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    assert pane.view.verticalScrollBar().value() == 0
    qtbot.mouseClick(pane.ruler, Qt.MouseButton.LeftButton, pos=QPoint(8, pane.ruler.height() - 3))
    bar = pane.view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_the_filter_keeps_differences_and_a_fold_opens(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.toolbar.filter.setFocus()
    qtbot.keyClick(pane.toolbar.filter, Qt.Key.Key_Down)
    assert pane.filter == Filter(differences=True)
    shown = [item for item in pane.view.items if item.row >= 0]
    folds = [n for n, item in enumerate(pane.view.items) if item.row < 0]
    assert folds
    assert all(differs(rivals, rivals.rows[item.row]) for item in shown)
    pane.view.scroll_to(folds[0])
    y = round(pane.view.top_of(folds[0])) + 8
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, y))
    assert len([item for item in pane.view.items if item.row < 0]) == len(folds) - 1


def test_a_filter_keeps_the_place(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=200)
    lone = next(n for n, row in enumerate(rivals.rows) if n > 1 and differs(rivals, row))
    column = next(c for c, cell in enumerate(rivals.rows[lone].cells) if cell)
    for clause in (rivals.rows[lone].cells[column][0], rivals.rows[lone - 1].cells[0][0]):
        pane.set_filter(Filter())
        assert pane.show_row_of(column if clause in rivals.instruments[column].by_id else 0, clause)
        at = pane.view.items[pane.view.current[0]].row
        pane.set_filter(Filter(differences=True))
        row = pane.view.items[pane.view.current[0]].row
        assert row == next(n for n in range(at, len(rivals.rows)) if differs(rivals, rivals.rows[n]))
        pane.set_filter(Filter())
        assert pane.view.items[pane.view.current[0]].row == row


def test_swapping_puts_the_second_first_in_its_own_order(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    qtbot.mouseClick(pane.toolbar.swap, Qt.MouseButton.LeftButton)
    assert pane.columns() == (1, 0)
    order = [rivals.rows[i.row].cells[1][0] for i in pane.view.items if rivals.rows[i.row].cells[1]]
    leaves = [leaf.id for leaf in rivals.instruments[1].leaves]
    assert order == [leaf for leaf in leaves if leaf in order]
    qtbot.mouseClick(pane.toolbar.swap, Qt.MouseButton.LeftButton)
    assert pane.columns() == (0, 1)


def test_show_row_of_lights_the_clause(show: Show, rivals: Comparison) -> None:
    pane = show(rivals, height=240)
    assert pane.show_row_of(1, "art_4")
    n = pane.view.current[0]
    assert any(c.startswith("art_4") for c in rivals.rows[pane.view.items[n].row].cells[1])
    assert pane.view.top_of(n) < pane.view.viewport().height()
    assert not pane.show_row_of(1, "art_99")
    assert pane.view.lit[0] == 1


def test_light_goes_out_at_the_next_click_and_does_not_come_with_a_change_of_view(
    show: Show, rivals: Comparison, qtbot: QtBot
) -> None:
    pane = show(rivals)
    pane.view.set_current(item_of(pane, 0, "art_3"), 0)
    qtbot.mouseClick(pane.toolbar.swap, Qt.MouseButton.LeftButton)
    assert pane.view.lit == (-1, "")
    pane.show_row_of(0, "art_3")
    assert pane.view.lit == (0, "art_3")
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert pane.view.lit == (-1, "")


def test_a_drag_selects_words_of_one_column_across_rows(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals, height=900)
    view = pane.view
    first, last = item_of(pane, 0, "art_1"), item_of(pane, 0, "art_3")
    column = view.places.columns[0]
    begin = QPoint(round(column.text_x) + 1, round(view.top_of(first) + view.laid(first).top + 4))
    end = QPoint(round(column.text_x + 300), round(view.top_of(last) + view.laid(last).top + 4))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Article 1")
    assert "consult within three days" in text
    assert "may defend" not in text


def test_copying_a_clause_brings_its_citation_as_rich_text(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.view.set_current(item_of(pane, 0, "art_3"), 0)
    qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert "remains neutral" in data.text()
    assert data.text().rstrip().endswith("Article 3")
    assert "<cite>" in data.html()


def test_selected_words_are_copied_with_the_citation_of_their_clauses(
    show: Show, rivals: Comparison, qtbot: QtBot
) -> None:
    pane = show(rivals, height=900)
    view = pane.view
    first, last = item_of(pane, 0, "art_1"), item_of(pane, 0, "art_3")
    view.set_current(first, 0)
    view.select(Selection(0, Spot(first, 0), Spot(last, 12)))
    pane.copy_clause()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Article 1")
    cited = text.rpartition("—")[2]
    assert "Article 1" in cited
    assert "Article 3" in cited
    view.set_current(item_of(pane, 0, "art_5"), 0)
    pane.copy_clause()
    assert QGuiApplication.clipboard().text().rstrip().endswith("Article 5"), "the reader went on"


def test_a_row_that_is_pointed_at_or_gone_to_is_cited_on_both_sides(
    show: Show, rivals: Comparison, qtbot: QtBot
) -> None:
    pane = show(rivals, height=900)
    said: list[str] = []
    pane.announced.connect(said.append)
    n = item_of(pane, 0, "art_4")
    point = QPoint(round(pane.view.places.columns[0].text_x + 5), round(pane.view.top_of(n) + 30))
    assert "Article 4 / Article 2\n" in pane.view.hint_at(point)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert said[-1].startswith("Article 4 / Article 2: ")


def test_ctrl_and_click_open_the_clause(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals, height=900)
    n = item_of(pane, 1, "art_4")
    column = pane.view.places.columns[1]
    point = QPoint(round(column.text_x) + 30, round(pane.view.top_of(n)) + 30)
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        qtbot.mouseClick(
            pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=point
        )
    assert chosen.args == [1, "art_4"]


def test_return_opens_the_clause(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    pane.view.set_current(item_of(pane, 1, "art_4"), 1)
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert chosen.args == [1, "art_4"]
