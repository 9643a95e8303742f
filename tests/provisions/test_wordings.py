"""One side's text as an instrument: its words, its clauses, where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.model.errors import NotFound
from clausewise.provisions.states import StateNames
from clausewise.provisions.wordings import Places, wording_of
from clausewise.segmenting.intake import take_in_text

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DRAFT = """Draft on the pier

Article 1

The pier is open. [France: It shall be shut at night.] [Italy: It shall be open at night.]

Article 2

Ships may stay for a week. (Proposal of Italy; France objects.)

Article 3

Tolls are due.
"""


@pytest.fixture(scope="module")
def states() -> StateNames:
    return StateNames(RESOURCES / "states")


@pytest.mark.parametrize(
    ("holder", "name", "there", "gone"),
    [
        ("FRA", "France", ["shut at night"], ["open at night", "Ships may stay"]),
        ("ITA", "Italy", ["open at night", "Ships may stay"], ["shut at night", "objects"]),
        ("", "Agreed", [], ["at night", "Ships may stay"]),
    ],
)
def test_a_side_reads_its_own_words(
    states: StateNames, holder: str, name: str, there: list[str], gone: list[str]
) -> None:
    draft = take_in_text(DRAFT, "draft.txt")
    side = wording_of(draft, states, holder)
    assert all(words in side.text for words in [*there, "The pier is open.", "Tolls are due."])
    assert not any(words in side.text for words in gone)
    assert "".join(side.text_of(leaf) for leaf in side.leaves) == side.text
    assert side.text_of("art_3").split() == draft.text_of("art_3").split()
    assert side.title == f"{name}: Draft on the pier"
    assert side.sha256 != draft.sha256


@pytest.mark.parametrize(
    ("text", "holder"), [(DRAFT, "POL"), (DRAFT, "nonsense"), ("Pact\n\nArticle 1\n\nOpen.\n", "")]
)
def test_a_side_without_words_of_its_own_is_refused(states: StateNames, text: str, holder: str) -> None:
    with pytest.raises(NotFound, match="marked"):
        wording_of(take_in_text(text, "draft.txt"), states, holder)


def test_clauses_without_a_word_left_are_left_out(states: StateNames) -> None:
    draft = take_in_text(DRAFT, "draft.txt")
    ids = {clause.id for clause in wording_of(draft, states, "FRA").clauses}
    assert ids < {clause.id for clause in draft.clauses}
    assert all(clause.parent is None or clause.parent in ids for clause in wording_of(draft, states, "FRA").clauses)


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_places_follow_the_words(text: str, cuts: list[tuple[int, int]]) -> None:
    kept, at = [], 0
    for start, end in sorted((min(c), max(c)) for c in cuts):
        if at <= start < end <= len(text):
            kept.append((start, end))
            at = end
    short = "".join(text[a:b] for a, b in kept)
    places = Places(kept)
    for start, end in kept:
        assert short[places.of(start) : places.of(end)] == text[start:end]
    assert [places.of(n) for n in range(len(text) + 1)] == sorted(places.of(n) for n in range(len(text) + 1))
