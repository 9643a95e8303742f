"""Words and sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.provisions.tokens import fold, tokenise


def sentences(text: str) -> list[str]:
    tokens = tokenise(text)
    found, first = [], 0
    for end in [*tokens.ends, len(tokens)]:
        if end > first:
            found.append(" ".join(tokens.words[first:end]))
        first = end + 1
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("d'une non-aligned State's", ["d", "une", "non", "aligned", "state", "s"]),
        ("зобов’язання Ёлка без'ядерний", ["зобовязання", "елка", "безядерний"]),
        ("Neutralité À PERPÉTUITÉ", ["neutralite", "a", "perpetuite"]),
        ("600,000 men", ["600", "000", "men"]),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Vesta is neutral. Orrin is not.", 2),
        ("Article 5. An attack shall be answered.", 1),
        ("See Art. 5 of the Treaty.", 1),
        ("The cap is 2.5 per cent.", 1),
        ("a first line\nwrapped", 1),
        ("one paragraph\n\nanother", 2),
        ("Mr. Smith signed. It was done.", 2),
        ("Согласно ст. 5 Договора.", 1),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.text(max_size=200))
def test_spans_are_ordered_and_quote_the_words(text: str) -> None:
    tokens = tokenise(text)
    assert tokens.starts == sorted(tokens.starts)
    for word, start, stop in zip(tokens.words, tokens.starts, tokens.stops, strict=True):
        raw = text[start:stop]
        assert word in {raw, fold(raw)}
    assert all(0 <= end < len(tokens) for end in [*tokens.ends, *tokens.pauses])


@given(st.text(alphabet="aéЁїЙ’'ß", max_size=8))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert fold(fold(word)) == fold(word)
