"""The words of the index: their forms, patterns, near misses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from clausewise.searching.lexicon import Lexicon, merged

FORMS = {
    "en": {w: w.lower() for w in ["Parties", "party", "parties", "guaranteed", "guarantees", "guarantee", "border"]},
    "uk": {w: w.lower() for w in ["Гарантії", "гарантія", "державами", "Держава"]},
    "xx": {"parties": "parties"},
}
COUNTS = {form: n for n, form in enumerate(sorted({f for forms in FORMS.values() for f in forms.values()}), start=1)}


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon.from_json(merged(None, COUNTS, FORMS).to_json())


def test_forms_of_one_word_find_each_other(lexicon: Lexicon) -> None:
    assert lexicon.other_forms("party") == {"en": ["parties"]}
    assert lexicon.other_forms("guaranteed") == {"en": ["guarantee", "guarantees"]}
    assert lexicon.other_forms("гарантія") == {"uk": ["гарантії"]}
    assert lexicon.other_forms("border") == {}


def test_a_form_that_no_text_holds_finds_those_that_do(lexicon: Lexicon) -> None:
    assert lexicon.other_forms("guaranteeing") == {"en": ["guarantee", "guaranteed", "guarantees"]}
    assert lexicon.other_forms("державою") == {"uk": ["держава", "державами"]}


def test_what_is_added_later_joins_what_was_there(lexicon: Lexicon) -> None:
    more = merged(lexicon, {"borders": 3, "party": 2}, {"en": {"Borders": "borders"}})
    assert more.other_forms("border") == {"en": ["borders"]}
    assert more.counts["party"] == COUNTS["party"] + 2
    assert lexicon.other_forms("border") == {}


def test_a_misspelt_word_is_put_right_by_the_closest_then_most_frequent(lexicon: Lexicon) -> None:
    assert lexicon.suggestion("guarentee") == "guarantee"
    assert lexicon.suggestion("gaurantees") == "guarantees"
    assert lexicon.suggestion("party") is None
    assert lexicon.suggestion("zzzzzz") is None
    assert lexicon.suggestion("xa") is None


WORDS = st.lists(st.text(alphabet="abcї", min_size=1, max_size=8), max_size=30)


@settings(deadline=None)
@given(WORDS, st.text(alphabet="abcї*?", min_size=1, max_size=6).filter(lambda p: p.count("*") < 4))
def test_a_pattern_finds_what_it_stands_for(words: list[str], pattern: str) -> None:
    plain = re.compile(pattern.replace("*", ".*").replace("?", "."))
    assert Lexicon(dict.fromkeys(words, 1), {}).matching(pattern) == sorted({w for w in words if plain.fullmatch(w)})


@settings(deadline=None)
@given(WORDS, st.text(alphabet="abcї", min_size=1, max_size=8), st.integers(1, 3))
def test_near_misses_are_all_within_reach(words: list[str], word: str, edits: int) -> None:
    found = Lexicon(dict.fromkeys(words, 1), {}).close_to(word, edits)
    assert set(found) == {w for w in words if OSA.distance(w, word) <= edits}
