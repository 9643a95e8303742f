"""Lines and their places in the whole text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.reading.blocks import Block, Reading, Role
from clausewise.segmenting.context import finished, listing, refers, unfinished
from clausewise.segmenting.layout import Layout
from clausewise.segmenting.lines import lines_of

TEXTS = st.text(alphabet="ab \n\t\r\u00a0\u2028", max_size=12)
BLOCKS = st.lists(st.builds(Block, TEXTS, st.sampled_from(["", "\n", "\n\n", "\t"])), max_size=6)


def reading(*blocks: Block) -> Reading:
    return Reading(blocks, "a.txt", "0" * 64, "txt")


@given(BLOCKS)
def test_a_line_stands_where_it_says(blocks: list[Block]) -> None:
    made = reading(*blocks)
    lines = lines_of(made)
    for line in lines:
        assert made.text[line.start : line.start + len(line.text)] == line.text
        assert line.text == line.text.strip() != ""
    assert [line.start for line in lines] == sorted(line.start for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(made.text.split())


def test_gaps_and_first_lines() -> None:
    lines = lines_of(
        reading(Block("one\ntwo\n\nthree"), Block("four", "\t", Role.CELL), Block("five", "\n", Role.CELL))
    )
    assert [(line.text, line.first, line.gap) for line in lines] == [
        ("one", True, True),
        ("two", False, False),
        ("three", False, True),
        ("four", True, True),
        ("five", True, False),
    ]


def test_how_lines_end() -> None:
    assert unfinished("as provided for in")
    assert unfinished("the rivers, the lakes,")
    assert unfinished("pursuant to Article")
    assert not unfinished("The rivers are free")
    assert finished("The rivers are free.”")
    assert finished("the following:")
    assert not finished("GENERAL PROVISIONS")
    assert listing("the rivers and")
    assert listing("de rivieren; of")
    assert not listing("the rivers of")
    assert refers("as set out in paragraph")
    assert not refers("as set out in")


def test_the_column_to_which_lines_are_wrapped() -> None:
    wrapped = (
        "The Parties keep the rivers clean, and the\nlakes which lie at the ends of them in the\nsummer of each year.\n"
    )
    assert Layout(lines_of(reading(Block(wrapped * 6)))).width == 42
    whole = [Block("The Parties keep the rivers clean, and the lakes.") for _ in range(12)]
    assert Layout(lines_of(reading(*whole))).width == 0
