"""Heights one under the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.ui.panes.comparison.stack import Stack

heights = st.lists(st.floats(1, 500), min_size=1, max_size=40)


@given(heights, st.floats(0, 1))
def test_every_height_belongs_to_the_item_that_covers_it(given_heights: list[float], part: float) -> None:
    stack = Stack(given_heights)
    y = part * stack.total * 0.999
    n = stack.at(y)
    assert stack.tops[n] <= y < stack.tops[n] + given_heights[n] + 1e-6


@given(heights, st.data())
def test_measuring_one_moves_all_below(given_heights: list[float], data: st.DataObject) -> None:
    stack = Stack(given_heights)
    n = data.draw(st.integers(0, len(given_heights) - 1))
    before = list(stack.tops)
    assert stack.set(n, given_heights[n] + 10)
    assert stack.tops[: n + 1] == before[: n + 1]
    assert all(abs(new - old - 10) < 1e-6 for new, old in zip(stack.tops[n + 1 :], before[n + 1 :], strict=True))
    assert not stack.set(n, given_heights[n] + 10)
    assert stack.exact[n]


def test_an_empty_stack_has_no_item() -> None:
    assert Stack().at(3) == -1
    assert Stack().total == 0


def test_beyond_the_ends_is_the_nearest_item() -> None:
    stack = Stack([5, 5])
    assert stack.at(-4) == 0
    assert stack.at(99) == 1
