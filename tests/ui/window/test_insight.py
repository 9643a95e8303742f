"""Anatomies, claims of the coverage and closest clauses, from where a reader stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from clausewise.ui.comparisons.closest_dialog import ClosestDialog
from clausewise.ui.panes.anatomy import AnatomyPane
from clausewise.ui.panes.claims import ClaimsPane
from clausewise.ui.shelf.sources_dialog import SourcesDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ISTANBUL = "istanbul-communique"


def test_the_anatomy_opens_and_leads_to_clauses(window: MainWindow, idle: Idle, press: Press) -> None:
    window.desk.open(ISTANBUL)
    idle()
    press(Qt.Key.Key_Y, CTRL)
    idle()
    pane = window.desk.pane
    assert isinstance(pane, AnatomyPane)
    pane.clause_chosen.emit(0, "para_2")
    idle()
    assert window.desk.reading.clause == "para_2"
    window.actions_["anatomy"].trigger()
    assert window.desk.pane is pane


def test_claims_about_a_clause_lead_to_the_article_and_back(window: MainWindow, idle: Idle, press: Press) -> None:
    window.desk.open(ISTANBUL, "para_2")
    idle()
    press(Qt.Key.Key_Y, CTRL | SHIFT)
    idle()
    pane = window.desk.pane
    assert isinstance(pane, ClaimsPane)
    assert pane.mentions
    assert all(any(t.instrument == ISTANBUL for t in m.claim.targets) for m in pane.mentions)
    pane.claim_chosen.emit(pane.mentions[0].coverage, pane.mentions[0].claim.clause)
    idle()
    assert window.desk.reading.instrument.kind == "coverage"
    press(Qt.Key.Key_Y, CTRL | SHIFT)
    idle()
    assert {m.coverage for m in window.desk.pane.mentions} == {pane.mentions[0].coverage}


def test_back_leads_from_a_clause_to_the_claims_and_to_the_article(
    window: MainWindow, idle: Idle, press: Press
) -> None:
    article = "compact-presented-and-criticised"
    window.desk.open(article)
    idle()
    press(Qt.Key.Key_Y, CTRL | SHIFT)
    idle()
    claims = window.desk.pane
    assert isinstance(claims, ClaimsPane)
    target = next(t for m in claims.mentions for t in m.claim.targets if t.clause != "front")
    claims.target_chosen.emit(target.instrument, target.clause)
    idle()
    assert window.desk.reading.clause == target.clause
    window.actions_["back"].trigger()
    idle()
    assert window.desk.pane is claims
    window.desk.close_front()
    window.actions_["back"].trigger()
    idle()
    assert window.desk.reading.instrument.id == article
    window.actions_["forward"].trigger()
    idle()
    assert isinstance(window.desk.pane, ClaimsPane), "claims that were closed come again"


def test_an_article_shows_its_verdicts_and_offers_its_claims(window: MainWindow, idle: Idle) -> None:
    window.resize(1500, 900)
    window.desk.open("compact-presented-and-criticised")
    idle()
    pane = window.desk.reading
    QApplication.processEvents()
    pane.page.margin.grab()
    place = next(place for place, note in pane.page.margin._laid if note.words == "Supported")
    assert "claim" in pane.head.claims.text()
    QTest.mouseClick(pane.page.margin, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    idle()
    assert isinstance(window.desk.pane, ClaimsPane)
    window.desk.close_front()
    QTest.mouseClick(window.desk.reading.head.claims, Qt.MouseButton.LeftButton)
    idle()
    assert isinstance(window.desk.pane, ClaimsPane)


def test_what_a_digest_rests_on_is_shown_and_leads_to_its_clauses(window: MainWindow, idle: Idle) -> None:
    window.desk.open(ISTANBUL)
    idle()
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SourcesDialog):
            QTimer.singleShot(20, look)
            return
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        item = next(
            dialog.evidence.topLevelItem(n)
            for n in range(dialog.evidence.topLevelItemCount())
            if dialog.evidence.topLevelItem(n).text(0) == "Paragraph 2"
        )
        assert item.text(1) == "read in a copy"
        dialog.evidence.itemActivated.emit(item, 0)

    QTimer.singleShot(20, look)
    QTest.mouseClick(window.desk.reading.head.sources, Qt.MouseButton.LeftButton)
    idle()
    assert "No official text is known to be published." in seen
    assert any(words.startswith("Paragraph 2: ") for words in seen), "where sources differ"
    assert window.desk.reading.clause == "para_2"
    assert "read in a copy" in window.clause.text()


def test_claims_about_the_instrument_are_not_put_under_a_clause(window: MainWindow, idle: Idle) -> None:
    instrument = window.services.instrument("kyiv-security-compact")
    quiet = next(c.id for c in instrument.clauses if not window.services.coverage.claims_about(instrument.id, c.id))
    window.insight.claims_about(instrument, quiet)
    idle()
    assert window.desk.pane.title.text() == instrument.title
    assert window.desk.pane.mentions


def closest(window: MainWindow, idle: Idle, press: Press) -> ClosestDialog:
    window.desk.open("draft-treaty-april-2022", "art_1__para_2")
    idle()
    press(Qt.Key.Key_U, CTRL)
    idle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ClosestDialog)
    assert not window.jobs.busy, "the search is over while the dialog is open"
    return dialog


def test_the_closest_clauses_are_shown_with_their_words_and_opened(
    window: MainWindow, idle: Idle, press: Press
) -> None:
    dialog = closest(window, idle, press)
    shown = dialog.text.toPlainText()
    assert shown
    assert dialog.text.extraSelections(), "the words in common are marked"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() != shown
    ref, clause = dialog.list.currentItem().data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    idle()
    assert (window.desk.reading.instrument.id, window.desk.reading.clause) == (ref, clause)
    assert ref != "draft-treaty-april-2022"


def test_the_text_of_the_closest_clause_is_compared(window: MainWindow, idle: Idle, press: Press) -> None:
    dialog = closest(window, idle, press)
    ref, _clause = dialog.list.currentItem().data(Qt.ItemDataRole.UserRole)
    QTest.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    idle()
    assert [i.id for i in window.desk.comparison.comparison.instruments] == ["draft-treaty-april-2022", ref]


def test_an_official_text_is_taken_from_a_file_and_set_beside(window: MainWindow, idle: Idle, treaty: Path) -> None:
    window.desk.open(ISTANBUL)
    idle()
    window.official.attach(ISTANBUL, treaty)
    idle()
    comparison = window.desk.comparison.comparison
    assert comparison.instruments[0].id == ISTANBUL
    assert comparison.instruments[1].title == "Treaty on the Harbour of Ostrava"
    window.desk.open(ISTANBUL)
    idle()
    window.actions_["official"].trigger()
    idle()
    assert window.desk.comparison.comparison == comparison


def test_nothing_is_fetched_before_the_reader_says_so(window: MainWindow, idle: Idle, press: Press) -> None:
    window.desk.open("north-atlantic-treaty")
    idle()
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append(box.informativeText())
            box.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    press(Qt.Key.Key_U, CTRL | SHIFT)
    assert "https://" in seen[0]
    assert not window.jobs.busy


def test_a_comparison_asks_for_claims_and_closest(window: MainWindow, idle: Idle) -> None:
    window.desk.compare([ISTANBUL, "kyiv-security-compact"])
    idle()
    pane = window.desk.comparison
    pane.coverage_requested.emit(0, "para_2")
    idle()
    assert isinstance(window.desk.pane, ClaimsPane)


def test_own_documents_have_no_official_text(window: MainWindow, idle: Idle, treaty: Path) -> None:
    window.intake.files([treaty])
    idle()
    window.actions_["official"].trigger()
    assert "bundled digests" in window.messages.words.text()
