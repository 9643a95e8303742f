"""Runs: joined, they are the text; each has one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from clausewise.sheet.blocks import Alignment, Mark, Run
from clausewise.sheet.runs import cell_runs, cut, marked_words, trimmed
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from tests.sheet.conftest import Workshop

WORDS = st.lists(st.tuples(st.text(max_size=8), st.sampled_from(Mark)), max_size=6)
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["guarantee", "neutrality", ""])), max_size=5
)


@given(WORDS, SPANS)
def test_cutting_loses_nothing(words: list[tuple[str, Mark]], spans: list[tuple[int, int, str]]) -> None:
    runs = cut(words, spans)
    assert "".join(r.text for r in runs) == "".join(text for text, _ in words)
    assert all(r.text for r in runs)


@given(WORDS, SPANS)
def test_each_character_keeps_its_mark_and_provisions(
    words: list[tuple[str, Mark]], spans: list[tuple[int, int, str]]
) -> None:
    marks = [mark for text, mark in words for _ in text]
    looks = [(r.mark, set(r.provisions)) for r in cut(words, spans) for _ in r.text]
    assert [mark for mark, _ in looks] == marks
    for offset, (_, provisions) in enumerate(looks):
        assert provisions == {kind for start, end, kind in spans if kind and start <= offset < end}


@given(st.lists(st.text(alphabet=" \na", max_size=4), max_size=5))
def test_only_white_space_at_the_end_is_trimmed(pieces: list[str]) -> None:
    runs = tuple(Run(piece) for piece in pieces if piece)
    assert "".join(r.text for r in trimmed(runs)) == "".join(pieces).rstrip()


def test_cells_join_to_the_texts(workshop: Workshop) -> None:
    comparison = workshop.comparison(FIRST, SECOND, revision=True)
    for row in comparison.rows:
        for column in (0, 1):
            findings = workshop.recogniser.recognise(comparison.instruments[column])
            runs = cell_runs(comparison, row, column, findings)
            assert "".join(r.text for r in runs) == comparison.cell_text(row, column)


def test_white_space_is_not_marked(workshop: Workshop) -> None:
    comparison = workshop.comparison(
        "Article 1\nBoats are free here.", "Article 1\nBoats are always  free here.", revision=True
    )
    row = next(r for r in comparison.rows if r.words)
    marked = [text for text, mark in marked_words(comparison, row, 1) if mark is not Mark.SHARED]
    assert marked
    assert all(text == text.strip() for text in marked)


def test_labels_stand_out(workshop: Workshop) -> None:
    block = next(b for b in workshop.sheet(FIRST, SECOND).blocks if isinstance(b, Alignment))
    strong = {r.text for row in block.rows for cell in row.cells for r in cell.runs if r.strong}
    assert {"Article 1", "Article 2", "1.", "2."} <= strong
