"""Numbers of clauses, and what they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.segmenting.numbers import normalised, roman, value_of


@pytest.mark.parametrize(
    ("printed", "number", "value"),
    [
        ("5", "5", (5, "")),
        ("5 bis", "5bis", (5, "bis")),
        ("10-bis", "10bis", (10, "bis")),
        ("36 quinquies", "36quinquies", (36, "quinquies")),
        ("1.2", "1.2", (2, "1.")),
        ("3-07", "3-07", (7, "3-")),
        ("IV", "iv", (4, "")),
        ("II bis", "iibis", (2, "bis")),
        ("A", "a", (1, "")),
        ("c", "c", (3, "")),
        ("First", "1", (1, "")),
        ("twenty-second", "22", (22, "")),
        ("TWENTY ONE", "21", (21, "")),
        ("premier", "1", (1, "")),
        ("1er", "1", (1, "")),
        ("Erster", "1", (1, "")),
        ("п'ята", "5", (5, "")),
        ("б", "б", (2, "")),
    ],
)
def test_a_printed_number(printed: str, number: str, value: tuple[int, str]) -> None:
    assert normalised(printed) == number
    assert value_of(number) == value


@given(st.integers(1, 399))
def test_roman_numerals_are_read_back(value: int) -> None:
    letters = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    left, text = value, ""
    for worth, sign in letters:
        while left >= worth:
            text += sign
            left -= worth
    assert roman(text) == roman(text.upper()) == value


@pytest.mark.parametrize("word", ["", "civil", "vixen", "iiiii", "mix-up", "xa"])
def test_words_are_no_roman_numerals(word: str) -> None:
    assert roman(word) == 0


@given(st.text(max_size=12))
def test_any_text_has_a_value(text: str) -> None:
    value, rest = value_of(normalised(text))
    assert value >= 0
    assert isinstance(rest, str)
