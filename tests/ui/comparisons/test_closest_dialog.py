"""The dialog of closest clauses by itself; how it is come to stands in the tests of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.settings import Settings
from clausewise.ui.comparisons.closest_dialog import Close, ClosestDialog
from clausewise.ui.look.theme import Appearance

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def test_the_titles_of_documents_are_no_markup(qtbot: QtBot) -> None:
    title = "<img src='file:///dev/zero'>Pact"
    found = [Close("pact", "art_1", title, "The <b>lamps</b> are lit.", 0.5)]
    dialog = ClosestDialog(title, "The lamps shall be lit.", found, Appearance(RESOURCES, Settings()))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "<img" not in dialog.list.item(0).toolTip()
    assert "&lt;img" in dialog.list.item(0).toolTip()
    assert dialog.text.toPlainText() == "The <b>lamps</b> are lit."
