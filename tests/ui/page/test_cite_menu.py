"""Citations copied from a text and from a comparison."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from clausewise.sheet.citations import Style, cite
from clausewise.ui.window.actions import CITATIONS
from clausewise.ui.window.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.services import Services
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

TEXT = "north-atlantic-treaty"


@pytest.mark.parametrize("style", [*Style])
def test_every_style_is_copied(window: MainWindow, idle: Idle, services: Services, style: Style) -> None:
    window.desk.open(TEXT, "art_5")
    idle()
    instrument = services.instrument(TEXT)
    name = style.value.replace("-", "_")
    window.actions_[f"cite_clause_{name}"].trigger()
    clause = window.desk.reading.clause
    assert clause.startswith("art_5")
    assert QGuiApplication.clipboard().text() == cite(instrument, clause, style)
    window.actions_[f"cite_instrument_{name}"].trigger()
    assert QGuiApplication.clipboard().text() == cite(instrument, "", style)


def test_a_comparison_cites_the_clause_of_its_column(window: MainWindow, idle: Idle) -> None:
    window.desk.compare([TEXT, "kyiv-security-compact"])
    idle()
    window.actions_["next_difference"].trigger()
    column, clause = window.desk.comparison.current_clause()
    window.actions_["cite_clause_csl_json"].trigger()
    item = json.loads(QGuiApplication.clipboard().text())[0]
    assert item["id"] == (TEXT, "kyiv-security-compact")[column]
    assert clause


def test_nothing_open_nothing_cited(window: MainWindow) -> None:
    assert not window.actions_["cite_clause_oscola"].isEnabled()


def test_the_citations_stand_in_menus_and_palette(window: MainWindow, idle: Idle) -> None:
    window.desk.open(TEXT, "art_5")
    idle()
    names = {spec.name for spec in CITATIONS}
    assert {action.objectName() for action in window.citing.menu.actions() if action.objectName()} == names
    edit = window.menuBar().actions()[1].menu()
    assert window.citing.menu.menuAction() in edit.actions()
    assert window.citing.menu.menuAction() in window.desk.reading.page.actions()
    palette = Palette(window.actions_, window.appearance, window)
    palette.model.set_query("bluebook") if hasattr(palette.model, "set_query") else None
    assert names <= {action.objectName() for action in window.actions_}
