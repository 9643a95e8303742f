"""The reading pane: marks, margin, hovering, following, long texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from clausewise.provisions.recognise import load_recogniser
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.ui.look.icons import Icons
from clausewise.ui.look.theme import Appearance
from clausewise.ui.look.tips import tip
from clausewise.ui.panes.reading import ReadingPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.instrument import Instrument
    from clausewise.ui.window.main_window import MainWindow

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PACT = """Pact of the Lake

Article 1
Terms

"Shore" means the <b>land</b> within one mile of the water.

Article 2
Guarantee

1. The guarantor states shall guarantee the security of Lakeland, and keep the Shore open.
2. Lakeland shall be permanently neutral and shall not join any military alliance. See Article 1.
"""


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[str], ReadingPane]:
    """Show a text in a pane of its own."""
    appearance = Appearance(RESOURCES, Settings(theme="light"))
    recogniser = load_recogniser(RESOURCES)

    def make(text: str, size: tuple[int, int] = (1200, 800)) -> ReadingPane:
        pane = ReadingPane(appearance, Icons(RESOURCES / "icons", appearance.theme))
        qtbot.addWidget(pane)
        pane.resize(*size)
        instrument = take_in_text(text, "pact")
        pane.show_instrument(instrument, recogniser.recognise(instrument))
        pane.show()
        qtbot.waitExposed(pane)
        qtbot.waitUntil(lambda: "reference" in pane.page._layers, timeout=5000)
        return pane

    return make


def marks(pane: ReadingPane, layer: str) -> set[tuple[str, str]]:
    assert pane.instrument is not None
    return {(pane.instrument.text[s.start : s.end], s.mark) for s in pane.page._layers[layer]}


def text_of(pane: ReadingPane) -> Instrument:
    assert pane.instrument is not None
    return pane.instrument


def test_provisions_are_marked_and_named_in_the_margin(show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    groups = {mark for _words, mark in marks(pane, "provision")}
    assert {"commitment", "neutrality"} <= groups
    words = [note.words for notes in pane.page.margin._notes.values() for note in notes]
    assert any(name.startswith("Guarantee") for name in words)
    assert pane.page.margin.isVisible()
    assert len(pane.page.extraSelections()) >= len(pane.page._layers["provision"])


def test_the_legend_hides_and_shows_a_group(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    button = pane.legend.buttons["neutrality"]
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "neutrality" not in {mark for _words, mark in marks(pane, "provision")}
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "neutrality" in {mark for _words, mark in marks(pane, "provision")}


def test_hovering_shows_definitions_references_and_rules(show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    text = text_of(pane).text
    assert "within one mile" in pane.page.tip_at(text.index("the Shore open") + 5)
    assert pane.page.tip_at(text.index("Article 1.") + 2).startswith("Article 1")
    assert "Neutrality" in pane.page.tip_at(text.index("permanently neutral") + 2)
    assert pane.page.tip_at(0) == ""


def test_a_tool_tip_shows_foreign_words_as_they_are(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    assert tip("<img src='x'>") == "<p style='white-space:pre-wrap'>&lt;img src=&#x27;x&#x27;&gt;</p>"
    pane = show(PACT)
    text = text_of(pane).text
    cursor = pane.page.textCursor()
    cursor.setPosition(pane.page.setting.position(text.index("the Shore open") + 5))
    spot = pane.page.cursorRect(cursor).center() + QPoint(2, 0)
    help_ = QHelpEvent(QEvent.Type.ToolTip, spot, pane.page.viewport().mapToGlobal(spot))
    QApplication.sendEvent(pane.page.viewport(), help_)
    qtbot.waitUntil(lambda: "&lt;b&gt;land" in QToolTip.text(), timeout=2000)
    QToolTip.hideText()


def test_a_narrow_page_goes_without_its_margin(show: Callable[..., ReadingPane]) -> None:
    pane = show(PACT, (640, 500))
    assert not pane.page.margin.isVisible()
    assert pane.page.horizontalScrollBar().maximum() == 0
    wide = pane.page.lineWrapColumnOrWidth()
    pane.resize(1100, 500)
    assert pane.page.lineWrapColumnOrWidth() > wide, "lines are as long as reads well where there is room"


def test_the_contents_show_the_clause_that_was_gone_to(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    articles = "".join(f"Article {n}\n\nThe Party {n} keeps the peace.\n\n" for n in range(1, 60))
    pane = show("Long pact\n\n" + articles)
    pane.page.setFocus()
    pane.go_to("art_30")
    qtbot.waitUntil(lambda: pane.contents.tree.currentIndex() == pane.contents.model.index_of("art_30"), timeout=2000)
    pane.page.verticalScrollBar().setValue(pane.page.verticalScrollBar().maximum())
    last = pane.contents.model.index_of("art_59")
    qtbot.waitUntil(lambda: pane.contents.tree.currentIndex().row() > last.row() - 12, timeout=2000)


def test_other_sizes_leave_the_reader_where_he_was(show: Callable[[str], ReadingPane]) -> None:
    articles = "".join(f"Article {n}\n\nThe Party {n} keeps the peace, whatever the weather.\n\n" for n in range(1, 90))
    pane = show("Long pact\n\n" + articles)
    pane.go_to("art_40")
    pane.page.finish_setting()
    top, clause = pane.instrument.clause_at(pane.page.top_offset()).id, pane.clause  # type: ignore[union-attr]
    for size in (14, 16, 18, 12):
        pane.appearance.settings.reading_size = size
        pane.appearance.changed.emit()
        pane.page.finish_setting()
        assert pane.clause == clause
        assert pane.instrument.clause_at(pane.page.top_offset()).id == top  # type: ignore[union-attr]


def test_the_contents_follow_and_lead(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    articles = "".join(f"Article {n}\n\nThe Party {n} keeps the peace, whatever the weather.\n\n" for n in range(1, 60))
    pane = show("Long pact\n\n" + articles)
    index = pane.contents.model.index_of("art_40")
    pane.contents.tree.scrollTo(index)
    spot = pane.contents.tree.visualRect(index).center()
    qtbot.mouseClick(pane.contents.tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert pane.clause.startswith("art_40")
    pane.page.setFocus()
    pane.page.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: "Article 40" not in str(pane.contents.tree.currentIndex().data()), timeout=3000)


def test_a_long_text_is_gone_to_as_soon_as_it_stands(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    text = "".join(f"Article {n}\n\nThe Party {n} keeps the peace.\n\n" for n in range(1, 700))
    instrument = take_in_text(text, "long")
    pane.show_instrument(instrument)
    pane.go_to("art_650")
    assert pane.page._timer.isActive()
    qtbot.waitUntil(lambda: pane.clause.startswith("art_650"), timeout=10000)
    pane.redraw()
    qtbot.waitUntil(lambda: not pane.page._timer.isActive(), timeout=10000)
    assert pane.clause.startswith("art_6")


def test_the_wheel_with_ctrl_asks_for_another_size(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    asked: list[int] = []
    pane.zoomed.connect(asked.append)
    for delta in (120, -120):
        event = QWheelEvent(
            QPoint(50, 50).toPointF(),
            pane.page.mapToGlobal(QPoint(50, 50)).toPointF(),
            QPoint(0, 0),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pane.page.viewport(), event)
    assert asked == [1, -1]


def test_return_follows_the_reference_at_the_caret(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    text = text_of(pane).text
    pane.page.go_to(text.index("Article 1.") + 2, lit=False)
    qtbot.keyClick(pane.page, Qt.Key.Key_Return)
    assert pane.clause.startswith("art_1")


def test_a_hundred_instruments_leave_nothing_behind(qtbot: QtBot, show: Callable[[str], ReadingPane]) -> None:
    pane = show(PACT)
    instrument = text_of(pane)
    for _ in range(100):
        pane.show_instrument(instrument, pane.findings)
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(pane.page.children()) < 30


def test_in_a_narrow_head_neither_title_nor_facts_are_lost(window: MainWindow, idle: Callable[[], None]) -> None:
    window.desk.open("budapest-memorandum")
    idle()
    reading = window.desk.reading
    assert reading is not None
    reading.head.setFixedWidth(560)
    idle()
    assert len(reading.head.title.text()) > 8
    assert len(reading.head.facts.text()) > 8


def test_facts_stand_whole_where_there_is_room(window: MainWindow, idle: Callable[[], None]) -> None:
    window.desk.open("north-atlantic-treaty")
    idle()
    reading = window.desk.reading
    assert reading is not None
    assert reading.head.facts.text() == reading.head.facts.whole
    assert reading.head.title.text() == "North Atlantic Treaty"
