"""What a cell shows: all its words, its marks in place, its labels found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.comparing.compare import compare
from clausewise.comparing.words import word_changes
from clausewise.model.comparison import Comparison, Mode, Relation, Row, Summary
from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.model.progress import finish
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.segmenting.intake import take_in_text
from clausewise.ui.panes.comparison.content import Ink, beside, cell_text, lines_of
from clausewise.ui.panes.comparison.unified import unified_text

NONE = Findings()


def one_row(left: str, right: str, mode: Mode = Mode.RIVALS, relation: Relation = Relation.CHANGED) -> Comparison:
    instruments = tuple(
        Instrument(text, (Clause("art_1", ClauseKind.ARTICLE, "", "1", None, 1, None, 0, len(text)),))
        for text in (left, right)
    )
    row = Row((("art_1",), ("art_1",)), relation, words=word_changes(left, right))
    return Comparison(instruments, mode, (row,), (), Summary())


def marked(comparison: Comparison, column: int) -> list[tuple[str, Ink]]:
    cell = cell_text(comparison, comparison.rows[0], column, NONE)
    return [(cell.text[start:end], ink) for start, end, ink in cell.marks]


def test_rivals_have_words_of_their_own() -> None:
    comparison = one_row("The ferry shall sail daily.", "The ferry may sail daily.")
    assert marked(comparison, 0) == [("shall", Ink.FIRST)]
    assert marked(comparison, 1) == [("may", Ink.SECOND)]


def test_only_a_revision_deletes_and_inserts() -> None:
    comparison = one_row("The ferry shall sail daily.", "The ferry may sail daily.", Mode.REVISION)
    assert marked(comparison, 0) == [("shall", Ink.DELETED)]
    assert marked(comparison, 1) == [("may", Ink.INSERTED)]


@pytest.mark.parametrize("relation", [Relation.ONLY, Relation.RELATED])
def test_clauses_that_do_not_answer_word_by_word_are_not_marked(relation: Relation) -> None:
    comparison = one_row("The ferry shall sail daily.", "Bridges stay open.", relation=relation)
    assert marked(comparison, 0) == []


words = st.lists(st.sampled_from(["pier", "boat", "shall", "may", "𝔸nchor", "tide", "\n"]), max_size=12).map(" ".join)


@given(words, words)
def test_marked_and_unmarked_words_rebuild_each_side(left: str, right: str) -> None:
    comparison = one_row(left, right)
    for column, text in enumerate((left, right)):
        cell = cell_text(comparison, comparison.rows[0], column, NONE)
        assert cell.text == text
        shown = "".join(cell.text[p.start : p.end] for p in cell.paragraphs)
        assert "".join(shown.split()) == "".join(text.split())
        for start, end, _ in cell.marks:
            assert 0 <= start < end <= len(text)


@given(words, words)
def test_unified_text_holds_both_sides_in_order(left: str, right: str) -> None:
    comparison = one_row(left, right)
    cell = unified_text(comparison, comparison.rows[0], (NONE, NONE))
    for side, other in ((left, Ink.SECOND), (right, Ink.FIRST)):
        gone = {n for start, end, ink in cell.marks if ink is other for n in range(start, end)}
        kept = "".join(c for n, c in enumerate(cell.text) if n not in gone)
        assert "".join(kept.split()) == "".join(side.split())


def test_unified_sets_a_space_between_the_words_of_either_side() -> None:
    comparison = one_row("Boats shall.", "Boats may.")
    cell = unified_text(comparison, comparison.rows[0], (NONE, NONE))
    assert "shall may" in cell.text


def test_unified_keeps_provisions_where_their_words_went() -> None:
    comparison = one_row("Every boat is neutral forever.", "Each small boat is neutral forever.")
    start = "Every boat is neutral forever.".index("neutral")
    provision = Provision(ProvisionType.NEUTRALITY, start, start + 7, "hand", Force.DECLARES)
    cell = unified_text(comparison, comparison.rows[0], (Findings({"art_1": (provision,)}), NONE))
    ((begin, end, _),) = cell.provisions
    assert cell.text[begin:end] == "neutral"


def test_labels_and_headings_are_found_and_labels_not_marked() -> None:
    first = take_in_text("Tide Pact\n\nArticle 4\nFerries\n1. Ferries sail at noon.\n2. They rest at night.\n", "a")
    second = take_in_text("Tide Pact\n\nArticle 5\nFerries\n1. Ferries sail at noon.\n2. They rest at night.\n", "b")
    comparison = finish(compare((first, second)))
    labels, headings = [], []
    for row in comparison.rows:
        if row.cells[0]:
            cell = cell_text(comparison, row, 0, NONE)
            labels += [cell.text[s:e] for s, e in cell.labels]
            headings += [cell.text[s:e] for s, e in cell.headings]
            spans = {n for s, e in cell.labels for n in range(s, e)}
            assert not any(n in spans for s, e, _ in cell.marks for n in range(s, e))
    assert labels == ["Article 4", "1.", "2."]
    assert headings == ["Tide Pact", "Ferries"]


def test_items_are_indented() -> None:
    text = "Tide Pact\n\nArticle 1\n1. A ferry carries:\n(a) ropes;\n(b) lamps.\n\nArticle 2\nNothing else.\n"
    instrument = take_in_text(text, "a")
    comparison = finish(compare((instrument, take_in_text(text, "b"))))
    indents = {}
    for row in comparison.rows:
        cell = cell_text(comparison, row, 0, NONE)
        indents |= {cell.text[p.start : p.start + 3]: p.indent for p in cell.paragraphs}
    assert indents["(a)"] == indents["1. "] + 1
    assert indents["Art"] == 0


def test_clause_at_names_the_clause_under_an_offset(rivals: Comparison) -> None:
    row = next(row for row in rivals.rows if row.cells[0])
    cell = cell_text(rivals, row, 0, NONE)
    assert cell.clause_at(0) == row.cells[0][0]
    assert cell.clause_at(10**6) == row.cells[0][-1]


def test_a_synopsis_marks_what_the_leading_text_lacks(three: Comparison) -> None:
    row = next(row for row in three.rows if all(row.cells) and "nine days" in three.cell_text(row, 2))
    cell = cell_text(three, row, 2, NONE, lead=0)
    assert [cell.text[s:e] for s, e, _ in cell.marks] == ["nine"]
    assert cell_text(three, row, 0, NONE, lead=0).marks == ()


def test_lines_of_leaves_white_space_out() -> None:
    text = "  one \n\n\ttwo\n"
    assert [text[s:e] for s, e in lines_of(text)] == ["one", "two"]


@pytest.mark.parametrize(
    ("mark", "kept"),
    [((0, 4), [(3, 4)]), ((1, 2), []), ((2, 9), [(3, 5), (7, 9)]), ((3, 5), [(3, 5)]), ((4, 6), [(4, 5)])],
)
def test_marks_spare_labels(mark: tuple[int, int], kept: list[tuple[int, int]]) -> None:
    assert [(s, e) for s, e, _ in beside([(*mark, Ink.FIRST)], [(0, 3), (5, 7)], "abcdefghi")] == kept


def test_what_is_left_of_a_mark_beside_a_label_begins_with_its_word() -> None:
    assert beside([(0, 10, Ink.FIRST)], [(0, 2)], "4. Bridges") == ((3, 10, Ink.FIRST),)
    assert beside([(0, 4, Ink.FIRST)], [(0, 2)], "4.  Bridges") == ()
