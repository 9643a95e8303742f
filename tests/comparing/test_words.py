"""Word differences: rebuilt exactly, mirrored, readable."""

from __future__ import annotations

import time

import pytest
from by_hand import CASES
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.comparing.words import Nature, nature_of, word_changes

PIECES = ["the", "of", "shall", "may", "not", "Party", "Parties", "30", "days", "“aid”", '"aid"', ",", ".", "–", "5²"]
SPACES = st.sampled_from([" ", " ", " ", "\n", "\u00a0", ""])
PHRASES = st.lists(st.tuples(st.sampled_from(PIECES), SPACES).map("".join), max_size=25).map("".join)


def sides(changes: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    return (
        "".join(text for sign, text in changes if sign != "+"),
        "".join(text for sign, text in changes if sign != "-"),
    )


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The Parties shall meet.", "The Parties may meet.", "=The Parties |-shall|+may|= meet."),
        ("within 30 days", "within 60 days", "=within |-30|+60|= days"),
        ("a 30-day period", "a 60-day period", "=a |-30|+60|=-day period"),
        ("an area of 5² units", "an area of 52 units", "=an area of |-5²|+52|= units"),
        ("shall not join", "shall join", "=shall |-not |=join"),
        ("", "new words", "+new words"),
        ("old words", "", "-old words"),
        # "the" and "of" are no landmarks between changes
        (
            "neutrality of the Republic under supervision",
            "integrity of the Kingdom under supervision",
            "-neutrality of the Republic|+integrity of the Kingdom|= under supervision",
        ),
        # a modal is one, and so is a number
        ("Parties shall confer", "States shall consult", "-Parties|+States|= shall |-confer|+consult"),
        ("Parties 30 days", "States 30 hours", "-Parties|+States|= 30 |-days|+hours"),
    ],
)
def test_expected_changes(a: str, b: str, expected: str) -> None:
    assert "|".join(sign + text for sign, text in word_changes(a, b)) == expected


@settings(max_examples=CASES, deadline=None)
@given(st.one_of(PHRASES, st.text(max_size=30)), st.one_of(PHRASES, st.text(max_size=30)))
def test_words_rebuild_both_sides_and_swapping_mirrors(a: str, b: str) -> None:
    changes = word_changes(a, b)
    assert sides(changes) == (a, b)
    assert sides(word_changes(b, a)) == (b, a)
    mirror = {"=": "=", "-": "+", "+": "-"}
    assert sorted(word_changes(b, a)) == sorted((mirror[sign], text) for sign, text in changes)


@settings(max_examples=CASES, deadline=None)
@given(PHRASES)
def test_a_text_has_no_changes_against_itself(a: str) -> None:
    assert all(sign == "=" for sign, _ in word_changes(a, a))


@pytest.mark.parametrize(
    ("a", "b", "nature"),
    [
        ("The Parties.", "The Parties.", Nature.NONE),
        ("The Parties.", "The\nParties.", Nature.SPACING),
        ("The “Parties” –", 'The "Parties" -', Nature.TYPOGRAPHY),
        ("The Parties, too.", "The Parties too;", Nature.PUNCTUATION),
        ("The parties", "The Parties", Nature.CASE),
        ("The parties,", "The Parties", Nature.CASE),
        ("The Parties shall", "The Parties may", Nature.WORDS),
        ("5²", "52", Nature.WORDS),
        ("", "new", Nature.WORDS),
    ],
)
def test_words_are_told_from_marks_case_and_typography(a: str, b: str, nature: Nature) -> None:
    assert nature_of(word_changes(a, b)) is nature
    assert nature_of(word_changes(b, a)) is nature


def test_a_long_and_monotonous_text_takes_no_long_time() -> None:
    a = "the aid of the Party " * 3000
    b = "the Party of the aid " * 3000
    began = time.process_time()
    assert sides(word_changes(a, b)) == (a, b)
    assert time.process_time() - began < 5


def test_beyond_all_measure_the_texts_are_given_whole() -> None:
    a, b = "x y " * 12_000, "y z " * 12_000
    assert sides(word_changes(a, b)) == (a, b)
