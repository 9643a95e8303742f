"""What is said of rows: base-free for rivals, before and after for revisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.model.comparison import Method, Mode, Relation, Row, Turn, TurnKind
from clausewise.ui.panes.comparison.selection import END, Selection, Spot, words_at
from clausewise.ui.panes.comparison.wording import (
    announcement,
    citation,
    moved_words,
    relation_words,
    row_hint,
    short_title,
    turn_words,
)

if TYPE_CHECKING:
    from clausewise.model.comparison import Comparison

TURN = Turn(TurnKind.MODAL, "shall", "may")


def test_turns_in_words() -> None:
    assert turn_words(TURN, Mode.REVISION) == "“shall” became “may”"
    assert turn_words(TURN, Mode.RIVALS) == "“shall” against “may”"
    added, gone = Turn(TurnKind.NEGATION, "", "not"), Turn(TurnKind.MODAL, "may", "")
    assert turn_words(added, Mode.RIVALS) == "“not” in the second only"
    assert turn_words(gone, Mode.RIVALS) == "“may” in the first only"
    assert turn_words(added, Mode.REVISION) == "“not” added"
    assert turn_words(gone, Mode.REVISION) == "“may” gone"


def test_lone_clauses_in_words(rivals: Comparison, revision: Comparison) -> None:
    left, right = Row((("art_3",), ()), Relation.ONLY), Row(((), ("art_4",)), Relation.ONLY)
    assert [relation_words(revision, row) for row in (left, right)] == [
        "Gone from the later text",
        "New in the later text",
    ]
    assert all(relation_words(rivals, row).startswith("Only in ") for row in (left, right))


def test_moved_rows_say_where_they_stand(rivals: Comparison) -> None:
    row = Row((("art_4",), ("art_2",)), Relation.SAME, moved=True)
    assert moved_words(rivals, row, 1).startswith("Stands after Article 1 in ")
    first = Row((("front",), ("front",)), Relation.SAME, moved=True)
    assert moved_words(rivals, first, 1).startswith("Stands at the beginning of ")


def test_an_announcement_says_the_turn(revision: Comparison) -> None:
    row = Row((("art_4",), ("art_2",)), Relation.CHANGED, turns=(TURN,))
    assert announcement(revision, row) == "Article 4 / Article 2: Worded differently. “shall” became “may”."


def test_hints_name_the_method(rivals: Comparison) -> None:
    row = Row((("art_4",), ("art_2",)), Relation.CHANGED, similarity=0.714, method=Method.PROVISION)
    assert row_hint(rivals, row) == "Worded differently · matched by provision · 71 % alike"
    related = Row((("art_4",), ("art_2",)), Relation.RELATED, similarity=0.02, method=Method.PROVISION)
    assert row_hint(rivals, related) == "The same subject in other words · matched by provision"


def test_what_has_no_number_is_cited_by_its_first_words(rivals: Comparison) -> None:
    instrument = rivals.instruments[0]
    assert citation(instrument, instrument.by_id["front"]) == ""
    assert citation(instrument, instrument.by_id["front"], "opening") == "opening"
    assert citation(instrument, instrument.by_id["art_3"]) == "Article 3"


def test_long_titles_are_cut_at_a_word(rivals: Comparison) -> None:
    from dataclasses import replace

    long = replace(
        rivals.instruments[0], title="A treaty of eternal friendship between the mountain and the lake", id=""
    )
    assert short_title(long, 30) == "A treaty of eternal…"
    assert short_title(rivals.instruments[0]) == (rivals.instruments[0].title or rivals.instruments[0].name)


@pytest.mark.parametrize(("offset", "word"), [(0, "Don’t"), (3, "Don’t"), (7, "sail-boat"), (17, ""), (99, "end")])
def test_words_around_an_offset(offset: int, word: str) -> None:
    text = "Don’t, sail-boat — the end"
    start, end = words_at(text, offset)
    if word == "sail-boat":
        assert text[start:end] in {"sail", "sail-boat"}
    elif word:
        assert text[start:end].startswith(word[:3])
    else:
        assert text[start:end].strip("— ") == ""


def test_a_selection_spans_items_whichever_way_it_was_made() -> None:
    down = Selection(0, Spot(2, 5), Spot(4, 3))
    up = Selection(0, Spot(4, 3), Spot(2, 5))
    for selection in (down, up):
        assert [selection.span(n) for n in range(1, 6)] == [(0, 0), (5, END), (0, END), (0, 3), (0, 0)]
    assert Selection(0, Spot(2, 5), Spot(2, 5)).empty
