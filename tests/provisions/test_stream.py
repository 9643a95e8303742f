"""Clauses as one stream of words: lead-ins, sentences, masks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.provisions.patterns import Word
from clausewise.provisions.stream import Stream, Vocabulary, bits, positions_of, read_stream
from tests.provisions.texts import instrument_of, instrument_with_items

WORDS = [Word("neutral"), Word("guarant", prefix=True)]


def stream_of(*articles: str) -> Stream:
    instrument = instrument_of(*articles)
    return read_stream(instrument, instrument.leaves, Vocabulary(WORDS))


@given(st.sets(st.integers(0, 300)))
def test_bits_are_the_positions(positions: set[int]) -> None:
    assert list(positions_of(bits(positions, 300))) == sorted(positions)


def test_words_are_asked_for_whole_or_by_their_beginning() -> None:
    vocabulary = Vocabulary(WORDS)
    assert vocabulary.wanted("neutral") == (WORDS[0],)
    assert vocabulary.wanted("neutrality") == ()
    assert vocabulary.wanted("guarantees") == (WORDS[1],)


def test_masks_say_where_words_stand() -> None:
    stream = stream_of("Vesta is neutral and guarantees peace.")
    assert list(positions_of(stream.of(WORDS[0]))) == [2]
    assert list(positions_of(stream.of(WORDS[1]))) == [4]
    assert stream.of(Word("unasked")) == 0


def test_a_gap_may_not_cross_a_clause_or_a_sentence() -> None:
    stream = stream_of("Vesta trades freely. Two; three", "Four")
    closed = [stream.words[k] for k in range(len(stream.words)) if not stream.open >> k & 1]
    assert closed == [".", ";", "\n", "\n"]


def test_an_item_is_read_after_its_lead_in_and_belongs_to_itself() -> None:
    instrument = instrument_with_items("First. Vesta shall not:", ["trade;"])
    stream = read_stream(instrument, instrument.leaves, Vocabulary(WORDS))
    item = stream.stretches[1]
    assert stream.words[item.first : item.own] == ["vesta", "shall", "not", ":"]
    assert stream.words[item.own : item.last] == ["a", "trade", ";"]
    assert stream.stretch_at(item.own) == item


def test_sentences_stay_in_their_clause() -> None:
    stream = stream_of("Vesta is neutral. It trades.", "Orrin is not")
    first, second = stream.stretches
    assert stream.sentence_at(1, first) == (0, 3)
    assert stream.sentence_at(5, first) == (4, 6)
    low, high = stream.sentence_at(second.first, second)
    assert stream.words[low:high] == ["orrin", "is", "not"]


def test_spans_are_those_of_the_instrument() -> None:
    instrument = instrument_of("Vesta is neutral.", "Orrin is not.")
    stream = read_stream(instrument, instrument.leaves, Vocabulary(WORDS))
    for word, (start, end) in zip(stream.words, stream.spans, strict=True):
        assert word == "\n" or instrument.text[start:end].lower() == word
