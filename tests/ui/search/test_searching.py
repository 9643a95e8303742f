"""The search over everything, typed and clicked in a real window over a real index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from clausewise.ui.models.two_level import ItemRole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def search(qtbot: QtBot, window: MainWindow, idle: Idle) -> Callable[[str], None]:
    """Type a query into the field and wait for what it finds."""

    def type_it(query: str) -> None:
        qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
        field = window.header.field
        assert field.hasFocus()
        field.selectAll()
        qtbot.keyClicks(field, query)
        qtbot.waitUntil(lambda: window.searching._query == query, timeout=5000)
        idle()

    return type_it


def test_results_come_as_one_types(window: MainWindow, search: Callable[[str], None]) -> None:
    search("neutrality")
    assert window.side.currentWidget() is window.search
    assert window.search.model.rowCount() > 0
    hit = window.search.model.index(0, 0, window.search.model.index(0, 0)).data(ItemRole)
    assert "hit" in {kind for kind, _words in hit.snippet}


def test_a_hit_opens_at_its_clause_lit(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None]
) -> None:
    search("permanently neutral")
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    view = window.search.view
    assert view.hasFocus()
    hit = view.currentIndex().data(ItemRole)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    idle()
    pane = window.desk.reading
    assert pane is not None
    assert pane.instrument.id == hit.instrument
    assert pane.clause.startswith(hit.place or hit.clause)
    assert pane.page._layers["lit"]
    searched = {pane.instrument.text[s.start : s.end].casefold() for s in pane.page._layers["searched"]}
    assert searched
    assert searched <= {"permanently", "neutral", "neutrality"}
    window.desk.open(pane.instrument.id, "front")
    assert not pane.page._layers["searched"], "a place gone to otherwise has nothing marked"


def test_a_guarantor_is_counted_once_and_named(window: MainWindow, search: Callable[[str], None]) -> None:
    search("Turkey guarantor")
    chips = [button.text() for button in window.search.facets.findChildren(QPushButton)]
    assert "Türkiye  3" in chips
    assert not any(chip.startswith(("TUR ", "Turkey ")) for chip in chips)


def test_facets_keep_their_height_when_results_change(
    window: MainWindow, search: Callable[[str], None], idle: Idle
) -> None:
    search("guarantor")
    before = window.search._scrolled.height()
    assert before > 60
    window.searching.choose("guarantor state")
    idle()
    assert window.search._scrolled.height() > 60


def test_coming_back_to_the_hits_one_goes_on_where_one_was(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None]
) -> None:
    search("guarantor")
    view = window.search.view
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    hit = view.currentIndex().data(ItemRole)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    idle()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    assert view.currentIndex().data(ItemRole) is hit
    search("neutrality")
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 0, "other hits begin at the first"


def test_a_facet_narrows_and_a_suggestion_mends(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None]
) -> None:
    search("guarantor")
    before = window.search.words.text()
    chip = next(b for b in window.search.facets.findChildren(QPushButton) if "draft treaty" in b.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    idle()
    assert window.header.field.text().startswith("guarantor ")
    assert window.search.words.text() != before
    search("neutralty")
    assert "neutral" in window.search.suggestion.text()
    qtbot.mouseClick(window.search.suggestion, Qt.MouseButton.LeftButton)
    idle()
    assert window.search.model.rowCount() > 0


def test_a_facet_holds_for_both_sides_of_an_or(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None]
) -> None:
    search("guarantor OR neutrality")
    chip = next(b for b in window.search.facets.findChildren(QPushButton) if "draft treaty" in b.text())
    wanted = int(chip.text().split()[-1])
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    idle()
    assert window.header.field.text().startswith("(guarantor OR neutrality) ")
    assert window.search.words.text().startswith(f"{wanted} clause")


def test_an_unfinished_word_finds_while_one_types(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None]
) -> None:
    search("neutralit")
    assert window.search.model.rowCount() > 0
    qtbot.keyClick(window.header.field, Qt.Key.Key_Return)
    idle()
    assert window.search.words.text() == "Nothing found"
    search("(guarantor OR")
    window.searching.narrow("kind:memorandum")
    assert window.search.problem.text().startswith("Search not understood: ")


def test_what_is_imported_meanwhile_is_found_without_asking_again(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None], treaty: Path
) -> None:
    search("harbour")
    assert window.search.words.text() == "Nothing found"
    window.intake.files([treaty])
    qtbot.waitUntil(lambda: window.search.model.rowCount() > 0, timeout=20000)
    idle()
    search("neutral*")
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    place = window.search.view.currentIndex().data(ItemRole)
    window.searching.refresh()
    idle()
    assert window.search.view.currentIndex().data(ItemRole) is place, "the reader keeps his place"


def test_kept_searches_outlive_the_window(window: MainWindow, idle: Idle) -> None:
    window.searching.choose("consult")
    idle()
    window.searching.keep()
    assert [kept.value for kept in window.services.library.searches.all()] == ["consult"]
    assert window.services.library.history.recent("search") == ("consult",)
    window.searching.choose("nosuchwordatall")
    idle()
    assert window.services.library.history.recent("search") == ("consult",), "what finds nothing is not worth keeping"


@pytest.mark.parametrize("query", ['"unclosed', "(" * 3000, "date:never"])
def test_a_wrong_query_says_where(window: MainWindow, idle: Idle, query: str) -> None:
    window.header.field.setText(query)
    window.searching.entered(query)
    idle()
    assert window.search.problem.text().startswith("Search not understood: ")
    assert window.search.model.rowCount() == 0


def test_nothing_found_is_said(window: MainWindow, search: Callable[[str], None]) -> None:
    search("xyzzyplugh")
    assert window.search.words.text() == "Nothing found"


def test_searches_are_remembered_and_kept(qtbot: QtBot, window: MainWindow, idle: Idle) -> None:
    window.header.focus_search()
    qtbot.keyClicks(window.header.field, "consult")
    qtbot.keyClick(window.header.field, Qt.Key.Key_Return)
    idle()
    qtbot.mouseClick(window.search.keep, Qt.MouseButton.LeftButton)
    window.header.field.clear()
    window.header.focus_search()
    buttons = [b for b in window.search.past.findChildren(QPushButton) if b.text() == "consult"]
    assert len(buttons) == 2
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    idle()
    assert window.header.field.text() == "consult"
    assert window.past.history() == ["consult"]
    window.searching.forget("consult")
    assert window.past.saved() == []


def test_escape_leads_back_to_the_library(qtbot: QtBot, window: MainWindow, search: Callable[[str], None]) -> None:
    search("peace")
    qtbot.keyClick(window.header.field, Qt.Key.Key_Escape)
    assert window.side.currentWidget() is window.library
    assert window.header.field.text() == ""


def test_a_damaged_index_mends_itself(
    qtbot: QtBot, window: MainWindow, idle: Idle, search: Callable[[str], None]
) -> None:
    for file in window.services.paths.index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"rubbish")
    search("neutrality")
    qtbot.waitUntil(lambda: not window.jobs.busy and window.search.model.rowCount() > 0, timeout=60000)


def test_what_is_imported_is_found(
    qtbot: QtBot, window: MainWindow, idle: Idle, treaty: Path, search: Callable[[str], None]
) -> None:
    window.intake.files([treaty])
    qtbot.waitUntil(lambda: window.library.model.count > 0 and not window.jobs.busy, timeout=60000)
    search("Ostrava")
    assert window.search.model.rowCount() == 1
    assert QApplication.activeModalWidget() is None


def test_an_empty_result_says_what_to_try(window: MainWindow, search: Callable[[str], None]) -> None:
    search("zzqqxx")
    assert window.search.problem.isVisible()
    assert "party:Turkey" in window.search.problem.text()
    search("neutrality")
    assert not window.search.problem.isVisible()


def test_facets_have_room_from_the_first(window: MainWindow, search: Callable[[str], None]) -> None:
    for query in ("neutrality", "consult"):
        search(query)
        facets = window.search.facets
        rows = [chip.mapTo(facets, chip.rect().bottomLeft()).y() for chip in facets.findChildren(QPushButton)]
        assert len(rows) > 3
        assert window.search._scrolled.height() >= min(max(rows), 200)


def test_the_cursor_goes_from_hit_to_hit_and_out_again(
    qtbot: QtBot, window: MainWindow, search: Callable[[str], None]
) -> None:
    search("consult")
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    view = window.search.view
    hits = []
    for _ in range(4):
        hits.append(view.currentIndex().data(ItemRole))
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert None not in hits
    assert len({id(hit) for hit in hits}) == 4
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().data(ItemRole) is hits[0]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert window.header.field.hasFocus()
    qtbot.keyClick(window.header.field, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.header.field.hasFocus()
