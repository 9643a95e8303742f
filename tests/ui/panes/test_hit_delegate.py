"""How hits are drawn: no label twice, every word found in view, and what is cut shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeView

from clausewise.searching.results import Hit, Snippet
from clausewise.settings import Settings
from clausewise.ui.look.theme import Appearance
from clausewise.ui.panes.hit_delegate import HitDelegate, cut, label_of, pieces_of

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
LONG = "the harbour is open to ships of every flag that come in peace and pay what is due "


def hit(label: str, *snippet: tuple[str, str]) -> Hit:
    pieces: Snippet = tuple(("hit" if kind else "", words) for kind, words in snippet)
    return Hit("pact", "para_2", label, 1.0, pieces)


def test_a_bare_number_is_named() -> None:
    assert label_of(hit("2.")) == "Paragraph 2"
    assert label_of(hit("Article 4, 2")) == "Article 4, 2"


@pytest.mark.parametrize(
    ("label", "words", "left"),
    [
        ("2.", "2. Open to ", "Open to "),
        ("Article 4, 2", "2. Open to ", "Open to "),
        ("Article 4", "Article 4  Open to ", "Open to "),
        ("Article 4, (a)", "(a) Open to ", "Open to "),
        ("Article 4", "… 40 ships ", "… 40 ships "),
        ("2.", "20 ships ", "20 ships "),
    ],
)
def test_the_label_is_not_said_twice(label: str, words: str, left: str) -> None:
    assert pieces_of(hit(label, ("", words), ("hit", "ships")), 200)[0] == ("", left)


def test_words_far_apart_stand_in_the_room_together() -> None:
    pieces = pieces_of(hit("", ("", LONG * 2), ("hit", "tolls"), ("", LONG * 2), ("hit", "fall"), ("", LONG)), 120)
    told = "".join(words for _kind, words in pieces)
    assert told.startswith("… ")
    assert told.index("fall") < 120
    assert [words for kind, words in pieces if kind] == ["tolls", "fall"]
    assert " … " in pieces[2][1]


def test_what_fits_is_left_as_it_is() -> None:
    given = hit("", ("", "The "), ("hit", "tolls"), ("", " fall."))
    assert pieces_of(given, 120) == list(given.snippet)


def test_a_passage_that_is_cut_ends_in_an_ellipsis(qapp: object) -> None:
    view = QTreeView()
    delegate = HitDelegate(Appearance(RESOURCES, Settings()), view)
    layout = delegate._layout(hit("", ("hit", "Ships"), ("", f" of {LONG}" * 6)), 240.0)
    assert layout.lineCount() == 3
    assert layout.text().endswith(" …")
    end = layout.lineAt(2)
    assert end.textStart() + end.textLength() == len(layout.text())
    assert cut([("", "one two three")], 9) == [("", "one two"), ("", " …")]
