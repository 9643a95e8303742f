"""Expected alignments as little tables; laws on generated instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from by_hand import CASES, instrument_of
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.comparing.compare import compare
from clausewise.model.comparison import Comparison, Relation
from clausewise.model.progress import finish

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
BASES = "No foreign military bases or contingents shall be admitted upon the soil of the Republic at any time."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
FORCE = "This Treaty enters into force thirty days after the deposit of the last instrument of ratification."
CORN = "The harvest of winter wheat is exempt from customs duties between the seaports named in the schedule."


Articles = list[str | tuple[str, str]]


def compared(a: Articles, b: Articles) -> Comparison:
    return finish(compare([instrument_of(a, "a"), instrument_of(b, "b")]))


def table(comparison: Comparison) -> list[str]:
    rows = []
    for row in comparison.rows:
        sides = ["+".join(c.removeprefix("art_").replace("__", ".") for c in cell) or "–" for cell in row.cells]
        rows.append(" ".join(["|".join(sides), row.relation.value, *(["moved"] if row.moved else [])]))
    return rows


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([AID, NEUTRAL], [AID, NEUTRAL], ["1|1 same", "2|2 same"]),
        ([AID, NEUTRAL], [NEUTRAL], ["1|– only", "2|1 renumbered"]),
        ([AID, FORCE], [AID, BASES, FORCE], ["1|1 same", "–|2 only", "2|3 renumbered"]),
        ([AID, FORCE], [AID, FORCE.replace("thirty", "ninety")], ["1|1 same", "2|2 changed"]),
        (
            [AID, NEUTRAL, BASES, COURT, FORCE],
            [FORCE, AID, NEUTRAL, BASES, COURT],
            ["1|2 renumbered", "2|3 renumbered", "3|4 renumbered", "4|5 renumbered", "5|1 renumbered moved"],
        ),
        ([f"{AID} {NEUTRAL}", FORCE], [AID, NEUTRAL, FORCE], ["1|1+2 split", "2|3 renumbered"]),
        ([AID, NEUTRAL, FORCE], [f"{AID} {NEUTRAL}", FORCE], ["1+2|1 merged", "3|2 renumbered"]),
        ([AID, COURT], [CORN], ["1|– only", "2|– only", "–|1 only"]),
        (
            [f"1. {AID}\n2. {NEUTRAL}\n3. {BASES}"],
            [f"1. {AID}\n2. {BASES}"],
            ["1.intro|1.intro same", "1.para_1|1.para_1 same", "1.para_2|– only", "1.para_3|1.para_2 renumbered"],
        ),
    ],
)
def test_expected_alignments(a: Articles, b: Articles, expected: list[str]) -> None:
    assert table(compared(a, b)) == expected


def test_openings_of_matched_articles_meet_though_their_headings_differ() -> None:
    a = instrument_of([("Aid", f"1. {AID}\n2. {NEUTRAL}")])
    b = instrument_of([("Mutual succour", f"1. {AID}\n2. {NEUTRAL}")])
    found = finish(compare([a, b]))
    assert table(found) == ["1.intro|1.intro changed", "1.para_1|1.para_1 same", "1.para_2|1.para_2 same"]


def test_three_instruments_share_a_row_that_the_first_lacks() -> None:
    texts = [[AID, FORCE], [AID, BASES, FORCE], [AID, BASES, CORN]]
    found = finish(compare([instrument_of(t, str(n)) for n, t in enumerate(texts)]))
    cells = [tuple("+".join(c[4:] for c in cell) for cell in row.cells) for row in found.rows]
    assert cells == [("1", "1", "1"), ("", "2", "2"), ("2", "3", ""), ("", "", "3")]
    assert all(row.words is None for row in found.rows)


SENTENCES = [AID, NEUTRAL, BASES, COURT, FORCE, CORN]
PHRASES = "the Party shall may not of armed attack neutral forces territory in and 30 days guarantee"
WORDS = PHRASES.split()
BODIES = st.one_of(
    st.sampled_from(SENTENCES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=3).map(
        lambda parts: "\n".join(f"{n}. {part}" for n, part in enumerate(parts, 1))
    ),
)
HEADED = st.tuples(st.sampled_from(["Aid", "Courts", "Final clauses"]), BODIES)
TEXTS = st.lists(st.one_of(BODIES, HEADED), max_size=7)


def joined(comparison: Comparison, column: int) -> list[str]:
    return [c for row in comparison.rows for c in row.cells[column]]


def ids(instrument: Instrument) -> list[str]:
    return [leaf.id for leaf in instrument.leaves]


@settings(max_examples=CASES, deadline=None)
@given(TEXTS, TEXTS)
def test_rows_hold_each_leaf_once_and_words_rebuild_both_cells(a: Articles, b: Articles) -> None:
    found = compared(a, b)
    for column, instrument in enumerate(found.instruments):
        assert sorted(joined(found, column)) == sorted(ids(instrument))
    order = ids(found.instruments[0])
    first = [min(map(order.index, row.cells[0])) for row in found.rows if row.cells[0]]
    assert first == sorted(first)
    for row in found.rows:
        assert row.words is not None
        assert "".join(t for sign, t in row.words if sign != "+") == found.cell_text(row, 0)
        assert "".join(t for sign, t in row.words if sign != "-") == found.cell_text(row, 1)


@settings(max_examples=CASES, deadline=None)
@given(TEXTS)
def test_an_instrument_is_the_same_as_itself(a: Articles) -> None:
    found = compared(a, a)
    assert {row.relation for row in found.rows} <= {Relation.SAME}
    assert not found.summary.moved


def mirror(comparison: Comparison) -> list[tuple[Any, ...]]:
    flipped = {"split": "merged", "merged": "split"}
    sign = {"=": "=", "-": "+", "+": "-"}
    return sorted(
        (
            row.cells[::-1],
            flipped.get(row.relation.value, row.relation.value),
            row.moved,
            row.similarity,
            row.method.value,
            sorted((sign[s], text) for s, text in row.words or ()),
        )
        for row in comparison.rows
    )


def plain(comparison: Comparison) -> list[tuple[Any, ...]]:
    return sorted(
        (row.cells, row.relation.value, row.moved, row.similarity, row.method.value, sorted(row.words or ()))
        for row in comparison.rows
    )


@settings(max_examples=CASES, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_instruments_mirrors_the_rows(a: Articles, b: Articles) -> None:
    assert plain(compared(b, a)) == mirror(compared(a, b))
