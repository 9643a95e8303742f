"""The properties: every fact in full, and those of own documents put right where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from clausewise.model.entry import Entry
from clausewise.model.instrument import TextStatus
from clausewise.segmenting.intake import take_in_text
from clausewise.ui.shelf.properties_dialog import PropertiesDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Treaty of Good Neighbourly Relations between Lakeland and Hilland, as amended by the Protocol of the Harbour"
SHA = "0123456789abcdef" * 4


@pytest.fixture
def dialog(qtbot: QtBot, request: pytest.FixtureRequest) -> PropertiesDialog:
    bundled = getattr(request, "param", False)
    entry = Entry("pact", LONG, sha256=SHA, kind="treaty", language="en", source="pact.txt", bundled=bundled)
    made = PropertiesDialog(entry, take_in_text("Pact\n\nArticle 1\nPeace.\n", "pact"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choice(dialog: PropertiesDialog, name: str) -> QComboBox:
    field = dialog.fields[name]
    assert isinstance(field, QComboBox)
    return field


def test_each_fact_stands_once(dialog: PropertiesDialog) -> None:
    names = [label.text() for label in dialog.findChildren(QLabel)]
    assert names.count("Title") == names.count("Kind") == names.count("Language") == 1
    title = dialog.fields["title"]
    assert isinstance(title, QLineEdit)
    assert title.cursorPosition() == 0
    assert dialog.corrections() == {}


@pytest.mark.parametrize("dialog", [True], indirect=True)
def test_no_word_is_cut(dialog: PropertiesDialog) -> None:
    assert dialog.fields == {}
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        if label.text() == SHA:
            assert label.width() >= label.fontMetrics().horizontalAdvance(SHA)


def test_a_kind_and_a_status_are_chosen_by_the_names_that_the_window_gives_them(dialog: PropertiesDialog) -> None:
    choice(dialog, "kind").setCurrentText("communiqué")
    choice(dialog, "status").setCurrentText("leak")
    assert dialog.corrections() == {"kind": ["communique"], "status": [TextStatus.LEAK]}


def test_a_language_and_a_kind_of_ones_own_are_typed(dialog: PropertiesDialog) -> None:
    choice(dialog, "language").setCurrentText("українська")
    choice(dialog, "kind").setCurrentText("aide-memoire")
    assert dialog.corrections() == {"language": ["uk"], "kind": ["aide-memoire"]}


def test_parties_are_parted_by_semicolons(dialog: PropertiesDialog) -> None:
    field = dialog.fields["party"]
    assert isinstance(field, QLineEdit)
    field.setText("Lakeland; Hilland;")
    assert dialog.corrections() == {"party": ["Lakeland", "Hilland"]}
