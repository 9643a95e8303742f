"""Contested text: marked with its holder, and switched between all wording, the agreed core and each side's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from clausewise.provisions.contested import kept_spans
from clausewise.ui.page.contested import ALL, CORE, Contested

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from clausewise.ui.panes.reading import ReadingPane
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

DRAFT = "draft-treaty-april-2022"
RUSSIAN, UKRAINIAN = "Belarus is a guarantor state", "Turkey is a guarantor state"
AGREED = "Security Guarantees"


@pytest.fixture
def reading(window: MainWindow, idle: Idle) -> ReadingPane:
    window.desk.open(DRAFT)
    idle()
    pane = window.desk.reading
    assert pane is not None
    pane.page.finish_setting()
    return pane


def shown(pane: ReadingPane) -> str:
    pane.page.finish_setting()
    return pane.page.toPlainText()


def test_the_switch_names_the_texts_in_alphabetical_order(reading: ReadingPane) -> None:
    words = [button.text() for button in reading.contested_bar.buttons.values()]
    assert words == ["All wording", "Agreed core", "Russia’s text", "Ukraine’s text"]
    assert reading.contested_bar.isVisible()
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in reading.contested_bar.buttons.values())


def test_states_are_named_in_the_language_of_the_window(window: MainWindow, idle: Idle) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("uk"))
    try:
        window.desk.open(DRAFT)
        idle()
        assert [name for _code, name in window.desk.reading.contested.holders()] == ["Росія", "Україна"]
    finally:
        QLocale.setDefault(before)


def test_each_text_shows_what_its_holder_wrote(reading: ReadingPane, qtbot: QtBot) -> None:
    held = {ALL: (True, True), CORE: (False, False), "RUS": (True, False), "UKR": (False, True)}
    for code in (CORE, "RUS", "UKR", ALL):
        qtbot.mouseClick(reading.contested_bar.buttons[code], Qt.MouseButton.LeftButton)
        words = shown(reading)
        assert (RUSSIAN in words, UKRAINIAN in words) == held[code], code
        assert AGREED in words


def test_the_switch_answers_the_keys(reading: ReadingPane, qtbot: QtBot) -> None:
    reading.contested_bar.buttons[ALL].setFocus()
    qtbot.keyClick(reading.contested_bar.buttons[ALL], Qt.Key.Key_Right)
    assert reading.contested_bar.chosen == CORE
    assert RUSSIAN not in shown(reading)


def test_a_passage_says_whose_it_is(reading: ReadingPane) -> None:
    assert reading.instrument is not None
    at = reading.instrument.text.index(RUSSIAN)
    assert reading._tip_at(at).startswith("Russia’s wording; not agreed by Ukraine")
    assert "contested" not in reading._tip_at(0)


def test_a_passage_is_marked_above_and_below(reading: ReadingPane) -> None:
    selections = reading.page.extraSelections()
    lined = [one for one in selections if one.format.fontOverline()]  # type: ignore[attr-defined]
    assert len(lined) == len(reading.contested.passages)


def test_what_the_text_chosen_leaves_out_is_not_copied(window: MainWindow, reading: ReadingPane) -> None:
    reading.contested_bar.choose("UKR")
    shown(reading)
    reading.page.selectAll()
    assert RUSSIAN not in reading.selected_text()
    assert UKRAINIAN in reading.selected_text()
    assert reading.instrument is not None
    spans = kept_spans(reading.instrument, reading.contested.passages, "UKR")
    whole = "".join(reading.instrument.text[start:end] for start, end in spans)
    assert reading.selected_text().split() == whole.split()


def test_going_to_a_clause_that_is_left_out_shows_all_wording(reading: ReadingPane) -> None:
    reading.contested_bar.choose("UKR")
    shown(reading)
    assert reading.instrument is not None
    clause = next(p.clause for p in reading.contested.passages if p.holder == "RUS")
    assert reading.go_to(clause)
    assert reading.contested_bar.chosen == ALL


def test_a_text_without_contested_passages_has_no_switch(window: MainWindow, idle: Idle) -> None:
    window.desk.open("north-atlantic-treaty")
    idle()
    assert not window.desk.reading.contested_bar.isVisible()


def test_words_for_passages_whose_holder_is_not_known(reading: ReadingPane) -> None:
    from dataclasses import replace

    one = reading.contested.passages[0]
    bare = Contested((replace(one, holder="", refused_by=""),))
    assert bare.words(bare.passages[0]) == "Wording that is not agreed"
    assert bare.holders() == ()


def test_only_what_is_shown_is_found(reading: ReadingPane) -> None:
    reading.find.open_bar()
    for code, said in (("UKR", "Not found"), (ALL, "1 of 1")):
        reading.contested_bar.choose(code)
        shown(reading)
        reading.find.field.setText("")
        reading.find.field.setText(RUSSIAN)
        assert reading.find.count.text() == said


def test_the_sides_texts_are_set_side_by_side(
    window: MainWindow, idle: Idle, reading: ReadingPane, qtbot: QtBot
) -> None:
    qtbot.mouseClick(reading.contested_bar.beside, Qt.MouseButton.LeftButton)
    idle()
    pane = window.desk.comparison
    first, second = pane.comparison.instruments
    assert (first.title.partition(":")[0], second.title.partition(":")[0]) == ("Russia", "Ukraine")
    assert RUSSIAN in first.text
    assert RUSSIAN not in second.text
    assert UKRAINIAN in second.text
    clause = next(c.id for c in first.clauses if RUSSIAN in first.text_of(c) and c in first.leaves)
    pane.clause_chosen.emit(0, clause)
    idle()
    assert window.desk.reading.instrument.title == first.title
    assert window.desk.reading.clause == clause


def test_the_only_sides_text_is_set_beside_the_agreed_core(window: MainWindow, idle: Idle, qtbot: QtBot) -> None:
    window.desk.open("draft-treaty-march-2022")
    idle()
    qtbot.mouseClick(window.desk.reading.contested_bar.beside, Qt.MouseButton.LeftButton)
    idle()
    assert [i.source for i in window.desk.comparison.comparison.instruments] == ["Agreed", "Russia"]


def test_a_link_leads_to_one_sides_text(window: MainWindow, idle: Idle) -> None:
    window.frame_.open_refs([f"clausewise:{DRAFT}@RUS#art_3"])
    idle()
    assert window.desk.reading.instrument.title.startswith("Russia: ")
    assert window.desk.reading.clause == "art_3"
    window.frame_.open_refs([f"{DRAFT}@POL"])
    idle()
    assert "no wording in it is marked as that of POL" in window.messages.words.text()


def test_a_holder_in_brackets_is_no_markup(window: MainWindow, idle: Idle, tmp_path: Path) -> None:
    path = tmp_path / "pact.txt"
    path.write_text("Pact of Lamps\n\nArticle 1\n\nThe lamps are lit [<img src=x>: at night] and kept.\n", "utf-8")
    window.intake.files([path])
    idle()
    reading = window.desk.reading
    assert reading is not None
    button = reading.contested_bar.buttons["<img src=x>"]
    assert "<img" not in button.toolTip()
    assert "<img src=x>" in button.accessibleDescription()
