"""Marks outlive a new copy of the text, and say so where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.library.anchoring import anchor, locate
from clausewise.segmenting.intake import take_in_text

TEXT = """Article 1

The islands shall remain neutral in every war between their neighbours, and no fleet shall anchor there.

Article 2

The Parties shall consult within ten days of any threat to the islands. They shall report to the Assembly.
"""
PASSAGE = "The Parties shall consult within ten days of any threat to the islands."


def moved(old: str, new: str, passage: str = PASSAGE) -> str | None:
    before, after = take_in_text(TEXT, "a.txt"), take_in_text(TEXT.replace(old, new), "b.txt")
    start = TEXT.index(passage)
    span = locate(anchor(before, start, start + len(passage)), after)
    return span and after.text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", PASSAGE),
        ("Article 1", "Treaty\n\nArticle 1", PASSAGE),
        ("within ten days", "within  ten\ndays", PASSAGE.replace("within ten days", "within  ten\ndays")),
        ("within ten days", "within twenty days", PASSAGE.replace("ten", "twenty")),
        ("any threat", "an open threat", PASSAGE.replace("any", "an open")),
        ("They shall", "They should", PASSAGE),
        (PASSAGE, "The Parties may meet when they like.", None),
        (PASSAGE, "", None),
    ],
)
def test_a_passage_is_found_again(old: str, new: str, found: str | None) -> None:
    assert moved(old, new) == found if old else moved("zzz", "") == found


def test_a_short_passage_is_not_guessed_at() -> None:
    assert moved("ten", "six", "ten") is None


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 60))
def test_in_the_same_text_it_stands_where_it_stood(start: int, length: int) -> None:
    instrument = take_in_text(TEXT, "a.txt")
    end = min(start + length, len(instrument.text))
    assert locate(anchor(instrument, start, end), instrument) == (start, end)
