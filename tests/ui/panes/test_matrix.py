"""Tables of provisions and guarantors: every cell leads to its clauses, by click and by key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTranslator
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from clausewise.model.matrix import Matrix, MatrixCell, MatrixRow, Presence
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.ui.look.theme import Appearance
from clausewise.ui.models.matrix import CELL, MatrixModel, cell_word
from clausewise.ui.panes.copied_table import table_mime
from clausewise.ui.panes.matrix import MatrixPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.instrument import Instrument
    from clausewise.ui.window.main_window import MainWindow

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
ABSENT = MatrixCell(Presence.ABSENT, "–")


@pytest.fixture(scope="module")
def instruments() -> list[Instrument]:
    text = "Pact of {}\n\nArticle 1\nBoats.\n\nArticle 2\nOars.\n\nArticle 3\nSails.\n"
    return [take_in_text(text.format(name), name) for name in ("Ostrov", "Zatoka")]


PROVISIONS = Matrix(
    ("Ostrov", "Zatoka"),
    (
        MatrixRow("neutrality", "neutrality", (MatrixCell(Presence.PRESENT, "shall", ("art_2",)), ABSENT)),
        MatrixRow(
            "guarantee", "guarantee",
            (
                MatrixCell(Presence.QUALIFIED, "may", ("art_1", "art_3")),
                MatrixCell(Presence.CONTRADICTED, "refused", ("art_1",)),
            ),
        ),
    ),
)  # fmt: skip
GUARANTORS = Matrix(
    ("Ostrov", "Zatoka"),
    (MatrixRow("LKL", "Lakeland", (MatrixCell(Presence.PRESENT, "named", ("art_3",)), ABSENT)),),
)


@pytest.fixture
def pane(qtbot: QtBot, instruments: list[Instrument]) -> MatrixPane:
    appearance = Appearance(RESOURCES, Settings(theme="light"))
    appearance.apply()
    pane = MatrixPane(appearance)
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show_matrices(PROVISIONS, GUARANTORS, instruments)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.mark.parametrize("provisions", [True, False])
def test_the_model_keeps_qts_rules(qtbot: QtBot, instruments: list[Instrument], provisions: bool) -> None:
    model = MatrixModel(PROVISIONS if provisions else GUARANTORS, instruments, provisions=provisions)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount(model.index(0, 0)) == 0


def test_provisions_stand_in_groups_and_bear_their_names(instruments: list[Instrument]) -> None:
    model = MatrixModel(PROVISIONS, instruments, provisions=True)
    heads = [model.headerData(n, Qt.Orientation.Vertical) for n in range(model.rowCount())]
    assert heads == ["Guarantee", "Neutrality"]
    assert model.index(0, 0).data(CELL).word == "may"


def test_a_cell_is_said_in_words(instruments: list[Instrument]) -> None:
    model = MatrixModel(PROVISIONS, instruments, provisions=True)
    said = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Guarantee, ")
    assert "refused" in said
    assert said.endswith("Article 1")
    assert "absent" in model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize("word", ["shall", "shall not", "refused", "named", "disputed", "–", "something else"])
def test_words_of_cells_stay_english_in_an_english_window(word: str) -> None:
    assert cell_word(word) == word


def test_words_of_cells_are_said_in_the_windows_language(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("clausewise_uk", str(RESOURCES / "translations"))
    qapp.installTranslator(translator)
    try:
        assert cell_word("shall") == "повинен"
        assert cell_word("shall not") == "не повинен"
        assert cell_word("excluded") == "виключено"
    finally:
        qapp.removeTranslator(translator)


def test_a_click_opens_the_clause(pane: MatrixPane, qtbot: QtBot) -> None:
    table = pane.provisions
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        place = table.visualRect(table.model().index(1, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [0, "art_2"]


def test_nothing_that_is_pasted_becomes_a_formula() -> None:
    mime = table_mime([["", "=1+1"], ["@SUM(A1)", "shall\n<b>"]])
    assert mime.text() == "\t'=1+1\n'@SUM(A1)\tshall <b>"
    assert "<th>&#x27;=1+1</th>" in mime.html()
    assert "<td>shall &lt;b&gt;</td>" in mime.html()


def test_chosen_cells_are_copied_with_their_heads(pane: MatrixPane, qtbot: QtBot) -> None:
    table = pane.provisions
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in mime.text().split("\n")]
    assert rows[0][1:] == ["Pact of Ostrov", "Pact of Zatoka"]
    assert rows[1] == ["Guarantee", "may (Article 1; Article 3)", "refused (Article 1)"]
    assert rows[2][2] == "–"
    assert "<th>Guarantee</th><td>may (Article 1; Article 3)</td>" in mime.html()
    table.titles.moveSection(0, 1)
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "\tPact of Ostrov\nNeutrality\tshall (Article 2)"


def test_a_click_that_only_chooses_opens_nothing(pane: MatrixPane, qtbot: QtBot) -> None:
    table = pane.provisions
    place = table.visualRect(table.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(pane.clause_chosen):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)


def test_return_opens_the_clause(pane: MatrixPane, qtbot: QtBot) -> None:
    table = pane.provisions
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [1, "art_1"]


def test_several_clauses_are_offered_in_a_menu(pane: MatrixPane, qtbot: QtBot) -> None:
    table = pane.provisions
    place = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Article 1", "Article 3"]
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        menu.actions()[1].trigger()
    menu.close()
    assert chosen.args == [0, "art_3"]


def test_an_absent_cell_leads_nowhere(pane: MatrixPane, qtbot: QtBot) -> None:
    table = pane.provisions
    place = table.visualRect(table.model().index(1, 1)).center()
    with qtbot.assertNotEmitted(pane.clause_chosen):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_guarantors_are_a_click_away(pane: MatrixPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.choices.button(1), Qt.MouseButton.LeftButton)
    assert pane.guarantors.isVisible()
    assert pane.guarantors.model().headerData(0, Qt.Orientation.Vertical) == "Lakeland"
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        place = pane.guarantors.visualRect(pane.guarantors.model().index(0, 0)).center()
        qtbot.mouseClick(pane.guarantors.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [0, "art_3"]


def test_nothing_found_is_said(pane: MatrixPane, instruments: list[Instrument]) -> None:
    empty = Matrix(("Ostrov", "Zatoka"), ())
    pane.show_matrices(empty, empty, instruments)
    assert pane.nothing.isVisible()


def test_presences_differ_in_shape(pane: MatrixPane) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter

    from clausewise.ui.panes.matrix_cells import draw_presence

    seen = []
    for presence in Presence:
        image = QImage(20, 20, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        draw_presence(painter, presence, QRectF(2, 2, 14, 14), QColor("black"))
        painter.end()
        assert image not in seen
        seen.append(image)


def test_the_table_grows_with_the_text(window: MainWindow, idle: Callable[[], None]) -> None:
    window.library.select(["istanbul-communique", "kyiv-security-compact"])
    window.actions_["matrix"].trigger()
    idle()
    pane = window.desk.pane
    assert isinstance(pane, MatrixPane)
    table = pane.provisions
    before = table.rowHeight(0), table.verticalHeader().width(), table.horizontalHeader().height()
    for _ in range(6):
        window.actions_["zoom_in"].trigger()
    idle()
    after = table.rowHeight(0), table.verticalHeader().width(), table.horizontalHeader().height()
    assert all(large > small for large, small in zip(after, before, strict=True)), (before, after)
