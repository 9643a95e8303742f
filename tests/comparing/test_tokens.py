"""Texts cut into pieces that join to the text, and into words."""

from __future__ import annotations

import pytest
from by_hand import CASES
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.comparing.tokens import keys_of, pieces_of, words_in


@settings(max_examples=CASES, deadline=None)
@given(st.text())
def test_pieces_join_to_the_text(text: str) -> None:
    pieces = pieces_of(text)
    assert "".join(pieces) == text
    assert len(keys_of(pieces)) == len(pieces)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The Parties shall.", ["The ", "Parties ", "shall", "."]),
        ("a 30-day period", ["a ", "30", "-", "day ", "period"]),
        ("co-operation of the Party's", ["co-operation ", "of ", "the ", "Party's"]),
        ("85,000.5 men (5²)", ["85,000.5 ", "men ", "(", "5", "²", ")"]),
        ("agree\u00adment  on", ["agree\u00adment  ", "on"]),
        ("  indented", ["  ", "indented"]),
        ("第四条 neutral", ["第", "四", "条 ", "neutral"]),
        ("зобов'язання Сторін", ["зобов'язання ", "Сторін"]),
    ],
)
def test_pieces_are_words_numbers_and_marks(text: str, pieces: list[str]) -> None:
    assert pieces_of(text) == pieces


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Party’s “Zone”, 1. (a)", ["the", "partys", "zone", "1", "a"]),
        ("sea-bed", ["sea", "bed"]),
        ("85,000 men", ["85", "000", "men"]),
        ("第四条", ["第", "四", "条"]),
        ("", []),
        ("–…", []),
    ],
)
def test_words_are_folded_and_without_marks(text: str, words: list[str]) -> None:
    assert words_in(text) == words
