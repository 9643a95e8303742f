"""Three to six instruments in one synopsis."""

from __future__ import annotations

import pytest
from by_hand import CASES, instrument_of
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.comparing.compare import compare
from clausewise.comparing.synopsis import Link, grouped
from clausewise.model.comparison import Comparison, Method, Pin, Relation
from clausewise.model.progress import finish

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
BASES = "No foreign military bases or contingents shall be admitted upon the soil of the Republic at any time."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
FORCE = "This Treaty enters into force thirty days after the deposit of the last instrument of ratification."


def compared(*texts: list[str]) -> Comparison:
    return finish(compare([instrument_of(text, f"t{n}") for n, text in enumerate(texts)]))


def table(found: Comparison) -> list[str]:
    return [
        " | ".join("+".join(c.removeprefix("art_") for c in cell) or "–" for cell in row.cells) for row in found.rows
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (([AID, FORCE], [AID, FORCE], [AID, FORCE]), ["1 | 1 | 1", "2 | 2 | 2"]),
        # what the first lacks, the others share
        (([FORCE], [BASES, FORCE], [BASES, FORCE]), ["– | 1 | 1", "1 | 2 | 2"]),
        # a chain of likenesses ends in one row
        (
            ([AID], [AID.replace("territory", "soil")], [AID.replace("armed attack", "invasion")], [AID]),
            ["1 | 1 | 1 | 1"],
        ),
        # each in another order
        (([AID, NEUTRAL], [NEUTRAL, AID], [COURT]), ["1 | 2 | –", "2 | 1 | –", "– | – | 1"]),
        # a split in one of them
        (([f"{AID} {BASES}"], [AID, BASES], [f"{AID} {BASES}"]), ["1 | 1+2 | 1"]),
    ],
)
def test_expected_synopses(texts: tuple[list[str], ...], expected: list[str]) -> None:
    assert table(compared(*texts)) == expected


def test_the_loosest_link_speaks_for_a_row() -> None:
    (row,) = compared([AID], [AID], [AID.replace("shall", "may")]).rows
    assert row.relation is Relation.CHANGED
    assert row.similarity < 1
    assert row.words is None


def test_rows_that_one_instrument_alone_has_are_counted_for_it() -> None:
    assert compared([AID], [AID, BASES], [COURT]).summary.only == (0, 1, 1)


def test_pins_hold_in_a_synopsis() -> None:
    texts = [instrument_of([AID], "a"), instrument_of([COURT], "b"), instrument_of([AID, NEUTRAL], "c")]
    pins = [Pin(texts[0].sha256, "art_1", texts[1].sha256, "art_1")]
    assert table(finish(compare(texts, pins=pins))) == ["1 | 1 | 1", "– | – | 2"]


def test_six_at_most_and_two_at_least() -> None:
    for count in (0, 1, 7):
        with pytest.raises(ValueError, match="two to six"):
            finish(compare([instrument_of([AID], str(n)) for n in range(count)]))


def test_progress_is_told_and_work_can_be_stopped() -> None:
    work = compare([instrument_of([AID, FORCE], str(n)) for n in range(4)])
    told = list(work)
    assert told == sorted(told)
    assert told[0] == (0, 600)
    assert told[-1][0] < 600
    stopped = compare([instrument_of([AID, FORCE], str(n)) for n in range(4)])
    next(stopped)
    stopped.close()


@settings(max_examples=CASES // 2, deadline=None)
@given(st.lists(st.lists(st.sampled_from([AID, NEUTRAL, BASES, COURT, FORCE]), max_size=5), min_size=3, max_size=4))
def test_every_leaf_is_in_one_row(texts: list[list[str]]) -> None:
    found = compared(*texts)
    for column, instrument in enumerate(found.instruments):
        held = [clause for row in found.rows for clause in row.cells[column]]
        assert sorted(held) == sorted(leaf.id for leaf in instrument.leaves)
    first = [row.cells[0] for row in found.rows if row.cells[0]]
    assert first == sorted(first, key=lambda cell: int(cell[0][4:]))


def link(columns: tuple[int, int], a: str, b: str, similarity: float, method: Method = Method.TEXT) -> Link:
    return Link(columns, ((a,), (b,)), Relation.CHANGED, similarity, method)


def test_a_weaker_link_does_not_bring_two_clauses_of_one_instrument_into_a_row() -> None:
    orders = [["a1", "a2"], ["b1"], ["c1"]]
    links = [link((0, 1), "a1", "b1", 0.9), link((1, 2), "b1", "c1", 0.8), link((0, 2), "a2", "c1", 0.5)]
    assert [sorted(group.members) for group in grouped(orders, links)] == [
        [(0, "a1"), (1, "b1"), (2, "c1")],
        [(0, "a2")],
    ]


def test_a_pinned_link_comes_before_a_likelier_one() -> None:
    orders = [["a1", "a2"], ["b1"]]
    links = [link((0, 1), "a1", "b1", 0.9), link((0, 1), "a2", "b1", 0.1, Method.PINNED)]
    assert [sorted(group.members) for group in grouped(orders, links)] == [[(0, "a1")], [(0, "a2"), (1, "b1")]]
