"""Where words come from: the closest clauses of a library."""

from __future__ import annotations

from by_hand import instrument_of

from clausewise.comparing.ancestry import Ancestry

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
LIBRARY = Ancestry(
    [
        instrument_of([AID, COURT], "pact"),
        instrument_of([AID.replace("armed attack", "invasion"), NEUTRAL], "treaty"),
        instrument_of(["Corn is free of customs duty.", "Short."], "tariff"),
    ]
)


def test_the_closest_clause_comes_first_with_its_share() -> None:
    first, second, *_ = LIBRARY.closest(f"Article 9 {AID}")
    assert (first.instrument, first.clause, first.citation) == ("pact", "art_1", "Article 1")
    assert (second.instrument, second.clause) == ("treaty", "art_1")
    assert 0.8 < second.share < first.share <= 1


def test_the_texts_own_instrument_can_be_left_out() -> None:
    assert {a.instrument for a in LIBRARY.closest(AID, exclude="pact")} == {"treaty"}


def test_no_more_are_given_than_asked_for() -> None:
    assert len(LIBRARY.closest(AID, limit=1)) == 1


def test_a_bare_heading_and_foreign_words_have_no_ancestry() -> None:
    assert LIBRARY.closest("Article 1") == ()
    assert LIBRARY.closest("кожна Сторона подає допомогу жертві нападу") == ()


def test_typography_and_case_do_not_matter() -> None:
    assert LIBRARY.closest(AID.upper().replace(" ", "\u00a0"))[0].clause == "art_1"


def test_little_words_alone_make_no_ancestor() -> None:
    assert LIBRARY.closest("it is of the and to by whatever that in which") == ()


def test_an_empty_library_is_no_error() -> None:
    assert Ancestry([]).closest(AID) == ()
    assert len(LIBRARY) == 5
