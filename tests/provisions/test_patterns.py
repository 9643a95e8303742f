"""The patterns' language, against a plain matcher that tries every way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.provisions.patterns import (
    Choice,
    Gap,
    Mark,
    Node,
    PatternProblem,
    Sequence,
    Word,
    fill_down,
    fill_up,
    match_ends,
    match_starts,
    may_be_empty,
    parse,
)

STOP = "."


@dataclass
class Text:
    """A few words as positions; ``.`` ends a sentence."""

    words: list[str]
    marks: dict[str, int] = field(default_factory=dict)

    def of(self, word: Word) -> int:
        return sum(
            1 << k
            for k, one in enumerate(self.words)
            if (one.startswith(word.text) if word.prefix else one == word.text)
        )

    def marked(self, mark: str) -> int:
        return self.marks.get(mark, 0)

    @property
    def open(self) -> int:
        return sum(1 << k for k, one in enumerate(self.words) if one != STOP) | 1 << len(self.words)

    @property
    def every(self) -> int:
        return (1 << (len(self.words) + 1)) - 1


def plain_ends(node: Node, at: int, text: Text) -> set[int]:
    """Where a match that begins at ``at`` may end, by trying."""
    match node:
        case Word(word, prefix):
            if at < len(text.words) and (text.words[at].startswith(word) if prefix else text.words[at] == word):
                return {at + 1}
            return set()
        case Gap(size):
            ends, here = {at}, at
            while here - at < size and here < len(text.words) and text.words[here] != STOP:
                here += 1
                ends.add(here)
            return ends
        case Sequence(parts):
            ends = {at}
            for part in parts:
                ends = {end for start in ends for end in plain_ends(part, start, text)}
            return ends
        case Choice(options, optional):
            ends = {at} if optional else set()
            return ends | {end for option in options for end in plain_ends(option, at, text)}
    raise AssertionError(node)


WORDS = st.sampled_from(["a", "b", "ab", "c", STOP])
LEAVES = st.one_of(st.builds(Word, st.sampled_from(["a", "b", "c"]), st.booleans()), st.builds(Gap, st.integers(1, 6)))
NODES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Sequence, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Choice, st.lists(inner, min_size=1, max_size=3).map(tuple), st.booleans()),
    ),
    max_leaves=6,
)


@settings(max_examples=300)
@given(NODES, st.lists(WORDS, max_size=14))
def test_ends_are_those_found_by_trying(node: Node, words: list[str]) -> None:
    text = Text(words)
    expected = {end for start in range(len(words) + 1) for end in plain_ends(node, start, text)}
    found = match_ends(node, text)
    assert {k for k in range(len(words) + 1) if found >> k & 1} == expected


@settings(max_examples=300)
@given(NODES, st.lists(WORDS, max_size=14))
def test_starts_are_those_found_by_trying(node: Node, words: list[str]) -> None:
    text = Text(words)
    for end in range(len(words) + 1):
        expected = {start for start in range(len(words) + 1) if end in plain_ends(node, start, text)}
        found = match_starts(node, end, text)
        assert {k for k in range(len(words) + 1) if found >> k & 1} == expected


@given(st.integers(0, 30), st.integers(1, 40), st.sets(st.integers(0, 60)))
def test_filling_steps_over_open_words_only(at: int, size: int, closed: set[int]) -> None:
    over = ((1 << 80) - 1) & ~sum(1 << k for k in closed)
    reach = at
    while reach - at < size and reach not in closed:
        reach += 1
    assert fill_up(1 << at, size, over) == sum(1 << k for k in range(at, reach + 1))
    back = at
    while at - back < size and back > 0 and back - 1 not in closed:
        back -= 1
    assert fill_down(1 << at, size, over) == sum(1 << k for k in range(back, at + 1))


def test_a_pattern_is_parsed() -> None:
    group = parse("peace", {})
    assert parse("(guarant* | d'une) ...5 [the] {good} <state>", {"good": group}) == Sequence(
        (
            Choice((Word("guarant", prefix=True), Sequence((Word("d"), Word("une"))))),
            Gap(5),
            Choice((Word("the"),), optional=True),
            Word("peace"),
            Mark("state"),
        )
    )


def test_a_hyphen_joins_two_words() -> None:
    assert parse("non-aligned", {}) == Sequence((Word("non"), Word("aligned")))


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(a | b", "“)” is missing"),
        ("a )", "closes nothing"),
        ("(a | )", "a word is missing"),
        ("{peace}", "no group of words is named “peace”"),
        ("<planet>", "“<planet>” is not known"),
        ("a ...99 b", "a gap spans 1 to 60 words"),
        ("a ...", "a gap needs a word after it"),
        ("[a]", "may not be optional as a whole"),
        ("... [a]", "nothing at all"),
        ("a ? b", "“?” is not understood"),
        ("(" * 20 + "a" + ")" * 20, "nested too deeply"),
    ],
)
def test_a_wrong_pattern_says_why(pattern: str, reason: str) -> None:
    with pytest.raises(PatternProblem, match=re.escape(reason)):
        parse(pattern, {})


def test_optional_words_may_be_empty() -> None:
    assert may_be_empty(Choice((Word("a"),), optional=True))
    assert not may_be_empty(Sequence((Gap(3), Word("a"))))
