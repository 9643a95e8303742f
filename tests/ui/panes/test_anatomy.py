"""The anatomy, field by field: what was found quotes its clause, what was not says what was looked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from clausewise.model.provision import Anatomy, AnatomyField, Quote
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.ui.look.theme import Appearance
from clausewise.ui.panes.anatomy import AnatomyPane, field_name, quoted
from clausewise.ui.panes.quote_link import QuoteLink

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
TEXT = (
    "Pier Pact\n\nArticle 1\nIf a <b>storm</b> comes, the keepers shall meet within one day.\n\nArticle 2\nThe end.\n"
)


def field(name: str, value: str, *words: str) -> AnatomyField:
    quotes = tuple(Quote("art_1", 0, 1, w) for w in words)
    return AnatomyField(name, value, quotes, f"{name} and its like")


@pytest.fixture
def pane(qtbot: QtBot) -> AnatomyPane:
    pane = AnatomyPane(Appearance(RESOURCES, Settings(theme="light")))
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    first = Anatomy((field("trigger", "a <b>storm</b>", "If a <b>storm</b> comes"), field("exit", "")))
    second = Anatomy((field("trigger", ""), field("exit", "")))
    pane.show_anatomies([take_in_text(TEXT, "a"), take_in_text(TEXT, "b")], [first, second])
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def texts(pane: AnatomyPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel)]


def test_empty_fields_say_what_was_looked_for(pane: AnatomyPane) -> None:
    assert texts(pane).count("Not found. Looked for: exit and its like") == 2
    assert texts(pane).count("Not found. Looked for: trigger and its like") == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, None])
def test_a_quote_leads_to_its_clause(pane: AnatomyPane, qtbot: QtBot, key: Qt.Key | None) -> None:
    (link,) = pane.findChildren(QuoteLink)
    assert link.text() == "Article 1: “If a <b>storm</b> comes”"
    with qtbot.waitSignal(pane.clause_chosen) as chosen:
        if key is None:
            qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        else:
            link.setFocus()
            qtbot.keyClick(link, key)
    assert chosen.args == [0, "art_1"]


def test_no_label_reads_markup(pane: AnatomyPane) -> None:
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in pane.findChildren(QLabel))


def test_other_colours_redraw_the_same(pane: AnatomyPane) -> None:
    before = texts(pane)
    pane.appearance.settings.theme = "dark"
    pane.appearance.reload()
    assert pane.widget() is not None
    assert sorted(label.text() for label in pane.widget().findChildren(QLabel)) == sorted(before)


def test_names_of_fields() -> None:
    assert field_name("territory_left_out") == "Territory left out"
    assert field_name("something_new") == "Something new"


def test_quotes_are_gathered_a_clause_at_a_time() -> None:
    one = AnatomyField(
        "measures", "x", tuple(Quote(c, 0, 1, t) for c, t in (("a", "arms"), ("b", "aid"), ("a", "arms")))
    )
    assert quoted(one) == {"a": "“arms”", "b": "“aid”"}
    many = field("guarantors", "x", *[f"State {n}" for n in range(9)])
    assert quoted(many)["art_1"].endswith("“State 5” …")


def test_many_quotes_are_shown_when_asked(pane: AnatomyPane, qtbot: QtBot) -> None:
    text = "Pier Pact\n\n" + "\n\n".join(f"Article {n}\nBoats." for n in range(1, 6))
    quotes = tuple(Quote(f"art_{n}", 0, 1, "Boats") for n in range(1, 6))
    pane.show_anatomies([take_in_text(text, "a")], [Anatomy((AnatomyField("trigger", "boats", quotes),))])
    links = pane.widget().findChildren(QuoteLink)
    assert [link.isVisible() for link in links] == [True, True, True, False, False]
    (more,) = pane.widget().findChildren(QPushButton)
    assert more.text() == "2 more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert all(link.isVisible() for link in links)
    assert links[3].hasFocus()
    assert not more.isVisible()


def test_titles_and_names_stay_in_view(pane: AnatomyPane, qtbot: QtBot) -> None:
    fields = tuple(field(f"field_{n}", "a storm", "storm") for n in range(12))
    many = [take_in_text(TEXT, str(n)) for n in range(5)]
    pane.show_anatomies(many, [Anatomy(fields)] * 5)
    qtbot.wait(50)
    labels = {label.text(): label for label in pane.widget().findChildren(QLabel)}
    title, name = labels["Pier Pact"], labels["Field 11"]
    before = title.mapTo(pane, QPoint()).y(), name.mapTo(pane, QPoint()).x()
    cell = pane.widget().findChildren(QuoteLink)[0]
    column = cell.mapTo(pane, QPoint()).x()
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    pane.horizontalScrollBar().setValue(200)
    assert pane.horizontalScrollBar().value() == 200
    assert (title.mapTo(pane, QPoint()).y(), name.mapTo(pane, QPoint()).x()) == before
    assert cell.mapTo(pane, QPoint()).x() == column - 200
    pane.resize(920, 480)
    qtbot.wait(50)
    assert title.mapTo(pane, QPoint()).y() == before[0]


def test_columns_stand_under_their_titles(pane: AnatomyPane, qtbot: QtBot) -> None:
    pane.resize(1400, 500)
    qtbot.wait(50)
    titles = [label for label in pane.widget().findChildren(QLabel) if label.text() == "Pier Pact"]
    nothing = [
        label for label in pane.widget().findChildren(QLabel) if "exit" in label.text() and "Not" in label.text()
    ]
    assert [t.mapTo(pane, QPoint()).x() for t in titles] == [n.mapTo(pane, QPoint()).x() for n in nothing]


def test_compared_fields_say_how_they_stand(pane: AnatomyPane) -> None:
    words = texts(pane)
    assert words.count("Not in all") == 1
    assert words.count("In none") == 1
    one = Anatomy((field("trigger", "a storm", "storm"), field("exit", "at dawn", "dawn")))
    other = Anatomy((field("trigger", "a storm", "storm"), field("exit", "at dusk", "dusk")))
    pane.show_anatomies([take_in_text(TEXT, "a"), take_in_text(TEXT, "b")], [one, other])
    words = [label.text() for label in pane.widget().findChildren(QLabel)]
    assert words.count("The same") == 1
    assert words.count("Different") == 1
