"""What a query is read as, and where a wrong one went wrong."""

from __future__ import annotations

import contextlib
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.model.errors import QueryError
from clausewise.searching.parser import narrowed, parse
from clausewise.searching.tree import And, Field, Fuzzy, Near, Node, Not, Or, Phrase, Wild, Word


def shape(node: Node) -> object:
    """A node without positions, short enough to be written down."""
    match node:
        case Word(text) | Wild(text):
            return text
        case Fuzzy(text, edits):
            return f"{text}~{edits}"
        case Phrase(parts):
            return " ".join(str(shape(part)) for part in parts)
        case Near(left, right, distance):
            return ("near", distance, shape(left), shape(right))
        case Field(name, value):
            return f"{name}:{value}"
        case And(items):
            return ["and", *map(shape, items)]
        case Or(items):
            return ["or", *map(shape, items)]
        case Not(item):
            return ["not", shape(item)]
    raise AssertionError(node)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("Neutral", "neutral"),
        ("a b", ["and", "a", "b"]),
        ("a AND b", ["and", "a", "b"]),
        ("a or b", ["and", "a", "or", "b"]),
        ("a b OR c d", ["or", ["and", "a", "b"], ["and", "c", "d"]]),
        ("a (b OR c)", ["and", "a", ["or", "b", "c"]]),
        ("a -b", ["and", "a", ["not", "b"]]),
        ("-(a OR b)", ["not", ["or", "a", "b"]]),
        ("NOT a", ["not", "a"]),
        ('"Shall not"', "shall not"),
        ("“shall not”", "shall not"),
        ("«утримується від»", "утримується від"),
        ("non-accession", "non accession"),
        ("d'une", "d une"),
        ("зобов'язання", "зобовязання"),
        ("Article 5.2", ["and", "article", "5 2"]),
        ("Élysée", "elysee"),
        ("a near/5 b", ("near", 5, "a", "b")),
        ("a NEAR/5 b near/2 c", ("near", 2, ("near", 5, "a", "b"), "c")),
        ('"a b" near/3 (c OR d*)', ("near", 3, "a b", ["or", "c", "d*"])),
        ("guarant*", "guarant*"),
        ("l?mp**", "l?mp*"),
        ('"shall join*"', "shall join*"),
        ("what? where?!", ["and", "what", "where"]),
        ("guarantee~", "guarantee~2"),
        ("lamp~", "lamp~1"),
        ("lamp~3", "lamp~3"),
        ('party:"United Kingdom" in:x', ["and", "party:United Kingdom", "in:x"]),
        ("date:2021..2022-03", "date:2021..2022-03"),
        ("PARTY:France", "party:France"),
        ("Note: a", ["and", "note", "a"]),
        ("5:7", "5 7"),
        ("a – b", ["and", "a", "b"]),
        ("a § b", ["and", "a", "b"]),
    ],
)
def test_a_query_is_read_as(query: str, tree: object) -> None:
    assert shape(parse(query)) == tree


@pytest.mark.parametrize(
    ("query", "reason", "position"),
    [
        ('a "b c', "unclosed quote", 2),
        ("party:“b c", "unclosed quote", 6),
        ("(a b", "unclosed parenthesis", 0),
        ("a)", "never opened", 1),
        (")", "never opened", 0),
        ("a ()", "empty parentheses", 2),
        ("(" * 3000 + "a" + ")" * 3000, "parentheses inside each other", 50),
        ("(" * 3000, "parentheses inside each other", 50),
        ("OR", "OR needs words on both sides", 0),
        ("a OR", "OR needs words on both sides", 2),
        ("OR a", "OR needs words on both sides", 0),
        ("a OR OR b", "OR needs words on both sides", 2),
        ("(a OR) b", "OR needs words on both sides", 3),
        ("a AND", "AND needs words on both sides", 2),
        ("-", "- needs a word after it", 0),
        ("a - b", "- needs a word right after it", 2),
        ("a --b", "- needs a word after it", 2),
        ("NOT", "NOT needs a word after it", 0),
        ("near/5 a", "near/5 needs words on both sides", 0),
        ("a near/5", "near/5 needs words on both sides", 2),
        ("a near/5 -b", "near/5 needs words on both sides", 2),
        ("a near/5 party:b", "near/5 needs words on both sides", 2),
        ("a near/0 b", "near/0 finds nothing", 2),
        ("a partie:b", "did you mean party:", 2),
        ("colour:red", "unknown field 'colour'", 0),
        ("a date:yesterday", "date: needs a value such as", 2),
        ("in:", "in: needs a value", 0),
        ("*", "a wildcard needs a letter", 0),
        ("a*b*c*d*e*", "wildcards in a word", 0),
        ("", "no word to search for", 0),
        ("§ …", "no word to search for", 2),
        ("x" * 30_000, "too long", 20_000),
    ],
)
def test_a_wrong_query_says_where_it_went_wrong(query: str, reason: str, position: int) -> None:
    with pytest.raises(QueryError) as error:
        parse(query)
    assert reason in error.value.reason
    assert error.value.position == position
    assert str(error.value) == f"search not understood: {error.value.reason}"
    assert pickle.loads(pickle.dumps(error.value)).position == position


@pytest.mark.parametrize(
    ("query", "whole"),
    [("a", "a kind:x"), ("a OR b", "(a OR b) kind:x"), ("a (b OR c) ", "a (b OR c) kind:x"), (" ", "kind:x")],
)
def test_words_added_hold_for_the_whole_query(query: str, whole: str) -> None:
    assert narrowed(query, "kind:x") == whole


def test_leaves_know_where_they_stand_in_the_query() -> None:
    query = 'lamp "shall not" neut*'
    lamp, phrase, wild = parse(query).items  # type: ignore[union-attr]
    for leaf, text in ((lamp, "lamp"), (phrase, '"shall not"'), (phrase.parts[1], "not"), (wild, "neut*")):
        assert query[leaf.start : leaf.end] == text


@given(st.text(alphabet='ab -"()*?~:/5.ORANDnear“»’ї\ud800\0', max_size=60) | st.text(max_size=60))
def test_any_text_is_a_query_or_a_sentence(query: str) -> None:
    position = 0
    try:
        parse(query)
    except QueryError as error:
        position = error.position
    assert 0 <= position <= len(query)


@pytest.mark.parametrize(
    "query", ["a " * 9_000, "a OR " * 3_900 + "a", "-a " * 6_000, '"' * 19_998 + "a", "a:" * 9_000]
)
def test_long_queries_are_read_in_time(query: str) -> None:
    start = time.monotonic()
    with contextlib.suppress(QueryError):
        parse(query)
    assert time.monotonic() - start < 5
