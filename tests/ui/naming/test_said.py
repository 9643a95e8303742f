"""What the rooms below say is known to the window, and said in the user's language."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import IndexUnavailable
from clausewise.ui.app import application, set_language
from clausewise.ui.naming.said import SAID, said, said_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from clausewise.ui.window.main_window import MainWindow

HOME = Path(__file__).resolve().parents[3]
ROOMS = ("reading", "searching", "model")
SPOKEN = {"UnreadableDocument": 1, "DamagedDocument": 1, "DocumentLimit": 1, "fail": 0}


@pytest.fixture
def ukrainian(qapp: QApplication) -> Iterator[None]:
    set_language(application(), HOME / "resources", "uk")
    yield
    set_language(application(), HOME / "resources", "en")


def reasons() -> set[str]:
    """The reasons that stand in the code of the rooms; "7" for what is put into them."""
    found = set()
    for room in ROOMS:
        for path in (HOME / "app" / "clausewise" / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
                if not isinstance(node, ast.Call) or len(node.args) <= SPOKEN.get(name, 9):
                    continue
                match node.args[SPOKEN[name]]:
                    case ast.Constant(value=str(words)):
                        found.add(words)
                    case ast.JoinedStr(values=values):
                        parts = (str(v.value) if isinstance(v, ast.Constant) else "7" for v in values)
                        found.add("".join(parts))
    return found


RARE = {
    "its container names no package file",
    "its reading order is empty",
    "its groups are damaged",
    "reading it gave an answer that cannot be trusted",
}


def test_every_reason_of_reading_and_searching_is_known(ukrainian: None) -> None:
    known = reasons()
    assert len(known) > 40
    unsaid = {words for words in known if said(words) == words}
    about_parts = {words for words in unsaid if words.startswith(("its 7 ", "its YAML head", "7 needs"))}
    assert unsaid - RARE - about_parts == set()


def test_what_stands_inside_a_sentence_is_said_too(ukrainian: None) -> None:
    assert said("unclosed quote at character 7") == "лапки не закрито (знак 7)"
    assert said("it is a PNG image, not a text document") == "це не текстовий документ (зображення PNG)"
    assert said("its part “word/document.xml” is missing") == "у ньому немає частини «word/document.xml»"


def test_words_that_nobody_knows_stay(ukrainian: None) -> None:
    assert said("something else") == "something else"


def test_the_anatomy_is_said_and_quoted_words_stay(ukrainian: None) -> None:
    assert said_value("armed attack; threat") == "збройний напад; загроза"
    assert said_value("Aland; possible: Borduria, Syldavia") == "Aland; можливі: Borduria, Syldavia"
    quoted = "The armistice is followed by talks."
    assert said_value(quoted) == quoted


def test_the_anatomys_rules_use_known_words() -> None:
    text = (HOME / "resources" / "provisions" / "anatomy.yaml").read_text("utf-8")
    values = {line.partition("value: ")[2].strip() for line in text.splitlines() if line.startswith("    value: ")}
    looked_for = text.partition("looked_for:")[2].partition("\nwords:")[0]
    asked = {line.partition(": ")[2].strip() for line in looked_for.splitlines() if ": " in line}
    assert values
    assert (values | asked) - set(SAID) == set()


def test_of_the_index_only_the_reason_is_told(window: MainWindow) -> None:
    window.messages.tell_error(IndexUnavailable("search", "the index is not built yet"))
    assert window.messages.words.text() == "The index is not built yet."
