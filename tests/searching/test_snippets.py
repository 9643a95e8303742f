"""Passages are cut from the text as it is, hold what was found, and mark nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.searching.snippets import BEFORE, LENGTH, snippet
from clausewise.searching.words import WORD, steps

TEXT = st.text(alphabet="ab’- \n.ї5", max_size=800)


def spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(text)]


def plain(text: str, found: list[tuple[int, int]]) -> tuple[str, list[str]]:
    pieces, _ = snippet(text, found)
    return "".join(piece for _, piece in pieces), [piece for mark, piece in pieces if mark]


@given(TEXT, st.lists(st.tuples(st.integers(0, 120), st.integers(1, 4)), max_size=12))
def test_a_passage_is_a_stretch_of_the_text(text: str, starts: list[tuple[int, int]]) -> None:
    words = spans(text)
    found = sorted({(a, a + n) for a, n in starts if a + n <= len(words)})
    shown, marks = plain(text, found)
    assert snippet(text, found) == snippet(text, found, steps(text))
    core = shown.removeprefix("… ").removesuffix(" …")
    assert core in text or core.strip() in text
    assert len(spans(core)) <= LENGTH + BEFORE + 4
    assert bool(marks) == bool(found)
    starts_of = {words[a][0] for a, _ in found}
    for mark in marks:
        assert any(text.startswith(mark, at) for at in starts_of)


def test_the_passage_with_the_most_words_found_is_shown() -> None:
    text = "lamp " + "sea " * 100 + "lamp near a lamp by the lamp " + "sea " * 100
    positions = [i for i, (a, b) in enumerate(spans(text)) if text[a:b] == "lamp"]
    shown, marks = plain(text, [(i, i + 1) for i in positions])
    assert marks == ["lamp", "lamp", "lamp"]
    assert shown.startswith("… sea")
    assert shown.endswith("sea …")
    assert snippet(text, [(i, i + 1) for i in positions])[1] == text.index("lamp near")


def test_a_phrase_is_one_mark_and_overlapping_marks_become_one() -> None:
    assert plain("It shall not join.", [(1, 3)])[1] == ["shall not"]
    assert plain("It shall not join.", [(1, 3), (2, 4)])[1] == ["shall not join"]


def test_without_words_found_the_beginning_is_shown() -> None:
    assert plain("  Article 1\nLamps. ", []) == ("Article 1\nLamps.", [])
    assert snippet("", []) == ((), 0)
    assert plain("§ …", []) == ("§ …", [])
