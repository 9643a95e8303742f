"""Chains of matches: the heaviest and the longest that keep their order, against all there are."""

from __future__ import annotations

from itertools import combinations, pairwise

from by_hand import CASES
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.comparing.chain import Box, heaviest_chain, longest_chain

SPANS = st.tuples(st.integers(0, 6), st.integers(0, 1))


def box(first: tuple[int, int], second: tuple[int, int], weight: int) -> Box:
    return first[0], sum(first), second[0], sum(second), float(weight)


BOXES = st.lists(st.builds(box, SPANS, SPANS, st.integers(1, 9)), max_size=8)


def follows(x: Box, y: Box) -> bool:
    return x[1] < y[0] and x[3] < y[2]


@settings(max_examples=CASES, deadline=None)
@given(BOXES)
def test_the_chain_is_in_order_and_none_is_heavier(boxes: list[Box]) -> None:
    chain = [boxes[k] for k in heaviest_chain(boxes)]
    assert all(follows(x, y) for x, y in pairwise(chain))
    ordered = sorted(boxes)
    best = max(
        sum(b[4] for b in chosen)
        for size in range(len(boxes) + 1)
        for chosen in combinations(ordered, size)
        if all(follows(x, y) for x, y in pairwise(chosen))
    )
    assert sum(b[4] for b in chain) == best


@settings(max_examples=CASES, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=9))
def test_the_longest_chain_is_increasing_and_none_is_longer(values: list[int]) -> None:
    chain = longest_chain(values)
    assert all(i < k and values[i] < values[k] for i, k in pairwise(chain))
    longest = max(
        size
        for size in range(len(values) + 1)
        for chosen in combinations(values, size)
        if all(x < y for x, y in pairwise(chosen))
    )
    assert len(chain) == longest


def test_no_boxes_no_chain() -> None:
    assert heaviest_chain([]) == []
    assert longest_chain([]) == []
